//! Reading files: the disk, with the editor's unsaved buffers over it.

use super::paths::NO_UTF8;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

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

/// Room that stays for the next file.
const KEPT_BYTES: usize = 1 << 20;

thread_local! {
    /// What a thread reads into, file after file.
    static READING: RefCell<Vec<u8>> = RefCell::new(Vec::with_capacity(KEPT_BYTES / 16));
}

/// The file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Arc<str>> {
        let (file, bytes) = open_regular(path)?;
        READING.with_borrow_mut(|buffer| {
            buffer.clear();
            // Through `take` nothing asks for the size or the end once more. What has grown meanwhile is read again when
            // it is told of.
            file.take(bytes).read_to_end(buffer)?;
            let text = std::str::from_utf8(buffer).map(Arc::from);
            if buffer.capacity() > KEPT_BYTES {
                *buffer = Vec::new();
            }
            text.map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "not valid UTF-8"))
        })
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn is_dir(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn walk(&self, root: &Path) -> Vec<PathBuf> {
        Self::walk_telling(root, |_| ())
    }
}

impl Disk {
    /// Tells of every folder below the root that it looks into.
    pub(super) fn walk_telling(root: &Path, tell: impl Fn(&Path) + Send + Sync + 'static) -> Vec<PathBuf> {
        let base = root.to_path_buf();
        let passed = Arc::new(Mutex::new(Vec::new()));
        let passing = Arc::clone(&passed);
        let lists = !root.ancestors().any(has_endless_list);
        let walk = ignore::WalkBuilder::new(root)
            .hidden(false)
            .require_git(false)
            .follow_links(false)
            .git_ignore(lists)
            .ignore(lists)
            // The machine's own ignore lists would make the findings depend on the machine.
            .git_global(false)
            .git_exclude(false)
            .filter_entry(move |entry| {
                let is_dir = entry.file_type().is_some_and(|kind| kind.is_dir());
                let wanted = entry.path().strip_prefix(&base).is_ok_and(|path| is_wanted(path, is_dir));
                if wanted && is_dir {
                    if has_endless_list(entry.path()) {
                        passing.lock().unwrap_or_else(PoisonError::into_inner).push(entry.path().join(UNLISTED));
                        return false;
                    }
                    tell(entry.path());
                }
                wanted
            })
            .build();
        let mut paths: Vec<PathBuf> = walk
            .filter_map(|entry| match entry {
                Ok(entry) => entry.file_type().is_some_and(|kind| kind.is_file()).then(|| entry.into_path()),
                Err(error) => Some(unlisted(&error)?.join(UNLISTED)),
            })
            .collect();
        paths.append(&mut passed.lock().unwrap_or_else(PoisonError::into_inner));
        sort(&mut paths);
        paths
    }
}

/// The file with its size, unless it is none or too large.
fn open_regular(path: &Path) -> io::Result<(fs::File, u64)> {
    let mut options = fs::File::options();
    options.read(true);
    // A pipe that nobody writes to would keep us waiting.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK | libc::O_NOCTTY);
    let file = options.open(path)?;
    let metadata = file.metadata()?;
    match metadata.len() {
        _ if !metadata.is_file() => Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file")),
        bytes if bytes > MAX_BYTES => Err(too_large()),
        bytes => Ok((file, bytes)),
    }
}

/// A list of what to ignore that is a pipe or a device would be read for ever.
fn has_endless_list(folder: &Path) -> bool {
    let is_endless = |name| {
        let metadata = fs::metadata(folder.join(name));
        metadata.is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
    };
    is_endless(".gitignore") || is_endless(".ignore")
}

/// Why a file of the workspace cannot be read.
pub(super) fn why_unread(path: &str, error: &io::Error) -> String {
    match (error.kind(), path.ends_with(UNLISTED)) {
        (io::ErrorKind::NotFound, true) => "the folder's `.gitignore` or `.ignore` is not a regular file".to_owned(),
        (_, true) => format!("the folder cannot be listed: {error}"),
        (io::ErrorKind::NotFound, _) if path.contains(NO_UTF8) => "its name is not valid UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

/// Stands for the modules of a folder that cannot be listed: no file has this name, so it shows as one that cannot be read.
const UNLISTED: &str = "*.ts";

/// The folder that could not be listed. One that is gone meanwhile was none.
fn unlisted(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => unlisted(err),
        ignore::Error::WithPath { path, err } => {
            let error = err.io_error()?;
            (!matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)).then_some(path)
        }
        _ => None,
    }
}

fn too_large() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("larger than {} MB", MAX_BYTES >> 20))
}

/// Unsaved buffers over another source of files; also the in-memory workspaces of tests.
#[derive(Clone, Default)]
pub struct Overlay {
    pub below: Option<Arc<dyn Files>>,
    pub buffers: BTreeMap<PathBuf, Arc<str>>,
}

impl Files for Overlay {
    fn read(&self, path: &Path) -> io::Result<Arc<str>> {
        match (self.buffers.get(path), &self.below) {
            (Some(text), _) if text.len() as u64 > MAX_BYTES => Err(too_large()),
            (Some(text), _) => Ok(Arc::clone(text)),
            (None, Some(below)) => below.read(path),
            (None, None) => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn is_file(&self, path: &Path) -> bool {
        self.buffers.contains_key(path) || self.below.as_ref().is_some_and(|below| below.is_file(path))
    }

    fn is_dir(&self, path: &Path) -> bool {
        let first = self.buffers.range(path.to_path_buf()..).find(|(buffer, _)| buffer.as_path() != path);
        first.is_some_and(|(buffer, _)| buffer.starts_with(path))
            || self.below.as_ref().is_some_and(|below| below.is_dir(path))
    }

    fn walk(&self, root: &Path) -> Vec<PathBuf> {
        let mut paths = self.below.as_ref().map(|below| below.walk(root)).unwrap_or_default();
        if !self.buffers.is_empty() {
            paths.extend(self.buffers.keys().filter(|path| may_hold(root, path)).cloned());
            sort(&mut paths);
            paths.dedup();
        }
        paths
    }
}

/// By their bytes: to compare them name by name costs more than to list them.
fn sort(paths: &mut [PathBuf]) {
    paths.sort_unstable_by(|a, b| a.as_os_str().cmp(b.as_os_str()));
}

/// True when a file at `path` can be one of the workspace at `root`, whatever the ignore files say.
pub(crate) fn may_hold(root: &Path, path: &Path) -> bool {
    path.strip_prefix(root).is_ok_and(|relative| {
        let mut folders = relative.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        is_wanted(relative, false) && folders.all(|folder| is_wanted(folder, true))
    })
}

/// Whether the walk takes a file or enters a folder, by its own name. Build output is known by its folder's name, unless
/// it stands among the sources: `app/build/page.tsx` is a page.
fn is_wanted(relative: &Path, is_dir: bool) -> bool {
    let Some(name) = relative.file_name().and_then(|name| name.to_str()) else {
        return true;
    };
    if !is_dir {
        return !name.starts_with('.')
            || name.starts_with(".env")
            || name == ".gitignore"
            || name.starts_with(".eslintrc");
    }
    match name {
        "node_modules" | "bower_components" => false,
        "dist" | "build" | "out" | "coverage" => relative
            .parent()
            .is_some_and(|parent| parent.iter().any(|part| part == "app" || part == "pages" || part == "src")),
        _ => !name.starts_with('.'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(root: &Path) -> Vec<String> {
        let relative = |path: PathBuf| path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        Disk.walk(root).into_iter().map(relative).collect()
    }

    fn write(root: &Path, path: &str, text: &[u8]) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn the_walk_leaves_out_what_is_no_source() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for path in [
            "app/build/page.tsx",
            "app/page.tsx",
            "dist/app.js",
            "packages/ui/dist/index.js",
            "node_modules/next/index.js",
            ".next/server.js",
            ".env.example",
            "generated/client.ts",
            "z.ts",
        ] {
            write(root, path, b"x");
        }
        write(root, ".gitignore", b"generated\n");
        assert_eq!(walked(root), [".env.example", ".gitignore", "app/build/page.tsx", "app/page.tsx", "z.ts"]);
    }

    #[test]
    fn hostile_files_are_errors() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "latin1.ts", b"const caf\xe9 = 1");
        assert_eq!(Disk.read(&root.join("latin1.ts")).unwrap_err().to_string(), "not valid UTF-8");
        assert_eq!(Disk.read(root).unwrap_err().to_string(), "not a regular file");
        fs::File::create(root.join("huge.ts")).unwrap().set_len(MAX_BYTES + 1).unwrap();
        assert_eq!(Disk.read(&root.join("huge.ts")).unwrap_err().to_string(), "larger than 8 MB");
    }

    /// A path that is too long for the system stands for all folders that are there and cannot be listed.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_that_cannot_be_listed_is_a_file_that_cannot_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let name = "n".repeat(200);
        let chain = |count: usize| vec![name.as_str(); count].join("/");
        fs::create_dir_all(root.join("a").join(chain(15))).unwrap();
        fs::create_dir_all(root.join("b").join(chain(15))).unwrap();
        write(root, "z.ts", b"x");
        fs::rename(root.join("b"), root.join("a").join(chain(15)).join("b")).unwrap();
        let walked = walked(root);
        let [unlisted, rest] = &walked[..] else { panic!("{walked:?}") };
        assert!(unlisted.ends_with("n/*.ts") && rest == "z.ts", "{walked:?}");
        let error = Disk.read(&root.join(unlisted)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidFilename, "{error}");
        // So that the folder can be removed again.
        fs::rename(root.join("a").join(chain(15)).join("b"), root.join("b")).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let outside = tempfile::tempdir().unwrap();
        write(outside.path(), "secret.ts", b"x");
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(outside.path(), folder.path().join("linked")).unwrap();
        std::os::unix::fs::symlink(outside.path().join("secret.ts"), folder.path().join("file.ts")).unwrap();
        assert_eq!(walked(folder.path()), Vec::<String>::new());
    }

    #[test]
    fn buffers_lie_over_the_files_below() {
        let below = Overlay { below: None, buffers: BTreeMap::from([("/w/a.ts".into(), "old".into())]) };
        let buffers = BTreeMap::from([("/w/a.ts".into(), "new".into()), ("/w/lib/b.ts".into(), "b".into())]);
        let files = Overlay { below: Some(Arc::new(below)), buffers };
        assert_eq!(&*files.read(Path::new("/w/a.ts")).unwrap(), "new");
        assert!(files.is_dir(Path::new("/w/lib")) && !files.is_dir(Path::new("/w/a.ts")));
        assert_eq!(files.walk(Path::new("/w")), [PathBuf::from("/w/a.ts"), PathBuf::from("/w/lib/b.ts")]);
        assert!(files.read(Path::new("/w/c.ts")).is_err());
    }
}
