//! Comments that answer a finding: `actionfence-ignore`, `actionfence-ignore-file` and `actionfence-public`.

mod markers;

pub use markers::{Marker, MarkerKind};

use crate::finding::{Finding, Place};
use crate::hir::Module;
use crate::rules::{ignore_without_reason, rule, unused_ignore};
use crate::text::{Atom, LineIndex};
use crate::workspace::FileId;

/// The markers of a file, in order. Where the tree is good it decides whether the words really stand in a comment.
pub fn markers_of(text: &str, lines: &LineIndex, module: &Module) -> Vec<Marker> {
    markers::markers(text, lines, |offset| {
        module.items.iter().all(|placed| {
            placed.stale
                || !placed.item.span.shifted(placed.start).contains_offset(offset)
                || placed.item.comments.iter().any(|comment| comment.span.shifted(placed.start).contains_offset(offset))
        })
    })
}

/// Takes out what the file's comments answer and adds what is wrong with the comments themselves. `ran` tells whether a
/// rule was asked at all: an ignore for one that was not is no unused one.
pub fn suppress(
    file: FileId,
    findings: Vec<Finding>,
    markers: &[Marker],
    lines: &LineIndex,
    ran: &dyn Fn(&str) -> bool,
) -> Vec<Finding> {
    let mut used = vec![false; markers.len()];
    let mut left: Vec<Finding> =
        findings.into_iter().filter(|finding| !is_answered(finding, markers, &mut used, lines)).collect();
    for (marker, used) in markers.iter().zip(used) {
        left.extend(complaint(file, marker, used, ran).filter(|finding| ran(finding.rule)));
    }
    left
}

/// The reason why an endpoint that starts on the 0-based `line` is public, if a comment above it gives one.
pub fn public_reason(markers: &[Marker], line: u32) -> Option<&str> {
    markers
        .iter()
        .find(|marker| marker.kind == MarkerKind::Public && marker.line == line && marker.has_reason())
        .map(|marker| marker.reason.as_str())
}

/// Marks every comment that answers the finding as used, not only the first.
fn is_answered(finding: &Finding, markers: &[Marker], used: &mut [bool], lines: &LineIndex) -> bool {
    let mut answered = false;
    for (marker, used) in markers.iter().zip(used) {
        if marker.has_reason() && answers(marker, finding, lines) {
            *used = true;
            answered = true;
        }
    }
    answered
}

fn answers(marker: &Marker, finding: &Finding, lines: &LineIndex) -> bool {
    let named = || marker.rules.iter().any(|name| name == finding.rule);
    match marker.kind {
        // A finding may be about a comment, which is no code: then it stands between the marker and the code.
        MarkerKind::Ignore => {
            let line = lines.line(finding.place.span.start);
            let last = lines.line(marker.span.end.saturating_sub(1));
            (line == marker.line || (last < line && line < marker.line)) && named()
        }
        MarkerKind::IgnoreFile => named(),
        MarkerKind::Public => {
            let asks_who = rule(finding.rule).is_some_and(|rule| rule.answered_by_public);
            let endpoint = finding.endpoint.as_ref().map(|endpoint| endpoint.place);
            asks_who
                && endpoint.is_some_and(|place| {
                    place.file == finding.place.file && lines.line(place.span.start) == marker.line
                })
        }
    }
}

fn complaint(file: FileId, marker: &Marker, used: bool, ran: &dyn Fn(&str) -> bool) -> Option<Finding> {
    let place = Place { file, span: marker.span };
    if !marker.has_reason() {
        return Some(ignore_without_reason::finding(place, marker.kind.word()));
    }
    let idle = !used && marker.kind != MarkerKind::Public;
    let asked = |name: &Atom| rule(name).is_none() || ran(name);
    (idle && marker.rules.iter().all(asked)).then(|| unused_ignore::finding(place, &marker.rules))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Confidence, Severity, Target};
    use crate::text::Span;

    const RULE: &str = "unguarded-action";

    /// The findings that are left of one at each `▲`-less occurrence of `hit` in the text.
    fn left(text: &str) -> Vec<(&'static str, String)> {
        let lines = LineIndex::new(text);
        let findings = text.match_indices("hit").map(|(at, _)| finding(at as u32)).collect();
        suppress(FileId(0), findings, &markers::markers(text, &lines, |_| true), &lines, &|_| true)
            .into_iter()
            .map(|finding| (finding.rule, finding.message))
            .collect()
    }

    fn finding(at: u32) -> Finding {
        Finding {
            rule: RULE,
            severity: Severity::Error,
            confidence: Confidence::High,
            message: format!("at {at}"),
            help: String::new(),
            place: Place { file: FileId(0), span: Span::new(at, at + 3) },
            related: Vec::new(),
            endpoint: None,
            target: Target::File,
        }
    }

    fn rules_left(text: &str) -> Vec<&'static str> {
        left(text).into_iter().map(|(rule, _)| rule).collect()
    }

    #[test]
    fn the_line_before_and_the_end_of_the_line_are_answered() {
        assert_eq!(rules_left("// actionfence-ignore unguarded-action: open on purpose\nhit"), [""; 0]);
        assert_eq!(rules_left("hit // actionfence-ignore unguarded-action: open on purpose\n"), [""; 0]);
        assert_eq!(rules_left("<b>\n  {/* actionfence-ignore unguarded-action: shown */}\n  hit</b>"), [""; 0]);
        assert_eq!(rules_left("/* actionfence-ignore-file unguarded-action: sample */\na\nb\nhit hit"), [""; 0]);
        assert_eq!(rules_left("// actionfence-ignore unguarded-action: this one\nhit\nhit"), [RULE]);
    }

    #[test]
    fn a_comment_without_reason_or_use_is_reported() {
        assert_eq!(rules_left("// actionfence-ignore unguarded-action\nhit"), [RULE, ignore_without_reason::NAME]);
        assert_eq!(rules_left("// actionfence-ignore unguarded-action: \nhit"), [RULE, ignore_without_reason::NAME]);
        assert_eq!(rules_left("// actionfence-ignore unguarded-action: because\nfine"), [unused_ignore::NAME]);
        assert_eq!(rules_left("// actionfence-ignore unguardd-action: because\nhit"), [RULE, unused_ignore::NAME]);
        assert_eq!(rules_left("// actionfence-public\nhit"), [RULE, ignore_without_reason::NAME]);
    }
}
