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
    /// Whose check looked into a file.
    readers: FxHashMap<FileId, BTreeSet<FileId>>,
    /// Files whose result is missing or out of date, with the revision since when. Ids are in path order but for files
    /// that came later.
    stale: BTreeMap<FileId, u64>,
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
            readers: FxHashMap::default(),
            stale,
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
        self.checked
            .get(&file)
            .filter(|_| !self.stale.contains_key(&file))
    }

    /// Every result in path order, also those that are out of date.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Checked>> {
        self.snapshot
            .files()
            .iter()
            .filter_map(|file| self.checked.get(file))
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
    pub fn accept(&mut self, job: &Job, results: &[Checked]) -> Vec<FileId> {
        let mut accepted = Vec::new();
        for result in results {
            let file = result.file;
            if self
                .stale
                .get(&file)
                .is_none_or(|since| *since > job.revision)
            {
                continue;
            }
            self.stale.remove(&file);
            accepted.push(file);
            self.note(result);
        }
        accepted
    }

    /// A check that failed leaves what was known before, and depends on what it had looked into.
    fn note(&mut self, result: &Checked) {
        let known = self.checked.get_mut(&result.file);
        if result.failed
            && let Some(known) = known
        {
            Arc::make_mut(known).reads.extend(&result.reads);
        } else {
            self.forget_reads(result.file);
            self.checked.insert(result.file, Arc::new(result.clone()));
        }
        for read in &result.reads {
            self.readers.entry(*read).or_default().insert(result.file);
        }
    }

    fn forget_reads(&mut self, file: FileId) {
        let Some(known) = self.checked.remove(&file) else {
            return;
        };
        for read in &known.reads {
            if let Some(readers) = self.readers.get_mut(read) {
                readers.remove(&file);
            }
        }
    }

    /// Checks whatever is stale.
    pub fn check_stale(&mut self) {
        let job = self.job(self.stale().collect());
        let results = job.run();
        self.accept(&job, &results);
    }

    /// What a file's findings depend on: its own text, the modules that its check looked into with the places in them,
    /// and how modules hang together.
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
        let shape = [
            &changed.outline,
            &changed.links,
            &changed.added,
            &changed.removed,
        ];
        // Rules look at imports and exports all over the workspace, and nobody notes at which.
        if changed.structure || shape.iter().any(|list| !list.is_empty()) {
            return self.forget_all();
        }
        for file in &changed.text {
            self.stale.insert(*file, self.revision);
            let readers = self.readers.get(file).into_iter().flatten();
            self.stale
                .extend(readers.map(|reader| (*reader, self.revision)));
        }
    }

    fn forget_all(&mut self) {
        self.stale = self
            .snapshot
            .files()
            .iter()
            .map(|file| (*file, self.revision))
            .collect();
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
    pub fn run(&self) -> Vec<Checked> {
        self.files
            .par_iter()
            .map(|file| caught(self.check, &self.snapshot, *file, &self.options))
            .collect()
    }
}

#[cfg(test)]
mod tests;
