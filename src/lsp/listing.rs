//! Requests of our own: the endpoints as data and the names of the rules, for editors that show them in a view.

use super::endpoints;
use super::scene::Look;
use super::session::Session;
use crate::engine::{Entry, Reach};
use crate::finding::{Place, Severity};
use crate::flow::{Status, Verdict};
use crate::hir::endpoints::EndpointKind;
use crate::rules::{RULES, Rule};
use serde::{Deserialize, Serialize};
use tower_lsp::ls_types::{Location, Range, TextDocumentIdentifier, Uri};

pub const ENDPOINTS: &str = "actionfence/endpoints";
pub const RULE_NAMES: &str = "actionfence/rules";

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EndpointsParams {
    /// Of this file only.
    text_document: Option<TextDocumentIdentifier>,
}

#[derive(Serialize)]
pub struct FileEndpoints {
    uri: Uri,
    /// Relative to the workspace root.
    path: String,
    endpoints: Vec<Endpoint>,
}

#[derive(Serialize)]
struct Endpoint {
    /// `None` when it is anonymous.
    name: Option<String>,
    kind: &'static str,
    range: Range,
    /// Nothing proves who is calling, although it matters.
    unprotected: bool,
    reachability: Reach,
    callers: usize,
    guards: Guards,
    /// The reason given for being public.
    public: Option<String>,
    /// What the lens says.
    summary: String,
    /// Markdown.
    card: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Guards {
    authentication: Guard,
    validation: Guard,
    authorization: Guard,
    rate_limit: Guard,
}

#[derive(Serialize)]
struct Guard {
    status: &'static str,
    by: Option<String>,
    at: Option<Location>,
}

#[derive(Serialize)]
pub struct RuleName {
    name: &'static str,
    severity: Severity,
    headline: String,
}

/// By path and place; files without endpoints are left out.
pub fn endpoints(session: &Session, params: &EndpointsParams) -> Vec<FileEndpoints> {
    let looks = match &params.text_document {
        Some(document) => session.look(&document.uri).into_iter().collect(),
        None => session.looks(),
    };
    looks.iter().filter_map(|look| file(session, look)).collect()
}

/// In the order of the table.
pub fn rule_names() -> Vec<RuleName> {
    let name = |rule: &Rule| RuleName { name: rule.name, severity: rule.severity, headline: rule.headline() };
    RULES.iter().map(name).collect()
}

fn file(session: &Session, look: &Look) -> Option<FileEndpoints> {
    let entries = look.endpoints();
    if entries.is_empty() {
        return None;
    }
    // Apart, because the desk stays locked to the end of the statement.
    let uri = session.desk().uri(&look.scene.path(look.file))?;
    Some(FileEndpoints {
        uri,
        path: look.snapshot().path(look.file).to_owned(),
        endpoints: entries.iter().map(|entry| endpoint(session, look, entry)).collect(),
    })
}

fn endpoint(session: &Session, look: &Look, entry: &Entry) -> Endpoint {
    let guards = &entry.report.guards;
    let guard = |verdict: &Verdict| guard(session, look, verdict);
    Endpoint {
        name: entry.report.endpoint.name.as_ref().map(ToString::to_string),
        kind: match entry.report.endpoint.kind {
            EndpointKind::Module => "module",
            EndpointKind::Inline => "inline",
            EndpointKind::Route => "route",
        },
        range: look.scene.range(entry.place, session.encoding()),
        unprotected: entry.registered && guards.authentication.status == Status::Missing && !is_public(look, entry),
        reachability: entry.reach(),
        callers: entry.uses.len(),
        guards: Guards {
            authentication: guard(&guards.authentication),
            validation: guard(&guards.validation),
            authorization: guard(&guards.authorization),
            rate_limit: guard(&guards.rate_limit),
        },
        public: entry.public.clone(),
        summary: endpoints::line(entry),
        card: endpoints::card(look.snapshot(), entry),
    }
}

/// By a comment or by the configuration.
fn is_public(look: &Look, entry: &Entry) -> bool {
    let snapshot = look.snapshot();
    entry.public.is_some() || snapshot.config(look.file).is_public(snapshot.path(look.file))
}

fn guard(session: &Session, look: &Look, verdict: &Verdict) -> Guard {
    Guard {
        status: match verdict.status {
            Status::Proven => "proven",
            Status::Missing => "missing",
            Status::Unresolved => "unresolved",
            Status::NotNeeded => "not-needed",
        },
        by: verdict.by.as_ref().map(ToString::to_string),
        at: verdict.at.and_then(|place: Place| look.scene.location(place, session)),
    }
}
