//! What each endpoint proves before it acts.
//!
//! Every endpoint is run on abstract values ([`value`]): statements in order, branches joined, calls into the project
//! entered wherever the function lives. The state knows what has been proven of the caller ([`proof`]); each effect is
//! noted with the state that it is reached in. Guards are known by what they do, not by their names: a helper that
//! throws unless a session is there, a wrapper that runs its callback behind a check, a chain of middleware. What cannot
//! be read is never assumed to be a check, nor to be none.

mod activation;
mod bind;
mod builder;
mod call;
mod class;
mod condition;
mod configured;
mod definitions;
mod effects;
mod eval;
mod exec;
mod frames;
mod gathered;
mod global;
mod guard;
mod interpreter;
mod journal;
mod kept;
mod keys;
mod lazily;
mod learned;
mod library;
mod listed;
mod memory;
mod method;
mod names;
mod origin;
mod own_id;
mod probe;
mod proof;
mod proxy;
mod report;
mod request;
mod screen;
mod settings;
mod settled;
mod shown;
mod sorted;
mod structure;
#[cfg(test)]
mod tests;
mod value;
mod wrapping;
mod written;

pub use learned::{Learned, learned_here};
pub use origin::Origin;
pub use own_id::{Hop, OwnId, own_id_of, own_ids};
pub use probe::{Answer, Answered, Probe, Rendered, Test, answers, is_library, probe, probe_client, render};
pub use proof::{Evidence, Frame, Proofs};
pub use proxy::{Request, Screened, Through, screen};
pub use report::{analyse, analyse_actions, count, has_route_handlers};
pub use wrapping::{FunctionAt, Given, Reply, Slot, Wrapping, WrappingForm, wrapping};

use crate::finding::Place;
use crate::hir::endpoints::Endpoint;
use crate::text::Atom;

/// What is known of one endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointReport {
    pub endpoint: Endpoint,
    pub guards: Guards,
    /// In the order in which they are reached.
    pub effects: Vec<Effect>,
    /// Reads whose rows stay inside.
    pub lookups: Vec<Effect>,
    /// Where the body is that runs; differs for re-exports and call results.
    pub declared: Place,
    /// Names of input that say who the caller is.
    pub identities: Vec<String>,
    /// Everything that proved something, in the order in which it was met.
    pub evidence: Vec<Evidence>,
    /// What the functions around an inline action asked when they were rendered: no proof for the action.
    pub around: Vec<Evidence>,
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
    pub by: Option<Atom>,
    pub at: Option<Place>,
    /// How it was proven: the path begins with `by`.
    pub proof: Option<Evidence>,
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
    pub what: Atom,
    pub kind: EffectKind,
    pub place: Place,
    /// Calls that lead from the endpoint's body to the effect, outermost first; empty when it stands in the body.
    pub path: Vec<Place>,
    /// Authentication in the state it is reached in.
    pub authentication: Status,
    /// What is proven of the caller there.
    pub proofs: Proofs,
    pub asked: Asked,
    /// It only tells another system what the program does.
    pub observes: bool,
}

/// What an effect was told to act on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Where its arguments come from.
    pub arguments: Origin,
    /// Where that which selects the records comes from; `None` when nothing selects.
    pub selector: Option<Origin>,
    /// As the source names the table, collection or model, with what else stands there.
    pub records: Atom,
}

impl Effect {
    /// The same, reached by other calls.
    fn along(&self, path: Vec<Place>) -> Self {
        Self { what: self.what.clone(), asked: self.asked.clone(), path, ..*self }
    }
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
