//! The arguments of each command, and one line for whatever is wrong with them.

use super::Status;
use crate::finding::Severity;
use crate::rules::Profile;
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

/// Finds the security holes at the server-action boundary of Next.js apps, and mends them
#[derive(Debug, Parser)]
#[command(name = "actionfence", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// When to colour the output; NO_COLOR is honoured by `auto`
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// All findings of a workspace; the gate for CI
    Check(CheckArguments),
    /// The inventory: every callable endpoint with its guards
    Actions(ActionsArguments),
    /// The page of a rule: what it finds, why it matters, what to do
    Explain {
        /// Its name, such as `unguarded-action`
        rule: String,
    },
    /// Writes actionfence.json and, where the project has none, a wrapper for its actions
    Init {
        #[arg(default_value = ".", value_name = "PATH")]
        path: PathBuf,
    },
    /// The language server, on stdin and stdout
    Lsp {
        /// What happens anyway; some editors pass it
        #[arg(long, conflicts_with = "port")]
        stdio: bool,
        /// Listen on this port of 127.0.0.1 instead
        #[arg(long, value_name = "N")]
        port: Option<u16>,
    },
    /// The attack surface as one HTML page that needs nothing else
    Report(ReportArguments),
    /// The rules in a table
    Rules {
        #[arg(long, value_enum, default_value_t = TableFormat::Text)]
        format: TableFormat,
    },
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct CheckArguments {
    /// Files or folders to report on; the workspace around them is read as a whole
    #[arg(default_value = ".", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Apply fixes: the safe ones, or with `=unsafe` all that need no input
    #[arg(long, value_enum, value_name = "SAFETY", num_args = 0..=1, require_equals = true, default_missing_value = "safe")]
    pub fix: Option<FixLevel>,
    /// Print the fixes as a unified diff and write nothing
    #[arg(long)]
    pub diff: bool,
    /// Tell of each finding and endpoint which fixes are offered, and of the others why not (text and json)
    #[arg(long)]
    pub explain_fixes: bool,
    /// Which rules are on where the configuration does not say
    #[arg(long, value_enum)]
    pub profile: Option<ProfileName>,
    /// Only this rule; may be given more than once
    #[arg(long = "rule", value_name = "NAME")]
    pub rules: Vec<String>,
    /// The weakest finding that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Warning)]
    pub fail_on: FailOn,
    /// Leave out the findings that this file lists
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write the baseline file with what is found now
    #[arg(long, requires = "baseline")]
    pub write_baseline: bool,
    /// Threads to use; all cores by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// Neither use nor keep the answers of earlier runs
    #[arg(long)]
    pub no_cache: bool,
}

#[derive(Debug, Args)]
pub struct ActionsArguments {
    /// Files or folders to list; the workspace around them is read as a whole
    #[arg(default_value = ".", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = TableFormat::Text)]
    pub format: TableFormat,
    /// Only what was added, removed or became weaker since this file was written with `--format json`
    #[arg(long, value_name = "FILE")]
    pub diff: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ReportArguments {
    /// Files or folders to report on; the workspace around them is read as a whole
    #[arg(default_value = ".", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Where to write the page; `-` is the standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Sarif,
    Github,
    Junit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    Text,
    Json,
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FixLevel {
    Safe,
    Unsafe,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProfileName {
    Recommended,
    Strict,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Recommended => Self::Recommended,
            ProfileName::Strict => Self::Strict,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    pub fn is_met_by(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Info => severity >= Severity::Info,
            Self::Never => false,
        }
    }
}

/// Why there is nothing to run.
pub enum Stop {
    /// `--help` or `--version`, to be printed.
    Asked(String),
    /// One line.
    Wrong(String),
}

pub fn parse(arguments: &[OsString]) -> Result<Arguments, Stop> {
    Arguments::try_parse_from(arguments).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stop::Asked(error.to_string()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Stop::Wrong("no command given; `actionfence check` looks at the workspace around the current folder, `actionfence --help` lists the others".to_owned())
        }
        _ => Stop::Wrong(condense(&error.to_string())),
    })
}

impl Stop {
    pub fn report(self) -> Status {
        match self {
            Self::Asked(text) => {
                let _ = write!(std::io::stdout(), "{text}");
                Status::Clean
            }
            Self::Wrong(line) => {
                let _ = writeln!(std::io::stderr(), "actionfence: {line}");
                Status::Failed
            }
        }
    }
}

/// clap's paragraphs (error, tips, usage) as one line: the error, its tips, and where to read more.
fn condense(error: &str) -> String {
    let mut paragraphs = error.split("\n\n").map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut line = paragraphs.next().unwrap_or_default().trim_start_matches("error: ").to_owned();
    let mut command = "actionfence".to_owned();
    for paragraph in paragraphs {
        if let Some(tip) = paragraph.strip_prefix("tip: ") {
            line = format!("{line}; {}", tip.replace(" tip: ", ", or "));
        } else if let Some(usage) = paragraph.strip_prefix("Usage: ") {
            command = usage
                .split(' ')
                .take_while(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
                .collect::<Vec<_>>()
                .join(" ");
        }
    }
    format!("{line} (see `{command} --help`)")
}
