//! The file system that the resolver sees.

use super::{manifest, tsconfig};
use crate::workspace::files::Files;
use crate::workspace::known::Known;
use crate::workspace::paths;
use oxc_resolver::{FileMetadata, FileSystem, ResolveError};
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::Value;
use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the workspace lies for the resolver: not its place on the disk, so that no answer depends on that.
pub const ROOT: &str = if cfg!(windows) { "C:\\workspace" } else { "/workspace" };

/// A path of the workspace as the resolver sees it.
pub fn absolute(path: &str) -> PathBuf {
    if path.is_empty() { PathBuf::from(ROOT) } else { Path::new(ROOT).join(path) }
}

/// The other way.
pub fn relative(path: &Path) -> Option<String> {
    paths::relative(Path::new(ROOT), path)
}

pub struct Tree {
    /// The real root.
    root: PathBuf,
    known: Arc<Known>,
    /// `node_modules/@acme/ui` and the folder of that package.
    links: FxHashMap<String, String>,
    /// `node_modules`, `node_modules/@acme`.
    link_folders: FxHashSet<String>,
    files: Option<Arc<dyn Files>>,
}

enum Entry<'p> {
    File(Cow<'p, str>),
    Folder,
    Link(&'p str),
}

impl Tree {
    pub fn new(
        root: &Path,
        known: Arc<Known>,
        packages: &FxHashMap<String, (String, Value)>,
        files: Arc<dyn Files>,
    ) -> Self {
        let links: FxHashMap<String, String> =
            packages.iter().map(|(name, (folder, _))| (format!("node_modules/{name}"), folder.clone())).collect();
        let link_folders =
            links.keys().map(|link| paths::parent(link).to_owned()).chain(["node_modules".to_owned()]).collect();
        Self { root: root.to_path_buf(), known, links, link_folders, files: Some(files) }
    }

    /// Whether a tsconfig of the workspace has project references.
    pub fn has_references(&self) -> bool {
        self.known
            .sorted()
            .filter(|path| path.ends_with("tsconfig.json"))
            .any(|path| self.text(path).is_ok_and(|text| text.contains("\"references\"")))
    }

    fn entry<'p>(&'p self, path: &'p str) -> Option<Entry<'p>> {
        if self.links.contains_key(path) {
            return Some(Entry::Link(&self.links[path]));
        }
        if self.link_folders.contains(path) {
            return Some(Entry::Folder);
        }
        let path =
            if path.starts_with("node_modules/") { Cow::Owned(self.behind_link(path)?) } else { Cow::Borrowed(path) };
        if self.known.is_file(&path) {
            return Some(Entry::File(path));
        }
        if path.ends_with("tsconfig.json") {
            let script = format!("{}jsconfig.json", path.strip_suffix("tsconfig.json")?);
            return self.known.is_file(&script).then_some(Entry::File(Cow::Owned(script)));
        }
        self.known.is_folder(&path).then_some(Entry::Folder)
    }

    fn behind_link(&self, path: &str) -> Option<String> {
        let mut ends = path.match_indices('/').map(|(at, _)| at).skip(1);
        ends.find_map(|end| Some(paths::join(self.links.get(&path[..end])?, &path[end + 1..])))
    }

    fn text(&self, path: &str) -> io::Result<Arc<str>> {
        match &self.files {
            Some(files) => files.read(&self.root.join(path)),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn file<'p>(&'p self, path: &'p str) -> io::Result<Cow<'p, str>> {
        match self.entry(path) {
            Some(Entry::File(path)) => Ok(path),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn metadata_of(entry: Option<&Entry<'_>>) -> io::Result<FileMetadata> {
        match entry {
            Some(Entry::File(_)) => Ok(FileMetadata::new(true, false, false)),
            Some(Entry::Folder) => Ok(FileMetadata::new(false, true, false)),
            Some(Entry::Link(_)) => Ok(FileMetadata::new(false, false, true)),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

impl FileSystem for Tree {
    fn new() -> Self {
        Self {
            root: PathBuf::new(),
            known: Arc::default(),
            links: FxHashMap::default(),
            link_folders: FxHashSet::default(),
            files: None,
        }
    }

    /// Asked for `package.json` only.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let path = relative(path).ok_or(io::ErrorKind::NotFound)?;
        let path = self.file(&path)?;
        let text = self.text(&path)?;
        Ok(manifest::towards_sources(&text, paths::parent(&path), &self.known).into_bytes())
    }

    /// Asked for `tsconfig.json` and what it extends only.
    fn read_to_string(&self, path: &Path) -> io::Result<String> {
        let path = relative(path).ok_or(io::ErrorKind::NotFound)?;
        let path = self.file(&path)?;
        let text = self.text(&path)?;
        let link = |name: &str| self.links.get(&format!("node_modules/{name}")).map(String::as_str);
        Ok(tsconfig::readable(&text, &path, &self.known, &link))
    }

    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        let Some(path) = relative(path) else {
            return self.symlink_metadata(path);
        };
        match self.entry(&path) {
            Some(Entry::Link(_)) => Ok(FileMetadata::new(false, true, false)),
            entry => Self::metadata_of(entry.as_ref()),
        }
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        match relative(path) {
            Some(path) => Self::metadata_of(self.entry(&path).as_ref()),
            None if Path::new(ROOT).starts_with(path) => Ok(FileMetadata::new(false, true, false)),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn read_link(&self, path: &Path) -> Result<PathBuf, ResolveError> {
        let link = relative(path).and_then(|path| match self.entry(&path) {
            Some(Entry::Link(folder)) => Some(absolute(folder)),
            _ => None,
        });
        link.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound).into())
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        let Some(inside) = relative(path) else {
            return Ok(path.to_path_buf());
        };
        match self.entry(&inside) {
            Some(Entry::File(real)) => Ok(absolute(&real)),
            Some(Entry::Link(folder)) => Ok(absolute(folder)),
            Some(Entry::Folder) => {
                Ok(self.behind_link(&inside).map_or_else(|| path.to_path_buf(), |real| absolute(&real)))
            }
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }
}
