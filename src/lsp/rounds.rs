//! Looking for changes on disk on behalf of clients that do not watch it.
//!
//! A round compares the times and sizes of all files with those of the round before and tells the session of the
//! differences, in one batch. Rounds are made when a document is opened or saved: that is when somebody comes back from
//! a terminal. One round runs at a time, and one more follows when somebody asked meanwhile. The first survey is made
//! before a workspace is read, so that nothing slips between the two.

use super::desk::OnDisk;
use super::session::Session;
use crate::workspace::{Disk, Files};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;
use tokio::sync::Semaphore;

pub struct Rounds {
    /// Two places: the round that runs and the one that waits for it.
    places: Semaphore,
    seen: Mutex<BTreeMap<PathBuf, Survey>>,
}

impl Default for Rounds {
    fn default() -> Self {
        Self { places: Semaphore::new(2), seen: Mutex::default() }
    }
}

/// What the files below a root looked like.
type Survey = BTreeMap<PathBuf, Stamp>;

#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    bytes: u64,
}

/// Makes a round in a task of its own, unless the client watches or a round is about to begin anyway.
pub fn make(session: &Arc<Session>) {
    if session.client().watches {
        return;
    }
    let session = Arc::clone(session);
    tokio::spawn(async move {
        let Ok(_place) = session.rounds.places.try_acquire() else {
            return;
        };
        // A round that broke off has found nothing; the next one looks again.
        drop(session.ask(round).await);
    });
}

/// A workspace is about to be read. For blocking threads only.
pub fn begin(session: &Session, root: &Path) {
    if !session.client().watches {
        session.rounds.seen().insert(root.to_path_buf(), survey(root));
    }
}

fn round(session: &Session) {
    let mut changes = Vec::new();
    for (root, seen) in session.rounds.seen().iter_mut() {
        let now = survey(root);
        changes.extend(differences(seen, &now));
        *seen = now;
    }
    if !changes.is_empty() {
        session.touch_paths(changes);
    }
}

impl Rounds {
    /// What each root looked like when it was last surveyed.
    fn seen(&self) -> MutexGuard<'_, BTreeMap<PathBuf, Survey>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn survey(root: &Path) -> Survey {
    let stamp = |path: PathBuf| {
        let metadata = std::fs::metadata(&path).ok()?;
        Some((path, Stamp { modified: metadata.modified().ok(), bytes: metadata.len() }))
    };
    Disk.walk(root).into_iter().filter_map(stamp).collect()
}

fn differences(before: &Survey, now: &Survey) -> Vec<(PathBuf, OnDisk)> {
    let gone = before.keys().filter(|path| !now.contains_key(*path)).map(|path| (path.clone(), OnDisk::Deleted));
    let here = now.iter().filter_map(|(path, stamp)| match before.get(path) {
        None => Some((path.clone(), OnDisk::Created)),
        Some(old) => (old != stamp).then(|| (path.clone(), OnDisk::Changed)),
    });
    gone.chain(here).collect()
}
