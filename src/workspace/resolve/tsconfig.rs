//! A tsconfig as the resolver can use it: what is missing around it must not take its aliases away.

use crate::workspace::known::Known;
use crate::workspace::{jsonc, paths};
use serde_json::{Map, Value, json};

/// The text of a tsconfig or jsconfig reduced to what tells where specifiers lead. Bases and references that are not in
/// the workspace are dropped; text that does not parse is an empty configuration. `link` gives the folder of a package
/// of the workspace.
pub fn readable<'a>(text: &str, path: &str, known: &Known, link: &dyn Fn(&str) -> Option<&'a str>) -> String {
    let folder = paths::parent(path);
    let parsed = jsonc::parse(text);
    let mut config = Map::new();
    let bases = match parsed.get("extends") {
        Some(Value::String(base)) => vec![base.as_str()],
        Some(Value::Array(bases)) => bases.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let bases: Vec<Value> = bases
        .iter()
        .filter_map(|base| Some(super::tree::absolute(&find_base(base, folder, known, link)?)))
        .map(|path| json!(path))
        .collect();
    if !bases.is_empty() {
        config.insert("extends".to_owned(), Value::Array(bases));
    }
    let is_empty = |field: &str| parsed.get(field).and_then(Value::as_array).is_some_and(Vec::is_empty);
    let is_solution = is_empty("files") && (is_empty("include") || parsed.get("include").is_none());
    if path.ends_with("sconfig.json") && !is_solution {
        // Every file below belongs to it, once no reference claims it: Next applies the aliases to whatever it compiles.
        config.insert("include".to_owned(), json!(["**/*"]));
        config.insert("exclude".to_owned(), json!([]));
    } else {
        for field in ["files", "include", "exclude"] {
            config.extend(strings(parsed.get(field)).map(|list| (field.to_owned(), list)));
        }
    }
    config.insert("references".to_owned(), Value::Array(references(&parsed, folder, known)));
    config.insert("compilerOptions".to_owned(), compiler_options(&parsed));
    Value::Object(config).to_string()
}

fn find_base<'a>(base: &str, folder: &str, known: &Known, link: &dyn Fn(&str) -> Option<&'a str>) -> Option<String> {
    let path = if base.starts_with('.') {
        paths::normalize(folder, base)?
    } else {
        let name = super::package_name(base);
        paths::normalize(link(name)?, &base[name.len()..])?
    };
    [path.clone(), format!("{path}.json"), paths::join(&path, "tsconfig.json")]
        .into_iter()
        .find(|path| known.is_file(path))
}

fn references(parsed: &Value, folder: &str, known: &Known) -> Vec<Value> {
    let references = parsed.get("references").and_then(Value::as_array);
    let exists = |reference: &&Value| {
        let path = reference.get("path").and_then(Value::as_str).and_then(|path| paths::normalize(folder, path));
        path.is_some_and(|path| {
            path != folder
                && path != paths::join(folder, "tsconfig.json")
                && (known.is_file(&path) || known.is_file(&paths::join(&path, "tsconfig.json")))
        })
    };
    references.into_iter().flatten().filter(exists).map(|reference| json!({ "path": reference["path"] })).collect()
}

/// The strings of an array; the resolver refuses the whole file for anything else.
fn strings(value: Option<&Value>) -> Option<Value> {
    Some(value?.as_array()?.iter().filter(|entry| entry.is_string()).cloned().collect())
}

fn compiler_options(parsed: &Value) -> Value {
    let mut options = Map::from_iter([("allowJs".to_owned(), Value::Bool(true))]);
    let Some(given) = parsed.get("compilerOptions") else {
        return Value::Object(options);
    };
    let base = given.get("baseUrl").filter(|base| base.is_string()).cloned();
    options.extend(base.map(|base| ("baseUrl".to_owned(), base)));
    options.extend(strings(given.get("rootDirs")).map(|list| ("rootDirs".to_owned(), list)));
    if let Some(Value::Object(paths)) = given.get("paths") {
        let paths = paths.iter().filter_map(|(pattern, targets)| Some((pattern.clone(), strings(Some(targets))?)));
        options.insert("paths".to_owned(), paths.collect());
    }
    Value::Object(options)
}
