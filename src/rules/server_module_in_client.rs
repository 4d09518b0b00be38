//! Value imports that carry server code into the browser bundle.

use super::support::chain;
use super::support::notes::notes;
use super::support::server_code::{ClientOf, Evidence, EvidenceKind, evidence, imports, may_have_evidence};
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Related, Severity, Target};
use crate::hir::Import;
use crate::workspace::{Answers, FileId, Resolution, View};
use rustc_hash::FxHashMap;
use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, OnceLock};

pub const RULE: Rule = Rule {
    name: "server-module-in-client",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-200",
    owasp: "A05:2021",
    page: include_str!("server-module-in-client.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let outline = context.outline();
    if outline.use_client().is_none() {
        return Vec::new();
    }
    let view = context.view;
    let known = &context.memo::<Known>();
    // Where many files are checked, what leads nowhere is found for all of them at once.
    if context.learned.is_some() {
        known.ways.get_or_init(|| Ways::of(view));
    }
    let own = imports(view, context.file).into_iter().find(|sign| sign.kind == EvidenceKind::Marker);
    let brought = leaks(view, context.file, known);
    let brought = brought.iter().filter_map(|(import, leak)| {
        let mut told = importers_of(view, leak.sign.place.file, known);
        let first = told.next()?;
        let is_first = first == Place { file: context.file, span: import.span };
        is_first.then(|| word(view, import, leak, told))
    });
    own.map(|sign| contradicted(&sign)).into_iter().chain(brought).collect()
}

/// The module says of itself that it is for both.
fn contradicted(sign: &Evidence) -> Finding {
    Finding {
        rule: RULE.name,
        severity: Severity::Error,
        confidence: Confidence::High,
        message: format!("a module with `'use client'` {}: the build fails", sign.says()),
        help: "remove the marker, or move what needs it to a module without `'use client'`".to_owned(),
        place: sign.place,
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}

/// What leads to server code, by client module; and the client modules that lead to a module, by path.
#[derive(Default)]
struct Known {
    leaks: Answers<FileId, Vec<(Import, Leak)>>,
    clients: Answers<FileId, Vec<FileId>>,
    ways: OnceLock<Ways>,
}

/// By file.
struct Ways(Vec<Way>);

#[derive(Clone, Copy, Default)]
struct Way {
    /// No walk goes on behind it.
    ends: bool,
    /// It is server code, and a walk comes to it.
    has_sign: bool,
    /// A walk from it comes to such a module.
    leads: bool,
}

impl Ways {
    fn of(view: &View<'_>) -> Self {
        let (snapshot, graph) = (view.snapshot, view.snapshot.graph());
        let files = snapshot.files();
        let size = files.iter().map(|file| file.0 as usize + 1).max().unwrap_or_default();
        let mut ways = vec![Way::default(); size];
        let mut is_reached = vec![false; size];
        let mut open = Vec::new();
        for file in files {
            ways[file.0 as usize].ends = ends(view, *file);
            open.extend(snapshot.outline(*file).use_client().is_some().then_some(*file));
        }
        while let Some(file) = open.pop() {
            for imported in graph.imports(file) {
                let at = imported.0 as usize;
                if !ways[at].ends && !std::mem::replace(&mut is_reached[at], true) {
                    open.push(*imported);
                }
            }
        }
        // Here files are read whose surface leaves it open: only those that it may matter for.
        for file in files {
            let way = &mut ways[file.0 as usize];
            way.has_sign = is_reached[file.0 as usize] && has_sign(view, *file);
            way.leads = way.has_sign;
            open.extend(way.has_sign.then_some(*file));
        }
        while let Some(file) = open.pop() {
            for importer in graph.importers(file) {
                let way = &mut ways[importer.0 as usize];
                if !way.leads && !way.ends {
                    way.leads = true;
                    open.push(*importer);
                }
            }
        }
        Self(ways)
    }
}

/// It stays on its side: the walk down from a client module ends there.
fn ends(view: &View<'_>, file: FileId) -> bool {
    let outline = view.snapshot.outline(file);
    outline.use_server().is_some() || outline.use_client().is_some()
}

fn has_sign(view: &View<'_>, file: FileId) -> bool {
    !imports(view, file).is_empty() || may_have_evidence(view, file) && !evidence(view, file, counts).is_empty()
}

impl Known {
    fn way(&self, file: FileId) -> Option<Way> {
        self.ways.get().map(|ways| ways.0.get(file.0 as usize).copied().unwrap_or_default())
    }

    fn may_lead_on(&self, file: FileId) -> bool {
        self.way(file).is_none_or(|way| way.leads)
    }
}

/// The imports of a client module that lead to server code, in order.
fn leaks(view: &View<'_>, client: FileId, known: &Known) -> Arc<Vec<(Import, Leak)>> {
    known.leaks.get(client, || find_leaks(view, client, known))
}

fn find_leaks(view: &View<'_>, client: FileId, known: &Known) -> Vec<(Import, Leak)> {
    let outline = view.snapshot.outline(client);
    let imports = outline.imports.iter().filter(|import| import.at_run_time());
    imports
        .filter_map(|import| match view.resolve(client, &import.specifier) {
            Resolution::File(first) => Some((import.clone(), find(view, client, first, known)?)),
            _ => None,
        })
        .collect()
}

/// Every import of a client module that leads to this module, lazily, by path and place: the first one tells of all.
fn importers_of<'v>(view: &'v View<'v>, target: FileId, known: &'v Known) -> impl Iterator<Item = Place> + 'v {
    let clients = known.clients.get(target, || clients_of(view, target));
    (0..clients.len()).flat_map(move |index| {
        let client = clients[index];
        let leaks = leaks(view, client, known);
        let here = leaks.iter().filter(|(_, leak)| leak.sign.place.file == target);
        here.map(|(import, _)| Place { file: client, span: import.span }).collect::<Vec<_>>()
    })
}

/// The client modules that lead to this module, by path.
fn clients_of(view: &View<'_>, target: FileId) -> Vec<FileId> {
    let mut seen = BTreeSet::from([target]);
    let mut open = vec![target];
    let mut clients = Vec::new();
    while let Some(file) = open.pop() {
        for importer in view.snapshot.graph().importers(file) {
            let outline = view.snapshot.outline(*importer);
            if outline.use_server().is_some() || !seen.insert(*importer) {
                continue;
            }
            if outline.use_client().is_some() {
                clients.push(*importer);
            } else {
                open.push(*importer);
            }
        }
    }
    clients.sort_by(|a, b| view.snapshot.path(*a).cmp(view.snapshot.path(*b)));
    clients
}

/// Server code that an import leads to.
struct Leak {
    sign: Evidence,
    /// From the client module to the module of the sign.
    chain: Vec<FileId>,
    severity: Severity,
}

/// The nearest module that surely is in the bundle, else the nearest that is unless the bundler drops it.
fn find(view: &View<'_>, client: FileId, first: FileId, known: &Known) -> Option<Leak> {
    if !known.may_lead_on(first) {
        return None;
    }
    let mut parents: FxHashMap<FileId, FileId> = FxHashMap::from_iter([(first, client)]);
    let mut open = VecDeque::from([first]);
    let mut doubtful = None;
    while let Some(file) = open.pop_front() {
        let way = known.way(file);
        if file == client || way.map_or_else(|| ends(view, file), |way| way.ends) {
            continue;
        }
        let leak = way.is_none_or(|way| way.has_sign).then(|| leak_of(view, client, file, &parents)).flatten();
        match leak {
            Some(leak) if leak.severity == Severity::Error => return Some(leak),
            leak => doubtful = doubtful.or(leak),
        }
        for next in view.snapshot.graph().imports(file) {
            if known.may_lead_on(*next) && !parents.contains_key(next) {
                parents.insert(*next, file);
                open.push_back(*next);
            }
        }
    }
    doubtful
}

fn leak_of(view: &View<'_>, client: FileId, file: FileId, parents: &FxHashMap<FileId, FileId>) -> Option<Leak> {
    if let Some(sign) = imports(view, file).into_iter().next() {
        return Some(Leak { sign, chain: chain_to(client, file, parents), severity: Severity::Error });
    }
    if !may_have_evidence(view, file) {
        return None;
    }
    let signs = evidence(view, file, counts);
    if signs.is_empty() {
        return None;
    }
    let chain = chain_to(client, file, parents);
    let wanted = chain::wanted(view, &chain)?;
    let live = notes(view, file).parts(view, file).live(&wanted);
    let (needed, other): (Vec<_>, Vec<_>) = signs.into_iter().partition(|sign| live.contains(&sign.item));
    if let Some(sign) = needed.into_iter().next() {
        return Some(Leak { sign, chain, severity: Severity::Error });
    }
    let sign = other.into_iter().find(|sign| sign.on_load)?;
    Some(Leak { sign, chain, severity: Severity::Warning })
}

fn counts(kind: EvidenceKind) -> bool {
    matches!(kind, EvidenceKind::SecretEnv | EvidenceKind::Client(ClientOf::Database))
}

fn chain_to(client: FileId, file: FileId, parents: &FxHashMap<FileId, FileId>) -> Vec<FileId> {
    let mut chain = vec![file];
    let mut at = file;
    while at != client
        && let Some(parent) = parents.get(&at)
    {
        chain.push(*parent);
        at = *parent;
    }
    chain.reverse();
    chain
}

fn word(view: &View<'_>, import: &Import, leak: &Leak, others: impl Iterator<Item = Place>) -> Finding {
    let target = view.snapshot.path(leak.sign.place.file);
    let says = leak.sign.says();
    let verb = if leak.chain.len() > 2 { "indirectly brings" } else { "brings" };
    let message = match (leak.severity, leak.sign.kind) {
        (_, EvidenceKind::Marker) => {
            format!("this import {verb} `{target}` into client code, a module that {says}: the build fails")
        }
        (_, EvidenceKind::NodeBuiltin) => {
            format!("this import {verb} `{target}` into client code, a module that {says}")
        }
        (Severity::Error, _) => {
            format!("this import {verb} `{target}` into the browser bundle, a module that {says}")
        }
        _ => format!(
            "this import {verb} `{target}` into the browser bundle unless the bundler drops it; that module {says}"
        ),
    };
    let mut related = chain::related(view, &leak.chain, 1);
    related.push(Related { place: leak.sign.place, message: format!("`{target}` {says}"), listed: false });
    related.extend(chain::others(view, others));
    Finding {
        rule: RULE.name,
        severity: leak.severity,
        confidence: if leak.severity == Severity::Error { Confidence::High } else { Confidence::Medium },
        message,
        help: "call a server action or pass the data as a prop; for types alone write `import type`".to_owned(),
        place: Place { file: view.file, span: import.span },
        related,
        endpoint: None,
        target: Target::File,
    }
}
