//! The calls of the action in the workspace, which hand the input over no more.

use super::input::{Handed, Input, literal_span};
use super::list::{asserted, is_idle, without};
use super::{Action, evidence, unused};
use crate::fixes::edits::{Edits, Source};
use crate::fixes::imports::{self, Need};
use crate::fixes::references::{self, CallSite};
use crate::fixes::{NotOffered, trivia};
use crate::hir::visit::each_expr;
use crate::hir::{Call, Expr, ExprKind, Prop};
use crate::text::{Span, TextEdit};
use crate::workspace::{FileId, Snapshot};
use std::collections::BTreeMap;

/// What was changed for the callers.
#[derive(Default)]
pub struct Changed {
    pub calls: usize,
    /// How the first caller asks for what it hands over.
    pub hands_over: Option<String>,
    /// What was taken out, by file.
    gone: BTreeMap<FileId, Vec<Span>>,
}

const VALUE: &str = "it is handed on as a value, so that others decide what it is called with";
const CALL: &str = "a call of it cannot be rewritten";

pub fn rewrite(edits: &mut Edits<'_>, action: &Action<'_>, input: &Input) -> Result<Changed, NotOffered> {
    let snapshot = action.context.view.snapshot;
    let mut changed = Changed::default();
    let (index, by_position) = match input.handed {
        Handed::Argument(index) => (index, true),
        Handed::Property(index) => (index, false),
        Handed::Field => return Ok(changed),
    };
    let uses = references::uses(snapshot, action.context.file, &action.name);
    let names_it = |file: &FileId| trivia::has_word(&snapshot.text(*file), &input.name);
    if uses.is_hidden || (by_position && !uses.handed_on.is_empty()) || uses.handed_on.iter().any(names_it) {
        return Err(NotOffered::because(VALUE));
    }
    let calls = uses.calls.iter().map(|call| (call, 0));
    for (site, shift) in calls.chain(uses.bound.iter().map(|call| (call, 1))) {
        let source = Source::of(snapshot, site.file);
        let because = || NotOffered::because(CALL);
        let (item, call) = call_at(&source, site.span).ok_or_else(because)?;
        if site.opaque {
            return Err(because());
        }
        let at = index + shift;
        if call.args.len() <= at {
            // Whoever calls what is bound hands it over.
            let by_others = shift == 1 && by_position;
            if by_others {
                return Err(NotOffered::because(VALUE));
            }
            continue;
        }
        let given = &call.args[at].expr;
        changed.hands_over = changed.hands_over.take().or_else(|| handed(&source, item, given, input, by_position));
        let edit = if by_position {
            drop_argument(&source, item, call, site, at, shift == 1)
        } else {
            drop_property(&source, item, given, &input.name)
        };
        match edit.map_err(|()| because())? {
            None => {}
            Some((dropped, gone)) => {
                changed.calls += 1;
                changed.gone.entry(site.file).or_default().push(gone);
                edits.extend(site.file, dropped);
            }
        }
    }
    Ok(changed)
}

fn call_at(source: &Source, span: Span) -> Option<(usize, &Call)> {
    let mut found = None;
    each_expr(&source.module, |item, expr| {
        if let ExprKind::Call(call) = &expr.kind
            && source.module.absolute(item, expr.span) == span
        {
            found = Some((item, &**call));
        }
    });
    found
}

fn handed(source: &Source, item: usize, given: &Expr, input: &Input, by_position: bool) -> Option<String> {
    if by_position {
        return evidence::of_expr(&source.module, item, given);
    }
    let ExprKind::Object(props) = &given.kind else {
        return None;
    };
    props.iter().find_map(|prop| match prop {
        Prop::Value { key, value, .. } if key.name().is_some_and(|key| key == input.name.as_str()) => {
            evidence::of_expr(&source.module, item, value)
        }
        _ => None,
    })
}

type Dropped = Result<Option<(Vec<TextEdit>, Span)>, ()>;

fn drop_argument(source: &Source, item: usize, call: &Call, site: &CallSite, at: usize, bound: bool) -> Dropped {
    let absolute = |expr: &Expr| asserted(&source.text, source.module.absolute(item, expr.span));
    let spans: Vec<Span> = call.args.iter().map(|arg| absolute(&arg.expr)).collect();
    if !is_idle(source.slice(spans[at])) {
        return Err(());
    }
    // `save.bind(null, id)` becomes `save`.
    if bound && spans.len() == 2 {
        let ExprKind::Member { object, .. } = &call.callee.kind else {
            return Err(());
        };
        let end = source.module.absolute(item, object.span).end;
        return Ok(Some((vec![TextEdit::delete(Span::new(end, site.span.end))], spans[at])));
    }
    Ok(Some((without(source, &spans, at).ok_or(())?, spans[at])))
}

/// What is no literal may go on having it: nobody looks.
fn drop_property(source: &Source, item: usize, given: &Expr, name: &str) -> Dropped {
    let ExprKind::Object(props) = &given.kind else {
        return if has_literal(given) { Err(()) } else { Ok(None) };
    };
    let named = |prop: &Prop| matches!(prop, Prop::Value { key, .. } if key.name().is_some_and(|key| key == name));
    let Some(index) = props.iter().position(named) else {
        return Ok(None);
    };
    let Prop::Value { value, .. } = &props[index] else {
        return Ok(None);
    };
    let place = |span: Span| asserted(&source.text, source.module.absolute(item, span));
    let value = place(value.span);
    let spans: Option<Vec<Span>> = props.iter().map(|prop| literal_span(prop).map(place)).collect();
    let spans = spans.ok_or(())?;
    if !is_idle(source.slice(value)) {
        return Err(());
    }
    Ok(Some((without(source, &spans, index).ok_or(())?, value)))
}

/// A literal under a cast or a choice: the type of what is in it is asked for.
fn has_literal(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Object(_) => true,
        ExprKind::Cast { expr, .. } | ExprKind::Await(expr) => has_literal(expr),
        ExprKind::Conditional { then, otherwise, .. } => has_literal(then) || has_literal(otherwise),
        ExprKind::Logical { left, right, .. } => has_literal(left) || has_literal(right),
        _ => false,
    }
}

impl Changed {
    pub fn is_gone(&self, file: FileId, offset: u32) -> bool {
        self.gone.get(&file).is_some_and(|gone| gone.iter().any(|part| part.contains_offset(offset)))
    }

    /// Takes out what only the dropped values had used, and imports what the action's own file needs.
    pub fn clean_up(self, edits: &mut Edits<'_>, snapshot: &Snapshot, own: FileId, needs: Vec<Need>) {
        let mut needs = needs;
        for (file, gone) in self.gone {
            let source = Source::of(snapshot, file);
            let unused = unused::left_by(&source, gone);
            edits.extend(file, unused.edits);
            let needs = if file == own { std::mem::take(&mut needs) } else { Vec::new() };
            edits.extend(file, imports::change(&source, &needs, &unused.imports));
        }
        if !needs.is_empty() {
            edits.extend(own, imports::add(&Source::of(snapshot, own), &needs));
        }
    }
}
