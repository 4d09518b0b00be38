//! `actionfence check`: the findings of a workspace, and the gate for CI.

use super::arguments::{CheckArguments, FixLevel, Format};
use super::explain::rule_named;
use super::mend::Mender;
use super::open::Opened;
use super::outcome::Outcome;
use super::target::Target;
use super::terminal::{Terminal, progress_bar};
use super::{Status, baseline, github, json, junit, pool, sarif, text};
use crate::engine::Options;
use crate::fixes::Safety;

pub fn run(arguments: &CheckArguments, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let options = options(arguments)?;
    let target = Target::locate(&arguments.paths)?;
    pool(arguments.threads)?.install(|| {
        let mut opened = Opened::disk(&target)?;
        if arguments.fix.is_some() || arguments.diff {
            let mended = Mender::new(&target, &options, safety(arguments.fix)).run(&mut opened);
            if arguments.diff {
                terminal.print(&mended.diff(terminal.color))?;
                return Ok(if mended.is_empty() {
                    Status::Clean
                } else {
                    Status::Findings
                });
            }
            mended.write(&target.root)?;
        }
        let outcome = Outcome::of(&opened.snapshot(), &target, &options, &progress_bar());
        conclude(arguments, outcome, terminal)
    })
}

fn options(arguments: &CheckArguments) -> anyhow::Result<Options> {
    let only = arguments
        .rules
        .iter()
        .map(|name| Ok(rule_named(name)?.name))
        .collect::<anyhow::Result<_>>()?;
    Ok(Options {
        profile: arguments.profile.map(Into::into),
        only,
    })
}

const fn safety(level: Option<FixLevel>) -> Safety {
    match level {
        Some(FixLevel::Unsafe) => Safety::Unsafe,
        Some(FixLevel::Safe) | None => Safety::Safe,
    }
}

/// Baseline, output, exit status.
fn conclude(
    arguments: &CheckArguments,
    mut outcome: Outcome,
    terminal: &mut Terminal,
) -> anyhow::Result<Status> {
    if let Some(path) = &arguments.baseline {
        if arguments.write_baseline {
            baseline::write(path, &outcome)?;
        }
        baseline::subtract(path, &mut outcome)?;
    }
    let text = match arguments.format {
        Format::Text => text::render(&outcome, terminal),
        Format::Json => json::render(&outcome)?,
        Format::Sarif => sarif::render(&outcome)?,
        Format::Github => github::render(&outcome),
        Format::Junit => junit::render(&outcome, arguments.fail_on),
    };
    let fails = outcome
        .findings
        .iter()
        .any(|reported| arguments.fail_on.is_met_by(reported.finding.severity));
    terminal.print(&text)?;
    Ok(if fails {
        Status::Findings
    } else {
        Status::Clean
    })
}
