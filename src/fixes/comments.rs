//! A comment on a line of its own, in the form that its place asks for.

use super::edits::Source;
use super::style::line_indent;
use super::trivia;
use crate::hir::visit::each_expr_of;
use crate::hir::{Expr, ExprKind, Jsx, JsxAttr, JsxName};
use crate::text::TextEdit;

/// A comment above the line that holds `at`; `None` where that line starts inside of a text that a comment would become
/// part of.
pub fn above(source: &Source, at: u32, words: &str) -> Option<TextEdit> {
    let line = trivia::line_start(&source.text, at as usize) as u32;
    let line = if line == 0 && source.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() as u32 } else { line };
    let (open, words, close) = match place(source, line)? {
        Place::Code => ("// ", words, ""),
        Place::Children => ("{/* ", words.trim_end(), " */}"),
    };
    let indent = line_indent(&source.text, line);
    Some(TextEdit::insert(line, format!("{indent}{open}{words}{close}{}", source.style.eol)))
}

#[derive(Clone, Copy)]
enum Place {
    Code,
    /// Between the tags of an element.
    Children,
}

fn place(source: &Source, at: u32) -> Option<Place> {
    let inside = |start: u32, end: u32| start < at && at < end;
    let mut innermost: (u32, Option<Place>) = (u32::MAX, Some(Place::Code));
    for placed in &source.module.items {
        let base = placed.start;
        if !inside(base + placed.item.span.start, base + placed.item.span.end) {
            continue;
        }
        each_expr_of(&placed.item, |expr| {
            let span = expr.span.shifted(base);
            if inside(span.start, span.end) && span.len() <= innermost.0 {
                innermost = (span.len(), place_in(source, expr, base, at));
            }
        });
        for function in &placed.item.functions {
            let span = function.span.shifted(base);
            if inside(span.start, span.end) && span.len() <= innermost.0 {
                innermost = (span.len(), Some(Place::Code));
            }
        }
    }
    innermost.1
}

fn place_in(source: &Source, expr: &Expr, base: u32, at: u32) -> Option<Place> {
    match &expr.kind {
        ExprKind::Template { .. } | ExprKind::Tagged { .. } => None,
        ExprKind::Jsx(jsx) if opening_end(source, expr, jsx, base) <= at => Some(Place::Children),
        _ => Some(Place::Code),
    }
}

/// Where the opening tag ends.
fn opening_end(source: &Source, expr: &Expr, jsx: &Jsx, base: u32) -> u32 {
    let name = match &jsx.name {
        JsxName::Fragment => expr.span.start,
        JsxName::Intrinsic(ident) => ident.span.end,
        JsxName::Component(name) => name.span.end,
    };
    let attrs = jsx.attrs.iter().map(|attr| match attr {
        JsxAttr::Named { span, .. } => span.end,
        JsxAttr::Spread(expr) => expr.span.end,
    });
    let from = base + attrs.max().unwrap_or(name).max(name);
    let rest = source.text.get(from as usize..).unwrap_or_default();
    rest.find('>').map_or(from, |len| from + len as u32 + 1)
}
