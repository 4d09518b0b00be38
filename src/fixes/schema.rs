//! A schema from a TypeScript type, as far as the type can be followed through the workspace.

pub mod library;
mod lookup;
mod shape;
mod values;

pub use shape::{Field, Shape};

use super::imports::Need;
use super::style::Style;
use crate::catalog::{SchemaLibrary, Since};
use crate::hir::{Lit, Type, TypeKind};
use crate::text::Atom;
use crate::workspace::{FileId, Snapshot};
use std::cell::RefCell;

/// Named types followed into one another beyond this are not expressed: they are recursive, or as good as.
const MAX_DEPTH: usize = 12;

/// Builds the schemas of one fix.
pub struct Schemas<'s> {
    snapshot: &'s Snapshot,
    /// The file that the schema is written in.
    file: FileId,
    library: &'static SchemaLibrary,
    /// Names that the schema needs beyond those of the library.
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
    /// What the type parameters around it stand for.
    given: &'t [(Atom, Shape)],
}

impl<'s> Schemas<'s> {
    /// With the library that the project writes schemas with.
    pub fn new(snapshot: &'s Snapshot, file: FileId) -> Self {
        let library = library::of(snapshot, file);
        Self { snapshot, file, library, needs: RefCell::new(Vec::new()), open: RefCell::new(Vec::new()) }
    }

    pub const fn library(&self) -> &'static SchemaLibrary {
        self.library
    }

    /// What the schema text refers to and the file may have to import.
    pub fn into_needs(self) -> Vec<Need> {
        self.needs.into_inner()
    }

    /// The shape of a type that stands in `item` of the file.
    pub fn shape(&self, item: usize, ty: &Type) -> Shape {
        self.follow(&At { file: self.file, ty, item, depth: 0, given: &[] })
    }

    fn follow(&self, at: &At<'_>) -> Shape {
        if at.depth > MAX_DEPTH {
            return self.inexpressible(at);
        }
        let inner = |ty| self.follow(&At { ty, depth: at.depth + 1, ..*at });
        match &at.ty.kind {
            TypeKind::Keyword(word) => self.keyword(at, word),
            TypeKind::Literal(lit) => literal(lit).unwrap_or_else(|| self.inexpressible(at)),
            TypeKind::Array(element) => {
                self.unwritten(at, Shape::Array(Box::new(inner(element))), self.is_readonly(at))
            }
            TypeKind::Tuple(elements) => {
                self.unwritten(at, Shape::Tuple(elements.iter().map(inner).collect()), self.is_readonly(at))
            }
            TypeKind::Union(members) => Shape::Union(members.iter().map(inner).collect()),
            TypeKind::Record(key, value) => Shape::Record(Box::new(inner(key)), Box::new(inner(value))),
            TypeKind::Object(members) => {
                let fields = members.iter().map(|member| {
                    let shape = inner(&member.ty);
                    let exact = member.optional && self.is_exact(at, &shape);
                    Field { name: member.name.name.clone(), shape, optional: member.optional, exact }
                });
                self.object(at, fields.collect())
            }
            TypeKind::Intersection(parts) => {
                let parts: Vec<Shape> = parts.iter().map(inner).collect();
                let checked = parts.iter().all(Shape::is_object);
                match merge_objects(&parts).or_else(|| merge_alternatives(&parts)) {
                    Some(shape) => shape,
                    None if checked => Shape::Intersection(parts),
                    None => self.inexpressible(at),
                }
            }
            TypeKind::Named { name, args } => self.named(at, name, args),
            TypeKind::Typeof(schema) => self.inferred_member(at, schema).unwrap_or_else(|| self.inexpressible(at)),
            TypeKind::Other => self.of_values(at).unwrap_or_else(|| self.inexpressible(at)),
            TypeKind::Function => self.inexpressible(at),
        }
    }

    fn keyword(&self, at: &At<'_>, word: &str) -> Shape {
        match word {
            "string" | "number" | "boolean" | "bigint" | "null" | "undefined" | "void" | "any" | "unknown" => {
                Shape::Keyword(word.into())
            }
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
        let inner = |ty| self.follow(&At { ty, depth: at.depth + 1, ..*at });
        if let Some((_, shape)) = at.given.iter().find(|(param, _)| param == name) {
            return shape.clone();
        }
        if let Some(shape) = self.inferred(at, name, args) {
            return shape;
        }
        if let Some(found) = self.declared(at, name, args) {
            return found;
        }
        match (name.as_str(), args) {
            ("Date" | "File" | "Blob" | "FormData" | "URL" | "Uint8Array", []) => Shape::Instance(name.clone()),
            ("Array" | "ReadonlyArray", [element]) => {
                self.unwritten(at, Shape::Array(Box::new(inner(element))), name == "ReadonlyArray")
            }
            ("Set" | "ReadonlySet", [element]) if self.library.set.is_some() => {
                self.unwritten(at, Shape::Set(Box::new(inner(element))), name == "ReadonlySet")
            }
            ("Map" | "ReadonlyMap", [key, value]) if self.library.map.is_some() => {
                let of = Shape::Map(Box::new(inner(key)), Box::new(inner(value)));
                self.unwritten(at, of, name == "ReadonlyMap")
            }
            ("Record", [key, value]) => record(inner(key), inner(value)),
            ("Readonly", [of]) => {
                let of = inner(of);
                let is_list = matches!(of, Shape::Array(_) | Shape::Tuple(_));
                self.unwritten(at, of, is_list)
            }
            ("Partial", [of]) => self.each_field(at, inner(of), |field| {
                field.exact |= !field.optional && self.is_exact(at, &field.shape);
                field.optional = true;
            }),
            ("Required", [of]) => self.each_field(at, inner(of), |field| {
                (field.optional, field.exact) = (false, false);
            }),
            ("Pick", [of, keys]) => self.select(at, inner(of), &inner(keys), true),
            ("Omit", [of, keys]) => self.select(at, inner(of), &inner(keys), false),
            ("NonNullable", [of]) => inner(of).without_nullish(),
            ("Exclude" | "Extract", [of, others]) => self.texts(at, &inner(of), &inner(others), name == "Extract"),
            _ => self.inexpressible(at),
        }
    }

    fn each_field(&self, at: &At<'_>, shape: Shape, change: impl Fn(&mut Field)) -> Shape {
        let Shape::Object(mut fields) = shape else {
            return self.inexpressible(at);
        };
        fields.iter_mut().for_each(change);
        self.object(at, fields)
    }

    /// An object, when the library can say that members are missing and never `undefined`, should they be.
    fn object(&self, at: &At<'_>, fields: Vec<Field>) -> Shape {
        let exact = fields.iter().any(|field| field.exact);
        if exact && !self.can(self.library.exact_optional.as_ref()) {
            return self.inexpressible(at);
        }
        Shape::Object(fields)
    }

    /// TypeScript tells a member that is missing from one that is `undefined`, and this one is never that.
    fn is_exact(&self, at: &At<'_>, shape: &Shape) -> bool {
        self.snapshot.has_exact_optionals(at.file) && !shape.may_be_undefined()
    }

    /// `readonly string[]`.
    fn is_readonly(&self, at: &At<'_>) -> bool {
        let module = self.snapshot.module(at.file);
        let text = self.snapshot.text(at.file);
        module.absolute(at.item, at.ty.span).slice(&text).trim_start().starts_with("readonly ")
    }

    /// A list that nobody writes to must be taken from those who may not either.
    fn unwritten(&self, at: &At<'_>, of: Shape, is_readonly: bool) -> Shape {
        match (is_readonly, self.can(self.library.readonly.as_ref())) {
            (false, _) => of,
            (true, true) => Shape::Readonly(Box::new(of)),
            (true, false) => self.inexpressible(at),
        }
    }

    fn can(&self, pattern: Option<&Since>) -> bool {
        pattern.is_some_and(|pattern| library::is_at_least(self.snapshot, self.file, self.library, pattern.since))
    }

    /// A union of texts, without some or with no others.
    fn texts(&self, at: &At<'_>, of: &Shape, others: &Shape, keep: bool) -> Shape {
        let (Some(all), Some(others)) = (of.strings(), others.strings()) else {
            return self.inexpressible(at);
        };
        Shape::Union(all.into_iter().filter(|text| others.contains(text) == keep).map(Shape::Text).collect())
    }

    fn select(&self, at: &At<'_>, of: Shape, keys: &Shape, keep: bool) -> Shape {
        let (Shape::Object(mut fields), Some(keys)) = (of, keys.strings()) else {
            return self.inexpressible(at);
        };
        fields.retain(|field| keys.contains(&field.name) == keep);
        Shape::Object(fields)
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
            names.into_iter().map(|name| Field { name, shape: value.clone(), optional: false, exact: false }).collect(),
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

/// An object with each of the alternatives; `None` when there is more than one choice, or one of them is no object.
fn merge_alternatives(parts: &[Shape]) -> Option<Shape> {
    let is_choice = |part: &&Shape| matches!(part, Shape::Union(_));
    let mut choices = parts.iter().filter(is_choice);
    let (Some(Shape::Union(members)), None) = (choices.next(), choices.next()) else {
        return None;
    };
    let merged = members.iter().map(|member| {
        let own: Vec<Shape> =
            parts.iter().map(|part| if matches!(part, Shape::Union(_)) { member } else { part }.clone()).collect();
        merge_objects(&own)
    });
    merged.collect::<Option<_>>().map(Shape::Union)
}

/// A schema as the text of a statement at the top level; `name` is the library's name in the file.
pub fn text(shape: &Shape, style: &Style, library: &SchemaLibrary, name: &str) -> String {
    shape::Writer { style, library, name }.whole(shape, "")
}
