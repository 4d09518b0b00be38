//! Code actions: the fixes of the findings at the cursor, all safe fixes of the file, and rewrites without a finding.
//!
//! Nothing is kept between the offer and the request for its edit: the fix is computed again from the newest state, and
//! when the code has changed so that it is no longer there, the answer says so.

use super::capabilities::FIX_ALL;
use super::edits::{combined, workspace_edit};
use super::scene::{Look, Scene};
use super::session::Session;
use crate::engine::Checked;
use crate::finding::Finding;
use crate::fixes::{Fix, FixKind, Safety, refactors};
use crate::rules::{Context, rule};
use crate::text::Span;
use crate::workspace::View;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Diagnostic, NumberOrString,
    Uri,
};

/// A menu is for a place, not for a file: of a selection with more findings the first ones are mended.
const MOST: usize = 16;

/// What an offered action needs to be found again.
#[derive(Serialize, Deserialize)]
struct Ticket {
    uri: String,
    what: What,
}

#[derive(PartialEq, Serialize, Deserialize)]
enum What {
    /// A fix of the finding of a rule at a place.
    Fix {
        rule: String,
        start: u32,
        end: u32,
        kind: String,
    },
    /// A rewrite at a place.
    Rewrite {
        start: u32,
        end: u32,
        kind: String,
    },
    AllSafe,
}

pub fn offer(session: &Session, params: &CodeActionParams) -> Option<CodeActionResponse> {
    let uri = &params.text_document.uri;
    let only = params.context.only.as_deref();
    let mut look = session.look(uri)?;
    let checked = look.checked(session);
    let view = View::new(look.snapshot(), look.file);
    let menu = Menu::new(session, &look, &checked, &view);
    let span = look.scene.span(look.file, params.range, session.encoding());
    let mut actions = Vec::new();
    let mut offered = Vec::new();
    if wanted(only, &CodeActionKind::QUICKFIX) {
        actions = menu.quick_fixes(uri, span, &params.context.diagnostics, &mut offered);
    }
    if wanted(only, &CodeActionKind::REFACTOR_REWRITE) {
        actions.extend(menu.rewrites(uri, span, &offered));
    }
    let kind = menu.fix_all_kind();
    if wanted(only, &kind) || wanted(only, &FIX_ALL) {
        let fix = menu.all_safe();
        actions.extend(fix.and_then(|fix| menu.action(uri, &fix, kind, What::AllSafe)));
    }
    let actions = actions.into_iter().map(CodeActionOrCommand::CodeAction);
    Some(actions.collect())
}

/// The action with its edit; `None` when the code has changed so that it no longer applies.
pub fn resolve(session: &Session, mut action: CodeAction) -> Option<CodeAction> {
    if action.edit.is_some() {
        return Some(action);
    }
    let ticket: Ticket = serde_json::from_value(action.data.clone()?).ok()?;
    let uri = Uri::from_str(&ticket.uri).ok()?;
    let mut look = session.look(&uri)?;
    let checked = look.checked(session);
    let view = View::new(look.snapshot(), look.file);
    let menu = Menu::new(session, &look, &checked, &view);
    let fix = menu.find(&ticket.what, &action.title)?;
    action.edit = Some(workspace_edit(session, &look.scene, &fix)?);
    Some(action)
}

/// True when the client asks for this kind or for one that holds it.
fn wanted(only: Option<&[CodeActionKind]>, kind: &CodeActionKind) -> bool {
    only.is_none_or(|only| {
        only.iter().any(|asked| {
            let rest = kind.as_str().strip_prefix(asked.as_str());
            rest.is_some_and(|rest| asked.as_str().is_empty() || rest.is_empty() || rest.starts_with('.'))
        })
    })
}

/// What can be offered in one file.
struct Menu<'m> {
    session: &'m Session,
    scene: &'m Scene,
    findings: &'m [Finding],
    context: Context<'m>,
}

impl<'m> Menu<'m> {
    fn new(session: &'m Session, look: &'m Look, checked: &'m Checked, view: &'m View<'m>) -> Self {
        Self { session, scene: &look.scene, findings: &checked.findings, context: Context::new(view) }
    }

    fn quick_fixes(&self, uri: &Uri, span: Span, named: &[Diagnostic], offered: &mut Vec<FixKind>) -> Vec<CodeAction> {
        let mut actions = Vec::new();
        let chosen = self.findings.iter().filter_map(|finding| {
            let diagnostic = self.chosen(finding, span, named)?;
            Some((finding, diagnostic))
        });
        for (finding, diagnostic) in chosen.take(MOST) {
            for (index, fix) in self.fixes(finding).iter().enumerate() {
                offered.push(fix.kind);
                let preferred = index == 0 && fix.safety == Safety::Safe;
                let action = self.action(uri, fix, CodeActionKind::QUICKFIX, name(finding, fix));
                actions.extend(action.map(|action| CodeAction {
                    diagnostics: Some(vec![diagnostic.clone()]),
                    is_preferred: self.session.client().preferred.then_some(preferred),
                    ..action
                }));
            }
        }
        actions
    }

    /// What can be rewritten without a finding, but for what the menu holds already.
    fn rewrites(&self, uri: &Uri, span: Span, offered: &[FixKind]) -> Vec<CodeAction> {
        refactors(&self.context, span)
            .iter()
            .filter(|fix| !offered.contains(&fix.kind))
            .filter_map(|fix| {
                let what = What::Rewrite { start: span.start, end: span.end, kind: fix.kind.id().to_owned() };
                self.action(uri, fix, CodeActionKind::REFACTOR_REWRITE, what)
            })
            .collect()
    }

    fn fix_all_kind(&self) -> CodeActionKind {
        if self.session.client().fix_all_kind { FIX_ALL } else { CodeActionKind::QUICKFIX }
    }

    /// One fix for everything that is safe to mend. Of two that overlap the first one wins; the next run does the other.
    fn all_safe(&self) -> Option<Fix> {
        let promising = self
            .findings
            .iter()
            .filter(|finding| rule(finding.rule).is_some_and(|rule| rule.fixes.iter().any(|kind| kind.may_be_safe())));
        let safe = promising.filter_map(|finding| {
            let mut fixes = self.fixes(finding).into_iter();
            fixes.find(|fix| fix.safety == Safety::Safe)
        });
        combined("Fix everything that is safe to fix", safe)
    }

    fn fixes(&self, finding: &Finding) -> Vec<Fix> {
        (self.session.options.fixes)(finding, &self.context)
    }

    /// The fix that was offered under this name and title.
    fn find(&self, what: &What, title: &str) -> Option<Fix> {
        match what {
            What::AllSafe => self.all_safe(),
            What::Rewrite { start, end, kind } => {
                let fixes = refactors(&self.context, Span::new(*start, *end));
                fixes.into_iter().find(|fix| fix.kind.id() == kind && fix.title == title)
            }
            What::Fix { .. } => self.findings.iter().find_map(|finding| {
                let mut fixes = self.fixes(finding).into_iter();
                fixes.find(|fix| fix.title == title && name(finding, fix) == *what)
            }),
        }
    }

    /// The diagnostic of a finding at the cursor or among those that the client names: some clients send no
    /// diagnostics, others wrong ranges.
    fn chosen(&self, finding: &Finding, span: Span, named: &[Diagnostic]) -> Option<Diagnostic> {
        let own = self.scene.diagnostic(finding, self.session);
        let same = |other: &&Diagnostic| {
            let rule = matches!(&other.code, Some(NumberOrString::String(rule)) if rule == finding.rule);
            rule && (other.range == own.range || other.data.is_some() && other.data == own.data)
        };
        match named.iter().find(same) {
            Some(named) => Some(named.clone()),
            None => finding.place.span.touches(span).then_some(own),
        }
    }

    /// With its edit for clients that can't ask for it later.
    fn action(&self, uri: &Uri, fix: &Fix, kind: CodeActionKind, what: What) -> Option<CodeAction> {
        let mut action = CodeAction { title: fix.title.clone(), kind: Some(kind), ..CodeAction::default() };
        if self.session.client().resolves_edits {
            let uri = uri.as_str().to_owned();
            action.data = serde_json::to_value(Ticket { uri, what }).ok();
        } else {
            action.edit = Some(workspace_edit(self.session, self.scene, fix)?);
        }
        Some(action)
    }
}

fn name(finding: &Finding, fix: &Fix) -> What {
    What::Fix {
        rule: finding.rule.to_owned(),
        start: finding.place.span.start,
        end: finding.place.span.end,
        kind: fix.kind.id().to_owned(),
    }
}
