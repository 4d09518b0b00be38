//! The language server through its real transport.

#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests, though the lint does not know it")]

#[path = "lsp/actions.rs"]
mod actions;
#[path = "lsp/client.rs"]
mod client;
#[path = "lsp/dependents.rs"]
mod dependents;
#[path = "lsp/echo.rs"]
mod echo;
#[path = "lsp/editors.rs"]
mod editors;
#[path = "lsp/features.rs"]
mod features;
#[path = "lsp/flow.rs"]
mod flow;
#[path = "lsp/framing.rs"]
mod framing;
#[path = "lsp/hostile.rs"]
mod hostile;
#[path = "lsp/initialize.rs"]
mod initialize;
#[path = "lsp/large.rs"]
mod large;
#[path = "lsp/listing.rs"]
mod listing;
#[path = "lsp/order.rs"]
mod order;
#[path = "lsp/outside.rs"]
mod outside;
#[path = "lsp/pull.rs"]
mod pull;
#[path = "lsp/settings.rs"]
mod settings;
#[path = "lsp/shop.rs"]
mod shop;
