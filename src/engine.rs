//! From files to findings: checks, suppression, and which files must be checked again.

use crate::finding::Finding;
use crate::rules::{Context, Profile, RULES};
use crate::workspace::{FileId, Snapshot, View};
use std::collections::BTreeSet;

/// What a check found, and which modules it depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub file: FileId,
    /// Sorted by place and rule; those that comments or the configuration silence are not among them.
    pub findings: Vec<Finding>,
    /// How many endpoints the file has.
    pub endpoints: usize,
    pub reads: BTreeSet<FileId>,
}

/// What the caller asks for beyond the configuration files.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub profile: Option<Profile>,
    /// Only these rules; empty for all.
    pub only: Vec<&'static str>,
}

/// Checks one file.
pub fn check_file(snapshot: &Snapshot, file: FileId, options: &Options) -> Checked {
    let view = View::new(snapshot, file);
    let context = Context::new(&view);
    let mut findings: Vec<Finding> = RULES
        .iter()
        .filter(|rule| options.only.is_empty() || options.only.contains(&rule.name))
        .flat_map(|rule| (rule.check)(&context))
        .collect();
    findings.sort_by_key(|finding| (finding.place, finding.rule));
    let endpoints = context.endpoints().len();
    drop(context);
    Checked { file, findings, endpoints, reads: view.into_reads() }
}
