//! What differs between two versions of a file, and whom that concerns.

use super::source::Source;
use crate::hir::{Module, Outline};
use std::sync::Arc;

/// What differs between two versions of a file.
pub struct Difference {
    pub hir: bool,
    pub outline: bool,
    pub surface: bool,
}

impl Difference {
    /// `None` when nothing differs.
    pub fn of(before: &Source, after: &Source) -> Option<Self> {
        let is_stale = |module: Arc<Module>| module.items.iter().any(|placed| placed.stale);
        let is_same = before.text == after.text
            && before.unreadable == after.unreadable
            && before.outline == after.outline
            && !before.cached().is_some_and(is_stale);
        if is_same {
            return None;
        }
        let hir = match (before.cached(), after.cached()) {
            (Some(before), Some(after)) => {
                before.items.len() != after.items.len()
                    || before.items.iter().zip(&after.items).any(|(before, after)| {
                        before.stale != after.stale
                            || !(Arc::ptr_eq(&before.item, &after.item) || before.item == after.item)
                    })
            }
            _ => true,
        };
        Some(Self {
            hir,
            outline: !same_outline(&before.outline, &after.outline),
            surface: before.outline != after.outline || before.words != after.words,
        })
    }
}

/// Equal wherever things stand.
fn same_outline(a: &Outline, b: &Outline) -> bool {
    let directives = |outline: &Outline| -> Vec<_> {
        outline.directives.iter().map(|d| (d.value.clone(), d.in_prologue, d.parentheses)).collect()
    };
    let imports = |outline: &Outline| -> Vec<_> {
        let each = outline.imports.iter().map(|import| {
            let names: Vec<_> = import
                .names
                .iter()
                .map(|name| (name.imported.clone(), name.local.clone(), name.type_only, name.used_as_value))
                .collect();
            let reexports: Vec<_> = import
                .reexports
                .iter()
                .map(|name| (name.imported.clone(), name.exported.clone(), name.type_only))
                .collect();
            (import.specifier.clone(), import.kind, import.type_only, names, reexports)
        });
        each.collect()
    };
    let same_exports = a.exports.len() == b.exports.len()
        && a.exports
            .iter()
            .zip(&b.exports)
            .all(|(a, b)| (&a.name, &a.target, a.type_only) == (&b.name, &b.target, b.type_only));
    directives(a) == directives(b) && imports(a) == imports(b) && same_exports && a.inline_actions == b.inline_actions
}
