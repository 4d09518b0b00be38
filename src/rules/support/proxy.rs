//! Middleware, or a proxy as Next 16 calls it, in front of the pages from which a file's actions can be called.
//!
//! A call of an action is a request for a page that has it: whoever calls it chooses among those, and each request goes
//! through the middleware whose matcher matches its path. Sent to another page, it is forwarded to one of those, through the
//! middleware again. So middleware that lets nobody through on all of these pages stands in front of the action as well, for
//! as long as no other page leads to it.

mod matcher;

use super::framework;
use crate::catalog::Needs;
use crate::finding::{Finding, Place, Related, Severity};
use crate::flow::{self, Evidence, Request, Through};
use crate::rules::Context;
use crate::text::{Atom, Span};
use crate::workspace::{Address, FileId, RouteKind, View, paths};
use matcher::Matcher;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// What middleware does for the actions of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Cover {
    Nothing,
    /// It lets nobody through who is not signed in, on any page that leads to the file.
    Full(Gate),
    /// It does not ask on this page, for one, or not on this path of it.
    Part(Gate, FileId, Option<String>),
    /// It asks for what anyone can make up.
    Weak(Gate),
    /// Requests can be made that skip it.
    Skipped(Gate, Atom),
}

/// The check in the middleware.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    pub file: FileId,
    pub place: Place,
    /// As it is called there.
    pub guard: String,
    /// The paths that it runs for, where it does not run for all.
    pub matcher: Option<Place>,
}

/// More pages are not looked at.
const MAX_PAGES: usize = 200;
/// Paths that are tried for one page.
const MAX_PATHS: usize = 60;

/// What is there for every action of the file under check.
pub fn of_actions(context: &Context<'_>) -> Cover {
    let view = context.view;
    if view.snapshot.proxies().is_empty() {
        return Cover::Nothing;
    }
    match leading_to(view, view.file) {
        Pages::These(pages) => over(view, &pages, "POST"),
        Pages::Any => Cover::Nothing,
    }
}

/// What is there when the page is asked for.
pub fn of_page(context: &Context<'_>) -> Cover {
    let view = context.view;
    if view.snapshot.proxies().is_empty() { Cover::Nothing } else { over(view, &[view.file], "GET") }
}

/// The finding with what middleware has to do with it. `does`: what the action does, as a sentence without an end.
pub fn tell(context: &Context<'_>, does: &str, finding: Finding) -> Finding {
    let path = |gate: &Gate| format!("`{}`", context.view.snapshot.path(gate.file));
    let mut finding = finding;
    let (gate, said) = match context.cover() {
        Cover::Nothing => return finding,
        Cover::Full(gate) => {
            finding.severity = lowered(finding.severity);
            finding.message = format!("{does} and leaves the check of who is calling to {}", path(gate));
            "check the session in the action too: the first page outside of the middleware that imports it opens it to anyone"
                .clone_into(&mut finding.help);
            (
                gate,
                format!("`{}` is asked in front of every page that leads to the action, and nowhere else", gate.guard),
            )
        }
        Cover::Part(gate, page, at) => {
            let place = Place { file: *page, span: Span::default() };
            let on = at.as_ref().map_or_else(|| "here".to_owned(), |at| format!("for `{at}`, a path of this page"));
            let message =
                format!("{} asks who is calling, but not {on}, where the action can be called too", path(gate));
            finding.related.push(Related { place, message, listed: false });
            return finding;
        }
        Cover::Weak(gate) => (
            gate,
            format!("{} only looks whether `{}` has something, which anyone can make up", path(gate), gate.guard),
        ),
        Cover::Skipped(gate, id) => (
            gate,
            format!("{} asks who is calling, and this version of Next has requests that skip it ({id})", path(gate)),
        ),
    };
    finding.related.push(Related { place: gate.place, message: said, listed: false });
    if let (Some(place), Cover::Full(_)) = (gate.matcher, context.cover()) {
        let message = "these are the paths that it runs for".to_owned();
        finding.related.push(Related { place, message, listed: false });
    }
    finding
}

/// One step down; what is worth knowing is not hidden.
const fn lowered(severity: Severity) -> Severity {
    match severity {
        Severity::Error => Severity::Warning,
        Severity::Warning | Severity::Info => Severity::Info,
        Severity::Hint => Severity::Hint,
    }
}

enum Pages {
    These(Vec<FileId>),
    Any,
}

/// The pages whose modules lead to the file, in path order.
fn leading_to(view: &View<'_>, file: FileId) -> Pages {
    let (snapshot, graph) = (view.snapshot, view.snapshot.graph());
    let (mut seen, mut pending) = (FxHashSet::from_iter([file]), vec![file]);
    let (mut pages, mut around) = (Vec::new(), Vec::new());
    while let Some(file) = pending.pop() {
        match snapshot.route(file) {
            Some(RouteKind::Page) => pages.push(file),
            Some(route) if route.is_around_pages() => around.push(paths::parent(snapshot.path(file))),
            _ => {}
        }
        pending.extend(graph.importers(file).iter().copied().filter(|next| seen.insert(*next)));
    }
    // What stands around all pages stands around those that there are not, too.
    if around.iter().any(|folder| folder.rsplit('/').next() == Some("app")) {
        return Pages::Any;
    }
    if !around.is_empty() {
        let below = |page: &&FileId| {
            let path = snapshot.path(**page);
            around.iter().any(|folder| paths::strip_folder(path, folder).is_some())
        };
        let all = snapshot.files().iter().filter(|page| snapshot.route(**page) == Some(RouteKind::Page));
        pages.extend(all.filter(below));
    }
    pages.sort_unstable_by(|a, b| snapshot.path(*a).cmp(snapshot.path(*b)));
    pages.dedup();
    Pages::These(pages)
}

fn over(view: &View<'_>, pages: &[FileId], method: &str) -> Cover {
    if pages.is_empty() || pages.len() > MAX_PAGES {
        return Cover::Nothing;
    }
    let (mut open, mut weak, mut gate) = (None, None, None);
    let mut known = Proxies::default();
    for page in pages {
        match on_page(view, *page, method, &mut known) {
            OnPage::Known(found) => gate = gate.or(Some(found)),
            OnPage::Claiming(found) => weak = weak.or(Some(found)),
            OnPage::Anyone(at) => open = open.or(Some((*page, at))),
        }
        if open.is_some() && gate.is_some() {
            break;
        }
    }
    match (gate, weak, open) {
        (Some(gate), None, None) => match skipped(view, gate.file) {
            Some(id) => Cover::Skipped(gate, id),
            None => Cover::Full(gate),
        },
        (Some(gate), _, Some((page, at))) => Cover::Part(gate, page, at),
        (_, Some(weak), None) => Cover::Weak(weak),
        _ => Cover::Nothing,
    }
}

/// The advisory by which requests skip the middleware of this version.
fn skipped(view: &View<'_>, proxy: FileId) -> Option<Atom> {
    let package = view.snapshot.package(proxy);
    let version = package.next.filter(|_| framework::is_exact(package))?;
    let known = framework::advisories(view);
    let found = known.of((version.0, version.1, version.2)).find(|advisory| advisory.needs == Needs::Proxy)?;
    Some(Atom::new(&found.id))
}

enum OnPage {
    Known(Gate),
    Claiming(Gate),
    /// At this path, where it is known.
    Anyone(Option<String>),
}

fn on_page(view: &View<'_>, page: FileId, method: &str, known: &mut Proxies) -> OnPage {
    match known.of_page(view, page, method) {
        Some((proxy, address)) => ask(view, &proxy, &address, method),
        None => OnPage::Anyone(None),
    }
}

struct Proxy {
    file: FileId,
    export: &'static str,
    matcher: Matcher,
    /// Who goes through on any path.
    everywhere: Through,
}

/// By the folder that they stand in: many pages have the same.
#[derive(Default)]
struct Proxies(FxHashMap<String, Option<Rc<Proxy>>>);

impl Proxies {
    /// The middleware of the page's application, and the page's address there.
    fn of_page(&mut self, view: &View<'_>, page: FileId, method: &str) -> Option<(Rc<Proxy>, Address)> {
        let path = view.snapshot.path(page);
        let package = view.snapshot.package(page);
        let inside = paths::strip_folder(path, &package.dir)?;
        let (root, below) = match inside.strip_prefix("app/") {
            Some(below) => (package.dir.clone(), below),
            None => (paths::join(&package.dir, "src"), inside.strip_prefix("src/app/")?),
        };
        let address = Address::of_folder(paths::parent(below))?;
        // Next 16 knows the new name and still takes the old one, but not both.
        let major = package.next_major();
        let read = |root: &str| read(view, root, major, method).filter(|_| !rewrites(view, &package.dir)).map(Rc::new);
        let proxy = self.0.entry(root).or_insert_with_key(|root| read(root));
        Some((Rc::clone(proxy.as_ref()?), address))
    }
}

fn read(view: &View<'_>, root: &str, major: u32, method: &str) -> Option<Proxy> {
    let of_name = |name: &str| {
        let mut paths =
            ["tsx", "ts", "jsx", "js"].iter().map(|extension| paths::join(root, &format!("{name}.{extension}")));
        paths.find_map(|path| view.snapshot.file(&path))
    };
    let proxy = if major >= 16 { of_name("proxy") } else { None };
    let (file, names) = match (proxy, of_name("middleware")) {
        (Some(file), None) => (file, ["proxy", "default"]),
        (None, Some(file)) => (file, ["middleware", "default"]),
        _ => return None,
    };
    let exports = &view.outline(file).exports;
    let export = names.into_iter().find(|name| exports.iter().any(|export| export.name == *name))?;
    let matcher = matcher::of(&view.module(file))?;
    let everywhere = flow::screen(view, file, export, Request { path: None, method }).through.clone();
    Some(Proxy { file, export, matcher, everywhere })
}

/// The configuration leads other paths to pages, behind the middleware.
fn rewrites(view: &View<'_>, dir: &str) -> bool {
    let names =
        ["ts", "mts", "js", "mjs", "cjs"].map(|extension| paths::join(dir, &format!("next.config.{extension}")));
    names.iter().filter_map(|path| view.snapshot.file(path)).any(|file| view.text(file).contains("rewrites"))
}

/// Tries the paths of the page, one after the other: those of its shape, and those that the middleware may treat in another
/// way than the rest.
fn ask(view: &View<'_>, proxy: &Proxy, address: &Address, method: &str) -> OnPage {
    let mut pending = address.plain();
    pending.extend(address.without_language().iter().flat_map(Address::plain));
    if address.has_holes() {
        pending.extend(address.with_word("a.b"));
        for word in proxy.matcher.words() {
            pending.extend(address.with_word(word));
            pending.extend(address.with_word(&format!("a.{word}")));
        }
    }
    let (mut seen, mut known, mut claiming) = (FxHashSet::default(), None, None);
    while let Some(path) = pending.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        if seen.len() > MAX_PATHS || !proxy.matcher.matches(&path) {
            return OnPage::Anyone(Some(path));
        }
        if let Through::Known { by, .. } = &proxy.everywhere {
            known = Some(by.clone());
            continue;
        }
        let screened = flow::screen(view, proxy.file, proxy.export, Request { path: Some(&path), method });
        match &screened.through {
            Through::Known { by, straight: true } => known = Some(by.clone()),
            Through::Claiming(by) => claiming = Some(by.clone()),
            _ => return OnPage::Anyone(Some(path)),
        }
        if address.has_holes() {
            let texts = screened.compared.iter().map(|text| plain_part(text));
            pending.extend(texts.filter_map(|text| address.toward(text)));
        }
    }
    let gate = |by: Option<Evidence>| gate(view, proxy, by);
    match (claiming, known) {
        (Some(by), _) => OnPage::Claiming(gate(by)),
        (None, Some(by)) => OnPage::Known(gate(by)),
        (None, None) => OnPage::Anyone(None),
    }
}

/// What a pattern begins with.
fn plain_part(text: &str) -> &str {
    let end = text.find(['(', ':', '*', '[', '{']).unwrap_or(text.len());
    &text[..end]
}

fn gate(view: &View<'_>, proxy: &Proxy, by: Option<Evidence>) -> Gate {
    let file = proxy.file;
    let matcher = proxy.matcher.span.map(|span| Place { file, span });
    // Shown by what the package of the middleware does, or beyond a helper: the call in the middleware's own module.
    let (place, guard) = match by {
        Some(by) => {
            let calls = by.path.iter().map(|frame| (frame.place, format!("{}()", frame.callee)));
            let mut all = calls.chain([(by.place, by.guard.to_string())]).rev();
            all.find(|(place, _)| place.file == file && place.span != Span::default())
                .unwrap_or_else(|| (Place { file, span: exported(view, proxy) }, by.guard.to_string()))
        }
        None => (Place { file, span: exported(view, proxy) }, "cookies".to_owned()),
    };
    Gate { file, place, guard, matcher }
}

fn exported(view: &View<'_>, proxy: &Proxy) -> Span {
    let outline = view.outline(proxy.file);
    outline.exports.iter().find(|export| export.name == proxy.export).map(|export| export.span).unwrap_or_default()
}
