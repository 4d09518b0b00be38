//! Puts the project's own guard in front of everything else that an endpoint does.

use super::edits::{Edits, Source};
use super::guards::{self, Wanted};
use super::{Fix, FixKind, NotOffered, Offer, Safety, body, imports};
use crate::finding::{Finding, Target};
use crate::flow::{EndpointReport, Proofs};
use crate::hir::{Expr, ExprKind, FunctionId, Module};
use crate::rules::support::built;
use crate::rules::{Context, missing_role_check};
use crate::text::Span;

pub fn fix(finding: &Finding, context: &Context<'_>) -> Offer {
    let unfit = || NotOffered::because("the function that runs is not written out in this file");
    let report = report_of(finding, context).ok_or_else(unfit)?;
    let (item, id) = function_of(report, finding.target, context).ok_or_else(unfit)?;
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, context.file);
    let function = source.module.function(item, id);
    if source.module.items[item].stale || !function.is_async || function.is_generator {
        return Err(NotOffered::because("the function is not async"));
    }
    let asked = report.around.iter().find(|one| one.proves.has(Proofs::AUTHENTICATED));
    let preferred = asked.map(|one| one.first_call().map_or(one.guard.trim_end_matches("()"), |frame| &frame.callee));
    let wanted = if finding.rule == missing_role_check::RULE.name { Wanted::Role } else { Wanted::SignedIn };
    let check = guards::check(context, &source, item, function, wanted, preferred)
        .ok_or_else(|| NotOffered::because("the project has no guard to insert"))?;
    let full = || NotOffered::because("the function's body has no place for it");
    let mut edits = Edits::new(snapshot);
    edits.extend(context.file, body::prepend(&source, item, function, &check.statements).ok_or_else(full)?);
    edits.extend(context.file, imports::add(&source, &check.needs));
    Ok(Fix {
        kind: FixKind::InsertGuard,
        title: match wanted {
            Wanted::SignedIn => format!("Check who calls {} with `{}`", title_of(report), check.title),
            Wanted::Role => format!("Check the role of who calls {} with `{}`", title_of(report), check.title),
        },
        safety: Safety::Unsafe,
        files: edits.finish().ok_or_else(full)?,
    })
}

/// What a title calls an endpoint.
pub fn title_of(report: &EndpointReport) -> String {
    report.endpoint.name.as_ref().map_or_else(|| "the action".to_owned(), |name| format!("`{name}`"))
}

/// The endpoint that the finding is about.
pub fn report_of<'c>(finding: &Finding, context: &'c Context<'_>) -> Option<&'c EndpointReport> {
    let place = finding.endpoint.as_ref()?.place;
    let mut reports = context.actions().iter().map(AsRef::as_ref);
    reports.find(|report: &&EndpointReport| report.endpoint.span == place.span && place.file == context.file)
}

/// The function of this file that runs: the endpoint itself, or the handler that is given to what makes it.
pub fn function_of(report: &EndpointReport, target: Target, context: &Context<'_>) -> Option<(usize, FunctionId)> {
    let module = &context.module;
    match target {
        Target::Function(item, id) => Some((item, id)),
        Target::Item(item) => {
            let name = report.endpoint.name.as_deref().unwrap_or("default");
            let handler = || Some((item, handler(built::initialiser(&module.items.get(item)?.item, module, name)?)?));
            let here = report.declared.file == context.file;
            here.then(|| declared(module, report.declared.span)).flatten().or_else(handler)
        }
        Target::File => None,
    }
}

/// The only function among the arguments of the calls that make an action.
fn handler(expr: &Expr) -> Option<FunctionId> {
    let mut found = Vec::new();
    let mut at = expr;
    loop {
        match &at.kind {
            ExprKind::Call(call) => {
                found.extend(call.args.iter().filter_map(|arg| match arg.expr.kind {
                    ExprKind::Function(id) => Some(id),
                    _ => None,
                }));
                at = &call.callee;
            }
            ExprKind::Member { object, .. } => at = object,
            _ => break,
        }
    }
    if let [only] = found.as_slice() { Some(*only) } else { None }
}

fn declared(module: &Module, span: Span) -> Option<(usize, FunctionId)> {
    module.functions().find_map(|(item, id, function)| {
        let named = function.name.as_ref().map_or(function.span, |name| name.span);
        (module.absolute(item, named) == span).then_some((item, id))
    })
}
