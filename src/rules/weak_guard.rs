//! The only check of an endpoint is one that proves nothing.

use super::support::endpoint;
use super::support::unguarded::{self, Cause, Unguarded};
use super::{Context, Profile, Rule};
use crate::finding::{Finding, Related, Severity};
use crate::fixes::FixKind;
use crate::flow::EndpointReport;

pub const RULE: Rule = Rule {
    name: "weak-guard",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-287",
    owasp: "A07:2021",
    page: include_str!("weak-guard.md"),
    fixes: &[FixKind::VerifySession],
    silences: &["unwrapped-action", "unneeded-endpoint", "caller-supplied-identity"],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    unguarded::findings(context, Cause::Weak, |report, found| word(context, report, found))
}

fn word(context: &Context<'_>, report: &EndpointReport, found: &Unguarded<'_>) -> Finding {
    let Unguarded { effect, evidence } = found;
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let guard = evidence.map(|one| one.guard.clone()).unwrap_or_default();
    let looked = evidence.map(|one| Related {
        place: one.place,
        message: format!("`{guard}` does not verify who the caller is"),
        listed: false,
    });
    let said = format!("`{}` runs for whoever makes the value up", effect.what);
    Finding {
        severity: endpoint::severity(effect),
        message: format!("{name} {does} for anyone whom `{guard}` takes at their word"),
        help: "use the call of the same library that verifies the session".to_owned(),
        related: looked.into_iter().chain(endpoint::path_to(effect, said)).collect(),
        ..endpoint::finding(context, &RULE, report)
    }
}
