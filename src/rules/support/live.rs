//! Which parts of a module run, or stay in the bundle, when only some of its exports are wanted.

use crate::hir::visit::{Visit, walk_expr, walk_item};
use crate::hir::{
    Definition, Export, ExportTarget, Expr, ExprKind, FunctionId, Import, ImportKind, ImportedName, Item, ItemKind,
    Module, Name,
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

/// What decides which parts of a module are live, without its trees.
#[derive(Debug)]
pub struct Parts {
    items: Vec<Part>,
    exports: Vec<Exported>,
}

#[derive(Debug)]
struct Part {
    /// Names of the module that stand in value positions.
    names: FxHashSet<Atom>,
    /// The items that define them.
    needs: Vec<usize>,
    /// Without a name: it runs in any case.
    runs: bool,
}

#[derive(Debug)]
struct Exported {
    name: Atom,
    item: usize,
    /// Under which name of the module, and the item that defines it.
    local: Option<Atom>,
    defined: Option<usize>,
}

impl Parts {
    pub fn of(module: &Module) -> Self {
        let defined = |name: &Atom| module.scope.get(name).map(Definition::item);
        let part = |item: &Item| {
            let mut names = free_names(item);
            names.retain(|name| module.scope.contains_key(name));
            let needs = names.iter().filter_map(defined).filter(|index| *index < module.items.len());
            Part { needs: needs.collect(), runs: matches!(item.kind, ItemKind::Stmt(_)), names }
        };
        let exported = |export: &Export| {
            let local = match &export.target {
                ExportTarget::Local(local) => Some(local),
                ExportTarget::Default | ExportTarget::Reexport { .. } => None,
            };
            let (item, defined) = (module.item_of(export), local.and_then(defined));
            Exported { name: export.name.clone(), item, local: local.cloned(), defined }
        };
        Self {
            items: module.items.iter().map(|placed| part(&placed.item)).collect(),
            exports: module.outline.exports.iter().filter(|export| !export.type_only).map(exported).collect(),
        }
    }

    /// The indices of the items that the wanted exports need, through the module's own names.
    pub fn live(&self, wanted: &Wanted) -> BTreeSet<usize> {
        let mut live = BTreeSet::new();
        let exports = self.exports.iter().filter(|export| wanted.has(&export.name));
        let mut open: Vec<usize> = exports.flat_map(|export| [Some(export.item), export.defined]).flatten().collect();
        while let Some(index) = open.pop() {
            if let Some(part) = self.items.get(index)
                && live.insert(index)
            {
                open.extend(&part.needs);
            }
        }
        live
    }

    /// What the module wants of one of its imports when `wanted` is wanted of itself.
    pub fn through(&self, import: &Import, wanted: &Wanted) -> Wanted {
        let names = match import.kind {
            ImportKind::Dynamic | ImportKind::Require => return Wanted::All,
            ImportKind::ReexportAll => return wanted.clone(),
            ImportKind::Reexport => {
                let names = import.reexports.iter().filter(|name| !name.type_only && wanted.has(&name.exported));
                names.map(|name| name.imported.clone()).collect::<Vec<_>>()
            }
            ImportKind::Static => {
                let live = self.live(wanted);
                let parts = self.items.iter().enumerate();
                let running = parts.filter(|(index, part)| part.runs || live.contains(index));
                let running: Vec<&Part> = running.map(|(_, part)| part).collect();
                let is_used = |local: &Atom| running.iter().any(|part| part.names.contains(local));
                let is_exported = |export: &Exported, local: &Atom| export.local.as_ref() == Some(local);
                let reexported = |local: &Atom| {
                    self.exports.iter().any(|export| is_exported(export, local) && wanted.has(&export.name))
                };
                let names = import.names.iter().filter(|name| !name.type_only && name.used_as_value);
                names
                    .filter(|name| is_used(&name.local) || reexported(&name.local))
                    .map(|name| name.imported.clone())
                    .collect()
            }
        };
        from_names(names)
    }
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
