//! One workspace of a connection, and looks at it at one moment, which need no lock.

use super::desk::{OnDisk, Touched, Wish};
use super::rounds;
use super::session::Session;
use crate::engine::{self, Checked, Entry, Job, World, inventory};
use crate::workspace::{Change, Disk, FileId, Files, Index, Snapshot};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub struct Workspace {
    pub root: PathBuf,
    pub world: World,
    /// The version of each open document that the world has taken in.
    pub versions: Arc<BTreeMap<PathBuf, i32>>,
}

/// A workspace at one moment.
#[derive(Clone)]
pub struct Scene {
    pub root: PathBuf,
    pub snapshot: Snapshot,
    pub versions: Arc<BTreeMap<PathBuf, i32>>,
}

/// One file in the state of its workspace at one moment.
pub struct Look {
    pub scene: Scene,
    pub file: FileId,
    pub(super) job: Job,
    pub(super) known: Option<Arc<Checked>>,
}

/// Files of one workspace to check.
pub struct Batch {
    pub scene: Scene,
    pub(super) job: Job,
}

impl Workspace {
    pub fn open(root: PathBuf, wish: &Wish, session: &Session) -> Self {
        session.progress.begin("Indexing");
        rounds::begin(session, &root);
        let index = Index::open_with(&root, Arc::new(Disk), engine::workspace_options(wish.settings.clone()));
        let world = World::new(index, engine::Options::default(), session.options.check);
        session.progress.end();
        Self { root, world, versions: Arc::default() }
    }

    /// The files that are gone, if they had been checked.
    pub fn take_in(&mut self, touched: &[Touched]) -> Vec<PathBuf> {
        let inside: Vec<&Touched> = touched.iter().filter(|touched| touched.path.starts_with(&self.root)).collect();
        if inside.is_empty() {
            return Vec::new();
        }
        let before = self.world.snapshot();
        let versions = Arc::make_mut(&mut self.versions);
        let mut changes = Vec::new();
        for Touched { path, buffer, closed, disk } in inside {
            let path = path.clone();
            changes.extend(disk.map(|disk| match disk {
                OnDisk::Created => Change::Created(path.clone()),
                OnDisk::Changed => Change::Changed(path.clone()),
                OnDisk::Deleted => Change::Deleted(path.clone()),
            }));
            if let Some((text, version)) = buffer {
                versions.insert(path.clone(), *version);
                changes.push(Change::Text(path, Arc::clone(text)));
            } else {
                versions.remove(&path);
                changes.extend(closed.then_some(Change::Closed(path)));
            }
        }
        let gone = self.world.apply(&changes);
        gone.into_iter().map(|file| self.root.join(before.path(file))).collect()
    }

    pub fn file(&self, path: &Path) -> Option<FileId> {
        self.world.snapshot().file_at(path)
    }

    pub fn scene(&self) -> Scene {
        Scene { root: self.root.clone(), snapshot: self.world.snapshot(), versions: Arc::clone(&self.versions) }
    }

    pub fn path(&self, snapshot: &Snapshot, file: FileId) -> PathBuf {
        self.root.join(snapshot.path(file))
    }

    pub fn paths(&self) -> Vec<PathBuf> {
        let snapshot = self.world.snapshot();
        snapshot.files().iter().map(|file| self.path(&snapshot, *file)).collect()
    }
}

impl Scene {
    /// Before the workspace is read: the open documents and what they import. Nothing is known of other files.
    pub fn ahead(root: &Path, wish: &Wish, documents: &BTreeMap<PathBuf, (Arc<str>, i32)>) -> Self {
        let open = documents.iter().map(|(path, (text, _))| (path.clone(), Arc::clone(text))).collect();
        let options = engine::workspace_options(wish.settings.clone());
        let snapshot = Index::preview(root, Arc::new(Disk), options, &open);
        let versions = documents.iter().map(|(path, (_, version))| (path.clone(), *version)).collect();
        Self { root: root.to_path_buf(), snapshot, versions: Arc::new(versions) }
    }

    pub fn path(&self, file: FileId) -> PathBuf {
        self.root.join(self.snapshot.path(file))
    }

    /// The text of any file of the workspace, by its path relative to the root.
    pub fn text(&self, path: &str) -> Option<Arc<str>> {
        let module = self.snapshot.file(path).map(|file| self.snapshot.text(file));
        module.or_else(|| Disk.read(&self.root.join(path)).ok())
    }

    pub fn version(&self, path: &Path) -> Option<i32> {
        self.versions.get(path).copied()
    }
}

impl Batch {
    pub fn run(&self) -> Vec<Arc<Checked>> {
        self.job.run()
    }
}

impl Look {
    pub fn snapshot(&self) -> &Snapshot {
        &self.scene.snapshot
    }

    /// In source order.
    pub fn endpoints(&self) -> Vec<Entry> {
        inventory(self.snapshot(), self.file)
    }

    /// What was known of the file at that moment, if it was up to date.
    pub fn known(&self) -> Option<&Checked> {
        self.known.as_deref()
    }

    /// What is known of the file, found out now if need be.
    pub fn checked(&mut self, session: &Session) -> Arc<Checked> {
        if let Some(known) = &self.known {
            return Arc::clone(known);
        }
        let results = self.job.run();
        session.worlds().settle(&self.scene, &self.job, &results);
        session.wake.notify_one();
        let known = results.into_iter().next().expect("a job gives one result for each file");
        self.known = Some(Arc::clone(&known));
        known
    }
}
