//! Taking elements out of lists: parameters, arguments, properties.

use crate::fixes::edits::Source;
use crate::fixes::trivia;
use crate::text::{Span, TextEdit};

/// Takes the element `index` of a list between brackets out, with one comma; comments around it stay.
pub fn without(source: &Source, all: &[Span], index: usize) -> Option<Vec<TextEdit>> {
    let this = *all.get(index)?;
    let before = index.checked_sub(1).and_then(|before| all.get(before));
    let spans = match (before, all.get(index + 1)) {
        (_, Some(next)) => vec![up_to(source, this, next.start)],
        (Some(before), None) => behind(source, *before, this),
        (None, None) => vec![alone(source, this)],
    };
    Some(spans.into_iter().map(TextEdit::delete).collect())
}

fn has_comment(text: &str) -> bool {
    text.contains("//") || text.contains("/*")
}

/// An element with its separator, and the blanks or the line that it has to itself.
fn up_to(source: &Source, this: Span, next: u32) -> Span {
    let gap = source.slice(Span::new(this.end, next));
    if !has_comment(gap) {
        return Span::new(this.start, next);
    }
    let comma = gap.find([',', ';']).map_or(0, |at| at as u32 + 1);
    trivia::whole_lines(&source.text, Span::new(this.start, this.end + comma))
}

/// The last element, and the separator in front of it.
fn behind(source: &Source, before: Span, this: Span) -> Vec<Span> {
    let gap = source.slice(Span::new(before.end, this.start));
    if !has_comment(gap) {
        return vec![Span::new(before.end, this.end)];
    }
    let rest = source.text.get(this.end as usize..).unwrap_or_default();
    if let Some(after) = rest.trim_start().strip_prefix(',') {
        let end = this.end + (rest.len() - after.len()) as u32;
        return vec![trivia::whole_lines(&source.text, Span::new(this.start, end))];
    }
    let comma = gap.find([',', ';']).map(|at| before.end + at as u32);
    comma.map(|at| Span::new(at, at + 1)).into_iter().chain([this]).collect()
}

/// The only element, with the comma behind it and the lines that it has to itself.
fn alone(source: &Source, this: Span) -> Span {
    let text = &source.text;
    let rest = text.get(this.end as usize..).unwrap_or_default();
    let comma = rest.trim_start().strip_prefix(',').map_or(0, |after| rest.len() - after.len());
    let end = this.end as usize + comma;
    let before = text.get(..this.start as usize).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let start = before.trim_end().len();
    let stop = end + (after.len() - after.trim_start().len());
    let commented = before.trim_end().ends_with("*/") || before.lines().last().is_some_and(|line| line.contains("//"));
    if commented || after.trim_start().starts_with("//") {
        return this;
    }
    Span::new(start as u32, stop as u32)
}

/// `id!`, with the mark.
pub fn asserted(text: &str, span: Span) -> Span {
    let rest = text.get(span.end as usize..).unwrap_or_default();
    Span::new(span.start, span.end + (rest.len() - rest.trim_start_matches('!').len()) as u32)
}

/// Computing it does nothing else: a path, a literal, one of them as text.
pub fn is_idle(text: &str) -> bool {
    let bare = text
        .replace(".toString()", "")
        .replace("String(", "")
        .replace("JSON.stringify(", "")
        .replace("JSON.parse(", "");
    !bare.contains("await") && !bare.contains(['(', '=', '`', '{']) && !has_comment(text)
}
