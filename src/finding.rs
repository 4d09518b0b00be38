//! What a rule reports: the words that rules, fixes, the server and the command line share.

use crate::hir::FunctionId;
use crate::text::{Atom, Span};
use crate::workspace::FileId;
use serde::Serialize;

/// Weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Hint,
    Info,
    Warning,
    Error,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// A span of a file of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub file: FileId,
    pub span: Span,
}

/// One hole, with its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    pub severity: Severity,
    pub confidence: Confidence,
    /// What is wrong: one sentence without full stop, code in backticks.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Where it is, in the file that was checked.
    pub place: Place,
    /// The evidence, in the order in which it is best read.
    pub related: Vec<Related>,
    /// The endpoint that it is about, if it is about one.
    pub endpoint: Option<EndpointName>,
    /// What a fix needs to know of the place beyond its span.
    pub target: Target,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub place: Place,
    pub message: String,
    /// One of several of a kind, not a step of a chain.
    pub listed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointName {
    pub name: Option<Atom>,
    pub place: Place,
}

/// The node that a finding is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    #[default]
    File,
    Item(usize),
    Function(usize, FunctionId),
}
