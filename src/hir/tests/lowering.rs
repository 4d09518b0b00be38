use super::{module, printed};
use expect_test::{Expect, expect};

#[expect(clippy::needless_pass_by_value, reason = "expectations read best as literals")]
fn check(source: &str, expected: Expect) {
    let module = module(source);
    assert_eq!(module.outline.errors, [], "{source}");
    expected.assert_eq(&printed(&module));
}

#[test]
fn names_are_resolved_to_the_innermost_declaration() {
    check(
        r"
import { db } from './db'
const top = 1
export async function act(a, { b, c: [d = a] }, ...rest) {
  use(a, b, d, rest, top, db, later)
  var later = x
  { let a = b; function inner() { return a } inner() }
  try { g() } catch (e) { h(e); var v }
  for (const k of a) k(v)
  const f = function self(n) { return self(n - 1) }
  const K = class Me { m() { return Me } }
  return (a) => a + top
}",
        expect![[r#"
            import {db as db} from ./db
            const top = 1
            export async fn0 act(a%0, {b%1, c: [d%2 = a%0]}, ...rest%3) {
              use(a%0, b%1, d%2, rest%3, top, db, later%6)
              var later%6 = x
              block
                let a%8 = b%1
                %9 fn1 inner() {
                  return a%8
                }
                inner%9()
              try
                g()
              catch e%10
                h(e%10)
                var v%7
              for k%11 of a%0
                k%11(v%7)
              const f%4 = fn2 self(n%13) {
                return self%12((Other n%13 1))
              }
              const K%5 = class Me {m: fn3 m() {
                return Me%14
              }}
              return fn4 (a%15) => (Add a%15 top)
            }
        "#]],
    );
}

#[test]
fn expressions() {
    check(
        r"
a?.b.c?.[d]?.(e!, ...f)
x = (y as T) satisfies U
({ a, b: 1, ['c']: 2, [d]: 3, ...e, async m() {}, get g() { return 1 }, *gen() { yield 1 } });
[, a, ...b];
`a${b}\n`; sql`x ${y}`
(a ?? b) || (c && !d);
({ a: b.c, d = 1, ...e } = f);
[a, b] = c
new Foo<T>(1)
await import('./x')
require('y').z
import.meta.url
a ? b : c
typeof a === 'string'
a += 1; a++; a ||= 2;
/re/g; 10n; 0x10; null; true; undefined
",
        expect![[r#"
            a?.b.c?.[d]?.(e, ...f)
            (Assign x ((y as T) satisfies U))
            {a, b: 1, c: 2, [d]: 3, ...e, m: async fn0 m() {
            }, g: fn1 g() {
              return 1
            }, gen: fn2* gen() {
              yield 1
            }}
            [undefined, a, ...b]
            `a$
            `(b)
            (Or sql`x $`(y)((Nullish a b)) (And c (Not d)))
            (Assign {a: b.c, d = 1, ...e} f)
            (Assign [a, b] c)
            new Foo<T>(1)
            await import('./x')
            require('y').z
            ?.url
            (a ? b : c)
            (StrictEq (Typeof a) 'string')
            (Compound a 1)
            (Other a)
            (Or a 2)
            /re/g
            10n
            0x10
            null
            true
            undefined
        "#]],
    );
}

#[test]
fn jsx() {
    check(
        r#"
const a = <Card.Item x="1" {...props} on={act} disabled>text {b} <br/> <></> {/* none */}</Card.Item>
const b = <my-el svg:path="x"><div>don't // no comment</div></my-el>
"#,
        expect![[r#"
            const a = <Card.Item x='1' ...props on=act disabled text5 {b} {<'br'>} {<>}>
            const b = <'my-el' svg:path='x' {<'div' text19>}>
        "#]],
    );
}

#[test]
fn types() {
    check(
        r"
type A = { a: string; b?: number[]; [k: string]: any } | 'x' | Array<B.C>
interface I extends J<K> { m(): void; n: { x: 1 } & (typeof y.z) }
export type R = { [k: string]: number }
function f(a: string, b?: A, { c }: { c: boolean } = {}): Promise<void> {}
const x: I = y as const
",
        expect![[r#"
            type A = other | 'x' | Array<B.C>
            type I = {m: function, n: {x: 1} & typeof y.z}
            type R = Record<string, number>
            fn0 f(a%0: string, b%1?: A, {c%2}: {c: boolean} = {}) {
            }
            const x: I = y
        "#]],
    );
}

#[test]
fn statements_and_directives() {
    check(
        r"
function f() {
  'use server'
  ;('use cache')
  'late'
  if (a) return 1; else if (b) throw c; else { d() }
  while (a) { break }
  do { continue } while (b)
  for (let i = 0; i < n; i++) g(i)
  for (const k in o) h(k)
  out: for (const [k, v] of o) { break out }
  switch (a) { case 1: b(); break; default: c() }
  try { a() } finally { b() }
  enum E { A = q }
  type T = string
  ;
  debugger
}
",
        expect![[r#"
            fn0 f() {
              'use server' (0)
              'use cache' (1)
              'late' (0)
              if a
                return 1
              else
                if b
                  throw c
                else
                  d()
              while a
                break
              do while b
                continue
                let i%1 = 0
              for ; (Order i%1 n); (Other i%1)
                g(i%1)
              for k%2 in o
                h(k%2)
              out:
                for [k%3, v%4] of o
                  break
              switch a
              case 1
                b()
                break
              case default
                c()
              try
                a()
              finally
                b()
              enum E
              type T = string
            }
        "#]],
    );
}

#[test]
fn classes() {
    check(
        r"
@dec(x)
export class A extends B {
  #p = 1
  static s = q
  constructor(private a: string, b = 2) { super(); this.#p = a }
  static async m(x) { return super.m(x) }
  get g() { return 1 }
  static { init() }
  @dec field
}
",
        expect![[r#"
            export class A {#p: 1, s: q, constructor: fn0 constructor(a%0: string, b%1 = 2) {
              ?()
              (Assign this.#p a%0)
            }, m: async fn1 m(x%2) {
              return super.m(x%2)
            }, g: fn2 g() {
              return 1
            }, static: {
              init()
            }, field: }
        "#]],
    );
}
