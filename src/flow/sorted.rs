//! A small map in a vector, by key.
//!
//! States and objects are copied far more often than they are looked into, and hold a handful of things.

use std::borrow::Borrow;
use std::ops::Index;

#[derive(Clone, Debug, PartialEq)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Sorted<K, V> {
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        Some(&self.0[self.position(key).ok()?].1)
    }

    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.position(key).is_ok()
    }

    pub fn insert(&mut self, key: K, value: V) {
        match self.position(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    pub const fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// What both have, and what only one has. Equal values stay; `join` is told of those that differ.
    pub fn joined(&self, other: &Self, mut join: impl FnMut(&V, &V) -> Option<V>) -> Self
    where
        K: Clone,
        V: Clone,
    {
        let mut all = Vec::with_capacity(self.len().max(other.len()));
        let mut theirs = other.0.iter().peekable();
        for (key, mine) in &self.0 {
            while let Some(only) = theirs.next_if(|(other, _)| other < key) {
                all.push(only.clone());
            }
            let value = match theirs.next_if(|(other, _)| other == key) {
                Some((_, theirs)) => join(mine, theirs).unwrap_or_else(|| mine.clone()),
                None => mine.clone(),
            };
            all.push((key.clone(), value));
        }
        all.extend(theirs.cloned());
        Self(all)
    }

    fn position<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(known, _)| known.borrow().cmp(key))
    }
}

impl<K: Ord, V> Extend<(K, V)> for Sorted<K, V> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, more: T) {
        for (key, value) in more {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Sorted<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(all: T) -> Self {
        let all = all.into_iter();
        let mut map = Self(Vec::with_capacity(all.size_hint().0));
        map.extend(all);
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Sorted<K, V> {
    fn from(all: [(K, V); N]) -> Self {
        all.into_iter().collect()
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> Index<&Q> for Sorted<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("whoever indexes knows that it is there")
    }
}
