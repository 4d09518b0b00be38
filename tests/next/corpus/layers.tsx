Actions in every layer and below every directive, and what they must not use, at every depth.

//# cl-0.tsx
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-1.tsx
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-2.tsx
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-3.tsx
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-4.tsx
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-5.tsx
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-6.tsx
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-7.tsx
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-8.tsx
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-9.tsx
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-10.tsx
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-11.tsx
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-12.tsx
'use client'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-13.tsx
'use client'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-14.tsx
'use client'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-15.tsx
'use client'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-16.tsx
'use client'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-17.tsx
'use client'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-18.tsx
'use client'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-19.tsx
'use client'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-20.tsx
'use client'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-21.tsx
'use client'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-22.tsx
'use client'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-23.tsx
'use client'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-24.tsx
'use server'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-25.tsx
'use server'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-26.tsx
'use server'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-27.tsx
'use server'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-28.tsx
'use server'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-29.tsx
'use server'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-30.tsx
'use server'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-31.tsx
'use server'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-32.tsx
'use server'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-33.tsx
'use server'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-34.tsx
'use server'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-35.tsx
'use server'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-36.tsx
'use cache'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-37.tsx
'use cache'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-38.tsx
'use cache'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-39.tsx
'use cache'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-40.tsx
'use cache'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-41.tsx
'use cache'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-42.tsx
'use cache'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-43.tsx
'use cache'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-44.tsx
'use cache'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-45.tsx
'use cache'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-46.tsx
'use cache'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-47.tsx
'use cache'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-48.tsx
'use strict'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-49.tsx
'use strict'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-50.tsx
'use strict'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-51.tsx
'use strict'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-52.tsx
'use strict'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-53.tsx
'use strict'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-54.tsx
'use strict'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-55.tsx
'use strict'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-56.tsx
'use strict'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-57.tsx
'use strict'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-58.tsx
'use strict'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-59.tsx
'use strict'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-60.tsx
import 'client-only'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-61.tsx
import 'client-only'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-62.tsx
import 'client-only'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-63.tsx
import 'client-only'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-64.tsx
import 'client-only'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-65.tsx
import 'client-only'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-66.tsx
import 'client-only'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-67.tsx
import 'client-only'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-68.tsx
import 'client-only'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-69.tsx
import 'client-only'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-70.tsx
import 'client-only'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-71.tsx
import 'client-only'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-72.tsx
import x from 'x'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-73.tsx
import x from 'x'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-74.tsx
import x from 'x'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-75.tsx
import x from 'x'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-76.tsx
import x from 'x'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-77.tsx
import x from 'x'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-78.tsx
import x from 'x'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-79.tsx
import x from 'x'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-80.tsx
import x from 'x'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-81.tsx
import x from 'x'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-82.tsx
import x from 'x'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-83.tsx
import x from 'x'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-84.tsx @ssr
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-85.tsx @ssr
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-86.tsx @ssr
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-87.tsx @ssr
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-88.tsx @ssr
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-89.tsx @ssr
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-90.tsx @ssr
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-91.tsx @ssr
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-92.tsx @ssr
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-93.tsx @ssr
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-94.tsx @ssr
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-95.tsx @ssr
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-96.tsx @ssr
'use client'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-97.tsx @ssr
'use client'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-98.tsx @ssr
'use client'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-99.tsx @ssr
'use client'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-100.tsx @ssr
'use client'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-101.tsx @ssr
'use client'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-102.tsx @ssr
'use client'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-103.tsx @ssr
'use client'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-104.tsx @ssr
'use client'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-105.tsx @ssr
'use client'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-106.tsx @ssr
'use client'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-107.tsx @ssr
'use client'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-108.tsx @ssr
'use server'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-109.tsx @ssr
'use server'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-110.tsx @ssr
'use server'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-111.tsx @ssr
'use server'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-112.tsx @ssr
'use server'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-113.tsx @ssr
'use server'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-114.tsx @ssr
'use server'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-115.tsx @ssr
'use server'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-116.tsx @ssr
'use server'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-117.tsx @ssr
'use server'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-118.tsx @ssr
'use server'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-119.tsx @ssr
'use server'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-120.tsx @ssr
'use cache'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-121.tsx @ssr
'use cache'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-122.tsx @ssr
'use cache'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-123.tsx @ssr
'use cache'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-124.tsx @ssr
'use cache'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-125.tsx @ssr
'use cache'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-126.tsx @ssr
'use cache'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-127.tsx @ssr
'use cache'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-128.tsx @ssr
'use cache'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-129.tsx @ssr
'use cache'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-130.tsx @ssr
'use cache'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-131.tsx @ssr
'use cache'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-132.tsx @ssr
'use strict'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-133.tsx @ssr
'use strict'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-134.tsx @ssr
'use strict'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-135.tsx @ssr
'use strict'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-136.tsx @ssr
'use strict'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-137.tsx @ssr
'use strict'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-138.tsx @ssr
'use strict'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-139.tsx @ssr
'use strict'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-140.tsx @ssr
'use strict'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-141.tsx @ssr
'use strict'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-142.tsx @ssr
'use strict'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-143.tsx @ssr
'use strict'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-144.tsx @ssr
import 'client-only'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-145.tsx @ssr
import 'client-only'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-146.tsx @ssr
import 'client-only'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-147.tsx @ssr
import 'client-only'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-148.tsx @ssr
import 'client-only'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-149.tsx @ssr
import 'client-only'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-150.tsx @ssr
import 'client-only'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-151.tsx @ssr
import 'client-only'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-152.tsx @ssr
import 'client-only'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-153.tsx @ssr
import 'client-only'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-154.tsx @ssr
import 'client-only'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-155.tsx @ssr
import 'client-only'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-156.tsx @ssr
import x from 'x'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-157.tsx @ssr
import x from 'x'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-158.tsx @ssr
import x from 'x'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-159.tsx @ssr
import x from 'x'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-160.tsx @ssr
import x from 'x'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-161.tsx @ssr
import x from 'x'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-162.tsx @ssr
import x from 'x'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-163.tsx @ssr
import x from 'x'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-164.tsx @ssr
import x from 'x'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-165.tsx @ssr
import x from 'x'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-166.tsx @ssr
import x from 'x'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-167.tsx @ssr
import x from 'x'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-168.tsx @app-pages-browser
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-169.tsx @app-pages-browser
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-170.tsx @app-pages-browser
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-171.tsx @app-pages-browser
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-172.tsx @app-pages-browser
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-173.tsx @app-pages-browser
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-174.tsx @app-pages-browser
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-175.tsx @app-pages-browser
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-176.tsx @app-pages-browser
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-177.tsx @app-pages-browser
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-178.tsx @app-pages-browser
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-179.tsx @app-pages-browser
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-180.tsx @app-pages-browser
'use client'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-181.tsx @app-pages-browser
'use client'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-182.tsx @app-pages-browser
'use client'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-183.tsx @app-pages-browser
'use client'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-184.tsx @app-pages-browser
'use client'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-185.tsx @app-pages-browser
'use client'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-186.tsx @app-pages-browser
'use client'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-187.tsx @app-pages-browser
'use client'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-188.tsx @app-pages-browser
'use client'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-189.tsx @app-pages-browser
'use client'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-190.tsx @app-pages-browser
'use client'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-191.tsx @app-pages-browser
'use client'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-192.tsx @app-pages-browser
'use server'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-193.tsx @app-pages-browser
'use server'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-194.tsx @app-pages-browser
'use server'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-195.tsx @app-pages-browser
'use server'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-196.tsx @app-pages-browser
'use server'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-197.tsx @app-pages-browser
'use server'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-198.tsx @app-pages-browser
'use server'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-199.tsx @app-pages-browser
'use server'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-200.tsx @app-pages-browser
'use server'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-201.tsx @app-pages-browser
'use server'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-202.tsx @app-pages-browser
'use server'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-203.tsx @app-pages-browser
'use server'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-204.tsx @app-pages-browser
'use cache'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-205.tsx @app-pages-browser
'use cache'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-206.tsx @app-pages-browser
'use cache'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-207.tsx @app-pages-browser
'use cache'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-208.tsx @app-pages-browser
'use cache'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-209.tsx @app-pages-browser
'use cache'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-210.tsx @app-pages-browser
'use cache'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-211.tsx @app-pages-browser
'use cache'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-212.tsx @app-pages-browser
'use cache'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-213.tsx @app-pages-browser
'use cache'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-214.tsx @app-pages-browser
'use cache'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-215.tsx @app-pages-browser
'use cache'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-216.tsx @app-pages-browser
'use strict'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-217.tsx @app-pages-browser
'use strict'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-218.tsx @app-pages-browser
'use strict'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-219.tsx @app-pages-browser
'use strict'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-220.tsx @app-pages-browser
'use strict'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-221.tsx @app-pages-browser
'use strict'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-222.tsx @app-pages-browser
'use strict'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-223.tsx @app-pages-browser
'use strict'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-224.tsx @app-pages-browser
'use strict'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-225.tsx @app-pages-browser
'use strict'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-226.tsx @app-pages-browser
'use strict'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-227.tsx @app-pages-browser
'use strict'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-228.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-229.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-230.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-231.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-232.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-233.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-234.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-235.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-236.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-237.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-238.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-239.tsx @app-pages-browser
import 'client-only'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-240.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async () => { 'use server' }) }
const b = async () => { 'use server' }
//# cl-241.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async function act() { 'use server' }) }
const b = async function act() { 'use server' }
//# cl-242.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async () => { 'use cache' }) }
const b = async () => { 'use cache' }
//# cl-243.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(() => { 'use server' }) }
const b = () => { 'use server' }
//# cl-244.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async () => { ('use server') }) }
const b = async () => { ('use server') }
//# cl-245.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async () => { x(); 'use server' }) }
const b = async () => { x(); 'use server' }
//# cl-246.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async () => { 'use sever' }) }
const b = async () => { 'use sever' }
//# cl-247.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async () => { 'use server'; 'use cache' }) }
const b = async () => { 'use server'; 'use cache' }
//# cl-248.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async () => { 'use client' }) }
const b = async () => { 'use client' }
//# cl-249.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(async () => { 'use server'; return this }) }
const b = async () => { 'use server'; return this }
//# cl-250.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }) }
const b = class { async m() { 'use server' } static async s() { 'use server' } #p = async () => { 'use server' } get g() { 'use server' } static get h() { 'use cache' } constructor() { 'use server' } static { 'use server' } }
//# cl-251.tsx @app-pages-browser
import x from 'x'
export async function A() { return f(({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })) }
const b = ({ async m() { 'use server' }, get g() { 'use server' }, set s(v) { 'use cache' }, async *y() { 'use server' } })
//# cl-252.tsx
export async function a() { 'use server'; return (this) }
//# cl-253.tsx
'use server'
export async function a() { return (this) }
export const b = async () => (this)
export default async function () { return (this) }
async function c() { return (this) }
//# cl-254.tsx
'use server'
export const w = wrap(async () => (this), async function () { return (this) })
//# cl-255.tsx
const o = { async m() { 'use server'; return (this) }, f: async function () { 'use cache'; return (this) }, g: async () => { 'use server'; return (this) } }
//# cl-256.tsx
class K extends B { static async m() { 'use server'; return (this) } f = async () => { 'use server'; return (this) }; n() { return async () => { 'use server'; return (this) } } }
//# cl-257.tsx
function F() { return async (x = (this)) => { 'use server'; return x } }
//# cl-258.tsx
'use cache'
export async function a() { return (this) }
export const b = async () => { const c = () => (this); return c }
//# cl-259.tsx
export async function a() { 'use server'; return (this.x) }
//# cl-260.tsx
'use server'
export async function a() { return (this.x) }
export const b = async () => (this.x)
export default async function () { return (this.x) }
async function c() { return (this.x) }
//# cl-261.tsx
'use server'
export const w = wrap(async () => (this.x), async function () { return (this.x) })
//# cl-262.tsx
const o = { async m() { 'use server'; return (this.x) }, f: async function () { 'use cache'; return (this.x) }, g: async () => { 'use server'; return (this.x) } }
//# cl-263.tsx
class K extends B { static async m() { 'use server'; return (this.x) } f = async () => { 'use server'; return (this.x) }; n() { return async () => { 'use server'; return (this.x) } } }
//# cl-264.tsx
function F() { return async (x = (this.x)) => { 'use server'; return x } }
//# cl-265.tsx
'use cache'
export async function a() { return (this.x) }
export const b = async () => { const c = () => (this.x); return c }
//# cl-266.tsx
export async function a() { 'use server'; return (arguments) }
//# cl-267.tsx
'use server'
export async function a() { return (arguments) }
export const b = async () => (arguments)
export default async function () { return (arguments) }
async function c() { return (arguments) }
//# cl-268.tsx
'use server'
export const w = wrap(async () => (arguments), async function () { return (arguments) })
//# cl-269.tsx
const o = { async m() { 'use server'; return (arguments) }, f: async function () { 'use cache'; return (arguments) }, g: async () => { 'use server'; return (arguments) } }
//# cl-270.tsx
class K extends B { static async m() { 'use server'; return (arguments) } f = async () => { 'use server'; return (arguments) }; n() { return async () => { 'use server'; return (arguments) } } }
//# cl-271.tsx
function F() { return async (x = (arguments)) => { 'use server'; return x } }
//# cl-272.tsx
'use cache'
export async function a() { return (arguments) }
export const b = async () => { const c = () => (arguments); return c }
//# cl-273.tsx
export async function a() { 'use server'; return (arguments[0]) }
//# cl-274.tsx
'use server'
export async function a() { return (arguments[0]) }
export const b = async () => (arguments[0])
export default async function () { return (arguments[0]) }
async function c() { return (arguments[0]) }
//# cl-275.tsx
'use server'
export const w = wrap(async () => (arguments[0]), async function () { return (arguments[0]) })
//# cl-276.tsx
const o = { async m() { 'use server'; return (arguments[0]) }, f: async function () { 'use cache'; return (arguments[0]) }, g: async () => { 'use server'; return (arguments[0]) } }
//# cl-277.tsx
class K extends B { static async m() { 'use server'; return (arguments[0]) } f = async () => { 'use server'; return (arguments[0]) }; n() { return async () => { 'use server'; return (arguments[0]) } } }
//# cl-278.tsx
function F() { return async (x = (arguments[0])) => { 'use server'; return x } }
//# cl-279.tsx
'use cache'
export async function a() { return (arguments[0]) }
export const b = async () => { const c = () => (arguments[0]); return c }
//# cl-280.tsx
export async function a() { 'use server'; return (super.x) }
//# cl-281.tsx
'use server'
export async function a() { return (super.x) }
export const b = async () => (super.x)
export default async function () { return (super.x) }
async function c() { return (super.x) }
//# cl-282.tsx
'use server'
export const w = wrap(async () => (super.x), async function () { return (super.x) })
//# cl-283.tsx
const o = { async m() { 'use server'; return (super.x) }, f: async function () { 'use cache'; return (super.x) }, g: async () => { 'use server'; return (super.x) } }
//# cl-284.tsx
class K extends B { static async m() { 'use server'; return (super.x) } f = async () => { 'use server'; return (super.x) }; n() { return async () => { 'use server'; return (super.x) } } }
//# cl-285.tsx
function F() { return async (x = (super.x)) => { 'use server'; return x } }
//# cl-286.tsx
'use cache'
export async function a() { return (super.x) }
export const b = async () => { const c = () => (super.x); return c }
//# cl-287.tsx
export async function a() { 'use server'; return (new.target) }
//# cl-288.tsx
'use server'
export async function a() { return (new.target) }
export const b = async () => (new.target)
export default async function () { return (new.target) }
async function c() { return (new.target) }
//# cl-289.tsx
'use server'
export const w = wrap(async () => (new.target), async function () { return (new.target) })
//# cl-290.tsx
const o = { async m() { 'use server'; return (new.target) }, f: async function () { 'use cache'; return (new.target) }, g: async () => { 'use server'; return (new.target) } }
//# cl-291.tsx
class K extends B { static async m() { 'use server'; return (new.target) } f = async () => { 'use server'; return (new.target) }; n() { return async () => { 'use server'; return (new.target) } } }
//# cl-292.tsx
function F() { return async (x = (new.target)) => { 'use server'; return x } }
//# cl-293.tsx
'use cache'
export async function a() { return (new.target) }
export const b = async () => { const c = () => (new.target); return c }
//# cl-294.tsx
export async function a() { 'use server'; return (import.meta) }
//# cl-295.tsx
'use server'
export async function a() { return (import.meta) }
export const b = async () => (import.meta)
export default async function () { return (import.meta) }
async function c() { return (import.meta) }
//# cl-296.tsx
'use server'
export const w = wrap(async () => (import.meta), async function () { return (import.meta) })
//# cl-297.tsx
const o = { async m() { 'use server'; return (import.meta) }, f: async function () { 'use cache'; return (import.meta) }, g: async () => { 'use server'; return (import.meta) } }
//# cl-298.tsx
class K extends B { static async m() { 'use server'; return (import.meta) } f = async () => { 'use server'; return (import.meta) }; n() { return async () => { 'use server'; return (import.meta) } } }
//# cl-299.tsx
function F() { return async (x = (import.meta)) => { 'use server'; return x } }
//# cl-300.tsx
'use cache'
export async function a() { return (import.meta) }
export const b = async () => { const c = () => (import.meta); return c }
//# cl-301.tsx
export async function a() { 'use server'; return (() => this) }
//# cl-302.tsx
'use server'
export async function a() { return (() => this) }
export const b = async () => (() => this)
export default async function () { return (() => this) }
async function c() { return (() => this) }
//# cl-303.tsx
'use server'
export const w = wrap(async () => (() => this), async function () { return (() => this) })
//# cl-304.tsx
const o = { async m() { 'use server'; return (() => this) }, f: async function () { 'use cache'; return (() => this) }, g: async () => { 'use server'; return (() => this) } }
//# cl-305.tsx
class K extends B { static async m() { 'use server'; return (() => this) } f = async () => { 'use server'; return (() => this) }; n() { return async () => { 'use server'; return (() => this) } } }
//# cl-306.tsx
function F() { return async (x = (() => this)) => { 'use server'; return x } }
//# cl-307.tsx
'use cache'
export async function a() { return (() => this) }
export const b = async () => { const c = () => (() => this); return c }
//# cl-308.tsx
export async function a() { 'use server'; return (() => arguments) }
//# cl-309.tsx
'use server'
export async function a() { return (() => arguments) }
export const b = async () => (() => arguments)
export default async function () { return (() => arguments) }
async function c() { return (() => arguments) }
//# cl-310.tsx
'use server'
export const w = wrap(async () => (() => arguments), async function () { return (() => arguments) })
//# cl-311.tsx
const o = { async m() { 'use server'; return (() => arguments) }, f: async function () { 'use cache'; return (() => arguments) }, g: async () => { 'use server'; return (() => arguments) } }
//# cl-312.tsx
class K extends B { static async m() { 'use server'; return (() => arguments) } f = async () => { 'use server'; return (() => arguments) }; n() { return async () => { 'use server'; return (() => arguments) } } }
//# cl-313.tsx
function F() { return async (x = (() => arguments)) => { 'use server'; return x } }
//# cl-314.tsx
'use cache'
export async function a() { return (() => arguments) }
export const b = async () => { const c = () => (() => arguments); return c }
//# cl-315.tsx
export async function a() { 'use server'; return (function () { return this }) }
//# cl-316.tsx
'use server'
export async function a() { return (function () { return this }) }
export const b = async () => (function () { return this })
export default async function () { return (function () { return this }) }
async function c() { return (function () { return this }) }
//# cl-317.tsx
'use server'
export const w = wrap(async () => (function () { return this }), async function () { return (function () { return this }) })
//# cl-318.tsx
const o = { async m() { 'use server'; return (function () { return this }) }, f: async function () { 'use cache'; return (function () { return this }) }, g: async () => { 'use server'; return (function () { return this }) } }
//# cl-319.tsx
class K extends B { static async m() { 'use server'; return (function () { return this }) } f = async () => { 'use server'; return (function () { return this }) }; n() { return async () => { 'use server'; return (function () { return this }) } } }
//# cl-320.tsx
function F() { return async (x = (function () { return this })) => { 'use server'; return x } }
//# cl-321.tsx
'use cache'
export async function a() { return (function () { return this }) }
export const b = async () => { const c = () => (function () { return this }); return c }
//# cl-322.tsx
export async function a() { 'use server'; return (function () { return arguments }) }
//# cl-323.tsx
'use server'
export async function a() { return (function () { return arguments }) }
export const b = async () => (function () { return arguments })
export default async function () { return (function () { return arguments }) }
async function c() { return (function () { return arguments }) }
//# cl-324.tsx
'use server'
export const w = wrap(async () => (function () { return arguments }), async function () { return (function () { return arguments }) })
//# cl-325.tsx
const o = { async m() { 'use server'; return (function () { return arguments }) }, f: async function () { 'use cache'; return (function () { return arguments }) }, g: async () => { 'use server'; return (function () { return arguments }) } }
//# cl-326.tsx
class K extends B { static async m() { 'use server'; return (function () { return arguments }) } f = async () => { 'use server'; return (function () { return arguments }) }; n() { return async () => { 'use server'; return (function () { return arguments }) } } }
//# cl-327.tsx
function F() { return async (x = (function () { return arguments })) => { 'use server'; return x } }
//# cl-328.tsx
'use cache'
export async function a() { return (function () { return arguments }) }
export const b = async () => { const c = () => (function () { return arguments }); return c }
//# cl-329.tsx
export async function a() { 'use server'; return ({ m() { return this } }) }
//# cl-330.tsx
'use server'
export async function a() { return ({ m() { return this } }) }
export const b = async () => ({ m() { return this } })
export default async function () { return ({ m() { return this } }) }
async function c() { return ({ m() { return this } }) }
//# cl-331.tsx
'use server'
export const w = wrap(async () => ({ m() { return this } }), async function () { return ({ m() { return this } }) })
//# cl-332.tsx
const o = { async m() { 'use server'; return ({ m() { return this } }) }, f: async function () { 'use cache'; return ({ m() { return this } }) }, g: async () => { 'use server'; return ({ m() { return this } }) } }
//# cl-333.tsx
class K extends B { static async m() { 'use server'; return ({ m() { return this } }) } f = async () => { 'use server'; return ({ m() { return this } }) }; n() { return async () => { 'use server'; return ({ m() { return this } }) } } }
//# cl-334.tsx
function F() { return async (x = ({ m() { return this } })) => { 'use server'; return x } }
//# cl-335.tsx
'use cache'
export async function a() { return ({ m() { return this } }) }
export const b = async () => { const c = () => ({ m() { return this } }); return c }
//# cl-336.tsx
export async function a() { 'use server'; return ({ get a() { return this } }) }
//# cl-337.tsx
'use server'
export async function a() { return ({ get a() { return this } }) }
export const b = async () => ({ get a() { return this } })
export default async function () { return ({ get a() { return this } }) }
async function c() { return ({ get a() { return this } }) }
//# cl-338.tsx
'use server'
export const w = wrap(async () => ({ get a() { return this } }), async function () { return ({ get a() { return this } }) })
//# cl-339.tsx
const o = { async m() { 'use server'; return ({ get a() { return this } }) }, f: async function () { 'use cache'; return ({ get a() { return this } }) }, g: async () => { 'use server'; return ({ get a() { return this } }) } }
//# cl-340.tsx
class K extends B { static async m() { 'use server'; return ({ get a() { return this } }) } f = async () => { 'use server'; return ({ get a() { return this } }) }; n() { return async () => { 'use server'; return ({ get a() { return this } }) } } }
//# cl-341.tsx
function F() { return async (x = ({ get a() { return this } })) => { 'use server'; return x } }
//# cl-342.tsx
'use cache'
export async function a() { return ({ get a() { return this } }) }
export const b = async () => { const c = () => ({ get a() { return this } }); return c }
//# cl-343.tsx
export async function a() { 'use server'; return ({ a: this }) }
//# cl-344.tsx
'use server'
export async function a() { return ({ a: this }) }
export const b = async () => ({ a: this })
export default async function () { return ({ a: this }) }
async function c() { return ({ a: this }) }
//# cl-345.tsx
'use server'
export const w = wrap(async () => ({ a: this }), async function () { return ({ a: this }) })
//# cl-346.tsx
const o = { async m() { 'use server'; return ({ a: this }) }, f: async function () { 'use cache'; return ({ a: this }) }, g: async () => { 'use server'; return ({ a: this }) } }
//# cl-347.tsx
class K extends B { static async m() { 'use server'; return ({ a: this }) } f = async () => { 'use server'; return ({ a: this }) }; n() { return async () => { 'use server'; return ({ a: this }) } } }
//# cl-348.tsx
function F() { return async (x = ({ a: this })) => { 'use server'; return x } }
//# cl-349.tsx
'use cache'
export async function a() { return ({ a: this }) }
export const b = async () => { const c = () => ({ a: this }); return c }
//# cl-350.tsx
export async function a() { 'use server'; return ({ [this]: 1 }) }
//# cl-351.tsx
'use server'
export async function a() { return ({ [this]: 1 }) }
export const b = async () => ({ [this]: 1 })
export default async function () { return ({ [this]: 1 }) }
async function c() { return ({ [this]: 1 }) }
//# cl-352.tsx
'use server'
export const w = wrap(async () => ({ [this]: 1 }), async function () { return ({ [this]: 1 }) })
//# cl-353.tsx
const o = { async m() { 'use server'; return ({ [this]: 1 }) }, f: async function () { 'use cache'; return ({ [this]: 1 }) }, g: async () => { 'use server'; return ({ [this]: 1 }) } }
//# cl-354.tsx
class K extends B { static async m() { 'use server'; return ({ [this]: 1 }) } f = async () => { 'use server'; return ({ [this]: 1 }) }; n() { return async () => { 'use server'; return ({ [this]: 1 }) } } }
//# cl-355.tsx
function F() { return async (x = ({ [this]: 1 })) => { 'use server'; return x } }
//# cl-356.tsx
'use cache'
export async function a() { return ({ [this]: 1 }) }
export const b = async () => { const c = () => ({ [this]: 1 }); return c }
//# cl-357.tsx
export async function a() { 'use server'; return (class { x = this }) }
//# cl-358.tsx
'use server'
export async function a() { return (class { x = this }) }
export const b = async () => (class { x = this })
export default async function () { return (class { x = this }) }
async function c() { return (class { x = this }) }
//# cl-359.tsx
'use server'
export const w = wrap(async () => (class { x = this }), async function () { return (class { x = this }) })
//# cl-360.tsx
const o = { async m() { 'use server'; return (class { x = this }) }, f: async function () { 'use cache'; return (class { x = this }) }, g: async () => { 'use server'; return (class { x = this }) } }
//# cl-361.tsx
class K extends B { static async m() { 'use server'; return (class { x = this }) } f = async () => { 'use server'; return (class { x = this }) }; n() { return async () => { 'use server'; return (class { x = this }) } } }
//# cl-362.tsx
function F() { return async (x = (class { x = this })) => { 'use server'; return x } }
//# cl-363.tsx
'use cache'
export async function a() { return (class { x = this }) }
export const b = async () => { const c = () => (class { x = this }); return c }
//# cl-364.tsx
export async function a() { 'use server'; return (class { [this] = 1 }) }
//# cl-365.tsx
'use server'
export async function a() { return (class { [this] = 1 }) }
export const b = async () => (class { [this] = 1 })
export default async function () { return (class { [this] = 1 }) }
async function c() { return (class { [this] = 1 }) }
//# cl-366.tsx
'use server'
export const w = wrap(async () => (class { [this] = 1 }), async function () { return (class { [this] = 1 }) })
//# cl-367.tsx
const o = { async m() { 'use server'; return (class { [this] = 1 }) }, f: async function () { 'use cache'; return (class { [this] = 1 }) }, g: async () => { 'use server'; return (class { [this] = 1 }) } }
//# cl-368.tsx
class K extends B { static async m() { 'use server'; return (class { [this] = 1 }) } f = async () => { 'use server'; return (class { [this] = 1 }) }; n() { return async () => { 'use server'; return (class { [this] = 1 }) } } }
//# cl-369.tsx
function F() { return async (x = (class { [this] = 1 })) => { 'use server'; return x } }
//# cl-370.tsx
'use cache'
export async function a() { return (class { [this] = 1 }) }
export const b = async () => { const c = () => (class { [this] = 1 }); return c }
//# cl-371.tsx
export async function a() { 'use server'; return (class extends this {}) }
//# cl-372.tsx
'use server'
export async function a() { return (class extends this {}) }
export const b = async () => (class extends this {})
export default async function () { return (class extends this {}) }
async function c() { return (class extends this {}) }
//# cl-373.tsx
'use server'
export const w = wrap(async () => (class extends this {}), async function () { return (class extends this {}) })
//# cl-374.tsx
const o = { async m() { 'use server'; return (class extends this {}) }, f: async function () { 'use cache'; return (class extends this {}) }, g: async () => { 'use server'; return (class extends this {}) } }
//# cl-375.tsx
class K extends B { static async m() { 'use server'; return (class extends this {}) } f = async () => { 'use server'; return (class extends this {}) }; n() { return async () => { 'use server'; return (class extends this {}) } } }
//# cl-376.tsx
function F() { return async (x = (class extends this {})) => { 'use server'; return x } }
//# cl-377.tsx
'use cache'
export async function a() { return (class extends this {}) }
export const b = async () => { const c = () => (class extends this {}); return c }
//# cl-378.tsx
export async function a() { 'use server'; return (class { static { this } }) }
//# cl-379.tsx
'use server'
export async function a() { return (class { static { this } }) }
export const b = async () => (class { static { this } })
export default async function () { return (class { static { this } }) }
async function c() { return (class { static { this } }) }
//# cl-380.tsx
'use server'
export const w = wrap(async () => (class { static { this } }), async function () { return (class { static { this } }) })
//# cl-381.tsx
const o = { async m() { 'use server'; return (class { static { this } }) }, f: async function () { 'use cache'; return (class { static { this } }) }, g: async () => { 'use server'; return (class { static { this } }) } }
//# cl-382.tsx
class K extends B { static async m() { 'use server'; return (class { static { this } }) } f = async () => { 'use server'; return (class { static { this } }) }; n() { return async () => { 'use server'; return (class { static { this } }) } } }
//# cl-383.tsx
function F() { return async (x = (class { static { this } })) => { 'use server'; return x } }
//# cl-384.tsx
'use cache'
export async function a() { return (class { static { this } }) }
export const b = async () => { const c = () => (class { static { this } }); return c }
//# cl-385.tsx
export async function a() { 'use server'; return (class { constructor() { this.x } }) }
//# cl-386.tsx
'use server'
export async function a() { return (class { constructor() { this.x } }) }
export const b = async () => (class { constructor() { this.x } })
export default async function () { return (class { constructor() { this.x } }) }
async function c() { return (class { constructor() { this.x } }) }
//# cl-387.tsx
'use server'
export const w = wrap(async () => (class { constructor() { this.x } }), async function () { return (class { constructor() { this.x } }) })
//# cl-388.tsx
const o = { async m() { 'use server'; return (class { constructor() { this.x } }) }, f: async function () { 'use cache'; return (class { constructor() { this.x } }) }, g: async () => { 'use server'; return (class { constructor() { this.x } }) } }
//# cl-389.tsx
class K extends B { static async m() { 'use server'; return (class { constructor() { this.x } }) } f = async () => { 'use server'; return (class { constructor() { this.x } }) }; n() { return async () => { 'use server'; return (class { constructor() { this.x } }) } } }
//# cl-390.tsx
function F() { return async (x = (class { constructor() { this.x } })) => { 'use server'; return x } }
//# cl-391.tsx
'use cache'
export async function a() { return (class { constructor() { this.x } }) }
export const b = async () => { const c = () => (class { constructor() { this.x } }); return c }
//# cl-392.tsx
export async function a() { 'use server'; return (class { m() { return super.m() } }) }
//# cl-393.tsx
'use server'
export async function a() { return (class { m() { return super.m() } }) }
export const b = async () => (class { m() { return super.m() } })
export default async function () { return (class { m() { return super.m() } }) }
async function c() { return (class { m() { return super.m() } }) }
//# cl-394.tsx
'use server'
export const w = wrap(async () => (class { m() { return super.m() } }), async function () { return (class { m() { return super.m() } }) })
//# cl-395.tsx
const o = { async m() { 'use server'; return (class { m() { return super.m() } }) }, f: async function () { 'use cache'; return (class { m() { return super.m() } }) }, g: async () => { 'use server'; return (class { m() { return super.m() } }) } }
//# cl-396.tsx
class K extends B { static async m() { 'use server'; return (class { m() { return super.m() } }) } f = async () => { 'use server'; return (class { m() { return super.m() } }) }; n() { return async () => { 'use server'; return (class { m() { return super.m() } }) } } }
//# cl-397.tsx
function F() { return async (x = (class { m() { return super.m() } })) => { 'use server'; return x } }
//# cl-398.tsx
'use cache'
export async function a() { return (class { m() { return super.m() } }) }
export const b = async () => { const c = () => (class { m() { return super.m() } }); return c }
//# cl-399.tsx
export async function a() { 'use server'; return (`${this}`) }
//# cl-400.tsx
'use server'
export async function a() { return (`${this}`) }
export const b = async () => (`${this}`)
export default async function () { return (`${this}`) }
async function c() { return (`${this}`) }
//# cl-401.tsx
'use server'
export const w = wrap(async () => (`${this}`), async function () { return (`${this}`) })
//# cl-402.tsx
const o = { async m() { 'use server'; return (`${this}`) }, f: async function () { 'use cache'; return (`${this}`) }, g: async () => { 'use server'; return (`${this}`) } }
//# cl-403.tsx
class K extends B { static async m() { 'use server'; return (`${this}`) } f = async () => { 'use server'; return (`${this}`) }; n() { return async () => { 'use server'; return (`${this}`) } } }
//# cl-404.tsx
function F() { return async (x = (`${this}`)) => { 'use server'; return x } }
//# cl-405.tsx
'use cache'
export async function a() { return (`${this}`) }
export const b = async () => { const c = () => (`${this}`); return c }
//# cl-406.tsx
export async function a() { 'use server'; return (this`x`) }
//# cl-407.tsx
'use server'
export async function a() { return (this`x`) }
export const b = async () => (this`x`)
export default async function () { return (this`x`) }
async function c() { return (this`x`) }
//# cl-408.tsx
'use server'
export const w = wrap(async () => (this`x`), async function () { return (this`x`) })
//# cl-409.tsx
const o = { async m() { 'use server'; return (this`x`) }, f: async function () { 'use cache'; return (this`x`) }, g: async () => { 'use server'; return (this`x`) } }
//# cl-410.tsx
class K extends B { static async m() { 'use server'; return (this`x`) } f = async () => { 'use server'; return (this`x`) }; n() { return async () => { 'use server'; return (this`x`) } } }
//# cl-411.tsx
function F() { return async (x = (this`x`)) => { 'use server'; return x } }
//# cl-412.tsx
'use cache'
export async function a() { return (this`x`) }
export const b = async () => { const c = () => (this`x`); return c }
//# cl-413.tsx
export async function a() { 'use server'; return (<this.x />) }
//# cl-414.tsx
'use server'
export async function a() { return (<this.x />) }
export const b = async () => (<this.x />)
export default async function () { return (<this.x />) }
async function c() { return (<this.x />) }
//# cl-415.tsx
'use server'
export const w = wrap(async () => (<this.x />), async function () { return (<this.x />) })
//# cl-416.tsx
const o = { async m() { 'use server'; return (<this.x />) }, f: async function () { 'use cache'; return (<this.x />) }, g: async () => { 'use server'; return (<this.x />) } }
//# cl-417.tsx
class K extends B { static async m() { 'use server'; return (<this.x />) } f = async () => { 'use server'; return (<this.x />) }; n() { return async () => { 'use server'; return (<this.x />) } } }
//# cl-418.tsx
function F() { return async (x = (<this.x />)) => { 'use server'; return x } }
//# cl-419.tsx
'use cache'
export async function a() { return (<this.x />) }
export const b = async () => { const c = () => (<this.x />); return c }
//# cl-420.tsx
export async function a() { 'use server'; return (<p a={this} />) }
//# cl-421.tsx
'use server'
export async function a() { return (<p a={this} />) }
export const b = async () => (<p a={this} />)
export default async function () { return (<p a={this} />) }
async function c() { return (<p a={this} />) }
//# cl-422.tsx
'use server'
export const w = wrap(async () => (<p a={this} />), async function () { return (<p a={this} />) })
//# cl-423.tsx
const o = { async m() { 'use server'; return (<p a={this} />) }, f: async function () { 'use cache'; return (<p a={this} />) }, g: async () => { 'use server'; return (<p a={this} />) } }
//# cl-424.tsx
class K extends B { static async m() { 'use server'; return (<p a={this} />) } f = async () => { 'use server'; return (<p a={this} />) }; n() { return async () => { 'use server'; return (<p a={this} />) } } }
//# cl-425.tsx
function F() { return async (x = (<p a={this} />)) => { 'use server'; return x } }
//# cl-426.tsx
'use cache'
export async function a() { return (<p a={this} />) }
export const b = async () => { const c = () => (<p a={this} />); return c }
//# cl-427.tsx
export async function a() { 'use server'; return (<p>{this}</p>) }
//# cl-428.tsx
'use server'
export async function a() { return (<p>{this}</p>) }
export const b = async () => (<p>{this}</p>)
export default async function () { return (<p>{this}</p>) }
async function c() { return (<p>{this}</p>) }
//# cl-429.tsx
'use server'
export const w = wrap(async () => (<p>{this}</p>), async function () { return (<p>{this}</p>) })
//# cl-430.tsx
const o = { async m() { 'use server'; return (<p>{this}</p>) }, f: async function () { 'use cache'; return (<p>{this}</p>) }, g: async () => { 'use server'; return (<p>{this}</p>) } }
//# cl-431.tsx
class K extends B { static async m() { 'use server'; return (<p>{this}</p>) } f = async () => { 'use server'; return (<p>{this}</p>) }; n() { return async () => { 'use server'; return (<p>{this}</p>) } } }
//# cl-432.tsx
function F() { return async (x = (<p>{this}</p>)) => { 'use server'; return x } }
//# cl-433.tsx
'use cache'
export async function a() { return (<p>{this}</p>) }
export const b = async () => { const c = () => (<p>{this}</p>); return c }
//# cl-434.tsx
export async function a() { 'use server'; return (<p {...this} />) }
//# cl-435.tsx
'use server'
export async function a() { return (<p {...this} />) }
export const b = async () => (<p {...this} />)
export default async function () { return (<p {...this} />) }
async function c() { return (<p {...this} />) }
//# cl-436.tsx
'use server'
export const w = wrap(async () => (<p {...this} />), async function () { return (<p {...this} />) })
//# cl-437.tsx
const o = { async m() { 'use server'; return (<p {...this} />) }, f: async function () { 'use cache'; return (<p {...this} />) }, g: async () => { 'use server'; return (<p {...this} />) } }
//# cl-438.tsx
class K extends B { static async m() { 'use server'; return (<p {...this} />) } f = async () => { 'use server'; return (<p {...this} />) }; n() { return async () => { 'use server'; return (<p {...this} />) } } }
//# cl-439.tsx
function F() { return async (x = (<p {...this} />)) => { 'use server'; return x } }
//# cl-440.tsx
'use cache'
export async function a() { return (<p {...this} />) }
export const b = async () => { const c = () => (<p {...this} />); return c }
//# cl-441.tsx
export async function a() { 'use server'; return (typeof this) }
//# cl-442.tsx
'use server'
export async function a() { return (typeof this) }
export const b = async () => (typeof this)
export default async function () { return (typeof this) }
async function c() { return (typeof this) }
//# cl-443.tsx
'use server'
export const w = wrap(async () => (typeof this), async function () { return (typeof this) })
//# cl-444.tsx
const o = { async m() { 'use server'; return (typeof this) }, f: async function () { 'use cache'; return (typeof this) }, g: async () => { 'use server'; return (typeof this) } }
//# cl-445.tsx
class K extends B { static async m() { 'use server'; return (typeof this) } f = async () => { 'use server'; return (typeof this) }; n() { return async () => { 'use server'; return (typeof this) } } }
//# cl-446.tsx
function F() { return async (x = (typeof this)) => { 'use server'; return x } }
//# cl-447.tsx
'use cache'
export async function a() { return (typeof this) }
export const b = async () => { const c = () => (typeof this); return c }
//# cl-448.tsx
export async function a() { 'use server'; return (this?.x) }
//# cl-449.tsx
'use server'
export async function a() { return (this?.x) }
export const b = async () => (this?.x)
export default async function () { return (this?.x) }
async function c() { return (this?.x) }
//# cl-450.tsx
'use server'
export const w = wrap(async () => (this?.x), async function () { return (this?.x) })
//# cl-451.tsx
const o = { async m() { 'use server'; return (this?.x) }, f: async function () { 'use cache'; return (this?.x) }, g: async () => { 'use server'; return (this?.x) } }
//# cl-452.tsx
class K extends B { static async m() { 'use server'; return (this?.x) } f = async () => { 'use server'; return (this?.x) }; n() { return async () => { 'use server'; return (this?.x) } } }
//# cl-453.tsx
function F() { return async (x = (this?.x)) => { 'use server'; return x } }
//# cl-454.tsx
'use cache'
export async function a() { return (this?.x) }
export const b = async () => { const c = () => (this?.x); return c }
//# cl-455.tsx
export async function a() { 'use server'; return (this!) }
//# cl-456.tsx
'use server'
export async function a() { return (this!) }
export const b = async () => (this!)
export default async function () { return (this!) }
async function c() { return (this!) }
//# cl-457.tsx
'use server'
export const w = wrap(async () => (this!), async function () { return (this!) })
//# cl-458.tsx
const o = { async m() { 'use server'; return (this!) }, f: async function () { 'use cache'; return (this!) }, g: async () => { 'use server'; return (this!) } }
//# cl-459.tsx
class K extends B { static async m() { 'use server'; return (this!) } f = async () => { 'use server'; return (this!) }; n() { return async () => { 'use server'; return (this!) } } }
//# cl-460.tsx
function F() { return async (x = (this!)) => { 'use server'; return x } }
//# cl-461.tsx
'use cache'
export async function a() { return (this!) }
export const b = async () => { const c = () => (this!); return c }
//# cl-462.tsx
export async function a() { 'use server'; return (this as any) }
//# cl-463.tsx
'use server'
export async function a() { return (this as any) }
export const b = async () => (this as any)
export default async function () { return (this as any) }
async function c() { return (this as any) }
//# cl-464.tsx
'use server'
export const w = wrap(async () => (this as any), async function () { return (this as any) })
//# cl-465.tsx
const o = { async m() { 'use server'; return (this as any) }, f: async function () { 'use cache'; return (this as any) }, g: async () => { 'use server'; return (this as any) } }
//# cl-466.tsx
class K extends B { static async m() { 'use server'; return (this as any) } f = async () => { 'use server'; return (this as any) }; n() { return async () => { 'use server'; return (this as any) } } }
//# cl-467.tsx
function F() { return async (x = (this as any)) => { 'use server'; return x } }
//# cl-468.tsx
'use cache'
export async function a() { return (this as any) }
export const b = async () => { const c = () => (this as any); return c }
//# cl-469.tsx
export async function a() { 'use server'; return ((this)) }
//# cl-470.tsx
'use server'
export async function a() { return ((this)) }
export const b = async () => ((this))
export default async function () { return ((this)) }
async function c() { return ((this)) }
//# cl-471.tsx
'use server'
export const w = wrap(async () => ((this)), async function () { return ((this)) })
//# cl-472.tsx
const o = { async m() { 'use server'; return ((this)) }, f: async function () { 'use cache'; return ((this)) }, g: async () => { 'use server'; return ((this)) } }
//# cl-473.tsx
class K extends B { static async m() { 'use server'; return ((this)) } f = async () => { 'use server'; return ((this)) }; n() { return async () => { 'use server'; return ((this)) } } }
//# cl-474.tsx
function F() { return async (x = ((this))) => { 'use server'; return x } }
//# cl-475.tsx
'use cache'
export async function a() { return ((this)) }
export const b = async () => { const c = () => ((this)); return c }
//# cl-476.tsx
export async function a() { 'use server'; return (async () => { "use server"; return this }) }
//# cl-477.tsx
'use server'
export async function a() { return (async () => { "use server"; return this }) }
export const b = async () => (async () => { "use server"; return this })
export default async function () { return (async () => { "use server"; return this }) }
async function c() { return (async () => { "use server"; return this }) }
//# cl-478.tsx
'use server'
export const w = wrap(async () => (async () => { "use server"; return this }), async function () { return (async () => { "use server"; return this }) })
//# cl-479.tsx
const o = { async m() { 'use server'; return (async () => { "use server"; return this }) }, f: async function () { 'use cache'; return (async () => { "use server"; return this }) }, g: async () => { 'use server'; return (async () => { "use server"; return this }) } }
//# cl-480.tsx
class K extends B { static async m() { 'use server'; return (async () => { "use server"; return this }) } f = async () => { 'use server'; return (async () => { "use server"; return this }) }; n() { return async () => { 'use server'; return (async () => { "use server"; return this }) } } }
//# cl-481.tsx
function F() { return async (x = (async () => { "use server"; return this })) => { 'use server'; return x } }
//# cl-482.tsx
'use cache'
export async function a() { return (async () => { "use server"; return this }) }
export const b = async () => { const c = () => (async () => { "use server"; return this }); return c }
//# cl-483.tsx
export async function a() { 'use server'; return (async function () { "use server"; return this }) }
//# cl-484.tsx
'use server'
export async function a() { return (async function () { "use server"; return this }) }
export const b = async () => (async function () { "use server"; return this })
export default async function () { return (async function () { "use server"; return this }) }
async function c() { return (async function () { "use server"; return this }) }
//# cl-485.tsx
'use server'
export const w = wrap(async () => (async function () { "use server"; return this }), async function () { return (async function () { "use server"; return this }) })
//# cl-486.tsx
const o = { async m() { 'use server'; return (async function () { "use server"; return this }) }, f: async function () { 'use cache'; return (async function () { "use server"; return this }) }, g: async () => { 'use server'; return (async function () { "use server"; return this }) } }
//# cl-487.tsx
class K extends B { static async m() { 'use server'; return (async function () { "use server"; return this }) } f = async () => { 'use server'; return (async function () { "use server"; return this }) }; n() { return async () => { 'use server'; return (async function () { "use server"; return this }) } } }
//# cl-488.tsx
function F() { return async (x = (async function () { "use server"; return this })) => { 'use server'; return x } }
//# cl-489.tsx
'use cache'
export async function a() { return (async function () { "use server"; return this }) }
export const b = async () => { const c = () => (async function () { "use server"; return this }); return c }
//# cl-490.tsx
export async function a() { 'use server'; return (async () => { "use cache"; return arguments }) }
//# cl-491.tsx
'use server'
export async function a() { return (async () => { "use cache"; return arguments }) }
export const b = async () => (async () => { "use cache"; return arguments })
export default async function () { return (async () => { "use cache"; return arguments }) }
async function c() { return (async () => { "use cache"; return arguments }) }
//# cl-492.tsx
'use server'
export const w = wrap(async () => (async () => { "use cache"; return arguments }), async function () { return (async () => { "use cache"; return arguments }) })
//# cl-493.tsx
const o = { async m() { 'use server'; return (async () => { "use cache"; return arguments }) }, f: async function () { 'use cache'; return (async () => { "use cache"; return arguments }) }, g: async () => { 'use server'; return (async () => { "use cache"; return arguments }) } }
//# cl-494.tsx
class K extends B { static async m() { 'use server'; return (async () => { "use cache"; return arguments }) } f = async () => { 'use server'; return (async () => { "use cache"; return arguments }) }; n() { return async () => { 'use server'; return (async () => { "use cache"; return arguments }) } } }
//# cl-495.tsx
function F() { return async (x = (async () => { "use cache"; return arguments })) => { 'use server'; return x } }
//# cl-496.tsx
'use cache'
export async function a() { return (async () => { "use cache"; return arguments }) }
export const b = async () => { const c = () => (async () => { "use cache"; return arguments }); return c }
//# cl-497.tsx
export async function a() { 'use server'; return (function f(a = this) {}) }
//# cl-498.tsx
'use server'
export async function a() { return (function f(a = this) {}) }
export const b = async () => (function f(a = this) {})
export default async function () { return (function f(a = this) {}) }
async function c() { return (function f(a = this) {}) }
//# cl-499.tsx
'use server'
export const w = wrap(async () => (function f(a = this) {}), async function () { return (function f(a = this) {}) })
//# cl-500.tsx
const o = { async m() { 'use server'; return (function f(a = this) {}) }, f: async function () { 'use cache'; return (function f(a = this) {}) }, g: async () => { 'use server'; return (function f(a = this) {}) } }
//# cl-501.tsx
class K extends B { static async m() { 'use server'; return (function f(a = this) {}) } f = async () => { 'use server'; return (function f(a = this) {}) }; n() { return async () => { 'use server'; return (function f(a = this) {}) } } }
//# cl-502.tsx
function F() { return async (x = (function f(a = this) {})) => { 'use server'; return x } }
//# cl-503.tsx
'use cache'
export async function a() { return (function f(a = this) {}) }
export const b = async () => { const c = () => (function f(a = this) {}); return c }
//# cl-504.tsx
export async function a() { 'use server'; return ((a = this) => a) }
//# cl-505.tsx
'use server'
export async function a() { return ((a = this) => a) }
export const b = async () => ((a = this) => a)
export default async function () { return ((a = this) => a) }
async function c() { return ((a = this) => a) }
//# cl-506.tsx
'use server'
export const w = wrap(async () => ((a = this) => a), async function () { return ((a = this) => a) })
//# cl-507.tsx
const o = { async m() { 'use server'; return ((a = this) => a) }, f: async function () { 'use cache'; return ((a = this) => a) }, g: async () => { 'use server'; return ((a = this) => a) } }
//# cl-508.tsx
class K extends B { static async m() { 'use server'; return ((a = this) => a) } f = async () => { 'use server'; return ((a = this) => a) }; n() { return async () => { 'use server'; return ((a = this) => a) } } }
//# cl-509.tsx
function F() { return async (x = ((a = this) => a)) => { 'use server'; return x } }
//# cl-510.tsx
'use cache'
export async function a() { return ((a = this) => a) }
export const b = async () => { const c = () => ((a = this) => a); return c }
//# cl-511.tsx
export async function a() { 'use server'; return (function f({ [this]: a }) {}) }
//# cl-512.tsx
'use server'
export async function a() { return (function f({ [this]: a }) {}) }
export const b = async () => (function f({ [this]: a }) {})
export default async function () { return (function f({ [this]: a }) {}) }
async function c() { return (function f({ [this]: a }) {}) }
//# cl-513.tsx
'use server'
export const w = wrap(async () => (function f({ [this]: a }) {}), async function () { return (function f({ [this]: a }) {}) })
//# cl-514.tsx
const o = { async m() { 'use server'; return (function f({ [this]: a }) {}) }, f: async function () { 'use cache'; return (function f({ [this]: a }) {}) }, g: async () => { 'use server'; return (function f({ [this]: a }) {}) } }
//# cl-515.tsx
class K extends B { static async m() { 'use server'; return (function f({ [this]: a }) {}) } f = async () => { 'use server'; return (function f({ [this]: a }) {}) }; n() { return async () => { 'use server'; return (function f({ [this]: a }) {}) } } }
//# cl-516.tsx
function F() { return async (x = (function f({ [this]: a }) {})) => { 'use server'; return x } }
//# cl-517.tsx
'use cache'
export async function a() { return (function f({ [this]: a }) {}) }
export const b = async () => { const c = () => (function f({ [this]: a }) {}); return c }
//# cl-518.tsx
export async function a() { 'use server'; return (eval("this")) }
//# cl-519.tsx
'use server'
export async function a() { return (eval("this")) }
export const b = async () => (eval("this"))
export default async function () { return (eval("this")) }
async function c() { return (eval("this")) }
//# cl-520.tsx
'use server'
export const w = wrap(async () => (eval("this")), async function () { return (eval("this")) })
//# cl-521.tsx
const o = { async m() { 'use server'; return (eval("this")) }, f: async function () { 'use cache'; return (eval("this")) }, g: async () => { 'use server'; return (eval("this")) } }
//# cl-522.tsx
class K extends B { static async m() { 'use server'; return (eval("this")) } f = async () => { 'use server'; return (eval("this")) }; n() { return async () => { 'use server'; return (eval("this")) } } }
//# cl-523.tsx
function F() { return async (x = (eval("this"))) => { 'use server'; return x } }
//# cl-524.tsx
'use cache'
export async function a() { return (eval("this")) }
export const b = async () => { const c = () => (eval("this")); return c }
//# cl-525.tsx
export async function a() { 'use server'; return (this.#x) }
//# cl-526.tsx
'use server'
export async function a() { return (this.#x) }
export const b = async () => (this.#x)
export default async function () { return (this.#x) }
async function c() { return (this.#x) }
//# cl-527.tsx
'use server'
export const w = wrap(async () => (this.#x), async function () { return (this.#x) })
//# cl-528.tsx
const o = { async m() { 'use server'; return (this.#x) }, f: async function () { 'use cache'; return (this.#x) }, g: async () => { 'use server'; return (this.#x) } }
//# cl-529.tsx
class K extends B { static async m() { 'use server'; return (this.#x) } f = async () => { 'use server'; return (this.#x) }; n() { return async () => { 'use server'; return (this.#x) } } }
//# cl-530.tsx
function F() { return async (x = (this.#x)) => { 'use server'; return x } }
//# cl-531.tsx
'use cache'
export async function a() { return (this.#x) }
export const b = async () => { const c = () => (this.#x); return c }
//# cl-532.tsx
export async function a() { 'use server'; return (globalThis) }
//# cl-533.tsx
'use server'
export async function a() { return (globalThis) }
export const b = async () => (globalThis)
export default async function () { return (globalThis) }
async function c() { return (globalThis) }
//# cl-534.tsx
'use server'
export const w = wrap(async () => (globalThis), async function () { return (globalThis) })
//# cl-535.tsx
const o = { async m() { 'use server'; return (globalThis) }, f: async function () { 'use cache'; return (globalThis) }, g: async () => { 'use server'; return (globalThis) } }
//# cl-536.tsx
class K extends B { static async m() { 'use server'; return (globalThis) } f = async () => { 'use server'; return (globalThis) }; n() { return async () => { 'use server'; return (globalThis) } } }
//# cl-537.tsx
function F() { return async (x = (globalThis)) => { 'use server'; return x } }
//# cl-538.tsx
'use cache'
export async function a() { return (globalThis) }
export const b = async () => { const c = () => (globalThis); return c }
