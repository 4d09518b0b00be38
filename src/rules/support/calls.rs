//! The calls that an effect consists of.

use crate::hir::visit::each_expr_of;
use crate::hir::{Call, ExprKind, Module};
use crate::text::Span;

/// Every call of the chain that starts with the effect's: `db.update(users)`, then `.set(…)`, then `.where(…)`, outermost
/// first, with the index of its item and its span in that.
pub fn of_chain<'m>(module: &'m Module, effect: Span, mut act: impl FnMut(usize, Span, &'m Call)) {
    let behind = module.items.partition_point(|placed| placed.start <= effect.start);
    let Some(item) = behind.checked_sub(1) else { return };
    each_expr_of(&module.items[item].item, |expr| {
        let ExprKind::Call(call) = &expr.kind else {
            return;
        };
        let span = module.absolute(item, expr.span);
        if span.start == effect.start && span.end >= effect.end {
            act(item, expr.span, call);
        }
    });
}
