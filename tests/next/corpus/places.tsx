Directives in all kinds of functions and places.

//# arrow-body-string.tsx
const a = async () => 'use server', b = async () => ('use server')
//# arrow-parenthesised-body.tsx
const a = async () => ({ m: async () => { 'use server' } })
//# getter-in-class-with-directive-text.tsx
class K { get a() { const x = 'use server'; return x } }
//# directive-in-default-parameter.tsx
async function f(a = 'use server') { return a }
//# directive-after-comment-block.tsx
async function f() { /* one */ /* two */
  // three
  'use server' /* four */ ; /* five */ return 1 }
//# directive-unicode-escape-function.tsx
async function f() { 'use\u{20}server' }
//# directive-octal-like.tsx
async function f() { 'use\u0020serve\x72' }
//# directive-with-line-continuation.tsx
async function f() { 'use \
server' }
//# directive-concatenated.tsx
async function f() { 'use ' + 'server' }
//# directive-comma.tsx
async function f() { 'use server', g() }
//# directive-member.tsx
async function f() { 'use server'.length; 'use server'['x'] }
//# directive-call.tsx
async function f() { ('use server')() }
//# directive-asi-bracket.tsx
async function f() { 'use server'
  [1].map(g) }
//# directive-asi-plus.tsx
async function f() { 'use server'
  + 1 }
//# directive-asi-template.tsx
async function f() { 'use server'
  `x` }
//# directive-asi-fine.tsx
async function f() { 'use server'
  g() }
//# directive-asi-increment.tsx
async function f() { 'use server'
  ++x }
//# directive-as.tsx
async function f() { 'use server' as const }
//# directive-satisfies.tsx
async function f() { 'use server' satisfies string }
//# directive-nonnull.tsx
async function f() { 'use server'! }
//# directive-conditional.tsx
async function f() { 'use server' ? 1 : 2 }
//# directive-in.tsx
async function f() { 'use server' in x }
//# directive-assigned.tsx
async function f() { x = 'use server' }
//# directive-labelled.tsx
async function f() { l: 'use server' }
//# directive-in-else.tsx
async function f() { if (x) {} else 'use server' }
//# directive-in-for.tsx
async function f() { for (;;) 'use server' }
//# directive-in-try.tsx
async function f() { try { 'use server' } finally { 'use server' } }
//# directive-in-switch.tsx
async function f() { switch (1) { case 1: 'use server' } }
//# directive-in-static-block.tsx
class K { static { 'use server'; 'use sever' } }
//# directive-after-function.tsx
async function f() { function g() {} 'use server' }
//# directive-after-type.tsx
async function f() { type T = 1; 'use server' }
//# directive-after-interface.tsx
async function f() { interface I {} 'use server'; return 1 }
//# directive-after-declare.tsx
async function f() { declare const x: number; 'use server'; return x }
//# directive-after-enum.tsx
async function f() { enum E { A } 'use server'; return E }
//# directive-after-empty.tsx
async function f() { ; ; 'use server' }
//# directive-after-template.tsx
async function f() { `x`; 'use server' }
//# directive-after-number.tsx
async function f() { 1; 'use server' }
//# directive-after-parenthesised-string.tsx
async function f() { ('x'); 'use server' }
//# directive-after-parenthesised-directive.tsx
async function f() { ('use server'); 'use server' }
//# directive-after-typo.tsx
async function f() { 'use sever'; 'use server' }
//# directive-before-typo.tsx
async function f() { 'use server'; 'use sever'; f(); 'use serverr' }
//# directive-three-times.tsx
async function f() { 'use server'; 'use strict'; 'use server'; g(); 'use server' }
//# directive-late-and-later.tsx
async function f() { g(); 'use server'; h(); 'use server' }
//# directive-late-arrow-sync.tsx
const f = () => { g(); 'use server' }
//# directive-late-getter.tsx
const o = { get a() { g(); 'use server'; return 1 } }
//# directive-late-setter.tsx
const o = { set a(v) { g(); 'use server' } }
//# directive-late-constructor.tsx
class K { constructor() { g(); 'use server' } }
//# directive-late-class-getter.tsx
class K { get a() { g(); 'use server'; return 1 } }
//# directive-late-object-method.tsx
const o = { a() { g(); 'use server' } }
//# cache-and-server-late.tsx
async function f() { 'use cache'; g(); 'use server' }
//# server-and-cache-late.tsx
async function f() { 'use server'; g(); 'use cache' }
//# cache-twice.tsx
async function f() { 'use cache'; 'use cache' }
//# cache-kinds-mixed.tsx
async function f() { 'use cache'; 'use cache: remote' }
//# cache-kinds-differ.tsx
async function f() { 'use cache: private'; 'use cache: remote' }
//# cache-remote-and-server.tsx
async function f() { 'use cache: remote'; 'use server' }
//# server-and-cache-private.tsx
async function f() { 'use server'; 'use cache: private' }
//# cache-empty-kind.tsx
async function f() { 'use cache: ' }
//# cache-colon-only.tsx
async function f() { 'use cache:' }
//# cache-space-colon.tsx
async function f() { 'use cache : remote' }
//# cache-upper.tsx
async function f() { 'USE CACHE'; 'Use Cache' }
//# cache-hyphen.tsx
async function f() { 'use-cache' }
//# cache-wrapped.tsx
async function f() { ('use cache') }
//# cache-wrapped-kind.tsx
async function f() { ('use cache: remote') }
//# cache-wrapped-late.tsx
async function f() { g(); ('use cache') }
//# cache-late-kind.tsx
async function f() { g(); 'use cache: remote' }
//# cache-default-kind.tsx
async function f() { 'use cache: default' }
//# cached-typo.tsx
async function f() { 'use cached'; 'use cash'; 'usecache'; 'use  cache' }
//# cache-sync-arrow.tsx
const f = () => { 'use cache'; return 1 }
//# cache-sync-generator.tsx
function* f() { 'use cache' }
//# cache-async-generator.tsx
async function* f() { 'use cache'; yield 1 }
//# cache-static-method.tsx
class K { static async a() { 'use cache' } static b() { 'use cache: remote' } }
//# cache-object-method.tsx
const o = { async a() { 'use cache' }, b() { 'use cache' } }
//# cache-this.tsx
async function f() { 'use cache'; return [this, arguments] }
//# cache-this-nested.tsx
async function f() { 'use cache'; return () => [this, function () { return this }] }
//# cache-super.tsx
const o = { async a() { 'use cache'; return super.x } }
//# client-typo-in-function.tsx
async function f() { 'use clinet'; 'use client' }
//# client-wrapped-in-function.tsx
async function f() { ('use client') }
//# client-and-typo.tsx @ssr
'use client'
'use sever'
export function A() { return null }
//# client-and-cache.tsx
'use client'
'use cache'
export async function A() { return null }
//# cache-and-client.tsx
'use cache'
'use client'
export async function A() { return null }
//# client-late-and-server.ts
'use server'
export async function a() {}
'use client'
//# client-wrapped-and-server.ts
('use client')
'use server'
export async function a() {}
//# server-wrapped-and-client.tsx @ssr
'use client'
;('use server')
export function A() { return null }
//# client-twice.tsx
'use client'
'use client'
export function A() { return null }
//# client-with-inline.tsx @ssr
'use client'
export function A() { async function a() { 'use server' } return a }
//# use-action-wrapped.tsx
async function f() { ('use action') }
//# use-action-late.tsx
async function f() { g(); 'use action' }
//# use-action-upper.tsx
async function f() { 'Use action'; 'use Action'; 'use  action' }
//# typo-lengths.tsx
async function a() { 'use erver' } async function b() { 'se server' } async function c() { 'use serverx' } async function d() { 'xuse server' } async function e() { 'use serer' }
//# typo-two-changes.tsx
async function a() { 'usf serves' } async function b() { 'uss sorver' } async function c() { 'abe server' } async function d() { 'abx server' }
//# typo-transposed.tsx
async function a() { 'ues server' } async function b() { 'use esrver' } async function c() { 'use serevr' } async function d() { 'sue rserve' }
//# typo-unicode.tsx
async function a() { 'üse server' } async function b() { 'use sërvër' } async function c() { 'use server\u200b' } async function d() { '\ufeffuse server' }
//# typo-case.tsx
async function a() { 'USe server' } async function b() { 'Use SErver' } async function c() { 'use SErver' } async function d() { 'use SERver' }
//# typo-punctuation.tsx
async function a() { 'use:server' } async function b() { 'use.server' } async function c() { '"use server"' } async function d() { 'use server.' } async function e() { "'use server'" } async function f() { 'use server();' }
//# typo-cache-lengths.tsx
async function a() { 'use ache' } async function b() { 'use cachee' } async function c() { 'use cach e' } async function d() { 'use caches' } async function e() { 'use cacher' }
//# typo-cache-two-changes.tsx
async function a() { 'use coche' } async function b() { 'usa coche' } async function c() { 'use chace' } async function d() { 'use cahce' }
//# cache-prefix-words.tsx
async function a() { 'use cache remote' } async function b() { 'use cache-remote' } async function c() { 'use cache(remote)' } async function d() { 'use cache.' }
//# empty-and-odd-strings.tsx
async function a() { ''; ' '; 'use'; 'server'; 'use '; 'use server'; }
//# lone-surrogate.tsx
async function a() { '\ud800'; 'use server' }
//# nul-character.tsx
async function a() { 'use\0server' }
//# jsx-text-directive.tsx
export default function A() { return <p>'use server'</p> }
//# jsx-child-string.tsx
export default function A() { return <p>{'use server'}</p> }
//# object-in-arrow.tsx
const a = async () => { ({ 'use server': 1 }) }
//# directive-key.tsx
const o = { 'use server': async () => { 'use server' } }
//# function-body-only-directive.tsx
async function f() { 'use server' } export default async function () { 'use server' }
//# exported-sync-in-plain.tsx
export function a() { 'use server' } export const b = () => { 'use server' }; export default function () { 'use server' }
//# nested-sync.tsx
async function a() { 'use server'; function b() { 'use server' } const c = () => { 'use server' }; return [b, c] }
//# nested-misplaced.tsx
async function a() { 'use server'; async function b() { g(); 'use server' } return b }
//# this-shadowed-nested.tsx
async function a() { 'use server'; const b = async () => { 'use server'; return this }; return [b, this] }
//# this-after-nested-action.tsx
function F() { const a = async () => { 'use server' }; const b = () => this; return [a, b, this, function () { return this }] }
//# this-after-nested-declaration.tsx
function F() { async function a() { 'use server' } return [this, arguments, () => this] }
//# this-between.tsx
function F() { const x = this; const a = async () => { 'use server' }; function g() { const b = async () => { 'use server' }; return this } return this }
//# this-in-plain-arrow-module.tsx
const a = async () => { 'use server' }
const b = () => this
this.x
//# this-in-attribute-after.tsx
export default function P() { return <i a={async () => { 'use server' }} b={this.x} /> }
//# arguments-after-action.tsx
function F() { const a = async () => { 'use server' }; return arguments.length }
//# arguments-in-parameter.tsx
async function f(a = arguments) { 'use server' }
//# arguments-property-names.tsx
async function f(o: any) { 'use server'; const { arguments: a } = o; class K { arguments = 1; static arguments() {} } return { arguments: a, x: o?.arguments } }
//# arguments-shorthand.js
async function f() { 'use server'; return { arguments } }
//# arguments-assigned.js
async function f() { 'use server'; arguments[0] = 1 }
//# arguments-typeof.tsx
async function f() { 'use server'; return typeof arguments }
//# arguments-jsx.tsx
async function f() { 'use server'; return <p a={arguments}>{this}</p> }
//# this-jsx-member.tsx
async function f() { 'use server'; return <this.A /> }
//# this-in-template.tsx
async function f() { 'use server'; return `${this.x}` }
//# this-optional.tsx
async function f() { 'use server'; return this?.x }
//# this-typeof.tsx
async function f() { 'use server'; let x: typeof this; return 1 }
//# this-twice-same-line.tsx
async function f() { 'use server'; return [this, this.x, arguments, arguments] }
//# this-in-parameter-pattern.tsx
async function f({ a = this }: any, [b = arguments]: any) { 'use server' }
//# this-in-nested-default.tsx
async function f() { 'use server'; return (x = this) => x }
//# this-in-nested-function-default.tsx
async function f() { 'use server'; return function (x = this) { return x } }
//# this-in-generator.tsx
async function* f() { 'use server'; yield this }
//# this-in-async-iife.tsx
async function f() { 'use server'; await (async () => this.x)() }
//# super-in-static.tsx
class K extends B { static async a() { 'use server'; return super.a } static async b() { 'use server'; return () => super.b() } }
//# super-in-private.tsx
class K extends B { static async #a() { 'use server'; return super.a } }
//# new-target-in-nested.tsx
async function f() { 'use server'; return function () { return new.target } }
