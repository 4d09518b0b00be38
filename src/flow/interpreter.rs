//! The machine that runs an endpoint on abstract values: what it holds, and how names lead to values.

use super::activation::{Activation, ActivationId, State};
use super::definitions::Outside;
use super::learned::Learned;
use super::memory::{Bill, Key, Leans, Since, is_known};
use super::proof::{Evidence, Frame, Proofs};
use super::screen::Screen;
use super::value::{Builder, ClassRef, Closure, Origin, Value};
use super::wrapping::Notes;
use super::written::shortened;
use super::{Asked, Effect, EffectKind, Status};
use crate::catalog::Catalog;
use crate::finding::Place;
use crate::hir::{FunctionId, Item, LocalId, Module, Name};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, View};
use rustc_hash::FxHashMap;
use std::mem;
use std::rc::Rc;
use std::sync::Arc;

/// Nodes that one action or definition may cost; beyond it everything is unresolved. Real actions stay below a tenth.
pub const MAX_STEPS: u32 = 20_000;
/// The same of a route handler: they do more, and no rule waits for them.
pub const MAX_ROUTE_STEPS: u32 = 100_000;
/// Calls within calls.
pub(super) const MAX_CALLS: usize = 24;

/// Where an expression stands: which activation's variables it sees, and which file its spans belong to.
#[derive(Clone)]
pub(super) struct Scope {
    pub activation: ActivationId,
    pub file: FileId,
    pub item_index: usize,
    pub item: Arc<Item>,
    pub start: u32,
}

impl Scope {
    pub fn place(&self, span: Span) -> Place {
        Place { file: self.file, span: span.shifted(self.start) }
    }
}

/// A member of a class: file, item and start of the class, and the name.
pub(super) type Member = (FileId, usize, u32, Atom);

/// What a function under interpretation has done so far.
#[derive(Default)]
pub(super) struct Exits {
    pub returns: Vec<(Value, State)>,
    pub breaks: Vec<State>,
}

#[expect(clippy::struct_excessive_bools, reason = "each is one thing that is asked for or under way")]
pub(super) struct Interpreter<'v> {
    pub view: &'v View<'v>,
    pub catalog: &'static Catalog,
    pub exits: Vec<Exits>,
    pub frames: Vec<Frame>,
    pub running: Vec<Key>,
    /// Members of classes whose value is being found.
    pub members: Vec<Member>,
    pub effects: Vec<Effect>,
    pub evidence: Vec<Evidence>,
    /// Names of input that say who the caller is.
    pub identities: Vec<String>,
    /// The call of the endpoint under analysis.
    pub entry: Option<Place>,
    /// The answers of calls that tell signed-in callers from others, when somebody asks for them.
    pub answers: Option<Vec<(Place, Value)>>,
    /// Guards answer with a mark in the place of the caller's id, and parameters are noted with the answers.
    pub marking: bool,
    /// What was proven each time a handler behind a client's middleware ran.
    pub handled: Vec<Proofs>,
    /// False while module-level code runs: what it does is not done by the caller.
    pub recording: bool,
    /// Of the code that asked for the definitions under way.
    pub outside: Vec<Outside>,
    pub steps: u32,
    /// How many there may be.
    pub allowed: u32,
    /// Who pays for remembered calls: another one for every budget.
    pub payer: u32,
    /// What remembered calls cost within each of the calls under way.
    pub bills: Vec<Bill>,
    /// Where the innermost call under way that will be remembered began.
    pub since: Since,
    pub leans: Leans,
    /// Every function that was called: again each time, but once for each remembered call.
    pub called: Vec<Key>,
    /// How many calls ran at once at most since the innermost one that will be remembered began.
    pub deepest: usize,
    /// What is proven wherever the budget was spent: whatever was not looked at stands behind that.
    pub unseen: Option<Proofs>,
    /// An import led to the file under check.
    pub came_back: bool,
    /// What is called next is what stands behind a middleware.
    pub onward: bool,
    /// While a wrapper is tried out.
    pub tried: Option<Notes>,
    /// Definitions under way, each with how many are around it.
    pub in_progress: FxHashMap<(FileId, Atom), usize>,
    /// Definitions whose value is not what it will be when it is asked for elsewhere.
    pub provisional: Vec<(FileId, Atom)>,
    /// While middleware is run.
    pub screen: Option<Screen>,
    pub learned: Learned,
}

impl<'v> Interpreter<'v> {
    pub fn new(view: &'v View<'v>) -> Self {
        Self {
            view,
            catalog: Catalog::built_in(),
            exits: Vec::new(),
            frames: Vec::new(),
            running: Vec::new(),
            members: Vec::new(),
            effects: Vec::new(),
            evidence: Vec::new(),
            identities: Vec::new(),
            entry: None,
            answers: None,
            marking: false,
            handled: Vec::new(),
            recording: false,
            outside: Vec::new(),
            steps: 0,
            allowed: MAX_STEPS,
            payer: 0,
            bills: Vec::new(),
            since: Since::default(),
            leans: Leans::NOTHING,
            called: Vec::new(),
            deepest: 0,
            unseen: None,
            came_back: false,
            onward: false,
            tried: None,
            in_progress: FxHashMap::default(),
            provisional: Vec::new(),
            screen: None,
            learned: Learned::default(),
        }
    }

    /// Forgets what the last endpoint did; what was learned of modules stays.
    pub fn begin(&mut self, entry: Place) {
        self.entry = Some(entry);
        self.allowed = MAX_STEPS;
        self.begin_budget();
        self.unseen = None;
        self.effects.clear();
        self.evidence.clear();
        self.identities.clear();
        self.frames.clear();
        self.running.clear();
        self.exits.clear();
        self.recording = true;
        self.since = Since::default();
        self.leans = Leans::NOTHING;
        self.called.clear();
        self.deepest = 0;
        self.forget_provisional(|_| true);
    }

    pub fn begin_budget(&mut self) {
        self.steps = 0;
        self.bills.clear();
        self.learned.payers += 1;
        self.payer = self.learned.payers;
    }

    /// What rendering asked of the caller. Nothing else that it did is the doing of whoever calls an action in it.
    pub fn end_rendering(&mut self) -> Vec<Evidence> {
        self.begin_budget();
        self.unseen = None;
        self.effects.clear();
        self.identities.clear();
        mem::take(&mut self.evidence)
    }

    pub const fn exhausted(&self) -> bool {
        self.steps >= self.allowed
    }

    pub const fn can_afford(&self, steps: u32) -> bool {
        self.steps.saturating_add(steps) < self.allowed
    }

    /// Counts a node; false when nothing runs here, or when the budget is spent.
    pub fn goes_on(&mut self, state: &State) -> bool {
        if !state.reachable() {
            return false;
        }
        self.steps = self.steps.saturating_add(1);
        if self.exhausted() && self.recording {
            self.unseen = Some(self.unseen.map_or(state.proofs, |known| known.and(state.proofs)));
        }
        !self.exhausted()
    }

    pub fn module(&mut self, file: FileId) -> Arc<Module> {
        if let Some(known) = self.learned.modules.get(&file) {
            return Arc::clone(known);
        }
        let module = self.view.module(file);
        self.learned.bytes += self.view.snapshot.text(file).len();
        self.learned.modules.insert(file, Arc::clone(&module));
        module
    }

    /// The source under a span on one line, with what stands between parentheses and braces left out.
    pub fn source(&mut self, place: Place) -> Atom {
        if let Some(known) = self.learned.sources.get(&place) {
            return known.clone();
        }
        let view = self.view;
        let text = self.learned.texts.entry(place.file).or_insert_with(|| view.snapshot.text(place.file));
        let short = shortened(place.span.slice(text));
        let short = Atom::from(short);
        self.learned.sources.insert(place, short.clone());
        short
    }

    /// The source under a span, as written.
    pub fn text(&mut self, place: Place) -> String {
        let view = self.view;
        let text = self.learned.texts.entry(place.file).or_insert_with(|| view.snapshot.text(place.file));
        place.span.slice(text).to_owned()
    }

    pub fn activate(&mut self, activation: Activation) -> ActivationId {
        self.learned.activations.push(activation);
        ActivationId(self.learned.activations.len() as u32 - 1)
    }

    /// The scope of an item's top level.
    pub fn root(&mut self, file: FileId, item: usize) -> Scope {
        let module = self.module(file);
        let activation = if let Some(id) = self.learned.roots.get(&(file, item)) {
            *id
        } else {
            let id = self.activate(Activation { file, item, function: None, parent: None, this: None, lasting: true });
            self.learned.roots.insert((file, item), id);
            id
        };
        let placed = &module.items[item];
        Scope { activation, file, item_index: item, item: Arc::clone(&placed.item), start: placed.start }
    }

    pub fn scope_of(&mut self, activation: ActivationId) -> Scope {
        let Activation { file, item, .. } = self.learned.activations[activation.0 as usize];
        let module = self.module(file);
        let placed = &module.items[item];
        Scope { activation, file, item_index: item, item: Arc::clone(&placed.item), start: placed.start }
    }

    pub fn lookup(&mut self, scope: &Scope, name: &Name, state: &State) -> Value {
        match name {
            Name::Local(local) => self.local(scope, *local, state),
            Name::Free(name) => self.free(scope.file, name),
        }
    }

    /// The activation that holds a local of the scope's item, from the scope's own outwards.
    pub fn owner(&self, scope: &Scope, local: LocalId) -> Option<ActivationId> {
        let declared_in = scope.item.local(local).function;
        let mut at = Some(scope.activation);
        while let Some(id) = at {
            let activation = &self.learned.activations[id.0 as usize];
            if activation.function == declared_in
                && activation.item == scope.item_index
                && activation.file == scope.file
            {
                return Some(id);
            }
            at = activation.parent;
        }
        None
    }

    fn local(&self, scope: &Scope, local: LocalId, state: &State) -> Value {
        let Some(owner) = self.owner(scope, local) else {
            return Value::UNKNOWN;
        };
        state.get(owner, local).or_else(|| self.learned.kept.get(&(owner, local))).cloned().unwrap_or(Value::UNKNOWN)
    }

    fn free(&mut self, file: FileId, name: &Atom) -> Value {
        let key = (file, name.clone());
        if let Some(known) = self.known_definition(&key) {
            return known;
        }
        if let Some(known) = self.learned.globals.get(&key) {
            return known.clone();
        }
        if self.module(file).scope.contains_key(name) {
            return self.definition(file, name);
        }
        let value = match name.as_str() {
            "undefined" => Value::Nothing,
            _ => Value::library(["global#", name].concat(), Place { file, span: Span::default() }),
        };
        self.learned.globals.insert(key, value.clone());
        value
    }

    /// Remembers the variables of module-level code for the closures that it made.
    pub fn keep(&mut self, state: &State) {
        self.learned.kept.extend(state.variables());
    }

    /// Input under a name: one that says who the caller is keeps saying so.
    pub fn named_input(&mut self, value: Value, name: &str) -> Value {
        if !value.origin().has(Origin::INPUT) || !self.catalog.names_identity(name) {
            return value;
        }
        if self.recording && !self.identities[self.since.identities..].iter().any(|known| known == name) {
            self.identities.push(name.to_owned());
        }
        value.tinted(Origin::IDENTITY)
    }

    /// Notes what the endpoint does. Nothing is noted on paths that cannot be reached.
    pub fn reach(&mut self, kind: EffectKind, what: Atom, place: Place, state: &State, asked: Asked) {
        if !self.recording || !state.reachable() {
            return;
        }
        let path: Vec<Place> = self.frames.iter().map(|frame| frame.place).collect();
        // Whoever can name such a record was told of it, and what the caller's own cookie or token selects is the caller's.
        let by = match kind {
            EffectKind::Read | EffectKind::Delete => asked.selector.unwrap_or(asked.arguments),
            _ => asked.selector.unwrap_or_default(),
        };
        let is_own = |selector: Origin| selector.has(Origin::CREDENTIAL) && !selector.has(Origin::CLAIMED);
        let own = asked.selector.is_some_and(is_own);
        let told = own || by.has(Origin::TOKEN_KEY);
        if told {
            self.prove(Proofs::PRESENTED_SECRET, format!("{what}()"), place);
        }
        let proofs = state.proofs.or(if told { Proofs::PRESENTED_SECRET } else { Proofs::NONE });
        let authentication = self.authentication(proofs);
        let observes = self.observes(kind, place);
        let effect = Effect { what, kind, place, path, authentication, proofs, asked, observes };
        if !is_known(&self.effects[self.since.effects..], &effect) {
            self.effects.push(effect);
        }
    }

    pub fn authentication(&self, proofs: Proofs) -> Status {
        if proofs.any(Proofs::AUTHENTICATED.or(Proofs::PRESENTED_SECRET).or(Proofs::DELEGATED).or(Proofs::KNOWN)) {
            Status::Proven
        } else if proofs.has(Proofs::UNREAD) || self.exhausted() {
            Status::Unresolved
        } else {
            Status::Missing
        }
    }

    /// Something that could not be read stands here: it may have been a check.
    pub fn doubt(&mut self, what: impl Into<Atom>, place: Place, state: &mut State) {
        state.proofs = state.proofs.or(Proofs::UNREAD);
        self.prove(Proofs::UNREAD, what, place);
    }

    pub fn prove(&mut self, proves: Proofs, guard: impl Into<Atom>, place: Place) {
        if !self.recording {
            return;
        }
        let guard = guard.into();
        let is_same = |one: &Evidence| {
            (one.place, one.proves) == (place, proves) && one.guard == guard && one.path == self.frames
        };
        if !self.evidence[self.since.evidence..].iter().any(is_same) {
            self.evidence.push(Evidence { place, proves, guard, path: self.frames.clone() });
        }
    }

    pub fn builder_row(&self, builder: &Builder) -> &'static crate::catalog::BuilderRow {
        &self.catalog.builders[builder.row]
    }
}

pub(super) fn closure(scope: &Scope, function: FunctionId) -> Value {
    Value::Closure(Rc::new(Closure {
        file: scope.file,
        item: scope.item_index,
        function,
        scope: scope.activation,
        receiver: None,
    }))
}

pub(super) fn class(scope: &Scope, start: u32) -> Value {
    Value::Class(Rc::new(ClassRef {
        file: scope.file,
        item: scope.item_index,
        start,
        scope: scope.activation,
        instance: false,
        args: Vec::new(),
    }))
}
