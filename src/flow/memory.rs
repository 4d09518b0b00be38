//! What calls did, so that the same call need not be run again.
//!
//! Recalling a call must come to the same as running it, whatever was run before: endpoints, files and threads share what
//! is remembered, and none may see that. So a call is remembered only when nothing outside of it had a part in what came of
//! it, it is recalled only where nothing inside of it would be cut short, and it is paid for once by every endpoint.

use super::Effect;
use super::activation::{ActivationId, State};
use super::interpreter::{Interpreter, MAX_CALLS};
use super::proof::{Evidence, Proofs};
use super::value::{Closure, Value};
use crate::hir::FunctionId;
use crate::workspace::FileId;
use rustc_hash::{FxHashMap, FxHasher};
use std::cell::Cell;
use std::hash::{Hash, Hasher};
use std::mem;
use std::rc::Rc;

/// A function of a module.
pub(super) type Key = (FileId, usize, FunctionId);

/// What was learned of the workspace's functions: it holds for every endpoint.
#[derive(Default)]
pub(super) struct Memory {
    calls: FxHashMap<Key, Vec<(u64, Rc<Remembered>)>>,
    /// How many calls are remembered.
    len: usize,
}

impl Memory {
    pub const fn len(&self) -> usize {
        self.len
    }
}

/// The function of a call as one of those that are remembered.
#[derive(PartialEq)]
pub(super) struct Subject {
    key: Key,
    /// Whose variables it sees, and its `this`.
    scope: ActivationId,
    this: Option<Value>,
}

/// One call: what it was given, and what came of it.
struct Remembered {
    subject: Subject,
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
    /// Functions that ran within it, itself only if it called itself; sorted.
    called: Vec<Key>,
    /// Calls within calls.
    height: usize,
    /// How many calls were around it, when one within it was one too many.
    depth: Option<usize>,
    again: Again,
    /// Steps of its own, without those of `nested`.
    steps: u32,
    /// Remembered calls within it.
    nested: Vec<Rc<Remembered>>,
    /// Who paid for it last.
    payer: Cell<u32>,
}

impl Remembered {
    fn calls(&self, function: &Key) -> bool {
        self.called.binary_search(function).is_ok()
    }
}

/// Where a call does the same again.
enum Again {
    Anywhere,
    /// Where so many runs of its function are around it: it was not followed further into itself.
    Within(usize),
}

/// The logs of the calls under way: each remembered call sees those that were written since it began.
#[derive(Clone, Copy, Default)]
pub(super) struct Since {
    pub effects: usize,
    pub evidence: usize,
    pub identities: usize,
}

/// The outermost things that had a part in what is under way: places in the lists of what runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leans {
    /// A running function, because of which a call was not followed.
    pub running: usize,
    /// Or the value of a definition is not final, because of that.
    pub indirectly: bool,
    /// How many calls were under way, because of which one was not followed.
    pub depth: bool,
    /// A definition under way, which was asked for its own value.
    pub definition: usize,
    /// An effect of which more was said later.
    pub effect: usize,
}

impl Leans {
    pub const NOTHING: Self =
        Self { running: usize::MAX, indirectly: false, depth: false, definition: usize::MAX, effect: usize::MAX };

    pub fn and(self, other: Self) -> Self {
        Self {
            running: self.running.min(other.running),
            indirectly: self.indirectly || other.indirectly,
            depth: self.depth || other.depth,
            definition: self.definition.min(other.definition),
            effect: self.effect.min(other.effect),
        }
    }
}

/// What the remembered calls within one call cost.
#[derive(Default)]
pub(super) struct Bill {
    nested: Vec<Rc<Remembered>>,
    steps: u32,
}

impl Bill {
    fn add(&mut self, steps: u32, nested: impl IntoIterator<Item = Rc<Remembered>>) {
        self.steps += steps;
        for one in nested {
            if !self.nested.iter().any(|known| Rc::ptr_eq(known, &one)) {
                self.nested.push(one);
            }
        }
    }
}

/// Where everything stood when a call began.
pub(super) struct Started {
    state: State,
    /// The first activation within it.
    first: ActivationId,
    since: Since,
    outer: Since,
    leans: Leans,
    definitions: usize,
    called: usize,
    deepest: usize,
    steps: u32,
}

impl Interpreter<'_> {
    pub(super) fn start_memory(&mut self, state: &State) -> Started {
        let since = self.logged();
        self.bills.push(Bill::default());
        Started {
            state: state.clone(),
            first: ActivationId(self.learned.activations.len() as u32),
            since,
            outer: mem::replace(&mut self.since, since),
            leans: mem::replace(&mut self.leans, Leans::NOTHING),
            definitions: self.definitions_under_way(),
            called: self.called.len(),
            deepest: mem::replace(&mut self.deepest, self.running.len()),
            steps: self.steps,
        }
    }

    pub(super) fn subject(&self, closure: &Closure) -> Subject {
        let key = (closure.file, closure.item, closure.function);
        let around = &self.learned.activations[closure.scope.0 as usize];
        match (around.function, around.parent) {
            // The value of a field, which is made anew whenever it is asked for.
            (None, Some(class)) => Subject { key, scope: class, this: around.this.clone() },
            _ => Subject { key, scope: closure.scope, this: closure.receiver.clone() },
        }
    }

    /// The call on top of the running ones does what is remembered of it.
    pub(super) fn recall(&mut self, subject: &Subject, args: &[Value], state: &mut State) -> Option<Value> {
        let print = print(args, state.proofs, self.recording);
        let (itself, outside) = self.running.split_last()?;
        let calls_running = |one: &Remembered| outside.iter().any(|key| key != itself && one.calls(key));
        let calls = self.learned.memory.calls.get(&subject.key)?;
        let within = outside.iter().filter(|key| *key == itself).count();
        let fits = |one: &Remembered| {
            let is_followed_as_far = match one.again {
                Again::Anywhere => within == 0 || !one.calls(itself),
                Again::Within(runs) => runs == within,
            };
            one.depth.map_or(outside.len() + 1 + one.height <= MAX_CALLS, |depth| depth == outside.len())
                && is_followed_as_far
                && !calls_running(one)
        };
        let is_same = |one: &Remembered| {
            one.before == state.proofs
                && one.recording == self.recording
                && one.subject == *subject
                && one.args == args
                && fits(one)
        };
        let (_, known) = calls.iter().find(|(known, one)| *known == print && is_same(one))?;
        let known = Rc::clone(known);
        if !self.pay(&known) {
            return None;
        }
        if let Again::Within(_) = known.again {
            let first = self.running.iter().position(|key| *key == subject.key).unwrap_or_default();
            self.leans.running = self.leans.running.min(first);
        }
        self.leans.depth |= known.depth.is_some();
        state.proofs = known.after;
        state.end_unless(known.reachable);
        let since = self.logged();
        for effect in &known.effects {
            let path = self.frames.iter().map(|frame| frame.place).chain(effect.path.iter().copied());
            let mut reached = effect.along(path.collect());
            if effect.path.is_empty() {
                // It stands in the function itself, which is called by another name here.
                reached.observes = self.observes(effect.kind, effect.place);
            }
            self.effects.push(reached);
        }
        for one in &known.evidence {
            self.evidence.push(one.along(self.frames.iter().chain(&one.path).cloned().collect()));
        }
        self.identities.extend(known.identities.iter().cloned());
        self.settle(since);
        self.called.extend_from_slice(&known.called);
        self.deepest = self.deepest.max(self.running.len() + known.height);
        Some(known.value.clone())
    }

    /// Takes the steps of a remembered call and of all within it that this endpoint has not paid for; false when they are
    /// more than it has.
    fn pay(&mut self, known: &Rc<Remembered>) -> bool {
        let payer = self.payer;
        let mut due: Vec<Rc<Remembered>> = Vec::new();
        let mut pending = vec![Rc::clone(known)];
        while let Some(one) = pending.pop() {
            if one.payer.get() != payer && !due.iter().any(|other| Rc::ptr_eq(other, &one)) {
                pending.extend(one.nested.iter().cloned());
                due.push(one);
            }
        }
        let steps = due.iter().fold(0u32, |sum, one| sum.saturating_add(one.steps));
        if !self.can_afford(steps) {
            return false;
        }
        for one in &due {
            one.payer.set(payer);
        }
        self.steps += steps;
        if let Some(bill) = self.bills.last_mut() {
            bill.add(steps, [Rc::clone(known)]);
        }
        true
    }

    /// The call has ended.
    pub(super) fn remember(
        &mut self,
        started: &Started,
        subject: Subject,
        args: &[Value],
        value: &Value,
        state: &mut State,
    ) {
        let bill = self.bills.pop().unwrap_or_default();
        let (leans, deepest) = (self.leans, self.deepest);
        self.leans = started.leans.and(leans);
        self.deepest = started.deepest.max(deepest);
        self.since = started.outer;
        let spent = self.steps - started.steps;
        let (mut steps, mut nested) = (bill.steps, bill.nested);
        if let Some(again) = self.stands_alone(started, leans, &subject, value, state) {
            let itself = self.running.len() - 1;
            let (key, print) = (subject.key, print(args, started.state.proofs, self.recording));
            let known = Rc::new(Remembered {
                subject,
                args: args.to_vec(),
                before: started.state.proofs,
                recording: self.recording,
                value: value.clone(),
                reachable: state.reachable(),
                after: state.proofs,
                effects: self.effects_inside(started),
                evidence: self.evidence_inside(started),
                identities: self.identities[started.since.identities..].to_vec(),
                called: self.called_inside(started),
                height: deepest - itself - 1,
                depth: leans.depth.then_some(itself),
                again,
                steps: spent - steps,
                nested,
                payer: Cell::new(self.payer),
            });
            (steps, nested) = (spent, vec![Rc::clone(&known)]);
            self.learned.memory.calls.entry(key).or_default().push((print, known));
            self.learned.memory.len += 1;
        }
        if let Some(outer) = self.bills.last_mut() {
            outer.add(steps, nested);
        }
        self.settle(started.since);
    }

    /// Where a call does the same again, if nothing outside of it had a part in what came of it.
    fn stands_alone(
        &self,
        started: &Started,
        leans: Leans,
        subject: &Subject,
        value: &Value,
        state: &mut State,
    ) -> Option<Again> {
        let is_whole = leans.definition >= started.definitions
            && leans.effect >= started.since.effects
            && self.is_settled(value)
            && !self.exhausted()
            && self.leaves_nothing(started, state);
        if !is_whole {
            return None;
        }
        let (_, outside) = self.running.split_last()?;
        if leans.running >= outside.len() {
            return Some(Again::Anywhere);
        }
        // It was the function itself that was not followed, and no other that is running was called.
        let first = outside.iter().position(|key| *key == subject.key).filter(|first| *first > 0)?;
        let called = &self.called[started.called..];
        let by_itself = leans.running == first
            && !leans.indirectly
            && !called.iter().any(|key| *key != subject.key && outside.contains(key));
        by_itself.then(|| Again::Within(outside.iter().filter(|key| **key == subject.key).count()))
    }

    /// Forgets the variables of a call that has ended; false when it has set others.
    fn leaves_nothing(&self, started: &Started, state: &mut State) -> bool {
        !state.reachable() || (!self.sets_lasting(state) && state.return_to(&started.state, started.first))
    }

    fn effects_inside(&self, started: &Started) -> Vec<Effect> {
        let effects = &self.effects[started.since.effects..];
        effects.iter().map(|one| one.along(one.path[self.frames.len()..].to_vec())).collect()
    }

    fn evidence_inside(&self, started: &Started) -> Vec<Evidence> {
        let evidence = &self.evidence[started.since.evidence..];
        evidence.iter().map(|one| one.along(one.path[self.frames.len()..].to_vec())).collect()
    }

    /// Each function once: what is around the call looks at all of them again.
    fn called_inside(&mut self, started: &Started) -> Vec<Key> {
        let mut called = self.called.split_off(started.called);
        called.sort_unstable();
        called.dedup();
        self.called.extend_from_slice(&called);
        called
    }

    fn logged(&self) -> Since {
        Since { effects: self.effects.len(), evidence: self.evidence.len(), identities: self.identities.len() }
    }

    /// Leaves out what a call has written to the logs from `since` on that the call around it has written before.
    fn settle(&mut self, since: Since) {
        let outer = self.since;
        settle(&mut self.effects, outer.effects, since.effects, is_known);
        settle(&mut self.evidence, outer.evidence, since.evidence, <[Evidence]>::contains);
        settle(&mut self.identities, outer.identities, since.identities, <[String]>::contains);
    }
}

/// Leaves out of a log what is written from `since` on and known between `outer` and there.
fn settle<T>(log: &mut Vec<T>, outer: usize, since: usize, is_known: impl Fn(&[T], &T) -> bool) {
    if outer == since || log.len() == since {
        return;
    }
    let fresh = log.split_off(since);
    for one in fresh {
        if !is_known(&log[outer..since], &one) {
            log.push(one);
        }
    }
}

/// The same effect, where at least as much was proven, is known.
pub(super) fn is_known(all: &[Effect], effect: &Effect) -> bool {
    all.iter().any(|known| known.place == effect.place && known.proofs.has(effect.proofs) && known.path == effect.path)
}

/// Equal for equal arguments; tells most others apart.
fn print(args: &[Value], proofs: Proofs, recording: bool) -> u64 {
    let mut hasher = FxHasher::default();
    (proofs, recording).hash(&mut hasher);
    for arg in args {
        mem::discriminant(arg).hash(&mut hasher);
        arg.origin().hash(&mut hasher);
        if let Value::Text(text) = arg {
            text.hash(&mut hasher);
        }
    }
    hasher.finish()
}
