//! Named types and existing schemas, followed through the workspace.

use super::{At, MAX_DEPTH, Schemas, Shape, merge_objects};
use crate::fixes::edits::Source;
use crate::fixes::imports::Need;
use crate::fixes::{names, specifiers, trivia};
use crate::hir::{Definition, ExportTarget, ImportKind, ImportedName, ItemKind, Type, TypeDecl, TypeKind};
use crate::text::Atom;
use crate::workspace::{FileId, Resolution};

impl Schemas<'_> {
    /// `z.infer<typeof S>`: the schema is there already.
    pub(super) fn inferred(&self, at: &At<'_>, name: &str, args: &[Type]) -> Option<Shape> {
        if !self.library.inferred.iter().any(|known| known == name) {
            return None;
        }
        let [Type { kind: TypeKind::Typeof(schema), .. }] = args else {
            return None;
        };
        self.existing(at, schema)
    }

    /// `typeof S.infer`.
    pub(super) fn inferred_member(&self, at: &At<'_>, of: &str) -> Option<Shape> {
        let schema = of.strip_suffix(self.library.member.as_ref()?.as_str())?.strip_suffix('.')?;
        self.existing(at, &schema.into())
    }

    fn existing(&self, at: &At<'_>, schema: &Atom) -> Option<Shape> {
        if self.converts(at.file, schema.split('.').next().unwrap_or_default(), 0) {
            return None;
        }
        if at.file == self.file {
            let module = self.snapshot.module(self.file);
            let root = schema.split('.').next().unwrap_or_default();
            let known = match module.scope.get(root)? {
                Definition::Import { type_only, .. } => !type_only,
                Definition::Variable { .. } => true,
                _ => false,
            };
            return known.then(|| Shape::Schema(schema.clone()));
        }
        let exported = self.exported_from(at.file, schema)?;
        self.need(exported, schema, false)
    }

    /// The schema gives something else than it takes, or uses one that does: what it gives cannot be checked by it.
    fn converts(&self, file: FileId, name: &str, hops: usize) -> bool {
        let module = self.snapshot.module(file);
        match module.scope.get(name) {
            Some(Definition::Variable { item, .. }) if hops < MAX_DEPTH => {
                let text = self.snapshot.text(file);
                let Some(ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) =
                    module.items.get(*item).map(|placed| &placed.item.kind)
                else {
                    return false;
                };
                let written = module.absolute(*item, stmt.span).slice(&text);
                let mut words: Vec<&str> = trivia::words(written).map(|(_, word)| word).collect();
                words.sort_unstable();
                words.dedup();
                let is_converting = |word: &&str| self.library.converts.iter().any(|it| it == word);
                words.iter().any(is_converting)
                    || words.iter().any(|word| *word != name && self.converts(file, word, hops + 1))
            }
            Some(Definition::Import { specifier, imported: ImportedName::Named(name), .. }) if hops < MAX_DEPTH => {
                let Resolution::File(target) = self.snapshot.resolve(file, specifier) else {
                    return false;
                };
                let outline = self.snapshot.outline(target);
                let export = outline.exports.iter().find(|export| export.name == *name);
                match export.map(|export| &export.target) {
                    Some(ExportTarget::Local(local)) => self.converts(target, local, hops + 1),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Makes the name of another module available in the file.
    fn need(&self, (file, name): (FileId, Atom), local: &str, is_enum: bool) -> Option<Shape> {
        let specifier = specifiers::specifier(self.snapshot, self.file, self.snapshot.path(file));
        let source = Source::of(self.snapshot, self.file);
        let shape = |local: Atom| {
            if is_enum { Shape::Enum(local) } else { Shape::Schema(local) }
        };
        let as_value = self.imported_value(&source, file, &name);
        if let Some(local) = as_value {
            return Some(shape(local));
        }
        if name == "default" {
            return None;
        }
        let taken = source.module.scope.contains_key(local);
        let local =
            if taken { names::unique(&format!("{local}Values"), &[&source.text], &[]) } else { local.to_owned() };
        let mut need = Need::value(specifier, &name);
        need.local.clone_from(&local);
        self.needs.borrow_mut().push(need);
        Some(shape(local.into()))
    }

    /// The name by which the file already imports an export as a value.
    fn imported_value(&self, source: &Source, file: FileId, name: &Atom) -> Option<Atom> {
        let imports = source
            .module
            .outline
            .imports
            .iter()
            .filter(|import| import.kind == ImportKind::Static && !import.type_only);
        imports
            .filter(|import| import.names.iter().any(|it| it.imported == ImportedName::Named(name.clone())))
            .filter(|import| self.snapshot.resolve(self.file, &import.specifier) == Resolution::File(file))
            .find_map(|import| {
                let mut names = import.names.iter();
                names
                    .find(|it| it.imported == ImportedName::Named(name.clone()) && !it.type_only)
                    .map(|it| it.local.clone())
            })
    }

    /// The file and exported name of a value that `file` has at its top level, if others may import it.
    fn exported_from(&self, file: FileId, local: &str) -> Option<(FileId, Atom)> {
        let module = self.snapshot.module(file);
        if let Some(Definition::Import { specifier, imported: ImportedName::Named(name), .. }) = module.scope.get(local)
        {
            let Resolution::File(target) = self.snapshot.resolve(file, specifier) else {
                return None;
            };
            return Some((target, name.clone()));
        }
        if module.outline.use_server().is_some() {
            return None;
        }
        let mut exports = module.outline.exports.iter().filter(|export| !export.type_only);
        let export = exports.find(|export| export.target == ExportTarget::Local(local.into()))?;
        Some((file, export.name.clone()))
    }

    /// A type alias, interface or enum of the project.
    pub(super) fn declared(&self, at: &At<'_>, name: &str, args: &[Type]) -> Option<Shape> {
        let (file, item) = self.definition(at.file, name, 0)?;
        let module = self.snapshot.module(file);
        match &module.items.get(item)?.item.kind {
            ItemKind::Type(decl) if decl.params.len() == args.len() => {
                let given = args.iter().map(|ty| self.follow(&At { ty, depth: at.depth + 1, ..*at }));
                let given: Vec<(Atom, Shape)> = decl.params.iter().cloned().zip(given).collect();
                let opaque = given.iter().any(|(_, shape)| shape.has_opaque());
                Some(if opaque { self.inexpressible(at) } else { self.declaration(at, file, item, decl, &given) })
            }
            ItemKind::Type(_) => Some(self.inexpressible(at)),
            _ => {
                if file == self.file {
                    return Some(Shape::Enum(name.into()));
                }
                let mut exports = module.outline.exports.iter();
                let export = exports.find(|export| module.item_of(export) == item)?;
                self.need((file, export.name.clone()), name, true).or_else(|| Some(self.inexpressible(at)))
            }
        }
    }

    fn declaration(&self, at: &At<'_>, file: FileId, item: usize, decl: &TypeDecl, given: &[(Atom, Shape)]) -> Shape {
        if self.open.borrow().contains(&(file, item)) {
            return self.inexpressible(at);
        }
        self.open.borrow_mut().push((file, item));
        let shape = self.members(at, file, item, decl, given);
        self.open.borrow_mut().pop();
        shape
    }

    fn members(&self, at: &At<'_>, file: FileId, item: usize, decl: &TypeDecl, given: &[(Atom, Shape)]) -> Shape {
        let follow = |ty| self.follow(&At { file, ty, item, depth: at.depth + 1, given });
        let own = follow(&decl.ty);
        if decl.extends.is_empty() {
            return if own.is_opaque() { self.inexpressible(at) } else { own };
        }
        let mut parts: Vec<Shape> = decl.extends.iter().map(follow).collect();
        parts.push(own);
        merge_objects(&parts).unwrap_or_else(|| self.inexpressible(at))
    }

    /// The file and item that declare a type or enum.
    pub fn definition(&self, file: FileId, name: &str, hops: usize) -> Option<(FileId, usize)> {
        let module = self.snapshot.module(file);
        match module.scope.get(name) {
            Some(Definition::Type { item } | Definition::Enum { item }) => Some((file, *item)),
            // A constant and a type may have one name.
            Some(Definition::Variable { .. }) => {
                let is_it = |kind: &ItemKind| matches!(kind, ItemKind::Type(decl) if decl.name.name == name);
                module.items.iter().position(|placed| is_it(&placed.item.kind)).map(|item| (file, item))
            }
            Some(Definition::Import { specifier, imported: ImportedName::Named(name), .. }) if hops < MAX_DEPTH => {
                let Resolution::File(target) = self.snapshot.resolve(file, specifier) else {
                    return None;
                };
                self.exported(target, name, hops + 1)
            }
            _ => None,
        }
    }

    fn exported(&self, file: FileId, name: &str, hops: usize) -> Option<(FileId, usize)> {
        if hops > MAX_DEPTH {
            return None;
        }
        let outline = self.snapshot.outline(file);
        if let Some(export) = outline.exports.iter().find(|export| export.name == name) {
            return match &export.target {
                ExportTarget::Local(local) => self.definition(file, local, hops + 1),
                ExportTarget::Reexport { specifier, imported: ImportedName::Named(name) } => {
                    let Resolution::File(target) = self.snapshot.resolve(file, specifier) else {
                        return None;
                    };
                    self.exported(target, name, hops + 1)
                }
                ExportTarget::Reexport { .. } | ExportTarget::Default => None,
            };
        }
        let stars = outline.imports.iter().filter(|import| import.kind == ImportKind::ReexportAll);
        let mut targets = stars.map(|import| self.snapshot.resolve(file, &import.specifier));
        targets.find_map(|target| match target {
            Resolution::File(target) => self.exported(target, name, hops + 1),
            _ => None,
        })
    }
}
