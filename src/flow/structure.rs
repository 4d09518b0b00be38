//! Arrays, objects and JSX, and assignments into them.

use super::activation::State;
use super::bind::{element, spread_into};
use super::interpreter::{Interpreter, Scope, closure};
use super::proof::Proofs;
use super::value::{Alternative, Object, Origin, Scalar, Value, origin_of};
use crate::hir::{Arg, AssignOp, Expr, ExprKind, Jsx, JsxAttr, JsxChild, Name, Pattern, PatternKind, Prop, PropKey};
use std::rc::Rc;

impl Interpreter<'_> {
    pub(super) fn array(&mut self, scope: &Scope, args: &[Arg], state: &mut State) -> Value {
        let mut all = Vec::new();
        let mut open = false;
        for arg in args {
            let value = self.eval(scope, &arg.expr, state);
            match (&value, arg.spread) {
                (Value::Array(inner), true) => all.extend(inner.iter().cloned()),
                (_, true) => {
                    open = true;
                    all.push(element(&value));
                }
                (_, false) => all.push(value),
            }
        }
        if open {
            // Functions that cannot be told from others may be checks.
            let unread = if all.iter().any(Value::can_be_called) { Origin::UNREAD } else { Origin::NONE };
            return Value::object_of(origin_of(&all).or(unread));
        }
        Value::Array(all.into())
    }

    pub(super) fn object(&mut self, scope: &Scope, props: &[Prop], state: &mut State) -> Value {
        let mut object = Object::default();
        for prop in props {
            match prop {
                Prop::Value { key: PropKey::Computed(key), value, .. } => {
                    let key = self.eval(scope, key, state);
                    let value = self.eval(scope, value, state);
                    let origin =
                        key.origin().or(value.origin()).or(object.rest.map_or(Origin::NONE, |rest| rest.origin));
                    object.rest = Some(Scalar { origin, truthy: false });
                }
                Prop::Value { key, value, .. } => {
                    let value = self.eval(scope, value, state);
                    if let Some(name) = key.name() {
                        object.props.insert(name.clone(), value);
                    }
                }
                Prop::Accessor { key, function } => {
                    if let Some(name) = key.name() {
                        object.props.insert(name.clone(), closure(scope, *function));
                    }
                }
                Prop::Spread(expr) => {
                    let value = self.eval(scope, expr, state);
                    for one in value.alternatives().iter() {
                        spread_into(&mut object, &one.value);
                    }
                }
            }
        }
        Value::Object(Rc::new(object))
    }

    pub(super) fn jsx(&mut self, scope: &Scope, jsx: &Jsx, state: &mut State) -> Value {
        let mut origin = Origin::NONE;
        for attr in &jsx.attrs {
            let value = match attr {
                JsxAttr::Named { value: Some(value), .. } | JsxAttr::Spread(value) => value,
                JsxAttr::Named { value: None, .. } => continue,
            };
            origin = origin.or(self.eval(scope, value, state).origin());
        }
        for child in &jsx.children {
            if let JsxChild::Expr(child) | JsxChild::Spread(child) = child {
                origin = origin.or(self.eval(scope, child, state).origin());
            }
        }
        Value::object_of(origin)
    }

    pub(super) fn assign(
        &mut self,
        scope: &Scope,
        op: AssignOp,
        target: &Pattern,
        value: &Expr,
        state: &mut State,
    ) -> Value {
        let value = self.eval(scope, value, state);
        let value = match op {
            AssignOp::Assign => value,
            AssignOp::And | AssignOp::Or | AssignOp::Nullish => {
                let before = match &target.kind {
                    PatternKind::Expr(target) => self.eval(scope, target, state),
                    _ => Value::UNKNOWN,
                };
                Value::choice([before, value].map(|value| Alternative { value, proofs: Proofs::NONE }))
            }
            AssignOp::Compound => match &target.kind {
                PatternKind::Expr(target) => self.added_to(scope, target, &value, state),
                _ => Value::of(value.origin()),
            },
        };
        self.bind(scope, target, &value, state);
        value
    }

    /// `a = …` and `a.b = …` for what is no binding.
    pub(super) fn assign_to(&mut self, scope: &Scope, target: &Expr, value: &Value, state: &mut State) {
        match &target.kind {
            ExprKind::Ref(Name::Local(local)) => {
                if let Some(owner) = self.owner(scope, *local) {
                    state.set(owner, *local, value.clone());
                }
            }
            ExprKind::Member { object, name, .. } => {
                self.put_member(scope, object, state, |known| {
                    known.props.insert(name.name.clone(), value.clone());
                });
            }
            ExprKind::Index { object, index, .. } => {
                let index = self.eval(scope, index, state);
                self.put_member(scope, object, state, |known| {
                    if let Value::Text(name) = &index {
                        known.props.insert(name.clone(), value.clone());
                        return;
                    }
                    let rest = known.rest.map_or(Origin::NONE, |rest| rest.origin);
                    known.rest = Some(Scalar { origin: rest.or(value.origin()), truthy: false });
                });
            }
            _ => {}
        }
    }

    /// Changes what is known of an object that a variable holds.
    fn put_member(&self, scope: &Scope, object: &Expr, state: &mut State, put: impl Fn(&mut Object)) {
        let ExprKind::Ref(Name::Local(local)) = &object.kind else {
            return;
        };
        let Some(owner) = self.owner(scope, *local) else {
            return;
        };
        let changed = |known: &Value| match known {
            Value::Object(known) => {
                let mut known = Object::clone(known);
                put(&mut known);
                Value::Object(Rc::new(known))
            }
            other => other.clone(),
        };
        if let Some(known) = state.get(owner, *local).map(|known| known.map(changed)) {
            state.set(owner, *local, known);
        }
    }
}
