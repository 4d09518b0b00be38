//! What the tree must look like, beyond what compiler and linter check. CONTRIBUTING.md gives the reasons.

use actionfence::finding::Severity;
use actionfence::rules::RULES;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each layer with the layers that it may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("syntax", &["text"]),
    ("hir", &["text", "syntax"]),
    ("catalog", &["text", "hir"]),
    ("workspace", &["text", "syntax", "hir", "catalog"]),
    ("finding", &["text", "hir", "workspace"]),
    (
        "flow",
        &["text", "syntax", "hir", "catalog", "workspace", "finding"],
    ),
    (
        "rules",
        &[
            "text",
            "syntax",
            "hir",
            "catalog",
            "workspace",
            "finding",
            "flow",
            "fixes",
        ],
    ),
    (
        "fixes",
        &[
            "text",
            "syntax",
            "hir",
            "catalog",
            "workspace",
            "finding",
            "flow",
            "rules",
        ],
    ),
    (
        "engine",
        &[
            "text",
            "syntax",
            "hir",
            "catalog",
            "workspace",
            "finding",
            "flow",
            "rules",
            "fixes",
        ],
    ),
    (
        "lsp",
        &[
            "text",
            "syntax",
            "hir",
            "catalog",
            "workspace",
            "finding",
            "flow",
            "rules",
            "fixes",
            "engine",
        ],
    ),
    (
        "cli",
        &[
            "text",
            "syntax",
            "hir",
            "catalog",
            "workspace",
            "finding",
            "flow",
            "rules",
            "fixes",
            "engine",
            "lsp",
        ],
    ),
];

/// Crates that stay where they are.
const HOMES: &[(&str, &[&str])] = &[
    ("swc_", &["src/syntax", "src/hir/lower"]),
    ("tower_lsp", &["src/lsp"]),
    ("tokio", &["src/lsp"]),
    ("clap", &["src/cli"]),
    ("annotate_snippets", &["src/cli"]),
    ("oxc_resolver", &["src/workspace"]),
];

const MAX_CODE_LINES: usize = 400;

#[test]
fn arrows_between_layers_point_to_the_left() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files("src") {
        let layer = layer_of(&path);
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            assert!(
                matches!(layer.as_str(), "lib" | "main"),
                "{path}: `{layer}` is no layer"
            );
            continue;
        };
        for used in used_modules(shipped(&text)) {
            let known = LAYERS.iter().any(|(name, _)| *name == used);
            if known && used != layer && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{path}: `{layer}` must not use `{used}`"));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn foreign_types_stay_in_their_layer() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files("src") {
        for (name, homes) in HOMES {
            let at_home = homes.iter().any(|home| path.starts_with(home));
            let uses = shipped(&text)
                .lines()
                .any(|line| !is_comment(line) && is_path_use(line, name));
            if uses && !at_home {
                wrong.push(format!(
                    "{path}: `{name}` belongs to {}",
                    homes.join(" and ")
                ));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn files_are_short_and_finished() {
    let left_behind = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("todo", "!("),
        concat!("dbg", "!("),
        concat!("unimpl", "emented!("),
    ];
    let evasions = [
        concat!("#[ig", "nore"),
        concat!("#[al", "low("),
        concat!("#![al", "low("),
    ];
    let mut wrong = Vec::new();
    for (path, text) in rust_files("src").into_iter().chain(rust_files("tests")) {
        let code = text
            .lines()
            .filter(|line| !line.trim().is_empty() && !is_comment(line))
            .count();
        if code > MAX_CODE_LINES {
            wrong.push(format!(
                "{path}: {code} lines of code, more than {MAX_CODE_LINES}"
            ));
        }
        if path.ends_with("/mod.rs") {
            wrong.push(format!(
                "{path}: `folder.rs` beside `folder/` instead of `mod.rs`"
            ));
        }
        for word in left_behind
            .iter()
            .chain(&evasions)
            .filter(|word| text.contains(**word))
        {
            wrong.push(format!("{path}: contains `{word}`"));
        }
        if path.starts_with("src") && !path.contains("/tests/") && !text.starts_with("//! ") {
            wrong.push(format!("{path}: does not say in `//!` what it owns"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_rule_has_its_line_file_and_page() {
    assert!(
        RULES.is_sorted_by(|a, b| a.name < b.name),
        "RULES is not sorted by name"
    );
    let mut wrong = Vec::new();
    let mut pages: BTreeSet<String> = names_in("src/rules", "md");
    for rule in RULES {
        let page = format!("src/rules/{}.md", rule.name);
        if !pages.remove(rule.name) {
            wrong.push(format!("{page} is missing"));
            continue;
        }
        if read(&page) != rule.page {
            wrong.push(format!(
                "the page of `{}` in RULES is not {page}",
                rule.name
            ));
        }
        if !root()
            .join(format!("src/rules/{}.rs", rule.name.replace('-', "_")))
            .is_file()
            && !is_engine_rule(rule.name)
        {
            wrong.push(format!(
                "src/rules/{}.rs is missing",
                rule.name.replace('-', "_")
            ));
        }
        wrong.extend(
            page_problems(rule)
                .into_iter()
                .map(|problem| format!("{page}: {problem}")),
        );
    }
    wrong.extend(
        pages
            .into_iter()
            .map(|name| format!("src/rules/{name}.md belongs to no line of RULES")),
    );
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
    if lines
        .next()
        .is_none_or(|line| line.starts_with(['#', '*', '`']) || !line.ends_with('.'))
    {
        problems.push("its second paragraph is one line that says what the rule finds".to_owned());
    }
    let severity = match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
        Severity::Hint => "hint",
    };
    let facts = [
        format!("**Severity** {severity}"),
        format!("**{}**", rule.cwe),
        format!("**OWASP {}**", rule.owasp),
    ];
    problems.extend(
        facts
            .iter()
            .filter(|fact| !rule.page.contains(fact.as_str()))
            .map(|fact| format!("does not say {fact}")),
    );
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
    let from = readme
        .find(start)
        .expect("README.md marks where the table starts")
        + start.len();
    let to = readme
        .find(end)
        .expect("README.md marks where the table ends");
    let current = format!("{}{table}{}", &readme[..from], &readme[to..]);
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        std::fs::write(root().join("README.md"), current).expect("README.md is writable");
    } else {
        assert!(
            readme == current,
            "README.md has another table than `actionfence rules`; UPDATE=1 rewrites it"
        );
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("Cargo.toml is valid");
    let page = read("ARCHITECTURE.md");
    let reasons = page
        .split("## Dependencies")
        .nth(1)
        .expect("ARCHITECTURE.md has a section on dependencies");
    let sections = ["dependencies", "dev-dependencies"]
        .iter()
        .filter_map(|section| manifest.get(*section)?.as_table());
    let missing: Vec<String> = sections
        .flat_map(toml::Table::keys)
        .filter(|name| !reasons.contains(&format!("`{name}`")))
        .map(|name| format!("ARCHITECTURE.md gives no reason for `{name}`"))
        .collect();
    assert_none(&missing);
}

/// The first part of the path below `src`.
fn layer_of(path: &str) -> String {
    let inner = path.trim_start_matches("src/");
    inner
        .split(['/', '.'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Names after `crate::`, also those in braces.
fn used_modules(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in text
        .lines()
        .filter(|line| !is_comment(line))
        .flat_map(|line| line.split("crate::").skip(1))
    {
        let names = rest
            .strip_prefix('{')
            .map_or(rest, |list| list.split('}').next().unwrap_or_default());
        let parts = if rest.starts_with('{') {
            names.split(',').collect()
        } else {
            vec![names]
        };
        used.extend(parts.iter().map(|part| {
            let part = part.trim();
            part.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect::<String>()
        }));
    }
    used
}

/// The text before the tests at the file's end: tests may use any layer.
fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default()
}

fn is_path_use(line: &str, name: &str) -> bool {
    let starts_word = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    line.match_indices(name).any(|(at, _)| {
        let rest = line[at..].trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        starts_word(at) && rest.starts_with("::")
    })
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

fn names_in(folder: &str, extension: &str) -> BTreeSet<String> {
    let paths = files_below(&root().join(folder), extension);
    paths
        .iter()
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect()
}

fn read_folder(folder: &str) -> String {
    rust_files(folder)
        .into_iter()
        .map(|(_, text)| text)
        .collect()
}

/// Path from the root with `/`, and text.
fn rust_files(folder: &str) -> Vec<(String, String)> {
    files_below(&root().join(folder), "rs")
        .into_iter()
        .map(|path| {
            let relative = path
                .strip_prefix(root())
                .expect("it was found below the root")
                .to_string_lossy()
                .replace('\\', "/");
            (
                relative,
                std::fs::read_to_string(&path).expect("sources are readable"),
            )
        })
        .collect()
}

fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
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

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}\n", problems.join("\n"));
}
