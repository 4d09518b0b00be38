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
            snapshot.route(*file) == Some(wanted) && address(around) == address(folder)
        };
        files().filter(is_here).collect::<Vec<_>>()
    };
    if name != "page" {
        return of_kind(RouteKind::RouteHandler).into_iter().map(|(file, _)| file).collect();
    }
    let pages = files().filter(|page| snapshot.route(page.0) == Some(RouteKind::Page));
    let pages: Vec<(FileId, &str)> =
        pages.filter(|(_, page)| address(page) == address(folder) || fills(page, folder)).collect();
    let has_global = snapshot.file("app/global-not-found.tsx").is_some();
    let belongs = |(file, around): &(FileId, &str)| {
        let path = snapshot.path(*file);
        let with_pages = pages.iter().any(|(_, page)| is_below(page, around)) || pages.is_empty() && around.is_empty();
        match snapshot.route(*file) {
            Some(
                RouteKind::Layout | RouteKind::Template | RouteKind::Loading | RouteKind::Error | RouteKind::NotFound,
            ) => match folder {
                // `global-error` and `global-not-found` stand in place of the root layout.
                "_global-error" => path.contains("app/global-error."),
                "_not-found" => with_pages && !(has_global && path == "app/layout.tsx"),
                _ => with_pages,
            },
            Some(RouteKind::Default) => stands_in(around, &pages),
            Some(RouteKind::Metadata) => with_pages && pages.iter().any(|(_, page)| page == around),
            _ => false,
        }
    };
    let around = files().filter(belongs).map(|(file, _)| file).collect::<Vec<_>>();
    pages.iter().map(|(file, _)| *file).chain(around).collect()
}

/// A page of a slot that catches every address below the folder of the slot.
fn fills(page: &str, folder: &str) -> bool {
    let Some((around, name)) = page.rsplit_once('/').filter(|(around, _)| around.contains('@')) else { return false };
    let (wanted, around) = (address(folder), address(around));
    is_below(&wanted, &around) && (name.starts_with("[[...") || name.starts_with("[...") && wanted != around)
}

/// The route has pages around the folder, and none for the slot that the folder's `default` is for.
fn stands_in(folder: &str, pages: &[(FileId, &str)]) -> bool {
    let below = |around: &str| pages.iter().filter(|(_, page)| is_below(page, around)).count();
    let in_slots = |(_, page): &&(FileId, &str)| is_below(page, folder) && page[folder.len()..].starts_with("/@");
    let of_folder = below(folder) > 0 && pages.iter().filter(in_slots).count() == below(folder);
    let (around, name) = folder.rsplit_once('/').unwrap_or(("", folder));
    of_folder || name.starts_with('@') && below(around) > 0 && below(folder) == 0
}

fn folder_in_app(snapshot: &Snapshot, file: FileId) -> Option<&str> {
    let path = snapshot.path(file).trim_start_matches("src/").strip_prefix("app/")?;
    Some(path.rsplit_once('/').map_or("", |(around, _)| around))
}

/// Without slots and groups.
fn address(folder: &str) -> String {
    let is_silent = |segment: &&str| segment.starts_with('@') || segment.starts_with('(') && segment.ends_with(')');
    folder.split('/').filter(|segment| !is_silent(segment)).collect::<Vec<_>>().join("/")
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
