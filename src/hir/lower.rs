//! From swc's tree to ours, one top-level item at a time.

pub mod captures;

/// Nesting of expressions, statements and functions beyond which code is [`super::ExprKind::Unknown`].
/// The deepest of 54,000 real files has 91 levels.
pub const MAX_DEPTH: u32 = 200;
