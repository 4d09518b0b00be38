//! Calls under interpretation and the variables they hold.

use super::frames::Frames;
use super::proof::Proofs;
use super::value::{Alternative, Value};
use crate::hir::{FunctionId, LocalId};
use crate::workspace::FileId;

/// One run of one function, or of a module's top level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActivationId(pub u32);

/// Where an activation's names are found.
#[derive(Clone, Debug)]
pub struct Activation {
    pub file: FileId,
    pub item: usize,
    /// `None` for the top level.
    pub function: Option<FunctionId>,
    pub parent: Option<ActivationId>,
    pub this: Option<Value>,
    /// Code of a module's top level made it: its variables stay what they are when that has ended.
    pub lasting: bool,
}

/// What holds at one point of the program.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// True after `return`, `throw` and calls that never return.
    ended: bool,
    pub proofs: Proofs,
    variables: Frames,
}

impl State {
    /// The start of a program: nothing known, nothing proven.
    pub fn new() -> Self {
        Self::default()
    }

    pub const fn reachable(&self) -> bool {
        !self.ended
    }

    /// Nothing runs after this.
    pub const fn end(&mut self) {
        self.ended = true;
    }

    pub const fn end_unless(&mut self, goes_on: bool) {
        self.ended |= !goes_on;
    }

    /// The path is reached after all: a handler, a `finally` block.
    pub const fn revive(&mut self) {
        self.ended = false;
    }

    /// The same path with other proofs.
    pub fn proving(&self, proofs: Proofs) -> Self {
        Self { proofs, ..self.clone() }
    }

    pub fn unreachable(&self) -> Self {
        Self { ended: true, ..self.clone() }
    }

    pub fn get(&self, activation: ActivationId, local: LocalId) -> Option<&Value> {
        self.variables.get(activation, local)
    }

    /// The activations of which variables are set here, the latest first.
    pub fn activations(&self) -> impl Iterator<Item = ActivationId> + '_ {
        self.variables.activations()
    }

    /// Forgets the variables of that activation and of all later ones, if nothing else was set since `earlier`; false when
    /// something was.
    pub fn return_to(&mut self, earlier: &Self, activation: ActivationId) -> bool {
        let before = self.variables.before(activation);
        let is_same = before.is_same(&earlier.variables);
        if is_same {
            self.variables = before;
        }
        is_same
    }

    pub fn set(&mut self, activation: ActivationId, local: LocalId, value: Value) {
        self.variables.set(activation, local, value);
    }

    /// Forgets the variables of a call that has ended.
    pub fn forget(&mut self, activation: ActivationId) {
        self.variables.forget(activation);
    }

    /// Every variable with its value, in no particular order.
    pub fn variables(&self) -> impl Iterator<Item = ((ActivationId, LocalId), Value)> + '_ {
        self.variables.all().map(|(name, value)| (name, value.clone()))
    }

    /// What holds after two paths meet. A variable that differs is a choice whose alternatives remember what their path
    /// had proven, so that testing it later tells the paths apart again.
    pub fn join(self, other: Self) -> Self {
        if self.ended {
            return other;
        }
        if other.ended {
            return self;
        }
        let proofs = self.proofs.and(other.proofs);
        // What could not be read on one path may have been a guard on that path only.
        let proofs = proofs.or(self.proofs.or(other.proofs).and(Proofs::UNREAD));
        if self.variables.is_same(&other.variables) {
            return Self { proofs, ..self };
        }
        let mut beyond = (self.proofs.without(proofs), other.proofs.without(proofs));
        if !beyond.0.or(beyond.1).any(Proofs::KNOWS.or(Proofs::SETTLES)) {
            beyond = (beyond.0.unswitched(), beyond.1.unswitched());
        }
        let variables = self.variables.joined(&other.variables, |mine, theirs| join(mine, theirs, beyond));
        Self { ended: false, proofs, variables }
    }
}

/// What a variable is that two paths have set; `None` where they agree.
fn join(mine: &Value, theirs: &Value, beyond: (Proofs, Proofs)) -> Option<Value> {
    (mine != theirs).then(|| {
        Value::choice([
            Alternative { value: mine.clone(), proofs: beyond.0 },
            Alternative { value: theirs.clone(), proofs: beyond.1 },
        ])
    })
}
