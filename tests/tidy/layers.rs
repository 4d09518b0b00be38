//! Who may use whom.

use crate::{assert_none, is_comment, rust_files, shipped};
use std::collections::BTreeSet;

/// Each layer with the layers that it may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("syntax", &["text"]),
    ("hir", &["text", "syntax"]),
    ("catalog", &["text", "hir"]),
    ("workspace", &["text", "syntax", "hir", "catalog"]),
    ("finding", &["text", "hir", "workspace"]),
    ("flow", &["text", "syntax", "hir", "catalog", "workspace", "finding"]),
    ("rules", &["text", "syntax", "hir", "catalog", "workspace", "finding", "flow", "fixes"]),
    ("fixes", &["text", "syntax", "hir", "catalog", "workspace", "finding", "flow", "rules"]),
    ("engine", &["text", "syntax", "hir", "catalog", "workspace", "finding", "flow", "rules", "fixes"]),
    ("lsp", &["text", "syntax", "hir", "catalog", "workspace", "finding", "flow", "rules", "fixes", "engine"]),
    ("cli", &["text", "syntax", "hir", "catalog", "workspace", "finding", "flow", "rules", "fixes", "engine", "lsp"]),
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

#[test]
fn arrows_between_layers_point_to_the_left() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files("src") {
        let layer = layer_of(&path);
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            assert!(matches!(layer.as_str(), "lib" | "main"), "{path}: `{layer}` is no layer");
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
            let uses = shipped(&text).lines().any(|line| !is_comment(line) && is_path_use(line, name));
            if uses && !at_home {
                wrong.push(format!("{path}: `{name}` belongs to {}", homes.join(" and ")));
            }
        }
    }
    assert_none(&wrong);
}

/// The first part of the path below `src`.
fn layer_of(path: &str) -> String {
    let inner = path.trim_start_matches("src/");
    inner.split(['/', '.']).next().unwrap_or_default().to_owned()
}

/// Names after `crate::`, also those in braces.
fn used_modules(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in text.lines().filter(|line| !is_comment(line)).flat_map(|line| line.split("crate::").skip(1)) {
        let names = rest.strip_prefix('{').map_or(rest, |list| list.split('}').next().unwrap_or_default());
        let parts = if rest.starts_with('{') { names.split(',').collect() } else { vec![names] };
        used.extend(parts.iter().map(|part| {
            let part = part.trim();
            part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
        }));
    }
    used
}

fn is_path_use(line: &str, name: &str) -> bool {
    let starts_word = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    line.match_indices(name).any(|(at, _)| {
        let rest = line[at..].trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        starts_word(at) && rest.starts_with("::")
    })
}
