//! Public environment variables whose name says that they should not be public.

use super::support::config_file;
use super::support::server_code::env_name;
use super::{Context, Profile, Rule};
use crate::catalog::ServerCode;
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::hir::visit::each_expr;
use crate::hir::{Expr, ExprKind, Lit};
use crate::text::{Atom, Span};
use crate::workspace::{RouteKind, Word};
use memchr::memmem::Finder;
use std::sync::LazyLock;

pub const RULE: Rule = Rule {
    name: "secret-in-public-env",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-200",
    owasp: "A05:2021",
    page: include_str!("secret-in-public-env.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let snapshot = context.view.snapshot;
    let built = match snapshot.route(context.file) {
        Some(RouteKind::NotApp) => false,
        Some(RouteKind::ToolConfig) => config_file::is_next_config(context),
        _ => true,
    };
    if !built
        || !snapshot.mentions(context.file, Word::NextPublic)
        || !may_name_secret(&context.view.text(context.file))
    {
        return Vec::new();
    }
    find(context).into_iter().map(|(name, span)| word(context, &name, span)).collect()
}

/// Whether the text, comments included, has such a name. One that is written with an escape may be any.
fn may_name_secret(text: &str) -> bool {
    static PREFIX: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("NEXT_PUBLIC_"));
    PREFIX.find_iter(text.as_bytes()).any(|at| {
        let name = &text[at..];
        let end = name.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').unwrap_or(name.len());
        name[end..].starts_with('\\') || ServerCode::built_in().is_secret_public_env(&name[..end])
    })
}

fn find(context: &Context<'_>) -> Vec<(Atom, Span)> {
    let catalog = ServerCode::built_in();
    let (mut found, mut switches) = (Vec::new(), Vec::new());
    // Outer expressions come first.
    each_expr(&context.module, |item, expr| {
        if let ExprKind::Binary { left, right, .. } = &expr.kind
            && (is_setting(left) || is_setting(right))
        {
            switches.extend([left, right].map(|side| (item, side.span)));
        }
        if let Some(name) = env_name(expr)
            && !switches.contains(&(item, expr.span))
            && catalog.is_public_env(name)
            && catalog.is_secret_public_env(name)
        {
            found.push((name.clone(), context.module.absolute(item, expr.span)));
        }
    });
    found
}

/// What is held against this switches something on or off.
fn is_setting(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Lit(Lit::Str(text)) if matches!(text.as_str(), "true" | "false" | "1" | "0" | "on" | "off"))
}

fn word(context: &Context<'_>, name: &Atom, span: Span) -> Finding {
    let bare = name.trim_start_matches("NEXT_PUBLIC_");
    Finding {
        rule: RULE.name,
        severity: Severity::Error,
        confidence: Confidence::Medium,
        message: format!(
            "`{name}` is by its name a secret, and the build writes its value into the browser's JavaScript"
        ),
        help: format!("rename it to `{bare}`, read it in server code only, and replace the value that was published"),
        place: Place { file: context.file, span },
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}
