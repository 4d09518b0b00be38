//! Compares the client modules that real builds list for each route with those that the graph leads to.
//!
//! `scripts/test` builds the fixtures and names the file that `tests/next/client-modules.mjs` wrote of them in
//! `ACTIONFENCE_CLIENT_MODULES`; without it there is nothing to compare with, and the test says so.

#![expect(clippy::print_stderr, reason = "what was compared is the test's report")]

use actionfence::workspace::{Disk, FileId, Index, RouteKind, Snapshot};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Built {
    app: PathBuf,
    /// Each route has its own modules; only Turbopack tells them apart.
    by_route: bool,
    /// By the name that the manifest gives it, such as `/orders/[id]/page`.
    routes: BTreeMap<String, BTreeSet<String>>,
}

fn built_apps() -> Vec<Built> {
    let Some(file) = std::env::var_os("ACTIONFENCE_CLIENT_MODULES") else {
        eprintln!("no builds to compare with: run scripts/test");
        return Vec::new();
    };
    let text = std::fs::read_to_string(file).expect("the list of client modules can be read");
    serde_json::from_str(&text).expect("the list has the form that client-modules.mjs writes")
}

#[test]
fn client_modules_of_each_route_are_those_of_the_build() {
    let mut differences = String::new();
    for Built { app, by_route, routes } in built_apps() {
        let snapshot = Index::open(&app, Arc::new(Disk)).snapshot();
        for (route, theirs) in routes.iter().filter(|_| by_route) {
            let ours = client_modules(&snapshot, &segments(&snapshot, route));
            if ours != *theirs {
                let _ = writeln!(differences, "{} {route}\n  ours:   {ours:?}\n  theirs: {theirs:?}", app.display());
            }
        }
        let theirs: BTreeSet<String> = routes.values().flatten().cloned().collect();
        let ours = rendered_client_modules(&snapshot);
        if ours != theirs {
            let _ = writeln!(differences, "{} as a whole\n  ours:   {ours:?}\n  theirs: {theirs:?}", app.display());
        }
        eprintln!("{}: {} routes, {} client modules", app.display(), routes.len(), theirs.len());
    }
    assert!(differences.is_empty(), "the builds have other client modules:\n{differences}");
}

/// What Next loads for a route: the page or handler, and with a page what stands around it in the folders above.
fn segments(snapshot: &Snapshot, route: &str) -> Vec<FileId> {
    let (folder, name) = route.trim_start_matches('/').rsplit_once('/').unwrap_or(("", &route[1..]));
    let belongs = |file: &FileId| {
        let Some(path) = snapshot.path(*file).trim_start_matches("src/").strip_prefix("app/") else {
            return false;
        };
        let around = path.rsplit_once('/').map_or("", |(around, _)| around);
        match snapshot.route(*file) {
            Some(RouteKind::Page) => name == "page" && around == folder,
            Some(RouteKind::RouteHandler) => name == "route" && around == folder,
            // Only `global-error` stands in place of the root layout.
            Some(
                RouteKind::Layout
                | RouteKind::Template
                | RouteKind::Loading
                | RouteKind::Error
                | RouteKind::NotFound
                | RouteKind::Default,
            ) => {
                let above = around.is_empty() || format!("{folder}/").starts_with(&format!("{around}/"));
                name == "page" && above && (folder != "_global-error" || path.starts_with("global-error."))
            }
            _ => false,
        }
    };
    snapshot.files().iter().copied().filter(belongs).collect()
}

/// The first client module on every way from the entries.
fn client_modules(snapshot: &Snapshot, entries: &[FileId]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut seen: BTreeSet<FileId> = entries.iter().copied().collect();
    let mut open = entries.to_vec();
    while let Some(file) = open.pop() {
        if is_client_entry(snapshot, file) {
            found.insert(snapshot.path(file).to_owned());
            continue;
        }
        open.extend(snapshot.graph().imports(file).iter().filter(|next| seen.insert(**next)));
    }
    found
}

/// The same for all routes at once, from what the graph says of the server's modules.
fn rendered_client_modules(snapshot: &Snapshot) -> BTreeSet<String> {
    let graph = snapshot.graph();
    let is_rendered = |file: FileId| {
        snapshot.route(file).is_some_and(RouteKind::is_app_entry)
            || graph.importers(file).iter().any(|importer| graph.server(*importer))
    };
    let rendered = snapshot.files().iter().filter(|file| is_client_entry(snapshot, **file) && is_rendered(**file));
    rendered.map(|file| snapshot.path(*file).to_owned()).collect()
}

/// The module's own directive brings it to the browser.
fn is_client_entry(snapshot: &Snapshot, file: FileId) -> bool {
    let reached = snapshot.graph().client(file);
    reached.is_some_and(|way| way.chain == [file]) && snapshot.outline(file).use_client().is_some()
}
