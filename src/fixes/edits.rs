//! Collects the edits of a fix over several files, and tells whether the result parses.

use super::style::Style;
use super::{FileEdit, trivia};
use crate::hir::Module;
use crate::syntax::{self, Language};
use crate::text::{self, Span, TextEdit};
use crate::workspace::{Answers, FileId, Snapshot};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// The edits so far.
pub struct Edits<'s> {
    snapshot: &'s Snapshot,
    files: BTreeMap<FileId, Vec<TextEdit>>,
    created: BTreeMap<String, String>,
}

impl<'s> Edits<'s> {
    pub const fn new(snapshot: &'s Snapshot) -> Self {
        Self { snapshot, files: BTreeMap::new(), created: BTreeMap::new() }
    }

    pub fn push(&mut self, file: FileId, edit: TextEdit) {
        self.files.entry(file).or_default().push(edit);
    }

    pub fn insert(&mut self, file: FileId, at: u32, text: impl Into<String>) {
        self.push(file, TextEdit::insert(at, text));
    }

    pub fn replace(&mut self, file: FileId, span: Span, text: impl Into<String>) {
        self.push(file, TextEdit::replace(span, text));
    }

    pub fn extend(&mut self, file: FileId, edits: impl IntoIterator<Item = TextEdit>) {
        self.files.entry(file).or_default().extend(edits);
    }

    /// A file that does not exist yet.
    pub fn create(&mut self, path: String, text: String) {
        self.created.insert(path, text);
    }

    /// The edits by path. `None` when two of them overlap.
    pub fn finish(self) -> Option<Vec<FileEdit>> {
        let mut files = Vec::new();
        for (file, mut edits) in self.files {
            edits.retain(|edit| !edit.span.is_empty() || !edit.new_text.is_empty());
            if edits.is_empty() {
                continue;
            }
            edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
            text::apply(&self.snapshot.text(file), &edits)?;
            files.push(FileEdit { path: self.snapshot.path(file).to_owned(), created: false, edits });
        }
        for (path, text) in self.created {
            files.push(FileEdit { path, created: true, edits: vec![TextEdit::insert(0, text)] });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Some(files)
    }
}

/// Whether the file parses with its edits, if it parses now. A new file always has to.
pub fn parses(snapshot: &Snapshot, change: &FileEdit) -> bool {
    if change.created {
        return change.edits.iter().all(|edit| is_known_to_parse(snapshot, &change.path, &edit.new_text));
    }
    let Some(file) = snapshot.file(&change.path) else { return false };
    let before = snapshot.text(file);
    let still_parses = |after: &str| snapshot.module(file).parses_on(&before, after);
    !snapshot.outline(file).errors.is_empty()
        || text::apply(&before, &change.edits).is_some_and(|after| still_parses(&after))
}

/// New files that parse; for the memory of the snapshot. Many fixes bring the same one.
#[derive(Default)]
struct Parsing(Mutex<BTreeSet<(String, String)>>);

fn is_known_to_parse(snapshot: &Snapshot, path: &str, text: &str) -> bool {
    let known = snapshot.memo(Parsing::default);
    let mut known = known.0.lock().unwrap_or_else(PoisonError::into_inner);
    let key = (path.to_owned(), text.to_owned());
    let is_known = known.contains(&key) || Language::of(path).is_some_and(|language| syntax::parses(text, language));
    if is_known {
        known.insert(key);
    }
    is_known
}

/// A text with its tree: what edits of one file are computed from.
pub struct Source {
    pub text: Arc<str>,
    pub module: Arc<Module>,
    pub style: Arc<Style>,
}

/// For the memory of the snapshot: a file's findings ask one after the other.
#[derive(Default)]
struct Styles(Answers<FileId, Style>);

impl Source {
    pub fn of(snapshot: &Snapshot, file: FileId) -> Self {
        let (text, module) = (snapshot.text(file), snapshot.module(file));
        let styles = snapshot.memo(Styles::default);
        let style = styles.0.get(file, || Style::of(&text, &module));
        Self { text, module, style }
    }

    pub fn slice(&self, span: Span) -> &str {
        span.slice(&self.text)
    }

    /// The code of an item in the file, without the comments before it.
    pub fn item_span(&self, item: usize) -> Span {
        let span = self.module.absolute(item, self.module.items[item].item.span);
        let mut at = span.start as usize;
        loop {
            let rest = self.text.get(at..).unwrap_or_default();
            at += rest.len() - rest.trim_start().len();
            match trivia::comment_at(&self.text, at) {
                Some(comment) => at = comment.end as usize,
                None => return Span::new((at as u32).min(span.end), span.end),
            }
        }
    }

    /// The comments of an item, in the file.
    pub fn comments(&self, item: usize) -> Vec<Span> {
        let comments = &self.module.items[item].item.comments;
        comments.iter().map(|comment| self.module.absolute(item, comment.span)).collect()
    }
}
