//! Requests to other servers.

use super::Glob;
use serde::Deserialize;

/// A request to another server, as `fetch` sends one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestRow {
    pub path: Glob,
    /// Which argument holds method, headers and the like.
    pub options: usize,
    /// The method is in the name, and changes something.
    #[serde(default)]
    pub mutates: bool,
}
