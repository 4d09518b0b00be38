//! A baseline: the findings that a project has accepted for now, so that the gate speaks of new ones only.

use super::outcome::Outcome;
use super::write::write_atomically;
use anyhow::Context;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;

#[derive(Serialize, Deserialize)]
struct Baseline {
    schema: u32,
    findings: Vec<Entry>,
}

/// Only the fingerprint counts; the rest is for whoever reads the file.
#[derive(Serialize, Deserialize)]
struct Entry {
    fingerprint: String,
    #[serde(default)]
    rule: String,
    #[serde(default)]
    file: String,
    #[serde(default)]
    message: String,
}

pub fn write(path: &Path, outcome: &Outcome) -> anyhow::Result<()> {
    let findings = outcome
        .findings
        .iter()
        .map(|reported| Entry {
            fingerprint: reported.fingerprint.clone(),
            rule: reported.finding.rule.to_owned(),
            file: outcome.snapshot.path(reported.finding.place.file).to_owned(),
            message: reported.finding.message.clone(),
        })
        .collect();
    let text = serde_json::to_string_pretty(&Baseline { schema: super::json::SCHEMA, findings })? + "\n";
    write_atomically(path, &text).with_context(|| format!("writing the baseline `{}`", path.display()))
}

/// Takes the findings that the baseline lists out of the outcome.
pub fn subtract(path: &Path, outcome: &mut Outcome) -> anyhow::Result<()> {
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read the baseline `{shown}`; `--write-baseline` creates it"))?;
    let baseline: Baseline = serde_json::from_str(&text)
        .with_context(|| format!("the baseline `{shown}` is not valid; `--write-baseline` writes it anew"))?;
    let known: BTreeSet<&str> = baseline.findings.iter().map(|entry| entry.fingerprint.as_str()).collect();
    let before = outcome.findings.len();
    outcome.findings.retain(|reported| !known.contains(reported.fingerprint.as_str()));
    outcome.known = before - outcome.findings.len();
    Ok(())
}
