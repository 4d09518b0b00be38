//! Which parts of a module run, or stay in the bundle, when only some of its exports are wanted.

use crate::hir::visit::{Visit, walk_expr, walk_item};
use crate::hir::{
    ExportTarget, Expr, ExprKind, FunctionId, Import, ImportKind, ImportedName, Item, ItemKind, Module, Name,
};
use crate::text::Atom;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// Exports that somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Through a namespace, `import()` or `require`.
    All,
    /// None for an import for its side effects alone.
    Names(BTreeSet<Atom>),
}

impl Wanted {
    fn has(&self, name: &Atom) -> bool {
        match self {
            Self::All => true,
            Self::Names(names) => names.contains(name),
        }
    }

    /// The module is only evaluated.
    pub fn is_nothing(&self) -> bool {
        *self == Self::Names(BTreeSet::new())
    }
}

/// The indices of the items that the wanted exports need, through the module's own names.
pub fn items(module: &Module, wanted: &Wanted) -> BTreeSet<usize> {
    let mut live = BTreeSet::new();
    let mut open: Vec<usize> = Vec::new();
    for export in module.outline.exports.iter().filter(|export| !export.type_only && wanted.has(&export.name)) {
        open.push(module.item_of(export));
        if let ExportTarget::Local(local) = &export.target {
            open.extend(module.scope.get(local).map(crate::hir::Definition::item));
        }
    }
    while let Some(index) = open.pop() {
        if index < module.items.len() && live.insert(index) {
            let names = free_names(&module.items[index].item);
            open.extend(names.iter().filter_map(|name| module.scope.get(name)).map(crate::hir::Definition::item));
        }
    }
    live
}

/// What the module wants of one of its imports when `wanted` is wanted of itself.
pub fn through(module: &Module, import: &Import, wanted: &Wanted) -> Wanted {
    let names = match import.kind {
        ImportKind::Dynamic | ImportKind::Require => return Wanted::All,
        ImportKind::ReexportAll => return wanted.clone(),
        ImportKind::Reexport => {
            let names = import.reexports.iter().filter(|name| !name.type_only && wanted.has(&name.exported));
            names.map(|name| name.imported.clone()).collect::<Vec<_>>()
        }
        ImportKind::Static => {
            let live = items(module, wanted);
            // Items without a name run in any case.
            let runs = |index: usize, item: &Item| live.contains(&index) || matches!(item.kind, ItemKind::Stmt(_));
            let placed = module.items.iter().enumerate().filter(|(index, placed)| runs(*index, &placed.item));
            let used: FxHashSet<Atom> = placed.flat_map(|(_, placed)| free_names(&placed.item)).collect();
            let reexported = |local: &Atom| {
                module.outline.exports.iter().any(|export| {
                    !export.type_only && wanted.has(&export.name) && export.target == ExportTarget::Local(local.clone())
                })
            };
            let names = import.names.iter().filter(|name| !name.type_only && name.used_as_value);
            names
                .filter(|name| used.contains(&name.local) || reexported(&name.local))
                .map(|name| name.imported.clone())
                .collect()
        }
    };
    from_names(names)
}

/// What a module that is needed as a whole wants of one of its imports.
pub fn of_import(import: &Import) -> Wanted {
    match import.kind {
        ImportKind::Dynamic | ImportKind::Require | ImportKind::ReexportAll => Wanted::All,
        ImportKind::Reexport => from_names(import.reexports.iter().map(|name| name.imported.clone()).collect()),
        ImportKind::Static => {
            let names = import.names.iter().filter(|name| !name.type_only && name.used_as_value);
            from_names(names.map(|name| name.imported.clone()).collect())
        }
    }
}

fn from_names(names: Vec<ImportedName>) -> Wanted {
    let mut set = BTreeSet::new();
    for name in names {
        match name {
            ImportedName::Named(name) => set.insert(name),
            ImportedName::Namespace => return Wanted::All,
        };
    }
    Wanted::Names(set)
}

/// True when the expression at `span` of the item is evaluated while the module loads.
pub fn runs_on_load(item: &Item, span: crate::text::Span) -> bool {
    let mut search = OnLoad { span, found: false };
    walk_item(&mut search, item);
    search.found
}

struct OnLoad {
    span: crate::text::Span,
    found: bool,
}

impl<'i> Visit<'i> for OnLoad {
    fn visit_function(&mut self, _item: &'i Item, _function: FunctionId) {}

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        self.found |= expr.span == self.span;
        walk_expr(self, item, expr);
    }
}

/// Module-level names that stand in value positions of the item.
pub fn free_names(item: &Item) -> FxHashSet<Atom> {
    let mut names = FxHashSet::default();
    crate::hir::visit::each_expr_of(item, |expr| {
        if let ExprKind::Ref(Name::Free(name)) = &expr.kind {
            names.insert(name.clone());
        }
    });
    if let ItemKind::ExportNamed { specifiers, from: None, .. } = &item.kind {
        names.extend(specifiers.iter().filter(|it| !it.type_only).map(|it| it.local.name.clone()));
    }
    names
}
