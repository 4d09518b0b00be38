//! The state of one connection.
//!
//! Two locks, taken in this order and never across an `await`: the worlds, which only blocking threads take, and hold
//! while they take in changes; and the desk, which every handler takes for a moment.

use super::Options;
use super::capabilities::Client;
use super::desk::{Desk, path_of};
use super::outlet::Outlet;
use super::pages::Pages;
use super::progress::Progress;
use super::rounds::Rounds;
use super::scene::Look;
use super::settings::Shown;
use super::trace::Trace;
use super::worlds::Worlds;
use crate::text::PositionEncoding;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tokio::sync::Notify;
use tower_lsp::jsonrpc;
use tower_lsp::ls_types::{Diagnostic, InitializeParams, Uri};

pub struct Session {
    pub options: Options,
    pub progress: Progress,
    pub pages: Pages,
    pub rounds: Rounds,
    pub trace: Trace,
    pub outlet: Outlet,
    /// Wakes the checker.
    pub wake: Notify,
    /// The workspaces have been read for the first time.
    pub is_indexed: AtomicBool,
    client: OnceLock<Client>,
    first_settings: OnceLock<Value>,
    shown: Mutex<Shown>,
    /// The user has called off the check of files that are not open.
    paused: AtomicBool,
    parent: OnceLock<u32>,
    started: AtomicBool,
    shut_down: AtomicBool,
    desk: Mutex<Desk>,
    worlds: Mutex<Worlds>,
}

impl Session {
    pub fn new(options: Options, outlet: Outlet) -> Self {
        Self {
            options,
            progress: Progress::default(),
            pages: Pages::default(),
            rounds: Rounds::default(),
            trace: Trace::default(),
            outlet,
            wake: Notify::new(),
            is_indexed: AtomicBool::new(false),
            client: OnceLock::new(),
            first_settings: OnceLock::new(),
            shown: Mutex::new(Shown::DEFAULT),
            paused: AtomicBool::new(false),
            parent: OnceLock::new(),
            started: AtomicBool::new(false),
            shut_down: AtomicBool::new(false),
            desk: Mutex::default(),
            worlds: Mutex::default(),
        }
    }

    /// Takes in what `initialize` says.
    pub fn introduce(&self, params: &InitializeParams) -> &Client {
        if let Some(process) = params.process_id {
            self.parent.get_or_init(|| process);
        }
        self.trace.set(params.trace);
        let settings = self.first_settings.get_or_init(|| params.initialization_options.clone().unwrap_or_default());
        self.show(Shown::of(settings));
        let mut desk = self.desk();
        desk.wish.roots = super::settings::roots(params);
        desk.wish.settings = super::settings::configuration(settings);
        desk.set_run(super::settings::run(settings));
        drop(desk);
        self.client.get_or_init(|| Client {
            opens_pages: super::pages::are_opened_by_client(settings),
            ..Client::new(&params.capabilities)
        })
    }

    /// The client as far as it is known.
    pub fn client(&self) -> &Client {
        static NOBODY: OnceLock<Client> = OnceLock::new();
        self.client.get().unwrap_or_else(|| NOBODY.get_or_init(Client::default))
    }

    /// What the client came with.
    pub fn first_settings(&self) -> &Value {
        self.first_settings.get().unwrap_or(&Value::Null)
    }

    pub fn shown(&self) -> Shown {
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives what was shown before.
    pub fn show(&self, shown: Shown) -> Shown {
        std::mem::replace(&mut self.shown.lock().unwrap_or_else(PoisonError::into_inner), shown)
    }

    pub fn pause(&self) {
        self.paused.store(true, Ordering::Relaxed);
    }

    pub fn resume(&self) {
        self.paused.store(false, Ordering::Relaxed);
    }

    pub fn is_paused(&self) -> bool {
        self.paused.load(Ordering::Relaxed)
    }

    pub fn encoding(&self) -> PositionEncoding {
        self.client().encoding
    }

    pub fn parent(&self) -> Option<u32> {
        self.parent.get().copied()
    }

    /// True for the first who asks.
    pub fn starts(&self) -> bool {
        !self.started.swap(true, Ordering::Relaxed)
    }

    pub fn shut_down(&self) {
        self.shut_down.store(true, Ordering::Relaxed);
    }

    pub fn is_shut_down(&self) -> bool {
        self.shut_down.load(Ordering::Relaxed)
    }

    pub fn desk(&self) -> MutexGuard<'_, Desk> {
        // What the desk holds is changed by single assignments: it is whole also after a panic.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The worlds, which begin afresh when a panic left them half changed. For blocking threads only.
    pub fn worlds(&self) -> MutexGuard<'_, Worlds> {
        self.worlds.lock().unwrap_or_else(|poisoned| {
            self.worlds.clear_poison();
            let mut worlds = poisoned.into_inner();
            *worlds = Worlds::default();
            worlds
        })
    }

    /// Runs `work` on a blocking thread. A panic in it is an error to this one caller.
    pub async fn ask<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> jsonrpc::Result<T> {
        let session = Arc::clone(self);
        tokio::task::spawn_blocking(move || work(&session)).await.map_err(|_| jsonrpc::Error::internal_error())
    }

    /// The file in the newest state of its workspace; `None` when it belongs to none. For blocking threads only.
    pub fn look(&self, uri: &Uri) -> Option<Look> {
        let path = path_of(uri)?;
        self.look_at(&path)
    }

    pub fn look_at(&self, path: &Path) -> Option<Look> {
        let mut worlds = self.worlds();
        worlds.catch_up(self);
        worlds.look(path)
    }

    /// What is wrong in a configuration file. For blocking threads only.
    pub fn faults_of(&self, path: &Path) -> Vec<Diagnostic> {
        let mut faults = self.worlds().faults();
        let faults = faults.remove(path).unwrap_or_default();
        super::convert::faults(&faults.errors)
    }

    /// Every file of every workspace. For blocking threads only.
    pub fn looks(&self) -> Vec<Look> {
        let mut worlds = self.worlds();
        worlds.catch_up(self);
        worlds.looks()
    }

    /// The diagnostics of every file, with the version that they are for; what is not known yet is found out.
    /// For blocking threads only.
    pub fn everything(&self) -> Vec<(PathBuf, Option<i32>, Vec<Diagnostic>)> {
        Worlds::settle_all(self);
        self.worlds()
            .looks()
            .into_iter()
            .map(|look| {
                let path = look.scene.path(look.file);
                let diagnostics =
                    look.known().map_or_else(Vec::new, |known| look.scene.diagnostics(&known.findings, self));
                (path.clone(), look.scene.version(&path), diagnostics)
            })
            .collect()
    }
}
