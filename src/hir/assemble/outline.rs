//! The outline of a module.

use super::scope::{imported_name, names};
use crate::hir::module::Region;
use crate::hir::{
    Body, Class, Definition, Export, ExportSpecifier, ExportTarget, Expr, ExprKind, Ident, Import, ImportBinding,
    ImportItem, ImportKind, ImportSpecifier, Item, ItemKind, Name, Outline, Placed, Reexport, Source, Stmt, StmtKind,
};
use crate::syntax::Language;
use crate::text::{Atom, Span};
use rustc_hash::{FxHashMap, FxHashSet};

pub fn of(
    text: &str,
    language: Language,
    items: &[Placed],
    regions: &[Region],
    scope: &FxHashMap<Atom, Definition>,
) -> Outline {
    let used = items.iter().flat_map(|placed| &placed.item.free).collect();
    let mut builder = Builder { text, language, items, scope, used, in_prologue: true, outline: Outline::default() };
    for index in 0..items.len() {
        builder.add_item(index);
    }
    let errors = regions.iter().filter_map(|region| region.broken.as_ref());
    builder.outline.errors = errors.map(|error| (error.span, error.message.clone())).collect();
    builder.outline
}

struct Builder<'a> {
    text: &'a str,
    language: Language,
    items: &'a [Placed],
    scope: &'a FxHashMap<Atom, Definition>,
    /// Names in value positions anywhere in the module.
    used: FxHashSet<&'a Atom>,
    in_prologue: bool,
    outline: Outline,
}

impl<'a> Builder<'a> {
    fn add_item(&mut self, index: usize) {
        let placed = &self.items[index];
        let (item, start) = (&*placed.item, placed.start);
        self.add_directive(item, start);
        match &item.kind {
            ItemKind::Import(import) => self.add_import(import, start),
            ItemKind::ExportDecl(stmt) => self.add_declared(index, item, stmt),
            ItemKind::ExportDefault(expr) => self.add_default(index, item, expr),
            ItemKind::ExportNamed { specifiers, from, type_only } => {
                self.add_named(index, specifiers, from.as_ref(), *type_only);
            }
            ItemKind::ExportAll { from, alias, type_only } => self.add_all(index, from, alias.as_ref(), *type_only),
            ItemKind::Type(decl) if decl.exported => self.add_type(index, item, &decl.name),
            ItemKind::Other => self.add_opaque(index, item, start),
            ItemKind::ExportAssignment(_) | ItemKind::Stmt(_) | ItemKind::Type(_) => {}
        }
        // The lowering looks at a loop's body and its condition in another order.
        let mut requests: Vec<_> = item.requests.iter().collect();
        requests.sort_by_key(|request| request.source.span.start);
        self.outline.imports.extend(requests.into_iter().map(|it| import(&it.source, start, it.kind)));
        let is_read = self.language != Language::Plain;
        self.outline.inline_actions |= is_read && item.functions.iter().any(|function| function.use_server().is_some());
    }

    fn add_directive(&mut self, item: &Item, start: u32) {
        match &item.kind {
            ItemKind::Stmt(Stmt { kind: StmtKind::Directive(directive), .. }) if self.language != Language::Plain => {
                let mut directive = directive.clone();
                directive.span = directive.span.shifted(start);
                directive.in_prologue = self.in_prologue;
                self.in_prologue &= directive.parentheses < 2;
                self.outline.directives.push(directive);
            }
            _ => self.in_prologue = self.in_prologue && self.is_dropped(item, start),
        }
    }

    /// Nothing of the item is left when the compiler looks for directives: comments, types, `declare`, and imports whose
    /// names are no values.
    fn is_dropped(&self, item: &Item, start: u32) -> bool {
        match &item.kind {
            // What is there of a good tree may be nothing any more, while its text is typed anew.
            ItemKind::Other if item.code.is_empty() => true,
            _ if self.language == Language::JavaScript => false,
            ItemKind::Stmt(Stmt { kind: StmtKind::Enum(name, ..), .. }) => item.erased && !self.is_exported(name),
            _ if item.erased => true,
            // TypeScript moves it to the end. What 15 makes of that is another matter.
            ItemKind::ExportAssignment(_) => true,
            ItemKind::Other => match self.source(item.code.shifted(start)) {
                ";" => true,
                code if code.starts_with("import") => item.opaque_names.iter().any(|name| self.is_unused(name)),
                _ => false,
            },
            ItemKind::ExportAll { type_only, .. } => *type_only,
            ItemKind::ExportNamed { specifiers, from, type_only } => {
                let is_type = |it: &ExportSpecifier| it.type_only || from.is_none() && self.is_type(&it.local.name);
                *type_only || specifiers.iter().all(is_type)
            }
            ItemKind::Import(import) => {
                let is_removed = |it: &ImportSpecifier| it.type_only || self.is_unused(&it.local);
                import.type_only || !import.specifiers.is_empty() && import.specifiers.iter().all(is_removed)
            }
            _ => false,
        }
    }

    /// TypeScript keeps `React` wherever there may be JSX.
    fn is_unused(&self, local: &Ident) -> bool {
        let is_kept = self.language == Language::Tsx && local.name == "React";
        !is_kept && !self.used.contains(&local.name)
    }

    fn is_exported(&self, local: &Ident) -> bool {
        self.items.iter().any(|placed| match &placed.item.kind {
            ItemKind::ExportNamed { specifiers, from: None, type_only: false } => {
                specifiers.iter().any(|it| !it.type_only && it.local.name == local.name)
            }
            ItemKind::ExportDefault(Expr { kind: ExprKind::Ref(Name::Free(name)), .. }) => *name == local.name,
            _ => false,
        })
    }

    fn add_import(&mut self, item: &ImportItem, start: u32) {
        let kind = if item.require { ImportKind::Require } else { ImportKind::Static };
        let names = item.specifiers.iter().map(|specifier| ImportBinding {
            imported: imported_name(&specifier.imported),
            local: specifier.local.name.clone(),
            type_only: item.type_only || specifier.type_only,
            // Nothing removes unused imports from JavaScript.
            used_as_value: self.language == Language::JavaScript || self.used.contains(&specifier.local.name),
            span: specifier.span.shifted(start),
        });
        let names = names.collect();
        self.outline.imports.push(Import { names, type_only: item.type_only, ..import(&item.source, start, kind) });
    }

    /// `export const …`, `export function …`, `export class …`, `export enum …`.
    fn add_declared(&mut self, index: usize, item: &'a Item, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::Let(_, declarators) => {
                for (_, ident) in names(declarators) {
                    self.add_local(index, ident, false);
                }
            }
            StmtKind::Function(id, _) => {
                let function = item.function(*id);
                let overloaded = matches!(function.body, Body::None) && !self.defines(function.name.as_ref(), index);
                if let Some(name) = function.name.as_ref().filter(|_| !overloaded) {
                    self.add_local(index, name, false);
                }
            }
            StmtKind::Class(class, _) => {
                if let Some(name) = &class.name {
                    self.add_local(index, name, false);
                }
            }
            StmtKind::Enum(name, ..) => self.add_local(index, name, false),
            _ => {}
        }
    }

    /// The item is what the scope knows under this name.
    fn defines(&self, name: Option<&Ident>, index: usize) -> bool {
        name.and_then(|name| self.scope.get(&name.name)).is_some_and(|definition| definition.item() == index)
    }

    /// `export namespace …`, `export import a = b.c`.
    fn add_opaque(&mut self, index: usize, item: &'a Item, start: u32) {
        if self.source(item.code.shifted(start)).starts_with("export") {
            for name in &item.opaque_names {
                self.add_local(index, name, false);
            }
        }
    }

    fn add_type(&mut self, index: usize, item: &Item, name: &Ident) {
        let start = self.items[index].start;
        if self.source(item.code.shifted(start)).starts_with("export default") {
            let span = self.default_keyword(index);
            let target = ExportTarget::Local(name.name.clone());
            self.add(Export { name: Atom::new_static("default"), target, type_only: true, span });
        } else {
            self.add_local(index, name, true);
        }
    }

    fn add_local(&mut self, index: usize, ident: &Ident, type_only: bool) {
        let span = ident.span.shifted(self.items[index].start);
        let target = ExportTarget::Local(ident.name.clone());
        self.add(Export { name: ident.name.clone(), target, type_only, span });
    }

    fn add(&mut self, export: Export) {
        self.outline.exports.push(export);
    }

    fn add_default(&mut self, index: usize, item: &Item, expr: &Expr) {
        let local = match &expr.kind {
            ExprKind::Function(id) => item.function(*id).name.as_ref().map(|name| &name.name),
            ExprKind::Class(class) => class_name(class),
            ExprKind::Ref(Name::Free(name)) => Some(name),
            _ => None,
        };
        let local = local.filter(|name| self.scope.contains_key(*name));
        let target = local.map_or(ExportTarget::Default, |name| ExportTarget::Local(name.clone()));
        let type_only = matches!(&target, ExportTarget::Local(name) if self.is_type(name));
        let span = self.default_keyword(index);
        self.add(Export { name: Atom::new_static("default"), target, type_only, span });
    }

    fn is_type(&self, name: &Atom) -> bool {
        matches!(self.scope.get(name), Some(Definition::Type { .. } | Definition::Import { type_only: true, .. }))
    }

    fn default_keyword(&self, index: usize) -> Span {
        let placed = &self.items[index];
        let code = placed.item.code.shifted(placed.start);
        let found = self.source(code).find("default").map(|at| code.start + at as u32);
        found.map_or(Span::at(code.start), |start| Span::new(start, start + "default".len() as u32))
    }

    fn source(&self, span: Span) -> &str {
        span.slice(self.text)
    }

    fn add_named(&mut self, index: usize, specifiers: &[ExportSpecifier], from: Option<&Source>, type_only: bool) {
        let start = self.items[index].start;
        let mut reexports = Vec::new();
        for specifier in specifiers {
            let type_only = type_only || specifier.type_only;
            let span = specifier.exported.span.shifted(start);
            let name = specifier.exported.name.clone();
            let target = match from {
                Some(from) => {
                    let imported = imported_name(&specifier.local.name);
                    let span = specifier.span.shifted(start);
                    reexports.push(Reexport { imported: imported.clone(), exported: name.clone(), type_only, span });
                    ExportTarget::Reexport { specifier: from.specifier.clone(), imported }
                }
                None => ExportTarget::Local(specifier.local.name.clone()),
            };
            let type_only = type_only || matches!(&target, ExportTarget::Local(local) if self.is_type(local));
            self.add(Export { name, target, type_only, span });
        }
        if let Some(from) = from {
            self.outline.imports.push(Import { type_only, reexports, ..import(from, start, ImportKind::Reexport) });
        }
    }

    fn add_all(&mut self, index: usize, from: &Source, alias: Option<&Ident>, type_only: bool) {
        let start = self.items[index].start;
        let mut reexports = Vec::new();
        if let Some(alias) = alias {
            let span = alias.span.shifted(start);
            let imported = crate::hir::ImportedName::Namespace;
            let target = ExportTarget::Reexport { specifier: from.specifier.clone(), imported: imported.clone() };
            self.add(Export { name: alias.name.clone(), target, type_only, span });
            reexports.push(Reexport { imported, exported: alias.name.clone(), type_only, span });
        }
        self.outline.imports.push(Import { type_only, reexports, ..import(from, start, ImportKind::ReexportAll) });
    }
}

fn class_name(class: &Class) -> Option<&Atom> {
    class.name.as_ref().map(|name| &name.name)
}

fn import(source: &Source, start: u32, kind: ImportKind) -> Import {
    Import {
        specifier: source.specifier.clone(),
        span: source.span.shifted(start),
        kind,
        type_only: false,
        names: Vec::new(),
        reexports: Vec::new(),
    }
}
