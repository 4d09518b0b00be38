//! What tests show of the caller: comparisons, rows that were found, roles.

use super::activation::State;
use super::interpreter::{Interpreter, Scope};
use super::proof::Proofs;
use super::value::{Origin, Value};
use crate::finding::Place;
use crate::hir::{Expr, ExprKind};

impl Interpreter<'_> {
    /// What it proves that two values are equal. `other_side` is the expression of the second, if it has one.
    pub(super) fn shown_by_equality(
        &mut self,
        scope: &Scope,
        subject: &Expr,
        left: Origin,
        (other, other_side): (&Value, Option<&Expr>),
    ) -> Proofs {
        if measures(subject) || other_side.is_some_and(measures) {
            return Proofs::NONE;
        }
        let right = other.origin();
        let either = |a: Origin, b: Origin| (left.has(a) && right.has(b)) || (left.has(b) && right.has(a));
        let place = scope.place(subject.span);
        let own = left.or(right).has(Origin::SESSION) || left.or(right).has(Origin::VETTED);
        if either(Origin::ROW, Origin::IDENTITY) && !own {
            let text = self.source(place);
            self.prove(Proofs::CLAIMED, text, place);
        }
        let constant = matches!(other, Value::Text(_) | Value::Bool(true) | Value::Library(_) | Value::Scalar(_));
        let proofs = if either(Origin::SECRET, Origin::INPUT) || either(Origin::SECRET, Origin::CREDENTIAL) {
            Proofs::PRESENTED_SECRET
        } else if either(Origin::SESSION, Origin::INPUT)
            || either(Origin::SESSION, Origin::ROW)
            || either(Origin::VETTED, Origin::INPUT)
            || (left.has(Origin::VETTED) && right.has(Origin::ROW))
            || (right.has(Origin::VETTED) && left.has(Origin::ROW))
        {
            Proofs::OWNER
        } else if either(Origin::CREDENTIAL, Origin::ROW) {
            Proofs::OWNER.or(Proofs::PRESENTED_SECRET)
        } else if constant
            && ((left.has(Origin::SESSION) && !self.tells_a_state(subject))
                || (left.has(Origin::VETTED) && self.tells_apart(scope, subject, other_side)))
        {
            Proofs::ROLE
        } else if either(Origin::ROW, Origin::INPUT)
            && !left.or(right).has(Origin::IDENTITY)
            && (self.names_a_secret(subject) || other_side.is_some_and(|side| self.names_a_secret(side)))
        {
            Proofs::PRESENTED_SECRET
        } else {
            return Proofs::NONE;
        };
        let text = self.source(place);
        self.prove(proofs, text, place);
        proofs
    }

    /// A role that whoever has signed up has: it is the other ones that are for few.
    pub(super) fn names_everyone(&self, role: &Value) -> bool {
        let Value::Text(role) = role else {
            return false;
        };
        self.catalog.roles.everyone.iter().any(|word| role.eq_ignore_ascii_case(word))
    }

    /// A row that is there: chosen by input among what belongs to the caller, it is the caller's; found by a secret that
    /// the caller was asked for, the caller has shown it.
    pub(super) fn found_own_row(&mut self, scope: &Scope, expr: &Expr, value: &Value, state: &mut State) {
        let place = scope.place(expr.span);
        if let Some(read) = self.session_read(value) {
            self.prove(Proofs::AUTHENTICATED, read, place);
            state.proofs = state.proofs.or(Proofs::AUTHENTICATED);
            return;
        }
        self.found(value.origin(), place, state);
    }

    /// The call that read a row of a table of sessions which the visitor's own cookie selected: it says who they are, and
    /// nothing of any other record.
    fn session_read(&self, value: &Value) -> Option<String> {
        let mut found = None;
        for one in value.alternatives().iter().filter(|one| one.value.truth() != Some(false)) {
            let Value::Library(library) = &one.value else {
                return None;
            };
            let place = library.effect?;
            let by_cookie = library.origin.has(Origin::CREDENTIAL) && !library.origin.has(Origin::CLAIMED);
            let effect = self.effects.iter().find(|effect| effect.place == place)?;
            if !by_cookie || !self.catalog.names_session(&effect.what, &effect.asked.records) {
                return None;
            }
            found = Some(format!("{}()", effect.what));
        }
        found
    }

    /// The same of a read that leaves where it finds nothing.
    pub(super) fn found(&mut self, origin: Origin, place: Place, state: &mut State) {
        let owner = if origin.has(Origin::CHOSEN) { Proofs::OWNER } else { Proofs::NONE };
        let answered = origin.has(Origin::ROW) || origin.has(Origin::VETTED);
        let by_secret =
            (answered && origin.has(Origin::CREDENTIAL)) || (origin.has(Origin::ROW) && origin.has(Origin::TOKEN_KEY));
        let proofs = owner.or(if by_secret { Proofs::PRESENTED_SECRET } else { Proofs::NONE });
        if state.reachable() && proofs != Proofs::NONE {
            self.show(proofs, place, state);
        }
    }

    /// A truth about the caller that speaks of roles or of what belongs to them: `user.isAdmin`, `can(user, 'edit')`,
    /// `user.teamIds.includes(id)`.
    pub(super) fn found_permission(&mut self, scope: &Scope, expr: &Expr, value: &Value, state: &mut State) {
        let origin = value.origin();
        let about_caller = origin.has(Origin::SESSION) || origin.has(Origin::VETTED);
        if !about_caller || !state.reachable() {
            return;
        }
        let place = scope.place(expr.span);
        let listed = listed(expr);
        if listed && origin.has(Origin::INPUT) {
            self.show(Proofs::OWNER, place, state);
        } else if listed || self.speaks_of_roles(place) {
            self.show(Proofs::ROLE, place, state);
        }
    }

    fn show(&mut self, proofs: Proofs, place: Place, state: &mut State) {
        let text = self.source(place);
        self.prove(proofs, text, place);
        state.proofs = state.proofs.or(proofs);
    }

    /// How somebody is, not what they may do: `user.plan`, `user.emailVerified`.
    fn tells_a_state(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Member { name, .. } => {
                let name = name.name.to_ascii_lowercase();
                self.catalog.roles.states.iter().any(|word| name.contains(word.as_str()))
            }
            ExprKind::Cast { expr: inner, .. } => self.tells_a_state(inner),
            _ => false,
        }
    }

    /// A comparison with a constant that is about a role on either side, or about who somebody is:
    /// `user.email === SUPPORT`.
    fn tells_apart(&mut self, scope: &Scope, subject: &Expr, other: Option<&Expr>) -> bool {
        let is_one = match &subject.kind {
            ExprKind::Member { name, .. } => matches!(name.name.as_str(), "email" | "username"),
            _ => false,
        };
        is_one
            || self.speaks_of_roles(scope.place(subject.span))
            || other.is_some_and(|other| self.speaks_of_roles(scope.place(other.span)))
    }

    pub(super) fn speaks_of_roles(&mut self, place: Place) -> bool {
        let text = self.source(place).to_ascii_lowercase();
        self.catalog.role_words.iter().any(|word| text.contains(word.as_str()))
    }

    /// The last name of the expression, without the calls behind it, is that of something only the right caller knows.
    fn names_a_secret(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Member { object, name, .. } => {
                self.catalog.names_secret_input(&name.name) || self.names_a_secret(object)
            }
            ExprKind::Call(call) => self.names_a_secret(&call.callee),
            ExprKind::Await(inner) | ExprKind::Cast { expr: inner, .. } => self.names_a_secret(inner),
            _ => false,
        }
    }
}

/// How long a secret is does not show that somebody knows it.
fn measures(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Member { name, .. } => matches!(name.name.as_str(), "length" | "byteLength" | "size"),
        ExprKind::Cast { expr: inner, .. } => measures(inner),
        _ => false,
    }
}

/// `list.includes(…)` and the like.
fn listed(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Call(call) => match &call.callee.kind {
            ExprKind::Member { name, .. } => matches!(name.name.as_str(), "includes" | "has" | "some"),
            _ => false,
        },
        ExprKind::Await(inner) | ExprKind::Cast { expr: inner, .. } => listed(inner),
        _ => false,
    }
}
