//! Where output goes, and whether it may be coloured.

use super::arguments::Color;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

/// Columns of output that goes to no terminal.
const DEFAULT_WIDTH: usize = 120;

pub struct Terminal {
    out: BufWriter<Stdout>,
    pub color: bool,
    /// In columns.
    pub width: usize,
}

impl Terminal {
    pub fn new(color: Color) -> Self {
        let stdout = io::stdout();
        let color = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let wanted = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
                stdout.is_terminal()
                    && !wanted("NO_COLOR")
                    && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
            }
        };
        let width = console::Term::stdout().size_checked().map(|(_, columns)| usize::from(columns));
        Self { out: BufWriter::new(stdout), color, width: width.unwrap_or(DEFAULT_WIDTH).max(40) }
    }

    /// Prints the text as it is.
    pub fn print(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    /// One line on stderr.
    pub fn complain(&mut self, message: &str) {
        let line: Vec<&str> = message.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let _ = self.out.flush();
        let _ = writeln!(io::stderr(), "actionfence: {}", sanitized(&line.join(" ")));
    }
}

/// A bar on stderr, hidden when that is no terminal.
pub fn progress_bar() -> ProgressBar {
    let target = if io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(0), target);
    if let Ok(style) = ProgressStyle::with_template("checking {bar:30} {pos}/{len} files") {
        bar.set_style(style);
    }
    bar
}

/// The text without characters that steer a terminal: names and messages quote foreign source.
pub fn sanitized(text: &str) -> String {
    text.chars().map(|c| if is_control(c) { '\u{fffd}' } else { c }).collect()
}

fn is_control(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text styles by their meaning; empty strings without colour.
#[derive(Clone, Copy)]
pub struct Styles {
    pub bold: &'static str,
    pub dim: &'static str,
    pub red: &'static str,
    pub yellow: &'static str,
    pub blue: &'static str,
    pub green: &'static str,
    pub cyan: &'static str,
    pub reset: &'static str,
}

impl Styles {
    pub fn new(color: bool) -> Self {
        if color {
            Self {
                bold: "\u{1b}[1m",
                dim: "\u{1b}[2m",
                red: "\u{1b}[31m",
                yellow: "\u{1b}[33m",
                blue: "\u{1b}[34m",
                green: "\u{1b}[32m",
                cyan: "\u{1b}[36m",
                reset: "\u{1b}[0m",
            }
        } else {
            Self { bold: "", dim: "", red: "", yellow: "", blue: "", green: "", cyan: "", reset: "" }
        }
    }
}
