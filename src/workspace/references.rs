//! Who refers to an export of a module, also through barrels.

use super::{FileId, Resolution, Snapshot};
use crate::hir::{ExportTarget, Import, ImportKind, ImportedName};
use crate::text::{Atom, Span};
use std::collections::BTreeSet;

/// A module that gets hold of an export at run time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub file: FileId,
    /// Of the import's binding; of the specifier when all exports are taken at once.
    pub span: Span,
    pub by: ReferenceKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    /// Bound to this name of the module.
    Binding(Atom),
    /// A member of this namespace, or not used at all.
    Namespace(Atom),
    /// `import()` or `require`: any export may be used.
    Dynamic,
}

impl Snapshot {
    /// Every import that may get hold of the export `name` of `file`, in path order and order of appearance. Imports for
    /// types only are none; a re-export is followed to who imports it, and is no reference itself.
    pub fn references(&self, file: FileId, name: &str) -> Vec<Reference> {
        let mut search = Search { snapshot: self, seen: BTreeSet::new(), found: Vec::new() };
        search.export(file, name);
        let mut found = search.found;
        found.sort_by(|a, b| (self.path(a.file), a.span).cmp(&(self.path(b.file), b.span)));
        found.dedup();
        found
    }
}

struct Search<'s> {
    snapshot: &'s Snapshot,
    seen: BTreeSet<(FileId, Atom)>,
    found: Vec<Reference>,
}

impl Search<'_> {
    fn export(&mut self, file: FileId, name: &str) {
        if !self.seen.insert((file, Atom::new(name))) {
            return;
        }
        let importers = self.snapshot.graph().importers(file).to_vec();
        for importer in importers {
            let outline = self.snapshot.outline(importer);
            let links = self.snapshot.links(importer);
            for (import, resolution) in outline.imports.iter().zip(&links.resolutions) {
                if *resolution == Resolution::File(file) && import.at_run_time() {
                    self.import(importer, import, name);
                }
            }
        }
    }

    fn import(&mut self, importer: FileId, import: &Import, name: &str) {
        match import.kind {
            ImportKind::Dynamic | ImportKind::Require => {
                self.found.push(Reference { file: importer, span: import.span, by: ReferenceKind::Dynamic });
            }
            ImportKind::ReexportAll => {
                if name != "default" && import.reexports.is_empty() {
                    self.export(importer, name);
                }
            }
            ImportKind::Static | ImportKind::Reexport => {}
        }
        for reexport in import.reexports.iter().filter(|reexport| !reexport.type_only) {
            if is_name(&reexport.imported, name) {
                self.export(importer, &reexport.exported);
            }
        }
        for binding in &import.names {
            if binding.type_only || !is_name(&binding.imported, name) {
                continue;
            }
            let local = binding.local.clone();
            let exported: Vec<Atom> = self
                .snapshot
                .outline(importer)
                .exports
                .iter()
                .filter(|export| !export.type_only && export.target == ExportTarget::Local(local.clone()))
                .map(|export| export.name.clone())
                .collect();
            for name in exported {
                self.export(importer, &name);
            }
            let by = match binding.imported {
                ImportedName::Named(_) => ReferenceKind::Binding(local),
                ImportedName::Namespace => ReferenceKind::Namespace(local),
            };
            if binding.used_as_value {
                self.found.push(Reference { file: importer, span: binding.span, by });
            }
        }
    }
}

fn is_name(imported: &ImportedName, name: &str) -> bool {
    match imported {
        ImportedName::Named(imported) => imported == name,
        ImportedName::Namespace => true,
    }
}
