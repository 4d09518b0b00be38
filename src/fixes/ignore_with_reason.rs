//! Silences one finding by a comment, whose reason is left for the user to write: without one it does nothing.

use super::edits::{Edits, Source};
use super::{Fix, FixKind, Safety, comments};
use crate::finding::Finding;
use crate::rules::Context;

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, finding.place.file);
    let words = format!("actionfence-ignore {}: ", finding.rule);
    let mut edits = Edits::new(snapshot);
    edits.push(finding.place.file, comments::above(&source, finding.place.span.start, &words)?);
    Some(Fix {
        kind: FixKind::IgnoreWithReason,
        title: format!("Ignore `{}` here (write the reason)", finding.rule),
        safety: Safety::Template,
        files: edits.finish()?,
    })
}
