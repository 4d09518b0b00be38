//! The JSON of `actions`. Programs are written against it.

use crate::cli::json::{Range, SCHEMA};
use crate::engine::{Entry, Reach};
use crate::finding::Place;
use crate::flow::{EffectKind, Status, Verdict};
use crate::hir::endpoints::EndpointKind;
use crate::text::Atom;
use crate::workspace::Snapshot;
use serde::Serialize;

pub fn render(snapshot: &Snapshot, entries: &[Entry]) -> anyhow::Result<String> {
    let json = ActionsJson {
        schema: SCHEMA,
        root: snapshot.root().to_string_lossy().into_owned(),
        actions: entries.iter().map(|entry| action_json(snapshot, entry)).collect(),
    };
    Ok(serde_json::to_string_pretty(&json)? + "\n")
}

/// Each endpoint alone.
pub fn values(snapshot: &Snapshot, entries: &[Entry]) -> anyhow::Result<Vec<serde_json::Value>> {
    entries.iter().map(|entry| Ok(serde_json::to_value(action_json(snapshot, entry))?)).collect()
}

#[derive(Serialize)]
struct ActionsJson<'e> {
    schema: u32,
    root: String,
    actions: Vec<ActionJson<'e>>,
}

#[derive(Serialize)]
struct ActionJson<'e> {
    name: Option<&'e str>,
    kind: &'static str,
    file: &'e str,
    range: Range,
    declared: Line<'e>,
    captures: Vec<&'e str>,
    params: Vec<ParamJson<'e>>,
    reachability: Reach,
    callers: Vec<Line<'e>>,
    guards: GuardsJson<'e>,
    effects: Vec<EffectJson<'e>>,
    public: Option<&'e str>,
}

#[derive(Serialize)]
struct Line<'e> {
    file: &'e str,
    line: u32,
}

#[derive(Serialize)]
struct ParamJson<'e> {
    name: &'e str,
    #[serde(rename = "type")]
    ty: Option<&'e str>,
}

#[derive(Serialize)]
struct GuardsJson<'e> {
    authentication: VerdictJson<'e>,
    validation: VerdictJson<'e>,
    authorization: VerdictJson<'e>,
    #[serde(rename = "rateLimit")]
    rate_limit: VerdictJson<'e>,
}

#[derive(Serialize)]
struct VerdictJson<'e> {
    status: &'static str,
    by: Option<&'e str>,
    at: Option<Line<'e>>,
}

#[derive(Serialize)]
struct EffectJson<'e> {
    what: &'e str,
    kind: &'static str,
    file: &'e str,
    line: u32,
}

fn action_json<'e>(snapshot: &'e Snapshot, entry: &'e Entry) -> ActionJson<'e> {
    let report = &entry.report;
    ActionJson {
        name: report.endpoint.name.as_deref(),
        kind: match report.endpoint.kind {
            EndpointKind::Module => "module",
            EndpointKind::Inline => "inline",
            EndpointKind::Route => "route",
        },
        file: snapshot.path(entry.place.file),
        range: Range::of(snapshot, entry.place),
        declared: line(snapshot, report.declared),
        captures: entry.captures.iter().map(Atom::as_str).collect(),
        params: entry.params.iter().map(|param| ParamJson { name: &param.name, ty: param.ty.as_deref() }).collect(),
        reachability: entry.reach(),
        callers: entry.uses.iter().map(|used| line(snapshot, used.place)).collect(),
        guards: GuardsJson {
            authentication: verdict(snapshot, &report.guards.authentication),
            validation: verdict(snapshot, &report.guards.validation),
            authorization: verdict(snapshot, &report.guards.authorization),
            rate_limit: verdict(snapshot, &report.guards.rate_limit),
        },
        effects: report
            .effects
            .iter()
            .map(|effect| {
                let Line { file, line } = line(snapshot, effect.place);
                let kind = effect_kind(effect.kind);
                EffectJson { what: &effect.what, kind, file, line }
            })
            .collect(),
        public: entry.public.as_deref(),
    }
}

fn verdict<'e>(snapshot: &'e Snapshot, verdict: &'e Verdict) -> VerdictJson<'e> {
    VerdictJson {
        status: match verdict.status {
            Status::Proven => "proven",
            Status::Missing => "missing",
            Status::Unresolved => "unresolved",
            Status::NotNeeded => "not-needed",
        },
        by: verdict.by.as_deref(),
        at: verdict.at.map(|place| line(snapshot, place)),
    }
}

const fn effect_kind(kind: EffectKind) -> &'static str {
    match kind {
        EffectKind::Write => "write",
        EffectKind::Delete => "delete",
        EffectKind::Read => "read",
        EffectKind::Mail => "mail",
        EffectKind::Payment => "payment",
        EffectKind::File => "file",
        EffectKind::Ai => "ai",
        EffectKind::Cookie => "cookie",
        EffectKind::Call => "call",
        EffectKind::Revalidate => "revalidate",
    }
}

fn line(snapshot: &Snapshot, place: Place) -> Line<'_> {
    Line { file: snapshot.path(place.file), line: Range::of(snapshot, place).start.line }
}
