Exports of one local under several names, of what is declared twice, and of what is declared elsewhere.

//# default-1.ts
'use server'
export default async function a() {}
export { a as b, a as c }
//# default-3.ts
'use server'
export { a }
export default async function a() {}
//# default-4.ts
'use server'
export { a }
export default async function () {}
async function a() {}
//# default-5.ts
'use server'
export async function a() {}
export { a as default, a as b }
//# default-6.ts
'use server'
export default a
export { a as b }
async function a() {}
//# default-7.ts
'use server'
export default maker?.()
//# default-9.ts
'use server'
export default a?.b.c()
//# default-10.ts
'use server'
export default (a?.b)()
//# default-11.ts
'use server'
export default a?.b().c()
//# default-12.ts
'use server'
export default a?.().b()
//# default-13.ts
'use server'
export default a?.b!()
//# default-14.ts
'use server'
export default f(a?.b)()
//# default-15.ts
'use server'
export default a[b?.c]()
//# default-16.ts
'use server'
export default import('x')
//# default-17.ts
'use server'
export const a = import('x')
//# default-18.ts
'use server'
export default import.meta.resolve('x')
//# default-19.ts
'use server'
export default (a?.b as any)()
//# default-20.ts
'use server'
export default a?.b!.c()
//# hoisted-2.ts
'use server'
for (var a of list) {}
export { a as b }
//# hoisted-3.ts
'use server'
try { var a = 1 } catch { var b = 2 }
export { a, b }
export default a
//# hoisted-4.js
'use server'
switch (x) { case 1: var a = async () => {} }
export { a }
//# hoisted-9.js
'use server'
function f() { var a = 1 }
export async function b() {}
//# hoisted-11.ts
'use server'
if (x) var { a, b: c } = y
export { a, c }
//# overload-1.ts
'use server'
export async function a(x: string): Promise<void>
export async function a(x: any) {}
export { a as b }
//# overload-3.ts
'use server'
export default async function (x: string): Promise<void>
export default async function (x: any) {}
//# overload-4.ts
'use server'
export default function a(x: string): Promise<void>
export default async function a(x: any) {}
export { a }
//# overload-5.ts
'use server'
export function a(x: string): Promise<void>
export const b = async () => {}
//# merged-2.ts
'use server'
export enum E { A }
export enum E { B = 1 }
//# merged-3.ts
'use server'
export namespace N { export const x = 1 }
export namespace N { export const y = 1 }
//# merged-4.ts
'use server'
export enum E { A }
export namespace E { export const y = 1 }
//# merged-5.ts
'use server'
export const enum E { A }
export async function a() {}
//# merged-6.ts
'use server'
export class A {}
export namespace A { export const x = 1 }
//# merged-7.ts
'use server'
namespace N { export const x = 1 }
export default N
//# merged-8.ts
'use server'
namespace N { export const x = 1 }
export { N as default, N }
//# several-1.ts
'use server'
export { a as b }
export default async function a() {}
//# several-2.ts
'use server'
export { a as b, a as c }
export default async function a() {}
//# several-3.ts
'use server'
export default async function a() {}
export { a as b }
//# several-4.ts
'use server'
export { a as b }
export default async function a() {}
export { a as c }
//# several-5.ts
'use server'
export const b = a
export default async function a() {}
//# several-6.ts
'use server'
export { a as b }
export async function a() {}
export { a as c }
//# several-7.ts
'use server'
export { a as b }
export default a
export async function a() {}
//# several-8.ts
'use server'
export { a as b }
async function a() {}
export default a
//# several-9.ts
'use server'
export { a as b }
export const a = async () => {}
//# several-10.ts
'use server'
export default a
export const a = async () => {}
//# several-11.ts
'use server'
export { a as b }
export const { a } = make()
//# several-12.ts
'use server'
export { a as b }
import { a } from 'a'
export { a }
//# several-13.ts
'use server'
export { a as b }
export default function a() {}
//# several-14.ts
'use server'
export { a as b }
export default class a {}
//# several-15.ts
'use server'
export { a as b }
export default async function* a() {}
//# several-16.ts
'use server'
export default async function a() { 'use server' }
export { a as b }
//# several-18.ts
'use server'
export { a as b }
export default (async function a() {})
//# several-19.ts
'use server'
export { E as b }
export enum E { A }
//# several-20.ts
'use server'
export { N as b }
export namespace N { export const x = 1 }
export async function f() {}
//# namespace-1.ts
'use server'
export namespace N { declare const x: number }
export async function a() {}
//# namespace-2.ts
'use server'
namespace N { declare const x: number }
export { N }
export async function a() {}
//# namespace-3.ts
'use server'
export namespace N { declare function f(): void }
export async function a() {}
//# namespace-4.ts
'use server'
export namespace N { export import x = y.z }
export async function a() {}
//# namespace-5.ts
'use server'
export namespace N { import x = y.z; x() }
export async function a() {}
//# namespace-6.ts
'use server'
export namespace N { const enum E { A } }
export async function a() {}
//# namespace-7.ts
'use server'
export namespace N { function f(): void }
export async function a() {}
//# namespace-8.ts
'use server'
export namespace N { export type { X } }
export async function a() {}
//# namespace-9.ts
'use server'
export namespace N { ; }
export async function a() {}
//# namespace-11.ts
'use server'
export namespace N { declare namespace M { const x: 1 } }
export async function a() {}
//# namespace-12.ts
'use server'
export namespace N { namespace M {} }
export async function a() {}
//# namespace-13.ts
'use server'
export namespace N { 'x' }
export async function a() {}
//# namespace-14.ts
'use server'
export namespace N { declare class K {} }
export async function a() {}
//# namespace-15.ts
'use server'
export namespace N { declare enum K {} }
export async function a() {}
//# namespace-16.ts
'use server'
export namespace N { enum K {} }
export async function a() {}
//# hoisted-5.ts
'use server'
if (x) { var a = () => {} }
export { a }
//# hoisted-6.ts
'use server'
for (var i = () => {}; ; ) {}
export { i }
//# hoisted-7.ts
'use server'
l: var a = () => {}
export { a }
