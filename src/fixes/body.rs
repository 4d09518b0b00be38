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
            Some(vec![into_block(source, item, function, stmts, body, statements)?])
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
) -> Option<TextEdit> {
    let (text, style) = (&source.text, &source.style);
    let after = after_directives(source, item, function).unwrap_or(body.start + 1);
    let first = stmts.iter().find(|stmt| !matches!(stmt.kind, StmtKind::Directive(_)))?;
    let first = source.module.absolute(item, first.span);
    let between = text.get(after as usize..first.start as usize)?;
    if !between.contains(['\n', '\r']) {
        return Some(TextEdit::insert(after, format!(" {};", statements.join("; "))));
    }
    let at = trivia::end_of_statement_line(text, after);
    let indent = line_indent(text, first.start);
    let (last, others) = statements.split_last()?;
    let mut lines: Vec<String> = others.iter().map(|statement| format!("{statement}{}", style.semi())).collect();
    let semi = if goes_on(source.slice(first)) { ";" } else { style.semi() };
    lines.push(format!("{last}{semi}"));
    let eol = style.eol;
    let gap = format!("{eol}{indent}");
    Some(TextEdit::insert(at, format!("{gap}{}", lines.join(&gap))))
}

/// A statement that would be read as the rest of one without a semicolon.
pub fn goes_on(statement: &str) -> bool {
    statement.starts_with(['(', '[', '`', '+', '-', '/', '*'])
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
    if value.trim_start().starts_with("//") || value.trim_start().starts_with("/*") {
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
    let semi = if goes_on(rest.trim_start()) { ";" } else { style.semi() };
    let indent = line_indent(text, stmt.start);
    Some(TextEdit::insert(at, format!("{}{indent}{statement}{semi}", style.eol)))
}
