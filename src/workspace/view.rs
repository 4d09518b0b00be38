//! A look at the workspace from one file, noting what is read.

use super::{FileId, Resolution, Snapshot};
use crate::hir::{Module, Outline};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

/// One check's eyes. Not shared between threads.
pub struct View<'s> {
    pub snapshot: &'s Snapshot,
    pub file: FileId,
    reads: RefCell<BTreeSet<FileId>>,
}

impl<'s> View<'s> {
    pub fn new(snapshot: &'s Snapshot, file: FileId) -> Self {
        Self {
            snapshot,
            file,
            reads: RefCell::new(BTreeSet::from([file])),
        }
    }

    pub fn module(&self, file: FileId) -> Arc<Module> {
        self.reads.borrow_mut().insert(file);
        self.snapshot.module(file)
    }

    /// The outline without the tree: cheaper than [`Self::module`].
    pub fn outline(&self, file: FileId) -> Arc<Outline> {
        self.reads.borrow_mut().insert(file);
        self.snapshot.outline(file)
    }

    pub fn text(&self, file: FileId) -> Arc<str> {
        self.reads.borrow_mut().insert(file);
        self.snapshot.text(file)
    }

    pub fn resolve(&self, from: FileId, specifier: &str) -> Resolution {
        self.snapshot.resolve(from, specifier)
    }

    /// Every module that was looked at.
    pub fn into_reads(self) -> BTreeSet<FileId> {
        self.reads.into_inner()
    }
}
