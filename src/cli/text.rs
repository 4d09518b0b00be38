//! The text of `check`: a code frame per finding with its evidence as a chain, lists of those that are many and do not fail
//! the check, then one line that sums up.

mod listed;

pub use listed::Listing;

use super::outcome::{Outcome, Reported, Rewritable, Wanted, add_fixes, reported};
use super::terminal::{Styles, Terminal, sanitized};
use crate::finding::{Finding, Severity};
use crate::fixes::{Fix, FixKind, NotOffered, Safety};
use crate::text::Span;
use crate::workspace::{FileId, Snapshot};
use annotate_snippets::{Annotation, AnnotationKind, Level, Renderer, Snippet};
use std::fmt::Write;
use std::ops::Range;

/// With all fixes and the reasons of those that are not offered when the rewrites of the endpoints are given.
pub fn render(outcome: &Outcome, rewritable: Option<&[Rewritable]>, listing: Listing, terminal: &Terminal) -> String {
    let renderer =
        if terminal.color { Renderer::styled().hyperlink(false) } else { Renderer::plain() }.term_width(terminal.width);
    let styles = Styles::new(terminal.color);
    let mut out = String::new();
    let (shown, listed) = listed::split(outcome, listing);
    for reported in shown {
        out.push_str(&frame(&outcome.snapshot, reported, &renderer));
        if rewritable.is_some() {
            out.push_str(&offered(&reported.fixes, &reported.not_offered));
        }
        out.push_str("\n\n");
    }
    out.push_str(&listed::render(outcome, &listed, styles));
    for one in rewritable.unwrap_or_default() {
        let line = outcome.locate(one.place).1.line;
        let (path, name) = (outcome.snapshot.path(one.place.file), one.name.as_deref().unwrap_or("an inline action"));
        let _ = write!(out, "rewrites of {} ({}:{line})", sanitized(name), sanitized(path));
        out.push_str(&offered(&one.fixes, &one.not_offered));
        out.push_str("\n\n");
    }
    for note in &outcome.unparsed {
        let (path, message) = (sanitized(&note.path), sanitized(&note.message));
        let _ = writeln!(
            out,
            "{}note{}: {path}:{} could not be read in full: {message}",
            styles.green, styles.reset, note.line
        );
    }
    if !outcome.unparsed.is_empty() {
        out.push('\n');
    }
    out.push_str(&summary(outcome, styles));
    out
}

/// A line for each fix.
fn offered(fixes: &[Fix], not_offered: &[(FixKind, NotOffered)]) -> String {
    let mut out = String::new();
    for fix in fixes {
        let safety = match fix.safety {
            Safety::Safe => "safe",
            Safety::Unsafe => "unsafe",
            Safety::Template => "template",
        };
        let _ = write!(out, "\n   {} [{safety}]: {}", fix.kind.id(), sanitized(&fix.title));
    }
    for (kind, reason) in not_offered {
        let _ = write!(out, "\n   {} is not offered: {}", kind.id(), sanitized(&reason.0));
    }
    out
}

/// Findings with their fixes, plain, an empty line between two.
pub fn frames(snapshot: &Snapshot, findings: &[Finding]) -> String {
    let renderer = Renderer::plain();
    let frames: Vec<String> = findings
        .chunk_by(|a, b| a.place.file == b.place.file)
        .flat_map(|group| {
            let mut all = reported(snapshot, group.to_vec());
            add_fixes(snapshot, &mut all, Wanted::Hints);
            all
        })
        .map(|reported| frame(snapshot, &reported, &renderer))
        .collect();
    frames.join("\n\n")
}

/// One finding, without a line end behind it.
fn frame(snapshot: &Snapshot, reported: &Reported, renderer: &Renderer) -> String {
    let finding = &reported.finding;
    let mut group = level(finding.severity)
        .primary_title(sanitized(&finding.message))
        .id(finding.rule)
        .elements(snippets(snapshot, reported));
    if !finding.help.is_empty() {
        group = group.element(Level::HELP.message(sanitized(&finding.help)));
    }
    if let Some(hint) = fix_hint(reported) {
        group = group.element(Level::NOTE.with_name("fix").message(sanitized(&hint)));
    }
    renderer.render(&[group])
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
        Severity::Hint => Level::NOTE.with_name("hint"),
    }
}

/// The best fix that changes code, and how to apply it.
fn fix_hint(reported: &Reported) -> Option<String> {
    let fix = reported.fixes.iter().find(|fix| fix.is_applicable(Safety::Unsafe))?;
    let flag = if fix.safety == Safety::Safe { "--fix" } else { "--fix=unsafe" };
    Some(format!("{} ({flag})", fix.title))
}

/// The finding and its evidence in the order given; neighbours in one file share a snippet.
fn snippets(snapshot: &Snapshot, reported: &Reported) -> Vec<Snippet<'static, Annotation<'static>>> {
    let finding = &reported.finding;
    let mut runs: Vec<(FileId, Vec<Mark>)> = vec![(finding.place.file, vec![Mark::primary(finding.place.span)])];
    let steps = finding.related.iter().filter(|related| !related.listed).count();
    for (at, related) in finding.related.iter().enumerate() {
        let message = sanitized(&related.message);
        let label = if steps > 1 && !related.listed { format!("{}. {message}", at + 1) } else { message };
        let span = told(&snapshot.text(related.place.file), related.place.span);
        let mark = Mark { span, label: Some(label), kind: AnnotationKind::Context };
        match runs.last_mut() {
            Some((file, marks)) if *file == related.place.file => marks.push(mark),
            _ => runs.push((related.place.file, vec![mark])),
        }
    }
    runs.into_iter().map(|(file, marks)| snippet(snapshot, file, marks)).collect()
}

/// What is underlined: of a chain of calls over several lines whose first line is only the name that it begins with, the
/// line behind that, which says what is called.
fn told(text: &str, span: Span) -> Span {
    let code = span.slice(text);
    let Some((first, rest)) = code.split_once('\n') else {
        return span;
    };
    let begins = first.trim();
    let lead = rest.len() - rest.trim_start().len();
    if begins.is_empty() || !begins.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '.')) {
        return span;
    }
    Span::new(span.start + (first.len() + 1 + lead) as u32, span.end)
}

struct Mark {
    span: Span,
    label: Option<String>,
    kind: AnnotationKind,
}

impl Mark {
    const fn primary(span: Span) -> Self {
        Self { span, label: None, kind: AnnotationKind::Primary }
    }
}

/// Shows the lines from the first mark to the last; what lies between far ones is folded.
fn snippet(snapshot: &Snapshot, file: FileId, marks: Vec<Mark>) -> Snippet<'static, Annotation<'static>> {
    let text = snapshot.text(file);
    let lines = snapshot.lines(file);
    let line_of = |offset: u32| lines.line(offset.min(text.len() as u32));
    let first = marks.iter().map(|mark| line_of(mark.span.start)).min().unwrap_or_default();
    let last = marks.iter().map(|mark| line_of(mark.span.start)).max().unwrap_or_default();
    let mut start = lines.line_start(&text, first);
    if first == 0 && text.starts_with('\u{feff}') {
        start += '\u{feff}'.len_utf8() as u32;
    }
    let last_line = lines.line_start(&text, last) as usize + lines.line_text(&text, last).len();
    let source = text.get(start as usize..last_line).unwrap_or_default().to_owned();
    let annotations: Vec<_> =
        marks.into_iter().map(|mark| mark.kind.span(clipped(mark.span, start, &source)).label(mark.label)).collect();
    Snippet::source(source).line_start(first as usize + 1).path(sanitized(snapshot.path(file))).annotations(annotations)
}

/// The span within `source`, which starts at `start` in its file; a span of several lines means its first one.
fn clipped(span: Span, start: u32, source: &str) -> Range<usize> {
    let from = (span.start.saturating_sub(start) as usize).min(source.len());
    let to = (span.end.saturating_sub(start) as usize).clamp(from, source.len());
    let line_end = source.get(from..to).and_then(|text| text.find(['\n', '\r'])).map_or(to, |length| from + length);
    from..line_end
}

/// Counts, and what `--fix` could do about them.
fn summary(outcome: &Outcome, styles: Styles) -> String {
    let mut counts = Vec::new();
    for (severity, color, word) in [
        (Severity::Error, styles.red, "error"),
        (Severity::Warning, styles.yellow, "warning"),
        (Severity::Info, styles.blue, "info"),
        (Severity::Hint, styles.green, "hint"),
    ] {
        let count = outcome.count(severity);
        if count > 0 {
            let word = if severity == Severity::Info { word.to_owned() } else { plural(word, count) };
            counts.push(format!("{color}{count} {word}{}", styles.reset));
        }
    }
    let found =
        if counts.is_empty() { format!("{}no findings{}", styles.green, styles.reset) } else { counts.join(", ") };
    let scope = format!(
        "{} {} in {} {}",
        outcome.endpoints,
        plural("endpoint", outcome.endpoints),
        outcome.files,
        plural("file", outcome.files)
    );
    let known = if outcome.known > 0 { format!(", {} more in the baseline", outcome.known) } else { String::new() };
    format!("{}actionfence{}: {found} ({scope}{known})\n{}", styles.bold, styles.reset, fix_summary(outcome))
}

fn fix_summary(outcome: &Outcome) -> String {
    let fixable = |allowed| {
        let has = |reported: &&Reported| reported.fixes.iter().any(|fix| fix.is_applicable(allowed));
        outcome.findings.iter().filter(has).count()
    };
    let (safe, all) = (fixable(Safety::Safe), fixable(Safety::Unsafe));
    match (safe, all - safe) {
        (0, 0) => String::new(),
        (safe, 0) => format!("{safe} can be mended with `--fix`\n"),
        (0, rest) => format!("{rest} can be mended with `--fix=unsafe`, which changes behaviour on purpose\n"),
        (safe, rest) => format!(
            "{safe} can be mended with `--fix`, {rest} more with `--fix=unsafe`, which changes behaviour on purpose\n"
        ),
    }
}

pub fn plural(word: &str, count: usize) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}
