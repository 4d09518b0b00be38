//! What a schema says of a value, and its text in a schema library.

use crate::catalog::SchemaLibrary;
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
    /// A list, set or map that may come from somebody who must not write to it.
    Readonly(Box<Shape>),
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
    /// A field of a form that is `null` when the form does not have it.
    NullByDefault(Box<Shape>),
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
    /// Missing, when it is: never there and `undefined`.
    pub exact: bool,
}

impl Shape {
    pub const fn is_opaque(&self) -> bool {
        matches!(self, Self::Opaque(_))
    }

    /// Some part of it is not checked.
    pub fn has_opaque(&self) -> bool {
        match self {
            Self::Opaque(_) => true,
            Self::Array(of) | Self::Set(of) | Self::FormList(of) | Self::Readonly(of) => of.has_opaque(),
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

    /// `undefined` is one of its values, or may be for all that is known.
    pub fn may_be_undefined(&self) -> bool {
        match self {
            Self::Union(members) => members.iter().any(Self::may_be_undefined),
            Self::Keyword(word) => matches!(word.as_str(), "undefined" | "void" | "any" | "unknown"),
            Self::Opaque(_) => true,
            _ => false,
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

/// Writes a shape with a schema library.
pub struct Writer<'s> {
    pub style: &'s Style,
    pub library: &'s SchemaLibrary,
    /// The library's local name.
    pub name: &'s str,
}

impl Writer<'_> {
    /// A schema that is handed to somebody: unknown fields of it are left out or refused.
    pub fn whole(&self, shape: &Shape, indent: &str) -> String {
        let text = self.write(shape, indent);
        match (&self.library.strips, &self.library.refuses) {
            (_, Some(refuses)) if has_alternatives(shape) => self.fill(refuses, &text),
            (Some(strips), _) if has_object(shape) => self.fill(strips, &text),
            _ => text,
        }
    }

    fn fill(&self, pattern: &str, of: &str) -> String {
        fill(&pattern.replace("{lib}", self.name), "{of}", of)
    }

    fn pair(&self, pattern: &str, a: &str, b: &str) -> String {
        let pattern = pattern.replace("{lib}", self.name);
        let (before, rest) = pattern.split_once("{a}").unwrap_or((&pattern, ""));
        format!("{before}{a}{}", fill(rest, "{b}", b))
    }

    /// All at once, or two at a time.
    fn joined(&self, pattern: &str, texts: &[String]) -> String {
        if pattern.contains("{list}") {
            return fill(&pattern.replace("{lib}", self.name), "{list}", &texts.join(", "));
        }
        let first = texts.first().cloned().unwrap_or_default();
        texts.iter().skip(1).fold(first, |all, text| self.pair(pattern, &all, text))
    }

    pub fn write(&self, shape: &Shape, indent: &str) -> String {
        let library = self.library;
        let inner = |shape: &Shape| self.write(shape, indent);
        let unary = |pattern: &str, of: &Shape| self.fill(pattern, &inner(of));
        match shape {
            Shape::Keyword(word) => {
                let pattern = library.keywords.get(word.as_str()).unwrap_or(&library.keyword);
                self.fill(pattern, word)
            }
            Shape::Text(value) => self.fill(&library.literal, &self.style.string(value)),
            Shape::Literal(written) => self.fill(&library.literal, written),
            Shape::Array(of) => unary(&library.array, of),
            Shape::Tuple(parts) => self.joined(&library.tuple, &self.texts(parts, indent)),
            Shape::Union(members) => self.union(members, indent),
            Shape::Object(fields) => self.object(fields, indent),
            Shape::Intersection(parts) => self.joined(&library.intersection, &self.texts(parts, indent)),
            Shape::Record(key, value) => self.pair(&library.record, &inner(key), &inner(value)),
            Shape::Set(of) => match &library.set {
                Some(pattern) => unary(pattern, of),
                None => self.fill(&library.instance, "Set"),
            },
            Shape::Map(key, value) => match &library.map {
                Some(pattern) => self.pair(pattern, &inner(key), &inner(value)),
                None => self.fill(&library.instance, "Map"),
            },
            Shape::Readonly(of) => match &library.readonly {
                Some(pattern) => unary(&pattern.text, of),
                None => inner(of),
            },
            Shape::Instance(class) if class == "Date" => self.fill(&library.date, ""),
            Shape::Instance(class) => self.fill(&library.instance, class),
            Shape::Enum(name) => self.fill(&library.enumeration, name),
            Shape::Schema(name) => name.to_string(),
            Shape::FormList(of) => match &library.list {
                Some(pattern) => unary(pattern, of),
                None => unary(&library.array, of),
            },
            Shape::FormValue => unary(&library.or_null_by_default, &Shape::FormEntry),
            Shape::NullByDefault(of) => unary(&library.or_null_by_default, of),
            Shape::FormEntry => {
                let file = Shape::Instance("File".into());
                self.joined(&library.union, &self.texts(&[Shape::Keyword("string".into()), file], indent))
            }
            Shape::Opaque(Some(ty)) => self.fill(&library.unchecked, ty),
            Shape::Opaque(None) => self.fill(&library.anything, ""),
        }
    }

    fn texts(&self, shapes: &[Shape], indent: &str) -> Vec<String> {
        shapes.iter().map(|shape| self.write(shape, indent)).collect()
    }

    fn union(&self, members: &[Shape], indent: &str) -> String {
        let nullable = members.iter().any(is_null);
        let optional = members.iter().any(is_undefined);
        let flat = flatten(members);
        let kept: Vec<Shape> = flat.into_iter().filter(|member| !is_null(member) && !is_undefined(member)).collect();
        let mut out = self.alternatives(&kept, indent);
        if nullable {
            out = self.fill(&self.library.nullable, &out);
        }
        if optional {
            out = self.fill(&self.library.or_undefined, &out);
        }
        out
    }

    fn alternatives(&self, members: &[Shape], indent: &str) -> String {
        let texts: Vec<&Atom> = members
            .iter()
            .filter_map(|member| if let Shape::Text(text) = member { Some(text) } else { None })
            .collect();
        let bools =
            members.iter().filter(|member| matches!(member, Shape::Literal(text) if text == "true" || text == "false"));
        if bools.count() == 2 && members.len() == 2 {
            return self.fill(&self.library.keyword, "boolean");
        }
        match members {
            [] => self.fill(&self.library.keyword, "undefined"),
            [only] => self.write(only, indent),
            _ if texts.len() == members.len() => {
                let quoted: Vec<String> = texts.iter().map(|text| self.style.string(text)).collect();
                self.joined(&self.library.texts, &quoted)
            }
            _ => self.joined(&self.library.union, &self.texts(members, indent)),
        }
    }

    fn object(&self, fields: &[Field], indent: &str) -> String {
        let pattern = &self.library.object;
        if fields.is_empty() {
            return self.fill(pattern, "{}");
        }
        let deeper = format!("{indent}{}", self.style.indent);
        let lines: Vec<String> = fields.iter().map(|field| self.field(field, &deeper)).collect();
        let one_line = self.fill(pattern, &format!("{{ {} }}", lines.join(", ")));
        if one_line.len() <= 88 && !one_line.contains('\n') {
            return one_line;
        }
        let eol = self.style.eol;
        let comma = if self.style.trailing_commas { "," } else { "" };
        let lines = lines.join(&format!(",{eol}{deeper}"));
        self.fill(pattern, &format!("{{{eol}{deeper}{lines}{comma}{eol}{indent}}}"))
    }

    fn field(&self, field: &Field, indent: &str) -> String {
        let key = if is_identifier(&field.name) || is_word(&field.name) {
            field.name.to_string()
        } else {
            self.style.string(&field.name)
        };
        let value = self.write(&field.shape, indent);
        let already = self.library.optional == self.library.or_undefined
            && matches!(&field.shape, Shape::Union(members) if members.iter().any(is_undefined));
        let exact = self.library.exact_optional.as_ref().filter(|_| field.exact);
        let pattern = exact.map_or(&self.library.optional, |pattern| &pattern.text);
        let value = if field.optional && !already { self.fill(pattern, &value) } else { value };
        format!("{key}: {value}")
    }
}

/// Every `place` of a pattern; what is put there is not looked at again.
fn fill(pattern: &str, place: &str, with: &str) -> String {
    pattern.split(place).collect::<Vec<_>>().join(with)
}

/// An object somewhere in it.
fn has_object(shape: &Shape) -> bool {
    match shape {
        Shape::Object(_) => true,
        Shape::Array(of) | Shape::Set(of) | Shape::FormList(of) | Shape::Readonly(of) => has_object(of),
        Shape::Tuple(parts) | Shape::Union(parts) | Shape::Intersection(parts) => parts.iter().any(has_object),
        Shape::Record(_, value) | Shape::Map(_, value) => has_object(value),
        _ => false,
    }
}

/// A choice between objects somewhere in it that no member with a fixed text tells apart.
fn has_alternatives(shape: &Shape) -> bool {
    match shape {
        Shape::Union(members) => {
            let objects: Vec<&Vec<Field>> = members
                .iter()
                .filter_map(|member| if let Shape::Object(fields) = member { Some(fields) } else { None })
                .collect();
            let fixed = |fields: &[Field], name: &str| {
                fields.iter().any(|field| field.name == name && matches!(field.shape, Shape::Text(_)))
            };
            let told = objects
                .first()
                .is_some_and(|first| first.iter().any(|field| objects.iter().all(|other| fixed(other, &field.name))));
            objects.len() > 1 && !told || members.iter().any(has_alternatives)
        }
        Shape::Array(of) | Shape::Set(of) | Shape::FormList(of) | Shape::Readonly(of) => has_alternatives(of),
        Shape::Tuple(parts) | Shape::Intersection(parts) => parts.iter().any(has_alternatives),
        Shape::Object(fields) => fields.iter().any(|field| has_alternatives(&field.shape)),
        Shape::Record(_, value) | Shape::Map(_, value) => has_alternatives(value),
        _ => false,
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
