//! Value imports that carry server code into the browser bundle.

use super::support::chain;
use super::support::live;
use super::support::server_code::{ClientOf, Evidence, EvidenceKind, evidence, imports, may_have_evidence};
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Related, Severity, Target};
use crate::hir::Import;
use crate::workspace::{FileId, Resolution, View};
use std::collections::{BTreeMap, VecDeque};

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
    let imports = outline.imports.iter().filter(|import| import.at_run_time());
    imports.filter_map(|import| check_import(context.view, import)).collect()
}

fn check_import(view: &View<'_>, import: &Import) -> Option<Finding> {
    let Resolution::File(first) = view.resolve(view.file, &import.specifier) else {
        return None;
    };
    let leak = find(view, first)?;
    Some(word(view, import, &leak))
}

/// Server code that an import leads to.
struct Leak {
    sign: Evidence,
    /// From the client module to the module of the sign.
    chain: Vec<FileId>,
    severity: Severity,
}

/// The nearest module that surely is in the bundle, else the nearest that is unless the bundler drops it.
fn find(view: &View<'_>, first: FileId) -> Option<Leak> {
    let mut parents: BTreeMap<FileId, FileId> = BTreeMap::from([(first, view.file)]);
    let mut open = VecDeque::from([first]);
    let mut doubtful = None;
    while let Some(file) = open.pop_front() {
        let outline = view.snapshot.outline(file);
        if file == view.file || outline.use_server().is_some() || outline.use_client().is_some() {
            continue;
        }
        match leak_of(view, file, &parents) {
            Some(leak) if leak.severity == Severity::Error => return Some(leak),
            leak => doubtful = doubtful.or(leak),
        }
        for next in view.snapshot.graph().imports(file) {
            if !parents.contains_key(next) {
                parents.insert(*next, file);
                open.push_back(*next);
            }
        }
    }
    doubtful
}

fn leak_of(view: &View<'_>, file: FileId, parents: &BTreeMap<FileId, FileId>) -> Option<Leak> {
    if let Some(sign) = imports(view, file).into_iter().next() {
        return Some(Leak { sign, chain: chain_to(view, file, parents), severity: Severity::Error });
    }
    if !may_have_evidence(view, file) {
        return None;
    }
    let signs = evidence(view, file, counts);
    if signs.is_empty() {
        return None;
    }
    let chain = chain_to(view, file, parents);
    let wanted = chain::wanted(view, &chain)?;
    let live = live::items(&view.module(file), &wanted);
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

fn chain_to(view: &View<'_>, file: FileId, parents: &BTreeMap<FileId, FileId>) -> Vec<FileId> {
    let mut chain = vec![file];
    let mut at = file;
    while at != view.file
        && let Some(parent) = parents.get(&at)
    {
        chain.push(*parent);
        at = *parent;
    }
    chain.reverse();
    chain
}

fn word(view: &View<'_>, import: &Import, leak: &Leak) -> Finding {
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
    related.push(Related { place: leak.sign.place, message: format!("`{target}` {says}") });
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
