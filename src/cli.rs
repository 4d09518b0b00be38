//! The command line: arguments in, text and an exit status out. What it prints and returns is a contract (README.md).

mod actions;
mod arguments;
mod baseline;
mod cache;
mod check;
mod explain;
mod fingerprint;
mod github;
mod init;
mod json;
mod junit;
mod mend;
mod nearest;
mod open;
mod outcome;
mod report;
mod rules;
mod sarif;
mod target;
mod terminal;
mod text;
mod write;

pub use text::frames;

use crate::lsp::{self, Transport};
use anyhow::Context;
use arguments::Command;
use std::ffi::OsString;
use std::io;
use std::process::ExitCode;
use terminal::Terminal;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing at or above the threshold.
    Clean = 0,
    Findings = 1,
    /// Wrong usage, unreadable path, invalid configuration.
    Failed = 2,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// The process's entry: its arguments, its streams, its exit status.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    run(&arguments)
}

fn run(arguments: &[OsString]) -> ExitCode {
    let arguments = match arguments::parse(arguments) {
        Ok(arguments) => arguments,
        Err(stop) => return stop.report().into(),
    };
    let mut terminal = Terminal::new(arguments.color);
    match dispatch(&arguments.command, &mut terminal) {
        Ok(code) => code,
        // The reader has gone (`actionfence check | head`): nobody is left to tell.
        Err(error) if is_broken_pipe(&error) => Status::Clean.into(),
        Err(error) => {
            terminal.complain(&format!("{error:#}"));
            Status::Failed.into()
        }
    }
}

fn dispatch(command: &Command, terminal: &mut Terminal) -> anyhow::Result<ExitCode> {
    let status = match command {
        Command::Check(arguments) => check::run(arguments, terminal)?,
        Command::Actions(arguments) => actions::run(arguments, terminal)?,
        Command::Report(arguments) => report::run(arguments, terminal)?,
        Command::Init { path } => init::run(path, terminal)?,
        Command::Explain { rule } => explain::run(rule, terminal)?,
        Command::Rules { format } => rules::run(*format, terminal)?,
        Command::Lsp { port, .. } => {
            keep_memory_low();
            return lsp::run(port.map_or(Transport::Stdio, Transport::Port));
        }
    };
    Ok(status.into())
}

/// The allocator asks for huge pages, which spares a run that ends soon a tenth of its time. What stays should not hold
/// more than it uses.
fn keep_memory_low() {
    #[cfg(target_os = "linux")]
    let _ = rustix::thread::disable_transparent_huge_pages(true);
}

/// Deep code recurses deeply, and for most files the parser's worst case fits as well. Only what is used of it is ever taken.
const STACK_BYTES: usize = 64 << 20;

/// Threads for the analysis; as many as there are cores when nobody asks for a number.
fn pool(threads: Option<u16>) -> anyhow::Result<rayon::ThreadPool> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads.map_or(0, usize::from))
        .stack_size(STACK_BYTES)
        .build()
        .context("starting the threads")
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
