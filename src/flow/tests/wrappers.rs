//! Wrappers, action clients and what the configuration says of a project's own functions.

use super::check;
use expect_test::expect;

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
            old: auth Proven by getUser(), input Proven by oldClient()
              Write db.a.create
            proc: auth Proven by getUser(), input Proven by zsa
              Delete db.a.delete
            plain: auth Missing, input Proven by zsa
              Delete db.a.delete unproven
        "#]],
    );
}

#[test]
fn the_configuration_speaks_for_functions_of_the_project() {
    check(
        "
//- /actionfence.json
{
  // Found in a package that is not in the workspace.
  \"guards\": [
    { \"import\": \"@acme/members\", \"name\": \"ensureMember\", \"enforcing\": true },
    { \"import\": \"@acme/members\", \"name\": \"currentMember\" },
  ],
  \"wrappers\": [{ \"import\": \"@acme/actions\", \"name\": \"makeAction\", \"guards\": true, \"validates\": true }],
  \"effects\": [{ \"import\": \"@acme/ledger\", \"name\": \"post\", \"kind\": \"payment\" }],
  \"validators\": [{ \"import\": \"@acme/input\", \"name\": \"checked\" }],
}
//- /app/actions.ts
'use server'
import { ensureMember, currentMember } from '@acme/members'
import { makeAction } from '@acme/actions'
import { post } from '@acme/ledger'
import { checked } from '@acme/input'
import { db } from '../lib/db'
export async function enforced() { await ensureMember(); await db.a.create({}) }
export async function tested() { if (!(await currentMember())) return; await db.a.create({}) }
export async function untested() { await currentMember(); await db.a.create({}) }
export const wrapped = makeAction({}, async (input) => { await db.a.create({ data: input }) })
export async function pays(amount: number) { await post(amount) }
export async function valid(input: unknown) { await ensureMember(); await db.a.create({ data: checked(input) }) }
",
        expect![[r#"
            enforced: auth Proven by ensureMember(), input NotNeeded
              Write db.a.create
            tested: auth Proven by currentMember(), input NotNeeded
              Write db.a.create
            untested: auth Missing, input NotNeeded
              Write db.a.create unproven
            wrapped: auth Proven by makeAction(), input Proven by makeAction()
              Write db.a.create
            pays: auth Missing, input Missing
              Payment post unproven
            valid: auth Proven by ensureMember(), input Proven by checked()
              Write db.a.create
        "#]],
    );
}

#[test]
fn what_middleware_hands_on_by_explains_nothing() {
    check(
        "
//- /lib/client.ts
import { createSafeActionClient } from 'next-safe-action'
export const client = createSafeActionClient().use(async ({ next }) => next()).use(async ({ next }) => {
  const result = await next()
  return result
})
//- /app/actions.ts
'use server'
import { verifyCode } from 'acme-codes'
import { client } from '../lib/client'
export const confirm = client.action(async ({ parsedInput }) => {
  await verifyCode(parsedInput.code)
})
",
        expect![[r#"
            confirm: auth Unresolved by verifyCode(), input NotNeeded
        "#]],
    );
}
