//! Whoever is signed in chooses by id which records are changed, deleted or handed out: anybody's.

use super::support::{another_record, endpoint, tables, unguarded, upkeep};
use super::{Context, Profile, Rule, public};
use crate::finding::{Finding, Severity};
use crate::fixes::FixKind;
use crate::flow::{Effect, EffectKind, EndpointReport, Origin, Proofs, Status};
use crate::hir::endpoints::EndpointKind;

pub const RULE: Rule = Rule {
    name: "missing-ownership-check",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-639",
    owasp: "A01:2021",
    page: include_str!("missing-ownership-check.md"),
    fixes: &[FixKind::AddOwner],
    silences: &[],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let found = context.actions().iter();
    found.filter_map(|report| Some(word(context, report, find(context, report)?))).collect()
}

fn find<'r>(context: &Context<'_>, report: &'r EndpointReport) -> Option<&'r Effect> {
    let signed_in = report.guards.authentication.status == Status::Proven
        && report.evidence.iter().any(|one| one.proves.has(Proofs::AUTHENTICATED));
    if !signed_in || report.endpoint.kind == EndpointKind::Route {
        return None;
    }
    let found = endpoint::acting(report).into_iter().find(|effect| {
        is_open(context, report, effect)
            && !public::sends_ticket(effect)
            && !unguarded::prepares(context, report, effect)
            && !is_nobodys(context, effect)
            && !upkeep::puts_away(context, effect)
    });
    // What anyone may do is done with what they were given for it: a code, a cookie.
    found.filter(|_| !public::by_design(context, report))
}

/// The schema says that the records belong to nobody: who may change them is no question of whose they are.
fn is_nobodys(context: &Context<'_>, effect: &Effect) -> bool {
    let model = effect.what.rsplit('.').nth(1).unwrap_or_default();
    context.view.snapshot.schema().is_nobodys(model) || tables::is_nobodys(context.view, effect)
}

/// Input alone selects the records, and nothing has compared it with the session on the way.
fn is_open(context: &Context<'_>, report: &EndpointReport, effect: &Effect) -> bool {
    let Some(selector) = effect.asked.selector else {
        return false;
    };
    let answered = endpoint::ANSWERED;
    let handed_out = effect.kind != EffectKind::Read || public::is_private_read(effect);
    let changes =
        matches!(effect.kind, EffectKind::Write | EffectKind::Delete | EffectKind::Read | EffectKind::Payment);
    changes
        && handed_out
        && selector.has(Origin::INPUT)
        && !selector.has(Origin::SESSION)
        && !selector.has(Origin::VETTED)
        && !selector.has(Origin::ROW)
        && (!effect.proofs.any(answered)
            || !effect.proofs.any(answered.without(Proofs::OWNER))
                && another_record::is_of_another(context, report, effect))
}

fn word(context: &Context<'_>, report: &EndpointReport, effect: &Effect) -> Finding {
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let said = "only input selects the record here".to_owned();
    let severity = if effect.kind == EffectKind::Delete { Severity::Error } else { Severity::Warning };
    Finding {
        severity,
        message: format!("{name} checks that somebody is signed in and {does} for whichever record they name"),
        help: "add the owner to the filter, or load the record and compare its owner with the session".to_owned(),
        related: endpoint::path_to(effect, said),
        ..endpoint::finding(context, &RULE, report)
    }
}
