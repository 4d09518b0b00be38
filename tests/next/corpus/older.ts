What 15 sees otherwise in the values of exports: strings in parentheses, and constructors.

//# x-1.ts
'use server'
export default async function n() { ('x'); 'use cache'; use(b) }
//# x-2.ts
'use server'
export default async function n() { 'x'; 'use cache'; use(b) }
//# x-3.ts
'use server'
export async function n() { ('x'); 'use cache'; use(b) }
//# x-4.ts
'use server'
export default async function n() { 'use cache'; use(b) }
//# x-5.ts
'use server'
export default async function () { ('x'); 'use cache'; use(b) }
//# x-6.ts
'use server'
const c = { async [x]() { 'use cache'; use(c.z.y) } }
export default async function n() { 'use cache'; use(b) }
//# x-7.ts
'use server'
const c = { async [x]() { 'use cache' } }
export async function n() { 'use cache'; use(b) }
//# x-8.ts
'use server'
export async function a() { let d = { m9({ b }) { type L = 1; use(b.y) } } }
const c = { async [b!.z.z]() { 'use cache'; use(c.z.y) } }
export default async function n15() { 'use cache'; use(b) }
//# x-9.ts
'use server'
export async function a() { let d = { m9({ b }) { } } }
export default async function n15() { 'use cache'; use(b) }
//# x-10.ts
'use server'
export async function a() { class K { static m10() { } } }
export default async function n15() { 'use cache'; use(b) }
//# x-11.ts
'use server'
export async function a() { let d = ({ k1: class { static m10() { } } }) }
export default async function n15() { 'use cache'; use(b) }
//# x-12.ts
'use server'
export async function a() { let d = ({ k1: (class extends c { static m10() { } }) }); use(d) }
const c = { async [b!.z.z]() { 'use cache'; use(c.z.y) } }
export default async function n15() { 'use cache'; use(b) }
//# x-13.ts
'use server'
export const a = class { constructor() { class d { static async m6() {} get g13() {} static set s14(x) { } } } static get g17() { } async m18() { } }
//# x-14.ts
'use server'
export const a = class { constructor() { class d { static async m6() {} } } static get g17() { } }
//# x-15.ts
'use server'
export const a = class { constructor() { class d { static async m6() { 'use server' } } } static get g17() { } }
//# x-16.ts
'use server'
export const a = class { constructor() { const d = { m() { } } } static get g17() { } }
//# x-17.ts
'use server'
export const a = class { constructor() { class d { static async m6() {} } }  g17() { } }
