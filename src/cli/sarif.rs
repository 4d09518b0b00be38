//! SARIF 2.1.0, as GitHub's code scanning and other dashboards read it.

use super::json::Range;
use super::outcome::{Outcome, Reported};
use crate::finding::{Confidence, Place, Severity};
use crate::fixes::{FileEdit, Fix};
use crate::rules::{RULES, Rule};
use crate::workspace::Snapshot;
use serde_json::{Value, json};

/// Where the pages of rules can be read.
const PAGES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/src/rules");

pub fn render(outcome: &Outcome) -> anyhow::Result<String> {
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "actionfence",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": RULES.iter().map(rule).collect::<Vec<_>>(),
            } },
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": { "ROOT": { "uri": root_uri(outcome) } },
            "invocations": [{
                "executionSuccessful": true,
                "toolExecutionNotifications": outcome.unparsed.iter().map(|note| json!({
                    "level": "note",
                    "message": { "text": note.message },
                    "locations": [{ "physicalLocation": {
                        "artifactLocation": artifact(&note.path),
                        "region": { "startLine": note.line },
                    } }],
                })).collect::<Vec<_>>(),
            }],
            "results": outcome.findings.iter().map(|reported| result(outcome, reported)).collect::<Vec<_>>(),
        }],
    });
    Ok(serde_json::to_string_pretty(&log)? + "\n")
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.headline() },
        "help": { "text": rule.page, "markdown": rule.page },
        "helpUri": format!("{PAGES}/{}.md", rule.name),
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": {
            "tags": ["security", format!("external/cwe/{}", rule.cwe.to_lowercase()), format!("owasp/{}", rule.owasp)],
            "security-severity": security_severity(rule.severity),
        },
    })
}

fn result(outcome: &Outcome, reported: &Reported) -> Value {
    let finding = &reported.finding;
    let snapshot = &outcome.snapshot;
    let mut result = json!({
        "ruleId": finding.rule,
        "ruleIndex": RULES.iter().position(|rule| rule.name == finding.rule),
        "level": level(finding.severity),
        "message": { "text": format!("{}\n{}", finding.message, finding.help) },
        "locations": [location(snapshot, finding.place, None)],
        "relatedLocations": finding.related.iter().enumerate().map(|(id, related)| {
            let mut location = location(snapshot, related.place, Some(&related.message));
            location["id"] = json!(id + 1);
            location
        }).collect::<Vec<_>>(),
        "partialFingerprints": { "actionfence/v1": reported.fingerprint },
        "rank": rank(finding.confidence),
    });
    if !reported.fixes.is_empty() {
        result["fixes"] = reported.fixes.iter().map(|fix| fix_json(snapshot, fix)).collect();
    }
    result
}

fn location(snapshot: &Snapshot, place: Place, message: Option<&str>) -> Value {
    let mut location = json!({ "physicalLocation": {
        "artifactLocation": artifact(snapshot.path(place.file)),
        "region": region(Range::of(snapshot, place)),
    } });
    if let Some(message) = message {
        location["message"] = json!({ "text": message });
    }
    location
}

fn region(range: Range) -> Value {
    json!({
        "startLine": range.start.line,
        "startColumn": range.start.column,
        "endLine": range.end.line,
        "endColumn": range.end.column,
    })
}

fn fix_json(snapshot: &Snapshot, fix: &Fix) -> Value {
    json!({
        "description": { "text": fix.title },
        "artifactChanges": fix.files.iter().map(|file| json!({
            "artifactLocation": artifact(&file.path),
            "replacements": replacements(snapshot, file),
        })).collect::<Vec<_>>(),
    })
}

fn replacements(snapshot: &Snapshot, file: &FileEdit) -> Vec<Value> {
    let existing = snapshot.file(&file.path).filter(|_| !file.created);
    let region_of = |span| match existing {
        Some(id) => region(Range::of(snapshot, Place { file: id, span })),
        None => json!({ "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1 }),
    };
    file.edits
        .iter()
        .map(|edit| json!({ "deletedRegion": region_of(edit.span), "insertedContent": { "text": edit.new_text } }))
        .collect()
}

fn artifact(path: &str) -> Value {
    json!({ "uri": percent_encoded(path), "uriBaseId": "ROOT" })
}

fn root_uri(outcome: &Outcome) -> String {
    let root = outcome.snapshot.root().to_string_lossy().replace('\\', "/");
    format!("file:///{}/", percent_encoded(root.trim_matches('/')))
}

/// What RFC 3986 does not allow in a path is escaped: `app/(shop)/[id]/page.tsx` has brackets.
fn percent_encoded(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'/'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'!'
            | b'$'
            | b'&'
            | b'\''
            | b'('
            | b')'
            | b'*'
            | b'+'
            | b','
            | b';'
            | b'='
            | b':'
            | b'@' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info | Severity::Hint => "note",
    }
}

/// GitHub's scale: critical above 9, high above 7, medium above 4.
const fn security_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "8.5",
        Severity::Warning => "6.0",
        Severity::Info => "3.0",
        Severity::Hint => "1.0",
    }
}

const fn rank(confidence: Confidence) -> f64 {
    match confidence {
        Confidence::High => 90.0,
        Confidence::Medium => 60.0,
        Confidence::Low => 30.0,
    }
}
