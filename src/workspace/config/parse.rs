//! Reading one `actionfence.json`: what is written, and what is wrong with it.

use super::{ConfigError, Written, globs};
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions};
use serde_json::{Map, Value as Json};

/// What could be read, and every error. `rules` are the names that are known; with none, every name passes.
pub fn parse(path: &str, text: &str, rules: &[&str]) -> (Written, Vec<ConfigError>) {
    let mut reader = Reader { path, text, rules, errors: Vec::new() };
    let written = reader.read();
    (written, reader.errors)
}

const TOP: &[&str] = &[
    "$schema",
    "advisories",
    "effects",
    "exclude",
    "extends",
    "guards",
    "policy",
    "profile",
    "public",
    "rateLimits",
    "rules",
    "validators",
    "wrappers",
];

/// The keys of an object under a key of the configuration.
fn keys_under(key: &str) -> &'static [&'static str] {
    match key {
        "policy" => &["requireWrapper", "wrapper"],
        "wrappers" => &["guards", "import", "name", "rateLimits", "validates"],
        "guards" => &["enforcing", "import", "name", "role"],
        "effects" => &["import", "kind", "name"],
        _ => &["import", "name"],
    }
}

const LEVELS: &[&str] = &["error", "hint", "info", "off", "warning"];

struct Reader<'a> {
    path: &'a str,
    text: &'a str,
    rules: &'a [&'a str],
    errors: Vec<ConfigError>,
}

impl Reader<'_> {
    fn read(&mut self) -> Written {
        let options = ParseOptions {
            allow_comments: true,
            allow_trailing_commas: true,
            allow_loose_object_property_names: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
        };
        let parsed = match jsonc_parser::parse_to_ast(self.text, &CollectOptions::default(), &options) {
            Ok(parsed) => parsed.value,
            Err(error) => {
                let message = error.kind().to_string();
                self.error(error.range().start, format!("no valid JSON: {}", lower_first(&message)));
                return Written::default();
            }
        };
        let object = match parsed {
            Some(Value::Object(object)) => object,
            None => return Written::default(),
            Some(other) => {
                self.error(other.start(), "the configuration must be an object".to_owned());
                return Written::default();
            }
        };
        let mut kept = Map::new();
        for property in object.properties {
            let name = property.name.as_str().to_owned();
            if self.is_known("key", &name, TOP, &property) {
                let value = self.property(&name, property);
                kept.extend(value.map(|value| (name, value)));
            }
        }
        serde_json::from_value(Json::Object(kept)).unwrap_or_default()
    }

    /// The value of a top-level key without the parts that are wrong.
    fn property(&mut self, key: &str, property: ObjectProp<'_>) -> Option<Json> {
        let start = property.start();
        match (key, property.value) {
            ("rules", Value::Object(rules)) => Some(self.rules(rules)),
            ("policy", Value::Object(policy)) => {
                self.check_keys("policy", &policy);
                if let Some(Value::Object(wrapper)) = policy.get("wrapper").map(|wrapper| &wrapper.value) {
                    self.check_keys("wrapper", wrapper);
                }
                self.accepted(key, start, Json::from(Value::Object(policy)))
            }
            ("wrappers" | "guards" | "effects" | "validators" | "rateLimits", Value::Array(entries)) => {
                let entries = entries.elements.into_iter().filter_map(|entry| self.entry(key, entry));
                Some(Json::Array(entries.collect()))
            }
            ("public" | "exclude", Value::Array(patterns)) => {
                for pattern in &patterns.elements {
                    if let Some(literal) = pattern.as_string_lit()
                        && let Err(message) = globs::check(&literal.value)
                    {
                        self.error(pattern.start(), format!("`{}` is no path pattern: {message}", literal.value));
                    }
                }
                self.accepted(key, start, Json::from(Value::Array(patterns)))
            }
            (_, value) => self.accepted(key, start, Json::from(value)),
        }
    }

    fn rules(&mut self, rules: Object<'_>) -> Json {
        let mut kept = Map::new();
        for property in rules.properties {
            let name = property.name.as_str().to_owned();
            if !self.rules.is_empty() && !self.is_known("rule", &name, self.rules, &property) {
                continue;
            }
            match property.value.as_string_lit() {
                Some(level) if LEVELS.contains(&&*level.value) => {
                    kept.insert(name, Json::String(level.value.to_string()));
                }
                _ => {
                    let message = format!("the severity of `{name}` must be one of {}", quoted(LEVELS));
                    self.error(property.value.start(), message);
                }
            }
        }
        Json::Object(kept)
    }

    fn entry(&mut self, key: &str, entry: Value<'_>) -> Option<Json> {
        if let Value::Object(object) = &entry {
            self.check_keys(key, object);
        }
        let (start, entry) = (entry.start(), Json::from(entry));
        let accepted = self.accepted(key, start, Json::Array(vec![entry]))?;
        accepted.get(0).cloned()
    }

    /// The value, when it has the type that the key asks for.
    fn accepted(&mut self, key: &str, start: usize, value: Json) -> Option<Json> {
        let alone = Json::Object(Map::from_iter([(key.to_owned(), value.clone())]));
        match serde_json::from_value::<Written>(alone) {
            Ok(_) => Some(value),
            Err(error) => {
                self.error(start, format!("`{key}`: {error}"));
                None
            }
        }
    }

    fn check_keys(&mut self, key: &str, object: &Object<'_>) {
        for property in &object.properties {
            self.is_known("key", property.name.as_str(), keys_under(key), property);
        }
    }

    fn is_known(&mut self, what: &str, name: &str, known: &[&str], property: &ObjectProp<'_>) -> bool {
        if known.contains(&name) {
            return true;
        }
        let hint = nearest(name, known).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        self.error(property.start(), format!("unknown {what} `{name}`{hint}"));
        false
    }

    fn error(&mut self, offset: usize, message: String) {
        let before = self.text.as_bytes().get(..offset).unwrap_or(self.text.as_bytes());
        let line = memchr::memchr_iter(b'\n', before).count() as u32 + 1;
        self.errors.push(ConfigError { path: self.path.to_owned(), line, message });
    }
}

fn lower_first(message: &str) -> String {
    let mut chars = message.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The known name that is nearest; the first of equally near ones.
pub fn nearest<'n>(name: &str, known: &[&'n str]) -> Option<&'n str> {
    known.iter().min_by_key(|candidate| (distance(name, candidate), **candidate)).copied()
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one name into the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) =
        (a.to_lowercase().chars().take(64).collect(), b.to_lowercase().chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<usize>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}
