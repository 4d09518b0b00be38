//! Comments that answer a finding without a reason. The engine finds them, because it reads the comments.

use super::{Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Severity, Target};

pub const NAME: &str = "ignore-without-reason";

pub const RULE: Rule = Rule {
    name: NAME,
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-1116",
    owasp: "A04:2021",
    page: include_str!("ignore-without-reason.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check: |_| Vec::new(),
};

/// `word` is the first of the comment at the place.
pub fn finding(place: Place, word: &str) -> Finding {
    Finding {
        rule: NAME,
        severity: RULE.severity,
        confidence: Confidence::High,
        message: format!("`{word}` gives no reason, so it does nothing"),
        help: "write a colon and the reason after it".to_owned(),
        place,
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}
