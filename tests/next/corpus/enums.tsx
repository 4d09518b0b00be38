Enums and namespaces: members that become values, and the name that becomes a parameter.

//# enum-1.tsx
export function F({ p }: any) { return async () => { 'use server'; enum E { A = 1, B = p.x.y } return E } }
//# enum-2.tsx
export function F({ p }: any) { return async () => { 'use server'; enum E { A = p.f(), B = A, C = E.A } return E } }
//# enum-3.tsx
export function F({ p }: any) { return async () => { 'use server'; const enum E { A = 1, B = p.x } return E.A } }
//# enum-4.tsx
export function F({ p, A }: any) { return async () => { 'use server'; enum E { A = 1, B = A } return A.x } }
//# enum-5.tsx
export function F({ p }: any) { return async () => { 'use server'; enum E { A = `${p.x.y}`.length } return E } }
//# enum-6.tsx
export function F({ p }: any) { enum E { A = p.x } return async () => { 'use server'; return E.A } }
//# enum-7.tsx
export function F({ p }: any) { enum E { A = 'x'.length, B = A, C = B + 1, D = 1, E2 = D, F = -D, G = ~1, H = (1), I = D << 2, J = 'a' + 'b', K = `a${'b'}`, L = E.D, M = E['D'] } return async () => { 'use server'; return [E.A, E.B, E.C, E.D, E.E2, E.F, E.G, E.H, E.I, E.J, E.K, E.L, E.M] } }
//# enum-7a.tsx
export function F({ p }: any) { enum E { A = 'x'.length } return async () => { 'use server'; return E.A } }
//# enum-7b.tsx
export function F({ p }: any) { enum E { A = 'x'.length, B = A } return async () => { 'use server'; return E.B } }
//# enum-7c.tsx
export function F({ p }: any) { enum E { A = 'x'.length, B } return async () => { 'use server'; return E.B } }
//# enum-7d.tsx
export function F({ p }: any) { enum E { D = 1, B = D } return async () => { 'use server'; return E.B } }
//# enum-7e.tsx
export function F({ p }: any) { enum E { D = 1, B = -D, C = D << 2, G = ~1, H = (1), I = 'a' + 'b', J = `a`, K = `a${'b'}`, L = E.D, M = E['D'], N = +D, O = D ** 2, P = D | 1, Q = D % 2, R = D / 0, S = D * 2.5, T = 1n as any } return async () => { 'use server'; return [E.B, E.C, E.G, E.H, E.I, E.J, E.K, E.L, E.M, E.N, E.O, E.P, E.Q, E.R, E.S] } }
//# enum-7f.tsx
export function F({ p }: any) { enum E { T = 1 as any } return async () => { 'use server'; return E.T } }
//# enum-7g.tsx
export function F({ p }: any) { enum E { T = p } return async () => { 'use server'; return E.T } }
//# enum-7h.tsx
export function F({ p }: any) { enum E { T = !1 as any } return async () => { 'use server'; return E.T } }
//# enum-7i.tsx
export function F({ p }: any) { enum E { T = Infinity, U = NaN } return async () => { 'use server'; return [E.T, E.U] } }
//# enum-7j.tsx
export function F({ p }: any) { enum E { T = 1 > 2 as any } return async () => { 'use server'; return [E.T] } }
//# enum-7k.tsx
export function F({ p }: any) { enum E { T = true as any, U = null as any } return async () => { 'use server'; return [E.T] } }
//# enum-7l.tsx
export function F({ p }: any) { enum E { A = 'a', B } return async () => { 'use server'; return [E.B] } }
//# enum-7o.tsx
export function F({ p }: any) { enum D { X = 1 } enum E { A = D.X } return async () => { 'use server'; return [E.A] } }
//# enum-7p.tsx
export function F({ p }: any) { enum E { A = 1 } return async () => { 'use server'; return [E.Z, E[0], E['A'], E?.A, (E).A, E!.A, (E as any).A, E.A.toFixed(), E.A()] } }
//# enum-7q.tsx
export function F({ p }: any) { enum E { A = 1 } return async () => { 'use server'; return [E?.A] } }
//# enum-7r.tsx
export function F({ p }: any) { enum E { A = 1 } return async () => { 'use server'; return [(E).A] } }
//# enum-7t.tsx
export function F({ p }: any) { enum E { A = 1 } return async () => { 'use server'; return [E['A'], E[`A`]] } }
//# enum-7u.tsx
export function F({ p }: any) { enum E { A = 1 } return async () => { 'use server'; return [E.A.toFixed(), E.A.x.y] } }
//# enum-7v.tsx
export function F({ p }: any) { enum E { A = 1 } return async () => { 'use server'; return [(E as any).A] } }
//# enum-7w.tsx
export function F({ p }: any) { enum E { A = 1 } return async () => { 'use server'; E.A = 2; E.A++; delete E.A; E['A'] = 3 } }
//# enum-7x.tsx
export function F({ p }: any) { enum E { 'a b' = 1, 'A' = 2 } return async () => { 'use server'; return [E['a b'], E.A] } }
//# enum-7y.tsx
export function F({ p }: any) { const enum E { A = 1 } return async () => { 'use server'; return [E.A, E['A'], E?.A] } }
//# enum-7z.tsx
export function F({ p }: any) { const enum E { A = p.x } return async () => { 'use server'; return [E.A] } }
//# enum-8.tsx
export function F({ p }: any) { { enum E { A = 1 } register(async () => { 'use server'; return E.A }) } { const E = p; register(async () => { 'use server'; return E.A }) } }
//# enum-9.tsx
export function F({ E }: any) { return async () => { 'use server'; { enum E { A = 1 } use(E.A) } return E.A } }
//# enum-10.tsx
export const enum E { A = 1 } export function F({ p }: any) { return async () => { 'use server'; return E.A } }
//# module-1.tsx
enum E { A = 'a' }
export const f = async () => { 'use server'; return E }
//# module-2.tsx
enum E { A = 'a' }
export const f = async () => { 'use server'; return E.A }
//# module-3.tsx
enum E { A = 'a' }
export const f = async () => { 'use server'; return [E[x], Object.values(E), E.B] }
//# module-4.tsx
export const f = async () => { 'use server'; return E }
enum E { A = 'a' }
//# module-5.tsx
const enum E { A = 'a' }
export const f = async () => { 'use server'; return E }
//# module-6.tsx
export enum E { A = 'a' }
export function P() { return async () => { 'use server'; return E } }
//# module-7.tsx
namespace N { export const x = 1 }
export const f = async () => { 'use server'; return N.x }
//# module-8.tsx
export namespace N { export const x = 1 }
export const f = async () => { 'use server'; return N.x }
//# module-9.tsx
declare enum E { A = 'a' }
export const f = async () => { 'use server'; return [E, E.A] }
//# module-10.tsx
enum E { A = f() }
export const f = async () => { 'use server'; return [E.A] }
//# module-11.tsx
enum E { A }
class E2 {}
export const f = async () => { 'use server'; return [E, E2] }
//# module-12.tsx
enum E { A }
enum E { B }
export const f = async () => { 'use server'; return [E] }
//# module-13.ts
'use server'
enum E { A }
export async function a() { return async () => { 'use server'; return E } }
//# module-14.tsx
enum E { A }
export async function a(E) { return async () => { 'use server'; return E.x } }
//# module-15.tsx
export const enum E { A }
export const f = async () => { 'use server'; return [E] }
//# module-16.tsx
import { E } from 'e'
export const f = async () => { 'use server'; return [E] }
//# module-17.tsx
namespace N { }
export const f = async () => { 'use server'; return N.x }
//# module-18.tsx
class K {}
namespace K { export const x = 1 }
export const f = async () => { 'use server'; return K.x }
//# module-19.tsx
function K() {}
namespace K { export const x = 1 }
export const f = async () => { 'use server'; return K.x }
//# module-20.tsx
namespace N.M { export const x = 1 }
export const f = async () => { 'use server'; return N.M.x }
//# module-21.tsx
if (x) { enum E { A }; register(async () => { 'use server'; return E }) }
//# module-22.tsx
enum E { A = Q.x }
export const f = async () => { 'use server'; return [E.A] }
//# module-23.tsx
namespace E { export enum A { X } }
export const f = async () => { 'use server'; return [E.A.X, E.A] }
//# module-24.tsx
enum E { A }
export const o = { get x() { return async () => { 'use server'; return E } } }
