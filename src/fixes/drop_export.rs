//! Takes an export away that nothing outside of its file needs, so that it is no endpoint any more.

use super::edits::{Edits, Source};
use super::{Fix, FixKind, Safety};
use crate::finding::Finding;
use crate::hir::visit::each_expr;
use crate::hir::{ExportTarget, ExprKind, ImportKind, ImportedName, ItemKind, Name, StmtKind};
use crate::rules::Context;
use crate::text::{Span, TextEdit};
use crate::workspace::{FileId, Resolution, Snapshot};

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    let endpoint = finding.endpoint.as_ref()?;
    let name = endpoint.name.as_ref()?;
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, context.file);
    let export = source.module.outline.exports.iter().find(|export| export.name == *name)?;
    let placed = source.module.items.get(source.module.item_of(export))?;
    let ItemKind::ExportDecl(stmt) = &placed.item.kind else {
        return None;
    };
    let only = match &stmt.kind {
        StmtKind::Let(_, declarators) => declarators.len() == 1,
        StmtKind::Function(..) => true,
        _ => false,
    };
    let is_own = matches!(&export.target, ExportTarget::Local(local) if local == name);
    let is_it = export.span == endpoint.place.span && source.module.outline.use_server().is_some();
    if placed.stale
        || !is_it
        || !only
        || !is_own
        || !is_used_here(&source, name)
        || is_named_elsewhere(snapshot, context.file, name)
    {
        return None;
    }
    let span = source.item_span(source.module.item_of(export));
    let text = source.slice(span);
    let rest = text.strip_prefix("export")?;
    let keyword = text.len() - rest.trim_start_matches([' ', '\t']).len();
    let mut edits = Edits::new(snapshot);
    edits.push(context.file, TextEdit::delete(Span::new(span.start, span.start + keyword as u32)));
    Some(Fix {
        kind: FixKind::DropExport,
        title: format!("Remove `export` from `{name}`"),
        safety: Safety::Safe,
        files: edits.finish()?,
    })
}

/// Without its export it would be dead code, which some projects' compilers refuse.
fn is_used_here(source: &Source, name: &str) -> bool {
    let mut used = false;
    each_expr(&source.module, |_, expr| {
        used |= matches!(&expr.kind, ExprKind::Ref(Name::Free(free)) if free == name);
    });
    used
}

/// Some file names it in an import, be it for its type only.
fn is_named_elsewhere(snapshot: &Snapshot, file: FileId, name: &str) -> bool {
    let graph = snapshot.graph();
    let mut others = graph.importers(file).iter().chain(graph.type_importers(file)).filter(|other| **other != file);
    others.any(|other| {
        snapshot.outline(*other).imports.iter().any(|import| {
            let names = import.names.iter().map(|binding| &binding.imported);
            let mut names = names.chain(import.reexports.iter().map(|reexport| &reexport.imported));
            let takes = match import.kind {
                ImportKind::Static | ImportKind::Reexport => names.any(|imported| match imported {
                    ImportedName::Named(imported) => imported == name,
                    ImportedName::Namespace => true,
                }),
                ImportKind::ReexportAll | ImportKind::Dynamic | ImportKind::Require => true,
            };
            takes && snapshot.resolve(*other, &import.specifier) == Resolution::File(file)
        })
    })
}
