//! Calls of the language's and the platform's own functions.

use super::EffectKind;
use super::activation::State;
use super::bind::element;
use super::call::Site;
use super::eval::truthiness;
use super::interpreter::Interpreter;
use super::method::MAX_ITEMS;
use super::value::{Library, Object, Origin, Scalar, Value, origin_of};
use crate::catalog::RequestRow;
use crate::text::Atom;
use std::rc::Rc;

impl Interpreter<'_> {
    pub(super) fn call_global(
        &mut self,
        name: &str,
        library: &Library,
        args: &[Value],
        site: Site,
        state: &mut State,
    ) -> Value {
        let first = args.first().cloned().unwrap_or(Value::Nothing);
        let origin = library.origin.or(origin_of(args));
        match name {
            "Promise.all" | "Promise.resolve" | "Object.freeze" | "Object.seal" | "structuredClone"
            | "Promise.race" => first,
            "Promise.allSettled" => Value::object_of(origin),
            "Proxy" => self.proxied(args, site, state),
            "Reflect.get" => match args.get(1) {
                Some(Value::Text(name)) => self.member(&first, name, true, state),
                _ => Value::of(origin),
            },
            "Boolean" => truthiness(&first, true),
            "Promise.reject" => {
                state.end();
                Value::Nothing
            }
            "Object.assign" => {
                let mut object = Object::default();
                for arg in args {
                    super::bind::spread_into(&mut object, arg);
                }
                Value::Object(Rc::new(object))
            }
            "Object.entries" | "Object.values" | "Array.from" if args.len() == 1 => match first {
                Value::Array(_) => first,
                other => Value::object_of(other.origin()),
            },
            "Object.keys" if args.len() == 1 => first.map(|one| match one {
                Value::Object(object) if object.rest.is_none() && object.props.len() <= MAX_ITEMS => {
                    Value::Array(object.props.keys().cloned().map(Value::Text).collect())
                }
                other => Value::of(other.origin()),
            }),
            "Object.fromEntries" => {
                Value::Object(Rc::new(Object { rest: Some(Scalar { origin, truthy: false }), ..Object::default() }))
            }
            "fetch" => self.fetch(args, site, state),
            "require" => match &first {
                Value::Text(specifier) => {
                    self.imported(site.call.file, specifier, &crate::hir::ImportedName::Namespace)
                }
                _ => Value::of(Origin::UNREAD),
            },
            _ => {
                self.run_callbacks(args, element(&first).origin(), site, state);
                let constructed = name.starts_with(|c: char| c.is_ascii_uppercase());
                Value::Scalar(Scalar { origin, truthy: constructed && !name.contains('.') })
            }
        }
    }

    fn fetch(&mut self, args: &[Value], site: Site, state: &State) -> Value {
        let options = args.get(1).cloned().unwrap_or(Value::Nothing);
        let mutates = is_changing(&option(&options, "method"));
        self.request((&options, mutates), origin_of(args), site, state)
    }

    /// The same by a package, where it is told a credential; else there is nothing to say of it.
    pub(super) fn fetch_by(&mut self, row: &RequestRow, args: &[Value], site: Site, state: &State) -> Option<Value> {
        let options = args.get(row.options)?;
        let carried = options.origin();
        if !carried.has(Origin::CREDENTIAL) && !carried.has(Origin::SECRET) {
            return None;
        }
        let mutates = row.mutates || is_changing(&option(options, "method"));
        Some(self.request((options, mutates), origin_of(args), site, state))
    }

    /// A request to another server. Carrying the caller's own credential it is the other server that decides; carrying
    /// one of ours, or none, nobody has asked who the caller is.
    fn request(&mut self, (options, mutates): (&Value, bool), given: Origin, site: Site, state: &State) -> Value {
        let carried = options.origin();
        let delegated = carried.has(Origin::CREDENTIAL) || carried.has(Origin::SESSION);
        if !delegated && carried.has(Origin::SECRET) {
            let kind = if mutates { EffectKind::Call } else { EffectKind::Read };
            let what = self.source(site.callee);
            let asked = super::Asked { arguments: given, selector: None, records: Atom::default() };
            // A request that nothing of the caller's goes into is the server's own business.
            if given.has(Origin::INPUT) {
                self.reach(kind, what, site.call, state, asked);
            }
        }
        let mut origin = given.without(Origin::SECRET);
        if carried.has(Origin::SECRET) && !delegated {
            origin = origin.or(Origin::ROW);
        }
        // What another server answers to the caller's own credential is about the caller.
        if carried.has(Origin::CREDENTIAL) {
            origin = origin.or(Origin::VETTED);
        }
        Value::object_of(origin)
    }
}

/// By the method of the request, which is to read where nothing is said.
fn is_changing(method: &Value) -> bool {
    match method {
        Value::Text(method) => !matches!(method.to_ascii_uppercase().as_str(), "GET" | "HEAD"),
        Value::Nothing => false,
        _ => true,
    }
}

fn option(options: &Value, name: &str) -> Value {
    match options {
        Value::Object(object) => match (object.props.get(&Atom::new(name)), object.rest) {
            (Some(value), _) => value.clone(),
            (None, Some(_)) => Value::UNKNOWN,
            (None, None) => Value::Nothing,
        },
        Value::Choice(all) => all.first().map_or(Value::UNKNOWN, |one| option(&one.value, name)),
        _ => Value::UNKNOWN,
    }
}
