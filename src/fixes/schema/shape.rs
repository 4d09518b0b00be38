//! What a schema says of a value, and its text in zod.

use crate::fixes::style::Style;
use crate::fixes::trivia::is_identifier;
use crate::text::Atom;

/// A value's shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// `string`, `number`, `boolean`, `bigint`, `null`, `undefined`, `void`, `any`, `unknown`.
    Keyword(Atom),
    /// A string literal, without quotes.
    Text(Atom),
    /// Another literal, as written.
    Literal(Atom),
    Array(Box<Shape>),
    Tuple(Vec<Shape>),
    Union(Vec<Shape>),
    Object(Vec<Field>),
    /// All of them at once.
    Intersection(Vec<Shape>),
    Record(Box<Shape>, Box<Shape>),
    Set(Box<Shape>),
    Map(Box<Shape>, Box<Shape>),
    /// An instance of a global class.
    Instance(Atom),
    /// A TypeScript enum by its name.
    Enum(Atom),
    /// A schema that exists.
    Schema(Atom),
    /// A list in a form: one value, several, or none.
    FormList(Box<Shape>),
    /// Exactly what `FormData.get` gives: a text, a file or `null`.
    FormValue,
    /// One of what `FormData.getAll` gives.
    FormEntry,
    /// What can't be checked, with its type where that can be written in the file.
    Opaque(Option<String>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub name: Atom,
    pub shape: Shape,
    pub optional: bool,
}

impl Shape {
    pub const fn is_opaque(&self) -> bool {
        matches!(self, Self::Opaque(_))
    }

    /// Some part of it is not checked.
    pub fn has_opaque(&self) -> bool {
        match self {
            Self::Opaque(_) => true,
            Self::Array(of) | Self::Set(of) | Self::FormList(of) => of.has_opaque(),
            Self::Tuple(parts) | Self::Union(parts) | Self::Intersection(parts) => parts.iter().any(Self::has_opaque),
            Self::Object(fields) => fields.iter().any(|field| field.shape.has_opaque()),
            Self::Record(key, value) | Self::Map(key, value) => key.has_opaque() || value.has_opaque(),
            _ => false,
        }
    }

    /// A plain object that call sites can hand over as it is.
    pub const fn is_object(&self) -> bool {
        matches!(self, Self::Object(_) | Self::Schema(_) | Self::Record(..) | Self::Intersection(_))
    }

    /// The strings of a union of string literals.
    pub fn strings(&self) -> Option<Vec<Atom>> {
        match self {
            Self::Text(value) => Some(vec![value.clone()]),
            Self::Union(members) => {
                let all: Option<Vec<Vec<Atom>>> = members.iter().map(Self::strings).collect();
                all.map(|lists| lists.concat())
            }
            _ => None,
        }
    }

    pub fn without_nullish(self) -> Self {
        let Self::Union(members) = self else {
            return self;
        };
        let mut kept: Vec<Self> =
            members.into_iter().filter(|member| !is_null(member) && !is_undefined(member)).collect();
        if kept.len() == 1 { kept.remove(0) } else { Self::Union(kept) }
    }
}

fn is_null(shape: &Shape) -> bool {
    matches!(shape, Shape::Keyword(word) if word == "null")
}

fn is_undefined(shape: &Shape) -> bool {
    matches!(shape, Shape::Keyword(word) if word == "undefined" || word == "void")
}

/// Writes a shape as zod code that zod 3 and 4 understand.
pub struct Writer<'s> {
    pub style: &'s Style,
    /// The local name of zod's namespace.
    pub z: &'s str,
}

impl Writer<'_> {
    pub fn write(&self, shape: &Shape, indent: &str) -> String {
        let z = self.z;
        let inner = |shape: &Shape| self.write(shape, indent);
        match shape {
            Shape::Keyword(word) => format!("{z}.{word}()"),
            Shape::Text(value) => format!("{z}.literal({})", self.style.string(value)),
            Shape::Literal(written) => format!("{z}.literal({written})"),
            Shape::Array(of) => format!("{z}.array({})", inner(of)),
            Shape::Tuple(parts) => format!("{z}.tuple([{}])", self.list(parts, indent)),
            Shape::Union(members) => self.union(members, indent),
            Shape::Object(fields) => self.object(fields, indent),
            Shape::Intersection(parts) => {
                let texts: Vec<String> = parts.iter().map(inner).collect();
                format!("{}{}", texts.join(".and("), ")".repeat(texts.len().saturating_sub(1)))
            }
            Shape::Record(key, value) => format!("{z}.record({}, {})", inner(key), inner(value)),
            Shape::Set(of) => format!("{z}.set({})", inner(of)),
            Shape::Map(key, value) => format!("{z}.map({}, {})", inner(key), inner(value)),
            Shape::Instance(class) if class == "Date" => format!("{z}.date()"),
            Shape::Instance(class) => format!("{z}.instanceof({class})"),
            Shape::Enum(name) => format!("{z}.nativeEnum({name})"),
            Shape::Schema(name) => name.to_string(),
            Shape::FormList(of) => {
                let none = format!(
                    "value === undefined ? [] : Array.isArray(value) ? value : [value], {z}.array({})",
                    inner(of)
                );
                format!("{z}.preprocess((value) => {none})")
            }
            Shape::FormValue => format!("{}.nullable().default(null)", inner(&Shape::FormEntry)),
            Shape::FormEntry => format!("{z}.union([{z}.string(), {z}.instanceof(File)])"),
            Shape::Opaque(Some(ty)) => format!("{z}.unknown().transform((value) => value as {ty})"),
            Shape::Opaque(None) => format!("{z}.any()"),
        }
    }

    fn list(&self, shapes: &[Shape], indent: &str) -> String {
        let texts: Vec<String> = shapes.iter().map(|shape| self.write(shape, indent)).collect();
        texts.join(", ")
    }

    fn union(&self, members: &[Shape], indent: &str) -> String {
        let nullable = members.iter().any(is_null);
        let optional = members.iter().any(is_undefined);
        let flat = flatten(members);
        let kept: Vec<Shape> = flat.into_iter().filter(|member| !is_null(member) && !is_undefined(member)).collect();
        let mut out = self.alternatives(&kept, indent);
        if nullable {
            out.push_str(".nullable()");
        }
        if optional {
            out.push_str(".optional()");
        }
        out
    }

    fn alternatives(&self, members: &[Shape], indent: &str) -> String {
        let z = self.z;
        let texts: Vec<&Atom> = members
            .iter()
            .filter_map(|member| if let Shape::Text(text) = member { Some(text) } else { None })
            .collect();
        let bools =
            members.iter().filter(|member| matches!(member, Shape::Literal(text) if text == "true" || text == "false"));
        if bools.count() == 2 && members.len() == 2 {
            return format!("{z}.boolean()");
        }
        match members {
            [] => format!("{z}.undefined()"),
            [only] => self.write(only, indent),
            _ if texts.len() == members.len() => {
                let quoted: Vec<String> = texts.iter().map(|text| self.style.string(text)).collect();
                format!("{z}.enum([{}])", quoted.join(", "))
            }
            _ => format!("{z}.union([{}])", self.list(members, indent)),
        }
    }

    fn object(&self, fields: &[Field], indent: &str) -> String {
        let z = self.z;
        if fields.is_empty() {
            return format!("{z}.object({{}})");
        }
        let deeper = format!("{indent}{}", self.style.indent);
        let lines: Vec<String> = fields.iter().map(|field| self.field(field, &deeper)).collect();
        let one_line = format!("{z}.object({{ {} }})", lines.join(", "));
        if one_line.len() <= 88 && !one_line.contains('\n') {
            return one_line;
        }
        let eol = self.style.eol;
        let comma = if self.style.trailing_commas { "," } else { "" };
        format!("{z}.object({{{eol}{deeper}{}{comma}{eol}{indent}}})", lines.join(&format!(",{eol}{deeper}")))
    }

    fn field(&self, field: &Field, indent: &str) -> String {
        let key = if is_identifier(&field.name) || is_word(&field.name) {
            field.name.to_string()
        } else {
            self.style.string(&field.name)
        };
        let value = self.write(&field.shape, indent);
        let already = value.ends_with(".optional()");
        let optional = if field.optional && !already { ".optional()" } else { "" };
        format!("{key}: {value}{optional}")
    }
}

/// Reserved words are fine as keys.
fn is_word(name: &str) -> bool {
    name.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn flatten(members: &[Shape]) -> Vec<Shape> {
    members
        .iter()
        .flat_map(|member| match member {
            Shape::Union(inner) => flatten(inner),
            other => vec![other.clone()],
        })
        .collect()
}
