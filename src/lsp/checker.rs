//! The one task that checks and publishes.
//!
//! The edited file goes at once. Files that read it follow when the keyboard rests, in batches between which a new change
//! is noticed: the latest state wins. What was computed for a version that the client has left behind is dropped; the
//! change that overtook it has woken the task again.

use super::convert;
use super::outlet;
use super::scene::{Batch, Look, Scene};
use super::session::Session;
use super::worlds::{self, Log};
use crate::engine;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tower_lsp::Client;
use tower_lsp::ls_types::{Diagnostic, MessageType};

/// Files in a batch: few enough that a change is noticed soon, enough to keep all threads busy.
const BATCH: usize = 256;

/// Batches that may break off before the rest is left for the next change.
const PATIENCE: u32 = 8;

/// The diagnostics of one file, and what they were computed for.
struct Report {
    path: PathBuf,
    /// `None` when the file is not open.
    version: Option<i32>,
    /// As JSON.
    list: String,
}

/// No diagnostics.
const NONE: &str = "[]";

impl Report {
    fn is_empty(&self) -> bool {
        self.list == NONE
    }
}

#[derive(Default)]
struct Outcome {
    reports: Vec<Report>,
    /// Files that the client has opened: it may have forgotten what it was told of them.
    opened: BTreeSet<PathBuf>,
    /// Files whose check broke off.
    failed: Vec<PathBuf>,
    /// How many files are still to be checked.
    left: usize,
}

pub async fn run(session: Arc<Session>, client: Client) {
    let mut publisher = Publisher { session, client, published: BTreeMap::new(), opened: BTreeSet::new() };
    loop {
        publisher.session.wake.notified().await;
        while !publisher.round().await {}
    }
}

struct Publisher {
    session: Arc<Session>,
    client: Client,
    /// What each file's diagnostics were when they were last sent, as JSON; files without any are not kept.
    published: BTreeMap<PathBuf, String>,
    /// Files that the client wants to be told of, whatever it was told before.
    opened: BTreeSet<PathBuf>,
}

impl Publisher {
    /// False when a change came in between, so that there is more to do.
    async fn round(&mut self) -> bool {
        let Some(outcome) = self.take_in().await else {
            return true;
        };
        let left = outcome.left;
        self.publish(outcome).await;
        if left == 0 {
            return true;
        }
        tokio::select! {
            biased;
            () = self.session.wake.notified() => return false,
            () = tokio::time::sleep(self.session.options.quiet) => {}
        }
        if self.session.is_paused() {
            return self.check_open().await;
        }
        self.session.progress.begin_cancellable("Checking");
        let done = self.check_rest().await;
        self.session.progress.end();
        done
    }

    /// When reading the workspaces for the first time takes long, the open documents are looked at with what they import.
    async fn take_in(&mut self) -> Option<Outcome> {
        if self.session.is_indexed.load(Ordering::Relaxed) {
            return self.compute(check_edited).await;
        }
        let ahead = self.session.options.ahead;
        if ahead.is_zero() {
            self.look_ahead().await;
        }
        let session = Arc::clone(&self.session);
        let indexing = tokio::spawn(async move { session.ask(check_edited).await });
        tokio::pin!(indexing);
        let mut woken = false;
        let looking = tokio::time::sleep(ahead);
        tokio::pin!(looking);
        let mut looked = ahead.is_zero();
        loop {
            tokio::select! {
                biased;
                outcome = &mut indexing => {
                    if woken {
                        // What woke it in between may have come too late to be taken in.
                        self.session.wake.notify_one();
                    }
                    return self.told(outcome.ok().and_then(Result::ok)).await;
                }
                () = &mut looking, if !looked => {
                    looked = true;
                    self.look_ahead().await;
                }
                () = self.session.wake.notified() => {
                    woken = true;
                    if looked {
                        self.look_ahead().await;
                    }
                }
            }
        }
    }

    async fn look_ahead(&mut self) {
        if let Ok(mut outcome) = self.session.ask(check_ahead).await {
            // That nothing is found yet says nothing, unless something was.
            outcome.reports.retain(|report| !report.is_empty() || self.published.contains_key(&report.path));
            self.publish(outcome).await;
        }
    }

    async fn check_rest(&mut self) -> bool {
        let mut changed = false;
        let mut all = 0;
        let mut left = usize::MAX;
        let mut failures = 0;
        while left > 0 && failures < PATIENCE {
            let Some(outcome) = self.compute(check_next).await else {
                failures += 1;
                continue;
            };
            left = outcome.left;
            all = all.max(left);
            self.session.progress.report(percent(all - left, all));
            changed |= self.publish(outcome).await;
            if self.session.desk().has_news() {
                return false;
            }
            if left > 0 && self.session.progress.is_cancelled() {
                self.session.pause();
                let text =
                    "Files that are not open are not checked until the index is restarted: the check was cancelled";
                self.client.log_message(MessageType::INFO, text).await;
                left = 0;
            }
        }
        if changed {
            self.refresh();
        }
        true
    }

    /// What is left to do when the user has called off the rest.
    async fn check_open(&mut self) -> bool {
        if let Some(outcome) = self.compute(check_open).await
            && self.publish(outcome).await
        {
            self.refresh();
        }
        true
    }

    async fn compute(&self, work: fn(&Session) -> Outcome) -> Option<Outcome> {
        let outcome = self.session.ask(work).await;
        self.told(outcome.ok()).await
    }

    /// Tells when there is none.
    async fn told(&self, outcome: Option<Outcome>) -> Option<Outcome> {
        if outcome.is_none() {
            let text = "A change could not be taken in because of a defect in actionfence; the next one starts afresh";
            self.client.log_message(MessageType::ERROR, text).await;
        }
        outcome
    }

    /// Sends what is new. True when anything differed from what was known.
    async fn publish(&mut self, outcome: Outcome) -> bool {
        for path in outcome.failed {
            let text = format!("The check of {} broke off because of a defect in actionfence", path.display());
            self.client.log_message(MessageType::ERROR, text).await;
        }
        self.opened.extend(outcome.opened);
        let mut any = false;
        for report in outcome.reports {
            if self.is_known(&report) || !self.is_current(&report) {
                continue;
            }
            any = true;
            self.opened.remove(&report.path);
            self.session.trace.log(&self.client, || told_of(&report)).await;
            let uri = self.session.desk().uri(&report.path);
            if let Some(uri) = uri.filter(|_| !self.session.client().pulls) {
                let message = outlet::publication(&uri, &report.list, report.version);
                // Nobody takes it when the connection has ended.
                let _ = self.session.outlet.send(message).await;
            }
            if report.is_empty() {
                self.published.remove(&report.path);
            } else {
                self.published.insert(report.path, report.list);
            }
        }
        any
    }

    fn is_known(&self, report: &Report) -> bool {
        let known = self.published.get(&report.path).map_or(NONE, String::as_str);
        known == report.list && !self.opened.contains(&report.path)
    }

    /// For the newest version, and none that is to be shown later.
    fn is_current(&self, report: &Report) -> bool {
        let desk = self.session.desk();
        desk.version(&report.path) == report.version && !desk.is_held_back(&report.path)
    }

    /// Other files' results changed: clients that ask for themselves are told to ask again.
    fn refresh(&self) {
        let known = self.session.client();
        if known.pulls && known.refreshes_diagnostics {
            let client = self.client.clone();
            tokio::spawn(async move { client.workspace_diagnostic_refresh().await });
        }
        let shown = self.session.shown();
        if known.refreshes_lenses && shown.lenses {
            let client = self.client.clone();
            tokio::spawn(async move { client.code_lens_refresh().await });
        }
        if known.refreshes_hints && shown.hints {
            let client = self.client.clone();
            tokio::spawn(async move { client.inlay_hint_refresh().await });
        }
    }
}

/// The open documents, before the workspaces are read.
fn check_ahead(session: &Session) -> Outcome {
    let (wish, documents) = {
        let desk = session.desk();
        (desk.wish.clone(), desk.documents())
    };
    let mut outcome = Outcome::default();
    for (root, documents) in worlds::by_root(&wish, &documents) {
        let scene = Scene::ahead(&root, &wish, &documents);
        for path in documents.into_keys() {
            let Some(file) = scene.snapshot.file_at(&path) else { continue };
            let checked = engine::caught(session.options.check, &scene.snapshot, file, &engine::Options::default());
            if !checked.failed {
                let list = scene.written(&checked.findings, session);
                outcome.reports.push(Report { version: scene.version(&path), path, list });
            }
        }
    }
    outcome
}

/// Takes in the changes and checks the open files among them.
fn check_edited(session: &Session) -> Outcome {
    let (batches, log, looks, faults) = {
        let mut worlds = session.worlds();
        worlds.catch_up(session);
        let log = worlds.take_log();
        let batches = worlds.batches_of(&log.edited);
        let told = log.opened.iter().chain(&log.edited).chain(&log.settled);
        let known: BTreeMap<PathBuf, Look> = told.filter_map(|path| Some((path.clone(), worlds.look(path)?))).collect();
        (batches, log, known, worlds.faults())
    };
    let mut outcome = check(session, &batches);
    outcome.reports.extend(looks.into_iter().filter_map(|(path, look)| known(session, path, &look)));
    outcome.reports.extend(gone(&log));
    outcome.reports.extend(faults.into_iter().map(|(path, faults)| {
        let list = outlet::written(&convert::faults(&faults.errors));
        Report { path, version: faults.version, list }
    }));
    outcome.opened = log.opened;
    outcome
}

/// A file whose findings are known already: it was opened without a change, or a request was faster.
fn known(session: &Session, path: PathBuf, look: &Look) -> Option<Report> {
    let list = look.scene.written(&look.known()?.findings, session);
    Some(Report { version: look.scene.version(&path), path, list })
}

fn check_open(session: &Session) -> Outcome {
    let batches = session.worlds().open_batches();
    check(session, &batches)
}

fn check_next(session: &Session) -> Outcome {
    let batches = session.worlds().next_batches(BATCH);
    check(session, &batches)
}

fn check(session: &Session, batches: &[Batch]) -> Outcome {
    let mut outcome = Outcome::default();
    for batch in batches {
        let results = batch.run();
        let accepted = session.worlds().accept(batch, &results);
        for result in results.iter().filter(|result| accepted.contains(&result.file)) {
            let path = batch.scene.path(result.file);
            if result.failed {
                outcome.failed.push(path);
                continue;
            }
            let list = batch.scene.written(&result.findings, session);
            outcome.reports.push(Report { version: batch.scene.version(&path), path, list });
        }
    }
    outcome.left = session.worlds().left();
    outcome
}

fn told_of(report: &Report) -> (String, String) {
    let diagnostics: Vec<Diagnostic> = serde_json::from_str(&report.list).unwrap_or_default();
    let count = diagnostics.len();
    let version = report.version.map_or_else(|| "on disk".to_owned(), |version| format!("version {version}"));
    let message = format!("{} ({version}): {count} findings", report.path.display());
    let lines = diagnostics.iter().map(|one| format!("{}: {}", one.range.start.line + 1, one.message));
    (message, lines.collect::<Vec<_>>().join("\n"))
}

fn percent(done: usize, all: usize) -> u32 {
    (done * 100).checked_div(all).unwrap_or(100) as u32
}

fn gone(log: &Log) -> impl Iterator<Item = Report> {
    log.gone.iter().map(|path| Report { path: path.clone(), version: None, list: NONE.to_owned() })
}
