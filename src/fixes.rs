//! Fixes: pure functions from a finding to text edits, one file each.

use crate::finding::Finding;
use crate::rules::Context;
use crate::text::TextEdit;

/// A fix that can be offered; its id in the JSON and the name of its file in `fixes/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FixKind {
    WrapInSecureAction,
    AddServerOnly,
    MoveInlineAction,
    DirectiveToServerOnly,
    InsertGuard,
    IgnoreWithReason,
    MarkPublic,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// Cannot change the behaviour of a correct program; belongs to fix-all.
    Safe,
    /// Changes behaviour on purpose; offered one by one.
    Unsafe,
    /// Leaves a hole that the user must fill.
    Template,
}

/// A change of one or more files.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    pub kind: FixKind,
    /// Imperative, as the editor's menu shows it.
    pub title: String,
    pub safety: Safety,
    /// Sorted by path.
    pub files: Vec<FileEdit>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FileEdit {
    /// Relative to the workspace root, with `/`.
    pub path: String,
    /// The file does not exist yet: its one edit is an insertion at 0.
    pub created: bool,
    /// Sorted, without overlaps.
    pub edits: Vec<TextEdit>,
}

impl FixKind {
    /// The id in the JSON output and the name of its file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::WrapInSecureAction => "wrap-in-secure-action",
            Self::AddServerOnly => "add-server-only",
            Self::MoveInlineAction => "move-inline-action",
            Self::DirectiveToServerOnly => "directive-to-server-only",
            Self::InsertGuard => "insert-guard",
            Self::IgnoreWithReason => "ignore-with-reason",
            Self::MarkPublic => "mark-public",
        }
    }
}

/// The fixes for a finding, best first; those that do not apply to its shape are left out.
pub fn fixes_for(_finding: &Finding, _context: &Context<'_>) -> Vec<Fix> {
    Vec::new()
}
