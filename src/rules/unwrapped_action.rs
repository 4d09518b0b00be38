//! `unwrapped-action`: an exported action that no secure wrapper builds, so that each of its checks is up to whoever
//! edits it next.

use super::{Context, Profile};
use crate::finding::{Confidence, EndpointName, Finding, Place, Severity, Target};
use crate::flow::{EndpointReport, Status};
use crate::hir::endpoints::EndpointKind;

pub const NAME: &str = "unwrapped-action";

pub fn check(context: &Context<'_>) -> Vec<Finding> {
    context
        .endpoints()
        .iter()
        .filter_map(|report| Some(word(context, report, find(report)?)))
        .collect()
}

/// What is missing, for an action that is written out as a function.
struct Missing {
    profile: Profile,
    what: &'static str,
}

fn find(report: &EndpointReport) -> Option<Missing> {
    if report.endpoint.kind != EndpointKind::Module || report.endpoint.function.is_none() {
        return None;
    }
    let missing = |status: Status| status == Status::Missing;
    let what = match (
        missing(report.guards.authentication.status),
        missing(report.guards.validation.status),
    ) {
        (true, true) => "checks neither its caller nor its input",
        (true, false) => "does not check its caller",
        (false, true) => "does not check its input",
        (false, false) => {
            return Some(Missing {
                profile: Profile::Strict,
                what: "repeats its checks by hand",
            });
        }
    };
    Some(Missing {
        profile: Profile::Recommended,
        what,
    })
}

fn word(context: &Context<'_>, report: &EndpointReport, missing: Missing) -> Finding {
    let place = Place {
        file: context.file,
        span: report.endpoint.span,
    };
    let name = report.endpoint.name.as_deref().unwrap_or("default");
    let severity = if missing.profile == Profile::Strict {
        Severity::Hint
    } else {
        Severity::Info
    };
    Finding {
        rule: NAME,
        severity,
        confidence: Confidence::High,
        message: format!(
            "`{name}` is exported without `createSecureAction` around it and {}",
            missing.what
        ),
        help: "let one wrapper check the session and the input of every action".to_owned(),
        place,
        related: Vec::new(),
        endpoint: Some(EndpointName {
            name: report.endpoint.name.clone(),
            place,
        }),
        target: report
            .endpoint
            .function
            .map_or(Target::Item(report.endpoint.item), |function| {
                Target::Function(report.endpoint.item, function)
            }),
    }
}
