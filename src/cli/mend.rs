//! `check --fix` and `check --diff`: fixes are applied in memory, round by round, until none is left; then written at once.

use super::open::Opened;
use super::outcome::{Outcome, Wanted};
use super::target::Target;
use super::terminal::{Styles, sanitized};
use super::write::{Change, write_all};
use crate::engine::Options;
use crate::fixes::{Fix, Safety};
use crate::hir::Module;
use crate::syntax::Language;
use crate::text::{TextEdit, apply};
use crate::workspace::Snapshot;
use indicatif::ProgressBar;
use similar::TextDiff;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

/// A fix makes room for the next in the same file; no honest set of fixes needs more rounds than this.
const MAX_ROUNDS: usize = 512;

pub struct Mender<'r> {
    target: &'r Target,
    options: &'r Options,
    allowed: Safety,
    /// Text before the first round, of every file that was changed; `None` when it did not exist.
    before: BTreeMap<String, Option<String>>,
}

impl<'r> Mender<'r> {
    pub fn new(target: &'r Target, options: &'r Options, allowed: Safety) -> Self {
        Self { target, options, allowed, before: BTreeMap::new() }
    }

    /// Applies fixes to the workspace's buffers; the disk stays as it is.
    pub fn run(mut self, opened: &mut Opened) -> Mended {
        for _ in 0..MAX_ROUNDS {
            let mut outcome = Outcome::of(&opened.snapshot(), self.target, self.options, &ProgressBar::hidden());
            outcome.find_fixes(Wanted::Best(self.allowed));
            let texts = self.round(&outcome);
            if texts.is_empty() {
                break;
            }
            opened.set_texts(texts);
        }
        let changes = self
            .before
            .into_iter()
            .filter_map(|(path, before)| {
                let after = opened.text(&path)?;
                (before.as_deref() != Some(&*after)).then(|| Change { path, before, after: after.to_string() })
            })
            .collect();
        Mended { changes }
    }

    /// New texts by path: the best fix of each finding, as far as they do not touch each other.
    fn round(&mut self, outcome: &Outcome) -> BTreeMap<String, String> {
        let mut claims = Claims::default();
        for reported in &outcome.findings {
            let mut fixes = reported.fixes.iter();
            let best = fixes.find(|fix| fix.is_applicable(self.allowed));
            if let Some(fix) = best.filter(|fix| still_parses(&outcome.snapshot, fix)) {
                claims.take(fix);
            }
        }
        let mut texts = BTreeMap::new();
        for (path, edits) in claims.edits {
            let before = text_of(&outcome.snapshot, &path);
            let after = apply(before.as_deref().unwrap_or_default(), &edits);
            let before = before.map(|text| text.to_string());
            if let Some(after) = after.filter(|after| before.as_ref() != Some(after)) {
                self.before.entry(path.clone()).or_insert(before);
                texts.insert(path, after);
            }
        }
        texts
    }
}

fn text_of(snapshot: &Snapshot, path: &str) -> Option<Arc<str>> {
    snapshot.file(path).map(|file| snapshot.text(file))
}

/// The last line of defence: a fix whose edits overlap, or that breaks a file that parsed, is left out.
fn still_parses(snapshot: &Snapshot, fix: &Fix) -> bool {
    fix.files.iter().all(|file| {
        let before = text_of(snapshot, &file.path).unwrap_or_default();
        let Some(after) = apply(&before, &file.edits) else {
            return false;
        };
        let parses = |text: &str, language| Module::parse(text, language).outline.errors.is_empty();
        Language::of(&file.path).is_none_or(|language| parses(&after, language) || !parses(&before, language))
    })
}

/// The edits of one round, by path.
#[derive(Default)]
struct Claims {
    edits: BTreeMap<String, Vec<TextEdit>>,
    /// Files of a fix that rewrites code. Names and imports that it counted on or took away are not those of any other
    /// fix, so it shares them with none.
    whole: BTreeSet<String>,
}

impl Claims {
    /// Takes all edits of the fix, or none when one of them meets what was taken before.
    fn take(&mut self, fix: &Fix) {
        let alone = fix.safety != Safety::Safe;
        let is_free = fix.files.iter().all(|file| match self.edits.get(&file.path) {
            None => true,
            Some(_) if alone || self.whole.contains(&file.path) => false,
            Some(taken) => !file.edits.iter().any(|edit| taken.iter().any(|other| other.span.touches(edit.span))),
        });
        if !is_free {
            return;
        }
        for file in &fix.files {
            self.edits.entry(file.path.clone()).or_default().extend(file.edits.iter().cloned());
            if alone {
                self.whole.insert(file.path.clone());
            }
        }
    }
}

/// What the rounds came to.
pub struct Mended {
    /// Sorted by path.
    changes: Vec<Change>,
}

impl Mended {
    pub fn write(&self, root: &Path) -> anyhow::Result<()> {
        write_all(root, &self.changes)
    }

    /// For `git apply` and `patch -p1`; only the coloured form hides characters that would steer the terminal.
    pub fn diff(&self, color: bool) -> String {
        let plain: String = self.changes.iter().map(unified).collect();
        if color { colored(&plain) } else { plain }
    }
}

fn unified(change: &Change) -> String {
    let before = change.before.as_deref().unwrap_or_default();
    let from = if change.before.is_some() { format!("a/{}", change.path) } else { "/dev/null".to_owned() };
    let diff = TextDiff::from_lines(before, change.after.as_str());
    diff.unified_diff().context_radius(3).header(&from, &format!("b/{}", change.path)).to_string()
}

fn colored(diff: &str) -> String {
    let styles = Styles::new(true);
    let mut out = String::new();
    for line in diff.lines() {
        let style = match line.as_bytes() {
            [b'-', b'-', b'-', ..] | [b'+', b'+', b'+', ..] => styles.bold,
            [b'-', ..] => styles.red,
            [b'+', ..] => styles.green,
            [b'@', ..] => styles.cyan,
            _ => styles.reset,
        };
        let _ = writeln!(out, "{style}{}{}", sanitized(line), styles.reset);
    }
    out
}
