//! What a rule sees: one file, and through its view whatever it asks of others.

use super::Profile;
use super::support::proxy::{self, Cover};
use super::support::refused;
use super::support::unguarded;
use super::support::usage::{self, Use};
use crate::finding::Finding;
use crate::flow::{self, EndpointReport, Learned};
use crate::hir::refusals::Refusal;
use crate::hir::{Module, Outline};
use crate::workspace::{FileId, View};
use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::sync::Arc;

/// The file under check.
pub struct Context<'v> {
    pub view: &'v View<'v>,
    pub file: FileId,
    /// Parsed when it is looked into: what the outline or a word of the text rules out is not worth it.
    pub module: Tree<'v>,
    /// How much the caller wants to hear.
    pub profile: Profile,
    /// What was learned for other files of the same state.
    pub learned: Option<&'v RefCell<Learned>>,
    outline: OnceCell<Arc<Outline>>,
    actions: OnceCell<Vec<Arc<EndpointReport>>>,
    reports: OnceCell<Vec<Arc<EndpointReport>>>,
    unguarded: OnceCell<Vec<unguarded::Found>>,
    uses: OnceCell<Vec<Use>>,
    cover: OnceCell<Cover>,
    refusals: OnceCell<Vec<Refusal>>,
}

impl<'v> Context<'v> {
    pub fn new(view: &'v View<'v>) -> Self {
        Self {
            view,
            file: view.file,
            module: Tree { view, module: OnceCell::new() },
            profile: Profile::Recommended,
            learned: None,
            outline: OnceCell::new(),
            actions: OnceCell::new(),
            reports: OnceCell::new(),
            unguarded: OnceCell::new(),
            uses: OnceCell::new(),
            cover: OnceCell::new(),
            refusals: OnceCell::new(),
        }
    }

    pub fn with_profile(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// Begins with what was learned for other files of the same state, and adds to it.
    pub fn with_learned(self, learned: Option<&'v RefCell<Learned>>) -> Self {
        Self { learned, ..self }
    }

    /// What rules have found out about the workspace for other files of the same state. Nothing yet where each file's
    /// findings must say by themselves what they depend on.
    pub fn memo<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        self.learned.map_or_else(Arc::default, |_| self.view.snapshot.memo(T::default))
    }

    /// The file's directives, imports and exports: the same as the module's, without a parse.
    pub fn outline(&self) -> &Outline {
        self.outline.get_or_init(|| self.view.outline(self.file))
    }

    /// What flow analysis says of each action of the file, in source order. Computed once for all rules.
    pub fn actions(&self) -> &[Arc<EndpointReport>] {
        self.actions.get_or_init(|| flow::analyse_actions(self.view, self.learned))
    }

    /// The same for route handlers too. Those cost most and few rules speak of them.
    pub fn endpoints(&self) -> &[Arc<EndpointReport>] {
        if !flow::has_route_handlers(self.view) {
            return self.actions();
        }
        self.reports.get_or_init(|| flow::analyse(self.view, self.learned))
    }

    /// How many endpoints the file has.
    pub fn count_endpoints(&self) -> usize {
        match (self.actions.get(), self.reports.get()) {
            (_, Some(reports)) => reports.len(),
            (Some(actions), None) if !flow::has_route_handlers(self.view) => actions.len(),
            _ => flow::count(self.view),
        }
    }

    /// Lets each rule find out anew what several of them ask, so that what it is known from shows with each.
    pub fn forget(&mut self) {
        self.unguarded = OnceCell::new();
        self.uses = OnceCell::new();
        self.cover = OnceCell::new();
        self.refusals = OnceCell::new();
    }

    /// Those of the actions that act for anyone.
    pub fn unguarded(&self) -> &[unguarded::Found] {
        self.unguarded.get_or_init(|| unguarded::of_actions(self))
    }

    /// What middleware does for the file's actions.
    pub fn cover(&self) -> &Cover {
        self.cover.get_or_init(|| proxy::of_actions(self))
    }

    /// What the compiler of Next refuses of the file, in the order of the text.
    pub fn refusals(&self) -> &[Refusal] {
        self.refusals.get_or_init(|| refused::of_file(self))
    }

    /// Only what is no part of `app/` leads to the file: directives mean nothing there, and its actions are no endpoints.
    pub fn is_only_outside(&self) -> bool {
        let snapshot = self.view.snapshot;
        let is_in_app = snapshot.route(self.file).is_some_and(|it| it.is_app_entry() && !it.is_outside_app());
        !is_in_app && snapshot.graph().registered(self.file).only_outside
    }

    /// Findings about what the file publishes: none where it publishes nothing.
    pub fn unless_only_outside(&self, findings: Vec<Finding>) -> Vec<Finding> {
        if !findings.is_empty() && self.is_only_outside() { Vec::new() } else { findings }
    }

    /// Every use of the file's exports in other modules, in path order.
    pub fn uses(&self) -> &[Use] {
        self.uses.get_or_init(|| usage::of_exports(self.view, self.file))
    }
}

/// The module of the file under check, which is parsed when somebody looks.
pub struct Tree<'v> {
    view: &'v View<'v>,
    module: OnceCell<Arc<Module>>,
}

impl Tree<'_> {
    /// The module, if anybody has looked into it.
    pub fn seen(&self) -> Option<&Module> {
        self.module.get().map(AsRef::as_ref)
    }
}

impl Deref for Tree<'_> {
    type Target = Arc<Module>;

    fn deref(&self) -> &Arc<Module> {
        self.module.get_or_init(|| self.view.module(self.view.file))
    }
}
