`export =` and `import =`: where they stand, and actions in them.

//# ea-1.ts
export = {}
'use server'
//# ea-2.ts
const a = 1
export = a
'use server'
//# ea-3.ts
export = f
'use client'
//# ea-4.ts
export = f
async function f() { 'use server' }
//# ea-5.ts
'use server'
export = f
async function f() { }
//# ea-6.ts
'use server'
async function f() { }
export = { f }
//# ea-7.ts
export = f
'use cache'
async function f() { 'use server' }
//# ea-8.ts
export = f
'use sever'
//# ea-9.ts
export = f
('use server')
//# ea-10.ts
export as namespace X
'use server'
export async function a() {}
//# ea-11.ts
export = async () => { 'use server' }
//# ea-12.ts
export = class { static async a() { 'use server' } }
//# ea-13.ts
export import a = b.c
'use server'
export async function x() {}
//# ea-14.ts
import a = b.c
'use server'
export async function x() { a }
//# ea-15.ts
'use server'
export import a = b.c
export async function x() {}
//# ea-16.ts
'use server'
export import a = require('a')
export async function x() {}
//# ea-17.ts
import a = require('a')
export = a
'use server'
//# ea-18.ts
'use client'
export = f
//# ea-19.ts
export = f
'use strict'
'use server'
//# ea-20.ts
type X = 1
export = X
'use server'
//# eb-1.ts
export = f
'use server'
export async function a() {}
//# eb-2.ts
export = f
'use server'
export const a = async () => {}, b = w()
//# eb-3.tsx
export = f
'use client'
export function A() { return <p/> }
//# eb-4.ts
'use strict'
export = f
import x from 'x'
'use server'
//# eb-5.ts
import x from 'x'
export = x
'use server'
//# eb-6.ts
import x from 'x'
'use server'
export = x
//# eb-7.ts
import x from 'x'
'use server'
export async function a() { x }
export = 1
//# eb-8.ts
'use server'
export = async function () { await 1 }
//# eb-9.ts
export = { async a() { 'use server' }, b: async (x) => { 'use server'; return () => x } }
//# eb-10.ts
export = function F({ p }: any) { return async () => { 'use server'; return p.x } }
//# eb-11.ts
export = wrap(async () => { 'use server'; return this })
//# eb-12.ts
export = () => { 'use server' }
//# eb-13.ts
export = class { async a() { 'use server' } }
//# eb-14.ts
export = (async () => { 'use sever' })
//# eb-16.ts
enum E { A = 1, B = x() }
export = ({ p }: any) => async () => { 'use server'; return [E.A, E.B, p] }
//# eb-17.ts
export = f
'use cache'
'use server'
//# eb-19.ts
export = f
;('use server')
//# eb-20.ts
'use server'
'use client'
export = f
//# eb-21.js
module.exports = async () => { 'use server' }
'use server'
