//! Lists of the caller's and of records, asked whether something is among them.

use super::call::Site;
use super::interpreter::Interpreter;
use super::proof::Proofs;
use super::value::{Alternative, Origin, Value, origin_of};
use crate::text::Atom;

impl Interpreter<'_> {
    /// `user.teamIds.includes(id)`, `session.rights.find(right => right.of === id)` of a list of which nothing is known but
    /// where it comes from: an answer that shows something where it is there. `told` is what the callback answered.
    pub(super) fn among(
        &mut self,
        list: Origin,
        name: &Atom,
        args: &[Value],
        told: &Value,
        site: Site,
    ) -> Option<Value> {
        let asks = matches!(args.first(), Some(Value::Closure(_)));
        let (found, shown) = match name.as_str() {
            "includes" | "has" if !asks => {
                let shown = self.shown_by_membership(list, origin_of(args), site);
                (Value::object_of(list.or(origin_of(args))), shown)
            }
            "some" if asks => (Value::object_of(list.or(told.origin())), super::method::true_when(told)),
            "find" | "findLast" if asks => (Value::object_of(list), super::method::true_when(told)),
            _ => return None,
        };
        if shown == Proofs::NONE {
            return None;
        }
        if !asks {
            let text = self.source(site.callee);
            self.prove(shown, format!("{text}()"), site.call);
        }
        let absent = if name.starts_with("find") { Value::Nothing } else { Value::Bool(false) };
        Some(Value::choice([
            Alternative { value: absent, proofs: Proofs::NONE },
            Alternative { value: found, proofs: shown },
        ]))
    }

    /// What it shows that a list has something.
    fn shown_by_membership(&mut self, list: Origin, asked: Origin, site: Site) -> Proofs {
        let own = |origin: Origin| origin.has(Origin::SESSION) || origin.has(Origin::VETTED);
        let outside = |origin: Origin| origin.has(Origin::INPUT) || origin.has(Origin::ROW);
        if (own(list) && outside(asked)) || (own(asked) && outside(list)) {
            Proofs::OWNER
        } else if own(list) && self.speaks_of_roles(site.call) {
            Proofs::ROLE
        } else {
            Proofs::NONE
        }
    }
}
