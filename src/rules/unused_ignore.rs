//! Ignore comments that silence nothing. The engine finds them, because it knows all findings.

use super::{Profile, Rule, rule};
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::fixes::FixKind;
use crate::text::Atom;

pub const NAME: &str = "unused-ignore";

pub const RULE: Rule = Rule {
    name: NAME,
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-1116",
    owasp: "A04:2021",
    page: include_str!("unused-ignore.md"),
    fixes: &[FixKind::RemoveIgnore],
    silences: &[],
    answered_by_public: false,
    check: |_| Vec::new(),
};

/// `names` are those that the comment at the place ignores.
pub fn finding(place: Place, names: &[Atom]) -> Finding {
    let (message, help) = match names.iter().find(|name| rule(name).is_none()) {
        _ if names.is_empty() => ("this comment names no rule to ignore".to_owned(), "write the rule before the colon"),
        Some(unknown) => (format!("there is no rule `{unknown}` to ignore"), "`actionfence rules` lists the names"),
        None => (format!("ignoring {} silences nothing here", listed(names)), "remove the comment"),
    };
    Finding {
        rule: NAME,
        severity: RULE.severity,
        confidence: Confidence::High,
        message,
        help: help.to_owned(),
        place,
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}

fn listed(names: &[Atom]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
