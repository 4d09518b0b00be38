//! Endpoints that are public by design: signing in, asking for a code, writing to the site's owner, an anonymous cart.
//!
//! A name alone proves nothing; each purpose of the catalogue asks for a fact about what the endpoint does.

use super::Context;
use crate::catalog::{Catalog, Fact};
use crate::flow::{Effect, EffectKind, EndpointReport, Origin, Proofs};
use crate::hir::visit::each_expr_in;
use crate::hir::{ExprKind, Function, Lit, Pattern, PatternKind};

pub fn by_design(context: &Context<'_>, report: &EndpointReport) -> bool {
    let Some(name) = &report.endpoint.name else {
        return false;
    };
    let name = squeezed(name);
    let purposes = Catalog::built_in().purposes.iter();
    let mut purposes =
        purposes.filter(|purpose| purpose.words.iter().any(|word| name.contains(word.as_str()))).peekable();
    // Most names say nothing: then nobody needs to know what goes in.
    if purposes.peek().is_none() {
        return false;
    }
    let inputs = input_names(context, report);
    purposes.any(|purpose| holds(purpose.fact, report, &inputs))
}

fn holds(fact: Fact, report: &EndpointReport, inputs: &[String]) -> bool {
    let shown = |proof: Proofs| report.evidence.iter().any(|one| one.proves.has(proof));
    let given = |words: &[&str]| inputs.iter().any(|input| words.iter().any(|word| input.contains(word)));
    let secrets: Vec<&str> = Catalog::built_in().secrets.inputs.iter().map(String::as_str).collect();
    let account = shown(Proofs::ACCOUNT_STEP) || shown(Proofs::PRESENTED_SECRET);
    match fact {
        Fact::Account => account || given(&["password"]),
        Fact::Code => account || given(&secrets) || acting(report).all(|one| one.kind == EffectKind::Mail),
        Fact::Message => acting(report).all(only_adds),
        Fact::Cookie => acting(report).all(by_own_cookie),
    }
}

fn acting(report: &EndpointReport) -> impl Iterator<Item = &Effect> {
    report.effects.iter().filter(|one| one.kind != EffectKind::Revalidate)
}

/// Acts on what the visitor's cookie selects, adds something, or reads what anyone may read.
fn by_own_cookie(effect: &Effect) -> bool {
    let asked = &effect.asked;
    let own = |origin: Origin| origin.has(Origin::CREDENTIAL);
    match effect.kind {
        EffectKind::Read => own(asked.arguments) || !is_private_read(effect),
        EffectKind::Delete => asked.selector.is_some_and(own) || own(asked.arguments),
        _ => asked.selector.is_none_or(own) || own(asked.arguments),
    }
}

fn only_adds(effect: &Effect) -> bool {
    let method = effect.what.rsplit('.').next().unwrap_or_default();
    match effect.kind {
        EffectKind::Mail | EffectKind::Call | EffectKind::Read => true,
        EffectKind::Write => ["create", "insert", "add", "upsert", "save"].iter().any(|verb| method.starts_with(verb)),
        _ => false,
    }
}

/// A read whose rows belong to somebody. What any visitor may read is not worth a word.
pub fn is_private_read(effect: &Effect) -> bool {
    effect.asked.arguments.has(Origin::INPUT) && names_private(effect)
}

/// What is read or written is called like something that belongs to a person. The method's name says nothing of whose
/// records they are: `listDocuments`, `countDocuments`.
pub fn names_private(effect: &Effect) -> bool {
    let what = effect.what.rsplit_once('.').map_or("", |(receiver, _)| receiver);
    let what = squeezed(what) + &squeezed(&effect.asked.records);
    Catalog::built_in().secrets.private.iter().any(|word| what.contains(word.as_str()))
}

/// Lower-case, without separators.
fn squeezed(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Names of parameters, of what is taken out of them, and of form fields that are read.
fn input_names(context: &Context<'_>, report: &EndpointReport) -> Vec<String> {
    let module = context.view.module(report.declared.file);
    let declared = module.functions().find(|(item, _, function)| {
        let span = function.name.as_ref().map_or(function.span, |name| name.span);
        module.absolute(*item, span) == report.declared.span
    });
    let Some((item, id, function)) = declared else {
        return Vec::new();
    };
    let mut names = Vec::new();
    params(function, &mut names);
    each_expr_in(&module.items[item].item, id, |expr| {
        let ExprKind::Call(call) = &expr.kind else {
            return;
        };
        let ExprKind::Member { name, .. } = &call.callee.kind else {
            return;
        };
        if name.name == "get"
            && let Some(ExprKind::Lit(Lit::Str(field))) = call.args.first().map(|arg| &arg.expr.kind)
        {
            names.push(squeezed(field));
        }
    });
    names
}

fn params(function: &Function, names: &mut Vec<String>) {
    for param in &function.params {
        pattern(&param.pattern, names);
        if let Some(ty) = &param.ty
            && let crate::hir::TypeKind::Object(members) = &ty.kind
        {
            names.extend(members.iter().map(|member| squeezed(&member.name.name)));
        }
    }
}

fn pattern(node: &Pattern, names: &mut Vec<String>) {
    match &node.kind {
        PatternKind::Name { ident, .. } => names.push(squeezed(&ident.name)),
        PatternKind::Object { props, rest } => {
            let values = props.iter().map(|prop| &prop.value);
            for inner in values.chain(rest.as_deref()) {
                pattern(inner, names);
            }
        }
        PatternKind::Default { pattern: inner, .. } => pattern(inner, names),
        PatternKind::Array { .. } | PatternKind::Expr(_) | PatternKind::Unknown => {}
    }
}
