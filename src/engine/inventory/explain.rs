//! How a check was proven, as a sentence: from the call in the endpoint down to the library that knows the session.

use crate::finding::Place;
use crate::flow::{Evidence, Frame, Proofs, Status, Verdict};
use crate::hir::{Body, Expr, ExprKind, Function, Module, Name, Stmt, StmtKind};
use crate::workspace::Snapshot;
use std::fmt::Write;

/// "`requireUser()` in lib/auth.ts:12, which throws unless `auth()` returns a session"; `None` unless it is proven and
/// known by what.
pub fn explain(snapshot: &Snapshot, verdict: &Verdict) -> Option<String> {
    let proof = verdict.proof.as_ref().filter(|_| verdict.status == Status::Proven)?;
    let steps = steps(proof);
    let [(first, _), rest @ ..] = steps.as_slice() else {
        return None;
    };
    let mut out = format!("`{first}`");
    if rest.is_empty() {
        let _ = write!(out, " in {}", at(snapshot, proof.place));
        if let Some(how) = leaving(snapshot, proof.place) {
            let _ = write!(out, ", and the function there {how} unless it {}", holds(proof));
        }
        return Some(out);
    }
    // Whoever stands deepest and leaves is the one that guards: those above rely on it, those below only answer.
    let leaver = rest.iter().rposition(|(_, place)| leaving(snapshot, *place).is_some());
    for (index, (name, place)) in rest.iter().enumerate() {
        let at = at(snapshot, *place);
        let _ = match leaving(snapshot, *place).filter(|_| leaver == Some(index)) {
            Some(how) if index + 1 == rest.len() => {
                write!(out, " in {at}, which {how} unless `{name}` {}", holds(proof))
            }
            Some(how) => write!(out, " in {at}, which {how} unless `{name}` returns a session"),
            None if leaver.is_some_and(|leaver| leaver < index) => write!(out, "; that asks `{name}` in {at}"),
            None => write!(out, " in {at}, which calls `{name}`"),
        };
    }
    Some(out)
}

/// What is called, each with its place, down to the guard.
fn steps(proof: &Evidence) -> Vec<(String, Place)> {
    let calls = proof.path.iter().filter(|frame| !frame.onward);
    let calls = calls.map(|Frame { callee, place, .. }| (format!("{callee}()"), *place));
    calls.chain([(proof.guard.to_string(), proof.place)]).collect()
}

/// What must be true of the guard's answer.
fn holds(proof: &Evidence) -> &'static str {
    match proof.proves {
        proves if proves.has(Proofs::ROLE) || proves.has(Proofs::OWNER) => "fits",
        proves if proves.has(Proofs::PRESENTED_SECRET) => "accepts what the caller presents",
        _ => "returns a session",
    }
}

fn at(snapshot: &Snapshot, place: Place) -> String {
    format!("{}:{}", snapshot.path(place.file), snapshot.lines(place.file).line(place.span.start) + 1)
}

/// What the function around a call does when the answer does not please it: the first statement behind the call that
/// leaves under a condition.
fn leaving(snapshot: &Snapshot, call: Place) -> Option<String> {
    let module = snapshot.module(call.file);
    let around =
        module.functions().filter(|(item, _, function)| module.absolute(*item, function.span).contains(call.span));
    let (item, _, function) = around.min_by_key(|(_, _, function)| function.span.len())?;
    let Function { body: Body::Block(stmts, _), .. } = function else {
        return None;
    };
    after(&module, item, stmts, call)
}

fn after(module: &Module, item: usize, stmts: &[Stmt], call: Place) -> Option<String> {
    stmts.iter().find_map(|stmt| {
        let span = module.absolute(item, stmt.span);
        match &stmt.kind {
            StmtKind::If { then, .. } if span.end > call.span.start => then.last().and_then(departure),
            StmtKind::Try { block, .. } => after(module, item, block, call),
            _ => None,
        }
    })
}

fn departure(stmt: &Stmt) -> Option<String> {
    match &stmt.kind {
        StmtKind::Throw(_) => Some("throws".to_owned()),
        StmtKind::Return(Some(expr)) => {
            called(expr).map(|name| format!("calls `{name}()`")).or(Some("returns".to_owned()))
        }
        StmtKind::Return(None) => Some("returns".to_owned()),
        StmtKind::Expr(expr) => called(expr).map(|name| format!("calls `{name}()`")),
        StmtKind::Block(inner) => inner.last().and_then(departure),
        _ => None,
    }
}

/// `redirect` of `redirect('/sign-in')`.
fn called(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Await(inner) => called(inner),
        ExprKind::Call(call) => match &call.callee.kind {
            ExprKind::Ref(Name::Free(name)) => Some(name),
            _ => None,
        },
        _ => None,
    }
}
