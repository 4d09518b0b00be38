//! Reads of a `FormData` parameter: which fields a body reads, as what, and the same reads of a checked object.

use super::subject::Subject;
use crate::fixes::edits::Source;
use crate::fixes::schema::{Field, Schemas, Shape};
use crate::fixes::trivia::is_identifier;
use crate::hir::visit::each_expr_in;
use crate::hir::{Call, Expr, ExprKind, Lit, LocalId, Name, Param, PatternKind, Type, TypeKind};
use crate::text::{Atom, Span, TextEdit};

/// What a body reads of its form.
pub struct Read {
    pub fields: Vec<Field>,
    pub edits: Vec<TextEdit>,
}

/// `None` when the parameter is no form, or when the body does anything else with it than reading fields by name.
pub fn read(subject: &Subject<'_>, source: &Source, schemas: &Schemas<'_>, param: &Param, input: &str) -> Option<Read> {
    super::input::form_name_of(param)?;
    let PatternKind::Name { local: Some(local), .. } = &param.pattern.kind else {
        return None;
    };
    let mut reads: Vec<FieldRead> = Vec::new();
    let mut uses = 0;
    let mut contexts: Vec<(Span, Use)> = Vec::new();
    each_expr_in(subject.tree, subject.id, |expr| {
        uses += usize::from(is_local(expr, *local));
        reads.extend(field_read(expr, *local));
        contexts.extend(context(subject, schemas, expr));
    });
    if reads.is_empty() || reads.len() != uses {
        return None;
    }
    let mut fields: Vec<Field> = Vec::new();
    let mut edits = Vec::new();
    for read in &reads {
        let used_as =
            contexts.iter().find(|(span, _)| *span == read.span).map_or(Use::Any, |(_, used_as)| used_as.clone());
        add_field(&mut fields, read, used_as);
        let span = source.module.absolute(subject.item, read.span);
        let alone =
            source.text[..span.start as usize].ends_with('(') && source.text[span.end as usize..].starts_with(')');
        edits.push(TextEdit::replace(span, access(source, input, read, alone)));
    }
    Some(Read { fields, edits })
}

/// Stands for the name of the schema in a prologue.
pub const SCHEMA: &str = "\u{0}schema";

/// The fields when each is handed over by name: lists are lists, and nothing that is missing has to be made up.
pub fn explicit(fields: Vec<Field>) -> Vec<Field> {
    let change = |field: Field| match field.shape {
        Shape::FormList(of) => Field { shape: Shape::Array(of), ..field },
        Shape::FormValue => {
            Field { shape: Shape::Union(vec![Shape::FormEntry, Shape::Keyword("null".into())]), ..field }
        }
        Shape::NullByDefault(of) => Field { shape: Shape::Union(vec![*of, Shape::Keyword("null".into())]), ..field },
        _ => field,
    };
    fields.into_iter().map(change).collect()
}

/// `title: formData.get('title') as string` for each field; what is claimed there is checked by the schema.
pub fn handed(read: &Read, form: &str, source: &Source, typed: bool) -> Vec<String> {
    let one = |field: &Field| {
        let name = source.style.string(&field.name);
        let key = if is_identifier(&field.name) { field.name.to_string() } else { name.clone() };
        let cast = |ty: &str| if typed { format!(" as {ty}") } else { String::new() };
        let got = match &field.shape {
            Shape::FormValue => format!("{form}.get({name})"),
            Shape::FormList(of) => {
                let ty = match &**of {
                    Shape::FormEntry => String::new(),
                    of => written(of, source).map_or_else(|| cast("never"), |ty| cast(&array_of(&ty))),
                };
                format!("{form}.getAll({name}){ty}")
            }
            shape => {
                let ty = written(shape, source).unwrap_or_else(|| "never".to_owned());
                // What is missing is `null` in a form.
                let (missing, ty) = match (shape.may_be_undefined(), field.optional) {
                    (false, false) => (false, ty),
                    (false, true) => (true, format!("{ty} | undefined")),
                    (true, _) => (true, ty),
                };
                if missing {
                    format!("({form}.get({name}) ?? undefined){}", cast(&ty))
                } else {
                    format!("{form}.get({name}){}", cast(&ty))
                }
            }
        };
        format!("{key}: {got}")
    };
    read.fields.iter().map(one).collect()
}

/// The type of a value of a form.
fn written(shape: &Shape, source: &Source) -> Option<String> {
    match shape {
        Shape::Keyword(word) => Some(word.to_string()),
        Shape::Text(text) => Some(source.style.string(text)),
        Shape::Instance(class) => Some(class.to_string()),
        Shape::Enum(name) => Some(name.to_string()),
        Shape::NullByDefault(of) => Some(format!("{} | null", written(of, source)?)),
        Shape::Union(members) => {
            let texts: Vec<String> = members.iter().map(|member| written(member, source)).collect::<Option<_>>()?;
            Some(texts.join(" | "))
        }
        _ => None,
    }
}

fn array_of(ty: &str) -> String {
    if ty.contains('|') { format!("({ty})[]") } else { format!("{ty}[]") }
}

struct FieldRead {
    name: Atom,
    /// Of the call, in the item.
    span: Span,
    kind: ReadKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ReadKind {
    Get,
    GetAll,
    Has,
}

/// What the body does with a field's value.
#[derive(Clone)]
enum Use {
    /// Nothing is known: the type must stay exactly that of `get`.
    Any,
    /// Cast to a type.
    Cast(Shape),
    /// `String(…)`, `Number(…)`, `!`: needs a text.
    Text,
    /// `?.toString()`: a text or nothing.
    OptionalText,
}

fn is_local(expr: &Expr, local: LocalId) -> bool {
    matches!(&expr.kind, ExprKind::Ref(Name::Local(it)) if *it == local)
}

/// `form.get('name')`.
fn field_read(expr: &Expr, local: LocalId) -> Option<FieldRead> {
    let ExprKind::Call(call) = &expr.kind else {
        return None;
    };
    let ExprKind::Member { object, name, optional: false } = &call.callee.kind else {
        return None;
    };
    let kind = match name.name.as_str() {
        "get" => ReadKind::Get,
        "getAll" => ReadKind::GetAll,
        "has" => ReadKind::Has,
        _ => return None,
    };
    let [argument] = call.args.as_slice() else {
        return None;
    };
    let ExprKind::Lit(Lit::Str(field)) = &argument.expr.kind else {
        return None;
    };
    let plain = is_local(object, local) && !argument.spread && !call.optional && !field.is_empty();
    plain.then(|| FieldRead { name: field.clone(), span: expr.span, kind })
}

/// What an expression makes of the value right inside of it.
fn context(subject: &Subject<'_>, schemas: &Schemas<'_>, expr: &Expr) -> Option<(Span, Use)> {
    match &expr.kind {
        ExprKind::Cast { expr: inner, ty, checked: false } => {
            Some((inner.span, Use::Cast(cast_shape(schemas, subject.item, ty))))
        }
        ExprKind::Call(call) => converted(call),
        ExprKind::Member { object, optional: true, .. } => Some((object.span, Use::OptionalText)),
        ExprKind::Member { object, optional: false, .. } => Some((object.span, Use::Text)),
        _ => None,
    }
}

fn converted(call: &Call) -> Option<(Span, Use)> {
    let ExprKind::Ref(Name::Free(callee)) = &call.callee.kind else {
        return None;
    };
    let first = call.args.first()?;
    matches!(callee.as_str(), "String" | "Number" | "parseInt" | "parseFloat" | "BigInt")
        .then_some((first.expr.span, Use::Text))
}

fn cast_shape(schemas: &Schemas<'_>, item: usize, ty: &Type) -> Shape {
    match &ty.kind {
        TypeKind::Keyword(word) if matches!(word.as_str(), "any" | "unknown") => Shape::FormValue,
        _ => schemas.shape(item, ty),
    }
}

fn add_field(fields: &mut Vec<Field>, read: &FieldRead, used_as: Use) {
    let (shape, optional) = match (read.kind, used_as) {
        (ReadKind::GetAll, Use::Cast(Shape::Array(of))) if is_form_value(&of) => (Shape::FormList(of), false),
        (ReadKind::GetAll, _) => (Shape::FormList(Box::new(Shape::FormEntry)), false),
        (ReadKind::Get, Use::Cast(shape)) if is_form_value(&shape) => (or_null(shape), false),
        (ReadKind::Get, Use::Text) => (Shape::Keyword("string".into()), false),
        (ReadKind::Get, Use::OptionalText) => (Shape::Keyword("string".into()), true),
        (ReadKind::Get | ReadKind::Has, _) => (Shape::FormValue, false),
    };
    let new = Field { name: read.name.clone(), shape, optional, exact: false };
    match fields.iter_mut().find(|field| field.name == read.name) {
        None => fields.push(new),
        // Two different readings: only the type of `get` itself serves both.
        Some(known) if *known != new => (known.shape, known.optional) = (Shape::FormValue, false),
        Some(_) => {}
    }
}

/// What may be `null` is that when the form does not have it.
fn or_null(shape: Shape) -> Shape {
    let is_null = |shape: &Shape| matches!(shape, Shape::Keyword(word) if word == "null");
    match shape {
        Shape::Union(members) if members.iter().any(is_null) => {
            let mut rest: Vec<Shape> = members.into_iter().filter(|member| !is_null(member)).collect();
            Shape::NullByDefault(Box::new(if rest.len() == 1 { rest.remove(0) } else { Shape::Union(rest) }))
        }
        other => other,
    }
}

/// A value that a form can hold, so that the schema may ask for it.
fn is_form_value(shape: &Shape) -> bool {
    match shape {
        Shape::Keyword(word) => matches!(word.as_str(), "string" | "null" | "undefined"),
        Shape::Text(_) | Shape::Enum(_) => true,
        Shape::Instance(class) => matches!(class.as_str(), "File" | "Blob"),
        Shape::Union(members) => members.iter().all(is_form_value),
        _ => false,
    }
}

fn access(source: &Source, input: &str, read: &FieldRead, alone: bool) -> String {
    let member = if is_identifier(&read.name) && read.name.is_ascii() {
        format!("{input}.{}", read.name)
    } else {
        format!("{input}[{}]", source.style.string(&read.name))
    };
    match read.kind {
        ReadKind::Has if alone => format!("{member} !== null"),
        ReadKind::Has => format!("({member} !== null)"),
        ReadKind::Get | ReadKind::GetAll => member,
    }
}
