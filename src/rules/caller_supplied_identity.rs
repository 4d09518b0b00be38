//! The caller says who they are, and the endpoint believes it.

use super::support::{endpoint, unguarded};
use super::{Context, Profile, Rule, public};
use crate::catalog::Catalog;
use crate::finding::{Finding, Severity};
use crate::fixes::FixKind;
use crate::flow::{Effect, EffectKind, EndpointReport, Origin, Proofs};
use crate::hir::endpoints::EndpointKind;

pub const RULE: Rule = Rule {
    name: "caller-supplied-identity",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-639",
    owasp: "A01:2021",
    page: include_str!("caller-supplied-identity.md"),
    fixes: &[FixKind::DropCallerIdentity],
    silences: &["missing-ownership-check"],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let found = context.actions().iter();
    found
        .filter_map(|report| {
            let (effect, input) = find(context, report)?;
            Some(word(context, report, effect, input))
        })
        .collect()
}

fn find<'r>(context: &Context<'_>, report: &'r EndpointReport) -> Option<(&'r Effect, &'r str)> {
    let input = report.identities.first()?;
    if report.endpoint.kind == EndpointKind::Route || public::by_design(context, report) {
        return None;
    }
    let kept = Catalog::built_in().names_kept(input);
    let compared = report.evidence.iter().any(|one| one.proves.has(Proofs::CLAIMED));
    let looked_up = compared || report.lookups.iter().any(looks_up_for);
    let effect = endpoint::acting(report).into_iter().find(|effect| {
        (believes(effect) || (looked_up && goes_by(effect)))
            && (!kept || acts_on_theirs(effect))
            && !unguarded::prepares(context, report, effect)
    })?;
    Some((effect, input))
}

/// Such input reaches the effect, nothing of the session does, and nothing has compared the two.
fn believes(effect: &Effect) -> bool {
    let given = effect.asked.arguments;
    let answered = endpoint::ANSWERED;
    let reads = effect.kind == EffectKind::Read && given.has(Origin::OWNER_KEY) && public::is_private_read(effect);
    let changes = matches!(effect.kind, EffectKind::Write | EffectKind::Delete | EffectKind::Payment);
    let named = given.has(Origin::IDENTITY) || (changes && given.has(Origin::OWNER_KEY));
    (changes || reads)
        && named
        && !given.has(Origin::SESSION)
        && !given.has(Origin::VETTED)
        && !effect.proofs.any(answered)
}

/// It is the records of whoever the input names that the effect acts on, or their money.
fn acts_on_theirs(effect: &Effect) -> bool {
    let selects = |selector: Origin| selector.has(Origin::IDENTITY) || selector.has(Origin::OWNER_KEY);
    effect.kind == EffectKind::Payment || effect.asked.selector.is_some_and(selects)
}

/// A look for a record of whoever the input names: a filter in which nothing is of the session's.
fn looks_up_for(lookup: &Effect) -> bool {
    let given = lookup.asked.arguments;
    let by_name = lookup.asked.selector.is_some_and(|selector| selector.has(Origin::IDENTITY));
    (given.has(Origin::OWNER_KEY) || by_name) && !given.has(Origin::SESSION) && !given.has(Origin::VETTED)
}

/// A change of what input alone selects.
fn goes_by(effect: &Effect) -> bool {
    let answered = endpoint::ANSWERED;
    let changes = matches!(effect.kind, EffectKind::Write | EffectKind::Delete | EffectKind::Payment);
    let selector = effect.asked.selector.unwrap_or_default();
    let own = selector.has(Origin::SESSION) || selector.has(Origin::VETTED) || selector.has(Origin::ROW);
    changes && (selector.has(Origin::INPUT) || selector.has(Origin::OWNER_KEY)) && !own && !effect.proofs.any(answered)
}

fn word(context: &Context<'_>, report: &EndpointReport, effect: &Effect, input: &str) -> Finding {
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let said = format!("acts for whoever `{input}` names");
    let severity = if effect.kind == EffectKind::Read { Severity::Warning } else { Severity::Error };
    Finding {
        severity: endpoint::severity_by_reach(context, report, severity),
        message: format!("{name} takes `{input}` from the caller and {does} on that word alone"),
        help: format!("read the identity from the session instead of the parameter `{input}`"),
        related: endpoint::path_to(effect, said),
        ..endpoint::finding(context, &RULE, report)
    }
}
