//! Names for findings that survive edits elsewhere in the file: baselines and code scanning recognise a finding by them.

use crate::finding::{Finding, Target};
use crate::hir::{Item, ItemKind, Module, PatternKind, Stmt, StmtKind};
use crate::workspace::Snapshot;

/// 64 bits of rule, path, what it stands in, and the text under and around it. Findings that are equal in all of these
/// are told apart by `ordinal`, their number in the file.
pub fn fingerprint(snapshot: &Snapshot, finding: &Finding, ordinal: usize) -> u64 {
    let file = finding.place.file;
    let text = snapshot.text(file);
    let lines = snapshot.lines(file);
    let line = lines.line_text(&text, lines.line(finding.place.span.start));
    let mut hash = Fnv::default();
    hash.part(finding.rule);
    hash.part(snapshot.path(file));
    hash.part(&surrounding_name(snapshot, finding));
    hash.part(&line.split_whitespace().collect::<Vec<_>>().join(" "));
    hash.part(finding.place.span.slice(&text).split_whitespace().next().unwrap_or_default());
    hash.part(&ordinal.to_string());
    hash.0
}

/// The endpoint's name, else that of the function or declaration that holds the finding.
fn surrounding_name(snapshot: &Snapshot, finding: &Finding) -> String {
    if let Some(name) = finding.endpoint.as_ref().and_then(|endpoint| endpoint.name.clone()) {
        return name.to_string();
    }
    let module = snapshot.module(finding.place.file);
    let named = match finding.target {
        Target::Function(item, function) if item < module.items.len() => {
            module.function(item, function).name.as_ref().map(|ident| ident.name.to_string())
        }
        _ => None,
    };
    named.or_else(|| item_at(&module, finding.place.span.start).and_then(declared_name)).unwrap_or_default()
}

fn item_at(module: &Module, offset: u32) -> Option<&Item> {
    module.items.iter().rev().find(|placed| placed.start <= offset).map(|placed| &*placed.item)
}

fn declared_name(item: &Item) -> Option<String> {
    match &item.kind {
        ItemKind::ExportDecl(statement) | ItemKind::Stmt(statement) => statement_name(item, statement),
        ItemKind::Type(declaration) => Some(declaration.name.name.to_string()),
        _ => None,
    }
}

fn statement_name(item: &Item, statement: &Stmt) -> Option<String> {
    match &statement.kind {
        StmtKind::Function(id, _) => item.function(*id).name.as_ref().map(|ident| ident.name.to_string()),
        StmtKind::Class(class, _) => class.name.as_ref().map(|ident| ident.name.to_string()),
        StmtKind::Let(_, declarators) => declarators.first().and_then(|declarator| match &declarator.pattern.kind {
            PatternKind::Name { ident, .. } => Some(ident.name.to_string()),
            _ => None,
        }),
        _ => None,
    }
}

/// FNV-1a: the same on every machine and in every version.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn part(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
