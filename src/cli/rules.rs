//! `actionfence rules`: the table of rules.

use super::Status;
use super::arguments::TableFormat;
use super::terminal::{Styles, Terminal};
use crate::finding::Severity;
use crate::rules::{Profile, RULES};
use serde::Serialize;
use std::fmt::Write;

pub fn run(format: TableFormat, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let text = match format {
        TableFormat::Text => table(terminal),
        TableFormat::Json => json()?,
        TableFormat::Markdown => markdown(),
    };
    terminal.print(&text)?;
    Ok(Status::Clean)
}

fn table(terminal: &Terminal) -> String {
    let styles = Styles::new(terminal.color);
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let mut out = String::new();
    for rule in RULES {
        let color = match rule.severity {
            Severity::Error => styles.red,
            Severity::Warning => styles.yellow,
            Severity::Info => styles.blue,
            Severity::Hint => styles.green,
        };
        let strict = if rule.profile == Profile::Strict { " (strict)" } else { "" };
        let _ = writeln!(
            out,
            "{}{:width$}{}  {color}{:7}{}  {:8} {}{strict}",
            styles.bold,
            rule.name,
            styles.reset,
            severity_name(rule.severity),
            styles.reset,
            rule.cwe,
            rule.headline(),
        );
    }
    let _ = write!(out, "\n`actionfence explain RULE` tells more about one\n");
    out
}

#[derive(Serialize)]
struct RuleJson {
    name: &'static str,
    severity: Severity,
    profile: &'static str,
    cwe: &'static str,
    owasp: &'static str,
    summary: String,
    fixes: Vec<&'static str>,
    /// Rules that are not reported where this one is.
    silences: &'static [&'static str],
}

fn json() -> anyhow::Result<String> {
    let rules: Vec<RuleJson> = RULES
        .iter()
        .map(|rule| RuleJson {
            name: rule.name,
            severity: rule.severity,
            profile: profile_name(rule.profile),
            cwe: rule.cwe,
            owasp: rule.owasp,
            summary: rule.headline(),
            fixes: rule.fixes.iter().map(|kind| kind.id()).collect(),
            silences: rule.silences,
        })
        .collect();
    Ok(serde_json::to_string_pretty(&serde_json::json!({ "schema": super::json::SCHEMA, "rules": rules }))? + "\n")
}

/// The table of README.md.
fn markdown() -> String {
    let mut out = "| Rule | Severity | Finds | Fixes |\n|---|---|---|---|\n".to_owned();
    for rule in RULES {
        let fixes: Vec<&str> = rule.fixes.iter().map(|kind| kind.id()).collect();
        let name = rule.name;
        let strict = if rule.profile == Profile::Strict { ", strict" } else { "" };
        let _ = writeln!(
            out,
            "| [`{name}`](src/rules/{name}.md) | {}{strict} | {} | {} |",
            severity_name(rule.severity),
            rule.headline().trim_end_matches('.'),
            if fixes.is_empty() { "–".to_owned() } else { fixes.join(", ") },
        );
    }
    out
}

pub const fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
        Severity::Hint => "hint",
    }
}

const fn profile_name(profile: Profile) -> &'static str {
    match profile {
        Profile::Recommended => "recommended",
        Profile::Strict => "strict",
    }
}
