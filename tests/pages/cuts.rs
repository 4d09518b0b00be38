//! Half-typed code: each source is cut after every token, and nothing may panic or point past the end.

use crate::case::CaseResult;
use crate::page::Case;
use crate::world::World;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub fn check(world: &World, case: &Case, result: &mut CaseResult) {
    for source in case.sources.iter().filter(|source| is_code(&source.path)) {
        for end in token_ends(&source.text) {
            let cut = &source.text[..end];
            let check = || world.with_text(&source.path, cut.to_owned()).check_one(&source.path);
            let Ok(Some(found)) = catch_unwind(AssertUnwindSafe(check)) else {
                result.fail(format!("`{}` cut at byte {end} makes it panic:\n{cut}", source.path));
                return;
            };
            let past = found.iter().find(|found| found.path == source.path && found.finding.place.span.end as usize > end);
            if let Some(found) = past {
                result.fail(format!("`{}` cut at byte {end}: [{}] points past the end", source.path, found.finding.rule));
                return;
            }
        }
    }
}

fn is_code(path: &str) -> bool {
    [".ts", ".tsx", ".js", ".jsx", ".mts", ".mjs", ".cts", ".cjs"].iter().any(|extension| path.ends_with(extension))
}

/// Byte offsets after each word, number and sign.
fn token_ends(text: &str) -> Vec<usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut ends = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_word = chars.peek().is_some_and(|(_, next)| is_word(*next));
        if !c.is_whitespace() && !(is_word(c) && next_is_word) {
            ends.push(at + c.len_utf8());
        }
    }
    ends
}
