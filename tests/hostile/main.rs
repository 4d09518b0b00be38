//! Input that nobody would send on purpose, and much of it: nothing may panic, hang, or come out different.

#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests, though the lint does not know it")]

mod calm;
#[path = "../lsp/client.rs"]
#[expect(dead_code, reason = "the tests of the server use all of it")]
mod client;
mod corpus;
mod deep;
mod fuzz;
mod patterns;
mod random;
mod readers;
mod sessions;
mod trees;
mod typist;
mod worlds;
