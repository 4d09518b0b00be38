Functions inside of the value of an export, as far as the lines differ on them.

//# class-1.ts
'use server'
export const K = class { static a() {} };
export const L = class { b() {} };
export const M = class { c = () => {} };
export const N = class { static { (() => 1)() } };
//# class-2.ts
'use server'
export const K = class { static a() { return this } };
export const N = class { c = () => this };
//# class-3.ts
'use server'
export const a = wrap(class { b() {} });
//# class-4.ts
'use server'
export const a = wrap(class { c = () => {} });
//# class-5.ts
'use server'
export const a = wrap(class { static d() {} });
//# class-6.ts
'use server'
export const a = wrap(class { [(() => 'x')()]() {} });
//# class-7.ts
'use server'
export const a = wrap(class extends (() => B)() {});
//# class-8.ts
'use server'
export const a = class extends (() => B)() {};
//# class-9.ts
'use server'
export const a = new (class { m() {} })();
//# class-10.ts
'use server'
export const a = new (class { constructor() { (() => 1)() } })();
//# class-11.ts
'use server'
export const K = class { get a() { return 1 } };
//# class-12.ts
'use server'
export const K = class { async c() { return this } d = async () => this };
//# class-13.ts
'use server'
export const K = class { #a() {} static #b() {} accessor c = () => {} };
//# class-14.ts
'use server'
export const K = wrap(class { d = async () => { 'use server' }; static e = async () => { 'use server' } });
//# static-1.ts
'use server'
export const a = wrap(class { static a() {} }, () => 1);
//# static-2.ts
'use server'
export const a = wrap(class { static a() {} b() {} });
//# static-3.ts
'use server'
export const a = wrap({ x: class { static a() {} } }, () => 1);
//# static-4.ts
'use server'
export const a = wrap(class { static a() {} }), b = wrap(() => 1);
//# static-5.ts
'use server'
export const a = wrap(class { static a() {} });
export const b = wrap(() => 1);
//# static-7.ts
'use server'
export const a = wrap(class { private static a() {} b() {} });
//# static-8.ts
'use server'
export const a = wrap(class { static #a() {} b() {} });
//# static-9.ts
'use server'
export const a = wrap(class { static get a() { return 1 } b() {} });
//# static-10.ts
'use server'
export const a = wrap(class { static a = 1; b() {} });
//# static-11.ts
'use server'
export const a = wrap(class { static ['a']() {} b() {} });
//# static-12.ts
'use server'
export const a = wrap(class { static a() { (() => 1)() } });
//# static-13.ts
'use server'
export const a = wrap(class { static {} b() {} });
//# static-14.ts
'use server'
export const a = wrap([class { static a() {} }, () => 1]);
//# static-15.ts
'use server'
export const a = wrap(class { b() { return () => 1 } });
//# static-16.ts
'use server'
export const a = wrap(class { async b() { return () => 1 } });
//# static-17.ts
'use server'
export const a = wrap(class { constructor(x = () => 1) { (() => 1)(); function f() {} } });
//# static-18.ts
'use server'
export const a = class { static async a() {} async b() { return this } c = async () => this }
//# static-19.ts
'use server'
export const a = class { static async a() { return this } c = async () => this }
//# static-20.ts
'use server'
export const a = wrap({ m() {} }, () => 1);
//# static-21.ts
'use server'
export const a = wrap({ m: () => 1, async n() {} }, () => 1);
//# static-22.ts
'use server'
export const a = wrap({ m() {}, n: [() => 1] });
//# static-23.ts
'use server'
export const a = wrap({ get m() { return () => 1 } });
//# parentheses-1.ts
'use server'
export const a = { p: (() => 1) }
//# parentheses-2.ts
'use server'
export const a = { p: (() => 1) as any }
//# parentheses-3.ts
'use server'
export const a = { p: function () {} as any }
//# parentheses-4.ts
'use server'
export const a = { p: (() => 1)! }
//# parentheses-5.ts
'use server'
export const a = { 'p q': () => 1 }
//# parentheses-6.ts
'use server'
export const a = { p: (async () => { 'use server' }), q: (async function () { 'use server' }), r: async function () { 'use server' } as any }
//# parentheses-7.ts
'use server'
export const a = wrap({ p: (() => 1) })
//# inside-1.ts
'use server'
import a, { x as b } from 'm'
async function n0({ d = a.x }) { 'use server'; use(async () => { 'use server'; use(async function* c() { 'use server'; try { use(d) } catch ({ x: b }) { async function n3() { 'use server'; } } }) }) }
//# inside-2.ts
'use server'
async function n0(d) { 'use server'; use(async () => { 'use server'; use(d) }) }
export async function x() {}
//# inside-3.ts
'use server'
async function n0(d) { use(async () => { 'use server'; use(d) }) }
export async function x() {}
//# inside-4.ts
'use server'
async function n0(d) { use(async () => { 'use server'; async function q() { 'use server'; return d } use(d, q) }) }
export async function x() {}
//# inside-5.ts
'use server'
const f = async (d) => { 'use server'; return async () => { 'use server'; async function q() { 'use server'; return d } use(d, q) } }
export async function x() {}
//# inside-6.ts
'use server'
const f = async (d) => { async function q() { 'use server'; return d } use(d, q) }
export async function x() {}
//# inside-7.ts
'use server'
const f = async (d) => { 'use server'; async function q() { 'use server'; return d } use(d, q) }
export async function x() {}
//# inside-8.ts
'use server'
async function f(d) { 'use server'; async function q() { 'use server'; return d } use(d, q) }
export async function x() {}
//# inside-9.ts
'use server'
export async function f(d) { 'use server'; async function q() { 'use server'; return d } use(d, q) }
//# accessor-17.ts
'use server'
export const K = class { constructor() { (async function () { 'use server' }) } };
//# accessor-18.ts
'use server'
export const K = { get x() { return async function () { 'use server' } } };
//# accessor-19.ts
'use server'
export const K = { constructor() { return async function () { 'use server' } } };
//# accessor-20.ts
'use server'
export const K = class { constructor(); static async m7() { 'use server' } };
//# accessor-21.ts
'use server'
export const K = class { static async m7() { 'use server' } };
//# accessor-22.ts
'use server'
export const K = wrap(class { m(): void; static async m7() { 'use server' } });
//# accessor-23.ts
'use server'
export const K = wrap(class { constructor() {} static async m7() { 'use server' } });
