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
