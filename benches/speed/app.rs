//! Workspaces shaped like real apps, of any size: features of twenty modules around a shared library.
//!
//! What is typical was counted on public code bases: modules have some 3 KB, few of them hold actions, most guards are
//! helpers two modules away, clients reach actions through forms, and imports go through aliases and barrels.

use actionfence::workspace::fixture::path_of;
use actionfence::workspace::{Files, Index};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Modules of one feature.
const FEATURE: usize = 20;

/// One feature of so many has actions.
const ACTING: usize = 3;

/// How many modules of an app of this size have actions.
pub fn modules_of_actions(modules: usize) -> usize {
    (modules / FEATURE).div_ceil(ACTING).max(1)
}

#[derive(Clone)]
pub struct App {
    files: BTreeMap<PathBuf, Arc<str>>,
}

impl App {
    /// So many modules, with so many actions in each module of actions. As in real apps one module of sixty has any.
    pub fn new(modules: usize, actions: usize) -> Self {
        let mut app = Self { files: BTreeMap::new() };
        for (path, text) in LIBRARY {
            app.add(path, (*text).to_owned());
        }
        for feature in 0..modules / FEATURE {
            app.add_feature(feature, actions);
        }
        app
    }

    pub fn add(&mut self, path: &str, text: String) {
        self.files.insert(path_of(path), text.into());
    }

    /// A disk that costs next to nothing.
    pub fn memory(&self) -> Arc<Memory> {
        let by_path = self.files.iter().map(|(path, text)| (path.clone().into_os_string(), Arc::clone(text))).collect();
        Arc::new(Memory { paths: self.files.keys().cloned().collect(), by_path })
    }

    pub fn modules(&self) -> impl Iterator<Item = (&Path, &str)> {
        let is_module = |path: &Path| path.extension().is_some_and(|extension| extension != "json");
        self.files.iter().map(|(path, text)| (path.as_path(), &**text)).filter(move |(path, _)| is_module(path))
    }

    /// All of them, relative to the app's folder.
    pub fn files(&self) -> impl Iterator<Item = (&Path, &str)> {
        let root = path_of("");
        self.files.iter().map(move |(path, text)| (path.strip_prefix(&root).unwrap_or(path), &**text))
    }

    pub fn bytes(&self) -> usize {
        self.modules().map(|(_, text)| text.len()).sum()
    }

    /// One module of actions, one of queries, a page, a form in the browser, a barrel, and components and helpers.
    fn add_feature(&mut self, feature: usize, actions: usize) {
        let folder = format!("app/(shop)/area-{}/feature-{feature}", feature % 7);
        let actions = if feature.is_multiple_of(ACTING) { actions } else { 0 };
        if actions > 0 {
            self.add(&format!("{folder}/actions.ts"), self::actions(actions));
        } else {
            self.add(&format!("{folder}/labels.ts"), helpers(99));
        }
        self.add(&format!("{folder}/queries.ts"), queries());
        self.add(&format!("{folder}/page.tsx"), page(feature, feature % 12 == 1));
        self.add(&format!("{folder}/form.tsx"), form(actions));
        let mut barrel = String::new();
        let components = FEATURE - 5;
        for number in 0..components {
            let (name, text) = match number % 3 {
                0 => (format!("helpers-{number}.ts"), helpers(number)),
                1 => (format!("panel-{number}.tsx"), component(number, "'use client'\n\n")),
                _ => (format!("section-{number}.tsx"), component(number, "")),
            };
            let (stem, _) = name.rsplit_once('.').expect("every name has an extension");
            let _ = writeln!(barrel, "export * from './{stem}'");
            self.add(&format!("{folder}/parts/{name}"), text);
        }
        self.add(&format!("{folder}/parts/index.ts"), barrel);
    }
}

/// The files of an app as the index reads them.
pub struct Memory {
    paths: Vec<PathBuf>,
    /// Compared byte by byte, and not name by name as paths are.
    by_path: FxHashMap<OsString, Arc<str>>,
}

impl Memory {
    pub fn index(self: &Arc<Self>) -> Index {
        Index::open(&path_of(""), Arc::clone(self) as Arc<dyn Files>)
    }
}

impl Files for Memory {
    fn read(&self, path: &Path) -> io::Result<Arc<str>> {
        self.by_path.get(path.as_os_str()).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn is_file(&self, path: &Path) -> bool {
        self.by_path.contains_key(path.as_os_str())
    }

    fn is_dir(&self, path: &Path) -> bool {
        self.paths.iter().any(|file| file.ancestors().skip(1).any(|folder| folder == path))
    }

    fn walk(&self, _: &Path) -> Vec<PathBuf> {
        self.paths.clone()
    }
}

const LIBRARY: &[(&str, &str)] = &[
    (
        "package.json",
        r#"{ "dependencies": { "next": "16.4.6", "react": "19.2.0", "next-auth": "5.0.0", "@prisma/client": "6.19.0", "zod": "4.1.0" } }"#,
    ),
    ("tsconfig.json", r#"{ "compilerOptions": { "strict": true, "paths": { "@/*": ["./*"] } } }"#),
    (
        "lib/auth.ts",
        "import NextAuth from 'next-auth'\n\nexport const { auth, handlers } = NextAuth({ providers: [] })\n",
    ),
    (
        "lib/db.ts",
        "import 'server-only'\nimport { PrismaClient } from '@prisma/client'\n\nexport const db = new PrismaClient()\n",
    ),
    (
        "lib/session.ts",
        "import { cache } from 'react'
import { auth } from './auth'

export const currentUser = cache(async () => {
  const session = await auth()
  return session?.user ?? null
})

export async function requireUser() {
  const user = await currentUser()
  if (!user) throw new Error('Sign in first')
  return user
}
",
    ),
    ("lib/index.ts", "export * from './session'\nexport { db } from './db'\n"),
];

/// Guarded in different ways, every sixth not at all.
pub fn actions(count: usize) -> String {
    let mut text = String::from(
        "'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { currentUser, db, requireUser } from '@/lib'

const Input = z.object({ id: z.string(), title: z.string().min(1) })
",
    );
    for number in 0..count {
        let guard = match number % 6 {
            0 => "  const input = Input.parse(raw)",
            1 | 2 => "  const user = await currentUser()\n  if (!user) return",
            _ => "  const user = await requireUser()",
        };
        let wanted = if number % 6 == 0 { "input" } else { "{ id: String(raw), userId: user.id }" };
        let _ = write!(
            text,
            "
export async function save{number}(raw: unknown) {{
{guard}
  await db.post.updateMany({{ where: {wanted}, data: {{ title: 'saved {number}' }} }})
  revalidatePath('/posts')
}}
"
        );
    }
    text
}

fn queries() -> String {
    let mut text = String::from("import 'server-only'\nimport { db, requireUser } from '@/lib'\n");
    for number in 0..8 {
        let _ = write!(
            text,
            "
export async function list{number}(page = 1, size = 20) {{
  const user = await requireUser()
  const rows = await db.post.findMany({{
    where: {{ userId: user.id, kind: 'kind-{number}' }},
    select: {{ id: true, title: true, createdAt: true }},
    skip: (page - 1) * size,
    take: size,
  }})
  return rows.map(row => ({{ ...row, label: `${{row.title}} (${{row.createdAt.toISOString()}})` }}))
}}
"
        );
    }
    text
}

fn page(feature: usize, acts: bool) -> String {
    let (imports, action, used) = if acts {
        (
            "import { db, requireUser } from '@/lib'\n",
            "
  async function remove() {
    'use server'
    const user = await requireUser()
    await db.post.deleteMany({ where: { id, userId: user.id } })
  }
",
            "      <form action={remove}><button>Remove</button></form>\n",
        )
    } else {
        ("", "", "")
    };
    format!(
        "import {{ Section2, Section5 }} from './parts'
import {{ Form }} from './form'
import {{ list0, list1 }} from './queries'
{imports}
export default async function Page({{ params }}: {{ params: Promise<{{ id: string }}> }}) {{
  const {{ id }} = await params
  const [posts, drafts] = await Promise.all([list0(), list1()])
{action}
  return (
    <main className=\"feature-{feature}\">
      <Section2 title=\"Posts\" rows={{posts}} />
      <Section5 title=\"Drafts\" rows={{drafts}} />
      <Form id={{id}} />
{used}    </main>
  )
}}
"
    )
}

/// Calls every action of its feature.
fn form(actions: usize) -> String {
    let names: Vec<String> = (0..actions).map(|number| format!("save{number}")).collect();
    let names = names.join(", ");
    let import = if actions > 0 { format!("import {{ {names} }} from './actions'\n") } else { String::new() };
    let mut text = format!(
        "'use client'

import {{ useState, useTransition }} from 'react'
{import}import {{ Panel1 }} from './parts/panel-1'

export function Form({{ id }}: {{ id: string }}) {{
  const [isPending, startTransition] = useTransition()
  const [title, setTitle] = useState('')
  return (
    <Panel1 title=\"Edit\" rows={{[]}}>
      <input value={{title}} disabled={{isPending}} onChange={{event => setTitle(event.target.value)}} />
"
    );
    for number in 0..actions {
        let _ = writeln!(
            text,
            "      <button onClick={{() => startTransition(() => save{number}({{ id, title }}))}}>Save {number}</button>"
        );
    }
    text.push_str("    </Panel1>\n  )\n}\n");
    text
}

fn component(number: usize, directive: &str) -> String {
    let name = if directive.is_empty() { "Section" } else { "Panel" };
    let mut text = format!(
        "{directive}import type {{ ReactNode }} from 'react'
import {{ format0, format1 }} from './helpers-0'

type Row = {{ id: string; title: string; createdAt: Date }}

export function {name}{number}({{ title, rows, children }}: {{ title: string; rows: Row[]; children?: ReactNode }}) {{
  const visible = rows.filter(row => row.title.length > {number})
  return (
    <section aria-label={{title}} className=\"rounded-lg border p-4 shadow-sm\">
"
    );
    for block in 0..8 {
        let _ = write!(
            text,
            "      <div className=\"grid grid-cols-2 gap-{block}\">
        <h2 id={{`heading-${{title}}-{block}`}}>{{format0(title, {block})}}</h2>
        {{visible.length > {block} ? (
          <ul>{{visible.map(row => <li key={{row.id}} title={{format1(row.title, {block})}}>{{row.title}}</li>)}}</ul>
        ) : (
          <p className=\"text-muted-foreground\">Nothing here yet.</p>
        )}}
      </div>
"
        );
    }
    text.push_str("      {children}\n    </section>\n  )\n}\n");
    text
}

fn helpers(number: usize) -> String {
    let mut text = String::from("const LIMITS = { short: 20, long: 200 } as const\n");
    for function in 0..10 {
        // Other helpers must not hide those that the components import.
        let name = if number == 0 { format!("format{function}") } else { format!("format{number}x{function}") };
        let _ = write!(
            text,
            "
export function {name}(text: string, depth: number): string {{
  const words = text.trim().split(/\\s+/u).filter(Boolean)
  if (words.length === 0 || depth > {function}) return ''
  const short = words.map((word, at) => (at === 0 ? word.toUpperCase() : word)).join(' ')
  return short.length > LIMITS.short ? `${{short.slice(0, LIMITS.long)}}…` : short
}}
"
        );
    }
    text
}
