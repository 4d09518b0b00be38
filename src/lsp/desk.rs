//! What the client has told: open documents, and what happened since somebody last looked.

use super::convert::position_in;
use crate::text::{Document, PositionEncoding};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower_lsp::ls_types::{TextDocumentContentChangeEvent, Uri};

/// Changed by the handlers of notifications, one short call each.
#[derive(Default)]
pub struct Desk {
    pub wish: Wish,
    documents: BTreeMap<PathBuf, Open>,
    /// What happened to files since [`Desk::take`].
    touched: BTreeMap<PathBuf, Touch>,
    /// Files that were opened since: what was published for them may have been thrown away by the client.
    opened: BTreeSet<PathBuf>,
    run: Run,
    /// Documents that were edited and not saved since.
    unsaved: BTreeSet<PathBuf>,
}

/// When the findings of a document that is being typed in are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Run {
    #[default]
    OnType,
    OnSave,
}

/// What the worlds should be like.
#[derive(Clone, Default, PartialEq)]
pub struct Wish {
    pub roots: BTreeSet<PathBuf>,
    /// What the editor says in place of an `actionfence.json`.
    pub settings: Option<serde_json::Value>,
    /// Raised to have everything read again.
    pub generation: u32,
}

struct Open {
    uri: Uri,
    document: Document,
}

/// What happened since the last look, with the open texts as they are now.
#[derive(Default)]
pub struct News {
    pub touched: Vec<Touched>,
    pub opened: BTreeSet<PathBuf>,
}

/// A file to which something happened.
pub struct Touched {
    pub path: PathBuf,
    /// The editor's text and its version; `None` when the disk counts.
    pub buffer: Option<(Arc<str>, i32)>,
    pub closed: bool,
    pub disk: Option<OnDisk>,
}

#[derive(Clone, Copy, Default)]
struct Touch {
    closed: bool,
    disk: Option<OnDisk>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDisk {
    Created,
    Changed,
    Deleted,
}

impl OnDisk {
    /// What two things in a row come to.
    const fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::Created | Self::Deleted, Self::Changed) => Self::Created,
            _ => next,
        }
    }
}

impl Desk {
    /// Also for a document that is open already: the client's text is the truth.
    pub fn open(&mut self, uri: Uri, text: &str, version: i32) {
        let Some(path) = path_of(&uri) else { return };
        self.documents.insert(path.clone(), Open { uri, document: Document::new(text, version) });
        self.opened.insert(path.clone());
        self.unsaved.remove(&path);
        self.touched.entry(path).or_default();
    }

    /// Changes in the order given. A document that is not open is left alone.
    pub fn change(
        &mut self,
        uri: &Uri,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: PositionEncoding,
    ) -> bool {
        let Some(path) = path_of(uri) else {
            return false;
        };
        let Some(Open { document, .. }) = self.documents.get_mut(&path) else {
            return false;
        };
        for change in changes {
            match change.range {
                Some(range) => {
                    document.replace(position_in(range.start), position_in(range.end), encoding, &change.text);
                }
                None => *document = Document::new(&change.text, version),
            }
        }
        document.version = version;
        self.unsaved.insert(path.clone());
        self.touched.entry(path).or_default();
        true
    }

    pub fn close(&mut self, uri: &Uri) {
        let Some(path) = path_of(uri) else { return };
        self.unsaved.remove(&path);
        if self.documents.remove(&path).is_some() {
            self.touched.entry(path).or_default().closed = true;
        }
    }

    /// The document is on the disk as it is in the editor.
    pub fn saved(&mut self, uri: &Uri) {
        if let Some(path) = path_of(uri) {
            self.show(&path);
        }
    }

    pub fn set_run(&mut self, run: Run) {
        self.run = run;
        if run == Run::OnType {
            for path in std::mem::take(&mut self.unsaved) {
                self.show(&path);
            }
        }
    }

    /// The client wants to see nothing new of this document before it is saved.
    pub fn is_held_back(&self, path: &Path) -> bool {
        self.run == Run::OnSave && self.unsaved.contains(path)
    }

    /// What was held back is shown now.
    fn show(&mut self, path: &Path) {
        self.unsaved.remove(path);
        if self.documents.contains_key(path) {
            self.opened.insert(path.to_path_buf());
            self.touched.entry(path.to_path_buf()).or_default();
        }
    }

    /// Something happened to the file or folder on the disk.
    pub fn touch(&mut self, path: PathBuf, disk: OnDisk) {
        let touch = self.touched.entry(path).or_default();
        touch.disk = Some(touch.disk.map_or(disk, |before| before.then(disk)));
    }

    /// Every open document counts as new, for a world that starts afresh.
    pub fn touch_open(&mut self) {
        for path in self.documents.keys() {
            self.touched.entry(path.clone()).or_default();
        }
        self.opened.extend(self.documents.keys().cloned());
    }

    pub fn has_news(&self) -> bool {
        !self.touched.is_empty()
    }

    pub fn take(&mut self) -> News {
        let touched = std::mem::take(&mut self.touched)
            .into_iter()
            .map(|(path, Touch { closed, disk })| {
                let buffer = self.documents.get(&path).map(|open| (open.document.text().into(), open.document.version));
                Touched { path, buffer, closed, disk }
            })
            .collect();
        News { touched, opened: std::mem::take(&mut self.opened) }
    }

    /// Text and version of every open document.
    pub fn documents(&self) -> BTreeMap<PathBuf, (Arc<str>, i32)> {
        let documents = self.documents.iter();
        documents.map(|(path, open)| (path.clone(), (open.document.text().into(), open.document.version))).collect()
    }

    pub fn version(&self, path: &Path) -> Option<i32> {
        self.documents.get(path).map(|open| open.document.version)
    }

    /// As the client writes it where it has the file open, else as we would.
    pub fn uri(&self, path: &Path) -> Option<Uri> {
        self.documents.get(path).map(|open| open.uri.clone()).or_else(|| Uri::from_file_path(path))
    }
}

/// The path of a `file:` URI; other schemes are no files of ours.
pub fn path_of(uri: &Uri) -> Option<PathBuf> {
    if !uri.scheme().as_str().eq_ignore_ascii_case("file") {
        return None;
    }
    uri.to_file_path().map(|path| path.components().collect())
}
