Modules of server components whose inline actions use what is around them.

//# members.tsx
export default function Page({ order, list }: any) {
  async function act() { 'use server'; f(order.customer.name, order.total, list[0], order.customer) }
  return <form action={act} />
}
//# prefix-after.tsx
export default function Page({ order }: any) {
  const act = async () => { 'use server'; f(order.customer.name); f(order.customer); f(order.customer.mail) }
  return <form action={act} />
}
//# prefix-optional.tsx
export default function Page({ a, b, c }: any) {
  const act = async () => { 'use server'; f(a?.x, a.x, b?.x.y, b?.x, c.x?.y, c.x.y) }
  return <form action={act} />
}
//# prefix-optional-root.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; f(a?.x, a.x, a) }
  return <form action={act} />
}
//# continued-chain.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; f(a?.x.y.z, a?.x?.y, a.x.y?.z.w) }
  return <form action={act} />
}
//# methods.tsx
export default function Page({ a, b, c, d }: any) {
  const act = async () => { 'use server'; a.find(b.id.value); c.users.update(d.id); c.users.list.first() }
  return <form action={act} />
}
//# optional-calls.tsx
export default function Page({ a, b, c, d }: any) {
  const act = async () => { 'use server'; a?.find(b?.id); c.find?.(1); d?.(); d.x?.y?.() }
  return <form action={act} />
}
//# call-in-callee.tsx
export default function Page({ db, user, x }: any) {
  const act = async () => { 'use server'; db.users.where(user.id.value).limit(x.max.count).all(user.name.first) }
  return <form action={act} />
}
//# function-in-callee.tsx
export default function Page({ o, k }: any) {
  const act = async () => { 'use server'; (() => o.deep.value)(); (function () { return k.a.b })(); (async () => { f(o.x.y) })() }
  return <form action={act} />
}
//# computed.tsx
export default function Page({ a, key, rows, i }: any) {
  const act = async () => { 'use server'; f(a[key], rows[i].name, rows.all['x'].y, a.b[key.c].d[i]) }
  return <form action={act} />
}
//# parentheses.tsx
export default function Page({ a, b, c }: any) {
  const act = async () => { 'use server'; f((a.x).y, (b), ((c.x)).y.z); (a.m)(); (b.x.m)() }
  return <form action={act} />
}
//# assertions.tsx
export default function Page({ a, b, c, d, e, g }: any) {
  const act = async () => { 'use server'; f((a.x as T).y, b!.x.y, c.x!.y!, d as T, e.x satisfies T, (g!) as const) }
  return <form action={act} />
}
//# assertion-calls.tsx
export default function Page({ a, b, c }: any) {
  const act = async () => { 'use server'; a.m!(); (b.m as any)(); c!.m<string>(); f<typeof a>(1) }
  return <form action={act} />
}
//# instantiation.tsx
export default function Page({ make, other }: any) {
  const act = async () => { 'use server'; const x = make<string>; f(x, other.make<number>) }
  return <form action={act} />
}
//# types-only.tsx
type Row = { id: string }
export default function Page({ row, other }: { row: Row; other: any }) {
  const act = async (x: typeof row, y: Row): Promise<typeof other> => { 'use server'; let z: typeof row.id = other.z; return z as typeof row.id }
  return <form action={act} />
}
//# assignments.tsx
export default function Page({ a, b, c, d }: any) {
  let n = 0, m = 0
  const act = async () => { 'use server'; a.x = 1; b.x.y += 2; c[d] = 3; n = 1; m++; a.x.z ||= 4 }
  return <form action={act} />
}
//# assignment-patterns.tsx
export default function Page({ a, b, c, q }: any) {
  let n = 0
  const act = async () => { 'use server'; ({ n, x: a.x, y: b.y.z = q.dflt } = f()); [c.x, n, ...a.rest] = f() }
  return <form action={act} />
}
//# assignment-parentheses.tsx
export default function Page({ q }: any) {
  let n = 0, m: any = 0
  const act = async () => { 'use server'; (n) = 1; (m as any) = q.v }
  return <form action={act} />
}
//# for-heads-inside.tsx
export default function Page({ list, o, target }: any) {
  let i = 0
  const act = async () => { 'use server'; for (const x of list.items) f(x); for (const k in o.keys) f(k); for (i = 0; i < o.max; i++) f(i); for (target.x of list) f() }
  return <form action={act} />
}
//# object-literals.tsx
export default function Page({ a, b, c, d, e }: any) {
  const act = async () => { 'use server'; f({ a, b: b.x, [c.key]: 1, ...d.rest, e() { return e.inner }, get g() { return a.g } }) }
  return <form action={act} />
}
//# shorthand-and-member.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; f(a.x, { a }) }
  return <form action={act} />
}
//# templates.tsx
export default function Page({ sql, id, name }: any) {
  const act = async () => { 'use server'; await sql`select ${id.x} from ${name}`; await sql.raw`x ${name.y}`; return `${id} ${id.x}` }
  return <form action={act} />
}
//# operators.tsx
export default function Page({ a, b, c, d, e }: any) {
  const act = async () => { 'use server'; if (!a.x && typeof b.y === 'string' || c in d.e) throw e.err; return (a, b) ?? void c.v }
  return <form action={act} />
}
//# construct.tsx
export default function Page({ a, b, c }: any) {
  const act = async () => { 'use server'; new a.Type(b.x); new c(); new (b.make())(); new a.b.c.D }
  return <form action={act} />
}
//# import-call.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; const m = await import(a.path); return m.default(a.arg, import.meta.url) }
  return <form action={act} />
}
//# yield-and-await.tsx
export default function Page({ a, b }: any) {
  async function* act() { 'use server'; yield a.x; yield* b.stream; await a.y }
  return <form action={act} />
}
//# spread.tsx
export default function Page({ a, b, c }: any) {
  const act = async () => { 'use server'; f(...a.args, [...b], { ...c }) }
  return <form action={act} />
}
//# jsx-inside.tsx
export default function Page({ a, b, c, Comp, ns, d }: any) {
  const act = async () => { 'use server'; return <Comp x={a.x} {...b.rest}><ns.Item>{c.child}{...d.list}</ns.Item></Comp> }
  return <form action={act} />
}
//# jsx-fragment.tsx
export default function Page({ a, b }: any) {
  const act = async () => { 'use server'; return <><a>{b.x}</a>{a}<b.c.d/></> }
  return <form action={act} />
}
//# shadowing.tsx
export default function Page({ a, b, c, d }: any) {
  const act = async (a: any) => { 'use server'; const b = 1; { let c = a.x; f(c.y) } f(a.z, b, c.w); for (const d of []) f(d.q) }
  return <form action={act} />
}
//# shadowing-var.tsx
export default function Page({ a, b }: any) {
  const act = async () => { 'use server'; f(a.x); if (b.y) { var a = 1 } f(a) }
  return <form action={act} />
}
//# shadowing-function.tsx
export default function Page({ a, b }: any) {
  const act = async () => { 'use server'; a.x(); function a() {} const g = function b() { return b.y }; g(b.z) }
  return <form action={act} />
}
//# shadowing-class.tsx
export default function Page({ K, L }: any) {
  const act = async () => { 'use server'; class K {} new K(); const x = class L { m() { return L.y } }; f(x, L.z) }
  return <form action={act} />
}
//# shadowing-catch.tsx
export default function Page({ e, a }: any) {
  const act = async () => { 'use server'; try { f(a.x) } catch (e: any) { f(e.message) } finally { f(e.final) } }
  return <form action={act} />
}
//# shadowing-nested-parameters.tsx
export default function Page({ a, b }: any) {
  const act = async () => { 'use server'; [1].map((a) => a.x); [1].map(function (b) { return b.y }); [1].map(({ a: { z = a } }: any) => z); f(b.w) }
  return <form action={act} />
}
//# shadowing-in-between.tsx
export default function Page({ a }: any) {
  const inner = (a: any) => async () => { 'use server'; return a.x }
  return <form action={inner(a)} />
}
//# same-name-two-levels.tsx
export default function Page({ a }: any) {
  function make() { const a = f(); return async () => { 'use server'; return a.inner } }
  const act = async () => { 'use server'; return a.outer }
  return <form action={act}>{make()}</form>
}
//# module-bindings.tsx
import db, { users as u, type T } from 'db'
import * as all from 'all'
const config = { x: 1 }
let count = 0
function helper() {}
class Model {}
enum Color { Red }
export default function Page({ a }: any) {
  const act = async () => { 'use server'; f(db.x, u.y, all.z, config.x, count, helper(), new Model(), Color.Red, a.b, process.env.X, globalThis.y) }
  return <form action={act} />
}
//# module-block.tsx
{
  const hidden = make()
  let other = 1
  globalThis.act = async () => { 'use server'; return [hidden.x, other] }
}
for (const item of list) {
  const own = item
  register(async () => { 'use server'; return [item.x, own.y] })
}
//# module-if.tsx
if (flag) {
  var shared = make()
  register(async () => { 'use server'; return shared.x })
}
//# local-declarations.tsx
export default async function Page() {
  const a = await f()
  let b = 1, c
  var d = 2
  const [e, , g = 1, [h], { i }, ...j] = f()
  const { k, l: m, n = 1, o: { p }, q: [r], ...s } = f()
  const act = async () => { 'use server'; use(a.x, b, c, d, e, g, h, i, j, k, m, n, p, r, s) }
  return <form action={act} />
}
//# patterns-with-defaults.tsx
export default async function Page() {
  const { a: b = 1, c: { d } = {}, e: [g] = [], h: { i: j = 2 } } = f()
  const [k = 1, { l: m = 2 } = {}, [n] = []] = f()
  const act = async () => { 'use server'; use(b, d, g, j, k, m, n) }
  return <form action={act} />
}
//# rest-patterns.tsx
export default async function Page(...[first, second]: any[]) {
  const [a, ...[b, c]] = f()
  const act = async () => { 'use server'; use(first, second, a, b, c) }
  return <form action={act} />
}
//# parameter-patterns.tsx
export default function Page({ a, b: c, d = 1, e: { g }, h: [i], j: k = 2, l: { m } = {} as any, ...n }: any, [o, p = 3]: any, q = 4, ...r: any[]) {
  const act = async () => { 'use server'; use(a, c, d, g, i, k, m, n, o, p, q, r) }
  return <form action={act} />
}
//# later-declarations.tsx
export default function Page() {
  const act = async () => { 'use server'; use(later.x, laterVar, laterFn, LaterClass) }
  const later = f()
  var laterVar = 1
  function laterFn() {}
  class LaterClass {}
  return <form action={act} />
}
//# function-before.tsx
export default function Page() {
  function helper() {}
  class Model {}
  const arrow = () => {}
  const act = async () => { 'use server'; use(helper, Model, arrow, helper.x, arrow()) ; helper() }
  return <form action={act} />
}
//# function-in-block.tsx
export default function Page({ q }: any) {
  if (q) {
    function helper() {}
    const own = 1
    register(async () => { 'use server'; use(helper, own) })
  }
  register(async () => { 'use server'; use(helper) })
}
//# loops.tsx
export default function Page({ xs }: any) {
  for (const a of xs) { register(async () => { 'use server'; use(a.x) }) }
  for (const b in xs) { register(async () => { 'use server'; use(b) }) }
  for (let c = 0, d = 1; c < 3; c++) { register(async () => { 'use server'; use(c, d) }) }
  for (var e of xs) { register(async () => { 'use server'; use(e) }) }
  for (const { g, h: [i] } of xs) { const j = g; register(async () => { 'use server'; use(g, i, j) }) }
  while (xs) { const k = xs.pop(); register(async () => { 'use server'; use(k) }) }
  do { let l = 1; register(async () => { 'use server'; use(l) }) } while (xs)
}
//# loop-async.tsx
export default async function Page({ xs }: any) {
  for await (const a of xs) { const b = a.y; register(async () => { 'use server'; use(a.x, b) }) }
}
//# catches.tsx
export default function Page() {
  try { const t = f(); register(async () => { 'use server'; use(t) }) }
  catch (e: any) { const m = e.message; register(async () => { 'use server'; use(e, m) }) }
  finally { const z = 1; register(async () => { 'use server'; use(z) }) }
}
//# switches.tsx
export default function Page({ k }: any) {
  switch (k.kind) {
    case 1: const a = f(); register(async () => { 'use server'; use(a, b) }); break
    case 2: { let b = 1; register(async () => { 'use server'; use(a, b) }) }
    default: var c = 2; register(async () => { 'use server'; use(a, c, k.other) })
  }
  const b = 1
}
//# labelled.tsx
export default function Page({ xs }: any) {
  outer: for (;;) { const a = xs.next(); inner: { const b = a; register(async () => { 'use server'; use(a, b); outer: for (;;) break outer }) } break outer }
}
//# siblings.tsx
export default function Page({ a }: any) {
  { const own = 1; f(own) }
  { register(async () => { 'use server'; use(own) }) }
  const first = async () => { 'use server'; use(a.x) }
  const second = async () => { 'use server'; use(a.y, first) }
  return <form action={second} />
}
//# recursion.tsx
export default function Page({ a }: any) {
  async function decl(n: number) { 'use server'; if (n) await decl(n - 1); return a.x }
  const arrow = async (n: number) => { 'use server'; if (n) await arrow(n - 1); return a.y }
  const expr = async function own(n: number) { 'use server'; if (n) await own(n - 1); return a.z }
  return <form action={decl}>{arrow}{expr}</form>
}
//# nested-actions.tsx
export default function Page({ a, b, c }: any) {
  const outer = async () => {
    'use server'
    const local = a.x
    const inner = async () => { 'use server'; const deepest = async () => { 'use server'; return [local, c.z, b.y.w] }; return [local, b.y, deepest] }
    return [inner, a.x.deep]
  }
  return <form action={outer} />
}
//# nested-prefix.tsx
export default function Page({ a }: any) {
  const outer = async () => { 'use server'; const inner = async () => { 'use server'; return a.x.y }; return [a.x, inner] }
  const other = async () => { 'use server'; const inner = async () => { 'use server'; return a }; return [a.x, inner] }
  return <form action={outer}>{other}</form>
}
//# nested-parameters.tsx
export default function Page({ a }: any) {
  const outer = async (p: any, { q }: any) => { 'use server'; return async (r: any) => { 'use server'; return [a.x, p.y, q, r] } }
  return <form action={outer} />
}
//# factory.tsx
export const make = (id: string, { name }: any) => async (fd: FormData) => { 'use server'; save(id, name.first, fd) }
export function build(id: string) { return async function named() { 'use server'; return id } }
export const curried = (a: any) => (b: any) => (c: any) => async () => { 'use server'; return [a.x, b.y, c.z] }
//# higher-order.tsx
export const withUser = (handler: any, opts: any) => wrap(opts.x, async (...args: any[]) => { 'use server'; return handler(opts.y.z, ...args) })
export default wrap(opts, async (fd) => { 'use server'; f(opts.x, fd) })
//# parameter-defaults.tsx
export default function Page({ a, b, c }: any) {
  const act = async (x = a.y, { z = b.w, [c.key]: v }: any = a.dflt) => { 'use server'; return [x, z, v] }
  async function decl(x = a.y, y = x.z) { 'use server'; return b.x }
  return <form action={act}>{decl}</form>
}
//# default-is-action.tsx
export default function Page(a: any, act = async () => { 'use server'; return [a.x, b.y] }, b: any = 1) {
  return <form action={act} />
}
//# arrow-parameters-known.tsx
export const make = (a: any, act = async () => { 'use server'; return [a.x, b.y] }, b: any = 1) => act
//# class-methods.tsx
export class Repo {
  constructor(private db: any, opts: any) { this.act = async () => { 'use server'; return [db.x, opts.y] } }
  make(id: string) { const own = 1; return async () => { 'use server'; return [id, own] } }
  static create(id: string) { return async () => { 'use server'; return id } }
  set value(v: any) { register(async () => { 'use server'; return v.x }) }
}
//# class-in-function.tsx
export default function Page({ a, b }: any) {
  class Local extends a.Base {
    field = async () => { 'use server'; return b.x }
    static async act() { 'use server'; return a.y }
    m(p: any) { return async () => { 'use server'; return [p.z, b.w] } }
    static { const inner = 1; register(async () => { 'use server'; return [inner, a.v] }) }
  }
  return <Local />
}
//# class-inside-action.tsx
export default function Page({ a, b, c, d }: any) {
  const act = async () => { 'use server'; class K extends a.Base { x = b.field; static y = c.z; [d.key]() { return a.inner.v } } return new K() }
  return <form action={act} />
}
//# private-members.tsx
export class K {
  #x = 1
  x = 1
  static run(k: K, other: any) { return async () => { 'use server'; return [k.x, other.y] } }
}
//# object-methods.tsx
export default function Page({ a, b }: any) {
  const api = { async save(fd: any) { 'use server'; return a.x }, 'two words': async () => { 'use server'; return b.y }, async [a.key]() { 'use server'; return b.z }, plain: async () => { 'use server'; return api } }
  return <form action={api.save} />
}
//# getters-around.tsx
export const o = {
  get act() { const v = f(); return async () => { 'use server'; return v.x } },
  set act(value: any) { register(async () => { 'use server'; return value.x }) },
}
//# callbacks.tsx
export default async function Page({ items }: any) {
  const rows = await load()
  return <ul>{rows.map((row: any, index: number) => <li key={row.id}><form action={async () => { 'use server'; await remove(row.id, index, items.length) }} /></li>)}</ul>
}
//# destructured-callbacks.tsx
export default async function Page() {
  return (await load()).map(({ id, tags: [first] }: any) => <form action={async (fd: FormData) => { 'use server'; await remove(id, first.name, fd.get('x')) }} />)
}
//# conditional-actions.tsx
export default function Page({ a, b }: any) {
  const act = a.ok ? async () => { 'use server'; return a.x } : async () => { 'use server'; return b.y }
  let other
  other = async () => { 'use server'; return a.z }
  other ??= async function () { 'use server'; return b.w }
  return <form action={act}>{other}</form>
}
//# arguments-of-calls.tsx
export default function Page({ a, b }: any) {
  return <Form action={bind(async () => { 'use server'; return a.x }, b)} other={[async () => { 'use server'; return b.y }]} />
}
//# bind-explicit.tsx
export default function Page({ a, b }: any) {
  async function act(id: string, fd: FormData) { 'use server'; return [id, b.x] }
  return <form action={act.bind(null, a.id)} />
}
//# enum-inside.tsx
export default function Page({ a }: any) {
  enum Color { Red, Green = 2 }
  const act = async () => { 'use server'; return [Color.Red, a.x] }
  const whole = async () => { 'use server'; return Object.keys(Color).length }
  return <form action={act} />
}
//# overloads-inside.tsx
export default function Page({ a }: any) {
  function helper(x: string): void
  function helper(x: any) {}
  const act = async () => { 'use server'; return [helper(a.x), later2()] }
  function later2(): void
  function later2() {}
  return <form action={act} />
}
//# declared-inside.tsx
export default function Page({ a }: any) {
  interface Row { id: string }
  type T = Row
  const act = async () => { 'use server'; const r: Row = a.row as T; return r }
  return <form action={act} />
}
//# using.tsx
export default async function Page({ a }: any) {
  using x = f()
  await using y = f()
  const act = async () => { 'use server'; { using z = a.z; return [x, y, z] } }
  return <form action={act} />
}
//# new-target-and-meta.tsx
export default function Page({ a }: any) {
  async function act() { 'use server'; return [new.target, import.meta.url, a.x] }
  return <form action={act} />
}
//# regexp-and-literals.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; return /a/.test(a.x) && 'a.b' + `a` + 1n }
  return <form action={act} />
}
//# unicode-names.tsx
export default function Page({ über, $d, _u }: any) {
  const act = async () => { 'use server'; return [über.größe, $d.x, _u.y, '😀'] }
  return <form action={act} />
}
//# escaped-names.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; return [\u0061.x, a.\u0062] }
  return <form action={act} />
}
//# keyword-members.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; return [a.default, a.class.new, a.delete()] }
  return <form action={act} />
}
//# long-chain.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; return a.b.c.d.e.f.g.h?.i.j.k().l.m(a.n.o.p()) }
  return <form action={act} />
}
//# many-uses.tsx
export default function Page({ a, b }: any) {
  const act = async () => { 'use server'; f(b.x, a.y, b.x, a, b.x.y, a.y.z, b.z, a.w) }
  return <form action={act} />
}
//# unused.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; return 1 }
  return <form action={act} />
}
//# expression-statement-names.tsx
export default function Page({ a, b }: any) {
  const act = async () => { 'use server'; a; b.x; (a.y, b.z); a.y }
  return <form action={act} />
}
//# async-generators-nested.tsx
export default function Page({ a }: any) {
  const act = async () => { 'use server'; async function* g(x = a.dflt) { yield a.x; yield* x } for await (const v of g()) f(v, a.y) }
  return <form action={act} />
}
//# closures-of-closures.tsx
export default function Page({ a }: any) {
  const one = () => { const b = a.b; const two = () => { const c = b.c; return async () => { 'use server'; return [a.x, b.y, c.z] } }; return two }
  return <form action={one()()} />
}
//# var-after-in-block.tsx
export default function Page({ q }: any) {
  register(async () => { 'use server'; return early })
  if (q) { var early = f(); register(async () => { 'use server'; return early.x }) }
  register(async () => { 'use server'; return early.y })
}
//# redeclared-var.tsx
export default function Page(a: any) {
  var a = a ?? f()
  var b = 1
  register(async () => { 'use server'; return [a.x, b] })
  var b = 2
}
//# names-of-parameters-in-body.tsx
export default function Page({ a }: any) {
  register(async (b: any, c = b.x, { d } = c) => { 'use server'; const e = a.y; return [b, c, d, e] })
}
//# delete-and-update.tsx
export default function Page({ a, n }: any) {
  const act = async () => { 'use server'; n++; --a.count; a.list[n]++ }
  return <form action={act} />
}
//# object-pattern-keys.tsx
export default function Page({ a, k }: any) {
  const act = async () => { 'use server'; const { [k.key]: v, [`x${a.y}`]: w = a.z } = a.src; return [v, w] }
  return <form action={act} />
}
//# cache-captures.tsx
export default async function Page({ a, b }: any) {
  async function load(id: string) { 'use cache'; return db.find(a.id, id) }
  const other = async () => { 'use cache'; return [b.x, load] }
  const act = async () => { 'use server'; return [a.id, load, other] }
  return <form action={act} />
}
//# cache-inside-action.tsx
export default async function Page({ a, b }: any) {
  const act = async () => { 'use server'; const load = async () => { 'use cache'; return b.x }; return [a.id, load] }
  return <form action={act} />
}
//# plain.js
export default function Page({ a, list }) {
  async function act(fd) { "use server"; await save(a.id, list.map((x) => x.id), fd) }
  return <form action={act} />
}
//# plain.jsx
const Page = ({ a: { b, c = 1 } }) => <form action={async () => { 'use server'; return [b.x, c] }} />
export default Page
//# plain.mjs
export function make(a) { return async () => { 'use server'; return a?.b } }
//# generic-arrow.tsx
export const make = <T,>(a: T, b: Array<T>) => async <U,>(c: U) => { 'use server'; return [a, b.length, c] as [T, number, U] }
//# react-cache.tsx
import { cache } from 'react'
export const load = cache(async (id: string) => { const row = await db.find(id); return { row, act: async () => { 'use server'; return row.id } } })
//# loop-var-head.tsx
export default function Page({ xs }: any) {
  var e = f()
  for (var e of xs) { register(async () => { 'use server'; use(e.x) }) }
  for (const { b, c = xs.first, xs: inner = xs.second } of xs.all) { register(async () => { 'use server'; use(b, c, inner, xs.third) }) }
  for (let i = 0, n = xs.length; i < n; i++) { const own = i; register(async () => { 'use server'; use(i, n, own) }) }
}
//# loop-shadowing-head.tsx
export default function Page({ a, b }: any) {
  for (const { x = b.x, b, c = b.y } of a.list) { register(async () => { 'use server'; use(b.z, c) }) }
  register(async () => { 'use server'; for (const { x = b.before, b, y = b.after } of a.list) use(b.z); use(b.end) })
}
//# switch-shadowing.tsx
export default function Page({ a, b }: any) {
  switch (a.kind) {
    case b.first: register(async () => { 'use server'; use(b.outer) })
    case 2: const b = f(); register(async () => { 'use server'; use(b.inner) })
  }
  register(async () => { 'use server'; switch (a.kind) { case 1: use(a.early); default: const a = f(); use(a.late) } })
}
