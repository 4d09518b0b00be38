//! Each rule has its line, its file, its page, and its row in the README.

use crate::{assert_none, files_below, read, root, rust_files};
use actionfence::finding::Severity;
use actionfence::rules::RULES;
use std::collections::BTreeSet;
use std::process::Command;

#[test]
fn every_rule_has_its_line_file_and_page() {
    assert!(RULES.is_sorted_by(|a, b| a.name < b.name), "RULES is not sorted by name");
    let mut wrong = Vec::new();
    let mut pages: BTreeSet<String> = names_in("src/rules", "md");
    for rule in RULES {
        let page = format!("src/rules/{}.md", rule.name);
        if !pages.remove(rule.name) {
            wrong.push(format!("{page} is missing"));
            continue;
        }
        if read(&page) != rule.page {
            wrong.push(format!("the page of `{}` in RULES is not {page}", rule.name));
        }
        if !root().join(format!("src/rules/{}.rs", rule.name.replace('-', "_"))).is_file() && !is_engine_rule(rule.name)
        {
            wrong.push(format!("src/rules/{}.rs is missing", rule.name.replace('-', "_")));
        }
        wrong.extend(page_problems(rule).into_iter().map(|problem| format!("{page}: {problem}")));
    }
    wrong.extend(pages.into_iter().map(|name| format!("src/rules/{name}.md belongs to no line of RULES")));
    assert_none(&wrong);
}

/// Rules about ignore comments are answered where comments are: in the engine.
fn is_engine_rule(name: &str) -> bool {
    read_folder("src/engine").contains(&format!("\"{name}\""))
}

fn page_problems(rule: &actionfence::rules::Rule) -> Vec<String> {
    let mut problems = Vec::new();
    let mut lines = rule.page.lines().filter(|line| !line.trim().is_empty());
    if lines.next() != Some(&format!("# {}", rule.name)) {
        problems.push(format!("starts with `# {}`", rule.name));
    }
    if lines.next().is_none_or(|line| line.starts_with(['#', '*'])) {
        problems.push("its second paragraph is what the rule finds".to_owned());
    }
    let severity = match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
        Severity::Hint => "hint",
    };
    let facts = rule.page.lines().find(|line| line.starts_with("**Severity** "));
    for fact in [severity, &format!("**{}**", rule.cwe), &format!("**OWASP {}**", rule.owasp)] {
        if !facts.is_some_and(|line| line.contains(fact)) {
            problems.push(format!("its line of facts does not say {fact}"));
        }
    }
    for heading in ["## Why it matters", "## Flagged", "## Not flagged"] {
        if !rule.page.lines().any(|line| line.starts_with(heading)) {
            problems.push(format!("has no `{heading}`"));
        }
    }
    problems
}

#[test]
fn the_table_of_rules_in_the_readme_is_in_step() {
    let output = Command::new(env!("CARGO_BIN_EXE_actionfence"))
        .args(["rules", "--format", "markdown"])
        .output()
        .expect("the program runs");
    let table = String::from_utf8(output.stdout).expect("its output is UTF-8");
    let readme = read("README.md");
    let (start, end) = ("<!-- rules -->\n", "<!-- end of rules -->");
    let from = readme.find(start).expect("README.md marks where the table starts") + start.len();
    let to = readme.find(end).expect("README.md marks where the table ends");
    let current = format!("{}{table}{}", &readme[..from], &readme[to..]);
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        std::fs::write(root().join("README.md"), current).expect("README.md is writable");
    } else {
        assert!(readme == current, "README.md has another table than `actionfence rules`; UPDATE=1 rewrites it");
    }
}

fn names_in(folder: &str, extension: &str) -> BTreeSet<String> {
    let paths = files_below(&root().join(folder), extension);
    paths.iter().filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect()
}

fn read_folder(folder: &str) -> String {
    rust_files(folder).into_iter().map(|(_, text)| text).collect()
}
