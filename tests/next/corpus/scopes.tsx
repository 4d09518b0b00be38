What is declared where: hoisting, loops, blocks, patterns, and names that hide each other.

//# var-in-loop-head-before.tsx
export function F({ p }: any) { for (var i = 0, n = p.n; i < n; i++) {} return async () => { 'use server'; return [i, n] } }
//# var-in-for-in.tsx
export function F({ p }: any) { for (var k in p) { p[k](async () => { 'use server'; return k }) } return async () => { 'use server'; return k } }
//# var-in-for-of-pattern.tsx
export function F({ p }: any) { for (var { a, b: [c] } of p) {} return async () => { 'use server'; return [a, c] } }
//# var-in-catch.tsx
export function F({ p }: any) { try { var a = p.x } catch (e) { var b = e } finally { var c = 1 } return async () => { 'use server'; return [a, b, c] } }
//# var-in-switch.tsx
export function F({ p }: any) { switch (p) { case 1: var a = 1; break; default: var b = 2 } return async () => { 'use server'; return [a, b] } }
//# var-in-label.tsx
export function F({ p }: any) { x: { var a = p.y; break x } y: var b = p.z; return async () => { 'use server'; return [a, b] } }
//# var-in-if-without-block.tsx
export function F({ p }: any) { if (p) var a = p.y; else var b = p.z; return async () => { 'use server'; return [a, b] } }
//# var-in-while-without-block.tsx
export function F({ p }: any) { while (p) var a = p.y; do var b = p.z; while (p); return async () => { 'use server'; return [a, b] } }
//# var-in-with-nested-function.tsx
export function F({ p }: any) { function g() { var a = p.x; return a } return async () => { 'use server'; return [a, g] } }
//# var-hoisted-over-parameter.tsx
export function F(a: any) { if (a) { var a: any = a.x } return async () => { 'use server'; return a.y } }
//# var-inside-action-hides.tsx
export function F({ a, b }: any) { return async () => { 'use server'; if (b.x) { for (var a of b.list) use(a.z) } return a.w } }
//# var-inside-nested-function-no-hide.tsx
export function F({ a }: any) { return async () => { 'use server'; function g() { var a = 1; return a } return [g, a.x] } }
//# let-tdz.tsx
export function F({ p }: any) { const act = async () => { 'use server'; return later.x }; let later = p; return act }
//# let-in-other-block.tsx
export function F({ p }: any) { { let a = p.x } return async () => { 'use server'; return a } }
//# const-shadowed-in-block.tsx
export function F({ p }: any) { const a = p.x; { const a = p.y; register(async () => { 'use server'; return a.in }) } return async () => { 'use server'; return a.out } }
//# block-shadow-later.tsx
export function F({ a }: any) { { register(async () => { 'use server'; return a.x }); const a = 1 } return a }
//# function-in-block-called.tsx
export function F({ p }: any) { { function g() { return p } register(async () => { 'use server'; return g(p.x) }) } }
//# function-hides-parameter.tsx
export function F(a: any) { function a() {} return async () => { 'use server'; return a.x } }
//# function-declared-twice.js
export function F(p) { function g() {} function g() { return 1 } return async () => { 'use server'; return [g, p.x] } }
//# function-before-and-after.tsx
export function F({ p }: any) { function early() {} register(async () => { 'use server'; return [early(), late(), p.x] }); function late() {} }
//# generator-declarations.tsx
export function F({ p }: any) { function* g() {} async function h() {} async function* i() {} return async () => { 'use server'; return [g, h, i, p.x] } }
//# named-function-expression-hides.tsx
export function F({ g, p }: any) { const a = function g() { return async () => { 'use server'; return [g.x, p.y] } }; return [a, g] }
//# named-action-expression-self.tsx
export function F({ p }: any) { return async function self(n: number) { 'use server'; return n ? self(n - 1) : [self.x, p.y] } }
//# action-name-hides-outer.tsx
export function F({ act }: any) { return wrap(async function act() { 'use server'; return act.x }) }
//# action-declared-name-of-parameter.tsx
export function F(act: any) { async function act2() { 'use server'; return act.x } async function act3(act2: any) { 'use server'; return act2.y } return [act2, act3] }
//# action-uses-own-variable.tsx
export function F({ p }: any) { const act = async () => { 'use server'; return act.bind(null, p.x) }; return act }
//# action-uses-sibling-later.tsx
export function F() { const one = async () => { 'use server'; return two() }; const two = async () => { 'use server'; return one() }; return [one, two] }
//# action-declaration-siblings.tsx
export function F() { async function one() { 'use server'; return two() } async function two() { 'use server'; return one() } return [one, two] }
//# arguments-name-as-parameter.js
export function F(p) { return async (arguments_) => { 'use server'; return [arguments_, p.x] } }
//# parameter-named-like-global.tsx
export function F({ process, console, undefined: u, NaN: n }: any) { return async () => { 'use server'; return [process.env.X, console.log(u), n, globalThis.x] } }
//# undefined-and-nan.tsx
export function F({ p }: any) { return async () => { 'use server'; return [undefined, NaN, Infinity, p.x, eval('p')] } }
//# parameters-see-each-other.tsx
export function F(a: any, b = a.x, { c = b.y, ...d }: any = a) { return async () => { 'use server'; return [a.p, b.q, c.r, d.s] } }
//# parameter-default-closure.tsx
export function F(a: any, b = () => a.x, c = async () => { 'use server'; return [a.y, b.z] }) { return [b, c] }
//# parameter-default-closure-later.tsx
export function F(c = async () => { 'use server'; return [a.y, b] }, a: any, b = 1) { return c }
//# arrow-parameter-default-closure.tsx
export const F = (a: any, { b = async () => { 'use server'; return [a.y, c.z] } }: any, c: any) => b
//# pattern-default-refers-sibling.tsx
export function F({ a, b = a.x, c: { d = b.y } = a.z }: any) { return async () => { 'use server'; return [a.q, b.q, d.q] } }
//# pattern-computed-key.tsx
export function F({ k, p }: any) { const { [k.x]: a, [`${k.y}`]: b = 1, ['lit']: c } = p; return async () => { 'use server'; return [a, b, c] } }
//# pattern-nested-arrays.tsx
export function F(p: any) { const [[a, [b = 1]], , { c: [d, ...e] }, ...[f, { g }]] = p; return async () => { 'use server'; return [a, b, d, e, f, g] } }
//# pattern-rest-object.tsx
export function F(p: any) { const { a, ...rest } = p; const { b: { ...deep } } = p; return async () => { 'use server'; return [a, rest.x, deep.y] } }
//# pattern-key-value-defaults.tsx
export function F(p: any) { const { a: b = 1, c: [d] = [], e: { f } = {}, g: [h = 2], i: { j: k }, l: { m: n = 3 } } = p; return async () => { 'use server'; return [b, d, f, h, k, n] } }
//# pattern-string-number-keys.tsx
export function F(p: any) { const { 'a b': c, 1: d, 'e': f = 1 } = p; return async () => { 'use server'; return [c, d, f] } }
//# pattern-in-catch.tsx
export function F() { try { f() } catch ({ message, cause: [first] }: any) { register(async () => { 'use server'; return [message, first] }) } }
//# catch-without-parameter.tsx
export function F({ e }: any) { try { f() } catch { register(async () => { 'use server'; return e.x }) } }
//# catch-hides.tsx
export function F({ e }: any) { try { f() } catch (e: any) { const c = e; register(async () => { 'use server'; return [e.x, c] }) } return async () => { 'use server'; return e.y } }
//# catch-inside-hides.tsx
export function F({ e, p }: any) { return async () => { 'use server'; try { p.a() } catch (e: any) { return e.x } return e.y } }
//# catch-pattern-inside.tsx
export function F({ m, p }: any) { return async () => { 'use server'; try { p.a() } catch ({ m = p.d, n = m }: any) { return [m.x, n] } return m.y } }
//# catch-var-inside.tsx
export function F({ e, p }: any) { return async () => { 'use server'; try { p.a() } catch (e: any) { var e: any = 1 } return e } }
//# loop-let-shadow.tsx
export function F({ i, p }: any) { for (let i = 0; i < p.n; i++) { register(async () => { 'use server'; return i }) } return async () => { 'use server'; return i.x } }
//# loop-closure-body.tsx
export function F({ p }: any) { for (const [k, v] of Object.entries(p)) { const both = { k, v }; register(async () => { 'use server'; return both.v.x }) } }
//# loop-of-loop.tsx
export function F({ p }: any) { for (const a of p) { for (const b of a.list) { const c = b.x; for (let d = c.y; d; d--) { const e = d; register(async () => { 'use server'; return [a, b, c.z, d, e] }) } } } }
//# loop-without-block.tsx
export function F({ p }: any) { for (const a of p) register(async () => { 'use server'; return [a.x, p.y] }) }
//# loop-head-with-action.tsx
export function F({ p }: any) { for (const a = async () => { 'use server'; return [p.x, b] }, b = 1; ;) { register(a) } }
//# loop-in-right-with-action.tsx
export function F({ p, a }: any) { for (const a of [async () => { 'use server'; return [p.x, a.y] }]) register(a) }
//# loop-inside-shadow.tsx
export function F({ a, b, c }: any) { return async () => { 'use server'; for (const a of b.x) use(a.y); for (let c = c.z; c; ) use(c); for (b in a.w) use(b); return c.v } }
//# loop-inside-head-members-ok.tsx
export function F({ a, b }: any) { return async () => { 'use server'; for (a.x in b.y) use(1); for ([a.z, b.w] of b.v) use(2); for (a.list[b.i] of []) use(3); for ({ q: a.r } of b.s) use(4) } }
//# while-conditions.tsx
export function F({ a }: any) { return async () => { 'use server'; while (a.more) { a.next() } do { a.x-- } while (a.y > 0) } }
//# switch-inside.tsx
export function F({ a, b }: any) { return async () => { 'use server'; switch (a.kind) { case b.one: return a.x; case b.two(): { const b = 1; return b } default: return b.y } } }
//# switch-function.tsx
export function F({ k }: any) { switch (k) { case 1: function g() {} register(async () => { 'use server'; return g }); case 2: class C {} register(async () => { 'use server'; return [C, g] }) } }
//# labels-are-no-names.tsx
export function F({ a, b }: any) { return async () => { 'use server'; a: while (b.x) { b: for (;;) { if (b.y) continue a; break b } } } }
//# label-on-action.js
export function F({ p }) { l: async function act() { 'use server'; return p.x } return act }
//# label-on-block.tsx
export function F({ p }: any) { l: { const a = p.x; m: { const b = a; register(async () => { 'use server'; return [a, b] }) } } }
//# if-else-blocks.tsx
export function F({ p }: any) { if (p.x) { const a = p.y; register(async () => { 'use server'; return a }) } else if (p.z) { const a = p.w; register(async () => { 'use server'; return a }) } else register(async () => { 'use server'; return [a, p.v] }) }
//# class-declarations.tsx
export function F({ p }: any) { class K {} const L = class {}; return async () => { 'use server'; return [new K(), new L(), K.x, L.y, p.z] } }
//# class-in-block.tsx
export function F({ p }: any) { { class K {} register(async () => { 'use server'; return [K, p.x] }) } return async () => { 'use server'; return K } }
//# enum-declarations.tsx
export function F({ p }: any) { enum E { A = 'a', B = p.length } const enum C { X } return async () => { 'use server'; return [E.A, E.B, E, C.X, E[p.k]] } }
//# enum-later.tsx
export function F({ p }: any) { const act = async () => { 'use server'; return [E.A, E, p.x] }; enum E { A } return act }
//# enum-merged.tsx
export function F({ p }: any) { enum E { A } enum E { B = 5 } return async () => { 'use server'; return [E.A, E.B, E] } }
//# enum-computed-members.tsx
export function F({ p }: any) { enum E { A = 1 << 2, B = A | 1, C = 'x'.length, D = f(), F = -1, G = `t`, H = p.z } return async () => { 'use server'; return [E.A, E.B, E.C, E.D, E.F, E.G, E.H] } }
//# enum-string-members.tsx
export function F({ p }: any) { enum E { 'a b' = 1, 'c' = 2 } return async () => { 'use server'; return [E['a b'], E.c, E['c'], p.x] } }
//# enum-module.tsx
enum E { A } const enum C { X = 1 } export function F({ p }: any) { return async () => { 'use server'; return [E.A, C.X, p[E.A], p.x] } }
//# enum-inside-action.tsx
export function F({ p }: any) { return async () => { 'use server'; enum E { A = 1, B = p.x } return [E.A, E.B, p.y] } }
//# namespace-inside.tsx
export function F({ p }: any) { return async () => { 'use server'; return [p.x] as [typeof p] } }
//# import-equals-alias-use.tsx
import * as all from 'all'
import one = all.one
export function F({ p }: any) { return async () => { 'use server'; return [one.x, p.y] } }
//# declare-inside.tsx
export function F({ p }: any) { declare const x: any; declare let y: number, z: string; declare function g(): void; return async () => { 'use server'; return [x, y, g(), p.w] } }
//# type-and-value-same-name.tsx
export function F({ p }: any) { type row = string; const row = p.x; interface other { a: 1 } return async (x: row) => { 'use server'; const y: row = row.z; return [y, x as unknown as other] } }
//# using-declarations.tsx
export async function F({ p }: any) { using a = p.x; await using b = p.y; { using c = a; register(async () => { 'use server'; return [a, b, c] }) } for (using d of p) { register(async () => { 'use server'; return d }) } }
//# module-level-let-in-try.tsx
try { var a = make(); let b = 1; register(async () => { 'use server'; return [a.x, b] }) } catch (e) { register(async () => { 'use server'; return e }) }
//# module-level-switch.tsx
switch (x) { case 1: let a = 1; register(async () => { 'use server'; return a }) }
//# module-level-for-await.tsx
for await (const a of list) { const b = a; register(async () => { 'use server'; return [a, b] }) }
//# module-level-label.tsx
l: { const a = 1; register(async () => { 'use server'; return a }) }
//# module-later-const.tsx
register(async () => { 'use server'; return later.x })
const later = 1
//# nested-functions-deep.tsx
export const a = (p: any) => function b(q: any) { return { c: (r: any) => [async () => { 'use server'; return [p.x, q.y, r.z] }] } }
//# nested-function-param-not-visible.tsx
export function F({ p }: any) { function g(q: any) { return q } return async () => { 'use server'; return [q, g(p.x)] } }
//# sibling-function-locals.tsx
export function F() { const f = () => { const a = 1; return a }; const g = () => { return async () => { 'use server'; return [a, f] } }; return g }
//# immediately-invoked.tsx
export const x = (function (a: any) { const b = a.x; return (() => async () => { 'use server'; return [a.y, b] })() })(1)
//# async-arrow-chain.tsx
export const F = async (a: any) => async (b: any) => async (c: any) => { 'use server'; return [a, b.x, c] }
//# arrow-single-parameter.jsx
export const F = a => b => async c => { 'use server'; return [a.x, b, c] }
//# action-in-template.tsx
export function F({ p }: any) { return tag`${async () => { 'use server'; return p.x }} ${p.y}` }
//# action-in-new.tsx
export function F({ p }: any) { return new K(async () => { 'use server'; return p.x }, { a: async () => { 'use server'; return p.y } }) }
//# action-in-spread.tsx
export function F({ p }: any) { return f(...[async () => { 'use server'; return p.x }], { ...{ a: async () => { 'use server'; return p.y } } }) }
//# action-in-await-yield.tsx
export async function* F({ p }: any) { yield async () => { 'use server'; return p.x }; await (async () => { 'use server'; return p.y }); yield* [async () => { 'use server'; return p.z }] }
//# action-in-throw-return.tsx
export function F({ p }: any) { if (p) throw async () => { 'use server'; return p.x }; return async () => { 'use server'; return p.y } }
//# action-in-condition.tsx
export function F({ p }: any) { if (async () => { 'use server'; return p.x }) {} while (f(async () => { 'use server'; return p.y })) {} switch (async () => { 'use server'; return p.z }) { case async () => { 'use server'; return p.w }: } }
//# action-in-computed.tsx
export function F({ p }: any) { return [p[async () => { 'use server'; return p.x }], { [f(async () => { 'use server'; return p.y })]: 1 }, p?.[f(async () => { 'use server'; return p.z })]] }
//# action-in-optional-call.tsx
export function F({ p }: any) { return [p?.(async () => { 'use server'; return p.x }), p.a?.b(async () => { 'use server'; return p.y }), p?.c.d?.(async () => { 'use server'; return p.z })] }
//# action-in-assignment-target.tsx
export function F({ p }: any) { p[f(async () => { 'use server'; return p.x })] = async () => { 'use server'; return p.y }; [p.a = async () => { 'use server'; return p.z }] = []; ({ b: p.c = async () => { 'use server'; return p.w } } = {}) }
//# action-in-export-default-call.tsx
export default connect((a: any) => ({ b: async () => { 'use server'; return a.x } }))(async (c: any) => { 'use server'; return c })
//# bound-1.tsx
export function F({ b }: any) { return async () => { 'use server'; switch (b.x) { case b.y: { } case b: const b = 1; case b.z: ; } } }
//# bound-2.tsx
export function F({ b }: any) { return async () => { 'use server'; try {} catch ({ z: a = c, ...c }) { use(a, b) } } }
//# bound-3.tsx
export function F({ b, c, d }: any) { return async () => { 'use server'; try {} catch ({ z: a = c.x, [d.y]: c, d = b.z, b }) { use(a, b, c, d) } } }
//# bound-4.tsx
export function F({ b, c }: any) { try {} catch ({ z: a = c.x, c }) { const act = async () => { 'use server'; return [a, b, c] } } }
//# bound-5.tsx
export function F({ b, c }: any) { return async () => { 'use server'; for (const { z: a = c.x, c } = b.y; ;) use(a, c) } }
//# bound-6.tsx
export function F({ b, c }: any) { return async () => { 'use server'; { const { z: a = c.x, c } = b.y; use(a, c) } } }
//# bound-7.tsx
export function F({ b, c }: any) { return async () => { 'use server'; function g(a = c.x, c = b.y, { d = e.z, e }: any) { return [a, c] } } }
//# bound-8.tsx
export function F({ b, c }: any) { return async () => { 'use server'; const g = (a = c.x, c = b.y, { d = e.z, e }: any) => [a, c] } }
//# bound-9.tsx
export function F({ b, c, e }: any) { return async () => { 'use server'; const g = ({ d = e.z, e }: any, [f = c.x, c]: any) => [e, c] } }
//# bound-10.tsx
export function F({ b, c, e }: any) { return async () => { 'use server'; class K { constructor(a = c.x, c = b.y) {} set s({ d = e.z, e }) {} m(f = b.w, b) {} } } }
//# bound-11.tsx
export function F({ a, b }: any) { return async () => { 'use server'; if (b.x) { use(1) } else { function b() {} } return a } }
//# bound-12.tsx
export function F({ a, b }: any) { return async () => { 'use server'; { class b {} } { enum a { X } } return [a.x, b.y] } }
//# bound-13.tsx
export function F({ a, b }: any) { return async () => { 'use server'; switch (1) { case 1: function b() {} } return [a.x, b.y] } }
//# bound-14.tsx
export function F({ a, b }: any) { return async () => { 'use server'; try { function b() {} } catch { function a() {} } return [a.x, b.y] } }
//# bound-15.tsx
export function F({ a, b }: any) { return async () => { 'use server'; switch (a.x) { case b.y: case a.z: let b, a } } }
//# bound-16.tsx
export function F({ a, b }: any) { return async () => { 'use server'; switch (a.x) { default: let a; case a.z: } } }
