//! The language server: thin, and safe by its shape.
//!
//! - A notification's handler changes the state before its first `await`, so changes keep their order.
//! - A request is answered on a blocking thread from a snapshot of the state; a panic there is one lost answer.
//! - No handler waits for the client: what asks something of it runs in a task of its own.
//! - One task checks and publishes ([`checker`]), so what is on the screen is never older than what was.
//!
//! The protocol's types stay in this folder; [`convert`] is where they end.

mod actions;
mod capabilities;
mod checker;
mod commands;
mod convert;
mod desk;
mod edits;
mod endpoints;
mod frames;
mod hints;
mod hover;
mod intake;
mod lens;
mod listing;
mod outlet;
mod pages;
mod parent;
mod progress;
mod pull;
mod rounds;
mod scene;
mod server;
mod session;
mod settings;
mod stdio;
mod surface;
mod trace;
mod watch;
mod worlds;

use crate::engine::{self, Check};
use crate::finding::Finding;
use crate::fixes::{Fix, fixes_for};
use crate::rules::Context;
use anyhow::Context as _;
use session::Session;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;

/// Where the client is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    Stdio,
    /// One client on this port of 127.0.0.1.
    Port(u16),
}

/// What tests replace.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How long the keyboard must rest before files other than the edited one are checked again.
    pub quiet: Duration,
    /// How often the server looks whether the process that started it still runs.
    pub parent: Duration,
    /// How long the workspaces may take to be read before the open files are looked at alone.
    pub ahead: Duration,
    pub check: Check,
    pub fixes: Fixes,
}

/// What is offered for a finding: [`fixes_for`] outside of tests.
pub type Fixes = fn(&Finding, &Context<'_>) -> Vec<Fix>;

impl Default for Options {
    fn default() -> Self {
        Self {
            quiet: Duration::from_millis(150),
            parent: Duration::from_secs(3),
            ahead: Duration::from_millis(60),
            check: engine::check_file,
            fixes: fixes_for,
        }
    }
}

/// Deep code recurses deeply, and the parser's worst case for a long file fits as well: with less there would be a new stack
/// for every key. Only what is used of it is ever taken.
const STACK_BYTES: usize = 192 << 20;

/// Requests that may be in the making at a time. The transport reads no further message while there are more, so this is
/// well above what a client keeps open.
const CONCURRENT: usize = 64;

/// Bytes of messages that wait to be taken.
const PIPE: usize = 64 << 10;

/// Serves one client until it leaves, or until the process that started the server is gone.
pub fn run(transport: Transport) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_stack_size(STACK_BYTES)
        .enable_all()
        .build()
        .context("starting the server's threads")?;
    let clean = runtime.block_on(listen(transport))?;
    // A read of stdin that still waits must not keep the process.
    runtime.shutdown_background();
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn listen(transport: Transport) -> anyhow::Result<bool> {
    match transport {
        Transport::Stdio => Ok(serve(stdio::input(), stdio::output(), Options::default()).await),
        Transport::Port(port) => {
            let address = ("127.0.0.1", port);
            let listener =
                TcpListener::bind(address).await.with_context(|| format!("listening on 127.0.0.1:{port}"))?;
            let (stream, _) = listener.accept().await.context("accepting the client")?;
            let (input, output) = stream.into_split();
            Ok(serve(input, output, Options::default()).await)
        }
    }
}

/// Serves one client over any pair of streams. False when it left without `shutdown`.
pub async fn serve<I, O>(input: I, output: O, options: Options) -> bool
where
    I: AsyncRead + Unpin,
    O: AsyncWrite,
{
    let (outlet, written) = outlet::open();
    let session = Arc::new(Session::new(options, outlet));
    let (service, socket) = server::service(Arc::clone(&session));
    let (messages, taken) = tokio::io::duplex(PIPE);
    let intake = intake::pump(input, messages, service.inner().client());
    let (replies, said) = tokio::io::duplex(PIPE);
    let serving = tower_lsp::Server::new(taken, replies, socket).concurrency_level(CONCURRENT).serve(service);
    let output = std::pin::pin!(output);
    tokio::select! {
        ((), ()) = async { tokio::join!(serving, outlet::pump(said, written, output)) } => {}
        // The end of the input ends the serving, once what came before is answered.
        () = async { intake.await; std::future::pending().await } => {}
        () = parent::gone(&session) => {}
    }
    session.pages.remove();
    session.is_shut_down()
}
