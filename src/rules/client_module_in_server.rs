//! Modules marked `client-only` in code of the server.

use super::support::chain;
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Related, Severity, Target};
use crate::workspace::{FileId, Resolution, RouteKind, View};
use std::collections::BTreeSet;
use std::sync::OnceLock;

pub const RULE: Rule = Rule {
    name: "client-module-in-server",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-710",
    owasp: "A04:2021",
    page: include_str!("client-module-in-server.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let (view, file) = (context.view, context.file);
    if context.outline().use_client().is_some() || nothing_is_marked(context) {
        return Vec::new();
    }
    let own = view.snapshot.client_only(file).map(|span| Place { file, span });
    let own = own.filter(|_| is_on_server(view, file) && importers(view, file).next().is_none());
    let imports = context.outline().imports.iter().filter(|import| import.at_run_time());
    let mut seen = BTreeSet::new();
    let brought = imports.filter_map(|import| {
        let Resolution::File(target) = view.resolve(file, &import.specifier) else {
            return None;
        };
        let marker = marker(view, target)?;
        let is_told_here =
            seen.insert(target) && is_on_server(view, file) && importers(view, target).next() == Some(file);
        is_told_here.then(|| brings(view, Place { file, span: import.span }, marker))
    });
    own.map(|place| is_marked(view, place)).into_iter().chain(brought).collect()
}

/// Where many files are checked, it is asked once for all of them: few workspaces know the marker.
fn nothing_is_marked(context: &Context<'_>) -> bool {
    let snapshot = context.view.snapshot;
    let mut files = snapshot.files().iter();
    let mut any = || files.any(|file| snapshot.client_only(*file).is_some());
    context.learned.is_some() && !*context.memo::<AnyMarked>().0.get_or_init(&mut any)
}

#[derive(Default)]
struct AnyMarked(OnceLock<bool>);

/// Of a module that the server would read; of a `'use client'` module it gets but references.
fn marker(view: &View<'_>, file: FileId) -> Option<Place> {
    let span = view.snapshot.client_only(file)?;
    view.snapshot.outline(file).use_client().is_none().then_some(Place { file, span })
}

/// As the layers of `app/`, a proxy and instrumentation are built. What only `pages/api` leads to may be marked.
fn is_on_server(view: &View<'_>, file: FileId) -> bool {
    let way = view.snapshot.graph().server_chain(file);
    let entry = way.and_then(|way| way.chain.first().copied());
    entry.is_some_and(|entry| view.snapshot.route(entry) != Some(RouteKind::PagesApi))
}

/// The modules of the server that import the module, in path order: the first one tells of all.
fn importers<'v>(view: &'v View<'v>, file: FileId) -> impl Iterator<Item = FileId> + 'v {
    let all = view.snapshot.graph().importers(file).iter().copied();
    all.filter(|importer| view.snapshot.outline(*importer).use_client().is_none() && is_on_server(view, *importer))
}

fn is_marked(view: &View<'_>, place: Place) -> Finding {
    let message = "this module is code of the server and marked `client-only`: the build fails".to_owned();
    finding(place, message, way_to(view, place.file))
}

fn brings(view: &View<'_>, place: Place, marker: Place) -> Finding {
    let target = view.snapshot.path(marker.file);
    let message = format!(
        "this import brings `{target}` into code of the server, a module that is marked `client-only`: the build fails"
    );
    let mut related = way_to(view, place.file);
    related.push(Related { place: marker, message: format!("`{target}` is marked `client-only`"), listed: false });
    let others = importers(view, marker.file).filter(|importer| *importer != place.file);
    let import = |file| Some(Place { file, span: chain::import_of(view, file, marker.file)?.span });
    related.extend(chain::others(view, others.filter_map(import)));
    finding(place, message, related)
}

/// From what Next loads.
fn way_to(view: &View<'_>, file: FileId) -> Vec<Related> {
    chain::of_way(view, view.snapshot.graph().server_chain(file))
}

fn finding(place: Place, message: String, related: Vec<Related>) -> Finding {
    Finding {
        rule: RULE.name,
        severity: Severity::Error,
        confidence: Confidence::High,
        message,
        help: "begin the module that needs it with `'use client'`, or remove the marker".to_owned(),
        place,
        related,
        endpoint: None,
        target: Target::File,
    }
}
