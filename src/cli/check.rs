//! `actionfence check`: the findings of a workspace, and the gate for CI.

use super::arguments::{CheckArguments, FailOn, FixLevel, Format};
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
        let mender = Mender::new(&target, &options, safety(arguments.fix));
        if arguments.diff {
            let outcome = Outcome::of(&opened.snapshot(), &target, &options, &progress_bar());
            let mended = mender.run(&mut opened);
            terminal.print(&mended.diff(terminal.color))?;
            return Ok(status(&outcome, arguments.fail_on));
        }
        if arguments.fix.is_some() {
            mender.run(&mut opened).write(&target.root)?;
        }
        let outcome = Outcome::of(&opened.snapshot(), &target, &options, &progress_bar());
        conclude(arguments, &target, outcome, terminal)
    })
}

fn options(arguments: &CheckArguments) -> anyhow::Result<Options> {
    let only = arguments.rules.iter().map(|name| Ok(rule_named(name)?.name)).collect::<anyhow::Result<_>>()?;
    Ok(Options { profile: arguments.profile.map(Into::into), only })
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
    target: &Target,
    mut outcome: Outcome,
    terminal: &mut Terminal,
) -> anyhow::Result<Status> {
    if let Some(path) = &arguments.baseline {
        if arguments.write_baseline {
            baseline::write(path, &outcome)?;
        }
        baseline::subtract(path, &mut outcome)?;
    }
    if outcome.files == 0 {
        terminal.complain("no source file lies under the given path, so nothing was checked");
    }
    let rewritable = arguments.explain_fixes.then(|| outcome.rewritable(target));
    let text = match arguments.format {
        Format::Text => text::render(&outcome, rewritable.as_deref(), terminal),
        Format::Json => json::render(&outcome, rewritable.as_deref())?,
        Format::Sarif => sarif::render(&outcome)?,
        Format::Github => github::render(&outcome),
        Format::Junit => junit::render(&outcome, arguments.fail_on),
    };
    let status = status(&outcome, arguments.fail_on);
    terminal.print(&text)?;
    Ok(status)
}

fn status(outcome: &Outcome, fail_on: FailOn) -> Status {
    let mut findings = outcome.findings.iter();
    if findings.any(|reported| fail_on.is_met_by(reported.finding.severity)) { Status::Findings } else { Status::Clean }
}
