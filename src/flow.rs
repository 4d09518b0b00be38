//! What each endpoint proves before it acts.

use crate::finding::Place;
use crate::hir::endpoints::Endpoint;
use crate::workspace::View;

/// What is known of one endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointReport {
    pub endpoint: Endpoint,
    pub guards: Guards,
    /// In the order in which they are reached.
    pub effects: Vec<Effect>,
    /// The module-level function or value in another file that the endpoint delegates to, if it has no body here.
    pub declared: Place,
}

/// The four questions of the inventory.
#[derive(Clone, Debug, PartialEq)]
pub struct Guards {
    pub authentication: Verdict,
    pub validation: Verdict,
    pub authorization: Verdict,
    pub rate_limit: Verdict,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub status: Status,
    /// As the source calls it: `requireUser()`.
    pub by: Option<String>,
    pub at: Option<Place>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// The check is there on every path to every effect.
    Proven,
    /// Every path was read, and it is not there.
    Missing,
    /// Something on the path could not be read.
    Unresolved,
    /// Nothing that would need it.
    NotNeeded,
}

/// Something that the endpoint does to the world, or reads from it and gives away.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// As the source calls it: `prisma.user.update`.
    pub what: String,
    pub kind: EffectKind,
    pub place: Place,
    /// Calls that lead from the endpoint's body to the effect, outermost first; empty when it stands in the body.
    pub path: Vec<Place>,
    /// Authentication in the state it is reached in.
    pub authentication: Status,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EffectKind {
    Write,
    Delete,
    /// A read whose value leaves the endpoint.
    Read,
    Mail,
    Payment,
    File,
    Ai,
    /// A cookie that carries identity.
    Cookie,
    /// A call with a server credential.
    Call,
    /// The framework's cache.
    Revalidate,
}

/// Every endpoint of the view's file, in source order.
pub fn analyse(_view: &View<'_>) -> Vec<EndpointReport> {
    Vec::new()
}
