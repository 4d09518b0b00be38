//! Actions, and exports beside them, that Next does not build.

use super::support::chain;
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::hir::refusals::{Refusal, RefusalKind};

pub const RULE: Rule = Rule {
    name: "refused-by-compiler",
    severity: Severity::Error,
    profile: Profile::Recommended,
    cwe: "CWE-710",
    owasp: "A04:2021",
    page: include_str!("refused-by-compiler.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    // An exported function may be refused for what it is, any other for its directive.
    if !context.view.snapshot.may_have_odd_statements(context.file) {
        return Vec::new();
    }
    // Before 15 other rules held, which nobody has compared.
    if context.view.snapshot.package(context.file).next_major() < 15 {
        return Vec::new();
    }
    let refused = context.refusals().iter().filter(|it| is_of_action(&it.kind));
    context.unless_only_outside(refused.map(|refusal| word(context, refusal)).collect())
}

/// How directives are written is told by `mistyped-directive`, and markers with the way to them by the rules about those.
const fn is_of_action(kind: &RefusalKind) -> bool {
    !kind.is_of_directive() && !matches!(kind, RefusalKind::Marked { .. })
}

fn word(context: &Context<'_>, refusal: &Refusal) -> Finding {
    // How a module that does not say so comes to be one of the browser; one that does is its own way.
    let way = match refusal.kind {
        RefusalKind::InClient { .. } => context.view.snapshot.graph().called_by_client(context.file),
        _ => None,
    };
    Finding {
        rule: RULE.name,
        severity: Severity::Error,
        confidence: Confidence::High,
        message: format!("Next refuses this: {}", refusal.kind.message()),
        help: help(&refusal.kind).to_owned(),
        place: Place { file: context.file, span: refusal.span },
        related: chain::of_way(context.view, way),
        endpoint: None,
        target: Target::File,
    }
}

const fn help(kind: &RefusalKind) -> &'static str {
    match kind {
        RefusalKind::NotAsync { .. } => "write `async`, or leave the function to a module without the directive",
        RefusalKind::NotAFunction { .. } => "move it to a module without the directive, and import it from there",
        RefusalKind::InstanceMethod { .. } => "make the method static, or a function of its own",
        RefusalKind::Forbidden { .. } => "hand over what is needed as a parameter",
        _ => "export it from a module that begins with the directive, or pass it on from a server component",
    }
}
