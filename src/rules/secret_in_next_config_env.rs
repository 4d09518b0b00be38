//! Private values under `env` of next.config: the build writes them into the browser's JavaScript.

use super::support::config_file;
use super::support::server_code::env_name;
use super::{Context, Profile, Rule};
use crate::catalog::ServerCode;
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::hir::{Expr, ExprKind, Lit, Prop};
use crate::text::{Atom, Span};

pub const RULE: Rule = Rule {
    name: "secret-in-next-config-env",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-200",
    owasp: "A05:2021",
    page: include_str!("secret-in-next-config-env.md"),
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
    config_file::each_option(&context.module, "env", |item, value| {
        let ExprKind::Object(entries) = &value.kind else {
            return;
        };
        for (name, span) in entries.iter().filter_map(secret_entry) {
            findings.push(word(context, &name, context.module.absolute(item, span)));
        }
    });
    findings
}

/// The name by which the browser's code gets a private value.
fn secret_entry(entry: &Prop) -> Option<(Atom, Span)> {
    let Prop::Value { key, value, .. } = entry else {
        return None;
    };
    let catalog = ServerCode::built_in();
    let key = key.name()?;
    let secret = match (variable(value), &value.kind) {
        (Some(name), _) => {
            catalog.is_private_env(name) && (catalog.is_secret_name(name) || catalog.is_secret_name(key))
        }
        (None, ExprKind::Lit(Lit::Str(text))) => {
            !text.is_empty() && catalog.is_secret_name(key) && !catalog.is_public_env(key)
        }
        _ => false,
    };
    secret.then(|| (key.clone(), value.span))
}

/// `process.env.NAME`, also with a fallback.
fn variable(value: &Expr) -> Option<&Atom> {
    match &value.kind {
        ExprKind::Logical { left, .. } => variable(left),
        ExprKind::Cast { expr, .. } => variable(expr),
        _ => env_name(value),
    }
}

fn word(context: &Context<'_>, name: &Atom, span: Span) -> Finding {
    Finding {
        rule: RULE.name,
        severity: Severity::Error,
        confidence: Confidence::High,
        message: format!(
            "`env` of the Next configuration writes the value of `{name}` into the browser's JavaScript wherever it is used"
        ),
        help: format!("remove `{name}` from `env`: server code reads `process.env` without it"),
        place: Place { file: context.file, span },
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}
