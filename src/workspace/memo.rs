//! Answers about a whole workspace, computed once for one state of it.

use dashmap::DashMap;
use rustc_hash::FxBuildHasher;
use std::any::{Any, TypeId};
use std::hash::Hash;
use std::sync::{Arc, OnceLock};

#[derive(Default)]
pub struct Memo(DashMap<TypeId, Arc<OnceLock<Answer>>, FxBuildHasher>);

type Answer = Arc<dyn Any + Send + Sync>;

impl Memo {
    /// Computed once, whoever asks: others wait for it. What computes one may ask for others, but not share its work.
    pub fn get<T: Send + Sync + 'static>(&self, compute: impl FnOnce() -> T) -> Arc<T> {
        let key = TypeId::of::<T>();
        // Nearly always it is there, and whoever only looks is in nobody's way.
        let known = self.0.get(&key).map(|cell| Arc::clone(&cell));
        let cell = known.unwrap_or_else(|| Arc::clone(&self.0.entry(key).or_default()));
        let answer = Arc::clone(cell.get_or_init(|| Arc::new(compute())));
        answer.downcast().expect("it is stored by its type")
    }
}

/// Answers of one kind, by what they are about.
pub struct Answers<K, T>(DashMap<K, Arc<T>, FxBuildHasher>);

impl<K: Copy + Eq + Hash, T> Answers<K, T> {
    /// Two threads that ask at once may both compute it.
    pub fn get(&self, key: K, compute: impl FnOnce() -> T) -> Arc<T> {
        if let Some(known) = self.0.get(&key) {
            return Arc::clone(&known);
        }
        let value = Arc::new(compute());
        self.0.insert(key, Arc::clone(&value));
        value
    }
}

impl<K: Eq + Hash, T> Default for Answers<K, T> {
    fn default() -> Self {
        Self(DashMap::default())
    }
}
