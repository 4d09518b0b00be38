//! A look ahead: some files and what they import, before the whole workspace is read.

use super::{Changed, Files, Index, Options, Resolution};
use crate::workspace::{FileId, Snapshot, paths};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// More files than this are no look ahead.
const MOST: usize = 1_000;

impl Index {
    /// The state with the `open` buffers and the files that they need. It knows all paths, so that imports lead where they
    /// will; who imports a file, and what stands in others, it does not know.
    pub fn preview(
        root: &Path,
        files: Arc<dyn Files>,
        options: Options,
        open: &BTreeMap<PathBuf, Arc<str>>,
    ) -> Snapshot {
        let mut index = Self::empty(root, files, options);
        for (path, text) in open {
            if let Some(relative) = paths::relative(root, path) {
                index.open.insert(relative.into(), Arc::clone(text));
                index.files.buffers.insert(path.clone(), Arc::clone(text));
            }
        }
        index.walk();
        index.restructure(&mut Changed::default());
        index.state.partial = true;
        let mut wanted: Vec<FileId> = open.keys().filter_map(|path| index.state.file_at(path)).collect();
        let mut read = 0;
        while !wanted.is_empty() && read < MOST {
            read += wanted.len();
            index.read(&wanted, &mut Changed::default());
            index.link(&wanted, false, &mut Changed::default());
            wanted = index.unread_imports(&wanted);
        }
        index.state
    }

    fn unread_imports(&self, files: &[FileId]) -> Vec<FileId> {
        let links = files.iter().map(|file| self.state.links(*file));
        let mut imports: Vec<FileId> = links
            .flat_map(|links| {
                let targets = links.resolutions.iter().filter_map(|resolution| match resolution {
                    Resolution::File(file) => Some(*file),
                    _ => None,
                });
                targets.collect::<Vec<_>>()
            })
            .filter(|file| self.state.source(*file).is_none())
            .collect();
        imports.sort_unstable();
        imports.dedup();
        imports
    }
}
