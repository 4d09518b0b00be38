//! Exports of a `'use server'` module that are registered as actions and cannot work as one.

use super::support::binding;
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Related, Severity, Target};
use crate::hir::refusals::refuses_exports;
use crate::hir::{Definition, Export, ExportTarget, ExprKind, Module, Outline};
use crate::text::Atom;
use crate::workspace::NextVersion;
use rustc_hash::FxHashMap;

pub const RULE: Rule = Rule {
    name: "dead-action-export",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-758",
    owasp: "A04:2021",
    page: include_str!("dead-action-export.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let outline = context.outline();
    if outline.use_server().is_none() {
        return Vec::new();
    }
    let last_only = context.view.snapshot.package(context.file).next.is_none_or(|next| next >= NextVersion(16, 0, 0));
    let names = if last_only { last_names(outline) } else { FxHashMap::default() };
    let values = outline.exports.iter().filter(|export| !export.type_only);
    let findings = values.filter_map(|export| {
        let last = local(export).and_then(|local| names.get(local)).filter(|last| !std::ptr::eq(**last, export));
        match (value_of(&context.module, export), last) {
            (Some(what), None) => not_a_function(context, export, what),
            (None, Some(last)) => Some(lost_name(context, export, last)),
            _ => None,
        }
    });
    context.unless_only_outside(findings.collect())
}

fn not_a_function(context: &Context<'_>, export: &Export, what: &str) -> Option<Finding> {
    if refuses_exports(&context.module, context.module.item_of(export)) {
        return None;
    }
    let name = &export.name;
    let message = format!(
        "`{name}` is {what} and is registered as an action: once the module is loaded, every action of it fails"
    );
    let help = format!("move `{name}` to a module without the directive");
    Some(finding(context, export, message, help, Vec::new()))
}

/// Only what the compiler lets pass: it refuses other literals itself.
fn value_of(module: &Module, export: &Export) -> Option<&'static str> {
    let ExportTarget::Local(local) = &export.target else {
        return None;
    };
    match module.scope.get(local)? {
        Definition::Class { .. } => Some("a class"),
        Definition::Variable { item, declarator } => {
            let binding = binding::of_declarator(&module.items.get(*item)?.item, *declarator, local)?;
            let binding::Source::Init(init) = binding.source else {
                return None;
            };
            match &init.kind {
                ExprKind::Object(_) if binding.path.is_empty() => Some("an object"),
                ExprKind::Array(_) if binding.path.is_empty() => Some("an array"),
                ExprKind::Class(_) if binding.path.is_empty() => Some("a class"),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Since Next 16 only the last of several names of one function is registered.
fn last_names(outline: &Outline) -> FxHashMap<&Atom, &Export> {
    outline.exports.iter().filter_map(|export| Some((local(export)?, export))).collect()
}

fn lost_name(context: &Context<'_>, export: &Export, last: &Export) -> Finding {
    let message = format!(
        "`{}` does not exist for client code: Next 16 registers only `{}`, the last name of the function",
        export.name, last.name
    );
    let place = Place { file: context.file, span: last.span };
    let related = vec![Related { place, message: "the name that is registered".to_owned(), listed: false }];
    finding(context, export, message, "export the function under one name".to_owned(), related)
}

fn local(export: &Export) -> Option<&Atom> {
    match &export.target {
        ExportTarget::Local(name) if !export.type_only => Some(name),
        _ => None,
    }
}

fn finding(context: &Context<'_>, export: &Export, message: String, help: String, related: Vec<Related>) -> Finding {
    Finding {
        rule: RULE.name,
        severity: Severity::Warning,
        confidence: Confidence::High,
        message,
        help,
        place: Place { file: context.file, span: export.span },
        related,
        endpoint: None,
        target: Target::Item(context.module.item_of(export)),
    }
}
