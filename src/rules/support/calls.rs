//! The calls that an effect consists of.

use crate::hir::visit::each_expr;
use crate::hir::{Call, ExprKind, Module};
use crate::text::Span;

/// Every call of the chain that starts with the effect's: `db.update(users)`, then `.set(…)`, then `.where(…)`, outermost
/// first, with the index of its item and its span in that.
pub fn of_chain<'m>(module: &'m Module, effect: Span, mut act: impl FnMut(usize, Span, &'m Call)) {
    each_expr(module, |item, expr| {
        let ExprKind::Call(call) = &expr.kind else {
            return;
        };
        let span = module.absolute(item, expr.span);
        if span.start == effect.start && span.end >= effect.end {
            act(item, expr.span, call);
        }
    });
}
