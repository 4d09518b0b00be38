//! Calls under interpretation and the variables they hold.

use super::proof::Proofs;
use super::value::{Alternative, Value};
use crate::hir::{FunctionId, LocalId};
use crate::workspace::FileId;
use rustc_hash::FxHashMap;
use std::rc::Rc;

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
}

/// What holds at one point of the program.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// True after `return`, `throw` and calls that never return.
    ended: bool,
    pub proofs: Proofs,
    /// Sorted by activation. Shared with the states that this one was cloned from until one of them changes it.
    vars: Rc<Vec<(ActivationId, Rc<Variables>)>>,
}

type Variables = FxHashMap<LocalId, Value>;

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
        let at = self.position(activation).ok()?;
        self.vars[at].1.get(&local)
    }

    pub fn set(&mut self, activation: ActivationId, local: LocalId, value: Value) {
        let at = self.position(activation);
        let vars = Rc::make_mut(&mut self.vars);
        match at {
            Ok(at) => {
                Rc::make_mut(&mut vars[at].1).insert(local, value);
            }
            Err(at) => {
                let variables = Variables::from_iter([(local, value)]);
                vars.insert(at, (activation, Rc::new(variables)));
            }
        }
    }

    /// Forgets the variables of a call that has ended.
    pub fn forget(&mut self, activation: ActivationId) {
        if let Ok(at) = self.position(activation) {
            Rc::make_mut(&mut self.vars).remove(at);
        }
    }

    fn position(&self, activation: ActivationId) -> Result<usize, usize> {
        self.vars.binary_search_by_key(&activation, |(id, _)| *id)
    }

    /// Every variable with its value, in no particular order.
    pub fn variables(&self) -> impl Iterator<Item = ((ActivationId, LocalId), Value)> + '_ {
        self.vars.iter().flat_map(|(activation, variables)| {
            variables.iter().map(|(local, value)| ((*activation, *local), value.clone()))
        })
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
        if Rc::ptr_eq(&self.vars, &other.vars) {
            return self.proving(proofs);
        }
        let beyond = (self.proofs.without(proofs), other.proofs.without(proofs));
        let mut vars = Vec::with_capacity(self.vars.len().max(other.vars.len()));
        let mut theirs = other.vars.iter().peekable();
        for (activation, mine) in self.vars.iter() {
            while let Some(earlier) = theirs.next_if(|(id, _)| id < activation) {
                vars.push(earlier.clone());
            }
            let joined = match theirs.next_if(|(id, _)| id == activation) {
                Some((_, theirs)) if !Rc::ptr_eq(mine, theirs) => join_all(mine, theirs, beyond),
                _ => Rc::clone(mine),
            };
            vars.push((*activation, joined));
        }
        vars.extend(theirs.cloned());
        Self { ended: false, proofs, vars: Rc::new(vars) }
    }
}

#[expect(clippy::iter_over_hash_type, reason = "the order of insertion into a map does not show")]
fn join_all(mine: &Rc<Variables>, theirs: &Variables, beyond: (Proofs, Proofs)) -> Rc<Variables> {
    let mut joined = Variables::clone(mine);
    for (local, other) in theirs {
        match joined.get_mut(local) {
            None => {
                joined.insert(*local, other.clone());
            }
            Some(value) if value != other => {
                *value = Value::choice([
                    Alternative { value: value.clone(), proofs: beyond.0 },
                    Alternative { value: other.clone(), proofs: beyond.1 },
                ]);
            }
            Some(_) => {}
        }
    }
    Rc::new(joined)
}
