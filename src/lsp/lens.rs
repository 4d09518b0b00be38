//! A line above each endpoint.

use super::commands::SHOW_ATTACK_SURFACE;
use super::session::Session;
use tower_lsp::ls_types::{CodeLens, CodeLensParams, Command};

pub fn lenses(session: &Session, params: &CodeLensParams) -> Option<Vec<CodeLens>> {
    let uri = &params.text_document.uri;
    let look = session.look(uri)?;
    let lenses = look.cards().into_iter().map(|card| CodeLens {
        range: look.scene.range(card.place, session.encoding()),
        command: Some(Command {
            title: card.line(),
            command: SHOW_ATTACK_SURFACE.to_owned(),
            arguments: Some(vec![uri.as_str().into()]),
        }),
        data: None,
    });
    Some(lenses.collect())
}
