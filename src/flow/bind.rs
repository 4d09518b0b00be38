//! Taking values apart: patterns, members, elements.

use super::activation::State;
use super::call::Site;
use super::interpreter::{Interpreter, Scope};
use super::library::library_member;
use super::proof::Proofs;
use super::value::{Alternative, Object, Origin, Scalar, Value};
use crate::finding::Place;
use crate::hir::{FunctionKind, Pattern, PatternKind, PropKey};
use crate::text::Atom;
use std::rc::Rc;

/// Told each top-level name that a pattern binds, with its value.
pub(super) type OnModuleName<'f> = &'f mut dyn FnMut(&Atom, &Value);

impl Interpreter<'_> {
    /// Gives the names of a pattern their values.
    pub(super) fn bind(&mut self, scope: &Scope, pattern: &Pattern, value: &Value, state: &mut State) {
        self.destructure(scope, pattern, value, state, &mut |_, _| {});
    }

    pub(super) fn destructure(
        &mut self,
        scope: &Scope,
        pattern: &Pattern,
        value: &Value,
        state: &mut State,
        on_module_name: OnModuleName<'_>,
    ) {
        match &pattern.kind {
            PatternKind::Name { local: Some(local), .. } => {
                if let Some(owner) = self.owner(scope, *local) {
                    state.set(owner, *local, value.clone());
                }
            }
            PatternKind::Name { ident, local: None } => on_module_name(&ident.name, value),
            PatternKind::Object { props, rest } => {
                // Taking nothing apart throws.
                let there = value.without_nothing();
                if let Some((_, shown)) = &there {
                    state.proofs = state.proofs.or(*shown);
                }
                let value = there.as_ref().map_or(value, |(value, _)| value);
                for prop in props {
                    let member = match &prop.key {
                        PropKey::Name(ident) => self.member(value, &ident.name, true, state),
                        PropKey::Computed(key) => {
                            self.eval(scope, key, state);
                            element(value)
                        }
                        PropKey::Private(_) => Value::UNKNOWN,
                    };
                    self.destructure(scope, &prop.value, &member, state, on_module_name);
                }
                if let Some(rest) = rest {
                    self.destructure(scope, rest, value, state, on_module_name);
                }
            }
            PatternKind::Array { elements, rest } => {
                for (index, pattern) in elements.iter().enumerate() {
                    let Some(pattern) = pattern else { continue };
                    self.destructure(scope, pattern, &nth(value, index), state, on_module_name);
                }
                if let Some(rest) = rest {
                    self.destructure(scope, rest, &Value::of(value.origin()), state, on_module_name);
                }
            }
            PatternKind::Default { pattern, value: default } => {
                let value = self.or_default(scope, value, default, state);
                self.destructure(scope, pattern, &value, state, on_module_name);
            }
            PatternKind::Expr(target) => self.assign_to(scope, target, value, state),
            PatternKind::Unknown => {}
        }
    }

    fn or_default(&mut self, scope: &Scope, value: &Value, default: &crate::hir::Expr, state: &mut State) -> Value {
        let given: Vec<Alternative> =
            value.alternatives().iter().filter(|one| !one.value.is_nothing()).cloned().collect();
        if !given.is_empty() && value.truth() == Some(true) {
            return value.clone();
        }
        let default = self.eval(scope, default, state);
        let missing = Alternative { value: default, proofs: Proofs::NONE };
        Value::choice(given.into_iter().chain([missing]))
    }

    /// `object.name`. Where the object may be nothing and the access is not optional, the program throws: that alternative
    /// ends here, and what the others prove is proven.
    pub(super) fn member(&mut self, object: &Value, name: &Atom, optional: bool, state: &mut State) -> Value {
        let Value::Choice(all) = object else {
            if object.is_nothing() && !optional {
                state.end();
                return Value::Nothing;
            }
            return self.member_of(object, name, state);
        };
        let mut left = Vec::with_capacity(all.len());
        for one in all.iter() {
            if one.value.is_nothing() && !optional {
                continue;
            }
            let value = self.member_of(&one.value, name, state);
            left.push(Alternative { value, proofs: one.proofs });
        }
        let Some(shown) = left.iter().map(|one| one.proofs).reduce(Proofs::and) else {
            state.end();
            return Value::Nothing;
        };
        state.proofs = state.proofs.or(shown);
        Value::choice(left)
    }

    fn member_of(&mut self, object: &Value, name: &Atom, state: &mut State) -> Value {
        match object {
            Value::Nothing | Value::Bool(_) => Value::Nothing,
            Value::Scalar(scalar) => self.named_input(Value::of(scalar.origin), name),
            Value::Object(known) => {
                let value = property(known, name).map(|value| with_receiver(value, object));
                self.got(value.unwrap_or(Value::Nothing), state)
            }
            Value::Array(all) if name == "length" => {
                if all.is_empty() {
                    Value::Bool(false)
                } else {
                    Value::object_of(object.origin())
                }
            }
            Value::Module(file) => self.exported(*file, name, 16),
            Value::Library(library) => library_member(library, name),
            Value::Class(class) => self.class_member(class, name, state),
            Value::Choice(_) => object.map(|one| Value::of(one.origin())),
            Value::Text(_)
            | Value::Array(_)
            | Value::Closure(_)
            | Value::Builder(_)
            | Value::Action(..)
            | Value::Next(_)
            | Value::Caller(_)
            | Value::Constant(_) => Value::UNKNOWN,
        }
    }
}

impl Interpreter<'_> {
    /// What reading a property gives: a getter runs.
    pub(super) fn got(&mut self, value: Value, state: &mut State) -> Value {
        let Value::Closure(closure) = &value else {
            return value;
        };
        let module = self.module(closure.file);
        let function = module.function(closure.item, closure.function);
        if function.kind != FunctionKind::Getter {
            return value;
        }
        let span = module.absolute(closure.item, function.span);
        let place = Place { file: closure.file, span };
        let site = Site { call: place, callee: place };
        self.call_value(&value, &[], site, state)
    }
}

fn property(object: &Object, name: &Atom) -> Option<Value> {
    object.props.get(name).cloned().or_else(|| object.rest.map(|Scalar { origin, .. }| Value::of(origin)))
}

/// Methods of object literals see the object as `this`.
fn with_receiver(value: Value, receiver: &Value) -> Value {
    let Value::Closure(closure) = &value else {
        return value;
    };
    if closure.receiver.is_some() {
        return value;
    }
    Value::Closure(Rc::new(super::value::Closure { receiver: Some(receiver.clone()), ..(**closure).clone() }))
}

/// Any element of a value.
pub(super) fn element(value: &Value) -> Value {
    match value {
        Value::Array(all) => match &all[..] {
            [] => Value::UNKNOWN,
            all => Value::choice(all.iter().map(|value| Alternative { value: value.clone(), proofs: Proofs::NONE })),
        },
        Value::Nothing => Value::Nothing,
        value => Value::of(value.origin()),
    }
}

fn nth(value: &Value, index: usize) -> Value {
    match value {
        Value::Choice(_) => value.map(|one| nth(one, index)),
        Value::Array(all) => all.get(index).cloned().unwrap_or(Value::Nothing),
        Value::Nothing => Value::Nothing,
        value => Value::of(value.origin()),
    }
}

/// The union of objects: later properties win.
pub(super) fn spread_into(object: &mut Object, value: &Value) {
    match value {
        Value::Object(other) => {
            object.props.extend(other.props.iter().map(|(name, value)| (name.clone(), value.clone())));
            if other.rest.is_some() {
                object.rest = other.rest;
            }
        }
        Value::Nothing | Value::Bool(_) => {}
        other => {
            let origin = other.origin().or(object.rest.map_or(Origin::NONE, |rest| rest.origin));
            object.rest = Some(Scalar { origin, truthy: false });
        }
    }
}
