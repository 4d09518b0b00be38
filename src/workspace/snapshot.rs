//! The state of the workspace at one moment.

use super::config::ConfigError;
use super::graph::Node;
use super::links::Links;
use super::memo::Memo;
use super::reads::{Reads, note_beyond, note_surface, note_text};
use super::source::{Source, Trees};
use super::structure::Structure;
use super::words::Word;
use super::{Chunked, Config, FileId, Graph, Package, PackageId, Resolution, RouteKind, paths};
use crate::hir::{Module, Outline};
use crate::text::{LineIndex, Span};
use std::any::Any;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, Weak};

/// Cheap to clone; never changes.
#[derive(Clone)]
pub struct Snapshot {
    pub(super) root: Arc<PathBuf>,
    /// By id, as all lists here.
    pub(super) paths: Chunked<Arc<str>>,
    /// `None` for files that are gone.
    pub(super) sources: Chunked<Option<Arc<Source>>>,
    pub(super) links: Chunked<Arc<Links>>,
    pub(super) structure: Arc<Structure>,
    /// Computed when somebody asks; the same for all snapshots between which no edge has changed.
    pub(super) graph: Arc<OnceLock<Graph>>,
    pub(super) trees: Arc<Trees>,
    pub(super) memo: Arc<Memo>,
    /// Only some files were read.
    pub(super) partial: bool,
}

/// A state of some files and of the workspace's structure.
pub struct Version {
    structure: Weak<Structure>,
    sources: Vec<Option<Weak<Source>>>,
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, two): (&Option<Weak<Source>>, &Option<Weak<Source>>)| match (one, two) {
            (Some(one), Some(two)) => one.ptr_eq(two),
            (None, None) => true,
            _ => false,
        };
        self.structure.ptr_eq(&other.structure)
            && self.sources.len() == other.sources.len()
            && self.sources.iter().zip(&other.sources).all(same)
    }
}

impl Snapshot {
    /// An answer about the whole workspace, told apart by its type: computed once for this state. What it depends on is
    /// not noted, so no finding may rest on it.
    pub fn memo<T: Send + Sync + 'static>(&self, compute: impl FnOnce() -> T) -> Arc<T> {
        self.memo.get(compute)
    }

    /// Only some files were read: what follows from others is not known.
    pub const fn is_partial(&self) -> bool {
        self.partial
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Every source file (`.ts .tsx .mts .cts .js .jsx .mjs .cjs`), in path order.
    pub fn files(&self) -> &[FileId] {
        &self.structure.files
    }

    /// Middleware and proxies, in path order.
    pub fn proxies(&self) -> &[FileId] {
        &self.structure.proxies
    }

    /// Every file of the workspace, also those that are no modules, in path order.
    pub fn all_paths(&self) -> impl Iterator<Item = &str> {
        self.structure.known.sorted()
    }

    /// Relative to the root, with `/`.
    pub fn path(&self, file: FileId) -> &str {
        self.paths.get(file.0 as usize).map_or("", AsRef::as_ref)
    }

    pub fn absolute_path(&self, file: FileId) -> PathBuf {
        self.root.join(self.path(file))
    }

    pub fn file(&self, path: &str) -> Option<FileId> {
        self.structure.known.module(path)
    }

    /// The module at an absolute path.
    pub fn file_at(&self, path: &Path) -> Option<FileId> {
        self.file(&paths::relative(&self.root, path)?)
    }

    /// Empty for a file that is gone or can't be read.
    pub fn text(&self, file: FileId) -> Arc<str> {
        self.read_text(file).map_or_else(|| Arc::from(""), |source| Arc::clone(&source.text))
    }

    pub fn lines(&self, file: FileId) -> Arc<LineIndex> {
        self.read_text(file).map_or_else(|| Arc::new(LineIndex::new("")), |source| source.lines())
    }

    pub fn outline(&self, file: FileId) -> Arc<Outline> {
        self.read_surface(file).map(|source| Arc::clone(&source.outline)).unwrap_or_default()
    }

    /// Parsed on first use and kept while somebody may ask again.
    pub fn module(&self, file: FileId) -> Arc<Module> {
        match self.read_text(file) {
            Some(source) => self.trees.module(source),
            None => Arc::new(Module::parse("", crate::syntax::Language::TypeScript)),
        }
    }

    /// What a rule has made of this text of the file, and will ask for again. It must depend on nothing but what the file
    /// shows to others, or its maker notes that the text was looked into; and there is one type of such notes only.
    pub fn notes_of<T: Default + Any + Send + Sync>(&self, file: FileId) -> Arc<T> {
        let Some(source) = self.read_surface(file) else { return Arc::default() };
        let notes = source.notes.get_or_init(|| Arc::<T>::default());
        Arc::clone(notes).downcast().unwrap_or_default()
    }

    /// Somebody edits the file.
    pub fn is_open(&self, file: FileId) -> bool {
        self.source(file).is_some_and(|source| source.is_open)
    }

    /// What was last made of the text of an open file, or of an earlier text of it. Whether it still holds is for its
    /// maker to say; there is one type of it only.
    pub fn kept<T: Any + Send + Sync>(&self, file: FileId) -> Option<Arc<T>> {
        self.source(file)?.kept()?.downcast().ok()
    }

    pub fn keep<T: Any + Send + Sync>(&self, file: FileId, value: Arc<T>) {
        if let Some(source) = self.source(file) {
            source.keep(value);
        }
    }

    /// Of everything that was read, but for `without`: two are equal only when nothing of it has changed between them.
    pub fn version(&self, reads: &Reads, without: FileId) -> Version {
        let files: BTreeSet<FileId> = reads.texts.union(&reads.surfaces).copied().collect();
        let files = files.into_iter().filter(|file| *file != without);
        let source = |file| self.source(file).map(Arc::downgrade);
        Version { structure: Arc::downgrade(&self.structure), sources: files.map(source).collect() }
    }

    /// Why the file could not be read.
    pub fn unreadable(&self, file: FileId) -> Option<&str> {
        self.read_text(file)?.unreadable.as_deref()
    }

    /// Whether the word stands somewhere in the file's text: cheap, and true also for comments.
    pub fn mentions(&self, file: FileId, word: Word) -> bool {
        self.read_surface(file).is_some_and(|source| source.words.contains(word))
    }

    /// Whether the file may have a statement that is but a string or a template, other than a plain `'use client'` or
    /// `'use strict'` at its top. Always true while the file is open.
    pub fn may_have_odd_statements(&self, file: FileId) -> bool {
        self.read_text(file).is_some_and(|source| source.odd_statements)
    }

    pub fn resolve(&self, from: FileId, specifier: &str) -> Resolution {
        note_surface(from);
        // Nearly always it is that of an import, of which there are few.
        let known = self.source(from).and_then(|source| {
            let mut imports = source.outline.imports.iter().take(32);
            let index = imports.position(|import| import.specifier == specifier)?;
            self.links.get(from.0 as usize)?.resolutions.get(index).cloned()
        });
        known.unwrap_or_else(|| self.structure.resolver.resolve(self.path(from), specifier))
    }

    /// Where the specifier leads when the module runs on the server: packages may have other modules for that.
    pub fn resolve_on_server(&self, from: FileId, specifier: &str) -> Resolution {
        if !self.structure.resolver.tells_servers_apart() {
            return self.resolve(from, specifier);
        }
        note_surface(from);
        self.structure.resolver.resolve_on_server(self.path(from), specifier)
    }

    pub fn graph(&self) -> &Graph {
        if self.partial {
            note_beyond();
        }
        self.graph.get_or_init(|| {
            let nodes: Vec<Node<'_>> = self.files().iter().filter_map(|file| self.node(*file)).collect();
            Graph::new(&nodes, self.paths.len())
        })
    }

    /// What the graph is made from.
    pub(super) fn node(&self, file: FileId) -> Option<Node<'_>> {
        let (source, links) = (self.source(file)?, self.links.get(file.0 as usize)?);
        Some(Node {
            file,
            use_client: source.outline.use_client().is_some(),
            use_server: source.outline.use_server().is_some(),
            route: self.route(file),
            delivery: self.structure.delivery(file),
            registers: self.structure.registers(file),
            imports: &links.imports,
            type_imports: &links.type_imports,
            browser_imports: links.browser_imports.as_deref(),
            server_imports: links.server_imports.as_deref(),
        })
    }

    /// What keeps the module out of the browser: it asks for `server-only` in whatever way, also under a tsconfig alias.
    /// Next puts its own marker in the place of that name, whatever a tsconfig leads it to.
    pub fn server_only(&self, file: FileId) -> Option<Span> {
        self.import_at(file, |links| links.server_only)
    }

    /// What keeps the module off the server: it asks for `client-only` in whatever way. The package under another name is
    /// an empty module everywhere.
    pub fn client_only(&self, file: FileId) -> Option<Span> {
        self.import_at(file, |links| links.client_only)
    }

    fn import_at(&self, file: FileId, index: impl FnOnce(&Links) -> Option<usize>) -> Option<Span> {
        let source = self.read_surface(file)?;
        let index = index(self.links.get(file.0 as usize)?)?;
        Some(source.outline.imports.get(index)?.span)
    }

    /// The nearest package that holds the file.
    pub fn package(&self, file: FileId) -> &Package {
        self.structure.package(file)
    }

    /// `exactOptionalPropertyTypes` holds for the file, or may.
    pub fn has_exact_optionals(&self, file: FileId) -> bool {
        self.structure.has_exact_optionals(self.path(file))
    }

    /// What the Prisma schemas say, all of them together.
    pub fn schema(&self) -> &super::schema::Schema {
        &self.structure.schema
    }

    /// The root first, then in path order.
    pub fn packages(&self) -> &[Package] {
        &self.structure.packages
    }

    pub fn package_by_id(&self, id: PackageId) -> &Package {
        self.structure.package_by_id(id)
    }

    /// The configuration that holds for the file.
    pub fn config(&self, file: FileId) -> &Config {
        self.config_of(self.path(file))
    }

    /// The configuration that holds for a path relative to the root.
    pub fn config_of(&self, path: &str) -> &Config {
        self.structure.configs.of(path)
    }

    /// What is wrong in the configuration files, by path and line.
    pub fn config_errors(&self) -> &[ConfigError] {
        self.structure.configs.errors()
    }

    /// What Next makes of the file's path; `None` for an ordinary module.
    pub fn route(&self, file: FileId) -> Option<RouteKind> {
        self.structure.route(file)
    }

    fn read_text(&self, file: FileId) -> Option<&Arc<Source>> {
        note_text(file);
        self.read(file)
    }

    fn read_surface(&self, file: FileId) -> Option<&Arc<Source>> {
        note_surface(file);
        self.read(file)
    }

    fn read(&self, file: FileId) -> Option<&Arc<Source>> {
        let source = self.source(file);
        if self.partial && source.is_none() {
            note_beyond();
        }
        source
    }

    /// Notes nothing: for questions that are about the workspace as a whole.
    pub(super) fn source(&self, file: FileId) -> Option<&Arc<Source>> {
        self.sources.get(file.0 as usize)?.as_ref()
    }

    pub(super) fn links(&self, file: FileId) -> Arc<Links> {
        self.links.get(file.0 as usize).cloned().unwrap_or_default()
    }
}
