// Modules that combine shapes: capture expressions with kinds of bindings and positions of the action, and declarations
// with forms of export and wrappers; and random ones of two kinds. Only their number is bounded; nothing in here knows an answer.

import { mixed } from './mixed.mjs'
import { random } from './random.mjs'

export function* generated() {
  yield* captures()
  yield* exports()
  yield* random(250, 20_000)
  yield* mixed(400, 40_000)
}

const uses = {
  value: (v) => `use(${v})`,
  member: (v) => `use(${v}.a.b)`,
  optional: (v) => `use(${v}?.a, ${v}.a?.b)`,
  call: (v) => `${v}()`,
  method: (v) => `${v}.m(); ${v}.a.m(1)`,
  optionalCall: (v) => `${v}?.m(); ${v}.m?.(); ${v}?.()`,
  index: (v) => `use(${v}['x'], ${v}.a[0].b)`,
  shorthand: (v) => `use({ ${v} })`,
  spread: (v) => `use(...${v}, { ...${v}.rest }, [...${v}.list])`,
  template: (v) => `use(\`\${${v}.t} \${${v}}\`)`,
  tagged: (v) => `${v}.sql\`\${${v}.id}\``,
  typeofs: (v) => `use(typeof ${v}.a, void ${v}.b, !${v}.c)`,
  construct: (v) => `new ${v}.Type(${v}.arg)`,
  assignMember: (v) => `${v}.a = 1; ${v}.b.c += 2`,
  update: (v) => `${v}.n++`,
  nested: (v) => `const inner = () => ${v}.deep; inner()`,
  nestedAction: (v) => `const inner = async () => { 'use server'; return ${v}.deep.er }; use(inner, ${v}.deep)`,
  shadowed: (v) => `{ const ${v} = 1; use(${v}.x) } use(${v}.y)`,
  shadowedParam: (v) => `[1].map((${v}) => ${v}.x); use(${v}.z)`,
  cast: (v) => `use((${v} as any).a, ${v}!.b, <any>${v}.c, (${v}.d satisfies unknown))`,
  chain: (v) => `${v}.a.b.c().d().e`,
  callee: (v) => `(() => ${v}.deep.val)(); f(${v}.x.y)(${v}.z.w)`,
  conditional: (v) => `use(${v}.a ? ${v}.b : ${v}.c ?? ${v})`,
  jsx: (v) => `return <i title={${v}.t} {...${v}.rest}>{${v}.child}</i>`,
  type: (v) => `let t: typeof ${v} = null!; use(t)`,
  classBody: (v) => `class K extends ${v}.Base { p = ${v}.field; m() { return ${v}.inner } } new K()`,
  defaults: (v) => `const { x = ${v}.dflt, [${v}.key]: y } = use(); use(x, y)`,
  awaited: (v) => `await ${v}.promise; for await (const x of ${v}.stream) use(x)`,
  sequence: (v) => `use((0, ${v}.fn)(${v}.arg))`,
  private: (v) => `use(${v}.a[${v}.b].c, (${v}).d)`,
  label: (v) => `${v}: for (;;) { break ${v} }`,
  key: (v) => `use({ ${v}: 1, other: ${v}.o, [${v}.k]: 2 })`,
}

const bindings = {
  param: (body) => `export default function C(v: any) { ${body} }`,
  paramPattern: (body) => `export default function C({ v }: any) { ${body} }`,
  paramDefault: (body) => `export default function C({ v = 1 }: any) { ${body} }`,
  paramRenamed: (body) => `export default function C({ a: v }: any) { ${body} }`,
  paramRenamedDefault: (body) => `export default function C({ a: v = 1 }: any) { ${body} }`,
  paramRest: (body) => `export default function C(...v: any[]) { ${body} }`,
  constant: (body) => `export default function C() { const v: any = make(); ${body} }`,
  later: (body) => `export default function C() { ${body}; const v: any = make() }`,
  hoistedVar: (body) => `export default function C() { if (q) { var v: any = make() } ${body} }`,
  blockConst: (body) => `export default function C() { { const v: any = make(); ${body} } }`,
  loopHead: (body) => `export default function C() { for (const v of list) { ${body} } }`,
  loopBody: (body) => `export default function C() { for (const w of list) { const v = w; ${body} } }`,
  caught: (body) => `export default function C() { try { f() } catch (v: any) { ${body} } }`,
  array: (body) => `export default function C() { const [, v]: any = make(); ${body} }`,
  restObject: (body) => `export default function C() { const { z, ...v }: any = make(); ${body} }`,
  fn: (body) => `export default function C() { function v() {} ${body} }`,
  klass: (body) => `export default function C() { class v {} ${body} }`,
  imported: (body) => `import { v } from 'v'\nexport default function C() { ${body} }`,
  moduleConst: (body) => `const v: any = make()\nexport default function C() { ${body} }`,
  moduleBlock: (body) => `{ const v: any = make(); ${body} }`,
  global: (body) => `export default function C() { ${body} }`,
  callback: (body) => `export default function C() { return list.map((v: any) => { ${body} }) }`,
  method: (body) => `export const o = { make(v: any) { ${body} } }`,
  outerArrow: (body) => `export const C = (v: any) => async () => { ${body} }`,
  classMethod: (body) => `export class C { m(v: any) { ${body} } }`,
  constructor: (body) => `export class C { constructor(v: any) { ${body} } }`,
  switched: (body) => `export default function C() { switch (q) { case 1: const v: any = make(); ${body} } }`,
  enumeration: (body) => `export default function C() { enum v { A, B } ${body} }`,
  usingDecl: (body) => `export default function C() { using v: any = make(); ${body} }`,
}

const positions = {
  declaration: (body) => `async function act(fd: FormData) { 'use server'; ${body} } keep(act)`,
  arrow: (body) => `const act = async () => { 'use server'; ${body} }; keep(act)`,
  attribute: (body) => `keep(<form action={async (fd) => { 'use server'; ${body} }} />)`,
  argument: (body) => `keep(async function () { "use server"; ${body} })`,
  property: (body) => `keep({ act: async () => { 'use server'; ${body} } })`,
  method: (body) => `keep({ async act() { 'use server'; ${body} } })`,
  wrapped: (body) => `wrap(x)(async () => { 'use server'; ${body} })`,
  nested: (body) => `const outer = () => { const act = async () => { 'use server'; ${body} }; return act }; keep(outer)`,
  staticMethod: (body) => `class S { static async act() { 'use server'; ${body} } } keep(S)`,
  field: (body) => `class S { act = async () => { 'use server'; ${body} } } keep(S)`,
  iife: (body) => `(async () => { 'use server'; ${body} })()`,
  parameter: (body) => `const act = async (p = v.dflt, { q = v.other } = {}) => { 'use server'; ${body} }; keep(act)`,
}

/** Every use with every binding and every position at least once, each pair of binding and position once. */
function* captures() {
  const useNames = Object.keys(uses)
  const bindingNames = Object.keys(bindings)
  const positionNames = Object.keys(positions)
  let turn = 0
  for (const binding of bindingNames) {
    for (const position of positionNames) {
      const picked = [0, 1, 2].map((step) => useNames[(turn * 3 + step) % useNames.length])
      turn += 1
      const body = picked.map((use) => `{ ${uses[use]('v')} }`).join('; ')
      // A type assertion in angle brackets does not exist in `.tsx`, JSX not in `.ts`.
      const tsx = position === 'attribute' || picked.includes('jsx')
      if (tsx && picked.includes('cast')) continue
      yield module_('captures', `${binding}-${position}.${tsx ? 'tsx' : 'ts'}`, bindings[binding](positions[position](body)))
    }
  }
  for (const [index, use] of useNames.entries()) {
    for (const [at, binding] of ['param', 'constant', 'paramPattern'].entries()) {
      const position = positionNames[(index + at * 5) % positionNames.length]
      const tsx = position === 'attribute' || use === 'jsx'
      if (tsx && use === 'cast') continue
      yield module_('captures', `${use}-${binding}-${position}.${tsx ? 'tsx' : 'ts'}`, bindings[binding](positions[position](uses[use]('v'))))
    }
  }
}

const values = {
  asyncArrow: 'async (a) => {}',
  asyncFunction: 'async function (a) {}',
  named: 'async function own(a, ...rest) {}',
  generator: 'async function* () {}',
  syncArrow: '(a) => {}',
  syncFunction: 'function () {}',
  call: 'wrap(async (a) => {})',
  callSync: 'wrap((a) => 1)',
  chain: 'client.schema(z).action(async ({ x }) => x)',
  nested: 'wrap(other(async function () {}))',
  construct: 'new Action()',
  member: 'all.one',
  conditional: 'flag ? one : two',
  object: '{}',
  array: '[]',
  classExpression: 'class {}',
  text: "'x'",
  number: '1',
  negative: '-1',
  nothing: 'null',
  undefinedValue: 'undefined',
  regex: '/x/',
  template: '`x`',
  tagged: 'css`x`',
  awaited: 'await make()',
  logical: 'one || two',
  sequence: '(0, one)',
  parenthesised: '(async () => {})',
  cast: '(async () => {}) as Action',
  satisfied: 'wrap(async () => {}) satisfies Action',
  constant: "'x' as const",
  iife: '(() => async () => {})()',
  bound: 'one.bind(null, 1)',
  alias: 'one',
  imported: 'other',
  typeOf: 'typeof one',
  arrowWithDirective: "async () => { 'use server' }",
  arrowCached: "async () => { 'use cache' }",
  callWithDirective: "wrap(async () => { 'use server' })",
  returnsInline: "async (p) => { const act = async () => { 'use server'; return p.id }; return act }",
  usesThis: 'async function () { return this }',
  usesArguments: 'async function () { return arguments }',
  nestedThis: 'async () => { function f() { return this } return f }',
}

const exportForms = {
  constant: (value) => `export const it = ${value}`,
  byDefault: (value) => `export default ${value}`,
  list: (value) => `const it = ${value}\nexport { it }`,
  renamed: (value) => `const local = ${value}\nexport { local as it, local as again }`,
  asDefault: (value) => `const it = ${value}\nexport { it as default }`,
  late: (value) => `const it = ${value}\nexport default it`,
  both: (value) => `export const it = ${value}\nexport default it`,
  letDeclared: (value) => `export let it = ${value}, second = ${value}`,
  notExported: (value) => `const it = ${value}\nexport async function other2() { return it }`,
}

const prologues = {
  server: "'use server'\nimport { other } from './other'\nasync function one() {}\n",
  plain: "import { other } from './other'\nasync function one() {}\n",
}

function* exports() {
  for (const [form, write] of Object.entries(exportForms)) {
    for (const [value, text] of Object.entries(values)) {
      yield module_('exports', `${form}-${value}.ts`, `${prologues.server}${write(text)}\n`)
    }
  }
  for (const [value, text] of Object.entries(values)) {
    yield module_('exports', `plain-${value}.ts`, `${prologues.plain}${exportForms.constant(text)}\n${exportForms.byDefault(text)}\n`)
  }
}

function module_(file, name, source) {
  return { file: `generated/${file}`, name, layer: 'rsc', source }
}
