//! Who refers to an export of a module, also through barrels.

use super::{FileId, Resolution, Snapshot};
use crate::hir::{ExportTarget, Import, ImportKind, ImportedName, ItemKind};
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
    /// types only are none; a re-export is followed to who imports it, and is no reference itself except in a file of the
    /// framework's, which is imported by nobody else.
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
        // What a page or a route re-exports is what the framework takes from it.
        let routed = self.snapshot.route(importer).is_some();
        for reexport in import.reexports.iter().filter(|reexport| !reexport.type_only) {
            if is_name(&reexport.imported, name) {
                if routed {
                    let by = ReferenceKind::Dynamic;
                    self.found.push(Reference { file: importer, span: import.span, by });
                }
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
            for name in &exported {
                self.export(importer, name);
            }
            let by = match binding.imported {
                ImportedName::Named(_) => ReferenceKind::Binding(local),
                ImportedName::Namespace => ReferenceKind::Namespace(local),
            };
            if binding.used_as_value && (exported.is_empty() || routed || self.is_used(importer, &binding.local)) {
                self.found.push(Reference { file: importer, span: binding.span, by });
            }
        }
    }

    /// The name is used otherwise than by exporting it.
    fn is_used(&self, file: FileId, name: &Atom) -> bool {
        self.snapshot.module(file).items.iter().any(|placed| {
            !matches!(placed.item.kind, ItemKind::ExportNamed { .. }) && placed.item.free.binary_search(name).is_ok()
        })
    }
}

fn is_name(imported: &ImportedName, name: &str) -> bool {
    match imported {
        ImportedName::Named(imported) => imported == name,
        ImportedName::Namespace => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::workspace::ReferenceKind;
    use crate::workspace::fixture::{file, fixture};

    #[test]
    fn references_are_found_through_barrels() {
        let snapshot = fixture(
            r"
//- /app/actions.ts
'use server'
export async function save() {}
export async function drop() {}
//- /lib/index.ts
export * from '../app/actions'
//- /lib/renamed.ts
import { save } from '../app/actions'
export { save as store }
export { drop as remove } from '../app/actions'
//- /ui/direct.tsx
import { save as s } from '@/app/actions'
s()
//- /ui/barrel.tsx
import { save } from '../lib'
save()
//- /ui/renamed.tsx
import { store } from '../lib/renamed'
store()
//- /ui/whole.tsx
import * as actions from '../app/actions'
actions.save()
const late = () => import('../app/actions')
//- /ui/types.tsx
import type { save } from '../app/actions'
import { drop } from '../app/actions'
type T = typeof drop
//- /tsconfig.json
{ 'compilerOptions': { 'paths': { '@/*': ['./*'] } } }
",
        );
        let found = |name: &str| -> Vec<String> {
            let each = snapshot.references(file(&snapshot, "app/actions.ts"), name).into_iter().map(|reference| {
                let local = match &reference.by {
                    ReferenceKind::Binding(name) => name.to_string(),
                    ReferenceKind::Namespace(name) => format!("{name}.*"),
                    ReferenceKind::Dynamic => "import()".to_owned(),
                };
                format!("{} {local}", snapshot.path(reference.file))
            });
            each.collect()
        };
        assert_eq!(
            found("save"),
            [
                "ui/barrel.tsx save",
                "ui/direct.tsx s",
                "ui/renamed.tsx store",
                "ui/whole.tsx actions.*",
                "ui/whole.tsx import()"
            ]
        );
        assert_eq!(found("drop"), ["ui/whole.tsx actions.*", "ui/whole.tsx import()"]);
    }
}
