use super::module;
use crate::hir::{Definition, ExportTarget, Import, ImportKind, Module};
use crate::syntax::Language;
use expect_test::{Expect, expect};

/// What the outline says, one fact on a line, each span as the text under it.
fn outline(source: &str) -> String {
    let module = module(source);
    let mut lines = Vec::new();
    for directive in &module.outline.directives {
        let effect = if directive.in_prologue { "" } else { ", too late" };
        lines.push(format!("directive {} ({}{effect})", directive.span.slice(source), directive.parentheses));
    }
    lines.extend(module.outline.imports.iter().map(|import| import_line(import, source)));
    for export in &module.outline.exports {
        let target = match &export.target {
            ExportTarget::Local(name) => format!("local {name}"),
            ExportTarget::Default => "default".to_owned(),
            ExportTarget::Reexport { specifier, imported } => format!("{imported:?} of {specifier}"),
        };
        let only = if export.type_only { " (type)" } else { "" };
        lines.push(format!("export {} = {target}{only} at {}", export.name, export.span.slice(source)));
    }
    if module.outline.inline_actions {
        lines.push("inline actions".to_owned());
    }
    lines.join("\n") + "\n"
}

fn import_line(import: &Import, source: &str) -> String {
    let names = import.names.iter().map(|name| {
        let used = if name.used_as_value { "" } else { " unused" };
        let only = if name.type_only { " type" } else { "" };
        format!(" {}{only}{used}", name.local)
    });
    let reexports = import.reexports.iter().map(|name| format!(" {}", name.exported));
    let names: String = names.chain(reexports).collect();
    let run_time = if import.at_run_time() { "" } else { " erased" };
    format!("{:?} {}{run_time}:{names}", import.kind, import.span.slice(source))
}

#[expect(clippy::needless_pass_by_value, reason = "expectations read best as literals")]
fn check(source: &str, expected: Expect) {
    expected.assert_eq(&outline(source));
}

#[test]
fn directives_count_only_in_the_prologue() {
    check(
        "// a\n'use strict'\n\"use server\";\n('use client');\n'use cache'\nconst a = 1\n'use server'\n",
        expect![[r#"
        directive 'use strict' (0)
        directive "use server" (0)
        directive ('use client'); (1)
        directive 'use cache' (0)
        directive 'use server' (0, too late)
    "#]],
    );
}

#[test]
fn imports_of_every_kind() {
    check(
        r"
import a, { b as c, type D, E } from 'one'
import * as ns from 'two'
import type { F } from 'three'
import 'four'
import G = require('five')
export { h, i as default } from 'six'
export * from 'seven'
export * as all from 'eight'
export type { J } from 'nine'
const k: E = c(() => import('ten'), require('eleven'), <ns.X />, require(name), (require) => require('no'))
export { a }
",
        expect![[r#"
            Static 'one': a c D type unused E unused
            Static 'two': ns
            Static 'three' erased: F type unused
            Static 'four':
            Require 'five' erased: G unused
            Reexport 'six': h default
            ReexportAll 'seven':
            ReexportAll 'eight': all
            Reexport 'nine' erased: J
            Dynamic 'ten':
            Require 'eleven':
            export h = Named("h") of six at h
            export default = Named("i") of six at default
            export all = Namespace of eight at all
            export J = Named("J") of nine (type) at J
            export a = local a at a
        "#]],
    );
}

#[test]
fn exports_of_every_kind() {
    check(
        r"
export const { a, b: c, ...d } = x, [e = 1] = y
export function f(): void
export function f() {}
export async function* g() {}
export class H {}
export enum I { A }
export type J = string
export interface K {}
export default function l() { async function m() { 'use server' } }
const n = 1
export { n, n as o, J as P }
",
        expect![[r#"
            export a = local a at a
            export c = local c at c
            export d = local d at d
            export e = local e at e
            export f = local f at f
            export g = local g at g
            export H = local H at H
            export I = local I at I
            export J = local J (type) at J
            export K = local K (type) at K
            export default = local l at default
            export n = local n at n
            export o = local n at o
            export P = local J (type) at P
            inline actions
        "#]],
    );
    check(
        "export default async () => {}",
        expect![[r#"
        export default = default at default
    "#]],
    );
    check(
        "const a = 1\nexport default a",
        expect![[r#"
        export default = local a at default
    "#]],
    );
    check(
        "export default abstract class A {}",
        expect![[r#"
        export default = local A at default
    "#]],
    );
}

#[test]
fn inline_actions_know_what_the_compiler_captures() {
    let source = "function Page({ id, post }) {\n  const own = 1\n  return <form action={async () => { 'use server'; await save(id, post.slug, own) }} />\n}";
    let module = module(source);
    let captures = module.items[0].item.functions[1].captures.as_ref().expect("an inline action has captures");
    let paths: Vec<(&str, &str)> = captures
        .paths
        .iter()
        .map(|capture| {
            (capture.path.as_str(), capture.root.map_or("", |root| module.items[0].item.local(root).name.as_str()))
        })
        .collect();
    assert_eq!(paths, [("id", "id"), ("post.slug", "post"), ("own", "own")]);
}

#[test]
fn the_scope_knows_the_value_and_the_implementation() {
    let module = module(
        "type A = string\nconst A = 1\nfunction f(): void\nfunction f() {}\nnamespace N { f() }\nimport B from 'b'",
    );
    assert_eq!(module.scope["A"], Definition::Variable { item: 1, declarator: 0 });
    assert_eq!(module.scope["f"].item(), 3);
    assert_eq!(module.scope["N"], Definition::Opaque { item: 4 });
    assert_eq!(module.outline.imports[0].kind, ImportKind::Static);
}

#[test]
fn comments_go_with_the_item_below() {
    let source = "// one\n\n/* two */ const a = 1 // three\nconst b = /* four */ 2\n// five\n";
    let module = module(source);
    let comments: Vec<Vec<&str>> = module
        .items
        .iter()
        .enumerate()
        .map(|(index, placed)| {
            let text = |comment: &crate::hir::Comment| module.absolute(index, comment.span).slice(source);
            placed.item.comments.iter().map(text).collect()
        })
        .collect();
    assert_eq!(comments, [vec!["// one", "/* two */"], vec!["// three", "/* four */"], vec!["// five"]]);
    assert_eq!(module.items[1].item.code.shifted(module.items[1].start).slice(source), "const b = /* four */ 2");
}

#[test]
fn common_scripts_hashbangs_and_marks_parse() {
    for source in [
        "#!/usr/bin/env node\n'use strict'\nmodule.exports = { a: require('b') }",
        "\u{feff}'use strict'\nexports.a = 1",
    ] {
        let module = Module::parse(source, Language::JavaScript);
        assert_eq!(module.outline.errors, [], "{source}");
        assert_eq!(module.outline.directives.len(), 1, "{source}");
    }
    let script = Module::parse("return 1", Language::JavaScript);
    assert_eq!(script.outline.errors, []);
}
