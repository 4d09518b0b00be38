//! Takes away a comment that silences nothing, with its line when it has one of its own.

use super::edits::Edits;
use super::{Fix, FixKind, Safety};
use crate::finding::Finding;
use crate::rules::{Context, unused_ignore};
use crate::text::Span;

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    if finding.rule != unused_ignore::NAME {
        return None;
    }
    let snapshot = context.view.snapshot;
    let file = finding.place.file;
    let mut edits = Edits::new(snapshot);
    edits.replace(file, extent(&snapshot.text(file), finding.place.span)?, "");
    Some(Fix {
        kind: FixKind::RemoveIgnore,
        title: "Remove the comment".to_owned(),
        safety: Safety::Safe,
        files: edits.finish()?,
    })
}

/// The comment with the line that holds nothing else, or with the white space between it and the code before it.
fn extent(text: &str, comment: Span) -> Option<Span> {
    let before = text.get(..comment.start as usize)?;
    let after = text.get(comment.end as usize..)?;
    let code = before.trim_end_matches([' ', '\t']);
    let rest = after.trim_start_matches([' ', '\t']);
    let starts_line = code.is_empty() || code.ends_with(['\n', '\r']);
    let end_of_line = ["\r\n", "\n", "\r"].into_iter().find(|end| rest.starts_with(end));
    let end = comment.end as usize + after.len() - rest.len();
    Some(match (starts_line, end_of_line) {
        (true, Some(eol)) => Span::new(code.len() as u32, (end + eol.len()) as u32),
        (false, _) if end_of_line.is_some() || rest.is_empty() => Span::new(code.len() as u32, end as u32),
        _ => comment,
    })
}
