//! Which field a value of the caller's stands under: one that says whose a record is, or one that only the right caller
//! can know.

use super::interpreter::Interpreter;
use super::value::{Origin, Value, origin_of};
use crate::catalog::{self, Selector};

/// Objects within objects of a filter.
const MAX_DEPTH: u8 = 6;

/// Without one of these in it, a value has nothing to say under whatever field.
const SAYING: [Origin; 3] = [Origin::INPUT, Origin::OWNER_KEY, Origin::TOKEN_KEY];

impl Interpreter<'_> {
    /// What the fields of a call's arguments say of the input in them: all of them of owners, those that select the
    /// records of secrets.
    pub(super) fn keyed_arguments(&self, args: &[Value], selector: Option<Selector>) -> (Origin, Origin) {
        let all = args.iter().fold(Origin::NONE, |sum, one| sum.or(self.keyed_fields(one, MAX_DEPTH)));
        let selecting = match selector {
            Some(Selector::Where) => match args.first() {
                Some(Value::Object(options)) => {
                    options.props.get("where").map_or(Origin::NONE, |filter| self.keyed_fields(filter, MAX_DEPTH))
                }
                _ => Origin::NONE,
            },
            Some(Selector::First | Selector::Any) => {
                args.first().map_or(Origin::NONE, |filter| self.keyed_fields(filter, MAX_DEPTH))
            }
            Some(Selector::Chain | Selector::Receiver) | None => Origin::NONE,
        };
        (all.without(Origin::TOKEN_KEY), selecting)
    }

    /// A condition that is made of a field and a value: `eq(posts.authorId, id)`, `.eq('author_id', id)`.
    pub(super) fn keyed_condition(&self, args: &[Value]) -> Origin {
        let Some((field, values)) = args.split_first() else {
            return Origin::NONE;
        };
        match field {
            Value::Text(text) => self.keyed_field(last_part(text), origin_of(values)),
            Value::Library(library) => self.keyed_field(last_part(&library.path), origin_of(values)),
            Value::Object(_) => self.keyed_fields(field, MAX_DEPTH),
            _ => Origin::NONE,
        }
    }

    /// The fields of a filter by which input selects parts of something private: `documentId` of `{ documentId }`.
    pub(super) fn private_parents(&self, filter: &Value) -> String {
        let Value::Object(filter) = filter else {
            return String::new();
        };
        let fields = filter.props.iter().filter(|(_, value)| value.origin().has(Origin::INPUT));
        let parents = fields.map(|(field, _)| field.as_str()).filter(|field| self.names_parent(field));
        parents.flat_map(|field| [" ", field]).collect()
    }

    /// The same of a condition as it is written: `eq(notes.documentId, id)`.
    pub(super) fn private_parents_in(&self, condition: &str) -> String {
        let names = condition.split(|c: char| !c.is_alphanumeric() && c != '_');
        names.filter(|name| self.names_parent(name)).flat_map(|name| [" ", name]).collect()
    }

    fn names_parent(&self, field: &str) -> bool {
        let words = catalog::words(field);
        matches!(words.as_slice(), [.., parent, id] if id == "id" && self.catalog.secrets.parents.contains(parent))
    }

    /// What stands in front of a value in a statement's text: `… WHERE author_id = `.
    pub(super) fn keyed_in_text(&self, before: &str, value: &Value) -> Origin {
        let before = before.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '_');
        let before = ["in", "IN", "any", "ANY"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
        let before = before.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '_');
        let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
        self.keyed_field(before.get(start..).unwrap_or_default(), value.origin())
    }

    fn keyed_fields(&self, value: &Value, depth: u8) -> Origin {
        let Some(depth) = depth.checked_sub(1) else {
            return Origin::NONE;
        };
        match value {
            Value::Object(object) => object.props.iter().fold(Origin::NONE, |sum, (name, value)| {
                let origin = value.origin();
                // What a query is to give back is large, and nothing of it is the caller's.
                let says_nothing = !SAYING.iter().any(|flag| origin.has(*flag));
                if says_nothing {
                    return sum;
                }
                sum.or(self.keyed_field(name, origin)).or(self.keyed_fields(value, depth))
            }),
            Value::Array(all) => all.iter().fold(Origin::NONE, |sum, one| sum.or(self.keyed_fields(one, depth))),
            Value::Choice(all) => {
                all.iter().fold(Origin::NONE, |sum, one| sum.or(self.keyed_fields(&one.value, depth)))
            }
            value => {
                let said = value.origin();
                let of = |flag: Origin| if said.has(flag) { flag } else { Origin::NONE };
                of(Origin::OWNER_KEY).or(of(Origin::TOKEN_KEY))
            }
        }
    }

    fn keyed_field(&self, name: &str, origin: Origin) -> Origin {
        if !origin.has(Origin::INPUT) {
            return Origin::NONE;
        }
        let owner = origin.has(Origin::IDENTITY) && self.catalog.names_identity(name);
        let owner = if owner { Origin::OWNER_KEY } else { Origin::NONE };
        let token = self.catalog.names_secret_field(name);
        owner.or(if token { Origin::TOKEN_KEY } else { Origin::NONE })
    }
}

fn last_part(path: &str) -> &str {
    path.rsplit(['.', '>']).next().unwrap_or(path)
}
