//! What running one endpoint tells of the workspace, for the next ones.

use super::activation::{Activation, ActivationId};
use super::definitions::Defined;
use super::interpreter::Interpreter;
use super::memory::Memory;
use super::value::Value;
use crate::finding::Place;
use crate::hir::{LocalId, Module};
use crate::text::Atom;
use crate::workspace::{FileId, Snapshot, View};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// What is known of the workspace, whoever asks. It belongs to one state of it.
#[derive(Default)]
pub struct Learned {
    pub(super) activations: Vec<Activation>,
    pub(super) memory: Memory,
    pub(super) modules: FxHashMap<FileId, Arc<Module>>,
    /// Bytes of text behind the modules.
    pub(super) bytes: usize,
    pub(super) texts: FxHashMap<FileId, Arc<str>>,
    /// How calls and conditions are written.
    pub(super) sources: FxHashMap<Place, Atom>,
    pub(super) definitions: FxHashMap<(FileId, Atom), Defined>,
    /// What is defined nowhere in a module that names it.
    pub(super) globals: FxHashMap<(FileId, Atom), Value>,
    pub(super) roots: FxHashMap<(FileId, usize), ActivationId>,
    /// Variables of activations that ended at module level: closures may still see them.
    pub(super) kept: FxHashMap<(ActivationId, LocalId), Value>,
    pub(super) payers: u32,
    /// Every call is run.
    #[cfg(test)]
    pub(super) forgetful: bool,
}

/// Bytes of text whose trees are kept by what was learned.
const MAX_BYTES: usize = 4 << 20;
const MAX_CALLS_KEPT: usize = 50_000;

impl Learned {
    /// It holds more memory than it saves work. Forgetting changes no answer.
    const fn is_large(&self) -> bool {
        self.bytes > MAX_BYTES || self.memory.len() > MAX_CALLS_KEPT || self.activations.len() > 20 * MAX_CALLS_KEPT
    }
}

/// A state of the workspace by a number: what is remembered of it need not keep it alive.
struct SnapshotId(u64);

impl SnapshotId {
    fn of(snapshot: &Snapshot) -> u64 {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        snapshot.memo(|| Self(NEXT.fetch_add(1, Ordering::Relaxed))).0
    }
}

thread_local! {
    static HERE: RefCell<(u64, Rc<RefCell<Learned>>)> = RefCell::default();
}

/// What this thread has learned of the snapshot, of which it keeps the trees until it ends or works on another one: for
/// those who go through all files.
pub fn learned_here(snapshot: &Snapshot) -> Rc<RefCell<Learned>> {
    let id = SnapshotId::of(snapshot);
    HERE.with_borrow_mut(|(known, learned)| {
        if *known != id {
            (*known, *learned) = (id, Rc::default());
        }
        Rc::clone(learned)
    })
}

impl<'v> Interpreter<'v> {
    /// Runs one that begins with what others have learned of the same state of the workspace, and adds to it.
    pub fn learning<T>(view: &'v View<'v>, learned: Option<&RefCell<Learned>>, run: impl FnOnce(&mut Self) -> T) -> T {
        let Some(learned) = learned else {
            return run(&mut Self::new(view));
        };
        let mut interpreter = Self { learned: learned.take(), ..Self::new(view) };
        let result = run(&mut interpreter);
        interpreter.forget_provisional(|_| true);
        if !interpreter.learned.is_large() {
            learned.replace(interpreter.learned);
        }
        result
    }
}
