//! What the wrapped function receives: its schema, its parameter, and what call sites hand over.

mod forms;
mod same;

use super::subject::Subject;
use super::wrapper::Wrapper;
use super::wrapper::convention::{Bound, CallForm, is_named, param_name};
use crate::fixes::edits::Source;
use crate::fixes::imports::Need;
use crate::fixes::schema::{self, Field, Schemas, Shape, library};
use crate::fixes::{names, trivia};
use crate::hir::{Param, PatternKind};
use crate::text::{Span, TextEdit};
use crate::workspace::Snapshot;

/// How the arguments become one value.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// No parameters.
    Nothing,
    /// One parameter that is an object or a form already.
    Whole,
    /// The same, but a destructuring parameter that the delegating export needs a name for.
    Renamed { pattern: Span, name: String },
    /// One object whose keys are the parameters.
    Keys(Vec<String>),
}

/// Everything about the input that the rewritten module needs.
pub struct Plan {
    pub input: Input,
    /// The schema's text; unused when there is one already.
    pub schema: String,
    pub existing_schema: Option<String>,
    /// No schema is handed to the wrapper.
    pub without_schema: bool,
    /// How the handler takes it.
    pub bound: Bound,
    /// The first statement of the handler.
    pub prologue: Option<String>,
    /// What a delegating export hands over.
    pub delegate_arg: String,
    /// The fields of that when it is an object of them.
    pub handed: Vec<String>,
    pub needs: Vec<Need>,
    /// In the body: reads of the form become reads of the input.
    pub edits: Vec<TextEdit>,
    /// Parameters whose type no schema can be written for.
    pub unchecked: Vec<String>,
    /// Type annotations that the rewritten header leaves out.
    pub dropped_types: Vec<Span>,
}

/// The plan, or `None` when the parameters have a form that can't be followed. `validates` asks for a check of the input
/// also where the wrapper does none.
pub fn plan(
    snapshot: &Snapshot,
    subject: &Subject<'_>,
    source: &Source,
    wrapper: &Wrapper,
    delegates: bool,
    validates: bool,
) -> Option<Plan> {
    let schemas = Schemas::new(snapshot, subject.file);
    let library = schemas.library();
    let name = library::name(source, library);
    let planner = Planner { subject, source, schemas, library: name.clone(), wrapper, delegates, validates };
    let mut plan = planner.plan()?;
    plan.needs.extend(planner.schemas.into_needs());
    // A check in front of the body may be a call of the library.
    let prologue = plan.prologue.as_ref().is_some_and(|text| text.contains(&format!("{name}.")));
    if !plan.without_schema && (plan.existing_schema.is_none() || prologue) {
        plan.needs.extend(library::need(source, library, &name));
    }
    Some(plan)
}

struct Planner<'a, 'm> {
    subject: &'a Subject<'m>,
    source: &'a Source,
    schemas: Schemas<'a>,
    /// The local name of the library that schemas are written with.
    library: String,
    wrapper: &'a Wrapper,
    delegates: bool,
    validates: bool,
}

impl Planner<'_, '_> {
    fn plan(&self) -> Option<Plan> {
        match &self.wrapper.convention.call {
            CallForm::Same { fixed, .. } => self.same(fixed.as_deref()),
            CallForm::Form { index } => self.given_form(*index),
            CallForm::Single => match self.subject.function.params.as_slice() {
                [] => Some(self.nothing()),
                [only] => self.form_plan(only, None).or_else(|| self.with_form()).or_else(|| self.single(only)),
                [first, second] => {
                    self.form_plan(second, Some(first)).or_else(|| self.with_form()).or_else(|| self.keys())
                }
                _ => self.with_form().or_else(|| self.keys()),
            },
        }
    }

    fn text(&self, shape: &Shape) -> String {
        schema::text(shape, &self.source.style, self.schemas.library(), &self.library)
    }

    fn plan_with(&self, shape: &Shape, input: Input, pattern: String, delegate_arg: String) -> Plan {
        let existing_schema = if let Shape::Schema(name) = shape { Some(name.to_string()) } else { None };
        Plan {
            input,
            schema: self.text(shape),
            existing_schema,
            without_schema: false,
            bound: if pattern.is_empty() { Bound::Nothing } else { Bound::One { pattern, ty: String::new() } },
            prologue: None,
            delegate_arg,
            handed: Vec::new(),
            needs: Vec::new(),
            edits: Vec::new(),
            unchecked: Vec::new(),
            dropped_types: Vec::new(),
        }
    }

    fn nothing(&self) -> Plan {
        let shape = Shape::Keyword("void".into());
        let mut plan = self.plan_with(&shape, Input::Nothing, String::new(), String::new());
        plan.without_schema = !self.wrapper.convention.needs_schema();
        plan
    }

    /// A single parameter: as it is when it is an object, else the one key of an object.
    fn single(&self, param: &Param) -> Option<Plan> {
        let shape = self.shape(param);
        if !shape.is_object() || param.rest || param.optional || param.default.is_some() {
            return self.keys();
        }
        let pattern = self.source.module.absolute(self.subject.item, param.pattern.span);
        let whole = self.source.module.absolute(self.subject.item, param.span);
        let (input, delegate_arg) = match &param.pattern.kind {
            PatternKind::Name { ident, .. } => (Input::Whole, ident.name.to_string()),
            _ if self.delegates => {
                let name = names::unique("input", &[self.source.slice(self.subject.header)], &[]);
                let pattern = Span::new(pattern.start, self.end_of_pattern(param)?);
                (Input::Renamed { pattern, name: name.clone() }, name)
            }
            _ => (Input::Whole, String::new()),
        };
        let written = self.source.slice(whole).to_owned();
        let ty = param.ty.as_ref().map(|ty| self.source.module.absolute(self.subject.item, ty.span));
        let mut plan = self.plan_with(&shape, input, written, delegate_arg);
        if !self.wrapper.convention.keeps_types() {
            let end = self.end_of_pattern(param)?.min(whole.end);
            let name_end = if let PatternKind::Name { ident, .. } = &param.pattern.kind {
                self.source.module.absolute(self.subject.item, ident.span).end
            } else {
                end
            };
            let pattern = self.source.slice(Span::new(whole.start, name_end)).to_owned();
            plan.bound = Bound::One { pattern, ty: String::new() };
            if !self.delegates {
                plan.dropped_types = ty.into_iter().collect();
            }
        }
        if shape.has_opaque() {
            plan.unchecked = opaque_names(&shape, param_name(param).unwrap_or("input"));
        }
        Some(plan)
    }

    /// Where a destructuring pattern ends: its closing bracket, before the annotation.
    fn end_of_pattern(&self, param: &Param) -> Option<u32> {
        let whole = self.source.module.absolute(self.subject.item, param.span);
        let Some(ty) = &param.ty else {
            return Some(whole.end);
        };
        let ty = self.source.module.absolute(self.subject.item, ty.span);
        let before = self.source.slice(Span::new(whole.start, ty.start));
        let close = before.rfind(['}', ']'])?;
        Some(whole.start + close as u32 + 1)
    }

    /// A destructuring pattern without its annotation.
    fn pattern_span(&self, param: &Param) -> Option<Span> {
        let whole = self.source.module.absolute(self.subject.item, param.pattern.span);
        Some(Span::new(whole.start, self.end_of_pattern(param)?))
    }

    /// One object with a key for each parameter.
    fn keys(&self) -> Option<Plan> {
        let mut keys: Vec<String> = Vec::new();
        let (mut fields, mut bindings, mut handed) = (Vec::new(), Vec::new(), Vec::new());
        let mut plan_edits: Option<(Span, String)> = None;
        let mut unchecked = Vec::new();
        for param in &self.subject.function.params {
            let shape = self.shape(param);
            let own_name = param_name(param);
            let key = own_name.map_or_else(
                || names::unique("input", &[self.source.slice(self.subject.header)], &keys),
                str::to_owned,
            );
            if param.rest && !self.delegates {
                return None;
            }
            if shape.has_opaque() || is_form(&shape) {
                unchecked.extend(opaque_names(&shape, &key));
            }
            bindings.push(self.binding(param, &key, own_name.is_some())?);
            handed.push(key.clone());
            if own_name.is_none() && self.delegates {
                let renamed = (self.pattern_span(param)?, key.clone());
                if plan_edits.replace(renamed).is_some() {
                    return None;
                }
            }
            let optional = param.optional || (param.default.is_some() && !self.delegates);
            fields.push(Field { name: key.as_str().into(), shape, optional, exact: false });
            keys.push(key);
        }
        let annotation = self.annotation(&keys);
        let input = plan_edits.map_or(Input::Keys(keys), |(pattern, name)| Input::Renamed { pattern, name });
        let bindings_text = bindings.join(", ");
        let mut plan = self.plan_with(
            &Shape::Object(fields),
            input,
            format!("{{ {bindings_text} }}"),
            format!("{{ {} }}", handed.join(", ")),
        );
        plan.unchecked = unchecked;
        plan.handed = handed;
        if !self.delegates {
            let annotations = self.annotations();
            if self.wrapper.convention.keeps_types() && self.last_use_of_type(&annotations) {
                let ty = annotation?;
                plan.bound = Bound::One { pattern: format!("{{ {bindings_text} }}"), ty };
            } else {
                plan.dropped_types = annotations;
            }
        }
        Some(plan)
    }

    /// A type of the module, or its import for types, would be left without a use: it is an error for some.
    fn last_use_of_type(&self, spans: &[Span]) -> bool {
        let words: Vec<&str> =
            spans.iter().flat_map(|span| trivia::words(self.source.slice(*span))).map(|(_, word)| word).collect();
        words.iter().any(|word| {
            let Some(crate::hir::Definition::Type { item }) = self.source.module.scope.get(*word) else {
                return false;
            };
            let crate::hir::ItemKind::Type(decl) = &self.source.module.items[*item].item.kind else {
                return false;
            };
            let inside = words.iter().filter(|other| *other == word).count();
            let all = trivia::words(&self.source.text).filter(|(_, other)| other == word).count();
            !decl.exported && all == inside + 1
        })
    }

    /// The parameters as the type of the one object.
    fn annotation(&self, keys: &[String]) -> Option<String> {
        let members: Option<Vec<String>> = self
            .subject
            .function
            .params
            .iter()
            .zip(keys)
            .map(|(param, name)| {
                let mark = if param.optional || param.default.is_some() { "?" } else { "" };
                let ty = match (&param.ty, &param.default) {
                    (Some(ty), _) => {
                        self.source.slice(self.source.module.absolute(self.subject.item, ty.span)).to_owned()
                    }
                    (None, Some(default)) => match of_default(&default.kind) {
                        Shape::Keyword(word) => word.to_string(),
                        _ => return None,
                    },
                    (None, None) => return None,
                };
                Some(format!("{name}{mark}: {ty}"))
            })
            .collect();
        Some(format!(": {{ {} }}", members?.join("; ")))
    }

    fn annotations(&self) -> Vec<Span> {
        let types = self.subject.function.params.iter().filter_map(|param| param.ty.as_ref());
        types.map(|ty| self.source.module.absolute(self.subject.item, ty.span)).collect()
    }

    /// A parameter as an element of the wrapped function's object pattern.
    fn binding(&self, param: &Param, key: &str, named: bool) -> Option<String> {
        let mut out = key.to_owned();
        if !named {
            let whole = self.source.module.absolute(self.subject.item, param.pattern.span);
            let end = self.end_of_pattern(param)?;
            out.push_str(": ");
            out.push_str(self.source.slice(Span::new(whole.start, end)));
        }
        if let Some(default) = &param.default
            && !self.delegates
        {
            out.push_str(" = ");
            out.push_str(self.source.slice(self.source.module.absolute(self.subject.item, default.span)));
        }
        Some(out)
    }

    fn shape(&self, param: &Param) -> Shape {
        match (&param.ty, &param.default) {
            (Some(ty), _) => self.schemas.shape(self.subject.item, ty),
            (None, Some(default)) => of_default(&default.kind),
            (None, None) if !self.subject.typed => self.documented(param),
            (None, None) => Shape::Opaque(None),
        }
    }

    /// The type that a `@param {string} id` above the function tells.
    fn documented(&self, param: &Param) -> Shape {
        let comments = &self.subject.tree.comments;
        let told = param_name(param).and_then(|name| {
            let mut texts = comments.iter().filter(|comment| comment.block).map(|comment| comment.text.as_str());
            texts.find_map(|text| {
                let mut tags = text.split("@param").skip(1).map(str::trim_start);
                tags.find_map(|tag| {
                    let (ty, rest) = tag.strip_prefix('{')?.split_once('}')?;
                    let named = rest.split_whitespace().next()?.trim_matches(['[', ']']);
                    (named.split('=').next() == Some(name)).then(|| ty.trim().to_owned())
                })
            })
        });
        told.and_then(|ty| of_word(&ty)).unwrap_or(Shape::Opaque(None))
    }
}

/// The type that TypeScript infers for a parameter from its default value.
fn of_default(default: &crate::hir::ExprKind) -> Shape {
    use crate::hir::{ExprKind, Lit};
    let word = match default {
        ExprKind::Lit(Lit::Str(_)) | ExprKind::Template { .. } => "string",
        ExprKind::Lit(Lit::Num(_)) => "number",
        ExprKind::Lit(Lit::Bool(_)) => "boolean",
        _ => return Shape::Opaque(None),
    };
    Shape::Keyword(word.into())
}

/// A type of one word, or a list of it.
fn of_word(ty: &str) -> Option<Shape> {
    if let Some(of) = ty.strip_suffix("[]") {
        return of_word(of).map(|of| Shape::Array(Box::new(of)));
    }
    match ty {
        "string" | "number" | "boolean" | "bigint" => Some(Shape::Keyword(ty.into())),
        "Date" | "File" | "Blob" => Some(Shape::Instance(ty.into())),
        _ => None,
    }
}

/// A form's fields are not looked at when the form goes through as it is.
fn is_form(shape: &Shape) -> bool {
    matches!(shape, Shape::Instance(class) if class == "FormData")
}

/// The type of the state before a form, as written.
pub fn state_type(subject: &Subject<'_>, source: &Source) -> Option<String> {
    let [state, _] = subject.function.params.as_slice() else {
        return None;
    };
    let ty = state.ty.as_ref()?;
    Some(source.slice(source.module.absolute(subject.item, ty.span)).to_owned())
}

/// The name of a parameter that is a form, by its type or, without one, by its name.
pub fn form_name_of(param: &Param) -> Option<String> {
    let named_form = param.ty.as_ref().is_some_and(|ty| is_named(ty, "FormData"));
    let name = param_name(param)?;
    let guessed = param.ty.is_none() && (name == "formData" || name == "form");
    (named_form || guessed).then(|| name.to_owned())
}

/// The fields that are not checked, or the whole value.
fn opaque_names(shape: &Shape, whole: &str) -> Vec<String> {
    if let Shape::Object(fields) = shape {
        let names: Vec<String> =
            fields.iter().filter(|field| field.shape.has_opaque()).map(|field| field.name.to_string()).collect();
        if !names.is_empty() && names.iter().all(|name| trivia::is_identifier(name)) {
            return names;
        }
    }
    vec![whole.to_owned()]
}
