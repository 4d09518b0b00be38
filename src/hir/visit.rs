//! Walking an item, in source order. A method that is not overridden goes on into the node's children; one that is
//! calls the `walk_…` function of the same name to go on, or doesn't, to stop there.

use super::{
    Arg, Body, Class, ClassValue, Declarator, Expr, ExprKind, FunctionId, Item, ItemKind, Jsx, JsxAttr, JsxChild,
    JsxName, Loop, LoopKind, Module, Pattern, PatternKind, Prop, PropKey, Stmt, StmtKind,
};

/// Whoever walks. Functions are entered where they stand in the text.
pub trait Visit<'i>: Sized {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        walk_stmt(self, item, stmt);
    }
    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        walk_declarator(self, item, declarator);
    }
    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        walk_expr(self, item, expr);
    }
    fn visit_pattern(&mut self, item: &'i Item, pattern: &'i Pattern) {
        walk_pattern(self, item, pattern);
    }
    fn visit_function(&mut self, item: &'i Item, function: FunctionId) {
        walk_function(self, item, function);
    }
    fn visit_jsx(&mut self, item: &'i Item, jsx: &'i Jsx) {
        walk_jsx(self, item, jsx);
    }
    fn visit_class(&mut self, item: &'i Item, class: &'i Class) {
        walk_class(self, item, class);
    }
}

/// Every expression of the module, outer ones first, with the index of its item.
pub fn each_expr<'m>(module: &'m Module, mut act: impl FnMut(usize, &'m Expr)) {
    for (index, placed) in module.items.iter().enumerate() {
        each_expr_of(&placed.item, |expr| act(index, expr));
    }
}

/// Every expression of the item, outer ones first.
pub fn each_expr_of<'i>(item: &'i Item, act: impl FnMut(&'i Expr)) {
    walk_item(&mut Each(act), item);
}

/// Every expression below a function, outer ones first, those of nested functions among them.
pub fn each_expr_in<'i>(item: &'i Item, function: FunctionId, act: impl FnMut(&'i Expr)) {
    walk_function(&mut Each(act), item, function);
}

struct Each<F>(F);

impl<'i, F: FnMut(&'i Expr)> Visit<'i> for Each<F> {
    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        (self.0)(expr);
        walk_expr(self, item, expr);
    }
}

pub fn walk_item<'i>(visitor: &mut impl Visit<'i>, item: &'i Item) {
    match &item.kind {
        ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt) => visitor.visit_stmt(item, stmt),
        ItemKind::ExportDefault(expr) | ItemKind::ExportAssignment(expr) => visitor.visit_expr(item, expr),
        ItemKind::Import(_)
        | ItemKind::ExportNamed { .. }
        | ItemKind::ExportAll { .. }
        | ItemKind::Type(_)
        | ItemKind::Other => {}
    }
}

pub fn walk_stmts<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, stmts: &'i [Stmt]) {
    for stmt in stmts {
        visitor.visit_stmt(item, stmt);
    }
}

pub fn walk_stmt<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, stmt: &'i Stmt) {
    match &stmt.kind {
        StmtKind::Expr(expr) | StmtKind::Throw(expr) | StmtKind::Return(Some(expr)) => {
            visitor.visit_expr(item, expr);
        }
        StmtKind::Let(_, declarators) => declarators.iter().for_each(|it| visitor.visit_declarator(item, it)),
        StmtKind::Function(function, _) => visitor.visit_function(item, *function),
        StmtKind::Class(class, _) => visitor.visit_class(item, class),
        StmtKind::If { test, then, otherwise } => {
            visitor.visit_expr(item, test);
            walk_stmts(visitor, item, then);
            walk_stmts(visitor, item, otherwise);
        }
        StmtKind::Loop(it) => walk_loop(visitor, item, it),
        StmtKind::Switch { subject, cases } => {
            visitor.visit_expr(item, subject);
            for case in cases {
                case.test.iter().for_each(|test| visitor.visit_expr(item, test));
                walk_stmts(visitor, item, &case.body);
            }
        }
        StmtKind::Try { block, param, handler, finalizer } => {
            walk_stmts(visitor, item, block);
            if let Some(it) = param {
                visitor.visit_pattern(item, it);
            }
            if let Some(it) = handler {
                walk_stmts(visitor, item, it);
            }
            walk_stmts(visitor, item, finalizer);
        }
        StmtKind::Block(stmts) => walk_stmts(visitor, item, stmts),
        StmtKind::Labeled(_, stmt) => visitor.visit_stmt(item, stmt),
        StmtKind::Return(None)
        | StmtKind::Directive(_)
        | StmtKind::Enum(..)
        | StmtKind::Type(_)
        | StmtKind::Break(_)
        | StmtKind::Continue(_)
        | StmtKind::Unknown => {}
    }
}

fn walk_loop<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, it: &'i Loop) {
    match &it.kind {
        LoopKind::While { test } => visitor.visit_expr(item, test),
        LoopKind::For { init, test, update } => {
            walk_stmts(visitor, item, init);
            test.iter().chain(update).for_each(|expr| visitor.visit_expr(item, expr));
        }
        LoopKind::Of { binding, subject } | LoopKind::In { binding, subject } => {
            visitor.visit_pattern(item, binding);
            visitor.visit_expr(item, subject);
        }
        LoopKind::DoWhile { .. } => {}
    }
    walk_stmts(visitor, item, &it.body);
    if let LoopKind::DoWhile { test } = &it.kind {
        visitor.visit_expr(item, test);
    }
}

pub fn walk_declarator<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, declarator: &'i Declarator) {
    visitor.visit_pattern(item, &declarator.pattern);
    declarator.init.iter().for_each(|init| visitor.visit_expr(item, init));
}

pub fn walk_pattern<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, pattern: &'i Pattern) {
    match &pattern.kind {
        PatternKind::Object { props, rest } => {
            for prop in props {
                walk_key(visitor, item, &prop.key);
                visitor.visit_pattern(item, &prop.value);
            }
            if let Some(it) = rest {
                visitor.visit_pattern(item, it);
            }
        }
        PatternKind::Array { elements, rest } => {
            elements.iter().flatten().for_each(|it| visitor.visit_pattern(item, it));
            if let Some(it) = rest {
                visitor.visit_pattern(item, it);
            }
        }
        PatternKind::Default { pattern, value } => {
            visitor.visit_pattern(item, pattern);
            visitor.visit_expr(item, value);
        }
        PatternKind::Expr(expr) => visitor.visit_expr(item, expr),
        PatternKind::Name { .. } | PatternKind::Unknown => {}
    }
}

pub fn walk_function<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, function: FunctionId) {
    let function = item.function(function);
    for param in &function.params {
        visitor.visit_pattern(item, &param.pattern);
        param.default.iter().for_each(|value| visitor.visit_expr(item, value));
    }
    match &function.body {
        Body::Block(stmts, _) => walk_stmts(visitor, item, stmts),
        Body::Expr(expr) => visitor.visit_expr(item, expr),
        Body::None => {}
    }
}

pub fn walk_expr<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, expr: &'i Expr) {
    match &expr.kind {
        ExprKind::Template { exprs, .. } | ExprKind::Sequence(exprs) => {
            walk_exprs(visitor, item, exprs);
        }
        ExprKind::Tagged { tag, exprs, .. } => {
            visitor.visit_expr(item, tag);
            walk_exprs(visitor, item, exprs);
        }
        ExprKind::Array(args) => walk_args(visitor, item, args),
        ExprKind::Object(props) => props.iter().for_each(|prop| walk_prop(visitor, item, prop)),
        ExprKind::Function(function) => visitor.visit_function(item, *function),
        ExprKind::Class(class) => visitor.visit_class(item, class),
        ExprKind::Member { object: inner, .. }
        | ExprKind::Await(inner)
        | ExprKind::Yield(Some(inner))
        | ExprKind::Unary { operand: inner, .. }
        | ExprKind::Cast { expr: inner, .. }
        | ExprKind::DynamicImport(inner) => visitor.visit_expr(item, inner),
        ExprKind::Index { object: first, index: second, .. }
        | ExprKind::Binary { left: first, right: second, .. }
        | ExprKind::Logical { left: first, right: second, .. } => {
            visitor.visit_expr(item, first);
            visitor.visit_expr(item, second);
        }
        ExprKind::Call(call) | ExprKind::New(call) => {
            visitor.visit_expr(item, &call.callee);
            walk_args(visitor, item, &call.args);
        }
        ExprKind::Conditional { test, then, otherwise } => {
            for part in [test, then, otherwise] {
                visitor.visit_expr(item, part);
            }
        }
        ExprKind::Assign { target, value, .. } => {
            visitor.visit_pattern(item, target);
            visitor.visit_expr(item, value);
        }
        ExprKind::Jsx(jsx) => visitor.visit_jsx(item, jsx),
        ExprKind::Ref(_) | ExprKind::This | ExprKind::Lit(_) | ExprKind::Yield(None) | ExprKind::Unknown => {}
    }
}

pub fn walk_jsx<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, jsx: &'i Jsx) {
    if let JsxName::Component(expr) = &jsx.name {
        visitor.visit_expr(item, expr);
    }
    for attr in &jsx.attrs {
        match attr {
            JsxAttr::Named { value: Some(expr), .. } | JsxAttr::Spread(expr) => visitor.visit_expr(item, expr),
            JsxAttr::Named { value: None, .. } => {}
        }
    }
    for child in &jsx.children {
        match child {
            JsxChild::Expr(expr) | JsxChild::Spread(expr) => visitor.visit_expr(item, expr),
            JsxChild::Text(_) => {}
        }
    }
}

fn walk_exprs<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, exprs: &'i [Expr]) {
    for expr in exprs {
        visitor.visit_expr(item, expr);
    }
}

fn walk_args<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, args: &'i [Arg]) {
    for arg in args {
        visitor.visit_expr(item, &arg.expr);
    }
}

fn walk_prop<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, prop: &'i Prop) {
    match prop {
        Prop::Value { key, value, .. } => {
            walk_key(visitor, item, key);
            visitor.visit_expr(item, value);
        }
        Prop::Accessor { key, function } => {
            walk_key(visitor, item, key);
            visitor.visit_function(item, *function);
        }
        Prop::Spread(expr) => visitor.visit_expr(item, expr),
    }
}

pub fn walk_class<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, class: &'i Class) {
    class.extends.iter().for_each(|it| visitor.visit_expr(item, it));
    for member in &class.members {
        walk_key(visitor, item, &member.key);
        match &member.value {
            ClassValue::Method(function) => visitor.visit_function(item, *function),
            ClassValue::Field(Some(value)) => visitor.visit_expr(item, value),
            ClassValue::Field(None) => {}
            ClassValue::StaticBlock(stmts) => walk_stmts(visitor, item, stmts),
        }
    }
    class.decorators.iter().for_each(|it| visitor.visit_expr(item, it));
}

pub fn walk_key<'i>(visitor: &mut impl Visit<'i>, item: &'i Item, key: &'i PropKey) {
    if let PropKey::Computed(expr) = key {
        visitor.visit_expr(item, expr);
    }
}
