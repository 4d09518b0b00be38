//! What the request brings: cookies and headers.

use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::library::is_credential_header;
use super::proof::Proofs;
use super::proxy::overwrites;
use super::value::{Alternative, Origin, Value};

/// A header that carries a credential whatever it is read from.
pub(super) fn is_credential(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let secret = ["key", "token", "signature", "secret"].iter().any(|word| name.ends_with(word));
    matches!(name.as_str(), "authorization" | "cookie") || (name.starts_with("x-") && secret)
}

impl Interpreter<'_> {
    /// A cookie is a credential to whoever can verify it; one that only says a name is as good as a parameter.
    pub(super) fn request_value(&mut self, path: &str, args: &[Value], site: Site, state: &mut State) -> Option<Value> {
        let name = match args.first() {
            Some(Value::Text(name)) => name.as_str(),
            _ => "",
        };
        match path {
            "next/headers#cookies().get()" => {
                let said = self.catalog.names_identity(name);
                let origin = if said { Origin::INPUT.or(Origin::IDENTITY) } else { Origin::CREDENTIAL };
                Some(Value::choice([
                    Alternative { value: Value::Nothing, proofs: Proofs::NONE },
                    Alternative { value: Value::object_of(origin), proofs: Proofs::WEAK },
                ]))
            }
            "next/headers#headers().get()" => {
                if is_credential_header(name) {
                    return Some(Value::of(Origin::CREDENTIAL));
                }
                // A header that says who is calling is set by whoever calls, unless the middleware sees to it.
                let says = name.strip_prefix("x-").is_some_and(|rest| self.says_who(rest));
                if says && self.screen.is_none() && overwrites(self.view, name) {
                    let text = self.source(site.callee);
                    self.doubt(format!("{text}()"), site.call, state);
                    return Some(Value::of(Origin::UNREAD));
                }
                if says {
                    let text = self.source(site.callee);
                    self.prove(Proofs::WEAK, format!("{text}()"), site.call);
                }
                Some(if says {
                    Value::choice([
                        Alternative { value: Value::Nothing, proofs: Proofs::NONE },
                        Alternative {
                            value: Value::object_of(Origin::INPUT.or(Origin::IDENTITY)),
                            proofs: Proofs::WEAK,
                        },
                    ])
                } else {
                    Value::of(Origin::INPUT)
                })
            }
            "next/headers#cookies().toString()" | "next/headers#cookies().getAll()" => {
                Some(Value::of(Origin::CREDENTIAL))
            }
            _ => None,
        }
    }

    fn says_who(&self, name: &str) -> bool {
        let words: Vec<&str> = name.split('-').collect();
        // Of a user's country nobody is known by.
        let says = |at: usize| match words[at] {
            "user" => words.get(at + 1).is_none_or(|after| OF_A_USER.contains(after)),
            word => matches!(word, "uid" | "userid" | "username" | "email" | "role"),
        };
        self.catalog.names_identity(name) || (0..words.len()).any(says)
    }
}

/// Words behind `user` in the name of a header that says who it is or what they may do.
const OF_A_USER: &[&str] = &["id", "uid", "uuid", "sub", "name", "email", "role", "roles", "session", "token"];
