//! What the top-level names of a module are.

use crate::hir::{Body, Ident};
use crate::hir::{
    Class, Declarator, Definition, Expr, ExprKind, Function, FunctionId, ImportItem, ImportedName, Item, ItemKind,
    Placed, Stmt, StmtKind,
};
use crate::text::Atom;
use rustc_hash::FxHashMap;

/// The first declaration of a name counts, but a value hides a type and an implementation its overload signatures.
pub fn of(items: &[Placed]) -> FxHashMap<Atom, Definition> {
    let mut scope = Scope { names: FxHashMap::default(), items };
    for (index, placed) in items.iter().enumerate() {
        scope.add_item(index, &placed.item);
    }
    scope.names
}

/// The name that an item declares first, to tell items apart.
pub fn first_name(item: &Item) -> Option<&Atom> {
    match &item.kind {
        ItemKind::Import(import) => Some(&import.source.specifier),
        ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt) => match &stmt.kind {
            StmtKind::Let(_, declarators) => names(declarators).next().map(|(_, ident)| &ident.name),
            StmtKind::Function(id, _) => item.function(*id).name.as_ref().map(|name| &name.name),
            StmtKind::Class(class, _) => class.name.as_ref().map(|name| &name.name),
            StmtKind::Enum(name, ..) => Some(&name.name),
            _ => None,
        },
        ItemKind::Type(decl) => Some(&decl.name.name),
        _ => None,
    }
}

/// The names that declarators bind, each with the index of its declarator.
pub fn names(declarators: &[Declarator]) -> impl Iterator<Item = (usize, &Ident)> {
    declarators
        .iter()
        .enumerate()
        .flat_map(|(index, declarator)| declarator.pattern.names().into_iter().map(move |(ident, _)| (index, ident)))
}

struct Scope<'a> {
    names: FxHashMap<Atom, Definition>,
    items: &'a [Placed],
}

impl Scope<'_> {
    fn add_item(&mut self, index: usize, item: &Item) {
        for name in &item.opaque_names {
            self.add(&name.name, Definition::Opaque { item: index });
        }
        match &item.kind {
            ItemKind::Import(import) => self.add_import(index, import),
            ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt) => self.add_stmt(index, item, stmt),
            ItemKind::ExportDefault(expr) => self.add_default(index, item, expr),
            ItemKind::Type(decl) => self.add(&decl.name.name, Definition::Type { item: index }),
            ItemKind::ExportAssignment(_)
            | ItemKind::ExportNamed { .. }
            | ItemKind::ExportAll { .. }
            | ItemKind::Other => {}
        }
    }

    fn add_import(&mut self, item: usize, import: &ImportItem) {
        for specifier in &import.specifiers {
            let imported = imported_name(&specifier.imported);
            let type_only = import.type_only || specifier.type_only;
            let definition =
                Definition::Import { item, specifier: import.source.specifier.clone(), imported, type_only };
            self.add(&specifier.local.name, definition);
        }
    }

    fn add_stmt(&mut self, index: usize, item: &Item, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Let(_, declarators) => {
                for (declarator, ident) in names(declarators) {
                    self.add(&ident.name, Definition::Variable { item: index, declarator });
                }
            }
            StmtKind::Function(id, _) => self.add_function(index, *id, item.function(*id)),
            StmtKind::Class(class, _) => self.add_class(index, class),
            StmtKind::Enum(name, ..) => self.add(&name.name, Definition::Enum { item: index }),
            _ => {}
        }
    }

    fn add_default(&mut self, index: usize, item: &Item, expr: &Expr) {
        match &expr.kind {
            ExprKind::Function(id) => {
                let function = item.function(*id);
                if function.kind == crate::hir::FunctionKind::Declaration {
                    self.add_function(index, *id, function);
                }
            }
            ExprKind::Class(class) => self.add_class(index, class),
            _ => {}
        }
    }

    fn add_function(&mut self, item: usize, id: FunctionId, function: &Function) {
        if let Some(name) = &function.name {
            self.add(&name.name, Definition::Function { item, function: id });
        }
    }

    fn add_class(&mut self, item: usize, class: &Class) {
        if let Some(name) = &class.name {
            self.add(&name.name, Definition::Class { item });
        }
    }

    fn add(&mut self, name: &Atom, definition: Definition) {
        let replaces = self.names.get(name).is_none_or(|known| self.is_weaker(known, &definition));
        if replaces {
            self.names.insert(name.clone(), definition);
        }
    }

    fn is_weaker(&self, known: &Definition, other: &Definition) -> bool {
        match known {
            Definition::Type { .. } => !matches!(other, Definition::Type { .. }),
            Definition::Import { type_only: true, .. } => {
                !matches!(other, Definition::Type { .. } | Definition::Import { .. })
            }
            Definition::Function { item, function } => {
                let signature = matches!(self.items[*item].item.function(*function).body, Body::None);
                signature && matches!(other, Definition::Function { .. })
            }
            _ => false,
        }
    }
}

pub fn imported_name(imported: &Atom) -> ImportedName {
    if imported == "*" { ImportedName::Namespace } else { ImportedName::Named(imported.clone()) }
}
