//! Between spans and ranges, findings and diagnostics: the border where the protocol's types end.

use super::capabilities::Client;
use super::outlet;
use super::scene::Scene;
use super::session::Session;
use crate::finding::{Finding, Place, Severity};
use crate::rules::{RULES, Rule, unused_ignore};
use crate::text::{self, LineIndex, PositionEncoding, Span};
use crate::workspace::{ConfigError, FileId};
use rustc_hash::FxHashMap;
use serde_json::{Value, json};
use std::sync::LazyLock;
use tower_lsp::ls_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location,
    NumberOrString, Position, Range, Uri,
};

/// The name under which diagnostics appear.
pub const SOURCE: &str = "actionfence";

/// Where the rules' pages are.
const PAGES: &str = "https://github.com/actionfence/actionfence/blob/main/src/rules/";

/// A client shows no more than this of one file, and pays for each.
const MOST: usize = 500;

pub const fn position_in(position: Position) -> text::Position {
    text::Position { line: position.line, column: position.character }
}

pub const fn position_out(position: text::Position) -> Position {
    Position { line: position.line, character: position.column }
}

pub fn range_out(text: &str, lines: &LineIndex, span: Span, encoding: PositionEncoding) -> Range {
    Range {
        start: position_out(lines.position(text, span.start, encoding)),
        end: position_out(lines.position(text, span.end, encoding)),
    }
}

/// An inverted range is taken as the empty one at its start.
pub fn span_in(text: &str, lines: &LineIndex, range: Range, encoding: PositionEncoding) -> Span {
    let start = lines.offset(text, position_in(range.start), encoding);
    Span::new(start, lines.offset(text, position_in(range.end), encoding).max(start))
}

impl Scene {
    pub fn range(&self, place: Place, encoding: PositionEncoding) -> Range {
        let Self { snapshot, .. } = self;
        range_out(&snapshot.text(place.file), &snapshot.lines(place.file), place.span, encoding)
    }

    pub fn span(&self, file: FileId, range: Range, encoding: PositionEncoding) -> Span {
        span_in(&self.snapshot.text(file), &self.snapshot.lines(file), range, encoding)
    }

    pub fn location(&self, place: Place, session: &Session) -> Option<Location> {
        let uri = session.desk().uri(&self.path(place.file))?;
        Some(Location { uri, range: self.range(place, session.encoding()) })
    }

    pub fn diagnostics(&self, findings: &[Finding], session: &Session) -> Vec<Diagnostic> {
        findings.iter().take(MOST).map(|finding| self.diagnostic(finding, session)).collect()
    }

    /// The same as JSON, without ever having all of them in memory.
    pub fn written(&self, findings: &[Finding], session: &Session) -> String {
        outlet::list(findings.iter().take(MOST).map(|finding| self.diagnostic(finding, session)))
    }

    pub fn diagnostic(&self, finding: &Finding, session: &Session) -> Diagnostic {
        let client = session.client();
        Diagnostic {
            range: self.range(finding.place, client.encoding),
            severity: Some(severity(finding.severity)),
            code: Some(NumberOrString::String(finding.rule.to_owned())),
            code_description: page(finding.rule)
                .filter(|_| client.code_description)
                .map(|href| CodeDescription { href }),
            source: Some(SOURCE.to_owned()),
            message: message(finding, client),
            related_information: client.related.then(|| self.related(finding, session)).filter(|list| !list.is_empty()),
            tags: (client.deprecated_tag && finding.rule == unused_ignore::NAME)
                .then(|| vec![DiagnosticTag::UNNECESSARY]),
            data: Some(data(finding)),
        }
    }

    fn related(&self, finding: &Finding, session: &Session) -> Vec<DiagnosticRelatedInformation> {
        let related = finding.related.iter().filter_map(|related| {
            let location = self.location(related.place, session)?;
            Some(DiagnosticRelatedInformation { location, message: related.message.clone() })
        });
        related.collect()
    }
}

/// What is wrong in a configuration file; its lines are all that is known of the places.
pub fn faults(errors: &[ConfigError]) -> Vec<Diagnostic> {
    let diagnostic = |error: &ConfigError| {
        let line = error.line.saturating_sub(1);
        let end = Position { line: line + 1, character: 0 };
        Diagnostic {
            range: Range { start: Position { line, character: 0 }, end },
            severity: Some(DiagnosticSeverity::ERROR),
            source: Some(SOURCE.to_owned()),
            message: error.message.clone(),
            ..Diagnostic::default()
        }
    };
    errors.iter().map(diagnostic).collect()
}

/// The evidence becomes part of the text where the client has no other place for it.
fn message(finding: &Finding, client: &Client) -> String {
    let mut message = finding.message.clone();
    if !client.related {
        for related in &finding.related {
            message.push_str("\n- ");
            message.push_str(&related.message);
        }
    }
    if !finding.help.is_empty() {
        message.push_str("\nhelp: ");
        message.push_str(&finding.help);
    }
    message
}

/// What finds the finding again when the client comes back with its diagnostic.
fn data(finding: &Finding) -> Value {
    json!([finding.rule, finding.place.span.start, finding.place.span.end])
}

const fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Info => DiagnosticSeverity::INFORMATION,
        Severity::Hint => DiagnosticSeverity::HINT,
    }
}

fn page(name: &str) -> Option<Uri> {
    static PAGE_OF: LazyLock<FxHashMap<&str, Uri>> = LazyLock::new(|| {
        let page = |rule: &Rule| Some((rule.name, format!("{PAGES}{}.md", rule.name).parse().ok()?));
        RULES.iter().filter_map(page).collect()
    });
    PAGE_OF.get(name).cloned()
}
