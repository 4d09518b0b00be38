//! `actionfence report`: the attack surface as one page of HTML, to be handed to people who have neither the code nor the tool.
//!
//! The page loads nothing and runs nothing: its policy forbids both, and whatever comes from the project is escaped.

use super::actions::entries;
use super::arguments::ReportArguments;
use super::open::Opened;
use super::outcome::{Outcome, Reported};
use super::target::Target;
use super::terminal::{Terminal, progress_bar, sanitized};
use super::write::write_atomically;
use super::{Status, pool};
use crate::engine::{Entry, Options, Reach, explain};
use crate::finding::{Place, Severity};
use crate::flow::{Status as Standing, Verdict};
use crate::hir::endpoints::EndpointKind;
use crate::workspace::Snapshot;
use anyhow::Context;
use std::fmt::Write;

const STYLE: &str = include_str!("report.css");

pub fn run(arguments: &ReportArguments, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let target = Target::locate(&arguments.paths)?;
    let page = pool(None)?.install(|| {
        let snapshot = Opened::disk(&target)?.snapshot();
        let outcome = Outcome::of(&snapshot, &target, &Options::default(), &progress_bar());
        anyhow::Ok(page(&snapshot, &entries(&snapshot, &target), &outcome))
    })?;
    if arguments.output.as_os_str() == "-" {
        terminal.print(&page)?;
    } else {
        let path = arguments.output.as_path();
        write_atomically(path, &page).with_context(|| format!("cannot write `{}`", path.display()))?;
    }
    Ok(Status::Clean)
}

fn page(snapshot: &Snapshot, entries: &[Entry], outcome: &Outcome) -> String {
    let name = snapshot.root().file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Attack surface of {name}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>Attack surface of {name}</h1>\n",
        name = escaped(&name),
    );
    summary(&mut out, entries, outcome);
    if !outcome.findings.is_empty() {
        findings(&mut out, snapshot, &outcome.findings);
    }
    for group in entries.chunk_by(|a, b| a.place.file == b.place.file) {
        let path = escaped(snapshot.path(group[0].place.file));
        let _ = writeln!(out, "<section>\n<h2><code>{path}</code></h2>");
        for entry in group {
            endpoint(&mut out, snapshot, entry);
        }
        out.push_str("</section>\n");
    }
    let version = env!("CARGO_PKG_VERSION");
    let _ = writeln!(out, "<footer>actionfence {version}</footer>\n</main>\n</body>\n</html>");
    out
}

fn summary(out: &mut String, entries: &[Entry], outcome: &Outcome) {
    let open = entries.iter().filter(|entry| is_open(entry)).count();
    let public = entries.iter().filter(|entry| entry.public.is_some()).count();
    let numbers = [
        (entries.len(), "endpoints that anyone can call", ""),
        (open, "of them without authentication that they need", if open > 0 { "missing" } else { "proven" }),
        (public, "of them public on purpose", ""),
        (outcome.findings.len(), "findings", ""),
    ];
    out.push_str("<ul class=\"numbers\">\n");
    for (number, words, class) in numbers {
        let _ = writeln!(out, "<li class=\"{class}\"><strong>{number}</strong> {words}</li>");
    }
    out.push_str("</ul>\n");
}

fn findings(out: &mut String, snapshot: &Snapshot, findings: &[Reported]) {
    out.push_str("<section>\n<h2>Findings</h2>\n<table>\n<thead><tr><th>Severity</th><th>Rule</th><th>What</th><th>Where</th></tr></thead>\n<tbody>\n");
    for Reported { finding, .. } in findings {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
            Severity::Hint => "hint",
        };
        let _ = writeln!(
            out,
            "<tr class=\"{severity}\"><td>{severity}</td><td><code>{}</code></td><td>{}</td><td><code>{}</code></td></tr>",
            escaped(finding.rule),
            prose(&finding.message),
            escaped(&at(snapshot, finding.place)),
        );
    }
    out.push_str("</tbody>\n</table>\n</section>\n");
}

fn endpoint(out: &mut String, snapshot: &Snapshot, entry: &Entry) {
    let report = &entry.report;
    let class = if is_open(entry) { "missing" } else { "" };
    let name = report.endpoint.name.as_deref().unwrap_or("(anonymous)");
    let kind = match report.endpoint.kind {
        EndpointKind::Module => "server action",
        EndpointKind::Inline => "inline server action",
        EndpointKind::Route => "route handler",
    };
    let _ = writeln!(
        out,
        "<article class=\"{class}\">\n<h3><code>{}</code> <small>{kind}, line {}, {}</small></h3>",
        escaped(name),
        line(snapshot, entry.place),
        reached(entry),
    );
    if let Some(reason) = &entry.public {
        let _ = writeln!(out, "<p>Public on purpose: {}</p>", escaped(reason));
    }
    out.push_str("<dl>\n");
    let guards = &report.guards;
    for (title, verdict) in [
        ("Authentication", &guards.authentication),
        ("Authorization", &guards.authorization),
        ("Validation", &guards.validation),
        ("Rate limit", &guards.rate_limit),
    ] {
        let (class, words) = standing(snapshot, verdict);
        // Only who may call is a hole by itself; the rest depends on what the endpoint is for.
        let class = if class == "missing" && !(title == "Authentication" && is_open(entry)) { "absent" } else { class };
        let _ = writeln!(out, "<div><dt>{title}</dt><dd class=\"{class}\">{}</dd></div>", escaped(&words));
    }
    list(out, "Does", report.effects.iter().map(|effect| (effect.what.to_string(), at(snapshot, effect.place))));
    list(out, "Sends to the browser, encrypted", entry.captures.iter().map(|name| (name.to_string(), String::new())));
    list(out, "Used in", entry.uses.iter().map(|used| (String::new(), at(snapshot, used.place))));
    out.push_str("</dl>\n</article>\n");
}

fn list(out: &mut String, title: &str, items: impl Iterator<Item = (String, String)>) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    let _ = writeln!(out, "<div class=\"wide\"><dt>{title}</dt><dd><ul>");
    for (what, place) in items {
        let what = if what.is_empty() { what } else { format!("<code>{}</code> ", escaped(&what)) };
        let _ = writeln!(out, "<li>{what}<small>{}</small></li>", escaped(&place));
    }
    out.push_str("</ul></dd></div>\n");
}

fn standing(snapshot: &Snapshot, verdict: &Verdict) -> (&'static str, String) {
    match verdict.status {
        Standing::Proven => {
            let by = explain(snapshot, verdict).or_else(|| verdict.by.as_ref().map(ToString::to_string));
            ("proven", by.map_or_else(|| "proven".to_owned(), |by| format!("proven by {}", by.replace('`', ""))))
        }
        Standing::Missing => ("missing", "missing".to_owned()),
        Standing::Unresolved => ("unresolved", "could not be seen".to_owned()),
        Standing::NotNeeded => ("", "not needed".to_owned()),
    }
}

fn reached(entry: &Entry) -> &'static str {
    match entry.reach() {
        Reach::Client => "called from client code",
        Reach::Form => "called by a form",
        Reach::Server => "called from server code",
        Reach::Unreferenced if !entry.registered => "registered by Next for none of those who import it",
        Reach::Unreferenced => "called by nothing in the application",
    }
}

fn is_open(entry: &Entry) -> bool {
    entry.registered && entry.public.is_none() && entry.report.guards.authentication.status == Standing::Missing
}

fn at(snapshot: &Snapshot, place: Place) -> String {
    format!("{}:{}", snapshot.path(place.file), line(snapshot, place))
}

/// 1-based.
fn line(snapshot: &Snapshot, place: Place) -> u32 {
    snapshot.lines(place.file).line(place.span.start) + 1
}

/// Text with code in backticks.
fn prose(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in escaped(text).split('`').enumerate() {
        if at > 0 {
            out.push_str(if at % 2 == 1 { "<code>" } else { "</code>" });
        }
        out.push_str(part);
    }
    if text.matches('`').count() % 2 == 1 {
        out.push_str("</code>");
    }
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in sanitized(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
