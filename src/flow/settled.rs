//! What means the same wherever it is called: what runs when it is called sees nothing that can change meanwhile.
//!
//! The names of modules are found once. The variables of a call stay what they are when it was made by code of a module's
//! top level, which has ended before an endpoint runs, and when the endpoint has not set them itself.

use super::activation::{ActivationId, State};
use super::interpreter::Interpreter;
use super::value::{Closure, Value};
use super::wrapping::is_stand_in;

impl Interpreter<'_> {
    /// The call comes to the same whenever it is made under the same proofs.
    pub(super) fn is_settled_call(&self, closure: &Closure, args: &[Value], state: &State) -> bool {
        self.is_settled_closure(closure, state) && args.iter().all(|arg| self.is_settled(arg, state))
    }

    /// So does calling it, or anything in it.
    pub(super) fn is_settled(&self, value: &Value, state: &State) -> bool {
        match value {
            Value::Closure(closure) => self.is_settled_closure(closure, state),
            Value::Builder(_) | Value::Action(..) | Value::Next(_) | Value::Caller(_) => false,
            Value::Library(library) => !is_stand_in(&library.path),
            Value::Constant(value) => self.is_settled(value, state),
            Value::Class(class) => {
                self.has_ended(class.scope, state) && class.args.iter().all(|arg| self.is_settled(arg, state))
            }
            Value::Object(object) => object.props.values().all(|value| self.is_settled(value, state)),
            Value::Array(all) => all.iter().all(|value| self.is_settled(value, state)),
            Value::Choice(all) => all.iter().all(|one| self.is_settled(&one.value, state)),
            _ => true,
        }
    }

    fn is_settled_closure(&self, closure: &Closure, state: &State) -> bool {
        self.has_ended(closure.scope, state)
            && closure.receiver.as_ref().is_none_or(|receiver| self.is_settled(receiver, state))
    }

    /// The variables that are seen from there are what they will be.
    fn has_ended(&self, scope: ActivationId, state: &State) -> bool {
        let mut at = Some(scope);
        while let Some(id) = at {
            let activation = &self.learned.activations[id.0 as usize];
            let is_fixed = activation.function.is_none() || (self.recording && activation.lasting && !state.holds(id));
            if !is_fixed {
                return false;
            }
            at = activation.parent;
        }
        true
    }

    /// No function is around it: there are no variables to set.
    pub(super) fn is_of_module(&self, scope: ActivationId) -> bool {
        let mut at = Some(scope);
        while let Some(id) = at {
            let activation = &self.learned.activations[id.0 as usize];
            if activation.function.is_some() {
                return false;
            }
            at = activation.parent;
        }
        true
    }
}
