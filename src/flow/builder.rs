//! Action clients, procedures and their chains: what runs before the handler, and with which context.

use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::proof::Proofs;
use super::value::{Builder, Library, Middleware, Next, Object, Origin, Value};
use crate::catalog::{BuilderRow, Catalog};
use crate::text::Atom;
use std::rc::Rc;

/// An action client or procedure, as its creating call makes it.
pub(super) fn new_builder(row: usize, procedure: bool, args: &[Value], site: Site) -> Value {
    let known = &Catalog::built_in().builders[row];
    let mut builder = Builder {
        row,
        procedure,
        direct: false,
        middleware: Vec::new(),
        schema: None,
        error_handler: None,
        context: None,
        place: site.call,
    };
    // A procedure may be built on another, or on several.
    for base in args.iter().map(Value::alternatives).flat_map(|all| all.to_vec()) {
        if let Value::Builder(base) = base.value {
            builder.middleware.extend(base.middleware.iter().cloned());
            builder.schema = builder.schema.or(base.schema);
        }
    }
    if let Some(Value::Object(options)) = args.first() {
        let option = |name: &String| options.props.get(name.as_str()).cloned();
        let middleware = known.options_middleware.iter().filter_map(option);
        builder.middleware.extend(middleware.map(|call| Middleware { call, returns_context: true }));
        builder.error_handler = known.error_handler.as_ref().and_then(option);
    }
    Value::Builder(Rc::new(builder))
}

impl Interpreter<'_> {
    pub(super) fn builder_method(&self, builder: &Rc<Builder>, name: &Atom, args: &[Value], site: Site) -> Value {
        let row = self.builder_row(builder);
        let is = |names: &[String]| names.iter().any(|known| known == name);
        let mut next = Builder::clone(builder);
        if is(&row.middleware) || is(&row.returning) {
            let returns_context = is(&row.returning);
            next.middleware.extend(args.first().map(|call| Middleware { call: call.clone(), returns_context }));
        } else if is(&row.identity) {
            return args.first().cloned().unwrap_or(Value::UNKNOWN);
        } else if is(&row.joins) {
            next.middleware.extend(args.iter().flat_map(Self::middleware_of));
        } else if is(&row.contexts) {
            next.context = args.first().cloned();
        } else if is(&row.schema) {
            next.schema = Some(site.call);
        } else if is(&row.starts) {
            next.procedure = false;
        } else if is(&row.terminal) {
            let handler = args.first().cloned().unwrap_or(Value::UNKNOWN);
            if !builder.procedure {
                return Value::Action(Rc::clone(builder), Rc::new(handler));
            }
            next.middleware.push(Middleware { call: handler, returns_context: true });
        }
        Value::Builder(Rc::new(next))
    }

    /// Some builders are there without a call: `os`, `t.procedure`.
    pub(super) fn standing_builder(&mut self, library: &Library, site: Site) -> Option<Rc<Builder>> {
        let (row, procedure) = self.catalog.meaning(&library.path).builder?;
        match new_builder(row, procedure, &[], site) {
            Value::Builder(builder) => Some(builder),
            _ => None,
        }
    }

    fn middleware_of(value: &Value) -> Vec<Middleware> {
        match value {
            Value::Builder(builder) => builder.middleware.clone(),
            _ => vec![Middleware { call: Value::UNKNOWN, returns_context: false }],
        }
    }

    /// What may follow the handler: more middleware, or the context that the action is to run with.
    pub(super) fn action_method(
        &self,
        builder: &Rc<Builder>,
        handler: &Rc<Value>,
        name: &Atom,
        args: &[Value],
    ) -> Value {
        let row = self.builder_row(builder);
        let is = |names: &[String]| names.iter().any(|known| known == name);
        let mut next = Builder::clone(builder);
        if is(&row.middleware) {
            next.middleware.extend(args.first().map(|call| Middleware { call: call.clone(), returns_context: false }));
        } else if is(&row.finishers)
            && let Some(Value::Object(options)) = args.first()
        {
            next.context = options.props.get(row.context.as_str()).cloned().or(next.context);
        }
        Value::Action(Rc::new(next), Rc::clone(handler))
    }

    /// A router's procedures, to be called with a context.
    pub(super) fn with_context(value: &Value, context: &Value) -> Value {
        match value {
            Value::Action(builder, handler) => {
                let builder = Builder { context: Some(context.clone()), ..Builder::clone(builder) };
                Value::Action(Rc::new(builder), Rc::clone(handler))
            }
            Value::Object(object) => {
                let props = object.props.iter().map(|(name, one)| (name.clone(), Self::with_context(one, context)));
                Value::Object(Rc::new(Object { props: props.collect(), rest: object.rest }))
            }
            other => other.clone(),
        }
    }

    /// Clients of the first generation are functions: `client(schema, handler)`.
    pub(super) fn call_builder(&self, builder: &Rc<Builder>, args: &[Value], site: Site) -> Value {
        if !self.builder_row(builder).callable {
            return Value::Builder(Rc::clone(builder));
        }
        let mut next = Builder::clone(builder);
        if args.len() > 1 {
            next.schema = Some(site.callee);
        }
        next.direct = true;
        let handler = args.get(1).or(args.first()).cloned().unwrap_or(Value::UNKNOWN);
        Value::Action(Rc::new(next), Rc::new(handler))
    }

    pub(super) fn run_action(
        &mut self,
        builder: &Rc<Builder>,
        handler: &Rc<Value>,
        args: &[Value],
        site: Site,
        state: &mut State,
    ) -> Value {
        let input = args.last().cloned().unwrap_or(Value::Nothing);
        let context = self.first_context(builder, site, state);
        let next = Next { builder: Rc::clone(builder), done: 0, handler: Value::clone(handler), input, context };
        let result = self.run_next(&next, site, state);
        if self.builder_row(builder).plain { result } else { Value::object([("data".into(), result)]) }
    }

    /// The context before any middleware. One that cannot be read may say who is calling.
    fn first_context(&mut self, builder: &Rc<Builder>, site: Site, state: &mut State) -> Value {
        let context = match &builder.context {
            None => return Value::object([]),
            Some(make) if make.can_be_called() && !matches!(make, Value::Object(_)) => {
                self.call_value(make, &[Value::UNKNOWN], site, state)
            }
            Some(context) => context.clone(),
        };
        if matches!(context, Value::Scalar(_) | Value::Library(_)) && !builder.middleware.is_empty() {
            let what = self.source(builder.place);
            self.doubt(what, builder.place, state);
        }
        context
    }

    /// `next({ ctx })` in a middleware.
    pub(super) fn call_next(&mut self, next: &Rc<Next>, args: &[Value], site: Site, state: &mut State) -> Value {
        let row = self.builder_row(&next.builder);
        let added = match args.first() {
            Some(Value::Object(object)) => object.props.get(row.context.as_str()).cloned(),
            _ => None,
        };
        let next = Next { context: merged(&next.context, added.as_ref()), ..Next::clone(next) };
        self.run_next(&next, site, state)
    }

    fn run_next(&mut self, next: &Next, site: Site, state: &mut State) -> Value {
        let row = self.builder_row(&next.builder);
        let Some(middleware) = next.builder.middleware.get(next.done).cloned() else {
            return self.run_handler(next, row, site, state);
        };
        let onward = Next { done: next.done + 1, ..next.clone() };
        if matches!(middleware.call, Value::Scalar(_) | Value::Nothing) {
            let what = self.source(next.builder.place);
            self.doubt(what, next.builder.place, state);
            return self.run_next(&onward, site, state);
        }
        let argument = middleware_argument(next, row, Value::Next(Rc::new(onward.clone())));
        let result = self.call_onward(&middleware.call, &[argument], site, state);
        if !middleware.returns_context || !state.reachable() {
            return result;
        }
        let onward = Next { context: merged(&next.context, Some(&result)), ..onward };
        self.run_next(&onward, site, state)
    }

    fn run_handler(&mut self, next: &Next, row: &'static BuilderRow, site: Site, state: &mut State) -> Value {
        if state.reachable() {
            self.handled.push(state.proofs);
        }
        let input = match next.builder.schema {
            Some(place) => {
                let text = if next.builder.direct { format!("{}()", self.source(place)) } else { row.name.clone() };
                self.prove(Proofs::VALIDATED, text, place);
                next.input.validated()
            }
            None => next.input.clone(),
        };
        if next.builder.direct {
            return self.call_onward(&next.handler, &[input, next.context.clone()], site, state);
        }
        let mut object =
            Object { rest: Some(super::value::Scalar { origin: Origin::INPUT, truthy: false }), ..Object::default() };
        object.props.insert(Atom::new(&row.input), input);
        object.props.insert(Atom::new(&row.context), next.context.clone());
        if let Some(raw) = &row.raw {
            object.props.insert(Atom::new(raw), next.input.clone());
        }
        self.call_onward(&next.handler, &[Value::Object(Rc::new(object)), next.context.clone()], site, state)
    }

    /// Calls what stands behind a middleware, where that hands on.
    fn call_onward(&mut self, callee: &Value, args: &[Value], site: Site, state: &mut State) -> Value {
        self.onward = true;
        let result = self.call_value(callee, args, site, state);
        self.onward = false;
        result
    }
}

fn merged(context: &Value, added: Option<&Value>) -> Value {
    let Some(added) = added else {
        return context.clone();
    };
    added.map(|added| {
        let mut object = Object::default();
        for part in context.alternatives().iter() {
            super::bind::spread_into(&mut object, &part.value);
        }
        super::bind::spread_into(&mut object, added);
        Value::Object(Rc::new(object))
    })
}

fn middleware_argument(next: &Next, row: &BuilderRow, onward: Value) -> Value {
    let mut object = Object { rest: Some(super::value::Scalar::default()), ..Object::default() };
    object.props.insert("next".into(), onward);
    object.props.insert(Atom::new(&row.context), next.context.clone());
    for name in [Some(&row.input), row.raw.as_ref()].into_iter().flatten() {
        object.props.insert(Atom::new(name), next.input.clone());
    }
    Value::Object(Rc::new(object))
}
