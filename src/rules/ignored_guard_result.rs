//! An endpoint asks who the caller is and goes on whatever the answer.

use super::support::endpoint;
use super::support::unguarded::{self, Cause, Unguarded};
use super::{Context, Profile, Rule};
use crate::finding::{Finding, Related, Severity};
use crate::fixes::FixKind;
use crate::flow::EndpointReport;

pub const RULE: Rule = Rule {
    name: "ignored-guard-result",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-862",
    owasp: "A01:2021",
    page: include_str!("ignored-guard-result.md"),
    fixes: &[FixKind::TestGuardResult, FixKind::WrapInSecureAction],
    silences: &["unwrapped-action", "unneeded-endpoint", "missing-ownership-check", "missing-role-check"],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    unguarded::findings(context, Cause::Ignored, |report, found| word(context, report, found))
}

fn word(context: &Context<'_>, report: &EndpointReport, found: &Unguarded<'_>) -> Finding {
    let Unguarded { effect, evidence } = found;
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let guard = evidence.map(|one| one.guard.clone()).unwrap_or_default();
    let asked = evidence.map(|one| Related {
        place: one.first_call().map_or(one.place, |frame| frame.place),
        message: format!("`{guard}` is asked for the caller here"),
        listed: false,
    });
    let said = format!("`{}` runs whatever the answer was", effect.what);
    Finding {
        severity: endpoint::severity(effect),
        message: format!("{name} calls `{guard}` and {does} even when nobody is signed in"),
        help: "test the answer before the effect, and return or throw when nobody is signed in".to_owned(),
        related: asked.into_iter().chain(endpoint::path_to(effect, said)).collect(),
        ..endpoint::finding(context, &RULE, report)
    }
}
