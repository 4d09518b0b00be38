//! Conditions: one state for each way out, with what the test has shown.

use super::activation::State;
use super::interpreter::{Interpreter, Scope};
use super::proof::Proofs;
use super::settings::{switched, switches};
use super::value::{Alternative, Object, Origin, Value};
use crate::hir::{BinaryOp, Expr, ExprKind, Lit, LocalId, LogicalOp, UnaryOp};
use crate::text::Atom;
use std::borrow::Cow;
use std::rc::Rc;

impl Interpreter<'_> {
    /// The states in which the expression is true and false. It is evaluated once.
    pub(super) fn condition(&mut self, scope: &Scope, expr: &Expr, state: &mut State) -> (State, State) {
        if !self.goes_on(state) {
            return (state.clone(), state.clone());
        }
        match &expr.kind {
            ExprKind::Unary { op: UnaryOp::Not, operand } => {
                let (yes, no) = self.condition(scope, operand, state);
                (no, yes)
            }
            ExprKind::Logical { op: LogicalOp::And, left, right } => {
                let (mut left_true, mut left_false) = self.condition(scope, left, state);
                let (yes, right_false) = self.condition(scope, right, &mut left_true);
                self.unnamed(scope, (left, right), &mut left_false, &right_false);
                let right_false = self.waived(scope, right, &left_false, right_false);
                (yes, left_false.join(right_false))
            }
            ExprKind::Logical { op: LogicalOp::Or, left, right } => {
                let (left_true, mut left_false) = self.condition(scope, left, state);
                let (right_true, no) = self.condition(scope, right, &mut left_false);
                let right_true = self.waived(scope, right, &left_true, right_true);
                (left_true.join(right_true), no)
            }
            ExprKind::Binary { op, left, right } if is_equality(*op) => self.equality(scope, *op, (left, right), state),
            ExprKind::Binary { op: BinaryOp::In, left, right } => self.has_property(scope, left, right, state),
            ExprKind::Cast { expr, .. } | ExprKind::Await(expr) if expr.local_path().is_some() => {
                self.condition(scope, expr, state)
            }
            _ => {
                let value = match self.none_or_some(scope, expr, state) {
                    Some(Ok(states)) => return states,
                    Some(Err(value)) => value,
                    None => self.eval(scope, expr, state),
                };
                let mut yes = self.assume(scope, expr, &value, true, state);
                self.found_own_row(scope, expr, &value, &mut yes);
                self.found_permission(scope, expr, &value, &mut yes);
                self.may_have_asked(scope, expr, &value, &mut yes);
                let no = self.assume(scope, expr, &value, false, state);
                if value.origin().is_setting() { switched(yes, no) } else { (yes, no) }
            }
        }
    }

    fn equality(
        &mut self,
        scope: &Scope,
        op: BinaryOp,
        (left, right): (&Expr, &Expr),
        state: &mut State,
    ) -> (State, State) {
        if let Some((operand, kind)) = asks_for_type(left, right) {
            let value = self.eval(scope, operand, state);
            let same = self.select(scope, operand, &value, state, &|one| may_be(one, kind));
            let differs = self.select(scope, operand, &value, state, &|one| may_be_other(operand, one, kind));
            let unequal = matches!(op, BinaryOp::NotEq | BinaryOp::StrictNotEq);
            return if unequal { (differs, same) } else { (same, differs) };
        }
        let left_value = self.eval(scope, left, state);
        let right_value = self.eval(scope, right, state);
        // What is known of the session shows in what may be nobody's.
        let (of_left, of_right) = (left_value.origin(), right_value.origin());
        let outside = of_left.has(Origin::INPUT) || of_left.has(Origin::ROW);
        let sent = outside && !of_left.has(Origin::SESSION) && of_right.has(Origin::SESSION);
        let turned = matches!(left.kind, ExprKind::Lit(_)) || right_value == Value::UNKNOWN || sent;
        let (same, other) = if turned {
            self.compare(scope, right, &right_value, (&left_value, Some(left)), state)
        } else {
            self.compare(scope, left, &left_value, (&right_value, Some(right)), state)
        };
        let is_switch = of_left.or(of_right).is_setting() && (switches(&left_value) || switches(&right_value));
        let (same, other) = if is_switch { switched(same, other) } else { (same, other) };
        if matches!(op, BinaryOp::NotEq | BinaryOp::StrictNotEq) { (other, same) } else { (same, other) }
    }

    /// `ownerId && ownerId !== session.id`: input that is not there names nobody, so that it need not be compared.
    fn unnamed(&mut self, scope: &Scope, (left, right): (&Expr, &Expr), unnamed: &mut State, compared: &State) {
        let Some((root, path)) = left.local_path().filter(|_| unnamed.reachable()) else {
            return;
        };
        if self.is_taken_for_own(scope, (root, &path), compared) {
            let variable = self.owner(scope, root).and_then(|owner| Some((owner, unnamed.get(owner, root)?.clone())));
            if let Some((owner, variable)) = variable {
                unnamed.set(owner, root, with_part(&variable, &path, &Value::Nothing));
            }
            return;
        }
        let settled = compared.proofs.without(unnamed.proofs).any(Proofs::OWNER);
        if !settled {
            return;
        }
        let recording = std::mem::replace(&mut self.recording, false);
        let origin = self.eval(scope, left, &mut unnamed.clone()).origin();
        self.recording = recording;
        let own = origin.has(Origin::SESSION) || origin.has(Origin::VETTED) || origin.has(Origin::ROW);
        let name = self.source(scope.place(left.span));
        if origin.has(Origin::INPUT) && !own && self.text(scope.place(right.span)).contains(&*name) {
            unnamed.proofs = unnamed.proofs.or(Proofs::OWNER);
        }
    }

    /// `user || open`: the state of the second path, where the first has shown who is calling or whose it is. What the
    /// caller has no say in may let everyone in on purpose; that is not for us to judge.
    fn waived(&mut self, scope: &Scope, second: &Expr, shown: &State, mut waived: State) -> State {
        let settles = Proofs::SETTLES.or(Proofs::KNOWS);
        let lost = shown.proofs.without(waived.proofs).any(settles);
        if !lost || !shown.reachable() || !waived.reachable() {
            return waived;
        }
        let recording = std::mem::replace(&mut self.recording, false);
        let origin = self.asks_about(scope, second, &waived);
        self.recording = recording;
        if !origin.has(Origin::INPUT) && !origin.has(Origin::SESSION) && !origin.has(Origin::VETTED) {
            let place = scope.place(second.span);
            let text = self.source(place);
            self.doubt(text, place, &mut waived);
        }
        waived
    }

    /// Where the operands of a test come from.
    fn asks_about(&mut self, scope: &Scope, test: &Expr, state: &State) -> Origin {
        match &test.kind {
            ExprKind::Unary { operand, .. } => self.asks_about(scope, operand, state),
            ExprKind::Logical { left, right, .. } | ExprKind::Binary { left, right, .. } => {
                self.asks_about(scope, left, state).or(self.asks_about(scope, right, state))
            }
            ExprKind::Await(inner) => self.asks_about(scope, inner, state),
            ExprKind::Call(call) => {
                let told = call
                    .args
                    .iter()
                    .fold(Origin::NONE, |sum, arg| sum.or(self.eval(scope, &arg.expr, &mut state.clone()).origin()));
                told.or(self.eval(scope, test, &mut state.clone()).origin())
            }
            _ => self.eval(scope, test, &mut state.clone()).origin(),
        }
    }

    /// `'error' in result`.
    fn has_property(&mut self, scope: &Scope, left: &Expr, right: &Expr, state: &mut State) -> (State, State) {
        let name = self.eval(scope, left, state);
        let value = self.eval(scope, right, state);
        let Value::Text(name) = name else {
            return (state.clone(), state.clone());
        };
        let known = |one: &Value| match one {
            Value::Object(object) if object.props.contains_key(&name) => Some(true),
            Value::Object(object) if object.rest.is_none() => Some(false),
            _ => None,
        };
        (
            self.select(scope, right, &value, state, &|one| known(one) != Some(false)),
            self.select(scope, right, &value, state, &|one| known(one) != Some(true)),
        )
    }

    /// The state in which `expr`, which has been evaluated to `value`, is true (or false).
    pub(super) fn assume(&self, scope: &Scope, expr: &Expr, value: &Value, wanted: bool, state: &State) -> State {
        self.select(scope, expr, value, state, &|one| one.truth().is_none_or(|truth| truth == wanted))
    }

    /// The states in which `subject` equals `other` and in which it does not.
    pub(super) fn compare(
        &mut self,
        scope: &Scope,
        subject: &Expr,
        value: &Value,
        (other, other_side): (&Value, Option<&Expr>),
        state: &State,
    ) -> (State, State) {
        for one in [value, other] {
            if let Value::Text(text) = one {
                self.note_compared(text);
            }
        }
        // Who compares the session with what was sent means a value: that both may be missing is not held against it.
        // So does who compares it with the owner of a record.
        let sent = match other {
            Value::Scalar(scalar) => scalar.origin.has(Origin::INPUT) || scalar.origin.has(Origin::ROW),
            Value::Library(library) => library.effect.is_some() || is_named_constant(&library.path),
            _ => false,
        };
        let may_equal = |one: &Value| equal(one, other) != Some(false) && !(sent && one.is_nothing());
        let mut same = self.select(scope, subject, value, state, &may_equal);
        let mut differs = self.select(scope, subject, value, state, &|one| equal(one, other) != Some(true));
        let claimed = other_side.filter(|_| self.is_own_claim(value, other));
        if let Some(claimed) = claimed
            && self.take_for_own(scope, claimed, &mut same)
        {
            return (same, differs);
        }
        let shown = self.shown_by_equality(scope, subject, value.origin(), (other, other_side));
        if shown == Proofs::ROLE && self.names_everyone(other) {
            differs.proofs = differs.proofs.or(shown);
        } else {
            same.proofs = same.proofs.or(shown);
        }
        // `count === 0`: there is something otherwise.
        let none = other_side.is_some_and(|side| matches!(side.kind, ExprKind::Lit(Lit::Num(_))));
        if other.is_nothing() || (none && *other == Value::Bool(false)) {
            self.found_own_row(scope, subject, value, &mut differs);
        }
        (same, differs)
    }

    /// The endpoint itself holds what was sent against the session: that shows what was sent to be the caller's own, and
    /// nothing of any other record. What a helper compares it was told of by whoever called it.
    fn is_own_claim(&self, value: &Value, other: &Value) -> bool {
        let (own, sent) = (value.origin(), other.origin());
        let compares = own.has(Origin::SESSION) && !own.has(Origin::INPUT) && !own.has(Origin::ROW);
        let plain = sent.has(Origin::INPUT) && !sent.has(Origin::ROW) && !sent.has(Origin::SESSION);
        compares && plain && self.frames.iter().all(|frame| frame.onward)
    }

    fn is_taken_for_own(&self, scope: &Scope, (root, path): (LocalId, &[Atom]), state: &State) -> bool {
        let variable = self.owner(scope, root).and_then(|owner| state.get(owner, root));
        let part = variable.and_then(|variable| {
            path.iter().try_fold(variable, |value, name| match value {
                Value::Object(object) => object.props.get(name),
                _ => None,
            })
        });
        part.is_some_and(|part| *part == Value::object_of(Origin::SESSION))
    }

    /// In the state, what the expression reads is the session's from here on; false where it reads no variable.
    fn take_for_own(&self, scope: &Scope, claimed: &Expr, state: &mut State) -> bool {
        match self.put(scope, claimed, &Value::object_of(Origin::SESSION), state) {
            Some(is_known) => is_known || !state.reachable(),
            None => false,
        }
    }

    /// Gives what is read of a variable another value; false where nothing is known of the variable, and `None` where there
    /// is none.
    pub(super) fn put(&self, scope: &Scope, target: &Expr, part: &Value, state: &mut State) -> Option<bool> {
        let (root, path) = target.local_path()?;
        let owner = self.owner(scope, root)?;
        let variable = state.get(owner, root).map(|variable| with_part(variable, &path, part));
        let is_known = variable.is_some();
        if let Some(variable) = variable {
            state.set(owner, root, variable);
        }
        Some(is_known)
    }

    /// Keeps the alternatives of an evaluated expression that `keep` allows, in the variable that it reads too.
    fn select(&self, scope: &Scope, expr: &Expr, value: &Value, state: &State, keep: &dyn Fn(&Value) -> bool) -> State {
        let Some(proofs) = value.shown_where(keep) else {
            return state.unreachable();
        };
        let mut left = state.proving(state.proofs.or(proofs));
        let Some((root, path)) = expr.local_path() else {
            return left;
        };
        let variable = self.owner(scope, root).and_then(|owner| Some((owner, state.get(owner, root)?)));
        let Some((owner, variable)) = variable else {
            return left;
        };
        match narrow(variable, &path, keep) {
            Some((variable, proofs)) => {
                left.proofs = left.proofs.or(proofs);
                if let Cow::Owned(variable) = variable {
                    left.set(owner, root, variable);
                }
                left
            }
            None => left.unreachable(),
        }
    }
}

pub(super) const fn is_equality(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::Eq | BinaryOp::StrictEq | BinaryOp::NotEq | BinaryOp::StrictNotEq)
}

/// `Role.ADMIN` of a package: something.
fn is_named_constant(path: &str) -> bool {
    let name = path.rsplit(['.', '#']).next().unwrap_or_default();
    path.contains('.') && name.starts_with(char::is_uppercase) && !name.ends_with(')')
}

/// The operand and the word of `typeof operand === 'string'`.
fn asks_for_type<'e>(left: &'e Expr, right: &'e Expr) -> Option<(&'e Expr, &'e str)> {
    let (asked, word) = if matches!(left.kind, ExprKind::Lit(_)) { (right, left) } else { (left, right) };
    match (&asked.kind, &word.kind) {
        (ExprKind::Unary { op: UnaryOp::Typeof, operand }, ExprKind::Lit(Lit::Str(word))) => Some((operand, word)),
        _ => None,
    }
}

/// The value may be of that type. What is not there is `undefined`, or `null` and an object.
fn may_be(value: &Value, kind: &str) -> bool {
    match value {
        Value::Nothing => matches!(kind, "undefined" | "object"),
        Value::Text(_) => kind == "string",
        Value::Bool(_) => kind == "boolean",
        _ => kind != "undefined",
    }
}

fn may_be_other(operand: &Expr, value: &Value, kind: &str) -> bool {
    match value {
        // Only of a chain is it known that it is not `null`.
        Value::Nothing => kind != "undefined" || !matches!(operand.kind, ExprKind::Member { .. }),
        Value::Text(_) => kind != "string",
        Value::Bool(_) => kind != "boolean",
        _ => true,
    }
}

/// The value with another part at `path`.
fn with_part(value: &Value, path: &[Atom], part: &Value) -> Value {
    let Some((first, rest)) = path.split_first() else {
        return value.map(|one| if one.is_nothing() { Value::Nothing } else { part.clone() });
    };
    match value {
        Value::Choice(_) => value.map(|one| with_part(one, path, part)),
        Value::Object(object) => {
            let mut object = Object::clone(object);
            let known = object.props.get(first).cloned().or_else(|| object.rest.map(Value::Scalar));
            object.props.insert(first.clone(), with_part(&known.unwrap_or(Value::Nothing), rest, part));
            Value::Object(Rc::new(object))
        }
        Value::Scalar(scalar) => {
            let inner = with_part(&Value::Scalar(*scalar), rest, part);
            Value::Object(Rc::new(Object { props: [(first.clone(), inner)].into(), rest: Some(*scalar) }))
        }
        other => other.clone(),
    }
}

/// The alternatives whose member at `path` is kept, and what all of them prove. `None` when none is left.
fn narrow<'v>(value: &'v Value, path: &[Atom], keep: &dyn Fn(&Value) -> bool) -> Option<(Cow<'v, Value>, Proofs)> {
    let Value::Choice(all) = value else {
        let (left, proofs) = narrow_one(value, path, keep)?;
        let left = match proofs {
            Proofs::NONE => left,
            proofs => Cow::Owned(Value::choice([Alternative { value: left.into_owned(), proofs }])),
        };
        return Some((left, proofs));
    };
    let mut left: Vec<Alternative> = Vec::with_capacity(all.len());
    let mut is_same = true;
    for one in all.iter() {
        let Some((value, proofs)) = narrow_one(&one.value, path, keep) else {
            is_same = false;
            continue;
        };
        is_same &= matches!(value, Cow::Borrowed(_)) && one.proofs.has(proofs);
        left.push(Alternative { value: value.into_owned(), proofs: one.proofs.or(proofs) });
    }
    let proofs = left.iter().map(|one| one.proofs).reduce(Proofs::and)?;
    Some((if is_same { Cow::Borrowed(value) } else { Cow::Owned(Value::choice(left)) }, proofs))
}

/// The same of what is no choice.
fn narrow_one<'v>(value: &'v Value, path: &[Atom], keep: &dyn Fn(&Value) -> bool) -> Option<(Cow<'v, Value>, Proofs)> {
    let same = |is_kept: bool| is_kept.then_some((Cow::Borrowed(value), Proofs::NONE));
    let Some((first, rest)) = path.split_first() else {
        return same(keep(value));
    };
    match value {
        Value::Object(object) => match object.props.get(first) {
            Some(known) => {
                let (inner, proofs) = narrow(known, rest, keep)?;
                let Cow::Owned(inner) = inner else {
                    return Some((Cow::Borrowed(value), proofs));
                };
                let mut object = Object::clone(object);
                object.props.insert(first.clone(), inner);
                Some((Cow::Owned(Value::Object(Rc::new(object))), proofs))
            }
            None => same(object.rest.is_some() || keep(&Value::Nothing)),
        },
        Value::Array(items) if first == "length" && rest.is_empty() => {
            let length = if items.is_empty() { Value::Bool(false) } else { Value::object_of(Origin::NONE) };
            same(keep(&length))
        }
        Value::Nothing => same(keep(&Value::Nothing)),
        _ => same(true),
    }
}

/// `Some` when all runs would agree.
pub(super) fn equal(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Nothing, Value::Nothing) => Some(true),
        (Value::Text(a), Value::Text(b)) => Some(a == b),
        (Value::Bool(a), Value::Bool(b)) => Some(a == b),
        (Value::Choice(_), _) | (_, Value::Choice(_)) => None,
        // Of numbers, nothing is known but whether they are zero.
        (Value::Bool(false), Value::Scalar(other)) | (Value::Scalar(other), Value::Bool(false)) if other.truthy => {
            Some(false)
        }
        (Value::Nothing, other) | (other, Value::Nothing) => (other.truth() == Some(true)).then_some(false),
        _ => None,
    }
}
