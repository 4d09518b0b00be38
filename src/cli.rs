//! The command line: arguments in, text and an exit status out. What it prints and returns is a contract (README.md).

mod arguments;
mod baseline;
mod check;
mod explain;
mod fingerprint;
mod github;
mod json;
mod junit;
mod mend;
mod nearest;
mod open;
mod outcome;
mod rules;
mod sarif;
mod target;
mod terminal;
mod text;
mod write;

pub use text::frames;

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

/// The process's entry: its arguments, its streams, its exit status.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    ExitCode::from(run(&arguments) as u8)
}

fn run(arguments: &[OsString]) -> Status {
    let arguments = match arguments::parse(arguments) {
        Ok(arguments) => arguments,
        Err(stop) => return stop.report(),
    };
    let mut terminal = Terminal::new(arguments.color);
    match dispatch(&arguments.command, &mut terminal) {
        Ok(status) => status,
        // The reader has gone (`actionfence check | head`): nobody is left to tell.
        Err(error) if is_broken_pipe(&error) => Status::Clean,
        Err(error) => {
            terminal.complain(&format!("{error:#}"));
            Status::Failed
        }
    }
}

fn dispatch(command: &Command, terminal: &mut Terminal) -> anyhow::Result<Status> {
    match command {
        Command::Check(arguments) => check::run(arguments, terminal),
        Command::Explain { rule } => explain::run(rule, terminal),
        Command::Rules { format } => rules::run(*format, terminal),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
