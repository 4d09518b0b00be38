//! The analysis behind the `actionfence` program. ARCHITECTURE.md tells what each layer owns.

pub mod hir;
pub mod text;
pub mod workspace;
