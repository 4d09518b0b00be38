//! One file's findings, and all files'.

use super::Check;
use super::suppress::{markers_of, suppress};
use crate::finding::{Finding, Severity, Target};
use crate::flow::{Learned, learned_here};
use crate::rules::{Context, Profile, RULES, Rule, rule};
use crate::text::{Atom, Span};
use crate::workspace::config::{self, Level};
use crate::workspace::{Config, FileId, Reads, Snapshot, View, Word, within};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a check found, and which modules it depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub file: FileId,
    /// Sorted by place and rule; those that comments or the configuration silence are not among them.
    pub findings: Vec<Finding>,
    /// How many endpoints the file has.
    pub endpoints: usize,
    /// Everything that the findings of [`check_file`] depend on.
    pub reads: Reads,
    /// The first place that did not parse, or why the file could not be read. A file that no rule looked into was scanned
    /// and not parsed, and then only what the scanner stumbles over is told.
    pub fault: Option<(Span, Atom)>,
    /// The check broke off on a defect of ours: `findings` says nothing.
    pub failed: bool,
}

/// What the caller asks for beyond the configuration files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    pub profile: Option<Profile>,
    /// Only these rules, whatever the profile; empty for all.
    pub only: Vec<&'static str>,
}

/// Checks one file. A defect in a rule costs this file's findings, not the process.
pub fn check_file(snapshot: &Snapshot, file: FileId, options: &Options) -> Checked {
    or_failed(file, || check(snapshot, file, options, None))
}

/// The result of `check`, or one that says that it broke off.
pub fn caught(check: Check, snapshot: &Snapshot, file: FileId, options: &Options) -> Checked {
    or_failed(file, || check(snapshot, file, options))
}

/// Checks every file of the workspace, on all threads, in path order.
pub fn check_all(snapshot: &Snapshot, options: &Options) -> Vec<Checked> {
    check_each(snapshot, snapshot.files(), options, &|| ())
}

/// Checks many files of one state, on all threads, and tells of each. What was learned for one serves the others as well, so
/// [`Checked::reads`] is not all that its findings depend on.
pub fn check_each(snapshot: &Snapshot, files: &[FileId], options: &Options, tell: &(dyn Fn() + Sync)) -> Vec<Checked> {
    let check = |file: &FileId| {
        let checked = or_failed(*file, || check(snapshot, *file, options, Some(&learned_here(snapshot))));
        tell();
        checked
    };
    files.par_iter().map(check).collect()
}

fn or_failed(file: FileId, check: impl FnOnce() -> Checked) -> Checked {
    catch_unwind(AssertUnwindSafe(check)).unwrap_or_else(|_| Checked {
        file,
        findings: Vec::new(),
        endpoints: 0,
        reads: Reads { texts: BTreeSet::from([file]), ..Reads::default() },
        fault: None,
        failed: true,
    })
}

fn check(snapshot: &Snapshot, file: FileId, options: &Options, learned: Option<&RefCell<Learned>>) -> Checked {
    let view = View::new(snapshot, file);
    let config = snapshot.config(file);
    let mut context = Context::new(&view).with_profile(profile(config, options)).with_learned(learned);
    let excluded = config.is_excluded(snapshot.path(file));
    let is_active = |rule: &&Rule| !excluded && is_active(rule, config, options);
    let active: Vec<&Rule> = RULES.iter().filter(is_active).collect();
    let (active, found) = if snapshot.is_partial() { run_in_part(&mut context, active) } else { run(&context, active) };
    let public = config.is_public(snapshot.path(file));
    let answered_by_public = |finding: &Finding| public && rule(finding.rule).is_some_and(|r| r.answered_by_public);
    let found = found.into_iter().filter(|finding| !answered_by_public(finding)).collect();
    let ran = |name: &str| active.iter().any(|rule| rule.name == name);
    let mut findings = answered(&context, one_per_cause(found), &ran);
    for finding in &mut findings {
        if let Some(severity) = config.rules.get(finding.rule).and_then(|level| severity(*level)) {
            finding.severity = severity;
        }
    }
    findings.sort_by(|a, b| (a.place, a.rule, &a.message).cmp(&(b.place, b.rule, &b.message)));
    let endpoints = context.count_endpoints();
    let outline = context.module.seen().map_or(context.outline(), |module| &*module.outline);
    let fault = outline.errors.first().cloned();
    drop(context);
    let reads = view.into_all_reads();
    Checked { file, findings, endpoints, reads, fault, failed: false }
}

type Ran = (Vec<&'static Rule>, Vec<Finding>);

fn run(context: &Context<'_>, rules: Vec<&'static Rule>) -> Ran {
    let found = rules.iter().flat_map(|rule| found(context, rule)).collect();
    (rules, found)
}

/// What the rule finds, but for endpoints of which Next makes none.
fn found(context: &Context<'_>, rule: &Rule) -> Vec<Finding> {
    let mut found = (rule.check)(context);
    if found.iter().any(|finding| finding.endpoint.is_some()) && context.is_only_outside() {
        found.retain(|finding| finding.endpoint.is_none());
    }
    found
}

/// The rules whose findings do not depend on files that have not been read, with what they find.
fn run_in_part(context: &mut Context<'_>, mut rules: Vec<&'static Rule>) -> Ran {
    let mut all = Vec::new();
    // All rules share it: if it is not known, nothing is.
    if within(|| context.endpoints().len()).is_none() {
        return Ran::default();
    }
    rules.retain(|rule| {
        context.forget();
        let findings = within(|| found(context, rule));
        let is_known = findings.is_some();
        all.extend(findings.into_iter().flatten());
        is_known
    });
    (rules, all)
}

/// Without what the file's comments answer, with what is wrong with the comments.
fn answered(context: &Context<'_>, found: Vec<Finding>, ran: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let (snapshot, file) = (context.view.snapshot, context.file);
    if !snapshot.mentions(file, Word::Ignore) {
        return found;
    }
    let lines = snapshot.lines(file);
    let markers = markers_of(&snapshot.text(file), &lines, &context.module);
    suppress(file, found, &markers, &lines, ran)
}

/// The command line's choice of rules goes before the configuration, and a level in the configuration before the profile.
fn is_active(rule: &Rule, config: &Config, options: &Options) -> bool {
    if !options.only.is_empty() {
        return options.only.contains(&rule.name);
    }
    match config.rules.get(rule.name) {
        Some(level) => *level != Level::Off,
        None => rule.profile <= profile(config, options),
    }
}

/// The caller's choice goes before the configuration.
fn profile(config: &Config, options: &Options) -> Profile {
    let configured = config.profile.map(|profile| match profile {
        config::Profile::Recommended => Profile::Recommended,
        config::Profile::Strict => Profile::Strict,
    });
    options.profile.or(configured).unwrap_or(Profile::Recommended)
}

const fn severity(level: Level) -> Option<Severity> {
    match level {
        Level::Off => None,
        Level::Hint => Some(Severity::Hint),
        Level::Info => Some(Severity::Info),
        Level::Warning => Some(Severity::Warning),
        Level::Error => Some(Severity::Error),
    }
}

/// Leaves out the findings whose cause another finding names.
fn one_per_cause(findings: Vec<Finding>) -> Vec<Finding> {
    let mut explaining: FxHashMap<&str, Vec<&Finding>> = FxHashMap::default();
    for finding in &findings {
        for silenced in rule(finding.rule).map_or(&[][..], |rule| rule.silences) {
            explaining.entry(silenced).or_default().push(finding);
        }
    }
    let is_explained = |other: &Finding| {
        explaining.get(other.rule).is_some_and(|all| all.iter().any(|finding| explains(finding, other)))
    };
    let explained: Vec<bool> = findings.iter().map(is_explained).collect();
    findings.into_iter().zip(explained).filter(|(_, explained)| !explained).map(|(finding, _)| finding).collect()
}

/// The rule of `finding` silences that of `other`; whether they are about the same.
fn explains(finding: &Finding, other: &Finding) -> bool {
    let same_endpoint = match (&finding.endpoint, &other.endpoint) {
        (Some(one), Some(two)) => one.place == two.place,
        _ => false,
    };
    finding.target == Target::File || same_endpoint || finding.place.span.touches(other.place.span)
}
