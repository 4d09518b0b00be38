//! Adds `import 'server-only'`, so that a build fails when the module gets into the browser.
//!
//! Never in a `'use client'` module, nor where code that Next does not build imports the module: there the marker throws.

use super::edits::{Edits, Source};
use super::{Fix, FixKind, NotOffered, Offer, Safety, imports};
use crate::rules::Context;
use crate::workspace::{FileId, RouteKind, Snapshot};
use std::collections::BTreeSet;

pub const MARKER: &str = "server-only";

/// Marks the module.
pub fn fix(context: &Context<'_>, file: FileId) -> Offer {
    let snapshot = context.view.snapshot;
    fix_files(snapshot, &[file], format!("Add `import '{MARKER}'`"))
}

/// Marks every one of the modules that can be marked: one fix for a project.
pub fn fix_all(snapshot: &Snapshot, files: &[FileId]) -> Offer {
    let able: Vec<FileId> = files.iter().copied().filter(|&file| obstacle(snapshot, file).is_none()).collect();
    if able.is_empty() {
        return Err(NotOffered::because("none of the modules can bear the marker"));
    }
    fix_files(snapshot, &able, format!("Add `import '{MARKER}'` to {} modules", able.len()))
}

fn fix_files(snapshot: &Snapshot, files: &[FileId], title: String) -> Offer {
    if let Some(obstacle) = files.iter().find_map(|&file| obstacle(snapshot, file)) {
        return Err(NotOffered::because(obstacle));
    }
    let mut edits = Edits::new(snapshot);
    for &file in files {
        edits.extend(file, imports::add_side_effect(&Source::of(snapshot, file), MARKER));
    }
    // Where the browser gets the module today, the marker stops the build: that is its purpose, and no harmless change.
    let in_client = files.iter().any(|&file| snapshot.graph().client(file).is_some());
    let safety = if in_client { Safety::Unsafe } else { Safety::Safe };
    let files = edits.finish().filter(|files| !files.is_empty());
    let files = files.ok_or_else(|| NotOffered::because("the module would not parse with it"))?;
    Ok(Fix { kind: FixKind::AddServerOnly, title, safety, files })
}

/// Why the module can't be marked.
fn obstacle(snapshot: &Snapshot, file: FileId) -> Option<String> {
    let outline = snapshot.outline(file);
    if outline.use_client().is_some() {
        return Some("the module is a `'use client'` module".to_owned());
    }
    if outline.imports_value(MARKER).is_some() {
        return Some("the module is marked already".to_owned());
    }
    outside_importer(snapshot, file)
}

/// Who needs the module, be it through others, where Next does not make room for the marker: there it throws.
pub fn outside_importer(snapshot: &Snapshot, file: FileId) -> Option<String> {
    let is_outside = |file: FileId| {
        matches!(
            snapshot.route(file),
            Some(RouteKind::NotApp | RouteKind::ToolConfig | RouteKind::PagesPage | RouteKind::PagesApi)
        )
    };
    if is_outside(file) {
        return Some("the module is not part of the app's server code".to_owned());
    }
    let mut open = vec![file];
    let mut seen = BTreeSet::from([file]);
    while let Some(at) = open.pop() {
        for &importer in snapshot.graph().importers(at) {
            if is_outside(importer) {
                let path = snapshot.path(importer);
                return Some(format!(
                    "`{path}` needs the module and does not run in the app's server code, where the marker throws"
                ));
            }
            if seen.insert(importer) {
                open.push(importer);
            }
        }
    }
    None
}
