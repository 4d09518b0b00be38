//! What several rules ask: where a value comes from, what makes a module server code, and how the browser gets to it.

pub mod another_record;
pub mod binding;
pub mod built;
pub mod calls;
pub mod chain;
pub mod clients;
pub mod config_file;
pub mod endpoint;
pub mod framework;
pub mod live;
pub mod notes;
pub mod provenance;
pub mod proxy;
pub mod refused;
pub mod server_code;
pub mod tables;
pub mod unguarded;
pub mod upkeep;
pub mod usage;

/// A name in lower case, without separators.
pub fn squeezed(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
