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
#[derive(Clone, Debug)]
pub struct State {
    /// False after `return`, `throw` and calls that never return.
    pub reachable: bool,
    pub proofs: Proofs,
    vars: Rc<FxHashMap<(ActivationId, LocalId), Value>>,
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// The start of a program: nothing known, nothing proven.
    pub fn new() -> Self {
        Self {
            reachable: true,
            proofs: Proofs::NONE,
            vars: Rc::default(),
        }
    }

    pub fn get(&self, activation: ActivationId, local: LocalId) -> Option<&Value> {
        self.vars.get(&(activation, local))
    }

    pub fn set(&mut self, activation: ActivationId, local: LocalId, value: Value) {
        Rc::make_mut(&mut self.vars).insert((activation, local), value);
    }

    /// The same variables with other proofs.
    pub fn proving(&self, proofs: Proofs) -> Self {
        Self {
            proofs,
            ..self.clone()
        }
    }

    pub fn unreachable(&self) -> Self {
        Self {
            reachable: false,
            ..self.clone()
        }
    }

    /// What holds after two paths meet. A variable that differs is a choice whose alternatives remember what their path
    /// had proven, so that testing it later tells the paths apart again.
    pub fn join(self, other: Self) -> Self {
        if !self.reachable {
            return other;
        }
        if !other.reachable {
            return self;
        }
        let proofs = self.proofs.and(other.proofs);
        // What could not be read on one path may have been a guard on that path only.
        let proofs = proofs.or(self.proofs.or(other.proofs).and(Proofs::UNREAD));
        let (mine, theirs) = (self.proofs.without(proofs), other.proofs.without(proofs));
        if Rc::ptr_eq(&self.vars, &other.vars) {
            return Self {
                reachable: true,
                proofs,
                vars: self.vars,
            };
        }
        let mut vars = (*self.vars).clone();
        for (key, value) in &mut vars {
            let Some(theirs_value) = other.vars.get(key) else {
                continue;
            };
            if value != theirs_value {
                *value = Value::choice([
                    Alternative {
                        value: value.clone(),
                        proofs: mine,
                    },
                    Alternative {
                        value: theirs_value.clone(),
                        proofs: theirs,
                    },
                ]);
            }
        }
        for (key, value) in other.vars.iter() {
            vars.entry(*key).or_insert_with(|| value.clone());
        }
        Self {
            reachable: true,
            proofs,
            vars: Rc::new(vars),
        }
    }
}

impl State {
    /// Every variable with its value, in no particular order.
    pub fn variables(&self) -> impl Iterator<Item = ((ActivationId, LocalId), Value)> + '_ {
        self.vars.iter().map(|(key, value)| (*key, value.clone()))
    }
}
