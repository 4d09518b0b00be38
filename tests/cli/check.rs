//! `check`: what is reported, where, and with which status.

use crate::{APP, folder, read, run, write};
use serde_json::Value;
use std::path::Path;

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let run = run(folder, &[&["check", "--format", "json"], arguments].concat());
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr))
}

fn places(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let report = json(folder, arguments);
    let findings = report["findings"].as_array().expect("a list").iter();
    findings
        .map(|finding| {
            let start = &finding["range"]["start"];
            format!("{} {}:{}:{}", text(&finding["rule"]), text(&finding["file"]), start["line"], start["column"])
        })
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}

#[test]
fn the_threshold_decides_the_status() {
    let folder = folder(APP);
    let status = |arguments: &[&str]| run(folder.path(), &[&["check"], arguments].concat()).status;
    assert_eq!(status(&[]), 1);
    assert_eq!(status(&["--fail-on", "never"]), 0);
    assert_eq!(status(&["--rule", "unwrapped-action"]), 0);
    assert_eq!(status(&["--rule", "unwrapped-action", "--fail-on", "info"]), 1);
    assert_eq!(status(&["lib"]), 0);
}

#[test]
fn only_what_the_paths_cover_is_reported_and_all_is_read() {
    let folder = folder(APP);
    let all = ["unguarded-action app/actions.ts:6:23", "unwrapped-action app/actions.ts:10:23"];
    assert_eq!(places(folder.path(), &[]), all);
    assert_eq!(places(folder.path(), &["app/actions.ts"]), all);
    assert_eq!(places(&folder.path().join("app"), &[]), all);
    assert!(places(folder.path(), &["lib", "app/page.tsx"]).is_empty());
}

#[test]
fn a_gate_that_looks_at_nothing_says_so() {
    let folder = folder(APP);
    let run = run(folder.path(), &["check", "package.json"]);
    assert_eq!(run.status, 0);
    let note = "actionfence: no source file lies under the given path, so nothing was checked\n";
    assert_eq!(run.stderr, note);
}

#[test]
fn rules_and_severities_follow_the_configuration() {
    let folder = folder(APP);
    write(
        folder.path(),
        "actionfence.json",
        r#"{ "rules": { "unguarded-action": "off", "unwrapped-action": "error" } }"#,
    );
    let report = json(folder.path(), &[]);
    let seen: Vec<&str> =
        report["findings"].as_array().expect("a list").iter().map(|finding| text(&finding["severity"])).collect();
    assert_eq!(report["summary"]["findings"]["error"], seen.len());
    assert!(!seen.is_empty() && seen.iter().all(|severity| *severity == "error"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = folder(APP);
    let output = |threads| run(folder.path(), &["check", "--format", "json", "--threads", threads]).stdout;
    assert_eq!(output("1"), output("7"));
}

#[test]
fn columns_count_utf16_units_and_a_byte_order_mark_is_none() {
    let folder = folder(APP);
    let text = "\u{feff}'use server'; import { db } from '@/lib/db'\n/*😀*/ export async function wipe() { await db.cart.deleteMany() }\n";
    write(folder.path(), "app/actions.ts", text);
    assert_eq!(places(folder.path(), &["--rule", "unguarded-action"]), ["unguarded-action app/actions.ts:2:30"]);
}

#[test]
fn a_fingerprint_survives_edits_elsewhere() {
    let folder = folder(APP);
    let prints = || -> Vec<Value> {
        let report = json(folder.path(), &[]);
        report["findings"].as_array().expect("a list").iter().map(|finding| finding["fingerprint"].clone()).collect()
    };
    let before = prints();
    let text = read(folder.path(), "app/actions.ts");
    let moved = text
        .replace("import { db }", "// another line\nimport { db }")
        .replace("await emptyCart(id)", "await   emptyCart(id) // now");
    write(folder.path(), "app/actions.ts", &moved);
    assert_eq!(prints(), before);
    assert_eq!(before.len(), 2);
    assert_ne!(before[0], before[1]);
}

#[test]
fn a_baseline_lets_only_new_findings_through() {
    let folder = folder(APP);
    let written = run(folder.path(), &["check", "--baseline", "known.json", "--write-baseline"]);
    assert_eq!(written.status, 0);
    assert!(
        written.stdout.contains("no findings (2 endpoints in 6 files, 2 more in the baseline)"),
        "{}",
        written.stdout
    );
    let text = read(folder.path(), "app/actions.ts");
    write(
        folder.path(),
        "app/actions.ts",
        &format!("{text}\nexport async function wipe() {{\n  await db.cart.deleteMany()\n}}\n"),
    );
    let next = run(folder.path(), &["check", "--baseline", "known.json"]);
    assert_eq!(next.status, 1);
    assert!(next.stdout.contains("`wipe`") && !next.stdout.contains("`clearCart`"), "{}", next.stdout);
}

#[test]
fn files_that_cannot_be_read_or_parsed_are_notes() {
    let folder = folder(APP);
    std::fs::write(folder.path().join("lib/latin1.ts"), b"export const caf\xe9 = 1\n").unwrap();
    let report = json(folder.path(), &[]);
    let notes: Vec<&str> =
        report["unparsed"].as_array().expect("a list").iter().map(|note| text(&note["file"])).collect();
    assert_eq!(notes, ["lib/broken.ts", "lib/latin1.ts"]);
    assert_eq!(report["summary"]["unparsed"], 2);
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    let folder = folder(APP);
    let mut child = Command::new(env!("CARGO_BIN_EXE_actionfence"))
        .args(["explain", "unguarded-action"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let mut complaints = String::new();
    child.stderr.take().expect("piped").read_to_string(&mut complaints).expect("UTF-8");
    assert_eq!(complaints, "");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
