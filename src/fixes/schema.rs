//! A zod schema from a TypeScript type, as far as the type can be followed through the workspace.

mod shape;

pub use shape::{Field, Shape};

use super::edits::Source;
use super::imports::Need;
use super::names;
use super::specifiers;
use super::style::Style;
use crate::hir::{
    Definition, ExportTarget, ImportKind, ImportedName, ItemKind, Lit, Type, TypeDecl, TypeKind,
};
use crate::text::Atom;
use crate::workspace::{FileId, Resolution, Snapshot};
use std::cell::RefCell;

/// Named types followed into one another beyond this are not expressed: they are recursive, or as good as.
const MAX_DEPTH: usize = 12;

/// Builds the schemas of one fix.
pub struct Schemas<'s> {
    snapshot: &'s Snapshot,
    /// The file that the schema is written in.
    file: FileId,
    /// Names that the schema needs beyond `z`.
    needs: RefCell<Vec<Need>>,
    /// Declarations that are being followed: one that comes again is recursive.
    open: RefCell<Vec<(FileId, usize)>>,
}

/// A type and the file whose scope its names are looked up in.
struct At<'t> {
    file: FileId,
    ty: &'t Type,
    /// The position of the item that holds the type, to slice its text.
    item: usize,
    depth: usize,
}

impl<'s> Schemas<'s> {
    pub const fn new(snapshot: &'s Snapshot, file: FileId) -> Self {
        Self {
            snapshot,
            file,
            needs: RefCell::new(Vec::new()),
            open: RefCell::new(Vec::new()),
        }
    }

    /// What the schema text refers to and the file may have to import.
    pub fn into_needs(self) -> Vec<Need> {
        self.needs.into_inner()
    }

    /// The shape of a type that stands in `item` of the file.
    pub fn shape(&self, item: usize, ty: &Type) -> Shape {
        self.follow(&At {
            file: self.file,
            ty,
            item,
            depth: 0,
        })
    }

    fn follow(&self, at: &At<'_>) -> Shape {
        if at.depth > MAX_DEPTH {
            return self.inexpressible(at);
        }
        let inner = |ty| {
            self.follow(&At {
                file: at.file,
                ty,
                item: at.item,
                depth: at.depth + 1,
            })
        };
        match &at.ty.kind {
            TypeKind::Keyword(word) => self.keyword(at, word),
            TypeKind::Literal(lit) => literal(lit).unwrap_or_else(|| self.inexpressible(at)),
            TypeKind::Array(element) => Shape::Array(Box::new(inner(element))),
            TypeKind::Tuple(elements) => Shape::Tuple(elements.iter().map(inner).collect()),
            TypeKind::Union(members) => Shape::Union(members.iter().map(inner).collect()),
            TypeKind::Record(key, value) => {
                Shape::Record(Box::new(inner(key)), Box::new(inner(value)))
            }
            TypeKind::Object(members) => Shape::Object(
                members
                    .iter()
                    .map(|member| Field {
                        name: member.name.name.clone(),
                        shape: inner(&member.ty),
                        optional: member.optional,
                    })
                    .collect(),
            ),
            TypeKind::Intersection(parts) => {
                let parts: Vec<Shape> = parts.iter().map(inner).collect();
                let checked = parts.iter().all(|part| part.is_object());
                match merge_objects(&parts) {
                    Some(shape) => shape,
                    None if checked => Shape::Intersection(parts),
                    None => self.inexpressible(at),
                }
            }
            TypeKind::Named { name, args } => self.named(at, name, args),
            TypeKind::Typeof(_) | TypeKind::Function | TypeKind::Other => self.inexpressible(at),
        }
    }

    fn keyword(&self, at: &At<'_>, word: &str) -> Shape {
        match word {
            "string" | "number" | "boolean" | "bigint" | "null" | "undefined" | "void" | "any"
            | "unknown" => Shape::Keyword(word.into()),
            _ => self.inexpressible(at),
        }
    }

    /// A type that no schema can be written for: kept by its text where that text means the same in the file.
    fn inexpressible(&self, at: &At<'_>) -> Shape {
        let module = self.snapshot.module(at.file);
        let text = self.snapshot.text(at.file);
        let written = module.absolute(at.item, at.ty.span).slice(&text).to_owned();
        Shape::Opaque((at.file == self.file && !written.is_empty()).then_some(written))
    }

    fn named(&self, at: &At<'_>, name: &Atom, args: &[Type]) -> Shape {
        let inner = |ty| {
            self.follow(&At {
                file: at.file,
                ty,
                item: at.item,
                depth: at.depth + 1,
            })
        };
        if let Some(shape) = self.inferred(at, name, args) {
            return shape;
        }
        if let Some(found) = self.declared(at, name, args) {
            return found;
        }
        match (name.as_str(), args) {
            ("Date" | "File" | "Blob" | "FormData" | "URL" | "Uint8Array", []) => {
                Shape::Instance(name.clone())
            }
            ("Array" | "ReadonlyArray", [element]) => Shape::Array(Box::new(inner(element))),
            ("Set" | "ReadonlySet", [element]) => Shape::Set(Box::new(inner(element))),
            ("Map" | "ReadonlyMap", [key, value]) => {
                Shape::Map(Box::new(inner(key)), Box::new(inner(value)))
            }
            ("Record", [key, value]) => record(inner(key), inner(value)),
            ("Readonly", [of]) => inner(of),
            ("Partial", [of]) => self.each_field(at, inner(of), |field| field.optional = true),
            ("Required", [of]) => self.each_field(at, inner(of), |field| field.optional = false),
            ("Pick", [of, keys]) => self.select(at, inner(of), &inner(keys), true),
            ("Omit", [of, keys]) => self.select(at, inner(of), &inner(keys), false),
            ("NonNullable", [of]) => inner(of).without_nullish(),
            _ => self.inexpressible(at),
        }
    }

    fn each_field(&self, at: &At<'_>, shape: Shape, change: impl Fn(&mut Field)) -> Shape {
        let Shape::Object(mut fields) = shape else {
            return self.inexpressible(at);
        };
        fields.iter_mut().for_each(change);
        Shape::Object(fields)
    }

    fn select(&self, at: &At<'_>, of: Shape, keys: &Shape, keep: bool) -> Shape {
        let (Shape::Object(mut fields), Some(keys)) = (of, keys.strings()) else {
            return self.inexpressible(at);
        };
        fields.retain(|field| keys.contains(&field.name) == keep);
        Shape::Object(fields)
    }

    /// `z.infer<typeof S>`: the schema is there already.
    fn inferred(&self, at: &At<'_>, name: &str, args: &[Type]) -> Option<Shape> {
        if !matches!(
            name,
            "z.infer" | "z.input" | "z.output" | "z.TypeOf" | "TypeOf" | "infer"
        ) {
            return None;
        }
        let [
            Type {
                kind: TypeKind::Typeof(schema),
                ..
            },
        ] = args
        else {
            return None;
        };
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

    /// Makes the name of another module available in the file.
    fn need(&self, (file, name): (FileId, Atom), local: &str, is_enum: bool) -> Option<Shape> {
        let specifier = specifiers::specifier(self.snapshot, self.file, self.snapshot.path(file));
        let source = Source::of(self.snapshot, self.file);
        let shape = |local: Atom| {
            if is_enum {
                Shape::Enum(local)
            } else {
                Shape::Schema(local)
            }
        };
        let as_value = self.imported_value(&source, file, &name);
        if let Some(local) = as_value {
            return Some(shape(local));
        }
        if name == "default" {
            return None;
        }
        let taken = source.module.scope.contains_key(local);
        let local = if taken {
            names::unique(&format!("{local}Values"), &[&source.text], &[])
        } else {
            local.to_owned()
        };
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
            .filter(|import| {
                import
                    .names
                    .iter()
                    .any(|it| it.imported == ImportedName::Named(name.clone()))
            })
            .filter(|import| {
                self.snapshot.resolve(self.file, &import.specifier) == Resolution::File(file)
            })
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
        if let Some(Definition::Import {
            specifier,
            imported: ImportedName::Named(name),
            ..
        }) = module.scope.get(local)
        {
            let Resolution::File(target) = self.snapshot.resolve(file, specifier) else {
                return None;
            };
            return Some((target, name.clone()));
        }
        if module.outline.use_server().is_some() {
            return None;
        }
        let mut exports = module
            .outline
            .exports
            .iter()
            .filter(|export| !export.type_only);
        let export = exports.find(|export| export.target == ExportTarget::Local(local.into()))?;
        Some((file, export.name.clone()))
    }

    /// A type alias, interface or enum of the project.
    fn declared(&self, at: &At<'_>, name: &str, args: &[Type]) -> Option<Shape> {
        let (file, item) = self.definition(at.file, name, 0)?;
        let module = self.snapshot.module(file);
        match &module.items.get(item)?.item.kind {
            ItemKind::Type(decl) if decl.params.is_empty() && args.is_empty() => {
                Some(self.declaration(at, file, item, decl))
            }
            ItemKind::Type(_) => Some(self.inexpressible(at)),
            _ => {
                if file == self.file {
                    return Some(Shape::Enum(name.into()));
                }
                let mut exports = module.outline.exports.iter();
                let export = exports.find(|export| export.item == item)?;
                self.need((file, export.name.clone()), name, true)
                    .or_else(|| Some(self.inexpressible(at)))
            }
        }
    }

    fn declaration(&self, at: &At<'_>, file: FileId, item: usize, decl: &TypeDecl) -> Shape {
        if self.open.borrow().contains(&(file, item)) {
            return self.inexpressible(at);
        }
        self.open.borrow_mut().push((file, item));
        let shape = self.members(at, file, item, decl);
        self.open.borrow_mut().pop();
        shape
    }

    fn members(&self, at: &At<'_>, file: FileId, item: usize, decl: &TypeDecl) -> Shape {
        let follow = |ty| {
            self.follow(&At {
                file,
                ty,
                item,
                depth: at.depth + 1,
            })
        };
        let own = follow(&decl.ty);
        if decl.extends.is_empty() {
            return if own.is_opaque() {
                self.inexpressible(at)
            } else {
                own
            };
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
            Some(Definition::Import {
                specifier,
                imported: ImportedName::Named(name),
                ..
            }) if hops < MAX_DEPTH => {
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
                ExportTarget::Reexport {
                    specifier,
                    imported: ImportedName::Named(name),
                } => {
                    let Resolution::File(target) = self.snapshot.resolve(file, specifier) else {
                        return None;
                    };
                    self.exported(target, name, hops + 1)
                }
                ExportTarget::Reexport { .. } | ExportTarget::Default => None,
            };
        }
        let stars = outline
            .imports
            .iter()
            .filter(|import| import.kind == ImportKind::ReexportAll);
        let mut targets = stars.map(|import| self.snapshot.resolve(file, &import.specifier));
        targets.find_map(|target| match target {
            Resolution::File(target) => self.exported(target, name, hops + 1),
            _ => None,
        })
    }
}

fn literal(lit: &Lit) -> Option<Shape> {
    match lit {
        Lit::Str(value) => Some(Shape::Text(value.clone())),
        Lit::Num(written) => Some(Shape::Literal(written.clone())),
        Lit::Bool(value) => Some(Shape::Literal(value.to_string().into())),
        Lit::Null => Some(Shape::Keyword("null".into())),
        Lit::Regex(_) | Lit::BigInt(_) => None,
    }
}

fn record(key: Shape, value: Shape) -> Shape {
    match key.strings() {
        Some(names) => Shape::Object(
            names
                .into_iter()
                .map(|name| Field {
                    name,
                    shape: value.clone(),
                    optional: false,
                })
                .collect(),
        ),
        None => Shape::Record(Box::new(key), Box::new(value)),
    }
}

/// One object with the fields of all; later ones win. `None` when one of them is no object.
fn merge_objects(parts: &[Shape]) -> Option<Shape> {
    let mut fields: Vec<Field> = Vec::new();
    for part in parts {
        let Shape::Object(own) = part else {
            return None;
        };
        for field in own {
            match fields.iter_mut().find(|known| known.name == field.name) {
                Some(known) => known.clone_from(field),
                None => fields.push(field.clone()),
            }
        }
    }
    Some(Shape::Object(fields))
}

/// A schema as text: `indent` is that of the statement it stands in.
pub fn text(shape: &Shape, style: &Style, z: &str, indent: &str) -> String {
    shape::Writer { style, z }.write(shape, indent)
}
