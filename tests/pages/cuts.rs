//! Half-typed code: each source is cut after every token, and nothing may panic or point past the end.

use crate::case::CaseResult;
use crate::page::{Case, Source};
use crate::world::{World, absolute};
use actionfence::engine::{Options, check_file};
use actionfence::finding::Finding;
use actionfence::fixes::fixes_for;
use actionfence::rules::Context;
use actionfence::workspace::{Change, Index, View};
use std::panic::{AssertUnwindSafe, catch_unwind};

pub fn check(world: &World, case: &Case, result: &mut CaseResult) {
    for source in case.sources.iter().filter(|source| is_code(&source.path)) {
        let mut index = world.index();
        let problem = token_ends(&source.text).into_iter().find_map(|end| {
            let problem = catch_unwind(AssertUnwindSafe(|| problem_of_cut(&mut index, source, end)));
            problem.unwrap_or_else(|_| Some("it panics".to_owned())).map(|problem| (end, problem))
        });
        if let Some((end, problem)) = problem {
            result.fail(format!("`{}` cut at byte {end}: {problem}:\n{}", source.path, &source.text[..end]));
        }
    }
}

fn problem_of_cut(index: &mut Index, source: &Source, end: usize) -> Option<String> {
    index.apply(&[Change::Text(absolute(&source.path), source.text[..end].into())]);
    let snapshot = index.snapshot();
    let file = snapshot.file(&source.path)?;
    let checked = check_file(&snapshot, file, &Options::default());
    if checked.failed {
        return Some("a rule panics".to_owned());
    }
    let view = View::new(&snapshot, file);
    let context = Context::new(&view);
    for finding in &checked.findings {
        if is_out_of(finding, &source.text[..end]) {
            return Some(format!("[{}] points past the end or into a character", finding.rule));
        }
        fixes_for(finding, &context);
    }
    None
}

fn is_out_of(finding: &Finding, text: &str) -> bool {
    let own = finding.related.iter().map(|related| related.place).filter(|place| place.file == finding.place.file);
    let mut spans = own.chain([finding.place]).map(|place| place.span);
    spans.any(|span| text.get(span.start as usize..span.end as usize).is_none())
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
        if !(c.is_whitespace() || is_word(c) && next_is_word) {
            ends.push(at + c.len_utf8());
        }
    }
    ends
}
