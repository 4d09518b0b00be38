//! Clients that are made when they are first used: `new Proxy({}, { get: (_, name) => getClient()[name] })`.

use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::value::{Library, Object, Scalar, Value};
use std::rc::Rc;

/// No name of a program begins with it.
const MARK: &str = "\u{3}member";

impl Interpreter<'_> {
    /// What a proxy stands for: what it wraps, else that of which its `get` gives the members.
    pub(super) fn proxied(&mut self, args: &[Value], site: Site, state: &mut State) -> Value {
        let target = args.first().cloned().unwrap_or(Value::UNKNOWN);
        if target.is_service() {
            return target;
        }
        let get = match args.get(1) {
            Some(Value::Object(handler)) => handler.props.get("get").cloned(),
            _ => None,
        };
        let Some(get @ Value::Closure(_)) = get else {
            return Value::object_of(target.origin());
        };
        let asked = [target.clone(), Value::Text(MARK.into()), Value::UNKNOWN];
        let member = self.call_value(&get, &asked, site, state);
        let whole = member.alternatives().iter().find_map(|one| whose_member(&one.value));
        whole.unwrap_or_else(|| {
            let rest = Scalar { origin: member.origin(), truthy: false };
            Value::Object(Rc::new(Object { rest: Some(rest), ..Object::default() }))
        })
    }
}

/// What the marked member is one of: `client.member`, `client.member.bind()`.
fn whose_member(value: &Value) -> Option<Value> {
    let Value::Library(library) = value else {
        return None;
    };
    let (whole, _) = library.path.split_once(&format!(".{MARK}"))?;
    Some(Value::Library(Rc::new(Library { path: whole.into(), ..Library::clone(library) })))
}
