//! What calls do to the world.

use super::Glob;
use serde::Deserialize;

/// A call that acts on the world.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectRow {
    pub path: Glob,
    pub kind: EffectClass,
    pub selector: Option<Selector>,
    /// Made without a secret of the server, the client acts as the caller, or as anybody may: its backend decides.
    #[serde(default)]
    pub own_client: bool,
    /// Set to `false`, this option of the call makes its backend decide.
    pub access_option: Option<String>,
    /// The call is given what it does: the first that matches an argument says the kind.
    #[serde(default)]
    pub commands: Vec<CommandRow>,
}

/// What a call does that is given a command of this path.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommandRow {
    pub path: Glob,
    pub kind: EffectClass,
}

/// Where a call is told which records it acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Selector {
    /// A property of the first argument.
    Where,
    First,
    /// Calls that follow it: [`super::Catalog::selecting`].
    Chain,
    /// What the call is a method of: `collection('posts').doc(id)`.
    Receiver,
    Any,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EffectClass {
    Write,
    Delete,
    Read,
    Mail,
    Payment,
    File,
    Ai,
    /// Acts on another system in the server's name.
    Call,
    Revalidate,
    /// The statement's text tells whether it reads or writes; where it cannot be seen, it writes.
    Sql,
    /// The same; where it cannot be seen, it reads.
    Query,
    /// The library authenticates the caller itself, by the headers that it is given.
    Session,
}
