//! Functions: which of them have a directive, and what they must not do then.

use super::{Layer, Place, Refusal, RefusalKind, Subject, directives};
use crate::hir::endpoints::exported::{is_cache, is_parenthesised};
use crate::hir::endpoints::inline::{ends_export, is_function, leading_directive, leaves_export};
use crate::hir::visit::{self, Visit};
use crate::hir::{
    Body, Class, ClassValue, Declarator, Expr, ExprKind, Function, FunctionId, FunctionKind, Item, ItemKind, Jsx,
    JsxAttr, JsxChild, JsxName, Module, Name, Pattern, PatternKind, Prop, PropKey, StmtKind,
};
use crate::text::{Atom, Span};
use std::mem::replace;

/// `of_exports` is what the file's directive makes of the functions that are `exported`.
pub fn of_functions(
    module: &Module,
    of_exports: Option<Subject>,
    exported: &[(usize, FunctionId)],
    next_major: u32,
    layer: Layer,
) -> Vec<Refusal> {
    if is_clean(module, of_exports.is_some(), exported, next_major) {
        return Vec::new();
    }
    let mut all = Vec::new();
    let (mut forbidden, mut stands_for) = (None, None);
    for (index, placed) in module.items.iter().enumerate() {
        let item = &*placed.item;
        let is_export = matches!(item.kind, ItemKind::ExportDecl(_) | ItemKind::ExportDefault(_));
        let own = exported.iter().filter(|(item, _)| *item == index).map(|(_, id)| *id);
        let mut walk = Walk {
            next_major,
            client: layer == Layer::Client && of_exports.is_none(),
            exported: own.collect(),
            of_exports: of_exports.unwrap_or(Subject::Action),
            in_export: of_exports.is_some() && is_export,
            accessor_of_object: false,
            forbidden,
            start: placed.start,
            stands_for,
            refusals: Vec::new(),
            not_async: Vec::new(),
        };
        visit::walk_item(&mut walk, item);
        (forbidden, stands_for) = (walk.forbidden, walk.stands_for);
        if let ItemKind::ExportDecl(stmt) = &item.kind
            && let StmtKind::Enum(name, ..) = &stmt.kind
            && let Some(subject) = of_exports.filter(|_| next_major < 16)
        {
            // What TypeScript makes of an enum is a function that is not asynchronous.
            walk.refuse(name.span, RefusalKind::NotAsync { subject });
        }
        all.extend(walk.not_async);
        all.extend(
            walk.refusals
                .into_iter()
                .map(|refusal| Refusal { span: module.absolute(index, refusal.span), kind: refusal.kind }),
        );
    }
    all
}

/// What most modules show without a look at their code: no function has a directive of its own, and those that have the
/// file's are asynchronous and do without `this`. Before 16 functions inside of exports had it too.
fn is_clean(module: &Module, is_of_actions: bool, exported: &[(usize, FunctionId)], next_major: u32) -> bool {
    let mut items = module.items.iter().map(|placed| &placed.item);
    items.clone().all(|item| !item.odd_statements)
        && (!is_of_actions
            || next_major >= 16
                && items.all(|item| !item.says_this)
                && exported.iter().all(|(item, id)| module.function(*item, *id).is_async))
}

struct Walk {
    next_major: u32,
    /// Directives of functions are refused as such.
    client: bool,
    /// Functions that are exported as such.
    exported: Vec<FunctionId>,
    /// What the file's directive makes of its exports.
    of_exports: Subject,
    /// Before 16: whatever stands in the value of an export has the file's directive.
    in_export: bool,
    accessor_of_object: bool,
    /// Inside of a function with a directive, until a function with a `this` of its own. An arrow with a directive leaves
    /// it set for what follows in the function around it, or in the module, as the compiler does.
    forbidden: Option<Subject>,
    /// What the compiler takes for the name of a function without one: that of the variable, property or attribute that it
    /// or a function around it is given to, or of a method before it. In the file.
    stands_for: Option<Span>,
    /// Of the item.
    start: u32,
    /// Spans are those of the item.
    refusals: Vec<Refusal>,
    /// Spans are those of the file.
    not_async: Vec<Refusal>,
}

impl Walk {
    fn refuse(&mut self, span: Span, kind: RefusalKind) {
        self.refusals.push(Refusal { span, kind });
    }

    /// The directive of a function, its own or the file's.
    fn directive(&mut self, id: FunctionId, function: &Function) -> Option<Subject> {
        if self.is_overlooked(function) {
            return None;
        }
        if self.client {
            self.client_directives(function);
            return None;
        }
        let (own, refusals) = directives::of_body(&function.directives, Place::Function, self.next_major);
        self.refusals.extend(refusals);
        let is_exported = self.exported.contains(&id);
        let inherits = match self.of_exports {
            Subject::Action if self.next_major < 16 => self.in_export,
            Subject::Cached if self.next_major < 16 => self.in_export || is_exported,
            _ => is_exported,
        };
        own.or_else(|| inherits.then_some(self.of_exports))
    }

    /// What the compiler takes for a part of the code around it.
    fn is_overlooked(&self, function: &Function) -> bool {
        function.kind == FunctionKind::Constructor || self.accessor_of_object
    }

    fn client_directives(&mut self, function: &Function) {
        let mut others = function.directives.clone();
        others.retain(|directive| {
            let subject = match (directive.parentheses, directive.value.as_str()) {
                (0, "use server") => Subject::Action,
                (0, value) if is_cache(value) || self.next_major >= 16 && value.starts_with("use cache") => {
                    Subject::Cached
                }
                _ => return true,
            };
            self.refusals.push(Refusal { span: directive.span, kind: RefusalKind::InClient { subject } });
            false
        });
        let (_, refusals) = directives::of_body(&others, Place::Function, self.next_major);
        self.refusals.extend(refusals);
    }

    /// With a `this` of its own.
    fn afresh(&mut self, look: impl FnOnce(&mut Self)) {
        let outer = self.forbidden.take();
        look(self);
        self.forbidden = outer;
    }

    fn function(&mut self, item: &Item, id: FunctionId) {
        let function = item.function(id);
        if matches!(function.body, Body::None) {
            return;
        }
        let directive = self.directive(id, function);
        if directive.is_some() {
            self.forbidden = directive;
        }
        let outer = self.in_export;
        let is_overlooked = self.is_overlooked(function);
        self.in_export &= is_overlooked;
        self.accessor_of_object = false;
        let is_default =
            matches!(item.kind, ItemKind::ExportDefault(Expr { kind: ExprKind::Function(it), .. }) if it == id);
        let name = function.name.as_ref().map(|name| name.span.shifted(self.start));
        let before = self.stands_for;
        if is_default || function.kind == FunctionKind::Expression {
            self.stands_for = name.or(before);
        }
        visit::walk_function(self, item, id);
        let name = name.filter(|_| function.kind == FunctionKind::Declaration && !is_default).or(self.stands_for);
        if is_default || function.kind == FunctionKind::Expression {
            self.stands_for = before;
        }
        self.in_export = if is_overlooked { self.in_export } else { outer };
        if let Some(subject) = directive.filter(|_| !function.is_async) {
            let span = name.unwrap_or_else(|| function.span.shifted(self.start));
            self.not_async.push(Refusal { span, kind: RefusalKind::NotAsync { subject } });
        }
    }

    fn method(&mut self, item: &Item, member: &crate::hir::ClassMember, id: FunctionId) {
        let function = item.function(id);
        let is_private = matches!(member.key, PropKey::Private(_));
        if ends_export(item, member, id) {
            self.in_export = false;
            let name = plain_key(&member.key).map(|name| name.shifted(self.start)).or(self.stands_for);
            self.afresh(|this| this.named(name, |this| this.function(item, id)));
        } else if member.is_static {
            self.function(item, id);
        } else if let Some(value) =
            leading_directive(function).filter(|_| !is_private && function.kind != FunctionKind::Constructor)
        {
            let subject = if value == "use server" { Subject::Action } else { Subject::Cached };
            self.refuse(function.span, RefusalKind::InstanceMethod { subject });
        } else {
            self.function(item, id);
        }
    }
}

impl<'i> Visit<'i> for Walk {
    fn visit_function(&mut self, item: &'i Item, id: FunctionId) {
        if item.function(id).kind == FunctionKind::Arrow {
            self.function(item, id);
        } else {
            self.afresh(|this| this.function(item, id));
        }
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        match (&expr.kind, self.forbidden) {
            (ExprKind::This, Some(subject)) => {
                self.refuse(expr.span, RefusalKind::Forbidden { what: Atom::new_static("this"), subject });
            }
            (ExprKind::Ref(Name::Free(name)), Some(subject)) if matches!(name.as_str(), "arguments" | "super") => {
                self.refuse(expr.span, RefusalKind::Forbidden { what: name.clone(), subject });
            }
            (ExprKind::Object(props), _) => {
                for prop in props {
                    self.prop(item, prop);
                }
            }
            (ExprKind::Assign { target, value, .. }, _) => {
                self.visit_pattern(item, target);
                let name = name_of(target).filter(|_| is_bare_function(item, value));
                let name = name.map(|name| name.shifted(self.start)).or(self.stands_for);
                self.named(name, |this| this.visit_expr(item, value));
            }
            _ => visit::walk_expr(self, item, expr),
        }
    }

    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        let outer = self.in_export;
        self.visit_pattern(item, &declarator.pattern);
        if let Some(init) = &declarator.init {
            let name = name_of(&declarator.pattern).filter(|_| is_bare_function(item, init));
            let name = name.map(|name| name.shifted(self.start));
            self.named(name, |this| this.visit_expr(item, init));
        }
        self.in_export = outer;
    }

    fn visit_jsx(&mut self, item: &'i Item, jsx: &'i Jsx) {
        // To the compiler `this` as a name is none.
        if let JsxName::Component(name) = &jsx.name
            && !is_this(name)
        {
            self.visit_expr(item, name);
        }
        for attr in &jsx.attrs {
            match attr {
                JsxAttr::Named { name, value: Some(value), .. } => {
                    let name = is_bare_function(item, value).then(|| name.span.shifted(self.start));
                    self.named(name, |this| this.visit_expr(item, value));
                }
                JsxAttr::Named { value: None, .. } => {}
                JsxAttr::Spread(value) => self.visit_expr(item, value),
            }
        }
        for child in &jsx.children {
            match child {
                JsxChild::Expr(child) | JsxChild::Spread(child) => self.visit_expr(item, child),
                JsxChild::Text(_) => {}
            }
        }
    }

    fn visit_class(&mut self, item: &'i Item, class: &'i Class) {
        self.afresh(|this| {
            if let Some(base) = &class.extends {
                this.visit_expr(item, base);
            }
            for member in &class.members {
                visit::walk_key(this, item, &member.key);
                match &member.value {
                    ClassValue::Method(id) => this.method(item, member, *id),
                    ClassValue::Field(Some(value)) => this.visit_expr(item, value),
                    ClassValue::Field(None) => {}
                    ClassValue::StaticBlock(stmts) => visit::walk_stmts(this, item, stmts),
                }
            }
        });
        // They are called outside of it.
        class.decorators.iter().for_each(|decorator| self.visit_expr(item, decorator));
    }
}

impl Walk {
    fn named(&mut self, name: Option<Span>, look: impl FnOnce(&mut Self)) {
        let outer = replace(&mut self.stands_for, name);
        look(self);
        self.stands_for = outer;
    }

    fn prop<'i>(&mut self, item: &'i Item, prop: &'i Prop) {
        let outer = self.in_export;
        match prop {
            Prop::Value { key, value, .. } => {
                visit::walk_key(self, item, key);
                self.in_export &= !leaves_export(item, key, value);
                let name = plain_key(key).filter(|_| is_bare_function(item, value));
                let name = name.map(|name| name.shifted(self.start)).or(self.stands_for);
                match &value.kind {
                    // The name of a method is forgotten by nobody.
                    ExprKind::Function(id) if matches!(item.function(*id).kind, FunctionKind::Method { .. }) => {
                        self.stands_for = name;
                        self.visit_expr(item, value);
                    }
                    _ => self.named(name, |this| this.visit_expr(item, value)),
                }
            }
            Prop::Accessor { key, function } => {
                visit::walk_key(self, item, key);
                // Before 16 the accessors of an object were no functions to the compiler, and their `this` still is none
                // of their own to it.
                self.accessor_of_object = self.next_major < 16;
                self.function(item, *function);
                self.accessor_of_object = false;
            }
            Prop::Spread(expr) => self.visit_expr(item, expr),
        }
        self.in_export = outer;
    }
}

fn name_of(pattern: &Pattern) -> Option<Span> {
    match &pattern.kind {
        PatternKind::Name { ident, .. } => Some(ident.span),
        PatternKind::Expr(target) => matches!(target.kind, ExprKind::Ref(_)).then_some(target.span),
        _ => None,
    }
}

/// A quoted key is longer than its name.
fn plain_key(key: &PropKey) -> Option<Span> {
    let PropKey::Name(name) = key else { return None };
    let is_plain = name.span.len() as usize == name.name.len() && !name.name.starts_with(|c: char| c.is_ascii_digit());
    is_plain.then_some(name.span)
}

fn is_bare_function(item: &Item, value: &Expr) -> bool {
    is_function(value) && !is_parenthesised(item, value.without_casts())
}

fn is_this(name: &Expr) -> bool {
    match &name.kind {
        ExprKind::Member { object, .. } => is_this(object),
        kind => matches!(kind, ExprKind::This),
    }
}
