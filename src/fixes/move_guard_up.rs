//! Moves a check in front of what it came too late for.

use super::edits::{Edits, Source};
use super::style::line_indent;
use super::{Fix, FixKind, Safety, insert_guard, trivia};
use crate::finding::{Finding, Place};
use crate::flow::{self, EndpointReport, Proofs, Status};
use crate::hir::visit::{Visit, walk_expr, walk_stmts};
use crate::hir::{Body, Expr, ExprKind, Function, Item, LocalId, LocalKind, Name, Stmt, StmtKind};
use crate::rules::Context;
use crate::text::Span;
use std::ops::RangeInclusive;

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    let report = insert_guard::report_of(finding, context)?;
    let (item, id) = insert_guard::function_of(report, finding.target, context)?;
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, context.file);
    let tree = &source.module.items[item].item;
    let function = tree.function(id);
    let Body::Block(stmts, _) = &function.body else {
        return None;
    };
    if source.module.items[item].stale {
        return None;
    }
    let absolute = |span: Span| source.module.absolute(item, span);
    let index_of = |place: Place| {
        let inside = |stmt: &Stmt| place.file == context.file && absolute(stmt.span).contains(place.span);
        stmts.iter().position(inside)
    };
    let check = check_of(context, report, stmts, &index_of)?;
    let unguarded = report.effects.iter().filter(|effect| effect.authentication == Status::Missing);
    let first = unguarded.filter_map(|effect| index_of(effect.path.first().copied().unwrap_or(effect.place))).min()?;
    if first >= *check.start() || !stands_alone(tree, function, &stmts[check.clone()], &stmts[first]) {
        return None;
    }
    let with_comments = |at: u32| trivia::with_leading_comments(&source.text, &source.comments(item), at);
    let start = with_comments(absolute(stmts[*check.start()].span).start);
    let moved = Span::new(start, absolute(stmts[*check.end()].span).end);
    let target = with_comments(absolute(stmts[first].span).start);
    let lines = trivia::whole_lines(&source.text, moved);
    let before = source.slice(Span::new(trivia::line_start(&source.text, target as usize) as u32, target));
    if lines == moved || !before.trim().is_empty() {
        return None;
    }
    let mut edits = Edits::new(snapshot);
    let (eol, indent) = (source.style.eol, line_indent(&source.text, target));
    edits.insert(context.file, target, format!("{}{eol}{indent}", source.slice(moved)));
    edits.replace(context.file, without_double_gap(&source.text, lines), "");
    Some(Fix {
        kind: FixKind::MoveGuardUp,
        title: format!("Move the check of {} in front of its first effect", insert_guard::title_of(report)),
        safety: Safety::Unsafe,
        files: edits.finish()?,
    })
}

/// Takes the empty line behind along where there is one in front too.
fn without_double_gap(text: &str, lines: Span) -> Span {
    let blank = |at: usize| text.get(at..trivia::line_end(text, at)).is_some_and(|line| line.trim().is_empty());
    let gap_before = text.get(..lines.start as usize).is_some_and(|before| {
        let line = before.trim_end_matches(['\n', '\r', ' ', '\t']);
        before[line.len()..].matches('\n').count() > 1
    });
    let end = lines.end as usize;
    if gap_before && end < text.len() && blank(end) {
        return Span::new(lines.start, trivia::after_break(text, trivia::line_end(text, end)) as u32);
    }
    lines
}

/// The statements that check: the call, and for a guard that only answers the tests that leave behind it.
fn check_of(
    context: &Context<'_>,
    report: &EndpointReport,
    stmts: &[Stmt],
    index_of: &dyn Fn(Place) -> Option<usize>,
) -> Option<RangeInclusive<usize>> {
    let guard = report.evidence.iter().find(|one| one.proves.has(Proofs::AUTHENTICATED))?;
    let call = guard.path.first().map_or(guard.place, |frame| frame.place);
    let start = index_of(call)?;
    if !matches!(stmts[start].kind, StmtKind::Expr(_) | StmtKind::Let(..) | StmtKind::If { .. }) {
        return None;
    }
    let answers = flow::answers(context.view, report, context.learned).iter().any(|answer| answer.call == call);
    if !answers || matches!(stmts[start].kind, StmtKind::If { .. }) {
        return Some(start..=start);
    }
    let tests = stmts[start + 1..].iter().take_while(|stmt| leaves(stmt)).count();
    (tests > 0).then_some(start..=start + tests)
}

/// `if (…) return`, `if (…) throw …`.
fn leaves(stmt: &Stmt) -> bool {
    let StmtKind::If { then, otherwise, .. } = &stmt.kind else {
        return false;
    };
    otherwise.is_empty()
        && then.last().is_some_and(|last| match &last.kind {
            StmtKind::Return(_) | StmtKind::Throw(_) => true,
            StmtKind::Block(inner) => {
                inner.last().is_some_and(|last| matches!(last.kind, StmtKind::Return(_) | StmtKind::Throw(_)))
            }
            StmtKind::Expr(expr) => matches!(expr.kind, ExprKind::Call(_)),
            _ => false,
        })
}

/// What the statements use is there already in front of `target`.
fn stands_alone(tree: &Item, function: &Function, moved: &[Stmt], target: &Stmt) -> bool {
    let mut used = Used(Vec::new());
    walk_stmts(&mut used, tree, moved);
    used.0.iter().all(|id| {
        let local = tree.local(*id);
        let inside = moved.iter().any(|stmt| stmt.span.contains(local.span));
        let outside = !function.span.contains(local.span);
        let earlier = local.span.end <= target.span.start;
        inside || outside || earlier || matches!(local.kind, LocalKind::Param | LocalKind::Function)
    })
}

struct Used(Vec<LocalId>);

impl<'i> Visit<'i> for Used {
    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        if let ExprKind::Ref(Name::Local(local)) = &expr.kind {
            self.0.push(*local);
        }
        walk_expr(self, item, expr);
    }
}
