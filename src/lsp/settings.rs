//! What the client says of folders and settings.

use super::desk::path_of;
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
/// empty ones.
pub fn configuration(settings: &Value) -> Option<Value> {
    let settings = settings.get(SECTION).unwrap_or(settings).as_object()?;
    let shared = settings.iter().filter(|(key, value)| SHARED.contains(&key.as_str()) && !value.is_null());
    let shared: Map<String, Value> = shared.map(|(key, value)| (key.clone(), value.clone())).collect();
    (!shared.is_empty()).then_some(Value::Object(shared))
}

/// Settings that the client has sent.
pub fn set(session: &Session, settings: &Value) {
    session.desk().wish.settings = configuration(settings);
    session.wake.notify_one();
}

pub async fn fetch(client: Client, session: Arc<Session>) {
    let item = ConfigurationItem { scope_uri: None, section: Some(SECTION.to_owned()) };
    // A client that refuses has no settings for us.
    if let Ok(values) = client.configuration(vec![item]).await
        && let Some(settings) = values.first()
    {
        set(&session, settings);
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
