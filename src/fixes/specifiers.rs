//! How one file names another in an import: by the alias that the project uses, else by a relative path.

use crate::hir::ImportKind;
use crate::workspace::{FileId, Resolution, Snapshot};
use std::collections::BTreeMap;

/// An alias as the imports of a project show it: `@/` stands for `src/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Alias {
    prefix: String,
    folder: String,
}

/// The specifier that `from` imports the file at `path` by; `path` need not exist yet. Both are files of the workspace.
pub fn specifier(snapshot: &Snapshot, from: FileId, path: &str) -> String {
    let from_path = snapshot.path(from);
    specifier_from(snapshot, from, folder(from_path), path)
}

/// The same for a file in `folder` that may not exist yet; `beside` is a file whose project it belongs to.
pub fn specifier_from(snapshot: &Snapshot, beside: FileId, in_folder: &str, path: &str) -> String {
    let relative = relative(in_folder, path);
    let same_folder = folder(path) == in_folder;
    if !same_folder && let Some(aliased) = aliased(snapshot, beside, path) {
        return aliased;
    }
    relative
}

fn aliased(snapshot: &Snapshot, beside: FileId, path: &str) -> Option<String> {
    let target = without_extension(path);
    let known = snapshot.memo(|| Aliases(aliases(snapshot)));
    let aliases = known.0.get(&snapshot.package(beside).dir)?;
    let fitting = aliases.iter().filter(|(alias, _)| target.starts_with(&alias.folder));
    let (alias, _) = fitting.max_by(|(a, a_uses), (b, b_uses)| {
        (a_uses, a.folder.len()).cmp(&(b_uses, b.folder.len())).then_with(|| b.cmp(a))
    })?;
    Some(format!("{}{}", alias.prefix, target.strip_prefix(&alias.folder)?))
}

/// Those of each package by its folder, with the number of imports that say so; for the memory of the snapshot.
struct Aliases(BTreeMap<String, BTreeMap<Alias, usize>>);

/// What the non-relative imports of each package's files say about aliases.
fn aliases(snapshot: &Snapshot) -> BTreeMap<String, BTreeMap<Alias, usize>> {
    let mut found: BTreeMap<String, BTreeMap<Alias, usize>> = BTreeMap::new();
    for &file in snapshot.files() {
        let dir = &snapshot.package(file).dir;
        for import in &snapshot.outline(file).imports {
            if import.specifier.starts_with('.') || import.kind == ImportKind::Require {
                continue;
            }
            let Resolution::File(target) = snapshot.resolve_on_server(file, &import.specifier) else {
                continue;
            };
            if snapshot.package(target).dir != *dir {
                continue;
            }
            if let Some(alias) = alias_of(&import.specifier, snapshot.path(target)) {
                *found.entry(dir.clone()).or_default().entry(alias).or_insert(0) += 1;
            }
        }
    }
    found
}

/// `@/lib/db` that leads to `src/lib/db.ts` (or `…/db/index.ts`) tells that `@/` stands for `src/`.
fn alias_of(specifier: &str, path: &str) -> Option<Alias> {
    let target = without_extension(path);
    let target = if specifier.ends_with("/index") { target } else { target.strip_suffix("/index").unwrap_or(target) };
    let (mut spec_rest, mut path_rest) = (specifier, target);
    loop {
        let (spec_head, spec_last) = spec_rest.rsplit_once('/')?;
        let (path_head, path_last) = path_rest.rsplit_once('/').unwrap_or(("", path_rest));
        if spec_last != path_last {
            break;
        }
        (spec_rest, path_rest) = (spec_head, path_head);
        if path_rest.is_empty() || !spec_rest.contains('/') {
            break;
        }
    }
    if spec_rest == specifier {
        return None;
    }
    let folder = if path_rest.is_empty() { String::new() } else { format!("{path_rest}/") };
    Some(Alias { prefix: format!("{spec_rest}/"), folder })
}

/// `./x` or `../y/x`, without the extension.
pub fn relative(in_folder: &str, path: &str) -> String {
    let from: Vec<&str> = in_folder.split('/').filter(|part| !part.is_empty()).collect();
    let target: Vec<&str> = without_extension(path).split('/').collect();
    let shared = from.iter().zip(&target).take_while(|(a, b)| a == b).count().min(target.len().saturating_sub(1));
    let mut out = "../".repeat(from.len() - shared);
    if out.is_empty() {
        out.push_str("./");
    }
    out.push_str(&target[shared..].join("/"));
    out
}

/// A relative specifier of a file in `from_folder`, as a file in `to_folder` must write it; others stay.
pub fn rebased(specifier: &str, from_folder: &str, to_folder: &str) -> String {
    if !specifier.starts_with('.') || from_folder == to_folder {
        return specifier.to_owned();
    }
    let mut parts: Vec<&str> = from_folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in specifier.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    let has_extension = specifier.rsplit('/').next().is_some_and(|last| last.contains('.') && !last.starts_with('.'));
    if has_extension { relative_with_extension(to_folder, &path) } else { relative(to_folder, &format!("{path}.ts")) }
}

fn relative_with_extension(in_folder: &str, path: &str) -> String {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    format!("{}.{extension}", relative(in_folder, path))
}

/// The folder of a path, without a slash at its end; empty for the root.
pub fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

pub fn without_extension(path: &str) -> &str {
    let name_start = path.rfind('/').map_or(0, |at| at + 1);
    match path[name_start..].rfind('.') {
        Some(dot) if dot > 0 => &path[..name_start + dot],
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_read_off_the_imports() {
        let alias = |prefix: &str, folder: &str| Some(Alias { prefix: prefix.into(), folder: folder.into() });
        assert_eq!(alias_of("@/lib/db", "src/lib/db.ts"), alias("@/", "src/"));
        assert_eq!(alias_of("@/lib/db", "lib/db/index.ts"), alias("@/", ""));
        assert_eq!(alias_of("~/server/auth", "src/server/auth.ts"), alias("~/", "src/"));
        assert_eq!(alias_of("@lib/db", "src/lib/db.ts"), alias("@lib/", "src/lib/"));
        assert_eq!(alias_of("@/auth", "auth.ts"), alias("@/", ""));
        assert_eq!(alias_of("db", "src/db.ts"), None);
        assert_eq!(alias_of("@acme/mailer", "packages/mailer/src/index.ts"), None);
    }

    #[test]
    fn relative_paths_go_up_and_down() {
        assert_eq!(relative("app", "app/actions.ts"), "./actions");
        assert_eq!(relative("app/a/b", "lib/x.ts"), "../../../lib/x");
        assert_eq!(relative("", "lib/x.tsx"), "./lib/x");
        assert_eq!(rebased("../../lib/db", "app/a", "app"), "../lib/db");
        assert_eq!(rebased("./x.js", "app/a", "app"), "./a/x.js");
    }
}
