//! What stands first in the moved body: repeated declarations, and the checks that narrow them.

use super::scope::{bound_names, for_each, is_leaving_call, mentions_local};
use super::{Closure, Planner};
use crate::hir::visit;
use crate::hir::{ExprKind, LocalId, Name, StmtKind};
use crate::text::{self, Span, TextEdit};

impl Planner<'_, '_> {
    pub fn finish(mut self) -> Option<Closure> {
        let mut statements = Vec::new();
        let semi = self.action.source.style.semi();
        for index in self.again.clone() {
            let declarator = self.scope.declarators[index].1;
            let text = self.renamed(declarator.span)?;
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
    fn guards_after(&self, index: usize) -> Vec<String> {
        let names: Vec<LocalId> =
            bound_names(&self.scope.declarators[index].1.pattern).iter().map(|(_, local)| *local).collect();
        let again: Vec<LocalId> = self
            .again
            .iter()
            .flat_map(|&it| bound_names(&self.scope.declarators[it].1.pattern))
            .map(|(_, local)| local)
            .collect();
        let semi = self.action.source.style.semi();
        let mut out = Vec::new();
        for stmt in &self.scope.leaving {
            let StmtKind::If { test, then, .. } = &stmt.kind else {
                continue;
            };
            let mut locals = Vec::new();
            for_each(self.action.tree, test, |expr| {
                if let ExprKind::Ref(Name::Local(local)) = &expr.kind {
                    locals.push(*local);
                }
            });
            let about =
                locals.iter().any(|local| names.contains(local)) && locals.iter().all(|local| again.contains(local));
            let [leave] = then.as_slice() else { continue };
            if !about || stmt.span.contains(self.action.function.span) {
                continue;
            }
            let test = self.action.slice(test.span);
            match &leave.kind {
                StmtKind::Expr(expr) | StmtKind::Return(Some(expr))
                    if is_leaving_call(expr) && !mentions_local(self.action.tree, expr) =>
                {
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
        let declarator = self.scope.declarators[index].1;
        let Some(init) = &declarator.init else { return };
        let mut acts = false;
        for_each(self.action.tree, init, |expr| {
            acts |= matches!(
                &expr.kind,
                ExprKind::Call(_) | ExprKind::New(_) | ExprKind::Await(_) | ExprKind::Tagged { .. }
            );
        });
        let bound = bound_names(&declarator.pattern);
        let Some(statement) = self.scope.statement_of(declarator) else {
            return;
        };
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
