//! Server code that nothing keeps out of the browser bundle.

use super::support::chain;
use super::support::framework::files_of_package;
use super::support::notes::notes;
use super::support::server_code::{ClientOf, Evidence, EvidenceKind, evidence, may_have_evidence};
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Related, Severity, Target};
use crate::fixes::FixKind;
use crate::workspace::{FileId, Resolution, RouteKind, View};
use rustc_hash::FxHashSet;

pub const RULE: Rule = Rule {
    name: "missing-server-only",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-200",
    owasp: "A05:2021",
    page: include_str!("missing-server-only.md"),
    fixes: &[FixKind::AddServerOnly],
    silences: &[],
    answered_by_public: false,
    check,
};

/// Modules named in the project's one hint.
const MAX_NAMED: usize = 20;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let view = context.view;
    let Some(sign) = unmarked(view, view.file) else {
        return Vec::new();
    };
    let finding = match exposure(view, &sign) {
        Exposure::Client(client) => reachable(view, &sign, &client),
        Exposure::OneImportAway(related) => one_import_away(view, &sign, related),
        Exposure::Server => return project_hint(view, &sign).into_iter().collect(),
    };
    vec![finding]
}

/// The modules that the project's one hint is about, in path order: what "mark them all" marks.
pub fn hinted_modules(view: &View<'_>) -> Vec<FileId> {
    hinted(view).map(|sign| sign.place.file).collect()
}

fn hinted<'v>(view: &'v View<'_>) -> impl Iterator<Item = Evidence> + 'v {
    let signs = files_of_package(view).filter_map(|file| unmarked(view, file));
    signs.filter(|sign| matches!(exposure(view, sign), Exposure::Server))
}

/// The first sign that the module is server code, when it lacks the marker and could bear it.
fn unmarked(view: &View<'_>, file: FileId) -> Option<Evidence> {
    let outline = view.snapshot.outline(file);
    if outline.use_client().is_some() || outline.use_server().is_some() || view.snapshot.route(file).is_some() {
        return None;
    }
    if !may_have_evidence(view, file) {
        return None;
    }
    let sign = evidence(view, file, counts).into_iter().next()?;
    (!is_protected(view, file) && only_the_app_imports(view, file)).then_some(sign)
}

/// A variable that may just be a setting is no reason to keep a module from the browser.
fn counts(kind: EvidenceKind) -> bool {
    matches!(kind, EvidenceKind::SecretEnv | EvidenceKind::Client(_))
}

/// The module, or one that it needs, imports the marker: the build refuses it in the browser already.
fn is_protected(view: &View<'_>, file: FileId) -> bool {
    let graph = view.snapshot.graph();
    let is_marked = |module| view.snapshot.server_only(module).is_some();
    any_in_closure(file, |at| graph.imports(at), is_marked)
}

/// Nothing that runs outside of the app's server layer needs the module, and some app does need it or could.
fn only_the_app_imports(view: &View<'_>, file: FileId) -> bool {
    let graph = view.snapshot.graph();
    let is_outside = |user| match view.snapshot.route(user) {
        Some(RouteKind::ToolConfig | RouteKind::PagesPage | RouteKind::PagesApi) => true,
        Some(RouteKind::NotApp) => !is_test(view.snapshot.path(user)),
        _ => false,
    };
    let mut by_app = false;
    let outside = any_in_closure(
        file,
        |at| graph.importers(at),
        |user| {
            by_app |= view.snapshot.package(user).app_router;
            is_outside(user)
        },
    );
    by_app && !outside
}

/// Tests replace the marker by nothing; scripts cannot.
fn is_test(path: &str) -> bool {
    let folders = ["__tests__", "__mocks__", "test", "tests", "e2e", "cypress", "playwright"];
    path.split('/').any(|part| folders.contains(&part))
        || [".test.", ".spec.", ".stories."].iter().any(|part| path.contains(part))
}

/// Whether it holds for the file or for one that can be reached; asks no further once it does.
fn any_in_closure<'g>(
    start: FileId,
    next: impl Fn(FileId) -> &'g [FileId],
    mut holds: impl FnMut(FileId) -> bool,
) -> bool {
    let mut seen = FxHashSet::from_iter([start]);
    let mut open = vec![start];
    while let Some(file) = open.pop() {
        if holds(file) {
            return true;
        }
        open.extend(next(file).iter().filter(|file| seen.insert(**file)));
    }
    false
}

/// How near the browser is.
enum Exposure {
    /// The chain from the client module, both ends included.
    Client(Vec<FileId>),
    OneImportAway(Vec<Related>),
    Server,
}

fn exposure(view: &View<'_>, sign: &Evidence) -> Exposure {
    let file = sign.place.file;
    if let Some(reach) = view.snapshot.graph().client(file) {
        let needed = chain::wanted(view, &reach.chain)
            .is_some_and(|wanted| notes(view, file).parts(view, file).live(&wanted).contains(&sign.item));
        if needed {
            return Exposure::Client(reach.chain);
        }
        return Exposure::OneImportAway(chain::related(view, &reach.chain, 0));
    }
    match type_import(view, file) {
        Some(place) => {
            let message = format!("`{}` imports a type from here", view.snapshot.path(place.file));
            Exposure::OneImportAway(vec![Related { place, message, listed: false }])
        }
        None => Exposure::Server,
    }
}

/// Where a module of the browser imports from `file` what TypeScript removes again.
fn type_import(view: &View<'_>, file: FileId) -> Option<Place> {
    let stem = stem(view.snapshot.path(file));
    view.snapshot.graph().type_importers(file).iter().find_map(|from| {
        let outline = view.snapshot.outline(*from);
        let import = outline.imports.iter().find(|import| {
            self::stem(&import.specifier) == stem
                && !import.at_run_time()
                && view.resolve(*from, &import.specifier) == Resolution::File(file)
        })?;
        view.snapshot.graph().client(*from)?;
        Some(Place { file: *from, span: import.span })
    })
}

/// The part of a path or specifier that both share: `lib/db.ts`, `@/lib/db` and `./db.js` give `db`.
fn stem(path: &str) -> &str {
    let path = path.rsplit_once('/').filter(|(_, name)| name.starts_with("index.")).map_or(path, |(folder, _)| folder);
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

fn reachable(view: &View<'_>, sign: &Evidence, client: &[FileId]) -> Finding {
    let path = |file: &FileId| view.snapshot.path(*file);
    let how = match client {
        [first, _] => format!("the client module `{}` imports it", path(first)),
        [first, second, ..] => format!("the client module `{}` reaches it through `{}`", path(first), path(second)),
        _ => "client code imports it".to_owned(),
    };
    let message = format!("`{}` {} and is in the browser bundle: {how}", path(&sign.place.file), sign.says());
    let help =
        "add `import 'server-only'` so that the build refuses this, and call a server action from the client instead";
    finding(sign, Severity::Warning, message, help, chain::related(view, client, 0))
}

fn one_import_away(view: &View<'_>, sign: &Evidence, related: Vec<Related>) -> Finding {
    let path = view.snapshot.path(sign.place.file);
    let message = format!("`{path}` {} and is one import away from the browser bundle", sign.says());
    let help = "add `import 'server-only'`: then the build refuses to bundle it for the browser";
    finding(sign, Severity::Info, message, help, related)
}

/// One hint for the whole project, at its first module.
fn project_hint(view: &View<'_>, sign: &Evidence) -> Option<Finding> {
    if !has_actions(view) {
        return None;
    }
    let mut hints = hinted(view);
    if hints.next()?.place.file != sign.place.file {
        return None;
    }
    let others: Vec<Evidence> = hints.collect();
    let also = match others.len() {
        0 => String::new(),
        1 => " and one other module".to_owned(),
        count => format!(" and {count} other modules"),
    };
    let path = view.snapshot.path(sign.place.file);
    let message = format!("`{path}` {}, and no `server-only` keeps it{also} out of client code", sign.says());
    let related = others.iter().take(MAX_NAMED).map(|other| Related {
        place: other.place,
        message: format!("`{}` {}", view.snapshot.path(other.place.file), other.says()),
        listed: true,
    });
    let help = "add `import 'server-only'`: then the build refuses to bundle such a module for the browser";
    Some(finding(sign, Severity::Hint, message, help, related.collect()))
}

fn has_actions(view: &View<'_>) -> bool {
    view.snapshot.files().iter().any(|file| {
        let outline = view.snapshot.outline(*file);
        outline.inline_actions || outline.use_server().is_some()
    })
}

fn finding(sign: &Evidence, severity: Severity, message: String, help: &str, related: Vec<Related>) -> Finding {
    let confidence = match sign.kind {
        EvidenceKind::Client(ClientOf::Database) => Confidence::High,
        _ => Confidence::Medium,
    };
    Finding {
        rule: RULE.name,
        severity,
        confidence,
        message,
        help: help.to_owned(),
        place: sign.place,
        related,
        endpoint: None,
        target: Target::File,
    }
}
