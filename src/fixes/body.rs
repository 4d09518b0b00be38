//! Where statements go into a function's body.

use super::edits::Source;
use super::style::line_indent;
use super::trivia;
use crate::hir::{Body, Function, Stmt, StmtKind};
use crate::text::{Span, TextEdit};

/// Edits that put statements, each without a semicolon, before all others of the function; `None` where its text cannot
/// take them.
pub fn prepend(source: &Source, item: usize, function: &Function, statements: &[String]) -> Option<Vec<TextEdit>> {
    match &function.body {
        Body::Block(stmts, span) => {
            let body = source.module.absolute(item, *span);
            into_block(source, item, function, stmts, body, statements)
        }
        Body::Expr(expr) => around_expression(source, item, function, expr.span, statements),
        Body::None => None,
    }
}

fn into_block(
    source: &Source,
    item: usize,
    function: &Function,
    stmts: &[Stmt],
    body: Span,
    statements: &[String],
) -> Option<Vec<TextEdit>> {
    let (text, style) = (&source.text, &source.style);
    let after = after_directives(source, item, function).unwrap_or(body.start + 1);
    let first = stmts.iter().find(|stmt| !matches!(stmt.kind, StmtKind::Directive(_)))?;
    let first = source.module.absolute(item, first.span);
    let semi = if goes_on(source.slice(first)) { ";" } else { style.semi() };
    let (eol, between) = (style.eol, text.get(after as usize..first.start as usize)?);
    if between.contains(['\n', '\r']) {
        let gap = format!("{eol}{}", line_indent(text, first.start));
        let lines = statements.join(&format!("{}{gap}", style.semi()));
        let at = trivia::end_of_statement_line(text, after);
        return Some(vec![TextEdit::insert(at, format!("{gap}{lines}{semi}"))]);
    }
    // All on one line: it gets lines of its own.
    let last = source.module.absolute(item, stmts.last()?.span);
    let tail = Span::new(last.end, body.end.checked_sub(1)?);
    if !between.trim().is_empty() || !source.slice(tail).trim().is_empty() {
        return None;
    }
    let outer = line_indent(text, function_start(source, item, function));
    let gap = format!("{eol}{outer}{}", style.indent);
    let lines = statements.join(&format!("{}{gap}", style.semi()));
    let closing = if source.slice(tail).contains('\n') {
        Vec::new()
    } else {
        vec![TextEdit::replace(tail, format!("{eol}{outer}"))]
    };
    let opening = TextEdit::replace(Span::new(after, first.start), format!("{gap}{lines}{semi}{gap}"));
    Some(std::iter::once(opening).chain(closing).collect())
}

fn function_start(source: &Source, item: usize, function: &Function) -> u32 {
    source.module.absolute(item, function.span).start
}

/// A statement that would be read as the rest of one without a semicolon.
pub fn goes_on(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some(comment) = trivia::comment_at(rest, 0) {
        rest = rest.get(comment.end as usize..).unwrap_or_default().trim_start();
    }
    rest.starts_with(['(', '[', '`', '+', '-', '/'])
}

/// Past the last directive of the body and its semicolon.
fn after_directives(source: &Source, item: usize, function: &Function) -> Option<u32> {
    let last = function.directives.iter().rfind(|directive| directive.in_prologue)?;
    let end = source.module.absolute(item, last.span).end;
    let rest = source.text.get(end as usize..)?;
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    Some(if rest[blank..].starts_with(';') { end + blank as u32 + 1 } else { end })
}

/// `() => value` becomes `() => { …; return value }`.
fn around_expression(
    source: &Source,
    item: usize,
    function: &Function,
    expr: Span,
    statements: &[String],
) -> Option<Vec<TextEdit>> {
    let whole = source.module.absolute(item, function.span);
    let head = source.slice(Span::new(whole.start, source.module.absolute(item, expr).start));
    let arrow = whole.start + head.rfind("=>")? as u32 + 2;
    let value = source.slice(Span::new(arrow, whole.end));
    let start = arrow + (value.len() - value.trim_start().len()) as u32;
    let comment = trivia::comment_at(&source.text, start as usize).map(|comment| source.slice(comment));
    if comment.is_some_and(|comment| comment.starts_with("//") || comment.contains(['\n', '\r'])) {
        return None;
    }
    let style = &source.style;
    let (eol, semi) = (style.eol, style.semi());
    let outer = line_indent(&source.text, whole.start);
    let inner = format!("{outer}{}", style.indent);
    let lines = statements.join(&format!("{semi}{eol}{inner}"));
    Some(vec![
        TextEdit::replace(Span::new(arrow, start), format!(" {{{eol}{inner}{lines}{semi}{eol}{inner}return ")),
        TextEdit::insert(whole.end, format!("{semi}{eol}{outer}}}")),
    ])
}

/// Puts a statement, given without a semicolon, behind another.
pub fn after(source: &Source, stmt: Span, statement: &str) -> Option<TextEdit> {
    let text = &source.text;
    let at = trivia::end_of_statement_line(text, stmt.end);
    let rest = text.get(at as usize..)?;
    if !rest.starts_with(['\n', '\r']) {
        let ends = if source.slice(stmt).ends_with(';') { "" } else { ";" };
        return Some(TextEdit::insert(stmt.end, format!("{ends} {statement};")));
    }
    let style = &source.style;
    let semi = if goes_on(rest) { ";" } else { style.semi() };
    let indent = line_indent(text, stmt.start);
    Some(TextEdit::insert(at, format!("{}{indent}{statement}{semi}", style.eol)))
}
