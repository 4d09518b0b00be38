//! The calls that an effect consists of.

use crate::hir::visit::{Visit, walk_expr, walk_item, walk_stmt};
use crate::hir::{Call, Expr, ExprKind, Item, Module, Stmt};
use crate::text::Span;

/// Every call of the chain that starts with the effect's: `db.update(users)`, then `.set(…)`, then `.where(…)`, outermost
/// first, with the index of its item and its span in that.
pub fn of_chain<'m>(module: &'m Module, effect: Span, mut act: impl FnMut(usize, Span, &'m Call)) {
    let Some(item) = module.item_at(effect.start) else { return };
    let placed = &module.items[item];
    let effect = Span::new(effect.start - placed.start, effect.end.saturating_sub(placed.start));
    walk_item(&mut Chain { effect, act: |span, call| act(item, span, call) }, &placed.item);
}

/// Passes by what stands elsewhere.
struct Chain<F> {
    /// In the item.
    effect: Span,
    act: F,
}

impl<'i, F: FnMut(Span, &'i Call)> Visit<'i> for Chain<F> {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        if stmt.span.contains_offset(self.effect.start) {
            walk_stmt(self, item, stmt);
        }
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        if !expr.span.contains_offset(self.effect.start) {
            return;
        }
        if let ExprKind::Call(call) = &expr.kind
            && expr.span.start == self.effect.start
            && expr.span.end >= self.effect.end
        {
            (self.act)(expr.span, call);
        }
        walk_expr(self, item, expr);
    }
}
