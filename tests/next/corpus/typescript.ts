TypeScript around the exports of a module with the directive.

//# import-type-exported.ts
'use server'
import type { X } from 'x'
export { X }
export async function a() {}
//# import-inline-type-exported.ts
'use server'
import { type X, y } from 'x'
export { X, y }
//# export-type-of-value.ts
'use server'
async function a() {}
export type { a }
//# export-inline-type-of-value.ts
'use server'
async function a() {}
async function b() {}
export { type a, b }
//# interface-list.ts
'use server'
interface Row { id: string }
type T = Row
export { Row, T }
export async function a() {}
//# type-and-value.ts
'use server'
type save = string
async function save() {}
export { save }
//# interface-and-function.ts
'use server'
export interface save { x: 1 }
export async function save() {}
//# abstract-and-enum-list.ts
'use server'
enum E { A }
declare enum D { A }
export { E }
export async function a() {}
//# declare-enum.ts
'use server'
export declare enum D { A }
export async function a() {}
//# declare-const-enum.ts
'use server'
export declare const enum D { A }
export async function a() {}
//# declare-namespace.ts
'use server'
export declare namespace N { const x: number }
export async function a() {}
//# namespace-nested.ts
'use server'
export namespace N.M { export const x = 1 }
//# namespace-empty.ts
'use server'
export namespace N {}
export async function a() {}
//# namespace-list.ts
'use server'
namespace N { export const x = 1 }
export { N }
//# import-equals-exported.ts
'use server'
export import fs = require('fs')
export async function a() {}
//# import-equals-alias.ts
'use server'
import * as all from 'all'
export import one = all.one
//# generic-functions.ts
'use server'
export async function a<T>(x: T): Promise<T> { return x }
export const b = async <T,>(x: T) => x
//# definite.ts
'use server'
export let a!: () => Promise<void>
//# typed-constants.ts
'use server'
export const a: Action = async () => {}, b: Action = wrap(async () => {})
//# as-chains.ts
'use server'
export const a = wrap(async () => {}) as unknown as Action
export const b = (async () => {}) as any as Action
export const c = one!
export const d = <Action>one
//# const-assertion-object.ts
'use server'
export const a = { x: 1 } as const
//# declare-global.ts
'use server'
declare global { interface Window { x: 1 } }
export async function a() {}
//# declare-module.ts
'use server'
declare module 'x' { export const y: number }
export async function a() {}
//# type-only-everything.ts
'use server'
export type A = 1
export interface B {}
export type { C } from 'c'
//# unused-imports-between.ts
'use server'
import { x } from 'x'
import type { y } from 'y'
export async function a() {}
//# decorators.ts
'use server'
@dec class K {}
export async function a() { return K }
//# as-namespace.ts
'use server'
export as namespace Foo
export async function a() {}
//# overloads-list.ts
'use server'
async function a(x: string): Promise<void>
async function a(x: any) {}
export { a }
//# overloads-sync.ts
'use server'
export function a(x: string): void
export function a(x: any) {}
//# optional-parameters.ts
'use server'
export async function a(this: void, x?: string, y = 1, ...z: number[]) {}
//# satisfies-default.ts
'use server'
export default wrap(async () => {}) satisfies Action
//# as-default-call.ts
'use server'
export default wrap(async () => {}) as Action
//# sync-as-declared-async.ts
'use server'
export const a: () => Promise<void> = () => Promise.resolve()
//# class-implements.ts
'use server'
class K implements I { static async b() { 'use server' } }
export async function a() { return K }
//# own-directive-casts.ts
'use server'
export const a = (async () => { 'use server' }) as Action
export const b = (async () => { 'use server' })
export const c = flag ? async () => { 'use server' } : (async function () { 'use server' })
export const d = { m: async () => { 'use server' }, async n() { 'use server' }, ['o']: async () => { 'use server' }, 'p': async function () { 'use server' } }
export const e = [async () => { 'use server' }, async function () { 'use server' }]
export const f = class { static async g() { 'use server' } static h = async () => { 'use server' } }
//# own-directive-defaults.ts
'use server'
export async function a(x = async () => { 'use server' }, { y = async function () { 'use server' } } = {}) {}
export const { b = async () => { 'use server' } } = make()
//# own-directive-nested-exported.ts
'use server'
export async function a(p) { 'use server'; async function b() { 'use server'; return p } return b }
export const c = async (p) => { 'use server'; return async function () { 'use server'; return p } }
//# own-directive-list-forms.ts
'use server'
const a = (async () => { 'use server' }), b = wrap(async () => { 'use server' }), c = async function () { 'use server' }
let d = async () => { 'use server' }
export { a, b, c }
export default d
//# own-cache-list.ts
'use server'
async function a() { 'use cache' }
const b = async () => { 'use cache' }, c = async function () { 'use cache' }
export { a, b, c }
//# own-cache-default.ts
'use server'
async function a() { 'use cache' }
export default a
//# own-cache-default-arrow.ts
'use server'
export default async () => { 'use cache' }
//# own-cache-default-anonymous.ts
'use server'
export default async function () { 'use cache' }
//# own-cache-wrapped.ts
'use server'
export const a = wrap(async () => { 'use cache' })
export const b = (async () => { 'use cache' })
export const c = async function () { 'use cache' }
//# assigned-later.ts
'use server'
export let a
a = async () => { 'use server' }
//# sync-hidden.ts
'use server'
function hidden() {}
const other = () => 1
export async function a() { return [hidden(), other()] }
//# sync-alias.ts
'use server'
const sync = () => {}
export const a = sync
//# sync-in-pattern.ts
'use server'
export const { a = () => {} } = make()
//# sync-reassigned.ts
'use server'
let sync = () => {}
sync = async () => {}
export { sync }
