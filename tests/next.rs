//! Compares what we say of endpoints, captures and refusals with the answers of Next's own compiler.
//!
//! `tests/next/run` asks the pinned Next lines and names the file of their answers in `ACTIONFENCE_NEXT_ANSWERS`;
//! without it there is nothing to compare with, and the test says so.

#![expect(clippy::print_stderr, reason = "what was compared is the test's report")]

use actionfence::hir::endpoints::{Endpoint, EndpointKind, actions};
use actionfence::hir::lower::captures::{FunctionDirective, InlineAction, captures};
use actionfence::hir::refusals::{Layer, Refusal, RefusalKind, Subject, refusals};
use actionfence::hir::{Directive, Module};
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
    errors: Vec<Refused>,
    actions: Vec<Action>,
}

#[derive(Deserialize)]
struct Refused {
    message: String,
    line: Option<u32>,
    /// Of code on one line.
    column: Option<u32>,
    width: Option<u32>,
}

#[derive(Deserialize)]
struct Action {
    export: Option<String>,
    kind: String,
    captures: Vec<String>,
}

/// Where we differ on purpose: case, Next line, reason. ARCHITECTURE.md tells them too.
const DELIBERATE: [(&str, &[&str], &str); 2] = [
    (
        "getters-around.tsx",
        &["15"],
        "15.5 takes the body of an accessor for module level, so nothing in it is captured; 16 captures",
    ),
    ("in-enum-or-namespace.tsx", &["15", "16"], "the inside of a TypeScript namespace is not read"),
];

fn is_deliberate(case: &Case, line: &str) -> bool {
    DELIBERATE.iter().any(|(name, of, _)| case.name == *name && of.contains(&line))
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
        let tells_by_itself = tells_by_itself(&case);
        let ours: Vec<InlineAction> = module.body.iter().flat_map(captures).collect();
        for (line, answer) in &case.answers {
            if is_deliberate(&case, line)
                || !tells_by_itself
                || !answer.errors.is_empty()
                || line == "14"
                || case.layer != "rsc"
            {
                continue;
            }
            compared += 1;
            let theirs: Vec<_> = answer.actions.iter().filter(|each| each.export.is_none()).collect();
            let ours = printed(ours.iter().map(|each| (kind(each), paths(each))));
            let theirs = printed(theirs.iter().map(|each| (&*each.kind, each.captures.clone())));
            if ours != theirs {
                let _ = writeln!(
                    differences,
                    "== {}/{} next {line}\n{}\n  ours:\n{ours}  theirs:\n{theirs}",
                    case.file, case.name, case.source
                );
            }
        }
    }
    assert!(differences.is_empty(), "{} differences:\n{differences}", differences.matches("== ").count());
    eprintln!("captures: {compared} answers compared");
}

#[test]
fn inventory_is_that_of_the_compiler() {
    let mut differences = String::new();
    let mut compared = 0;
    for case in cases() {
        let Some(language) = Language::of(&case.name) else {
            continue;
        };
        let module = Module::parse(&case.source, language);
        for (line, answer) in &case.answers {
            let major: u32 = line.parse().expect("a Next line is a number");
            if is_deliberate(&case, line) || !answer.errors.is_empty() || case.layer != "rsc" {
                continue;
            }
            compared += 1;
            let ours: Vec<Endpoint> = actions(&module, major);
            let mut ours: Vec<String> = ours.iter().filter_map(|each| ours_printed(&module, each, major)).collect();
            let mut theirs: Vec<String> =
                answer.actions.iter().filter_map(|each| theirs_printed(each, major)).collect();
            ours.sort();
            theirs.sort();
            if ours != theirs {
                let (ours, theirs) = (ours.join(", "), theirs.join(", "));
                let (file, name, source) = (&case.file, &case.name, &case.source);
                let _ = writeln!(
                    differences,
                    "== {file}/{name} next {line}\n{source}\n  ours:   {ours}\n  theirs: {theirs}"
                );
            }
        }
    }
    assert!(differences.is_empty(), "{} differences:\n{differences}", differences.matches("== ").count());
    eprintln!("inventory: {compared} answers compared");
}

#[test]
fn refusals_are_those_of_the_compiler() {
    let mut differences = String::new();
    let mut compared = 0;
    for case in cases() {
        let Some(language) = Language::of(&case.name) else {
            continue;
        };
        let module = Module::parse(&case.source, language);
        let layer = if case.layer == "rsc" { Layer::Server } else { Layer::Client };
        for (line, answer) in &case.answers {
            let major: u32 = line.parse().expect("a Next line is a number");
            // Decorators before `export` are a part of the item to us.
            let is_placed =
                answer.errors.iter().all(|error| error.column.is_some()) && !case.source.contains("@dec export");
            let theirs: Option<Vec<String>> = answer.errors.iter().map(|error| refused(error, is_placed)).collect();
            // What is no module, what another pass refuses, and the rules of 14 are not compared.
            let Some(mut theirs) = theirs.filter(|_| major >= 15 && !is_deliberate(&case, line)) else {
                continue;
            };
            compared += 1;
            let ours = refusals(&module, major, layer);
            let mut ours: Vec<String> = ours.iter().map(|each| placed(&case, each, is_placed)).collect();
            ours.sort();
            theirs.sort();
            // The compiler says nothing more after the first export that it refuses.
            if theirs.iter().any(|each| each.ends_with("not a function")) {
                ours.retain(|each| theirs.contains(each));
            }
            theirs.dedup();
            ours.dedup();
            if ours != theirs {
                let (ours, theirs) = (ours.join(", "), theirs.join(", "));
                let (file, name, source) = (&case.file, &case.name, &case.source);
                let _ = writeln!(
                    differences,
                    "== {file}/{name} next {line}\n{source}\n  ours:   {ours}\n  theirs: {theirs}"
                );
            }
        }
    }
    assert!(differences.is_empty(), "{} differences:\n{differences}", differences.matches("== ").count());
    eprintln!("refusals: {compared} answers compared");
}

fn placed(case: &Case, refusal: &Refusal, with_columns: bool) -> String {
    let before = &case.source[..refusal.span.start as usize];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().len() + 1;
    let label = label(&refusal.kind);
    if with_columns { format!("{line}:{column}+{}: {label}", refusal.span.len()) } else { format!("{line}: {label}") }
}

fn label(kind: &RefusalKind) -> String {
    let of = |subject: &Subject, text: &str| match subject {
        Subject::Action => text.to_owned(),
        Subject::Cached => format!("cached {text}"),
    };
    match kind {
        RefusalKind::Misplaced { directive, .. } if directive == "use client" => "client misplaced".into(),
        RefusalKind::Misplaced { .. } => "misplaced".into(),
        RefusalKind::Wrapped { place: Some(_), .. } => "misplaced and wrapped".into(),
        RefusalKind::Wrapped { place: None, .. } => "wrapped".into(),
        RefusalKind::Misspelled { expected, .. } => format!("misspelled {expected}"),
        RefusalKind::Conflicting { .. } => "conflicting".into(),
        RefusalKind::ClientAndServer { .. } => "client and server".into(),
        RefusalKind::NotAsync { subject } => of(subject, "not async"),
        RefusalKind::NotAFunction { .. } => "not a function".into(),
        RefusalKind::InstanceMethod { subject } => of(subject, "instance method"),
        RefusalKind::Forbidden { what, subject } => of(subject, &format!("forbidden {what}")),
        RefusalKind::InClient { subject } => of(subject, "in client"),
        RefusalKind::Marked { marker } => format!("marked {marker}"),
    }
}

/// The same from the compiler's message; `None` for what we do not tell.
fn refused(error: &Refused, with_columns: bool) -> Option<String> {
    let message = error.message.as_str();
    let cached = if message.contains("\"use cache\" annotated") || message.starts_with("\"use cache\" functions") {
        "cached "
    } else {
        ""
    };
    let label = if message.starts_with("Only async functions") {
        "not a function".into()
    } else if message.contains("must be async functions") {
        format!("{cached}not async")
    } else if let Some((_, what)) = message.split_once(" cannot use `") {
        format!("{cached}forbidden {}", what.trim_end_matches("`."))
    } else if message.contains("must be placed before other expressions") {
        "client misplaced".into()
    } else if message.contains("and cannot be wrapped in parentheses") {
        "misplaced and wrapped".into()
    } else if message.contains("cannot be wrapped in parentheses") {
        "wrapped".into()
    } else if message.contains("directive must be at the top of") {
        "misplaced".into()
    } else if let Some(rest) = message.strip_prefix("Did you mean \"") {
        format!("misspelled {}", rest.split_once("\"?")?.0)
    } else if message.starts_with("Conflicting directives") {
        "conflicting".into()
    } else if message.contains("not possible to have both") {
        "client and server".into()
    } else if message.contains("class instance methods") {
        format!("{cached}instance method")
    } else if message.contains("in Client Components") {
        format!("{cached}in client")
    } else if let Some(marker) = ["client-only", "server-only"].iter().find(|it| message.contains(**it)) {
        format!("marked {marker}")
    } else {
        return None;
    };
    let line = error.line?;
    Some(if with_columns {
        format!("{line}:{}+{}: {label}", error.column?, error.width?)
    } else {
        format!("{line}: {label}")
    })
}

/// 14 registers every arrow below an export once more and captured by older rules, so only its exports are compared.
fn ours_printed(module: &Module, endpoint: &Endpoint, major: u32) -> Option<String> {
    if endpoint.kind == EndpointKind::Module {
        return Some(format!("export {}", endpoint.name.as_deref().unwrap_or("-")));
    }
    if major < 15 {
        return None;
    }
    Some(format!("inline [{}]", module.captured(endpoint.item, endpoint.function?).join(" ")))
}

fn theirs_printed(action: &Action, major: u32) -> Option<String> {
    match &action.export {
        Some(_) if action.kind == "cached" => None,
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

/// The directive of a file leaves out some functions with directives of their own, and enums of the module may be
/// captured: the inventory knows which.
fn tells_by_itself(case: &Case) -> bool {
    let Some(language) = Language::of(&case.name) else {
        return false;
    };
    let module = Module::parse(&case.source, language);
    let is_directive = |it: &Directive| it.in_prologue && it.parentheses == 0 && it.value.starts_with("use ");
    let has_directive = module.outline.directives.iter().any(is_directive);
    !has_directive && module.items.iter().all(|placed| placed.item.unfolded.is_empty())
}

fn kind(action: &InlineAction) -> &'static str {
    match action.directive {
        FunctionDirective::UseServer => "inline",
        FunctionDirective::UseCache => "cache",
    }
}

fn paths(action: &InlineAction) -> Vec<String> {
    action.captured.iter().map(|each| each.path.clone()).collect()
}

fn parse(case: &Case) -> Option<swc_ecma_ast::Module> {
    let syntax = match case.name.rsplit_once('.')? {
        (_, "ts" | "mts" | "cts") => Syntax::Typescript(TsSyntax { decorators: true, ..TsSyntax::default() }),
        (_, "tsx") => Syntax::Typescript(TsSyntax { tsx: true, decorators: true, ..TsSyntax::default() }),
        _ => Syntax::Es(EsSyntax { jsx: true, decorators: true, ..EsSyntax::default() }),
    };
    let input = StringInput::new(&case.source, BytePos(1), BytePos(1 + case.source.len() as u32));
    Parser::new(syntax, input, None).parse_module().ok()
}
