//! An endpoint that acts before anything has shown who is calling.

use super::support::endpoint;
use super::support::unguarded::{self, Cause, Unguarded};
use super::{Context, Profile, Rule};
use crate::finding::{Finding, Severity};
use crate::fixes::FixKind;
use crate::flow::EndpointReport;

pub const RULE: Rule = Rule {
    name: "unguarded-action",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-306",
    owasp: "A01:2021",
    page: include_str!("unguarded-action.md"),
    fixes: &[FixKind::DropExport, FixKind::InsertGuard, FixKind::WrapInSecureAction, FixKind::MarkPublic],
    silences: &["unwrapped-action", "unneeded-endpoint", "missing-ownership-check", "missing-role-check"],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    unguarded::findings(context, Cause::NoGuard, |report, found| word(context, report, found))
}

fn word(context: &Context<'_>, report: &EndpointReport, found: &Unguarded<'_>) -> Finding {
    let Unguarded { effect, .. } = found;
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let said = format!("nothing has checked the caller when `{}` runs", effect.what);
    Finding {
        severity: endpoint::severity_by_reach(context, report, endpoint::severity(effect)),
        message: format!("{name} can be called by anyone and {does} without checking who is calling"),
        help: "check the session before the first effect, in the action itself or in the function it calls".to_owned(),
        related: endpoint::path_to(effect, said),
        ..endpoint::finding(context, &RULE, report)
    }
}
