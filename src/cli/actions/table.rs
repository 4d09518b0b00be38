//! The inventory for people: columns in a terminal, a table in Markdown.

use crate::cli::terminal::{Styles, sanitized};
use crate::cli::text::plural;
use crate::engine::{Entry, Reach, explain};
use crate::flow::{Status, Verdict};
use crate::workspace::Snapshot;
use std::fmt::Write;

const COLUMNS: [&str; 6] = ["ACTION", "REACHED FROM", "AUTHENTICATION", "VALIDATION", "AUTHORIZATION", "EFFECTS"];

/// One block for each file.
pub fn text(snapshot: &Snapshot, entries: &[Entry], color: bool) -> String {
    let styles = Styles::new(color);
    let rows: Vec<[Cell; 6]> = entries.iter().map(|entry| row(snapshot, entry)).collect();
    let mut widths = COLUMNS.map(str::len);
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.text.chars().count());
        }
    }
    let mut out = String::new();
    let heading = COLUMNS.map(|title| Cell { text: title.to_owned(), tone: Tone::Plain });
    push_row(&mut out, &heading, &widths, styles, styles.bold);
    for (group, rows) in grouped(entries, &rows) {
        let path = sanitized(snapshot.path(group[0].place.file));
        let _ = writeln!(out, "\n{}{path}{}", styles.dim, styles.reset);
        for (row, entry) in rows.iter().zip(group) {
            push_row(&mut out, row, &widths, styles, "");
            for chain in chains(snapshot, entry) {
                let _ = writeln!(out, "       {}{chain}{}", styles.dim, styles.reset);
            }
        }
    }
    let open = entries.iter().filter(|entry| is_open(entry)).count();
    let count = entries.len();
    let _ = writeln!(
        out,
        "\n{count} {}, {open} without proven authentication that {} it",
        plural("endpoint", count),
        if open == 1 { "needs" } else { "need" },
    );
    out
}

pub fn markdown(snapshot: &Snapshot, entries: &[Entry]) -> String {
    let mut out = "| Action | Reached from | Authentication | Validation | Authorization | Effects |\n|---|---|---|---|---|---|\n".to_owned();
    for entry in entries {
        let [_, cells @ ..] = row(snapshot, entry);
        let name = sanitized(name_of(entry));
        let place = format!("{}:{}", snapshot.path(entry.place.file), line(snapshot, entry));
        let mut cells: Vec<String> = cells.iter().map(|cell| escaped(&cell.text)).collect();
        let guards = &entry.report.guards;
        // Behind what it is reached from: who checks the caller, the input, and what the caller may do.
        for (column, verdict) in [(1, &guards.authentication), (3, &guards.authorization)] {
            if let Some(chain) = explain(snapshot, verdict).filter(|_| column != 1 || entry.public.is_none()) {
                cells[column] = escaped(&sanitized(&chain));
            }
        }
        let _ = writeln!(out, "| `{}` {} | {} |", name, escaped(&place), cells.join(" | "));
    }
    out
}

struct Cell {
    text: String,
    tone: Tone,
}

#[derive(Clone, Copy)]
enum Tone {
    Plain,
    Good,
    Bad,
    Unsure,
}

fn row(snapshot: &Snapshot, entry: &Entry) -> [Cell; 6] {
    let report = &entry.report;
    let plain = |text: String| Cell { text: sanitized(&text), tone: Tone::Plain };
    let name = name_of(entry);
    let callers = entry.uses.len();
    let reach = match entry.reach() {
        Reach::Unreferenced => "nowhere".to_owned(),
        Reach::Server => format!("server ×{callers}"),
        Reach::Form => format!("form ×{callers}"),
        Reach::Client if callers == 0 => "anywhere".to_owned(),
        Reach::Client => format!("client ×{callers}"),
    };
    let mut effects: Vec<&str> = report.effects.iter().map(|effect| effect.what.as_str()).collect();
    effects.dedup();
    let authentication = match &entry.public {
        Some(reason) => Cell { text: sanitized(&format!("public: {reason}")), tone: Tone::Good },
        None if entry.by_design && report.guards.authentication.status == Status::Missing => {
            plain("public by design".to_owned())
        }
        None => verdict(&report.guards.authentication),
    };
    [
        plain(format!("{:>5}  {name}", line(snapshot, entry))),
        plain(reach),
        authentication,
        verdict(&report.guards.validation),
        verdict(&report.guards.authorization),
        plain(effects.join(", ")),
    ]
}

fn name_of(entry: &Entry) -> &str {
    let name = entry.report.endpoint.name.as_deref();
    name.unwrap_or("(anonymous)")
}

fn verdict(verdict: &Verdict) -> Cell {
    let (text, tone) = match (verdict.status, &verdict.by) {
        (Status::Proven, Some(by)) => (sanitized(by), Tone::Good),
        (Status::Proven, None) => ("proven".to_owned(), Tone::Good),
        (Status::Missing, _) => ("missing".to_owned(), Tone::Bad),
        (Status::Unresolved, _) => ("could not see".to_owned(), Tone::Unsure),
        (Status::NotNeeded, _) => ("–".to_owned(), Tone::Plain),
    };
    Cell { text: text.split_whitespace().collect::<Vec<_>>().join(" "), tone }
}

fn is_open(entry: &Entry) -> bool {
    let missing = entry.report.guards.authentication.status == Status::Missing;
    missing && entry.registered && entry.public.is_none() && !entry.by_design
}

/// 1-based.
fn line(snapshot: &Snapshot, entry: &Entry) -> u32 {
    snapshot.lines(entry.place.file).line(entry.place.span.start) + 1
}

/// How the caller is checked, where that is proven, one line each.
fn chains(snapshot: &Snapshot, entry: &Entry) -> Vec<String> {
    let guards = &entry.report.guards;
    let mut lines: Vec<String> = [&guards.authentication, &guards.authorization]
        .into_iter()
        .filter_map(|verdict| explain(snapshot, verdict))
        .map(|chain| sanitized(&format!("proven by {chain}")))
        .collect();
    lines.dedup();
    lines
}

/// Runs of rows of one file with their entries.
fn grouped<'e>(entries: &'e [Entry], rows: &'e [[Cell; 6]]) -> Vec<(&'e [Entry], &'e [[Cell; 6]])> {
    let mut groups = Vec::new();
    let mut start = 0;
    for run in entries.chunk_by(|a, b| a.place.file == b.place.file) {
        groups.push((run, &rows[start..start + run.len()]));
        start += run.len();
    }
    groups
}

fn push_row(out: &mut String, row: &[Cell; 6], widths: &[usize; 6], styles: Styles, style: &str) {
    let mut text = String::new();
    for (cell, width) in row.iter().zip(widths) {
        let color = match cell.tone {
            Tone::Plain => style,
            Tone::Good => styles.green,
            Tone::Bad => styles.red,
            Tone::Unsure => styles.yellow,
        };
        let padding = " ".repeat(width - cell.text.chars().count() + 2);
        let _ = write!(text, "{color}{}{}{padding}", cell.text, styles.reset);
    }
    out.push_str(text.trim_end());
    out.push('\n');
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}
