//! What stands around a captured value: the declared type of its component, and conditions that look at it.

use super::Resolver;
use crate::fixes::move_inline_action::captures::for_each;
use crate::hir::visit;
use crate::hir::{Expr, ExprKind, ItemKind, LocalId, Name, StmtKind, Type, TypeKind};

impl Resolver<'_, '_> {
    /// `Props` of `const Card: FC<Props> = (…) => …`.
    pub(super) fn declared_props(&self, function: u32) -> Option<&Type> {
        let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &self.action.tree.kind else {
            return None;
        };
        let StmtKind::Let(_, declarators) = &stmt.kind else {
            return None;
        };
        let is_it = |init: &Expr| matches!(init.kind, ExprKind::Function(id) if id.0 == function);
        let declarator = declarators.iter().find(|declarator| declarator.init.as_ref().is_some_and(is_it))?;
        let TypeKind::Named { name, args } = &declarator.ty.as_ref()?.kind else {
            return None;
        };
        let is_component = matches!(name.rsplit('.').next(), Some("FC" | "FunctionComponent"));
        args.first().filter(|_| is_component && args.len() == 1)
    }

    /// Some condition around the action looks at it; what looks at it inside still does when it is a parameter.
    pub(super) fn is_tested(&self, local: LocalId) -> bool {
        let tree = self.action.tree;
        let inside = self.action.function.span;
        let mentions = |test: &Expr| {
            let mut found = false;
            if inside.contains(test.span) {
                return false;
            }
            for_each(tree, test, |expr| found |= matches!(&expr.kind, ExprKind::Ref(Name::Local(it)) if *it == local));
            found
        };
        let mut tested = self.scope.tests.iter().any(|test| mentions(test));
        visit::each_expr_of(tree, |expr| match &expr.kind {
            ExprKind::Conditional { test, .. } => tested |= mentions(test),
            ExprKind::Logical { left, .. } => tested |= mentions(left),
            _ => {}
        });
        tested
    }
}
