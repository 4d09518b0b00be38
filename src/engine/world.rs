//! The workspace as it changes: what has been checked, and what must be checked again.

use super::check::caught;
use super::{Check, Checked, Options};
use crate::workspace::{Change, Changed, FileId, Index, Snapshot};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that is known of one workspace. Meant for one owner behind one lock: what takes time is handed out as a
/// [`Job`], which needs no lock.
pub struct World {
    index: Index,
    snapshot: Snapshot,
    options: Options,
    check: Check,
    /// Counts the changes.
    revision: u64,
    checked: BTreeMap<FileId, Arc<Checked>>,
    /// Whose check looked into a file's text.
    text_readers: Readers,
    /// Whose check asked what a file shows to others.
    surface_readers: Readers,
    /// Whose check asked where a file stands in the graph.
    position_readers: Readers,
    /// Files whose result is missing or out of date, with the revision since when. Ids are in path order but for files
    /// that came later.
    stale: BTreeMap<FileId, u64>,
    /// When a file's text, what it shows to others, or its place in the graph changed last.
    text_changes: FxHashMap<FileId, u64>,
    surface_changes: FxHashMap<FileId, u64>,
    position_changes: FxHashMap<FileId, u64>,
}

/// Files to check, and the state of the workspace to check them in.
pub struct Job {
    snapshot: Snapshot,
    options: Options,
    check: Check,
    revision: u64,
    files: Vec<FileId>,
}

impl World {
    pub fn new(index: Index, options: Options, check: Check) -> Self {
        let snapshot = index.snapshot();
        let stale = snapshot.files().iter().map(|file| (*file, 0)).collect();
        Self {
            index,
            snapshot,
            options,
            check,
            revision: 0,
            checked: BTreeMap::new(),
            text_readers: Readers::default(),
            surface_readers: Readers::default(),
            position_readers: Readers::default(),
            stale,
            text_changes: FxHashMap::default(),
            surface_changes: FxHashMap::default(),
            position_changes: FxHashMap::default(),
        }
    }

    pub fn snapshot(&self) -> Snapshot {
        self.snapshot.clone()
    }

    /// Takes the editor's settings, which stand for an `actionfence.json`.
    pub fn configure(&mut self, settings: Option<Value>) {
        let changed = self.index.configure(settings);
        self.take_in(&changed);
    }

    /// Takes in what happened outside. Returns the files that no longer exist and had been checked.
    pub fn apply(&mut self, changes: &[Change]) -> Vec<FileId> {
        let changed = self.index.apply(changes);
        self.take_in(&changed);
        changed.removed
    }

    /// The file's result, unless it is out of date.
    pub fn checked(&self, file: FileId) -> Option<&Arc<Checked>> {
        self.checked.get(&file).filter(|_| !self.stale.contains_key(&file))
    }

    /// Every result in path order, also those that are out of date.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Checked>> {
        self.snapshot.files().iter().filter_map(|file| self.checked.get(file))
    }

    pub fn is_stale(&self, file: FileId) -> bool {
        self.stale.contains_key(&file)
    }

    /// Files to check.
    pub fn stale(&self) -> impl ExactSizeIterator<Item = FileId> {
        self.stale.keys().copied()
    }

    pub fn job(&self, files: Vec<FileId>) -> Job {
        Job {
            snapshot: self.snapshot.clone(),
            options: self.options.clone(),
            check: self.check,
            revision: self.revision,
            files,
        }
    }

    /// Takes the results of a job that was handed out earlier; those that changes have overtaken stay stale. A check that
    /// failed leaves what was known before. Returns the accepted files.
    pub fn accept(&mut self, job: &Job, results: &[Arc<Checked>]) -> Vec<FileId> {
        let mut accepted = Vec::new();
        for result in results {
            let file = result.file;
            if self.stale.get(&file).is_none_or(|since| *since > job.revision) || self.is_overtaken(job, result) {
                continue;
            }
            self.stale.remove(&file);
            accepted.push(file);
            self.note(result);
        }
        accepted
    }

    /// Something that the check looked into has changed since, perhaps for the first time: then nobody was known to read it.
    fn is_overtaken(&self, job: &Job, result: &Checked) -> bool {
        let later = |changes: &FxHashMap<FileId, u64>, file: &FileId| {
            changes.get(file).is_some_and(|revision| *revision > job.revision)
        };
        result.reads.texts.iter().any(|file| later(&self.text_changes, file))
            || result.reads.surfaces.iter().any(|file| later(&self.surface_changes, file))
            || result.reads.positions.iter().any(|file| later(&self.position_changes, file))
    }

    /// A check that failed leaves what was known before, and depends on what it had looked into.
    fn note(&mut self, result: &Arc<Checked>) {
        let known = self.checked.get_mut(&result.file);
        if let Some(known) = known {
            if result.failed {
                Arc::make_mut(known).reads.add(&result.reads);
            } else if known.reads == result.reads {
                // A key: who reads what is noted already.
                *known = Arc::clone(result);
                return;
            }
        }
        if !result.failed || !self.checked.contains_key(&result.file) {
            self.forget_reads(result.file);
            self.checked.insert(result.file, Arc::clone(result));
        }
        self.text_readers.add(result.file, &result.reads.texts);
        self.surface_readers.add(result.file, &result.reads.surfaces);
        self.position_readers.add(result.file, &result.reads.positions);
    }

    fn forget_reads(&mut self, file: FileId) {
        if let Some(known) = self.checked.remove(&file) {
            self.text_readers.remove(file, &known.reads.texts);
            self.surface_readers.remove(file, &known.reads.surfaces);
            self.position_readers.remove(file, &known.reads.positions);
        }
    }

    /// Checks whatever is stale.
    pub fn check_stale(&mut self) {
        let job = self.job(self.stale().collect());
        let results = job.run();
        self.accept(&job, &results);
    }

    /// What a file's findings depend on: the texts that its check looked into, its own among them, and what it asked of
    /// other files' imports, exports and places in the graph.
    fn take_in(&mut self, changed: &Changed) {
        if changed.is_empty() {
            return;
        }
        self.revision += 1;
        self.snapshot = self.index.snapshot();
        for file in &changed.removed {
            self.forget_reads(*file);
            self.stale.remove(file);
        }
        if changed.structure || !changed.added.is_empty() || !changed.removed.is_empty() {
            return self.forget_all();
        }
        for file in &changed.text {
            self.text_changes.insert(*file, self.revision);
            self.forget_result(*file);
            for reader in self.text_readers.of(*file) {
                self.forget_result(reader);
            }
        }
        for file in changed.surface.iter().chain(&changed.links) {
            self.surface_changes.insert(*file, self.revision);
            for reader in self.surface_readers.of(*file) {
                self.forget_result(reader);
            }
        }
        for file in &changed.reach {
            self.position_changes.insert(*file, self.revision);
            for reader in self.position_readers.of(*file) {
                self.forget_result(reader);
            }
        }
    }

    fn forget_result(&mut self, file: FileId) {
        self.stale.insert(file, self.revision);
    }

    fn forget_all(&mut self) {
        self.stale = self.snapshot.files().iter().map(|file| (*file, self.revision)).collect();
    }
}

impl Job {
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    pub fn files(&self) -> &[FileId] {
        &self.files
    }

    /// On all threads; the results are in the order of the files.
    pub fn run(&self) -> Vec<Arc<Checked>> {
        let check = |file: &FileId| Arc::new(caught(self.check, &self.snapshot, *file, &self.options));
        match self.files.as_slice() {
            // Nothing is gained by handing one file to another thread, and under load that takes longer than the check.
            [file] => vec![check(file)],
            files => files.par_iter().map(check).collect(),
        }
    }
}

/// Who read a file.
#[derive(Default)]
struct Readers {
    by_file: FxHashMap<FileId, BTreeSet<FileId>>,
}

impl Readers {
    fn of(&self, file: FileId) -> Vec<FileId> {
        let readers = self.by_file.get(&file);
        readers.into_iter().flatten().copied().collect()
    }

    fn add(&mut self, reader: FileId, files: &BTreeSet<FileId>) {
        for file in files {
            self.by_file.entry(*file).or_default().insert(reader);
        }
    }

    fn remove(&mut self, reader: FileId, files: &BTreeSet<FileId>) {
        for file in files {
            if let Some(readers) = self.by_file.get_mut(file) {
                readers.remove(&reader);
            }
        }
    }
}

#[cfg(test)]
mod tests;
