//! Makes the answer of a guard count: leaves where nobody is signed in.

use super::edits::{Edits, Source};
use super::guards::leaving;
use super::{Fix, FixKind, Safety, body, insert_guard, names};
use crate::finding::Finding;
use crate::flow::{self, Proofs, Test};
use crate::hir::{Body, Declarator, Expr, ExprKind, Pattern, PatternKind, Stmt, StmtKind};
use crate::rules::Context;
use crate::text::{Atom, Span};

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    let report = insert_guard::report_of(finding, context)?;
    let (item, id) = insert_guard::function_of(report, finding.target, context)?;
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, context.file);
    let function = source.module.function(item, id);
    let Body::Block(stmts, _) = &function.body else {
        return None;
    };
    if source.module.items[item].stale || !function.is_async {
        return None;
    }
    let guard = report.evidence.iter().find(|one| one.proves.has(Proofs::AUTHENTICATED))?;
    let call = guard.path.first().map_or(guard.place, |frame| frame.place);
    let answer = flow::answers(context.view, report, context.learned).into_iter().find(|answer| answer.call == call)?;
    let absolute = |span: Span| source.module.absolute(item, span);
    let stmt = statement_with(stmts, &|span| call.file == context.file && absolute(span) == call.span)?;
    let text = source.slice(absolute(function.span));
    let free = |name: &str| names::unique(name, &[text], &[]);
    let mut edits = Edits::new(snapshot);
    let condition = match &stmt.kind {
        StmtKind::Expr(expr) => {
            let (binding, condition) = bound(&answer.test, free);
            let waits = if matches!(expr.kind, ExprKind::Await(_)) { "" } else { "await " };
            edits.insert(context.file, absolute(stmt.span).start, format!("const {binding} = {waits}"));
            condition
        }
        StmtKind::Let(_, declarators) => {
            let [Declarator { pattern, .. }] = declarators.as_slice() else {
                return None;
            };
            condition_on(pattern, &answer.test)?
        }
        _ => return None,
    };
    let leave = format!("if ({condition}) {}", leaving(&source, item, function));
    edits.push(context.file, body::after(&source, absolute(stmt.span), &leave)?);
    Some(Fix {
        kind: FixKind::TestGuardResult,
        title: format!("Leave {} when nobody is signed in", insert_guard::title_of(report)),
        safety: Safety::Unsafe,
        files: edits.finish()?,
    })
}

/// The statement of the body, or of a `try` in it, that is nothing but the call or binds its result.
fn statement_with<'s>(stmts: &'s [Stmt], is_call: &dyn Fn(Span) -> bool) -> Option<&'s Stmt> {
    stmts.iter().find_map(|stmt| match &stmt.kind {
        StmtKind::Expr(expr) => is_the_call(expr, is_call).then_some(stmt),
        StmtKind::Let(_, declarators) => {
            let [Declarator { init: Some(init), .. }] = declarators.as_slice() else {
                return None;
            };
            is_the_call(init, is_call).then_some(stmt)
        }
        StmtKind::Try { block, .. } => statement_with(block, is_call),
        _ => None,
    })
}

fn is_the_call(expr: &Expr, is_call: &dyn Fn(Span) -> bool) -> bool {
    match &expr.kind {
        ExprKind::Await(inner) => is_call(inner.span),
        _ => is_call(expr.span),
    }
}

/// What a new variable binds, and the condition on it.
fn bound(test: &Test, free: impl Fn(&str) -> String) -> (String, String) {
    match test {
        Test::Falsy(path) => match path.as_slice() {
            [only] if free(only) == only.as_str() => (format!("{{ {only} }}"), format!("!{only}")),
            [] => {
                let name = free("session");
                (name.clone(), format!("!{name}"))
            }
            path => {
                let name = free("result");
                let condition = on_name(&name, path);
                (name, format!("!{condition}"))
            }
        },
        Test::Truthy(path) => {
            let name = free("result");
            let condition = on_name(&name, path);
            (name, condition)
        }
        Test::Has(member) => {
            let name = free("result");
            (name.clone(), format!("'{member}' in {name}"))
        }
    }
}

fn on_name(name: &str, path: &[Atom]) -> String {
    path.iter().fold(name.to_owned(), |on, part| format!("{on}.{part}"))
}

/// The condition on what the pattern binds.
fn condition_on(pattern: &Pattern, test: &Test) -> Option<String> {
    match test {
        Test::Falsy(path) => Some(format!("!{}", reached(pattern, path)?)),
        Test::Truthy(path) => reached(pattern, path),
        Test::Has(member) => match &pattern.kind {
            PatternKind::Name { ident, .. } => Some(format!("'{member}' in {}", ident.name)),
            _ => None,
        },
    }
}

/// The expression for a member of what the pattern takes apart.
fn reached(pattern: &Pattern, path: &[Atom]) -> Option<String> {
    match &pattern.kind {
        PatternKind::Name { ident, .. } => Some(on_name(&ident.name, path)),
        PatternKind::Object { props, .. } => {
            let (first, rest) = path.split_first()?;
            let prop = props.iter().find(|prop| prop.key.name() == Some(first))?;
            reached(&prop.value, rest)
        }
        _ => None,
    }
}
