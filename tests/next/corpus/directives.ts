Directives of modules: where they stand and how they are written.

//# double-quotes.ts
"use server"
export async function a() {}
//# semicolon.ts
'use server';
export async function a() {}
//# after-strict.ts
'use strict'
'use server'
export async function a() {}
//# after-other-strings.ts
'foo'; "bar"
'use no memo'
'use server'
export async function a() {}
//# after-comments.ts
// a comment
/* 'use client' */
/** doc */ 'use server' // trailing
export async function a() {}
//# after-hashbang.js
#!/usr/bin/env node
'use server'
export async function a() {}
//# after-bom.ts
﻿'use server'
export async function a() {}
//# same-line.ts
'use server'; export async function a() {}
//# asi-paren.ts
'use server'
;(() => {})()
export async function a() {}
//# asi-call.ts
'use server'
(() => {})()
export async function a() {}
//# escape-hex.ts
'use\x20server'
export async function a() {}
//# escape-unicode.ts
'use\u0020server'
export async function a() {}
//# escape-letter.ts
'\x75se server'
export async function a() {}
//# line-continuation.ts
'use \
server'
export async function a() {}
//# after-import.ts
import { x } from 'x'
'use server'
export async function a() { return x }
//# after-unused-import.ts
import { x } from 'x'
'use server'
export async function a() {}
//# after-type-import.ts
import type { x } from 'x'
'use server'
export async function a() {}
//# after-side-effect-import.ts
import 'x'
'use server'
export async function a() {}
//# after-type.ts
type X = 1
'use server'
export async function a() {}
//# after-interface.ts
interface X {}
'use server'
export async function a() {}
//# after-declare.ts
declare const x: number
'use server'
export async function a() {}
//# after-const.ts
const x = 1
'use server'
export async function a() {}
//# after-expression.ts
1 + 1
'use server'
export async function a() {}
//# after-function.ts
function f() {}
'use server'
export async function a() {}
//# after-export.ts
export async function a() {}
'use server'
//# after-empty-statement.ts
;
'use server'
export async function a() {}
//# after-template.ts
`x`
'use server'
export async function a() {}
//# after-parenthesised-string.ts
('x')
'use server'
export async function a() {}
//# template.ts
`use server`
export async function a() {}
//# concatenation.ts
'use server' + ''
export async function a() {}
//# member.ts
'use server'.length
export async function a() {}
//# sequence.ts
'use server', 1
export async function a() {}
//# void.ts
void 'use server'
export async function a() {}
//# as-const.ts
'use server' as const
export async function a() {}
//# non-null.ts
'use server'!
export async function a() {}
//# in-block.ts
{ 'use server' }
export async function a() {}
//# in-if.ts
if (x) { 'use server' }
export async function a() {}
//# parenthesised.ts
('use server')
export async function a() {}
//# parenthesised-later.ts
const x = 1
;('use server')
export async function a() {}
//# parenthesised-twice.ts
(('use server'))
export async function a() {}
//# parenthesised-misspelled.ts
('use sever')
export async function a() {}
//# repeated.ts
'use server'
'use server'
export async function a() {}
//# repeated-later.ts
'use server'
export async function a() {}
'use server'
//# with-cache.ts
'use server'
'use cache'
export async function a() {}
//# cache-first.ts
'use cache'
'use server'
export async function a() {}
//# with-client.ts
'use client'
'use server'
export async function a() {}
//# client-last.ts
'use server'
'use client'
export async function a() {}
//# swapped-letters.ts
'use servre'
export async function a() {}
//# missing-letter.ts
'use sever'
export async function a() {}
//# plural.ts
'use servers'
export async function a() {}
//# two-spaces.ts
'use  server'
export async function a() {}
//# hyphen.ts
'use-server'
export async function a() {}
//# underscore.ts
'use_server'
export async function a() {}
//# tab.ts
'use	server'
export async function a() {}
//# capital-words.ts
'Use Server'
export async function a() {}
//# capital-first.ts
'Use server'
export async function a() {}
//# all-capitals.ts
'USE SERVER'
export async function a() {}
//# camel-case.ts
'useServer'
export async function a() {}
//# together.ts
'useserver'
export async function a() {}
//# trailing-space.ts
'use server '
export async function a() {}
//# leading-space.ts
' use server'
export async function a() {}
//# trailing-semicolon.ts
'use server;'
export async function a() {}
//# user-server.ts
'user server'
export async function a() {}
//# abbreviated.ts
'use serv'
export async function a() {}
//# action.ts
'use action'
export async function a() {}
//# actions.ts
'use actions'
export async function a() {}
//# far.ts
'use serveur'
export async function a() {}
//# doubled-letter.ts
'use serrver'
export async function a() {}
//# misspelled-later.ts
const x = 1
'use sever'
export async function a() {}
//# misspelled-in-block.ts
{ 'use sever' }
export async function a() {}
//# misspelled-and-right.ts
'use sever'
'use server'
export async function a() {}
//# client-misspelled.tsx
'use clinet'
export default function A() { return null }
//# client-capital.tsx
'use Client'
export default function A() { return null }
//# client.tsx
'use client'
export default function A() { return null }
//# client-after-import.tsx
import { x } from 'x'
'use client'
export default function A() { return x }
//# client-after-unused-import.tsx
import { x } from 'x'
'use client'
export default function A() { return null }
//# client-after-const.tsx
const x = 1
'use client'
export default function A() { return x }
//# client-parenthesised.tsx
('use client')
export default function A() { return null }
//# client-in-function.tsx
export default function A() { 'use client'; return null }
//# client-after-strict.tsx
'use strict'
'use client'
export default function A() { return null }
//# cache-misspelled.ts
'use cach'
export async function a() {}
//# cache-plural.ts
'use caches'
export async function a() {}
//# cache-trailing-space.ts
'use cache '
export async function a() {}
//# cache-kind-without-space.ts
'use cache:remote'
export async function a() {}
//# cache-kind.ts
'use cache: remote'
export async function a() {}
//# cache-kind-private.ts
'use cache: private'
export async function a() {}
//# cache-kind-unknown.ts
'use cache: nowhere'
export async function a() {}
//# cache-file.ts
'use cache'
export async function a() {}
export default async function () {}
//# cache-file-with-action.ts
'use cache'
export async function a() { 'use server' }
export async function b() {}
//# cache-file-with-inline.ts
'use cache'
export async function a(p: any) { return async () => { 'use server'; return p } }
//# cache-file-list.ts
'use cache'
async function a() {}
const b = async () => {}
export { a, b }
//# cache-after-const.ts
const x = 1
'use cache'
export async function a() {}
//# cache-parenthesised.ts
('use cache')
export async function a() {}
//# only-directive.ts
'use server'
//# jsx-file.tsx
'use server'
export async function a() { return <p>{'use server'}</p> }
//# types-before.ts
export type * from './types'
export type { T } from './types'
export declare function declared(): void
export declare const constant: number
'use server'
export async function a() {}
//# types-between.ts
'use server'
export declare class Declared {}
export type { T } from './types'
'use server'
export async function a() {}
//# both-and-more.ts
'use server'
'use client'
'use server'
export function notAsync() {}
export const value = 1
//# client-and-late.ts
'use client'
'use server'
export async function a() {}
'use server'
//# cache-file-not-async.ts
'use cache'
export function a() {}
export const b = () => {}
export default function () {}
//# cache-file-values.ts
'use cache'
export const a = 1
export class B {}
export * from './other'
//# cache-file-this.ts
'use cache'
export async function a() { return this }
export async function b() { return arguments.length }
//# cache-file-inner.ts
'use cache'
export async function a() { return () => { 'use server' } }
function inner() { return 1 }
export const o = { m() {} }
