//! From files to findings: checks, suppression, and which files must be checked again.

mod check;
mod inventory;
mod suppress;
mod world;

pub use check::{Checked, Options, caught, check_all, check_each, check_file};
pub use inventory::{Entry, Parameter, Reach, Use, explain, inventory, inventory_of};
pub use suppress::{Marker, MarkerKind, markers_of, public_reason};
pub use world::{Job, World};

use crate::rules::RULES;
use crate::workspace::{self, FileId, Snapshot};
use serde_json::Value;

/// How a file is checked: [`check_file`], or what a test puts in its place.
pub type Check = fn(&Snapshot, FileId, &Options) -> Checked;

/// What an index needs to know of the rules, with the editor's settings.
pub fn workspace_options(settings: Option<Value>) -> workspace::Options {
    workspace::Options { rules: RULES.iter().map(|rule| rule.name).collect(), settings }
}
