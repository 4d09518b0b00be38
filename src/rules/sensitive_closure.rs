//! Inline actions that take a secret along from the component around them.

use super::support::binding;
use super::support::provenance::{self, At};
use super::{Context, Profile, Rule};
use crate::catalog::{Catalog, EffectClass, ServerCode};
use crate::finding::{Confidence, EndpointName, Finding, Place, Related, Severity, Target};
use crate::fixes::FixKind;
use crate::hir::{Capture, Function, FunctionId, Item};
use crate::workspace::NextVersion;

pub const RULE: Rule = Rule {
    name: "sensitive-closure",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-200",
    owasp: "A02:2021",
    page: include_str!("sensitive-closure.md"),
    fixes: &[FixKind::MoveInlineAction],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if !context.outline().inline_actions {
        return Vec::new();
    }
    let inline =
        context.module.functions().filter_map(|(item, id, function)| Some((item, id, function.captures.as_ref()?)));
    inline
        .flat_map(|(item, id, captures)| captures.paths.iter().map(move |capture| (item, id, capture)))
        .filter_map(|(item, id, capture)| {
            let secret = secret_of(context, item, capture)?;
            Some(word(context, item, id, capture, &secret))
        })
        .collect()
}

/// What a captured value is.
enum Secret {
    /// The variable of the environment.
    Env(String),
    /// A whole session, or its token.
    Session,
    /// Cookies or headers of the request.
    Request(&'static str),
    /// A whole row of a table that holds what belongs to a person.
    Row(String),
    /// Nothing but the name tells.
    Named,
}

fn secret_of(context: &Context<'_>, item: usize, capture: &Capture) -> Option<Secret> {
    let tree = &context.module.items[item].item;
    let root = capture.root?;
    let mut members = capture.path.split(['.', '?']).filter(|part| !part.is_empty());
    members.next();
    let members: Vec<&str> = members.collect();
    let last = members.last().copied().unwrap_or(&tree.local(root).name);
    let at = At { view: context.view, file: context.file, item: tree };
    let origin = provenance::of_local(at, root).filter(|path| provenance::is_rooted(path));
    let known = origin.and_then(|origin| {
        let whole = members.iter().fold(origin, |path, member| format!("{path}.{member}"));
        of_path(&whole)
    });
    known.or_else(|| {
        (ServerCode::built_in().is_secret_name(last) && may_be_text(tree, capture)).then_some(Secret::Named)
    })
}

/// What the path of a value says.
fn of_path(path: &str) -> Option<Secret> {
    if let Some(variable) = path.strip_prefix("process.env.") {
        let (name, rest) = variable.split_once('.').unwrap_or((variable, ""));
        let secret = rest.is_empty() && ServerCode::built_in().is_private_env(name);
        return secret.then(|| Secret::Env(name.to_owned()));
    }
    of_request(path).or_else(|| of_session(path)).or_else(|| of_row(path))
}

fn of_request(path: &str) -> Option<Secret> {
    for (prefix, what) in [("next/headers#cookies()", "cookies"), ("next/headers#headers()", "headers")] {
        if let Some(rest) = path.strip_prefix(prefix) {
            let whole = matches!(rest, "" | ".get()" | ".get().value" | ".getAll()");
            return whole.then_some(Secret::Request(what));
        }
    }
    None
}

/// The longest prefix that is a guard of the catalogue, and what is taken from it.
fn of_session(path: &str) -> Option<Secret> {
    let ends = path.match_indices("()").map(|(at, call)| at + call.len());
    let rest =
        ends.filter(|end| Catalog::built_in().guards.iter().any(|guard| guard.path.matches(&path[..*end]))).max()?;
    let members: Vec<&str> = path[rest..].split('.').filter(|part| !part.is_empty()).collect();
    let whole =
        members.iter().all(|member| matches!(*member, "user" | "session" | "data" | "claims" | "sessionClaims"));
    (whole || is_token(members.last()?)).then_some(Secret::Session)
}

fn is_token(name: &str) -> bool {
    ServerCode::built_in().is_secret_name(name)
}

/// A row as the query gave it, or an element of its list.
fn of_row(path: &str) -> Option<Secret> {
    let query = path.strip_suffix(".*").unwrap_or(path);
    let reads = |row: &crate::catalog::EffectRow| row.kind == EffectClass::Read && row.path.matches(query);
    if !Catalog::built_in().effects.iter().any(reads) {
        return None;
    }
    let model = query.rsplit('.').nth(1)?;
    ServerCode::built_in().is_personal_model(model).then(|| Secret::Row(model.to_owned()))
}

/// Functions, booleans and what is compared are no secrets, whatever their name is.
fn may_be_text(item: &Item, capture: &Capture) -> bool {
    let Some(binding) = capture.root.and_then(|root| binding::of_local(item, root)) else {
        return true;
    };
    match binding.source {
        binding::Source::Function(_) => false,
        binding::Source::Init(init) => !capture_is_whole(capture) || !is_no_text(init),
        _ => true,
    }
}

fn capture_is_whole(capture: &Capture) -> bool {
    !capture.path.contains('.')
}

fn is_no_text(init: &crate::hir::Expr) -> bool {
    use crate::hir::{ExprKind, Lit, UnaryOp};
    matches!(
        &init.kind,
        ExprKind::Function(_)
            | ExprKind::Binary { .. }
            | ExprKind::Unary { op: UnaryOp::Not | UnaryOp::Typeof, .. }
            | ExprKind::Lit(Lit::Bool(_) | Lit::Null | Lit::Num(_))
    )
}

fn word(context: &Context<'_>, item: usize, id: FunctionId, capture: &Capture, secret: &Secret) -> Finding {
    let function = context.module.function(item, id);
    let action =
        function.name.as_ref().map_or_else(|| "this inline action".to_owned(), |name| format!("`{}`", name.name));
    let path = &capture.path;
    let what = match secret {
        Secret::Env(name) if **name == **path => "a private environment value".to_owned(),
        Secret::Env(name) => format!("the private environment value `{name}`"),
        Secret::Session => "the session or a token of it".to_owned(),
        Secret::Request(what) => format!("what the request's {what} hold"),
        Secret::Row(model) => format!("a whole row of `{model}`"),
        Secret::Named => "by its name a secret".to_owned(),
    };
    let travels = match context.view.snapshot.package(context.file).next {
        Some(version) if version < NextVersion(14, 0, 0) => "which Next 13 sends to the browser as plain text",
        _ => {
            "which goes through the browser: Next encrypts it since version 14, which should not be the only protection"
        }
    };
    let place = Place { file: context.file, span: context.module.absolute(item, capture.span) };
    Finding {
        rule: RULE.name,
        severity: Severity::Warning,
        confidence: if matches!(secret, Secret::Named) { Confidence::Medium } else { Confidence::High },
        message: format!("{action} captures `{path}`, {what}, {travels}"),
        help: format!("read `{path}` inside of the action, or move the action to a `'use server'` module"),
        place,
        related: declared(context, item, capture),
        endpoint: Some(EndpointName {
            name: function.name.as_ref().map(|name| name.name.clone()),
            place: name_place(context, item, function),
        }),
        target: Target::Function(item, id),
    }
}

fn declared(context: &Context<'_>, item: usize, capture: &Capture) -> Vec<Related> {
    let Some(root) = capture.root else {
        return Vec::new();
    };
    let local = context.module.items[item].item.local(root);
    let place = Place { file: context.file, span: context.module.absolute(item, local.span) };
    vec![Related { place, message: format!("`{}` is declared here, outside of the action", local.name), listed: false }]
}

fn name_place(context: &Context<'_>, item: usize, function: &Function) -> Place {
    let span = function.name.as_ref().map_or(function.span, |name| name.span);
    Place { file: context.file, span: context.module.absolute(item, span) }
}
