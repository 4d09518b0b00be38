//! What functions of the workspace return, as far as their declarations say it.

use crate::hir::{
    Definition, ExportTarget, Expr, ExprKind, Function, ImportedName, ItemKind, Module, PatternKind, StmtKind, Type,
};
use crate::workspace::{FileId, Resolution, Snapshot};

/// A function that a name stands for.
pub struct Found {
    /// Where it is declared.
    pub file: FileId,
    /// The declared result, a promise when it is async.
    pub result: Option<Type>,
    /// Its result depends on how it is called.
    pub is_generic: bool,
}

/// The function that a top-level name of the file stands for; `None` when it is not of the workspace.
pub fn function(snapshot: &Snapshot, file: FileId, name: &str, hops: usize) -> Option<Found> {
    if hops > 8 {
        return None;
    }
    let module = snapshot.module(file);
    match module.scope.get(name)? {
        Definition::Import { specifier, imported: ImportedName::Named(imported), .. } => {
            let Resolution::File(target) = snapshot.resolve(file, specifier) else {
                return None;
            };
            exported(snapshot, target, imported, hops + 1)
        }
        Definition::Function { item, function } => Some(found(file, module.function(*item, *function))),
        Definition::Variable { item, declarator } => {
            let init = variable(&module, *item, *declarator)?;
            Some(match init.kind {
                ExprKind::Function(id) => found(file, module.function(*item, id)),
                // A wrapped function: its type is that of the variable.
                _ => Found { file, result: None, is_generic: false },
            })
        }
        _ => None,
    }
}

fn exported(snapshot: &Snapshot, file: FileId, name: &str, hops: usize) -> Option<Found> {
    let outline = snapshot.outline(file);
    let export = outline.exports.iter().find(|export| export.name == name)?;
    match &export.target {
        ExportTarget::Local(local) => function(snapshot, file, local, hops),
        ExportTarget::Reexport { specifier, imported: ImportedName::Named(imported) } => {
            match snapshot.resolve(file, specifier) {
                Resolution::File(target) if hops < 8 => exported(snapshot, target, imported, hops + 1),
                _ => None,
            }
        }
        ExportTarget::Reexport { .. } | ExportTarget::Default => None,
    }
}

fn found(file: FileId, function: &Function) -> Found {
    let is_generic = !function.type_params.is_empty();
    Found { file, result: function.return_type.clone().filter(|_| !is_generic), is_generic }
}

/// What a variable that is no pattern starts with.
fn variable(module: &Module, item: usize, declarator: usize) -> Option<&Expr> {
    let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &module.items.get(item)?.item.kind else {
        return None;
    };
    let StmtKind::Let(_, declarators) = &stmt.kind else {
        return None;
    };
    let declarator = declarators.get(declarator)?;
    matches!(declarator.pattern.kind, PatternKind::Name { .. }).then_some(declarator.init.as_ref()?)
}
