Actions in every position, and every position in an action.

//# pl-0.tsx
export function F({ p, q }: any) { const l = p.k; return async () => { 'use server'; return [p.x, l, q] } }
//# pl-1.tsx
export function F({ p, q }: any) { const l = p.k; const a = async () => { 'use server'; return [p.x, l, q] } }
//# pl-2.tsx
export function F({ p, q }: any) { const l = p.k; const a = async function () { 'use server'; return [p.x, l, q] } }
//# pl-3.tsx
export function F({ p, q }: any) { const l = p.k; let a; a = async () => { 'use server'; return [p.x, l, q] } }
//# pl-4.tsx
export function F({ p, q }: any) { const l = p.k; var a = async () => { 'use server'; return [p.x, l, q] }, b = a }
//# pl-5.tsx
export function F({ p, q }: any) { const l = p.k; var a = async function () { 'use server'; return [p.x, l, q] }, b = a }
//# pl-6.tsx
export function F({ p, q }: any) { const l = p.k; a ||= async () => { 'use server'; return [p.x, l, q] } }
//# pl-7.tsx
export function F({ p, q }: any) { const l = p.k; a.b = async () => { 'use server'; return [p.x, l, q] } }
//# pl-8.tsx
export function F({ p, q }: any) { const l = p.k; a.b = async function () { 'use server'; return [p.x, l, q] } }
//# pl-9.tsx
export function F({ p, q }: any) { const l = p.k; a[p.k] = async () => { 'use server'; return [p.x, l, q] } }
//# pl-10.tsx
export function F({ p, q }: any) { const l = p.k; [a = async () => { 'use server'; return [p.x, l, q] }] = q }
//# pl-11.tsx
export function F({ p, q }: any) { const l = p.k; [a = async function () { 'use server'; return [p.x, l, q] }] = q }
//# pl-12.tsx
export function F({ p, q }: any) { const l = p.k; ({ a = async () => { 'use server'; return [p.x, l, q] } } = q) }
//# pl-13.tsx
export function F({ p, q }: any) { const l = p.k; ({ a: a.b = async () => { 'use server'; return [p.x, l, q] } } = q) }
//# pl-14.tsx
export function F({ p, q }: any) { const l = p.k; ({ a: a.b = async function () { 'use server'; return [p.x, l, q] } } = q) }
//# pl-15.tsx
export function F({ p, q }: any) { const l = p.k; const { a = async () => { 'use server'; return [p.x, l, q] } } = q }
//# pl-16.tsx
export function F({ p, q }: any) { const l = p.k; const { a: b = async () => { 'use server'; return [p.x, l, q] } } = q }
//# pl-17.tsx
export function F({ p, q }: any) { const l = p.k; const { a: b = async function () { 'use server'; return [p.x, l, q] } } = q }
//# pl-18.tsx
export function F({ p, q }: any) { const l = p.k; const [a = async () => { 'use server'; return [p.x, l, q] }] = q }
//# pl-19.tsx
export function F({ p, q }: any) { const l = p.k; const { [async () => { 'use server'; return [p.x, l, q] }]: a } = q }
//# pl-20.tsx
export function F({ p, q }: any) { const l = p.k; const { [async function () { 'use server'; return [p.x, l, q] }]: a } = q }
//# pl-21.tsx
export function F({ p, q }: any) { const l = p.k; function g(a = async () => { 'use server'; return [p.x, l, q] }) {} }
//# pl-22.tsx
export function F({ p, q }: any) { const l = p.k; const g = (a = async () => { 'use server'; return [p.x, l, q] }) => a }
//# pl-23.tsx
export function F({ p, q }: any) { const l = p.k; const g = (a = async function () { 'use server'; return [p.x, l, q] }) => a }
//# pl-24.tsx
export function F({ p, q }: any) { const l = p.k; const g = ({ a = async () => { 'use server'; return [p.x, l, q] } }) => a }
//# pl-25.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-26.tsx
export function F({ p, q }: any) { const l = p.k; f(async function () { 'use server'; return [p.x, l, q] }) }
//# pl-27.tsx
export function F({ p, q }: any) { const l = p.k; f?.(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-28.tsx
export function F({ p, q }: any) { const l = p.k; f(...[async () => { 'use server'; return [p.x, l, q] }]) }
//# pl-29.tsx
export function F({ p, q }: any) { const l = p.k; f(...[async function () { 'use server'; return [p.x, l, q] }]) }
//# pl-30.tsx
export function F({ p, q }: any) { const l = p.k; new K(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-31.tsx
export function F({ p, q }: any) { const l = p.k; new (f(async () => { 'use server'; return [p.x, l, q] }))() }
//# pl-32.tsx
export function F({ p, q }: any) { const l = p.k; new (f(async function () { 'use server'; return [p.x, l, q] }))() }
//# pl-33.tsx
export function F({ p, q }: any) { const l = p.k; async () => { 'use server'; return [p.x, l, q] }.bind(null, p) }
//# pl-34.tsx
export function F({ p, q }: any) { const l = p.k; (async () => { 'use server'; return [p.x, l, q] })() }
//# pl-35.tsx
export function F({ p, q }: any) { const l = p.k; (async function () { 'use server'; return [p.x, l, q] })() }
//# pl-36.tsx
export function F({ p, q }: any) { const l = p.k; f`${async () => { 'use server'; return [p.x, l, q] }}` }
//# pl-37.tsx
export function F({ p, q }: any) { const l = p.k; `${async () => { 'use server'; return [p.x, l, q] }}` }
//# pl-38.tsx
export function F({ p, q }: any) { const l = p.k; `${async function () { 'use server'; return [p.x, l, q] }}` }
//# pl-39.tsx
export function F({ p, q }: any) { const l = p.k; q ? async () => { 'use server'; return [p.x, l, q] } : 1 }
//# pl-40.tsx
export function F({ p, q }: any) { const l = p.k; q && (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-41.tsx
export function F({ p, q }: any) { const l = p.k; q && (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-42.tsx
export function F({ p, q }: any) { const l = p.k; q ?? (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-43.tsx
export function F({ p, q }: any) { const l = p.k; (1, async () => { 'use server'; return [p.x, l, q] }) }
//# pl-44.tsx
export function F({ p, q }: any) { const l = p.k; (1, async function () { 'use server'; return [p.x, l, q] }) }
//# pl-45.tsx
export function F({ p, q }: any) { const l = p.k; !async () => { 'use server'; return [p.x, l, q] } }
//# pl-46.tsx
export function F({ p, q }: any) { const l = p.k; typeof (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-47.tsx
export function F({ p, q }: any) { const l = p.k; typeof (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-48.tsx
export function F({ p, q }: any) { const l = p.k; void (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-49.tsx
export function F({ p, q }: any) { const l = p.k; delete (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-50.tsx
export function F({ p, q }: any) { const l = p.k; delete (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-51.tsx
export function F({ p, q }: any) { const l = p.k; [async () => { 'use server'; return [p.x, l, q] }, , ...[async () => { 'use server'; return [p.x, l, q] }]] }
//# pl-52.tsx
export function F({ p, q }: any) { const l = p.k; ({ a: async () => { 'use server'; return [p.x, l, q] } }) }
//# pl-53.tsx
export function F({ p, q }: any) { const l = p.k; ({ a: async function () { 'use server'; return [p.x, l, q] } }) }
//# pl-54.tsx
export function F({ p, q }: any) { const l = p.k; ({ [p.k]: async () => { 'use server'; return [p.x, l, q] } }) }
//# pl-55.tsx
export function F({ p, q }: any) { const l = p.k; ({ [async () => { 'use server'; return [p.x, l, q] }]: 1 }) }
//# pl-56.tsx
export function F({ p, q }: any) { const l = p.k; ({ [async function () { 'use server'; return [p.x, l, q] }]: 1 }) }
//# pl-57.tsx
export function F({ p, q }: any) { const l = p.k; ({ ...(async () => { 'use server'; return [p.x, l, q] }) }) }
//# pl-58.tsx
export function F({ p, q }: any) { const l = p.k; ({ 'a b': async () => { 'use server'; return [p.x, l, q] }, 1: async () => { 'use server'; return [p.x, l, q] } }) }
//# pl-59.tsx
export function F({ p, q }: any) { const l = p.k; ({ 'a b': async function () { 'use server'; return [p.x, l, q] }, 1: async function () { 'use server'; return [p.x, l, q] } }) }
//# pl-60.tsx
export function F({ p, q }: any) { const l = p.k; ({ async m() { "use server"; return [p.x, l, q] } }) }
//# pl-61.tsx
export function F({ p, q }: any) { const l = p.k; ({ async *m() { "use server"; return [p.x, l, q] } }) }
//# pl-62.tsx
export function F({ p, q }: any) { const l = p.k; ({ async ['m' + p.k]() { 'use server'; return [p.x, l, q] } }) }
//# pl-63.tsx
export function F({ p, q }: any) { const l = p.k; ({ get a() { return async () => { 'use server'; return [p.x, l, q] } } }) }
//# pl-64.tsx
export function F({ p, q }: any) { const l = p.k; ({ set a(v) { v(async () => { 'use server'; return [p.x, l, q] }, p) } }) }
//# pl-65.tsx
export function F({ p, q }: any) { const l = p.k; ({ set a(v) { v(async function () { 'use server'; return [p.x, l, q] }, p) } }) }
//# pl-66.tsx
export function F({ p, q }: any) { const l = p.k; ({ m() { return async () => { 'use server'; return [p.x, l, q] } } }) }
//# pl-67.tsx
export function F({ p, q }: any) { const l = p.k; class K { a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-68.tsx
export function F({ p, q }: any) { const l = p.k; class K { a = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-69.tsx
export function F({ p, q }: any) { const l = p.k; class K { static a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-70.tsx
export function F({ p, q }: any) { const l = p.k; class K { #a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-71.tsx
export function F({ p, q }: any) { const l = p.k; class K { #a = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-72.tsx
export function F({ p, q }: any) { const l = p.k; class K { static #a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-73.tsx
export function F({ p, q }: any) { const l = p.k; class K { [p.k] = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-74.tsx
export function F({ p, q }: any) { const l = p.k; class K { [p.k] = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-75.tsx
export function F({ p, q }: any) { const l = p.k; class K { [f(async () => { 'use server'; return [p.x, l, q] })] = 1 } }
//# pl-76.tsx
export function F({ p, q }: any) { const l = p.k; class K { m() { return async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-77.tsx
export function F({ p, q }: any) { const l = p.k; class K { m() { return async function () { 'use server'; return [p.x, l, q] } } } }
//# pl-78.tsx
export function F({ p, q }: any) { const l = p.k; class K { static m() { return async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-79.tsx
export function F({ p, q }: any) { const l = p.k; class K { constructor(a = async () => { 'use server'; return [p.x, l, q] }) { this.a = async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-80.tsx
export function F({ p, q }: any) { const l = p.k; class K { constructor(a = async function () { 'use server'; return [p.x, l, q] }) { this.a = async function () { 'use server'; return [p.x, l, q] } } } }
//# pl-81.tsx
export function F({ p, q }: any) { const l = p.k; class K { static { f(async () => { 'use server'; return [p.x, l, q] }) } } }
//# pl-82.tsx
export function F({ p, q }: any) { const l = p.k; class K { get a() { return async () => { 'use server'; return [p.x, l, q] } } set a(v) { v(async () => { 'use server'; return [p.x, l, q] }) } } }
//# pl-83.tsx
export function F({ p, q }: any) { const l = p.k; class K { get a() { return async function () { 'use server'; return [p.x, l, q] } } set a(v) { v(async function () { 'use server'; return [p.x, l, q] }) } } }
//# pl-84.tsx
export function F({ p, q }: any) { const l = p.k; class K { static get a() { return async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-85.tsx
export function F({ p, q }: any) { const l = p.k; class K extends f(async () => { 'use server'; return [p.x, l, q] }) {} }
//# pl-86.tsx
export function F({ p, q }: any) { const l = p.k; class K extends f(async function () { 'use server'; return [p.x, l, q] }) {} }
//# pl-87.tsx
export function F({ p, q }: any) { const l = p.k; class K { async *[Symbol.iterator]() { yield async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-88.tsx
export function F({ p, q }: any) { const l = p.k; class K { static async m() { "use server"; return [p.x, l, q] } } }
//# pl-89.tsx
export function F({ p, q }: any) { const l = p.k; class K { static async #m() { "use server"; return [p.x, l, q] } } }
//# pl-90.tsx
export function F({ p, q }: any) { const l = p.k; return class { a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-91.tsx
export function F({ p, q }: any) { const l = p.k; if (async () => { 'use server'; return [p.x, l, q] }) {} else { f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-92.tsx
export function F({ p, q }: any) { const l = p.k; if (async function () { 'use server'; return [p.x, l, q] }) {} else { f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-93.tsx
export function F({ p, q }: any) { const l = p.k; for (let i = async () => { 'use server'; return [p.x, l, q] }; async () => { 'use server'; return [p.x, l, q] }; async () => { 'use server'; return [p.x, l, q] }) { f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-94.tsx
export function F({ p, q }: any) { const l = p.k; for (const i of f(async () => { 'use server'; return [p.x, l, q] })) { f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-95.tsx
export function F({ p, q }: any) { const l = p.k; for (const i of f(async function () { 'use server'; return [p.x, l, q] })) { f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-96.tsx
export function F({ p, q }: any) { const l = p.k; for (const i in f(async () => { 'use server'; return [p.x, l, q] })) f(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-97.tsx
export function F({ p, q }: any) { const l = p.k; for (const i of q) { const m = i.x; f(async () => { "use server"; return [i, m, p.x] }) } }
//# pl-98.tsx
export function F({ p, q }: any) { const l = p.k; for (var i of q) { f(async () => { "use server"; return [i, p.x] }) } }
//# pl-99.tsx
export function F({ p, q }: any) { const l = p.k; for (const { i = p.d } of q) f(async () => { "use server"; return [i, p.x] }) }
//# pl-100.tsx
export function F({ p, q }: any) { const l = p.k; while (async () => { 'use server'; return [p.x, l, q] }) f(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-101.tsx
export function F({ p, q }: any) { const l = p.k; while (async function () { 'use server'; return [p.x, l, q] }) f(async function () { 'use server'; return [p.x, l, q] }) }
//# pl-102.tsx
export function F({ p, q }: any) { const l = p.k; do f(async () => { 'use server'; return [p.x, l, q] }); while (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-103.tsx
export function F({ p, q }: any) { const l = p.k; switch (async () => { 'use server'; return [p.x, l, q] }) { case async () => { 'use server'; return [p.x, l, q] }: f(async () => { 'use server'; return [p.x, l, q] }); break; default: f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-104.tsx
export function F({ p, q }: any) { const l = p.k; switch (async function () { 'use server'; return [p.x, l, q] }) { case async function () { 'use server'; return [p.x, l, q] }: f(async function () { 'use server'; return [p.x, l, q] }); break; default: f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-105.tsx
export function F({ p, q }: any) { const l = p.k; switch (q) { case 1: const m = p.y; f(async () => { "use server"; return [m, p.x] }); case 2: f(async () => { "use server"; return [m, p.x] }) } }
//# pl-106.tsx
export function F({ p, q }: any) { const l = p.k; try { f(async () => { 'use server'; return [p.x, l, q] }) } catch (e) { f(async () => { "use server"; return [e, p.x] }) } finally { f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-107.tsx
export function F({ p, q }: any) { const l = p.k; try { f(async function () { 'use server'; return [p.x, l, q] }) } catch (e) { f(async () => { "use server"; return [e, p.x] }) } finally { f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-108.tsx
export function F({ p, q }: any) { const l = p.k; try { } catch ({ e = async () => { 'use server'; return [p.x, l, q] } }) { f(e) } }
//# pl-109.tsx
export function F({ p, q }: any) { const l = p.k; try { const m = 1; f(async () => { "use server"; return m }) } catch { const m = 2; f(async () => { "use server"; return m }) } }
//# pl-110.tsx
export function F({ p, q }: any) { const l = p.k; a: { f(async () => { 'use server'; return [p.x, l, q] }); break a } }
//# pl-111.tsx
export function F({ p, q }: any) { const l = p.k; a: { f(async function () { 'use server'; return [p.x, l, q] }); break a } }
//# pl-112.tsx
export function F({ p, q }: any) { const l = p.k; a: { f(async function act() { 'use server'; return [p.x, l, q, act] }); break a } }
//# pl-113.tsx
export function F({ p, q }: any) { const l = p.k; a: b: for (;;) { f(async () => { 'use server'; return [p.x, l, q] }); continue a } }
//# pl-114.tsx
export function F({ p, q }: any) { const l = p.k; a: b: for (;;) { f(async function () { 'use server'; return [p.x, l, q] }); continue a } }
//# pl-115.tsx
export function F({ p, q }: any) { const l = p.k; a: b: for (;;) { f(async function act() { 'use server'; return [p.x, l, q, act] }); continue a } }
//# pl-116.tsx
export function F({ p, q }: any) { const l = p.k; throw async () => { 'use server'; return [p.x, l, q] } }
//# pl-117.tsx
export function F({ p, q }: any) { const l = p.k; throw async function () { 'use server'; return [p.x, l, q] } }
//# pl-118.tsx
export function F({ p, q }: any) { const l = p.k; throw async function act() { 'use server'; return [p.x, l, q, act] } }
//# pl-119.tsx
export function F({ p, q }: any) { const l = p.k; { const m = p.y; { f(async () => { "use server"; return [m, l] }) } } }
//# pl-120.tsx
export function F({ p, q }: any) { const l = p.k; { function g() {} f(async () => { "use server"; return [g, l] }) } f(async () => { "use server"; return [g, l] }) }
//# pl-121.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return [g, l] }); function g() {} }
//# pl-122.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return [m, l] }); const m = 1 }
//# pl-123.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return [m, l] }); var m = 1 }
//# pl-124.tsx
export function F({ p, q }: any) { const l = p.k; function g() { return async () => { "use server"; return [g, p.x] } } }
//# pl-125.tsx
export function F({ p, q }: any) { const l = p.k; const g = () => async () => { "use server"; return [g, p.x] } }
//# pl-126.tsx
export function F({ p, q }: any) { const l = p.k; const g = function h() { return async () => { "use server"; return [g, h, p.x] } } }
//# pl-127.tsx
export function F({ p, q }: any) { const l = p.k; const K = class L { static m = async () => { "use server"; return [K, L, p.x] } } }
//# pl-128.tsx
export function F({ p, q }: any) { const l = p.k; class K { static m = async () => { "use server"; return [K, p.x] } } }
//# pl-129.tsx
export function F({ p, q }: any) { const l = p.k; class K {} f(async () => { "use server"; return [K, p.x] }) }
//# pl-130.tsx
export function F({ p, q }: any) { const l = p.k; const o = { a: 1, m: async () => { "use server"; return [o.a, p.x] } } }
//# pl-131.tsx
export function F({ p, q }: any) { const l = p.k; const a = async () => { "use server"; return [a, p.x] } }
//# pl-132.tsx
export function F({ p, q }: any) { const l = p.k; let a = 1; { let a = 2; f(async () => { "use server"; return [a] }) } }
//# pl-133.tsx
export function F({ p, q }: any) { const l = p.k; let a = 1; f((a) => async () => { "use server"; return [a] }) }
//# pl-134.tsx
export function F({ p, q }: any) { const l = p.k; f(({ p }) => async () => { "use server"; return [p.x] }) }
//# pl-135.tsx
export function F({ p, q }: any) { const l = p.k; f(function () { return async () => { "use server"; return [arguments, p] } }) }
//# pl-136.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return function () { return [this, arguments, p.x, new.target] } }) }
//# pl-137.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return import.meta.url + p.x }) }
//# pl-138.tsx
export function F({ p, q }: any) { const l = p.k; f(async function () { "use server"; return [new.target, p.x] }) }
//# pl-139.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return [this.x, p.x] }) }
//# pl-140.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return () => this }) }
//# pl-141.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return class { x = this; [p.k] = this } }) }
//# pl-142.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { "use server"; return { m() { return this }, get a() { return this }, b: () => 1 } }) }
//# pl-143.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={async () => { 'use server'; return [p.x, l, q] }} /> }
//# pl-144.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={async function () { 'use server'; return [p.x, l, q] }} /> }
//# pl-145.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={async function act() { 'use server'; return [p.x, l, q, act] }} /> }
//# pl-146.tsx
export function F({ p, q }: any) { const l = p.k; return <C {...{ a: async () => { 'use server'; return [p.x, l, q] } }} /> }
//# pl-147.tsx
export function F({ p, q }: any) { const l = p.k; return <C {...{ a: async function () { 'use server'; return [p.x, l, q] } }} /> }
//# pl-148.tsx
export function F({ p, q }: any) { const l = p.k; return <C {...{ a: async function act() { 'use server'; return [p.x, l, q, act] } }} /> }
//# pl-149.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{async () => { 'use server'; return [p.x, l, q] }}</C> }
//# pl-150.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{async function () { 'use server'; return [p.x, l, q] }}</C> }
//# pl-151.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{async function act() { 'use server'; return [p.x, l, q, act] }}</C> }
//# pl-152.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{...[async () => { 'use server'; return [p.x, l, q] }]}</C> }
//# pl-153.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{...[async function () { 'use server'; return [p.x, l, q] }]}</C> }
//# pl-154.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{...[async function act() { 'use server'; return [p.x, l, q, act] }]}</C> }
//# pl-155.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{() => <D a={async () => { 'use server'; return [p.x, l, q] }} />}</C> }
//# pl-156.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{() => <D a={async function () { 'use server'; return [p.x, l, q] }} />}</C> }
//# pl-157.tsx
export function F({ p, q }: any) { const l = p.k; return <C>{() => <D a={async function act() { 'use server'; return [p.x, l, q, act] }} />}</C> }
//# pl-158.tsx
export function F({ p, q }: any) { const l = p.k; return <C.D a:b={async () => { 'use server'; return [p.x, l, q] }} /> }
//# pl-159.tsx
export function F({ p, q }: any) { const l = p.k; return <C.D a:b={async function () { 'use server'; return [p.x, l, q] }} /> }
//# pl-160.tsx
export function F({ p, q }: any) { const l = p.k; return <C.D a:b={async function act() { 'use server'; return [p.x, l, q, act] }} /> }
//# pl-161.tsx
export function F({ p, q }: any) { const l = p.k; return <a:b c={async () => { 'use server'; return [p.x, l, q] }} /> }
//# pl-162.tsx
export function F({ p, q }: any) { const l = p.k; return <a:b c={async function () { 'use server'; return [p.x, l, q] }} /> }
//# pl-163.tsx
export function F({ p, q }: any) { const l = p.k; return <a:b c={async function act() { 'use server'; return [p.x, l, q, act] }} /> }
//# pl-164.tsx
export function F({ p, q }: any) { const l = p.k; return <>{async () => { 'use server'; return [p.x, l, q] }}</> }
//# pl-165.tsx
export function F({ p, q }: any) { const l = p.k; return <>{async function () { 'use server'; return [p.x, l, q] }}</> }
//# pl-166.tsx
export function F({ p, q }: any) { const l = p.k; return <>{async function act() { 'use server'; return [p.x, l, q, act] }}</> }
//# pl-167.tsx
export function F({ p, q }: any) { const l = p.k; return <C a=<D b={async () => { 'use server'; return [p.x, l, q] }} /> /> }
//# pl-168.tsx
export function F({ p, q }: any) { const l = p.k; return <C a=<D b={async function () { 'use server'; return [p.x, l, q] }} /> /> }
//# pl-169.tsx
export function F({ p, q }: any) { const l = p.k; return <C a=<D b={async function act() { 'use server'; return [p.x, l, q, act] }} /> /> }
//# pl-170.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={q ? async () => { 'use server'; return [p.x, l, q] } : null} b={[async () => { 'use server'; return [p.x, l, q] }]} /> }
//# pl-171.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={q ? async function () { 'use server'; return [p.x, l, q] } : null} b={[async function () { 'use server'; return [p.x, l, q] }]} /> }
//# pl-172.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={q ? async function act() { 'use server'; return [p.x, l, q, act] } : null} b={[async function act() { 'use server'; return [p.x, l, q, act] }]} /> }
//# pl-173.tsx
export function F({ p, q }: any) { const l = p.k; return <form action={async () => { 'use server'; return [p.x, l, q] }}><button formAction={async () => { 'use server'; return [p.x, l, q] }} /></form> }
//# pl-174.tsx
export function F({ p, q }: any) { const l = p.k; return <form action={async function () { 'use server'; return [p.x, l, q] }}><button formAction={async function () { 'use server'; return [p.x, l, q] }} /></form> }
//# pl-175.tsx
export function F({ p, q }: any) { const l = p.k; return <form action={async function act() { 'use server'; return [p.x, l, q, act] }}><button formAction={async function act() { 'use server'; return [p.x, l, q, act] }} /></form> }
//# pl-176.tsx
export function F({ p, q }: any) { const l = p.k; return q.map((r) => <C key={r.id} a={async () => { "use server"; return [r.id, p.x] }} />) }
//# pl-177.tsx
export function F({ p, q }: any) { const l = p.k; return q.map(({ id, ...rest }, i) => <C a={async () => { "use server"; return [id, rest.a, i, p.x] }} />) }
//# pl-178.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={async () => { "use server"; return <l.D e={p.y} {...q} f="x">{l}</l.D> }} /> }
//# pl-179.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={async () => { "use server"; return <p:q r={l} /> }} /> }
//# pl-180.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={async () => { "use server"; return <l /> }} /> }
//# pl-181.tsx
export function F({ p, q }: any) { const l = p.k; return <C a={async () => { "use server"; return <this.l /> }} /> }
//# pl-182.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; const g = async () => { 'use server'; return [p.x, l] }; return [g, q.y] }) }
//# pl-183.tsx
export function F({ p, q }: any) { const l = p.k; f(async (a) => { 'use server'; const b = a.c; return async (d) => { 'use server'; return async () => { 'use server'; return [a.x, b, d.e, p.y, l] } } }) }
//# pl-184.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; async function g() { 'use server'; return h() } async function h() { 'use server'; return [g, p.x] } return [g, h] }) }
//# pl-185.tsx
export function F({ p, q }: any) { const l = p.k; async function g() { 'use server'; return h } async function h() { 'use server'; return [g, l] } return [g, h] }
//# pl-186.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use cache'; return async () => { 'use server'; return [p.x, l] } }) }
//# pl-187.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return async () => { 'use cache'; return [p.x, l] } }) }
//# pl-188.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; for (const x of q) { await (async () => { 'use server'; return [x, p.x] })() } }) }
//# pl-189.tsx
export function F({ p, q }: any) { const l = p.k; f(async ({ a: { b } = p.d, ...c }, [d = l] = q, ...e) => { 'use server'; return [a, b, c, d, e] }) }
//# pl-190.tsx
export function F({ p, q }: any) { const l = p.k; f(async (a = () => p.y, b = a(l)) => { 'use server'; return b }) }
//# pl-191.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; l = 1; l++; p.x = 2; p.y.z += l; [q] = [1]; ({ a: q.b } = p); delete p.w; q.c?.d; q?.e.f }) }
//# pl-192.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p?.a, p.a, p?.a.b, p.a?.b, p?.['a'], p?.[l], p?.a(), p?.a?.(), p.a?.(), p.a?.().b, p().a, p.a().b] }) }
//# pl-193.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p?.a?.b] }) }
//# pl-194.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p.a?.b] }) }
//# pl-195.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p?.a.b] }) }
//# pl-196.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p?.a()] }) }
//# pl-197.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p.a?.()] }) }
//# pl-198.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p.a?.().b] }) }
//# pl-199.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p['a'].b] }) }
//# pl-200.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p[l].b] }) }
//# pl-201.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [(p.a).b, (p as any).c, p!.d, (p.e as any).f] }) }
//# pl-202.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p.a.b.c(q.d.e), q.d.f.g] }) }
//# pl-203.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return new p.K(q.a, ...l.b) }) }
//# pl-204.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return p.t`${q.a}${l}` }) }
//# pl-205.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return p.a.t`${q.a}`.b }) }
//# pl-206.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return `${p.a}${q}` }) }
//# pl-207.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return import(p.a) }) }
//# pl-208.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return await p.a }) }
//# pl-209.tsx
export function F({ p, q }: any) { const l = p.k; f(async function* () { 'use server'; yield p.a; yield* q.b; for await (const x of l.c) yield x }) }
//# pl-210.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; const p = 1; return [p, q] }) }
//# pl-211.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p.x, q]; function p() {} }) }
//# pl-212.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; if (l) { var p = 1 } return [p, q] }) }
//# pl-213.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; { let p = 1 } return [p, q] }) }
//# pl-214.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; try {} catch (p) { return p } return q }) }
//# pl-215.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; for (const p of q) {} return l }) }
//# pl-216.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; for (const p of p.x) {} return l }) }
//# pl-217.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; class p {} return [p, q] }) }
//# pl-218.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return class p { x = p } }) }
//# pl-219.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return function p() { return p } }) }
//# pl-220.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; l: for (;;) { break l } }) }
//# pl-221.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return { p, q: l, [l]: 1, ...q } }) }
//# pl-222.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return { p: 1, q() {}, get l() { return 1 } } }) }
//# pl-223.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; const { p: x, [q]: y, z = l } = {} as any; return x }) }
//# pl-224.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; type T = typeof p; const x: T = l as typeof q; return x satisfies T }) }
//# pl-225.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return f<typeof p>(l) }) }
//# pl-226.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return <T,>(x: T) => [x, p.x] }) }
//# pl-227.tsx
export function F({ p, q }: any) { const l = p.k; f(async (x: typeof p, y?: typeof l): Promise<typeof q> => { 'use server'; return q }) }
//# pl-228.tsx
export function F({ p, q }: any) { const l = p.k; f(async (this: any) => { 'use server' }) }
//# pl-229.tsx
export function F({ p, q }: any) { const l = p.k; f(async function (this: any, x) { 'use server'; return p }) }
//# pl-230.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; enum E { A = 1 } return [E.A, p] }) }
//# pl-231.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; declare const p: any; return [p, q] }) }
//# pl-232.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; interface p {} return [p, q] }) }
//# pl-233.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; function g(p: any): void; function g(p: any) { return p } return g(l) }) }
//# pl-234.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; label: { p.x } ; debugger; ; ; return }) }
//# pl-235.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; with_(p) ; eval('q') ; return undefined }) }
//# pl-236.tsx
export function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [undefined, NaN, globalThis, process.env.X, console, require] }) }
//# pl-237.tsx
export function F({ p, q }: any) { const l = p.k; const undefined_ = 1; f(async () => { 'use server'; return [undefined_, p] }) }
//# pl-238.tsx
export function F({ p, q }: any) { const l = p.k; const console = p; f(async () => { 'use server'; console.log(q) }) }
//# pl-239.tsx
export function F({ p, q }: any) { const l = p.k; const require = p, process = q; f(async () => { 'use server'; require('x'); process.env.X; process.x }) }
//# pl-240.tsx
export function F({ p, q }: any) { const l = p.k; const fetch = p.x; f(async () => { 'use server'; return fetch(q) }) }
//# pl-241.tsx
export function F({ p, q }: any) { const l = p.k; const Promise = p; f(async () => { 'use server'; return new Promise(q) }) }
//# pl-242.tsx
export function F({ p, q }: any) { const l = p.k; const React = p; f(async () => { 'use server'; return <C a={q} /> }) }
//# pl-243.tsx
export function F({ p, q }: any) { const l = p.k; const _ = p, $ = q, $1 = l, \u0061b = 1; f(async () => { 'use server'; return [_, $, $1, ab, \u0061b] }) }
//# pl-244.tsx
export function F({ p, q }: any) { const l = p.k; const été = p; f(async () => { 'use server'; return été.x }) }
//# pl-245.tsx
const a = async () => { 'use server'; return [p.x, q] }
//# pl-246.tsx
let a; a = async () => { 'use server'; return [p.x, q] }
//# pl-247.tsx
var a = async () => { 'use server'; return [p.x, q] }, b = a
//# pl-248.tsx
a ||= async () => { 'use server'; return [p.x, q] }
//# pl-249.tsx
a.b = async () => { 'use server'; return [p.x, q] }
//# pl-250.tsx
a[p.k] = async () => { 'use server'; return [p.x, q] }
//# pl-251.tsx
[a = async () => { 'use server'; return [p.x, q] }] = q
//# pl-252.tsx
({ a = async () => { 'use server'; return [p.x, q] } } = q)
//# pl-253.tsx
({ a: a.b = async () => { 'use server'; return [p.x, q] } } = q)
//# pl-254.tsx
const { a = async () => { 'use server'; return [p.x, q] } } = q
//# pl-255.tsx
const { a: b = async () => { 'use server'; return [p.x, q] } } = q
//# pl-256.tsx
const [a = async () => { 'use server'; return [p.x, q] }] = q
//# pl-257.tsx
const { [async () => { 'use server'; return [p.x, q] }]: a } = q
//# pl-258.tsx
function g(a = async () => { 'use server'; return [p.x, q] }) {}
//# pl-259.tsx
const g = (a = async () => { 'use server'; return [p.x, q] }) => a
//# pl-260.tsx
const g = ({ a = async () => { 'use server'; return [p.x, q] } }) => a
//# pl-261.tsx
f(async () => { 'use server'; return [p.x, q] })
//# pl-262.tsx
f?.(async () => { 'use server'; return [p.x, q] })
//# pl-263.tsx
f(...[async () => { 'use server'; return [p.x, q] }])
//# pl-264.tsx
new K(async () => { 'use server'; return [p.x, q] })
//# pl-265.tsx
new (f(async () => { 'use server'; return [p.x, q] }))()
//# pl-266.tsx
async () => { 'use server'; return [p.x, q] }.bind(null, p)
//# pl-267.tsx
(async () => { 'use server'; return [p.x, q] })()
//# pl-268.tsx
f`${async () => { 'use server'; return [p.x, q] }}`
//# pl-269.tsx
`${async () => { 'use server'; return [p.x, q] }}`
//# pl-270.tsx
q ? async () => { 'use server'; return [p.x, q] } : 1
//# pl-271.tsx
q && (async () => { 'use server'; return [p.x, q] })
//# pl-272.tsx
q ?? (async () => { 'use server'; return [p.x, q] })
//# pl-273.tsx
(1, async () => { 'use server'; return [p.x, q] })
//# pl-274.tsx
!async () => { 'use server'; return [p.x, q] }
//# pl-275.tsx
typeof (async () => { 'use server'; return [p.x, q] })
//# pl-276.tsx
void (async () => { 'use server'; return [p.x, q] })
//# pl-277.tsx
delete (async () => { 'use server'; return [p.x, q] })
//# pl-278.tsx
[async () => { 'use server'; return [p.x, q] }, , ...[async () => { 'use server'; return [p.x, q] }]]
//# pl-279.tsx
({ a: async () => { 'use server'; return [p.x, q] } })
//# pl-280.tsx
({ [p.k]: async () => { 'use server'; return [p.x, q] } })
//# pl-281.tsx
({ [async () => { 'use server'; return [p.x, q] }]: 1 })
//# pl-282.tsx
({ ...(async () => { 'use server'; return [p.x, q] }) })
//# pl-283.tsx
({ 'a b': async () => { 'use server'; return [p.x, q] }, 1: async () => { 'use server'; return [p.x, q] } })
//# pl-284.tsx
({ get a() { return async () => { 'use server'; return [p.x, q] } } })
//# pl-285.tsx
({ set a(v) { v(async () => { 'use server'; return [p.x, q] }, p) } })
//# pl-286.tsx
({ m() { return async () => { 'use server'; return [p.x, q] } } })
//# pl-287.tsx
class K { a = async () => { 'use server'; return [p.x, q] } }
//# pl-288.tsx
class K { static a = async () => { 'use server'; return [p.x, q] } }
//# pl-289.tsx
class K { #a = async () => { 'use server'; return [p.x, q] } }
//# pl-290.tsx
class K { static #a = async () => { 'use server'; return [p.x, q] } }
//# pl-291.tsx
class K { [p.k] = async () => { 'use server'; return [p.x, q] } }
//# pl-292.tsx
class K { [f(async () => { 'use server'; return [p.x, q] })] = 1 }
//# pl-293.tsx
class K { m() { return async () => { 'use server'; return [p.x, q] } } }
//# pl-294.tsx
class K { static m() { return async () => { 'use server'; return [p.x, q] } } }
//# pl-295.tsx
class K { constructor(a = async () => { 'use server'; return [p.x, q] }) { this.a = async () => { 'use server'; return [p.x, q] } } }
//# pl-296.tsx
class K { static { f(async () => { 'use server'; return [p.x, q] }) } }
//# pl-297.tsx
class K { get a() { return async () => { 'use server'; return [p.x, q] } } set a(v) { v(async () => { 'use server'; return [p.x, q] }) } }
//# pl-298.tsx
class K { static get a() { return async () => { 'use server'; return [p.x, q] } } }
//# pl-299.tsx
class K extends f(async () => { 'use server'; return [p.x, q] }) {}
//# pl-300.tsx
class K { async *[Symbol.iterator]() { yield async () => { 'use server'; return [p.x, q] } } }
//# pl-301.tsx
if (async () => { 'use server'; return [p.x, q] }) {} else { f(async () => { 'use server'; return [p.x, q] }) }
//# pl-302.tsx
for (let i = async () => { 'use server'; return [p.x, q] }; async () => { 'use server'; return [p.x, q] }; async () => { 'use server'; return [p.x, q] }) { f(async () => { 'use server'; return [p.x, q] }) }
//# pl-303.tsx
for (const i of f(async () => { 'use server'; return [p.x, q] })) { f(async () => { 'use server'; return [p.x, q] }) }
//# pl-304.tsx
for (const i in f(async () => { 'use server'; return [p.x, q] })) f(async () => { 'use server'; return [p.x, q] })
//# pl-305.tsx
while (async () => { 'use server'; return [p.x, q] }) f(async () => { 'use server'; return [p.x, q] })
//# pl-306.tsx
do f(async () => { 'use server'; return [p.x, q] }); while (async () => { 'use server'; return [p.x, q] })
//# pl-307.tsx
switch (async () => { 'use server'; return [p.x, q] }) { case async () => { 'use server'; return [p.x, q] }: f(async () => { 'use server'; return [p.x, q] }); break; default: f(async () => { 'use server'; return [p.x, q] }) }
//# pl-308.tsx
try { f(async () => { 'use server'; return [p.x, q] }) } catch (e) { f(async () => { "use server"; return [e, p.x] }) } finally { f(async () => { 'use server'; return [p.x, q] }) }
//# pl-309.tsx
try { } catch ({ e = async () => { 'use server'; return [p.x, q] } }) { f(e) }
//# pl-310.tsx
a: { f(async () => { 'use server'; return [p.x, q] }); break a }
//# pl-311.tsx
a: b: for (;;) { f(async () => { 'use server'; return [p.x, q] }); continue a }
//# pl-312.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return async () => { 'use server'; return [p.x, l, q] } }
//# pl-313.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return async function () { 'use server'; return [p.x, l, q] } }
//# pl-314.tsx
function F({ p, q }: any) { const l = p.k; return () => { 'use server'; return [p.x, q] } }
//# pl-315.tsx @ssr
function F({ p, q }: any) { const l = p.k; return async () => { 'use server'; return [p.x, q] } }
//# pl-316.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; const a = async () => { 'use server'; return [p.x, l, q] } }
//# pl-317.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; const a = async function () { 'use server'; return [p.x, l, q] } }
//# pl-318.tsx
function F({ p, q }: any) { const l = p.k; const a = () => { 'use server'; return [p.x, q] } }
//# pl-319.tsx @ssr
function F({ p, q }: any) { const l = p.k; const a = async () => { 'use server'; return [p.x, q] } }
//# pl-320.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; let a; a = async () => { 'use server'; return [p.x, l, q] } }
//# pl-321.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; let a; a = async function () { 'use server'; return [p.x, l, q] } }
//# pl-322.tsx
function F({ p, q }: any) { const l = p.k; let a; a = () => { 'use server'; return [p.x, q] } }
//# pl-323.tsx @ssr
function F({ p, q }: any) { const l = p.k; let a; a = async () => { 'use server'; return [p.x, q] } }
//# pl-324.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; var a = async () => { 'use server'; return [p.x, l, q] }, b = a }
//# pl-325.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; var a = async function () { 'use server'; return [p.x, l, q] }, b = a }
//# pl-326.tsx
function F({ p, q }: any) { const l = p.k; var a = () => { 'use server'; return [p.x, q] }, b = a }
//# pl-327.tsx @ssr
function F({ p, q }: any) { const l = p.k; var a = async () => { 'use server'; return [p.x, q] }, b = a }
//# pl-328.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; a ||= async () => { 'use server'; return [p.x, l, q] } }
//# pl-329.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; a ||= async function () { 'use server'; return [p.x, l, q] } }
//# pl-330.tsx
function F({ p, q }: any) { const l = p.k; a ||= () => { 'use server'; return [p.x, q] } }
//# pl-331.tsx @ssr
function F({ p, q }: any) { const l = p.k; a ||= async () => { 'use server'; return [p.x, q] } }
//# pl-332.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; a.b = async () => { 'use server'; return [p.x, l, q] } }
//# pl-333.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; a.b = async function () { 'use server'; return [p.x, l, q] } }
//# pl-334.tsx
function F({ p, q }: any) { const l = p.k; a.b = () => { 'use server'; return [p.x, q] } }
//# pl-335.tsx @ssr
function F({ p, q }: any) { const l = p.k; a.b = async () => { 'use server'; return [p.x, q] } }
//# pl-336.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; a[p.k] = async () => { 'use server'; return [p.x, l, q] } }
//# pl-337.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; a[p.k] = async function () { 'use server'; return [p.x, l, q] } }
//# pl-338.tsx
function F({ p, q }: any) { const l = p.k; a[p.k] = () => { 'use server'; return [p.x, q] } }
//# pl-339.tsx @ssr
function F({ p, q }: any) { const l = p.k; a[p.k] = async () => { 'use server'; return [p.x, q] } }
//# pl-340.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; [a = async () => { 'use server'; return [p.x, l, q] }] = q }
//# pl-341.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; [a = async function () { 'use server'; return [p.x, l, q] }] = q }
//# pl-342.tsx
function F({ p, q }: any) { const l = p.k; [a = () => { 'use server'; return [p.x, q] }] = q }
//# pl-343.tsx @ssr
function F({ p, q }: any) { const l = p.k; [a = async () => { 'use server'; return [p.x, q] }] = q }
//# pl-344.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ a = async () => { 'use server'; return [p.x, l, q] } } = q) }
//# pl-345.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ a = async function () { 'use server'; return [p.x, l, q] } } = q) }
//# pl-346.tsx
function F({ p, q }: any) { const l = p.k; ({ a = () => { 'use server'; return [p.x, q] } } = q) }
//# pl-347.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ a = async () => { 'use server'; return [p.x, q] } } = q) }
//# pl-348.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ a: a.b = async () => { 'use server'; return [p.x, l, q] } } = q) }
//# pl-349.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ a: a.b = async function () { 'use server'; return [p.x, l, q] } } = q) }
//# pl-350.tsx
function F({ p, q }: any) { const l = p.k; ({ a: a.b = () => { 'use server'; return [p.x, q] } } = q) }
//# pl-351.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ a: a.b = async () => { 'use server'; return [p.x, q] } } = q) }
//# pl-352.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; const { a = async () => { 'use server'; return [p.x, l, q] } } = q }
//# pl-353.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; const { a = async function () { 'use server'; return [p.x, l, q] } } = q }
//# pl-354.tsx
function F({ p, q }: any) { const l = p.k; const { a = () => { 'use server'; return [p.x, q] } } = q }
//# pl-355.tsx @ssr
function F({ p, q }: any) { const l = p.k; const { a = async () => { 'use server'; return [p.x, q] } } = q }
//# pl-356.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; const { a: b = async () => { 'use server'; return [p.x, l, q] } } = q }
//# pl-357.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; const { a: b = async function () { 'use server'; return [p.x, l, q] } } = q }
//# pl-358.tsx
function F({ p, q }: any) { const l = p.k; const { a: b = () => { 'use server'; return [p.x, q] } } = q }
//# pl-359.tsx @ssr
function F({ p, q }: any) { const l = p.k; const { a: b = async () => { 'use server'; return [p.x, q] } } = q }
//# pl-360.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; const [a = async () => { 'use server'; return [p.x, l, q] }] = q }
//# pl-361.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; const [a = async function () { 'use server'; return [p.x, l, q] }] = q }
//# pl-362.tsx
function F({ p, q }: any) { const l = p.k; const [a = () => { 'use server'; return [p.x, q] }] = q }
//# pl-363.tsx @ssr
function F({ p, q }: any) { const l = p.k; const [a = async () => { 'use server'; return [p.x, q] }] = q }
//# pl-364.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; const { [async () => { 'use server'; return [p.x, l, q] }]: a } = q }
//# pl-365.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; const { [async function () { 'use server'; return [p.x, l, q] }]: a } = q }
//# pl-366.tsx
function F({ p, q }: any) { const l = p.k; const { [() => { 'use server'; return [p.x, q] }]: a } = q }
//# pl-367.tsx @ssr
function F({ p, q }: any) { const l = p.k; const { [async () => { 'use server'; return [p.x, q] }]: a } = q }
//# pl-368.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; function g(a = async () => { 'use server'; return [p.x, l, q] }) {} }
//# pl-369.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; function g(a = async function () { 'use server'; return [p.x, l, q] }) {} }
//# pl-370.tsx
function F({ p, q }: any) { const l = p.k; function g(a = () => { 'use server'; return [p.x, q] }) {} }
//# pl-371.tsx @ssr
function F({ p, q }: any) { const l = p.k; function g(a = async () => { 'use server'; return [p.x, q] }) {} }
//# pl-372.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; const g = (a = async () => { 'use server'; return [p.x, l, q] }) => a }
//# pl-373.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; const g = (a = async function () { 'use server'; return [p.x, l, q] }) => a }
//# pl-374.tsx
function F({ p, q }: any) { const l = p.k; const g = (a = () => { 'use server'; return [p.x, q] }) => a }
//# pl-375.tsx @ssr
function F({ p, q }: any) { const l = p.k; const g = (a = async () => { 'use server'; return [p.x, q] }) => a }
//# pl-376.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; const g = ({ a = async () => { 'use server'; return [p.x, l, q] } }) => a }
//# pl-377.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; const g = ({ a = async function () { 'use server'; return [p.x, l, q] } }) => a }
//# pl-378.tsx
function F({ p, q }: any) { const l = p.k; const g = ({ a = () => { 'use server'; return [p.x, q] } }) => a }
//# pl-379.tsx @ssr
function F({ p, q }: any) { const l = p.k; const g = ({ a = async () => { 'use server'; return [p.x, q] } }) => a }
//# pl-380.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-381.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; f(async function () { 'use server'; return [p.x, l, q] }) }
//# pl-382.tsx
function F({ p, q }: any) { const l = p.k; f(() => { 'use server'; return [p.x, q] }) }
//# pl-383.tsx @ssr
function F({ p, q }: any) { const l = p.k; f(async () => { 'use server'; return [p.x, q] }) }
//# pl-384.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; f?.(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-385.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; f?.(async function () { 'use server'; return [p.x, l, q] }) }
//# pl-386.tsx
function F({ p, q }: any) { const l = p.k; f?.(() => { 'use server'; return [p.x, q] }) }
//# pl-387.tsx @ssr
function F({ p, q }: any) { const l = p.k; f?.(async () => { 'use server'; return [p.x, q] }) }
//# pl-388.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; f(...[async () => { 'use server'; return [p.x, l, q] }]) }
//# pl-389.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; f(...[async function () { 'use server'; return [p.x, l, q] }]) }
//# pl-390.tsx
function F({ p, q }: any) { const l = p.k; f(...[() => { 'use server'; return [p.x, q] }]) }
//# pl-391.tsx @ssr
function F({ p, q }: any) { const l = p.k; f(...[async () => { 'use server'; return [p.x, q] }]) }
//# pl-392.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; new K(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-393.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; new K(async function () { 'use server'; return [p.x, l, q] }) }
//# pl-394.tsx
function F({ p, q }: any) { const l = p.k; new K(() => { 'use server'; return [p.x, q] }) }
//# pl-395.tsx @ssr
function F({ p, q }: any) { const l = p.k; new K(async () => { 'use server'; return [p.x, q] }) }
//# pl-396.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; new (f(async () => { 'use server'; return [p.x, l, q] }))() }
//# pl-397.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; new (f(async function () { 'use server'; return [p.x, l, q] }))() }
//# pl-398.tsx
function F({ p, q }: any) { const l = p.k; new (f(() => { 'use server'; return [p.x, q] }))() }
//# pl-399.tsx @ssr
function F({ p, q }: any) { const l = p.k; new (f(async () => { 'use server'; return [p.x, q] }))() }
//# pl-400.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; async () => { 'use server'; return [p.x, l, q] }.bind(null, p) }
//# pl-401.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; async function () { 'use server'; return [p.x, l, q] }.bind(null, p) }
//# pl-402.tsx
function F({ p, q }: any) { const l = p.k; () => { 'use server'; return [p.x, q] }.bind(null, p) }
//# pl-403.tsx @ssr
function F({ p, q }: any) { const l = p.k; async () => { 'use server'; return [p.x, q] }.bind(null, p) }
//# pl-404.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; (async () => { 'use server'; return [p.x, l, q] })() }
//# pl-405.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; (async function () { 'use server'; return [p.x, l, q] })() }
//# pl-406.tsx
function F({ p, q }: any) { const l = p.k; (() => { 'use server'; return [p.x, q] })() }
//# pl-407.tsx @ssr
function F({ p, q }: any) { const l = p.k; (async () => { 'use server'; return [p.x, q] })() }
//# pl-408.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; f`${async () => { 'use server'; return [p.x, l, q] }}` }
//# pl-409.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; f`${async function () { 'use server'; return [p.x, l, q] }}` }
//# pl-410.tsx
function F({ p, q }: any) { const l = p.k; f`${() => { 'use server'; return [p.x, q] }}` }
//# pl-411.tsx @ssr
function F({ p, q }: any) { const l = p.k; f`${async () => { 'use server'; return [p.x, q] }}` }
//# pl-412.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; `${async () => { 'use server'; return [p.x, l, q] }}` }
//# pl-413.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; `${async function () { 'use server'; return [p.x, l, q] }}` }
//# pl-414.tsx
function F({ p, q }: any) { const l = p.k; `${() => { 'use server'; return [p.x, q] }}` }
//# pl-415.tsx @ssr
function F({ p, q }: any) { const l = p.k; `${async () => { 'use server'; return [p.x, q] }}` }
//# pl-416.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; q ? async () => { 'use server'; return [p.x, l, q] } : 1 }
//# pl-417.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; q ? async function () { 'use server'; return [p.x, l, q] } : 1 }
//# pl-418.tsx
function F({ p, q }: any) { const l = p.k; q ? () => { 'use server'; return [p.x, q] } : 1 }
//# pl-419.tsx @ssr
function F({ p, q }: any) { const l = p.k; q ? async () => { 'use server'; return [p.x, q] } : 1 }
//# pl-420.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; q && (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-421.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; q && (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-422.tsx
function F({ p, q }: any) { const l = p.k; q && (() => { 'use server'; return [p.x, q] }) }
//# pl-423.tsx @ssr
function F({ p, q }: any) { const l = p.k; q && (async () => { 'use server'; return [p.x, q] }) }
//# pl-424.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; q ?? (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-425.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; q ?? (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-426.tsx
function F({ p, q }: any) { const l = p.k; q ?? (() => { 'use server'; return [p.x, q] }) }
//# pl-427.tsx @ssr
function F({ p, q }: any) { const l = p.k; q ?? (async () => { 'use server'; return [p.x, q] }) }
//# pl-428.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; (1, async () => { 'use server'; return [p.x, l, q] }) }
//# pl-429.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; (1, async function () { 'use server'; return [p.x, l, q] }) }
//# pl-430.tsx
function F({ p, q }: any) { const l = p.k; (1, () => { 'use server'; return [p.x, q] }) }
//# pl-431.tsx @ssr
function F({ p, q }: any) { const l = p.k; (1, async () => { 'use server'; return [p.x, q] }) }
//# pl-432.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; !async () => { 'use server'; return [p.x, l, q] } }
//# pl-433.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; !async function () { 'use server'; return [p.x, l, q] } }
//# pl-434.tsx
function F({ p, q }: any) { const l = p.k; !() => { 'use server'; return [p.x, q] } }
//# pl-435.tsx @ssr
function F({ p, q }: any) { const l = p.k; !async () => { 'use server'; return [p.x, q] } }
//# pl-436.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; typeof (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-437.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; typeof (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-438.tsx
function F({ p, q }: any) { const l = p.k; typeof (() => { 'use server'; return [p.x, q] }) }
//# pl-439.tsx @ssr
function F({ p, q }: any) { const l = p.k; typeof (async () => { 'use server'; return [p.x, q] }) }
//# pl-440.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; void (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-441.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; void (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-442.tsx
function F({ p, q }: any) { const l = p.k; void (() => { 'use server'; return [p.x, q] }) }
//# pl-443.tsx @ssr
function F({ p, q }: any) { const l = p.k; void (async () => { 'use server'; return [p.x, q] }) }
//# pl-444.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; delete (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-445.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; delete (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-446.tsx
function F({ p, q }: any) { const l = p.k; delete (() => { 'use server'; return [p.x, q] }) }
//# pl-447.tsx @ssr
function F({ p, q }: any) { const l = p.k; delete (async () => { 'use server'; return [p.x, q] }) }
//# pl-448.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; [async () => { 'use server'; return [p.x, l, q] }, , ...[async () => { 'use server'; return [p.x, l, q] }]] }
//# pl-449.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; [async function () { 'use server'; return [p.x, l, q] }, , ...[async function () { 'use server'; return [p.x, l, q] }]] }
//# pl-450.tsx
function F({ p, q }: any) { const l = p.k; [() => { 'use server'; return [p.x, q] }, , ...[() => { 'use server'; return [p.x, q] }]] }
//# pl-451.tsx @ssr
function F({ p, q }: any) { const l = p.k; [async () => { 'use server'; return [p.x, q] }, , ...[async () => { 'use server'; return [p.x, q] }]] }
//# pl-452.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ a: async () => { 'use server'; return [p.x, l, q] } }) }
//# pl-453.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ a: async function () { 'use server'; return [p.x, l, q] } }) }
//# pl-454.tsx
function F({ p, q }: any) { const l = p.k; ({ a: () => { 'use server'; return [p.x, q] } }) }
//# pl-455.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ a: async () => { 'use server'; return [p.x, q] } }) }
//# pl-456.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ [p.k]: async () => { 'use server'; return [p.x, l, q] } }) }
//# pl-457.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ [p.k]: async function () { 'use server'; return [p.x, l, q] } }) }
//# pl-458.tsx
function F({ p, q }: any) { const l = p.k; ({ [p.k]: () => { 'use server'; return [p.x, q] } }) }
//# pl-459.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ [p.k]: async () => { 'use server'; return [p.x, q] } }) }
//# pl-460.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ [async () => { 'use server'; return [p.x, l, q] }]: 1 }) }
//# pl-461.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ [async function () { 'use server'; return [p.x, l, q] }]: 1 }) }
//# pl-462.tsx
function F({ p, q }: any) { const l = p.k; ({ [() => { 'use server'; return [p.x, q] }]: 1 }) }
//# pl-463.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ [async () => { 'use server'; return [p.x, q] }]: 1 }) }
//# pl-464.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ ...(async () => { 'use server'; return [p.x, l, q] }) }) }
//# pl-465.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ ...(async function () { 'use server'; return [p.x, l, q] }) }) }
//# pl-466.tsx
function F({ p, q }: any) { const l = p.k; ({ ...(() => { 'use server'; return [p.x, q] }) }) }
//# pl-467.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ ...(async () => { 'use server'; return [p.x, q] }) }) }
//# pl-468.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ 'a b': async () => { 'use server'; return [p.x, l, q] }, 1: async () => { 'use server'; return [p.x, l, q] } }) }
//# pl-469.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ 'a b': async function () { 'use server'; return [p.x, l, q] }, 1: async function () { 'use server'; return [p.x, l, q] } }) }
//# pl-470.tsx
function F({ p, q }: any) { const l = p.k; ({ 'a b': () => { 'use server'; return [p.x, q] }, 1: () => { 'use server'; return [p.x, q] } }) }
//# pl-471.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ 'a b': async () => { 'use server'; return [p.x, q] }, 1: async () => { 'use server'; return [p.x, q] } }) }
//# pl-472.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ get a() { return async () => { 'use server'; return [p.x, l, q] } } }) }
//# pl-473.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ get a() { return async function () { 'use server'; return [p.x, l, q] } } }) }
//# pl-474.tsx
function F({ p, q }: any) { const l = p.k; ({ get a() { return () => { 'use server'; return [p.x, q] } } }) }
//# pl-475.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ get a() { return async () => { 'use server'; return [p.x, q] } } }) }
//# pl-476.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ set a(v) { v(async () => { 'use server'; return [p.x, l, q] }, p) } }) }
//# pl-477.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ set a(v) { v(async function () { 'use server'; return [p.x, l, q] }, p) } }) }
//# pl-478.tsx
function F({ p, q }: any) { const l = p.k; ({ set a(v) { v(() => { 'use server'; return [p.x, q] }, p) } }) }
//# pl-479.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ set a(v) { v(async () => { 'use server'; return [p.x, q] }, p) } }) }
//# pl-480.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; ({ m() { return async () => { 'use server'; return [p.x, l, q] } } }) }
//# pl-481.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; ({ m() { return async function () { 'use server'; return [p.x, l, q] } } }) }
//# pl-482.tsx
function F({ p, q }: any) { const l = p.k; ({ m() { return () => { 'use server'; return [p.x, q] } } }) }
//# pl-483.tsx @ssr
function F({ p, q }: any) { const l = p.k; ({ m() { return async () => { 'use server'; return [p.x, q] } } }) }
//# pl-484.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-485.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { a = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-486.tsx
function F({ p, q }: any) { const l = p.k; class K { a = () => { 'use server'; return [p.x, q] } } }
//# pl-487.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { a = async () => { 'use server'; return [p.x, q] } } }
//# pl-488.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { static a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-489.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { static a = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-490.tsx
function F({ p, q }: any) { const l = p.k; class K { static a = () => { 'use server'; return [p.x, q] } } }
//# pl-491.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { static a = async () => { 'use server'; return [p.x, q] } } }
//# pl-492.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { #a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-493.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { #a = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-494.tsx
function F({ p, q }: any) { const l = p.k; class K { #a = () => { 'use server'; return [p.x, q] } } }
//# pl-495.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { #a = async () => { 'use server'; return [p.x, q] } } }
//# pl-496.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { static #a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-497.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { static #a = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-498.tsx
function F({ p, q }: any) { const l = p.k; class K { static #a = () => { 'use server'; return [p.x, q] } } }
//# pl-499.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { static #a = async () => { 'use server'; return [p.x, q] } } }
//# pl-500.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { [p.k] = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-501.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { [p.k] = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-502.tsx
function F({ p, q }: any) { const l = p.k; class K { [p.k] = () => { 'use server'; return [p.x, q] } } }
//# pl-503.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { [p.k] = async () => { 'use server'; return [p.x, q] } } }
//# pl-504.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { [f(async () => { 'use server'; return [p.x, l, q] })] = 1 } }
//# pl-505.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { [f(async function () { 'use server'; return [p.x, l, q] })] = 1 } }
//# pl-506.tsx
function F({ p, q }: any) { const l = p.k; class K { [f(() => { 'use server'; return [p.x, q] })] = 1 } }
//# pl-507.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { [f(async () => { 'use server'; return [p.x, q] })] = 1 } }
//# pl-508.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { m() { return async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-509.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { m() { return async function () { 'use server'; return [p.x, l, q] } } } }
//# pl-510.tsx
function F({ p, q }: any) { const l = p.k; class K { m() { return () => { 'use server'; return [p.x, q] } } } }
//# pl-511.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { m() { return async () => { 'use server'; return [p.x, q] } } } }
//# pl-512.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { static m() { return async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-513.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { static m() { return async function () { 'use server'; return [p.x, l, q] } } } }
//# pl-514.tsx
function F({ p, q }: any) { const l = p.k; class K { static m() { return () => { 'use server'; return [p.x, q] } } } }
//# pl-515.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { static m() { return async () => { 'use server'; return [p.x, q] } } } }
//# pl-516.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { constructor(a = async () => { 'use server'; return [p.x, l, q] }) { this.a = async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-517.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { constructor(a = async function () { 'use server'; return [p.x, l, q] }) { this.a = async function () { 'use server'; return [p.x, l, q] } } } }
//# pl-518.tsx
function F({ p, q }: any) { const l = p.k; class K { constructor(a = () => { 'use server'; return [p.x, q] }) { this.a = () => { 'use server'; return [p.x, q] } } } }
//# pl-519.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { constructor(a = async () => { 'use server'; return [p.x, q] }) { this.a = async () => { 'use server'; return [p.x, q] } } } }
//# pl-520.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { static { f(async () => { 'use server'; return [p.x, l, q] }) } } }
//# pl-521.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { static { f(async function () { 'use server'; return [p.x, l, q] }) } } }
//# pl-522.tsx
function F({ p, q }: any) { const l = p.k; class K { static { f(() => { 'use server'; return [p.x, q] }) } } }
//# pl-523.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { static { f(async () => { 'use server'; return [p.x, q] }) } } }
//# pl-524.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { get a() { return async () => { 'use server'; return [p.x, l, q] } } set a(v) { v(async () => { 'use server'; return [p.x, l, q] }) } } }
//# pl-525.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { get a() { return async function () { 'use server'; return [p.x, l, q] } } set a(v) { v(async function () { 'use server'; return [p.x, l, q] }) } } }
//# pl-526.tsx
function F({ p, q }: any) { const l = p.k; class K { get a() { return () => { 'use server'; return [p.x, q] } } set a(v) { v(() => { 'use server'; return [p.x, q] }) } } }
//# pl-527.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { get a() { return async () => { 'use server'; return [p.x, q] } } set a(v) { v(async () => { 'use server'; return [p.x, q] }) } } }
//# pl-528.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { static get a() { return async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-529.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { static get a() { return async function () { 'use server'; return [p.x, l, q] } } } }
//# pl-530.tsx
function F({ p, q }: any) { const l = p.k; class K { static get a() { return () => { 'use server'; return [p.x, q] } } } }
//# pl-531.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { static get a() { return async () => { 'use server'; return [p.x, q] } } } }
//# pl-532.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K extends f(async () => { 'use server'; return [p.x, l, q] }) {} }
//# pl-533.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K extends f(async function () { 'use server'; return [p.x, l, q] }) {} }
//# pl-534.tsx
function F({ p, q }: any) { const l = p.k; class K extends f(() => { 'use server'; return [p.x, q] }) {} }
//# pl-535.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K extends f(async () => { 'use server'; return [p.x, q] }) {} }
//# pl-536.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; class K { async *[Symbol.iterator]() { yield async () => { 'use server'; return [p.x, l, q] } } } }
//# pl-537.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; class K { async *[Symbol.iterator]() { yield async function () { 'use server'; return [p.x, l, q] } } } }
//# pl-538.tsx
function F({ p, q }: any) { const l = p.k; class K { async *[Symbol.iterator]() { yield () => { 'use server'; return [p.x, q] } } } }
//# pl-539.tsx @ssr
function F({ p, q }: any) { const l = p.k; class K { async *[Symbol.iterator]() { yield async () => { 'use server'; return [p.x, q] } } } }
//# pl-540.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return class { a = async () => { 'use server'; return [p.x, l, q] } } }
//# pl-541.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return class { a = async function () { 'use server'; return [p.x, l, q] } } }
//# pl-542.tsx
function F({ p, q }: any) { const l = p.k; return class { a = () => { 'use server'; return [p.x, q] } } }
//# pl-543.tsx @ssr
function F({ p, q }: any) { const l = p.k; return class { a = async () => { 'use server'; return [p.x, q] } } }
//# pl-544.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; if (async () => { 'use server'; return [p.x, l, q] }) {} else { f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-545.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; if (async function () { 'use server'; return [p.x, l, q] }) {} else { f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-546.tsx
function F({ p, q }: any) { const l = p.k; if (() => { 'use server'; return [p.x, q] }) {} else { f(() => { 'use server'; return [p.x, q] }) } }
//# pl-547.tsx @ssr
function F({ p, q }: any) { const l = p.k; if (async () => { 'use server'; return [p.x, q] }) {} else { f(async () => { 'use server'; return [p.x, q] }) } }
//# pl-548.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; for (let i = async () => { 'use server'; return [p.x, l, q] }; async () => { 'use server'; return [p.x, l, q] }; async () => { 'use server'; return [p.x, l, q] }) { f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-549.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; for (let i = async function () { 'use server'; return [p.x, l, q] }; async function () { 'use server'; return [p.x, l, q] }; async function () { 'use server'; return [p.x, l, q] }) { f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-550.tsx
function F({ p, q }: any) { const l = p.k; for (let i = () => { 'use server'; return [p.x, q] }; () => { 'use server'; return [p.x, q] }; () => { 'use server'; return [p.x, q] }) { f(() => { 'use server'; return [p.x, q] }) } }
//# pl-551.tsx @ssr
function F({ p, q }: any) { const l = p.k; for (let i = async () => { 'use server'; return [p.x, q] }; async () => { 'use server'; return [p.x, q] }; async () => { 'use server'; return [p.x, q] }) { f(async () => { 'use server'; return [p.x, q] }) } }
//# pl-552.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; for (const i of f(async () => { 'use server'; return [p.x, l, q] })) { f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-553.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; for (const i of f(async function () { 'use server'; return [p.x, l, q] })) { f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-554.tsx
function F({ p, q }: any) { const l = p.k; for (const i of f(() => { 'use server'; return [p.x, q] })) { f(() => { 'use server'; return [p.x, q] }) } }
//# pl-555.tsx @ssr
function F({ p, q }: any) { const l = p.k; for (const i of f(async () => { 'use server'; return [p.x, q] })) { f(async () => { 'use server'; return [p.x, q] }) } }
//# pl-556.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; for (const i in f(async () => { 'use server'; return [p.x, l, q] })) f(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-557.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; for (const i in f(async function () { 'use server'; return [p.x, l, q] })) f(async function () { 'use server'; return [p.x, l, q] }) }
//# pl-558.tsx
function F({ p, q }: any) { const l = p.k; for (const i in f(() => { 'use server'; return [p.x, q] })) f(() => { 'use server'; return [p.x, q] }) }
//# pl-559.tsx @ssr
function F({ p, q }: any) { const l = p.k; for (const i in f(async () => { 'use server'; return [p.x, q] })) f(async () => { 'use server'; return [p.x, q] }) }
//# pl-560.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; while (async () => { 'use server'; return [p.x, l, q] }) f(async () => { 'use server'; return [p.x, l, q] }) }
//# pl-561.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; while (async function () { 'use server'; return [p.x, l, q] }) f(async function () { 'use server'; return [p.x, l, q] }) }
//# pl-562.tsx
function F({ p, q }: any) { const l = p.k; while (() => { 'use server'; return [p.x, q] }) f(() => { 'use server'; return [p.x, q] }) }
//# pl-563.tsx @ssr
function F({ p, q }: any) { const l = p.k; while (async () => { 'use server'; return [p.x, q] }) f(async () => { 'use server'; return [p.x, q] }) }
//# pl-564.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; do f(async () => { 'use server'; return [p.x, l, q] }); while (async () => { 'use server'; return [p.x, l, q] }) }
//# pl-565.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; do f(async function () { 'use server'; return [p.x, l, q] }); while (async function () { 'use server'; return [p.x, l, q] }) }
//# pl-566.tsx
function F({ p, q }: any) { const l = p.k; do f(() => { 'use server'; return [p.x, q] }); while (() => { 'use server'; return [p.x, q] }) }
//# pl-567.tsx @ssr
function F({ p, q }: any) { const l = p.k; do f(async () => { 'use server'; return [p.x, q] }); while (async () => { 'use server'; return [p.x, q] }) }
//# pl-568.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; switch (async () => { 'use server'; return [p.x, l, q] }) { case async () => { 'use server'; return [p.x, l, q] }: f(async () => { 'use server'; return [p.x, l, q] }); break; default: f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-569.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; switch (async function () { 'use server'; return [p.x, l, q] }) { case async function () { 'use server'; return [p.x, l, q] }: f(async function () { 'use server'; return [p.x, l, q] }); break; default: f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-570.tsx
function F({ p, q }: any) { const l = p.k; switch (() => { 'use server'; return [p.x, q] }) { case () => { 'use server'; return [p.x, q] }: f(() => { 'use server'; return [p.x, q] }); break; default: f(() => { 'use server'; return [p.x, q] }) } }
//# pl-571.tsx @ssr
function F({ p, q }: any) { const l = p.k; switch (async () => { 'use server'; return [p.x, q] }) { case async () => { 'use server'; return [p.x, q] }: f(async () => { 'use server'; return [p.x, q] }); break; default: f(async () => { 'use server'; return [p.x, q] }) } }
//# pl-572.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; try { f(async () => { 'use server'; return [p.x, l, q] }) } catch (e) { f(async () => { "use server"; return [e, p.x] }) } finally { f(async () => { 'use server'; return [p.x, l, q] }) } }
//# pl-573.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; try { f(async function () { 'use server'; return [p.x, l, q] }) } catch (e) { f(async () => { "use server"; return [e, p.x] }) } finally { f(async function () { 'use server'; return [p.x, l, q] }) } }
//# pl-574.tsx
function F({ p, q }: any) { const l = p.k; try { f(() => { 'use server'; return [p.x, q] }) } catch (e) { f(async () => { "use server"; return [e, p.x] }) } finally { f(() => { 'use server'; return [p.x, q] }) } }
//# pl-575.tsx @ssr
function F({ p, q }: any) { const l = p.k; try { f(async () => { 'use server'; return [p.x, q] }) } catch (e) { f(async () => { "use server"; return [e, p.x] }) } finally { f(async () => { 'use server'; return [p.x, q] }) } }
//# pl-576.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; try { } catch ({ e = async () => { 'use server'; return [p.x, l, q] } }) { f(e) } }
//# pl-577.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; try { } catch ({ e = async function () { 'use server'; return [p.x, l, q] } }) { f(e) } }
//# pl-578.tsx
function F({ p, q }: any) { const l = p.k; try { } catch ({ e = () => { 'use server'; return [p.x, q] } }) { f(e) } }
//# pl-579.tsx @ssr
function F({ p, q }: any) { const l = p.k; try { } catch ({ e = async () => { 'use server'; return [p.x, q] } }) { f(e) } }
//# pl-580.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; a: { f(async () => { 'use server'; return [p.x, l, q] }); break a } }
//# pl-581.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; a: { f(async function () { 'use server'; return [p.x, l, q] }); break a } }
//# pl-582.tsx
function F({ p, q }: any) { const l = p.k; a: { f(() => { 'use server'; return [p.x, q] }); break a } }
//# pl-583.tsx @ssr
function F({ p, q }: any) { const l = p.k; a: { f(async () => { 'use server'; return [p.x, q] }); break a } }
//# pl-584.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; a: b: for (;;) { f(async () => { 'use server'; return [p.x, l, q] }); continue a } }
//# pl-585.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; a: b: for (;;) { f(async function () { 'use server'; return [p.x, l, q] }); continue a } }
//# pl-586.tsx
function F({ p, q }: any) { const l = p.k; a: b: for (;;) { f(() => { 'use server'; return [p.x, q] }); continue a } }
//# pl-587.tsx @ssr
function F({ p, q }: any) { const l = p.k; a: b: for (;;) { f(async () => { 'use server'; return [p.x, q] }); continue a } }
//# pl-588.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; throw async () => { 'use server'; return [p.x, l, q] } }
//# pl-589.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; throw async function () { 'use server'; return [p.x, l, q] } }
//# pl-590.tsx
function F({ p, q }: any) { const l = p.k; throw () => { 'use server'; return [p.x, q] } }
//# pl-591.tsx @ssr
function F({ p, q }: any) { const l = p.k; throw async () => { 'use server'; return [p.x, q] } }
//# pl-592.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <C a={async () => { 'use server'; return [p.x, l, q] }} /> }
//# pl-593.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <C a={async function () { 'use server'; return [p.x, l, q] }} /> }
//# pl-594.tsx
function F({ p, q }: any) { const l = p.k; return <C a={() => { 'use server'; return [p.x, q] }} /> }
//# pl-595.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <C a={async () => { 'use server'; return [p.x, q] }} /> }
//# pl-596.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <C {...{ a: async () => { 'use server'; return [p.x, l, q] } }} /> }
//# pl-597.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <C {...{ a: async function () { 'use server'; return [p.x, l, q] } }} /> }
//# pl-598.tsx
function F({ p, q }: any) { const l = p.k; return <C {...{ a: () => { 'use server'; return [p.x, q] } }} /> }
//# pl-599.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <C {...{ a: async () => { 'use server'; return [p.x, q] } }} /> }
//# pl-600.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <C>{async () => { 'use server'; return [p.x, l, q] }}</C> }
//# pl-601.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <C>{async function () { 'use server'; return [p.x, l, q] }}</C> }
//# pl-602.tsx
function F({ p, q }: any) { const l = p.k; return <C>{() => { 'use server'; return [p.x, q] }}</C> }
//# pl-603.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <C>{async () => { 'use server'; return [p.x, q] }}</C> }
//# pl-604.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <C>{...[async () => { 'use server'; return [p.x, l, q] }]}</C> }
//# pl-605.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <C>{...[async function () { 'use server'; return [p.x, l, q] }]}</C> }
//# pl-606.tsx
function F({ p, q }: any) { const l = p.k; return <C>{...[() => { 'use server'; return [p.x, q] }]}</C> }
//# pl-607.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <C>{...[async () => { 'use server'; return [p.x, q] }]}</C> }
//# pl-608.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <C>{() => <D a={async () => { 'use server'; return [p.x, l, q] }} />}</C> }
//# pl-609.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <C>{() => <D a={async function () { 'use server'; return [p.x, l, q] }} />}</C> }
//# pl-610.tsx
function F({ p, q }: any) { const l = p.k; return <C>{() => <D a={() => { 'use server'; return [p.x, q] }} />}</C> }
//# pl-611.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <C>{() => <D a={async () => { 'use server'; return [p.x, q] }} />}</C> }
//# pl-612.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <C.D a:b={async () => { 'use server'; return [p.x, l, q] }} /> }
//# pl-613.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <C.D a:b={async function () { 'use server'; return [p.x, l, q] }} /> }
//# pl-614.tsx
function F({ p, q }: any) { const l = p.k; return <C.D a:b={() => { 'use server'; return [p.x, q] }} /> }
//# pl-615.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <C.D a:b={async () => { 'use server'; return [p.x, q] }} /> }
//# pl-616.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <a:b c={async () => { 'use server'; return [p.x, l, q] }} /> }
//# pl-617.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <a:b c={async function () { 'use server'; return [p.x, l, q] }} /> }
//# pl-618.tsx
function F({ p, q }: any) { const l = p.k; return <a:b c={() => { 'use server'; return [p.x, q] }} /> }
//# pl-619.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <a:b c={async () => { 'use server'; return [p.x, q] }} /> }
//# pl-620.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <>{async () => { 'use server'; return [p.x, l, q] }}</> }
//# pl-621.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <>{async function () { 'use server'; return [p.x, l, q] }}</> }
//# pl-622.tsx
function F({ p, q }: any) { const l = p.k; return <>{() => { 'use server'; return [p.x, q] }}</> }
//# pl-623.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <>{async () => { 'use server'; return [p.x, q] }}</> }
//# pl-624.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <C a=<D b={async () => { 'use server'; return [p.x, l, q] }} /> /> }
//# pl-625.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <C a=<D b={async function () { 'use server'; return [p.x, l, q] }} /> /> }
//# pl-626.tsx
function F({ p, q }: any) { const l = p.k; return <C a=<D b={() => { 'use server'; return [p.x, q] }} /> /> }
//# pl-627.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <C a=<D b={async () => { 'use server'; return [p.x, q] }} /> /> }
//# pl-628.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <C a={q ? async () => { 'use server'; return [p.x, l, q] } : null} b={[async () => { 'use server'; return [p.x, l, q] }]} /> }
//# pl-629.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <C a={q ? async function () { 'use server'; return [p.x, l, q] } : null} b={[async function () { 'use server'; return [p.x, l, q] }]} /> }
//# pl-630.tsx
function F({ p, q }: any) { const l = p.k; return <C a={q ? () => { 'use server'; return [p.x, q] } : null} b={[() => { 'use server'; return [p.x, q] }]} /> }
//# pl-631.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <C a={q ? async () => { 'use server'; return [p.x, q] } : null} b={[async () => { 'use server'; return [p.x, q] }]} /> }
//# pl-632.tsx
'use server'
export async function F({ p, q }: any) { const l = p.k; return <form action={async () => { 'use server'; return [p.x, l, q] }}><button formAction={async () => { 'use server'; return [p.x, l, q] }} /></form> }
//# pl-633.tsx
export async function F({ p, q }: any) { 'use cache'; const l = p.k; return <form action={async function () { 'use server'; return [p.x, l, q] }}><button formAction={async function () { 'use server'; return [p.x, l, q] }} /></form> }
//# pl-634.tsx
function F({ p, q }: any) { const l = p.k; return <form action={() => { 'use server'; return [p.x, q] }}><button formAction={() => { 'use server'; return [p.x, q] }} /></form> }
//# pl-635.tsx @ssr
function F({ p, q }: any) { const l = p.k; return <form action={async () => { 'use server'; return [p.x, q] }}><button formAction={async () => { 'use server'; return [p.x, q] }} /></form> }
