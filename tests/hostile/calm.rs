//! An item that is being typed breaks; the findings of all others must stay where they are.

use actionfence::engine::{Options, check_file};
use actionfence::hir::{ItemKind, Module, Placed, StmtKind};
use actionfence::text::Span;
use actionfence::workspace::{FileId, Snapshot};

/// Compares the findings of a file before and after an edit that broke one item and left all others as they were; `None`
/// when the edit did something else.
pub fn calm(before: &Snapshot, after: &Snapshot, path: &str) -> Option<Result<(), String>> {
    let known = |snapshot: &Snapshot| snapshot.files().iter().copied().find(|file| snapshot.path(*file) == path);
    let (was, is) = (known(before)?, known(after)?);
    let broken = broken_item((&before.module(was), &before.text(was)), (&after.module(is), &after.text(is)))?;
    let (was, is) = (told(before, was, broken), told(after, is, broken));
    Some(if was == is { Ok(()) } else { Err(format!("item {broken} of {path} broke: {is:#?} instead of {was:#?}")) })
}

/// The only item that differs, which was good code and is none. Each module comes with its text: what is told of the others
/// may quote it.
fn broken_item((before, old): (&Module, &str), (after, new): (&Module, &str)) -> Option<usize> {
    let was_whole = before.items.len() == after.items.len() && before.outline.errors.is_empty();
    let mut stale = after.items.iter().enumerate().filter(|(_, placed)| placed.stale).map(|(index, _)| index);
    let broken = stale.next().filter(|_| was_whole && stale.next().is_none())?;
    // Imports and directives say what the others are.
    let code = |item: &ItemKind| match item {
        ItemKind::Stmt(stmt) => !matches!(stmt.kind, StmtKind::Directive(_)),
        kind => matches!(kind, ItemKind::ExportDecl(_) | ItemKind::ExportDefault(_)),
    };
    let mut others = before.items.iter().zip(&after.items).enumerate().filter(|(index, _)| *index != broken);
    let source = |placed: &Placed, text: &str| placed.item.code.shifted(placed.start).slice(text).to_owned();
    let is_same = |was: &Placed, is: &Placed| was.item == is.item && source(was, old) == source(is, new);
    (code(&before.items[broken].item.kind) && others.all(|(_, (was, is))| is_same(was, is))).then_some(broken)
}

/// The findings outside of one item: the item that each stands in, its place there, and what it says.
fn told(snapshot: &Snapshot, file: FileId, but: usize) -> Vec<String> {
    let module = snapshot.module(file);
    let item = |span: Span| module.item_at(span.start).unwrap_or_default();
    let findings = check_file(snapshot, file, &Options::default()).findings;
    let outside = findings.iter().filter(|finding| !module.items.is_empty() && item(finding.place.span) != but);
    outside
        .map(|finding| {
            let index = item(finding.place.span);
            let start = finding.place.span.start - module.items[index].start;
            format!("{index}+{start} {} {:?} {}", finding.rule, finding.severity, finding.message)
        })
        .collect()
}
