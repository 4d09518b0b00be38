//! Expressions.

use super::activation::State;
use super::bind::element;
use super::interpreter::{Interpreter, Scope, class, closure};
use super::names::{is_global_object, is_kept_globally};
use super::proof::Proofs;
use super::settings::without_settings;
use super::value::{Alternative, Library, Origin, Value};
use crate::hir::{BinaryOp, Expr, ExprKind, Lit, LogicalOp, Name, UnaryOp};
use crate::text::Atom;
use std::rc::Rc;

impl Interpreter<'_> {
    pub(super) fn eval(&mut self, scope: &Scope, expr: &Expr, state: &mut State) -> Value {
        if !self.goes_on(state) {
            return Value::UNKNOWN;
        }
        match &expr.kind {
            ExprKind::Ref(name) => self.lookup(scope, name, state),
            ExprKind::This => self.this(scope),
            ExprKind::Lit(Lit::Regex(text)) => {
                self.regex_literal(text, scope.place(expr.span)).unwrap_or(Value::object_of(Origin::NONE))
            }
            ExprKind::Lit(lit) => literal(lit),
            ExprKind::Template { parts, exprs } if exprs.is_empty() => {
                Value::Text(parts.first().cloned().unwrap_or_default())
            }
            ExprKind::Template { parts, exprs } => self.template(scope, parts, exprs, state),
            ExprKind::Tagged { tag, parts, exprs } => self.tagged(scope, expr, tag, parts, exprs, state),
            ExprKind::Array(args) => self.array(scope, args, state),
            ExprKind::Object(props) => self.object(scope, props, state),
            ExprKind::Function(function) => closure(scope, *function),
            ExprKind::Class(node) => class(scope, node.span.start),
            ExprKind::Member { object, name, optional } => {
                let value = self.eval(scope, object, state);
                if is_global_object(&value)
                    && let Some(kept) = self.kept_globally(scope.file, &name.name)
                {
                    return kept;
                }
                self.member(&value, &name.name, *optional || ends_early(object), state)
            }
            ExprKind::Index { object, index, optional } => {
                self.index(scope, object, index, *optional || ends_early(object), state)
            }
            ExprKind::Call(call) => self.call(scope, expr, call, state),
            ExprKind::New(call) => self.construct(scope, expr, call, state),
            ExprKind::Await(inner) => self.eval(scope, inner, state),
            ExprKind::Yield(inner) => self.hand_out(scope, expr, inner.as_deref(), state),
            ExprKind::Unary { op, operand } => self.unary(scope, *op, operand, expr, state),
            ExprKind::Binary { op, left, right } => self.binary(scope, *op, left, right, expr, state),
            ExprKind::Logical { op, left, right } => self.logical(scope, *op, left, right, state),
            ExprKind::Conditional { test, then, otherwise } => self.conditional(scope, test, then, otherwise, state),
            ExprKind::Assign { op, target, value } => self.assign(scope, *op, target, value, state),
            ExprKind::Sequence(all) => all.iter().fold(Value::Nothing, |_, one| self.eval(scope, one, state)),
            ExprKind::Cast { expr, .. } => self.eval(scope, expr, state),
            ExprKind::Jsx(jsx) => self.jsx(scope, jsx, state),
            ExprKind::DynamicImport(specifier) => self.dynamic_import(scope, specifier, state),
            ExprKind::Unknown => Value::of(Origin::UNREAD),
        }
    }

    /// Whoever runs the generator answers. What it is handed over to by `yield*` may have been a check that ended it.
    fn hand_out(&mut self, scope: &Scope, whole: &Expr, inner: Option<&Expr>, state: &mut State) -> Value {
        let value = inner.map_or(Value::Nothing, |inner| self.eval(scope, inner, state));
        let place = scope.place(whole.span);
        let delegates = self.text(place).strip_prefix("yield").is_some_and(|rest| rest.trim_start().starts_with('*'));
        if delegates && !matches!(value, Value::Array(_)) {
            let text = self.source(place);
            self.doubt(text, place, state);
        }
        Value::UNKNOWN
    }

    fn conditional(&mut self, scope: &Scope, test: &Expr, then: &Expr, otherwise: &Expr, state: &mut State) -> Value {
        let (mut yes, mut no) = self.condition(scope, test, state);
        let a = self.eval(scope, then, &mut yes);
        let b = self.eval(scope, otherwise, &mut no);
        without_settings(merge(state, [(a, yes), (b, no)]))
    }

    fn this(&self, scope: &Scope) -> Value {
        let mut at = Some(scope.activation);
        while let Some(id) = at {
            let activation = &self.learned.activations[id.0 as usize];
            if let Some(this) = &activation.this {
                return this.clone();
            }
            at = activation.parent;
        }
        Value::UNKNOWN
    }

    /// Text made of several values may carry what any of them does. A key that a secret is part of is one itself.
    fn template(&mut self, scope: &Scope, parts: &[Atom], exprs: &[Expr], state: &mut State) -> Value {
        let mut origin = Origin::NONE;
        for one in exprs {
            origin = origin.or(self.eval(scope, one, state).origin());
            let told = origin.has(Origin::INPUT)
                && last_name(scope, one).is_some_and(|name| self.catalog.names_secret_field(name));
            origin = if told { origin.or(Origin::TOKEN_KEY) } else { origin };
        }
        if parts.iter().any(|part| !part.is_empty()) { Value::object_of(origin) } else { Value::of(origin) }
    }

    fn index(&mut self, scope: &Scope, object: &Expr, index: &Expr, optional: bool, state: &mut State) -> Value {
        let value = self.eval(scope, object, state);
        match self.eval(scope, index, state) {
            Value::Text(name) => self.member(&value, &name, optional, state),
            index => {
                let value = if optional { value } else { Self::member_guard(&value, state) };
                value.map(|one| match one {
                    Value::Library(library) => Value::Library(Rc::new(Library {
                        path: format!("{}[]", library.path).into(),
                        origin: library.origin.or(index.origin()),
                        ..(**library).clone()
                    })),
                    one => element(one),
                })
            }
        }
    }

    /// Drops the alternatives on which a member access would throw.
    fn member_guard(value: &Value, state: &mut State) -> Value {
        let left: Vec<Alternative> =
            value.alternatives().iter().filter(|one| !one.value.is_nothing()).cloned().collect();
        match left.iter().map(|one| one.proofs).reduce(Proofs::and) {
            Some(shown) => state.proofs = state.proofs.or(shown),
            None => state.end(),
        }
        Value::choice(left)
    }

    fn unary(&mut self, scope: &Scope, op: UnaryOp, operand: &Expr, whole: &Expr, state: &mut State) -> Value {
        let value = self.eval(scope, operand, state);
        if op == UnaryOp::Other {
            self.count_up(scope, whole, operand, state);
        }
        match op {
            UnaryOp::Not => truthiness(&value, false),
            UnaryOp::Void => Value::Nothing,
            UnaryOp::Typeof | UnaryOp::Delete | UnaryOp::Other => Value::of(value.origin()),
        }
    }

    fn binary(
        &mut self,
        scope: &Scope,
        op: BinaryOp,
        left: &Expr,
        right: &Expr,
        whole: &Expr,
        state: &mut State,
    ) -> Value {
        if !super::condition::is_equality(op) {
            let a = self.eval(scope, left, state).origin();
            return Value::of(a.or(self.eval(scope, right, state).origin()));
        }
        let (yes, no) = self.condition(scope, whole, state);
        merge(state, [(Value::Bool(true), yes), (Value::Bool(false), no)])
    }

    fn logical(&mut self, scope: &Scope, op: LogicalOp, left: &Expr, right: &Expr, state: &mut State) -> Value {
        let value = self.eval(scope, left, state);
        let keeps = |one: &Value| match op {
            LogicalOp::And => one.truth().map(|truth| !truth),
            LogicalOp::Or => one.truth(),
            LogicalOp::Nullish => match one {
                Value::Nothing => Some(false),
                one => (one.truth().is_some() || matches!(one, Value::Bool(_) | Value::Text(_))).then_some(true),
            },
        };
        // The alternatives that end here, and those that go on to the right side.
        let (mut ends, mut goes_on) = (Vec::new(), false);
        for one in value.alternatives().iter() {
            let keep = keeps(&one.value);
            if keep != Some(false) {
                let value =
                    if keep.is_none() && op == LogicalOp::And { falsy_part(&one.value) } else { one.value.clone() };
                ends.push(Alternative { value, proofs: one.proofs });
            }
            goes_on |= keep != Some(true);
        }
        if !goes_on {
            return value;
        }
        let (yes, no) = match op {
            LogicalOp::Nullish => (state.clone(), state.clone()),
            _ => (self.assume(scope, left, &value, true, state), self.assume(scope, left, &value, false, state)),
        };
        let (mut onward, stays) = if op == LogicalOp::And { (yes, no) } else { (no, yes) };
        let right = self.eval(scope, right, &mut onward);
        // `globalThis.client ?? new Client()`: what was kept from an earlier load of the module is what the other side makes.
        if op != LogicalOp::And && right.is_service() {
            ends.retain(|one| !is_kept_globally(&one.value));
        }
        if ends.is_empty() {
            *state = onward;
            return right;
        }
        merge(state, [(Value::choice(ends), stays.proving(state.proofs)), (right, onward)])
    }

    fn dynamic_import(&mut self, scope: &Scope, specifier: &Expr, state: &mut State) -> Value {
        let ExprKind::Lit(Lit::Str(specifier)) = &specifier.kind else {
            self.eval(scope, specifier, state);
            return Value::of(Origin::UNREAD);
        };
        self.imported(scope.file, specifier, &crate::hir::ImportedName::Namespace)
    }
}

/// The value of one of two paths, and the state after them.
pub(super) fn merge<const N: usize>(state: &mut State, paths: [(Value, State); N]) -> Value {
    merge_all(state, paths)
}

/// The value that one of several paths gave; each alternative remembers what its path had proven.
pub(super) fn merge_all(state: &mut State, paths: impl IntoIterator<Item = (Value, State)>) -> Value {
    let paths = paths.into_iter().filter(|(_, state)| state.reachable());
    let mut left: Vec<Alternative> = Vec::new();
    let joined = paths.map(|(value, path)| {
        left.push(Alternative { value, proofs: path.proofs });
        path
    });
    let Some(joined) = joined.reduce(State::join) else {
        state.end();
        return Value::UNKNOWN;
    };
    let common = joined.proofs;
    *state = joined;
    for one in &mut left {
        one.proofs = one.proofs.without(common);
    }
    let value = Value::choice(left);
    // Whichever of its alternatives the value is, this much is proven.
    if let Value::Choice(all) = &value {
        let shared = all.iter().map(|one| one.proofs).reduce(Proofs::and);
        state.proofs = state.proofs.or(shared.unwrap_or_default());
    }
    value
}

/// The boolean that tells whether the value is truthy (`wanted`) or falsy.
pub(super) fn truthiness(value: &Value, wanted: bool) -> Value {
    let both = |proofs: Proofs, on: Proofs, off: Proofs| {
        let of = |value: bool| if value == wanted { on } else { off };
        [true, false].map(|value| Alternative { value: Value::Bool(value), proofs: proofs.or(of(value)) })
    };
    let mut all = Vec::new();
    for one in value.alternatives().iter() {
        match one.value.truth() {
            Some(truth) => all.push(Alternative { value: Value::Bool(truth == wanted), proofs: one.proofs }),
            None if one.value.origin().is_setting() => all.extend(both(one.proofs, Proofs::SET, Proofs::UNSET)),
            None => all.extend(both(one.proofs, Proofs::NONE, Proofs::NONE)),
        }
    }
    Value::choice(all)
}

/// `a?.b`: what is chained to it is not reached either where `a` is nothing.
pub(super) fn ends_early(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Member { object, optional, .. } | ExprKind::Index { object, optional, .. } => {
            *optional || ends_early(object)
        }
        ExprKind::Call(call) => call.optional || ends_early(&call.callee),
        _ => false,
    }
}

/// `token` of `input.token`.
pub(super) fn last_name<'s>(scope: &'s Scope, expr: &'s Expr) -> Option<&'s str> {
    match &expr.kind {
        ExprKind::Ref(Name::Free(name)) => Some(name),
        ExprKind::Ref(Name::Local(local)) => Some(&scope.item.local(*local).name),
        ExprKind::Member { name, .. } => Some(&name.name),
        _ => None,
    }
}

/// What is left of a value that is not true: of what the caller sent, of the session and of records nothing else matters
/// then.
fn falsy_part(value: &Value) -> Value {
    let told = [Origin::INPUT, Origin::SESSION, Origin::ROW, Origin::VETTED];
    match value {
        Value::Library(_) => Value::Nothing,
        Value::Scalar(scalar) if told.iter().any(|one| scalar.origin.has(*one)) => Value::Bool(false),
        value => value.clone(),
    }
}

fn literal(lit: &Lit) -> Value {
    match lit {
        Lit::Str(text) => Value::Text(text.clone()),
        Lit::Bool(value) => Value::Bool(*value),
        Lit::Null => Value::Nothing,
        Lit::Num(text) if text.trim_matches(['0', '.']).is_empty() => Value::Bool(false),
        Lit::Num(_) | Lit::Regex(_) | Lit::BigInt(_) => Value::object_of(Origin::NONE),
    }
}
