//! An inline action whose surroundings ask who is there when they are rendered, while the action itself asks nobody.

use super::support::endpoint;
use super::support::unguarded::{self, Cause, Unguarded};
use super::{Context, Profile, Rule};
use crate::finding::{Finding, Related, Severity};
use crate::fixes::FixKind;
use crate::flow::EndpointReport;

pub const RULE: Rule = Rule {
    name: "page-guard-only",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-306",
    owasp: "A01:2021",
    page: include_str!("page-guard-only.md"),
    fixes: &[FixKind::InsertGuard],
    silences: &["unwrapped-action", "missing-ownership-check", "missing-role-check"],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    unguarded::findings(context, Cause::Page, |report, found| word(context, report, found))
}

fn word(context: &Context<'_>, report: &EndpointReport, found: &Unguarded<'_>) -> Finding {
    let Unguarded { effect, evidence } = found;
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let guard = evidence.map_or_else(String::new, endpoint::as_called);
    let asked = evidence.map(|one| Related {
        place: one.first_call().map_or(one.place, |frame| frame.place),
        message: "this runs when the component is rendered, not when the action is called".to_owned(),
        listed: false,
    });
    let said = format!("nothing has checked the caller when `{}` runs", effect.what);
    Finding {
        severity: endpoint::severity(effect),
        message: format!("{name} {does} without checking who is calling: only the component around it calls `{guard}`"),
        help: "check the session inside of the action too".to_owned(),
        related: asked.into_iter().chain(endpoint::path_to(effect, said)).collect(),
        ..endpoint::finding(context, &RULE, report)
    }
}
