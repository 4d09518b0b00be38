//! Where a specifier leads.
//!
//! Node's and TypeScript's rules are oxc_resolver's work. It sees a [`Tree`]: the known paths of the workspace, with the
//! workspace's packages linked into `node_modules` and nothing else in there. So the answers are the same before and
//! after an install or a build, unsaved files count, and nothing is asked of the disk.

mod manifest;
mod tree;
mod tsconfig;

use super::files::Files;
use super::known::Known;
use super::{Package, Resolution, paths};
use crate::text::Atom;
use dashmap::DashMap;
use oxc_resolver::{ResolveError, ResolveOptions, ResolverGeneric, TsconfigDiscovery};
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tree::Tree;

/// Answers for one state of the workspace's structure: replaced when a file, package or tsconfig comes, goes or changes.
pub struct Resolver {
    known: Arc<Known>,
    extensions: Extensions,
    /// Folder and manifest by the name of the package.
    packages: FxHashMap<String, (String, Value)>,
    aliased: ResolverGeneric<Tree>,
    /// As Next asks for modules of the server, where a package has others for it.
    server: Option<ResolverGeneric<Tree>>,
    /// The same for the browser.
    browser: Option<ResolverGeneric<Tree>>,
    /// Packages have others in place of modules that are asked for by their paths.
    browser_replaces: bool,
    /// Knows no tsconfig: for workspaces whose tsconfig can't be read.
    plain: ResolverGeneric<Tree>,
    /// With project references the tsconfig depends on the file, otherwise on its folder only.
    by_file: bool,
    /// Folders with a manifest or a tsconfig of their own.
    scopes: FxHashSet<String>,
    answers: Answers,
    server_answers: Answers,
    browser_answers: Answers,
}

/// By the folder or file that asks, and the specifier.
type Answers = DashMap<(Atom, Atom), Resolution>;

impl Resolver {
    pub fn new(root: &Path, known: Arc<Known>, packages: &[Package], files: Arc<dyn Files>) -> Self {
        let mut names = FxHashMap::default();
        for package in packages {
            if let Some(name) = package.name.as_deref().filter(|name| is_package_name(name)) {
                names.entry(name.to_owned()).or_insert_with(|| (package.dir.clone(), package.manifest.clone()));
            }
        }
        let tree = Tree::new(root, Arc::clone(&known), &names, files);
        let by_file = tree.has_references();
        let is_manifest = |path: &&str| {
            let name = path.rsplit('/').next().unwrap_or_default();
            matches!(name, "package.json" | "tsconfig.json" | "jsconfig.json")
        };
        let scopes = known.sorted().filter(is_manifest).map(|path| paths::parent(path).to_owned()).collect();
        let extensions = extensions_for(packages);
        let aliased = ResolverGeneric::new_with_file_system(tree, options(extensions));
        let plain = aliased.clone_with_options(ResolveOptions { tsconfig: None, ..options(extensions) });
        let any = |test: &dyn Fn(&Value) -> bool| packages.iter().any(|package| test(&package.manifest));
        let server = any(&|manifest| names_condition(manifest, SERVER_CONDITION));
        let server = server.then(|| aliased.clone_with_options(server_options(extensions)));
        let browser_replaces = any(&|manifest| manifest.get(BROWSER).is_some_and(Value::is_object));
        let is_for_browsers = |manifest: &Value| {
            manifest.get(BROWSER).is_some() || [BROWSER, NODE].iter().any(|it| names_condition(manifest, it))
        };
        let browser = any(&is_for_browsers).then(|| aliased.clone_with_options(browser_options(extensions)));
        Self {
            known,
            extensions,
            packages: names,
            aliased,
            server,
            browser,
            browser_replaces,
            plain,
            by_file,
            scopes,
            answers: DashMap::new(),
            server_answers: DashMap::new(),
            browser_answers: DashMap::new(),
        }
    }

    /// Where `specifier` leads in the module at `from`, where nothing else is said.
    pub fn resolve(&self, from: &str, specifier: &str) -> Resolution {
        self.beside(from, specifier).unwrap_or_else(|| self.ask(&self.aliased, &self.answers, from, specifier))
    }

    /// Where it leads when the module runs on the server.
    pub fn resolve_on_server(&self, from: &str, specifier: &str) -> Resolution {
        match &self.server {
            Some(server) if !specifier.starts_with('.') => self.ask(server, &self.server_answers, from, specifier),
            _ => self.resolve(from, specifier),
        }
    }

    /// Whether that may be another module.
    pub const fn tells_servers_apart(&self) -> bool {
        self.server.is_some()
    }

    /// Where it leads in the code that the browser gets.
    pub fn resolve_in_browser(&self, from: &str, specifier: &str) -> Resolution {
        match &self.browser {
            Some(browser) if self.browser_replaces || !specifier.starts_with('.') => {
                self.ask(browser, &self.browser_answers, from, specifier)
            }
            _ => self.resolve(from, specifier),
        }
    }

    /// Whether that may be another module.
    pub const fn tells_browsers_apart(&self) -> bool {
        self.browser.is_some()
    }

    fn ask(&self, resolver: &ResolverGeneric<Tree>, answers: &Answers, from: &str, specifier: &str) -> Resolution {
        let scope = if self.by_file { from } else { self.scope(paths::parent(from), specifier) };
        let key = (Atom::new(scope), Atom::new(specifier));
        if let Some(answer) = answers.get(&key) {
            return answer.clone();
        }
        let answer = self.look_up(resolver, from, specifier);
        answers.insert(key, answer.clone());
        answer
    }

    /// The folder for all of whose files the specifier means the same. Packages are linked into the root only, so what is no
    /// relative path depends on the nearest manifest and tsconfig.
    fn scope<'p>(&self, folder: &'p str, specifier: &str) -> &'p str {
        if specifier.starts_with('.') {
            return folder;
        }
        paths::ancestors(folder).find(|folder| self.scopes.contains(*folder)).unwrap_or_default()
    }

    /// The plain case: a relative path without an extension to a file, or to the index of a folder that is no package.
    /// Everything else is for the resolver.
    fn beside(&self, from: &str, specifier: &str) -> Option<Resolution> {
        let is_relative = specifier.starts_with("./") || specifier.starts_with("../");
        let name = specifier.rsplit('/').next()?;
        let is_plain =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '[' | ']' | '(' | ')' | '@' | '$');
        if !is_relative || name.is_empty() || !name.chars().all(is_plain) {
            return None;
        }
        let mut path = paths::normalize(paths::parent(from), specifier)?;
        if path.is_empty() || self.known.is_file(&path) {
            return None;
        }
        let stem = path.len();
        if let Some(found) = self.with_extension(&mut path) {
            return Some(found);
        }
        path.truncate(stem);
        path.push_str("/package.json");
        if self.known.is_file(&path) {
            return None;
        }
        path.truncate(stem);
        path.push_str("/index");
        self.with_extension(&mut path)
    }

    fn with_extension(&self, path: &mut String) -> Option<Resolution> {
        let stem = path.len();
        self.extensions.iter().find_map(|extension| {
            path.truncate(stem);
            path.push_str(extension);
            self.file_or_asset(path)
        })
    }

    fn look_up(&self, resolver: &ResolverGeneric<Tree>, from: &str, specifier: &str) -> Resolution {
        if specifier.is_empty() || specifier.contains('\0') {
            return Resolution::Unresolved;
        }
        let file = tree::absolute(from);
        let result = resolver.resolve_file(&file, specifier).or_else(|error| {
            if matches!(error, ResolveError::Ignored(_)) {
                return Err(error);
            }
            let folder = file.parent().unwrap_or(Path::new(tree::ROOT));
            self.plain.resolve(folder, specifier)
        });
        match result {
            // The browser gets an empty module in its place.
            Err(ResolveError::Ignored(_)) => Resolution::Asset,
            Ok(found) => self.target(found.path()).unwrap_or(Resolution::Unresolved),
            Err(_) => self.not_found(&file, specifier),
        }
    }

    fn target(&self, path: &Path) -> Option<Resolution> {
        self.file_or_asset(&tree::relative(path)?)
    }

    fn file_or_asset(&self, path: &str) -> Option<Resolution> {
        match self.known.module(path) {
            Some(file) => Some(Resolution::File(file)),
            None => self.known.is_file(path).then_some(Resolution::Asset),
        }
    }

    fn not_found(&self, from: &Path, specifier: &str) -> Resolution {
        let is_relative =
            matches!(specifier, "." | "..") || specifier.starts_with("./") || specifier.starts_with("../");
        if is_relative || specifier.starts_with('/') {
            return Resolution::Unresolved;
        }
        let name = package_name(specifier);
        // A package without modules only borrows the name, as a place for dependencies of its own does.
        if let Some((folder, manifest)) = self.packages.get(name).filter(|(folder, _)| self.known.has_modules(folder)) {
            let subpath = format!(".{}", specifier[name.len()..].trim_end_matches('/'));
            let found = manifest::find(manifest, folder, &self.known, &subpath);
            return found.and_then(|path| self.file_or_asset(&path)).unwrap_or(Resolution::Unresolved);
        }
        if let Some(answer) = self.dangling_alias(from, specifier) {
            return answer;
        }
        if is_package_name(name) || specifier.contains(':') {
            return Resolution::Package(Atom::new(specifier));
        }
        Resolution::Unresolved
    }

    /// An alias of tsconfig `paths` whose target is not in the workspace: it may mean an installed package.
    fn dangling_alias(&self, from: &Path, specifier: &str) -> Option<Resolution> {
        let tsconfig = self.aliased.find_tsconfig(from).ok().flatten()?;
        let paths = tsconfig.compiler_options.paths.as_ref()?;
        let (_, targets) = paths.iter().find(|(pattern, _)| *pattern != "*" && matches(pattern, specifier))?;
        let installed = targets.iter().find_map(|target| {
            let target = target.to_str()?.replace('\\', "/");
            let (_, inside) = target.rsplit_once("node_modules/")?;
            Some(package_name(inside).trim_start_matches("@types/").to_owned())
        });
        Some(installed.map_or(Resolution::Unresolved, |name| Resolution::Package(name.into())))
    }
}

/// The condition of `exports` and `imports` that holds for what Next renders on the server.
pub const SERVER_CONDITION: &str = "react-server";

/// The field and condition that hold in the browser, and the condition that does not.
const BROWSER: &str = "browser";
const NODE: &str = "node";

/// A manifest has other entry points under the condition.
fn names_condition(manifest: &Value, condition: &str) -> bool {
    fn any(value: &Value, condition: &str) -> bool {
        match value {
            Value::Object(keys) => keys.iter().any(|(key, value)| key == condition || any(value, condition)),
            Value::Array(all) => all.iter().any(|value| any(value, condition)),
            _ => false,
        }
    }
    ["exports", "imports"].iter().filter_map(|field| manifest.get(*field)).any(|value| any(value, condition))
}

type Extensions = &'static [&'static str];

/// In the order in which Turbopack tries them, and behind those what it does not try.
const EXTENSIONS: Extensions = &[".tsx", ".ts", ".jsx", ".js", ".mjs", ".cjs", ".mts", ".cts", ".json", ".d.ts"];

/// The same for webpack: what was compiled goes before its source.
const WEBPACK_EXTENSIONS: Extensions =
    &[".js", ".mjs", ".tsx", ".ts", ".jsx", ".cjs", ".mts", ".cts", ".json", ".d.ts"];

/// By the bundler that builds all applications of the workspace.
fn extensions_for(packages: &[Package]) -> Extensions {
    let mut apps = packages.iter().filter(|package| package.depends_on("next")).peekable();
    let only_webpack = apps.peek().is_some() && !apps.any(Package::uses_turbopack);
    if only_webpack { WEBPACK_EXTENSIONS } else { EXTENSIONS }
}

fn options(extensions: Extensions) -> ResolveOptions {
    let strings = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let alias = |from: &str, to: &[&str]| (from.to_owned(), strings(to));
    ResolveOptions {
        tsconfig: Some(TsconfigDiscovery::Auto),
        // `types` is left out: declarations say nothing about what a module does. What is there for development are
        // sources, where both are named the manifest's order decides.
        condition_names: strings(&[
            "source",
            "development",
            "production",
            "import",
            "module",
            "require",
            "node",
            "default",
        ]),
        extensions: strings(extensions),
        extension_alias: vec![
            // TypeScript would ask for the source first; the bundlers take what is there.
            alias(".js", &[".js", ".ts", ".tsx", ".jsx", ".d.ts"]),
            alias(".jsx", &[".jsx", ".tsx"]),
            alias(".mjs", &[".mjs", ".mts"]),
            alias(".cjs", &[".cjs", ".cts"]),
        ],
        main_fields: strings(&["main"]),
        node_path: false,
        cwd: Some(PathBuf::from(tree::ROOT)),
        ..ResolveOptions::default()
    }
}

fn server_options(extensions: Extensions) -> ResolveOptions {
    let mut options = options(extensions);
    options.condition_names.insert(0, SERVER_CONDITION.to_owned());
    options
}

fn browser_options(extensions: Extensions) -> ResolveOptions {
    let mut options = options(extensions);
    options.condition_names.retain(|condition| condition != NODE);
    options.condition_names.insert(0, BROWSER.to_owned());
    options.main_fields.insert(0, BROWSER.to_owned());
    options.alias_fields = vec![vec![BROWSER.to_owned()]];
    options
}

/// `@scope/name` or `name` at the start of a specifier.
fn package_name(specifier: &str) -> &str {
    let parts = if specifier.starts_with('@') { 2 } else { 1 };
    let end = specifier.match_indices('/').nth(parts - 1).map_or(specifier.len(), |(at, _)| at);
    &specifier[..end]
}

/// What npm allows as a name; `@/lib` and `~/lib` are none.
fn is_package_name(name: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.')
            && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    match name.strip_prefix('@') {
        Some(scoped) => scoped.split_once('/').is_some_and(|(scope, name)| is_part(scope) && is_part(name)),
        None => is_part(name),
    }
}

/// A key of tsconfig `paths` against a specifier.
fn matches(pattern: &str, specifier: &str) -> bool {
    match pattern.split_once('*') {
        Some((before, after)) => {
            specifier.len() >= before.len() + after.len() && specifier.starts_with(before) && specifier.ends_with(after)
        }
        None => pattern == specifier,
    }
}

#[cfg(test)]
mod tests;
