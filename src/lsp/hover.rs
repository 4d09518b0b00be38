//! What the pointer rests on: a finding, with its rule's page, or an endpoint, with its card.

use super::convert::position_in;
use super::endpoints;
use super::scene::Look;
use super::session::Session;
use crate::finding::{Finding, Place};
use crate::rules::rule;
use tower_lsp::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

pub fn hover(session: &Session, params: &HoverParams) -> Option<Hover> {
    let at = &params.text_document_position_params;
    let mut look = session.look(&at.text_document.uri)?;
    let checked = look.checked(session);
    let snapshot = look.snapshot();
    let text = snapshot.text(look.file);
    let offset = snapshot.lines(look.file).offset(&text, position_in(at.position), session.encoding());
    let findings: Vec<&Finding> =
        checked.findings.iter().filter(|finding| finding.place.span.contains_offset(offset)).collect();
    let entries = look.endpoints();
    let entry = entries.iter().find(|entry| entry.place.span.contains_offset(offset));
    let place =
        findings.iter().map(|finding| finding.place).chain(entry.map(|entry| entry.place)).min_by_key(extent)?;
    let mut sections: Vec<String> = findings.iter().map(|finding| section(finding)).collect();
    sections.extend(entry.map(|entry| endpoints::card(snapshot, entry)));
    Some(answer(session, &look, place, &sections.join("\n---\n\n")))
}

fn extent(place: &Place) -> u32 {
    place.span.len()
}

fn answer(session: &Session, look: &Look, place: Place, markdown: &str) -> Hover {
    let kind = if session.client().markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value: markdown.to_owned() }),
        range: Some(look.scene.range(place, session.encoding())),
    }
}

/// What the rule is about and why it matters, without headings: there is little room. Editors show the words of the finding
/// themselves.
fn section(finding: &Finding) -> String {
    let page = rule(finding.rule).map_or("", |rule| rule.page);
    let excerpt = page.split("\n## Flagged").next().unwrap_or_default();
    let is_text = |paragraph: &&str| !paragraph.starts_with('#') && !paragraph.starts_with("**Severity**");
    let paragraphs: Vec<&str> = excerpt.split("\n\n").map(str::trim).filter(is_text).collect();
    format!("**{}**: {}\n", finding.rule, paragraphs.join("\n\n"))
}
