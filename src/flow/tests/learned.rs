//! What was learned for one file never shows in the answers for another.

use super::super::{EndpointReport, Learned, report};
use super::COMMON;
use crate::workspace::{FileId, Snapshot, View, fixture};
use std::cell::RefCell;
use std::fmt::Write;
use std::sync::Arc;

/// Helpers that call themselves and each other, that act, prove and are asked again at the same place, names that need each
/// other, chains that say more of an effect, closures and instances that differ in what they were made with, and calls
/// that are followed to the last depth.
const HELPERS: &str = "
//- /lib/tree.ts
import { db } from './db'
import { requireUser } from './auth'
export function walk(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, depth + 1))
  return typeof value === 'object' ? even(value, depth + 1) : value
}
export function even(value: unknown, depth: number) { return depth > 3 ? value : odd(value, depth) }
export function odd(value: unknown, depth: number) { return depth > 3 ? walk(value) : even(value, depth + 1) }
export async function log(what: unknown) { return db.log.create({ data: { what: walk(what) } }) }
export async function remove(id: string) {
  const user = await requireUser()
  await log(id)
  return db.note.delete({ where: { id, userId: user.id } })
}
export async function twice(id: string) {
  for (const one of [id, id]) await log(one)
  return log(id)
}
export const query = (id: string) => db.selectFrom('notes').selectAll()
export const a0 = (id: string) => a1(id)
//- /lib/made.ts
import { db } from './db'
import { requireUser } from './auth'
function guarded(guard: (() => Promise<unknown>) | null) {
  return async (id: string) => { if (guard) await guard(); return db.note.delete({ where: { id } }) }
}
export const open = guarded(null)
export const closed = guarded(requireUser)
function counter() {
  let seen: string | null = null
  return { see: (id: string) => { seen = id }, drop: () => seen && db.note.delete({ where: { id: seen } }) }
}
export const count = counter()
class Notes {
  constructor(private readonly guard: (() => Promise<unknown>) | null) {}
  arrow = async (id: string) => { if (this.guard) await this.guard(); return db.note.delete({ where: { id } }) }
  async method(id: string) { if (this.guard) await this.guard(); return db.note.delete({ where: { id } }) }
}
export const openNotes = new Notes(null)
export const closedNotes = new Notes(requireUser)
DEEP//- /lib/circle.ts
import { right } from './round'
export const left = right ?? { go: (id: string) => id }
//- /lib/round.ts
import { left } from './circle'
export const right = left ?? { go: (id: string) => id }
";

const FILES: [(&str, &str); 6] = [
    (
        "app/a/actions.ts",
        "import { even, log, remove } from '../../lib/tree'
import { left } from '../../lib/circle'
export async function one(id: string) { await log(id); await remove(id) }
export async function two(id: string) { return even(left.go(id), 0) }
export async function three(id: string) { return deep(id) }
const deep = async (id: string) => { await remove(id); return log(id) }
",
    ),
    (
        "app/b/actions.ts",
        "import { odd, remove, twice } from '../../lib/tree'
import { right } from '../../lib/round'
export async function one(id: string) { await remove(id); return twice(id) }
export async function two(id: string) { return twice(right.go(odd(id, 0) as string)) }
",
    ),
    (
        "app/c/actions.ts",
        "import { walk, log, remove } from '../../lib/tree'
import { requireUser } from '../../lib/auth'
export async function one(id: string) { const user = await requireUser(); await log(id); return remove(id) }
export async function two(id: string) { return self(id, 0) }
async function self(id: string, depth: number): Promise<unknown> {
  if (depth > 2) return walk(id)
  await log(id)
  return self(id, depth + 1)
}
",
    ),
    (
        "app/d/actions.ts",
        "import { closedNotes, count, d0, open, openNotes } from '../../lib/made'
export async function one(id: string) { await open(id) }
export async function two(id: string) { await closedNotes.method(id) }
export async function three(id: string) { await openNotes.arrow(id) }
export async function four(id: string) { count.see(id); return count.drop() }
export async function five(id: string) { await d0(id) }
",
    ),
    (
        "app/e/actions.ts",
        "import { closed, closedNotes, count, d0, d9, openNotes } from '../../lib/made'
export async function one(id: string) { await closed(id) }
export async function two(id: string) { await openNotes.method(id) }
export async function three(id: string) { await closedNotes.arrow(id) }
export async function four() { return count.drop() }
export async function five(id: string) { await d9(id); await d0(id) }
",
    ),
    ("app/f/actions.ts", ""),
];

fn workspace() -> Snapshot {
    let mut deep = String::new();
    for at in 0..30 {
        let _ = writeln!(deep, "export const d{at} = async (id: string) => {{ await d{}(id) }}", at + 1);
    }
    deep.push_str("const d30 = async (id: string) => { await closed(id) }\n");
    let mut text = format!("{COMMON}\n{}", HELPERS.replace("DEEP", &deep));
    for (path, code) in FILES {
        let _ = write!(text, "//- /{path}\n'use server'\n{code}");
    }
    // Spends its whole budget: what is left of it must not depend on what others have paid for.
    text.push_str("import { walk, log } from '../../lib/tree'\nexport async function costly(id: string) {\n");
    for _ in 0..400 {
        text.push_str("  await log(walk({ id, more: [id, id] }))\n");
        let _ = writeln!(text, "  if (id) await log({{ a: walk([id]), b: id + id }})");
    }
    text.push_str("}\n");
    fixture::fixture(&text)
}

fn reports(snapshot: &Snapshot, file: FileId, learned: Option<&RefCell<Learned>>) -> Vec<Arc<EndpointReport>> {
    let view = View::new(snapshot, file);
    report::reports(&view, report::endpoints(&view), learned)
}

#[test]
fn the_order_of_files_does_not_show() {
    let snapshot = workspace();
    let files: Vec<FileId> = FILES.iter().map(|(path, _)| fixture::file(&snapshot, path)).collect();
    let alone: Vec<Vec<Arc<EndpointReport>>> = files.iter().map(|file| reports(&snapshot, *file, None)).collect();
    assert_eq!(alone.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2, 2, 5, 5, 1]);
    let orders = [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [1, 3, 0, 5, 4, 2], [2, 4, 5, 0, 3, 1]];
    for order in orders {
        let learned = RefCell::default();
        for at in order.into_iter().chain(order) {
            assert_eq!(reports(&snapshot, files[at], Some(&learned)), alone[at], "{order:?}: {}", FILES[at].0);
        }
    }
}
