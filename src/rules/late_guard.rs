//! An endpoint acts first and checks the caller afterwards, or on one path only.

use super::support::endpoint;
use super::support::unguarded::{self, Cause, Unguarded};
use super::{Context, Profile, Rule};
use crate::finding::{Finding, Related, Severity};
use crate::fixes::FixKind;
use crate::flow::EndpointReport;

pub const RULE: Rule = Rule {
    name: "late-guard",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-696",
    owasp: "A01:2021",
    page: include_str!("late-guard.md"),
    fixes: &[FixKind::MoveGuardUp],
    silences: &["unwrapped-action", "unneeded-endpoint", "missing-ownership-check", "missing-role-check"],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    unguarded::findings(context, Cause::Late, |report, found| word(context, report, found))
}

fn word(context: &Context<'_>, report: &EndpointReport, found: &Unguarded<'_>) -> Finding {
    let Unguarded { effect, evidence } = found;
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let guard = evidence.map(|one| one.guard.clone()).unwrap_or_default();
    let checked = evidence.map(|one| Related {
        place: one.first_call().map_or(one.place, |frame| frame.place),
        message: "the caller is checked only here".to_owned(),
        listed: false,
    });
    let said = format!("`{}` has run by then", effect.what);
    Finding {
        severity: endpoint::severity(effect),
        message: format!("{name} {does} before `{guard}` has checked who is calling"),
        help: "move the check in front of the first effect".to_owned(),
        related: endpoint::path_to(effect, said).into_iter().chain(checked).collect(),
        ..endpoint::finding(context, &RULE, report)
    }
}
