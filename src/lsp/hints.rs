//! A few words behind the name of each endpoint, for those who do not like lenses. Off unless the settings say otherwise.

use super::convert::position_out;
use super::endpoints;
use super::session::Session;
use tower_lsp::ls_types::{
    InlayHint, InlayHintKind, InlayHintLabel, InlayHintParams, InlayHintTooltip, MarkupContent, MarkupKind,
};

pub fn hints(session: &Session, params: &InlayHintParams) -> Option<Vec<InlayHint>> {
    if !session.shown().hints {
        return None;
    }
    let look = session.look(&params.text_document.uri)?;
    let span = look.scene.span(look.file, params.range, session.encoding());
    let text = look.snapshot().text(look.file);
    let lines = look.snapshot().lines(look.file);
    let entries = look.endpoints();
    let seen = entries.iter().filter(|entry| entry.place.span.touches(span));
    let kind = if session.client().markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    let hints = seen.map(|entry| InlayHint {
        position: position_out(lines.position(&text, entry.place.span.end, session.encoding())),
        label: InlayHintLabel::String(endpoints::verdicts(entry).join(" · ")),
        kind: Some(InlayHintKind::TYPE),
        text_edits: None,
        tooltip: Some(InlayHintTooltip::MarkupContent(MarkupContent {
            kind: kind.clone(),
            value: endpoints::card(look.snapshot(), entry),
        })),
        padding_left: Some(true),
        padding_right: Some(true),
        data: None,
    });
    Some(hints.filter(|hint| !matches!(&hint.label, InlayHintLabel::String(label) if label.is_empty())).collect())
}
