//! Lowering and assembly, from source text.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod assembly;
mod compiler;
mod fixtures;
mod hostile;
mod incremental;
mod lowering;

use super::{Module, print};
use crate::syntax::Language;

fn module(source: &str) -> Module {
    Module::parse(source, Language::Tsx)
}

/// The items one below the other.
fn printed(module: &Module) -> String {
    module.items.iter().map(|placed| print::item(&placed.item)).collect()
}
