//! What the wrapped function receives: its schema, its parameter, and what call sites hand over.

use super::form;
use super::subject::{Subject, is_unused};
use super::wrapper::Wrapper;
use super::zod::{has_z, z_name};
use crate::fixes::edits::Source;
use crate::fixes::imports::{self, Need};
use crate::fixes::schema::{self, Field, Schemas, Shape};
use crate::fixes::{names, trivia};
use crate::hir::{Param, PatternKind, TypeKind};
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
    /// Between the parentheses of the wrapped function.
    pub handler_param: String,
    /// What a delegating export hands over.
    pub delegate_arg: String,
    pub needs: Vec<Need>,
    /// In the body: reads of the form become reads of the input.
    pub edits: Vec<TextEdit>,
    /// Parameters whose type no schema can be written for.
    pub unchecked: Vec<String>,
    /// Type annotations that the rewritten header leaves out.
    pub dropped_types: Vec<Span>,
}

/// The plan, or `None` when the parameters have a form that can't be followed.
pub fn plan(
    snapshot: &Snapshot,
    subject: &Subject<'_>,
    source: &Source,
    wrapper: &Wrapper,
    delegates: bool,
) -> Option<Plan> {
    let planner = Planner {
        subject,
        source,
        schemas: Schemas::new(snapshot, subject.file),
        z: z_name(source),
        wrapper,
        delegates,
    };
    let planner_z = planner.z.clone();
    let mut plan = planner.plan()?;
    plan.needs.extend(planner.schemas.into_needs());
    if plan.existing_schema.is_none() && imports::local_of(source, "zod", "z").is_none() && !has_z(source) {
        let mut need = Need::value("zod", "z");
        need.local.clone_from(&planner_z);
        plan.needs.push(need);
    }
    Some(plan)
}

struct Planner<'a, 'm> {
    subject: &'a Subject<'m>,
    source: &'a Source,
    schemas: Schemas<'a>,
    z: String,
    wrapper: &'a Wrapper,
    delegates: bool,
}

impl Planner<'_, '_> {
    fn plan(&self) -> Option<Plan> {
        match self.subject.function.params.as_slice() {
            [] => Some(self.nothing()),
            [only] => self.form_plan(only, None).or_else(|| self.single(only)),
            [first, second] => self.form_plan(second, Some(first)).or_else(|| self.keys()),
            _ => self.keys(),
        }
    }

    fn text(&self, shape: &Shape) -> String {
        schema::text(shape, &self.source.style, &self.z, "")
    }

    fn plan_with(&self, shape: &Shape, input: Input, handler_param: String, delegate_arg: String) -> Plan {
        let existing_schema = if let Shape::Schema(name) = shape { Some(name.to_string()) } else { None };
        Plan {
            input,
            schema: self.text(shape),
            existing_schema,
            handler_param,
            delegate_arg,
            needs: Vec::new(),
            edits: Vec::new(),
            unchecked: Vec::new(),
            dropped_types: Vec::new(),
        }
    }

    fn nothing(&self) -> Plan {
        self.plan_with(&Shape::Keyword("void".into()), Input::Nothing, String::new(), String::new())
    }

    /// One form, or a form after a state that the body never looks at.
    fn form_plan(&self, form_param: &Param, state: Option<&Param>) -> Option<Plan> {
        if let Some(state) = state {
            let PatternKind::Name { local: Some(local), .. } = &state.pattern.kind else {
                return None;
            };
            if !self.delegates || state.rest || !is_unused(self.subject.tree, self.subject.id, *local) {
                return None;
            }
        }
        if !self.wrapper.accepts_forms {
            return None;
        }
        let name = names::unique("input", &[self.source.slice(self.subject.span)], &[]);
        let read = form::read(self.subject, self.source, &self.schemas, form_param, &name)?;
        let form_name = form_name_of(form_param)?;
        let has_lists = read.fields.iter().any(|field| matches!(field.shape, Shape::FormList(_)));
        if has_lists && !self.wrapper.keeps_lists {
            return None;
        }
        let mut plan = self.plan_with(&Shape::Object(read.fields), Input::Whole, name, form_name);
        plan.edits = read.edits;
        Some(plan)
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
        let mut plan = self.plan_with(&shape, input, self.source.slice(whole).to_owned(), delegate_arg);
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
            fields.push(Field { name: key.as_str().into(), shape, optional });
            keys.push(key);
        }
        let input = plan_edits.map_or(Input::Keys(keys), |(pattern, name)| Input::Renamed { pattern, name });
        let mut plan = self.plan_with(
            &Shape::Object(fields),
            input,
            format!("{{ {} }}", bindings.join(", ")),
            format!("{{ {} }}", handed.join(", ")),
        );
        plan.unchecked = unchecked;
        if !self.delegates {
            plan.dropped_types = self.annotations();
        }
        Some(plan)
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
            (None, None) => Shape::Opaque(None),
        }
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

/// A form's fields are not looked at when the form goes through as it is.
fn is_form(shape: &Shape) -> bool {
    matches!(shape, Shape::Instance(class) if class == "FormData")
}

fn param_name(param: &Param) -> Option<&str> {
    match &param.pattern.kind {
        PatternKind::Name { ident, .. } => Some(&ident.name),
        _ => None,
    }
}

/// The name of a parameter that is a form, by its type or, without one, by its name.
pub fn form_name_of(param: &Param) -> Option<String> {
    let named_form =
        matches!(&param.ty, Some(ty) if matches!(&ty.kind, TypeKind::Named { name, .. } if name == "FormData"));
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
