Members of enums of the module: by key, as callees and where something is assigned.

//# ee-1.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return [E['A'], p] } }
//# ee-2.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; return [E['A']] } }
//# ee-3.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; return [E[`A`], E.B] } }
//# ee-4.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return [E['A'].toFixed()] } }
//# ee-5.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return [E['Z'], E.Z] } }
//# ee-6.tsx
const enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return [E['A'], E?.A] } }
//# ee-7.tsx
export enum E { A = 'x' }
export function F({ p }: any) { return async () => { 'use server'; return [E['A']] } }
//# ee-8.tsx
export enum E { A = 'x' }
export function F({ p }: any) { return async () => { 'use server'; return [E['A'], E?.['A'], (E)['A'], E!['A'], E.A, (E).A] } }
//# ee-9.tsx
enum E { A = 'x', 'b c' = 2 }
export function F({ p }: any) { return async () => { 'use server'; return [E['b c']] } }
//# ee-10.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A'] = 2; E['A']++; delete E['A']; E[p] } }
//# ee-11.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A']() } }
//# ee-12.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return E['A'][p.x] } }
//# ee-13.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return (E['A'] as any).x.y } }
//# ee-14.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return [E?.['A']] } }
//# ee-15.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return [E[0], E[E.A], E['A' as const]] } }
//# ee-16.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return [E["A" + ""], E[('A')]] } }
//# ee-17.tsx
namespace N { export const A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return [N['A']] } }
//# ef-1.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A'] = 2 } }
//# ef-2.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A']++ } }
//# ef-3.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; delete E['A'] } }
//# ef-4.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E[0]; E[E.A] } }
//# ef-6.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E[('A')] } }
//# ef-7.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['Z']; E.Q.z } }
//# ef-8.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E.Q.z; E['Z']; E.R } }
//# ef-9.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E)['A'] } }
//# ef-11.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E as any)['A'] } }
//# ef-12.tsx
const enum E { A = 1 }
export { E }
export function F({ p }: any) { return async () => { 'use server'; E['A']; E?.['A'] } }
//# ef-13.tsx
enum E { A = 1 }
export function F({ E }: any) { return async () => { 'use server'; return [E['A'], E.B] } }
//# ef-14.tsx
export function F({ p }: any) { return async () => { 'use server'; return [E['A'], E.B] } }
enum E { A = 1 }
//# ef-15.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return <p t={E['A']}>{E['A']}{p}</p> } }
//# ef-16.tsx
enum E { '1a' = 1, 'x.y' = 2, "it's" = 3, C = g() }
export function F({ p }: any) { return async () => { 'use server'; return [E['1a'], E['x.y'], E["it's"], E['a.b'], E.C] } }
//# ef-17.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return { [E['A']]: 1, ...E['A'], a: E['A'] } } }
//# ef-18.tsx
enum E { A = 1 }
export function F({ p }: any) { return async (x = E['A']) => { 'use server'; return `${E['A']}` + E[`B`] } }
//# ef-19.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; new E['A'](); tag`${E['A']}`; E['A']`x` } }
//# ef-20.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; return (E)['A'].x } }
//# i0.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [E.A]: y } = p } }
//# i1.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [E.A]: y } = p } }
//# i2.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [E['A']]: y } = p } }
//# i3.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [E['A']]: y } = p } }
//# i4.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; f(({ [E.A]: y }) => y) } }
//# i5.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; f(({ [E.A]: y }) => y) } }
//# i6.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; ({ [E.A]: y } = p) } }
//# i7.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; ({ [E.A]: y } = p) } }
//# i8.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; for (const { [E.A]: y } of p) ; } }
//# i9.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; for (const { [E.A]: y } of p) ; } }
//# i10.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; try {} catch ({ [E.A]: y }) {} } }
//# i11.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; try {} catch ({ [E.A]: y }) {} } }
//# i12.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [E.A.x]: y } = p } }
//# i13.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [E.A.x]: y } = p } }
//# i14.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [f(E.A)]: y } = p } }
//# i15.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [f(E.A)]: y } = p } }
//# i16.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [E.A + 1]: y } = p } }
//# i17.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [E.A + 1]: y } = p } }
//# i18.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [(E.A)]: y } = p } }
//# i19.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [(E.A)]: y } = p } }
//# i20.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [E.A]: { [E.A]: y } } = p } }
//# i21.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [E.A]: { [E.A]: y } } = p } }
//# i22.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [E.A]: y = E.A } = p } }
//# i23.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [E.A]: y = E.A } = p } }
//# i24.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { y = E.A } = p } }
//# i25.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { y = E.A } = p } }
//# i26.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const [y = E.A] = p } }
//# i27.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const [y = E.A] = p } }
//# i28.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const [y = (E.A)] = p } }
//# i29.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const [y = (E.A)] = p } }
//# i30.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; f(function ({ [E.A]: y }) {}) } }
//# i31.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; f(function ({ [E.A]: y }) {}) } }
//# i32.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; class K { [E.A]() {} } } }
//# i33.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; class K { [E.A]() {} } } }
//# i34.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; class K { m({ [E.A]: y }) {} } } }
//# i35.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; class K { m({ [E.A]: y }) {} } } }
//# i36.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; ({ [E.A]: [y] } = p) } }
//# i37.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; ({ [E.A]: [y] } = p) } }
//# i38.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; ({ [E.A]: p.x = 1 } = p) } }
//# i39.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; ({ [E.A]: p.x = 1 } = p) } }
//# i40.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; ({ a: { [E.A]: p.x } } = p) } }
//# i41.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; ({ a: { [E.A]: p.x } } = p) } }
//# i42.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [p[E.A]]: y } = p } }
//# i43.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [p[E.A]]: y } = p } }
//# i44.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [E.A]: y, ...z } = p } }
//# i45.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [E.A]: y, ...z } = p } }
//# i46.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { a: { b = E.A } } = p } }
//# i47.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { a: { b = E.A } } = p } }
//# i48.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; E.A++, E.A } }
//# i49.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; E.A++, E.A } }
//# i50.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; E.A, E.A++ } }
//# i51.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; E.A, E.A++ } }
//# i52.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; E.A++, E.A.b } }
//# i53.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; E.A++, E.A.b } }
//# i54.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; E.B++, E.B.b } }
//# i55.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; E.B++, E.B.b } }
//# i56.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; E.B.b, E.B++ } }
//# i57.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; E.B.b, E.B++ } }
//# i58.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; E['B'], E.B++ } }
//# i59.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; E['B'], E.B++ } }
//# i60.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; const { [E.B]: y } = p } }
//# i61.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; const { [E.B]: y } = p } }
//# i62.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; E.B?.c, E.B++ } }
//# i63.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; E.B?.c, E.B++ } }
//# i66.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; label: E.A++ } }
//# i67.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; label: E.A++ } }
//# i68.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; (E.A = 1) + E.A } }
//# i69.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; (E.A = 1) + E.A } }
//# i70.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; E.A = E.A } }
//# i71.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; E.A = E.A } }
//# i72.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; [E.A = E.A] = p } }
//# i73.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; [E.A = E.A] = p } }
//# i74.tsx
enum E { A = 1, B = x() }
export function F({ p }: any) { return async () => { 'use server'; [p[E.A] = E.A] = p } }
//# i75.tsx
export function F({ p }: any) { enum E { A = 1, B = x() }; return async () => { 'use server'; [p[E.A] = E.A] = p } }
//# h0.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E.A.b++ } }
//# h2.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A'].b++ } }
//# h4.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; p[E.A]++ } }
//# h6.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; p.z[E['A']]++ } }
//# h8.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [p[E.A]] = p } }
//# h10.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [p.x = E.A] = p } }
//# h12.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; ({ a: p.x = E['A'] } = p) } }
//# h14.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; ({ [E.A]: p.x } = p) } }
//# h16.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; p[E.A] = 1 } }
//# h18.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E.A[E.A] = 1 } }
//# h20.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A as any).b++ } }
//# h22.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [E.A.b] = p } }
//# h24.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [(E.A)] = p } }
//# h26.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [E.A!] = p } }
//# h28.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [(E.A as any)] = p } }
//# h30.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; for (p[E.A] of p) ; } }
//# h32.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; for (E.A.x of p) ; } }
//# h34.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; ({ ...E.A } = p) } }
//# h36.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (p[E.A])++ } }
//# h38.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (p[E.A]) = 1 } }
//# h40.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A)!++ } }
//# h42.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E.A!++ } }
//# h44.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E.A! = 1 } }
//# h46.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A as any) = 1 } }
//# h48.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A.b) = 1 } }
//# h50.ts
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (<any>E.A)++ } }
//# h52.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; f(E.A)[E.A]++ } }
//# h54.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (() => E.A)().b++ } }
//# h56.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (() => E.A)().b = 1 } }
//# h58.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E.A().b++ } }
//# h60.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; p[E.A++]++ } }
//# h62.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; p[(E.A)]++ } }
//# h64.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E?.A } }
//# h66.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; delete (E.A) } }
//# h68.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A) += 1 } }
//# h70.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; ((E.A)) = 1 } }
//# h72.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A)[p] = 1 } }
//# h74.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [...[E.A]] = p } }
//# h76.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [[E.A]] = p } }
//# h78.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [{ a: [E.A = E.A] }] = p } }
//# h80.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; async (x = E.A) => { 'use server' } } }
//# h82.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A ||= 2) } }
//# h84.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A) ||= p[E.A] } }
//# g0.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E.A++ } }
//# g2.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A']++ } }
//# g4.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; --E.A } }
//# g6.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; delete E.A } }
//# g8.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; delete E['A'] } }
//# g10.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E.A += 1 } }
//# g12.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A'] += 1 } }
//# g14.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [E.A] = p } }
//# g16.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [E['A']] = p } }
//# g18.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; ({ a: E.A } = p) } }
//# g20.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; ({ a: E['A'] } = p) } }
//# g22.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; ({ a: E['A'] = 1 } = p) } }
//# g24.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; for (E.A of p) ; } }
//# g26.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; for (E['A'] in p) ; } }
//# g28.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; typeof E['A'] } }
//# g30.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; void E.A } }
//# g32.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E?.['A']++ } }
//# g34.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A)++ } }
//# g36.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E['A'])++ } }
//# g38.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A']!++ } }
//# g40.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; [...E.A] = p } }
//# g42.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E.A) = 1 } }
//# g44.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E['A']) = 1 } }
//# g46.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; E['A']! = 1 } }
//# g48.tsx
enum E { A = 1 }
export function F({ p }: any) { return async () => { 'use server'; (E['A'] as any) = 1 } }
