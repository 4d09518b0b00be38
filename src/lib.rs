//! The analysis behind the `actionfence` program. ARCHITECTURE.md tells what each layer owns.

pub mod catalog;
pub mod cli;
pub mod engine;
pub mod finding;
pub mod fixes;
pub mod flow;
pub mod hir;
pub mod lsp;
pub mod rules;
pub mod syntax;
pub mod text;
pub mod workspace;
