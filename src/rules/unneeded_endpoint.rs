//! Exports of a `'use server'` module that nobody needs, and that anyone can call all the same.

use super::{Context, Profile, Rule};
use crate::finding::{Confidence, EndpointName, Finding, Place, Severity, Target};
use crate::fixes::FixKind;
use crate::flow::{EndpointReport, Status};
use crate::hir::endpoints::{Endpoint, EndpointKind};
use crate::hir::visit::each_expr;
use crate::hir::{ExportTarget, ExprKind, Name};
use crate::text::Atom;

pub const RULE: Rule = Rule {
    name: "unneeded-endpoint",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-1125",
    owasp: "A01:2021",
    page: include_str!("unneeded-endpoint.md"),
    fixes: &[FixKind::DropExport],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let snapshot = context.view.snapshot;
    let published = context.outline().use_server().is_some() && snapshot.route(context.file).is_none();
    // A module that nobody imports registers nothing.
    if !published || snapshot.graph().importers(context.file).is_empty() {
        return Vec::new();
    }
    let exported = context.actions().iter().filter(|report| report.endpoint.kind == EndpointKind::Module);
    exported.filter(|report| is_unneeded(context, &report.endpoint)).map(|report| word(context, report)).collect()
}

fn is_unneeded(context: &Context<'_>, endpoint: &Endpoint) -> bool {
    endpoint.name.as_ref().is_some_and(|name| context.view.snapshot.references(context.file, name).is_empty())
}

fn word(context: &Context<'_>, report: &EndpointReport) -> Finding {
    let endpoint = &report.endpoint;
    let name = endpoint.name.clone().unwrap_or_default();
    let (why, help) = if used_here(context, &name) {
        ("only its own file uses it", format!("remove `export` from `{name}`"))
    } else {
        ("nothing uses it", format!("remove `{name}`, or move it to a module without the directive"))
    };
    // Turbopack drops what no client code uses when only client code imports the module.
    let kept = context
        .view
        .snapshot
        .graph()
        .importers(context.file)
        .iter()
        .any(|importer| context.view.snapshot.graph().client(*importer).is_none());
    let severity = if kept { Severity::Warning } else { Severity::Info };
    let says = match (report.guards.authentication.status, kept) {
        (Status::Missing, true) => "can be called by anyone over HTTP",
        (Status::Missing, false) => "may be called by anyone over HTTP",
        (_, true) => "is an endpoint",
        (_, false) => "may be an endpoint",
    };
    let place = Place { file: context.file, span: endpoint.span };
    Finding {
        rule: RULE.name,
        severity,
        confidence: Confidence::High,
        message: format!("`{name}` {says}, and {why}"),
        help,
        place,
        related: Vec::new(),
        endpoint: Some(EndpointName { name: endpoint.name.clone(), place }),
        target: endpoint
            .function
            .map_or(Target::Item(endpoint.item), |function| Target::Function(endpoint.item, function)),
    }
}

fn used_here(context: &Context<'_>, name: &Atom) -> bool {
    let export = context.module.outline.exports.iter().find(|export| export.name == *name);
    let Some(ExportTarget::Local(local)) = export.map(|export| &export.target) else {
        return false;
    };
    let mut used = false;
    each_expr(&context.module, |_, expr| {
        used |= matches!(&expr.kind, ExprKind::Ref(Name::Free(free)) if free == local);
    });
    used
}
