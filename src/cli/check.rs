//! `actionfence check`: the findings of a workspace, and the gate for CI.

use super::arguments::{CheckArguments, FailOn, FixLevel, Format};
use super::cache::Cache;
use super::explain::rule_named;
use super::mend::Mender;
use super::open::Opened;
use super::outcome::{Outcome, Wanted};
use super::target::Target;
use super::terminal::{Terminal, progress_bar};
use super::text::Listing;
use super::{Status, baseline, github, json, junit, pool, sarif, text};
use crate::engine::Options;
use crate::fixes::Safety;
use crate::workspace::Files;
use crate::workspace::witness::Witness;
use std::mem;
use std::sync::Arc;

pub fn run(arguments: &CheckArguments, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let options = options(arguments)?;
    let target = Target::locate(&arguments.paths)?;
    let cache = Cache::of(arguments, &target, terminal);
    if let Some((text, status)) = cache.as_ref().and_then(Cache::recall) {
        terminal.print(&text)?;
        return Ok(status);
    }
    pool(arguments.threads)?.install(|| {
        let witness = Arc::new(Witness::new());
        let mut opened = match &cache {
            Some(_) => Opened::through(&target, Arc::clone(&witness) as Arc<dyn Files>)?,
            None => Opened::disk(&target)?,
        };
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
        let mut outcome = Outcome::of(&opened.snapshot(), &target, &options, &progress_bar());
        let is_empty = outcome.files == 0;
        let (text, status) = conclude(arguments, &target, &mut outcome, terminal)?;
        if let Some(cache) = cache.filter(|_| !is_empty) {
            cache.keep(witness.facts(), &text, status);
        }
        terminal.print(&text)?;
        // The process ends here: nobody needs its memory piece by piece.
        mem::forget((opened, outcome));
        Ok(status)
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
    outcome: &mut Outcome,
    terminal: &mut Terminal,
) -> anyhow::Result<(String, Status)> {
    if let Some(path) = &arguments.baseline {
        if arguments.write_baseline {
            baseline::write(path, outcome)?;
        }
        baseline::subtract(path, outcome)?;
    }
    outcome.find_fixes(fixes_in(arguments));
    if outcome.files == 0 {
        terminal.complain("no source file lies under the given path, so nothing was checked");
    }
    let rewritable = arguments.explain_fixes.then(|| outcome.rewritable(target));
    let text = match arguments.format {
        Format::Text => text::render(outcome, rewritable.as_deref(), listing(arguments), terminal),
        Format::Json => json::render(outcome, rewritable.as_deref())?,
        Format::Sarif => sarif::render(outcome)?,
        Format::Github => github::render(outcome),
        Format::Junit => junit::render(outcome, arguments.fail_on),
    };
    let status = status(outcome, arguments.fail_on);
    Ok((text, status))
}

/// Who asks for a rule, or for its fixes, wants to see the code.
const fn listing(arguments: &CheckArguments) -> Listing {
    let in_full = arguments.explain_fixes || !arguments.rules.is_empty();
    if in_full { Listing::None } else { Listing::Below(arguments.fail_on) }
}

/// Of which fixes the output tells.
const fn fixes_in(arguments: &CheckArguments) -> Wanted {
    match arguments.format {
        Format::Json | Format::Sarif => Wanted::All,
        Format::Text if arguments.explain_fixes => Wanted::All,
        Format::Text => Wanted::Hints,
        Format::Github | Format::Junit => Wanted::Nothing,
    }
}

fn status(outcome: &Outcome, fail_on: FailOn) -> Status {
    let mut findings = outcome.findings.iter();
    if findings.any(|reported| fail_on.is_met_by(reported.finding.severity)) { Status::Findings } else { Status::Clean }
}
