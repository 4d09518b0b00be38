//! Each row of the catalogue in a workspace of its own: what it says holds, and does not hold where nobody looks at it.

use super::super::{EndpointReport, Proofs, Status, analyse};
use crate::catalog::{Catalog, EffectClass, Guard};
use crate::flow::{EffectKind, own_ids};
use crate::workspace::{Snapshot, View, fixture};
use std::fmt::Write;
use std::sync::Arc;

/// What does not hold of which row: all of it is told at once.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn note(&mut self, holds: bool, row: &str, what: &str) {
        if !holds {
            self.0.push(format!("{row}: {what}"));
        }
    }

    fn none(&self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

#[test]
fn each_guard_counts_where_its_answer_is_tested_and_only_there() {
    let mut faults = Faults::default();
    for row in &Catalog::built_in().guards {
        let name = row.path.as_str();
        let written = Written::of(name);
        for test in tests_of(row) {
            let body = format!("  const answer = await {}\n{test}\n{WRITE}", written.call);
            let tested = run(&written, &body);
            if row.weak {
                let shown = tested.evidence.iter().any(|one| one.proves.has(Proofs::WEAK));
                faults.note(shown && status(&tested) != Status::Proven, name, &format!("weak, {body}"));
            } else {
                faults.note(status(&tested) == Status::Proven, name, &format!("proves nothing, {body}"));
            }
        }
        let leaves = row.session.is_none() && row.members.is_empty();
        let ignored = if leaves {
            format!("{WRITE}\n  await {}", written.call)
        } else {
            format!("  const answer = await {}\n{WRITE}", written.call)
        };
        faults.note(status(&run(&written, &ignored)) == Status::Missing, name, "counts although nobody looked");
    }
    faults.none();
}

#[test]
fn options_that_make_a_guard_leave_do_so_unless_they_say_no() {
    let mut faults = Faults::default();
    let rows = Catalog::built_in().guards.iter().filter_map(|row| Some((row, row.enforcing_option.as_ref()?)));
    let mut seen = 0;
    for (row, option) in rows {
        let name = row.path.as_str();
        let written = Written::of(name);
        let mut with = |value: &str, wanted: Status| {
            let call = written.call.strip_suffix("()").expect("a guard is a call");
            let found = run(&written, &format!("  await {call}({{ {option}: {value} }})\n{WRITE}"));
            faults.note(status(&found) == wanted, name, value);
        };
        with(if row.enforcing_except.is_empty() { "true" } else { "'throw'" }, Status::Proven);
        with("false", Status::Missing);
        for value in &row.enforcing_except {
            with(&format!("'{value}'"), Status::Missing);
        }
        seen += 1;
    }
    faults.none();
    assert!(seen >= 2);
}

#[test]
fn a_guard_that_is_asked_about_somebody_else_is_none() {
    let mut faults = Faults::default();
    for row in Catalog::built_in().guards.iter().filter(|row| row.of_caller) {
        let written = Written::of(row.path.as_str());
        let call = written.call.strip_suffix("()").expect("a guard is a call");
        let body = format!("  const answer = await {call}(text)\n  if (!answer) return\n{WRITE}");
        faults.note(status(&run(&written, &body)) == Status::Missing, row.path.as_str(), "counts");
    }
    faults.none();
}

#[test]
fn what_leaves_leaves() {
    let mut faults = Faults::default();
    for row in &Catalog::built_in().leaves {
        let written = Written::of(row.path.as_str());
        let body = format!("  const session = await auth()\n  if (!session) {}\n{WRITE}", written.call);
        faults.note(status(&run(&written, &body)) == Status::Proven, row.path.as_str(), &body);
    }
    let body = format!("  const session = await auth()\n  if (!session) console.log()\n{WRITE}");
    let other = Written { import: String::new(), call: String::new() };
    faults.note(status(&run(&other, &body)) == Status::Missing, "console.log()", "leaves");
    faults.none();
}

#[test]
fn each_effect_is_seen_and_a_check_before_it_covers_it() {
    let mut faults = Faults::default();
    for row in &Catalog::built_in().effects {
        let name = row.path.as_str();
        let written = Written::of(name);
        let call = written.call.strip_suffix("()").map(|call| format!("{call}(text, {{ data: text }})"));
        let call = call.unwrap_or_else(|| written.call.clone());
        let open = run(&written, &format!("  return {call}"));
        let kinds: Vec<EffectKind> = open.effects.iter().chain(&open.lookups).map(|effect| effect.kind).collect();
        let wanted = kind(row.kind);
        let seen = if wanted.is_empty() { kinds.is_empty() } else { kinds.iter().any(|kind| wanted.contains(kind)) };
        faults.note(seen, name, &format!("{kinds:?} of {call}"));
        let body = format!("  const session = await auth()\n  if (!session) throw new Error('no')\n  return {call}");
        faults.note(status(&run(&written, &body)) != Status::Missing, name, "is not covered");
    }
    faults.none();
}

#[test]
fn each_limiter_counts_where_its_answer_is_tested() {
    let mut faults = Faults::default();
    for row in &Catalog::built_in().limiters {
        let name = row.path.as_str();
        let written = Written::of(name);
        let ask = format!("  const answer = await {}\n", written.call);
        let call = if row.method { "()" } else { "" };
        let allowed = row.allowed.iter().map(|member| format!("  if (!answer.{member}{call}) return\n"));
        let denied = row.denied.iter().map(|member| format!("  if (answer.{member}{call}) return\n"));
        let mut tests: Vec<String> = allowed.chain(denied).collect();
        let throws = tests.is_empty();
        if throws {
            tests.push(String::new());
        }
        for test in tests {
            let limited = run(&written, &format!("{ask}{test}{WRITE}"));
            faults.note(limited.guards.rate_limit.status == Status::Proven, name, &test);
        }
        if !throws {
            let ignored = run(&written, &format!("{ask}{WRITE}"));
            faults.note(ignored.guards.rate_limit.status == Status::Missing, name, "counts although nobody looked");
        }
    }
    faults.none();
}

#[test]
fn each_validator_checks_what_it_lets_through() {
    let mut faults = Faults::default();
    for row in &Catalog::built_in().validators {
        let methods = row.method.iter();
        for (method, package) in methods.flat_map(|method| row.of.iter().map(move |package| (method, package))) {
            let package = first_alternative(package.as_str()).replace("**", "any").replace('*', "any");
            let import = format!("import {{ schema }} from '{package}'\n");
            let written = Written { import, call: format!("schema.{method}(text)") };
            let name = format!("{method} of {package}");
            let data =
                if row.throws { vec![String::new()] } else { row.output.iter().map(|out| format!(".{out}")).collect() };
            for data in data {
                let body = format!("  const answer = await {}\n  const data = answer{data}\n", written.call);
                let body = body + "  await db.note.create({ data: { text: data } })";
                let status = run(&written, &body).guards.validation.status;
                faults.note(status == Status::Proven, &name, &format!("{status:?}, {body}"));
            }
        }
    }
    faults.none();
}

#[test]
fn each_own_id_is_found_where_the_row_says() {
    let mut faults = Faults::default();
    for row in &Catalog::built_in().guards {
        let written = Written::of(row.path.as_str());
        for own in &row.own_id {
            let body = format!("  const answer = await {}\n{WRITE}", written.call);
            let snapshot = workspace(&written, &body);
            let view = View::new(&snapshot, fixture::file(&snapshot, "app/actions.ts"));
            let report = analyse(&view, None).pop().expect("the file exports one action");
            let found = own_ids(&view, &report);
            let paths: Vec<String> = found
                .iter()
                .map(|id| {
                    let hops = id.path.iter().map(|hop| format!("{}{}", hop.name, if hop.loose { "?" } else { "" }));
                    hops.collect::<Vec<_>>().join(".")
                })
                .collect();
            faults.note(paths.contains(own), row.path.as_str(), &format!("{own} is not among {paths:?}"));
        }
    }
    faults.none();
}

#[test]
fn account_steps_are_noted_and_prove_nothing() {
    let mut faults = Faults::default();
    for row in &Catalog::built_in().account {
        let written = Written::of(row.path.as_str());
        let report = run(&written, &format!("  await {}\n{WRITE}", written.call));
        let noted = report.evidence.iter().any(|one| one.proves.has(Proofs::ACCOUNT_STEP));
        faults.note(noted, row.path.as_str(), "is not noted");
        faults.note(status(&report) == Status::Missing, row.path.as_str(), "counts as a check");
    }
    faults.none();
}

#[test]
fn each_entrance_needs_no_guard() {
    let mut faults = Faults::default();
    for row in &Catalog::built_in().entrances {
        let Written { import, call } = Written::of(row.path.as_str());
        let manifest = r#"{ "dependencies": { "next": "16.4.6" } }"#;
        let snapshot = fixture::fixture(&format!(
            "//- /package.json\n{manifest}\n//- /app/api/auth/route.ts\n{import}export const GET = {call}\n\
             export const POST = {call}.other()\n"
        ));
        let view = View::new(&snapshot, fixture::file(&snapshot, "app/api/auth/route.ts"));
        let told: Vec<Status> = analyse(&view, None).iter().map(|report| status(report)).collect();
        faults.note(told == [Status::NotNeeded, Status::Unresolved], row.path.as_str(), &format!("{told:?}"));
    }
    faults.none();
}

#[test]
fn what_wraps_a_handler_to_measure_it_hides_no_check() {
    let mut faults = Faults::default();
    for row in Catalog::built_in().transparent.iter().filter(|row| measures(row.path.as_str())) {
        let name = row.path.as_str();
        let Written { import, call } = Written::of(name);
        let wrapped = call.strip_suffix("()").expect("it is called");
        let handler = |test: &str| {
            format!(
                "export const GET = {wrapped}(async () => {{\n  const session = await auth()\n{test}\n  await db.note.create({{ data: {{}} }})\n  return new Response()\n}})\n"
            )
        };
        for (test, expected) in [("", Status::Missing), ("  if (!session) throw new Error('no')", Status::Proven)] {
            let text = format!(
                "//- /package.json\n{{ \"dependencies\": {{ \"next\": \"16.4.6\" }} }}\n\
                 //- /lib/db.ts\nimport {{ PrismaClient }} from '@prisma/client'\nexport const db = new PrismaClient()\n\
                 //- /lib/auth.ts\nimport NextAuth from 'next-auth'\nexport const {{ auth }} = NextAuth({{}})\n\
                 //- /app/api/route.ts\nimport {{ db }} from '../../lib/db'\nimport {{ auth }} from '../../lib/auth'\n{import}{}",
                handler(test)
            );
            let snapshot = fixture::fixture(&text);
            let view = View::new(&snapshot, fixture::file(&snapshot, "app/api/route.ts"));
            let told: Vec<Status> = analyse(&view, None).iter().map(|report| status(report)).collect();
            faults.note(told == [expected], name, &format!("{told:?}"));
        }
    }
    faults.none();
}

fn measures(path: &str) -> bool {
    ["axiom", "logtail", "sentry", "highlight"].iter().any(|name| path.contains(name))
}

const WRITE: &str = "  await db.note.create({ data: { text } })";

fn status(report: &EndpointReport) -> Status {
    report.guards.authentication.status
}

const fn kind(class: EffectClass) -> &'static [EffectKind] {
    match class {
        EffectClass::Write => &[EffectKind::Write],
        EffectClass::Delete => &[EffectKind::Delete],
        EffectClass::Read => &[EffectKind::Read],
        EffectClass::Mail => &[EffectKind::Mail],
        EffectClass::Payment => &[EffectKind::Payment],
        EffectClass::File => &[EffectKind::File],
        EffectClass::Ai => &[EffectKind::Ai],
        EffectClass::Call => &[EffectKind::Call],
        EffectClass::Revalidate => &[EffectKind::Revalidate],
        EffectClass::Sql | EffectClass::Query => &[EffectKind::Write, EffectKind::Read, EffectKind::Delete],
        EffectClass::Session => &[],
    }
}

/// The tests that a program may make of the row's answer.
fn tests_of(row: &Guard) -> Vec<String> {
    let leave = |condition: String| format!("  if ({condition}) throw new Error('no')");
    if row.denies {
        return vec![leave("answer".to_owned())];
    }
    if !row.members.is_empty() {
        return row.members.iter().map(|member| leave(format!("!answer.{member}"))).collect();
    }
    let Some(session) = row.session.as_deref() else {
        return vec![String::new()];
    };
    let own = if session.is_empty() { String::new() } else { format!("?.{}", session.replace('.', "?.")) };
    let also = row.also.iter().map(|name| leave(format!("!answer?.{name}")));
    also.chain([leave(format!("!answer{own}"))]).collect()
}

fn run(written: &Written, body: &str) -> Arc<EndpointReport> {
    let snapshot = workspace(written, body);
    let view = View::new(&snapshot, fixture::file(&snapshot, "app/actions.ts"));
    analyse(&view, None).pop().expect("the file exports one action")
}

fn workspace(written: &Written, body: &str) -> Snapshot {
    let mut text = String::from(
        "//- /package.json\n{ \"dependencies\": { \"next\": \"16.4.6\" } }\n\
         //- /lib/db.ts\nimport { PrismaClient } from '@prisma/client'\nexport const db = new PrismaClient()\n\
         //- /lib/auth.ts\nimport NextAuth from 'next-auth'\nexport const { auth } = NextAuth({})\n\
         //- /app/actions.ts\n'use server'\nimport { db } from '../lib/db'\nimport { auth } from '../lib/auth'\n",
    );
    let _ = writeln!(text, "{}export async function action(text: string) {{\n{body}\n}}", written.import);
    fixture::fixture(&text)
}

/// A path as a program would write it.
struct Written {
    import: String,
    call: String,
}

impl Written {
    /// The first alternative of the pattern, with something for each star.
    fn of(pattern: &str) -> Self {
        let path = first_alternative(pattern);
        let path = if path.contains('#') { path } else { path.replacen("**", "#make()", 1) };
        let (package, rest) = path.split_once('#').expect("a path names a package and an export");
        let package = match package {
            "**" => "@prisma/client".to_owned(),
            package => package.replace("**", "any").replace('*', "any"),
        };
        let rest = rest.strip_prefix("**.").map_or_else(|| rest.to_owned(), |rest| format!("it.{rest}"));
        let rest = rest
            .strip_prefix("**")
            .map_or_else(|| rest.clone(), |rest| if rest.is_empty() { "it()".to_owned() } else { rest.to_owned() });
        let rest = rest.replace("**.", ".").replace("**()", ".it()").replace("**", "").replace('*', "Any");
        let rest = rest.replace("..", ".");
        let end = rest.find(['.', '(']).unwrap_or(rest.len());
        let (export, chain) = rest.split_at(end);
        let (import, local) = match export {
            "default" => (format!("import Made from '{package}'\n"), "Made"),
            export if package == "global" => (String::new(), export),
            export => (format!("import {{ {export} as Made }} from '{package}'\n"), "Made"),
        };
        Self { import, call: with_new(&format!("{local}{chain}"), export) }
    }
}

/// `new` in front of what is called like a class.
fn with_new(call: &str, export: &str) -> String {
    let class = export.starts_with(|c: char| c.is_ascii_uppercase()) && export.chars().any(|c| c.is_ascii_lowercase());
    let Some(end) = call.find("()").filter(|_| class) else {
        return call.to_owned();
    };
    let (made, rest) = call.split_at(end + 2);
    if made.contains('.') { call.to_owned() } else { format!("(new {made}){rest}") }
}

fn first_alternative(pattern: &str) -> String {
    let Some((before, rest)) = pattern.split_once('{') else {
        return pattern.to_owned();
    };
    let (inside, after) = rest.split_once('}').expect("braces are closed");
    let first = inside.split(',').next().unwrap_or_default();
    first_alternative(&format!("{before}{first}{after}"))
}
