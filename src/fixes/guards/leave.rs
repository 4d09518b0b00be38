//! The statement by which a function leaves a caller who may not go on.

use crate::fixes::edits::Source;
use crate::hir::{Body, Expr, ExprKind, Function, Lit, Prop, Stmt, StmtKind};

/// In the words of the function: where it answers a failure with an object, so does this; else it throws. What is
/// returned must fit a declared type that nobody reads here, so that such functions throw.
pub fn leaving(source: &Source, item: usize, function: &Function) -> String {
    let refused = source.style.string("Unauthorized");
    let answer = match (&function.body, &function.return_type) {
        (Body::Block(stmts, _), None) => stmts.iter().find_map(failure),
        _ => None,
    };
    let answer = answer.and_then(|(object, message)| {
        let object = source.module.absolute(item, object.span);
        let message = source.module.absolute(item, message.span);
        let text = source.slice(object);
        let (start, end) = ((message.start - object.start) as usize, (message.end - object.start) as usize);
        let answer = format!("return {}{refused}{}", text.get(..start)?, text.get(end..)?);
        (!answer.contains(['\n', '\r'])).then_some(answer)
    });
    answer.unwrap_or_else(|| format!("throw new Error({refused})"))
}

/// `return { error: '…' }`, `return { success: false, message: '…' }`: the object and the text in it.
fn failure(stmt: &Stmt) -> Option<(&Expr, &Expr)> {
    match &stmt.kind {
        StmtKind::Return(Some(expr)) => told(expr),
        StmtKind::If { then, otherwise, .. } => {
            then.iter().find_map(failure).or_else(|| otherwise.iter().find_map(failure))
        }
        StmtKind::Block(stmts) => stmts.iter().find_map(failure),
        StmtKind::Try { block, handler, .. } => {
            block.iter().find_map(failure).or_else(|| handler.iter().flatten().find_map(failure))
        }
        _ => None,
    }
}

fn told(expr: &Expr) -> Option<(&Expr, &Expr)> {
    let ExprKind::Object(props) = &expr.kind else {
        return None;
    };
    let mut message = None;
    let mut fails = false;
    for prop in props {
        let Prop::Value { key, value, shorthand: false } = prop else {
            return None;
        };
        match (key.name()?.as_str(), &value.kind) {
            ("error", ExprKind::Lit(Lit::Str(_))) => {
                fails = true;
                message = Some(value);
            }
            ("message", ExprKind::Lit(Lit::Str(_))) => message = message.or(Some(value)),
            ("success" | "ok", ExprKind::Lit(Lit::Bool(false))) => fails = true,
            _ => return None,
        }
    }
    let texts = props
        .iter()
        .filter(|prop| matches!(prop, Prop::Value { value: Expr { kind: ExprKind::Lit(Lit::Str(_)), .. }, .. }));
    (fails && texts.count() == 1).then_some((expr, message?))
}
