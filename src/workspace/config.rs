//! `actionfence.json`.

/// The configuration that holds for a file: the nearest `actionfence.json`, with what it extends.
#[derive(Clone, Debug, Default)]
pub struct Config {}
