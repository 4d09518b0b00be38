//! Compares the client modules that real builds list for each route with those that the graph leads to.
//!
//! `scripts/test` builds the fixtures and names the file that `tests/next/client-modules.mjs` wrote of them in
//! `ACTIONFENCE_CLIENT_MODULES`; without it there is nothing to compare with, and the test says so.

#![expect(clippy::print_stderr, reason = "what was compared is the test's report")]

use actionfence::workspace::{Disk, FileId, Index, Resolution, RouteKind, Snapshot};
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
        // What stands beside an intercepted page depends on the line.
        for (route, theirs) in routes.iter().filter(|(route, _)| by_route && !route.contains("/(.")) {
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

/// What Next loads for a route: the handler, or the pages of all slots and what stands around them in the folders above.
fn segments(snapshot: &Snapshot, route: &str) -> Vec<FileId> {
    let (folder, name) = route.trim_start_matches('/').rsplit_once('/').unwrap_or(("", &route[1..]));
    let files = || snapshot.files().iter().copied().filter_map(|file| Some((file, folder_in_app(snapshot, file)?)));
    let of_kind = |wanted: RouteKind| {
        let is_here = move |(file, around): &(FileId, &str)| {
            snapshot.route(*file) == Some(wanted) && without_slots(around) == without_slots(folder)
        };
        files().filter(is_here).collect::<Vec<_>>()
    };
    if name != "page" {
        return of_kind(RouteKind::RouteHandler).into_iter().map(|(file, _)| file).collect();
    }
    let pages = of_kind(RouteKind::Page);
    let belongs = |(file, around): &(FileId, &str)| {
        let path = snapshot.path(*file);
        let with_pages = pages.iter().any(|(_, page)| is_below(page, around)) || pages.is_empty() && around.is_empty();
        match snapshot.route(*file) {
            // Only `global-error` stands in place of the root layout.
            Some(
                RouteKind::Layout | RouteKind::Template | RouteKind::Loading | RouteKind::Error | RouteKind::NotFound,
            ) => with_pages && (folder != "_global-error" || path.contains("app/global-error.")),
            Some(RouteKind::Default) => !with_pages && is_below(without_slots(folder).as_str(), &without_slots(around)),
            Some(RouteKind::Metadata) => with_pages && pages.iter().any(|(_, page)| page == around),
            _ => false,
        }
    };
    let around = files().filter(belongs).map(|(file, _)| file).collect::<Vec<_>>();
    pages.iter().map(|(file, _)| *file).chain(around).collect()
}

fn folder_in_app(snapshot: &Snapshot, file: FileId) -> Option<&str> {
    let path = snapshot.path(file).trim_start_matches("src/").strip_prefix("app/")?;
    Some(path.rsplit_once('/').map_or("", |(around, _)| around))
}

fn without_slots(folder: &str) -> String {
    folder.split('/').filter(|segment| !segment.starts_with('@')).collect::<Vec<_>>().join("/")
}

fn is_below(folder: &str, around: &str) -> bool {
    around.is_empty() || format!("{folder}/").starts_with(&format!("{around}/"))
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
        let outline = snapshot.outline(file);
        let imports = outline.imports.iter().filter(|import| import.at_run_time());
        let targets = imports.filter_map(|import| match snapshot.resolve_on_server(file, &import.specifier) {
            Resolution::File(target) => Some(target),
            _ => None,
        });
        open.extend(targets.filter(|target| seen.insert(*target)));
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
