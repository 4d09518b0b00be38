//! The module graph, both ways, and which modules the browser gets.

mod registered;

pub use registered::Registered;

use super::reads::note_position;
use super::route::{Delivery, Registers};
use super::{FileId, RouteKind};
use std::collections::VecDeque;

/// What the graph needs to know of one module.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node<'l> {
    pub file: FileId,
    pub use_client: bool,
    pub use_server: bool,
    pub route: Option<RouteKind>,
    pub delivery: Delivery,
    pub registers: Registers,
    /// Modules that it imports at run time, in order of appearance, each once.
    pub imports: &'l [FileId],
    /// Modules of which it imports types.
    pub type_imports: &'l [FileId],
    /// What it imports instead in the browser.
    pub browser_imports: Option<&'l [FileId]>,
    /// What it imports instead where it runs on the server.
    pub server_imports: Option<&'l [FileId]>,
}

/// Computed from all outlines.
#[derive(Debug, Default)]
pub struct Graph {
    imports: Adjacency,
    importers: Adjacency,
    type_importers: Adjacency,
    client: Walk,
    pages: Walk,
    server: Walk,
    use_server: Vec<bool>,
    registered: Vec<Registered>,
}

/// How a module reaches the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reachability {
    /// From the `'use client'` module (or `pages/` file) to the module itself, both included; the shortest chain.
    pub chain: Vec<FileId>,
}

impl Graph {
    /// `nodes` in path order; `size` is one more than the highest id.
    pub(super) fn new(nodes: &[Node<'_>], size: usize) -> Self {
        let mut graph = Self {
            imports: Adjacency::new(size, nodes.iter().flat_map(|node| node.imports.iter().map(|to| (node.file, *to)))),
            importers: Adjacency::new(
                size,
                nodes.iter().flat_map(|node| node.imports.iter().map(|to| (*to, node.file))),
            ),
            type_importers: Adjacency::new(
                size,
                nodes.iter().flat_map(|node| node.type_imports.iter().map(|to| (*to, node.file))),
            ),
            use_server: vec![false; size],
            ..Self::default()
        };
        let mut use_client = vec![false; size];
        let mut browser: Vec<Option<&[FileId]>> = vec![None; size];
        let mut on_server: Vec<Option<&[FileId]>> = vec![None; size];
        for node in nodes {
            use_client[node.file.0 as usize] = node.use_client;
            graph.use_server[node.file.0 as usize] = node.use_server;
            browser[node.file.0 as usize] = node.browser_imports;
            on_server[node.file.0 as usize] = node.server_imports;
        }
        let entries = |wanted: &dyn Fn(&Node<'_>) -> bool| -> Vec<FileId> {
            nodes.iter().filter(|node| wanted(node)).map(|node| node.file).collect()
        };
        let in_browser = |file: FileId| browser[file.0 as usize].unwrap_or_else(|| graph.imports.of(file));
        let is_server = |file: FileId| graph.use_server[file.0 as usize];

        let all = |file: FileId| on_server[file.0 as usize].unwrap_or_else(|| graph.imports.of(file));
        let is_client = |file: FileId| use_client[file.0 as usize];

        let rendering = entries(&|node| node.delivery == Delivery::ClientModules);
        let rendered = Walk::new(size, &rendering, &all, &|_| true, &is_client);
        let built = entries(&|node| node.route.is_some_and(RouteKind::is_built));
        let built = Walk::new(size, &built, &|file| graph.imports.of(file), &|_| true, &|_| false);
        // What nothing of the application imports yet is meant for the browser by what it says itself.
        let is_new =
            |node: &Node<'_>| node.use_client && !built.reaches(node.file) && node.route != Some(RouteKind::NotApp);
        let clients_behind = |server: &Walk| {
            let is_sent = |node: &Node<'_>| node.use_client && server.reaches(node.file) || is_new(node);
            let sent = Walk::new(size, &entries(&is_sent), &in_browser, &|_| true, &is_server);
            let client_entries = entries(&|node| node.use_client && sent.reaches(node.file));
            Walk::new(size, &client_entries, &in_browser, &|_| true, &is_server)
        };
        let client = clients_behind(&rendered);
        let page_entries = entries(&|node| node.delivery == Delivery::Everything);
        let pages = Walk::new(size, &page_entries, &in_browser, &|_| true, &|_| false);
        let server_entries = entries(&|node| {
            let called = node.use_server && client.reaches(node.file);
            called || node.route.is_some_and(|route| route.is_app_entry() || route == RouteKind::PagesApi)
        });
        let server = Walk::new(size, &server_entries, &all, &|file| !is_client(file), &|_| false);
        let calling = entries(&|node| node.registers == Registers::OfClientsToo);
        let calling = clients_behind(&Walk::new(size, &calling, &all, &|_| true, &is_client));
        let registered = registered::of_all(nodes, size, &all, &is_client, &built, &calling);
        (graph.client, graph.pages, graph.server, graph.registered) = (client, pages, server, registered);
        graph
    }

    /// By id, of which files it tells something else than `before`, the graph of the same files.
    pub(super) fn moved(&self, before: &Self) -> Vec<bool> {
        let mut moved = vec![false; self.use_server.len()];
        let lists = [
            (&self.imports, &before.imports),
            (&self.importers, &before.importers),
            (&self.type_importers, &before.type_importers),
        ];
        for (index, moved) in moved.iter_mut().enumerate() {
            let file = FileId(index as u32);
            *moved = self.use_server[index] != before.use_server[index]
                || self.registered[index] != before.registered[index]
                || lists.iter().any(|(now, before)| now.of(file) != before.of(file));
        }
        for (now, before) in
            [(&self.client, &before.client), (&self.pages, &before.pages), (&self.server, &before.server)]
        {
            now.note_moved(before, &mut moved);
        }
        moved
    }

    /// Modules whose run-time imports lead to `file`, in path order.
    pub fn importers(&self, file: FileId) -> &[FileId] {
        note_position(file);
        self.importers.of(file)
    }

    /// Modules with an import from `file` that TypeScript removes again, in path order.
    pub fn type_importers(&self, file: FileId) -> &[FileId] {
        note_position(file);
        self.type_importers.of(file)
    }

    /// Files of the workspace that `file` imports at run time, in order of appearance.
    pub fn imports(&self, file: FileId) -> &[FileId] {
        note_position(file);
        self.imports.of(file)
    }

    /// `Some` when the module is in the client graph: reached by value imports from a `'use client'` entry without
    /// crossing a `'use server'` module. A `'use client'` module is its own chain of one, if something that is rendered
    /// leads to it or nothing of the application does.
    pub fn client(&self, file: FileId) -> Option<Reachability> {
        note_position(file);
        if self.use_server.get(file.0 as usize).copied().unwrap_or_default() {
            return None;
        }
        let chains = [self.client.chain(file), self.pages.chain(file)];
        let chain = chains.into_iter().flatten().min_by_key(Vec::len)?;
        Some(Reachability { chain })
    }

    /// `Some` when a `pages/` file (or `instrumentation-client.ts`) ships the module to the browser. There `'use server'`
    /// means nothing: it ends no walk, and such a module is shipped as well.
    pub fn pages(&self, file: FileId) -> Option<Reachability> {
        note_position(file);
        self.pages.chain(file).map(|chain| Reachability { chain })
    }

    /// The chain of a `'use server'` module from a `'use client'` module: the browser gets references to its exports.
    pub fn called_by_client(&self, file: FileId) -> Option<Reachability> {
        note_position(file);
        self.client.chain(file).map(|chain| Reachability { chain })
    }

    /// True when a page, layout, route handler or other server entry of `app/` reaches the module without crossing
    /// a `'use client'` module. Actions that the browser calls are such entries too.
    pub fn server(&self, file: FileId) -> bool {
        note_position(file);
        self.server.reaches(file)
    }

    /// What a build registers of its actions.
    pub fn registered(&self, file: FileId) -> Registered {
        note_position(file);
        self.registered.get(file.0 as usize).copied().unwrap_or_default()
    }

    /// How a server entry reaches the module: the shortest chain, both ends included.
    pub fn server_chain(&self, file: FileId) -> Option<Reachability> {
        note_position(file);
        self.server.chain(file).map(|chain| Reachability { chain })
    }
}

/// Edges by their start, in the order given.
#[derive(Debug, Default)]
struct Adjacency {
    starts: Vec<u32>,
    ends: Vec<FileId>,
}

impl Adjacency {
    fn new(size: usize, edges: impl Iterator<Item = (FileId, FileId)> + Clone) -> Self {
        let mut starts = vec![0u32; size + 1];
        for (from, _) in edges.clone() {
            starts[from.0 as usize + 1] += 1;
        }
        for index in 0..size {
            starts[index + 1] += starts[index];
        }
        let mut next = starts.clone();
        let mut ends = vec![FileId(0); starts[size] as usize];
        for (from, to) in edges {
            let place = &mut next[from.0 as usize];
            ends[*place as usize] = to;
            *place += 1;
        }
        Self { starts, ends }
    }

    fn of(&self, file: FileId) -> &[FileId] {
        let index = file.0 as usize;
        match (self.starts.get(index), self.starts.get(index + 1)) {
            (Some(start), Some(end)) => &self.ends[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

/// A breadth-first walk from several entries: who was reached, and from where first.
#[derive(Debug, Default)]
struct Walk {
    /// An entry is its own parent.
    parents: Vec<Option<FileId>>,
}

impl Walk {
    /// `enters` tells which modules may be reached at all; `ends` which are reached, but not left.
    fn new<'g>(
        size: usize,
        entries: &[FileId],
        imports: &dyn Fn(FileId) -> &'g [FileId],
        enters: &dyn Fn(FileId) -> bool,
        ends: &dyn Fn(FileId) -> bool,
    ) -> Self {
        let mut parents = vec![None; size];
        let mut queue = VecDeque::new();
        for &entry in entries {
            if enters(entry) && parents[entry.0 as usize].is_none() {
                parents[entry.0 as usize] = Some(entry);
                queue.push_back(entry);
            }
        }
        while let Some(file) = queue.pop_front() {
            if ends(file) {
                continue;
            }
            for &next in imports(file) {
                if parents[next.0 as usize].is_none() && enters(next) {
                    parents[next.0 as usize] = Some(file);
                    queue.push_back(next);
                }
            }
        }
        Self { parents }
    }

    /// Sets the mark of every file whose chain is another one than before.
    fn note_moved(&self, before: &Self, moved: &mut [bool]) {
        let mut known: Vec<Option<bool>> = vec![None; self.parents.len()];
        let mut way = Vec::new();
        for start in 0..self.parents.len() {
            let mut at = start;
            // Up to a file of which it is known, or that tells by itself.
            let is_other = loop {
                if let Some(known) = known[at] {
                    break known;
                }
                way.push(at);
                match self.parents[at] {
                    parent if parent != before.parents[at] => break true,
                    Some(parent) if parent.0 as usize != at => at = parent.0 as usize,
                    _ => break false,
                }
            };
            for at in way.drain(..) {
                known[at] = Some(is_other);
                moved[at] |= is_other;
            }
        }
    }

    fn reaches(&self, file: FileId) -> bool {
        self.parents.get(file.0 as usize).is_some_and(Option::is_some)
    }

    fn chain(&self, file: FileId) -> Option<Vec<FileId>> {
        let mut chain = vec![file];
        let mut current = file;
        loop {
            let parent = (*self.parents.get(current.0 as usize)?)?;
            if parent == current {
                chain.reverse();
                return Some(chain);
            }
            chain.push(parent);
            current = parent;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::workspace::fixture::{file, fixture};
    use crate::workspace::{Reachability, Snapshot};
    use std::fmt::Write as _;

    fn chain(snapshot: &Snapshot, reached: Option<Reachability>) -> String {
        let chain = reached.map(|reached| reached.chain).unwrap_or_default();
        chain.iter().map(|file| snapshot.path(*file)).collect::<Vec<_>>().join(" > ")
    }

    #[test]
    fn the_client_graph_follows_values_and_ends_at_actions() {
        let snapshot = fixture(
            r"
//- /app/page.tsx
import { Form } from './form'
import { secret } from '../lib/secret'
export default function Page() { return <Form secret={secret} /> }
//- /app/form.tsx
'use client'
import { save } from './actions'
import { format } from '../lib'
import type { Row } from '../lib/types'
import { Only } from '../lib/used-as-type'
export function Form() { const row: Only = format(); import('../lib/lazy'); return <form action={save} /> }
//- /app/actions.ts
'use server'
import { db } from '../lib/db'
export async function save() { db() }
//- /lib/index.ts
export * from './format'
export { type T } from './types'
//- /lib/format.ts
export const format = () => 1
//- /lib/types.ts
export type T = 1; export type Row = 2
//- /lib/used-as-type.ts
export type Only = 1
//- /lib/lazy.ts
//- /lib/db.ts
export const db = () => {}
//- /lib/secret.ts
export const secret = 1
",
        );
        let client = |path: &str| chain(&snapshot, snapshot.graph().client(file(&snapshot, path)));
        assert_eq!(client("app/form.tsx"), "app/form.tsx");
        assert_eq!(client("lib/format.ts"), "app/form.tsx > lib/index.ts > lib/format.ts");
        assert_eq!(client("lib/lazy.ts"), "app/form.tsx > lib/lazy.ts");
        for path in
            ["app/page.tsx", "app/actions.ts", "lib/db.ts", "lib/secret.ts", "lib/types.ts", "lib/used-as-type.ts"]
        {
            assert_eq!(client(path), "", "{path}");
        }
        let called = snapshot.graph().called_by_client(file(&snapshot, "app/actions.ts"));
        assert_eq!(chain(&snapshot, called), "app/form.tsx > app/actions.ts");
        let server = |path: &str| snapshot.graph().server(file(&snapshot, path));
        assert!(server("app/page.tsx") && server("lib/secret.ts") && server("app/actions.ts") && server("lib/db.ts"));
        assert!(!server("app/form.tsx") && !server("lib/format.ts"));
        let importers = snapshot.graph().importers(file(&snapshot, "lib/format.ts"));
        assert_eq!(importers, [file(&snapshot, "lib/index.ts")]);
    }

    /// Next asks for modules that it renders on the server under the condition `react-server`.
    #[test]
    fn packages_have_other_modules_for_the_server() {
        let snapshot = fixture(
            r##"
//- /package.json
{ "name": "app", "workspaces": ["packages/*"], "imports": { "#env": { "react-server": "./lib/env.server.ts", "default": "./lib/env.ts" } } }
//- /app/page.tsx
import { session } from '@acme/session'
import { Menu } from './menu'
import '#env'
export default async function Page() { return <Menu name={await session()} /> }
//- /app/menu.tsx
'use client'
import { session } from '@acme/session'
import '#env'
export function Menu() { return <p>{session()}</p> }
//- /lib/env.ts
//- /lib/env.server.ts
//- /packages/session/package.json
{ "name": "@acme/session", "exports": { ".": { "react-server": "./src/server.ts", "types": "./src/browser.ts", "default": "./src/browser.ts" } } }
//- /packages/session/src/server.ts
import 'server-only'
export const session = async () => 'somebody'
//- /packages/session/src/browser.ts
export const session = () => 'somebody'
"##,
        );
        let client = |path: &str| chain(&snapshot, snapshot.graph().client(file(&snapshot, path)));
        let server = |path: &str| chain(&snapshot, snapshot.graph().server_chain(file(&snapshot, path)));
        assert_eq!(client("packages/session/src/browser.ts"), "app/menu.tsx > packages/session/src/browser.ts");
        assert_eq!(server("packages/session/src/server.ts"), "app/page.tsx > packages/session/src/server.ts");
        assert_eq!(client("packages/session/src/server.ts") + &server("packages/session/src/browser.ts"), "");
        assert_eq!(client("lib/env.ts"), "app/menu.tsx > lib/env.ts");
        assert_eq!(server("lib/env.server.ts"), "app/page.tsx > lib/env.server.ts");
    }

    #[test]
    fn packages_have_other_modules_for_the_browser() {
        let snapshot = fixture(
            r##"
//- /package.json
{ "name": "app", "workspaces": ["packages/*"], "imports": { "#env": { "node": "./lib/env.node.ts", "default": "./lib/env.ts" } } }
//- /app/page.tsx
import { Menu } from './menu'
import { log } from '@acme/log'
import '#env'
export default async function Page() { log(); return <Menu /> }
//- /app/menu.tsx
'use client'
import { log } from '@acme/log'
import { store } from '@acme/store'
import { draw } from '@acme/draw'
import '#env'
export function Menu() { log(store, draw); return null }
//- /lib/env.ts
//- /lib/env.node.ts
//- /packages/log/package.json
{ "name": "@acme/log", "exports": { ".": { "browser": "./src/browser.ts", "default": "./src/node.ts" } } }
//- /packages/log/src/node.ts
export const log = () => {}
//- /packages/log/src/browser.ts
export const log = () => {}
//- /packages/store/package.json
{ "name": "@acme/store", "main": "./dist/node.js", "browser": "./dist/web.js" }
//- /packages/store/src/node.ts
//- /packages/store/src/web.ts
export const store = 1
//- /packages/draw/package.json
{ "name": "@acme/draw", "main": "./index.js", "browser": { "./canvas.js": "./screen.js", "./fonts.js": false } }
//- /packages/draw/index.js
import './canvas.js'
import './fonts.js'
export const draw = 1
//- /packages/draw/canvas.js
//- /packages/draw/screen.js
//- /packages/draw/fonts.js
"##,
        );
        let graph = snapshot.graph();
        let is_sent = |path: &str| graph.client(file(&snapshot, path)).is_some();
        for path in ["log/src/browser", "store/src/web", "draw/index", "draw/screen"] {
            let end = if path.starts_with("draw") { "js" } else { "ts" };
            assert!(is_sent(&format!("packages/{path}.{end}")), "{path}");
        }
        for path in ["log/src/node.ts", "store/src/node.ts", "draw/canvas.js", "draw/fonts.js"] {
            assert!(!is_sent(&format!("packages/{path}")), "{path}");
        }
        assert!(is_sent("lib/env.ts") && !is_sent("lib/env.node.ts"));
        assert!(graph.server(file(&snapshot, "packages/log/src/node.ts")));
    }

    #[test]
    fn client_modules_are_sent_for_what_is_rendered() {
        let roots = [
            "app/layout.tsx",
            "app/@side/default.tsx",
            "app/empty/loading.tsx",
            "app/icon.tsx",
            "app/robots.ts",
            "app/api/route.ts",
            "proxy.ts",
            "instrumentation.ts",
            "instrumentation-client.ts",
            "pages/old.tsx",
            "pages/_document.tsx",
            "pages/api/hook.ts",
            "lib/actions.ts",
            "tests/button.test.tsx",
        ];
        let sent = |manifest: &str| {
            let mut text = format!("//- /package.json\n{manifest}\n//- /app/page.tsx\n");
            text += "import { Form } from './form'\nexport default () => <Form />\n//- /app/form.tsx\n";
            text +=
                "'use client'\nimport { save } from '../lib/actions'\nexport const Form = () => <p onClick={save} />\n";
            for (number, root) in roots.iter().enumerate() {
                let up = "../".repeat(root.matches('/').count());
                let directive = if root.starts_with("lib/") { "'use server'\n" } else { "" };
                let _ = write!(text, "//- /{root}\n{directive}import {{ c }} from '{up}./c/{number}'\nuse(c)\n");
                let _ = write!(text, "//- /c/{number}.tsx\n'use client'\nexport const c = 1\n");
            }
            let snapshot = fixture(&text);
            let is_sent =
                |number: &usize| snapshot.graph().client(file(&snapshot, &format!("c/{number}.tsx"))).is_some();
            (0..roots.len()).filter(is_sent).map(|number| roots[number]).collect::<Vec<_>>().join(" ")
        };
        let always = "app/layout.tsx app/@side/default.tsx";
        let browser = "instrumentation-client.ts pages/old.tsx tests/button.test.tsx";
        assert_eq!(sent("{}"), format!("{always} app/icon.tsx {browser}"));
        let older = r#"{ "dependencies": { "next": "15.5.29" } }"#;
        assert_eq!(sent(older), format!("{always} app/api/route.ts {browser}"));
        let chosen = r#"{ "dependencies": { "next": "16.4.6" }, "scripts": { "build": "next build --webpack" } }"#;
        assert_eq!(sent(chosen), format!("{always} app/api/route.ts {browser}"));
    }

    #[test]
    fn pages_ship_what_their_data_functions_do_not_own() {
        let snapshot = fixture(
            r"
//- /pages/index.tsx
import { db } from '../lib/db'
import { format } from '../lib/format'
import { save } from '../lib/actions'
import { both } from '../lib/both'
const load = () => db(both)
export const getServerSideProps = async () => load()
export default function Page() { return <p onClick={save}>{format(both)}</p> }
//- /pages/api/hook.ts
import { db } from '../../lib/db'
export default () => db()
//- /lib/db.ts
export const db = 1
//- /lib/format.ts
export const format = 1
//- /lib/both.ts
export const both = 1
//- /lib/actions.ts
'use server'
export async function save() {}
",
        );
        let pages = |path: &str| chain(&snapshot, snapshot.graph().pages(file(&snapshot, path)));
        assert_eq!(pages("lib/format.ts"), "pages/index.tsx > lib/format.ts");
        assert_eq!(pages("lib/both.ts"), "pages/index.tsx > lib/both.ts");
        assert_eq!(pages("lib/actions.ts"), "pages/index.tsx > lib/actions.ts");
        assert_eq!(pages("lib/db.ts"), "");
        assert_eq!(snapshot.graph().client(file(&snapshot, "lib/actions.ts")), None);
    }
}
