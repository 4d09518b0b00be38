//! Each endpoint of `app/actions.ts` with its verdicts and effects.

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
    for report in analyse(&view) {
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

#[expect(clippy::too_many_lines, reason = "one workspace, one action per case")]
#[test]
fn wrappers_are_understood_by_their_body() {
    check(
        "
//- /lib/wrap.ts
import { getUser } from './auth'
export const withAuth = (fn) => async (...args) => {
  const user = await getUser()
  if (!user) throw new Error('no')
  return fn({ user }, ...args)
}
export const traced = (name, fn) => async (...args) => fn(...args)
export const optional = (fn) => async (...args) => fn(await getUser(), ...args)
export async function within(fn) {
  const user = await getUser()
  if (!user) return { error: 'no' }
  return await fn(user)
}
export const sew = async (fn) => { try { return await fn() } catch (e) { return { error: 'failed' } } }
export function makeAction(op) {
  return async (input) => {
    const user = await getUser()
    if (!op.authorizer(user)) throw new Error('no')
    return op.run(input, user)
  }
}
//- /lib/ops.ts
import { db } from './db'
const signedIn = (user) => Boolean(user)
const anyone = () => true
export const ops = {
  posts: {
    remove: { authorizer: signedIn, run: (id) => db.post.delete({ where: { id } }) },
    like: { authorizer: anyone, run: (id) => db.post.update({ where: { id } }) },
  },
}
//- /app/actions.ts
'use server'
import { db } from '../lib/db'
import { withAuth, traced, optional, within, sew, makeAction } from '../lib/wrap'
import { ops } from '../lib/ops'
export const wrapped = withAuth(async ({ user }, id) => db.a.delete({ where: { id, userId: user.id } }))
export const nested = traced('x', withAuth(async (ctx, id) => db.a.delete({ where: { id } })))
export const open = traced('x', async (id) => { await db.a.delete({ where: { id } }) })
export const anonymous = optional(async (user, id) => { await db.a.delete({ where: { id } }) })
export const callback = async (id: string) => sew(() => within((user) => db.a.delete({ where: { id } })))
export const operation = makeAction(ops.posts.remove)
export const openOperation = makeAction(ops.posts.like)
",
        expect![[r#"
            wrapped: auth Proven by getUser(), input Missing
              Delete db.a.delete
            nested: auth Proven by getUser(), input Missing
              Delete db.a.delete
            open: auth Missing, input Missing
              Delete db.a.delete unproven
            anonymous: auth Missing, input Missing
              Delete db.a.delete unproven
            callback: auth Proven by getUser(), input Missing
              Delete db.a.delete
            operation: auth Proven by getUser(), input Missing
              Delete db.post.delete
            openOperation: auth Missing, input Missing
              Write db.post.update unproven
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

#[test]
fn action_clients_run_their_middleware() {
    check(
        "
//- /lib/client.ts
import { createSafeActionClient } from 'next-safe-action'
import { createServerAction, createServerActionProcedure } from 'zsa'
import { getUser } from './auth'
export const client = createSafeActionClient({ handleServerError: (e) => 'failed' })
export const authClient = client.use(async ({ next }) => {
  const user = await getUser()
  if (!user) throw new Error('no')
  return next({ ctx: { user } })
})
export const oldClient = createSafeActionClient({
  async middleware() { const user = await getUser(); if (!user) throw new Error('no'); return { user } },
})
export const procedure = createServerActionProcedure().handler(async () => {
  const user = await getUser()
  if (!user) throw new Error('no')
  return { user }
})
export const openAction = createServerAction()
//- /app/actions.ts
'use server'
import { z } from 'zod'
import { db } from '../lib/db'
import { client, authClient, oldClient, procedure, openAction } from '../lib/client'
export const open = client.inputSchema(z.object({ id: z.string() })).action(async ({ parsedInput }) => {
  await db.a.delete({ where: { id: parsedInput.id } })
})
export const guarded = authClient.metadata({ name: 'x' }).schema(z.object({ id: z.string() })).action(
  async ({ parsedInput: { id }, ctx: { user } }) => { await db.a.delete({ where: { id, userId: user.id } }) })
export const raw = authClient.action(async ({ clientInput }) => { await db.a.update({ data: clientInput }) })
export const old = oldClient(z.object({}), async (input, ctx) => { await db.a.create({ data: input }) })
export const proc = procedure.createServerAction().input(z.object({ id: z.string() })).handler(async ({ input, ctx }) => {
  await db.a.delete({ where: input })
})
export const plain = openAction.input(z.object({ id: z.string() })).handler(async ({ input }) => {
  await db.a.delete({ where: input })
})
",
        expect![[r#"
            open: auth Missing, input Proven by next-safe-action
              Delete db.a.delete unproven
            guarded: auth Proven by getUser(), input Proven by next-safe-action
              Delete db.a.delete
            raw: auth Proven by getUser(), input Missing
              Write db.a.update
            old: auth Proven by getUser(), input Proven by next-safe-action
              Write db.a.create
            proc: auth Proven by getUser(), input Proven by zsa
              Delete db.a.delete
            plain: auth Missing, input Proven by zsa
              Delete db.a.delete unproven
        "#]],
    );
}
