//! Functions with `'use server'` in their own body.

use super::{
    Endpoint, EndpointKind,
    exported::{exported_values, functions, is_cache, is_parenthesised},
};
use crate::hir::visit::{self, Visit};
use crate::hir::{
    Class, ClassMember, ClassValue, Declarator, Expr, ExprKind, Function, FunctionId, FunctionKind, Ident, Item,
    ItemKind, Jsx, JsxAttr, JsxChild, JsxName, Module, PatternKind, Prop, PropKey,
};

pub fn endpoints(module: &Module, next_major: u32) -> Vec<Endpoint> {
    let mut all = Vec::new();
    if !module.outline.inline_actions {
        return all;
    }
    let in_action_file = module.outline.use_server().is_some();
    let values: Vec<_> = if in_action_file { exported_values(module).collect() } else { Vec::new() };
    let exported = functions(&values);
    for (index, placed) in module.items.iter().enumerate() {
        let item = &*placed.item;
        if !item.functions.iter().any(|function| function.use_server().is_some()) {
            continue;
        }
        let in_export = matches!(item.kind, ItemKind::ExportDecl(_) | ItemKind::ExportDefault(_));
        let mut finder =
            Finder { in_export, next_major, in_action_file, accessor_of_object: false, given: None, found: Vec::new() };
        visit::walk_item(&mut finder, item);
        // In an action file the directive of an exported function only repeats that of the file.
        finder.found.retain(|(id, _)| next_major < 16 || !exported.contains(&(index, *id)));
        all.extend(finder.found.into_iter().map(|(id, given)| {
            let function = item.function(id);
            let name = function.name.as_ref().or(given);
            Endpoint {
                kind: EndpointKind::Inline,
                name: name.map(|name| name.name.clone()),
                span: module.absolute(index, name.map_or(function.span, |name| name.span)),
                item: index,
                function: Some(id),
            }
        }));
    }
    all
}

struct Finder<'i> {
    /// The function would inherit the directive of an action file: it stands in the value of an export.
    in_export: bool,
    next_major: u32,
    in_action_file: bool,
    accessor_of_object: bool,
    /// What the next function is given to.
    given: Option<&'i Ident>,
    found: Vec<(FunctionId, Option<&'i Ident>)>,
}

impl<'i> Finder<'i> {
    fn is_action(&self, function: &Function) -> bool {
        let is_method = matches!(function.kind, FunctionKind::Method { .. });
        let is_accessor =
            matches!(function.kind, FunctionKind::Getter | FunctionKind::Setter | FunctionKind::Constructor);
        // 15 leaves arrows alone in an action file, and 14 does not look at methods.
        let overlooked = self.in_action_file
            && match self.next_major {
                16.. => false,
                15 => self.in_export || function.kind == FunctionKind::Arrow,
                _ => self.in_export && function.kind != FunctionKind::Arrow,
            };
        function.use_server().is_some()
            && function.is_async
            && !is_accessor
            && !overlooked
            && (self.next_major >= 15 || !is_method)
    }

    /// A value that a name, property or attribute is given.
    fn given(&mut self, item: &'i Item, name: Option<&'i Ident>, value: &'i Expr) {
        self.given = name.filter(|_| is_function(value));
        self.visit_expr(item, value);
        self.given = None;
    }

    fn prop(&mut self, item: &'i Item, prop: &'i Prop) {
        let outer = self.in_export;
        match prop {
            Prop::Value { key, value, .. } => {
                visit::walk_key(self, item, key);
                self.in_export &= !leaves_export(item, key, value);
                self.given(item, key_ident(key), value);
            }
            Prop::Accessor { key, function } => {
                visit::walk_key(self, item, key);
                self.accessor_of_object = self.next_major < 16;
                self.visit_function(item, *function);
            }
            Prop::Spread(expr) => self.visit_expr(item, expr),
        }
        self.in_export = outer;
    }
}

impl<'i> Visit<'i> for Finder<'i> {
    fn visit_function(&mut self, item: &'i Item, id: FunctionId) {
        let given = self.given.take();
        if self.is_action(item.function(id)) {
            self.found.push((id, given));
        }
        let outer = self.in_export;
        // To the compiler a constructor belongs to the code around it, and so did, before 16, the accessors of an object.
        let is_around = self.accessor_of_object || item.function(id).kind == FunctionKind::Constructor;
        self.in_export &= is_around;
        self.accessor_of_object = false;
        visit::walk_function(self, item, id);
        self.in_export = if is_around { self.in_export } else { outer };
    }

    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        let outer = self.in_export;
        self.visit_pattern(item, &declarator.pattern);
        let name = match &declarator.pattern.kind {
            PatternKind::Name { ident, .. } => Some(ident),
            _ => None,
        };
        if let Some(init) = &declarator.init {
            self.given(item, name, init);
        }
        self.in_export = outer;
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        match &expr.kind {
            ExprKind::Object(props) => {
                for prop in props {
                    self.prop(item, prop);
                }
            }
            ExprKind::Assign { target, value, .. } => {
                self.visit_pattern(item, target);
                let name = match &target.kind {
                    PatternKind::Name { ident, .. } => Some(ident),
                    PatternKind::Expr(target) => match &target.kind {
                        ExprKind::Member { name, .. } => Some(name),
                        _ => None,
                    },
                    _ => None,
                };
                self.given(item, name, value);
            }
            _ => visit::walk_expr(self, item, expr),
        }
    }

    fn visit_jsx(&mut self, item: &'i Item, jsx: &'i Jsx) {
        if let JsxName::Component(expr) = &jsx.name {
            self.visit_expr(item, expr);
        }
        for attr in &jsx.attrs {
            match attr {
                JsxAttr::Named { name, value: Some(value), .. } => self.given(item, Some(name), value),
                JsxAttr::Named { value: None, .. } => {}
                JsxAttr::Spread(expr) => self.visit_expr(item, expr),
            }
        }
        for child in &jsx.children {
            match child {
                JsxChild::Expr(expr) | JsxChild::Spread(expr) => self.visit_expr(item, expr),
                JsxChild::Text(_) => {}
            }
        }
    }

    fn visit_class(&mut self, item: &'i Item, class: &'i Class) {
        if let Some(base) = &class.extends {
            self.visit_expr(item, base);
        }
        for member in &class.members {
            visit::walk_key(self, item, &member.key);
            match &member.value {
                // Next refuses the directive in an instance method and looks no further.
                ClassValue::Method(id)
                    if !member.is_static
                        && !matches!(member.key, PropKey::Private(_))
                        && item.function(*id).kind != FunctionKind::Constructor
                        && leading_directive(item.function(*id)) == Some("use server") => {}
                ClassValue::Method(id) => {
                    if ends_export(item, member, *id) {
                        self.in_export = false;
                    }
                    self.visit_function(item, *id);
                }
                ClassValue::Field(Some(value)) => self.given(item, key_ident(&member.key), value),
                ClassValue::Field(None) => {}
                ClassValue::StaticBlock(stmts) => visit::walk_stmts(self, item, stmts),
            }
        }
        class.decorators.iter().for_each(|decorator| self.visit_expr(item, decorator));
    }
}

/// Methods and functions under a plain key are not what an export is, to the compiler.
pub fn leaves_export(item: &Item, key: &PropKey, value: &Expr) -> bool {
    let is_method = |id: &FunctionId| matches!(item.function(*id).kind, FunctionKind::Method { .. });
    // A quoted key is longer than its name.
    let is_plain = key_ident(key).is_some_and(|name| name.span.len() as usize == name.name.len());
    matches!(&value.kind, ExprKind::Function(id) if is_method(id))
        || is_plain && is_function(value) && !is_parenthesised(item, value.without_casts())
}

/// A static method ends what the directive of an action file was given to, for everything that follows in the value.
pub fn ends_export(item: &Item, member: &ClassMember, id: FunctionId) -> bool {
    member.is_static && matches!(member.key, PropKey::Name(_) | PropKey::Computed(_)) && {
        matches!(item.function(id).kind, FunctionKind::Method { .. })
    }
}

/// The directive of a method behind nothing but plain strings.
pub fn leading_directive(function: &Function) -> Option<&str> {
    let bare = function.directives.iter().take_while(|it| it.in_prologue && it.parentheses == 0);
    bare.map(|it| it.value.as_str()).find(|value| *value == "use server" || is_cache(value))
}

pub fn is_function(value: &Expr) -> bool {
    match &value.kind {
        ExprKind::Function(_) => true,
        ExprKind::Cast { expr, .. } => is_function(expr),
        _ => false,
    }
}

fn key_ident(key: &PropKey) -> Option<&Ident> {
    match key {
        PropKey::Name(ident) | PropKey::Private(ident) => Some(ident),
        PropKey::Computed(_) => None,
    }
}
