What an action leaves behind in the compiler for what follows it.

//# this-1.tsx
const a = async () => { 'use server' }
function b() { return this }
const c = () => this
//# this-2.tsx
const a = async () => { 'use server' }
class K { x = this }
const c = () => this
//# this-3.tsx
const a = async () => { 'use server' }
async function f() {}
const c = () => this
//# this-4.tsx
async function a() { 'use server' }
const c = () => this
//# this-5.tsx
const a = async function () { 'use server' }
const c = () => this
//# this-6.tsx
const o = { async a() { 'use server' } }
const c = () => this
//# this-7.tsx
class K { static async a() { 'use server' } }
const c = () => this
//# this-8.tsx
class K { a = async () => { 'use server' } }
const c = () => this
//# this-9.tsx
const a = async () => { 'use cache' }
const c = () => this
//# this-10.tsx
const a = () => { const b = async () => { 'use server' } }
const c = () => this
//# this-11.tsx
export default () => <i a={async () => { 'use server' }} b={this.x} />
export const c = arguments
//# this-12.ts
'use server'
export const a = async () => {}
const c = () => this
//# this-13.ts
'use server'
export const a = async () => {}
export const b = wrap(() => this)
//# this-14.tsx
const a = async () => { 'use server' }
const o = { m() { return this }, get g() { return this } }
this.y
//# this-15.tsx
const a = async () => { 'use server' }, b = this
//# this-16.tsx
export const a = async () => { 'use server' }
export function F() { return () => this }
export const G = this
//# this-17.tsx @ssr
export const a = async () => { 'use server' }
export const G = this
//# this-18.tsx
const a = async () => { 'use server'; const b = async () => { 'use cache' }; return this }
const G = this
//# jsx-1.tsx
async function f() { 'use server'; return <this.A x={this.y}>{this.z}</this.A> }
//# jsx-2.tsx
async function f() { 'use server'; return <this.A.B {...this} /> }
//# jsx-3.jsx
async function f() { 'use server'; return <arguments.A /> }
//# constructor-1.ts
class b { m() { class n6 { constructor() { use(async () => { 'use caches' }) } } } }
//# constructor-2.ts
class n6 { constructor() { use(async () => { 'use caches' }) } }
//# constructor-3.ts
class n6 { constructor() { use(async () => { 'use sever' }); function f() { 'use server' } } }
//# constructor-4.ts
class n6 { static { use(async () => { 'use caches' }) } }
//# constructor-5.ts
class n6 { m() { use(async () => { 'use caches' }) } }
//# nested-1.ts
class b { static{ class n6 { constructor(){ (async () => {'use caches' }) } }} }
//# nested-2.ts
class b { static{ (async=> {class b{s4() {class n6 { constructor(){ (async () => {'use caches' }) } }}}})} }
//# nested-3.ts
class b { s4() {class n6 { constructor(){`${(async () => {'use caches' })}` } }} }
//# nested-4.ts
class n6 { constructor(){ (async () => {'use caches' }) } }
//# nested-5.ts
class n6 { m(){ (async () => {'use caches' }) } }
//# nested-6.ts
class n6 { static { class K { m(){ (async () => {'use caches' }) } } } }
//# member-1.tsx
class K { p = async () => { 'use server' }; static set s(v) { this } }
//# member-2.tsx
class K { p = async () => { 'use server' }; static get s() { return this } }
//# member-3.tsx
class K { p = async () => { 'use server' }; static #m() { this } }
//# member-4.tsx
class K { p = async () => { 'use server' }; #m() { this } }
//# member-5.tsx
class K { p = async () => { 'use server' }; static m() { this } }
//# member-6.tsx
class K { p = async () => { 'use server' }; m() { this } }
//# member-7.tsx
class K { p = async () => { 'use server' }; constructor() { this } }
//# member-8.tsx
class K { p = async () => { 'use server' }; static { this } }
//# member-9.tsx
class K { p = async () => { 'use server' }; q = this }
//# member-10.tsx
class K { p = async () => { 'use server' }; static ['m']() { this } }
//# member-11.tsx
class K { p = async () => { 'use server' }; private static m() { this } }
//# member-12.tsx
class K { p = async () => { 'use server' }; get s() { return this } }
//# member-13.tsx
class K { static p = async () => { 'use server' }; static async m() {} static q = this }
//# member-14.tsx
class K { async m() { const a = async () => { 'use server' }; return this } n() { this } }
//# member-15.tsx
class K { static async m() { const a = async () => { 'use server' }; return this } n() { this } }
//# member-16.tsx
const o = { p: async () => { 'use server' }, get s() { return this }, m() { return this } }
