//! One case: its findings against its annotations, and whatever else must hold for its sources.

use crate::page::{Case, Expected, Source};
use crate::world::{Found, World};
use crate::{blocks, cuts, fixing};
use actionfence::finding::Severity;
use std::ops::Range;

#[derive(Default)]
pub struct CaseResult {
    pub failures: Vec<Failure>,
    /// Blocks as they should be, with the lines of the page they take.
    pub replacements: Vec<(Range<usize>, String)>,
    /// A fix that changes code is offered for the page's own rule.
    pub offers_fix: bool,
}

pub struct Failure {
    pub text: String,
    /// A block that `UPDATE=1` rewrites.
    pub can_be_updated: bool,
}

impl CaseResult {
    pub fn fail(&mut self, text: impl Into<String>) {
        self.failures.push(Failure { text: text.into(), can_be_updated: false });
    }
}

pub fn run(case: &Case, page: &str) -> CaseResult {
    let mut result = CaseResult::default();
    let world = World::new(case.sources.iter().map(|source| (source.path.clone(), source.text.clone())));
    let found = world.check();
    for source in &case.sources {
        compare(source, &found, page, &mut result);
    }
    for stray in found.iter().filter(|found| {
        !case.sources.iter().any(|source| source.path == found.path) && must_be_claimed(found, &[], page)
    }) {
        result.fail(format!("unclaimed finding in `{}`, which the case does not give: {}", stray.path, claim(stray)));
    }
    result.offers_fix =
        found.iter().any(|found| found.finding.rule == page && found.fixes.iter().any(|fix| fixing::mends(fix.kind)));
    let claimed: Vec<&Expected> = case.sources.iter().flat_map(|source| &source.expected).collect();
    let shown: Vec<&Found> = found.iter().filter(|found| must_be_claimed(found, &claimed, page)).collect();
    blocks::check(case, page, &world, &shown, &mut result);
    for found in &found {
        fixing::check(&world, found, &mut result);
    }
    cuts::check(&world, case, &mut result);
    result
}

/// Pairs claims with findings; what is left over on either side fails.
fn compare(source: &Source, all: &[Found], page: &str, result: &mut CaseResult) {
    let mut found: Vec<&Found> = all.iter().filter(|found| found.path == source.path).collect();
    for expected in &source.expected {
        match found.iter().position(|found| matches(expected, found)) {
            Some(at) => {
                found.remove(at);
            }
            None => result.fail(format!(
                "`{}`: no finding for the claim on `{}`: {}: [{}] \"{}\"",
                source.path,
                line_text(source, expected.line),
                expected.severity,
                expected.rule,
                expected.message
            )),
        }
    }
    for found in
        found.into_iter().filter(|found| must_be_claimed(found, &source.expected.iter().collect::<Vec<_>>(), page))
    {
        result.fail(format!(
            "`{}`: unclaimed finding on `{}`: {}",
            source.path,
            line_text(source, found.line),
            claim(found)
        ));
    }
}

fn matches(expected: &Expected, found: &Found) -> bool {
    expected.line == found.line
        && expected.rule == found.finding.rule
        && expected.severity == severity(found)
        && found.finding.message.contains(&expected.message)
}

/// The page's own rule and whatever the case claims elsewhere is exact; of other rules only what a user would be stopped by.
fn must_be_claimed(found: &Found, expected: &[&Expected], page: &str) -> bool {
    let finding = &found.finding;
    finding.rule == page
        || finding.severity >= Severity::Warning
        || expected.iter().any(|expected| expected.rule == finding.rule)
}

fn claim(found: &Found) -> String {
    format!("// {}: [{}] \"{}\"", severity(found), found.finding.rule, found.finding.message)
}

fn severity(found: &Found) -> &'static str {
    match found.finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
        Severity::Hint => "hint",
    }
}

fn line_text(source: &Source, line: u32) -> &str {
    source.text.lines().nth(line as usize - 1).unwrap_or_default().trim()
}
