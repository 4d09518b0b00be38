//! Says by a comment that anyone may call an endpoint, on purpose; the reason is left for the user to write.

use super::edits::{Edits, Source};
use super::{Fix, FixKind, Safety, comments};
use crate::finding::Finding;
use crate::rules::{Context, rule};

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    let endpoint = finding.endpoint.as_ref()?;
    if !rule(finding.rule).is_none_or(|rule| rule.answered_by_public) {
        return None;
    }
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, endpoint.place.file);
    let mut edits = Edits::new(snapshot);
    edits.push(endpoint.place.file, comments::above(&source, endpoint.place.span.start, "actionfence-public: ")?);
    let name = endpoint.name.as_ref().map_or_else(|| "the action".to_owned(), |name| format!("`{name}`"));
    Some(Fix {
        kind: FixKind::MarkPublic,
        title: format!("Mark {name} as public on purpose (write the reason)"),
        safety: Safety::Template,
        files: edits.finish()?,
    })
}
