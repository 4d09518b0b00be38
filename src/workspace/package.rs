//! package.json, lockfiles, and the installed Next version.

mod lockfile;

use super::PackageId;
use lockfile::Lockfile;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// One `package.json`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    pub id: Option<PackageId>,
    /// Folder relative to the workspace root, `""` for the root.
    pub dir: String,
    pub name: Option<String>,
    /// dependencies, devDependencies, peerDependencies: name to range as written.
    pub dependencies: BTreeMap<String, String>,
    /// The version that is really used: lockfile first, then the range's lower bound.
    pub next: Option<NextVersion>,
    /// Versions of the framework's packages, and of libraries that fixes write code for, as the lockfile names them.
    pub locked: BTreeMap<String, String>,
    /// Has `app/` (or `src/app/`).
    pub app_router: bool,
    /// Has Next among its dependencies, or there is no such package in the workspace at all.
    pub is_next: bool,
    /// The whole `package.json`; null when it is not there or does not parse.
    pub manifest: Value,
}

impl Package {
    /// The major version of Next; the newest that is known where nothing tells.
    pub fn next_major(&self) -> u32 {
        self.next.map_or(16, |version| version.0)
    }

    pub fn depends_on(&self, name: &str) -> bool {
        self.dependencies.contains_key(name)
    }

    /// The major version of a dependency: that of the lockfile, else the lower bound of the range.
    pub fn major(&self, name: &str) -> Option<u32> {
        let range = self.dependencies.get(name)?;
        NextVersion::parse(self.locked.get(name).unwrap_or(range)).map(|version| version.0)
    }

    /// The version of a dependency, told the same way, is this one or a later one.
    pub fn is_at_least(&self, name: &str, (major, minor): (u32, u32)) -> bool {
        let version = self.dependencies.get(name).map(|range| self.locked.get(name).unwrap_or(range));
        version.and_then(|version| NextVersion::parse(version)).is_some_and(|it| it >= NextVersion(major, minor, 0))
    }

    /// Its build bundles with Turbopack: what Next does since 16 when the script says nothing else.
    pub fn uses_turbopack(&self) -> bool {
        let scripts = self.manifest.get("scripts").and_then(Value::as_object);
        let builds = || {
            scripts.into_iter().flat_map(Map::values).filter_map(Value::as_str).filter(|it| it.contains("next build"))
        };
        if builds().any(|script| script.contains("--webpack")) {
            return false;
        }
        self.next.is_none_or(|version| version.0 >= 16) || builds().any(|script| script.contains("--turbo"))
    }

    /// Path of the `package.json`, relative to the workspace root.
    pub fn manifest_path(&self) -> String {
        super::paths::join(&self.dir, "package.json")
    }

    fn new(dir: &str, text: &str) -> Self {
        let manifest: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
        let dependencies = ["peerDependencies", "devDependencies", "dependencies"]
            .iter()
            .filter_map(|field| manifest.get(field)?.as_object())
            .flat_map(Map::iter)
            .filter_map(|(name, range)| Some((name.clone(), range.as_str()?.to_owned())))
            .collect();
        let name = manifest.get("name").and_then(Value::as_str).map(str::to_owned);
        Self { dir: dir.to_owned(), name, dependencies, manifest, ..Self::default() }
    }
}

/// Major, minor, patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NextVersion(pub u32, pub u32, pub u32);

impl NextVersion {
    /// The version in a text such as `15.1.0`, `^15`, `>=14.2 <16`, `npm:next@15.0.3`, `16.0.0-canary.5`: the lower bound
    /// of a range. `None` for tags such as `latest`.
    pub fn parse(range: &str) -> Option<Self> {
        let version = range.rsplit_once('@').map_or(range, |(_, version)| version);
        let version = version.trim_start_matches(|c: char| !c.is_ascii_digit());
        let end = version.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(version.len());
        let mut parts = version[..end].split('.').map(|part| part.parse().ok());
        let major = parts.next()??;
        Some(Self(major, parts.next().flatten().unwrap_or(0), parts.next().flatten().unwrap_or(0)))
    }
}

impl std::fmt::Display for NextVersion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// The packages whose installed version is looked up.
const FRAMEWORK: &[&str] = &[
    "next",
    "react",
    "react-dom",
    "react-server-dom-parcel",
    "react-server-dom-turbopack",
    "react-server-dom-webpack",
];

/// Libraries whose versions are written for differently.
const LIBRARIES: &[&str] = &["zod", "valibot", "arktype", "next-safe-action", "next-auth", "@clerk/nextjs"];

/// Every package of the workspace, the root first, then in path order. `paths` are relative and sorted.
pub(super) fn read_all(paths: &[&str], read: &dyn Fn(&str) -> Option<std::sync::Arc<str>>) -> Vec<Package> {
    let mut dirs = vec![""];
    dirs.extend(paths.iter().filter_map(|path| path.strip_suffix("/package.json")));
    let mut packages: Vec<Package> = dirs
        .iter()
        .map(|dir| Package::new(dir, read(&super::paths::join(dir, "package.json")).as_deref().unwrap_or_default()))
        .collect();
    let any_next = packages.iter().any(|package| package.depends_on("next"));
    let mut locks: BTreeMap<&str, Option<Lockfile>> = BTreeMap::new();
    for (id, package) in packages.iter_mut().enumerate() {
        package.id = Some(PackageId(id as u32));
        package.is_next = package.depends_on("next") || !any_next;
        let is_own = |app: &&str| {
            let mut folders = super::paths::ancestors(app);
            folders.find(|folder| dirs.contains(folder)) == Some(dirs[id])
        };
        let apps = configured_apps(paths).filter(is_own);
        package.app_router =
            apps.chain([dirs[id]]).any(|app| ["app/", "src/app/"].iter().any(|inside| has_below(paths, app, inside)));
        for dir in super::paths::ancestors(dirs[id]) {
            let lock = locks.entry(dir).or_insert_with(|| Lockfile::in_folder(dir, paths, read));
            let Some(lock) = lock else { continue };
            let inside = super::paths::strip_folder(&package.dir, dir).unwrap_or_default();
            package.locked = FRAMEWORK
                .iter()
                .chain(LIBRARIES)
                .filter_map(|name| {
                    let range = package.dependencies.get(*name).map(String::as_str);
                    Some(((*name).to_owned(), lock.version(inside, name, range)?))
                })
                .collect();
            break;
        }
        package.next = package
            .dependencies
            .get("next")
            .and_then(|range| NextVersion::parse(package.locked.get("next").unwrap_or(range)));
    }
    packages
}

/// Folders with a `next.config`: applications, also where one `package.json` serves several. `paths` are sorted.
pub(super) fn configured_apps<'p>(paths: &[&'p str]) -> impl Iterator<Item = &'p str> {
    paths.iter().filter_map(|path| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let extension = name.strip_prefix("next.config.")?;
        ["js", "mjs", "cjs", "ts", "mts"].contains(&extension).then_some(folder)
    })
}

fn has_below(paths: &[&str], folder: &str, inside: &str) -> bool {
    let prefix = super::paths::join(folder, inside);
    let first = paths.partition_point(|path| *path < prefix.as_str());
    paths.get(first).is_some_and(|path| path.starts_with(&prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_lower_bounds() {
        for (range, expected) in [
            ("15.1.2", Some(NextVersion(15, 1, 2))),
            ("^15", Some(NextVersion(15, 0, 0))),
            (">=14.2 <16", Some(NextVersion(14, 2, 0))),
            ("npm:next@15.0.3", Some(NextVersion(15, 0, 3))),
            ("16.0.0-canary.5", Some(NextVersion(16, 0, 0))),
            ("14.x", Some(NextVersion(14, 0, 0))),
            ("latest", None),
            ("catalog:", None),
            ("99999999999.0.0", None),
        ] {
            assert_eq!(NextVersion::parse(range), expected, "{range}");
        }
    }
}
