//! What must hold for every fix that is offered for a finding of a page.

use crate::case::CaseResult;
use crate::world::{Found, World};
use actionfence::finding::Severity;
use actionfence::fixes::{Fix, FixKind, Safety};
use actionfence::rules::rule;
use actionfence::text::{Document, LineIndex, PositionEncoding, TextEdit, apply};
use std::collections::BTreeMap;

/// Changes code, rather than saying that the finding is accepted.
pub fn mends(kind: FixKind) -> bool {
    !matches!(kind, FixKind::IgnoreWithReason | FixKind::MarkPublic)
}

pub fn check(world: &World, found: &Found, result: &mut CaseResult) {
    for fix in &found.fixes {
        let at = format!("fix `{}` of [{}] in `{}`", fix.title, found.finding.rule, found.path);
        for problem in problems(world, found, fix) {
            result.fail(format!("{at}: {problem}"));
        }
    }
}

fn problems(world: &World, found: &Found, fix: &Fix) -> Vec<String> {
    let mut problems = shape_problems(world, fix);
    let Some(after) = world.with_fix(fix) else {
        return vec!["the edits overlap or leave the text".to_owned()];
    };
    if fix.safety != Safety::Template {
        problems.extend(parse_problems(world, &after, fix));
    }
    problems.extend(effect_problems(world, found, fix, &after));
    problems.extend(position_problems(world, found, fix));
    problems
}

/// Paths sorted and once each, edits sorted and apart, a created file that is not there.
fn shape_problems(world: &World, fix: &Fix) -> Vec<String> {
    let mut problems = Vec::new();
    if fix.files.is_empty() || fix.files.iter().any(|file| file.edits.is_empty()) {
        problems.push("it changes nothing".to_owned());
    }
    if !fix.files.is_sorted_by(|a, b| a.path < b.path) {
        problems.push("its files are not sorted by path".to_owned());
    }
    for file in &fix.files {
        if file.created == world.has(&file.path) {
            problems.push(format!(
                "`{}` is marked as created: {}, and exists: {}",
                file.path,
                file.created,
                world.has(&file.path)
            ));
        }
        if !file.edits.is_sorted_by(|a, b| a.span.end <= b.span.start) {
            problems.push(format!("the edits of `{}` are not sorted or overlap", file.path));
        }
    }
    problems
}

fn parse_problems(world: &World, after: &World, fix: &Fix) -> Vec<String> {
    let broken = |path: &str| world.parse_errors(path).is_empty() && !after.parse_errors(path).is_empty();
    let paths = fix.files.iter().map(|file| file.path.as_str()).filter(|path| broken(path));
    paths.map(|path| format!("`{path}` does not parse any more:\n{}", after.text(path))).collect()
}

/// The finding is gone, nothing new at warning or above came, and the fix leads to rest.
fn effect_problems(world: &World, found: &Found, fix: &Fix, after: &World) -> Vec<String> {
    let mut problems = Vec::new();
    let before = tally(&world.check());
    let now = with_reason(after, found, fix).check();
    let counted = tally(&now);
    let count = |tally: &BTreeMap<Key, usize>, key| tally.get(&key).copied().unwrap_or_default();
    if count(&counted, key(found)) >= count(&before, key(found)) {
        problems.push("the finding is still there".to_owned());
    }
    let silenced = rule(found.finding.rule).map_or(&[][..], |rule| rule.silences);
    for other in &now {
        let name = other.finding.rule;
        let is_new = count(&counted, key(other)) > count(&before, key(other));
        let is_meant = silenced.contains(&name) || REVEALED.contains(&(fix.kind, fix.safety, name));
        if is_new && other.finding.severity >= Severity::Warning && !is_meant {
            let message = &other.finding.message;
            problems.push(format!("new in `{}`: [{name}] {message}", other.path));
        }
    }
    if mends(fix.kind) && !comes_to_rest(after.clone(), fix) {
        problems.push("applied again and again it never comes to rest".to_owned());
    }
    problems
}

/// What a fix is there to bring to light: marked as `server-only`, a module that the browser gets stops the build.
const REVEALED: &[(FixKind, Safety, &str)] = &[(FixKind::AddServerOnly, Safety::Unsafe, "server-module-in-client")];

/// A comment does nothing before somebody has written its reason.
fn with_reason(after: &World, found: &Found, fix: &Fix) -> World {
    let words = match fix.kind {
        FixKind::IgnoreWithReason => format!("actionfence-ignore {}:", found.finding.rule),
        FixKind::MarkPublic => "actionfence-public:".to_owned(),
        _ => return after.clone(),
    };
    let path = &fix.files[0].path;
    let text = after.text(path).replace(&words, &format!("{words} tested"));
    after.with_text(path, text)
}

type Key = (&'static str, String);

/// Findings are told apart by rule and file: a fix may move them and change what they say.
fn key(found: &Found) -> Key {
    (found.finding.rule, found.path.clone())
}

fn tally(found: &[Found]) -> BTreeMap<Key, usize> {
    let mut tally = BTreeMap::new();
    for found in found {
        *tally.entry(key(found)).or_default() += 1;
    }
    tally
}

fn comes_to_rest(mut world: World, fix: &Fix) -> bool {
    for _ in 0..20 {
        let found = world.check();
        let again = found.iter().flat_map(|found| &found.fixes).find(|other| other.kind == fix.kind);
        match again.and_then(|again| world.with_fix(again)) {
            Some(next) => world = next,
            None => return true,
        }
    }
    false
}

/// The same text comes out when the edits travel as UTF-16 positions, also with an astral character on the finding's line.
fn position_problems(world: &World, found: &Found, fix: &Fix) -> Vec<String> {
    let mut problems = Vec::new();
    for file in fix.files.iter().filter(|file| !file.created) {
        let text = world.text(&file.path);
        if apply(&text, &file.edits) != Some(through_positions(&text, &file.edits)) {
            problems.push(format!("the edits of `{}` change when they travel as UTF-16 positions", file.path));
        }
    }
    let Some(astral) = with_astral_character(world, found) else {
        return problems;
    };
    let moved = astral.check();
    // Several endpoints may have the same to be said of them.
    let mut twins = moved.iter().filter(|other| key(other) == key(found)).peekable();
    if twins.peek().is_none() {
        return problems;
    }
    let Some(same) = twins.flat_map(|twin| &twin.fixes).find(|other| other.kind == fix.kind) else {
        problems.push("it is not offered with an astral character on the line".to_owned());
        return problems;
    };
    for file in same.files.iter().filter(|file| !file.created) {
        let text = astral.text(&file.path);
        let by_bytes = apply(&text, &file.edits);
        if by_bytes.as_ref() != Some(&through_positions(&text, &file.edits)) {
            problems.push(format!("the edits of `{}` go wrong with an astral character on the line", file.path));
        }
    }
    problems
}

const ASTRAL: &str = "/*😀*/";

/// The world with a comment at the start of the finding's line; `None` where that would not be a comment.
fn with_astral_character(world: &World, found: &Found) -> Option<World> {
    let text = world.text(&found.path);
    let lines = LineIndex::new(&text);
    let start = lines.line_start(&text, lines.line(found.finding.place.span.start));
    let changed = apply(&text, &[TextEdit::insert(start, ASTRAL)])?;
    let astral = world.with_text(&found.path, changed);
    let same = astral.check().len() == world.check().len() && astral.parse_errors(&found.path).is_empty();
    same.then_some(astral)
}

fn through_positions(text: &str, edits: &[TextEdit]) -> String {
    let lines = LineIndex::new(text);
    let mut document = Document::new(text, 1);
    for edit in edits.iter().rev() {
        let start = lines.position(text, edit.span.start, PositionEncoding::Utf16);
        let end = lines.position(text, edit.span.end, PositionEncoding::Utf16);
        document.replace(start, end, PositionEncoding::Utf16, &edit.new_text);
    }
    document.text()
}
