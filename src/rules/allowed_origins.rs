//! Entries of `serverActions.allowedOrigins` that match nothing, or hosts that anyone can have.

use super::support::config_file;
use super::{Context, Profile, Rule};
use crate::catalog::ServerCode;
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::hir::{ExprKind, Lit};
use crate::text::Span;

pub const RULE: Rule = Rule {
    name: "allowed-origins",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-346",
    owasp: "A05:2021",
    page: include_str!("allowed-origins.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if !config_file::is_next_config(context) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    config_file::each_option(&context.module, "allowedOrigins", |item, value| {
        let ExprKind::Array(entries) = &value.kind else {
            return;
        };
        for entry in entries {
            if let ExprKind::Lit(Lit::Str(text)) = &entry.expr.kind
                && let Some(fault) = fault_of(text)
            {
                findings.push(word(context, text, fault, context.module.absolute(item, entry.expr.span)));
            }
        }
    });
    findings
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// `https://shop.example`: entries are hosts.
    NotAHost,
    /// `*` and `**` alone, an empty label, `**` behind another label.
    MatchesNothing,
    Null,
    /// Anyone can register a host below it.
    Open,
    /// A tunnel's host, which somebody else may get next.
    Tunnel,
}

/// What Next's own matcher makes of an entry: labels from the right, `*` for one, `**` for one or more and first only.
fn fault_of(entry: &str) -> Option<Fault> {
    if entry == "null" {
        return Some(Fault::Null);
    }
    if entry.contains('/') {
        return Some(Fault::NotAHost);
    }
    let labels: Vec<&str> = entry.split('.').collect();
    let misplaced = labels.iter().skip(1).any(|label| *label == "**");
    if matches!(entry, "*" | "**") || labels.contains(&"") || misplaced || entry.contains(":*") {
        return Some(Fault::MatchesNothing);
    }
    let host = entry.split(':').next().unwrap_or(entry).to_ascii_lowercase();
    let fixed = host.trim_start_matches("**.").trim_start_matches("*.");
    let catalog = ServerCode::built_in();
    if fixed != host && (!fixed.contains('.') || catalog.is_shared_suffix(fixed)) {
        return Some(Fault::Open);
    }
    catalog.is_tunnel(fixed).then_some(Fault::Tunnel)
}

fn word(context: &Context<'_>, entry: &str, fault: Fault, span: Span) -> Finding {
    let message = match fault {
        Fault::NotAHost => {
            format!("`{entry}` matches no origin: entries of `allowedOrigins` are hosts, without scheme and path")
        }
        Fault::MatchesNothing => format!("`{entry}` matches no origin"),
        Fault::Null => "`null` lets sandboxed frames of any site call the server actions".to_owned(),
        Fault::Open => {
            format!("`{entry}` lets any site call the server actions that has a host there, and anyone can get one")
        }
        Fault::Tunnel => {
            format!("`{entry}` belongs to a tunnel service: whoever gets the name next can call the server actions")
        }
    };
    let help = match fault {
        Fault::NotAHost => {
            let host = entry.split_once("://").map_or(entry, |(_, rest)| rest);
            format!("write `{}`", host.split('/').next().unwrap_or(host))
        }
        Fault::MatchesNothing => "name the hosts: `shop.example`, `*.shop.example`".to_owned(),
        Fault::Null => "remove it".to_owned(),
        Fault::Open | Fault::Tunnel => "name the exact hosts that are yours".to_owned(),
    };
    Finding {
        rule: RULE.name,
        severity: if matches!(fault, Fault::Null | Fault::Open) { Severity::Error } else { Severity::Warning },
        confidence: Confidence::High,
        message,
        help,
        place: Place { file: context.file, span },
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}
