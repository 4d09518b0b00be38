//! What depends on which files there are and on manifests, not on what stands in modules.

use super::config::Configs;
use super::files::{Files, Overlay};
use super::known::Known;
use super::resolve::Resolver;
use super::route::{self, Delivery, Registers};
use super::schema::Schema;
use super::slots;
use super::{Chunked, FileId, Package, PackageId, RouteKind, package, paths};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

pub struct Structure {
    pub known: Arc<Known>,
    /// The modules in path order.
    pub files: Vec<FileId>,
    /// Middleware and proxies among them.
    pub proxies: Vec<FileId>,
    pub packages: Vec<Package>,
    pub configs: Configs,
    pub resolver: Resolver,
    pub schema: Schema,
    /// Folders whose TypeScript tells a member that is missing from one that is `undefined`.
    exact_optionals: Vec<String>,
    /// By file; files that are gone keep their last entry.
    facts: Vec<Facts>,
}

#[derive(Clone, Copy, Default)]
struct Facts {
    package: u32,
    /// How much of the path leads to its application.
    app: usize,
    turbopack: bool,
    route: Option<RouteKind>,
    delivery: Delivery,
    registers: Registers,
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
        let modules: Vec<FileId> = files.iter().filter_map(|(_, id)| *id).collect();
        let known = Arc::new(Known::new(files));
        let sorted: Vec<&str> = known.sorted().collect();
        let read = |path: &str| disk.read(&root.join(path)).ok();
        let packages = package::read_all(&sorted, &read);
        let configs = Configs::new(sorted.iter().copied(), settings, rules, &read);
        let schemas: Vec<Arc<str>> =
            sorted.iter().copied().filter(|path| path.ends_with(".prisma")).filter_map(read).collect();
        let schema = Schema::read(schemas.iter().map(AsRef::as_ref));
        let resolver = Resolver::new(root, Arc::clone(&known), &packages, Arc::new(disk.clone()));
        let exact = sorted.iter().copied().filter(|path| is_exact(path, &read)).map(paths::parent);
        // A package of configurations is there for all others.
        let exact = exact.map(|folder| if folder.contains("config") { "" } else { folder });
        let exact_optionals = exact.map(str::to_owned).collect();
        let by_dir: FxHashMap<&str, u32> =
            packages.iter().zip(0..).map(|(package, id)| (package.dir.as_str(), id)).collect();
        let apps: FxHashSet<&str> = packages
            .iter()
            .filter(|package| package.is_next)
            .map(|package| package.dir.as_str())
            .chain(package::configured_apps(&sorted))
            .collect();
        let turbopack: Vec<bool> = packages.iter().map(Package::uses_turbopack).collect();
        let above = |folder| {
            let package = paths::ancestors(folder).find(|folder| by_dir.contains_key(folder)).unwrap_or_default();
            let app = paths::ancestors(folder).find(|folder| apps.contains(folder));
            (package, app.filter(|app| app.len() >= package.len()))
        };
        // The files of a folder follow on each other.
        let mut near = ("", above(""));
        let mut facts_of = |path| {
            let folder = paths::parent(path);
            if folder != near.0 {
                near = (folder, above(folder));
            }
            let (package, app) = near.1;
            let inside = paths::strip_folder(path, app.unwrap_or(package)).unwrap_or(path);
            let package = by_dir.get(package).copied().unwrap_or(0);
            let route = route::of(inside, app.is_some());
            let turbopack = turbopack[package as usize];
            let name = path.rsplit('/').next().unwrap_or(path);
            let delivery = route.map(|route| route::delivery(name, route, turbopack)).unwrap_or_default();
            let registers = route.map(|route| route::registers(name, route, turbopack)).unwrap_or_default();
            Facts { package, app: path.len() - inside.len(), turbopack, route, delivery, registers }
        };
        let mut facts: Vec<Facts> = all.iter().map(|path| facts_of(path.as_ref())).collect();
        // Pages may be prose too.
        let prose = sorted.iter().filter(|path| route::is_prose(path)).map(|path| (*path, facts_of(path)));
        let prose: Vec<(&str, Facts)> = prose.filter(|(_, facts)| facts.route == Some(RouteKind::Page)).collect();
        let before_16 = |package: u32| packages[package as usize].next.is_some_and(|next| next.0 < 16);
        forget_around_nothing(&mut facts, &modules, all, &prose, &before_16);
        let is_proxy = |file: &FileId| facts[file.0 as usize].route == Some(RouteKind::Proxy);
        let proxies = modules.iter().copied().filter(is_proxy).collect();
        Self { known, files: modules, proxies, packages, configs, resolver, schema, exact_optionals, facts }
    }

    pub fn package(&self, file: FileId) -> &Package {
        let id = self.facts.get(file.0 as usize).map_or(0, |facts| facts.package);
        &self.packages[id as usize]
    }

    pub fn has_exact_optionals(&self, path: &str) -> bool {
        self.exact_optionals.iter().any(|folder| paths::strip_folder(path, folder).is_some())
    }

    pub fn package_by_id(&self, id: PackageId) -> &Package {
        &self.packages[id.0 as usize]
    }

    pub fn route(&self, file: FileId) -> Option<RouteKind> {
        self.facts.get(file.0 as usize)?.route
    }

    pub fn delivery(&self, file: FileId) -> Delivery {
        self.facts.get(file.0 as usize).map(|facts| facts.delivery).unwrap_or_default()
    }

    pub fn registers(&self, file: FileId) -> Registers {
        self.facts.get(file.0 as usize).map(|facts| facts.registers).unwrap_or_default()
    }
}

/// Layouts and the like that no page below needs are not built, but for those of the application as a whole; nor is a
/// `default` where all routes have pages.
fn forget_around_nothing(
    facts: &mut [Facts],
    modules: &[FileId],
    paths: &Chunked<Arc<str>>,
    prose: &[(&str, Facts)],
    before_16: &dyn Fn(u32) -> bool,
) {
    let path = |file: &FileId| paths.get(file.0 as usize).map_or("", AsRef::as_ref);
    let folders_of = |route: RouteKind| {
        let mut folders: BTreeMap<&str, (slots::Rules, Vec<&str>)> = BTreeMap::new();
        let modules = modules.iter().map(|file| (path(file), facts[file.0 as usize]));
        for (path, facts) in modules.chain(prose.iter().copied()) {
            if facts.route == Some(route) {
                let (app, inside) = path.split_at(facts.app);
                let rules = slots::Rules { turbopack: facts.turbopack, before_16: before_16(facts.package) };
                folders.entry(app).or_insert((rules, Vec::new())).1.push(paths::parent(inside));
            }
        }
        folders
    };
    let pages = folders_of(RouteKind::Page);
    let mut kept: FxHashSet<(&str, &str)> = FxHashSet::default();
    let mut with_pages: FxHashSet<(&str, &str)> = FxHashSet::default();
    for (app, (_, pages)) in &pages {
        with_pages.extend(pages.iter().flat_map(|page| paths::ancestors(page)).map(|folder| (*app, folder)));
    }
    for (app, (rules, defaults)) in folders_of(RouteKind::Default) {
        let pages = pages.get(app).map_or(&[][..], |(_, pages)| pages);
        kept.extend(slots::needing_default(&defaults, pages, rules).into_iter().map(|folder| (app, folder)));
    }
    for file in modules {
        let facts = &mut facts[file.0 as usize];
        let (app, inside) = path(file).split_at(facts.app);
        let folder = paths::parent(inside);
        let is_kept = match facts.route {
            Some(RouteKind::Default) => kept.contains(&(app, folder)),
            Some(route) if route.is_around_pages() || facts.registers == Registers::OfServer => {
                slots::is_root(folder) || with_pages.contains(&(app, folder))
            }
            _ => true,
        };
        if !is_kept {
            (facts.delivery, facts.registers) = (Delivery::Nothing, Registers::Nothing);
        }
    }
}

/// A tsconfig, or the base of one, that sets `exactOptionalPropertyTypes` itself or takes it from the strictest base.
fn is_exact(path: &str, read: &dyn Fn(&str) -> Option<Arc<str>>) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_json = name.rsplit_once('.').is_some_and(|(_, extension)| extension == "json");
    if !is_json || !(name.contains("tsconfig") || paths::parent(path).contains("config")) {
        return false;
    }
    read(path).is_some_and(|text| {
        let rest = text.split_once("\"exactOptionalPropertyTypes\"").map(|(_, rest)| rest.trim_start());
        let is_set =
            rest.and_then(|rest| rest.strip_prefix(':')).is_some_and(|rest| rest.trim_start().starts_with("true"));
        is_set || rest.is_none() && text.contains("tsconfig/strictest")
    })
}
