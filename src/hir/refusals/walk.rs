//! Functions: which of them have a directive, and what they must not do then.

use super::{Layer, Place, Refusal, RefusalKind, Subject, directives};
use crate::hir::endpoints::exported::exported_functions;
use crate::hir::endpoints::inline::leaves_export;
use crate::hir::visit::{self, Visit};
use crate::hir::{
    Body, Class, ClassValue, Expr, ExprKind, Function, FunctionId, FunctionKind, Item, ItemKind, Module, Name, Prop,
    PropKey, StmtKind,
};
use crate::text::{Atom, Span};

pub fn of_functions(module: &Module, next_major: u32, layer: Layer) -> Vec<Refusal> {
    let of_exports = directives::of_exports(module);
    let in_action_file = of_exports == Some(Subject::Action);
    let exported = if of_exports.is_some() { exported_functions(module) } else { Vec::new() };
    let mut all = Vec::new();
    for (index, placed) in module.items.iter().enumerate() {
        let item = &*placed.item;
        let is_export = matches!(item.kind, ItemKind::ExportDecl(_) | ItemKind::ExportDefault(_));
        let own = exported.iter().filter(|(item, _)| *item == index).map(|(_, id)| *id);
        let mut walk = Walk {
            next_major,
            client: layer == Layer::Client && !in_action_file,
            exported: own.collect(),
            of_exports: of_exports.unwrap_or(Subject::Action),
            in_export: of_exports.is_some() && is_export,
            accessor_of_object: false,
            forbidden: None,
            refusals: Vec::new(),
        };
        visit::walk_item(&mut walk, item);
        if let ItemKind::ExportDecl(stmt) = &item.kind
            && let StmtKind::Enum(name, _) = &stmt.kind
            && in_action_file
            && next_major < 16
        {
            // What TypeScript makes of an enum is a function that is not asynchronous.
            walk.refuse(name.span, RefusalKind::NotAsync { subject: Subject::Action });
        }
        all.extend(
            walk.refusals
                .into_iter()
                .map(|refusal| Refusal { span: module.absolute(index, refusal.span), kind: refusal.kind }),
        );
    }
    all
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
    /// it set for what follows in the function around it, as the compiler does.
    forbidden: Option<Subject>,
    /// Spans are those of the item.
    refusals: Vec<Refusal>,
}

impl Walk {
    fn refuse(&mut self, span: Span, kind: RefusalKind) {
        self.refusals.push(Refusal { span, kind });
    }

    /// The directive of a function, its own or the file's.
    fn directive(&mut self, id: FunctionId, function: &Function) -> Option<Subject> {
        let is_looked_at = function.kind != FunctionKind::Constructor && !self.accessor_of_object;
        if !is_looked_at {
            return None;
        }
        if self.client {
            self.client_directives(function);
            return None;
        }
        let (own, refusals) = directives::of_body(&function.directives, Place::Function, self.next_major);
        self.refusals.extend(refusals);
        let inherits = if self.next_major < 16 { self.in_export } else { self.exported.contains(&id) };
        own.or_else(|| inherits.then_some(self.of_exports))
    }

    fn client_directives(&mut self, function: &Function) {
        let mut others = function.directives.clone();
        others.retain(|directive| {
            let subject = match (directive.parentheses, directive.value.as_str()) {
                (0, "use server") => Subject::Action,
                (0, value) if value.starts_with("use cache") => Subject::Cached,
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

    fn outside_of_export(&mut self, look: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.in_export, false);
        look(self);
        self.in_export = outer;
    }

    fn function(&mut self, item: &Item, id: FunctionId) {
        let function = item.function(id);
        if matches!(function.body, Body::None) {
            return;
        }
        let directive = self.directive(id, function);
        self.accessor_of_object = false;
        if directive.is_some() {
            self.forbidden = directive;
        }
        self.outside_of_export(|this| visit::walk_function(this, item, id));
        if let Some(subject) = directive.filter(|_| !function.is_async) {
            let span = function.name.as_ref().map_or(function.span, |name| name.span);
            self.refuse(span, RefusalKind::NotAsync { subject });
        }
    }

    fn method(&mut self, item: &Item, member: &crate::hir::ClassMember, id: FunctionId) {
        let function = item.function(id);
        let is_private = matches!(member.key, PropKey::Private(_));
        if member.is_static {
            self.afresh(|this| this.outside_of_export(|this| this.function(item, id)));
        } else if let Some(subject) =
            leading_directive(function).filter(|_| !is_private && function.kind != FunctionKind::Constructor)
        {
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
            _ => visit::walk_expr(self, item, expr),
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
    }
}

impl Walk {
    fn prop<'i>(&mut self, item: &'i Item, prop: &'i Prop) {
        match prop {
            Prop::Value { key, value, .. } => {
                visit::walk_key(self, item, key);
                if leaves_export(item, key, value) {
                    self.outside_of_export(|this| this.visit_expr(item, value));
                } else {
                    self.visit_expr(item, value);
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
    }
}

/// The directive at the top of a method's body.
fn leading_directive(function: &Function) -> Option<Subject> {
    let bare = function.directives.iter().take_while(|it| it.in_prologue && it.parentheses == 0);
    bare.map(|it| it.value.as_str()).find_map(|value| match value {
        "use server" => Some(Subject::Action),
        value => (value == "use cache" || value.starts_with("use cache: ")).then_some(Subject::Cached),
    })
}
