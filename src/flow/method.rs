//! Methods of values: promises, arrays, functions, and callbacks that may or may not be called.

use super::activation::State;
use super::call::Site;
use super::gathered::by_truth as by_truth_of;
use super::interpreter::Interpreter;
use super::proof::Proofs;
use super::report::gives_rows;
use super::value::{Alternative, Origin, Value, origin_of};
use crate::text::Atom;

/// Longer lists are not run through one by one.
pub(super) const MAX_ITEMS: usize = 12;

impl Interpreter<'_> {
    pub(super) fn call_method(
        &mut self,
        receiver: &Value,
        name: &Atom,
        args: &[Value],
        before: Proofs,
        site: Site,
        state: &mut State,
    ) -> Value {
        if let Some(value) = self.method_of_text(receiver, name, args) {
            return value;
        }
        match receiver {
            Value::Library(library) => self.call_library_method(library, name, args, site, state),
            Value::Builder(builder) => self.builder_method(builder, name, args, site),
            Value::Action(builder, handler) => self.action_method(builder, handler, name, args),
            Value::Closure(_) => match name.as_str() {
                "call" => self.call_value(receiver, args.get(1..).unwrap_or_default(), site, state),
                "apply" => self.call_value(receiver, &args.get(1).map(array_items).unwrap_or_default(), site, state),
                _ => receiver.clone(),
            },
            Value::Array(items) => self.array_method(items, name, args, site, state),
            Value::Object(_) | Value::Class(_) | Value::Module(_) => {
                let method = self.member(receiver, name, false, state);
                match method {
                    Value::Scalar(_) | Value::Nothing => self.promise_method(receiver, name, args, before, site, state),
                    method => {
                        self.each(&method, false, state, |this, one, state| this.call_value(one, args, site, state))
                    }
                }
            }
            _ => self.promise_method(receiver, name, args, before, site, state),
        }
    }

    /// `then`, `catch` and `finally` of the promise of a value; any other method of a value that is not known better.
    pub(super) fn promise_method(
        &mut self,
        receiver: &Value,
        name: &Atom,
        args: &[Value],
        before: Proofs,
        site: Site,
        state: &mut State,
    ) -> Value {
        match (name.as_str(), args.first()) {
            ("then", Some(callback)) => self.call_value(callback, std::slice::from_ref(receiver), site, state),
            ("catch", Some(callback)) => {
                // The promise may have been rejected before whatever it proves.
                let mut failed = state.proving(before);
                failed.revive();
                let fallback = self.call_value(callback, &[Value::object_of(Origin::NONE)], site, &mut failed);
                super::eval::merge(state, [(receiver.clone(), state.clone()), (fallback, failed)])
            }
            ("finally", _) => receiver.clone(),
            _ => {
                let origin = receiver.origin().or(origin_of(args));
                let told = self.run_callbacks(args, receiver.origin(), site, state);
                if let Some(value) = self.among(receiver.origin(), name, args, &told, site) {
                    return value;
                }
                match (name.as_str(), args.first()) {
                    ("get", Some(Value::Text(field))) if super::request::is_credential(field) => {
                        Value::of(origin.without(Origin::INPUT).or(Origin::CREDENTIAL))
                    }
                    ("get", Some(Value::Text(field))) => self.named_input(Value::of(origin), field),
                    // Outside of a run the function was not called, but stands for what it gives.
                    ("map" | "flatMap", Some(Value::Closure(_))) if !told.can_be_called() => list_of(&told),
                    _ => Value::of(origin),
                }
            }
        }
    }

    pub(super) fn array_method(
        &mut self,
        items: &[Value],
        name: &Atom,
        args: &[Value],
        site: Site,
        state: &mut State,
    ) -> Value {
        let array = Value::Array(items.into());
        let Some(callback @ Value::Closure(_)) = args.first() else {
            let by_truth = matches!(args, [Value::Library(test)] if test.path == "global#Boolean");
            if let Some(value) = by_truth.then(|| by_truth_of(items, name)).flatten() {
                return value;
            }
            if let ("includes", Some(asked)) = (name.as_str(), args.first()) {
                return asked.map(|one| includes(items, one));
            }
            return match name.as_str() {
                "some" | "every" | "join" | "indexOf" => Value::of(array.origin().or(origin_of(args))),
                _ => array,
            };
        };
        if let Some(value) = self.tests_each(items, name, callback, site, state) {
            return value;
        }
        if let Some(value) = self.each_item(items, name, callback, args.get(1), site, state) {
            return value;
        }
        let result = self.run_callback(callback, super::bind::element(&array), site, state);
        match name.as_str() {
            "map" | "flatMap" => list_of(&result),
            "at" => super::bind::element(&array),
            "find" | "findLast" => {
                // What was found is one of those for which the test was true.
                let shown = true_when(&result);
                let found = super::bind::element(&array);
                let origin = found.origin();
                let found = if matches!(found, Value::Scalar(_)) { Value::object_of(origin) } else { found };
                Value::choice([
                    Alternative { value: Value::Nothing, proofs: Proofs::NONE },
                    Alternative { value: found, proofs: shown },
                ])
            }
            "some" => Value::choice([
                Alternative { value: Value::Bool(false), proofs: Proofs::NONE },
                Alternative { value: Value::object_of(array.origin().or(result.origin())), proofs: true_when(&result) },
            ]),
            "every" => Value::of(result.origin()),
            _ => Value::object_of(array.origin()),
        }
    }

    /// An array that is known as a list of functions or objects with functions: the callback runs for one after the other.
    fn each_item(
        &mut self,
        items: &[Value],
        name: &Atom,
        callback: &Value,
        first: Option<&Value>,
        site: Site,
        state: &mut State,
    ) -> Option<Value> {
        if items.len() > MAX_ITEMS || !items.iter().any(Value::can_be_called) {
            return None;
        }
        if name == "map" {
            let call = |item: &Value| self.call_value(callback, &[item.clone(), Value::UNKNOWN], site, state);
            return Some(Value::Array(items.iter().map(call).collect()));
        }
        let mut items: Vec<&Value> = items.iter().collect();
        match name.as_str() {
            "reduceRight" => items.reverse(),
            "reduce" => {}
            _ => return None,
        }
        let mut items = items.into_iter();
        let start = first.or_else(|| items.next())?.clone();
        Some(items.fold(start, |sum, item| self.call_value(callback, &[sum, item.clone()], site, state)))
    }

    /// Functions among the arguments may be called, with something that comes from `origin`.
    pub(super) fn run_callbacks(&mut self, args: &[Value], origin: Origin, site: Site, state: &mut State) -> Value {
        let mut result = Value::of(origin);
        for callback in args.iter().filter(|arg| matches!(arg, Value::Closure(_) | Value::Choice(_))) {
            if callback.alternatives().iter().any(|one| matches!(one.value, Value::Closure(_))) {
                result = self.run_callback(callback, Value::of(origin), site, state);
            }
        }
        result
    }

    /// Runs a callback that may or may not be called: what it proves holds inside of it only.
    pub(super) fn run_callback(&mut self, callback: &Value, argument: Value, site: Site, state: &mut State) -> Value {
        // What a callback does matters only while somebody counts; at module level that is nobody's doing, and what is
        // made of the function there is the function.
        if !self.recording {
            return callback.clone();
        }
        let mut inside = state.clone();
        let value = self.call_value(callback, &[argument.clone(), Value::UNKNOWN, argument], site, &mut inside);
        let skipped = std::mem::take(state);
        *state = skipped.join(inside);
        value
    }
}

/// What a callback gives, for each of some items. A row beside what was made with a secret is a row still.
fn list_of(given: &Value) -> Value {
    let origin = given.origin();
    Value::object_of(if gives_rows(given) { origin.without(Origin::SECRET) } else { origin })
}

/// Whether a list has the value: known of constants, so that what is not in it is told apart.
fn includes(items: &[Value], value: &Value) -> Value {
    let constant = |one: &Value| matches!(one, Value::Text(_) | Value::Bool(_) | Value::Nothing);
    if constant(value) && items.iter().all(constant) {
        return Value::Bool(items.contains(value));
    }
    Value::of(origin_of(items).or(value.origin()))
}

/// What is proven when a test comes out true.
pub(super) fn true_when(result: &Value) -> Proofs {
    result.shown_where(|one| one.truth() != Some(false)).unwrap_or_default()
}

fn array_items(value: &Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items.to_vec(),
        other => vec![super::bind::element(other)],
    }
}
