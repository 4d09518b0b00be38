//! `'use server'` on modules that are no actions: the author meant `server-only`, and published every export instead.

use super::support::provenance::{self, At};
use super::support::usage::{self, How, Use};
use super::{Context, Profile, Rule};
use crate::catalog::{Catalog, EffectClass, ServerCode};
use crate::finding::{Confidence, Finding, Place, Related, Severity, Target};
use crate::fixes::FixKind;
use crate::flow::{Status, Verdict};
use crate::hir::{Definition, Export, ExportTarget};
use crate::text::Span;
use crate::workspace::RouteKind;

pub const RULE: Rule = Rule {
    name: "use-server-as-server-only",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-749",
    owasp: "A01:2021",
    page: include_str!("use-server-as-server-only.md"),
    fixes: &[FixKind::DirectiveToServerOnly],
    silences: &["unwrapped-action", "unneeded-endpoint"],
    answered_by_public: false,
    check,
};

/// Names beyond this are counted.
const MAX_NAMED: usize = 3;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let outline = context.outline();
    let Some(directive) = outline.use_server() else {
        return Vec::new();
    };
    let exports: Vec<&Export> = outline.exports.iter().filter(|export| !export.type_only).collect();
    let span = directive.span;
    let found = match context.view.snapshot.route(context.file) {
        Some(route) if is_app_file(route) => app_file(context, route, &exports, span),
        Some(_) => None,
        None => helpers(context, &exports, span),
    };
    found.into_iter().collect()
}

const fn is_app_file(route: RouteKind) -> bool {
    matches!(
        route,
        RouteKind::Page
            | RouteKind::Layout
            | RouteKind::Template
            | RouteKind::Loading
            | RouteKind::Default
            | RouteKind::NotFound
            | RouteKind::RouteHandler
            | RouteKind::Metadata
    )
}

/// A page, layout or route handler: Next calls its exports by itself.
fn app_file(context: &Context<'_>, route: RouteKind, exports: &[&Export], span: Span) -> Option<Finding> {
    if usage::is_seen_outside(context.view, context.file) {
        return None;
    }
    let uses = context.uses();
    if exports.is_empty() || uses.iter().any(|it| it.how != How::Called && it.how != How::Rendered) {
        return None;
    }
    let what = match route {
        RouteKind::Page => "page",
        RouteKind::Layout => "layout",
        RouteKind::RouteHandler => "route handler",
        _ => "file",
    };
    let message = format!("`'use server'` publishes the exports of this {what} as server actions, which they are not");
    let help = "remove the directive: code below `app/` runs on the server anyway".to_owned();
    Some(finding(context, span, Severity::Warning, message, help, Vec::new()))
}

/// Helpers that only server code calls.
fn helpers(context: &Context<'_>, exports: &[&Export], span: Span) -> Option<Finding> {
    if context.is_only_outside() || usage::is_seen_outside(context.view, context.file) {
        return None;
    }
    let uses = context.uses();
    let called = uses.iter().any(|it| matches!(it.how, How::Called | How::Rendered));
    if !called || uses.iter().any(|it| !matches!(it.how, How::Called | How::Rendered)) {
        return None;
    }
    if exports.iter().any(|export| takes_form(context, export) || expects_strangers(context, export)) {
        return None;
    }
    let leaks = exports.iter().any(|export| reads_personal_rows(context, export));
    let severity = if leaks { Severity::Error } else { Severity::Warning };
    let names = listed(exports);
    let them = if exports.len() == 1 { "it" } else { "them" };
    let meant = format!("and only server code uses {them}: `server-only` was meant");
    let message = if !context.view.snapshot.graph().registered(context.file).exports {
        // Only what the browser calls leads to the file, and a build registers nothing that stands behind that.
        format!("`'use server'` makes {names} callable over HTTP by anyone once app code imports {them}, {meant}")
    } else if leaks {
        format!("`'use server'` lets {names} return whole rows of people to anyone who calls {them} over HTTP, {meant}")
    } else {
        format!("`'use server'` makes {names} callable over HTTP by anyone, {meant}")
    };
    let help = "replace the directive by `import 'server-only'`".to_owned();
    let related = uses.iter().take(MAX_NAMED).map(used).collect();
    Some(finding(context, span, severity, message, help, related))
}

fn used(it: &Use) -> Related {
    let name = it.export.as_deref().unwrap_or_default();
    Related { place: it.place, message: format!("`{name}` is called on the server, not as an action"), listed: true }
}

fn listed(exports: &[&Export]) -> String {
    let name = |export: &&Export| format!("`{}`", export.name);
    match exports {
        [one] => name(one),
        [first, second] => format!("{} and {}", name(first), name(second)),
        [first, second, rest @ ..] => {
            format!("{}, {} and {} more", name(first), name(second), rest.len())
        }
        [] => "its exports".to_owned(),
    }
}

/// A `FormData` parameter shows that an action is meant, even if nothing uses it yet.
fn takes_form(context: &Context<'_>, export: &Export) -> bool {
    let Some((item, function)) = function_of(context, export) else {
        return false;
    };
    let function = context.module.function(item, function);
    function.params.iter().any(|param| {
        matches!(&param.ty, Some(ty) if matches!(&ty.kind, crate::hir::TypeKind::Named { name, .. } if name == "FormData"))
    })
}

/// It asks who calls and what it is given: that is not for calls from the server.
fn expects_strangers(context: &Context<'_>, export: &Export) -> bool {
    context.actions().iter().any(|report| {
        let proven = |guard: &Verdict| guard.status == Status::Proven;
        report.endpoint.name.as_ref() == Some(&export.name)
            && proven(&report.guards.authentication)
            && proven(&report.guards.validation)
    })
}

/// Nothing guards it, and what it returns is a row of a table that belongs to people.
fn reads_personal_rows(context: &Context<'_>, export: &Export) -> bool {
    let unguarded = context.actions().iter().any(|report| {
        report.endpoint.name.as_ref() == Some(&export.name) && report.guards.authentication.status == Status::Missing
    });
    let Some((item, function)) = function_of(context, export) else {
        return false;
    };
    let at = At { view: context.view, file: context.file, item: &context.module.items[item].item };
    let Some(path) = provenance::of_result(at, function) else {
        return false;
    };
    let reads = Catalog::built_in().effects.iter().any(|row| row.kind == EffectClass::Read && row.path.matches(&path));
    let personal = path.rsplit('.').nth(1).is_some_and(|model| ServerCode::built_in().is_personal_model(model));
    unguarded && reads && personal
}

fn function_of(context: &Context<'_>, export: &Export) -> Option<(usize, crate::hir::FunctionId)> {
    let ExportTarget::Local(local) = &export.target else {
        return None;
    };
    match context.module.scope.get(local)? {
        Definition::Function { item, function } => Some((*item, *function)),
        Definition::Variable { item, declarator } => {
            let declarators = super::support::binding::declarators(&context.module.items.get(*item)?.item);
            match &declarators.get(*declarator)?.init.as_ref()?.kind {
                crate::hir::ExprKind::Function(function) => Some((*item, *function)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn finding(
    context: &Context<'_>,
    span: Span,
    severity: Severity,
    message: String,
    help: String,
    related: Vec<Related>,
) -> Finding {
    Finding {
        rule: RULE.name,
        severity,
        confidence: Confidence::High,
        message,
        help,
        place: Place { file: context.file, span },
        related,
        endpoint: None,
        target: Target::File,
    }
}
