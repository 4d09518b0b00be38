//! Learning of changes on disk.

use super::desk::{OnDisk, path_of};
use super::session::Session;
use super::settings::SECTION;
use serde_json::json;
use std::path::PathBuf;
use std::str::FromStr;
use tower_lsp::Client;
use tower_lsp::ls_types::{FileChangeType, Registration, Uri};

/// Sources, and what decides how they are read.
const PATTERNS: &[&str] = &[
    "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}",
    "**/{package.json,tsconfig*.json,jsconfig*.json,actionfence.json,pnpm-workspace.yaml}",
    "**/{package-lock.json,pnpm-lock.yaml,yarn.lock,bun.lock,bun.lockb}",
    "**/page.{md,mdx}",
    "**/*.prisma",
    "**/.env*",
    "**/.gitignore",
];

/// Asks the client to watch files and to tell of settings, as far as it can, in one request and without waiting for its
/// answer.
pub fn register(session: &Session, client: &Client) {
    let known = session.client();
    let mut registrations = Vec::new();
    if known.watches {
        let watchers: Vec<_> = PATTERNS.iter().map(|pattern| json!({ "globPattern": pattern })).collect();
        registrations.push(Registration {
            id: "actionfence/watch".to_owned(),
            method: "workspace/didChangeWatchedFiles".to_owned(),
            register_options: Some(json!({ "watchers": watchers })),
        });
    }
    if known.registers_configuration {
        registrations.push(Registration {
            id: "actionfence/configuration".to_owned(),
            method: "workspace/didChangeConfiguration".to_owned(),
            register_options: Some(json!({ "section": SECTION })),
        });
    }
    if !registrations.is_empty() {
        let client = client.clone();
        tokio::spawn(async move { client.register_capability(registrations).await });
    }
}

impl Session {
    /// Something happened to files on the disk: all of a batch at once.
    pub fn touch<'u>(&self, files: impl IntoIterator<Item = (&'u Uri, OnDisk)>) {
        let paths: Vec<(PathBuf, OnDisk)> =
            files.into_iter().filter_map(|(uri, disk)| Some((path_of(uri)?, disk))).collect();
        self.touch_paths(paths);
    }

    pub fn touch_paths(&self, paths: Vec<(PathBuf, OnDisk)>) {
        let mut desk = self.desk();
        for (path, disk) in paths {
            desk.touch(path, disk);
        }
        drop(desk);
        self.wake.notify_one();
    }

    /// The same for URIs that the protocol hands over as plain text.
    pub fn touch_texts<'u>(&self, files: impl IntoIterator<Item = (&'u str, OnDisk)>) {
        let uris: Vec<(Uri, OnDisk)> =
            files.into_iter().filter_map(|(uri, disk)| Some((Uri::from_str(uri).ok()?, disk))).collect();
        self.touch(uris.iter().map(|(uri, disk)| (uri, *disk)));
    }
}

pub fn on_disk(kind: FileChangeType) -> OnDisk {
    match kind {
        FileChangeType::CREATED => OnDisk::Created,
        FileChangeType::DELETED => OnDisk::Deleted,
        _ => OnDisk::Changed,
    }
}
