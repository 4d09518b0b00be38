//! Effects that nothing guards, sorted by how close the code came to a guard: one root cause, one rule.

use super::{built, endpoint, proxy, upkeep};
use crate::catalog::{Catalog, words};
use crate::finding::{Finding, Place};
use crate::flow::{Effect, EffectKind, EndpointReport, Evidence, Proofs, Status};
use crate::hir::endpoints::EndpointKind;
use crate::hir::visit::{Visit, walk_item, walk_stmt};
use crate::hir::{ExprKind, Item, Stmt, StmtKind};
use crate::rules::{Context, public};
use crate::text::Span;

/// Why nothing is proven when an effect runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Nobody asked who is calling.
    NoGuard,
    /// The same, in an action that a wrapper or client makes: there the check would be expected.
    Wrapper,
    /// The component around an inline action asked when it was rendered.
    Page,
    /// Something was looked at that proves nothing.
    Weak,
    /// The caller was asked for, and the answer not looked at on the way to the effect.
    Ignored,
    /// The caller is asked for after the effect, or on another path.
    Late,
}

pub struct Unguarded<'r> {
    pub effect: &'r Effect,
    /// What came close.
    pub evidence: Option<&'r Evidence>,
}

/// An endpoint that acts for anyone, found once for all rules. Indices are those of the report's lists.
pub struct Found {
    report: usize,
    cause: Cause,
    effect: usize,
    evidence: Option<Close>,
}

enum Close {
    /// Of [`EndpointReport::evidence`].
    Inside(usize),
    /// Of [`EndpointReport::around`].
    Around(usize),
}

/// A finding, worded by the rule, for each endpoint of the file with that cause.
pub fn findings(
    context: &Context<'_>,
    cause: Cause,
    word: impl Fn(&EndpointReport, &Unguarded<'_>) -> Finding,
) -> Vec<Finding> {
    let of_cause = context.unguarded().iter().filter(|found| found.cause == cause);
    let worded = of_cause.map(|found| {
        let report = &context.actions()[found.report];
        let evidence = found.evidence.as_ref().map(|close| match close {
            Close::Inside(index) => &report.evidence[*index],
            Close::Around(index) => &report.around[*index],
        });
        let effect = &report.effects[found.effect];
        let does = format!("{} {}", endpoint::name(report), endpoint::does(effect));
        proxy::tell(context, &does, word(report, &Unguarded { effect, evidence }))
    });
    worded.collect()
}

/// Every action of the file that acts for anyone.
pub fn of_actions(context: &Context<'_>) -> Vec<Found> {
    context.actions().iter().enumerate().filter_map(|(index, report)| find(context, index, report)).collect()
}

/// The worst effect of an endpoint that is reached without a proof of who is calling.
fn find(context: &Context<'_>, index: usize, report: &EndpointReport) -> Option<Found> {
    let unguarded = report.guards.authentication.status == Status::Missing;
    if !unguarded || report.endpoint.kind == EndpointKind::Route || public::by_design(context, report) {
        return None;
    }
    let mut effects = endpoint::acting(report);
    effects.retain(|effect| effect.kind != EffectKind::Read || public::is_private_read(effect));
    effects.retain(|effect| !public::is_rationed(context, effect) && !public::takes_back(effect));
    effects.retain(|effect| effect.authentication != Status::Missing || !upkeep::puts_away(context, effect));
    let evidence = |proof: Proofs| report.evidence.iter().position(|one| one.proves.has(proof));
    if evidence(Proofs::AUTHENTICATED).is_some() {
        effects.retain(|effect| !public::is_of_visitor(effect));
    }
    let effect = endpoint::unproven(&effects)?;
    let (cause, evidence) = match evidence(Proofs::AUTHENTICATED) {
        Some(one) if before(&report.evidence[one], effect) => (Cause::Ignored, Some(Close::Inside(one))),
        Some(one) => (Cause::Late, Some(Close::Inside(one))),
        None => match evidence(Proofs::WEAK) {
            Some(one) => (Cause::Weak, Some(Close::Inside(one))),
            None => nobody_asked(context, report),
        },
    };
    let effect = report.effects.iter().position(|one| std::ptr::eq(one, effect))?;
    Some(Found { report: index, cause, effect, evidence })
}

/// Where a check might have been expected.
fn nobody_asked(context: &Context<'_>, report: &EndpointReport) -> (Cause, Option<Close>) {
    if let Some(asked) = report.around.iter().position(|one| one.proves.has(Proofs::AUTHENTICATED)) {
        return (Cause::Page, Some(Close::Around(asked)));
    }
    let endpoint = &report.endpoint;
    let name = endpoint.name.as_deref().unwrap_or("default");
    let is_built = endpoint.function.is_none()
        && endpoint.kind == EndpointKind::Module
        && built::of(context.view, &context.module, endpoint.item, name).is_some();
    (if is_built { Cause::Wrapper } else { Cause::NoGuard }, None)
}

/// The guard stands in front of the effect, as far as they stand in one function.
fn before(evidence: &Evidence, effect: &Effect) -> bool {
    let guard: Vec<_> = evidence.path.iter().map(|frame| frame.place).chain([evidence.place]).collect();
    let acts = effect.path.iter().copied().chain([effect.place]);
    let parted = guard.iter().zip(acts).find(|(a, b)| **a != *b);
    parted.is_none_or(|(guard, act)| guard.file != act.file || guard.span.start <= act.span.start)
}

/// Calls within calls below which something is written on the way to an answer.
const FAR_BELOW: usize = 3;

/// What is written far below a helper that is called before the check of whose it is refreshes what the helper's answer is
/// made of. A delete is never that.
pub fn prepares(context: &Context<'_>, report: &EndpointReport, effect: &Effect) -> bool {
    let settled = report.evidence.iter().filter(|one| one.proves.any(Proofs::SETTLES));
    effect.kind == EffectKind::Write && settled.filter_map(|one| follows(one, effect)).any(|call| asks(context, call))
}

/// The call is one for its answer, by its name and by what becomes of it: who does something first and is asked afterwards
/// has done it.
fn asks(context: &Context<'_>, call: Place) -> bool {
    let text = call.span.slice(&context.view.text(call.file)).to_owned();
    let callee = text.split('(').next().unwrap_or_default();
    let name = callee.rsplit('.').next().unwrap_or_default();
    let verb = words(name).into_iter().next().unwrap_or_default();
    let (acting, checking) = (&Catalog::built_in().acting, &Catalog::built_in().checking);
    let module = context.view.module(call.file);
    checking.contains(&verb)
        || !acting.contains(&verb)
            && !module.items.iter().any(|placed| {
                let mut search = Alone { call: call.span, start: placed.start, found: false };
                walk_item(&mut search, &placed.item);
                search.found
            })
}

/// Whether a call is all that some statement consists of.
struct Alone {
    call: Span,
    start: u32,
    found: bool,
}

impl<'i> Visit<'i> for Alone {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        if let StmtKind::Expr(expr) = &stmt.kind {
            let expr = if let ExprKind::Await(inner) = &expr.kind { inner } else { expr };
            self.found |= expr.span.shifted(self.start) == self.call;
        }
        walk_stmt(self, item, stmt);
    }
}

/// The check stands behind a call that the effect is made in, in the function that calls it.
fn follows(evidence: &Evidence, effect: &Effect) -> Option<Place> {
    let guard = evidence.path.iter().map(|frame| frame.place).chain([evidence.place]);
    let parted = guard.zip(&effect.path).enumerate().find(|(_, (a, b))| a != *b);
    let (shared, (guard, call)) = parted?;
    let below = effect.path.len() - shared;
    (below >= FAR_BELOW && guard.file == call.file && call.span.end <= guard.span.start).then_some(*call)
}
