//! A package's manifest turned towards its sources: what would be built is not there, or is not what people edit.

use crate::workspace::known::Known;
use crate::workspace::paths;
use serde_json::{Map, Value};

/// The text of a `package.json` whose entry points lead to sources where these can be told. Text that is no JSON object
/// becomes an empty manifest.
pub fn towards_sources(text: &str, folder: &str, known: &Known) -> String {
    let parsed: Option<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok();
    let Some(Value::Object(mut manifest)) = parsed else {
        return "{}".to_owned();
    };
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
        .or_else(|| if package.has_index() { None } else { package.source_of("./src/index") });
    if let Some(main) = main {
        manifest.insert("main".to_owned(), Value::String(main));
    }
    if let Some(value) = manifest.get_mut(super::BROWSER) {
        *value = package.replacements(value);
    }
    Value::Object(manifest).to_string()
}

/// The source behind a subpath such as `./button` that Node's rules find nothing for: the patterns of `exports` seen
/// towards sources, then the usual places. Relative to the workspace root.
pub fn find(manifest: &Value, folder: &str, known: &Known, subpath: &str) -> Option<String> {
    let package = Sources { folder, known };
    let exports = manifest.get("exports").map(|exports| Sources::targets(exports, subpath)).unwrap_or_default();
    let usual = if subpath == "." { "./index".to_owned() } else { subpath.to_owned() };
    let found = exports.iter().chain([&usual]).find_map(|target| package.source_of(target))?;
    paths::normalize(folder, &found)
}

fn strings(value: &Value, act: &mut dyn FnMut(&str)) {
    match value {
        Value::String(target) => act(target),
        Value::Array(targets) => targets.iter().for_each(|target| strings(target, act)),
        Value::Object(conditions) => conditions.values().for_each(|target| strings(target, act)),
        _ => {}
    }
}

struct Sources<'a> {
    folder: &'a str,
    known: &'a Known,
}

impl Sources<'_> {
    fn entry_points(&self, value: &Value) -> Value {
        match value {
            Value::String(target) => Value::String(self.source_of(target).unwrap_or_else(|| target.clone())),
            Value::Array(targets) => Value::Array(targets.iter().map(|target| self.entry_points(target)).collect()),
            Value::Object(conditions) => self.typed_source(conditions).unwrap_or_else(|| {
                Value::Object(conditions.iter().map(|(key, value)| (key.clone(), self.entry_points(value))).collect())
            }),
            other => other.clone(),
        }
    }

    /// The field `browser`: another entry point, or others for some modules and `false` for those that are left out.
    fn replacements(&self, value: &Value) -> Value {
        let source = |target: &str| self.source_of(target).unwrap_or_else(|| target.to_owned());
        match value {
            Value::String(target) => Value::String(source(target)),
            Value::Object(modules) => {
                let replaced = |(key, value): (&String, &Value)| match value {
                    Value::String(target) => (source(key), Value::String(source(target))),
                    value => (source(key), value.clone()),
                };
                Value::Object(modules.iter().map(replaced).collect())
            }
            other => other.clone(),
        }
    }

    /// `{ "types": "./src/index.ts", "default": "./dist/index.js" }` is the source for whoever reads sources.
    fn typed_source(&self, conditions: &Map<String, Value>) -> Option<Value> {
        if [super::SERVER_CONDITION, super::BROWSER, super::NODE].iter().any(|it| conditions.contains_key(*it)) {
            return None;
        }
        let types = conditions.get("types")?.as_str()?;
        let is_source = !is_declaration(types) && self.is_file(types);
        is_source.then(|| Value::String(types.to_owned()))
    }

    /// The target itself when it is there, else the source that it is built from.
    fn source_of(&self, target: &str) -> Option<String> {
        if self.is_file(target) && !is_declaration(target) {
            return Some(dotted(target));
        }
        candidates(target).into_iter().find(|candidate| self.is_file(candidate))
    }

    /// Every target that `exports` names for the subpath, in order.
    fn targets(exports: &Value, subpath: &str) -> Vec<String> {
        let Value::Object(exports) = exports else {
            return Vec::new();
        };
        let mut matching: Vec<(&String, &str)> = exports
            .iter()
            .filter_map(|(key, _)| {
                let (before, after) = key.split_once('*')?;
                Some((key, subpath.strip_prefix(before)?.strip_suffix(after)?))
            })
            .collect();
        matching.sort_by_key(|(key, _)| std::cmp::Reverse(key.len()));
        let mut targets = Vec::new();
        for (key, star) in matching {
            strings(&exports[key], &mut |target| {
                targets.push(target.replace('*', star));
            });
        }
        targets
    }

    /// What is asked for where a manifest names nothing.
    fn has_index(&self) -> bool {
        [".tsx", ".ts", ".jsx", ".js", ".mjs"].iter().any(|end| self.is_file(&format!("./index{end}")))
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
    "dist/esm/",
    "dist/cjs/",
    "dist/es/",
    "dist/lib/",
    "dist/types/",
    "lib/esm/",
    "lib/cjs/",
    "build/",
    "dist/",
    "out/",
    "esm/",
    "cjs/",
    "es/",
    "types/",
    "lib/",
    "src/",
];

const EXTENSIONS: &[&str] =
    &[".d.ts", ".d.mts", ".d.cts", ".js", ".mjs", ".cjs", ".jsx", ".tsx", ".ts", ".mts", ".cts"];
