//! Moves the spans of a tree through an edit of its text, for items that wait for their text to parse again.

use super::{
    Arg, Body, Call, Capture, Captures, Case, Class, ClassMember, ClassValue, Comment, Declarator, Directive,
    ExportSpecifier, Expr, ExprKind, Function, Ident, ImportItem, ImportSpecifier, Item, ItemKind, Jsx, JsxAttr,
    JsxChild, JsxName, Local, Loop, LoopKind, Param, Pattern, PatternKind, PatternProp, Prop, PropKey, Request, Source,
    Stmt, StmtKind, Type, TypeDecl, TypeKind, TypeMember,
};
use crate::text::Span;

/// The item with its spans mapped by `map`.
pub fn shifted(item: &Item, map: &dyn Fn(Span) -> Span) -> Item {
    let mut item = item.clone();
    item.shift(map);
    item
}

type Map<'m> = &'m dyn Fn(Span) -> Span;

trait Shift {
    fn shift(&mut self, map: Map<'_>);
}

impl Shift for Span {
    fn shift(&mut self, map: Map<'_>) {
        *self = map(*self);
    }
}

impl<T: Shift> Shift for Vec<T> {
    fn shift(&mut self, map: Map<'_>) {
        for each in self {
            each.shift(map);
        }
    }
}

impl<T: Shift> Shift for Option<T> {
    fn shift(&mut self, map: Map<'_>) {
        if let Some(inner) = self {
            inner.shift(map);
        }
    }
}

impl<T: Shift> Shift for Box<T> {
    fn shift(&mut self, map: Map<'_>) {
        (**self).shift(map);
    }
}

macro_rules! shift_fields {
    ($($node:ident { $($field:ident),* })*) => {
        $(impl Shift for $node {
            fn shift(&mut self, map: Map<'_>) {
                $(self.$field.shift(map);)*
            }
        })*
    };
}

shift_fields! {
    Item { span, code, kind, functions, locals, comments, requests, opaque_names }
    ImportItem { source, specifiers }
    ImportSpecifier { local, span }
    ExportSpecifier { local, exported, span }
    Source { span }
    Request { source }
    Ident { span }
    Comment { span }
    Local { span }
    Directive { span }
    Function { name, span, params, return_type, type_params, body, directives, captures }
    Captures { paths, missed }
    Capture { span }
    Param { span, pattern, default, ty }
    Pattern { span, kind }
    PatternProp { key, value }
    Stmt { span, kind }
    Declarator { span, pattern, ty, init }
    Loop { kind, body }
    Case { test, body }
    Expr { span, kind }
    Call { callee, args, type_args }
    Arg { expr }
    Class { name, span, extends, members, decorators }
    ClassMember { key, value }
    Jsx { name, attrs, children }
    TypeDecl { name, extends, ty }
    Type { span, kind }
    TypeMember { name, ty }
}

/// Shifts each of several nodes.
macro_rules! each {
    ($map:ident: $($node:expr),*) => {{ $($node.shift($map);)* }};
}

impl Shift for ItemKind {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Import(import) => import.shift(map),
            Self::ExportDecl(stmt) | Self::Stmt(stmt) => stmt.shift(map),
            Self::ExportDefault(expr) | Self::ExportAssignment(expr) => expr.shift(map),
            Self::ExportNamed { specifiers, from, .. } => each!(map: specifiers, from),
            Self::ExportAll { from, alias, .. } => each!(map: from, alias),
            Self::Type(decl) => decl.shift(map),
            Self::Other => {}
        }
    }
}

impl Shift for Body {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Block(stmts, span) => each!(map: stmts, span),
            Self::Expr(expr) => expr.shift(map),
            Self::None => {}
        }
    }
}

impl Shift for PatternKind {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Name { ident, .. } => ident.shift(map),
            Self::Object { props, rest } => each!(map: props, rest),
            Self::Array { elements, rest } => each!(map: elements, rest),
            Self::Default { pattern, value } => each!(map: pattern, value),
            Self::Expr(expr) => expr.shift(map),
            Self::Unknown => {}
        }
    }
}

impl Shift for PropKey {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Name(ident) | Self::Private(ident) => ident.shift(map),
            Self::Computed(expr) => expr.shift(map),
        }
    }
}

impl Shift for StmtKind {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Expr(expr) | Self::Throw(expr) => expr.shift(map),
            Self::Directive(directive) => directive.shift(map),
            Self::Let(_, declarators) => declarators.shift(map),
            Self::Class(class, _) => class.shift(map),
            Self::Enum(name, ..) => name.shift(map),
            Self::Type(decl) => decl.shift(map),
            Self::Return(value) => value.shift(map),
            Self::If { test, then, otherwise } => each!(map: test, then, otherwise),
            Self::Loop(repeat) => repeat.shift(map),
            Self::Switch { subject, cases } => each!(map: subject, cases),
            Self::Try { block, param, handler, finalizer } => each!(map: block, param, handler, finalizer),
            Self::Block(stmts) => stmts.shift(map),
            Self::Labeled(_, body) => body.shift(map),
            Self::Function(..) | Self::Break(_) | Self::Continue(_) | Self::Unknown => {}
        }
    }
}

impl Shift for LoopKind {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::While { test } | Self::DoWhile { test } => test.shift(map),
            Self::For { init, test, update } => each!(map: init, test, update),
            Self::Of { binding, subject } | Self::In { binding, subject } => each!(map: binding, subject),
        }
    }
}

impl Shift for ExprKind {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Template { exprs, .. } | Self::Sequence(exprs) => exprs.shift(map),
            Self::Tagged { tag, exprs, .. } => each!(map: tag, exprs),
            Self::Array(elements) => elements.shift(map),
            Self::Object(props) => props.shift(map),
            Self::Class(class) => class.shift(map),
            Self::Member { object, name, .. } => each!(map: object, name),
            Self::Index { object, index, .. } => each!(map: object, index),
            Self::Call(call) | Self::New(call) => call.shift(map),
            Self::Await(inner) | Self::Unary { operand: inner, .. } | Self::DynamicImport(inner) => inner.shift(map),
            Self::Yield(inner) => inner.shift(map),
            Self::Binary { left, right, .. } | Self::Logical { left, right, .. } => each!(map: left, right),
            Self::Conditional { test, then, otherwise } => each!(map: test, then, otherwise),
            Self::Assign { target, value, .. } => each!(map: target, value),
            Self::Cast { expr, ty, .. } => each!(map: expr, ty),
            Self::Jsx(jsx) => jsx.shift(map),
            Self::Ref(_) | Self::This | Self::Lit(_) | Self::Function(_) | Self::Unknown => {}
        }
    }
}

impl Shift for Prop {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Value { key, value, .. } => each!(map: key, value),
            Self::Accessor { key, .. } => key.shift(map),
            Self::Spread(expr) => expr.shift(map),
        }
    }
}

impl Shift for ClassValue {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Field(value) => value.shift(map),
            Self::StaticBlock(stmts) => stmts.shift(map),
            Self::Method(_) => {}
        }
    }
}

impl Shift for JsxName {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Intrinsic(ident) => ident.shift(map),
            Self::Component(expr) => expr.shift(map),
            Self::Fragment => {}
        }
    }
}

impl Shift for JsxAttr {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Named { name, value, span } => each!(map: name, value, span),
            Self::Spread(expr) => expr.shift(map),
        }
    }
}

impl Shift for JsxChild {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Text(span) => span.shift(map),
            Self::Expr(expr) | Self::Spread(expr) => expr.shift(map),
        }
    }
}

impl Shift for TypeKind {
    fn shift(&mut self, map: Map<'_>) {
        match self {
            Self::Named { args: types, .. } | Self::Tuple(types) | Self::Union(types) | Self::Intersection(types) => {
                types.shift(map);
            }
            Self::Array(element) => element.shift(map),
            Self::Object(members) => members.shift(map),
            Self::Record(key, value) => each!(map: key, value),
            Self::Keyword(_) | Self::Literal(_) | Self::Typeof(_) | Self::Function | Self::Other => {}
        }
    }
}
