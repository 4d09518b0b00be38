//! A check that reports what the server holds, so that the client can compare.

use actionfence::engine::{self, Checked};
use actionfence::finding::{Confidence, Finding, Place, Severity, Target};
use actionfence::fixes::Fix;
use actionfence::rules::Context;
use actionfence::text::Span;
use actionfence::workspace::{FileId, Reads, Snapshot};
use std::collections::BTreeSet;

/// One finding per file, with the whole text as its message, at the first `▲` of it.
pub fn echo(snapshot: &Snapshot, file: FileId, _: &engine::Options) -> Checked {
    let text = snapshot.text(file);
    let span = text.find('▲').map_or(Span::at(0), |at| Span::new(at as u32, at as u32 + '▲'.len_utf8() as u32));
    checked(file, vec![finding(file, span, &text)])
}

/// Panics where the text says so.
pub fn fragile(snapshot: &Snapshot, file: FileId, options: &engine::Options) -> Checked {
    assert!(!snapshot.text(file).contains("panic in the check"), "as the test wants it");
    echo(snapshot, file, options)
}

/// Fixes that panic where the text says so.
pub fn fragile_fixes(finding: &Finding, _: &Context<'_>) -> Vec<Fix> {
    assert!(!finding.message.contains("panic in the answer"), "as the test wants it");
    Vec::new()
}

fn finding(file: FileId, span: Span, message: &str) -> Finding {
    Finding {
        rule: "unguarded-action",
        severity: Severity::Error,
        confidence: Confidence::High,
        message: message.to_owned(),
        help: String::new(),
        place: Place { file, span },
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}

fn checked(file: FileId, findings: Vec<Finding>) -> Checked {
    Checked {
        file,
        findings,
        endpoints: 0,
        reads: Reads { texts: BTreeSet::from([file]), ..Reads::default() },
        fault: None,
        failed: false,
    }
}
