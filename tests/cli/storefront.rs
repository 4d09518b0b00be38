//! The example shops: every seeded hole at its place and nothing else; the mended one is silent.

use crate::run;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

fn list(text: &str, pick: impl Fn(Value) -> Value) -> Vec<Value> {
    let value = pick(serde_json::from_str(text).expect("valid JSON"));
    value.as_array().expect("a list").clone()
}

fn key(rule: &Value, severity: &Value, file: &Value, line: &Value, column: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    format!("{}:{line}:{column} {} [{}]", text(file), text(severity), text(rule))
}

#[test]
fn every_seeded_hole_is_found_and_nothing_else() {
    let expected_text = std::fs::read_to_string(fixture("storefront").join("expected.json")).expect("readable");
    let expected = list(&expected_text, |value| value);
    let run = run(&fixture("storefront"), &["check", "--format", "json"]);
    let found = list(&run.stdout, |mut report| report["findings"].take());
    let expected_keys: Vec<String> = expected
        .iter()
        .map(|entry| key(&entry["rule"], &entry["severity"], &entry["file"], &entry["line"], &entry["column"]))
        .collect();
    let mut found_keys: Vec<String> = found
        .iter()
        .map(|finding| {
            let start = &finding["range"]["start"];
            key(&finding["rule"], &finding["severity"], &finding["file"], &start["line"], &start["column"])
        })
        .collect();
    let mut wanted = expected_keys.clone();
    wanted.sort();
    found_keys.sort();
    assert_eq!(found_keys, wanted);
    for entry in &expected {
        let message = message_at(&found, entry);
        for part in entry["message"].as_array().expect("a list") {
            let part = part.as_str().expect("text");
            assert!(message.contains(part), "{}:{} does not say {part}: {message}", entry["file"], entry["line"]);
        }
    }
}

/// Everything that the finding says, the evidence included.
fn message_at(found: &[Value], entry: &Value) -> String {
    let same = |finding: &&Value| {
        finding["rule"] == entry["rule"]
            && finding["file"] == entry["file"]
            && finding["range"]["start"]["line"] == entry["line"]
            && finding["range"]["start"]["column"] == entry["column"]
    };
    let finding = found.iter().find(same).expect("compared before");
    finding["message"].as_str().expect("text").to_owned()
}

#[test]
fn the_mended_shop_is_silent() {
    let run = run(&fixture("storefront-secured"), &["check", "--fail-on", "info"]);
    assert_eq!(run.status, 0, "{}", run.stdout);
    assert!(run.stdout.starts_with("actionfence: no findings"), "{}", run.stdout);
}
