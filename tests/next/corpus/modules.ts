What files of actions export, in further spellings, and how files may be written.

//# string-name-several.ts
'use server'
async function a() {} async function b() {}
export { a as 'a-b', b as '' }
//# string-name-both.ts
'use server'
async function a() {}
export { a, a as 'other name' }
//# string-name-unicode.ts
'use server'
async function a() {}
export { a as 'ünï 💥' }
//# string-name-escaped.ts
'use server'
async function a() {}
export { a as 'x\u0041', a as "y'\"" }
//# string-name-import.ts
'use server'
import { 'some name' as x } from './other'
export { x as 'out name' }
//# string-name-reexport.ts
'use server'
export { 'a b' as c } from './other'
//# string-name-star.ts
'use server'
export * as 'name space' from './other'
//# escaped-identifier.ts
'use server'
export async function \u0061bc() {}
export const d\u{65} = async () => {}
//# keyword-names.ts
'use server'
async function a() {} async function b() {} async function c() {}
export { a as class, b as default, c as await }
//# reserved-looking-names.ts
'use server'
export async function async() {}
export const of = async () => {}, get = async () => {}, type = async () => {}
//# dollar-names.ts
'use server'
export const $ = async () => {}, _ = async () => {}
//# default-as-string.ts
'use server'
async function a() {}
export { a as "default", a as b }
//# default-twice-names.ts
'use server'
async function a() {}
export default a
export { a as b }
//# default-expression-first.ts
'use server'
export default a
const a = async () => {}
//# default-named-function-also-listed.ts
'use server'
export default async function a() {}
export { a }
//# default-named-function-aliased.ts
'use server'
export default async function a() {}
export const b = a
//# default-generator.ts
'use server'
export default async function* () { yield 1 }
//# default-sync-generator.ts
'use server'
export default function* a() {}
//# default-async-arrow-expression.ts
'use server'
export default async (x: number) => x + 1
//# default-iife.ts
'use server'
export default (() => async () => {})()
//# default-async-iife.ts
'use server'
export default (async () => {})()
//# default-import-call.ts
'use server'
export default import('./x')
//# default-require.ts
'use server'
export default require('./x')
//# default-bind.ts
'use server'
async function a() {}
export default a.bind(null, 1)
//# default-call-of-call.ts
'use server'
export default make()(async () => {})
//# default-call-sync.ts
'use server'
export default make(() => 1)
//# default-call-as.ts
'use server'
export default <Action>make(async () => {})
//# default-call-parenthesised.ts
'use server'
export default (make(async () => {}))
//# default-identifier-nonnull.ts
'use server'
const a = async () => {}
export default a!
//# default-identifier-satisfies.ts
'use server'
const a = async () => {}
export default a satisfies Action
//# default-undefined.ts
'use server'
export default undefined
//# default-null.ts
'use server'
export default null
//# default-this.ts
'use server'
export default this
//# default-new-target-like.ts
'use server'
export default typeof a
//# default-void.ts
'use server'
export default void 0
//# default-sequence.ts
'use server'
export default (0, a)
//# default-assign.ts
'use server'
let a
export default a = async () => {}
//# default-logical.ts
'use server'
export default a ?? b
//# default-optional-member.ts
'use server'
export default a?.b
//# default-optional-call-member.ts
'use server'
export default a?.b()
//# default-jsx.tsx
'use server'
export default <p />
//# default-array.ts
'use server'
export default [async () => {}]
//# default-regexp.ts
'use server'
export default /x/
//# default-template.ts
'use server'
export default `x`
//# default-class-named.ts
'use server'
export default class A { static async b() {} }
//# default-enum-identifier.ts
'use server'
enum E { A }
export default E
//# default-type.ts
'use server'
type T = 1
export default T
//# default-interface-then-function.ts
'use server'
export default interface a { x: 1 }
async function a() {}
export { a }
//# default-overloads.ts
'use server'
export default async function a(x: string): Promise<void>
export default async function a(x: any) {}
//# default-unknown-identifier.ts
'use server'
export default nowhere
//# default-namespace-import.ts
'use server'
import * as all from './all'
export default all
//# default-type-import.ts
'use server'
import type { T } from './t'
export default T
//# list-with-trailing.ts
'use server'
async function a() {}
async function b() {}
export { a, b, }
//# list-duplicated-names-different-locals.ts
'use server'
async function a() {}
const b = a
export { a as x, b as y }
//# list-of-let-unassigned.ts
'use server'
let a: any, b
export { a, b as c }
//# list-of-var-later.ts
'use server'
export { a, b }
var a = async () => {}
const b = async function () {}
//# list-of-parameter-names.ts
'use server'
const { a, b: { c }, ...d } = make(), [e, , ...f] = make()
export { a, c, d, e, f }
//# list-of-pattern-with-defaults.ts
'use server'
const { a = async () => {}, b: c = async () => {}, d: { e } = {} } = make()
export { a, c, e }
//# list-of-catch-like.ts
'use server'
if (x) { var a = async () => {} }
export { a }
//# list-of-var-in-loop.ts
'use server'
for (var a of list) {}
export { a }
//# list-of-generator.ts
'use server'
async function* a() {} function* b() {}
export { a }
export { b }
//# list-of-class-expression.ts
'use server'
const K = class { async a() {} }
export { K }
//# list-of-import-default-as.ts
'use server'
import { default as a, type default as T } from './a'
export { a, a as b, T }
//# list-of-const-alias.ts
'use server'
export async function a() {}
const b = a
export { b }
//# list-of-reassigned.ts
'use server'
async function a() {}
a = wrap(a)
export { a }
//# list-of-sync-and-async.ts
'use server'
async function a() {}
function b() {}
export { a, b }
//# list-of-as-sync.ts
'use server'
const a = (() => {}) as any, b = (function () {})!
export { a, b }
//# list-of-parenthesised-sync.ts
'use server'
const a = (() => {}), b = ((function () {}))
export { a, b }
//# list-of-typed-sync.ts
'use server'
const a: Action = () => {}
export { a }
//# list-twice-same-name.ts
'use server'
async function a() {}
export { a as x }
export { a as y }
export { a as z }
//# two-names-in-declaration-and-default.ts
'use server'
export const a = async () => {}, b = async () => {}
export { a as c, b as default }
//# two-names-of-import.ts
'use server'
import { x } from './x'
export { x, x as y }
export default x
//# two-names-of-call-result.ts
'use server'
const a = wrap()
export { a, a as b }
//# two-names-of-pattern.ts
'use server'
export const { a } = make()
export { a as b }
//# alias-with-as.ts
'use server'
async function a() {}
export const b = a as Action, c = a!, d = (a), e = <Action>a
//# alias-of-sync-with-as.ts
'use server'
function a() {}
export const b = a as Action, c = a
//# alias-conditional.ts
'use server'
async function a() {}
export const b = x ? a : a, c = a || a, d = (0, a)
//# variable-sync-method-like.ts
'use server'
export const a = { async b() {} }.b, c = (class { static async d() {} }).d
//# variable-function-bind.ts
'use server'
export const a = (function () {}).bind(null), b = (() => {}).call(null), c = function () {}.name
//# variable-new-function.ts
'use server'
export const a = new Function('return 1'), b = Function('x'), c = Symbol('x')
//# variable-await.ts
'use server'
export const a = await load(), b = await (async () => {})()
//# variable-await-sync-function.ts
'use server'
export const a = await f(() => 1)
//# variable-jsx.tsx
'use server'
export const a = <p onClick={() => {}} />
//# variable-yield-like.ts
'use server'
export const a = x++, b = -x, c = !x, d = delete x.y
//# variable-in-instance.ts
'use server'
export const a = 'x' in y, b = x instanceof Y, c = x === y
//# variable-regexp-null.ts
'use server'
export let a = async () => {}
export let b = null
//# variable-literals-cast.ts
'use server'
export const a = 1 as any, b = 'x'!, c = <any>null
//# variable-template-sub.ts
'use server'
export const a = `x${y}`
//# variable-undefined.ts
'use server'
export const a = undefined, b = void 0, c = NaN
//# variable-shorthand-functions.ts
'use server'
export const a = { b() {}, c: () => {}, async d() {}, get e() { return 1 }, [f]: function () {}, 'g': () => {}, 1: () => {} }
//# variable-array-functions.ts
'use server'
export const a = [() => {}, function () {}, async () => {}]
//# variable-array-async.ts
'use server'
export const a = [async () => {}, async function () {}]
//# variable-call-with-object.ts
'use server'
export const a = wrap({ a: async () => {}, async b() {}, c: { d: async () => {} } }, [async () => {}])
//# variable-call-with-sync-deep.ts
'use server'
export const a = wrap({ x: { y: () => 1 } }, [() => 2], ...[() => 3])
//# variable-call-arrow-in-arrow.ts
'use server'
export const a = wrap(async () => { const b = () => 1; return [1].map((c) => c) })
//# variable-tagged-function.ts
'use server'
export const a = tag`${() => 1}`, b = tag`${async () => 1}`
//# variable-conditional-sync.ts
'use server'
export const a = x ? (() => 1) : (async () => 2)
//# variable-call-this.ts
'use server'
export const a = wrap(() => this), b = wrap(async function () { return this }), c = wrap(async () => arguments)
//# variable-call-this-object.ts
'use server'
export const a = wrap({ m() { return this }, n: function () { return arguments }, o: async () => this })
//# variable-default-param-function.ts
'use server'
export const a = async (x = () => 1, { y = function () {} } = {}) => {}
//# function-default-param-function.ts
'use server'
export async function a(x = () => 1, y = async () => 2, { z = function () {} } = {}) {}
//# function-decorated-params.ts
'use server'
export async function a({ b, ...c }: any, [d]: any, ...[e, f]: any[]) { return [b, c, d, e, f] }
//# function-nested-everything.ts
'use server'
export async function a() { class K { m() {} static s() {} get g() { return 1 } } const o = { p() {}, get q() { return 1 }, r: () => {} }; function* s() {} return [K, o, s] }
//# function-nested-this.ts
'use server'
export async function a() { class K { m() { return this } x = this } return { K, m() { return this }, f: () => 1 } }
//# hidden-sync-everything.ts
'use server'
const a = () => {}, b = function () {}, c = { d() {} }
class K { m() { return this } }
function f() { return arguments }
export async function g() { return [a, b, c, K, f, this_] }
//# this-at-module-level.ts
'use server'
const x = this
export async function a() { return x }
//# cached-star-kinds.ts
'use server'
export async function a() { 'use cache: remote' }
export async function b() { 'use cache: private' }
export const c = async () => { 'use cache: default' }
//# cached-sync.ts
'use server'
export function a() { 'use cache' }
//# cached-both.ts
'use server'
export async function a() { 'use cache'; 'use server' }
//# cached-inner.ts
'use server'
export async function a() { const b = async () => { 'use cache' }; async function c() { 'use cache' } return [b, c] }
//# cached-list-renamed.ts
'use server'
async function a() { 'use cache' }
export { a as b, a as c }
//# cached-and-alias.ts
'use server'
async function a() { 'use cache' }
export const b = a
//# cached-as.ts
'use server'
export const a = (async () => { 'use cache' }) as any, b = (async () => { 'use cache' })
//# cached-misspelled.ts
'use server'
export async function a() { 'use cach' }
//# cache-file-reexport.ts
'use cache'
export { a } from './a'
export * as b from './b'
//# cache-file-default-values.ts
'use cache'
export default { a: 1 }
//# cache-file-default-call.ts
'use cache'
export default wrap(async () => {})
//# cache-file-list-sync.ts
'use cache'
function a() {}
export { a }
//# cache-file-private.ts
'use cache: private'
export async function a() {}
//# cache-file-sync-this.ts
'use cache: remote'
export function a() { return this }
//# cache-file-component.tsx
'use cache'
export default async function Page({ a }: any) { async function act() { 'use server'; return a.x } return <form action={act} /> }
//# cache-file-inline-server-arrow.tsx
'use cache'
export default async function Page({ a }: any) { return <form action={async () => { 'use server'; return a.x }}>{async () => { 'use server'; return a.y }}</form> }
//# cache-file-hidden-server.ts
'use cache'
async function hidden() { 'use server' }
export async function a() { return hidden }
//# cache-file-types.ts
'use cache'
export type A = 1
export interface B {}
export async function a() {}
//# cache-file-enum.ts
'use cache'
export enum E { A }
export async function a() {}
//# reexport-type-mixed.ts
'use server'
export { type A, type B } from './other'
export async function a() {}
//# reexport-with-attributes.ts
'use server'
export { default as data } from './x.json' with { type: 'json' }
//# reexport-several.ts
'use server'
export { a } from './a'
export * from './b'
export * as c from './c'
export default 1
//# reexport-after-functions.ts
'use server'
export async function a() {}
export { b } from './b'
export function c() {}
//# class-and-literal.ts
'use server'
export class A {}
export const b = 1
//# literal-then-class.ts
'use server'
export const b = 1, c = 'x'
export class A {}
//# not-a-function-and-sync.ts
'use server'
export function a() {}
export const b = 1
//# abstract-declared.ts
'use server'
export declare abstract class A {}
export declare let b: any
export declare function c(): void
export abstract class D {}
//# overload-signature-list.ts
'use server'
async function a(x: string): Promise<void>
async function a(x?: any): Promise<void> {}
export { a as b }
//# overload-then-sync.ts
'use server'
export async function a(x: string): Promise<void>
export function a(x?: any): any {}
//# namespace-merged-with-function.ts
'use server'
export async function a() {}
export namespace a { export type X = 1 }
//# namespace-merged-with-values.ts
'use server'
export async function a() {}
export namespace a { export const x = 1 }
//# namespace-declared-before.ts
'use server'
namespace a { export type X = 1 }
async function a() {}
export { a }
//# enum-and-function.ts
'use server'
enum E { A }
export async function a(e = E.A) { return e }
//# enum-const-list.ts
'use server'
const enum E { A }
export { E }
export async function a() {}
//# enum-empty.ts
'use server'
export enum E {}
export async function a() {}
//# enum-merged.ts
'use server'
export enum E { A }
export enum E { B = 1 }
export async function a() {}
//# type-alias-shadow.ts
'use server'
export type a = 1
export const b = async () => {}
export { b as a2 }
//# interface-shadow-const.ts
'use server'
export interface a { x: 1 }
export const a = async () => {}
//# interface-shadow-class-list.ts
'use server'
interface A {} class A {}
export { A }
//# import-shadow-type.ts
'use server'
import { a } from './a'
type b = typeof a
export { a, type b }
//# import-used-as-type-exported.ts
'use server'
import { T } from './t'
export type { T }
export async function a(): Promise<T> { return null! }
//# import-equals-require-export.ts
'use server'
import x = require('x')
export { x }
//# import-equals-type.ts
'use server'
import type x = require('x')
export { x }
export async function a() {}
//# import-equals-entity.ts
'use server'
import * as all from './all'
import one = all.one
export { one }
//# export-import-type.ts
'use server'
export import type x = require('x')
export async function a() {}
//# export-as-namespace.ts
'use server'
export as namespace X
export async function a() {}
//# export-equals.ts
'use server'
async function a() {}
export = a
//# flow-like-types.js
'use server'
// @flow
export async function a(x /*: string */) /*: Promise<void> */ {}
//# jsx-in-js.js
'use server'
export async function a() { return <p>{x}</p> }
//# cjs.cjs
'use server'
exports.a = async () => {}
//# mjs-list.mjs
'use server'
const a = async () => {}
export { a, a as b }
//# empty-file.ts

//# only-comment.ts
// 'use server'
//# no-newline-no-semicolon.ts
'use server';export async function a(){}export const b=async()=>{}
//# semicolons-only.ts
'use server';;;;export async function a() {};;;
//# directive-only-quotes.ts
"use server";'use server'
export async function a() {}
//# two-directives-one-line.ts
'use strict'; 'use server'; 'x'
export async function a() {}
//# asi-template.ts
'use server'
`x`
export async function a() {}
//# asi-minus.ts
'use server'
- 1
export async function a() {}
//# asi-regexp.ts
'use server'
/x/g.test(y)
export async function a() {}
//# asi-bracket.ts
'use server'
[1].map(x)
export async function a() {}
//# asi-in.ts
'use server'
in x
export async function a() {}
//# asi-as.ts
'use server'
as
export async function a() {}
//# asi-increment.ts
'use server'
++x
export async function a() {}
//# asi-keyword.ts
'use server'
import x from 'x'
export async function a() { return x }
//# misplaced-among.ts
'use server'
const x = 1
'use strict'
'use server'
export async function a() { return x }
//# misplaced-several.ts
f()
'use server'
'use client'
'use cache'
export async function a() {}
//# misplaced-after-reexport.ts
export { x } from './x'
'use server'
export async function a() {}
//# misplaced-after-type-export.ts
export type X = 1
'use server'
export async function a() {}
//# misplaced-after-interface-export.ts
export interface X {}
'use server'
export async function a() {}
//# misplaced-after-import-equals.ts
import x = require('x')
'use server'
export async function a() { return x }
//# misplaced-after-import-type-inline.ts
import { type X } from 'x'
'use server'
export async function a() {}
//# misplaced-after-import-used-as-type.ts
import { X } from 'x'
'use server'
export async function a(x: X) {}
//# misplaced-after-import-default-unused.ts
import X from 'x'
'use server'
export async function a() {}
//# misplaced-after-import-namespace-unused.ts
import * as X from 'x'
'use server'
export async function a(x: typeof X) {}
//# misplaced-after-import-empty.ts
import {} from 'x'
'use server'
export async function a() {}
//# misplaced-after-import-in-js.js
import { x } from 'x'
'use server'
export async function a() {}
//# misplaced-after-declare-module.ts
declare module 'x' {}
declare global {}
'use server'
export async function a() {}
//# misplaced-after-declare-namespace.ts
declare namespace N {}
'use server'
export async function a() {}
//# misplaced-after-namespace-types.ts
namespace N { export type X = 1 }
'use server'
export async function a() {}
//# misplaced-after-namespace.ts
namespace N { export const x = 1 }
'use server'
export async function a() {}
//# misplaced-after-enum.ts
enum E { A }
'use server'
export async function a() {}
//# misplaced-after-declare-enum.ts
declare enum E { A }
'use server'
export async function a() {}
//# misplaced-after-const-enum.ts
const enum E { A }
'use server'
export async function a() {}
//# misplaced-after-overload.ts
function f(): void
'use server'
export async function a() {}
//# misplaced-after-declare-function.ts
declare function f(): void
'use server'
export async function a() {}
//# misplaced-after-declare-class.ts
declare class K {}
'use server'
export async function a() {}
//# misplaced-after-abstract-class.ts
abstract class K {}
'use server'
export async function a() {}
//# misplaced-after-as-string.ts
'x' as any
'use server'
export async function a() {}
//# misplaced-after-template-string.ts
`x`
'use server'
//# misplaced-after-directive-template.ts
`use server`
'use server'
export async function a() {}
//# misplaced-typo-after-code.ts
const x = 1
'use srver'
'use serverr'
export async function a() { return x }
//# wrapped-twice-after-code.ts
const x = 1
;(('use server'))
export async function a() { return x }
//# wrapped-as.ts
('use server' as any)
export async function a() {}
//# wrapped-then-right.ts
('use server')
'use server'
export async function a() {}
//# right-then-wrapped.ts
'use server'
;('use server')
export async function a() {}
//# wrapped-cache-and-server.ts
('use cache')
'use server'
export async function a() {}
//# wrapped-typo-two.ts
('use servre')
;('use cach')
export async function a() {}
//# wrapped-client-typo.ts
('use clinet')
export async function a() {}
//# client-misplaced-and-server-misplaced.ts
f()
'use client'
'use server'
//# cache-then-cache-kind.ts
'use cache'
'use cache: remote'
export async function a() {}
//# cache-kind-after-code.ts
f()
'use cache: remote'
export async function a() {}
//# server-then-late-cache.ts
'use server'
export async function a() {}
'use cache'
//# cache-then-late-server.ts
'use cache'
export async function a() {}
'use server'
//# server-cache-order-kinds.ts
'use cache: private'
'use server'
export async function a() {}
//# own-directives-mixed.ts
'use server'
export async function a() { 'use server'; async function b() { 'use server' } return b }
const c = async () => { 'use server'; return async () => { 'use server' } }
export { c }
export default async (p) => { 'use server'; return async () => { 'use server'; return p } }
//# own-directive-sync-hidden.ts
'use server'
function hidden() { 'use server' }
export async function a() { return hidden }
//# own-directive-in-wrapped-twice.ts
'use server'
export const a = one(two(async () => { 'use server' }), async function () { 'use server' })
//# own-directive-in-default-call.ts
'use server'
export default wrap(async (p) => { 'use server'; return async () => { 'use server'; return p } })
//# own-directive-in-class-static.ts
'use server'
export const K = wrap(class { static async a() { 'use server' } static b = async () => { 'use server' } })
//# own-directive-in-array-spread.ts
'use server'
export const a = [...[async () => { 'use server' }], { b: async () => { 'use server' } }, class { static async c() { 'use server' } }]
//# own-directive-in-conditional-default.ts
'use server'
async function inner() { return async () => { 'use server' } }
export default inner
//# own-directive-captures-export.ts
'use server'
export async function a(p, { q }, [r] = []) { const s = p.x; return [async () => { 'use server'; return [p.y, q, r.z, s] }, { async m() { 'use server'; return q.w } }] }
export const b = async (p) => async () => { 'use server'; return p.x }
export const c = wrap(async (p) => async () => { 'use server'; return p.x }), d = wrap((p) => async () => { 'use server'; return p.x })
//# very-long-line.ts
'use server'
export const many = wrap(async (x: any) => [x, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.length, x.y, x.z])
export async function after() {}
