//! What calls did, so that the same call need not be run again.

use super::Effect;
use super::activation::State;
use super::interpreter::Interpreter;
use super::proof::{Evidence, Proofs};
use super::value::{Closure, Value};
use crate::hir::FunctionId;
use crate::workspace::FileId;

/// Calls of one function with different arguments that are remembered.
const MAX_REMEMBERED: usize = 8;

/// Where the logs stood when a call began.
pub(super) struct Started {
    proofs: Proofs,
    effects: usize,
    evidence: usize,
    identities: usize,
    cut_short: u32,
}

/// One call: what it was given, and what came of it.
pub(super) struct Remembered {
    args: Vec<Value>,
    before: Proofs,
    recording: bool,
    value: Value,
    reachable: bool,
    after: Proofs,
    /// Paths begin inside of the function.
    effects: Vec<Effect>,
    evidence: Vec<Evidence>,
    identities: Vec<String>,
}

/// A function of a module.
pub(super) type Key = (FileId, usize, FunctionId);

impl Interpreter<'_> {
    pub(super) fn start_memory(&self, state: &State) -> Started {
        Started {
            proofs: state.proofs,
            effects: self.effects.len(),
            evidence: self.evidence.len(),
            identities: self.identities.len(),
            cut_short: self.cut_short,
        }
    }

    pub(super) fn recall(&mut self, closure: &Closure, args: &[Value], state: &mut State) -> Option<Value> {
        let key = (closure.file, closure.item, closure.function);
        let known = self
            .memory
            .get(&key)?
            .iter()
            .find(|one| one.before == state.proofs && one.recording == self.recording && one.args == args)?;
        state.proofs = known.after;
        state.end_unless(known.reachable);
        let depth = self.frames.len();
        let mut effects = known.effects.clone();
        let mut evidence = known.evidence.clone();
        let value = known.value.clone();
        let identities = known.identities.clone();
        for effect in &mut effects {
            effect.path.splice(0..0, self.frames[..depth].iter().map(|frame| frame.place));
        }
        for one in &mut evidence {
            one.path.splice(0..0, self.frames[..depth].iter().cloned());
        }
        self.effects.extend(effects);
        self.evidence.extend(evidence);
        self.identities.extend(identities);
        Some(value)
    }

    pub(super) fn remember(
        &mut self,
        started: &Started,
        closure: &Closure,
        args: &[Value],
        value: &Value,
        state: &State,
    ) {
        // What was cut short would go on in another place; what can be called remembers where it was made.
        if self.cut_short != started.cut_short || self.exhausted() || value.can_be_called() {
            return;
        }
        let key = (closure.file, closure.item, closure.function);
        let depth = self.frames.len();
        let mut effects = self.effects[started.effects..].to_vec();
        for effect in &mut effects {
            effect.path.drain(..depth);
        }
        let mut evidence = self.evidence[started.evidence..].to_vec();
        for one in &mut evidence {
            one.path.drain(..depth);
        }
        let all = self.memory.entry(key).or_default();
        if all.len() < MAX_REMEMBERED {
            all.push(Remembered {
                args: args.to_vec(),
                before: started.proofs,
                recording: self.recording,
                value: value.clone(),
                reachable: state.reachable(),
                after: state.proofs,
                effects,
                evidence,
                identities: self.identities[started.identities..].to_vec(),
            });
        }
    }
}
