//! Workspaces written in one string: how tests say what there is.

use super::{FileId, Index, Overlay, Snapshot};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the workspaces of fixtures lie.
pub const ROOT: &str = if cfg!(windows) { "C:\\fixture" } else { "/fixture" };

/// The files of a text in which `//- /lib/pay.ts` begins each file.
pub fn files(text: &str) -> BTreeMap<PathBuf, Arc<str>> {
    let mut files = BTreeMap::new();
    let mut current: Option<(PathBuf, String)> = None;
    for line in text.split_inclusive('\n') {
        if let Some(path) = line.trim().strip_prefix("//- /") {
            files.extend(current.take().map(|(path, text)| (path, Arc::from(text))));
            current = Some((path_of(path), String::new()));
        } else if let Some((_, text)) = &mut current {
            text.push_str(line);
        }
    }
    files.extend(current.map(|(path, text)| (path, Arc::from(text))));
    files
}

/// The absolute path of a file of a fixture.
pub fn path_of(relative: &str) -> PathBuf {
    Path::new(ROOT).join(relative.trim_start_matches('/'))
}

/// An index over the files of [`files`].
pub fn index(text: &str) -> Index {
    Index::open(Path::new(ROOT), Arc::new(Overlay { below: None, buffers: files(text) }))
}

/// Its snapshot.
pub fn fixture(text: &str) -> Snapshot {
    index(text).snapshot()
}

/// The file at a path of the fixture, which must be there.
pub fn file(snapshot: &Snapshot, path: &str) -> FileId {
    snapshot.file(path).unwrap_or_else(|| panic!("the fixture has no module `{path}`"))
}
