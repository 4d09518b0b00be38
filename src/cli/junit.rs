//! JUnit XML: a suite per file, a failed case per finding at or above the threshold.

use super::arguments::FailOn;
use super::outcome::{Outcome, Reported};
use super::rules::severity_name;
use std::fmt::Write;

pub fn render(outcome: &Outcome, fail_on: FailOn) -> String {
    let fails = |reported: &&Reported| fail_on.is_met_by(reported.finding.severity);
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    let failures = outcome.findings.iter().filter(fails).count();
    let total = outcome.findings.len().max(1);
    let _ = writeln!(out, "<testsuites name=\"actionfence\" tests=\"{total}\" failures=\"{failures}\">");
    if outcome.findings.is_empty() {
        // Many readers take a report without a case for a broken one.
        out.push_str("  <testsuite name=\"actionfence\" tests=\"1\" failures=\"0\">\n    <testcase name=\"no findings\" classname=\"actionfence\"/>\n  </testsuite>\n");
    }
    for group in outcome.findings.chunk_by(|a, b| a.finding.place.file == b.finding.place.file) {
        let Some(first) = group.first() else { continue };
        let path = escaped(outcome.snapshot.path(first.finding.place.file));
        let failures = group.iter().filter(fails).count();
        let _ = writeln!(out, "  <testsuite name=\"{path}\" tests=\"{}\" failures=\"{failures}\">", group.len());
        for reported in group {
            out.push_str(&case(outcome, reported, &path, fail_on));
        }
        out.push_str("  </testsuite>\n");
    }
    out.push_str("</testsuites>\n");
    out
}

fn case(outcome: &Outcome, reported: &Reported, path: &str, fail_on: FailOn) -> String {
    let finding = &reported.finding;
    let (_, start, _) = outcome.locate(finding.place);
    let (line, column) = (start.line, start.column);
    let head = format!(
        "    <testcase name=\"{} at {line}:{column}\" classname=\"{path}\" file=\"{path}\" line=\"{line}\">",
        finding.rule
    );
    let message = escaped(&finding.message);
    let body = format!("{path}:{line}:{column} {}", escaped(&finding.help));
    let inner = if fail_on.is_met_by(finding.severity) {
        format!("<failure type=\"{}\" message=\"{message}\">{body}</failure>", severity_name(finding.severity))
    } else {
        format!("<system-out>{message}&#10;{body}</system-out>")
    };
    format!("{head}\n      {inner}\n    </testcase>\n")
}

/// Markup is escaped; characters that XML 1.0 has no way to write are replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn any_text_is_valid_xml() {
        assert_eq!(escaped("a<b> & \"c\"\u{1b}[1m"), "a&lt;b&gt; &amp; &quot;c&quot;\u{fffd}[1m");
    }
}
