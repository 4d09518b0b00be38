//! What stands in front of pages.

use super::Glob;
use serde::Deserialize;

/// Middleware of a package.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProxyRow {
    /// Of the call that makes it, or that is it.
    pub path: Glob,
    /// What the function is given that it is made with: `request`, or a value of a package by its path.
    #[serde(default)]
    pub gives: Vec<String>,
    /// The member of the request that holds the session, for that function.
    pub session: Option<String>,
    /// It sends visitors away who are not signed in.
    #[serde(default)]
    pub enforces: bool,
    /// Only when this option is true.
    pub enabled: Option<String>,
    /// Options with patterns of paths that are let through.
    #[serde(default)]
    pub open: Vec<String>,
    /// The same, with the beginnings of paths; `/` is itself alone.
    #[serde(default)]
    pub below: Vec<String>,
    /// The same, and the patterns where the option is not given.
    pub ignored: Option<(String, String)>,
    /// An option with a function that says who may go on.
    pub decides: Option<String>,
    /// The names under which that function is given the session and the request.
    pub told: Option<(String, String)>,
    /// The call whose options these are, where that is another one.
    pub of_factory: Option<Glob>,
    /// Options with functions whose part in it is not followed.
    #[serde(default)]
    pub unread: Vec<String>,
}
