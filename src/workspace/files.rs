//! Reading files: the disk, with the editor's unsaved buffers over it.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything that the analysis reads of the outside goes through this.
pub trait Files: Send + Sync {
    /// The text of a file. Invalid UTF-8, devices, pipes and files above [`MAX_BYTES`] are errors.
    fn read(&self, path: &Path) -> io::Result<Arc<str>>;
    fn is_file(&self, path: &Path) -> bool;
    fn is_dir(&self, path: &Path) -> bool;
    /// Every file below `root` that the ignore rules leave, sorted.
    fn walk(&self, root: &Path) -> Vec<PathBuf>;
}

/// Files above this are notes, not modules: generated data.
pub const MAX_BYTES: u64 = 8 << 20;

/// The file system.
#[derive(Debug, Default)]
pub struct Disk;

/// Unsaved buffers over another source of files; also the in-memory workspaces of tests.
pub struct Overlay {
    pub below: Option<Arc<dyn Files>>,
    pub buffers: BTreeMap<PathBuf, Arc<str>>,
}
