//! What can be read off the syntax alone: parts of literals, projections, returns.

use crate::hir::{Arg, Expr, ExprKind, Name, Prop, Stmt, StmtKind};
use crate::text::Atom;

/// What the first member of a destructuring picks out of an object or array literal, also out of `Promise.all([…])`, and
/// the members that are left.
pub(super) fn part_of<'e, 'p>(init: &'e Expr, path: &'p [Atom]) -> Option<(&'e Expr, &'p [Atom])> {
    let (first, rest) = path.split_first()?;
    let part = match &init.kind {
        ExprKind::Await(inner) => return part_of(inner, path),
        ExprKind::Object(props) => props.iter().find_map(|prop| match prop {
            Prop::Value { key, value, .. } if key.name() == Some(first) => Some(value),
            _ => None,
        }),
        ExprKind::Array(elements) => elements.get(first.parse::<usize>().ok()?).map(|element| &element.expr),
        ExprKind::Call(call) if is_promise_all(&call.callee) => {
            return part_of(&call.args.first()?.expr, path);
        }
        _ => None,
    };
    Some((part?, rest))
}

fn is_promise_all(callee: &Expr) -> bool {
    let ExprKind::Member { object, name, .. } = &callee.kind else {
        return false;
    };
    name.name == "all" && matches!(&object.kind, ExprKind::Ref(Name::Free(global)) if global == "Promise")
}

/// An argument says which columns are wanted.
pub(super) fn projects(args: &[Arg]) -> bool {
    args.iter().any(|arg| match &arg.expr.kind {
        ExprKind::Object(props) => props.iter().any(|prop| {
            matches!(prop, Prop::Value { key, .. } if key.name().is_some_and(|name| matches!(name.as_str(), "select" | "columns")))
        }),
        _ => false,
    })
}

/// Return values in source order; functions inside keep theirs.
pub(super) fn collect_returns<'s>(stmts: &'s [Stmt], out: &mut Vec<&'s Expr>) {
    for stmt in stmts {
        match &stmt.kind {
            StmtKind::Return(Some(expr)) => out.push(expr),
            StmtKind::If { then, otherwise, .. } => {
                collect_returns(then, out);
                collect_returns(otherwise, out);
            }
            StmtKind::Loop(it) => collect_returns(&it.body, out),
            StmtKind::Switch { cases, .. } => cases.iter().for_each(|case| collect_returns(&case.body, out)),
            StmtKind::Try { block, handler, finalizer, .. } => {
                collect_returns(block, out);
                if let Some(handler) = handler {
                    collect_returns(handler, out);
                }
                collect_returns(finalizer, out);
            }
            StmtKind::Block(stmts) => collect_returns(stmts, out),
            StmtKind::Labeled(_, stmt) => collect_returns(std::slice::from_ref(&**stmt), out),
            _ => {}
        }
    }
}
