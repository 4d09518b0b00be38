//! Exports of a `'use server'` module whose code is elsewhere.

use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Related, Severity, Target};
use crate::hir::{Definition, Export, ExportTarget};
use crate::text::{Atom, Span};
use crate::workspace::Resolution;

pub const RULE: Rule = Rule {
    name: "opaque-endpoint",
    severity: Severity::Hint,
    profile: Profile::Recommended,
    cwe: "CWE-1059",
    owasp: "A04:2021",
    page: include_str!("opaque-endpoint.md"),
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
    let imported = outline.exports.iter().filter_map(|export| imported(context, export));
    context.unless_only_outside(imported.collect())
}

/// `import { save } from './save'; export { save }`.
fn imported(context: &Context<'_>, export: &Export) -> Option<Finding> {
    let ExportTarget::Local(local) = &export.target else {
        return None;
    };
    let Definition::Import { specifier, type_only: false, .. } = context.module.scope.get(local)? else {
        return None;
    };
    if export.type_only {
        return None;
    }
    let name = &export.name;
    let message = format!("`{name}` becomes an endpoint of this module, and its code is in `{specifier}`");
    let help = "export it from the module that declares it, or write the action here and call the function from it";
    Some(finding(context, export.span, message, help, declared(context, specifier)))
}

fn declared(context: &Context<'_>, specifier: &Atom) -> Vec<Related> {
    match context.view.resolve(context.file, specifier) {
        Resolution::File(file) => {
            vec![Related {
                place: Place { file, span: Span::at(0) },
                message: "its code is in this module".to_owned(),
                listed: false,
            }]
        }
        _ => Vec::new(),
    }
}

fn finding(context: &Context<'_>, span: Span, message: String, help: &str, related: Vec<Related>) -> Finding {
    Finding {
        rule: RULE.name,
        severity: Severity::Hint,
        confidence: Confidence::High,
        message,
        help: help.to_owned(),
        place: Place { file: context.file, span },
        related,
        endpoint: None,
        target: Target::File,
    }
}
