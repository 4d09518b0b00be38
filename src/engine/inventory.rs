//! The inventory: every endpoint with what it takes, what it captures, and who calls it.

mod explain;
mod uses;

pub use explain::explain;
pub use uses::{Reach, Use};

use super::{markers_of, public_reason};
use crate::finding::Place;
use crate::flow::{EndpointReport, Learned, learned_here};
use crate::hir::endpoints::EndpointKind;
use crate::hir::{Function, Module, PatternKind};
use crate::rules::{Context, public};
use crate::text::Atom;
use crate::workspace::{FileId, Snapshot, View};
use rayon::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;

/// An endpoint with everything that the inventory says of it.
pub struct Entry {
    /// Its name, or the function when it is anonymous.
    pub place: Place,
    pub report: Arc<EndpointReport>,
    /// What the compiler captures, in its order; inline actions only.
    pub captures: Vec<Atom>,
    /// Of the function that runs; empty when it could not be found.
    pub params: Vec<Parameter>,
    /// Where it is used, by path and place.
    pub uses: Vec<Use>,
    /// Next makes an endpoint of it, or will as soon as something imports it. Outside of `app/` it makes none, nor of what
    /// stands behind actions that only the browser calls.
    pub registered: bool,
    /// The reason given in an `actionfence-public` comment, or that the configuration says so.
    pub public: Option<String>,
    /// What it does says that it is there for everybody.
    pub by_design: bool,
}

pub struct Parameter {
    /// As written: a name or a pattern.
    pub name: String,
    /// As written.
    pub ty: Option<String>,
}

impl Entry {
    /// The way by which a caller gets at it most directly.
    pub fn reach(&self) -> Reach {
        let used = self.uses.iter().map(|used| used.reach).max();
        match self.report.endpoint.kind {
            EndpointKind::Route => Reach::Client,
            EndpointKind::Module | EndpointKind::Inline if !self.registered => Reach::Unreferenced,
            EndpointKind::Module | EndpointKind::Inline => used.unwrap_or(Reach::Unreferenced),
        }
    }
}

/// The endpoints of a file in source order.
pub fn inventory(snapshot: &Snapshot, file: FileId) -> Vec<Entry> {
    entries(snapshot, file, None)
}

/// The endpoints of all these files, in their order.
pub fn inventory_of(snapshot: &Snapshot, files: &[FileId]) -> Vec<Entry> {
    let each = files.par_iter().map(|file| entries(snapshot, *file, Some(&learned_here(snapshot))));
    each.flatten_iter().collect()
}

fn entries(snapshot: &Snapshot, file: FileId, learned: Option<&RefCell<Learned>>) -> Vec<Entry> {
    let view = View::new(snapshot, file);
    let context = Context::new(&view).with_learned(learned);
    let reports = context.endpoints();
    if reports.is_empty() {
        return Vec::new();
    }
    let module = snapshot.module(file);
    let lines = snapshot.lines(file);
    let markers = markers_of(&snapshot.text(file), &lines, &module);
    let is_public = snapshot.config(file).is_public(snapshot.path(file));
    let registered = snapshot.graph().registered(file);
    let configured = || is_public.then(|| "the configuration names its file".to_owned());
    let entry = |report: &Arc<EndpointReport>| {
        let span = report.endpoint.span;
        Entry {
            place: Place { file, span },
            captures: captures(&module, report),
            params: params(snapshot, &module, file, report),
            uses: uses::uses_of(snapshot, file, &report.endpoint),
            registered: match report.endpoint.kind {
                EndpointKind::Module => registered.exports,
                EndpointKind::Inline => registered.inline,
                EndpointKind::Route => true,
            },
            public: public_reason(&markers, lines.line(span.start)).map(str::to_owned).or_else(configured),
            by_design: public::by_design(&context, report),
            report: Arc::clone(report),
        }
    };
    reports.iter().map(entry).collect()
}

fn captures(module: &Module, report: &EndpointReport) -> Vec<Atom> {
    let endpoint = &report.endpoint;
    endpoint.function.map(|id| module.captured(endpoint.item, id)).unwrap_or_default()
}

fn params(snapshot: &Snapshot, module: &Module, file: FileId, report: &EndpointReport) -> Vec<Parameter> {
    let endpoint = &report.endpoint;
    if let Some(id) = endpoint.function {
        let start = module.items[endpoint.item].start;
        return written(&snapshot.text(file), start, module.function(endpoint.item, id));
    }
    let declared = report.declared;
    let module = snapshot.module(declared.file);
    let text = snapshot.text(declared.file);
    let function = module.functions().find(|(item, _, function)| {
        let named = function.name.as_ref().map_or(function.span, |name| name.span);
        module.absolute(*item, named) == declared.span
    });
    function.map_or_else(Vec::new, |(item, _, function)| written(&text, module.items[item].start, function))
}

/// The parameters as the text has them; `start` is that of the function's item.
fn written(text: &str, start: u32, function: &Function) -> Vec<Parameter> {
    let params = function.params.iter().map(|param| {
        let name = match &param.pattern.kind {
            PatternKind::Name { ident, .. } => ident.name.to_string(),
            _ => one_line(param.pattern.span.shifted(start).slice(text)),
        };
        Parameter {
            name: if param.rest { format!("...{name}") } else { name },
            ty: param.ty.as_ref().map(|ty| one_line(ty.span.shifted(start).slice(text))),
        }
    });
    params.collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::fixture::fixture;
    use expect_test::{Expect, expect};
    use std::fmt::Write;

    fn check(files: &str, path: &str, expected: &Expect) {
        let snapshot = fixture(files);
        let file = snapshot.file(path).unwrap();
        let mut out = String::new();
        for entry in inventory(&snapshot, file) {
            let name = entry.report.endpoint.name.as_deref().unwrap_or("-");
            let params: Vec<String> = entry
                .params
                .iter()
                .map(|param| format!("{}: {}", param.name, param.ty.as_deref().unwrap_or("?")))
                .collect();
            let uses: Vec<String> = entry
                .uses
                .iter()
                .map(|used| {
                    let line = snapshot.lines(used.place.file).line(used.place.span.start) + 1;
                    format!("{}:{line}", snapshot.path(used.place.file))
                })
                .collect();
            let _ = writeln!(
                out,
                "{name}({}) {:?} by {uses:?} captures {:?}",
                params.join(", "),
                entry.reach(),
                entry.captures
            );
        }
        expected.assert_eq(&out);
    }

    #[test]
    fn callers_are_found_through_barrels_and_tell_how_an_action_is_reached() {
        check(
            "
//- /package.json
{ \"dependencies\": { \"next\": \"16.0.0\" } }
//- /app/actions.ts
'use server'
export async function save(id: string, { name }: { name: string }) {}
export async function submit(formData: FormData) {}
export async function helper() {}
export async function forgotten(...ids: string[]) { await helper() }
//- /app/index.ts
export { save as store } from './actions'
//- /app/button.tsx
'use client'
import { store } from './index'
export function Button() {
  return <button onClick={() => store('1', { name: '' })} />
}
//- /app/page.tsx
import * as actions from './actions'
export default function Page() {
  return <form action={actions.submit.bind(null)} />
}
",
            "app/actions.ts",
            &expect![[r#"
                save(id: string, { name }: { name: string }) Client by ["app/button.tsx:4"] captures []
                submit(formData: FormData) Form by ["app/page.tsx:3"] captures []
                helper() Server by ["app/actions.ts:5"] captures []
                forgotten(...ids: string[]) Unreferenced by [] captures []
            "#]],
        );
    }

    #[test]
    fn inline_actions_are_reached_where_they_are_passed() {
        check(
            "
//- /package.json
{ \"dependencies\": { \"next\": \"16.0.0\" } }
//- /app/button.tsx
'use client'
export function Button(props: { run: () => void }) { return null }
//- /app/page.tsx
import { Button } from './button'
export default function Page({ params }) {
  async function remove() { 'use server'; console.log(params.id) }
  return <form action={async (data: FormData) => { 'use server' }}><Button run={remove} /></form>
}
",
            "app/page.tsx",
            &expect![[r#"
                remove() Client by ["app/page.tsx:4"] captures ["params.id"]
                action(data: FormData) Form by ["app/page.tsx:4"] captures []
            "#]],
        );
    }

    #[test]
    fn an_action_is_used_where_it_is_a_child_or_an_argument() {
        check(
            "
//- /package.json
{ \"dependencies\": { \"next\": \"16.0.0\" } }
//- /app/list.tsx
'use client'
export function List(props: { children: () => Promise<void> }) { return null }
//- /app/page.tsx
import { Feed } from 'feed'
import { cache } from 'react'
import { List } from './list'
const load = cache(async (id: string) => { 'use server' })
const never = async () => { 'use server' }
export default function Page() {
  async function more() { 'use server' }
  return <><Feed>{async ([data]) => { 'use server' }}</Feed><List>{more}</List><List><form action={async () => { 'use server' }} /></List></>
}
",
            "app/page.tsx",
            &expect![[r#"
                -(id: string) Server by ["app/page.tsx:4"] captures []
                never() Unreferenced by [] captures []
                more() Client by ["app/page.tsx:8"] captures []
                -([data]: ?) Server by ["app/page.tsx:8"] captures []
                action() Form by ["app/page.tsx:8"] captures []
            "#]],
        );
    }

    #[test]
    fn uses_are_followed_through_variables_and_not_into_tests() {
        check(
            "
//- /package.json
{ \"dependencies\": { \"next\": \"16.0.0\" } }
//- /app/actions.ts
'use server'
export async function bound(id: string) {}
export async function listed() {}
export async function framed() {}
export async function tested() {}
//- /app/list.tsx
'use client'
export function List(props) { return null }
//- /app/page.tsx
import Form from 'next/form'
import { bound, framed, listed } from './actions'
import { List } from './list'
export default function Page({ params }) {
  const save = bound.bind(null, params.id)
  const actions = { listed }
  return <><form action={save} /><List actions={actions} /><Form action={framed} /></>
}
//- /app/actions.test.ts
import { tested } from './actions'
tested()
",
            "app/actions.ts",
            &expect![[r#"
                bound(id: string) Form by ["app/page.tsx:5", "app/page.tsx:7"] captures []
                listed() Client by ["app/page.tsx:6", "app/page.tsx:7"] captures []
                framed() Form by ["app/page.tsx:7"] captures []
                tested() Unreferenced by ["app/actions.test.ts:2"] captures []
            "#]],
        );
    }

    #[test]
    fn an_action_is_used_where_it_is_handed_out() {
        check(
            "
//- /package.json
{ \"dependencies\": { \"next\": \"16.0.0\" } }
//- /app/list.tsx
'use client'
export function List(props) { return null }
//- /app/page.tsx
import { List } from './list'
const make = (id: string) => async () => { 'use server'; console.log(id) }
function made(id: string) { return async function again() { 'use server'; console.log(id) } }
export default function Page() {
  const actions = { save: async (text: string) => { 'use server' }, all: [async (one: number) => { 'use server' }] }
  return <><form action={make('1')}><button formAction={made('2')} /></form><List actions={actions} /></>
}
",
            "app/page.tsx",
            &expect![[r#"
                -() Server by ["app/page.tsx:2"] captures ["id"]
                again() Server by ["app/page.tsx:3"] captures ["id"]
                save(text: string) Client by ["app/page.tsx:6"] captures []
                -(one: number) Client by ["app/page.tsx:6"] captures []
            "#]],
        );
    }

    #[test]
    fn what_next_registers_for_nobody_is_reached_by_nobody() {
        check(
            "
//- /package.json
{ \"dependencies\": { \"next\": \"16.0.0\" } }
//- /app/actions.ts
'use server'
import { inner } from './inner'
export async function save() { await inner() }
export const read = async () => { async function own() { 'use server' } await own() }
export async function old() {}
//- /app/inner.ts
'use server'
export async function inner() {}
//- /app/button.tsx
'use client'
import { read, save } from './actions'
export function Button() { return <button onClick={() => save(read)} /> }
//- /app/page.tsx
import { Button } from './button'
export default function Page() { return <Button /> }
//- /pages/old.tsx
import { old } from '../app/actions'
export default function Old() { return <button onClick={() => old()} /> }
",
            "app/actions.ts",
            &expect![[r#"
                save() Client by ["app/button.tsx:3"] captures []
                read() Client by ["app/button.tsx:3"] captures []
                own() Unreferenced by ["app/actions.ts:4"] captures []
                old() Unreferenced by ["pages/old.tsx:2"] captures []
            "#]],
        );
    }

    #[test]
    fn next_looks_for_no_directives_in_some_files() {
        check(
            "
//- /app/page.tsx
import { act } from './actions.mts'
export default function Page() { return <form action={act} /> }
//- /app/actions.mts
'use server'
export async function act() {}
const other = async () => { 'use server' }
",
            "app/actions.mts",
            &expect![""],
        );
    }
}
