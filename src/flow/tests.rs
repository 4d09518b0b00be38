//! Each endpoint of `app/actions.ts` with its verdicts and effects.

mod kept;
mod learned;
mod memory;
mod rows;
mod wrappers;

use super::{EndpointReport, Status, Verdict, analyse};
use crate::workspace::{View, fixture};
use expect_test::{Expect, expect};
use std::fmt::Write;

const COMMON: &str = "
//- /package.json
{ \"dependencies\": { \"next\": \"16.4.6\" } }
//- /lib/db.ts
import { PrismaClient } from '@prisma/client'
export const db = new PrismaClient()
//- /lib/auth.ts
import NextAuth from 'next-auth'
import { redirect } from 'next/navigation'
export const { auth } = NextAuth({})
export const getUser = async () => { const session = await auth(); return session?.user ?? null }
export async function requireUser() {
  const user = await getUser()
  if (!user) redirect('/in')
  return user
}
";

fn check(files: &str, expected: Expect) {
    check_file("app/actions.ts", files, expected);
}

#[expect(clippy::needless_pass_by_value, reason = "expectations read best as literals")]
fn check_file(path: &str, files: &str, expected: Expect) {
    let snapshot = fixture::fixture(&format!("{COMMON}\n{files}"));
    let view = View::new(&snapshot, fixture::file(&snapshot, path));
    let mut out = String::new();
    for report in analyse(&view, None) {
        print(&mut out, &report);
    }
    expected.assert_eq(&out);
}

fn print(out: &mut String, report: &EndpointReport) {
    let name = report.endpoint.name.as_deref().unwrap_or("<anonymous>");
    let guards = &report.guards;
    let verdict = |verdict: &Verdict| match &verdict.by {
        Some(by) => format!("{:?} by {by}", verdict.status),
        None => format!("{:?}", verdict.status),
    };
    let auth = verdict(&guards.authentication);
    let _ = writeln!(out, "{name}: auth {auth}, input {}", verdict(&guards.validation));
    for effect in &report.effects {
        let mark = if effect.authentication == Status::Proven { "" } else { " unproven" };
        let _ = writeln!(out, "  {:?} {}{mark}", effect.kind, effect.what);
    }
}

#[expect(clippy::too_many_lines, reason = "one workspace, one action per case")]
#[test]
fn guards_of_other_modules_count_where_they_leave() {
    check(
        "
//- /app/actions.ts
'use server'
import { db } from '../lib/db'
import { auth, getUser, requireUser } from '../lib/auth'
export async function enforced(name: string) {
  const user = await requireUser()
  await db.user.update({ where: { id: user.id }, data: { name } })
}
export async function tested() {
  const session = await auth()
  if (!session?.user?.id) return { error: 'no' }
  await db.cart.deleteMany({ where: { userId: session.user.id } })
}
export async function untested() {
  await auth()
  await db.cart.deleteMany()
}
export async function keyed() {
  const session = await auth()
  await db.cart.deleteMany({ where: { userId: session?.user?.id } })
}
export async function late(id: string) {
  await db.cart.delete({ where: { id } })
  if (!(await getUser())) throw new Error('no')
}
export async function oneBranch(id: string, soft: boolean) {
  if (soft) await requireUser()
  await db.cart.delete({ where: { id } })
}
export async function swallowed(id: string) {
  try { await requireUser() } catch { return { error: 'no' } }
  await db.cart.delete({ where: { id } })
}
export async function ignored(id: string) {
  try { await requireUser() } catch {}
  await db.cart.delete({ where: { id } })
}
export async function caught(id: string) {
  const user = await requireUser().catch(() => null)
  await db.cart.delete({ where: { id } })
}
export async function caughtAndTested(id: string) {
  const user = await requireUser().catch(() => null)
  if (!user) return
  await db.cart.delete({ where: { id } })
}
",
        expect![[r#"
            enforced: auth Proven by requireUser(), input Missing
              Write db.user.update
            tested: auth Proven by auth(), input NotNeeded
              Delete db.cart.deleteMany
            untested: auth Missing, input NotNeeded
              Delete db.cart.deleteMany unproven
            keyed: auth Missing, input NotNeeded
              Delete db.cart.deleteMany unproven
            late: auth Missing, input Missing
              Delete db.cart.delete unproven
            oneBranch: auth Missing, input Missing
              Delete db.cart.delete unproven
            swallowed: auth Proven by requireUser(), input Missing
              Delete db.cart.delete
            ignored: auth Missing, input Missing
              Delete db.cart.delete unproven
            caught: auth Missing, input Missing
              Delete db.cart.delete unproven
            caughtAndTested: auth Proven by requireUser(), input Missing
              Delete db.cart.delete
        "#]],
    );
}

#[expect(clippy::too_many_lines, reason = "one workspace, one action per case")]
#[test]
fn conditions_of_every_form_narrow() {
    check(
        "
//- /app/actions.ts
'use server'
import { db } from '../lib/db'
import { auth, getUser } from '../lib/auth'
async function isAdmin() { const user = await getUser(); return user?.role === 'admin' }
async function check() { const user = await getUser(); if (!user) return { error: 'no' }; return { user } }
async function pair() { const user = await getUser(); return user ? [user, null] : [null, 'no'] }
export async function bool() {
  if (!(await isAdmin())) throw new Error('no')
  await db.a.create({})
}
export async function or() {
  const user = await getUser()
  if (!user || user.role !== 'admin') return
  await db.a.create({})
}
export async function and() {
  const user = await getUser()
  if (user && user.role === 'admin') { await db.a.create({}) }
}
export async function errorObject() {
  const result = await check()
  if ('error' in result && result.error) return result
  await db.a.create({})
}
export async function errorMember() {
  const { error } = await check()
  if (error) return
  await db.a.create({})
}
export async function errorIgnored() {
  const result = await check()
  await db.a.create({})
}
export async function tuple() {
  const [user, error] = await pair()
  if (error) return
  await db.a.create({})
}
export async function ternary() {
  const user = await getUser()
  return user ? db.a.create({}) : null
}
export async function nullish() {
  const user = (await getUser()) ?? fail()
  await db.a.create({})
}
function fail(): never { throw new Error('no') }
export async function stored() {
  const session = await auth()
  const allowed = !!session && session.user.role === 'admin'
  if (!allowed) return
  await db.a.create({})
}
export async function switched() {
  const user = await getUser()
  switch (user?.role) {
    case 'admin': await db.a.create({}); break
    default: return
  }
}
export async function all() {
  const [session, rows] = await Promise.all([auth(), db.b.findMany()])
  if (!session) throw new Error('no')
  await db.a.create({})
}
export async function equalsNull() {
  const user = await getUser()
  if (user === null) return
  await db.a.create({})
}
export async function loop(ids: string[]) {
  for (const id of ids) { if (!(await getUser())) return; await db.a.delete({ where: { id } }) }
}
",
        expect![[r#"
            bool: auth Proven by isAdmin(), input NotNeeded
              Write db.a.create
            or: auth Proven by getUser(), input NotNeeded
              Write db.a.create
            and: auth Proven by getUser(), input NotNeeded
              Write db.a.create
            errorObject: auth Proven by check(), input NotNeeded
              Write db.a.create
            errorMember: auth Proven by check(), input NotNeeded
              Write db.a.create
            errorIgnored: auth Missing, input NotNeeded
              Write db.a.create unproven
            tuple: auth Proven by pair(), input NotNeeded
              Write db.a.create
            ternary: auth Proven by getUser(), input NotNeeded
              Write db.a.create
            nullish: auth Proven by getUser(), input NotNeeded
              Write db.a.create
            stored: auth Proven by auth(), input NotNeeded
              Write db.a.create
            switched: auth Proven by getUser(), input NotNeeded
              Write db.a.create
            all: auth Proven by auth(), input NotNeeded
              Write db.a.create
            equalsNull: auth Proven by getUser(), input NotNeeded
              Write db.a.create
            loop: auth Proven by getUser(), input Missing
              Delete db.a.delete
        "#]],
    );
}

#[test]
fn handlers_of_routes_are_endpoints() {
    let handler = "
//- /app/api/posts/route.ts
import { db } from '../../../lib/db'
export async function DELETE(request: Request) { await db.post.deleteMany(); return new Response() }
export const dynamic = 'force-dynamic'
";
    check_file(
        "app/api/posts/route.ts",
        handler,
        expect![[r#"
        DELETE: auth Missing, input NotNeeded
          Delete db.post.deleteMany unproven
    "#]],
    );
    let api = "
//- /pages/api/posts.ts
import { db } from '../../lib/db'
export default async function handler(req, res) { await db.post.deleteMany(); res.end() }
export const config = {}
";
    check_file(
        "pages/api/posts.ts",
        api,
        expect![[r#"
        default: auth Missing, input NotNeeded
          Delete db.post.deleteMany unproven
    "#]],
    );
}

#[test]
fn reads_count_when_their_rows_leave() {
    check(
        "
//- /app/actions.ts
'use server'
import { db } from '../lib/db'
export async function whole(id: string) { return db.user.findUnique({ where: { id } }) }
export async function first(id: string) { const rows = await db.user.findMany({ where: { id } }); return rows[0] }
export async function mapped(id: string) {
  return db.user.findMany({ where: { id } }).then((rows) => rows[0]?.name ?? '')
}
export async function kept(id: string) { const row = await db.user.findUnique({ where: { id } }); return !row }
export async function unused(id: string) { await db.user.findUnique({ where: { id } }) }
",
        expect![[r#"
            whole: auth Missing, input Missing
              Read db.user.findUnique unproven
            first: auth Missing, input Missing
              Read db.user.findMany unproven
            mapped: auth Missing, input Missing
              Read db.user.findMany unproven
            kept: auth NotNeeded, input NotNeeded
            unused: auth NotNeeded, input NotNeeded
        "#]],
    );
}
