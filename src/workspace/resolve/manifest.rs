//! A package's manifest turned towards its sources: what would be built is not there, or is not what people edit.

use crate::workspace::known::Known;
use crate::workspace::paths;
use serde_json::{Map, Value};

/// The text of a `package.json` whose entry points lead to sources where these can be told. Text that is no JSON object
/// becomes an empty manifest.
pub fn towards_sources(text: &str, folder: &str, known: &Known) -> String {
    let parsed: Option<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok();
    let Some(Value::Object(mut manifest)) = parsed else { return "{}".to_owned() };
    let package = Sources { folder, known };
    for field in ["exports", "imports"] {
        if let Some(value) = manifest.get_mut(field) {
            *value = package.entry_points(value);
        }
    }
    let main = ["source", "module", "main", "types", "typings"]
        .iter()
        .filter_map(|field| manifest.get(*field)?.as_str())
        .find_map(|target| package.source_of(target))
        .or_else(|| package.source_of("./src/index"));
    if let Some(main) = main {
        manifest.insert("main".to_owned(), Value::String(main));
    }
    Value::Object(manifest).to_string()
}

struct Sources<'a> {
    folder: &'a str,
    known: &'a Known,
}

impl Sources<'_> {
    fn entry_points(&self, value: &Value) -> Value {
        match value {
            Value::String(target) if target.contains('*') => self.pattern(target),
            Value::String(target) => Value::String(self.source_of(target).unwrap_or_else(|| target.clone())),
            Value::Array(targets) => Value::Array(targets.iter().map(|target| self.entry_points(target)).collect()),
            Value::Object(conditions) => self.typed_source(conditions).unwrap_or_else(|| {
                Value::Object(conditions.iter().map(|(key, value)| (key.clone(), self.entry_points(value))).collect())
            }),
            other => other.clone(),
        }
    }

    /// `{ "types": "./src/index.ts", "default": "./dist/index.js" }` is the source for whoever reads sources.
    fn typed_source(&self, conditions: &Map<String, Value>) -> Option<Value> {
        let types = conditions.get("types")?.as_str()?;
        let is_source = !is_declaration(types) && (types.contains('*') || self.is_file(types));
        is_source.then(|| Value::String(types.to_owned()))
    }

    /// The target itself when it is there, else the source that it is built from.
    fn source_of(&self, target: &str) -> Option<String> {
        if self.is_file(target) && !is_declaration(target) {
            return Some(dotted(target));
        }
        candidates(target).into_iter().find(|candidate| self.is_file(candidate))
    }

    /// A pattern keeps its own target and gets those of the sources behind it, tried in order.
    fn pattern(&self, target: &str) -> Value {
        let (before, _) = target.split_once('*').unwrap_or((target, ""));
        let folder = paths::normalize(self.folder, paths::parent(before)).unwrap_or_default();
        if self.known.is_folder(&folder) {
            return Value::String(target.to_owned());
        }
        Value::Array(candidates(target).into_iter().map(Value::String).collect())
    }

    fn is_file(&self, target: &str) -> bool {
        paths::normalize(self.folder, target).is_some_and(|path| self.known.is_file(&path))
    }
}

fn is_declaration(target: &str) -> bool {
    [".d.ts", ".d.mts", ".d.cts"].iter().any(|end| target.ends_with(end))
}

fn dotted(target: &str) -> String {
    if target.starts_with("./") { target.to_owned() } else { format!("./{target}") }
}

/// Where the source of a built file may stand, most likely first.
fn candidates(target: &str) -> Vec<String> {
    let target = target.trim_start_matches("./");
    let built = BUILT.iter().find_map(|folder| target.strip_prefix(folder)).unwrap_or(target);
    let built = built.strip_prefix("src/").unwrap_or(built);
    let stem = EXTENSIONS.iter().find_map(|end| built.strip_suffix(end)).unwrap_or(built);
    let mut found = Vec::new();
    for folder in ["./src/", "./lib/", "./"] {
        for end in [".ts", ".tsx", ".js", ".jsx", ".mts", ".mjs", "/index.ts", "/index.tsx", "/index.js"] {
            found.push(format!("{folder}{stem}{end}"));
        }
    }
    found
}

/// Folders that builds write to, the longer first.
const BUILT: &[&str] = &[
    "dist/esm/", "dist/cjs/", "dist/es/", "dist/lib/", "dist/types/", "lib/esm/", "lib/cjs/", "build/", "dist/", "out/",
    "esm/", "cjs/", "es/", "types/", "lib/", "src/",
];

const EXTENSIONS: &[&str] = &[".d.ts", ".d.mts", ".d.cts", ".js", ".mjs", ".cjs", ".jsx", ".tsx", ".ts", ".mts", ".cts"];
