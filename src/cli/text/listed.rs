//! Findings that do not fail the check, where there are many of one kind: a line each, so that they do not bury the others.

use super::super::arguments::FailOn;
use super::super::outcome::{Outcome, Reported};
use super::super::terminal::{Styles, sanitized};
use crate::finding::Severity;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Which findings are listed instead of shown.
#[derive(Clone, Copy, Debug)]
pub enum Listing {
    None,
    /// Those below what fails the check, of a rule with more of them than [`FEW`].
    Below(FailOn),
}

/// So many are shown with their code.
const FEW: usize = 3;

/// A rule with its findings of one severity, the more severe first.
type Groups<'o> = BTreeMap<(std::cmp::Reverse<Severity>, &'static str), Vec<&'o Reported>>;

/// What is shown, in order, and what is listed.
pub fn split(outcome: &Outcome, listing: Listing) -> (Vec<&Reported>, Groups<'_>) {
    let Listing::Below(fail_on) = listing else {
        return (outcome.findings.iter().collect(), Groups::new());
    };
    let key = |reported: &Reported| (std::cmp::Reverse(reported.finding.severity), reported.finding.rule);
    let mut groups = Groups::new();
    let may_be_listed = |reported: &&Reported| {
        let severity = reported.finding.severity;
        severity < Severity::Warning && !fail_on.is_met_by(severity)
    };
    for reported in outcome.findings.iter().filter(may_be_listed) {
        groups.entry(key(reported)).or_default().push(reported);
    }
    groups.retain(|_, findings| findings.len() > FEW);
    let shown = outcome.findings.iter().filter(|reported| !groups.contains_key(&key(reported))).collect();
    (shown, groups)
}

/// A block for each rule: its help once, then a line for each place.
pub fn render(outcome: &Outcome, groups: &Groups<'_>, styles: Styles) -> String {
    let mut out = String::new();
    for ((_, rule), findings) in groups {
        let Some(first) = findings.first().map(|reported| &reported.finding) else { continue };
        let (color, level) = match first.severity {
            Severity::Hint => (styles.green, "hint"),
            _ => (styles.blue, "info"),
        };
        let Styles { bold, dim, reset, .. } = styles;
        let count = findings.len();
        let _ = writeln!(out, "{color}{bold}{level}[{rule}]{reset}{bold}: at {count} places{reset}");
        for reported in findings {
            let (path, start, _) = outcome.locate(reported.finding.place);
            let (path, message) = (sanitized(path), sanitized(&reported.finding.message));
            let _ = writeln!(out, "  {dim}{path}:{}:{}:{reset} {message}", start.line, start.column);
        }
        let is_same = findings.iter().all(|reported| reported.finding.help == first.help);
        if is_same && !first.help.is_empty() {
            let _ = writeln!(out, "  {bold}= help{reset}: {}", sanitized(&first.help));
        }
        let _ = writeln!(out, "  {bold}= note{reset}: `--rule {rule}` shows the code and the fixes\n");
    }
    out
}
