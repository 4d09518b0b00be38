//! What the compiler of Next registers, captures and refuses, on a few modules. `tests/next` has the many, with the
//! compiler's own answers.

use crate::hir::Module;
use crate::hir::endpoints::{EndpointKind, actions};
use crate::hir::refusals::{Layer, refusals};
use crate::syntax::Language;
use crate::text::LineIndex;
use expect_test::{Expect, expect};
use std::fmt::Write as _;

/// Actions with their captures and what is used without being captured, then what is refused.
fn check(source: &str, expect: &Expect) {
    check_for(16, Layer::Server, source, expect);
}

fn check_for(next_major: u32, layer: Layer, source: &str, expect: &Expect) {
    let module = Module::parse(source, Language::Tsx);
    let mut out = String::new();
    for endpoint in actions(&module, next_major) {
        let kind = if endpoint.kind == EndpointKind::Module { "export" } else { "inline" };
        let _ = write!(out, "{kind} {}", endpoint.name.as_deref().unwrap_or("-"));
        let function = endpoint.function.map(|id| module.function(endpoint.item, id));
        if let Some(captures) = function.and_then(|function| function.captures.as_ref()) {
            for capture in &captures.paths {
                let _ = write!(out, " {}", capture.path);
            }
            for missed in &captures.missed {
                let _ = write!(out, " !{}", missed.path);
            }
        }
        out.push('\n');
    }
    let lines = LineIndex::new(source);
    for refusal in refusals(&module, next_major, layer) {
        let line = lines.line(refusal.span.start) + 1;
        let _ = writeln!(out, "{line}: {}", refusal.kind.message());
    }
    expect.assert_eq(&out);
}

#[test]
fn the_last_name_of_a_function_is_registered() {
    let source = "'use server'\nexport async function a() {}\nexport { a as b }\nexport const c = wrap(async () => {})\nexport type { T } from 't'\nexport default a";
    check(
        source,
        &expect![[r#"
            export c
            export default
        "#]],
    );
    check_for(
        15,
        Layer::Server,
        source,
        &expect![[r#"
            export a
            export b
            export c
            export default
        "#]],
    );
}

#[test]
fn paths_are_captured_and_shorter_ones_absorb_longer() {
    check(
        "export function C({ p, q, list: { id = 1 } }) {
  return <form action={async () => { 'use server'; p.a.b; p.a; q.m(id); q?.x; p.find(q.deep.er) }} />
}",
        &expect![[r#"
            inline action q id p
        "#]],
    );
}

#[test]
fn what_the_compiler_does_not_notice_is_missed() {
    check(
        "export function C({ rows, a: { b } = {} }) {
  for (const row of rows) keep(async () => { 'use server'; row.id; b; later; return <Local /> })
  const later = 1
  class Local {}
}",
        &expect![[r#"
            inline - !row.id !b !later !Local
        "#]],
    );
}

#[test]
fn directives_are_told_that_have_no_effect() {
    check(
        "const x = 1\n'use server'\nasync function f() { 'use sever' }\nfunction g() { ('use server') }\nconst h = async () => { x; 'use server' }",
        &expect![[r#"
            2: `'use server'` has to stand before everything else in the file
            3: `'use sever'` is no directive, `'use server'` is probably meant
            4: `'use server'` must not stand in parentheses
            5: `'use server'` has to stand before everything else in the function
        "#]],
    );
}

#[test]
fn actions_are_asynchronous_functions_without_this() {
    check(
        "'use server'\nexport function a() {}\nexport const b = 1\nexport * from 'b'\nexport async function c() { return this }\nclass K { async m() { 'use server' } }",
        &expect![[r#"
            export c
            2: a server action has to be an `async` function
            3: a file with `'use server'` may only export `async` functions
            4: a file with `'use server'` may only export `async` functions
            5: a server action cannot use `this`
            6: a server action cannot be a method of an instance, only a static one
        "#]],
    );
}

#[test]
fn code_of_the_browser_defines_no_action() {
    check_for(
        16,
        Layer::Client,
        "'use client'\nexport const a = async () => { 'use server' }",
        &expect![[r#"
            2: a server action cannot be defined in code that the browser gets
        "#]],
    );
}
