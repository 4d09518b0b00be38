What a module with the directive at its top exports.

//# declarations.ts
'use server'
export async function a() {}
export const b = async () => {}, c = async function () {}
export async function* d() {}
export let e = async function* named() {}
export var f = async (x: string, ...rest: any[]) => x
async function hidden() {}
const alsoHidden = async () => {}
//# default-declaration.ts
'use server'
export default async function save() {}
//# default-anonymous.ts
'use server'
export default async function () {}
//# default-arrow.ts
'use server'
export default async () => {}
//# default-call.ts
'use server'
export default wrap(async () => {})
//# default-identifier.ts
'use server'
async function save() {}
export default save
//# default-imported.ts
'use server'
import { save } from './other'
export default save
//# default-class.ts
'use server'
export default class Model {}
//# default-literal.ts
'use server'
export default 'text'
//# default-object.ts
'use server'
export default { async save() {} }
//# default-new.ts
'use server'
export default new Action()
//# default-member.ts
'use server'
export default actions.save
//# default-conditional.ts
'use server'
export default flag ? one : two
//# default-await.ts
'use server'
export default await make()
//# default-sync.ts
'use server'
export default function save() {}
//# default-sync-arrow.ts
'use server'
export default () => {}
//# default-parenthesised.ts
'use server'
export default (async () => {})
//# default-as.ts
'use server'
export default (async () => {}) as Action
//# default-satisfies.ts
'use server'
export default (wrap(async () => {}) satisfies Action)
//# default-call-non-null.ts
'use server'
export default wrap(async () => {})!
//# default-identifier-as.ts
'use server'
async function save() {}
export default save as Action
//# default-identifier-parenthesised.ts
'use server'
async function save() {}
export default (save)
//# default-function-expression.ts
'use server'
export default (async function save() {})
//# default-optional-call.ts
'use server'
export default maker?.(async () => {})
//# default-tagged.ts
'use server'
export default make`x`
//# default-interface.ts
'use server'
export default interface Row { id: string }
export async function f() {}
//# default-abstract-class.ts
'use server'
export default abstract class Model {}
//# list.ts
'use server'
async function a() {}
const b = async () => {}
const c = wrap(b)
export { a, b as second, c as default }
//# list-twice.ts
'use server'
async function a() {}
export { a, a as b, a as c }
//# list-and-declaration.ts
'use server'
export async function a() {}
export { a as b }
export async function other() {}
//# list-before-declaration.ts
'use server'
export { a as b }
export async function a() {}
//# default-and-declaration.ts
'use server'
export async function a() {}
export default a
//# default-before-declaration.ts
'use server'
export default a
export async function a() {}
//# alias-variable.ts
'use server'
export async function a() {}
export const b = a
//# alias-of-alias.ts
'use server'
async function a() {}
export const b = a, c = b
export { c as d }
//# string-names.ts
'use server'
async function a() {}
export { a as 'my name' }
//# string-default.ts
'use server'
async function a() {}
export { a as 'default' }
//# list-of-imports.ts
'use server'
import one, { two, three as drei } from './other'
import * as all from './all'
export { one, two, drei as vier }
export const five = all.five
//# list-of-namespace.ts
'use server'
import * as all from './all'
export { all }
//# list-of-sync.ts
'use server'
function sync() {}
export { sync }
//# list-of-sync-arrow.ts
'use server'
const sync = () => {}
export { sync }
//# list-of-sync-expression.ts
'use server'
const sync = function () {}
export { sync as renamed }
//# default-of-sync.ts
'use server'
function sync() {}
export default sync
//# default-of-sync-arrow.ts
'use server'
const sync = () => 1
export default sync
//# list-of-class.ts
'use server'
class Model {}
export { Model }
//# list-of-object.ts
'use server'
const config = { a: 1 }, rows = [1], text = 'x'
export { config, rows, text }
//# list-of-unknown.ts
'use server'
export { nowhere }
//# list-empty.ts
'use server'
export {}
//# no-exports.ts
'use server'
async function a() {}
//# nothing-at-all.ts
'use server'
//# reexport-named.ts
'use server'
export { a } from './other'
//# reexport-default.ts
'use server'
export { default } from './other'
//# reexport-default-as.ts
'use server'
export { default as a } from './other'
//# reexport-all.ts
'use server'
export * from './other'
//# reexport-namespace.ts
'use server'
export * as all from './other'
//# reexport-empty.ts
'use server'
export {} from './other'
export async function a() {}
//# reexport-types.ts
'use server'
export type { A } from './other'
export { type B } from './other'
export type * from './types'
export type * as T from './types'
export async function a() {}
//# reexport-mixed.ts
'use server'
export { type A, b } from './other'
//# types.ts
'use server'
export type A = string
export interface B { c: string }
export declare const d: number
type E = A
export type { E }
export { type B as F }
export async function a(): Promise<A> { return '' }
//# declare-function.ts
'use server'
export declare function d(): void
export async function a() {}
//# declare-class.ts
'use server'
export declare class D {}
export async function a() {}
//# enum.ts
'use server'
export enum Color { Red, Green }
export async function a() {}
//# const-enum.ts
'use server'
export const enum Color { Red, Green }
export async function a() {}
//# enum-list.ts
'use server'
enum Color { Red }
export { Color }
//# namespace.ts
'use server'
export namespace Ns { export const x = 1 }
export async function a() {}
//# namespace-types.ts
'use server'
export namespace Ns { export type X = 1 }
export async function a() {}
//# overloads.ts
'use server'
export async function a(x: string): Promise<void>
export async function a(x: number): Promise<void>
export async function a(x: any) {}
//# overloads-sync-signatures.ts
'use server'
export function a(x: string): Promise<void>
export function a(x: number): Promise<void>
export async function a(x: any) {}
//# overloads-default.ts
'use server'
export default function a(x: string): Promise<void>
export default async function a(x: any) {}
//# destructured.ts
'use server'
export const { a, b: c, ...rest } = make()
export const [d, , e = async () => {}, [f], ...more] = make()
//# destructured-defaults.ts
'use server'
export const { a = async () => {}, b: c = async () => {}, d: { e }, f: { g } = {} } = make()
//# destructured-keys.ts
'use server'
export const { 'quoted name': a, [computed]: b, 1: c } = make()
//# uninitialised.ts
'use server'
export let a, b: any
//# literals.ts
'use server'
export const a = 'text'
//# literal-number.ts
'use server'
export const a = 1, b = async () => {}
//# literal-null.ts
'use server'
export const a = null
//# literal-regexp.ts
'use server'
export const a = /x/
//# literal-boolean.ts
'use server'
export let a = true
//# literal-second.ts
'use server'
export const a = async () => {}, b = 'x'
//# literal-as-const.ts
'use server'
export const a = 'x' as const
//# literal-satisfies.ts
'use server'
export const a = 1 satisfies number
//# literal-parenthesised.ts
'use server'
export const a = (1)
//# literal-template.ts
'use server'
export const a = `x`
//# literal-bigint.ts
'use server'
export const a = 1n
//# values.ts
'use server'
export const a = {}, b = [], c = class {}, d = new Map(), e = -1, f = undefined, g = x.y, h = x?.y, i = await z
//# class-declaration.ts
'use server'
export class Model {}
//# abstract-class.ts
'use server'
export abstract class Model {}
//# sync-function.ts
'use server'
export function a() {}
//# sync-arrow.ts
'use server'
export const a = () => {}
//# sync-generator.ts
'use server'
export function* a() {}
//# sync-returns-promise.ts
'use server'
export const a = (): Promise<void> => Promise.resolve()
//# sync-second.ts
'use server'
export const a = async () => {}, b = () => {}
//# sync-nested-allowed.ts
'use server'
export async function a() { function b() {} const c = () => 1; return [1].map(() => b()) }
//# wrapped.ts
'use server'
export const a = wrap(async () => {})
export const b = client.schema(z.object({ x: z.string() })).action(async ({ x }) => x)
export const c = pipe(one, two)(async function () {})
export const d = wrap({ handler: async () => {}, input: () => 1 })
export const e = cache(async () => {})
export const f = wrap(function () { return this })
//# wrapped-sync.ts
'use server'
export const a = wrap(() => 1)
//# wrapped-sync-builder.ts
'use server'
export const a = client.use((x) => x).action(async () => {})
//# wrapped-sync-object.ts
'use server'
export const a = wrap({ input: (x) => x, async handler() {}, run() {} })
//# array-of-functions.ts
'use server'
export const a = [async () => {}, () => {}]
//# object-of-functions.ts
'use server'
export const a = { async one() {}, two: () => {} }
//# conditional-functions.ts
'use server'
export const a = flag ? async () => {} : async () => {}
//# conditional-sync.ts
'use server'
export const a = flag ? () => {} : async () => {}
//# logical-functions.ts
'use server'
export const a = b || (async () => {})
//# parenthesised-arrow.ts
'use server'
export const a = (async () => {})
//# cast-arrow.ts
'use server'
export const a = (async () => {}) as Action, b = <Action>(async () => {}), c = (async () => {}) satisfies Action
//# cast-sync-arrow.ts
'use server'
export const a = (() => {}) as Action
//# assigned.ts
'use server'
let inner
export const a = (inner = async () => {})
//# iife.ts
'use server'
export const a = (() => async () => {})()
//# async-iife.ts
'use server'
export const a = (async () => {})()
//# new-with-function.ts
'use server'
export const a = new Action(async () => {}, () => {})
//# member-of-function.ts
'use server'
export const a = (async () => {}).bind(null)
//# commonjs.ts
'use server'
module.exports = { async a() {} }
exports.b = async () => {}
//# export-assignment.ts
'use server'
export = async function () {}
//# import-equals.ts
'use server'
import fs = require('fs')
export async function a() { return fs }
//# metadata.ts
'use server'
export const dynamic = 'force-dynamic'
export async function a() {}
//# this-in-action.ts
'use server'
export async function a() { return this }
//# this-in-arrow.ts
'use server'
export const a = async () => this
//# this-nested-function.ts
'use server'
export async function a() { function b() { return this } return { m() { return this }, get g() { return this } } }
//# this-nested-arrow.ts
'use server'
export async function a() { return () => this }
//# this-in-class.ts
'use server'
export async function a() { return class { x = this; m() { return this } static { this.y = 1 } } }
//# arguments-in-action.ts
'use server'
export async function a() { return arguments[0] }
//# arguments-in-arrow.ts
'use server'
export const a = async () => { return arguments.length }
//# arguments-nested-function.ts
'use server'
export async function a() { return function () { return arguments } }
//# arguments-as-name.ts
'use server'
export async function a(x: any) { return x.arguments + { arguments: 1 }.arguments }
//# this-hidden-function.ts
'use server'
function hidden() { return this }
export async function a() { return hidden() }
//# this-in-default-parameter.ts
'use server'
export async function a(x = this) {}
//# this-parameter.ts
'use server'
export async function a(this: any, x: string) {}
//# new-target.ts
'use server'
export async function a() { return new.target }
//# exported-after-use.ts
'use server'
import { auth } from './auth'
console.log('x')
const x = 1
export async function a() { return x }
if (x) { auth() }
//# own-directive-too.ts
'use server'
export async function a() { 'use server' }
export const b = async () => { 'use server' }
export default async function () { 'use server' }
//# own-directive-hidden.ts
'use server'
async function hidden() { 'use server' }
const other = async () => { 'use server' }
export async function a() { return [hidden, other] }
//# own-directive-list.ts
'use server'
async function a() { 'use server' }
const b = async function () { 'use server' }
export { a, b }
//# inline-inside.ts
'use server'
export async function a(p) { const one = async () => { 'use server'; return p.x }; async function two() { 'use server'; return p.y } return [one, two] }
export const b = async (p) => { return { async m() { 'use server'; return p } } }
//# inline-in-wrapper.ts
'use server'
export const a = wrap(async (p) => { const inner = async () => { 'use server'; return p }; return inner })
export const b = wrap(async function () { 'use server' })
//# inline-in-object.ts
'use server'
const api = { async m() { 'use server' }, n: async () => { 'use server' } }
export async function a() { return api }
//# directive-repeated.ts
'use server'
'use server'
export async function a() {}
//# cached-export.ts
'use server'
export async function a() { 'use cache' }
export const b = async () => { 'use cache' }
export async function c() {}
//# cached-default.ts
'use server'
export default async function a() { 'use cache' }
//# cached-hidden.ts
'use server'
async function load() { 'use cache'; return 1 }
export async function a() { return load() }
//# plain-module.ts
export async function a() {}
export default async () => {}
//# plain-module-with-own.ts
export async function a() { 'use server' }
export default async function b() { 'use server' }
export const c = async () => { 'use server' }, d = async function () { 'use server' }
export const e = async () => {}
//# plain-default-anonymous-own.ts
export default async function () { 'use server' }
//# plain-default-arrow-own.ts
export default async () => { 'use server' }
//# plain-list-own.ts
async function a() { 'use server' }
const b = async () => { 'use server' }
export { a, b as c }
export default a
//# route-handlers.ts
export async function GET() { const act = async () => { 'use server'; return 1 }; return Response.json({}) }
export async function POST(req: Request) {}
//# js-module.js
'use server'
export async function a() {}
export const b = wrap(async () => {})
//# jsx-module.jsx
'use server'
export async function a() { return <p /> }
//# mjs-module.mjs
'use server'
export default async function a() {}
