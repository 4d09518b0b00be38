//! The machine that runs an endpoint on abstract values: what it holds, and how names lead to values.

use super::activation::{Activation, ActivationId, State};
use super::memory::{Key, Remembered};
use super::proof::{Evidence, Frame, Proofs};
use super::value::{Builder, ClassRef, Closure, Origin, Value};
use super::wrapping::Notes;
use super::{Asked, Effect, EffectKind, Status};
use crate::catalog::{Catalog, Meaning};
use crate::finding::Place;
use crate::hir::{FunctionId, Item, LocalId, Module, Name};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, View};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;
use std::sync::Arc;

/// Nodes that one endpoint may cost; beyond it everything is unresolved. Real endpoints stay below a tenth.
const MAX_STEPS: u32 = 20_000;
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

/// What a function under interpretation has done so far.
#[derive(Default)]
pub(super) struct Exits {
    pub returns: Vec<(Value, State)>,
    pub breaks: Vec<State>,
}

pub(super) struct Interpreter<'v> {
    pub view: &'v View<'v>,
    pub catalog: &'static Catalog,
    pub activations: Vec<Activation>,
    pub exits: Vec<Exits>,
    pub frames: Vec<Frame>,
    pub running: Vec<(FileId, usize, FunctionId)>,
    /// Members of classes whose value is being found: file, item and start of the class, and the name.
    pub members: Vec<(FileId, usize, u32, Atom)>,
    pub effects: Vec<Effect>,
    pub evidence: Vec<Evidence>,
    /// Names of input that say who the caller is.
    pub identities: Vec<String>,
    /// The call of the endpoint under analysis.
    pub entry: Option<Place>,
    /// The answers of calls that tell signed-in callers from others, when somebody asks for them.
    pub answers: Option<Vec<(Place, Value)>>,
    /// What was proven each time a handler behind a client's middleware ran.
    pub handled: Vec<Proofs>,
    /// False while module-level code runs: what it does is not done by the caller.
    pub recording: bool,
    /// `recording` and steps of the code that asked for the definitions under way.
    outside: Vec<(bool, u32)>,
    steps: u32,
    /// What is proven wherever the budget was spent: whatever was not looked at stands behind that.
    pub unseen: Option<Proofs>,
    /// Calls that were not followed: too deep, or into themselves.
    pub cut_short: u32,
    pub memory: FxHashMap<Key, Vec<Remembered>>,
    /// An import led to the file under check.
    pub came_back: bool,
    /// While a wrapper is tried out.
    pub tried: Option<Notes>,
    modules: FxHashMap<FileId, Arc<Module>>,
    meanings: FxHashMap<Box<str>, Meaning>,
    texts: FxHashMap<FileId, Arc<str>>,
    definitions: FxHashMap<(FileId, Atom), Value>,
    in_progress: FxHashSet<(FileId, Atom)>,
    roots: FxHashMap<(FileId, usize), ActivationId>,
    /// Variables of activations that ended at module level: closures may still see them.
    kept: FxHashMap<(ActivationId, LocalId), Value>,
}

impl<'v> Interpreter<'v> {
    pub fn new(view: &'v View<'v>) -> Self {
        Self {
            view,
            catalog: Catalog::built_in(),
            activations: Vec::new(),
            exits: Vec::new(),
            frames: Vec::new(),
            running: Vec::new(),
            members: Vec::new(),
            effects: Vec::new(),
            evidence: Vec::new(),
            identities: Vec::new(),
            entry: None,
            answers: None,
            handled: Vec::new(),
            recording: false,
            outside: Vec::new(),
            steps: 0,
            unseen: None,
            cut_short: 0,
            memory: FxHashMap::default(),
            came_back: false,
            tried: None,
            modules: FxHashMap::default(),
            meanings: FxHashMap::default(),
            texts: FxHashMap::default(),
            definitions: FxHashMap::default(),
            in_progress: FxHashSet::default(),
            roots: FxHashMap::default(),
            kept: FxHashMap::default(),
        }
    }

    /// Forgets what the last endpoint did; what was learned of modules stays.
    pub fn begin(&mut self, entry: Place) {
        self.entry = Some(entry);
        self.steps = 0;
        self.unseen = None;
        self.effects.clear();
        self.evidence.clear();
        self.identities.clear();
        self.frames.clear();
        self.running.clear();
        self.exits.clear();
        self.recording = true;
    }

    /// What rendering asked of the caller. Nothing else that it did is the doing of whoever calls an action in it.
    pub fn end_rendering(&mut self) -> Vec<Evidence> {
        self.steps = 0;
        self.unseen = None;
        self.effects.clear();
        self.identities.clear();
        std::mem::take(&mut self.evidence)
    }

    pub const fn exhausted(&self) -> bool {
        self.steps >= MAX_STEPS
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
        self.modules.entry(file).or_insert_with(|| self.view.module(file)).clone()
    }

    /// The source under a span on one line, with what stands between parentheses and braces left out.
    pub fn source(&mut self, place: Place) -> String {
        let view = self.view;
        let text = self.texts.entry(place.file).or_insert_with(|| view.snapshot.text(place.file));
        let mut short = String::new();
        let mut depth = 0u32;
        for c in place.span.slice(text).chars().filter(|c| !c.is_whitespace()) {
            let closes = matches!(c, ')' | '}' | ']');
            depth = depth.saturating_sub(u32::from(closes));
            if depth == 0 {
                short.push(c);
            }
            depth += u32::from(matches!(c, '(' | '{' | '['));
        }
        short
    }

    /// The source under a span, as written.
    pub fn text(&mut self, place: Place) -> String {
        let view = self.view;
        let text = self.texts.entry(place.file).or_insert_with(|| view.snapshot.text(place.file));
        place.span.slice(text).to_owned()
    }

    /// What the catalogue says of a call, looked up once.
    pub fn meaning(&mut self, path: &str) -> Meaning {
        if let Some(known) = self.meanings.get(path) {
            return *known;
        }
        let meaning = self.catalog.known_meaning(path);
        self.meanings.insert(path.into(), meaning);
        meaning
    }

    pub fn activate(&mut self, activation: Activation) -> ActivationId {
        self.activations.push(activation);
        ActivationId(self.activations.len() as u32 - 1)
    }

    /// The scope of an item's top level.
    pub fn root(&mut self, file: FileId, item: usize) -> Scope {
        let module = self.module(file);
        let activation = if let Some(id) = self.roots.get(&(file, item)) {
            *id
        } else {
            let id = self.activate(Activation { file, item, function: None, parent: None, this: None });
            self.roots.insert((file, item), id);
            id
        };
        let placed = &module.items[item];
        Scope { activation, file, item_index: item, item: Arc::clone(&placed.item), start: placed.start }
    }

    pub fn scope_of(&mut self, activation: ActivationId) -> Scope {
        let Activation { file, item, .. } = self.activations[activation.0 as usize];
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
            let activation = &self.activations[id.0 as usize];
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
        state.get(owner, local).or_else(|| self.kept.get(&(owner, local))).cloned().unwrap_or(Value::UNKNOWN)
    }

    fn free(&mut self, file: FileId, name: &Atom) -> Value {
        if self.module(file).scope.contains_key(name) {
            return self.definition(file, name);
        }
        match name.as_str() {
            "undefined" => Value::Nothing,
            _ => Value::library(format!("global#{name}"), Place { file, span: Span::default() }),
        }
    }

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
        if let Some(known) = self.definitions.get(&key) {
            return Some(known.clone());
        }
        (!self.enter(key)).then_some(Value::UNKNOWN)
    }

    /// Begins with module-level code; false when it is under way already.
    pub fn enter(&mut self, key: (FileId, Atom)) -> bool {
        if !self.in_progress.insert(key) {
            return false;
        }
        // What a definition is must not depend on who asks first: it has a budget of its own.
        let recording = std::mem::replace(&mut self.recording, false);
        let steps = std::mem::take(&mut self.steps);
        self.outside.push((recording, steps));
        true
    }

    pub fn finish(&mut self, key: &(FileId, Atom)) {
        (self.recording, self.steps) = self.outside.pop().unwrap_or_default();
        self.in_progress.remove(key);
    }

    pub fn end_definition(&mut self, file: FileId, name: Atom, value: Value) -> Value {
        let key = (file, name);
        self.finish(&key);
        self.definitions.insert(key, value.clone());
        value
    }

    /// Remembers the variables of module-level code for the closures that it made.
    pub fn keep(&mut self, state: &State) {
        self.kept.extend(state.variables());
    }

    /// Input under a name: one that says who the caller is keeps saying so.
    pub fn named_input(&mut self, value: Value, name: &str) -> Value {
        if !value.origin().has(Origin::INPUT) || !self.catalog.names_identity(name) {
            return value;
        }
        if self.recording && !self.identities.iter().any(|known| known == name) {
            self.identities.push(name.to_owned());
        }
        value.tinted(Origin::IDENTITY)
    }

    /// Notes what the endpoint does. Nothing is noted on paths that cannot be reached.
    pub fn reach(&mut self, kind: EffectKind, what: String, place: Place, state: &State, asked: Asked) {
        if !self.recording || !state.reachable() {
            return;
        }
        let path: Vec<Place> = self.frames.iter().map(|frame| frame.place).collect();
        if self.effects.iter().any(|known| known.place == place && known.proofs.has(state.proofs) && known.path == path)
        {
            return;
        }
        // Whoever can name such a record was told of it, and what the caller's own cookie or token selects is the caller's.
        let by = match kind {
            EffectKind::Read | EffectKind::Delete => asked.selector.unwrap_or(asked.arguments),
            _ => asked.selector.unwrap_or_default(),
        };
        let own = asked.selector.is_some_and(|selector| selector.has(Origin::CREDENTIAL));
        let told = own || by.has(Origin::TOKEN_KEY);
        if told {
            self.prove(Proofs::PRESENTED_SECRET, format!("{what}()"), place);
        }
        let proofs = state.proofs.or(if told { Proofs::PRESENTED_SECRET } else { Proofs::NONE });
        let authentication = self.authentication(proofs);
        let observes = self.observes(kind, place);
        self.effects.push(Effect { what, kind, place, path, authentication, proofs, asked, observes });
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
    pub fn doubt(&mut self, what: String, place: Place, state: &mut State) {
        state.proofs = state.proofs.or(Proofs::UNREAD);
        self.prove(Proofs::UNREAD, what, place);
    }

    pub fn prove(&mut self, proves: Proofs, guard: String, place: Place) {
        if !self.recording {
            return;
        }
        let evidence = Evidence { proves, guard, place, path: self.frames.clone() };
        if !self.evidence.contains(&evidence) {
            self.evidence.push(evidence);
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
