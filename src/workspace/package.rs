//! package.json, lockfiles, and the installed Next version.

use super::PackageId;
use std::collections::BTreeMap;

/// One `package.json`.
#[derive(Clone, Debug, Default)]
pub struct Package {
    pub id: Option<PackageId>,
    /// Folder relative to the workspace root, `""` for the root.
    pub dir: String,
    pub name: Option<String>,
    /// dependencies, devDependencies, peerDependencies: name to range as written.
    pub dependencies: BTreeMap<String, String>,
    /// The version that is really used: lockfile first, then the range's lower bound.
    pub next: Option<NextVersion>,
    /// Has `app/` (or `src/app/`).
    pub app_router: bool,
}

impl Package {
    pub fn depends_on(&self, name: &str) -> bool {
        self.dependencies.contains_key(name)
    }
}

/// Major, minor, patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NextVersion(pub u32, pub u32, pub u32);
