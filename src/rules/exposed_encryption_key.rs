//! The key that encrypts what inline actions capture, written down in the code.

use super::support::server_code::env_name;
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::hir::visit::each_expr;
use crate::hir::{Expr, ExprKind, Lit, Pattern, PatternKind, Prop};
use crate::text::Span;
use crate::workspace::Word;

pub const RULE: Rule = Rule {
    name: "exposed-encryption-key",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-321",
    owasp: "A02:2021",
    page: include_str!("exposed-encryption-key.md"),
    fixes: &[],
    silences: &["secret-in-next-config-env"],
    answered_by_public: false,
    check,
};

const VARIABLE: &str = "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY";

fn check(context: &Context<'_>) -> Vec<Finding> {
    if !context.view.snapshot.mentions(context.file, Word::EncryptionKey) {
        return Vec::new();
    }
    find(context).into_iter().map(|span| word(context, span)).collect()
}

/// Text that is assigned to the variable, or stands beside its name in an object.
fn find(context: &Context<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    each_expr(&context.module, |item, expr| {
        let values: Vec<&Expr> = match &expr.kind {
            ExprKind::Assign { target, value, .. } if is_variable(target) => vec![value],
            ExprKind::Object(props) => props.iter().filter_map(entry).collect(),
            _ => return,
        };
        let literals = values.into_iter().filter_map(literal);
        found.extend(literals.map(|value| context.module.absolute(item, value.span)));
    });
    found
}

fn is_variable(target: &Pattern) -> bool {
    matches!(&target.kind, PatternKind::Expr(expr) if env_name(expr).is_some_and(|name| name == VARIABLE))
}

fn entry(prop: &Prop) -> Option<&Expr> {
    match prop {
        Prop::Value { key, value, .. } if key.name().is_some_and(|name| name == VARIABLE) => Some(value),
        _ => None,
    }
}

/// The text itself, also as a fallback.
fn literal(value: &Expr) -> Option<&Expr> {
    match &value.kind {
        ExprKind::Lit(Lit::Str(text)) if !text.is_empty() => Some(value),
        ExprKind::Logical { right, .. } => literal(right),
        _ => None,
    }
}

fn word(context: &Context<'_>, span: Span) -> Finding {
    Finding {
        rule: RULE.name,
        severity: Severity::Error,
        confidence: Confidence::High,
        message: format!(
            "`{VARIABLE}` is written down here: whoever can read the code can read and forge what inline actions capture"
        ),
        help: "set it in the environment of the build, and replace this key by a new one".to_owned(),
        place: Place { file: context.file, span },
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}
