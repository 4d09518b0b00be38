//! Changes by which nobody gains anything: what has expired is put away, and a ticket is written down that goes to its owner.

use super::{calls, squeezed};
use crate::catalog::Catalog;
use crate::finding::Place;
use crate::flow::{Effect, EffectKind};
use crate::hir::{BinaryOp, Body, Call, Expr, ExprKind, Item, Lit, LogicalOp, Name, Prop, Stmt, StmtKind, UnaryOp};
use crate::rules::Context;
use crate::text::Span;

/// All that is written are tokens, when they expire, and that nothing is verified yet.
pub fn writes_ticket(context: &Context<'_>, effect: &Effect) -> bool {
    let written = written(context, effect);
    let tickets = &Catalog::built_in().secrets.tickets;
    let mut any = false;
    effect.kind == EffectKind::Write
        && written.iter().all(|(name, value)| {
            let verified = name.contains("verified");
            let is_ticket = !verified && tickets.iter().any(|word| name.contains(word.as_str()));
            any |= is_ticket;
            let when = !verified && name.ends_with("at") && *value == Written::Constant;
            is_ticket || when || name.contains("expir") || (verified && *value == Written::Nothing)
        })
        && any
}

/// What has expired is deleted, or is said to be.
pub fn puts_away(context: &Context<'_>, effect: &Effect) -> bool {
    let is_change = match effect.kind {
        EffectKind::Delete => true,
        EffectKind::Write => {
            let written = written(context, effect);
            !written.is_empty() && written.iter().all(|(_, value)| *value != Written::Other)
        }
        _ => false,
    };
    is_change && effect.path.iter().chain([&effect.place]).any(|call| runs_on_expired(context, *call))
}

/// What a field is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    Nothing,
    /// The same for everybody, or the time.
    Constant,
    Other,
}

/// The fields that the effect sets, as far as they are written out: their names without separators, in lower case.
fn written(context: &Context<'_>, effect: &Effect) -> Vec<(String, Written)> {
    let module = context.view.module(effect.place.file);
    let mut fields = Vec::new();
    calls::of_chain(&module, effect.place.span, |item, _, call| {
        let item = &module.items[item].item;
        let method = match &call.callee.kind {
            ExprKind::Member { name, .. } => name.name.as_str(),
            _ => "",
        };
        for (index, arg) in call.args.iter().enumerate() {
            // `set(fields)`, `updateOne(filter, fields)`.
            let whole = method == "set" || (index > 0 && method.to_lowercase().contains("update"));
            fields_of(item, &arg.expr, whole, &mut fields);
        }
    });
    if fields.is_empty() { set_by(effect.place.span.slice(&context.view.text(effect.place.file))) } else { fields }
}

/// The columns that an SQL statement sets: `update users set token = ${token}, expires = null where …`.
fn set_by(statement: &str) -> Vec<(String, Written)> {
    let words = statement.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let updates = words.trim_start_matches(|c: char| c != '`' && c != '\'' && c != '"');
    let Some((_, set)) = updates.split_once("update ").and_then(|(_, rest)| rest.split_once(" set ")) else {
        return Vec::new();
    };
    let set = [" where ", " returning "].iter().fold(set, |set, end| set.split(end).next().unwrap_or_default());
    let column = |part: &str| {
        let (name, value) = part.split_once('=')?;
        let value = match value.trim() {
            "null" | "false" => Written::Nothing,
            "now()" | "current_timestamp" => Written::Constant,
            _ => Written::Other,
        };
        Some((squeezed(name), value))
    };
    set.split(',').map(|part| column(part).unwrap_or((String::new(), Written::Other))).collect()
}

fn fields_of(item: &Item, expr: &Expr, whole: bool, fields: &mut Vec<(String, Written)>) {
    let ExprKind::Object(props) = &expr.kind else {
        return;
    };
    for prop in props {
        let name = match prop {
            Prop::Value { key, .. } | Prop::Accessor { key, .. } => key.name().map(ToString::to_string),
            Prop::Spread(_) => None,
        };
        match (prop, name) {
            (Prop::Value { value, .. }, Some(name)) if matches!(name.as_str(), "data" | "$set") => {
                fields_of(item, value, true, fields);
            }
            (Prop::Value { value, .. }, Some(name)) if whole => fields.push((squeezed(&name), written_as(item, value))),
            _ if whole => fields.push((String::new(), Written::Other)),
            _ => {}
        }
    }
}

fn written_as(item: &Item, value: &Expr) -> Written {
    match &value.without_casts().kind {
        ExprKind::Lit(Lit::Null | Lit::Bool(false)) => Written::Nothing,
        ExprKind::Lit(_) | ExprKind::New(_) | ExprKind::Ref(Name::Free(_)) => Written::Constant,
        // `Status.EXPIRED`, `Date.now()`.
        ExprKind::Member { object, .. } if matches!(object.kind, ExprKind::Ref(Name::Free(_))) => Written::Constant,
        ExprKind::Call(call) if call.args.is_empty() => written_as(item, &call.callee),
        ExprKind::Ref(Name::Local(local)) if item.local(*local).name == "now" => Written::Constant,
        _ => Written::Other,
    }
}

/// A test on the way to the call, in the function that it stands in, says that something has expired.
fn runs_on_expired(context: &Context<'_>, call: Place) -> bool {
    let text = context.view.text(call.file);
    if !["xpire", "isPast"].iter().any(|word| text.contains(word)) {
        return false;
    }
    let module = context.view.module(call.file);
    let Some(placed) = module.item_at(call.span.start).map(|item| &module.items[item]) else {
        return false;
    };
    let search = Search {
        text: placed.item.span.shifted(placed.start).slice(&text),
        at: Span::new(call.span.start - placed.start, call.span.end.saturating_sub(placed.start)),
    };
    let bodies = placed.item.functions.iter().filter_map(|function| match &function.body {
        Body::Block(stmts, _) => Some(stmts),
        _ => None,
    });
    bodies.into_iter().any(|stmts| search.in_statements(stmts))
}

struct Search<'t> {
    /// Of the item.
    text: &'t str,
    /// The call, in the item.
    at: Span,
}

/// Whether something has expired where the test is true, and where it is false.
type Expired = (bool, bool);

impl Search<'_> {
    fn in_statements(&self, stmts: &[Stmt]) -> bool {
        let holds = |stmt: &Stmt| stmt.span.start <= self.at.start && self.at.end <= stmt.span.end;
        let Some(at) = stmts.iter().position(holds) else {
            return false;
        };
        // `if (it is still valid) return`.
        let left_before = stmts[..at].iter().any(|stmt| match &stmt.kind {
            StmtKind::If { test, then, .. } => leaves(then) && self.expired(test).1,
            _ => false,
        });
        left_before
            || match &stmts[at].kind {
                StmtKind::If { test, then, otherwise } => {
                    let (yes, no) = self.expired(test);
                    (yes && then.iter().any(holds))
                        || (no && otherwise.iter().any(holds))
                        || self.in_statements(then)
                        || self.in_statements(otherwise)
                }
                StmtKind::Try { block, handler, finalizer, .. } => {
                    self.in_statements(block)
                        || handler.as_ref().is_some_and(|handler| self.in_statements(handler))
                        || self.in_statements(finalizer)
                }
                StmtKind::Block(inner) => self.in_statements(inner),
                StmtKind::Loop(inner) => self.in_statements(&inner.body),
                _ => false,
            }
    }

    fn expired(&self, test: &Expr) -> Expired {
        match &test.kind {
            ExprKind::Unary { op: UnaryOp::Not, operand } => {
                let (yes, no) = self.expired(operand);
                (no, yes)
            }
            ExprKind::Logical { op, left, right } => {
                let ((a, not_a), (b, not_b)) = (self.expired(left), self.expired(right));
                match op {
                    LogicalOp::And => (a || b, not_a && not_b),
                    _ => (a && b, not_a || not_b),
                }
            }
            ExprKind::Binary { op: BinaryOp::Order, left, right } => self.ordered(left, right),
            ExprKind::Call(call) => (self.says_expired(call), false),
            _ => (false, false),
        }
    }

    /// `row.expiresAt < new Date()`.
    fn ordered(&self, left: &Expr, right: &Expr) -> Expired {
        let sign = Span::new(left.span.end, right.span.start).slice(self.text);
        let said = |side: &Expr| side.span.slice(self.text).to_lowercase();
        let ends = |side: &Expr| !matches!(side.kind, ExprKind::Binary { .. }) && said(side).contains("expir");
        let is_now = |side: &Expr| {
            let said = said(side);
            !said.contains("expir") && (said.contains("date") || said.contains("now"))
        };
        let less = sign.contains('<');
        if ends(left) && is_now(right) {
            (less, !less)
        } else if is_now(left) && ends(right) {
            (!less, less)
        } else {
            (false, false)
        }
    }

    /// `isExpired(row)`, `isPast(row.expiresAt)`.
    fn says_expired(&self, call: &Call) -> bool {
        let callee = call.callee.span.slice(self.text).to_lowercase();
        let name = callee.rsplit('.').next().unwrap_or_default();
        name.contains("expired") || name == "ispast"
    }
}

/// Nothing behind it is reached.
fn leaves(stmts: &[Stmt]) -> bool {
    stmts.last().is_some_and(|stmt| {
        matches!(stmt.kind, StmtKind::Return(_) | StmtKind::Throw(_) | StmtKind::Continue(_) | StmtKind::Break(_))
    })
}
