//! Findings about an endpoint: what all of them have in common.

use super::usage::How;
use crate::finding::{Confidence, EndpointName, Finding, Place, Related, Severity, Target};
use crate::flow::{Effect, EffectKind, EndpointReport, Evidence, Proofs, Status};
use crate::rules::{Context, Rule};

/// `rename`, in backticks, or words for an action without a name.
pub fn name(report: &EndpointReport) -> String {
    match &report.endpoint.name {
        Some(name) => format!("`{name}`"),
        None => "this action".to_owned(),
    }
}

/// A finding at the endpoint's name; the caller fills in the rest.
pub fn finding(context: &Context<'_>, rule: &Rule, report: &EndpointReport) -> Finding {
    let place = Place { file: context.file, span: report.endpoint.span };
    let endpoint = &report.endpoint;
    Finding {
        rule: rule.name,
        severity: rule.severity,
        confidence: Confidence::High,
        message: String::new(),
        help: String::new(),
        place,
        related: Vec::new(),
        endpoint: Some(EndpointName { name: endpoint.name.clone(), place }),
        target: endpoint
            .function
            .map_or(Target::Item(endpoint.item), |function| Target::Function(endpoint.item, function)),
    }
}

/// What the effect does, as the predicate of a sentence.
pub fn does(effect: &Effect) -> String {
    let what = &effect.what;
    match effect.kind {
        EffectKind::Delete => format!("deletes with `{what}`"),
        EffectKind::Read => format!("returns what `{what}` reads"),
        EffectKind::Mail => format!("sends a message with `{what}`"),
        EffectKind::Payment => format!("calls the payment service with `{what}`"),
        EffectKind::Ai => format!("runs a paid model with `{what}`"),
        EffectKind::File => format!("writes files with `{what}`"),
        EffectKind::Call => format!("acts on another system with a credential of the server (`{what}`)"),
        EffectKind::Write | EffectKind::Cookie | EffectKind::Revalidate => {
            format!("writes with `{what}`")
        }
    }
}

/// The check as the code calls it that then goes on: the outermost call on the way to the guard.
pub fn as_called(evidence: &Evidence) -> String {
    evidence.first_call().map_or_else(|| evidence.guard.to_string(), |frame| format!("{}()", frame.callee))
}

/// The calls that lead to the effect, and the effect with what is to be said of it.
pub fn path_to(effect: &Effect, said: String) -> Vec<Related> {
    let mut related = Vec::new();
    for (step, place) in effect.path.iter().enumerate() {
        let message = if step == 0 { "it calls this" } else { "which calls this" };
        related.push(Related { place: *place, message: message.to_owned(), listed: false });
    }
    related.push(Related { place: effect.place, message: said, listed: false });
    related
}

/// Effects that somebody should have been asked for, worst first; the framework's cache is nobody's.
pub fn acting(report: &EndpointReport) -> Vec<&Effect> {
    let counts = |effect: &&Effect| effect.kind != EffectKind::Revalidate && !effect.keeps_journal();
    let mut all: Vec<&Effect> = report.effects.iter().filter(counts).collect();
    all.sort_by_key(|effect| (std::cmp::Reverse(weight(effect.kind)), effect.path.len()));
    all
}

const fn weight(kind: EffectKind) -> u8 {
    match kind {
        EffectKind::Payment => 5,
        EffectKind::Delete => 4,
        EffectKind::Write => 3,
        EffectKind::Mail | EffectKind::Ai | EffectKind::File | EffectKind::Cookie | EffectKind::Call => 2,
        EffectKind::Read => 1,
        EffectKind::Revalidate => 0,
    }
}

/// What is reached although nothing has shown who is calling.
pub fn unproven<'r>(effects: &[&'r Effect]) -> Option<&'r Effect> {
    let missing = |effect: &&&Effect| effect.authentication == Status::Missing;
    effects.iter().find(missing).copied()
}

/// Proofs that whose record it is has been settled, or may have been.
pub const ANSWERED: Proofs = Proofs::ROLE
    .or(Proofs::OWNER)
    .or(Proofs::SETTLED)
    .or(Proofs::UNREAD)
    .or(Proofs::PRESENTED_SECRET)
    .or(Proofs::DELEGATED);

/// What only server code calls today can be called by strangers tomorrow: worth knowing, no alarm.
pub fn severity_by_reach(context: &Context<'_>, report: &EndpointReport, severity: Severity) -> Severity {
    let Some(name) = &report.endpoint.name else {
        return severity;
    };
    let mut own = context.uses().iter().filter(|it| it.export.as_ref().is_none_or(|export| export == name)).peekable();
    let used = own.peek().is_some();
    let by_server_only = used && own.all(|it| matches!(it.how, How::Called | How::Rendered));
    if by_server_only { Severity::Info } else { severity }
}

/// A read that is handed out weighs less than anything that changes the world.
pub const fn severity(effect: &Effect) -> Severity {
    match effect.kind {
        EffectKind::Read => Severity::Warning,
        _ => Severity::Error,
    }
}
