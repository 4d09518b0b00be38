//! The language server through its real transport.

#[path = "lsp/client.rs"]
mod client;
#[path = "lsp/flow.rs"]
mod flow;
