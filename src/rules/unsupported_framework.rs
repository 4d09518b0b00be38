//! A version of Next that gets no fixes any more.

use super::support::framework;
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Severity, Target};

pub const RULE: Rule = Rule {
    name: "unsupported-framework",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-1395",
    owasp: "A06:2021",
    page: include_str!("unsupported-framework.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let Some(version) = framework::version_at(context) else {
        return Vec::new();
    };
    let advisories = framework::advisories(context.view);
    let triple = (version.0, version.1, version.2);
    if advisories.is_supported(triple) {
        return Vec::new();
    }
    vec![Finding {
        rule: RULE.name,
        severity: Severity::Warning,
        confidence: Confidence::High,
        message: format!("Next {} gets no security fixes any more", version.0),
        help: format!("raise `next` to {} or newer (known on {})", advisories.floor(triple), advisories.date),
        place: framework::place(context),
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }]
}
