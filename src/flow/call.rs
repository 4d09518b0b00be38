//! Calls: of functions of the workspace by running their body, of everything else by what is known of it.

use super::activation::{Activation, State};
use super::eval::{ends_early, merge_all};
use super::interpreter::{Exits, Interpreter, MAX_CALLS, Scope};
use super::library::is_promise_method;
use super::proof::Frame;
use super::settings::without_settings;
use super::value::{Alternative, ClassRef, Closure, Origin, Value, origin_of};
use crate::finding::Place;
use crate::hir::{Arg, Body, Call, Expr, ExprKind, FunctionId, Param, PatternKind};
use std::rc::Rc;
use std::sync::Arc;

/// The call under evaluation, for evidence.
#[derive(Clone, Copy)]
pub(super) struct Site {
    /// The whole call.
    pub call: Place,
    pub callee: Place,
}

impl Interpreter<'_> {
    pub(super) fn call(&mut self, scope: &Scope, expr: &Expr, call: &Call, state: &mut State) -> Value {
        let value = self.call_expr(scope, expr, call, state);
        if let Some(answers) = self.answers.as_mut().filter(|_| self.recording) {
            answers.push((scope.place(expr.span), value.clone()));
        }
        value
    }

    fn call_expr(&mut self, scope: &Scope, expr: &Expr, call: &Call, state: &mut State) -> Value {
        let site = Site { call: scope.place(expr.span), callee: scope.place(call.callee.span) };
        if let ExprKind::Member { object, name, optional } = &call.callee.kind {
            let before = state.proofs;
            let receiver = self.eval(scope, object, state);
            let args = self.arguments(scope, &call.args, state);
            if matches!(&*name.name, "push" | "unshift") && self.gather(scope, object, &receiver, &args, state) {
                return Value::object_of(Origin::NONE);
            }
            if matches!(&*name.name, "set" | "append" | "add") {
                self.fill(scope, object, &receiver, &args, state);
            }
            if is_promise_method(&name.name) {
                // The promise of nothing is something.
                let method = |this: &mut Self, one: &Value, state: &mut State| {
                    this.call_method(one, &name.name, &args, before, site, state)
                };
                return self.each_answer(&receiver, state, method);
            }
            let optional = *optional || call.optional || ends_early(object);
            return self.each(&receiver, optional, state, |this, one, state| {
                this.call_method(one, &name.name, &args, before, site, state)
            });
        }
        let callee = self.eval(scope, &call.callee, state);
        let args = self.arguments(scope, &call.args, state);
        self.each(&callee, call.optional, state, |this, one, state| this.call_value(one, &args, site, state))
    }

    pub(super) fn construct(&mut self, scope: &Scope, expr: &Expr, call: &Call, state: &mut State) -> Value {
        let site = Site { call: scope.place(expr.span), callee: scope.place(call.callee.span) };
        let callee = self.eval(scope, &call.callee, state);
        let args = self.arguments(scope, &call.args, state);
        self.each(&callee, false, state, |this, one, state| match one {
            Value::Class(class) => {
                Value::Class(Rc::new(ClassRef { instance: true, args: args.clone(), ..(**class).clone() }))
            }
            Value::Library(library) => this.call_library(library, &args, site, state),
            _ => Value::object_of(origin_of(&args)),
        })
    }

    pub(super) fn arguments(&mut self, scope: &Scope, args: &[Arg], state: &mut State) -> Vec<Value> {
        let mut all = Vec::with_capacity(args.len());
        for arg in args {
            let value = self.eval(scope, &arg.expr, state);
            match (&value, arg.spread) {
                (Value::Array(inner), true) => all.extend(inner.iter().cloned()),
                (_, true) => all.push(super::bind::element(&value)),
                (_, false) => all.push(value),
            }
        }
        all
    }

    /// Runs `f` for each alternative in a state of its own. Calling nothing throws, unless the call is optional.
    pub(super) fn each(
        &mut self,
        value: &Value,
        optional: bool,
        state: &mut State,
        mut f: impl FnMut(&mut Self, &Value, &mut State) -> Value,
    ) -> Value {
        let Value::Choice(alternatives) = value else {
            if value.is_nothing() {
                state.end_unless(optional);
                return Value::Nothing;
            }
            return f(self, value, state);
        };
        let mut paths = Vec::new();
        for Alternative { value, proofs } in alternatives.iter() {
            if value.is_nothing() && !optional {
                continue;
            }
            let mut state = state.proving(state.proofs.or(*proofs));
            let result = if value.is_nothing() { Value::Nothing } else { f(self, value, &mut state) };
            paths.push((result, state));
        }
        merge_all(state, paths)
    }

    /// Runs `f` for each alternative in a state of its own, for that of nothing too.
    fn each_answer(
        &mut self,
        value: &Value,
        state: &mut State,
        mut f: impl FnMut(&mut Self, &Value, &mut State) -> Value,
    ) -> Value {
        let mut paths = Vec::new();
        for Alternative { value, proofs } in value.alternatives().iter() {
            let mut state = state.proving(state.proofs.or(*proofs));
            let result = f(self, value, &mut state);
            paths.push((result, state));
        }
        merge_all(state, paths)
    }

    pub(super) fn call_value(&mut self, callee: &Value, args: &[Value], site: Site, state: &mut State) -> Value {
        match callee {
            Value::Closure(closure) => self.call_closure(closure, args, site, state),
            Value::Library(library) => self.call_library(library, args, site, state),
            Value::Builder(builder) => self.call_builder(builder, args, site),
            Value::Action(builder, handler) => self.run_action(builder, handler, args, site, state),
            Value::Next(next) => self.call_next(next, args, site, state),
            Value::Constant(value) => Value::clone(value),
            Value::Caller(router) => Self::with_context(router, args.first().unwrap_or(&Value::Nothing)),
            Value::Choice(_) => {
                self.each(callee, false, state, |this, one, state| this.call_value(one, args, site, state))
            }
            Value::Scalar(scalar) => {
                // Something was called that could not be read: it may have left.
                if scalar.origin.has(Origin::UNREAD) {
                    let what = self.source(site.callee);
                    self.doubt(format!("{what}()"), site.call, state);
                }
                self.run_callbacks(args, Origin::NONE, site, state);
                Value::of(scalar.origin.or(origin_of(args)))
            }
            _ => Value::UNKNOWN,
        }
    }

    fn call_closure(&mut self, closure: &Closure, args: &[Value], site: Site, state: &mut State) -> Value {
        if !self.goes_on(state) {
            return Value::UNKNOWN;
        }
        let key = (closure.file, closure.item, closure.function);
        self.called.push(key);
        let again = self.running.iter().filter(|running| **running == key).count();
        if again > 1 || self.running.len() >= MAX_CALLS {
            // Called from elsewhere, it might have been followed.
            self.leans.depth |= again <= 1;
            if let Some(first) = self.running.iter().position(|running| *running == key) {
                self.leans.running = self.leans.running.min(first);
            }
            if again == 0 {
                let what = self.source(site.callee);
                self.doubt(format!("{what}()"), site.call, state);
            }
            return Value::of(origin_of(args));
        }
        // The endpoint itself is called by nobody in the program.
        let entry = self.entry == Some(site.call);
        let onward = std::mem::take(&mut self.onward);
        if !entry {
            let callee = self.source(site.callee);
            self.frames.push(Frame { callee, place: site.call, onward });
        }
        self.running.push(key);
        self.deepest = self.deepest.max(self.running.len());
        // Which settings led here is of no interest inside, nor is behind it what it asked of them.
        let switches = state.proofs.switches();
        state.proofs = state.proofs.unswitched();
        let value = self.call_remembered(closure, args, state);
        state.proofs = state.proofs.unswitched().or(switches);
        self.running.pop();
        if !entry {
            self.frames.pop();
        }
        value
    }

    /// A function that sees nothing that may change does the same again when it is given the same.
    fn call_remembered(&mut self, closure: &Closure, args: &[Value], state: &mut State) -> Value {
        // Who asks for the answers of calls asks for those within them too.
        #[cfg(test)]
        if self.learned.forgetful {
            return self.call_afresh(closure, args, state);
        }
        if self.answers.is_some() || !self.is_settled_call(closure, args, state) {
            return self.call_afresh(closure, args, state);
        }
        let subject = self.subject(closure);
        if let Some(value) = self.recall(&subject, args, state) {
            return value;
        }
        let started = self.start_memory(state);
        let value = self.call_afresh(closure, args, state);
        self.remember(&started, subject, args, &value, state);
        value
    }

    fn call_afresh(&mut self, closure: &Closure, args: &[Value], state: &mut State) -> Value {
        let activation = self.activate(Activation {
            file: closure.file,
            item: closure.item,
            function: Some(closure.function),
            parent: Some(closure.scope),
            this: closure.receiver.clone(),
            lasting: !self.recording,
        });
        let scope = self.scope_of(activation);
        let value = self.run_body(&scope, closure, args, state);
        if !value.can_be_called() {
            state.forget(activation);
        }
        value
    }

    /// Runs a function for the variables that it leaves to the functions inside of it.
    pub(super) fn render(&mut self, scope: &Scope, function: FunctionId) -> Scope {
        let activation = self.activate(Activation {
            file: scope.file,
            item: scope.item_index,
            function: Some(function),
            parent: Some(scope.activation),
            this: None,
            lasting: !self.recording,
        });
        let inner = Scope { activation, ..scope.clone() };
        let closure =
            Closure { file: scope.file, item: scope.item_index, function, scope: scope.activation, receiver: None };
        let params = vec![Value::object_of(Origin::NONE); scope.item.function(function).params.len()];
        let mut state = State::new();
        self.run_body(&inner, &closure, &params, &mut state);
        self.keep(&state);
        inner
    }

    fn run_body(&mut self, scope: &Scope, closure: &Closure, args: &[Value], state: &mut State) -> Value {
        let item = Arc::clone(&scope.item);
        let function = item.function(closure.function);
        self.parameters(scope, &function.params, args, state);
        match &function.body {
            Body::Expr(expr) => self.eval(scope, expr, state),
            Body::Block(stmts, _) => {
                self.exits.push(Exits::default());
                self.block(scope, stmts, state);
                let mut paths = self.exits.pop().unwrap_or_default().returns;
                paths.push((Value::Nothing, state.clone()));
                without_settings(merge_all(state, paths))
            }
            Body::None => Value::of(Origin::UNREAD),
        }
    }

    pub(super) fn parameters(&mut self, scope: &Scope, params: &[Param], args: &[Value], state: &mut State) {
        for (index, param) in params.iter().enumerate() {
            let given = if param.rest {
                Value::Array(args.get(index..).unwrap_or_default().into())
            } else {
                args.get(index).cloned().unwrap_or(Value::Nothing)
            };
            let value = match (&param.default, &given) {
                (Some(default), Value::Nothing) => self.eval(scope, default, state),
                _ => given,
            };
            if let Some(answers) = self.answers.as_mut().filter(|_| self.marking) {
                answers.push((scope.place(param.span), value.clone()));
            }
            let value = match &param.pattern.kind {
                PatternKind::Name { ident, .. } => self.named_input(value, &ident.name),
                _ => value,
            };
            self.bind(scope, &param.pattern, &value, state);
        }
    }
}
