Targets of assignments below what TypeScript writes around them, and `using`.

//# target-1.tsx
export function F({ a }: any) { return async () => { 'use server'; (a.x as any) = 1 } }
//# target-2.tsx
export function F({ a }: any) { return async () => { 'use server'; a.y! = 2 } }
//# target-3.tsx
export function F({ a }: any) { return async () => { 'use server'; (a.y) = 2 } }
//# target-4.tsx
export function F({ a }: any) { return async () => { 'use server'; (a.x.y!) = 2 } }
//# target-5.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; (n as any) = 4 } }
//# target-6.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; n! += 4 } }
//# target-7.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; (n) = 4 } }
//# target-8.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; ((n)) = 4 } }
//# target-9.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; (n!) = 4 } }
//# target-10.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; n!++; a.x!--; (a.y as any)++; ++(a.z!) } }
//# target-11.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; [n!, a.x!, (a.y as any)] = [] } }
//# target-12.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; ({ x: n!, y: a.x!, z: (a.y as any), w: (n as any) } = {} as any) } }
//# target-13.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; for (n of a.x) ; } }
//# target-14.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; for (a.x.y of []) ; for ((a.z) in {}) ; } }
//# target-15.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; for (n! of []) ; for ((n as any) of []) ; } }
//# target-16.tsx
export function F({ a }: any) { let n: any = 1; return async () => { 'use server'; (a.b satisfies any).c = 1; a!.d = 2; (a as any).e = 3; a[n!] = 4 } }
//# target-17.tsx
export function F({ a }: any) { return async () => { 'use server'; a.b.c! = 2; (a.d.e as any) = 3; (a.f.g satisfies any) += 1 } }
//# target-18.tsx
export function F({ a }: any) { return async () => { 'use server'; (a.d.e as any) = 3 } }
//# target-19.tsx
export function F({ a }: any) { return async () => { 'use server'; (a.d.e) = 3 } }
//# target-20.tsx
export function F({ a }: any) { return async () => { 'use server'; (a.d.e satisfies any) = 3 } }
//# target-21.tsx
export function F({ a }: any) { return async () => { 'use server'; [(a.b.c)] = [] } }
//# target-22.tsx
export function F({ a }: any) { return async () => { 'use server'; [(a.b.c as any)] = [] } }
//# target-23.tsx
export function F({ a }: any) { return async () => { 'use server'; [a.b.c] = [] } }
//# target-24.tsx
export function F({ a }: any) { let n: any; return async () => { 'use server'; [(n)] = []; } }
//# target-25.tsx
export function F({ a }: any) { let n: any; return async () => { 'use server'; ({ n } = a) } }
//# target-26.tsx
export function F({ a }: any) { return async () => { 'use server'; (a.b.c as any)++ } }
//# target-27.tsx
export function F({ a }: any) { return async () => { 'use server'; a.b.c!++ } }
//# target-29.ts
export function F({ a }: any) { return async () => { 'use server'; (<any>a.b.c) = 1; (<any>a).d = 2 } }
//# target-30.tsx
export function F({ a }: any) { return async () => { 'use server'; for (const x of (a.b.c as any)) ; for (a.d.e! of []) ; } }
//# using-1.tsx
export async function F({ p }: any) { for (using d of p) { register(async () => { 'use server'; return d }) } }
//# using-2.tsx
export async function F({ p }: any) { for (using d of p) register(async () => { 'use server'; return d }) }
//# using-3.tsx
export async function F({ p }: any) { for (await using d of p) { register(async () => { 'use server'; return d }) } }
//# using-5.tsx
export async function F({ p }: any) { return async () => { 'use server'; for (using d of p.x) use(d.y, p.z) } }
//# using-6.tsx
export async function F({ p }: any) { return async () => { 'use server'; for (await using d of p.x.y) use(d.y, p.z) } }
//# using-7.tsx
export async function F({ p }: any) { if (p) { using d = p.x; register(async () => { 'use server'; return [d, e] }); using e = p.y } }
//# using-8.tsx
export async function F({ p }: any) { return async () => { 'use server'; if (p.x) { using d = p.y; await using e = p.z; return [d, e, p.w] } } }
