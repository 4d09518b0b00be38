//! A vector whose copies share what they have in common, so that a snapshot after a keystroke costs a chunk, not the
//! workspace.

use std::sync::Arc;

const CHUNK: usize = 64;

#[derive(Debug)]
pub struct Chunked<T> {
    chunks: Arc<Vec<Arc<Vec<T>>>>,
    len: usize,
}

impl<T> Clone for Chunked<T> {
    fn clone(&self) -> Self {
        Self { chunks: Arc::clone(&self.chunks), len: self.len }
    }
}

impl<T> Default for Chunked<T> {
    fn default() -> Self {
        Self { chunks: Arc::default(), len: 0 }
    }
}

impl<T: Clone> Chunked<T> {
    pub const fn len(&self) -> usize {
        self.len
    }

    pub fn get(&self, index: usize) -> Option<&T> {
        self.chunks.get(index / CHUNK)?.get(index % CHUNK)
    }

    /// Replaces the value at `index`, or appends it when `index` is the length.
    pub fn set(&mut self, index: usize, value: T) {
        let chunks = Arc::make_mut(&mut self.chunks);
        if index / CHUNK == chunks.len() {
            chunks.push(Arc::default());
        }
        let chunk = Arc::make_mut(&mut chunks[index / CHUNK]);
        if index % CHUNK == chunk.len() {
            chunk.push(value);
            self.len += 1;
        } else {
            chunk[index % CHUNK] = value;
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.chunks.iter().flat_map(|chunk| chunk.iter())
    }
}

impl<T: Clone> FromIterator<T> for Chunked<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut list = Self::default();
        for value in values {
            list.set(list.len, value);
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_do_not_see_later_changes() {
        let mut list: Chunked<usize> = (0..200).collect();
        let before = list.clone();
        list.set(70, 0);
        list.set(200, 7);
        assert_eq!((before.len(), list.len()), (200, 201));
        assert_eq!((before.get(70), list.get(70), list.get(200), list.get(201)), (Some(&70), Some(&0), Some(&7), None));
        assert!(Arc::ptr_eq(&before.chunks[0], &list.chunks[0]) && before.iter().copied().eq(0..200));
    }
}
