//! What a check of a workspace came to: everything the output formats need, in the order they print it.

use super::fingerprint::fingerprint;
use super::target::Target;
use crate::engine::{self, Checked, Options};
use crate::finding::{Finding, Place, Severity, Target as Subject};
use crate::fixes::{Fix, FixKind, NotOffered, Offer, Safety, best, hint, offers, rewrites};
use crate::flow::learned_here;
use crate::hir::endpoints::EndpointKind;
use crate::rules::Context;
use crate::text::{Atom, Span, Utf16Position};
use crate::workspace::{FileId, Snapshot, View};
use indicatif::ProgressBar;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub struct Outcome {
    pub snapshot: Snapshot,
    /// Number of files that were reported on.
    pub files: usize,
    pub endpoints: usize,
    /// Sorted by path, start and rule.
    pub findings: Vec<Reported>,
    /// Sorted by path.
    pub unparsed: Vec<Unparsed>,
    /// Findings that the baseline lists.
    pub known: usize,
}

pub struct Reported {
    pub finding: Finding,
    /// Those that were asked for, best first.
    pub fixes: Vec<Fix>,
    /// Those that do not fit, with the reason.
    pub not_offered: Vec<(FixKind, NotOffered)>,
    pub fingerprint: String,
}

/// Which fixes an output tells of. They cost more than the findings do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Nothing,
    /// The best one that `--fix` may apply.
    Best(Safety),
    /// What is said of `--fix` and of `--fix=unsafe`: the best one that either may apply.
    Hints,
    /// All, and why others are not offered.
    All,
}

/// What can be rewritten of an endpoint without a finding.
pub struct Rewritable {
    /// `None` for a function without a name.
    pub name: Option<String>,
    /// Of the endpoint's name, or of its function.
    pub place: Place,
    pub fixes: Vec<Fix>,
    pub not_offered: Vec<(FixKind, NotOffered)>,
}

/// A file, or a part of it, that could not be looked at.
pub struct Unparsed {
    pub path: String,
    /// 1-based.
    pub line: u32,
    pub message: String,
}

impl Outcome {
    /// Checks the files that the target covers.
    pub fn of(snapshot: &Snapshot, target: &Target, options: &Options, progress: &ProgressBar) -> Self {
        let mut files: Vec<FileId> =
            snapshot.files().iter().copied().filter(|file| target.covers(snapshot.path(*file))).collect();
        files.sort_by(|a, b| snapshot.path(*a).cmp(snapshot.path(*b)));
        progress.set_length(files.len() as u64);
        let checked = engine::check_each(snapshot, &files, options, &|| progress.inc(1));
        let checked: Vec<FileOutcome> =
            checked.into_par_iter().map(|checked| FileOutcome::of(snapshot, checked)).collect();
        progress.finish_and_clear();
        let mut outcome = Self {
            snapshot: snapshot.clone(),
            files: files.len(),
            endpoints: 0,
            findings: Vec::new(),
            unparsed: Vec::new(),
            known: 0,
        };
        for file in checked {
            outcome.endpoints += file.endpoints;
            outcome.findings.extend(file.findings);
            outcome.unparsed.extend(file.unparsed);
        }
        outcome
    }

    /// Finds the fixes of all findings.
    pub fn find_fixes(&mut self, wanted: Wanted) {
        let Self { snapshot, findings, .. } = self;
        let mut files: Vec<&mut [Reported]> =
            findings.chunk_by_mut(|a, b| a.finding.place.file == b.finding.place.file).collect();
        files.par_iter_mut().for_each(|reported| add_fixes(snapshot, reported, wanted));
    }

    /// The rewrites of every endpoint of the files that the target covers, by path and place.
    pub fn rewritable(&self, target: &Target) -> Vec<Rewritable> {
        let files = self.snapshot.files().iter().copied().filter(|file| target.covers(self.snapshot.path(*file)));
        let mut files: Vec<FileId> = files.collect();
        files.sort_by(|a, b| self.snapshot.path(*a).cmp(self.snapshot.path(*b)));
        files.into_par_iter().flat_map_iter(|file| rewritable_in(&self.snapshot, file)).collect()
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|reported| reported.finding.severity == severity).count()
    }

    /// Path, start and end of a place.
    pub fn locate(&self, place: Place) -> (&str, Utf16Position, Utf16Position) {
        let text = self.snapshot.text(place.file);
        let lines = self.snapshot.lines(place.file);
        (self.snapshot.path(place.file), lines.utf16(&text, place.span.start), lines.utf16(&text, place.span.end))
    }
}

struct FileOutcome {
    endpoints: usize,
    findings: Vec<Reported>,
    unparsed: Option<Unparsed>,
}

impl FileOutcome {
    fn of(snapshot: &Snapshot, checked: Checked) -> Self {
        let file = checked.file;
        let unparsed = if checked.failed {
            let message = "could not be checked: a rule failed on it".to_owned();
            Some(Unparsed { path: snapshot.path(file).to_owned(), line: 1, message })
        } else {
            parse_error(snapshot, file, checked.fault.as_ref())
        };
        Self { endpoints: checked.endpoints, findings: reported(snapshot, checked.findings), unparsed }
    }
}

/// The findings of one file with their fingerprints.
pub fn reported(snapshot: &Snapshot, findings: Vec<Finding>) -> Vec<Reported> {
    let mut ordinals: BTreeMap<u64, usize> = BTreeMap::new();
    let mut reported = Vec::new();
    for finding in findings {
        let ordinal = ordinals.entry(fingerprint(snapshot, &finding, 0)).or_default();
        let print = fingerprint(snapshot, &finding, *ordinal);
        *ordinal += 1;
        let fingerprint = format!("{print:016x}");
        reported.push(Reported { finding, fixes: Vec::new(), not_offered: Vec::new(), fingerprint });
    }
    reported
}

/// Finds the fixes of one file's findings.
pub fn add_fixes(snapshot: &Snapshot, all: &mut [Reported], wanted: Wanted) {
    let Some(first) = all.first().filter(|_| wanted != Wanted::Nothing) else { return };
    let view = View::new(snapshot, first.finding.place.file);
    let learned = learned_here(snapshot);
    let context = Context::new(&view).with_learned(Some(&learned));
    for Reported { finding, fixes, not_offered, .. } in all {
        let unless_it_breaks_off = |find: &dyn Fn() -> Option<Fix>| catch_unwind(AssertUnwindSafe(find)).ok().flatten();
        let hint = |allowed| unless_it_breaks_off(&|| hint(finding, &context, allowed));
        match wanted {
            Wanted::Nothing => {}
            Wanted::Best(allowed) => fixes.extend(unless_it_breaks_off(&|| best(finding, &context, allowed))),
            Wanted::Hints => {
                fixes.extend(hint(Safety::Unsafe));
                if fixes.first().is_some_and(|fix| fix.safety != Safety::Safe) {
                    fixes.extend(hint(Safety::Safe));
                }
            }
            Wanted::All => (*fixes, *not_offered) = sorted_out(|| offers(finding, &context)),
        }
    }
}

/// What is offered and what is not. A fix that breaks off is a fix that is not offered.
fn sorted_out(compute: impl Fn() -> Vec<(FixKind, Offer)>) -> (Vec<Fix>, Vec<(FixKind, NotOffered)>) {
    let mut not_offered = Vec::new();
    let all = catch_unwind(AssertUnwindSafe(compute)).unwrap_or_default();
    let fixes =
        all.into_iter().filter_map(|(kind, offer)| offer.map_err(|reason| not_offered.push((kind, reason))).ok());
    (fixes.collect(), not_offered)
}

fn rewritable_in(snapshot: &Snapshot, file: FileId) -> Vec<Rewritable> {
    let view = View::new(snapshot, file);
    let context = Context::new(&view);
    let mut found = Vec::new();
    for report in context.endpoints() {
        let endpoint = &report.endpoint;
        let (Some(function), false) = (endpoint.function, endpoint.kind == EndpointKind::Route) else {
            continue;
        };
        let subject = Subject::Function(endpoint.item, function);
        let (fixes, not_offered) = sorted_out(|| rewrites(&context, subject));
        let name = endpoint.name.as_deref().map(str::to_owned);
        found.push(Rewritable { name, place: Place { file, span: endpoint.span }, fixes, not_offered });
    }
    found
}

fn parse_error(snapshot: &Snapshot, file: FileId, fault: Option<&(Span, Atom)>) -> Option<Unparsed> {
    let (span, message) = fault?;
    let line = snapshot.lines(file).line(span.start) + 1;
    Some(Unparsed { path: snapshot.path(file).to_owned(), line, message: message.to_string() })
}
