What TypeScript removes, or keeps, before a directive.

//# before-1.ts
export namespace N { export type X = 1 }
'use server'
export async function a() {}
//# before-2.ts
import x = require('x')
'use server'
export async function a() {}
//# before-3.ts
import x = require('x')
'use server'
export async function a(y: x.Y) {}
//# before-4.ts
import type x = require('x')
'use server'
export async function a() {}
//# before-5.ts
import x = N.y
'use server'
export async function a() {}
//# before-6.ts
export type { X } from 'x'
'use server'
export async function a() {}
//# before-7.ts
export { type X } from 'x'
'use server'
export async function a() {}
//# before-8.ts
export {} from 'x'
'use server'
export async function a() {}
//# before-9.ts
export {}
'use server'
export async function a() {}
//# before-10.ts
type X = 1
export { X }
'use server'
export async function a() {}
//# before-11.ts
export default interface X {}
'use server'
export async function a() {}
//# before-12.ts
export const enum E { A }
'use server'
export async function a() {}
//# before-13.ts
declare const enum E { A }
'use server'
export async function a() {}
//# before-14.ts
const enum E { A = x.length }
'use server'
export async function a() {}
//# before-15.ts
export function f(x: string): void
'use server'
export async function a() {}
//# before-16.ts
export default function f(x: string): void
'use server'
export async function a() {}
//# before-17.ts
abstract class K { abstract m(): void }
'use server'
export async function a() {}
//# before-18.ts
export as namespace X
'use server'
export async function a() {}
//# before-21.ts
import { type X, type Y } from 'x'
'use server'
export async function a() {}
//# before-22.ts
import D, { type Y } from 'x'
'use server'
export async function a() {}
//# before-23.ts
namespace N {}
'use server'
export async function a() {}
//# before-24.ts
namespace N { declare const x: number; interface I {} }
'use server'
export async function a() {}
//# before-25.ts
namespace N { namespace M { type X = 1 } }
'use server'
export async function a() {}
//# before-26.ts
namespace N.M {}
'use server'
export async function a() {}
//# before-27.ts
namespace N { import x = y.z }
'use server'
export async function a() {}
//# before-28.ts
const enum E { A }
'use server'
export async function a(x = E.A) {}
//# before-29.ts
const enum E { A }
'use server'
export async function a(x = E) {}
//# before-30.ts
import { X } from 'x'
'use server'
export type { X }
export async function a() {}
//# before-31.ts
import { X } from 'x'
'use server'
export { X }
export async function a() {}
//# before-32.tsx
import React from 'react'
'use server'
export async function a() { return <p /> }
//# before-33.tsx
import React from 'react'
'use client'
export default function A() { return <p /> }
//# before-35.ts
import { X } from 'x'
'use server'
export async function a() { let y: X.Z = 1; const X = 2; return X }
//# before-36.ts
import { X } from 'x'
'use server'
export async function a(y: X): Promise<typeof X> { return y }
//# before-37.ts
import { X } from 'x'
'use server'
export class K implements X {}
//# before-38.ts
import * as X from 'x'
'use client'
export const a = X as any
//# before-39.ts
const enum E { A }
'use client'
export const a = 1
//# before-40.ts
('x')
'use server'
export async function a() {}
//# before-41.ts
('x' as any)
'use server'
export async function a() {}
//# before-42.ts
('use server') as any
export async function a() {}
//# before-43.ts
(('use server' as any))
export async function a() {}
//# before-44.ts
('use server'!)
export async function a() {}
//# before-45.ts
<any>'use server'
export async function a() {}
//# before-46.ts
<any>('use server')
export async function a() {}
//# before-47.ts
('use client' as any)
export async function a() {}
//# before-48.ts
('use client')!
export async function a() {}
//# before-49.ts
declare function f(): void
function f2(x: string): void
'use server'
export async function a() {}
//# before-50.ts
;
'use server'
export async function a() {}
//# before-51.ts
interface X {}
;
'use server'
export async function a() {}
//# before-52.ts
type X = 1;
'use server'
export async function a() {}
//# before-53.ts
interface X {};
'use server'
export async function a() {}
//# before-54.ts
declare class X {};
'use server'
export async function a() {}
//# before-55.js
import 'x'
'use client'
//# before-56.ts
enum E {}
'use server'
export async function a() {}
//# function-1.ts
export async function f() { function g(): void; 'use server' }
//# function-2.ts
export async function f() { declare function g(): void; 'use server' }
//# function-3.ts
export async function f() { const enum E { A }; 'use server' }
//# function-4.ts
export async function f() { const enum E { A }
 'use server' }
//# function-5.ts
export async function f() { declare class K {}
 'use server' }
//# function-6.ts
export async function f() { interface K {}
 'use server' }
//# function-7.ts
export async function f(p) { type K = 1
 'use server'; return async () => { type X = typeof p; 'use server'; return p.x } }
//# function-8.ts
export async function f() { abstract class K {}
 'use server' }
//# function-9.ts
export async function f() { declare enum E { A }
 'use server' }
//# function-10.ts
export async function f() { ('x' as any); 'use server' }
//# function-11.ts
export async function f() { ('use server' as any) }
//# function-12.ts
export async function f() { ('use server') as any }
//# function-13.ts
export async function f() { <any>('use server') }
//# function-14.ts
export async function f() { ('use server')! }
//# function-15.ts
export async function f() { (('use server')!) }
//# function-16.ts
export async function f() { (('x')); 'use server' }
//# function-17.ts
export async function f() { ('x'); 'use server' }
//# function-18.ts
export async function f() { ('use sever' as any) }
//# function-19.ts
export async function f() { type T = 1; ('use server'); }
//# react-1.tsx
import React from 'react'
'use server'
export async function a() { return 1 }
//# react-2.tsx
import React from 'react'
'use server'
export async function a() { return <></> }
//# react-3.tsx
import * as React from 'react'
'use server'
export async function a() { return <p /> }
//# react-4.tsx
import { React } from 'preact'
'use server'
export async function a() { return <p /> }
//# react-5.tsx
import type React from 'react'
'use server'
export async function a() { return <p /> }
//# react-6.tsx
import React, { type ReactNode } from 'react'
'use client'
export function a(): ReactNode { return <p /> }
//# react-7.tsx
import { ReactNode } from 'react'
'use client'
export function a(): ReactNode { return <p /> }
//# react-8.tsx
import h, { Fragment } from 'react'
'use client'
export function a() { return <></> }
//# react-9.ts
import React from 'react'
'use server'
export async function a(x: React.ReactNode) { return 1 }
//# react-10.tsx
import React, { ReactNode } from 'react'
'use client'
export function a(x: React.FC): ReactNode { return <p /> }
//# react-11.tsx
import React from 'react'
'use client'
export function a(x: React.FC) { return 1 }
//# dropped-1.ts
import x = N.y
'use server'
export async function a() { x() }
//# dropped-2.ts
export import x = N.y
'use server'
export async function a() {}
//# dropped-3.ts
import x = N.y
'use server'
export async function a(y: x.T) {}
//# dropped-4.ts
export {} from 'x'
'use client'
export const a = 1
//# dropped-5.ts
interface I {}
export { I as J }
'use server'
export async function a() {}
//# dropped-6.ts
import { T } from 't'
export { T }
'use server'
export async function a() {}
//# dropped-7.ts
import type { T } from 't'
export { T }
'use server'
export async function a() {}
//# dropped-8.ts
export { b }
'use server'
export async function a() {}
async function b() {}
//# dropped-9.ts
export { type b }
'use server'
export async function a() {}
async function b() {}
//# dropped-10.ts
export { type b, type c } from 'x'
'use server'
export async function a() {}
//# dropped-11.ts
export * from 'x'
'use server'
export async function a() {}
//# dropped-16.ts
declare module 'x';
'use server'
export async function a() {}
//# dropped-17.ts
declare global { var x: 1 }
'use server'
export async function a() {}
//# dropped-18.ts
export declare namespace N { const x: 1 }
'use server'
export async function a() {}
//# dropped-19.ts
export abstract class K {}
'use server'
export async function a() {}
//# dropped-20.ts
const enum E { A, B = A | 2, C = 'x' }
'use server'
export async function a() {}
//# dropped-21.ts
const enum E { A = f() }
'use server'
export async function a() {}
//# dropped-22.ts
const enum E { A = D.X }
'use server'
export async function a() {}
//# dropped-23.ts
const enum E { A }
export { E }
'use server'
export async function a() {}
//# dropped-24.ts
const enum E { A }
'use server'
export async function a() {}
export { E }
//# dropped-25.ts
const enum E { A }
'use server'
export async function a() {}
export default E
//# dropped-26.ts
const enum E { A }
'use server'
export async function a() { return Object.keys(E) }
//# dropped-27.ts
type T = 1
export type { T }
export type { U } from 'u'
import type { V } from 'v'
interface W {}
declare const x: 1
'use server'
export async function a() {}
//# body-1.ts
export async function f() { interface X {}; 'use server' }
//# body-2.ts
export async function f() { 'x'; type T = 1; 'y'; interface I {} 'use server' }
//# body-3.ts
export async function f() { const enum E { A = 1, B = 'x', C = A | B } 'use server' }
//# body-4.ts
export async function f() { const enum E { A = g() } 'use server' }
//# body-5.ts
export async function f() { type T = 1; 'use sever'; g(); }
//# body-6.ts
export async function f() { const enum E { A } 'use server'; return E.A }
//# body-7.ts
export async function f() { const enum E { A } 'use server'; return E }
//# body-8.ts
export class K { static async a() { type T = 1; 'use server' } async b() { type T = 1; 'use server' } }
//# body-9.ts
export const o = { async m() { interface T {} 'use server' }, n: async () => { declare let x: 1; 'use server' } }
//# body-10.ts
export async function f() { enum E {} 'use server' }
//# body-11.ts
export async function f() { declare const x: 1; 'use cache' }
