Directives in functions: where the function stands, and where the directive stands in it.

//# declaration.tsx
export default function Page() { async function act() { 'use server' } return <form action={act} /> }
//# declaration-used-before.tsx
export default function Page() { return <form action={act} />; async function act() { 'use server' } }
//# expression.tsx
const act = async function () { 'use server' }
//# arrow.tsx
const act = async () => { 'use server' }
//# generator.tsx
async function* act() { 'use server'; yield 1 }
//# attribute.tsx
export default () => <form action={async () => { 'use server' }} />
//# attribute-function.tsx
export default () => <form action={async function save() { 'use server' }} />
//# child.tsx
export default () => <List>{async (row: any) => { 'use server'; return row }}</List>
//# spread-attribute.tsx
export default () => <form {...{ action: async () => { 'use server' } }} />
//# argument.tsx
register(async () => { 'use server' }, async function () { 'use server' })
//# array.tsx
const all = [async () => { 'use server' }, async function two() { 'use server' }]
//# object.tsx
const all = { a: async () => { 'use server' }, b: async function () { 'use server' }, async c() { 'use server' }, async 'd e'() { 'use server' }, async [f]() { 'use server' }, async 1() { 'use server' } }
//# object-generator.tsx
const all = { async *a() { 'use server' } }
//# object-getter.tsx
const all = { get a() { 'use server'; return 1 } }
//# object-setter.tsx
const all = { set a(v) { 'use server' } }
//# object-sync-method.tsx
const all = { a() { 'use server' } }
//# class-static.tsx
class K { static async a() { 'use server' } }
//# class-static-private.tsx
class K { static async #a() { 'use server' } static b() { return K.#a } }
//# class-static-typescript-private.tsx
class K { private static async a() { 'use server' } protected static async b() { 'use server' } public static async c() { 'use server' } }
//# class-static-computed.tsx
class K { static async ['a']() { 'use server' } static async 'b c'() { 'use server' } }
//# class-instance.tsx
class K { async a() { 'use server' } }
//# class-instance-private.tsx
class K { async #a() { 'use server' } b() { return this.#a } }
//# class-instance-sync.tsx
class K { a() { 'use server' } }
//# class-instance-nested.tsx
class K { async a() { async function b() { 'use server' } return b } }
//# class-getter.tsx
class K { get a() { 'use server'; return 1 } }
//# class-static-getter.tsx
class K { static get a() { 'use server'; return 1 } }
//# class-setter.tsx
class K { set a(v: any) { 'use server' } }
//# class-constructor.tsx
class K { constructor() { 'use server' } }
//# class-static-block.tsx
class K { static { 'use server' } }
//# class-field.tsx
class K { a = async () => { 'use server' }; static b = async () => { 'use server' }; #c = async () => { 'use server' } }
//# class-expression.tsx
const K = class { static async a() { 'use server' } }
//# class-abstract.tsx
abstract class K { abstract a(): void; static async b() { 'use server' } }
//# accessor.tsx
class K { static accessor a = async () => { 'use server' } }
//# sync-declaration.tsx
function act() { 'use server' }
//# sync-arrow.tsx
const act = () => { 'use server' }
//# sync-generator.tsx
function* act() { 'use server' }
//# sync-returns-promise.tsx
function act(): Promise<void> { 'use server'; return Promise.resolve() }
//# sync-exported.tsx
export function act() { 'use server' }
//# sync-attribute.tsx
export default () => <form action={() => { 'use server' }} />
//# two-sync.tsx
function one() { 'use server' }
function two() { 'use server' }
//# double-quotes.tsx
async function act() { "use server"; }
//# escaped.tsx
async function act() { 'use\x20server' }
//# after-strings.tsx
async function act() { 'use strict'; 'foo'; 'use server'; return 1 }
//# after-comment.tsx
async function act() { /* c */ 'use server' // d
  return 1 }
//# repeated.tsx
async function act() { 'use server'; 'use server' }
//# after-statement.tsx
async function act() { const x = 1; 'use server'; return x }
//# after-statement-arrow.tsx
const act = async () => { f(); 'use server' }
//# after-empty.tsx
async function act() { ; 'use server' }
//# sync-after-statement.tsx
function act() { f(); 'use server' }
//# parenthesised.tsx
async function act() { ('use server') }
//# parenthesised-later.tsx
async function act() { f(); ('use server') }
//# parenthesised-twice.tsx
async function act() { (('use server')) }
//# template.tsx
async function act() { `use server` }
//# in-block.tsx
async function act() { { 'use server' } }
//# in-if.tsx
async function act() { if (x) { 'use server' } }
//# expression-body.tsx
const act = async () => 'use server'
//# returned.tsx
async function act() { return 'use server' }
//# misspelled.tsx
async function act() { 'use sever' }
//# misspelled-sync.tsx
function helper() { 'use servers' }
//# misspelled-later.tsx
async function act() { f(); 'use serveer' }
//# misspelled-arrow.tsx
const act = async () => { 'use servr' }
//# misspelled-method.tsx
const o = { async act() { 'Use server' } }
//# misspelled-class-method.tsx
class K { async act() { 'use severs' } async b() { 'user server' } }
//# misspelled-constructor.tsx
class K { constructor() { 'use sever' } }
//# misspelled-getter.tsx
const o = { get a() { 'use sever'; return 1 } }
//# misspelled-block.tsx
async function act() { { 'use sever' } }
//# use-action.tsx
async function act() { 'use action' }
//# both-directives.tsx
async function act() { 'use server'; 'use cache' }
//# both-reversed.tsx
async function act() { 'use cache'; 'use server' }
//# client-inside.tsx
async function act() { 'use client' }
//# client-and-server.tsx
async function act() { 'use client'; 'use server' }
//# cache.tsx
async function load() { 'use cache'; return 1 }
//# cache-sync.tsx
function load() { 'use cache'; return 1 }
//# cache-misspelled.tsx
async function load() { 'use cach'; return 1 }
//# cache-instance-method.tsx
class K { async load() { 'use cache' } }
//# cache-remote.tsx
async function load() { 'use cache: remote'; return 1 }
//# cache-after-statement.tsx
async function load() { f(); 'use cache'; return 1 }
//# this.tsx
async function act() { 'use server'; return this }
//# this-arrow.tsx
const act = async () => { 'use server'; return this }
//# this-nested-arrow.tsx
async function act() { 'use server'; return () => this.x }
//# this-nested-function.tsx
async function act() { 'use server'; return function () { return this } }
//# this-method.tsx
const o = { async act() { 'use server'; return this.x } }
//# this-static.tsx
class K { static async act() { 'use server'; return this } }
//# this-class-inside.tsx
async function act() { 'use server'; return class { x = this } }
//# this-after-action.tsx
function Page() { const act = async () => { 'use server' }; return this.x + act }
//# this-before-action.tsx
function Page() { const x = this; const act = async () => { 'use server' }; return [x, act] }
//# this-in-field.tsx
class K { a = async () => { 'use server'; return this.b } }
//# super.tsx
class K extends B { static async act() { 'use server'; return super.act() } }
//# super-in-object.tsx
const o = { async act() { 'use server'; return super.x } }
//# arguments.tsx
async function act() { 'use server'; return arguments.length }
//# arguments-arrow.tsx
const act = async () => { 'use server'; return arguments }
//# arguments-nested-function.tsx
async function act() { 'use server'; return function () { return arguments } }
//# arguments-nested-method.tsx
async function act() { 'use server'; return { m() { return arguments } } }
//# arguments-type.tsx
async function act() { 'use server'; let x: typeof arguments; return { arguments: 1 }.arguments }
//# arguments-member.tsx
async function act(o: any) { 'use server'; return o.arguments }
//# this-default-parameter.tsx
async function act(x = this) { 'use server' }
//# this-type.tsx
async function act(this: Window) { 'use server'; let x: this; return x }
//# new-target.tsx
async function act() { 'use server'; return new.target }
//# nested.tsx
async function outer() { 'use server'; async function inner() { 'use server' } return inner }
//# nested-in-plain.tsx
function outer() { function middle() { return async () => { 'use server' } } return middle }
//# iife.tsx
(async () => { 'use server' })()
//# async-iife-result.tsx
const x = await (async function () { 'use server' })()
//# new-argument.tsx
new Form(async () => { 'use server' })
//# template-tag.tsx
const x = tag`${async () => { 'use server' }}`
//# conditional.tsx
const act = flag ? async () => { 'use server' } : null
//# logical.tsx
const act = other ?? (async () => { 'use server' })
//# sequence.tsx
const act = (0, async () => { 'use server' })
//# assertion.tsx
const act = (async () => { 'use server' }) as Action, b = (async () => { 'use server' }) satisfies Action, c = (async () => { 'use server' })!
//# assigned.tsx
let act; act = async () => { 'use server' }; obj.act = async function () { 'use server' }
//# default-value.tsx
function Form({ action = async () => { 'use server' } }) { return action }
//# destructuring-default.tsx
const { a = async () => { 'use server' } } = opts
//# returned-object.tsx
export const api = () => ({ save: async () => { 'use server' } })
//# in-loop.tsx
for (const x of []) { f(async () => { 'use server' }) }
//# in-try.tsx
try { f(async () => { 'use server' }) } catch { f(async () => { 'use server' }) }
//# in-switch.tsx
switch (x) { case 1: f(async () => { 'use server' }) }
//# exported-class.tsx
export class Api { static async save() { 'use server' } }
//# exported-default-class.tsx
export default class { static async save() { 'use server' } }
//# in-enum-or-namespace.tsx
namespace N { export const act = async () => { 'use server' } }
//# decorated.tsx
export const act = decorate(async () => { 'use server' })
//# overload.tsx
async function act(x: string): Promise<void>
async function act(x: any) { 'use server' }
//# declare.tsx
declare function act(): Promise<void>
//# typed.tsx
export const act: Action<string> = async <T,>(x: T): Promise<void> => { 'use server' }
//# plain.js
export default function Page() { return { act: async () => { 'use server' } } }
//# plain.mjs
export const act = async () => { 'use server' }
//# route.ts
export async function POST() { const act = async () => { 'use server' }; return act }
