//! What the tree must look like, beyond what compiler and linter check. CONTRIBUTING.md gives the reasons.

mod layers;
mod rules;
mod schema;

use std::path::{Path, PathBuf};

/// Without blank lines, comments and the tests at the end.
const MAX_CODE_LINES: usize = 400;

#[test]
fn files_are_short() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let code = shipped(&text).lines().filter(|line| !line.trim().is_empty() && !is_comment(line)).count();
        if code > MAX_CODE_LINES {
            wrong.push(format!("{path}: {code} lines of code, more than {MAX_CODE_LINES}"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn files_are_finished() {
    // In two parts, so that this file does not contain them.
    let left_behind = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("todo", "!("),
        concat!("dbg", "!("),
        concat!("unimpl", "emented!("),
        concat!("#[ig", "nore"),
        concat!("#[al", "low("),
        concat!("#![al", "low("),
    ];
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let found = left_behind.iter().filter(|word| text.contains(**word));
        wrong.extend(found.map(|word| format!("{path}: contains `{word}`")));
        if path.ends_with("/mod.rs") {
            wrong.push(format!("{path}: `folder.rs` beside `folder/` instead"));
        }
        if path.starts_with("src") && !path.contains("/tests") && !text.starts_with("//! ") {
            wrong.push(format!("{path}: does not say in `//!` what it owns"));
        }
    }
    assert_none(&wrong);
}

fn sources() -> Vec<(String, String)> {
    [rust_files("src"), rust_files("tests")].concat()
}

/// The text before the tests at the file's end.
pub fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("Cargo.toml is valid");
    let page = read("ARCHITECTURE.md");
    let reasons = page.split("## Dependencies").nth(1).expect("ARCHITECTURE.md has a section on dependencies");
    let sections = ["dependencies", "dev-dependencies"].iter().filter_map(|section| manifest.get(*section)?.as_table());
    let missing: Vec<String> = sections
        .flat_map(toml::Table::keys)
        .filter(|name| !reasons.contains(&format!("`{name}`")))
        .map(|name| format!("ARCHITECTURE.md gives no reason for `{name}`"))
        .collect();
    assert_none(&missing);
}

pub fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// Path from the root with `/`, and text.
pub fn rust_files(folder: &str) -> Vec<(String, String)> {
    files_below(&root().join(folder), "rs")
        .into_iter()
        .map(|path| {
            let relative =
                path.strip_prefix(root()).expect("it was found below the root").to_string_lossy().replace('\\', "/");
            (relative, std::fs::read_to_string(&path).expect("sources are readable"))
        })
        .collect()
}

pub fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("node_modules") {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}\n", problems.join("\n"));
}
