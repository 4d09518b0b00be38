//! Adds `import 'server-only'`, so that a build fails when the module gets into the browser.
//!
//! Never in a `'use client'` module, nor where code that Next does not build imports the module: there the marker throws.

use super::edits::{Edits, Source};
use super::{Fix, FixKind, Safety, imports};
use crate::rules::Context;
use crate::workspace::{FileId, RouteKind, Snapshot};

pub const MARKER: &str = "server-only";

/// Marks the module.
pub fn fix(context: &Context<'_>, file: FileId) -> Option<Fix> {
    let snapshot = context.view.snapshot;
    fix_files(snapshot, &[file], format!("Add `import '{MARKER}'`"))
}

/// Marks every one of the modules that can be marked: one fix for a project.
pub fn fix_all(snapshot: &Snapshot, files: &[FileId]) -> Option<Fix> {
    let able: Vec<FileId> = files.iter().copied().filter(|&file| can_be_marked(snapshot, file)).collect();
    fix_files(snapshot, &able, format!("Add `import '{MARKER}'` to {} modules", able.len()))
}

fn fix_files(snapshot: &Snapshot, files: &[FileId], title: String) -> Option<Fix> {
    if files.is_empty() || !files.iter().all(|&file| can_be_marked(snapshot, file)) {
        return None;
    }
    let mut edits = Edits::new(snapshot);
    for &file in files {
        edits.extend(file, imports::add_side_effect(&Source::of(snapshot, file), MARKER));
    }
    // Where the browser gets the module today, the marker stops the build: that is its purpose, and no harmless change.
    let in_client = files.iter().any(|&file| snapshot.graph().client(file).is_some());
    let safety = if in_client { Safety::Unsafe } else { Safety::Safe };
    let files = edits.finish().filter(|files| !files.is_empty())?;
    Some(Fix { kind: FixKind::AddServerOnly, title, safety, files })
}

fn can_be_marked(snapshot: &Snapshot, file: FileId) -> bool {
    let outline = snapshot.outline(file);
    let is_outside = |file: FileId| matches!(snapshot.route(file), Some(RouteKind::NotApp | RouteKind::ToolConfig));
    outline.use_client().is_none()
        && outline.imports_value(MARKER).is_none()
        && !is_outside(file)
        && !snapshot.graph().importers(file).iter().any(|&importer| is_outside(importer))
}
