Files with 'use cache', and cached functions among actions.

//# file-1.ts
'use cache'
export { a } from './a'
//# file-2.ts
'use cache'
export * from './a'
//# file-3.ts
'use cache'
export * as b from './a'
//# file-5.ts
'use cache'
export const a = wrap(async () => {}), b = 1, c = {}, d = x.y
//# file-6.ts
'use cache'
export class A {}
//# file-7.ts
'use cache'
export default class A {}
//# file-8.ts
'use cache'
export enum E { A }
//# file-10.ts
'use cache'
import { x } from './x'
export { x }
//# file-11.ts
'use cache'
const x = 1
export { x }
//# file-13.ts
'use cache'
const a = () => {}
export { a }
//# file-14.ts
'use cache'
const a = () => {}
export default a
//# file-15.ts
'use cache'
export default { a: () => {} }
//# file-16.ts
'use cache'
export default 1
//# file-17.ts
'use cache'
export const a = { b() {} }, c = wrap(() => 1)
//# file-18.ts
'use cache'
export const a = class { static b() {} c = () => {} }
//# file-19.ts
'use cache'
export namespace N { export const x = 1 }
//# file-20.ts
'use cache'
async function a() {}
export const b = a
export { a, a as c }
//# file-21.ts
'use cache'
export const { a, b: c } = make()
//# file-22.ts
'use cache'
export let a
//# file-23.ts
'use cache'
export function a() {}
export const b = 1
//# file-24.ts
'use cache'
export default (async () => {})
//# file-25.ts
'use cache'
export async function* a() {}
//# file-26.ts
'use cache'
export async function a() { 'use server' }
export const b = async () => { 'use server' }
export default async () => { 'use server' }
//# file-27.ts
'use cache'
async function a() { 'use server' }
export { a }
//# file-28.ts @ssr
'use cache'
export async function a() { 'use server' }
//# file-29.ts @ssr
'use cache'
export const a = 1
export { b } from './b'
//# file-30.ts @ssr
'use cache'
async function h() { 'use server' }
export async function a() { return h }
//# file-31.ts @ssr
'use cache'
export async function a() { return this }
//# file-32.ts @ssr
'use cache'
export async function a() { 'use sever' }
//# file-33.ts @ssr
'use cache'
class K { async m() { 'use server' } }
export async function a() { }
//# file-34.ts @ssr
'use server'
export async function a() { 'use cache' }
const b = async () => { 'use cache' }
//# file-35.ts @ssr
'use server'
function h() { 'use server' }
export async function a() { return h }
//# named-1.ts
'use server'
export const b = async function d() { 'use cache' }
//# named-2.ts
'use server'
export const b = async function () { 'use cache' }
//# named-3.ts
'use server'
const b = async function d() { 'use cache' }
export { b }
//# named-4.ts
'use server'
const b = async function d() { 'use cache' }
export default b
//# named-5.ts
'use server'
export const b = async function b() { 'use cache' }
//# named-6.ts
'use server'
const b = async function d() { 'use cache' }
export { b as c, b as e }
//# named-7.ts
'use server'
export default (async function d() { 'use cache' })
//# named-8.ts
'use server'
export const b = (async function d() { 'use cache' }), c = async function q() { 'use cache: remote' } as any
//# named-9.ts
'use server'
export const b = async function d() { 'use server' }
//# named-10.ts
'use cache'
export const b = async function d() { 'use server' }
//# named-11.ts
'use cache'
export const b = async function d() { }
export default async function e() {}
