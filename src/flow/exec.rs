//! Statements.

use super::activation::State;
use super::bind::element;
use super::interpreter::{Interpreter, Scope, class, closure};
use super::method::MAX_ITEMS;
use super::value::{Origin, Value};
use crate::hir::{Case, Declarator, Expr, LocalKind, Loop, LoopKind, Pattern, PatternKind, Stmt, StmtKind};

impl Interpreter<'_> {
    pub(super) fn block(&mut self, scope: &Scope, stmts: &[Stmt], state: &mut State) {
        for stmt in stmts {
            if let StmtKind::Function(function, Some(local)) = &stmt.kind
                && let Some(owner) = self.owner(scope, *local)
            {
                state.set(owner, *local, closure(scope, *function));
            }
        }
        for stmt in stmts {
            if !self.goes_on(state) {
                break;
            }
            self.stmt(scope, stmt, state);
        }
    }

    fn stmt(&mut self, scope: &Scope, stmt: &Stmt, state: &mut State) {
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                self.eval(scope, expr, state);
            }
            StmtKind::Let(_, declarators) => self.declare(scope, declarators, state),
            StmtKind::Class(node, Some(local)) => {
                if let Some(owner) = self.owner(scope, *local) {
                    state.set(owner, *local, class(scope, node.span.start));
                }
            }
            StmtKind::Return(value) => self.leave(scope, value.as_ref(), state),
            StmtKind::Throw(expr) => {
                self.eval(scope, expr, state);
                state.end();
            }
            StmtKind::If { test, then, otherwise } => {
                let (mut yes, mut no) = self.condition(scope, test, state);
                self.block(scope, then, &mut yes);
                self.block(scope, otherwise, &mut no);
                *state = yes.join(no);
            }
            StmtKind::Loop(body) => self.run_loop(scope, body, state),
            StmtKind::Switch { subject, cases } => self.switch(scope, subject, cases, state),
            StmtKind::Try { block, param, handler, finalizer } => {
                let caught = (param.as_ref(), handler.as_deref());
                self.run_try(scope, block, caught, finalizer, state);
            }
            StmtKind::Block(stmts) => self.block(scope, stmts, state),
            StmtKind::Labeled(_, stmt) => self.stmt(scope, stmt, state),
            StmtKind::Break(_) | StmtKind::Continue(_) => {
                if let Some(exits) = self.exits.last_mut() {
                    exits.breaks.push(state.clone());
                }
                state.end();
            }
            StmtKind::Directive(_)
            | StmtKind::Function(..)
            | StmtKind::Class(_, None)
            | StmtKind::Enum(..)
            | StmtKind::Type(_)
            | StmtKind::Unknown => {}
        }
    }

    fn run_try(
        &mut self,
        scope: &Scope,
        block: &[Stmt],
        (param, handler): (Option<&Pattern>, Option<&[Stmt]>),
        finalizer: &[Stmt],
        state: &mut State,
    ) {
        let entry = state.clone();
        self.block(scope, block, state);
        if let Some(handler) = handler {
            // Anything in the block may throw: nothing that it proves is proven in the handler.
            let mut caught = entry.join(state.clone());
            if let Some(param) = param {
                self.bind(scope, param, &Value::object_of(Origin::NONE), &mut caught);
            }
            self.block(scope, handler, &mut caught);
            *state = std::mem::take(state).join(caught);
        }
        if !finalizer.is_empty() {
            let goes_on = state.reachable();
            state.revive();
            self.block(scope, finalizer, state);
            state.end_unless(goes_on);
        }
    }

    fn declare(&mut self, scope: &Scope, declarators: &[Declarator], state: &mut State) {
        for declarator in declarators {
            let value = match &declarator.init {
                Some(init) => self.eval(scope, init, state),
                None => unset(scope, &declarator.pattern),
            };
            self.bind(scope, &declarator.pattern, &value, state);
        }
    }

    pub(super) fn leave(&mut self, scope: &Scope, value: Option<&Expr>, state: &mut State) {
        let value = value.map_or(Value::Nothing, |expr| self.eval(scope, expr, state));
        if state.reachable()
            && let Some(exits) = self.exits.last_mut()
        {
            exits.returns.push((value, state.clone()));
        }
        state.end();
    }

    /// The body runs once or not at all; what it assigns is joined with what was there.
    fn run_loop(&mut self, scope: &Scope, stmt: &Loop, state: &mut State) {
        let outer = self.exits.last_mut().map(|exits| std::mem::take(&mut exits.breaks)).unwrap_or_default();
        let at_least_once = matches!(stmt.kind, LoopKind::DoWhile { .. });
        let mut body = match &stmt.kind {
            LoopKind::While { test } => {
                let (inside, after) = self.condition(scope, test, state);
                *state = after;
                inside
            }
            LoopKind::DoWhile { .. } => state.clone(),
            LoopKind::For { init, test, .. } => {
                self.block(scope, init, state);
                match test {
                    Some(test) => {
                        let (inside, after) = self.condition(scope, test, state);
                        *state = after;
                        inside
                    }
                    None => state.clone(),
                }
            }
            LoopKind::Of { binding, subject } | LoopKind::In { binding, subject } => {
                let subject = self.eval(scope, subject, state);
                if let Some(items) = self.run_one_by_one(&subject) {
                    self.run_for_each(scope, (binding, &stmt.body), items, state);
                    if let Some(exits) = self.exits.last_mut() {
                        exits.breaks = outer;
                    }
                    return;
                }
                let mut inside = state.clone();
                self.bind(scope, binding, &element(&subject), &mut inside);
                inside
            }
        };
        self.block(scope, &stmt.body, &mut body);
        match &stmt.kind {
            LoopKind::DoWhile { test } => {
                self.eval(scope, test, &mut body);
            }
            LoopKind::For { update: Some(update), .. } => {
                self.eval(scope, update, &mut body);
            }
            _ => {}
        }
        let breaks = self.exits.last_mut().map(|exits| std::mem::replace(&mut exits.breaks, outer)).unwrap_or_default();
        let after = if at_least_once { body } else { std::mem::take(state).join(body) };
        *state = breaks.into_iter().fold(after, State::join);
    }

    /// A list of functions that is known: the body runs for one after the other, as often as there are functions.
    fn run_for_each(
        &mut self,
        scope: &Scope,
        (binding, body): (&Pattern, &[Stmt]),
        items: &[Value],
        state: &mut State,
    ) {
        let mut stopped = Vec::new();
        for item in items {
            self.bind(scope, binding, item, state);
            self.block(scope, body, state);
            // Whether it goes on with the next or stops here is not told apart.
            for left in self.exits.last_mut().map(|exits| std::mem::take(&mut exits.breaks)).unwrap_or_default() {
                stopped.push(left.clone());
                *state = std::mem::take(state).join(left);
            }
        }
        *state = stopped.into_iter().fold(std::mem::take(state), State::join);
    }

    fn switch(&mut self, scope: &Scope, subject: &Expr, cases: &[Case], state: &mut State) {
        let outer = self.exits.last_mut().map(|exits| std::mem::take(&mut exits.breaks)).unwrap_or_default();
        let subject_value = self.eval(scope, subject, state);
        let mut falling = state.unreachable();
        let mut unmatched = state.clone();
        for case in cases {
            let mut here = match &case.test {
                Some(test) => {
                    let test_value = self.eval(scope, test, &mut unmatched);
                    let (yes, no) = self.compare(scope, subject, &subject_value, (&test_value, Some(test)), &unmatched);
                    unmatched = no;
                    yes
                }
                None => std::mem::replace(&mut unmatched, state.unreachable()),
            };
            here = here.join(falling);
            self.block(scope, &case.body, &mut here);
            falling = here;
        }
        let breaks = self.exits.last_mut().map(|exits| std::mem::replace(&mut exits.breaks, outer)).unwrap_or_default();
        *state = breaks.into_iter().fold(falling.join(unmatched), State::join);
    }
}

impl Interpreter<'_> {
    /// The items of a list whose order and number count.
    fn run_one_by_one<'l>(&self, subject: &'l Value) -> Option<&'l [Value]> {
        match subject {
            Value::Array(items) if items.len() <= MAX_ITEMS && items.iter().any(Value::can_be_called) => Some(items),
            Value::Array(items) if self.is_known_list(items) => Some(items),
            _ => None,
        }
    }
}

/// What a variable is that nothing has been put into yet. Where a function inside sets it, nobody knows when.
fn unset(scope: &Scope, pattern: &Pattern) -> Value {
    match &pattern.kind {
        PatternKind::Name { local: Some(local), .. } => {
            let local = scope.item.local(*local);
            if local.kind == LocalKind::Let && !local.set_within { Value::Nothing } else { Value::UNKNOWN }
        }
        _ => Value::UNKNOWN,
    }
}
