//! What depends on which files there are and on manifests, not on what stands in modules.

use super::config::Configs;
use super::files::{Files, Overlay};
use super::known::Known;
use super::resolve::Resolver;
use super::{Chunked, FileId, Package, PackageId, RouteKind, package, paths, route};
use rustc_hash::FxHashMap;
use std::path::Path;
use std::sync::Arc;

pub struct Structure {
    pub known: Arc<Known>,
    /// The modules in path order.
    pub files: Vec<FileId>,
    pub packages: Vec<Package>,
    pub configs: Configs,
    pub resolver: Resolver,
    /// By file; files that are gone keep their last entry.
    facts: Vec<Facts>,
}

#[derive(Clone, Copy, Default)]
struct Facts {
    package: u32,
    route: Option<RouteKind>,
}

impl Structure {
    /// `files` is every path in order, modules with their id; `all` the path of every id ever given.
    pub fn new(
        root: &Path,
        files: Vec<(Arc<str>, Option<FileId>)>,
        all: &Chunked<Arc<str>>,
        disk: &Overlay,
        settings: Option<&serde_json::Value>,
        rules: &[&str],
    ) -> Self {
        let modules = files.iter().filter_map(|(_, id)| *id).collect();
        let known = Arc::new(Known::new(files));
        let sorted: Vec<&str> = known.sorted().collect();
        let read = |path: &str| disk.read(&root.join(path)).ok();
        let packages = package::read_all(&sorted, &read);
        let configs = Configs::new(sorted.iter().copied(), settings, rules, &read);
        let resolver = Resolver::new(root, Arc::clone(&known), &packages, Arc::new(disk.clone()));
        let by_dir: FxHashMap<&str, u32> = packages
            .iter()
            .zip(0..)
            .map(|(package, id)| (package.dir.as_str(), id))
            .collect();
        let facts = all.iter().map(|path| {
            let near = paths::ancestors(paths::parent(path))
                .find_map(|folder| by_dir.get(folder).copied())
                .unwrap_or(0);
            let package = &packages[near as usize];
            let inside = paths::strip_folder(path, &package.dir).unwrap_or(path);
            Facts {
                package: near,
                route: route::of(inside, package.is_next),
            }
        });
        let facts = facts.collect();
        Self {
            known,
            files: modules,
            packages,
            configs,
            resolver,
            facts,
        }
    }

    pub fn package(&self, file: FileId) -> &Package {
        let id = self
            .facts
            .get(file.0 as usize)
            .map_or(0, |facts| facts.package);
        &self.packages[id as usize]
    }

    pub fn package_by_id(&self, id: PackageId) -> &Package {
        &self.packages[id.0 as usize]
    }

    pub fn route(&self, file: FileId) -> Option<RouteKind> {
        self.facts.get(file.0 as usize)?.route
    }
}
