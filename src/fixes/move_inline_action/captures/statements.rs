//! What stands first in the moved body: repeated declarations, and the checks that narrow them.

use super::scope::{bound_names, for_each, is_leaving_call, mentions_local, only_statement};
use super::{Closure, Planner};
use crate::fixes::trivia;
use crate::hir::visit;
use crate::hir::{ExprKind, Name, Pattern, PatternKind, PatternProp, PropKey, StmtKind};
use crate::text::{self, Span, TextEdit};
use std::collections::BTreeSet;

impl Planner<'_, '_> {
    pub fn finish(mut self) -> Option<Closure> {
        let mut statements = Vec::new();
        let semi = self.action.source.style.semi();
        for index in self.again.clone() {
            let declared = self.scope.declared[index];
            let guards = self.guards_after(index);
            let init = self.renamed(declared.init?.span)?;
            let value = if declared.awaited { format!("await {init}") } else { init };
            let text = match self.needed_part(index, &guards) {
                Some(pattern) => format!("{pattern} = {value}"),
                None if declared.awaited => format!("{} = {value}", self.action.slice(declared.pattern.span)),
                None => self.renamed(declared.span)?,
            };
            if text.contains('\n') && text.contains('`') {
                return None;
            }
            statements.push(format!("const {text}{semi}"));
            statements.extend(guards);
            self.drop_if_unneeded(index);
        }
        statements.append(&mut self.closure.statements);
        self.closure.statements = statements;
        Some(self.closure)
    }

    /// `{ id }` of `{ id, name }`, when neither the action nor what is repeated for it needs the others.
    fn needed_part(&self, index: usize, guards: &[String]) -> Option<String> {
        let declared = self.scope.declared[index];
        let (PatternKind::Object { props, rest: None }, None) = (&declared.pattern.kind, declared.ty) else {
            return None;
        };
        let others = self.again.iter().filter(|it| **it != index).filter_map(|it| self.scope.declared[*it].init);
        let mut texts: Vec<&str> = others.map(|init| self.action.slice(init.span)).collect();
        texts.extend(guards.iter().map(String::as_str));
        let is_needed = |prop: &PatternProp| {
            bound_names(&prop.value).iter().any(|(name, local)| {
                self.captures_root(*local) || texts.iter().any(|text| trivia::has_word(text, name))
            })
        };
        let needed: Vec<&str> =
            props.iter().filter(|prop| is_needed(prop)).map(|prop| self.prop_text(prop)).collect::<Option<_>>()?;
        (!needed.is_empty() && needed.len() < props.len()).then(|| format!("{{ {} }}", needed.join(", ")))
    }

    fn prop_text(&self, prop: &PatternProp) -> Option<&str> {
        Some(self.action.slice(prop_span(prop)?))
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
        let Some(init) = declared.init else {
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
            self.drop_part(declared.pattern);
            return;
        }
        let Some(statement) = declared.statement else {
            self.drop_element(declared.pattern);
            return;
        };
        if !acts {
            self.closure.unneeded.push(self.action.absolute(statement));
        } else if is_statement(self.action.slice(init.span)) {
            // It still guards the page, or loads what the page needs.
            let name = self.action.absolute(Span::new(statement.start, init.span.start));
            let goes_on = self.action.slice(init.span).starts_with(['(', '[', '`']);
            let start = if goes_on && !self.action.source.style.semicolons { ";" } else { "" };
            self.closure.unnamed.push(TextEdit::replace(name, start));
        }
    }

    /// An element of an array pattern that only the action used: the last one goes, another one leaves its place empty.
    fn drop_element(&mut self, pattern: &Pattern) {
        if !matches!(pattern.kind, PatternKind::Name { .. }) {
            return;
        }
        let span = self.action.absolute(pattern.span);
        let text = &self.action.source.text;
        let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
        let ahead = before.trim_end();
        if !ahead.ends_with([',', '[']) {
            return;
        }
        let is_last = after.trim_start().starts_with(']') && ahead.ends_with(',');
        let start = if is_last { ahead.len() as u32 - 1 } else { span.start };
        self.closure.unnamed.push(TextEdit::delete(Span::new(start, span.end)));
    }

    /// The one name of a pattern that only the action used.
    fn drop_part(&mut self, pattern: &Pattern) {
        let PatternKind::Object { props, rest: None } = &pattern.kind else {
            return;
        };
        let mut used = BTreeSet::new();
        visit::each_expr_of(self.action.tree, |expr| {
            if let ExprKind::Ref(Name::Local(local)) = &expr.kind
                && !self.action.function.span.contains(expr.span)
            {
                used.insert(*local);
            }
        });
        let unused = |prop: &PatternProp| {
            bound_names(&prop.value).iter().all(|(_, local)| !used.contains(local) && self.captures_root(*local))
        };
        let mut gone = props.iter().enumerate().filter(|(_, prop)| unused(prop));
        let (Some((at, prop)), None) = (gone.next(), gone.next()) else {
            return;
        };
        let Some(span) = prop_span(prop) else { return };
        let next = props.get(at + 1).and_then(prop_span).map(|next| Span::new(span.start, next.start));
        let before = at.checked_sub(1).and_then(|at| prop_span(&props[at])).map(|it| Span::new(it.end, span.end));
        if let Some(span) = next.or(before) {
            self.closure.unnamed.push(TextEdit::delete(self.action.absolute(span)));
        }
    }
}

fn prop_span(prop: &PatternProp) -> Option<Span> {
    let PropKey::Name(key) = &prop.key else {
        return None;
    };
    Some(key.span.to(prop.value.span))
}

/// An expression that is one at the start of a statement too.
fn is_statement(text: &str) -> bool {
    let first = trivia::words(text).next().map_or("", |(at, word)| if at == 0 { word } else { "" });
    !text.starts_with('{') && !["function", "class", "async", "let"].contains(&first)
}
