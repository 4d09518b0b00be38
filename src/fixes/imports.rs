//! Adding names to a file's imports and taking them away, in the file's own style.

mod remove;

use super::edits::Source;
use super::trivia;
use crate::hir::{Import, ImportItem, ImportKind, ImportedName, ItemKind};
use crate::text::TextEdit;
use std::collections::BTreeMap;

/// A name that a file needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    pub specifier: String,
    /// `default`, `*` or the exported name.
    pub imported: String,
    pub local: String,
    pub type_only: bool,
}

impl Need {
    pub fn value(specifier: impl Into<String>, name: &str) -> Self {
        Self { specifier: specifier.into(), imported: name.to_owned(), local: name.to_owned(), type_only: false }
    }

    /// As it stands between braces.
    fn named(&self) -> String {
        if self.imported == self.local { self.local.clone() } else { format!("{} as {}", self.imported, self.local) }
    }
}

/// The local name that the file already imports this export by, as a value.
pub fn local_of(source: &Source, specifier: &str, imported: &str) -> Option<String> {
    let wanted = if imported == "*" { ImportedName::Namespace } else { ImportedName::Named(imported.into()) };
    let imports = source.module.outline.imports.iter();
    let same = imports.filter(|import| is_static(import) && import.specifier == specifier && !import.type_only);
    let mut names = same.flat_map(|import| &import.names);
    names.find(|name| name.imported == wanted && !name.type_only).map(|name| name.local.to_string())
}

fn is_static(import: &Import) -> bool {
    import.kind == ImportKind::Static
}

/// Edits that import every name of `needs` that the file does not import yet.
pub fn add(source: &Source, needs: &[Need]) -> Vec<TextEdit> {
    change(source, needs, &[])
}

/// The same, while the names of `leaving` go.
pub fn change(source: &Source, needs: &[Need], leaving: &[String]) -> Vec<TextEdit> {
    let mut edits = remove::remove(source, leaving);
    let mut lines: BTreeMap<(String, bool), Vec<&Need>> = BTreeMap::new();
    let mut sorted: Vec<&Need> = needs.iter().collect();
    sorted.sort();
    sorted.dedup();
    let missing = sorted.into_iter().filter(|need| !is_imported(source, need));
    for need in missing {
        lines.entry((need.specifier.clone(), need.type_only)).or_default().push(need);
    }
    let mut new_lines = Vec::new();
    for ((specifier, type_only), needs) in lines {
        let (named, own): (Vec<&Need>, Vec<&Need>) =
            needs.into_iter().partition(|need| need.imported != "default" && need.imported != "*");
        if !named.is_empty() {
            match merge(source, &specifier, type_only, &named, leaving) {
                Some(edit) => edits.push(edit),
                None => new_lines.push(line(source, &specifier, type_only, &braces(&named))),
            }
        }
        for need in own {
            let clause = if need.imported == "*" { format!("* as {}", need.local) } else { need.local.clone() };
            new_lines.push(line(source, &specifier, type_only, &clause));
        }
    }
    edits.extend(insert_lines(source, &new_lines, leaving));
    edits
}

fn is_imported(source: &Source, need: &Need) -> bool {
    source.module.items.iter().any(|placed| {
        let ItemKind::Import(import) = &placed.item.kind else {
            return false;
        };
        import.source.specifier == need.specifier.as_str()
            && import.specifiers.iter().any(|specifier| {
                let is_type = import.type_only || specifier.type_only;
                specifier.imported == need.imported.as_str()
                    && specifier.local.name == need.local.as_str()
                    && (need.type_only || !is_type)
            })
    })
}

/// Adds to the braces of an import of the same module that loses nothing.
fn merge(source: &Source, specifier: &str, type_only: bool, named: &[&Need], leaving: &[String]) -> Option<TextEdit> {
    let (item, import) = source.module.items.iter().enumerate().find_map(|(index, placed)| {
        let ItemKind::Import(import) = &placed.item.kind else {
            return None;
        };
        let fits = import.source.specifier == specifier
            && import.type_only == type_only
            && !import.require
            && !placed.stale
            && !import.specifiers.iter().any(|it| leaving.iter().any(|name| it.local.name == name.as_str()))
            && !import.specifiers.is_empty()
            && import.specifiers.iter().all(|specifier| specifier.imported != "*");
        fits.then_some((index, import))
    })?;
    let names: Vec<String> = named.iter().map(|need| need.named()).collect();
    let last = import.specifiers.iter().max_by_key(|specifier| specifier.span.end)?;
    let end = source.module.absolute(item, last.span).end;
    let rest = source.text.get(end as usize..source.module.absolute(item, import.source.span).start as usize)?;
    if !rest.contains('}') {
        // A default import alone.
        return (!type_only).then(|| TextEdit::insert(end, format!(", {{ {} }}", names.join(", "))));
    }
    let separator = separator(source, item, import);
    Some(TextEdit::insert(end, format!(",{separator}{}", names.join(&format!(",{separator}")))))
}

/// What stands between two names: a blank, or the line break and indentation of the last one.
fn separator(source: &Source, item: usize, import: &ImportItem) -> String {
    let Some(last) = import.specifiers.last() else {
        return " ".to_owned();
    };
    let start = source.module.absolute(item, last.span).start;
    let line = trivia::line_start(&source.text, start as usize);
    let own_line = source.text.get(line..start as usize).is_some_and(|before| before.trim().is_empty());
    if own_line { format!("{}{}", source.style.eol, &source.text[line..start as usize]) } else { " ".to_owned() }
}

fn braces(named: &[&Need]) -> String {
    let names: Vec<String> = named.iter().map(|need| need.named()).collect();
    format!("{{ {} }}", names.join(", "))
}

fn line(source: &Source, specifier: &str, type_only: bool, clause: &str) -> String {
    let keyword = if type_only { "import type" } else { "import" };
    format!("{keyword} {clause} from {}{}", source.style.string(specifier), source.style.semi())
}

/// New statements after the last import, else where the first import would stand.
fn insert_lines(source: &Source, lines: &[String], leaving: &[String]) -> Option<TextEdit> {
    if lines.is_empty() {
        return None;
    }
    let eol = source.style.eol;
    let goes = |import: &ImportItem| {
        !import.specifiers.is_empty()
            && import
                .specifiers
                .iter()
                .all(|specifier| leaving.iter().any(|name| specifier.local.name == name.as_str()))
    };
    let imports: Vec<(usize, bool)> = source
        .module
        .items
        .iter()
        .enumerate()
        .filter_map(
            |(index, placed)| {
                if let ItemKind::Import(it) = &placed.item.kind { Some((index, goes(it))) } else { None }
            },
        )
        .collect();
    let last = imports.iter().rev().find(|(_, goes)| !goes);
    if let (None, Some((first, _))) = (last, imports.first()) {
        let start = trivia::whole_lines(&source.text, source.item_span(*first)).start;
        return Some(TextEdit::insert(start, format!("{}{eol}", lines.join(eol))));
    }
    if let Some(&(index, _)) = last {
        let end = trivia::end_of_statement_line(&source.text, source.item_span(index).end);
        return Some(TextEdit::insert(end, format!("{eol}{}", lines.join(eol))));
    }
    Some(insert_first(source, &lines.join(eol)))
}

/// Puts statements where the first import of a file without imports stands.
fn insert_first(source: &Source, text: &str) -> TextEdit {
    let eol = source.style.eol;
    if let Some(end) = end_of_prologue(source) {
        let rest = source.text.get(end as usize..).unwrap_or_default();
        let next = trivia::after_break(rest, 0);
        let blank_follows = rest[next..trivia::line_end(rest, next)].trim().is_empty();
        let tail = if blank_follows { "" } else { eol };
        return TextEdit::insert(end, format!("{eol}{eol}{text}{tail}"));
    }
    let head = trivia::head(&source.text);
    let rest = source.text.get(head as usize..).unwrap_or_default();
    let tail = if rest.is_empty() { eol.to_owned() } else { format!("{eol}{eol}") };
    TextEdit::insert(head, format!("{text}{tail}"))
}

/// The end of the line of the last directive that takes effect.
fn end_of_prologue(source: &Source) -> Option<u32> {
    let last = source.module.outline.directives.iter().rfind(|directive| directive.in_prologue)?;
    let rest = source.text.get(last.span.end as usize..)?;
    let semicolon = rest.len() - rest.trim_start_matches([' ', '\t']).trim_start_matches(';').len();
    let end = if rest[..semicolon].contains(';') { last.span.end + semicolon as u32 } else { last.span.end };
    Some(trivia::end_of_statement_line(&source.text, end))
}

/// An import for its side effect, before all others; `None` when the file has it already.
pub fn add_side_effect(source: &Source, specifier: &str) -> Option<TextEdit> {
    if source.module.outline.imports_value(specifier).is_some() {
        return None;
    }
    let statement = format!("import {}{}", source.style.string(specifier), source.style.semi());
    let first = source.module.items.iter().position(|placed| matches!(&placed.item.kind, ItemKind::Import(_)));
    let Some(first) = first else {
        return Some(insert_first(source, &statement));
    };
    let start = source.item_span(first).start;
    let at =
        trivia::with_leading_comments(&source.text, &source.comments(first), start).max(trivia::head(&source.text));
    let at = if at > start { start } else { at };
    Some(TextEdit::insert(at, format!("{statement}{}", source.style.eol)))
}
