//! An app on the disk.

use actionfence::workspace::{Disk, Index};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub struct Folder {
    path: PathBuf,
    modules: Vec<(PathBuf, Arc<str>)>,
}

impl Folder {
    pub fn new(path: &str) -> Self {
        let mut folder = Self { path: std::path::absolute(path).unwrap_or_else(|_| path.into()), modules: Vec::new() };
        let snapshot = folder.index().snapshot();
        let module = |file| (snapshot.absolute_path(file), snapshot.text(file));
        folder.modules = snapshot.files().iter().map(|file| module(*file)).collect();
        folder
    }

    pub fn index(&self) -> Index {
        Index::open(&self.path, Arc::new(Disk))
    }

    pub fn modules(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.modules.iter().map(|(path, text)| (path.as_path(), &**text))
    }
}
