//! A page that reads somebody's data and leaves the check of who is calling to a layout above it.

use super::support::endpoint;
use super::support::proxy::{self, Cover};
use super::{Context, Profile, Rule, public};
use crate::finding::{Confidence, Finding, Place, Related, Severity, Target};
use crate::flow::{self, Effect, EffectKind, Proofs, Rendered, Status};
use crate::hir::{Definition, ExportTarget, ExprKind, ItemKind, Module};
use crate::workspace::{Answers, FileId, RouteKind, View};

pub const RULE: Rule = Rule {
    name: "layout-only-guard",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-306",
    owasp: "A01:2021",
    page: include_str!("layout-only-guard.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let view = context.view;
    if view.snapshot.route(context.file) != Some(RouteKind::Page) || !may_be_async(view, context.file) {
        return Vec::new();
    }
    // Few layouts guard: most pages need no tree.
    let Some((layout, guard)) = layouts_above(view).find_map(|layout| Some((layout, guard_of(context, layout)?)))
    else {
        return Vec::new();
    };
    if !is_async(&context.module) {
        return Vec::new();
    }
    let found = flow::render(view, context.file, context.learned).and_then(left_to_others);
    found.map(|effect| word(context, &effect, layout, guard)).into_iter().collect()
}

/// A plain function in a file without the word is not: that needs no tree.
fn may_be_async(view: &View<'_>, file: FileId) -> bool {
    let outline = view.outline(file);
    let function = match outline.exports.iter().find(|export| export.name == "default").map(|export| &export.target) {
        Some(ExportTarget::Local(name)) => format!("function {name}("),
        Some(ExportTarget::Default) => "export default function(".to_owned(),
        _ => return false,
    };
    let text = view.text(file);
    text.contains("async") || !text.contains(&function)
}

/// A component that does not wait for anything neither checks nor reads.
fn is_async(module: &Module) -> bool {
    let export = module.outline.exports.iter().find(|export| export.name == "default");
    match export.map(|export| (&export.target, module.item_of(export))) {
        Some((ExportTarget::Local(name), _)) => match module.scope.get(name) {
            Some(Definition::Function { item, function }) => module.function(*item, *function).is_async,
            Some(_) => true,
            None => false,
        },
        Some((ExportTarget::Default, item)) => match &module.items[item].item.kind {
            ItemKind::ExportDefault(expr) => match expr.kind {
                ExprKind::Function(function) => module.function(item, function).is_async,
                _ => true,
            },
            _ => false,
        },
        Some((ExportTarget::Reexport { .. }, _)) | None => false,
    }
}

/// The layouts that Next puts around the page, nearest first.
fn layouts_above<'v>(view: &'v View<'_>) -> impl Iterator<Item = FileId> + 'v {
    let path = view.snapshot.path(view.file);
    let folders = path.match_indices('/').map(|(at, _)| &path[..at]).collect::<Vec<_>>();
    let files = folders.into_iter().rev().filter_map(|folder| {
        let found = ["tsx", "ts", "jsx", "js"].iter().map(|extension| format!("{folder}/layout.{extension}"));
        found.into_iter().find_map(|path| view.snapshot.file(&path))
    });
    files.filter(|file| view.snapshot.route(*file) == Some(RouteKind::Layout))
}

/// By layout: several pages stand below it.
#[derive(Default)]
struct Guards(Answers<FileId, Option<Place>>);

/// The check by which the layout renders for nobody who is not signed in.
fn guard_of(context: &Context<'_>, layout: FileId) -> Option<Place> {
    *context.memo::<Guards>().0.get(layout, || find_guard(context, layout))
}

fn find_guard(context: &Context<'_>, layout: FileId) -> Option<Place> {
    let view = context.view;
    if view.outline(layout).use_client().is_some() || !may_be_async(view, layout) || !is_async(&view.module(layout)) {
        return None;
    }
    let rendered = flow::render(view, layout, context.learned)?;
    let guard = rendered.evidence.iter().find(|one| one.proves.has(Proofs::AUTHENTICATED))?;
    let place = guard.first_call().map_or(guard.place, |frame| frame.place);
    rendered.proofs.has(Proofs::AUTHENTICATED).then_some(place)
}

/// What the page does for anyone, when it asks nobody itself.
fn left_to_others(page: Rendered) -> Option<Effect> {
    let asks = page.evidence.iter().any(|one| one.proves.any(Proofs::AUTHENTICATED.or(Proofs::WEAK)));
    let counts = |effect: &Effect| match effect.kind {
        EffectKind::Read => public::names_private(effect),
        EffectKind::Write | EffectKind::Delete => true,
        _ => false,
    };
    let unguarded = |effect: &Effect| effect.authentication == Status::Missing && counts(effect);
    if asks { None } else { page.effects.into_iter().find(unguarded) }
}

fn word(context: &Context<'_>, effect: &Effect, layout: FileId, guard: Place) -> Finding {
    let exports = &context.module.outline.exports;
    let span = exports.iter().find(|export| export.name == "default").map(|export| export.span).unwrap_or_default();
    let path = context.view.snapshot.path(layout);
    let does = if effect.kind == EffectKind::Read { "shows what it reads with" } else { "writes with" };
    let said = format!("`{}` runs whether or not the layout has let the caller in", effect.what);
    let mut related =
        vec![Related { place: guard, message: "only the layout asks who is calling".to_owned(), listed: false }];
    related.extend(endpoint::path_to(effect, said));
    let mut left = format!("`{path}`");
    let severity = match proxy::of_page(context) {
        Cover::Full(gate) => {
            let message = format!("`{}` is asked before the page is", gate.guard);
            related.push(Related { place: gate.place, message, listed: false });
            left = format!("{left} and `{}`", context.view.snapshot.path(gate.file));
            Severity::Info
        }
        _ => RULE.severity,
    };
    Finding {
        rule: RULE.name,
        severity,
        confidence: Confidence::Medium,
        message: format!("this page {does} `{}` and leaves the check of who is calling to {left}", effect.what),
        help: "check the session in the page too, or in the function that reads".to_owned(),
        place: Place { file: context.file, span },
        related,
        endpoint: None,
        target: Target::File,
    }
}
