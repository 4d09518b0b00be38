//! An action that a wrapper or client makes, and nothing in what makes it checks who is calling.

use super::support::unguarded::{self, Cause, Unguarded};
use super::support::{built, clients, endpoint};
use super::{Context, Profile, Rule};
use crate::finding::{Finding, Related, Severity};
use crate::fixes::FixKind;
use crate::flow::EndpointReport;

pub const RULE: Rule = Rule {
    name: "wrapper-without-guard",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-306",
    owasp: "A01:2021",
    page: include_str!("wrapper-without-guard.md"),
    fixes: &[FixKind::UseGuardedClient, FixKind::InsertGuard],
    silences: &["unwrapped-action", "unneeded-endpoint", "missing-ownership-check", "missing-role-check"],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    unguarded::findings(context, Cause::Wrapper, |report, found| word(context, report, found))
}

fn word(context: &Context<'_>, report: &EndpointReport, found: &Unguarded<'_>) -> Finding {
    let Unguarded { effect, .. } = found;
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let exported = report.endpoint.name.as_deref().unwrap_or("default");
    let built = built::of(context.view, &context.module, report.endpoint.item, exported);
    let wrapper = built.as_ref().map_or("a call", |built| built.name.as_str());
    let declared = built.as_ref().and_then(|built| built.declared).map(|place| Related {
        place,
        message: format!("nothing that `{wrapper}` runs before the action checks the caller"),
        listed: false,
    });
    let guarded = built.as_ref().and_then(|built| clients::guarded_beside(context.view, built));
    let help = match guarded {
        Some(client) => format!("build it with `{}`, which checks the session first", client.name),
        None => format!("check the session in `{wrapper}`, or in the action before the first effect"),
    };
    let said = format!("nothing has checked the caller when `{}` runs", effect.what);
    Finding {
        severity: endpoint::severity(effect),
        message: format!("{name} is made by `{wrapper}`, which does not check who is calling, and {does} for anyone"),
        help,
        related: declared.into_iter().chain(endpoint::path_to(effect, said)).collect(),
        ..endpoint::finding(context, &RULE, report)
    }
}
