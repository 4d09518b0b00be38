//! Runs the pages of the rules: every heading with code is one test in a workspace in memory.
//!
//! - A line with a path in backticks labels the next block; an unlabelled block is `app/page.tsx`. Files that the case does
//!   not give come from the ordinary app in `world.rs`.
//! - `// error: [rule] "part of the message"` at the end of a line, or alone above it, claims a finding that starts on the
//!   line. Findings and claims must match exactly. Other rules than the page's own need a claim only at warning and above.
//! - A `snapshot` block holds the findings as `check` prints them, a `fix PATH "title" safety` block what a fix changes in
//!   one file, an `actions` block the titles of the fixes at `$0`. `UPDATE=1` rewrites all three.
//! - Every fix of every finding is tried (`fixing.rs`), and every source is cut after each token (`cuts.rs`).
//!
//! `PAGE=name` runs one page.

mod blocks;
mod case;
mod cuts;
mod fixing;
mod page;
mod world;

use actionfence::rules::RULES;
use page::Page;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

#[test]
fn the_pages_of_the_rules_hold() {
    run("src/rules");
}

#[test]
fn the_pages_of_rare_cases_hold() {
    run("tests/rules");
}

fn run(folder: &str) {
    let wanted = std::env::var("PAGE").ok();
    let pages: Vec<PathBuf> = markdown_files(folder)
        .into_iter()
        .filter(|path| wanted.as_deref().is_none_or(|name| path.file_stem().is_some_and(|stem| stem == name)))
        .collect();
    let failures: Vec<String> = pages.par_iter().flat_map_iter(|path| run_page(path)).collect();
    assert!(failures.is_empty(), "{} failures\n\n{}\n", failures.len(), failures.join("\n\n"));
}

fn markdown_files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.sort();
    paths
}

/// The failures of one page, each with its place.
fn run_page(path: &Path) -> Vec<String> {
    let markdown = std::fs::read_to_string(path).expect("pages are readable");
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let shown = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string();
    let page = match Page::parse(&markdown) {
        Ok(page) => page,
        Err(error) => return vec![format!("{shown}: {error}")],
    };
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    let mut failures = Vec::new();
    let mut replacements = Vec::new();
    let mut offers_fix = false;
    for case in &page.cases {
        let mut result = case::run(case, &stem);
        offers_fix |= result.offers_fix;
        if update {
            result.failures.retain(|failure| !failure.can_be_updated);
            replacements.append(&mut result.replacements);
        }
        failures.extend(
            result
                .failures
                .into_iter()
                .map(|failure| format!("{shown}:{}: {}: {}", case.line, case.heading, failure.text)),
        );
    }
    if !replacements.is_empty() {
        std::fs::write(path, page.rewritten(replacements)).expect("pages are writable");
    }
    let shows_fix = page.cases.iter().any(|case| case.blocks.iter().any(|block| block.info.starts_with("fix")));
    if offers_fix && !shows_fix && RULES.iter().any(|rule| rule.name == stem) {
        failures
            .push(format!("{shown}: fixes are offered, and no `fix` block shows one (UPDATE=1 fills an empty one)"));
    }
    failures
}
