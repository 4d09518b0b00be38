//! A version of Next with published holes that concern the application.

use super::support::framework;
use super::{Context, Profile, Rule};
use crate::catalog::{Advisory, Needs};
use crate::finding::{Confidence, Finding, Severity, Target};
use crate::workspace::{FileId, NextVersion, RouteKind, View};

pub const RULE: Rule = Rule {
    name: "vulnerable-framework",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-1395",
    owasp: "A06:2021",
    page: include_str!("vulnerable-framework.md"),
    fixes: &[],
    silences: &["unsupported-framework"],
    answered_by_public: false,
    check,
};

/// Advisories told in full.
const MAX_NAMED: usize = 2;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let Some(version) = framework::version_at(context) else {
        return Vec::new();
    };
    let found = find(context.view, version);
    if found.is_empty() { Vec::new() } else { vec![word(context, version, &found)] }
}

fn find<'s>(view: &View<'s>, version: NextVersion) -> Vec<&'s Advisory> {
    let known = framework::advisories(view).of((version.0, version.1, version.2));
    known.filter(|advisory| is_met(view, advisory.needs)).collect()
}

/// The application has what the hole needs.
fn is_met(view: &View<'_>, needs: Needs) -> bool {
    let snapshot = view.snapshot;
    let any = |wanted: &dyn Fn(FileId) -> bool| framework::files_of_package(view).any(wanted);
    match needs {
        Needs::Nothing => true,
        Needs::App => snapshot.package(view.file).app_router,
        Needs::Actions => any(&|file| {
            let outline = snapshot.outline(file);
            outline.inline_actions || outline.use_server().is_some()
        }),
        Needs::Proxy => any(&|file| snapshot.route(file) == Some(RouteKind::Proxy)),
        Needs::Cache => any(&|file| snapshot.text(file).contains("use cache")),
    }
}

fn word(context: &Context<'_>, version: NextVersion, found: &[&Advisory]) -> Finding {
    let serious = found.iter().any(|advisory| advisory.serious);
    let mut worst: Vec<&Advisory> = found.to_vec();
    worst.sort_by_key(|advisory| !advisory.serious);
    let named: Vec<String> =
        worst.iter().take(MAX_NAMED).map(|advisory| format!("{} ({})", advisory.id, advisory.what)).collect();
    let more = match found.len().saturating_sub(MAX_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let (major, advisories) = ((version.0, version.1, version.2), framework::advisories(context.view));
    Finding {
        rule: RULE.name,
        severity: if serious { Severity::Error } else { Severity::Warning },
        confidence: Confidence::High,
        message: format!("Next {version} has published holes: {}{more}", named.join(", ")),
        help: format!("raise `next` to {} or newer (known on {})", advisories.floor(major), advisories.date),
        place: framework::place(context),
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}
