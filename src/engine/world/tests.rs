//! Whatever happens to a workspace, its findings are those of a fresh start.

mod middleware;

use super::World;
use crate::engine::{Options, check_file, workspace_options};
use crate::finding::Place;
use crate::text::{TextEdit, apply};
use crate::workspace::fixture::{self, ROOT};
use crate::workspace::{Change, Index, Overlay, Snapshot};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const START: &str = "
//- /package.json
{ \"dependencies\": { \"next\": \"16.4.6\", \"react\": \"19.0.0\", \"@prisma/client\": \"6.0.0\", \"next-auth\": \"5.0.0\" } }
//- /tsconfig.json
{ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./*\"] } } }
//- /lib/db.ts
import { PrismaClient } from '@prisma/client'
export const db = new PrismaClient()
export const secret = process.env.AUTH_SECRET
//- /lib/auth.ts
import NextAuth from 'next-auth'
export const { auth } = NextAuth({})
//- /lib/guard.ts
import { auth } from './auth'
export async function requireUser() {
  const session = await auth()
  if (!session?.user) throw new Error('Unauthorized')
  return session.user
}
//- /lib/index.ts
export { requireUser } from './guard'
export * from './db'
//- /app/actions.ts
'use server'
import { db, requireUser } from '@/lib'

export async function clear() {
  await requireUser()
  await db.cart.deleteMany()
}

export async function rename(name: string) {
  await db.user.update({ where: { id: 1 }, data: { name } })
}
//- /app/page.tsx
import { db } from '@/lib/db'
import { Form } from './form'
export default function Page() {
  async function save(data: FormData) {
    'use server'
    await db.post.create({ data: { title: String(data.get('title')) } })
  }
  return <Form save={save} />
}
//- /app/form.tsx
'use client'
import { clear } from './actions'
export function Form({ save }: { save: (data: FormData) => void }) {
  return <form action={save}><button formAction={clear}>Clear</button></form>
}
//- /lib/open.ts
export const open = ['/about', '/sign-in']
//- /proxy.ts
import { NextResponse } from 'next/server'
import { requireUser } from './lib'
import { open } from './lib/open'

export async function proxy(request: { nextUrl: URL }) {
  if (open.includes(request.nextUrl.pathname)) return NextResponse.next()
  await requireUser()
  return NextResponse.next()
}

export const config = { matcher: ['/((?!api).*)'] }
";

/// What is put in place of a piece of text; the other way round too.
const SWAPS: &[(&str, &str)] = &[
    ("  await requireUser()\n", ""),
    ("  if (!session?.user) throw new Error('Unauthorized')\n", "  console.log(session)\n"),
    ("'use server'\n", "'use server';\n\n"),
    ("'use client'\n", "'use strict'\n"),
    ("import { db } from '@/lib/db'", "import { db } from '@/lib/index'"),
    ("export { requireUser } from './guard'", "export { requireUser } from './gard'"),
    ("export async function rename(name", "async function rename(name"),
    ("import { clear } from './actions'", "import { clear } from './actions'\nimport { secret } from '../lib/db'"),
    ("export const db", "import 'server-only'\n\nexport const db"),
    ("export async function clear", "// actionfence-ignore unguarded-action: for a test\nexport async function clear"),
    ("export async function rename", "// actionfence-public: anyone may\nexport async function rename"),
    ("{ \"paths\": { \"@/*\": [\"./*\"] } }", "{ \"paths\": { \"@/*\": [\"./src/*\"] } }"),
    ("return session.user", "return session.user // and so on"),
    ("['/((?!api).*)']", "['/admin/:path*']"),
    ("['/about', '/sign-in']", "['/about', '/']"),
    ("proxy(request", "screen(request"),
    ("deleteMany()", "deleteMany( )"),
    ("db.user.update(", "db.user.upd("),
];

/// The files as they are, beside a world that has been told of each change.
struct Game {
    texts: BTreeMap<PathBuf, Arc<str>>,
    world: World,
    random: u64,
}

#[test]
fn findings_after_any_edits_equal_those_of_a_fresh_start() {
    let mut compared = 0;
    for seed in 0..12 {
        let mut game = Game::new(seed);
        for step in 0..40 {
            let done = game.step();
            game.world.check_stale();
            let fresh = world(&game.texts);
            // What does not parse is remembered as it was, which a fresh start cannot know.
            if is_whole(&fresh) {
                compared += 1;
                assert_eq!(findings(&game.world), findings(&fresh), "seed {seed}, step {step}: {done}");
            }
        }
    }
    assert!(compared > 100, "only {compared} states parsed");
}

#[test]
fn half_typed_code_leaves_no_trace_once_it_is_whole_again() {
    let mut game = Game::new(7);
    game.world.check_stale();
    let before = findings(&game.world);
    assert!(!before.is_empty());
    for (path, text) in game.texts.clone() {
        for cut in text.match_indices(['(', '{', '\'', '.', '<']).map(|(at, _)| at) {
            let broken = format!("{}{}", &text[..cut], &text[cut + 1..]);
            game.world.apply(&[Change::Text(path.clone(), broken.into())]);
            game.world.check_stale();
            game.world.apply(&[Change::Text(path.clone(), Arc::clone(&text))]);
        }
        game.world.check_stale();
        assert_eq!(findings(&game.world), before, "after {}", path.display());
    }
}

#[test]
fn a_change_that_nobody_reads_costs_its_own_file_only() {
    let mut game = Game::new(1);
    game.world.check_stale();
    let page = fixture::path_of("app/page.tsx");
    let text = game.texts[&page].replace("title: String", "title: `${1}` + String");
    game.world.apply(&[Change::Text(page.clone(), text.into())]);
    let snapshot = game.world.snapshot();
    let stale: Vec<&str> = game.world.stale().map(|file| snapshot.path(file)).collect();
    assert_eq!(stale, ["app/page.tsx"]);
}

#[test]
fn a_change_of_a_body_wakes_what_reads_it_and_nothing_else() {
    let mut files = START.to_owned();
    for index in 0..200 {
        let _ = write!(
            files,
            "//- /features/f{index}/actions.ts\n'use server'\nimport {{ db, requireUser }} from '@/lib'\nexport async function run{index}() {{\n  await requireUser()\n  await db.row.deleteMany()\n}}\n//- /features/f{index}/page.tsx\nexport default function Page() {{ return null }}\n"
        );
    }
    let texts = fixture::files(&files);
    let mut world = world(&texts);
    let stale = |world: &World| -> Vec<String> {
        let snapshot = world.snapshot();
        world.stale().map(|file| snapshot.path(file).to_owned()).collect()
    };
    let path = fixture::path_of("features/f3/actions.ts");
    let text = texts[&path].replace("deleteMany()", "deleteMany({ where: {} })");
    world.apply(&[Change::Text(path, text.into())]);
    assert_eq!(stale(&world), ["features/f3/actions.ts"]);
    world.check_stale();

    // All in one batch, also what is said twice.
    let guard = fixture::path_of("lib/guard.ts");
    let text: Arc<str> = texts[&guard].replace("  if (!session?.user) throw new Error('Unauthorized')\n", "").into();
    world.apply(&[Change::Text(guard.clone(), Arc::clone(&text)), Change::Text(guard, text)]);
    let woken = stale(&world);
    let actions = woken.iter().filter(|path| path.ends_with("actions.ts")).count();
    assert_eq!(
        (actions, woken.iter().filter(|path| path.starts_with("features") && path.ends_with("page.tsx")).count()),
        (201, 0)
    );
}

#[test]
fn results_that_a_change_has_overtaken_are_not_taken() {
    let mut game = Game::new(1);
    game.world.check_stale();
    let path = fixture::path_of("app/actions.ts");
    let text = &game.texts[&path];
    game.world.apply(&[Change::Text(path.clone(), format!("{text}\n").into())]);
    let job = game.world.job(game.world.stale().collect());
    let results = job.run();
    game.world.apply(&[Change::Text(path.clone(), format!("\n{text}").into())]);
    let file = game.world.snapshot().file_at(&path).unwrap();
    assert!(!game.world.accept(&job, &results).contains(&file));
    assert!(game.world.checked(file).is_none());
}

#[test]
fn results_are_not_taken_when_what_they_read_has_changed_since() {
    let mut game = Game::new(1);
    let (actions, guard) = (fixture::path_of("app/actions.ts"), fixture::path_of("lib/guard.ts"));
    let without = game.texts[&actions].replace("  await requireUser()\n", "");
    let with = Arc::clone(&game.texts[&actions]);
    game.world.apply(&[Change::Text(actions.clone(), without.into())]);
    game.world.check_stale();
    game.world.apply(&[Change::Text(actions.clone(), with)]);
    let file = game.world.snapshot().file_at(&actions).unwrap();
    let job = game.world.job(vec![file]);
    let results = job.run();
    let open_door = "export async function requireUser() {\n  return { id: 1 }\n}\n";
    game.texts.insert(guard.clone(), open_door.into());
    game.world.apply(&[Change::Text(guard, open_door.into())]);
    game.world.accept(&job, &results);
    game.world.check_stale();
    assert_eq!(findings(&game.world), findings(&world(&game.texts)));
}

impl Game {
    fn new(seed: u64) -> Self {
        let texts = fixture::files(START);
        let world = world(&texts);
        Self { texts, world, random: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 1 }
    }

    /// Does one thing, and says what.
    fn step(&mut self) -> String {
        match self.below(12) {
            0 => self.remove(),
            1 => self.restore(),
            2 | 3 => self.move_lines(),
            4 => self.settle(),
            _ => self.swap(),
        }
    }

    fn swap(&mut self) -> String {
        let (one, other) = SWAPS[self.below(SWAPS.len())];
        let (from, to) = if self.below(2) == 0 { (one, other) } else { (other, one) };
        let hits: Vec<PathBuf> = self
            .texts
            .iter()
            .filter(|(_, text)| !from.is_empty() && text.contains(from))
            .map(|(path, _)| path.clone())
            .collect();
        let Some(path) = hits.get(self.below(hits.len().max(1))) else {
            return "nothing".to_owned();
        };
        let at = self.texts[path].find(from).unwrap() as u32;
        let edit = TextEdit::replace(crate::text::Span::new(at, at + from.len() as u32), to);
        let text = apply(&self.texts[path], &[edit]).unwrap();
        self.set(path, text);
        format!("{}: {from:?} to {to:?}", path.display())
    }

    fn move_lines(&mut self) -> String {
        let path = self.any();
        if path.extension().is_some_and(|extension| extension == "json") {
            return "nothing".to_owned();
        }
        let text = Arc::clone(&self.texts[&path]);
        let (place, text) = match self.below(2) {
            0 => ("end", format!("{text}\n// moved\n")),
            _ => ("start", format!("// moved\n{text}")),
        };
        self.set(&path, text);
        format!("a line at the {place} of {}", path.display())
    }

    fn remove(&mut self) -> String {
        let path = self.any();
        if self.texts.len() < 6 {
            return "nothing".to_owned();
        }
        self.texts.remove(&path);
        self.world.apply(&[Change::Closed(path.clone()), Change::Deleted(path.clone())]);
        format!("{} is gone", path.display())
    }

    fn restore(&mut self) -> String {
        for (path, text) in fixture::files(START) {
            if !self.texts.contains_key(&path) {
                self.set(&path, text.to_string());
                return format!("{} is back", path.display());
            }
        }
        "nothing".to_owned()
    }

    /// The results of some files are asked for before the next change.
    fn settle(&mut self) -> String {
        let some: Vec<_> = self.world.stale().take(3).collect();
        let job = self.world.job(some);
        self.world.accept(&job, &job.run());
        "some files were checked".to_owned()
    }

    fn set(&mut self, path: &Path, text: String) {
        let text: Arc<str> = text.into();
        self.texts.insert(path.to_path_buf(), Arc::clone(&text));
        self.world.apply(&[Change::Text(path.to_path_buf(), text)]);
    }

    fn any(&mut self) -> PathBuf {
        let at = self.below(self.texts.len());
        self.texts.keys().nth(at).unwrap().clone()
    }

    fn below(&mut self, limit: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random % limit as u64) as usize
    }
}

/// A world over an empty disk whose files are all open buffers.
fn world(texts: &BTreeMap<PathBuf, Arc<str>>) -> World {
    let disk = Overlay { below: None, buffers: BTreeMap::new() };
    let mut index = Index::open_with(Path::new(ROOT), Arc::new(disk), workspace_options(None));
    let changes: Vec<Change> = texts.iter().map(|(path, text)| Change::Text(path.clone(), Arc::clone(text))).collect();
    index.apply(&changes);
    let mut world = World::new(index, Options::default(), check_file);
    world.check_stale();
    world
}

fn is_whole(world: &World) -> bool {
    let snapshot = world.snapshot();
    let mut files = snapshot.files().iter();
    files.all(|file| snapshot.module(*file).items.iter().all(|placed| !placed.stale))
}

fn findings(world: &World) -> Vec<String> {
    let snapshot = world.snapshot();
    let of_file = |findings: &[crate::finding::Finding]| -> Vec<String> {
        let related = |finding: &crate::finding::Finding| -> Vec<String> {
            finding
                .related
                .iter()
                .map(|related| format!("{} {}", place(&snapshot, related.place), related.message))
                .collect()
        };
        findings
            .iter()
            .map(|one| {
                format!(
                    "{} {} {:?} {} {:?}",
                    place(&snapshot, one.place),
                    one.rule,
                    one.severity,
                    one.message,
                    related(one)
                )
            })
            .collect()
    };
    world.all().flat_map(|checked| of_file(&checked.findings)).collect()
}

fn place(snapshot: &Snapshot, place: Place) -> String {
    format!("{}:{}-{}", snapshot.path(place.file), place.span.start, place.span.end)
}
