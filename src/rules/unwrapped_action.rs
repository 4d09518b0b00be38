//! `unwrapped-action`: an exported action that no secure wrapper builds, so that each of its checks is up to whoever
//! edits it next.

use super::{Context, Profile, Rule};
use crate::finding::{Confidence, EndpointName, Finding, Place, Severity, Target};
use crate::fixes::{FixKind, wrap_in_secure_action};
use crate::flow::{EndpointReport, Status};
use crate::hir::endpoints::EndpointKind;
use crate::workspace::config::Level;

pub const RULE: Rule = Rule {
    name: "unwrapped-action",
    severity: Severity::Info,
    profile: Profile::Recommended,
    cwe: "CWE-693",
    owasp: "A04:2021",
    page: include_str!("unwrapped-action.md"),
    fixes: &[FixKind::WrapInSecureAction],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    context.actions().iter().filter_map(|report| Some(word(context, report, find(context, report)?))).collect()
}

/// Whether the rule finds something at this endpoint once it is guarded.
pub fn tells(context: &Context<'_>, report: &EndpointReport) -> bool {
    let level = context.view.snapshot.config(context.file).rules.get(RULE.name);
    level.is_none_or(|level| *level != Level::Off) && find(context, report).is_some()
}

/// What the action does not do, when it is written out as a function.
#[derive(Clone, Copy)]
struct Bare {
    severity: Severity,
    lacks: &'static str,
}

fn find(context: &Context<'_>, report: &EndpointReport) -> Option<Bare> {
    let function = report.endpoint.function?;
    if report.endpoint.kind != EndpointKind::Module {
        return None;
    }
    let snapshot = context.view.snapshot;
    if wrap_in_secure_action::delegates(snapshot, context.file, &context.module, report.endpoint.item, function) {
        return None;
    }
    let required = context.view.snapshot.config(context.file).require_wrapper;
    let severity = if required { Severity::Error } else { Severity::Info };
    if report.guards.validation.status == Status::Missing {
        let lacks = "does not check its input";
        return Some(Bare { severity, lacks });
    }
    if required {
        return Some(Bare { severity, lacks: "the workspace requires it" });
    }
    let by_hand =
        report.guards.authentication.status == Status::Proven && report.guards.validation.status == Status::Proven;
    (by_hand && context.profile == Profile::Strict)
        .then_some(Bare { severity: Severity::Hint, lacks: "repeats its checks by hand" })
}

fn word(context: &Context<'_>, report: &EndpointReport, bare: Bare) -> Finding {
    let place = Place { file: context.file, span: report.endpoint.span };
    let name = report.endpoint.name.as_deref().unwrap_or("default");
    Finding {
        rule: RULE.name,
        severity: bare.severity,
        confidence: Confidence::High,
        message: format!("`{name}` is exported without `createSecureAction` around it and {}", bare.lacks),
        help: "let one wrapper check the session and the input of every action".to_owned(),
        place,
        related: Vec::new(),
        endpoint: Some(EndpointName { name: report.endpoint.name.clone(), place }),
        target: report
            .endpoint
            .function
            .map_or(Target::Item(report.endpoint.item), |function| Target::Function(report.endpoint.item, function)),
    }
}
