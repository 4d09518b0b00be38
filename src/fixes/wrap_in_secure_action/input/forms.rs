//! Forms: what the body reads of one is what the schema asks for.

use super::{Input, Plan, Planner, form_name_of, opaque_names};
use crate::fixes::names;
use crate::fixes::schema::{Field, Shape};
use crate::fixes::wrap_in_secure_action::form;
use crate::fixes::wrap_in_secure_action::subject::is_unused;
use crate::fixes::wrap_in_secure_action::wrapper::convention::param_name;
use crate::hir::{Param, PatternKind};

impl Planner<'_, '_> {
    /// A wrapper that takes forms: the action takes one in the same place, and reads it by names.
    pub(super) fn given_form(&self, index: usize) -> Option<Plan> {
        let params = &self.subject.function.params;
        if params.len() != index + 1 {
            return None;
        }
        for state in &params[..index] {
            let PatternKind::Name { local: Some(local), .. } = &state.pattern.kind else {
                return None;
            };
            if !is_unused(self.subject.tree, self.subject.id, *local) {
                return None;
            }
        }
        let form_param = params.get(index)?;
        let name = names::unique("input", &[self.source.slice(self.subject.span)], &[]);
        let read = form::read(self.subject, self.source, &self.schemas, form_param, &name)?;
        if read.fields.iter().any(|field| matches!(field.shape, Shape::FormList(_))) {
            return None;
        }
        let mut plan = self.plan_with(&Shape::Object(read.fields), Input::Whole, name, String::new());
        plan.edits = read.edits;
        Some(plan)
    }

    /// A form among other parameters, or one that the wrapper does not take apart: its fields are handed over by name.
    pub(super) fn with_form(&self) -> Option<Plan> {
        let params = &self.subject.function.params;
        let form_param = params.iter().find(|param| form_name_of(param).is_some())?;
        if !self.delegates || params.iter().any(|param| param.rest || param_name(param).is_none()) {
            return None;
        }
        let name = names::unique("input", &[self.source.slice(self.subject.span)], &[]);
        let read = form::read(self.subject, self.source, &self.schemas, form_param, &name)?;
        let typed = self.subject.typed;
        let form_args = form::handed(&read, &form_name_of(form_param)?, self.source, typed);
        let (mut fields, mut bindings, mut handed, mut unchecked) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for param in params.iter().filter(|param| !std::ptr::eq(*param, form_param)) {
            let key = param_name(param)?.to_owned();
            let PatternKind::Name { local: Some(local), .. } = &param.pattern.kind else {
                return None;
            };
            if is_unused(self.subject.tree, self.subject.id, *local) {
                continue;
            }
            if read.fields.iter().any(|field| field.name == key.as_str()) {
                return None;
            }
            let shape = self.shape(param);
            if shape.has_opaque() {
                unchecked.extend(opaque_names(&shape, &key));
            }
            fields.push(Field { name: key.as_str().into(), shape, optional: param.optional, exact: false });
            bindings.push(key.clone());
            handed.push(key);
        }
        fields.extend(form::explicit(read.fields));
        handed.extend(form_args);
        let pattern = if bindings.is_empty() { name } else { format!("{{ {}, ...{name} }}", bindings.join(", ")) };
        let arg = format!("{{ {} }}", handed.join(", "));
        let mut plan = self.plan_with(&Shape::Object(fields), Input::Whole, pattern, arg);
        plan.edits = read.edits;
        plan.unchecked = unchecked;
        plan.handed = handed;
        Some(plan)
    }

    /// One form, or a form after a state that the body never looks at.
    pub(super) fn form_plan(&self, form_param: &Param, state: Option<&Param>) -> Option<Plan> {
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
        if has_lists && (!self.wrapper.keeps_lists || self.schemas.library().list.is_none()) {
            return None;
        }
        let mut plan = self.plan_with(&Shape::Object(read.fields), Input::Whole, name, form_name);
        plan.edits = read.edits;
        Some(plan)
    }
}
