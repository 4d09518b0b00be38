//! Which actions a build registers: more than the browser gets, and less than the program is made of.

use super::{Node, Walk};
use crate::workspace::route::Registers;
use crate::workspace::{FileId, RouteKind};

/// What a build registers of the actions of one module. Code that nothing imports yet is taken for code that something
/// will.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Registered {
    /// Exports of a `'use server'` module.
    pub exports: bool,
    /// Functions with a directive of their own. Of a module that only client code calls they are not, nor is anything
    /// behind it: the browser gets references to exports.
    pub inline: bool,
    /// Only what is no part of `app/` leads to the module: `pages/`, a proxy, instrumentation. There the directive means
    /// nothing.
    pub only_outside: bool,
}

/// By id. `imports` are those on the server, `built` is what anything that is built leads to, `calling` what runs in the
/// browser or is called from there.
pub(super) fn of_all<'g>(
    nodes: &[Node<'_>],
    size: usize,
    imports: &dyn Fn(FileId) -> &'g [FileId],
    is_client: &dyn Fn(FileId) -> bool,
    built: &Walk,
    calling: &Walk,
) -> Vec<Registered> {
    let entries = |wanted: &dyn Fn(&Node<'_>) -> bool| -> Vec<FileId> {
        nodes.iter().filter(|node| wanted(node)).map(|node| node.file).collect()
    };
    let everything = |entries: &[FileId]| Walk::new(size, entries, imports, &|_| true, &|_| false);
    let registering = entries(&|node| node.registers != Registers::Nothing);
    let on_server = Walk::new(size, &registering, imports, &|file| !is_client(file), &|_| false);
    let of_app = everything(&registering);
    let outside = everything(&entries(&|node| node.route.is_some_and(RouteKind::is_outside_app)));
    let mut all = vec![Registered::default(); size];
    for node in nodes {
        let inline = on_server.reaches(node.file) || !built.reaches(node.file);
        let only_outside = outside.reaches(node.file) && !of_app.reaches(node.file);
        all[node.file.0 as usize] = Registered { exports: inline || calling.reaches(node.file), inline, only_outside };
    }
    all
}

#[cfg(test)]
mod tests {
    use crate::workspace::fixture::{file, fixture};

    /// The module graph of an application, with what is registered of `lib/NAME.ts` by the two ways of asking.
    fn check(files: &str, expected: &[(&str, &str)]) {
        let snapshot = fixture(files);
        for (name, expected) in expected {
            let what = snapshot.graph().registered(file(&snapshot, &format!("lib/{name}.ts")));
            let words = [(what.exports, "exports"), (what.inline, "inline"), (what.only_outside, "outside")];
            let told: Vec<&str> = words.iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect();
            assert_eq!(told.join(" "), *expected, "{name}");
        }
    }

    #[test]
    fn nothing_is_registered_outside_of_app() {
        check(
            r"
//- /app/page.tsx
import { both } from '../lib/both'
export default () => <form action={both} />
//- /pages/old.tsx
import { shown } from '../lib/shown'
import { both } from '../lib/both'
import { asked } from '../lib/asked'
export const getServerSideProps = () => asked()
export default () => <p onClick={() => shown(both)} />
//- /pages/api/hook.ts
import { hook } from '../../lib/hook'
export default () => hook()
//- /proxy.ts
import { passed } from './lib/passed'
export const proxy = () => passed()
//- /instrumentation.ts
import { began } from './lib/began'
export const register = () => began()
//- /lib/both.ts
//- /lib/shown.ts
//- /lib/asked.ts
//- /lib/hook.ts
import './behind'
//- /lib/behind.ts
//- /lib/passed.ts
//- /lib/began.ts
//- /lib/alone.ts
",
            &[
                ("both", "exports inline"),
                ("shown", "outside"),
                ("asked", "outside"),
                ("hook", "outside"),
                ("behind", "outside"),
                ("passed", "outside"),
                ("began", "outside"),
                ("alone", "exports inline"),
            ],
        );
    }

    #[test]
    fn of_what_only_the_browser_calls_exports_are() {
        check(
            r"
//- /app/page.tsx
import { Button } from '../lib/button'
export default () => <Button />
//- /lib/button.tsx
'use client'
import { called } from './called'
export const Button = () => <p onClick={() => called()} />
//- /lib/called.ts
'use server'
import { behind } from './behind'
export async function called() { behind() }
//- /lib/behind.ts
'use server'
export async function behind() {}
",
            &[("called", "exports"), ("behind", "")],
        );
    }

    #[test]
    fn prose_has_layouts_too() {
        check(
            r"
//- /app/page.tsx
//- /app/docs/layout.tsx
import { search } from '../../lib/search'
export default () => <form action={search} />
//- /app/docs/intro/page.mdx
# Introduction
//- /app/drafts/layout.tsx
import { draft } from '../../lib/draft'
export default () => <form action={draft} />
//- /app/drafts/notes.mdx
//- /lib/search.ts
//- /lib/draft.ts
",
            &[("search", "exports inline"), ("draft", "")],
        );
    }

    #[test]
    fn files_of_metadata_depend_on_the_bundler() {
        let app = |manifest: &str| {
            format!(
                r"
//- /package.json
{manifest}
//- /app/page.tsx
//- /app/icon.tsx
import {{ icon }} from '../lib/icon'
import {{ Client }} from '../lib/client'
use(icon, Client)
//- /app/empty/icon.tsx
import {{ empty }} from '../../lib/empty'
use(empty)
//- /app/robots.ts
import {{ robots }} from '../lib/robots'
use(robots)
//- /lib/client.tsx
'use client'
import {{ called }} from './called'
use(called)
//- /lib/icon.ts
//- /lib/empty.ts
//- /lib/robots.ts
//- /lib/called.ts
'use server'
"
            )
        };
        let all = "exports inline";
        check(&app("{}"), &[("icon", all), ("empty", all), ("robots", all), ("called", "exports")]);
        let older = app(r#"{ "dependencies": { "next": "15.5.29" } }"#);
        check(&older, &[("icon", all), ("empty", ""), ("robots", ""), ("called", "")]);
    }
}
