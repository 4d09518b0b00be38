//! The set of all paths of the workspace: who asks whether a file exists asks here, not the disk.

use super::{FileId, paths};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Paths are relative to the root, with `/`.
#[derive(Debug, Default)]
pub struct Known {
    /// Every file of the workspace in path order, also those that are no modules.
    sorted: Vec<Arc<str>>,
    files: FxHashMap<Arc<str>, Option<FileId>>,
    folders: FxHashSet<String>,
}

impl Known {
    /// `files` in path order; modules have an id.
    pub fn new(files: Vec<(Arc<str>, Option<FileId>)>) -> Self {
        let mut folders = FxHashSet::from_iter([String::new()]);
        for (path, _) in &files {
            for folder in paths::ancestors(paths::parent(path)) {
                if folders.contains(folder) {
                    break;
                }
                folders.insert(folder.to_owned());
            }
        }
        let sorted = files.iter().map(|(path, _)| Arc::clone(path)).collect();
        Self { sorted, files: files.into_iter().collect(), folders }
    }

    pub fn sorted(&self) -> impl Iterator<Item = &str> {
        self.sorted.iter().map(AsRef::as_ref)
    }

    pub fn is_file(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub fn is_folder(&self, path: &str) -> bool {
        self.folders.contains(path)
    }

    /// A module stands somewhere below the folder.
    pub fn has_modules(&self, folder: &str) -> bool {
        let prefix = paths::join(folder, "");
        let first = self.sorted.partition_point(|path| **path < *prefix);
        self.sorted[first..].iter().take_while(|path| path.starts_with(&prefix)).any(|path| self.module(path).is_some())
    }

    /// The module at the path.
    pub fn module(&self, path: &str) -> Option<FileId> {
        self.files.get(path).copied().flatten()
    }
}
