//! What files there are, where a specifier leads, who imports whom, and what Next makes of a path.
//!
//! A [`Snapshot`] is the immutable state of the whole workspace at one moment: cheap to clone, shared between threads.
//! Whoever checks a file looks at it through a [`View`], which notes every module that was read: the file's findings
//! depend on exactly those.

mod address;
mod chunked;
pub mod config;
mod difference;
pub mod files;
pub mod fixture;
pub mod graph;
mod index;
mod jsonc;
mod known;
mod links;
mod memo;
pub mod package;
pub mod paths;
mod reads;
mod references;
mod resolve;
pub mod route;
pub mod schema;
mod slots;
pub mod snapshot;
mod source;
mod structure;
pub mod view;
pub mod witness;
mod words;

pub use address::{Address, PathPattern, Regex};
use chunked::Chunked;
pub use config::{Config, ConfigError};
pub use files::{Disk, Files, Overlay};
pub use graph::{Graph, Reachability, Registered};
pub use index::{Change, Changed, Index, Options};
pub use memo::Answers;
pub use package::{NextVersion, Package};
pub use reads::{Reads, note_again, within};
pub use references::{Reference, ReferenceKind};
pub use route::RouteKind;
pub use snapshot::{Snapshot, Version};
pub use view::View;
pub use words::Word;

/// A file of the workspace. Ids are given in path order when the workspace is read, later ones as files appear, and are
/// never used again for another path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A package of the workspace (a folder with a `package.json`); 0 is the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PackageId(pub u32);

/// Where a module specifier leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Resolution {
    /// A source file of the workspace.
    File(FileId),
    /// A package that is known by its name only; its code is never read. The whole specifier, such as `next/headers`.
    Package(crate::text::Atom),
    /// A stylesheet, image or other file that is no module of ours.
    Asset,
    /// Looks like a path or alias of the workspace, and nothing is there.
    Unresolved,
}
