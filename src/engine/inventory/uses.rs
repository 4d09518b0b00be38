//! Where an endpoint is used, and what that use makes of it.

use crate::finding::Place;
use crate::hir::endpoints::{Endpoint, EndpointKind};
use crate::hir::visit::{Visit, walk_declarator, walk_expr, walk_function, walk_item, walk_stmt};
use crate::hir::{
    Body, Declarator, Definition, Expr, ExprKind, FunctionId, Item, Jsx, JsxAttr, JsxChild, JsxName, LocalId, Module,
    Name, PatternKind, Prop, Stmt, StmtKind,
};
use crate::text::Atom;
use crate::workspace::{FileId, ReferenceKind, Resolution, RouteKind, Snapshot};

/// Weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reach {
    /// Nothing in the workspace uses it, and the framework may answer for it all the same; or Next registers it for none of
    /// those who do.
    Unreferenced,
    /// Server code only.
    Server,
    /// A form's action.
    Form,
    /// Code that runs in the browser has a reference to it.
    Client,
}

/// A place where an endpoint is called or passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    pub place: Place,
    pub reach: Reach,
}

/// By path and place.
pub fn uses_of(snapshot: &Snapshot, file: FileId, endpoint: &Endpoint) -> Vec<Use> {
    let mut uses = match endpoint.kind {
        EndpointKind::Route => Vec::new(),
        EndpointKind::Module => uses_of_export(snapshot, file, endpoint),
        EndpointKind::Inline => uses_of_inline(snapshot, file, endpoint),
    };
    uses.sort_by(|a, b| {
        let key = |used: &Use| (snapshot.path(used.place.file).to_owned(), used.place.span);
        key(a).cmp(&key(b))
    });
    uses.dedup();
    uses
}

fn uses_of_export(snapshot: &Snapshot, file: FileId, endpoint: &Endpoint) -> Vec<Use> {
    let mut uses = Vec::new();
    let Some(name) = &endpoint.name else {
        return uses;
    };
    for reference in snapshot.references(file, name) {
        match &reference.by {
            ReferenceKind::Binding(local) => {
                collect(snapshot, reference.file, &Wanted::Free(local), &mut uses);
            }
            ReferenceKind::Namespace(namespace) => {
                let wanted = Wanted::Member(namespace, name);
                collect(snapshot, reference.file, &wanted, &mut uses);
            }
            ReferenceKind::Dynamic => {
                let place = Place { file: reference.file, span: reference.span };
                uses.push(Use { place, reach: reach_in(snapshot, reference.file) });
            }
        }
    }
    // The export's own module may use it under its local name.
    let module = snapshot.module(file);
    let local = endpoint.function.and_then(|id| module.function(endpoint.item, id).name.clone());
    let local = local.map_or_else(|| name.clone(), |ident| ident.name);
    if module.scope.contains_key(&local) {
        collect(snapshot, file, &Wanted::Free(&local), &mut uses);
    }
    uses
}

fn uses_of_inline(snapshot: &Snapshot, file: FileId, endpoint: &Endpoint) -> Vec<Use> {
    let mut uses = Vec::new();
    let Some(function) = endpoint.function else {
        return uses;
    };
    let module = snapshot.module(file);
    let item = &module.items[endpoint.item].item;
    let mut finder = NameFinder { function, local: None };
    walk_item(&mut finder, item);
    collect(snapshot, file, &Wanted::Function(endpoint.item, function), &mut uses);
    if let Some(local) = finder.local {
        collect(snapshot, file, &Wanted::Local(endpoint.item, local), &mut uses);
    } else if let Some(name) = endpoint.name.as_ref().filter(|name| module.scope.contains_key(*name)) {
        collect(snapshot, file, &Wanted::Free(name), &mut uses);
        uses.extend(uses_of_export(snapshot, file, endpoint));
    }
    uses
}

/// Finds the local that a function is declared as.
struct NameFinder {
    function: FunctionId,
    local: Option<LocalId>,
}

impl<'i> Visit<'i> for NameFinder {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        match &stmt.kind {
            StmtKind::Function(id, local) if *id == self.function => self.local = *local,
            StmtKind::Let(_, declarators) => {
                for declarator in declarators {
                    let is_function =
                        declarator.init.as_ref().is_some_and(|init| init.kind == ExprKind::Function(self.function));
                    if let PatternKind::Name { local, .. } = &declarator.pattern.kind
                        && is_function
                    {
                        self.local = *local;
                    }
                }
            }
            _ => {}
        }
        walk_stmt(self, item, stmt);
    }
}

/// What an expression must be to be a use.
enum Wanted<'n> {
    Free(&'n Atom),
    Member(&'n Atom, &'n Atom),
    Local(usize, LocalId),
    /// The function literal itself, where it is passed on at once.
    Function(usize, FunctionId),
}

impl Wanted<'_> {
    fn is(&self, index: usize, expr: &Expr) -> bool {
        match (self, &expr.kind) {
            (Self::Free(name), ExprKind::Ref(Name::Free(found))) => found == *name,
            (Self::Local(item, local), ExprKind::Ref(Name::Local(found))) => *item == index && found == local,
            (Self::Function(item, function), ExprKind::Function(found)) => *item == index && found == function,
            (Self::Member(namespace, name), ExprKind::Member { object, name: member, .. }) => {
                member.name == **name && object.kind == ExprKind::Ref(Name::Free((*namespace).clone()))
            }
            _ => false,
        }
    }
}

fn collect(snapshot: &Snapshot, file: FileId, wanted: &Wanted<'_>, uses: &mut Vec<Use>) {
    let module = snapshot.module(file);
    let base = reach_in(snapshot, file);
    let aliases = Aliases::of(&module, wanted);
    for (index, placed) in module.items.iter().enumerate() {
        let mut collector = Collector {
            snapshot,
            file,
            module: &module,
            wanted: &aliases,
            index,
            reach: base,
            passed: false,
            found: Vec::new(),
        };
        walk_item(&mut collector, &placed.item);
        uses.extend(collector.found.into_iter().map(|(span, reach)| {
            let place = Place { file, span: module.absolute(index, span) };
            Use { place, reach: if base == Reach::Unreferenced { base } else { reach } }
        }));
    }
}

/// What plain code of the file makes of an endpoint that it uses. Tests and stories are no part of the application, and a
/// bundle of `pages/` has a copy of its own.
fn reach_in(snapshot: &Snapshot, file: FileId) -> Reach {
    let graph = snapshot.graph();
    match snapshot.route(file) {
        Some(RouteKind::NotApp) => Reach::Unreferenced,
        _ if graph.pages(file).is_some() && graph.called_by_client(file).is_none() => Reach::Unreferenced,
        _ if graph.client(file).is_some() => Reach::Client,
        _ => Reach::Server,
    }
}

/// An endpoint, and the variables of the file that it is given to, also bound to arguments or in an object or array.
struct Aliases<'w> {
    wanted: &'w Wanted<'w>,
    free: Vec<Atom>,
    locals: Vec<(usize, LocalId)>,
}

impl<'w> Aliases<'w> {
    fn of(module: &Module, wanted: &'w Wanted<'w>) -> Self {
        let mut aliases = Self { wanted, free: Vec::new(), locals: Vec::new() };
        for (index, placed) in module.items.iter().enumerate() {
            walk_item(&mut AliasFinder { index, aliases: &mut aliases }, &placed.item);
        }
        aliases
    }

    fn is(&self, index: usize, expr: &Expr) -> bool {
        self.wanted.is(index, expr)
            || match &expr.kind {
                ExprKind::Ref(Name::Free(name)) => self.free.contains(name),
                ExprKind::Ref(Name::Local(local)) => self.locals.contains(&(index, *local)),
                _ => false,
            }
    }

    fn are_in(&self, index: usize, value: &Expr) -> bool {
        let inside = |value: &Expr| self.are_in(index, value);
        match &value.kind {
            ExprKind::Cast { expr, .. } => inside(expr),
            ExprKind::Call(call) => match &call.callee.kind {
                ExprKind::Member { object, name, .. } => name.name == "bind" && inside(object),
                _ => false,
            },
            ExprKind::Conditional { then, otherwise, .. } => inside(then) || inside(otherwise),
            ExprKind::Logical { left, right, .. } => inside(left) || inside(right),
            ExprKind::Array(args) => args.iter().any(|arg| inside(&arg.expr)),
            ExprKind::Object(props) => props.iter().any(|prop| match prop {
                Prop::Value { value, .. } | Prop::Spread(value) => inside(value),
                Prop::Accessor { .. } => false,
            }),
            ExprKind::Ref(_) | ExprKind::Member { .. } | ExprKind::Function(_) => self.is(index, value),
            _ => false,
        }
    }
}

struct AliasFinder<'a, 'w> {
    index: usize,
    aliases: &'a mut Aliases<'w>,
}

impl<'i> Visit<'i> for AliasFinder<'_, '_> {
    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        if let PatternKind::Name { ident, local } = &declarator.pattern.kind
            && declarator.init.as_ref().is_some_and(|init| self.aliases.are_in(self.index, init))
        {
            match local {
                Some(local) => self.aliases.locals.push((self.index, *local)),
                None => self.aliases.free.push(ident.name.clone()),
            }
        }
        walk_declarator(self, item, declarator);
    }
}

struct Collector<'s> {
    snapshot: &'s Snapshot,
    file: FileId,
    module: &'s Module,
    wanted: &'s Aliases<'s>,
    index: usize,
    /// What a use at this place makes of the endpoint.
    reach: Reach,
    /// Inside an attribute of an element.
    passed: bool,
    found: Vec<(crate::text::Span, Reach)>,
}

impl<'i> Visit<'i> for Collector<'_> {
    /// The body of another action runs on the server, wherever the action is passed.
    fn visit_function(&mut self, item: &'i Item, function: FunctionId) {
        let outer = (self.reach, self.passed);
        if item.function(function).use_server().is_some() {
            (self.reach, self.passed) = (Reach::Server, false);
        }
        if let Body::Expr(value) = &item.function(function).body {
            self.handed_out(value);
        }
        walk_function(self, item, function);
        (self.reach, self.passed) = outer;
    }

    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        if let StmtKind::Return(Some(value)) = &stmt.kind {
            self.handed_out(value);
        }
        walk_stmt(self, item, stmt);
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        let is_literal = matches!(self.wanted.wanted, Wanted::Function(..));
        if self.wanted.is(self.index, expr) && (self.passed || !is_literal) {
            self.found.push((expr.span, self.reach));
        } else if let ExprKind::Call(call) = &expr.kind {
            // A literal is not known under a name to the code that it is handed to.
            let handed =
                call.args.iter().map(|arg| &arg.expr).filter(|arg| is_literal && self.wanted.is(self.index, arg));
            self.found.extend(handed.map(|arg| (arg.span, self.reach)));
        } else if let ExprKind::Assign { target, value, .. } = &expr.kind {
            let is_member =
                matches!(&target.kind, PatternKind::Expr(target) if matches!(target.kind, ExprKind::Member { .. }));
            if is_member {
                self.handed_out(value);
            }
        }
        walk_expr(self, item, expr);
    }

    fn visit_jsx(&mut self, item: &'i Item, jsx: &'i Jsx) {
        let outer = (self.reach, self.passed);
        for attr in &jsx.attrs {
            let (name, value) = match attr {
                JsxAttr::Named { name, value: Some(value), .. } => (Some(&name.name), value),
                JsxAttr::Spread(value) => (None, value),
                JsxAttr::Named { value: None, .. } => continue,
            };
            (self.reach, self.passed) = (outer.0.max(self.reach_as(jsx, name)), true);
            self.visit_expr(item, value);
        }
        (self.reach, self.passed) = outer;
        for child in &jsx.children {
            match child {
                // A child is passed like an attribute, but elements below it have attributes of their own.
                JsxChild::Expr(expr) if self.wanted.is(self.index, expr) => {
                    self.found.push((expr.span, outer.0.max(self.reach_as(jsx, None))));
                    walk_expr(self, item, expr);
                }
                JsxChild::Expr(expr) | JsxChild::Spread(expr) => self.visit_expr(item, expr),
                JsxChild::Text(_) => {}
            }
        }
    }
}

impl Collector<'_> {
    /// A literal that a function returns, or that becomes a member, is used by whoever gets at it.
    fn handed_out(&mut self, value: &Expr) {
        if matches!(self.wanted.wanted, Wanted::Function(..)) && self.wanted.wanted.is(self.index, value) {
            self.found.push((value.span, self.reach));
        }
    }

    /// What passing an endpoint as this attribute makes of it. Components call what a form does by the same names.
    fn reach_as(&self, jsx: &Jsx, attribute: Option<&Atom>) -> Reach {
        match &jsx.name {
            JsxName::Component(component) if self.is_client(component) => Reach::Client,
            _ if attribute.is_some_and(|name| name == "action" || name == "formAction") => Reach::Form,
            _ => Reach::Server,
        }
    }

    fn is_client(&self, component: &Expr) -> bool {
        let root = match &component.kind {
            ExprKind::Member { object, .. } => object,
            _ => component,
        };
        let ExprKind::Ref(Name::Free(name)) = &root.kind else {
            return false;
        };
        let Some(Definition::Import { specifier, .. }) = self.module.scope.get(name) else {
            return false;
        };
        match self.snapshot.resolve(self.file, specifier) {
            Resolution::File(file) => self.snapshot.graph().client(file).is_some(),
            _ => false,
        }
    }
}
