Classes, objects and accessors around, as and inside of actions.

//# static-sync-private.tsx
class K { static #a() { 'use server' } static b() { return K.#a } }
//# static-private-computed.tsx
class K { static async [`a${1}`]() { 'use server' } static async [sym]() { 'use server' } static async 1() { 'use server' } }
//# static-generator.tsx
class K { static async *a() { 'use server'; yield 1 } static *b() { 'use server' } }
//# static-captures-class-scope.tsx
export function make({ a, b }: any) {
  const own = a.y
  return class K { static async act(fd: FormData) { 'use server'; return [a.x, own.z, K.name, fd] } static other = b }
}
//# static-block-local.tsx
class K { static { const a = make(); var b = a.x; function c() {} register(async () => { 'use server'; return [a.y, b, c, later] }); const later = 1 } }
//# static-block-in-function.tsx
function F({ p }: any) { return class { static { const a = p.x; register(async () => { 'use server'; return [a, p.y] }) } } }
//# static-block-nested-function.tsx
class K { static { function inner(q: any) { return async () => { 'use server'; return q.x } } inner(1) } }
//# static-field-arrow.tsx
function F({ p }: any) { class K { static a = async () => { 'use server'; return p.x }; static b = p.y; static ['c' + p.z] = async () => { 'use server'; return p.w } } return K }
//# instance-field-arrow.tsx
function F({ p }: any) { return class K { a = async () => { 'use server'; return p.x }; #b = async () => { 'use server'; return p.y }; declare c: any; readonly d = async function () { 'use server'; return p.z } } }
//# instance-field-in-constructor-param.tsx
class K { constructor(private readonly db: any, public x = db.y) { register(async () => { 'use server'; return [db.a, x] }) } }
//# constructor-directive.tsx
class K { constructor(a: any) { 'use server'; register(async () => { 'use server'; return a.x }) } }
//# constructor-field-uses.tsx
class K { a = 1; constructor(p: any) { const l = p.z; this.act = async () => { 'use server'; return [p.x, l] } } }
//# class-getter-local.tsx
class K { get a() { const v = make(); return async () => { 'use server'; return v.x } } }
//# class-setter-local.tsx
class K { set a(v: any) { const w = v.y; register(async () => { 'use server'; return [v.x, w] }) } }
//# class-static-getter-local.tsx
class K { static get a() { const v = make(); return async () => { 'use server'; return v.x } } static set a(v) { register(async () => { 'use server'; return v.y }) } }
//# class-getter-in-function.tsx
function F({ p }: any) { return class { get a() { return async () => { 'use server'; return p.x } } set b(q: any) { p.y(async () => { 'use server'; return q.z }) } } }
//# class-getter-sync-directive.tsx
class K { get a() { 'use cache'; return 1 } }
//# class-setter-sync-directive-static.tsx
class K { static set a(v: any) { 'use cache' } }
//# object-getter-cache.tsx
const o = { get a() { 'use cache'; return 1 }, set a(v) { 'use cache' } }
//# object-getter-this.tsx
const o = { get a() { return this.x }, async b() { 'use server'; return 1 } }
//# action-with-object-getter.tsx
function F({ p }: any) { return async () => { 'use server'; return { get a() { return p.x }, set b(v: any) { p.y.z = v }, get [p.k]() { return p.w } } } }
//# action-with-object-getter-this.tsx
async function act() { 'use server'; return { get a() { return this.x }, set a(v) { this.y = v }, m() { return this }, f: function () { return this }, g: () => this } }
//# action-with-class-this.tsx
async function act() { 'use server'; return class extends Base { #p = this; q = () => this; static r = this; static { this.s() } constructor() { super(); this.t = arguments } [this.u]() {} } }
//# action-with-class-extends-this.tsx
async function act() { 'use server'; return class extends this.Base {} }
//# action-with-class-extends-super.tsx
async function act() { 'use server'; return class extends B { m() { return super.m() } } }
//# action-with-class-arguments.tsx
async function act() { 'use server'; return class { x = 1; m() { return arguments } } }
//# action-with-class-computed-arguments.tsx
async function act() { 'use server'; return class { [arguments[0]]() {} } }
//# after-class-this.tsx
async function act() { 'use server'; class K { x = this } return this }
//# class-then-this-order.tsx
async function act() { 'use server'; function f() { return this } return [f, this, arguments] }
//# instance-async-directive-nested.tsx
class K { async a() { 'use server'; return async () => { 'use server' } } b() { return async () => { 'use server' } } }
//# instance-generator.tsx
class K { async *a() { 'use server' } *b() { 'use server' } }
//# instance-misspelled.tsx
class K { async a() { 'use sever' } async #b() { 'use sever' } get c() { 'use sever'; return 1 } static { 'use sever' } d = () => { 'use sever' } }
//# instance-misplaced.tsx
class K { async a() { f(); 'use server' } async #b() { f(); 'use server' } static async c() { f(); 'use server' } }
//# instance-wrapped.tsx
class K { async a() { ('use server') } async #b() { ('use server') } constructor() { ('use server') } }
//# instance-conflicting.tsx
class K { async a() { 'use server'; 'use cache' } static async b() { 'use cache'; 'use server' } }
//# instance-after-string.tsx
class K { async a() { 'use strict'; 'use server' } b() { 'x'; 'use cache' } }
//# private-instance-sync.tsx
class K { #a() { 'use server' } }
//# private-instance-async-captures.tsx
function F({ p }: any) { return class { async #a() { 'use server'; return p.x } run() { return this.#a } } }
//# private-instance-this.tsx
class K { async #a() { 'use server'; return this.x } }
//# abstract-static.tsx
abstract class K { protected abstract a(): void; private static async b() { 'use server' } abstract get c(): string }
//# overload-static.tsx
class K { static a(x: string): Promise<void>; static async a(x: any) { 'use server' } }
//# overload-instance.tsx
class K { a(x: string): Promise<void>; async a(x: any) { 'use server' } }
//# optional-method.tsx
abstract class K { a?(): void; static async b?() { 'use server' } }
//# override-static.tsx
class K extends B { static override async a() { 'use server' } public static async b() { 'use server' } }
//# index-signature.tsx
class K { [key: string]: any; static async a() { 'use server' } }
//# class-name-shadow.tsx
function F({ a }: any) { class a2 { static async act() { 'use server'; return [a2.x, a.x] } } const b = class a { static async act() { 'use server'; return a.x } }; return [a2, b] }
//# class-heritage-action.tsx
class K extends mixin(async () => { 'use server' }) { static async a() { 'use server' } }
//# class-heritage-order.tsx
function F({ p }: any) { return async () => { 'use server'; return class extends p.Base.x(p.arg.z) { a = p.field; [p.key]() { return p.body } static { p.block() } } } }
//# object-method-computed-captures.tsx
function F({ p }: any) { return { async [p.k]() { 'use server'; return p.x }, async 'a b'() { 'use server'; return p.y }, async 2() { 'use server'; return p.z }, async *gen() { 'use server'; yield p.w } } }
//# object-method-params.tsx
function F({ p }: any) { return { async a(x: any, { y } = p.d) { 'use server'; return [x, y, p.x] }, b(z: any) { return async () => { 'use server'; return [z.x, p.y] } } } }
//# object-async-arrow-computed.tsx
const o = { ['a']: async () => { 'use server' }, 1: async () => { 'use server' }, 'b': async function () { 'use server' }, [`c`]: async function d() { 'use server' } }
//# object-super-proto.tsx
const o = { __proto__: base, async a() { 'use server' }, b() { return super.b() } }
//# object-super-in-arrow.tsx
const o = { async a() { 'use server'; return () => super.x } }
//# object-nested-super.tsx
async function act() { 'use server'; return { m() { return super.x } } }
//# super-call-in-constructor.tsx
class K extends B { constructor() { super(async () => { 'use server' }) } }
//# super-members-captured.tsx
class K extends B { static make(p: any) { const q = super.base; return async () => { 'use server'; return [p.x, q.y] } } }
//# getter-of-exported-object.ts
'use server'
export const o = { get a() { 'use server'; return 1 } }
//# setter-of-exported-object.ts
'use server'
export const o = { set a(v) { 'use cache' }, get b() { return this.x } }
//# exported-object-methods-this.ts
'use server'
export const o = { async a() { return this.x }, b: async function () { return this.y }, c: async () => this }
//# exported-class-expression.ts
'use server'
export const K = class { static async a() { return this } async b() { return this } c = async () => this }
//# exported-class-expression-sync.ts
'use server'
export const K = class { static a() {} b() {} c = () => {} }
//# class-with-static-own.ts
'use server'
class K { static async a() { 'use server' } async b() { return async () => { 'use server' } } }
export async function f() { return K }
//# class-with-instance-own.ts
'use server'
class K { async a() { 'use server' } }
export async function f() { return K }
//# new-class-expression.ts
'use server'
export const a = new (class { async m() {} n() {} static async o() {} })()
//# class-static-private-getter.tsx
class K { static get #a() { 'use server'; return 1 } }
