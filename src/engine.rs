//! From files to findings: checks, suppression, and which files must be checked again.

mod check;
mod suppress;

pub use check::{Checked, Options, check_all, check_file};
pub use suppress::{
    IGNORE_WITHOUT_REASON, Marker, MarkerKind, UNUSED_IGNORE, markers_of, public_reason,
};
