Classes with decorators, as in a project whose tsconfig allows them.

//# d-1.ts
@dec class K { static async a() { 'use server' } }
//# d-2.ts
class K { @dec static async a() { 'use server' } }
//# d-3.ts
class K { @dec async a() { 'use server' } }
//# d-4.ts
class K { @dec x = async () => { 'use server' } }
//# d-5.ts
class K { @dec static x = async () => { 'use server' } }
//# d-6.ts
class K { @dec(async () => { 'use server' }) m() {} }
//# d-7.ts
@dec(async () => { 'use server' }) class K {}
//# d-8.ts
class K { m(@dec(async () => { 'use server' }) x) {} }
//# d-9.ts
export function F({ p }: any) { @dec(p.a) class K { static async a() { 'use server'; return [p.x, K] } } return K }
//# d-10.ts
export function F({ p }: any) { @dec class K {} return async () => { 'use server'; return [K, p.x] } }
//# d-11.ts
export function F({ p }: any) { class K { @dec(p.y) m() {} } return async () => { 'use server'; return [K, p.x] } }
//# d-12.ts
export function F({ p }: any) { return async () => { 'use server'; @dec(p.a.b) class K { @prop(p.c) x = p.d; @m(p.e) f(@q(p.g) z) {} } return K } }
//# d-13.ts
export function F({ p }: any) { return async () => { 'use server'; return class { @prop(p.c) x = p.d; @m(p.e) [p.k](@q(p.g) z) {} } } }
//# d-14.ts
'use server'
@dec class K {}
export async function a() { return K }
//# d-15.ts
'use server'
@dec export class K {}
//# d-16.ts
'use server'
export @dec class K {}
//# d-17.ts
'use server'
export default @dec class {}
//# d-18.ts
'use server'
@dec export default class K {}
//# d-19.ts
@dec class K {}
'use server'
//# d-20.ts
export async function a() { 'use server'; class K { @dec x = this } }
//# d-21.ts
export async function a() { 'use server'; @dec(this) class K { } }
//# d-22.ts
export async function a() { 'use server'; class K { @dec(this) x; @dec(arguments) m() {} } }
//# d-23.ts
export function F({ p }: any) { class K { constructor(@inject(p.x) private a) {} } return async () => { 'use server'; return [K, p] } }
//# d-24.ts
class K { @dec get a() { 'use server'; return 1 } }
//# d-25.ts
class K { @dec static get a() { return async () => { 'use server' } } }
//# d-26.ts
@dec export class K { static async a() { 'use server' } }
export default K
//# d-27.ts
export function F({ p }: any) { const K = @dec class { static async a() { 'use server'; return p.x } }; return K }
//# d-28.ts
export function F({ p }: any) { @dec class K { static y = p.q; static async a() { 'use server'; return [this, p.x] } } }
//# d-29.ts
'use server'
export const make = wrap(@dec class K { static async a() { } })
//# d-30.ts
@dec class K { @dec @two(1) static async a() { 'use cache'; return 1 } async b() { 'use cache' } }
//# d-31.ts
class K { @dec static async a() { } static b = async () => { 'use server'; return K.a } }
//# d-32.tsx
export function F({ p }: any) { @dec class K {} function act() {} async function save() { 'use server'; return new K(p.x) } return <form action={save} /> }
//# d-33.ts
export function F({ p, K }: any) { if (p) { @dec class K {} use(K) } return async () => { 'use server'; return [K] } }
//# d-34.ts
export function F({ p }: any) { class A {} ; @dec class B {} ; return async () => { 'use server'; return [A, B] } }
//# d-35.ts
export function F({ p }: any) { return async () => { 'use server'; return [A, B] }; class A {} ; @dec class B {} }
//# d-36.ts
export function F({ p }: any) { class A { @x y } class B { @x m() {} } class C { m(@x z) {} } class D { @x static m() {} } class E { constructor(@x z) {} } class G { @x get a() { return 1 } } return async () => { 'use server'; return [A, B, C, D, E, G] } }
//# d-37.ts
export default @dec class K { static async a() { 'use server' } }
//# d-38.ts
@dec export default class { static async a() { 'use server' } }
//# d-39.ts
class K { @dec declare x: string; @dec abstract y; static async a() { 'use server' } }
//# d-40.ts
'use server'
class K { @dec m() {} }
export { K }
//# d-41.ts
'use server'
@dec class K { m() {} }
export { K }
export default K
//# d-42.ts
'use server'
class K { @dec m() {} }
export default K
//# d-50.ts
export function F({ p }: any) { return async () => { 'use server'; return class extends p.s { @m(p.a) [p.k]() { return p.b } [p.l] = p.c; @q(p.d) static [p.m] = p.e } } }
//# d-51.ts
export function F({ p }: any) { return async () => { 'use server'; @c1(p.z) class K extends p.s { @m(p.a) static s() {} @m(p.b) i() {} @m(p.c) static t = 1; @m(p.d) j = 2 } return K } }
//# d-52.ts
export function F({ p }: any) { return async () => { 'use server'; @c1(p.z) @c2(p.y) class K { constructor(@i(p.a) a, @i(p.b) private b = p.c) { p.d } @m(p.e) e(@x(p.f) @y(p.g) f = p.h) { p.i } } return K } }
//# d-53.ts
export function F({ p }: any) { return async () => { 'use server'; @p.dec class K { @p.m x; @p.n.o() y; @p.q.r(p.s) z() {} } return K } }
//# d-54.ts
export function F({ p }: any) { return async () => { 'use server'; class K { @m(p.a) accessor x = p.b } return K } }
//# d-55.ts
export function F({ p }: any) { return async () => { 'use server'; class K { @m(p.a) #x = p.b } return K } }
//# d-56.ts
export function F({ p }: any) { return async () => { 'use server'; class K { @m(p.a) get x() { return p.b } @m(p.c) set x(v) { p.d } } return K } }
//# d-57.ts
export function F({ p, K }: any) { return async () => { 'use server'; const c = @d(K, p.x) class K { x = K.y }; return c } }
//# d-58.ts
export function F({ p, K }: any) { return async () => { 'use server'; @d(K, p.x) class K { x = K.y } return K } }
//# d-59.ts
export function F({ p }: any) { return async () => { 'use server'; return f(@d(p.a) class { @m(p.b) x }, p.c) } }
//# d-60.ts
export function F({ p }: any) { return async () => { 'use server'; return p.m(@d(p.a) class { @m(p.b) x }) } }
//# d-61.ts
export function F({ p }: any) { @d(async () => { 'use server'; return p.x }) class K { @m(async () => { 'use server'; return [p.y, K] }) x } return K }
//# d-62.ts
export default @d(async () => { 'use server' }) class K { @m(async function () { 'use server' }) x(@q(async () => { 'use server' }) y) {} }
//# d-63.ts
class K { constructor(@q(async () => { 'use server' }) y) {} }
//# d-64.ts
class K { @d(() => { 'use server' }) x }
//# d-65.ts
class K { @d(async () => { 'use server'; return this }) x }
//# d-66.ts
export async function a() { 'use server'; class K { @d(() => this) x } }
//# d-67.ts
'use server'
export const a = wrap(class { @d(() => 1) x })
//# d-68.ts
'use server'
class K { @d(async () => { 'use server' }) static async a() {} }
export const b = K.a
//# d-69.ts @ssr
class K { @d(async () => { 'use server' }) x }
//# d-70.js
class K { @d(async () => { 'use server' }) x; @d static async a() { 'use server' } }
//# d-71.ts
export function F({ p }: any) { return async () => { 'use server'; class K { @m(p.a) x = 1; [p.b] = 2; @m(p.c) ['k'] = 3; @m(p.d) [1] = 4; @m(p.e) [`t`] = 5; @m(p.f) [p.g + 1] = 6; @m(p.h) [K.z] = 7 } return K } }
//# d-72.ts
export function F({ p }: any) { return async () => { 'use server'; class K { m(@q(p.a) x, y = p.b) {} [p.c](@q(p.d) z) {} } return K } }
//# d-73.ts
abstract class K { @d abstract x(): void; @d abstract y: string; @d declare z: number; static async a() { 'use server' } }
//# d-74.ts
export function F({ p }: any) { return async () => { 'use server'; abstract class K { @d(p.a) abstract x(): void; @d(p.b) declare z: number; @d(p.c) abstract w: any } return K } }
//# d-75.ts
export function F({ p }: any) { @d class K { static async a() { 'use server'; return [p.x, K] } static b = async () => { 'use server'; return [p.y, K] } } return K }
//# d-76.ts
export function F({ p }: any) { return async () => { 'use server'; { @d(p.a) class K {} use(K) } { class K {} } } }
//# d-80.ts
export function F({ p, K }: any) { return async () => { 'use server'; const c = class K { @m(K, p.x) x = 1 }; return c } }
//# d-81.ts
export function F({ p, K }: any) { return async () => { 'use server'; const c = class K { @m(p.y) [K.z] = 1; @n(p.q) m(@o(K.s) x) {} }; return c } }
//# d-82.ts
export function F({ p, a }: any) { return async () => { 'use server'; class K { @m(a.x) m(a, @n(a.y) b) { a.z } } return K } }
//# d-83.ts
export function F({ p, K }: any) { return async () => { 'use server'; return class K extends K.b { } } }
//# named-class-1.ts
function F(p) { g(); const k = (class c { @dec(1) static async m2() { 'use server'; return [c.x] } n() { return async () => { 'use server'; return c.y } } }); return async () => { 'use server'; return [k, c] } }
//# named-class-2.ts
function F(p) { const k = (@dec class c { static async m2() { 'use server'; return [c.x] } }); }
//# named-class-3.ts
const k = (@dec class c { static async m2() { 'use server'; return [c.x] } });
//# named-class-4.ts
function F(p) { return class c { m() { @dec class d {} return async () => { 'use server'; return [c.x, p] } } } }
//# named-class-5.ts
function F(p) { return class c { m() { class d {} return async () => { 'use server'; return [c.x, p] } } } }
//# named-class-6.ts
function F(p) { return class c { @dec(async () => { 'use server'; return c.x }) m() {} } }
//# named-class-7.ts
async function F(p) { 'use server'; return class c { @dec x = async () => { 'use server'; return [c.x, p] } } }
//# leak-1.ts
'use server'
export async function a() { use({ m2() {} }) }
class c { static get g() { 'use server' } }
//# leak-2.ts
function a() { use({ m2() {} }) }
const b = (() => { 'use server' })
use(() => { 'use server' })
