Modules as the layers of the browser see them.

//# inline.tsx @ssr
export default function A() { async function act() { 'use server' } return act }
//# inline-arrow.tsx @app-pages-browser
export const act = async () => { 'use server' }
//# inline-client.tsx @ssr
'use client'
export default function A() { return <form action={async () => { 'use server' }} /> }
//# inline-sync.tsx @ssr
export function act() { 'use server' }
//# inline-misspelled.tsx @ssr
export async function act() { 'use sever' }
//# module.ts @ssr
'use server'
export async function a() {}
export const b = wrap(async () => {})
//# module-browser.ts @app-pages-browser
'use server'
export async function a() {}
export default async () => {}
//# module-inline.ts @ssr
'use server'
export async function a(p: any) { return async () => { 'use server'; return p } }
//# cache.ts @ssr
export async function load() { 'use cache' }
//# class-instance.tsx @ssr
class K { async a() { 'use server' } }
//# two-inline.tsx @ssr
export const a = async () => { 'use server' }
export const b = async () => { 'use server' }
//# misplaced.tsx @ssr
const x = 1
'use server'
//# parenthesised.tsx @ssr
export async function act() { ('use server') }
//# inline-everywhere.tsx @ssr
export const o = { async a() { 'use server' }, b: async () => { 'use server' } }
export class K { static async c() { 'use server' } async d() { 'use server' } get e() { 'use server'; return 1 } constructor() { 'use server' } }
//# inline-object-accessor.tsx @ssr
export const o = { get a() { 'use server'; return 1 }, set b(v) { 'use cache' } }
//# inline-nested.tsx @ssr
export async function a() { 'use server'; return async () => { 'use server' } }
//# inline-sync-nested.tsx @app-pages-browser
export function a() { 'use server'; function b() { 'use server' } return b }
//# inline-this.tsx @ssr
export async function a() { 'use server'; return this }
//# inline-cache-kinds.tsx @ssr
export async function a() { 'use cache: remote' } export async function b() { 'use cache: x' } export async function c() { 'use cache' }
//# inline-late.tsx @ssr
export async function a() { f(); 'use server' } export async function b() { f(); 'use cache' }
//# inline-wrapped.tsx @app-pages-browser
export async function a() { ('use server') } export async function b() { ('use cache') }
//# inline-both.tsx @ssr
export async function a() { 'use server'; 'use cache' } export async function b() { 'use cache'; 'use server' }
//# inline-typos.tsx @ssr
export async function a() { 'use sever' } export function b() { 'use cach' } export class K { m() { 'use srver' } }
//# inline-after-string.tsx @ssr
export async function a() { 'use strict'; 'use server' }
//# client-file-wrapped.tsx @ssr
'use client'
export function A() { return async () => { ('use server') } }
//# client-file-typos.tsx @app-pages-browser
'use client'
export function A() { return async () => { 'use servr' } }
//# client-file-late.tsx @ssr
'use client'
export async function a() { f(); 'use server' }
//# client-file-cache.tsx @ssr
'use client'
export async function a() { 'use cache' }
//# server-file-everything.ts @ssr
'use server'
export async function a() { 'use server' }
export const b = async () => {}, c = wrap()
async function d() { return async () => { 'use server' } }
export { d, d as e }
//# server-file-sync.ts @ssr
'use server'
export function a() {}
//# server-file-sync-browser.ts @app-pages-browser
'use server'
export const a = () => {}
//# server-file-values.ts @app-pages-browser
'use server'
export const a = 1
//# server-file-star.ts @ssr
'use server'
export * from './x'
//# server-file-this.ts @ssr
'use server'
export async function a() { return this }
//# server-file-nested-sync.ts @app-pages-browser
'use server'
export async function a() { return function () { 'use server' } }
//# server-file-typo.ts @ssr
'use server'
export async function a() { 'use sever' }
//# server-file-class.ts @ssr
'use server'
class K { async a() { 'use server' } static async b() { 'use server' } }
export async function a() { return K }
//# server-file-cache.ts @ssr
'use server'
export async function a() { 'use cache' }
export async function b() { return async () => { 'use cache' } }
//# cache-file.ts @ssr
'use cache'
export async function a() {}
//# cache-file-inline.ts @ssr
'use cache'
export async function a() { return async () => { 'use server' } }
//# cache-file-sync.ts @app-pages-browser
'use cache'
export function a() {}
//# client-misplaced.tsx @ssr
f()
'use client'
//# module-typo.tsx @ssr
'use sever'
export async function a() {}
//# module-late.tsx @app-pages-browser
const x = 1
'use server'
export async function a() { return x }
//# client-1.tsx @ssr
'use client'
'use cache'
export async function A() { return null }
//# client-7.tsx @ssr
'use client'
f(); 'use server'
//# client-8.tsx @ssr
'use client'
export const a = async () => { 'use server'; return this }
class K { async m() { 'use server' } }
//# client-10.tsx @ssr
'use cache'
'use client'
export async function A() { return null }
//# client-11.tsx @ssr
'use client'
'use cache: private'
