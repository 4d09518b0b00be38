//! Variables that an inline action uses and the compiler does not hand over.

use super::{Context, Profile, Rule};
use crate::finding::{Confidence, EndpointName, Finding, Place, Related, Severity, Target};
use crate::hir::{Capture, FunctionId, LocalKind};

pub const RULE: Rule = Rule {
    name: "uncaptured-variable",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-758",
    owasp: "A04:2021",
    page: include_str!("uncaptured-variable.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if !context.outline().inline_actions {
        return Vec::new();
    }
    let inline =
        context.module.functions().filter_map(|(item, id, function)| Some((item, id, function.captures.as_ref()?)));
    inline
        .flat_map(|(item, id, captures)| captures.missed.iter().map(move |missed| word(context, item, id, missed)))
        .collect()
}

fn word(context: &Context<'_>, item: usize, id: FunctionId, missed: &Capture) -> Finding {
    let module = &context.module;
    let file = context.file;
    let function = module.function(item, id);
    let name = missed.path.split(['.', '?']).next().unwrap_or_default();
    let declared = missed.root.map(|root| module.items[item].item.local(root));
    let action =
        function.name.as_ref().map_or_else(|| "this inline action".to_owned(), |name| format!("`{}`", name.name));
    let why = match declared.map(|local| (local.kind, local.span.start > function.span.start)) {
        Some((LocalKind::Catch, _)) => "catch parameters",
        Some((LocalKind::Class, _)) => "classes declared in a function",
        Some((_, true)) => "declarations below the action",
        _ => "variables declared in this form",
    };
    let related = declared.map(|local| Related {
        place: Place { file, span: module.absolute(item, local.span) },
        message: format!("`{}` is declared here", local.name),
        listed: false,
    });
    let span = function.name.as_ref().map_or(function.span, |name| name.span);
    Finding {
        rule: RULE.name,
        severity: Severity::Warning,
        confidence: Confidence::High,
        message: format!(
            "{action} uses `{name}`, which Next does not hand over: {why} are not captured, so the call ends in a ReferenceError"
        ),
        help: format!(
            "copy `{name}` into a `const` above the action and use that, or move the action to a `'use server'` module"
        ),
        place: Place { file, span: module.absolute(item, missed.span) },
        related: related.into_iter().collect(),
        endpoint: Some(EndpointName {
            name: function.name.as_ref().map(|name| name.name.clone()),
            place: Place { file, span: module.absolute(item, span) },
        }),
        target: Target::Function(item, id),
    }
}
