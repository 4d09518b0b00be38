//! Notes everything that an analysis saw of the disk, so that a later run can tell whether it would see the same.
//!
//! A file counts as unchanged while its size and times are those of before; where they are not, or where they are so young
//! that a change could hide behind them, its content decides. A folder is unchanged while nothing came to it or went.

use super::files::{Disk, Files};
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::hash::Hasher;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

/// The disk, with a note of what was asked.
#[derive(Debug)]
pub struct Witness {
    since: u64,
    noted: Mutex<Noted>,
}

/// What was asked so far.
#[derive(Debug, Default)]
struct Noted {
    files: BTreeMap<PathBuf, Option<File>>,
    kinds: BTreeMap<PathBuf, (bool, bool)>,
    listed: BTreeMap<PathBuf, Option<Stamp>>,
}

/// What was seen, in the order of the absolute paths. Lists: to read them must cost less than to ask the disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Nanoseconds since 1970, before anything was looked at.
    since: u64,
    files: Vec<(PathBuf, Option<File>)>,
    /// Whether something is a file, and whether it is a folder.
    kinds: Vec<(PathBuf, (bool, bool))>,
    /// Folders that were listed, and lists of what to ignore.
    listed: Vec<(PathBuf, Option<Stamp>)>,
}

/// With the hash of its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct File(Stamp, u64);

/// The length; when the content was modified, in nanoseconds since 1970; and when anything about it changed, which nobody
/// can set back, where the system tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp(u64, u64, i64);

impl Witness {
    pub fn new() -> Self {
        Self { since: nanos(SystemTime::now()).unwrap_or_default(), noted: Mutex::default() }
    }

    pub fn facts(&self) -> Facts {
        let Noted { files, kinds, listed } = &*self.noted();
        Facts { since: self.since, files: pairs(files), kinds: pairs(kinds), listed: pairs(listed) }
    }

    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note_kind(&self, path: &Path) -> (bool, bool) {
        let kind = (Disk.is_file(path), Disk.is_dir(path));
        self.noted().kinds.insert(path.to_path_buf(), kind);
        kind
    }
}

impl Default for Witness {
    fn default() -> Self {
        Self::new()
    }
}

impl Files for Witness {
    fn read(&self, path: &Path) -> io::Result<Arc<str>> {
        // Looked at before the content: what changes in between is noticed later.
        let stamp = Stamp::at(path);
        let text = Disk.read(path);
        let file = text.as_ref().ok().zip(stamp).map(|(text, stamp)| File(stamp, hash(text.as_bytes())));
        self.noted().files.insert(path.to_path_buf(), file);
        text
    }

    fn is_file(&self, path: &Path) -> bool {
        self.note_kind(path).0
    }

    fn is_dir(&self, path: &Path) -> bool {
        self.note_kind(path).1
    }

    fn walk(&self, root: &Path) -> Vec<PathBuf> {
        let folders = Arc::new(Mutex::new(vec![root.to_path_buf()]));
        let before: Vec<PathBuf> = root.ancestors().skip(1).map(Path::to_path_buf).collect();
        let seen = Arc::clone(&folders);
        let note = move |folder: &Path| seen.lock().unwrap_or_else(PoisonError::into_inner).push(folder.to_path_buf());
        let paths = Disk::walk_telling(root, note);
        let folders = folders.lock().unwrap_or_else(PoisonError::into_inner).split_off(0);
        let mut facts = self.noted();
        for folder in &folders {
            facts.listed.insert(folder.clone(), Stamp::at(folder));
        }
        for folder in before.iter().chain(&folders) {
            for name in [".gitignore", ".ignore"] {
                let list = folder.join(name);
                let stamp = Stamp::at(&list);
                // One that comes later shows in its folder, unless that is one above the root.
                if stamp.is_some() || before.contains(folder) {
                    facts.listed.insert(list, stamp);
                }
            }
        }
        paths
    }
}

impl Facts {
    /// Whether the same questions would get the same answers now.
    pub fn still_hold(&self) -> bool {
        let same_list = |(path, stamp): &(PathBuf, Option<Stamp>)| {
            Stamp::at(path) == *stamp && stamp.is_none_or(|stamp| !self.is_young(stamp))
        };
        let same_kind = |(path, kind): &(PathBuf, (bool, bool))| (Disk.is_file(path), Disk.is_dir(path)) == *kind;
        self.listed.iter().all(same_list)
            && self.kinds.iter().all(same_kind)
            && self.files.iter().all(|(path, file)| self.is_same(path, file.as_ref()))
    }

    fn is_same(&self, path: &Path, file: Option<&File>) -> bool {
        match file {
            Some(File(stamp, _)) if Stamp::at(path) == Some(*stamp) && !self.is_young(*stamp) => true,
            Some(File(_, content)) => Disk.read(path).is_ok_and(|text| hash(text.as_bytes()) == *content),
            None => Disk.read(path).is_err(),
        }
    }

    /// So young that a later change might have left the same times: clocks of file systems are coarse.
    fn is_young(&self, stamp: Stamp) -> bool {
        stamp.1 + COARSEST > self.since
    }
}

impl Stamp {
    fn at(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        // The size of a folder means nothing.
        let len = if metadata.is_dir() { 0 } else { metadata.len() };
        Some(Self(len, nanos(metadata.modified().ok()?)?, changed(&metadata)))
    }
}

/// Nanoseconds between two changes that a file system may not tell apart.
const COARSEST: u64 = 2_000_000_000;

fn nanos(time: SystemTime) -> Option<u64> {
    u64::try_from(time.duration_since(UNIX_EPOCH).ok()?.as_nanos()).ok()
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> i64 {
    use std::os::unix::fs::MetadataExt;
    metadata.ctime().wrapping_mul(1_000_000_000).wrapping_add(metadata.ctime_nsec())
}

#[cfg(not(unix))]
const fn changed(_: &Metadata) -> i64 {
    0
}

fn pairs<T: Copy>(map: &BTreeMap<PathBuf, T>) -> Vec<(PathBuf, T)> {
    map.iter().map(|(path, value)| (path.clone(), *value)).collect()
}

/// Of contents and of cache files, to notice accidents.
pub fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.write_usize(bytes.len());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File as DiskFile;
    use std::time::Duration;

    /// Files that were last changed an hour ago, and what was seen of them.
    fn seen() -> (tempfile::TempDir, Facts) {
        let folder = tempfile::tempdir().unwrap();
        for path in ["app/page.tsx", "lib/db.ts", "package.json", ".gitignore"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "{}").unwrap();
        }
        let before = SystemTime::now() - Duration::from_hours(1);
        for path in ["app/page.tsx", "lib/db.ts", "package.json", ".gitignore", "app", "lib", ""] {
            DiskFile::open(folder.path().join(path)).unwrap().set_modified(before).unwrap();
        }
        let facts = look(folder.path());
        (folder, facts)
    }

    fn look(root: &Path) -> Facts {
        let witness = Witness::new();
        for path in witness.walk(root) {
            witness.read(&path).unwrap();
        }
        assert!(witness.read(&root.join("tsconfig.json")).is_err());
        assert!(!witness.is_file(&root.join("lib/index.ts")));
        witness.facts()
    }

    #[test]
    fn nothing_changed() {
        let (_folder, facts) = seen();
        assert!(facts.still_hold());
        let copy: Facts = serde_json::from_str(&serde_json::to_string(&facts).unwrap()).unwrap();
        assert_eq!(copy, facts);
    }

    #[test]
    fn every_change_is_noticed() {
        type Change = (&'static str, fn(&Path));
        let changes: [Change; 7] = [
            ("text", |root| fs::write(root.join("lib/db.ts"), "[]").unwrap()),
            ("new file", |root| fs::write(root.join("lib/new.ts"), "").unwrap()),
            ("new folder", |root| fs::create_dir(root.join("lib/deep")).unwrap()),
            ("gone", |root| fs::remove_file(root.join("app/page.tsx")).unwrap()),
            ("renamed", |root| fs::rename(root.join("lib"), root.join("library")).unwrap()),
            ("what was looked for in vain", |root| fs::write(root.join("tsconfig.json"), "").unwrap()),
            ("ignored", |root| fs::write(root.join(".gitignore"), "lib").unwrap()),
        ];
        for (name, change) in changes {
            let (folder, facts) = seen();
            change(folder.path());
            assert!(!facts.still_hold(), "{name}");
        }
    }

    #[test]
    fn a_touched_file_is_the_same_and_one_with_old_times_is_not() {
        let (folder, facts) = seen();
        let path = folder.path().join("lib/db.ts");
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        DiskFile::open(&path).unwrap().set_modified(SystemTime::now()).unwrap();
        assert!(facts.still_hold());
        fs::write(&path, "[]").unwrap();
        DiskFile::open(&path).unwrap().set_modified(modified).unwrap();
        assert!(!facts.still_hold() || cfg!(not(unix)));
    }

    #[test]
    fn young_folders_are_not_trusted() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.ts"), "").unwrap();
        let witness = Witness::new();
        witness.walk(folder.path());
        assert!(!witness.facts().still_hold());
    }
}
