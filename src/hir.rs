//! What a module *does*, in a small tree of our own.
//!
//! The tree is lowered from swc's, item by item, and holds what the analysis asks about and nothing else. Spans are
//! relative to the start of their top-level item, so that an edit elsewhere in the file leaves an item's tree equal.
//! Names are resolved to the locals of the item; what is not declared inside the item is [`Name::Free`] and is looked up
//! in the [`Module`]'s scope, or is a global.
//!
//! Depth is bounded by the lowering ([`lower::MAX_DEPTH`]): deeper code is [`ExprKind::Unknown`], so that walkers may recurse.

mod assemble;
mod ast;
pub mod endpoints;
pub mod lower;
mod module;
#[cfg(test)]
mod print;
pub mod refusals;
mod shift;
#[cfg(test)]
mod tests;
pub mod visit;

pub use assemble::Scanned;
pub use ast::*;
pub use module::{
    Definition, Export, ExportTarget, Import, ImportBinding, ImportKind, ImportedName, Module, Outline, Placed,
    Reexport,
};
