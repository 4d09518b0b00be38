//! Workflow commands of GitHub Actions: one annotation per finding.

use super::outcome::Outcome;
use crate::finding::Severity;
use std::fmt::Write;

pub fn render(outcome: &Outcome) -> String {
    let mut out = String::new();
    for reported in &outcome.findings {
        let finding = &reported.finding;
        let (file, start, end) = outcome.locate(finding.place);
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info | Severity::Hint => "notice",
        };
        let _ = writeln!(
            out,
            "::{command} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            property(file),
            start.line,
            end.line,
            start.column,
            end.column,
            property(finding.rule),
            data(&format!("{}\n{}", finding.message, finding.help)),
        );
    }
    for note in &outcome.unparsed {
        let _ = writeln!(out, "::notice file={},line={}::{}", property(&note.path), note.line, data(&note.message));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_or_property_is_escaped() {
        assert_eq!(data("50% a\nb::c"), "50%25 a%0Ab::c");
        assert_eq!(property("a,b:c"), "a%2Cb%3Ac");
    }
}
