//! The mutable index behind the snapshots.

use super::difference::Difference;
use super::files::{Files, Overlay, may_hold, why_unread};
use super::links::Links;
use super::source::Source;
use super::structure::Structure;
use super::{Chunked, FileId, Resolution, RouteKind, Snapshot, paths};
use crate::syntax::Language;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Told what changed, it brings itself up to date and hands out a [`Snapshot`].
pub struct Index {
    /// The disk, or what stands for it, below the open buffers.
    files: Overlay,
    options: Options,
    /// What the last walk found, relative to the root.
    walked: BTreeSet<Arc<str>>,
    /// The text of every open buffer by its relative path.
    open: BTreeMap<Arc<str>, Arc<str>>,
    ids: FxHashMap<Arc<str>, FileId>,
    state: Snapshot,
}

/// What an index is told beside the files.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The names that may stand in the configuration; with none, every name passes.
    pub rules: Vec<&'static str>,
    /// The same object as in `actionfence.json`, from the editor.
    pub settings: Option<serde_json::Value>,
}

/// Something that happened to a file. Paths are absolute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The editor's buffer has this text now.
    Text(PathBuf, Arc<str>),
    /// The editor closed the file: the disk counts again.
    Closed(PathBuf),
    /// A file or folder came to be on the disk.
    Created(PathBuf),
    Changed(PathBuf),
    /// A file or folder is gone from the disk.
    Deleted(PathBuf),
}

/// What a batch of changes came to. All lists are in path order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Files whose text is another one now, also when only places moved.
    pub text: Vec<FileId>,
    /// Those of them whose items have changed, wherever they stand.
    pub hir: Vec<FileId>,
    /// Those of them whose directives, imports or exports have changed, wherever they stand.
    pub outline: Vec<FileId>,
    /// Those of them whose outline has changed in any way, places among them, or that mention other words now.
    pub surface: Vec<FileId>,
    /// Files whose imports lead elsewhere now, their own text apart.
    pub links: Vec<FileId>,
    /// Files of which [`Graph`](super::Graph) tells something else now. Not given when files came or went.
    pub reach: Vec<FileId>,
    pub added: Vec<FileId>,
    pub removed: Vec<FileId>,
    /// Files came or went, or a manifest, tsconfig or configuration has changed.
    pub structure: bool,
}

impl Changed {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Index {
    /// Reads the whole workspace.
    pub fn open(root: &Path, files: Arc<dyn Files>) -> Self {
        Self::open_with(root, files, Options::default())
    }

    pub fn open_with(root: &Path, files: Arc<dyn Files>, options: Options) -> Self {
        let mut index = Self::empty(root, files, options);
        index.walk();
        index.bring_up_to_date(&BTreeSet::new(), true);
        index
    }

    fn empty(root: &Path, files: Arc<dyn Files>, options: Options) -> Self {
        let files = Overlay { below: Some(files), buffers: BTreeMap::new() };
        let paths = Chunked::default();
        let structure = Structure::new(root, Vec::new(), &paths, &files, None, &[]);
        let state = Snapshot {
            root: Arc::new(root.to_path_buf()),
            paths,
            sources: Chunked::default(),
            links: Chunked::default(),
            structure: Arc::new(structure),
            graph: Arc::default(),
            trees: Arc::default(),
            memo: Arc::default(),
            partial: false,
        };
        let (walked, open, ids) = (BTreeSet::new(), BTreeMap::new(), FxHashMap::default());
        Self { files, options, walked, open, ids, state }
    }

    pub fn snapshot(&self) -> Snapshot {
        self.state.clone()
    }

    /// Takes the editor's settings in place of those before.
    pub fn configure(&mut self, settings: Option<serde_json::Value>) -> Changed {
        if self.options.settings == settings {
            return Changed::default();
        }
        self.options.settings = settings;
        self.bring_up_to_date(&BTreeSet::new(), true)
    }

    /// Takes all changes at once; the result does not depend on how they are split into batches.
    pub fn apply(&mut self, changes: &[Change]) -> Changed {
        let mut touched: BTreeSet<Arc<str>> = BTreeSet::new();
        let mut walk = false;
        for change in changes {
            let (Change::Text(path, _)
            | Change::Closed(path)
            | Change::Created(path)
            | Change::Changed(path)
            | Change::Deleted(path)) = change;
            let Some(relative) = paths::relative(&self.state.root, path) else {
                continue;
            };
            if !may_hold(&self.state.root, path) {
                continue;
            }
            let name: Arc<str> = relative.into();
            match change {
                Change::Text(_, text) => {
                    walk |= !self.state.structure.known.is_file(&name) && !self.open.contains_key(&name);
                    self.open.insert(Arc::clone(&name), Arc::clone(text));
                    self.files.buffers.insert(path.clone(), Arc::clone(text));
                }
                Change::Closed(_) => {
                    walk |= !self.walked.contains(&name);
                    self.open.remove(&name);
                    self.files.buffers.remove(path);
                }
                Change::Created(_) | Change::Deleted(_) => {
                    walk = true;
                    let below = format!("{name}/");
                    let inside = self.walked.range(Arc::from(below.as_str())..);
                    touched.extend(inside.take_while(|path| path.starts_with(&below)).cloned());
                }
                Change::Changed(_) => {
                    walk |= !self.walked.contains(&name) || name.ends_with(".gitignore");
                }
            }
            touched.insert(name);
        }
        let came_or_went = walk && self.walk();
        self.bring_up_to_date(&touched, came_or_went)
    }

    /// Looks which files there are. True when that has changed.
    fn walk(&mut self) -> bool {
        let below = self.files.below.as_ref().map(|files| files.walk(&self.state.root)).unwrap_or_default();
        self.walked = below.iter().filter_map(|path| paths::shown(&self.state.root, path)).map(Arc::from).collect();
        !self.present().iter().map(AsRef::as_ref).eq(self.state.structure.known.sorted())
    }

    /// Every file of the workspace: what the walk found, and open files that are not on the disk yet. An open file that
    /// the ignore rules hide stays hidden.
    fn present(&self) -> BTreeSet<Arc<str>> {
        let on_disk = |path: &str| {
            let below = self.files.below.as_ref();
            below.is_some_and(|files| files.is_file(&self.state.root.join(path)))
        };
        let new = self.open.keys().filter(|path| !self.walked.contains(*path) && !on_disk(path));
        self.walked.iter().chain(new).cloned().collect()
    }

    fn bring_up_to_date(&mut self, touched: &BTreeSet<Arc<str>>, came_or_went: bool) -> Changed {
        let structural = came_or_went || touched.iter().any(|path| self.is_structural(path));
        let mut changed = Changed { structure: structural, ..Changed::default() };
        let before = self.state.clone();
        self.state.memo = Arc::default();
        if structural {
            self.restructure(&mut changed);
        }
        let mut stale: Vec<FileId> = touched.iter().filter_map(|path| self.state.file(path)).collect();
        stale.extend(&changed.added);
        self.sort(&mut stale);
        stale.dedup();
        let relink = self.read(&stale, &mut changed);
        let all = structural.then(|| Arc::clone(&self.state.structure));
        self.link(all.as_ref().map_or(&relink, |structure| &structure.files), structural, &mut changed);
        if structural {
            self.state.graph = Arc::new(OnceLock::new());
        } else if relink.iter().any(|file| before.node(*file) != self.state.node(*file)) {
            self.state.graph = Arc::new(OnceLock::new());
            let moved = self.state.graph().moved(before.graph());
            changed.reach = self.state.files().iter().copied().filter(|file| moved[file.0 as usize]).collect();
        }
        changed
    }

    /// Manifests of any kind. Other JSON files count too: a tsconfig may extend them.
    fn is_structural(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        let manifest = matches!(name.rsplit_once('.'), Some((_, "json")))
            || matches!(name, "pnpm-lock.yaml" | "yarn.lock" | "bun.lock")
            || name.ends_with(".prisma");
        manifest && (self.state.structure.known.is_file(path) || self.state.structure.configs.depends_on(path))
    }

    fn restructure(&mut self, changed: &mut Changed) {
        let before = self.state.structure.files.clone();
        let mut files = Vec::new();
        for path in self.present() {
            let id = Language::of(&path).map(|_| self.id(&path));
            files.push((path, id));
        }
        let Options { rules, settings } = &self.options;
        let structure =
            Structure::new(&self.state.root, files, &self.state.paths, &self.files, settings.as_ref(), rules);
        self.state.structure = Arc::new(structure);
        let (old, new): (BTreeSet<FileId>, BTreeSet<FileId>) =
            (before.into_iter().collect(), self.state.files().iter().copied().collect());
        changed.added = new.difference(&old).copied().collect();
        changed.removed = old.difference(&new).copied().collect();
        for file in &changed.removed {
            self.state.sources.set(file.0 as usize, None);
            self.state.links.set(file.0 as usize, Arc::default());
        }
        self.sort(&mut changed.added);
        self.sort(&mut changed.removed);
    }

    fn id(&mut self, path: &Arc<str>) -> FileId {
        let Self { ids, state, .. } = self;
        *ids.entry(Arc::clone(path)).or_insert_with(|| {
            let id = state.paths.len();
            state.paths.set(id, Arc::clone(path));
            state.sources.set(id, None);
            state.links.set(id, Arc::default());
            FileId(id as u32)
        })
    }

    /// Reads files again. Gives those whose imports may lead elsewhere.
    fn read(&mut self, files: &[FileId], changed: &mut Changed) -> Vec<FileId> {
        let this = &*self;
        let read = |file: &FileId| Some((*file, this.source(*file)?));
        let sources: Vec<(FileId, Arc<Source>)> = match files {
            // A key: other threads would only have to be woken.
            [file] => read(file).into_iter().collect(),
            files => files.par_iter().filter_map(read).collect(),
        };
        let mut relink = Vec::new();
        for (file, source) in sources {
            let before = self.state.source(file);
            let is_new = before.is_none();
            let difference = before.and_then(|before| Difference::of(before, &source));
            if is_new || difference.as_ref().is_some_and(|difference| difference.outline) {
                relink.push(file);
            }
            if let Some(Difference { hir, outline, surface }) = difference {
                changed.text.push(file);
                changed.hir.extend(hir.then_some(file));
                changed.surface.extend(surface.then_some(file));
                changed.outline.extend(outline.then_some(file));
            }
            if !source.is_open && source.cached().is_some() {
                self.state.trees.keep(&source);
            }
            self.state.sources.set(file.0 as usize, Some(source));
        }
        relink
    }

    /// The file's present state; `None` when nothing has changed.
    fn source(&self, file: FileId) -> Option<Arc<Source>> {
        let path = self.state.path(file);
        let language = Language::of(path)?;
        let before = self.state.source(file);
        if let Some(text) = self.open.get(path) {
            let same =
                before.is_some_and(|before| before.text == *text && before.is_open && before.unreadable.is_none());
            return (!same).then(|| Arc::new(Source::open(Arc::clone(text), language, before.map(AsRef::as_ref))));
        }
        match self.files.read(&self.state.root.join(path)) {
            Ok(text) => {
                let same =
                    before.is_some_and(|before| before.text == text && !before.is_open && before.unreadable.is_none());
                (!same).then(|| Arc::new(Source::closed(text, language)))
            }
            Err(error) => Some(Arc::new(Source::unreadable(language, &why_unread(path, &error)))),
        }
    }

    /// Looks where the imports of files lead.
    fn link(&mut self, files: &[FileId], structural: bool, changed: &mut Changed) {
        let state = &self.state;
        let link = |file: &FileId| {
            let source = state.source(*file)?;
            let page = (state.route(*file) == Some(RouteKind::PagesPage)).then(|| state.trees.module(source));
            Some((*file, Links::new(&state.structure, state.path(*file), source, page.as_deref())))
        };
        let links: Vec<(FileId, Links)> = match files {
            [file] => link(file).into_iter().collect(),
            files => files.par_iter().filter_map(link).collect(),
        };
        for (file, links) in links {
            if *self.state.links(file) != links {
                if structural
                    && changed
                        .added
                        .binary_search_by(|added| self.state.path(*added).cmp(self.state.path(file)))
                        .is_err()
                {
                    changed.links.push(file);
                }
                self.state.links.set(file.0 as usize, Arc::new(links));
            }
        }
    }

    fn sort(&self, files: &mut [FileId]) {
        files.sort_by(|a, b| self.state.path(*a).cmp(self.state.path(*b)));
    }
}

mod preview;

#[cfg(test)]
mod history;
#[cfg(test)]
mod tests;
