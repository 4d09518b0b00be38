//! How the created wrapper finds out who is calling: by the project's auth library, else by the guard that it uses itself.

use crate::catalog::{SessionCode, SessionExport};
use crate::fixes::guards::{may_be_called_bare, session_guard};
use crate::fixes::{specifiers, trivia};
use crate::hir::{ExportTarget, ImportedName};
use crate::rules::Context;
use crate::workspace::{FileId, Snapshot};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

const OWN_SESSION: &str = include_str!("../../templates/session-own.ts");

/// The code for the project, with the import of its own module filled in; `folder` is that of the wrapper.
pub fn code(context: &Context<'_>, folder: &str) -> Option<String> {
    let (snapshot, file) = (context.view.snapshot, context.file);
    let depends = |name: &str| {
        snapshot.package(file).depends_on(name)
            || snapshot.packages().iter().any(|package| package.dir.is_empty() && package.depends_on(name))
    };
    let specifier = |module| specifiers::specifier_from(snapshot, file, folder, snapshot.path(module));
    let known = SessionCode::all().iter().enumerate().filter(|(_, session)| depends(&session.package));
    let mut by_library = known.filter_map(|(row, session)| {
        let Some(export) = &session.export else {
            return Some(session.text.clone());
        };
        let (module, name) = exporter(snapshot, row)?;
        let import = format!("import {{ {} }}", export.name);
        let renamed = format!("import {{ {name} as {} }}", export.name);
        let text = if name == export.name { session.text.clone() } else { session.text.replace(&import, &renamed) };
        Some(text.replace("PROJECT_MODULE", &specifier(module)))
    });
    by_library.next().or_else(|| {
        let guard = session_guard(context)?;
        let module = guard.specifier.unwrap_or_else(|| specifier(guard.file));
        let (import, call) = match guard.exported.as_str() {
            "default" => ("import readUser from".to_owned(), "readUser"),
            name => (format!("import {{ {name} }} from"), name),
        };
        let text = OWN_SESSION.replace("import { GUARD } from", &import).replace("GUARD", call);
        let text = match guard.test {
            Some(test) => text.replace("TEST", test),
            None => text.replace("  if (TEST) return null;\n", ""),
        };
        Some(text.replace("PROJECT_MODULE", &module))
    })
}

/// What was found for the rows that were asked for; for the memory of the snapshot.
#[derive(Default)]
struct Exporters(Mutex<BTreeMap<usize, Option<(FileId, String)>>>);

/// The module that exports what a row needs, and what it is called there.
fn exporter(snapshot: &Snapshot, row: usize) -> Option<(FileId, String)> {
    let known = snapshot.memo(Exporters::default);
    let mut known = known.0.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(row).or_insert_with(|| find_exporter(snapshot, &SessionCode::all()[row])).clone()
}

fn find_exporter(snapshot: &Snapshot, session: &SessionCode) -> Option<(FileId, String)> {
    let export = session.export.as_ref()?;
    let in_package = |specifier: &str| {
        specifier.strip_prefix(session.package.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let is_made_with = |imported: &ImportedName| match imported {
        ImportedName::Named(name) => export.made_with.iter().any(|made| name == made.as_str()),
        ImportedName::Namespace => false,
    };
    let mut files: Vec<FileId> = snapshot.files().to_vec();
    files.retain(|&file| {
        let outline = snapshot.outline(file);
        let mut imports = outline.imports.iter().filter(|import| in_package(&import.specifier));
        outline.use_client().is_none()
            && imports.any(|import| {
                export.made_with.is_empty() || import.names.iter().any(|name| is_made_with(&name.imported))
            })
            && export.needs.as_deref().is_none_or(|word| trivia::has_word(&snapshot.text(file), word))
    });
    let named = |file: &FileId| names(snapshot, *file).into_iter().find(|(name, _)| *name == export.name);
    let plain = files
        .iter()
        .filter(|file| named(file).is_some_and(|(_, local)| may_be_called_bare(&snapshot.module(**file), &local)));
    let mut plain = plain.map(|file| (*file, export.name.clone()));
    plain.next().or_else(|| files.iter().find_map(|file| other_name(snapshot, *file, export).map(|name| (*file, name))))
}

/// The values that a module exports itself: exported name and local name.
fn names(snapshot: &Snapshot, file: FileId) -> Vec<(String, String)> {
    let outline = snapshot.outline(file);
    let values = outline.exports.iter().filter(|export| !export.type_only);
    let own = values.filter_map(|export| match &export.target {
        ExportTarget::Local(local) => Some((export.name.to_string(), local.to_string())),
        ExportTarget::Default | ExportTarget::Reexport { .. } => None,
    });
    own.filter(|(name, _)| name != "default").collect()
}

/// An export of another name whose declaration says what it is.
fn other_name(snapshot: &Snapshot, file: FileId, export: &SessionExport) -> Option<String> {
    let module = snapshot.module(file);
    let text = snapshot.text(file);
    let all = export.made_with.is_empty();
    let found = names(snapshot, file).into_iter().find(|(_, local)| {
        let Some(definition) = module.scope.get(local.as_str()) else {
            return false;
        };
        let item = module.items.get(definition.item());
        let written = item.map_or("", |placed| module.absolute(definition.item(), placed.item.code).slice(&text));
        let says = |word: &str| trivia::has_word(written, word);
        let fits = if all { export.says.iter().any(|it| says(it)) } else { export.says.iter().all(|it| says(it)) };
        fits && !export.says.is_empty() && !written.contains("SERVICE_ROLE") && may_be_called_bare(&module, local)
    });
    found.map(|(name, _)| name)
}
