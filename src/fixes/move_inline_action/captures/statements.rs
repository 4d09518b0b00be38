//! What stands first in the moved body: repeated declarations, and the checks that narrow them.

use super::scope::{bound_names, for_each, is_leaving_call, mentions_local, only_statement};
use super::{Closure, Planner};
use crate::hir::visit;
use crate::hir::{ExprKind, Name, StmtKind};
use crate::text::{self, Span, TextEdit};

impl Planner<'_, '_> {
    pub fn finish(mut self) -> Option<Closure> {
        let mut statements = Vec::new();
        let semi = self.action.source.style.semi();
        for index in self.again.clone() {
            let declared = self.scope.declared[index];
            let text = if declared.awaited {
                let pattern = self.action.slice(declared.pattern.span);
                format!("{pattern} = await {}", self.renamed(declared.init?.span)?)
            } else {
                self.renamed(declared.span)?
            };
            if text.contains('\n') && text.contains('`') {
                return None;
            }
            statements.push(format!("const {text}{semi}"));
            statements.extend(self.guards_after(index));
            self.drop_if_unneeded(index);
        }
        statements.append(&mut self.closure.statements);
        self.closure.statements = statements;
        Some(self.closure)
    }

    /// The text of a span with the bound paths under their new names.
    fn renamed(&self, span: Span) -> Option<String> {
        let span = self.action.absolute(span);
        let inside = self.closure.renames.iter().filter(|edit| span.contains(edit.span));
        let edits: Vec<TextEdit> = inside
            .map(|edit| {
                TextEdit::replace(
                    Span::new(edit.span.start - span.start, edit.span.end - span.start),
                    edit.new_text.clone(),
                )
            })
            .collect();
        text::apply(self.action.source.slice(span), &edits)
    }

    /// `if (!session) redirect('/')` after the declaration: it narrows the value for what follows, here as there.
    fn guards_after(&mut self, index: usize) -> Vec<String> {
        let semi = self.action.source.style.semi();
        let mut out = Vec::new();
        for stmt in &self.scope.leaving {
            let StmtKind::If { test, then, .. } = &stmt.kind else {
                continue;
            };
            let mut needed = Vec::new();
            for_each(self.action.tree, test, |expr| {
                if let ExprKind::Ref(Name::Local(local)) = &expr.kind {
                    needed.push(self.scope.declared_at(*local).filter(|at| self.again.contains(at)));
                }
            });
            // Behind the last of the declarations that it tests, and only when all of them are repeated.
            let last = needed.iter().copied().collect::<Option<Vec<usize>>>().and_then(|all| all.into_iter().max());
            let Some(leave) = only_statement(then).filter(|_| last == Some(index)) else {
                continue;
            };
            if stmt.span.contains(self.action.function.span) {
                continue;
            }
            self.closure.reread.push(test.span);
            let test = self.action.slice(test.span);
            match &leave.kind {
                StmtKind::Expr(expr) | StmtKind::Return(Some(expr))
                    if is_leaving_call(expr) && !mentions_local(self.action.tree, expr) =>
                {
                    self.closure.reread.push(expr.span);
                    out.push(format!("if ({test}) {}{semi}", self.action.slice(expr.span)));
                }
                _ => out.push(format!(
                    "if ({test}) throw new Error({}){semi}",
                    self.action.source.style.string("Not allowed")
                )),
            }
        }
        out
    }

    /// The declaration served the action alone and does nothing by itself.
    fn drop_if_unneeded(&mut self, index: usize) {
        let declared = self.scope.declared[index];
        let (Some(init), Some(statement)) = (declared.init, declared.statement) else {
            return;
        };
        let mut acts = false;
        for_each(self.action.tree, init, |expr| {
            acts |= matches!(
                &expr.kind,
                ExprKind::Call(_) | ExprKind::New(_) | ExprKind::Await(_) | ExprKind::Tagged { .. }
            );
        });
        let bound = bound_names(declared.pattern);
        let mut used = false;
        visit::each_expr_of(self.action.tree, |expr| {
            if let ExprKind::Ref(Name::Local(local)) = &expr.kind {
                used |= bound.iter().any(|(_, it)| it == local) && !self.action.function.span.contains(expr.span);
            }
        });
        if used {
            return;
        }
        if !acts {
            self.closure.unneeded.push(self.action.absolute(statement));
        } else if matches!(init.kind, ExprKind::Await(_)) {
            // It still guards the page, or loads what the page needs.
            self.closure.unnamed.push(self.action.absolute(Span::new(statement.start, init.span.start)));
        }
    }
}
