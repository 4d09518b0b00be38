//! What means the same wherever it is called: what runs when it is called sees nothing that can change meanwhile.
//!
//! The names of modules are found once. The variables of a call stay what they are when it was made by code of a module's
//! top level, which has ended before an endpoint runs, and as long as the endpoint has not set such variables itself.

use super::activation::{ActivationId, State};
use super::interpreter::Interpreter;
use super::value::{Closure, Value};
use super::wrapping::is_stand_in;

impl Interpreter<'_> {
    /// The call comes to the same whenever it is made under the same proofs.
    pub(super) fn is_settled_call(&self, closure: &Closure, args: &[Value], state: &State) -> bool {
        self.is_settled_closure(closure) && args.iter().all(|arg| self.is_settled(arg)) && !self.sets_lasting(state)
    }

    /// The endpoint has set variables of what code of a module's top level made.
    pub(super) fn sets_lasting(&self, state: &State) -> bool {
        self.recording && state.activations().any(|id| self.learned.activations[id.0 as usize].lasting)
    }

    /// So does calling it, or anything in it.
    pub(super) fn is_settled(&self, value: &Value) -> bool {
        match value {
            Value::Closure(closure) => self.is_settled_closure(closure),
            Value::Builder(_) | Value::Action(..) | Value::Next(_) | Value::Caller(_) => false,
            Value::Library(library) => !is_stand_in(&library.path),
            Value::Constant(value) => self.is_settled(value),
            Value::Class(class) => self.has_ended(class.scope) && class.args.iter().all(|arg| self.is_settled(arg)),
            Value::Object(object) => object.props.values().all(|value| self.is_settled(value)),
            Value::Array(all) => all.iter().all(|value| self.is_settled(value)),
            Value::Choice(all) => all.iter().all(|one| self.is_settled(&one.value)),
            _ => true,
        }
    }

    fn is_settled_closure(&self, closure: &Closure) -> bool {
        self.has_ended(closure.scope) && closure.receiver.as_ref().is_none_or(|receiver| self.is_settled(receiver))
    }

    /// Every call around it was made by code of a module's top level, which has ended.
    fn has_ended(&self, scope: ActivationId) -> bool {
        let mut at = Some(scope);
        while let Some(id) = at {
            let activation = &self.learned.activations[id.0 as usize];
            if activation.function.is_some() && !(self.recording && activation.lasting) {
                return false;
            }
            at = activation.parent;
        }
        true
    }
}
