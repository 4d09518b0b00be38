//! Which functions of a module anyone can call over HTTP, exactly as the Next compiler registers them.

use super::{Definition, ExportTarget, Expr, ExprKind, FunctionId, ItemKind, Module, PatternKind, StmtKind};
use crate::text::{Atom, Span};

/// A function that the framework exposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Endpoint {
    pub kind: EndpointKind,
    /// The exported name, `default`, or the function's own name (else that of the variable, property or attribute it
    /// is given to); `None` when anonymous.
    pub name: Option<Atom>,
    /// In the file: the name, or the function when anonymous.
    pub span: Span,
    /// Index of the item that declares it.
    pub item: usize,
    /// The function literal that is registered; `None` when the export is a call result, alias or import.
    pub function: Option<FunctionId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EndpointKind {
    /// An export of a `'use server'` module.
    Module,
    /// A function with the directive in its own body.
    Inline,
    /// An export of a route handler named after an HTTP method, or the default export below `pages/api`.
    Route,
}

/// The server actions of a module in source order, for the given major version of Next.
/// Route handlers are not among them: whether a module is one depends on its path.
pub fn actions(module: &Module, next_major: u32) -> Vec<Endpoint> {
    let mut all = Vec::new();
    if module.outline.use_server().is_some() {
        all.extend(exported(module, next_major));
    }
    all.extend(inline(module));
    all.sort_by_key(|endpoint| endpoint.span);
    all
}

fn exported(module: &Module, next_major: u32) -> Vec<Endpoint> {
    let mut all: Vec<(Option<Atom>, Endpoint)> = Vec::new();
    for export in module.outline.exports.iter().filter(|export| !export.type_only) {
        let (local, item, function, span) = match &export.target {
            ExportTarget::Reexport { .. } => continue,
            ExportTarget::Default => (None, export.item, default_function(module, export.item), export.span),
            ExportTarget::Local(name) => match module.scope.get(name) {
                Some(Definition::Type { .. } | Definition::Opaque { .. }) | None => continue,
                Some(definition) => {
                    let (item, function) = function_of(module, name, definition);
                    (Some(name.clone()), item, function, export.span)
                }
            },
        };
        let name = Some(export.name.clone());
        let endpoint = Endpoint { kind: EndpointKind::Module, name, span, item, function };
        // Since 16 only the last of several names of one local is registered.
        if next_major >= 16
            && local.is_some()
            && let Some(known) = all.iter_mut().find(|(known, _)| *known == local)
        {
            known.1 = endpoint;
        } else {
            all.push((local, endpoint));
        }
    }
    all.into_iter().map(|(_, endpoint)| endpoint).collect()
}

fn default_function(module: &Module, item: usize) -> Option<FunctionId> {
    match &module.items[item].item.kind {
        ItemKind::ExportDefault(Expr { kind: ExprKind::Function(function), .. }) => Some(*function),
        _ => None,
    }
}

/// The item that declares a name, and the function literal that the name is bound to.
fn function_of(module: &Module, name: &Atom, definition: &Definition) -> (usize, Option<FunctionId>) {
    match definition {
        Definition::Function { item, function } => (*item, Some(*function)),
        Definition::Variable { item, declarator } => {
            let (ItemKind::Stmt(stmt) | ItemKind::ExportDecl(stmt)) = &module.items[*item].item.kind else {
                return (*item, None);
            };
            let StmtKind::Let(_, declarators) = &stmt.kind else { return (*item, None) };
            let bound = declarators.get(*declarator).filter(|it| {
                matches!(&it.pattern.kind, PatternKind::Name { ident, .. } if ident.name == *name)
            });
            match bound.and_then(|it| it.init.as_ref()).map(|init| &init.kind) {
                Some(ExprKind::Function(function)) => (*item, Some(*function)),
                _ => (*item, None),
            }
        }
        other => (other.item(), None),
    }
}

/// Functions with the directive in their own body.
fn inline(module: &Module) -> Vec<Endpoint> {
    module
        .functions()
        .filter(|(_, _, function)| function.use_server().is_some())
        .map(|(item, id, function)| {
            let span = function.name.as_ref().map_or(function.span, |name| name.span);
            Endpoint {
                kind: EndpointKind::Inline,
                name: function.name.as_ref().map(|name| name.name.clone()),
                span: module.absolute(item, span),
                item,
                function: Some(id),
            }
        })
        .collect()
}
