//! Which library schemas are written with, and what it is called in a file.

use crate::catalog::SchemaLibrary;
use crate::fixes::edits::Source;
use crate::fixes::imports::Need;
use crate::fixes::{imports, names};
use crate::hir::ImportedName;
use crate::workspace::{FileId, Snapshot};

/// The library that the package of the file depends on, else one of another package, else the preferred one.
pub fn of(snapshot: &Snapshot, file: FileId) -> &'static SchemaLibrary {
    installed(snapshot, file).unwrap_or(&SchemaLibrary::all()[0])
}

/// The same, when there is one.
pub fn installed(snapshot: &Snapshot, file: FileId) -> Option<&'static SchemaLibrary> {
    let all = SchemaLibrary::all().iter();
    all.clone().find(|library| snapshot.package(file).depends_on(&library.package)).or_else(|| {
        all.clone().find(|library| snapshot.packages().iter().any(|package| package.depends_on(&library.package)))
    })
}

/// The library is installed in this version or a later one, where the file finds it.
pub fn is_at_least(snapshot: &Snapshot, file: FileId, library: &SchemaLibrary, version: (u32, u32)) -> bool {
    let own = snapshot.package(file);
    if own.depends_on(&library.package) {
        return own.is_at_least(&library.package, version);
    }
    let mut others = snapshot.packages().iter().filter(|package| package.depends_on(&library.package));
    others.next().is_some_and(|package| package.is_at_least(&library.package, version))
}

/// The local name of the library: another one where its own means something else in the file, or only its types.
pub fn name(source: &Source, library: &SchemaLibrary) -> String {
    if let Some(local) = imports::local_of(source, &library.package, &library.imported) {
        return local;
    }
    let own = &library.local;
    let in_functions = || {
        let mut items = source.module.items.iter();
        items.any(|placed| placed.item.locals.iter().any(|local| local.name == own.as_str()))
    };
    let is_free = !source.module.scope.contains_key(own.as_str()) && !in_functions();
    if is_there(source, library) || is_free {
        own.clone()
    } else {
        names::unique(&library.package, &[], &taken_names(source))
    }
}

/// What has to be imported so that the file has the library under that name.
pub fn need(source: &Source, library: &SchemaLibrary, name: &str) -> Option<Need> {
    let is_imported = imports::local_of(source, &library.package, &library.imported).is_some();
    (!is_imported && !is_there(source, library))
        .then(|| Need { local: name.to_owned(), ..Need::value(&library.package, &library.imported) })
}

fn taken_names(source: &Source) -> Vec<String> {
    let locals = source.module.items.iter().flat_map(|placed| &placed.item.locals);
    let top = source.module.scope.keys().map(ToString::to_string);
    let mut names: Vec<String> = locals.map(|local| local.name.to_string()).chain(top).collect();
    names.sort_unstable();
    names
}

/// `import * as z from 'zod'`, `import z from 'zod'`, `import { z } from 'zod/v4'`.
fn is_there(source: &Source, library: &SchemaLibrary) -> bool {
    let of_library = |specifier: &str| {
        specifier.strip_prefix(library.package.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    source.module.outline.imports.iter().filter(|import| of_library(&import.specifier) && !import.type_only).any(
        |import| {
            import.names.iter().any(|name| {
                let whole = library.imported != "*" || name.imported == ImportedName::Namespace;
                name.local == library.local.as_str() && !name.type_only && whole
            })
        },
    )
}
