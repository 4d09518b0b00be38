//! Exports that a call makes: `createAction(…)`, `client.schema(…).action(…)`.

use super::binding;
use super::provenance::imported_callee;
use crate::catalog::Catalog;
use crate::finding::Place;
use crate::hir::{
    Arg, Call, Definition, ExportTarget, Expr, ExprKind, ImportKind, ImportedName, Item, ItemKind, Module, Name,
    PatternKind,
};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, Resolution, View};

/// Re-exports of re-exports.
const MAX_HOPS: u8 = 16;

/// The call that makes an export.
pub struct Built {
    /// The name at which its callee begins: the wrapper, or the client of a chain.
    pub name: Atom,
    /// That name in the file.
    pub span: Span,
    /// Where it is declared, when that is in the workspace.
    pub declared: Option<Place>,
}

/// What makes the export `name`, which the item declares; `None` when that is a function literal, or a call that returns
/// its function unchanged.
pub fn of(view: &View<'_>, module: &Module, item: usize, name: &str) -> Option<Built> {
    let init = initialiser(&module.items.get(item)?.item, module, name)?;
    let root = root_of(call_that_counts(module, init)?)?;
    let ExprKind::Ref(Name::Free(name)) = &root.kind else {
        return None;
    };
    let declared = declaration(view, view.file, name, MAX_HOPS);
    Some(Built { name: name.clone(), span: module.absolute(item, root.span), declared })
}

/// The expression that gives the export its value.
pub fn initialiser<'m>(item: &'m Item, module: &'m Module, name: &str) -> Option<&'m Expr> {
    if let ItemKind::ExportDefault(expr) = &item.kind {
        return Some(expr);
    }
    let exported = module.outline.exports.iter().find(|export| export.name == name);
    let local = match exported.map(|export| &export.target) {
        Some(ExportTarget::Local(local)) => local.as_str(),
        _ => name,
    };
    let Definition::Variable { item, declarator } = module.scope.get(local)? else {
        return None;
    };
    let declarator = binding::declarators(&module.items.get(*item)?.item).get(*declarator)?;
    matches!(declarator.pattern.kind, PatternKind::Name { .. }).then_some(declarator.init.as_ref()?)
}

/// The outermost call that does more than to hand its function on.
fn call_that_counts<'m>(module: &Module, expr: &'m Expr) -> Option<&'m Call> {
    let call = match &expr.kind {
        ExprKind::Call(call) => call,
        ExprKind::Await(inner) | ExprKind::Cast { expr: inner, .. } => return call_that_counts(module, inner),
        _ => return None,
    };
    let hands_on = imported_callee(module, &call.callee)
        .is_some_and(|path| Catalog::built_in().transparent.iter().any(|row| row.path.matches(&format!("{path}()"))));
    if !hands_on {
        return Some(call);
    }
    call.args.iter().find_map(|Arg { expr, .. }| call_that_counts(module, expr))
}

/// The name at which a chain of calls begins.
pub fn root_name(expr: &Expr) -> Option<&Atom> {
    let ExprKind::Call(call) = &expr.kind else {
        return None;
    };
    match &root_of(call)?.kind {
        ExprKind::Ref(Name::Free(name)) => Some(name),
        _ => None,
    }
}

/// `client` of `client.schema(…).action(…)`.
fn root_of(call: &Call) -> Option<&Expr> {
    let mut at = &call.callee;
    loop {
        at = match &at.kind {
            ExprKind::Ref(_) => return Some(at),
            ExprKind::Member { object, .. } | ExprKind::Index { object, .. } => object,
            ExprKind::Call(inner) => &inner.callee,
            ExprKind::Await(inner) | ExprKind::Cast { expr: inner, .. } => inner,
            _ => return None,
        };
    }
}

/// Where a top-level name of a module is declared, through imports and re-exports.
pub fn declaration(view: &View<'_>, file: FileId, name: &str, hops: u8) -> Option<Place> {
    let hops = hops.checked_sub(1)?;
    let module = view.module(file);
    match module.scope.get(name)? {
        Definition::Import { specifier, imported: ImportedName::Named(imported), .. } => {
            let Resolution::File(next) = view.snapshot.resolve_on_server(file, specifier) else {
                return None;
            };
            exported(view, next, imported, hops)
        }
        Definition::Import { .. } => None,
        definition => Some(Place { file, span: name_span(&module, definition, name)? }),
    }
}

fn exported(view: &View<'_>, file: FileId, name: &str, hops: u8) -> Option<Place> {
    let hops = hops.checked_sub(1)?;
    let module = view.module(file);
    if let Some(export) = module.outline.exports.iter().find(|export| export.name == name && !export.type_only) {
        return match &export.target {
            ExportTarget::Local(local) => declaration(view, file, local, hops),
            ExportTarget::Default => Some(Place { file, span: export.span }),
            ExportTarget::Reexport { specifier, imported: ImportedName::Named(imported) } => {
                match view.snapshot.resolve_on_server(file, specifier) {
                    Resolution::File(next) => exported(view, next, imported, hops),
                    _ => None,
                }
            }
            ExportTarget::Reexport { .. } => None,
        };
    }
    let barrels = module.outline.imports.iter().filter(|import| import.kind == ImportKind::ReexportAll);
    barrels.into_iter().find_map(|import| match view.snapshot.resolve_on_server(file, &import.specifier) {
        Resolution::File(next) => exported(view, next, name, hops),
        _ => None,
    })
}

fn name_span(module: &Module, definition: &Definition, name: &str) -> Option<Span> {
    let item = &module.items.get(definition.item())?.item;
    let relative = match definition {
        Definition::Function { function, .. } => item.function(*function).name.as_ref()?.span,
        Definition::Variable { declarator, .. } => {
            let pattern = &binding::declarators(item).get(*declarator)?.pattern;
            match &pattern.kind {
                PatternKind::Name { ident, .. } if ident.name == name => ident.span,
                _ => pattern.span,
            }
        }
        _ => item.code,
    };
    Some(module.absolute(definition.item(), relative))
}
