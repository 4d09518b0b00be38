//! Answers about a whole workspace, computed once for one state of it.

use dashmap::DashMap;
use rustc_hash::FxBuildHasher;
use std::any::{Any, TypeId};
use std::hash::Hash;
use std::sync::Arc;

#[derive(Default)]
pub struct Memo(DashMap<TypeId, Arc<dyn Any + Send + Sync>, FxBuildHasher>);

impl Memo {
    /// Two threads that ask at once may both compute it: the answers are equal, and nobody waits.
    pub fn get<T: Send + Sync + 'static>(&self, compute: impl FnOnce() -> T) -> Arc<T> {
        let key = TypeId::of::<T>();
        let known = self.0.get(&key).map(|known| Arc::clone(&known));
        if let Some(known) = known.and_then(|known| known.downcast::<T>().ok()) {
            return known;
        }
        let value = Arc::new(compute());
        let stored: Arc<dyn Any + Send + Sync> = Arc::clone(&value) as _;
        self.0.insert(key, stored);
        value
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
