//! A look at the workspace from one file, noting what is read.

use super::reads::{Reads, Recording, note_text};
use super::{FileId, Resolution, Snapshot};
use crate::hir::{Module, Outline};
use std::collections::BTreeSet;
use std::sync::Arc;

/// One check's eyes. Not shared between threads. While it lives, every file that its thread asks a snapshot about is
/// noted, also past the view's own methods.
pub struct View<'s> {
    pub snapshot: &'s Snapshot,
    pub file: FileId,
    recording: Recording,
}

impl<'s> View<'s> {
    pub fn new(snapshot: &'s Snapshot, file: FileId) -> Self {
        let recording = Recording::start();
        note_text(file);
        Self { snapshot, file, recording }
    }

    pub fn module(&self, file: FileId) -> Arc<Module> {
        self.snapshot.module(file)
    }

    /// The outline without the tree: cheaper than [`Self::module`].
    pub fn outline(&self, file: FileId) -> Arc<Outline> {
        self.snapshot.outline(file)
    }

    pub fn text(&self, file: FileId) -> Arc<str> {
        self.snapshot.text(file)
    }

    pub fn resolve(&self, from: FileId, specifier: &str) -> Resolution {
        self.snapshot.resolve(from, specifier)
    }

    /// Every file whose text or tree was looked into.
    pub fn into_reads(self) -> BTreeSet<FileId> {
        self.recording.finish().texts
    }

    /// Everything that the findings depend on: they stay the same while none of the [`Reads::texts`] is among
    /// [`Changed::text`](super::Changed::text), none of the [`Reads::surfaces`] among [`Changed::surface`](super::Changed::surface)
    /// or [`Changed::links`](super::Changed::links), and none of the [`Reads::positions`] among
    /// [`Changed::reach`](super::Changed::reach).
    pub fn into_all_reads(self) -> Reads {
        self.recording.finish()
    }
}
