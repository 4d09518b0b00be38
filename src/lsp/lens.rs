//! A line above each endpoint.

use super::commands::SHOW_ATTACK_SURFACE;
use super::endpoints;
use super::session::Session;
use tower_lsp::ls_types::{CodeLens, CodeLensParams, Command};

pub fn lenses(session: &Session, params: &CodeLensParams) -> Option<Vec<CodeLens>> {
    if !session.shown().lenses {
        return None;
    }
    let uri = &params.text_document.uri;
    let look = session.look(uri)?;
    let entries = look.endpoints();
    let lenses = entries.iter().map(|entry| {
        let range = look.scene.range(entry.place, session.encoding());
        let command = Command {
            title: endpoints::line(entry),
            command: SHOW_ATTACK_SURFACE.to_owned(),
            arguments: Some(vec![uri.as_str().into(), range.start.line.into()]),
        };
        CodeLens { range, command: Some(command), data: None }
    });
    Some(lenses.collect())
}
