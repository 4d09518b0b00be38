//! What is for few is done for whoever is signed in.

use super::support::{calls, endpoint};
use super::{Context, Profile, Rule, public};
use crate::catalog::{Catalog, Roles};
use crate::finding::{Finding, Related, Severity};
use crate::fixes::FixKind;
use crate::flow::{Effect, EffectKind, EndpointReport, Origin, Proofs, Status};
use crate::hir::endpoints::EndpointKind;
use crate::hir::{Expr, ExprKind, Prop};

pub const RULE: Rule = Rule {
    name: "missing-role-check",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-285",
    owasp: "A01:2021",
    page: include_str!("missing-role-check.md"),
    fixes: &[FixKind::InsertGuard],
    silences: &["missing-ownership-check", "caller-supplied-identity"],
    answered_by_public: true,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let found = context.actions().iter();
    found
        .filter_map(|report| {
            let (effect, why) = find(context, report)?;
            Some(word(context, report, effect, &why))
        })
        .collect()
}

/// What says that a role is needed.
enum Why {
    /// A word of the path or of the name.
    Area(String),
    /// The column that is written.
    Column(String),
}

fn find<'r>(context: &Context<'_>, report: &'r EndpointReport) -> Option<(&'r Effect, Why)> {
    let signed_in = report.guards.authentication.status == Status::Proven
        && report.evidence.iter().any(|one| one.proves.has(Proofs::AUTHENTICATED));
    if !signed_in || report.endpoint.kind == EndpointKind::Route {
        return None;
    }
    let open: Vec<&Effect> = endpoint::acting(report).into_iter().filter(|effect| is_open(effect)).collect();
    let granting = open.iter().find_map(|effect| Some((*effect, Why::Column(granted(context, effect)?))));
    granting.or_else(|| {
        let effect = open.into_iter().find(|effect| is_of_the_area(effect))?;
        area(context, report).map(|area| (effect, Why::Area(area)))
    })
}

/// No role, ownership or secret stands in front of it, and nothing that could not be read.
fn is_open(effect: &Effect) -> bool {
    let answered = Proofs::ROLE.or(Proofs::OWNER).or(Proofs::SETTLED).or(Proofs::UNREAD).or(Proofs::PRESENTED_SECRET);
    !effect.proofs.any(answered)
}

/// It acts on the records of others, or tells of them.
fn is_of_the_area(effect: &Effect) -> bool {
    let own = |origin: Origin| origin.has(Origin::SESSION) || origin.has(Origin::VETTED);
    match effect.kind {
        EffectKind::Write | EffectKind::Delete | EffectKind::Payment => !own(effect.asked.arguments),
        EffectKind::Read => public::names_private(effect) && !own(effect.asked.arguments),
        _ => false,
    }
}

/// The first word of the folders, the file's name or the endpoint's name that says that something is for few.
fn area(context: &Context<'_>, report: &EndpointReport) -> Option<String> {
    let roles = &Catalog::built_in().roles;
    let is_area = |word: &String| roles.areas.contains(word);
    let path = context.view.snapshot.path(context.file);
    let path = path.rsplit_once('.').map_or(path, |(path, _)| path);
    let name = words(report.endpoint.name.as_deref().unwrap_or_default());
    let for_anyone = name.first().is_some_and(|first| roles.anyone.contains(first));
    if for_anyone {
        return None;
    }
    let inside = path.split('/').skip_while(|part| !APP_ROOTS.contains(part) && path.contains('/'));
    words(&inside.collect::<Vec<_>>().join("/")).into_iter().find(is_area).or_else(|| name.into_iter().find(is_area))
}

/// Folders above these say what the package is, not what is in it: `apps/admin/app/…`.
const APP_ROOTS: &[&str] = &["app", "src", "actions", "lib", "server", "modules", "features"];

/// `deleteUser` and `delete-user` are `delete` and `user`.
fn words(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut goes_on = false;
    for c in text.chars() {
        if c.is_alphanumeric() && !(c.is_uppercase() && goes_on && all.last().is_some_and(|word| ends_lower(word))) {
            match all.last_mut().filter(|_| goes_on) {
                Some(word) => word.push(c),
                None => all.push(c.to_string()),
            }
        } else if c.is_alphanumeric() {
            all.push(c.to_string());
        }
        goes_on = c.is_alphanumeric();
    }
    all.into_iter().map(|word| word.to_lowercase()).collect()
}

fn ends_lower(word: &str) -> bool {
    word.chars().next_back().is_some_and(char::is_lowercase)
}

/// The column of a role that the effect sets to something of the caller's choice, or for a record of the caller's choice.
fn granted(context: &Context<'_>, effect: &Effect) -> Option<String> {
    let method = effect.what.rsplit('.').next().unwrap_or_default();
    let adds = ["create", "insert", "add"].iter().any(|verb| method.starts_with(verb));
    if effect.kind != EffectKind::Write || adds || !effect.asked.arguments.has(Origin::INPUT) {
        return None;
    }
    let (name, is_literal) = role_column(context, effect)?;
    let others = effect.asked.selector.is_some_and(|selector| selector.has(Origin::INPUT));
    (!is_literal || others).then_some(name)
}

/// What is written says what somebody may do.
pub fn sets_role(context: &Context<'_>, effect: &Effect) -> bool {
    effect.kind == EffectKind::Write && role_column(context, effect).is_some()
}

/// The column of a role that is written, and whether it is set to a literal.
fn role_column(context: &Context<'_>, effect: &Effect) -> Option<(String, bool)> {
    let roles = &Catalog::built_in().roles;
    let module = context.view.module(effect.place.file);
    let mut found = None;
    calls::of_chain(&module, effect.place.span, |_, _, call| {
        for arg in &call.args {
            found = found.take().or_else(|| column(&arg.expr, roles, 3));
        }
    });
    found
}

/// The column and whether it is set to a literal.
fn column(expr: &Expr, roles: &Roles, depth: u8) -> Option<(String, bool)> {
    let ExprKind::Object(props) = &expr.kind else {
        return None;
    };
    let depth = depth.checked_sub(1)?;
    props.iter().find_map(|prop| {
        let Prop::Value { key, value, .. } = prop else {
            return None;
        };
        let name = key.name()?;
        if roles.is_column(name) && !matches!(value.kind, ExprKind::Object(_)) {
            return Some((name.to_string(), matches!(value.kind, ExprKind::Lit(_))));
        }
        // Not what selects the records, nor what comes back.
        ["data", "set", "$set", "update"].contains(&name.as_str()).then(|| column(value, roles, depth))?
    })
}

fn word(context: &Context<'_>, report: &EndpointReport, effect: &Effect, why: &Why) -> Finding {
    let (name, does) = (endpoint::name(report), endpoint::does(effect));
    let guard = report.evidence.iter().find(|one| one.proves.has(Proofs::AUTHENTICATED));
    let checked = guard.map(|one| Related {
        place: one.first_call().map_or(one.place, |frame| frame.place),
        message: "that somebody is signed in is checked here; what they may do is not".to_owned(),
        listed: false,
    });
    let (message, said, severity) = match why {
        Why::Column(column) => (
            format!("{name} lets whoever is signed in set `{column}` with `{}`", effect.what),
            format!("`{column}` is written without a look at the caller's own role"),
            Severity::Error,
        ),
        Why::Area(area) => (
            format!("{name} {does} for whoever is signed in, although `{area}` in its name or path says it is for few"),
            "no role or permission has been checked when this runs".to_owned(),
            Severity::Warning,
        ),
    };
    Finding {
        severity,
        message,
        help: "check the role or permission before the effect: being signed in does not make anyone an administrator"
            .to_owned(),
        related: checked.into_iter().chain(endpoint::path_to(effect, said)).collect(),
        ..endpoint::finding(context, &RULE, report)
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn names_and_paths_fall_into_words() {
        assert_eq!(words("deleteUserAsAdmin"), ["delete", "user", "as", "admin"]);
        assert_eq!(words("app/(admin)/user-list/actions"), ["app", "admin", "user", "list", "actions"]);
        assert_eq!(words("administerURLs"), ["administer", "urls"]);
    }
}
