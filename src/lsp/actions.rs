//! Code actions: the fixes of the findings at the cursor, all safe fixes of the file, and rewrites without a finding.
//!
//! Nothing is kept between the offer and the request for its edit: the fix is computed again from the newest state, and
//! when the code has changed so that it is no longer there, the answer says so.

use super::capabilities::FIX_ALL;
use super::edits::{combined, workspace_edit};
use super::session::Session;
use super::worlds::Look;
use crate::finding::Finding;
use crate::fixes::{Fix, Safety};
use crate::rules::Context;
use crate::text::Span;
use crate::workspace::View;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse,
    Diagnostic, NumberOrString, Uri,
};

/// What an offered action needs to be found again.
#[derive(Serialize, Deserialize)]
struct Ticket {
    uri: String,
    /// `None` for the action that fixes all.
    fix: Option<FixName>,
}

#[derive(Serialize, Deserialize)]
struct FixName {
    rule: String,
    start: u32,
    end: u32,
    kind: String,
    title: String,
}

pub fn offer(session: &Session, params: &CodeActionParams) -> Option<CodeActionResponse> {
    let uri = &params.text_document.uri;
    let only = params.context.only.as_deref();
    let mut look = session.look(uri)?;
    let checked = look.checked(session);
    let mut actions = Vec::new();
    if wanted(only, &CodeActionKind::QUICKFIX) {
        let span = look.scene.span(look.file, params.range, session.encoding());
        for finding in &checked.findings {
            if let Some(diagnostic) =
                chosen(session, &look, finding, span, &params.context.diagnostics)
            {
                quick_fixes(session, &look, uri, finding, &diagnostic, &mut actions);
            }
        }
    }
    let kind = if session.client().fix_all_kind {
        FIX_ALL
    } else {
        CodeActionKind::QUICKFIX
    };
    if wanted(only, &kind) || wanted(only, &FIX_ALL) {
        actions.extend(fix_all(session, &look, uri, &checked.findings, kind));
    }
    Some(
        actions
            .into_iter()
            .map(CodeActionOrCommand::CodeAction)
            .collect(),
    )
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
    let fix = match &ticket.fix {
        None => all_safe(session, &look, &checked.findings)?,
        Some(name) => {
            let finding = checked
                .findings
                .iter()
                .find(|finding| name.is_about(finding))?;
            fixes(session, &look, finding)
                .into_iter()
                .find(|fix| name.is_called(fix))?
        }
    };
    action.edit = Some(workspace_edit(session, &look.scene, &fix)?);
    Some(action)
}

impl FixName {
    fn is_about(&self, finding: &Finding) -> bool {
        finding.rule == self.rule && finding.place.span == Span::new(self.start, self.end)
    }

    fn is_called(&self, fix: &Fix) -> bool {
        fix.kind.id() == self.kind && fix.title == self.title
    }
}

/// True when the client asks for this kind or for one that holds it.
fn wanted(only: Option<&[CodeActionKind]>, kind: &CodeActionKind) -> bool {
    only.is_none_or(|only| {
        only.iter().any(|asked| {
            let rest = kind.as_str().strip_prefix(asked.as_str());
            rest.is_some_and(|rest| {
                asked.as_str().is_empty() || rest.is_empty() || rest.starts_with('.')
            })
        })
    })
}

/// The diagnostic of a finding at the cursor or among those that the client names: some clients send no diagnostics,
/// others wrong ranges.
fn chosen(
    session: &Session,
    look: &Look,
    finding: &Finding,
    span: Span,
    named: &[Diagnostic],
) -> Option<Diagnostic> {
    let own = look.scene.diagnostic(finding, session);
    let same = |other: &&Diagnostic| {
        let rule =
            matches!(&other.code, Some(NumberOrString::String(rule)) if rule == finding.rule);
        rule && (other.range == own.range || other.data.is_some() && other.data == own.data)
    };
    match named.iter().find(same) {
        Some(named) => Some(named.clone()),
        None => finding.place.span.touches(span).then_some(own),
    }
}

fn fixes(session: &Session, look: &Look, finding: &Finding) -> Vec<Fix> {
    let view = View::new(look.snapshot(), look.file);
    (session.options.fixes)(finding, &Context::new(&view))
}

fn quick_fixes(
    session: &Session,
    look: &Look,
    uri: &Uri,
    finding: &Finding,
    diagnostic: &Diagnostic,
    actions: &mut Vec<CodeAction>,
) {
    let client = session.client();
    for (index, fix) in fixes(session, look, finding).iter().enumerate() {
        let name = FixName {
            rule: finding.rule.to_owned(),
            start: finding.place.span.start,
            end: finding.place.span.end,
            kind: fix.kind.id().to_owned(),
            title: fix.title.clone(),
        };
        let preferred = index == 0 && fix.safety == Safety::Safe;
        actions.extend(
            action(
                session,
                look,
                uri,
                fix,
                CodeActionKind::QUICKFIX,
                Some(name),
            )
            .map(|action| CodeAction {
                diagnostics: Some(vec![diagnostic.clone()]),
                is_preferred: client.preferred.then_some(preferred),
                ..action
            }),
        );
    }
}

fn fix_all(
    session: &Session,
    look: &Look,
    uri: &Uri,
    findings: &[Finding],
    kind: CodeActionKind,
) -> Option<CodeAction> {
    let fix = all_safe(session, look, findings)?;
    action(session, look, uri, &fix, kind, None)
}

/// One fix for everything that is safe to mend. Of two that overlap the first one wins; the next run does the other.
fn all_safe(session: &Session, look: &Look, findings: &[Finding]) -> Option<Fix> {
    let safe = findings.iter().filter_map(|finding| {
        fixes(session, look, finding)
            .into_iter()
            .find(|fix| fix.safety == Safety::Safe)
    });
    combined("Fix everything that is safe to fix", safe)
}

/// With its edit for clients that can't ask for it later.
fn action(
    session: &Session,
    look: &Look,
    uri: &Uri,
    fix: &Fix,
    kind: CodeActionKind,
    name: Option<FixName>,
) -> Option<CodeAction> {
    let later = session.client().resolves_edits;
    let ticket = Ticket {
        uri: uri.as_str().to_owned(),
        fix: name,
    };
    let edit = if later {
        None
    } else {
        Some(workspace_edit(session, &look.scene, fix)?)
    };
    Some(CodeAction {
        title: fix.title.clone(),
        kind: Some(kind),
        edit,
        data: if later {
            serde_json::to_value(ticket).ok()
        } else {
            None
        },
        ..CodeAction::default()
    })
}
