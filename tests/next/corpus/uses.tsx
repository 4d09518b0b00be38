Uses of what is around an action, in all kinds of expressions and statements.

//# wrappers.tsx
export function F({ a, b, c, d, e }: any) { return async () => { 'use server'; return [a!, a!.x!, (b as any).x, (b.y as any)!.z, c satisfies any, (c.x satisfies any).y, d<string>, (d.x)<string>, (e as const), ((e.x!) as any)?.y] } }
//# wrappers-called.tsx
export function F({ a, b, c, d }: any) { return async () => { 'use server'; a.x!(); a!.y(); (b.x as any)(); (b as any).y(); (c.x satisfies any)(); c!.y!.z!(); d.x<string>(); (d.y<string>)() } }
//# wrappers-angle.ts
export function F({ a, b }: any) { return async () => { 'use server'; return [<any>a, (<any>a.x).y, <any>b.x.y, (<any>b)(), <const>b.z] } }
//# wrappers-assigned.tsx
export function F({ a, b, c }: any) { let n: any = 1; return async () => { 'use server'; (a.x as any) = 1; a.y! = 2; (b as any).z = 3; (n as any) = 4; n! += 5; (c satisfies any).w++ } }
//# parentheses-everywhere.tsx
export function F({ a, b, c }: any) { return async () => { 'use server'; return [(a), ((a.x)), (a.x).y, (a).z, ((b)).x.y, (b.m)(), ((b.n))(), (c?.x).y, (c?.m)()] } }
//# optional-chains.tsx
export function F({ a, b, c, d }: any) { return async () => { 'use server'; return [a?.x.y?.z, a.x?.y.z, b?.[0].x, b.x?.[0]?.y, c?.x(), c?.x.y(), c.x?.y(), c?.(), c.x?.(), d?.x?.().y, d.x?.y?.(d.z), d?.[d.k]?.(d?.w)] } }
//# optional-delete.tsx
export function F({ a }: any) { return async () => { 'use server'; delete a?.x; delete a.y; delete a[a.z]; delete a?.[a.w] } }
//# optional-template.tsx
export function F({ a }: any) { return async () => { 'use server'; return `${a?.x} ${a.y?.z} ${a?.[0]} ${a?.()}` } }
//# optional-nonnull.tsx
export function F({ a }: any) { return async () => { 'use server'; return [a?.x!.y, (a?.x)!.y, a!?.x, a?.x!(), a.x!?.y, a?.x!?.y] } }
//# optional-as.tsx
export function F({ a }: any) { return async () => { 'use server'; return [(a?.x as any).y, (a as any)?.x, (a as any)?.x.y, (a.x as any)?.m()] } }
//# optional-prefixes.tsx
export function F({ a, b, c }: any) { return async () => { 'use server'; return [a?.x?.y, a?.x.y, a.x?.y, b.x.y, b?.x, c?.x.y.z, c?.x.y] } }
//# optional-absorbed-by-callee.tsx
export function F({ a, b }: any) { return async () => { 'use server'; return [a?.x.y, a?.x.m(), b.x?.y, b.x.m()] } }
//# computed-members.tsx
export function F({ a, b, k }: any) { return async () => { 'use server'; return [a[k], a[k.x].y, a.x['y'].z, a.b[0], b['x'], b[`t`], b[k.f()], b[k?.y]?.z, a.c[b.d[k.e]]] } }
//# computed-calls.tsx
export function F({ a, b, k }: any) { return async () => { 'use server'; a[k](); a.x[k.y](b.z); a['m'](); b.c[0](); b?.[k.w](); a.d[k.e]?.(); (a.f)[k.g]() } }
//# call-chains.tsx
export function F({ a, b }: any) { return async () => { 'use server'; a.b.c().d.e(); a.f().g(b.x.y).h(b.z); a(b.m)(b.n).o; a.p(b.q.r)(b.s.t) } }
//# call-arguments-in-callee.tsx
export function F({ a, b }: any) { return async () => { 'use server'; f(b.x.y)(a.z.w); f(b.p.q).r(); (b.s.t, f)(); (b.u.v ? f : g)(); f[b.c.d](); f(() => b.e.g)(); new (f(b.h.i))(); (b.j.k || f)() } }
//# callee-of-new.tsx
export function F({ a, b }: any) { return async () => { 'use server'; new a.B(); new a.C.D(b.x); new (a.e())(); new (a.f.g)(); new a(); new b.h.i } }
//# callee-with-template.tsx
export function F({ a, b }: any) { return async () => { 'use server'; a.t`x ${b.y.z}`; a.u.v`x`(b.w.q); `${b.p.q}`.m(); a.x`y`.z(); `${b.r.s}${a}`() } }
//# callee-with-object.tsx
export function F({ a, b }: any) { return async () => { 'use server'; ({ x: a.y.z, a }).m(); [b.c.d].map(b.e.f); ({ ...b.g.h })(); ({ [b.i.j]: 1, m() { return a.k.l } }).n() } }
//# callee-with-function.tsx
export function F({ a, b }: any) { return async () => { 'use server'; (function () { return a.x.y })(); (async () => { await a.z.w(b.u.v) })(); (() => { const q = b.r.s; return () => b.t.p })()(); (class { m() { return a.c.d } }).m() } }
//# callee-with-await.tsx
export function F({ a, b }: any) { return async () => { 'use server'; (await a.x.y)(); (await b.z).m(); (await import(b.p.q)).r(a.s.t) } }
//# callee-with-jsx.tsx
export function F({ a, b }: any) { return async () => { 'use server'; (<i x={a.y.z} />).m(); f(<i>{b.c.d}</i>)(); (<b.e.f />).g() } }
//# callee-with-operators.tsx
export function F({ a, b }: any) { return async () => { 'use server'; (a.x.y + b.z.w).m(); (!a.c.d)(); (typeof b.e.f).g(); (-a.h.i).j(); (a.k.l = b.m.n)(); (a.o.p++).q() } }
//# callee-with-optional.tsx
export function F({ a, b }: any) { return async () => { 'use server'; (a?.x.y)(); (a?.z).w(); b?.c.d(a.e.f).g(); f(b?.h.i)(); b.j?.k.l()(); (b?.m?.n)?.() } }
//# callee-optional-inside.tsx
export function F({ a, b }: any) { return async () => { 'use server'; f(a.x.y)?.(); f(a.z.w)?.m(b.c.d); a.e.f(b.g.h)?.i.j(); a?.k(b.l.m).n(b.o.p) } }
//# callee-nonnull.tsx
export function F({ a, b }: any) { return async () => { 'use server'; f(a.x.y)!.m(); a.z.w!.m(b.c.d); (a.e as any)(b.f.g).h(); a!(b.i.j)!(b.k.l) } }
//# super-and-import-callee.tsx
export function F({ a }: any) { return async () => { 'use server'; import(a.x.y); import(a.z, { with: a.w.v }); import.meta.resolve(a.u.t); new.target } }
//# tagged-templates.tsx
export function F({ sql, a, b }: any) { return async () => { 'use server'; await sql`x ${a.y}`; await sql.raw`x ${sql.join(b.z)}`; sql?.x; sql<string>`x ${a.w}`; f`${a}`; sql.a.b.c`` } }
//# templates-nested.tsx
export function F({ a, b }: any) { return async () => { 'use server'; return `a ${`b ${a.x} ${`c ${b.y}`}`}` } }
//# update-targets.tsx
export function F({ a, b }: any) { let n = 0; return async () => { 'use server'; n++; ++n; a.x--; --a.y.z; a[b.k]++; (n)--; (a.w)++ } }
//# assignment-operators.tsx
export function F({ a, b }: any) { let n: any = 0, m: any = 0; return async () => { 'use server'; n += a.x; m ||= b.y; m ??= n; a.z **= 2; a.w &&= b.v; n = m = a.u } }
//# assignment-patterns.tsx
export function F({ a, b, c }: any) { let n: any, m: any; return async () => { 'use server'; [n, m] = a.list; ({ n, m: b.x } = a.obj); [a.y, ...b.z] = c.w; ({ [c.k]: n = c.d, ...a.rest } = b.o); [[n = c.e], { p: m = c.f }] = c.g } }
//# assignment-in-expression.tsx
export function F({ a, b }: any) { let n: any; return async () => { 'use server'; if ((n = a.x)) return f(n = b.y, (a.z = n)); while ((n = a.next())) use(n) } }
//# sequence-and-void.tsx
export function F({ a, b }: any) { return async () => { 'use server'; return (a.x, b.y, void a.z, typeof b.w, !a.v, ~b.u, +a.t, -b.s), a.r } }
//# in-and-instanceof.tsx
export function F({ a, b }: any) { return async () => { 'use server'; return [a.x in b.y, a.z instanceof b.W, 'k' in a, a instanceof b] } }
//# shorthand-and-keys.tsx
export function F({ a, b, c }: any) { return async () => { 'use server'; return { a, b: 1, c: c.x, 'a': 2, [b.k]: b, a2: a.y, async b2() { return c.z } } } }
//# shorthand-in-pattern.tsx
export function F({ a, b }: any) { return async () => { 'use server'; const { a: x, b: y = b.z } = a.w; let a2; ({ a2 = b.v } = a.u); return [x, y, a2] } }
//# shorthand-hides.tsx
export function F({ a, b }: any) { return async ({ a, c: { b: d } }: any) => { 'use server'; return { a, b, d } } }
//# array-holes.tsx
export function F({ a }: any) { return async () => { 'use server'; return [, a.x, , ...a.y, [a.z]] } }
//# yield-and-await.tsx
export function F({ a }: any) { return async function* () { 'use server'; const x = yield a.x; yield* a.y; await a.z; for await (const q of a.w) yield q; return yield a.v } }
//# jsx-names.tsx
export function F({ A, b, C, d }: any) { return async () => { 'use server'; return <><A x={A.y} /><b.C /><C.D.E>{C.f}</C.D.E><d /><this.X /></> } }
//# jsx-names-no-this.tsx
export function F({ A, b, C, d, $e, _f, über }: any) { return async () => { 'use server'; return <><A x={A.y} /><b.C /><C.D.E>{C.f}</C.D.E><d /><$e /><_f /><über /><b.c.d /></> } }
//# jsx-spread-and-children.tsx
export function F({ a, b, c }: any) { return async () => { 'use server'; return <p {...a} {...b.x} y={b}>{c.z}{...c.w}{/* a.q */} text {}{`${c.v}`}</p> } }
//# jsx-attribute-element.tsx
export function F({ a }: any) { return async () => { 'use server'; return <p x=<b y={a.z} /> q=<>{a.w}</> r="a.v" s='{a.u}' /> } }
//# jsx-member-and-value.tsx
export function F({ ui }: any) { return async () => { 'use server'; return <ui.Card x={ui.color}>{ui.text()}</ui.Card> } }
//# jsx-generic.tsx
export function F({ List, a }: any) { return async () => { 'use server'; return <List<typeof a> rows={a.rows} /> } }
//# jsx-arrow-child.tsx
export function F({ a }: any) { return async () => { 'use server'; return <List>{(row: any) => <i key={row.id} title={a.title}>{row.x}</i>}</List> } }
//# jsx-entities.jsx
export function F({ a }) { return async () => { 'use server'; return <p title="&quot;a.x&quot;">a.y &lt; {a.z} &amp; </p> } }
//# types-only-tsx.tsx
export function F<T>({ a, b, c, d, e }: any) { return async (x: typeof a, y: Array<typeof b.c>): Promise<typeof c> => { 'use server'; type L = typeof d.x; interface I { y: typeof e } let z: L = x as typeof a.b; function g<U extends typeof b>(this: any, u: U): asserts u is U & typeof d { } return z as keyof typeof e } }
//# type-arguments.tsx
export function F({ a, b, c }: any) { return async () => { 'use server'; return [f<typeof a>(1), new Map<typeof b, typeof c.d>(), g<typeof a>, tag<typeof b>`x`, <C<typeof c> />] } }
//# type-predicates.tsx
export function F({ a }: any) { return async (x: unknown) => { 'use server'; const is = (y: unknown): y is typeof a => !!a.check(y); const as: (y: unknown) => asserts y = a.assert; return [is(x), as] } }
//# satisfies-object.tsx
export function F({ a, b }: any) { return async () => { 'use server'; return { a: a.x, b } satisfies Record<string, typeof b> } }
//# unique-and-abstract-types.tsx
export function F({ a }: any) { return async () => { 'use server'; let x: abstract new () => typeof a; let y: unique symbol; let z: (typeof a)[number]; let w: import('x').Y<typeof a>; return a.q } }
//# numbers-and-regexps.tsx
export function F({ a, g, b }: any) { return async () => { 'use server'; return [/a.b/g.test(a.c), 1.5.toFixed(a.d), a.e / b.f / g, 0x1f, 1_000n, 'a.g', "b.h"] } }
//# comments-in-chains.tsx
export function F({ a }: any) { return async () => { 'use server'; return [a /* x */ . /* y */ b // z
    .c, a
      ?.d
      .e] } }
//# unicode-chains.tsx
export function F({ ñ, 变量, a }: any) { return async () => { 'use server'; return [ñ.größe, 变量.值, a.\u{62}c, a['é'], '𝒳'] } }
//# keywords-as-members.tsx
export function F({ a }: any) { return async () => { 'use server'; return [a.await, a.yield.let, a.of.async.get.set, a.static(), a.new.target, a.import.meta, a.this, a.super.x, a.arguments] } }
//# contextual-names.js
export function F({ async, of, get, set, from, as, type, satisfies }) { return async () => { 'use server'; return [async.x, of.y, get.z, set.w, from.v, as.u, type.t, satisfies.s] } }
//# let-as-name.js
export function F({ a, static_ }) { return async () => { 'use server'; return [a.let, static_] } }
//# same-root-many-lengths.tsx
export function F({ a }: any) { return async () => { 'use server'; f(a.b.c.d, a.b.c, a.e.f, a.b.c.d.e, a.e.f.g, a.h, a?.e, a.b?.c) } }
//# same-root-call-shortens.tsx
export function F({ a }: any) { return async () => { 'use server'; f(a.b.c.d); a.b.c(); f(a.b.x); a.y.z() } }
//# order-first-use.tsx
export function F({ a, b, c, d }: any) { return async () => { 'use server'; d.x.y; c(); b.z; a; d.x; b; c.w } }
//# order-declarators.tsx
export function F({ a, b, c, d }: any) { return async () => { 'use server'; const { x = a.p } = b.q, [y = c.r] = d.s; return [x, y] } }
//# order-object-and-call.tsx
export function F({ a, b, c, d }: any) { return async () => { 'use server'; a.m(b.x)[c.y] = d.z; return d.w ? c.v : b.u } }
//# order-for.tsx
export function F({ a, b, c, d, e }: any) { return async () => { 'use server'; for (let i = a.x; i < b.y; i += c.z) { d.w(i) } for (const q of e.list) q(a.last) } }
//# order-class.tsx
export function F({ a, b, c, d }: any) { return async () => { 'use server'; class K extends a.A { [b.k] = c.v; static { d.s() } m(x = a.p) { return b.r } } return K } }
//# order-template-tag.tsx
export function F({ a, b, c }: any) { return async () => { 'use server'; return b.t`${c.x}${a.y}` } }
//# order-new.tsx
export function F({ a, b }: any) { return async () => { 'use server'; return new b.K(a.x, b.y) } }
//# order-jsx.tsx
export function F({ a, b, c, D }: any) { return async () => { 'use server'; return <D x={a.x} {...b}>{c.y}</D> } }
//# order-switch-try.tsx
export function F({ a, b, c, d }: any) { return async () => { 'use server'; try { b.x() } catch (e) { a.y(e) } finally { d.z } switch (c.k) { case d.v: } } }
//# order-arrow-params.tsx
export function F({ a, b, c }: any) { return async (x = c.d, { y = b.e, [a.k]: z } = a.f) => { 'use server'; return [b.x, x, y, z] } }
//# order-nested-functions.tsx
export function F({ a, b, c }: any) { return async () => { 'use server'; const f = (x = c.d) => b.e; function g(y = a.f) { return c.h } return [f, g, a.i] } }
//# nested-three-levels.tsx
export function F({ a, b }: any) { return async (p: any) => { 'use server'; const q = a.x; return async (r: any) => { 'use server'; const s = b.y; return async () => { 'use server'; return [a.z, b.w, p.x, q.y, r.z, s] } } } }
//# nested-declared.tsx
export function F({ a }: any) { async function one(p: any) { 'use server'; async function two() { 'use server'; return [a.x, p.y, one, three] } async function three() { 'use server'; return two } return [two, three] } return one }
//# nested-through-plain.tsx
export function F({ a }: any) { return async (p: any) => { 'use server'; const plain = (q: any) => async () => { 'use server'; return [a.x, p.y, q.z] }; return plain(1) } }
//# nested-through-class.tsx
export function F({ a }: any) { return async (p: any) => { 'use server'; return class { static async m() { 'use server'; return [a.x, p.y] } f = async () => { 'use server'; return p.z } } } }
//# nested-in-arguments.tsx
export function F({ a, b }: any) { return async () => { 'use server'; return wrap(a.x.y)(async () => { 'use server'; return [a.x.y.z, b.q.r] }) } }
//# nested-in-callee.tsx
export function F({ a, b }: any) { return async () => { 'use server'; return (async () => { 'use server'; return [a.x.y, b.z.w] })(a.u.v) } }
//# nested-in-default.tsx
export function F({ a }: any) { return async (x = async () => { 'use server'; return a.y }) => { 'use server'; return [x, a.z] } }
//# nested-prefixes.tsx
export function F({ a }: any) { return async () => { 'use server'; f(a.x); const i = async () => { 'use server'; return [a.x.y, a.z] }; f(a.z.w); return i } }
//# nested-prefix-inner-shorter.tsx
export function F({ a }: any) { return async () => { 'use server'; f(a.x.y); return async () => { 'use server'; return [a.x, a.w.v()] } } }
//# nested-shadow.tsx
export function F({ a, b }: any) { return async (a: any) => { 'use server'; return async (b: any) => { 'use server'; return [a.x, b.y] } } }
//# nested-cache-in-action.tsx
export function F({ a, b }: any) { return async (p: any) => { 'use server'; const load = async (k: any) => { 'use cache'; return [a.x, p.y, k] }; return [await load(b.z), p] } }
//# nested-action-in-cache.tsx
export function F({ a }: any) { return async (p: any) => { 'use cache'; return async () => { 'use server'; return [a.x, p.y] } } }
//# nested-cache-kinds.tsx
export async function F({ a, b, c }: any) { async function r() { 'use cache: remote'; return a.x } async function p() { 'use cache: private'; return b.y } const d = async () => { 'use cache: default'; return c.z }; return [r, p, d] }
//# bound-by-hand.tsx
export function F({ a, b }: any) { async function act(x: any) { 'use server'; return [x, b.y] } return [act.bind(null, a.x), act.bind(null, a.z).bind(null, b.w)] }
//# try-return-finally.tsx
export function F({ a }: any) { return async () => { 'use server'; try { return a.x } finally { await a.y() } } }
//# throw-and-debugger.tsx
export function F({ a }: any) { return async () => { 'use server'; debugger; if (a.x) throw new a.Err(a.msg); else ; } }
//# with-eval-names.tsx
export function F({ a }: any) { return async () => { 'use server'; return [eval(a.x), Function(a.y), globalThis.a] } }
//# comma-in-for.tsx
export function F({ a, b }: any) { let i = 0, j = 0; return async () => { 'use server'; for (i = a.x, j = b.y; i < j; i++, j--) ; } }
