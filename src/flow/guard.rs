//! What guards and rate limiters of packages answer, and what each answer proves.

use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::proof::Proofs;
use super::value::{Alternative, Object, Origin, Scalar, Value};
use crate::catalog::{Guard, Limiter, Proves};
use crate::text::Atom;
use std::rc::Rc;

impl Interpreter<'_> {
    /// `path` is that of the call.
    pub(super) fn guard(&mut self, row: &Guard, path: &str, args: &[Value], site: Site, state: &mut State) -> Value {
        let proofs = match (row.weak, row.proves, row.role) {
            (true, ..) => Proofs::WEAK,
            (_, Proves::Secret, _) => Proofs::PRESENTED_SECRET,
            (_, Proves::Claim, _) => Proofs::PRESENTED_SECRET.or(Proofs::OWNER),
            (_, _, true) => Proofs::ROLE.or(Proofs::AUTHENTICATED),
            _ => Proofs::AUTHENTICATED,
        };
        let text = self.source(site.callee);
        self.prove(proofs, format!("{text}()"), site.call);
        let origin = if row.weak { Origin::CREDENTIAL.or(Origin::CLAIMED) } else { Origin::SESSION };
        let session = Value::object_of(origin);
        let enforced = row.enforcing_option.as_ref().is_some_and(|option| {
            args.iter().any(|arg| match arg {
                Value::Object(object) => object.props.get(option.as_str()).is_some_and(|value| enforces(row, value)),
                _ => false,
            })
        });
        let Some(session_path) = row.session.as_deref().filter(|_| !enforced) else {
            if row.members.is_empty() {
                state.proofs = state.proofs.or(proofs);
                return session;
            }
            let props = row.members.iter().map(|member| {
                let found = Alternative { value: session.clone(), proofs };
                (Atom::new(member), Value::choice([found, Alternative { value: Value::Nothing, proofs: Proofs::NONE }]))
            });
            return Value::Object(Rc::new(Object {
                props: props.collect(),
                rest: Some(Scalar { origin: Origin::SESSION, truthy: false }),
            }));
        };
        if row.denies {
            return Value::choice([
                Alternative { value: Value::Bool(true), proofs: Proofs::NONE },
                Alternative { value: Value::Bool(false), proofs },
            ]);
        }
        let steps: Vec<&str> = session_path.split('.').filter(|step| !step.is_empty()).collect();
        let methods =
            row.methods.iter().map(|name| (Atom::new(name), Value::library(format!("{path}.{name}"), site.call)));
        let methods: Vec<(Atom, Value)> = methods.collect();
        let signed_in = with_methods(result_object(&steps, &session, &row.also), &methods);
        let anonymous = with_methods(result_object(&steps, &Value::Nothing, &row.also), &methods);
        Value::choice([
            Alternative { value: anonymous, proofs: Proofs::NONE },
            Alternative { value: signed_in, proofs },
        ])
    }

    pub(super) fn limit(&mut self, row: &Limiter, site: Site, state: &mut State) -> Value {
        let text = self.source(site.callee);
        self.prove(Proofs::RATE_LIMITED, format!("{text}()"), site.call);
        let outcome = |allowed: bool| {
            let told = |member: &Option<String>, value: bool| {
                let value = if row.method { Value::Constant(Rc::new(Value::Bool(value))) } else { Value::Bool(value) };
                member.as_ref().map(|name| (Atom::new(name), value))
            };
            let object = Object {
                props: told(&row.allowed, allowed).into_iter().chain(told(&row.denied, !allowed)).collect(),
                rest: Some(Scalar::default()),
            };
            let proofs = if allowed { Proofs::RATE_LIMITED } else { Proofs::NONE };
            Alternative { value: Value::Object(Rc::new(object)), proofs }
        };
        if row.allowed.is_none() && row.denied.is_none() {
            state.proofs = state.proofs.or(Proofs::RATE_LIMITED);
            return Value::UNKNOWN;
        }
        Value::choice([outcome(true), outcome(false)])
    }
}

/// The option's value makes the guard leave by itself.
fn enforces(row: &Guard, value: &Value) -> bool {
    match value {
        Value::Bool(value) => *value,
        Value::Nothing => false,
        Value::Text(text) => !row.enforcing_except.iter().any(|except| except == text),
        _ => true,
    }
}

fn with_methods(result: Value, methods: &[(Atom, Value)]) -> Value {
    match result {
        Value::Object(mut object) if !methods.is_empty() => {
            Rc::make_mut(&mut object).props.extend(methods.iter().cloned());
            Value::Object(object)
        }
        other => other,
    }
}

/// `{ data: { user: session } }` for the path `data.user`.
fn result_object(steps: &[&str], session: &Value, also: &[String]) -> Value {
    let Some((first, rest)) = steps.split_first() else {
        return session.clone();
    };
    let mut object = Object { rest: Some(Scalar { origin: Origin::NONE, truthy: false }), ..Object::default() };
    for name in also {
        object.props.insert(Atom::new(name), session.clone());
    }
    // Where the whole of it is there for a session only, nothing stands in its place for nobody.
    if !session.is_nothing() || !also.iter().any(|name| name == first) {
        object.props.insert(Atom::new(*first), result_object(rest, session, &[]));
    }
    Value::Object(Rc::new(object))
}
