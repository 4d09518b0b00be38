//! Compares what we say of endpoints, captures and refusals with the answers of Next's own compiler.
//!
//! `tests/next/run` asks the pinned Next lines and names the file of their answers in `ACTIONFENCE_NEXT_ANSWERS`;
//! without it there is nothing to compare with, and the test says so.

#![expect(
    clippy::print_stderr,
    reason = "what was compared is the test's report"
)]

use actionfence::hir::endpoints::{Endpoint, EndpointKind, actions};
use actionfence::hir::lower::captures::{FunctionDirective, InlineAction, captures};
use actionfence::hir::Module;
use actionfence::syntax::Language;
use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write as _};
use swc_common::BytePos;
use swc_ecma_parser::{EsSyntax, Parser, StringInput, Syntax, TsSyntax};

#[derive(Deserialize)]
struct Case {
    file: String,
    name: String,
    layer: String,
    source: String,
    answers: BTreeMap<String, Answer>,
}

#[derive(Deserialize)]
struct Answer {
    errors: Vec<serde_json::Value>,
    actions: Vec<Action>,
}

#[derive(Deserialize)]
struct Action {
    export: Option<String>,
    kind: String,
    captures: Vec<String>,
}

/// Where we differ on purpose: case, Next line, reason. ARCHITECTURE.md tells them too.
const DELIBERATE: [(&str, &[&str], &str); 2] = [
    ("getters-around.tsx", &["15"], "15.5 takes the body of an accessor for module level, so nothing in it is captured; 16 captures"),
    ("in-enum-or-namespace.tsx", &["15", "16"], "the inside of a TypeScript namespace is not read"),
];

fn is_deliberate(case: &Case, line: &str) -> bool {
    DELIBERATE
        .iter()
        .any(|(name, of, _)| case.name == *name && of.contains(&line))
}

fn cases() -> Vec<Case> {
    let Some(file) = std::env::var_os("ACTIONFENCE_NEXT_ANSWERS") else {
        eprintln!("no answers of Next to compare with: run tests/next/run");
        return Vec::new();
    };
    let text = std::fs::read_to_string(file).expect("the answers can be read");
    serde_json::from_str(&text).expect("the answers have the form that answers.mjs writes")
}

#[test]
fn captures_are_those_of_the_compiler() {
    let mut differences = String::new();
    let mut compared = 0;
    for case in cases() {
        let Some(module) = parse(&case) else { continue };
        let ours: Vec<InlineAction> = module.body.iter().flat_map(captures).collect();
        for (line, answer) in &case.answers {
            let exports_actions = answer.actions.iter().any(|each| each.kind == "module");
            let in_cache_file = case.source.starts_with("'use cache");
            if is_deliberate(&case, line)
                || in_cache_file
                || !answer.errors.is_empty()
                || exports_actions
                || line == "14"
                || case.layer != "rsc"
            {
                continue;
            }
            compared += 1;
            let theirs: Vec<_> = answer
                .actions
                .iter()
                .filter(|each| each.kind != "module")
                .collect();
            let ours = printed(ours.iter().map(|each| (kind(each), paths(each))));
            let theirs = printed(
                theirs
                    .iter()
                    .map(|each| (&*each.kind, each.captures.clone())),
            );
            if ours != theirs {
                let _ = writeln!(
                    differences,
                    "== {}/{} next {line}\n{}\n  ours:\n{ours}  theirs:\n{theirs}",
                    case.file, case.name, case.source
                );
            }
        }
    }
    assert!(
        differences.is_empty(),
        "{} differences:\n{differences}",
        differences.matches("== ").count()
    );
    eprintln!("captures: {compared} answers compared");
}

#[test]
fn inventory_is_that_of_the_compiler() {
    let mut differences = String::new();
    let mut compared = 0;
    for case in cases() {
        let Some(language) = Language::of(&case.name) else { continue };
        let module = Module::parse(&case.source, language);
        for (line, answer) in &case.answers {
            let major: u32 = line.parse().expect("a Next line is a number");
            if is_deliberate(&case, line) || !answer.errors.is_empty() || case.layer != "rsc" {
                continue;
            }
            compared += 1;
            let ours: Vec<Endpoint> = actions(&module, major);
            let mut ours: Vec<String> = ours.iter().filter_map(|each| ours_printed(&module, each, major)).collect();
            let mut theirs: Vec<String> = answer.actions.iter().filter_map(|each| theirs_printed(each, major)).collect();
            ours.sort();
            theirs.sort();
            if ours != theirs {
                let (ours, theirs) = (ours.join(", "), theirs.join(", "));
                let (file, name, source) = (&case.file, &case.name, &case.source);
                let _ = writeln!(differences, "== {file}/{name} next {line}\n{source}\n  ours:   {ours}\n  theirs: {theirs}");
            }
        }
    }
    assert!(differences.is_empty(), "{} differences:\n{differences}", differences.matches("== ").count());
    eprintln!("inventory: {compared} answers compared");
}

/// 14 registers every arrow below an export once more and captured by older rules, so only its exports are compared.
fn ours_printed(module: &Module, endpoint: &Endpoint, major: u32) -> Option<String> {
    if endpoint.kind == EndpointKind::Module {
        return Some(format!("export {}", endpoint.name.as_deref().unwrap_or("-")));
    }
    if major < 15 {
        return None;
    }
    let function = module.function(endpoint.item, endpoint.function?);
    let paths = function.captures.iter().flat_map(|captures| &captures.paths);
    let paths: Vec<&str> = paths.map(|each| each.path.as_str()).collect();
    Some(format!("inline [{}]", paths.join(" ")))
}

fn theirs_printed(action: &Action, major: u32) -> Option<String> {
    match &action.export {
        Some(export) => Some(format!("export {export}")),
        None => (major >= 15 && action.kind == "inline").then(|| format!("inline [{}]", action.captures.join(" "))),
    }
}

fn printed<'a>(actions: impl Iterator<Item = (&'a str, Vec<String>)>) -> String {
    actions.fold(String::new(), |mut out, (kind, captures)| {
        let _ = writeln!(out, "    {kind} [{}]", captures.join(", "));
        out
    })
}

fn kind(action: &InlineAction) -> &'static str {
    match action.directive {
        FunctionDirective::UseServer => "inline",
        FunctionDirective::UseCache => "cache",
    }
}

fn paths(action: &InlineAction) -> Vec<String> {
    action
        .captured
        .iter()
        .map(|each| each.path.clone())
        .collect()
}

fn parse(case: &Case) -> Option<swc_ecma_ast::Module> {
    let syntax = match case.name.rsplit_once('.')? {
        (_, "ts" | "mts" | "cts") => Syntax::Typescript(TsSyntax::default()),
        (_, "tsx") => Syntax::Typescript(TsSyntax {
            tsx: true,
            ..TsSyntax::default()
        }),
        _ => Syntax::Es(EsSyntax {
            jsx: true,
            ..EsSyntax::default()
        }),
    };
    let input = StringInput::new(
        &case.source,
        BytePos(1),
        BytePos(1 + case.source.len() as u32),
    );
    Parser::new(syntax, input, None).parse_module().ok()
}
