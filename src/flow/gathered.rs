//! What is gathered first and looked at later: lists of errors, counters, texts.

use super::activation::State;
use super::interpreter::{Interpreter, Scope};
use super::proof::Proofs;
use super::value::{Alternative, Origin, Value, origin_of};
use crate::finding::Place;
use crate::hir::{BinaryOp, Expr, ExprKind, Lit};
use crate::text::Span;

impl Interpreter<'_> {
    /// `errors.push(error)`: the variable holds a list that is not empty from here on.
    pub(super) fn gather(&self, scope: &Scope, list: &Expr, value: &Value, args: &[Value], state: &mut State) -> bool {
        let is_list = |one: &Alternative| matches!(one.value, Value::Array(_));
        let known = value.alternatives().iter().any(is_list) && !args.is_empty();
        if !known || !state.reachable() {
            return false;
        }
        let added = value.map(|one| match one {
            Value::Array(items) => with_items(items, args),
            other => other.clone(),
        });
        self.put(scope, list, &added, state).is_some()
    }

    /// `headers.set('cookie', cookie)`: what a collection of the platform was given is in it from here on.
    pub(super) fn fill(&self, scope: &Scope, filled: &Expr, value: &Value, args: &[Value], state: &mut State) {
        let origin = origin_of(args);
        if matches!(value, Value::Scalar(_)) && origin != Origin::NONE && state.reachable() {
            self.put(scope, filled, &value.tinted(origin), state);
        }
    }

    /// `count += 1`, `text += ' and so on'`.
    pub(super) fn added_to(&mut self, scope: &Scope, target: &Expr, value: &Value, state: &mut State) -> Value {
        let before = self.eval(scope, target, state);
        let origin = before.origin().or(value.origin());
        let adds = matches!(value, Value::Text(text) if !text.is_empty()) || value.truth() == Some(true);
        // From nothing on it grows; what was something before may come to nothing.
        before.map(|one| match one {
            Value::Bool(false) | Value::Text(_) if adds => Value::object_of(origin),
            Value::Scalar(scalar) if adds && scalar.truthy => Value::object_of(origin),
            _ => Value::of(origin),
        })
    }

    /// `failures++`, where that is what the expression is.
    pub(super) fn count_up(&mut self, scope: &Scope, whole: &Expr, operand: &Expr, state: &mut State) {
        let text = self.text(scope.place(whole.span));
        if !text.starts_with("++") && !text.ends_with("++") || operand.local_path().is_none() {
            return;
        }
        let counted = self.eval(scope, operand, &mut state.clone()).map(|one| match one {
            Value::Bool(false) => Value::object_of(Origin::NONE),
            other => other.clone(),
        });
        self.put(scope, operand, &counted, state);
    }

    /// The states in which a comparison is true and false, where it tells something from nothing in what is known; else what
    /// the comparison gives.
    pub(super) fn none_or_some(
        &mut self,
        scope: &Scope,
        comparison: &Expr,
        state: &mut State,
    ) -> Option<Result<(State, State), Value>> {
        let ExprKind::Binary { op: BinaryOp::Order, left, right } = &comparison.kind else {
            return None;
        };
        let (counted, some) = self.compared_with_none(scope, left, right)?;
        let value = self.eval(scope, counted, state);
        if value.alternatives().iter().any(|one| one.value.truth().is_none()) {
            return Some(Err(Value::of(value.origin())));
        }
        let assume = |wanted: bool| self.assume(scope, counted, &value, wanted, state);
        Some(Ok((assume(some), assume(!some))))
    }

    /// `errors.length > 0`: what is compared, and whether the comparison is true for something or for nothing.
    fn compared_with_none<'e>(&mut self, scope: &Scope, left: &'e Expr, right: &'e Expr) -> Option<(&'e Expr, bool)> {
        let number = |expr: &Expr| match &expr.kind {
            ExprKind::Lit(Lit::Num(number)) if matches!(&**number, "0" | "1") => Some(number == "1"),
            _ => None,
        };
        let (counted, one, turned) = match (number(left), number(right)) {
            (None, Some(one)) => (left, one, false),
            (Some(one), None) => (right, one, true),
            _ => return None,
        };
        let between = Place { file: scope.file, span: Span::new(left.span.end, right.span.start).shifted(scope.start) };
        let sign = self.text(between);
        let sign = match (sign.trim(), turned) {
            (">", false) | ("<", true) => ">",
            ("<", false) | (">", true) => "<",
            (">=", false) | ("<=", true) => ">=",
            ("<=", false) | (">=", true) => "<=",
            _ => return None,
        };
        match (sign, one) {
            (">", false) | (">=", true) => Some((counted, true)),
            ("<=", false) | ("<", true) => Some((counted, false)),
            _ => None,
        }
    }
}

/// How many there are does not matter, nor in which order: only functions are told apart.
fn with_items(items: &[Value], more: &[Value]) -> Value {
    let all = || items.iter().chain(more).cloned();
    if all().any(|one| one.can_be_called()) {
        return Value::Array(all().collect());
    }
    Value::Array([Value::of(origin_of(items).or(origin_of(more)))].into())
}

/// `[a, b].filter(Boolean)` and the like, of a list that is known.
pub(super) fn by_truth(items: &[Value], method: &str) -> Option<Value> {
    let mut none = Proofs::NONE;
    let mut all = Proofs::NONE;
    let (mut can_be_none, mut can_be_all) = (true, true);
    for item in items {
        let shown = |truth: bool| item.shown_where(|one| one.truth() != Some(!truth));
        match shown(false) {
            Some(proofs) => none = none.or(proofs),
            None => can_be_none = false,
        }
        match shown(true) {
            Some(proofs) => all = all.or(proofs),
            None => can_be_all = false,
        }
    }
    let one = |value: Value, proofs: Proofs, possible: bool| possible.then_some(Alternative { value, proofs });
    let some = Value::Array([Value::of(origin_of(items))].into());
    let any = items.iter().any(|item| item.truth() != Some(false));
    let choice = |all: [Option<Alternative>; 2]| Value::choice(all.into_iter().flatten());
    Some(match method {
        "filter" => choice([one(Value::Array([].into()), none, can_be_none), one(some, Proofs::NONE, any)]),
        "some" => choice([one(Value::Bool(false), none, can_be_none), one(Value::Bool(true), Proofs::NONE, any)]),
        "every" => choice([one(Value::Bool(true), all, can_be_all), one(Value::Bool(false), Proofs::NONE, true)]),
        _ => return None,
    })
}
