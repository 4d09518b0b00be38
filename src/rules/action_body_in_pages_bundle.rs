//! Server actions below `pages/` or behind `instrumentation-client.ts`: there the directive means nothing, and the code
//! goes to the browser.

use super::support::chain;
use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::text::Span;
use crate::workspace::{FileId, RouteKind};

pub const RULE: Rule = Rule {
    name: "action-body-in-pages-bundle",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-200",
    owasp: "A05:2021",
    page: include_str!("action-body-in-pages-bundle.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let outline = context.outline();
    if outline.use_server().is_none() && !outline.inline_actions {
        return Vec::new();
    }
    let Some(reach) = context.view.snapshot.graph().pages(context.file) else {
        return Vec::new();
    };
    directives(context).into_iter().map(|span| word(context, span, &reach.chain)).collect()
}

/// The file's directive, else those of its functions.
fn directives(context: &Context<'_>) -> Vec<Span> {
    if let Some(directive) = context.module.outline.use_server() {
        return vec![directive.span];
    }
    let inline = context.module.functions().filter_map(|(item, _, function)| Some((item, function.use_server()?.span)));
    inline.map(|(item, span)| context.module.absolute(item, span)).collect()
}

fn word(context: &Context<'_>, span: Span, chain: &[FileId]) -> Finding {
    let snapshot = context.view.snapshot;
    let page = chain.first().map_or("pages/", |page| snapshot.path(*page));
    let is_page = chain.first().is_none_or(|page| snapshot.route(*page) == Some(RouteKind::PagesPage));
    let (what, way_out) = if is_page {
        ("below `pages/` the code", "call an API route instead, or move the page to `app/`")
    } else {
        ("what it imports", "call a route handler instead")
    };
    Finding {
        rule: RULE.name,
        severity: Severity::Warning,
        confidence: Confidence::High,
        message: format!(
            "`'use server'` has no effect here for `{page}`: {what} is bundled for the browser as it stands"
        ),
        help: way_out.to_owned(),
        place: Place { file: context.file, span },
        related: chain::related(context.view, chain, 0),
        endpoint: None,
        target: Target::File,
    }
}
