//! `unguarded-action`: an endpoint that acts before anything has shown who is calling.

use super::{Context, public};
use crate::finding::{Confidence, EndpointName, Finding, Place, Related, Severity, Target};
use crate::flow::{Effect, EffectKind, EndpointReport, Status};
use crate::hir::endpoints::EndpointKind;

pub const NAME: &str = "unguarded-action";

pub fn check(context: &Context<'_>) -> Vec<Finding> {
    let endpoints = context.endpoints();
    endpoints
        .iter()
        .filter_map(|report| Some(word(context, report, find(context, report)?)))
        .collect()
}

/// The worst effect that nothing guards.
fn find<'r>(context: &Context<'_>, report: &'r EndpointReport) -> Option<&'r Effect> {
    let unguarded = report.guards.authentication.status == Status::Missing;
    if !unguarded
        || report.endpoint.kind == EndpointKind::Route
        || public::by_design(context, report)
    {
        return None;
    }
    report
        .effects
        .iter()
        .filter(|effect| {
            effect.authentication == Status::Missing && effect.kind != EffectKind::Revalidate
        })
        .filter(|effect| effect.kind != EffectKind::Read || public::is_private_read(effect))
        .min_by_key(|effect| (std::cmp::Reverse(weight(effect.kind)), effect.path.len()))
}

const fn weight(kind: EffectKind) -> u8 {
    match kind {
        EffectKind::Payment => 5,
        EffectKind::Delete => 4,
        EffectKind::Write => 3,
        EffectKind::Mail
        | EffectKind::Ai
        | EffectKind::File
        | EffectKind::Cookie
        | EffectKind::Call => 2,
        EffectKind::Read => 1,
        EffectKind::Revalidate => 0,
    }
}

fn word(context: &Context<'_>, report: &EndpointReport, effect: &Effect) -> Finding {
    let place = Place {
        file: context.file,
        span: report.endpoint.span,
    };
    let name = report
        .endpoint
        .name
        .as_ref()
        .map_or_else(|| "This action".to_owned(), |name| format!("`{name}`"));
    let what = &effect.what;
    let does = match effect.kind {
        EffectKind::Delete => format!("deletes with `{what}`"),
        EffectKind::Read => format!("returns what `{what}` reads"),
        EffectKind::Mail => format!("sends a message with `{what}`"),
        EffectKind::Payment => format!("moves money with `{what}`"),
        EffectKind::Ai => format!("runs a paid model with `{what}`"),
        EffectKind::File => format!("writes files with `{what}`"),
        EffectKind::Call => format!("changes another system with `{what}`"),
        EffectKind::Write | EffectKind::Cookie | EffectKind::Revalidate => {
            format!("writes with `{what}`")
        }
    };
    let severity = if effect.kind == EffectKind::Read {
        Severity::Warning
    } else {
        Severity::Error
    };
    let mut related: Vec<Related> = effect
        .path
        .iter()
        .enumerate()
        .map(|(step, place)| {
            let message = if step == 0 {
                "it calls this"
            } else {
                "which calls this"
            };
            Related {
                place: *place,
                message: message.to_owned(),
            }
        })
        .collect();
    related.push(Related {
        place: effect.place,
        message: format!("nothing has checked the caller when `{what}` runs"),
    });
    Finding {
        rule: NAME,
        severity,
        confidence: Confidence::High,
        message: format!("{name} can be called by anyone and {does} without checking who is calling"),
        help: "check the session before the first effect, in the action itself or in the function it calls".to_owned(),
        place,
        related,
        endpoint: Some(EndpointName { name: report.endpoint.name.clone(), place }),
        target: report.endpoint.function.map_or(Target::Item(report.endpoint.item), |function| {
            Target::Function(report.endpoint.item, function)
        }),
    }
}
