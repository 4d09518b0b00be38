//! Where the imports of one module lead.

use super::source::Source;
use super::structure::Structure;
use super::{FileId, Resolution};
use crate::hir::{Definition, Import, Module, Outline};
use rustc_hash::FxHashSet;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    /// One for each import of the outline, in its order.
    pub resolutions: Vec<Resolution>,
    /// Modules that are imported at run time, in order of appearance, each once.
    pub imports: Vec<FileId>,
    /// Modules of which it imports only what TypeScript removes again, each once.
    pub type_imports: Vec<FileId>,
    /// What is imported in the browser, if that is something else: a file of `pages/` keeps only some of them.
    pub browser_imports: Option<Vec<FileId>>,
    /// What is imported at run time where the module runs on the server, if that is something else.
    pub server_imports: Option<Vec<FileId>>,
    /// Which of the imports keeps the module out of the browser, and which one off the server.
    pub server_only: Option<usize>,
    pub client_only: Option<usize>,
}

impl Links {
    pub fn new(structure: &Structure, path: &str, source: &Source, page: Option<&Module>) -> Self {
        let outline = &source.outline;
        let resolutions: Vec<Resolution> =
            outline.imports.iter().map(|import| structure.resolver.resolve(path, &import.specifier)).collect();
        let imports = run_time_modules(outline, &resolutions, &|_| true);
        let names = page.map(names_in_browser);
        let is_kept = |import: &Import| {
            let is_used = |names: &FxHashSet<&str>| import.names.iter().any(|it| names.contains(it.local.as_str()));
            import.names.is_empty() || names.as_ref().is_none_or(is_used)
        };
        let in_browser = structure.resolver.tells_browsers_apart().then(|| {
            let resolve = |import: &Import| structure.resolver.resolve_in_browser(path, &import.specifier);
            outline.imports.iter().map(resolve).collect::<Vec<_>>()
        });
        let browser_imports = (names.is_some() || in_browser.is_some())
            .then(|| run_time_modules(outline, in_browser.as_ref().unwrap_or(&resolutions), &is_kept))
            .filter(|modules| *modules != imports);
        let server_imports = structure.resolver.tells_servers_apart().then(|| {
            let resolve = |import: &Import| structure.resolver.resolve_on_server(path, &import.specifier);
            run_time_modules(outline, &outline.imports.iter().map(resolve).collect::<Vec<_>>(), &|_| true)
        });
        let server_imports = server_imports.filter(|modules| *modules != imports);
        let type_imports = modules(outline, &resolutions, &|import| !import.at_run_time());
        let marker = |name: &str| {
            let mut imports = outline.imports.iter().zip(&resolutions);
            imports.position(|(import, resolution)| import.at_run_time() && leads_to(import, resolution, name))
        };
        let (server_only, client_only) = (marker("server-only"), outline.position_of_value("client-only"));
        Self { resolutions, imports, type_imports, browser_imports, server_imports, server_only, client_only }
    }
}

/// By its own name, or by an alias.
fn leads_to(import: &Import, resolution: &Resolution, package: &str) -> bool {
    import.specifier == package || matches!(resolution, Resolution::Package(name) if name == package)
}

fn run_time_modules(outline: &Outline, resolutions: &[Resolution], wanted: &dyn Fn(&Import) -> bool) -> Vec<FileId> {
    modules(outline, resolutions, &|import| import.at_run_time() && wanted(import))
}

fn modules(outline: &Outline, resolutions: &[Resolution], wanted: &dyn Fn(&Import) -> bool) -> Vec<FileId> {
    let targets = outline.imports.iter().zip(resolutions).filter_map(|(import, resolution)| match resolution {
        Resolution::File(file) if wanted(import) => Some(*file),
        _ => None,
    });
    let mut found: Vec<FileId> = Vec::new();
    let mut seen = FxHashSet::default();
    for file in targets {
        // Nearly all modules import so few that a look at each is cheaper.
        let is_new =
            if found.len() < FEW { !found.contains(&file) } else { !found[..FEW].contains(&file) && seen.insert(file) };
        if is_new {
            found.push(file);
        }
    }
    found
}

const FEW: usize = 16;

/// Exports of a page that Next removes from its browser build, together with whatever only they use.
const SERVER_EXPORTS: &[&str] = &["getServerSideProps", "getStaticProps", "getStaticPaths"];

/// Top-level names that the browser build of a page uses.
fn names_in_browser(module: &Module) -> FxHashSet<&str> {
    let removed: FxHashSet<usize> = module
        .outline
        .exports
        .iter()
        .filter(|export| SERVER_EXPORTS.contains(&export.name.as_str()))
        .flat_map(|export| [Some(module.item_of(export)), module.scope.get(&export.name).map(Definition::item)])
        .flatten()
        .collect();
    let is_root = |index: &usize| {
        !removed.contains(index)
            && (module.outline.exports.iter().any(|export| module.item_of(export) == *index)
                || !module.scope.values().any(|name| name.item() == *index))
    };
    let mut reached: FxHashSet<usize> = (0..module.items.len()).filter(is_root).collect();
    let mut pending: Vec<usize> = reached.iter().copied().collect();
    pending.sort_unstable();
    let mut names = FxHashSet::default();
    while let Some(index) = pending.pop() {
        for name in &module.items[index].item.free {
            names.insert(name.as_str());
            if let Some(definition) = module.scope.get(name)
                && !removed.contains(&definition.item())
                && reached.insert(definition.item())
            {
                pending.push(definition.item());
            }
        }
    }
    names
}
