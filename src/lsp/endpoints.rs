//! What lens and hover say of an endpoint.

use super::worlds::Look;
use crate::engine::{markers_of, public_reason};
use crate::finding::Place;
use crate::flow::{self, EndpointReport, Status, Verdict};
use crate::hir::endpoints::EndpointKind;
use crate::workspace::View;
use std::fmt::Write;

/// An endpoint of a file with what is known of it.
pub struct Card {
    pub place: Place,
    pub report: EndpointReport,
    /// The reason given in an `actionfence-public` comment.
    pub public: Option<String>,
}

impl Look {
    /// In source order.
    pub fn cards(&self) -> Vec<Card> {
        let snapshot = self.snapshot();
        let view = View::new(snapshot, self.file);
        let reports = flow::analyse(&view);
        if reports.is_empty() {
            return Vec::new();
        }
        let lines = snapshot.lines(self.file);
        let markers = markers_of(
            &snapshot.text(self.file),
            &lines,
            &snapshot.module(self.file),
        );
        let card = |report: EndpointReport| {
            let span = report.endpoint.span;
            let public = public_reason(&markers, lines.line(span.start)).map(str::to_owned);
            Card {
                place: Place {
                    file: self.file,
                    span,
                },
                report,
                public,
            }
        };
        reports.into_iter().map(card).collect()
    }
}

impl Card {
    /// One line: `callable by anyone · auth proven by requireUser() · input not validated`.
    pub fn line(&self) -> String {
        let mut parts = vec![match self.report.endpoint.kind {
            EndpointKind::Route => "route handler".to_owned(),
            EndpointKind::Module | EndpointKind::Inline => "callable by anyone".to_owned(),
        }];
        parts.extend(
            self.public
                .as_ref()
                .map(|reason| format!("public: {reason}")),
        );
        let guards = &self.report.guards;
        parts.extend(words(&guards.authentication, "auth", "proven", "no auth"));
        parts.extend(words(
            &guards.authorization,
            "authorization",
            "proven",
            "no authorization",
        ));
        parts.extend(words(
            &guards.validation,
            "input",
            "validated",
            "input not validated",
        ));
        parts.extend(words(
            &guards.rate_limit,
            "rate",
            "limited",
            "no rate limit",
        ));
        parts.join(" · ")
    }

    /// Markdown.
    pub fn page(&self) -> String {
        let name = self.report.endpoint.name.as_deref().unwrap_or("anonymous");
        let kind = match self.report.endpoint.kind {
            EndpointKind::Module => "server action",
            EndpointKind::Inline => "inline server action",
            EndpointKind::Route => "route handler",
        };
        let mut page = format!("**`{name}`** — {kind}\n\n");
        if let Some(reason) = &self.public {
            // Writing to a string does not fail.
            let _ = writeln!(page, "Public on purpose: {reason}\n");
        }
        let guards = &self.report.guards;
        let rows = [
            ("Authentication", &guards.authentication),
            ("Authorization", &guards.authorization),
            ("Validation", &guards.validation),
            ("Rate limit", &guards.rate_limit),
        ];
        for (title, verdict) in rows {
            let _ = writeln!(page, "- {title}: {}", status(verdict));
        }
        if !self.report.effects.is_empty() {
            page.push_str("\nWhat it does:\n\n");
            for effect in &self.report.effects {
                let _ = writeln!(page, "- `{}`", effect.what);
            }
        }
        page
    }
}

/// Nothing for what nobody needs; missing authorization and rate limits are no news for most endpoints.
fn words(verdict: &Verdict, what: &str, proven: &str, missing: &str) -> Option<String> {
    let essential = matches!(what, "auth" | "input");
    match (verdict.status, &verdict.by) {
        (Status::Proven, Some(by)) => Some(format!("{what} {proven} by {by}")),
        (Status::Proven, None) => Some(format!("{what} {proven}")),
        (Status::Missing, _) => essential.then(|| missing.to_owned()),
        (Status::Unresolved, _) => essential.then(|| format!("{what} not seen")),
        (Status::NotNeeded, _) => None,
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
