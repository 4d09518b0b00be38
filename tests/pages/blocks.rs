//! The blocks that hold what the program says: `snapshot`, `fix`, `actions`.

use crate::case::{CaseResult, Failure};
use crate::fixing::mends;
use crate::page::{Block, Case};
use crate::world::{Found, World};
use actionfence::fixes::{Fix, Safety};
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeSet;

pub fn check(case: &Case, page: &str, world: &World, found: &[&Found], result: &mut CaseResult) {
    let fixes = rendered_fixes(page, world, found);
    let mut shown = BTreeSet::new();
    for block in &case.blocks {
        let actual = match block.info.split(' ').next() {
            Some("snapshot") => format!("```snapshot\n{}\n```\n", world.frames(found)),
            Some("actions") => format!("```actions\n{}```\n", offered(case, found)),
            _ => fix_block(block, case, &fixes, &mut shown),
        };
        if actual.is_empty() {
            result.fail(format!("no fix is offered for the `{}` block", block.info));
        } else if actual != written(block) {
            let text = format!(
                "the `{}` block differs, UPDATE=1 rewrites it:\n{}",
                block.info,
                difference(&written(block), &actual)
            );
            result.failures.push(Failure { text, can_be_updated: true });
            result.replacements.push((block.lines.clone(), actual));
        }
    }
}

/// A block for each file of each fix: those that mend what the page is about come first.
fn rendered_fixes(page: &str, world: &World, found: &[&Found]) -> Vec<String> {
    let mut fixes: Vec<(&Found, &Fix)> =
        found.iter().flat_map(|found| found.fixes.iter().map(|fix| (*found, fix))).collect();
    fixes.sort_by_key(|(found, fix)| (!mends(fix.kind), found.finding.rule != page));
    fixes.into_iter().flat_map(|(_, fix)| rendered(fix, world)).collect()
}

fn written(block: &Block) -> String {
    format!("```{}\n{}```\n", block.info, block.body)
}

/// The block of the fix that `block` means: the one of its title and path, else the first that is not shown yet.
fn fix_block(block: &Block, case: &Case, all: &[String], shown: &mut BTreeSet<String>) -> String {
    let meant = |candidate: &&String| candidate.lines().next().is_some_and(|line| line == format!("```{}", block.info));
    let reserved = |candidate: &&String| {
        case.blocks.iter().any(|other| candidate.lines().next() == Some(&format!("```{}", other.info)))
    };
    let exact =
        all.iter().find(|candidate| meant(candidate) && **candidate == written(block) && !shown.contains(*candidate));
    let named = || all.iter().find(|candidate| meant(candidate) && !shown.contains(*candidate));
    let next = || all.iter().find(|candidate| !shown.contains(*candidate) && !reserved(candidate));
    let Some(chosen) = exact.or_else(named).or_else(next) else {
        return String::new();
    };
    shown.insert(chosen.clone());
    chosen.clone()
}

/// A block for each file of the fix.
fn rendered(fix: &Fix, world: &World) -> Vec<String> {
    let Some(after) = world.with_fix(fix) else {
        return Vec::new();
    };
    let safety = match fix.safety {
        Safety::Safe => "safe",
        Safety::Unsafe => "unsafe",
        Safety::Template => "template",
    };
    fix.files
        .iter()
        .map(|file| {
            let body = changed_lines(&world.text(&file.path), &after.text(&file.path));
            format!("```fix {} \"{}\" {safety}\n{body}```\n", file.path, fix.title)
        })
        .collect()
}

/// Removed and added lines; a line of dots between changes that are not neighbours.
fn changed_lines(before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut out = String::new();
    let mut skipped = false;
    for change in diff.iter_all_changes() {
        let sign = match change.tag() {
            ChangeTag::Delete => '-',
            ChangeTag::Insert => '+',
            ChangeTag::Equal => {
                skipped = !out.is_empty();
                continue;
            }
        };
        if std::mem::take(&mut skipped) {
            out.push_str("  …\n");
        }
        let line = format!("{sign} {}", change.value().trim_end_matches('\n'));
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Titles of the fixes of the findings that the cursor touches, in the order they are offered.
fn offered(case: &Case, found: &[&Found]) -> String {
    let mut titles = String::new();
    for source in &case.sources {
        let Some(cursor) = source.cursor else {
            continue;
        };
        for found in
            found.iter().filter(|found| found.path == source.path && found.finding.place.span.contains_offset(cursor))
        {
            for fix in &found.fixes {
                titles.push_str(&fix.title);
                titles.push('\n');
            }
        }
    }
    titles
}

fn difference(before: &str, after: &str) -> String {
    let mut out = String::new();
    for change in TextDiff::from_lines(before, after).iter_all_changes() {
        out.push_str("    ");
        out.push_str(&change.tag().to_string());
        out.push_str(change.value());
    }
    out
}
