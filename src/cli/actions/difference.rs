//! What has changed since an inventory was written: endpoints that came, went, or became weaker.

use super::json;
use crate::cli::arguments::TableFormat;
use crate::cli::json::SCHEMA;
use crate::cli::target::Target;
use crate::cli::terminal::sanitized;
use crate::engine::Entry;
use crate::workspace::Snapshot;
use anyhow::{Context, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

const GUARDS: [(&str, &str); 4] = [
    ("authentication", "authentication"),
    ("authorization", "authorization"),
    ("validation", "validation"),
    ("rateLimit", "rate limit"),
];

/// What an endpoint is known by: its file, its name, and which of those of that name it is.
type Key = (String, String, usize);

#[derive(Default)]
struct Difference {
    added: Vec<Value>,
    removed: Vec<Value>,
    weaker: Vec<(Value, Vec<String>)>,
}

pub fn render(
    base: &Path,
    target: &Target,
    snapshot: &Snapshot,
    entries: &[Entry],
    format: TableFormat,
) -> anyhow::Result<String> {
    let mut before = read(base)?;
    before.retain(|action| target.covers(text(action, "file")));
    let difference = compare(before, json::values(snapshot, entries)?);
    Ok(match format {
        TableFormat::Json => serde_json::to_string_pretty(&as_json(snapshot, &difference))? + "\n",
        TableFormat::Text => as_text(&difference),
        TableFormat::Markdown => as_markdown(&difference),
    })
}

fn read(path: &Path) -> anyhow::Result<Vec<Value>> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read `{name}`"))?;
    let inventory: Value = serde_json::from_str(&text).with_context(|| format!("`{name}` is not valid JSON"))?;
    let Some(actions) = inventory.get("actions").and_then(Value::as_array) else {
        bail!("`{name}` is no inventory; `actionfence actions --format json` writes one");
    };
    if inventory.get("schema") != Some(&json!(SCHEMA)) {
        bail!(
            "`{name}` was written by another version of actionfence; write it anew with `actionfence actions --format json`"
        );
    }
    Ok(actions.clone())
}

fn compare(before: Vec<Value>, now: Vec<Value>) -> Difference {
    let mut before = keyed(before);
    let mut difference = Difference::default();
    for (key, action) in keyed(now) {
        match before.remove(&key) {
            None => difference.added.push(action),
            Some(old) => {
                let changes = weaknesses(&old, &action);
                if !changes.is_empty() {
                    difference.weaker.push((action, changes));
                }
            }
        }
    }
    difference.removed = before.into_values().collect();
    difference
}

fn keyed(actions: Vec<Value>) -> BTreeMap<Key, Value> {
    let mut keyed = BTreeMap::new();
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for action in actions {
        let (file, name) = (text(&action, "file").to_owned(), text(&action, "name").to_owned());
        let count = counts.entry((file.clone(), name.clone())).or_default();
        keyed.insert((file, name, *count), action);
        *count += 1;
    }
    keyed
}

/// Guards that prove less than they did, and endpoints that are public now.
fn weaknesses(before: &Value, now: &Value) -> Vec<String> {
    let mut changes = Vec::new();
    for (key, title) in GUARDS {
        let (old, new) = (&before["guards"][key], &now["guards"][key]);
        if strength(new) < strength(old) {
            changes.push(format!("{title}: {} → {}", words(old), words(new)));
        }
    }
    if before["public"].is_null() && !now["public"].is_null() {
        changes.push(format!("public on purpose now: {}", text(now, "public")));
    }
    changes
}

fn strength(verdict: &Value) -> u8 {
    match text(verdict, "status") {
        "missing" => 0,
        "unresolved" => 1,
        _ => 2,
    }
}

fn words(verdict: &Value) -> String {
    match (text(verdict, "status"), text(verdict, "by")) {
        ("proven", "") => "proven".to_owned(),
        ("proven", by) => format!("proven by {by}"),
        ("unresolved", _) => "could not see".to_owned(),
        ("not-needed", _) => "not needed".to_owned(),
        (status, _) => status.to_owned(),
    }
}

fn as_json(snapshot: &Snapshot, difference: &Difference) -> Value {
    let weaker = difference.weaker.iter().map(|(action, changes)| json!({ "action": action, "changes": changes }));
    json!({
        "schema": SCHEMA,
        "root": snapshot.root().to_string_lossy(),
        "added": difference.added,
        "removed": difference.removed,
        "weaker": weaker.collect::<Vec<_>>(),
    })
}

fn as_text(difference: &Difference) -> String {
    let mut out = String::new();
    for (word, action, details) in rows(difference) {
        let _ = writeln!(out, "{word:<8} {} {}", name(action), place(action));
        for detail in details {
            let _ = writeln!(out, "         {}", sanitized(&detail));
        }
    }
    let Difference { added, removed, weaker } = difference;
    let _ = writeln!(out, "{} added, {} removed, {} weaker", added.len(), removed.len(), weaker.len());
    out
}

fn as_markdown(difference: &Difference) -> String {
    let mut out = "| | Action | What |\n|---|---|---|\n".to_owned();
    for (word, action, details) in rows(difference) {
        let details = escaped(&details.join("; "));
        let _ = writeln!(out, "| {word} | `{}` {} | {details} |", name(action), escaped(&place(action)));
    }
    out
}

/// Weaker ones first: they are what somebody has to look at.
fn rows(difference: &Difference) -> impl Iterator<Item = (&'static str, &Value, Vec<String>)> {
    let weaker = difference.weaker.iter().map(|(action, changes)| ("weaker", action, changes.clone()));
    let added = difference.added.iter().map(|action| ("added", action, standing(action)));
    weaker.chain(added).chain(difference.removed.iter().map(|action| ("removed", action, Vec::new())))
}

/// How a new endpoint stands.
fn standing(action: &Value) -> Vec<String> {
    match text(action, "public") {
        "" => vec![format!("authentication: {}", words(&action["guards"]["authentication"]))],
        reason => vec![format!("public on purpose: {reason}")],
    }
}

fn name(action: &Value) -> String {
    let name = text(action, "name");
    sanitized(if name.is_empty() { "(anonymous)" } else { name })
}

fn place(action: &Value) -> String {
    sanitized(&format!("{}:{}", text(action, "file"), action["range"]["start"]["line"]))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn escaped(text: &str) -> String {
    sanitized(text).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}
