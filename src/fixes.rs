//! Fixes: pure functions from a finding to text edits, one file each.
//!
//! Whatever a fix writes parses where the file parsed before: [`whole`] lets nothing else out.

mod add_owner;
pub mod add_server_only;
mod body;
mod comments;
mod directive_to_server_only;
mod drop_caller_identity;
mod drop_export;
mod edits;
mod guards;
mod ignore_with_reason;
mod imports;
mod insert_guard;
mod mark_public;
mod move_guard_up;
mod move_inline_action;
mod names;
mod references;
mod remove_ignore;
mod schema;
mod specifiers;
mod style;
mod test_guard_result;
mod trivia;
mod use_guarded_client;
mod verify_session;
pub mod wrap_in_secure_action;

use crate::finding::{Finding, Severity, Target};
use crate::hir::endpoints;
use crate::rules::{Context, ignore_without_reason, missing_server_only, rule, unused_ignore, unwrapped_action};
use crate::text::{Span, TextEdit};
use std::borrow::Cow;

/// A fix that can be offered; its id in the JSON and the name of its file in `fixes/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FixKind {
    WrapInSecureAction,
    AddServerOnly,
    MoveInlineAction,
    DirectiveToServerOnly,
    InsertGuard,
    TestGuardResult,
    MoveGuardUp,
    UseGuardedClient,
    DropExport,
    DropCallerIdentity,
    AddOwner,
    VerifySession,
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

/// What became of one kind of fix at one place.
pub type Offer = Result<Fix, NotOffered>;

/// Why a fix is not offered: a clause about the code, with code in backticks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotOffered(pub Cow<'static, str>);

impl NotOffered {
    pub fn because(reason: impl Into<Cow<'static, str>>) -> Self {
        Self(reason.into())
    }
}

impl FixKind {
    /// False when it always changes what the code does, or leaves something to fill in.
    pub const fn may_be_safe(self) -> bool {
        matches!(self, Self::AddServerOnly | Self::DirectiveToServerOnly | Self::RemoveIgnore | Self::DropExport)
    }

    /// True when it answers the finding with a comment instead of mending the code.
    pub const fn silences(self) -> bool {
        matches!(self, Self::IgnoreWithReason | Self::MarkPublic)
    }

    /// The id in the JSON output and the name of its file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::WrapInSecureAction => "wrap-in-secure-action",
            Self::AddServerOnly => "add-server-only",
            Self::MoveInlineAction => "move-inline-action",
            Self::DirectiveToServerOnly => "directive-to-server-only",
            Self::InsertGuard => "insert-guard",
            Self::TestGuardResult => "test-guard-result",
            Self::MoveGuardUp => "move-guard-up",
            Self::UseGuardedClient => "use-guarded-client",
            Self::DropExport => "drop-export",
            Self::DropCallerIdentity => "drop-caller-identity",
            Self::AddOwner => "add-owner",
            Self::VerifySession => "verify-session",
            Self::IgnoreWithReason => "ignore-with-reason",
            Self::MarkPublic => "mark-public",
            Self::RemoveIgnore => "remove-ignore",
        }
    }
}

impl Fix {
    /// Whether `check --fix` may apply it without asking: it needs no input, and it mends rather than silences.
    pub fn is_applicable(&self, allowed: Safety) -> bool {
        self.safety <= allowed && self.safety != Safety::Template && !self.kind.silences()
    }
}

/// The fixes for a finding, best first; those that do not apply to its shape are left out.
pub fn fixes_for(finding: &Finding, context: &Context<'_>) -> Vec<Fix> {
    offers(finding, context).into_iter().filter_map(|(_, offer)| offer.ok()).collect()
}

/// The same with those that do not apply, and why.
pub fn offers(finding: &Finding, context: &Context<'_>) -> Vec<(FixKind, Offer)> {
    let mut offers: Vec<(FixKind, Offer)> =
        kinds(finding, context).into_iter().map(|kind| (kind, fix(kind, finding, context))).collect();
    if let Some(all) = fix_all(finding, context) {
        offers.push((FixKind::AddServerOnly, whole(all, context)));
        offers.sort_by_key(|(kind, _)| kind.silences());
    }
    offers
}

/// The first of the fixes that `check --fix` may apply, found without looking at those behind it.
pub fn best(finding: &Finding, context: &Context<'_>, allowed: Safety) -> Option<Fix> {
    applicable(finding, context, allowed).find_map(|draft| whole(Ok(draft), context).ok())
}

/// The same to be told of, not to be applied: that what it writes parses is taken for granted, which costs most of it.
pub fn hint(finding: &Finding, context: &Context<'_>, allowed: Safety) -> Option<Fix> {
    applicable(finding, context, allowed).next()
}

/// What `check --fix` may apply, best first, each made when it is asked for.
fn applicable<'a>(
    finding: &'a Finding,
    context: &'a Context<'_>,
    allowed: Safety,
) -> impl Iterator<Item = Fix> + use<'a> {
    let may_fit = move |kind: &FixKind| !kind.silences() && (allowed != Safety::Safe || kind.may_be_safe());
    let one = move |kind: FixKind| draft(kind, finding, context, allowed);
    let all = std::iter::once_with(|| fix_all(finding, context)).flatten();
    let offers = kinds(finding, context).into_iter().filter(may_fit).map(one).chain(all);
    offers.filter_map(Result::ok).filter(move |fix| fix.is_applicable(allowed))
}

/// The project's one hint stands for all modules that lack the marker.
fn fix_all(finding: &Finding, context: &Context<'_>) -> Option<Offer> {
    let stands_for_all = finding.rule == missing_server_only::RULE.name
        && finding.severity == Severity::Hint
        && !finding.related.is_empty();
    let modules = || missing_server_only::hinted_modules(context.view);
    stands_for_all.then(|| add_server_only::fix_all(context.view.snapshot, &modules()))
}

/// Best first.
fn kinds(finding: &Finding, context: &Context<'_>) -> Vec<FixKind> {
    let rule = rule(finding.rule);
    let mut kinds: Vec<FixKind> = rule.map_or(&[][..], |rule| rule.fixes).to_vec();
    // A comment about a comment helps nobody.
    if [ignore_without_reason::NAME, unused_ignore::NAME].contains(&finding.rule) {
        return kinds;
    }
    if rule.is_some_and(|rule| rule.answered_by_public) && finding.endpoint.is_some() {
        kinds.push(FixKind::MarkPublic);
    }
    kinds.push(FixKind::IgnoreWithReason);
    let mut seen = Vec::new();
    kinds.retain(|kind| {
        !seen.contains(kind) && {
            seen.push(*kind);
            true
        }
    });
    wrap_first(&mut kinds, finding, context);
    kinds
}

/// A wrapper checks the caller as well: where the action is to be wrapped anyway, a check of its own would be one too many.
fn wrap_first(kinds: &mut [FixKind], finding: &Finding, context: &Context<'_>) {
    let position = |kind| kinds.iter().position(|one| *one == kind);
    let (Some(guard), Some(wrap)) = (position(FixKind::InsertGuard), position(FixKind::WrapInSecureAction)) else {
        return;
    };
    if guard < wrap && insert_guard::report_of(finding, context).is_some_and(|it| unwrapped_action::tells(context, it))
    {
        kinds[guard..=wrap].rotate_right(1);
    }
}

/// One kind of fix for a finding.
pub fn fix(kind: FixKind, finding: &Finding, context: &Context<'_>) -> Offer {
    whole(draft(kind, finding, context, Safety::Template), context)
}

/// The offer, unless a file would no longer parse.
fn whole(offer: Offer, context: &Context<'_>) -> Offer {
    offer.and_then(|fix| {
        let parses = fix.files.iter().all(|file| edits::parses(context.view.snapshot, file));
        parses.then_some(fix).ok_or_else(|| NotOffered::because("the result would not parse"))
    })
}

/// The fix before anybody has looked whether the result parses. Of no use when it is less safe than what is allowed.
fn draft(kind: FixKind, finding: &Finding, context: &Context<'_>, allowed: Safety) -> Offer {
    match kind {
        FixKind::WrapInSecureAction => wrap_in_secure_action::fix(context, finding.target, allowed),
        FixKind::AddServerOnly => add_server_only::fix(context, finding.place.file),
        FixKind::MoveInlineAction => move_inline_action::fix(context, finding.target, Some(finding)),
        FixKind::DirectiveToServerOnly => directive_to_server_only::fix(finding, context),
        FixKind::InsertGuard => insert_guard::fix(finding, context),
        FixKind::TestGuardResult => or_because(
            test_guard_result::fix(finding, context),
            "the answer is not bound or tested in a plain statement",
        ),
        FixKind::MoveGuardUp => {
            or_because(move_guard_up::fix(finding, context), "the check depends on what stands in front of it")
        }
        FixKind::UseGuardedClient => or_because(
            use_guarded_client::fix(finding, context),
            "no client that checks the caller is built on this one",
        ),
        FixKind::DropExport => {
            or_because(drop_export::fix(finding, context), "without its export nothing would use it")
        }
        FixKind::DropCallerIdentity => drop_caller_identity::fix(finding, context),
        FixKind::AddOwner => or_because(
            add_owner::fix(finding, context),
            "no other query says which column holds the owner of the records",
        ),
        FixKind::VerifySession => {
            or_because(verify_session::fix(finding, context), "more of the session is used than who is calling")
        }
        FixKind::IgnoreWithReason => or_because(ignore_with_reason::fix(finding, context), NO_PLACE),
        FixKind::MarkPublic => or_because(mark_public::fix(finding, context), NO_PLACE),
        FixKind::RemoveIgnore => or_because(remove_ignore::fix(finding, context), NO_PLACE),
    }
}

const NO_PLACE: &str = "the code has no place for it";

fn or_because(fix: Option<Fix>, reason: &'static str) -> Offer {
    fix.ok_or_else(|| NotOffered::because(reason))
}

/// What can be rewritten at a place without a finding: the innermost function there that is an endpoint.
pub fn refactors(context: &Context<'_>, span: Span) -> Vec<Fix> {
    let target = function_at(context, span);
    target.into_iter().flat_map(|target| rewrites(context, target)).filter_map(|(_, offer)| offer.ok()).collect()
}

/// What can be rewritten of an endpoint, or why it cannot.
pub fn rewrites(context: &Context<'_>, target: Target) -> Vec<(FixKind, Offer)> {
    let Target::Function(item, id) = target else {
        return Vec::new();
    };
    if context.module.function(item, id).use_server().is_some() {
        vec![(FixKind::MoveInlineAction, whole(move_inline_action::fix(context, target, None), context))]
    } else {
        let wrapped = wrap_in_secure_action::fix(context, target, Safety::Template);
        vec![(FixKind::WrapInSecureAction, whole(wrapped, context))]
    }
}

/// The innermost action whose function holds the span, or whose name does.
fn function_at(context: &Context<'_>, span: Span) -> Option<Target> {
    let module = &context.module;
    let major = context.view.snapshot.package(context.file).next_major();
    let around = endpoints::actions(module, major).into_iter().filter_map(|endpoint| {
        let function = module.function(endpoint.item, endpoint.function?);
        let whole = module.absolute(endpoint.item, function.span);
        (whole.contains(span) || endpoint.span.contains(span)).then_some((whole.len(), endpoint))
    });
    let (_, endpoint) = around.min_by_key(|(length, _)| *length)?;
    Some(Target::Function(endpoint.item, endpoint.function?))
}
