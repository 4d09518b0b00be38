//! Wrappers that hand the arguments through as they are.

use super::{Input, Plan, Planner, form_name_of, is_form, of_default};
use crate::fixes::names;
use crate::fixes::schema::{Field, Shape};
use crate::fixes::wrap_in_secure_action::form;
use crate::fixes::wrap_in_secure_action::wrapper::convention::{Bound, param_name};
use crate::hir::{Body, Param};
use crate::text::Span;

impl Planner<'_, '_> {
    /// The arguments go through as they are; what no schema of the wrapper checks is checked first in the handler.
    pub(super) fn same(&self, fixed: Option<&[String]>) -> Option<Plan> {
        let params = &self.subject.function.params;
        if let Some(fixed) = fixed {
            let same = params.iter().zip(fixed).all(|(param, wanted)| {
                param.ty.as_ref().is_some_and(|ty| {
                    self.source.slice(self.source.module.absolute(self.subject.item, ty.span)) == wanted
                })
            });
            if !same || params.len() != fixed.len() {
                return None;
            }
        }
        let mut plan = self.nothing();
        plan.without_schema = true;
        plan.input = Input::Whole;
        let text = self.same_params()?;
        plan.bound = Bound::Same(text);
        if self.validates && !params.is_empty() {
            self.check_first(&mut plan)?;
        }
        Some(plan)
    }

    /// The parameters as they stand. Where TypeScript would take the type from the wrapper, a default says it instead.
    fn same_params(&self) -> Option<String> {
        let params = &self.subject.function.params;
        let slice = |span: Span| self.source.slice(self.source.module.absolute(self.subject.item, span));
        let (Some(first), Some(last)) = (params.first(), params.last()) else {
            return Some(String::new());
        };
        if !self.subject.typed || params.iter().all(|param| param.ty.is_some()) {
            return Some(slice(Span::new(first.span.start, last.span.end)).to_owned());
        }
        let text = |param: &Param| match (&param.ty, &param.default) {
            (Some(_), _) => Some(slice(param.span).to_owned()),
            (None, Some(default)) => {
                let Shape::Keyword(word) = of_default(&default.kind) else {
                    return None;
                };
                Some(format!("{}: {word} = {}", param_name(param)?, slice(default.span)))
            }
            (None, None) => None,
        };
        let all: Option<Vec<String>> = params.iter().map(text).collect();
        Some(all?.join(", "))
    }

    /// What the schema makes of a value.
    fn parse(&self, value: &str) -> String {
        let pattern = self.schemas.library().parse.replace("{lib}", &self.library);
        pattern.replace("{schema}", form::SCHEMA).replace("{of}", value)
    }

    /// `({ id, title } = schema.parse({ id, title }))` at the top of the body.
    fn check_first(&self, plan: &mut Plan) -> Option<()> {
        let params = &self.subject.function.params;
        if !matches!(self.subject.function.body, Body::Block(..)) || params.iter().any(|param| param.rest) {
            return None;
        }
        let semi = self.source.style.semi();
        if let [form] = params.as_slice()
            && form_name_of(form).is_some()
        {
            let name = names::unique("input", &[self.source.slice(self.subject.span)], &[]);
            let read = form::read(self.subject, self.source, &self.schemas, form, &name)?;
            let arg = format!("{{ {} }}", form::handed(&read, &form_name_of(form)?, self.source, false).join(", "));
            plan.schema = self.text(&Shape::Object(form::explicit(read.fields)));
            plan.edits = read.edits;
            plan.prologue = Some(format!("const {name} = {}{semi}", self.parse(&arg)));
        } else {
            let shapes: Vec<Shape> = params.iter().map(|param| self.shape(param)).collect();
            let names: Option<Vec<&str>> = params.iter().map(param_name).collect();
            let names = names?;
            if shapes.iter().any(|shape| shape.has_opaque() || is_form(shape)) {
                return None;
            }
            let (schema, target) = if let ([only], [name]) = (shapes.as_slice(), names.as_slice()) {
                (only.clone(), (*name).to_owned())
            } else {
                let fields = params.iter().zip(&shapes).zip(&names).map(|((param, shape), name)| Field {
                    name: (*name).into(),
                    shape: shape.clone(),
                    optional: param.optional,
                    exact: false,
                });
                (Shape::Object(fields.collect()), format!("{{ {} }}", names.join(", ")))
            };
            let optional = matches!(params.as_slice(), [only] if only.optional);
            plan.schema = self.text(&schema);
            if optional {
                let library = self.schemas.library();
                let pattern = library.or_undefined.replace("{lib}", &self.library);
                plan.schema = pattern.replace("{of}", &plan.schema);
            }
            if let Shape::Schema(name) = &schema {
                plan.existing_schema = Some(name.to_string());
            }
            let (open, close) = if names.len() > 1 { ("(", ")") } else { ("", "") };
            plan.prologue = Some(format!("{open}{target} = {}{close}{semi}", self.parse(&target)));
        }
        plan.without_schema = false;
        Some(())
    }
}
