//! What the client says of folders and settings.

use super::desk::{Run, path_of};
use super::session::Session;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use tower_lsp::Client;
use tower_lsp::ls_types::{ConfigurationItem, InitializeParams, WorkspaceFoldersChangeEvent};

/// The section that the settings stand in.
pub const SECTION: &str = "actionfence";

/// Keys that an `actionfence.json` has.
const SHARED: &[&str] = &[
    "profile",
    "rules",
    "policy",
    "wrappers",
    "guards",
    "effects",
    "validators",
    "rateLimits",
    "public",
    "exclude",
    "advisories",
];

/// Folders first, then the one root of older clients.
pub fn roots(params: &InitializeParams) -> BTreeSet<PathBuf> {
    let folders: BTreeSet<PathBuf> =
        params.workspace_folders.iter().flatten().filter_map(|folder| path_of(&folder.uri)).collect();
    if !folders.is_empty() {
        return folders;
    }
    #[expect(deprecated, reason = "what clients send that know no folders")]
    let root = params.root_uri.as_ref().and_then(path_of).or_else(|| params.root_path.as_ref().map(PathBuf::from));
    root.into_iter().map(|root| root.components().collect()).collect()
}

/// What the settings say that `actionfence.json` could say too. Those of the editor's own making are left out, and so are
/// empty ones. `configPath` names a file, relative to the root, that the settings build on.
pub fn configuration(settings: &Value) -> Option<Value> {
    let settings = section(settings)?;
    let shared = settings.iter().filter(|(key, value)| SHARED.contains(&key.as_str()) && !value.is_null());
    let mut shared: Map<String, Value> = shared.map(|(key, value)| (key.clone(), value.clone())).collect();
    if let Some(path) = settings.get("configPath").and_then(Value::as_str).filter(|path| !path.is_empty()) {
        shared.insert("extends".to_owned(), path.into());
    }
    (!shared.is_empty()).then_some(Value::Object(shared))
}

/// When a file that is being typed in gets its new findings. Anything but `onSave` means at once.
pub fn run(settings: &Value) -> Run {
    let run = section(settings).and_then(|settings| settings.get("run")).and_then(Value::as_str);
    if run == Some("onSave") { Run::OnSave } else { Run::OnType }
}

pub fn section(settings: &Value) -> Option<&Map<String, Value>> {
    settings.get(SECTION).unwrap_or(settings).as_object()
}

/// What is shown beside findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub lenses: bool,
    pub hints: bool,
}

impl Shown {
    pub const DEFAULT: Self = Self { lenses: true, hints: false };

    /// What the settings say of it; what they leave out is as it always was.
    pub fn of(settings: &Value) -> Self {
        let settings = section(settings);
        let switch = |name: &str, default| {
            settings.and_then(|settings| settings.get(name)).and_then(Value::as_bool).unwrap_or(default)
        };
        Self { lenses: switch("codeLens", Self::DEFAULT.lenses), hints: switch("inlayHints", Self::DEFAULT.hints) }
    }
}

/// Settings that the client has sent. A client that has none for us says nothing about those it came with.
pub fn set(session: &Session, client: &Client, settings: &Value) {
    let settings = if settings.is_null() { session.first_settings() } else { settings };
    let before = session.show(Shown::of(settings));
    let mut desk = session.desk();
    desk.wish.settings = configuration(settings);
    desk.set_run(run(settings));
    drop(desk);
    session.resume();
    session.wake.notify_one();
    refresh(session, client, before);
}

/// What the client draws by itself must be asked for again when it is switched on or off.
fn refresh(session: &Session, client: &Client, before: Shown) {
    let now = session.shown();
    if before.lenses != now.lenses && session.client().refreshes_lenses {
        let client = client.clone();
        tokio::spawn(async move { client.code_lens_refresh().await });
    }
    if before.hints != now.hints && session.client().refreshes_hints {
        let client = client.clone();
        tokio::spawn(async move { client.inlay_hint_refresh().await });
    }
}

pub async fn fetch(client: Client, session: Arc<Session>) {
    let item = ConfigurationItem { scope_uri: None, section: Some(SECTION.to_owned()) };
    // A client that refuses has no settings for us.
    if let Ok(values) = client.configuration(vec![item]).await
        && let Some(settings) = values.first()
    {
        set(&session, &client, settings);
    }
}

pub fn change_roots(session: &Session, event: &WorkspaceFoldersChangeEvent) {
    let mut desk = session.desk();
    for folder in &event.removed {
        if let Some(path) = path_of(&folder.uri) {
            desk.wish.roots.remove(&path);
        }
    }
    desk.wish.roots.extend(event.added.iter().filter_map(|folder| path_of(&folder.uri)));
    drop(desk);
    session.wake.notify_one();
}
