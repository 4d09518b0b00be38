//! `actionfence explain RULE`: the rule's page, its marks drawn plainly on a terminal.

use super::Status;
use super::nearest::nearest;
use super::terminal::{Styles, Terminal};
use crate::rules::{self, RULES, Rule};
use anyhow::bail;
use std::fmt::Write;

pub fn run(name: &str, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let rule = rule_named(name)?;
    terminal.print(&page(rule.page, Styles::new(terminal.color)))?;
    Ok(Status::Clean)
}

/// The rule of that name; the error names the nearest one.
pub fn rule_named(name: &str) -> anyhow::Result<&'static Rule> {
    if let Some(rule) = rules::rule(name) {
        return Ok(rule);
    }
    match nearest(name, RULES.iter().map(|rule| rule.name)) {
        Some(near) => bail!("there is no rule `{name}`; did you mean `{near}`?"),
        None => bail!("there is no rule `{name}`; `actionfence rules` lists them"),
    }
}

/// Markdown for reading in a terminal: headings bold, code indented and without its fences, inline marks removed.
fn page(markdown: &str, styles: Styles) -> String {
    let mut out = String::new();
    let mut in_code = false;
    for line in markdown.lines() {
        if let Some(info) = line.strip_prefix("```") {
            in_code = !in_code;
            if in_code && info.starts_with("fix ") {
                let _ = writeln!(out, "    {}{info}{}", styles.cyan, styles.reset);
            }
        } else if in_code {
            out.push_str(&code_line(line, styles));
        } else if let Some(heading) = line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with('#')) {
            let heading = inline(heading, styles);
            let _ = writeln!(out, "{}{heading}{}", styles.bold, styles.reset);
        } else {
            out.push_str(&inline(line, styles));
            out.push('\n');
        }
    }
    out
}

fn code_line(line: &str, styles: Styles) -> String {
    let color = match line.as_bytes().first() {
        Some(b'+') => styles.green,
        Some(b'-') => styles.red,
        _ => styles.dim,
    };
    format!("    {color}{}{}\n", line.replace("$0", ""), styles.reset)
}

/// Bold for `**…**`, colour for code; on a terminal without colour the backticks stay.
fn inline(text: &str, styles: Styles) -> String {
    let mut out = String::new();
    let mut bold = false;
    for (at, part) in text.split("**").enumerate() {
        if at > 0 {
            bold = !bold;
            out.push_str(if bold { styles.bold } else { styles.reset });
        }
        out.push_str(part);
    }
    if styles.reset.is_empty() {
        return out;
    }
    let mut colored = String::new();
    for (at, part) in out.split('`').enumerate() {
        if at > 0 {
            colored.push_str(if at % 2 == 1 { styles.cyan } else { styles.reset });
        }
        colored.push_str(part);
    }
    colored
}
