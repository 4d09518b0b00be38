//! What lens and hover say of an endpoint.

use crate::engine::{Entry, Reach, explain};
use crate::flow::{Status, Verdict};
use crate::hir::endpoints::EndpointKind;
use crate::workspace::Snapshot;
use std::fmt::Write;

/// One line: `callable by anyone · 3 callers · auth proven by requireUser() · input not validated`.
pub fn line(entry: &Entry) -> String {
    let mut parts = vec![match entry.report.endpoint.kind {
        EndpointKind::Route => "route handler".to_owned(),
        EndpointKind::Module | EndpointKind::Inline if !entry.registered => {
            "registered for none of those who import it".to_owned()
        }
        EndpointKind::Module | EndpointKind::Inline => "callable by anyone".to_owned(),
    }];
    parts.extend(entry.public.as_ref().map(|_| "on purpose".to_owned()));
    parts.extend(callers(entry));
    parts.extend(verdicts(entry));
    parts.join(" · ")
}

/// What stands in a caller's way, and what that matters does not.
pub fn verdicts(entry: &Entry) -> Vec<String> {
    let mut parts = Vec::new();
    let guards = &entry.report.guards;
    let auth = essential(&guards.authentication, "no auth", "auth not seen");
    parts.extend(proven(&guards.authentication, "auth proven").or(auth));
    parts.extend(proven(&guards.authorization, "authorization proven"));
    let input = essential(&guards.validation, "input not validated", "validation not seen");
    parts.extend(proven(&guards.validation, "input validated").or(input));
    parts.extend(proven(&guards.rate_limit, "rate limited"));
    parts
}

/// Markdown.
pub fn card(snapshot: &Snapshot, entry: &Entry) -> String {
    let name = entry.report.endpoint.name.as_deref().unwrap_or("anonymous");
    let kind = match entry.report.endpoint.kind {
        EndpointKind::Module => "server action",
        EndpointKind::Inline => "inline server action",
        EndpointKind::Route => "route handler",
    };
    let mut page = format!("**`{name}`**: {kind}, {}\n\n", reach(entry));
    if let Some(reason) = &entry.public {
        line_to(&mut page, format_args!("Public on purpose: {reason}\n"));
    }
    let guards = &entry.report.guards;
    let rows = [
        ("Authentication", &guards.authentication),
        ("Authorization", &guards.authorization),
        ("Validation", &guards.validation),
        ("Rate limit", &guards.rate_limit),
    ];
    for (title, verdict) in rows {
        match explain(snapshot, verdict) {
            Some(chain) => line_to(&mut page, format_args!("- {title}: proven by {chain}")),
            None => line_to(&mut page, format_args!("- {title}: {}", status(verdict))),
        }
    }
    if !entry.report.effects.is_empty() {
        page.push_str("\nWhat it does:\n\n");
        for effect in &entry.report.effects {
            line_to(&mut page, format_args!("- `{}`", effect.what));
        }
    }
    if !entry.captures.is_empty() {
        page.push_str("\nWhat it captures, and so sends to the browser encrypted:\n\n");
        for capture in &entry.captures {
            line_to(&mut page, format_args!("- `{capture}`"));
        }
    }
    page
}

fn line_to(page: &mut String, words: std::fmt::Arguments<'_>) {
    writeln!(page, "{words}").expect("a string takes whatever is written to it");
}

fn callers(entry: &Entry) -> Option<String> {
    match (entry.report.endpoint.kind, entry.uses.len()) {
        (EndpointKind::Route, _) => None,
        (_, 0) => Some("no callers".to_owned()),
        (_, 1) => Some("1 caller".to_owned()),
        (_, count) => Some(format!("{count} callers")),
    }
}

fn reach(entry: &Entry) -> &'static str {
    match entry.reach() {
        Reach::Client => "called from client code",
        Reach::Form => "called by a form",
        Reach::Server => "called from server code",
        Reach::Unreferenced if !entry.registered => "which Next registers for none of those who import it",
        Reach::Unreferenced => "called by nothing in the application",
    }
}

fn proven(verdict: &Verdict, words: &str) -> Option<String> {
    let by = verdict.by.as_ref();
    (verdict.status == Status::Proven).then(|| by.map_or_else(|| words.to_owned(), |by| format!("{words} by {by}")))
}

/// For the questions whose missing answer is news.
fn essential(verdict: &Verdict, missing: &str, unseen: &str) -> Option<String> {
    match verdict.status {
        Status::Missing => Some(missing.to_owned()),
        Status::Unresolved => Some(unseen.to_owned()),
        Status::Proven | Status::NotNeeded => None,
    }
}

fn status(verdict: &Verdict) -> String {
    match (verdict.status, &verdict.by) {
        (Status::Proven, Some(by)) => format!("proven by `{by}`"),
        (Status::Proven, None) => "proven".to_owned(),
        (Status::Missing, _) => "missing".to_owned(),
        (Status::Unresolved, _) => "could not be seen".to_owned(),
        (Status::NotNeeded, _) => "not needed".to_owned(),
    }
}
