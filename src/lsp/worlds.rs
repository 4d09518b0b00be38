//! The workspaces of a connection, one for each root.

use super::desk::{Touched, Wish};
use super::scene::{Batch, Look, Scene, Workspace};
use super::session::Session;
use crate::engine::{Checked, Job};
use crate::workspace::{ConfigError, FileId};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

#[derive(Default)]
pub struct Worlds {
    list: Vec<Workspace>,
    seen: Wish,
    /// Packages of open files that lie outside of every root.
    strays: BTreeSet<PathBuf>,
    /// Configuration files that something was wrong with.
    faulty: BTreeSet<PathBuf>,
    /// What happened since the checker last asked.
    log: Log,
}

/// What the checker must know of the changes that others took in.
#[derive(Default)]
pub struct Log {
    /// Open files that were opened or edited.
    pub edited: BTreeSet<PathBuf>,
    /// Files that were opened.
    pub opened: BTreeSet<PathBuf>,
    /// Files whose findings were found out for a request.
    pub settled: BTreeSet<PathBuf>,
    /// Files that are gone.
    pub gone: BTreeSet<PathBuf>,
}

/// What is wrong in one configuration file.
#[derive(Default)]
pub struct Faults {
    pub errors: Vec<ConfigError>,
    /// Of the document, if it is open.
    pub version: Option<i32>,
}

impl Worlds {
    /// Takes in what the desk has collected.
    pub fn catch_up(&mut self, session: &Session) {
        let (wish, news) = {
            let mut desk = session.desk();
            if desk.wish != self.seen || self.list.is_empty() {
                desk.touch_open();
            }
            (desk.wish.clone(), desk.take())
        };
        self.log.opened.extend(news.opened);
        self.log.edited.extend(news.touched.iter().filter(|t| t.buffer.is_some()).map(|t| t.path.clone()));
        self.follow(wish, &news.touched, session);
        session.is_indexed.store(true, Ordering::Relaxed);
        for workspace in &mut self.list {
            let gone = workspace.take_in(&news.touched);
            self.log.gone.extend(gone);
        }
    }

    pub fn take_log(&mut self) -> Log {
        std::mem::take(&mut self.log)
    }

    /// What is wrong in each configuration file, also in those that were faulty when this was last asked.
    pub fn faults(&mut self) -> BTreeMap<PathBuf, Faults> {
        let known = std::mem::take(&mut self.faulty).into_iter();
        let mut faults: BTreeMap<PathBuf, Faults> = known.map(|path| (path, Faults::default())).collect();
        for workspace in &self.list {
            let snapshot = workspace.world.snapshot();
            for error in snapshot.config_errors() {
                let path = workspace.root.join(&error.path);
                self.faulty.insert(path.clone());
                faults.entry(path).or_default().errors.push(error.clone());
            }
            for (path, version) in &*workspace.versions {
                if let Some(faults) = faults.get_mut(path) {
                    faults.version = Some(*version);
                }
            }
        }
        faults
    }

    pub fn look(&self, path: &Path) -> Option<Look> {
        let workspace = self.owner(path)?;
        let file = workspace.file(path)?;
        let known = workspace.world.checked(file).cloned();
        Some(Look { scene: workspace.scene(), file, job: workspace.world.job(vec![file]), known })
    }

    /// Every file of every workspace, in path order.
    pub fn looks(&self) -> Vec<Look> {
        let mut looks = Vec::new();
        for workspace in &self.list {
            let scene = workspace.scene();
            let owned = scene.snapshot.files().iter().filter(|file| self.owns(workspace, &scene.path(**file)));
            looks.extend(owned.map(|file| Look {
                scene: scene.clone(),
                file: *file,
                job: workspace.world.job(vec![*file]),
                known: workspace.world.checked(*file).cloned(),
            }));
        }
        looks
    }

    /// Those of the files that must be checked, by workspace.
    pub fn batches_of(&self, paths: &BTreeSet<PathBuf>) -> Vec<Batch> {
        self.batches(|workspace| {
            let owned = paths.iter().filter(|path| self.owns(workspace, path));
            let files = owned.filter_map(|path| workspace.file(path));
            files.filter(|file| workspace.world.is_stale(*file)).collect()
        })
    }

    /// Up to `most` files of each workspace that must be checked, open ones first.
    pub fn next_batches(&self, most: usize) -> Vec<Batch> {
        self.batches(|workspace| {
            let mut stale = self.stale(workspace);
            let open = workspace.versions.keys();
            let open: BTreeSet<FileId> = open.filter_map(|path| workspace.file(path)).collect();
            stale.sort_by_key(|file| !open.contains(file));
            stale.truncate(most);
            stale
        })
    }

    /// The open files that must be checked.
    pub fn open_batches(&self) -> Vec<Batch> {
        self.batches(|workspace| {
            let owned = workspace.versions.keys().filter(|path| self.owns(workspace, path));
            let files = owned.filter_map(|path| workspace.file(path));
            files.filter(|file| workspace.world.is_stale(*file)).collect()
        })
    }

    /// How many files must be checked.
    pub fn left(&self) -> usize {
        let left = self.list.iter().map(|workspace| {
            if self.has_nested(workspace) { self.stale(workspace).len() } else { workspace.world.stale().len() }
        });
        left.sum()
    }

    /// Takes the results of a batch; the accepted files come back.
    pub fn accept(&mut self, batch: &Batch, results: &[Arc<Checked>]) -> Vec<FileId> {
        match self.list.iter_mut().find(|workspace| workspace.root == batch.scene.root) {
            Some(workspace) => workspace.world.accept(&batch.job, results),
            None => Vec::new(),
        }
    }

    /// Takes the results that a request has found out; the checker will tell the client.
    pub fn settle(&mut self, scene: &Scene, job: &Job, results: &[Arc<Checked>]) {
        let workspace = self.list.iter_mut().find(|one| one.root == scene.root);
        let accepted = workspace.map_or_else(Vec::new, |one| one.world.accept(job, results));
        let paths = accepted.into_iter().map(|file| scene.path(file));
        self.log.settled.extend(paths);
    }

    /// Checks whatever must be checked, for a request.
    pub fn settle_all(session: &Session) {
        let batches = {
            let mut worlds = session.worlds();
            worlds.catch_up(session);
            worlds.next_batches(usize::MAX)
        };
        for batch in &batches {
            let results = batch.run();
            session.worlds().settle(&batch.scene, &batch.job, &results);
        }
        session.wake.notify_one();
    }

    fn batches(&self, choose: impl Fn(&Workspace) -> Vec<FileId>) -> Vec<Batch> {
        let batches = self
            .list
            .iter()
            .map(|workspace| Batch { scene: workspace.scene(), job: workspace.world.job(choose(workspace)) });
        batches.filter(|batch| !batch.job.files().is_empty()).collect()
    }

    /// A file below two roots is checked for the deeper one.
    fn stale(&self, workspace: &Workspace) -> Vec<FileId> {
        let stale = workspace.world.stale();
        if !self.has_nested(workspace) {
            return stale.collect();
        }
        let snapshot = workspace.world.snapshot();
        stale.filter(|file| self.owns(workspace, &workspace.path(&snapshot, *file))).collect()
    }

    fn has_nested(&self, workspace: &Workspace) -> bool {
        self.list.iter().any(|other| other.root != workspace.root && other.root.starts_with(&workspace.root))
    }

    fn owns(&self, workspace: &Workspace, path: &Path) -> bool {
        self.owner(path).is_some_and(|owner| owner.root == workspace.root)
    }

    /// The workspace with the deepest root that holds the path.
    pub fn owner(&self, path: &Path) -> Option<&Workspace> {
        self.list
            .iter()
            .filter(|workspace| path.starts_with(&workspace.root))
            .max_by_key(|workspace| workspace.root.as_os_str().len())
    }

    /// Opens and closes worlds until they are what is wished for.
    fn follow(&mut self, wish: Wish, touched: &[Touched], session: &Session) {
        if wish.generation != self.seen.generation {
            self.list.clear();
        }
        let covered = |path: &Path, strays: &BTreeSet<PathBuf>| {
            wish.roots.iter().chain(strays).any(|root| path.starts_with(root))
        };
        for touched in touched.iter().filter(|touched| touched.buffer.is_some()) {
            if !covered(&touched.path, &self.strays) {
                self.strays.extend(package_root(&touched.path));
            }
        }
        let wanted: BTreeSet<&PathBuf> = wish.roots.iter().chain(&self.strays).collect();
        let closed: Vec<Workspace> = self.list.extract_if(.., |workspace| !wanted.contains(&workspace.root)).collect();
        for workspace in closed {
            self.log.gone.extend(workspace.paths());
        }
        for root in wanted {
            if !self.list.iter().any(|workspace| workspace.root == *root) {
                self.list.push(Workspace::open(root.clone(), &wish, session));
            }
        }
        if wish.settings != self.seen.settings {
            for workspace in &mut self.list {
                workspace.world.configure(wish.settings.clone());
            }
        }
        self.seen = wish;
    }
}

/// The open documents by the root of the workspace that will hold them.
pub fn by_root<T: Clone>(wish: &Wish, documents: &BTreeMap<PathBuf, T>) -> BTreeMap<PathBuf, BTreeMap<PathBuf, T>> {
    let mut roots: BTreeMap<PathBuf, BTreeMap<PathBuf, T>> = BTreeMap::new();
    for (path, document) in documents {
        let inside = wish.roots.iter().filter(|root| path.starts_with(root));
        let root = inside.max_by_key(|root| root.as_os_str().len()).cloned().or_else(|| package_root(path));
        if let Some(root) = root {
            roots.entry(root).or_default().insert(path.clone(), document.clone());
        }
    }
    roots
}

/// The nearest folder above the file that holds a `package.json`.
fn package_root(path: &Path) -> Option<PathBuf> {
    path.ancestors().skip(1).find(|folder| folder.join("package.json").is_file()).map(Path::to_path_buf)
}
