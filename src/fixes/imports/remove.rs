//! Taking names out of imports.

use crate::fixes::edits::Source;
use crate::fixes::trivia;
use crate::hir::{ImportItem, ItemKind};
use crate::text::{Span, TextEdit};

/// Edits that take names out of the imports: the whole statement when nothing is left of it.
pub fn remove(source: &Source, locals: &[String]) -> Vec<TextEdit> {
    let mut edits = Vec::new();
    for (item, placed) in source.module.items.iter().enumerate() {
        let ItemKind::Import(import) = &placed.item.kind else {
            continue;
        };
        let leaves = |name: &str| locals.iter().any(|local| local == name);
        let gone = import.specifiers.iter().filter(|specifier| leaves(&specifier.local.name)).count();
        if gone == 0 {
            continue;
        }
        if gone == import.specifiers.len() {
            edits.push(TextEdit::delete(statement(source, item)));
        } else {
            edits.extend(remove_names(source, item, import, &leaves));
        }
    }
    edits
}

/// The lines of the statement; a comment behind it stays, on a line of its own.
fn statement(source: &Source, item: usize) -> Span {
    let span = source.item_span(item);
    let lines = trivia::whole_lines(&source.text, span);
    let rest = source.text.get(span.end as usize..).unwrap_or_default();
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    if lines == span { Span::new(span.start, span.end + blanks as u32) } else { lines }
}

fn remove_names(source: &Source, item: usize, import: &ImportItem, leaves: &dyn Fn(&str) -> bool) -> Vec<TextEdit> {
    let (default, named): (Vec<_>, Vec<_>) = import.specifiers.iter().partition(|specifier| {
        specifier.imported == "*"
            || (specifier.imported == "default"
                && specifier.span == specifier.local.span
                && !in_braces(source, item, specifier.span))
    });
    let absolute = |span: Span| source.module.absolute(item, span);
    let mut edits = Vec::new();
    let all_named_go = !named.is_empty() && named.iter().all(|specifier| leaves(&specifier.local.name));
    if all_named_go && let Some(kept) = default.last() {
        let close = source.text[absolute(named[named.len() - 1].span).end as usize..].find('}');
        let end = close.map_or(absolute(kept.span).end, |at| absolute(named[named.len() - 1].span).end + at as u32 + 1);
        return vec![TextEdit::delete(Span::new(absolute(kept.span).end, end))];
    }
    if let [only, ..] = default.as_slice()
        && leaves(&only.local.name)
    {
        let start = absolute(only.span).start;
        let end = source.text[start as usize..].find('{').map_or(absolute(only.span).end, |at| start + at as u32);
        edits.push(TextEdit::delete(Span::new(start, end)));
    }
    let mut kept_before = false;
    for (index, specifier) in named.iter().enumerate() {
        if !leaves(&specifier.local.name) {
            kept_before = true;
            continue;
        }
        let span = absolute(specifier.span);
        let next = named.get(index + 1).map(|next| absolute(next.span).start);
        edits.push(TextEdit::delete(match next {
            Some(next) if !kept_before || !last_run_goes(&named[index..], leaves) => Span::new(span.start, next),
            _ if kept_before => Span::new(absolute(named[index - 1].span).end, span.end),
            _ => span,
        }));
    }
    merged(edits)
}

/// Everything from here to the end goes, so that each name takes the comma before it along.
fn last_run_goes(rest: &[&crate::hir::ImportSpecifier], leaves: &dyn Fn(&str) -> bool) -> bool {
    rest.iter().all(|specifier| leaves(&specifier.local.name))
}

fn in_braces(source: &Source, item: usize, span: Span) -> bool {
    let start = source.item_span(item).start as usize;
    let at = source.module.absolute(item, span).start as usize;
    source.text.get(start..at).is_some_and(|before| before.contains('{'))
}

fn merged(edits: Vec<TextEdit>) -> Vec<TextEdit> {
    let mut out: Vec<TextEdit> = Vec::new();
    for edit in edits {
        match out.last_mut() {
            Some(last) if last.span.end >= edit.span.start => {
                last.span.end = last.span.end.max(edit.span.end);
            }
            _ => out.push(edit),
        }
    }
    out
}
