//! The JSON of `check`. Programs are written against it: a change of shape is a change of [`SCHEMA`].

use super::outcome::{Outcome, Reported, Rewritable};
use crate::finding::{Confidence, Place, Severity};
use crate::fixes::{FileEdit, Fix, FixKind, NotOffered, Safety};
use crate::rules;
use crate::text::{LineIndex, Span, TextEdit, Utf16Position};
use crate::workspace::Snapshot;
use serde::Serialize;

pub const SCHEMA: u32 = 1;

/// With the rewrites of endpoints, and the reasons of fixes that are not offered, when they were asked for.
pub fn render(outcome: &Outcome, rewritable: Option<&[Rewritable]>) -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(&check_json(outcome, rewritable))?;
    text.push('\n');
    Ok(text)
}

fn check_json<'o>(outcome: &'o Outcome, rewritable: Option<&'o [Rewritable]>) -> CheckJson<'o> {
    let explained = rewritable.is_some();
    CheckJson {
        schema: SCHEMA,
        root: outcome.snapshot.root().to_string_lossy().into_owned(),
        version: env!("CARGO_PKG_VERSION"),
        summary: Summary {
            files: outcome.files,
            endpoints: outcome.endpoints,
            findings: Counts {
                error: outcome.count(Severity::Error),
                warning: outcome.count(Severity::Warning),
                info: outcome.count(Severity::Info),
                hint: outcome.count(Severity::Hint),
            },
            unparsed: outcome.unparsed.len(),
        },
        findings: outcome.findings.iter().map(|reported| finding_json(outcome, reported, explained)).collect(),
        rewrites: rewritable.map(|all| all.iter().map(|one| rewrite_json(outcome, one)).collect()),
        unparsed: outcome
            .unparsed
            .iter()
            .map(|note| UnparsedJson { file: &note.path, line: note.line, message: &note.message })
            .collect(),
    }
}

#[derive(Serialize)]
struct CheckJson<'o> {
    schema: u32,
    root: String,
    version: &'static str,
    summary: Summary,
    findings: Vec<FindingJson<'o>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rewrites: Option<Vec<RewriteJson<'o>>>,
    unparsed: Vec<UnparsedJson<'o>>,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    endpoints: usize,
    findings: Counts,
    unparsed: usize,
}

#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    info: usize,
    hint: usize,
}

#[derive(Serialize)]
struct FindingJson<'o> {
    rule: &'static str,
    severity: Severity,
    confidence: Confidence,
    cwe: &'static str,
    owasp: &'static str,
    message: &'o str,
    help: &'o str,
    file: &'o str,
    range: Range,
    related: Vec<RelatedJson<'o>>,
    endpoint: Option<EndpointJson<'o>>,
    fixes: Vec<FixJson<'o>>,
    #[serde(rename = "notOffered", skip_serializing_if = "Option::is_none")]
    not_offered: Option<Vec<NotOfferedJson<'o>>>,
    fingerprint: &'o str,
}

/// What can be done to an endpoint without a finding.
#[derive(Serialize)]
struct RewriteJson<'o> {
    endpoint: Option<&'o str>,
    file: &'o str,
    range: Range,
    fixes: Vec<FixJson<'o>>,
    #[serde(rename = "notOffered")]
    not_offered: Vec<NotOfferedJson<'o>>,
}

#[derive(Serialize)]
struct NotOfferedJson<'o> {
    kind: &'static str,
    reason: &'o str,
}

#[derive(Serialize)]
struct RelatedJson<'o> {
    file: &'o str,
    range: Range,
    message: &'o str,
}

#[derive(Serialize)]
struct EndpointJson<'o> {
    name: Option<&'o str>,
    file: &'o str,
    line: u32,
}

#[derive(Serialize)]
struct FixJson<'o> {
    kind: &'static str,
    title: &'o str,
    safety: Safety,
    edits: Vec<EditJson<'o>>,
}

#[derive(Serialize)]
struct EditJson<'o> {
    file: &'o str,
    range: Range,
    #[serde(rename = "newText")]
    new_text: &'o str,
}

#[derive(Serialize)]
struct UnparsedJson<'o> {
    file: &'o str,
    line: u32,
    message: &'o str,
}

/// Of a text; 1-based, in UTF-16 units.
#[derive(Clone, Copy, Serialize)]
pub struct Range {
    pub start: Utf16Position,
    pub end: Utf16Position,
}

impl Range {
    fn new(lines: &LineIndex, text: &str, span: Span) -> Self {
        Self { start: lines.utf16(text, span.start), end: lines.utf16(text, span.end) }
    }

    pub fn of(snapshot: &Snapshot, place: Place) -> Self {
        Self::new(&snapshot.lines(place.file), &snapshot.text(place.file), place.span)
    }

    /// The start of a file that does not exist.
    const fn first() -> Self {
        let start = Utf16Position { line: 1, column: 1 };
        Self { start, end: start }
    }
}

fn finding_json<'o>(outcome: &'o Outcome, reported: &'o Reported, explained: bool) -> FindingJson<'o> {
    let finding = &reported.finding;
    let snapshot = &outcome.snapshot;
    let rule = rules::rule(finding.rule);
    FindingJson {
        rule: finding.rule,
        severity: finding.severity,
        confidence: finding.confidence,
        cwe: rule.map_or("", |rule| rule.cwe),
        owasp: rule.map_or("", |rule| rule.owasp),
        message: &finding.message,
        help: &finding.help,
        file: snapshot.path(finding.place.file),
        range: Range::of(snapshot, finding.place),
        related: finding
            .related
            .iter()
            .map(|related| RelatedJson {
                file: snapshot.path(related.place.file),
                range: Range::of(snapshot, related.place),
                message: &related.message,
            })
            .collect(),
        endpoint: finding.endpoint.as_ref().map(|endpoint| EndpointJson {
            name: endpoint.name.as_deref(),
            file: snapshot.path(endpoint.place.file),
            line: Range::of(snapshot, endpoint.place).start.line,
        }),
        fixes: reported.fixes.iter().map(|fix| fix_json(snapshot, fix)).collect(),
        not_offered: explained.then(|| not_offered(&reported.not_offered)),
        fingerprint: &reported.fingerprint,
    }
}

fn rewrite_json<'o>(outcome: &'o Outcome, rewritable: &'o Rewritable) -> RewriteJson<'o> {
    let snapshot = &outcome.snapshot;
    RewriteJson {
        endpoint: rewritable.name.as_deref(),
        file: snapshot.path(rewritable.place.file),
        range: Range::of(snapshot, rewritable.place),
        fixes: rewritable.fixes.iter().map(|fix| fix_json(snapshot, fix)).collect(),
        not_offered: not_offered(&rewritable.not_offered),
    }
}

fn not_offered(all: &[(FixKind, NotOffered)]) -> Vec<NotOfferedJson<'_>> {
    all.iter().map(|(kind, reason)| NotOfferedJson { kind: kind.id(), reason: &reason.0 }).collect()
}

fn fix_json<'o>(snapshot: &'o Snapshot, fix: &'o Fix) -> FixJson<'o> {
    FixJson {
        kind: fix.kind.id(),
        title: &fix.title,
        safety: fix.safety,
        edits: fix.files.iter().flat_map(|file| file_edits(snapshot, file)).collect(),
    }
}

fn file_edits<'o>(snapshot: &'o Snapshot, file: &'o FileEdit) -> Vec<EditJson<'o>> {
    let existing = snapshot.file(&file.path).filter(|_| !file.created);
    let texts = existing.map(|id| (snapshot.lines(id), snapshot.text(id)));
    let range =
        |edit: &TextEdit| texts.as_ref().map_or_else(Range::first, |(lines, text)| Range::new(lines, text, edit.span));
    file.edits.iter().map(|edit| EditJson { file: &file.path, range: range(edit), new_text: &edit.new_text }).collect()
}
