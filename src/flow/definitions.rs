//! What the top-level names of modules are: found once, whoever asks first.

use super::interpreter::{Interpreter, MAX_STEPS, Member};
use super::learned::Learned;
use super::memory::{Bill, Key, Leans};
use super::value::Value;
use crate::text::Atom;
use crate::workspace::FileId;
use std::mem;

pub(super) struct Defined {
    pub value: Value,
    pub leans: Leans,
}

/// What waits while a definition is under way.
pub(super) struct Outside {
    recording: bool,
    running: Vec<Key>,
    members: Vec<Member>,
    steps: u32,
    allowed: u32,
    payer: u32,
    bills: Vec<Bill>,
    leans: Leans,
    called: usize,
    deepest: usize,
}

/// Definitions within definitions whose calls are counted on their own. The stack holds so many times [`super::interpreter::MAX_CALLS`].
const MAX_APART: usize = 16;

impl Interpreter<'_> {
    /// What a top-level name of a module is.
    pub fn definition(&mut self, file: FileId, name: &Atom) -> Value {
        if let Some(known) = self.begin_definition(file, name) {
            return known;
        }
        let value = self.compute_definition(file, name);
        self.end_definition(file, name.clone(), value)
    }

    /// The value that is known already, or that of a definition that needs itself.
    pub fn begin_definition(&mut self, file: FileId, name: &Atom) -> Option<Value> {
        let key = (file, name.clone());
        self.known_definition(&key).or_else(|| (!self.enter(key)).then_some(Value::UNKNOWN))
    }

    pub fn known_definition(&mut self, key: &(FileId, Atom)) -> Option<Value> {
        let known = self.learned.definitions.get(key)?;
        self.leans = self.leans.and(known.leans);
        Some(known.value.clone())
    }

    pub const fn definitions_under_way(&self) -> usize {
        self.outside.len()
    }

    /// Begins with module-level code; false when it is under way already.
    pub fn enter(&mut self, key: (FileId, Atom)) -> bool {
        if let Some(under_way) = self.in_progress.get(&key) {
            self.leans.definition = self.leans.definition.min(*under_way);
            return false;
        }
        self.in_progress.insert(key, self.outside.len());
        let is_apart = self.is_apart();
        // What a definition is must not depend on who asks first: it has a budget of its own, and as many calls.
        self.outside.push(Outside {
            recording: mem::replace(&mut self.recording, false),
            running: if is_apart { mem::take(&mut self.running) } else { self.running.clone() },
            members: mem::take(&mut self.members),
            steps: self.steps,
            allowed: mem::replace(&mut self.allowed, MAX_STEPS),
            payer: self.payer,
            bills: mem::take(&mut self.bills),
            leans: mem::replace(&mut self.leans, Leans::NOTHING),
            called: self.called.len(),
            deepest: self.deepest,
        });
        self.begin_budget();
        true
    }

    /// The calls of a definition that begins or ends here are counted on their own.
    const fn is_apart(&self) -> bool {
        self.outside.len() < MAX_APART
    }

    /// Gives what it leaned on outside of itself.
    pub fn finish(&mut self, key: &(FileId, Atom)) -> Leans {
        self.in_progress.remove(key);
        let Some(outside) = self.outside.pop() else { return Leans::NOTHING };
        (self.recording, self.steps, self.payer) = (outside.recording, outside.steps, outside.payer);
        self.allowed = outside.allowed;
        // A definition that is not apart may not have been followed because of those that were running.
        let around = if self.is_apart() { 0 } else { outside.running.len() };
        (self.running, self.members) = (outside.running, outside.members);
        self.bills = outside.bills;
        self.called.truncate(outside.called);
        self.deepest = outside.deepest;
        let own = self.outside.len();
        let beyond = |at: usize, own: usize| if at < own { at } else { usize::MAX };
        let running = beyond(if self.leans.depth { 0 } else { self.leans.running }, around);
        let leans = Leans {
            running,
            indirectly: running != usize::MAX,
            definition: beyond(self.leans.definition, own),
            ..Leans::NOTHING
        };
        self.leans = outside.leans.and(leans);
        self.forget_provisional(|leans| leans.definition >= own && leans.running == usize::MAX);
        leans
    }

    pub fn end_definition(&mut self, file: FileId, name: Atom, value: Value) -> Value {
        let key = (file, name);
        let leans = self.finish(&key);
        if leans != Leans::NOTHING {
            self.provisional.push(key.clone());
        }
        self.learned.definitions.insert(key, Defined { value: value.clone(), leans });
        value
    }

    pub(super) fn forget_provisional(&mut self, which: impl Fn(Leans) -> bool) {
        let Learned { definitions, .. } = &mut self.learned;
        self.provisional.retain(|key| {
            let goes = definitions.get(key).is_none_or(|known| which(known.leans));
            if goes {
                definitions.remove(key);
            }
            !goes
        });
    }
}
