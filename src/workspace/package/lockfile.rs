//! Which version of a package a lockfile installs: npm, pnpm, yarn (both formats) and bun.

use crate::workspace::{jsonc, paths};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

pub enum Lockfile {
    /// `package-lock.json`, `npm-shrinkwrap.json`: versions by place, such as `node_modules/next`.
    Npm(BTreeMap<String, String>),
    /// `pnpm-lock.yaml`: versions by importing folder and name.
    Pnpm(BTreeMap<(String, String), String>),
    /// `yarn.lock`: versions by `name@range`.
    Yarn(BTreeMap<String, String>),
    /// `bun.lock`: versions by place, such as `next` or `web/next`.
    Bun(BTreeMap<String, String>),
}

impl Lockfile {
    pub fn in_folder(dir: &str, paths: &[&str], read: &dyn Fn(&str) -> Option<Arc<str>>) -> Option<Self> {
        type Parse = fn(&str) -> Lockfile;
        let formats: [(&str, Parse); 5] = [
            ("package-lock.json", npm),
            ("npm-shrinkwrap.json", npm),
            ("pnpm-lock.yaml", pnpm),
            ("yarn.lock", yarn),
            ("bun.lock", bun),
        ];
        formats.iter().find_map(|(name, parse)| {
            let path = paths::join(dir, name);
            paths.binary_search(&path.as_str()).ok()?;
            Some(parse(&read(&path)?))
        })
    }

    /// The version that the package in `folder` (relative to the lockfile) gets of `name`.
    pub fn version(&self, folder: &str, name: &str, range: Option<&str>) -> Option<String> {
        match self {
            Self::Npm(places) => paths::ancestors(folder)
                .find_map(|folder| places.get(&paths::join(folder, &format!("node_modules/{name}"))).cloned()),
            Self::Pnpm(importers) => {
                let importer = if folder.is_empty() { "." } else { folder };
                importers.get(&(importer.to_owned(), name.to_owned())).cloned()
            }
            Self::Yarn(entries) => {
                let range = range?;
                let keys = [format!("{name}@{range}"), format!("{name}@npm:{range}")];
                let exact = keys.iter().find_map(|key| entries.get(key));
                let only = || {
                    let mut versions =
                        entries.iter().filter(|(key, _)| is_entry_of(key, name)).map(|(_, version)| version);
                    let first = versions.next()?;
                    versions.all(|version| version == first).then_some(first)
                };
                exact.or_else(only).cloned()
            }
            Self::Bun(places) => {
                let last = folder.rsplit('/').next().unwrap_or_default();
                places.get(&paths::join(last, name)).or_else(|| places.get(name)).cloned()
            }
        }
    }
}

fn is_entry_of(key: &str, name: &str) -> bool {
    key.strip_prefix(name).is_some_and(|rest| rest.starts_with('@'))
}

fn npm(text: &str) -> Lockfile {
    let lock: Value = serde_json::from_str(text).unwrap_or_default();
    let version = |entry: &Value| entry.get("version").and_then(Value::as_str).map(str::to_owned);
    let packages = lock.get("packages").and_then(Value::as_object);
    let places = match (packages, lock.get("dependencies").and_then(Value::as_object)) {
        (Some(packages), _) => {
            packages.iter().filter_map(|(place, entry)| Some((place.clone(), version(entry)?))).collect()
        }
        (None, Some(flat)) => {
            flat.iter().filter_map(|(name, entry)| Some((format!("node_modules/{name}"), version(entry)?))).collect()
        }
        (None, None) => BTreeMap::new(),
    };
    Lockfile::Npm(places)
}

/// Reads the `importers` section by indentation (two spaces a level, as pnpm writes it); older files of a single package
/// have its content at the top level.
fn pnpm(text: &str) -> Lockfile {
    let mut versions = BTreeMap::new();
    let mut trail: Vec<(usize, &str)> = Vec::new();
    for line in text.lines() {
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let Some((key, value)) = content.split_once(':') else {
            continue;
        };
        trail.retain(|(level, _)| *level < indent);
        let keys: Vec<&str> = trail.iter().map(|(_, key)| *key).collect();
        let (key, value) = (unquoted(key), unquoted(value.trim()));
        let (importer, name, version) = match (keys.as_slice(), key) {
            (["importers", importer, section, name], "version") if is_section(section) => (*importer, *name, value),
            (["importers", importer, section], name) if is_section(section) && !value.is_empty() => {
                (*importer, name, value)
            }
            ([section, name], "version") if is_section(section) => (".", *name, value),
            ([section], name) if is_section(section) && !value.is_empty() => (".", name, value),
            _ => {
                trail.push((indent, key));
                continue;
            }
        };
        let end = version.find(['(', '_']).unwrap_or(version.len());
        versions.insert((importer.to_owned(), name.to_owned()), version[..end].to_owned());
    }
    Lockfile::Pnpm(versions)
}

fn is_section(key: &str) -> bool {
    matches!(key, "dependencies" | "devDependencies" | "optionalDependencies")
}

fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '\''])
}

fn yarn(text: &str) -> Lockfile {
    let mut versions = BTreeMap::new();
    let mut keys: Vec<&str> = Vec::new();
    for line in text.lines() {
        if !line.starts_with([' ', '#']) && line.ends_with(':') {
            keys = unquoted(line.trim_end_matches(':')).split(',').map(|key| unquoted(key.trim())).collect();
        } else if let Some(version) = line.strip_prefix("  version") {
            let version = unquoted(version.trim_start_matches(':').trim());
            versions.extend(keys.drain(..).map(|key| (key.to_owned(), version.to_owned())));
        }
    }
    Lockfile::Yarn(versions)
}

fn bun(text: &str) -> Lockfile {
    let lock = jsonc::parse(text);
    let packages = lock.get("packages").and_then(Value::as_object);
    let places = packages.into_iter().flatten().filter_map(|(place, entry)| {
        let (_, version) = entry.get(0)?.as_str()?.rsplit_once('@')?;
        Some((place.clone(), version.to_owned()))
    });
    Lockfile::Bun(places.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(name: &str, text: &str, folder: &str, range: &str) -> Option<String> {
        let lock = Lockfile::in_folder("", &[name], &|_| Some(text.into()))?;
        lock.version(folder, "next", Some(range))
    }

    #[test]
    fn npm_versions_are_found_by_place() {
        let text = r#"{ "lockfileVersion": 3, "packages": {
            "": { "name": "x" }, "node_modules/next": { "version": "15.1.0" },
            "apps/old/node_modules/next": { "version": "14.2.3" } } }"#;
        assert_eq!(next("package-lock.json", text, "apps/web", "^15").as_deref(), Some("15.1.0"));
        assert_eq!(next("package-lock.json", text, "apps/old", "^14").as_deref(), Some("14.2.3"));
        let first = r#"{ "lockfileVersion": 1, "dependencies": { "next": { "version": "12.0.1" } } }"#;
        assert_eq!(next("package-lock.json", first, "", "*").as_deref(), Some("12.0.1"));
        assert_eq!(next("package-lock.json", "<<<<<<< HEAD", "", "*"), None);
    }

    #[test]
    fn pnpm_versions_are_found_by_importer() {
        let text = "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      next:\n        specifier: ^14\n        version: 14.0.0\n\n  apps/web:\n    dependencies:\n      '@scope/a':\n        specifier: 1.0.0\n        version: 1.0.0\n      next:\n        specifier: 'catalog:'\n        version: 15.1.2(react-dom@19.0.0(react@19.0.0))(react@19.0.0)\n\npackages:\n\n  next@15.1.2:\n    resolution: {integrity: sha512-x}\n";
        assert_eq!(next("pnpm-lock.yaml", text, "apps/web", "catalog:").as_deref(), Some("15.1.2"));
        assert_eq!(next("pnpm-lock.yaml", text, "", "^14").as_deref(), Some("14.0.0"));
        let old = "lockfileVersion: 5.4\nspecifiers:\n  next: ^13.0.0\ndependencies:\n  next: 13.0.6_react@18.2.0\n";
        assert_eq!(next("pnpm-lock.yaml", old, "", "^13").as_deref(), Some("13.0.6"));
    }

    #[test]
    fn yarn_versions_are_found_by_range() {
        let classic = "# yarn lockfile v1\n\n\nnext@14.1.0, next@^14.0.0:\n  version \"14.1.0\"\n  resolved \"x\"\n\nnext@^15:\n  version \"15.0.1\"\n";
        assert_eq!(next("yarn.lock", classic, "", "^14.0.0").as_deref(), Some("14.1.0"));
        assert_eq!(next("yarn.lock", classic, "", "^16"), None);
        let berry = "__metadata:\n  version: 8\n\n\"next@npm:15.2.0, next@npm:^15.1.0\":\n  version: 15.2.0\n  resolution: \"next@npm:15.2.0\"\n";
        assert_eq!(next("yarn.lock", berry, "", "^15.1.0").as_deref(), Some("15.2.0"));
        assert_eq!(next("yarn.lock", berry, "", "catalog:").as_deref(), Some("15.2.0"));
    }

    #[test]
    fn bun_versions_are_found_by_place() {
        let text = r#"{ "lockfileVersion": 1, "packages": { "next": ["next@15.0.0", "", {}, "sha"], "web/next": ["next@14.0.0", "", {}, "sha"], } }"#;
        assert_eq!(next("bun.lock", text, "apps/web", "^14").as_deref(), Some("14.0.0"));
        assert_eq!(next("bun.lock", text, "apps/docs", "^15").as_deref(), Some("15.0.0"));
    }
}
