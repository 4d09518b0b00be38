//! Fixes: pure functions from a finding to text edits, one file each.
//!
//! Whatever a fix writes parses where the file parsed before: [`edits::Edits`] lets nothing else out.

pub mod add_server_only;
mod comments;
mod directive_to_server_only;
mod edits;
mod ignore_with_reason;
mod imports;
mod mark_public;
mod move_inline_action;
mod names;
mod references;
mod remove_ignore;
mod schema;
mod specifiers;
mod style;
mod trivia;
mod wrap_in_secure_action;

use crate::finding::{Finding, Severity, Target};
use crate::hir::FunctionId;
use crate::rules::{Context, ignore_without_reason, missing_server_only, rule, unused_ignore};
use crate::text::{Span, TextEdit};

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
    RemoveIgnore,
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
    /// False when it always changes what the code does, or leaves something to fill in.
    pub const fn may_be_safe(self) -> bool {
        matches!(self, Self::AddServerOnly | Self::DirectiveToServerOnly | Self::RemoveIgnore)
    }

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
            Self::RemoveIgnore => "remove-ignore",
        }
    }
}

/// The fixes for a finding, best first; those that do not apply to its shape are left out.
pub fn fixes_for(finding: &Finding, context: &Context<'_>) -> Vec<Fix> {
    let of_rule = rule(finding.rule).map_or(&[][..], |rule| rule.fixes).iter().copied();
    // A comment about a comment helps nobody.
    let about_comment = [ignore_without_reason::NAME, unused_ignore::NAME].contains(&finding.rule);
    let comments: &[FixKind] = if about_comment { &[] } else { &[FixKind::MarkPublic, FixKind::IgnoreWithReason] };
    let mut kinds: Vec<FixKind> = Vec::new();
    for kind in of_rule.chain(comments.iter().copied()) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let mut fixes: Vec<Fix> = kinds.into_iter().filter_map(|kind| fix(kind, finding, context)).collect();
    // The project's one hint stands for all modules that lack the marker.
    if finding.rule == missing_server_only::RULE.name
        && finding.severity == Severity::Hint
        && !finding.related.is_empty()
    {
        let all = add_server_only::fix_all(context.view.snapshot, &missing_server_only::hinted_modules(context.view));
        fixes.extend(all);
        fixes.sort_by_key(|fix| matches!(fix.kind, FixKind::IgnoreWithReason | FixKind::MarkPublic));
    }
    fixes
}

/// One kind of fix for a finding, when it applies to its shape.
pub fn fix(kind: FixKind, finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    match kind {
        FixKind::WrapInSecureAction => wrap_in_secure_action::fix(context, finding.target),
        FixKind::AddServerOnly => add_server_only::fix(context, finding.place.file),
        FixKind::MoveInlineAction => move_inline_action::fix(context, finding.target, Some(finding)),
        FixKind::DirectiveToServerOnly => directive_to_server_only::fix(finding, context),
        FixKind::InsertGuard => None,
        FixKind::IgnoreWithReason => ignore_with_reason::fix(finding, context),
        FixKind::MarkPublic => mark_public::fix(finding, context),
        FixKind::RemoveIgnore => remove_ignore::fix(finding, context),
    }
}

/// What can be rewritten at a place without a finding: the innermost function there that is an endpoint.
pub fn refactors(context: &Context<'_>, span: Span) -> Vec<Fix> {
    let Some(target) = function_at(context, span) else {
        return Vec::new();
    };
    [wrap_in_secure_action::fix(context, target), move_inline_action::fix(context, target, None)]
        .into_iter()
        .flatten()
        .collect()
}

fn function_at(context: &Context<'_>, span: Span) -> Option<Target> {
    let module = &context.module;
    let in_module = module.outline.use_server().is_some();
    let mut around: Vec<(u32, usize, FunctionId)> = module
        .functions()
        .filter(|(item, _, function)| module.absolute(*item, function.span).contains(span))
        .filter(|(_, _, function)| function.use_server().is_some() || (in_module && function.parent.is_none()))
        .map(|(item, id, function)| (function.span.len(), item, id))
        .collect();
    around.sort_unstable();
    around.first().map(|&(_, item, id)| Target::Function(item, id))
}
