// Random modules of the other kind: whole files with prologues, exports, classes, objects, enums and TypeScript's
// wrappers around everything. Half of them also do what the compiler refuses.

const names = ['a', 'b', 'c', 'd']
const keys = ['x', 'y', 'z']
const typos = ['use sever', 'use servers', 'Use Server', 'use-server', 'use action', 'use cach', 'use caches', 'use strict', 'use no memo']

export function* mixed(count, seed) {
  for (let index = 0; index < count; index++) {
    const writer = new Writer(seed + index)
    const source = writer.module()
    yield { file: 'generated/mixed', name: `${seed + index}.${writer.tsx ? 'tsx' : 'ts'}`, layer: writer.layer, source }
  }
}

class Writer {
  constructor(seed) {
    this.state = (seed * 2246822519) >>> 0
    this.fresh = 0
    this.left = 24
    this.depth = 0
    this.declared = [new Set()]
    this.enums = []
    // What the function around allows.
    this.within = { async: true, generator: false, method: false, function: false }
    this.tsx = this.chance(0.7)
    this.refusable = this.chance(0.5)
    this.layer = 'rsc'
    // Not together with `using`, which TypeScript writes anew as well.
    this.decorated = this.chance(0.3)
  }

  /** xorshift */
  next() {
    this.state ^= this.state << 13
    this.state ^= this.state >>> 17
    this.state ^= this.state << 5
    return (this.state >>> 0) / 4294967296
  }

  below(limit) { return Math.floor(this.next() * limit) }
  chance(of) { return this.next() < of }
  pick(list) { return list[this.below(list.length)] }
  one(...ways) { return this.pick(ways)() }
  some(most, write) { return Array.from({ length: this.below(most + 1) }, write) }
  number() { return this.fresh++ }

  own() {
    const scope = this.declared.at(-1)
    const free = names.filter((name) => !scope.has(name))
    const name = free.length > 0 && this.chance(0.8) ? this.pick(free) : `n${this.number()}`
    scope.add(name)
    return name
  }

  scoped(write) {
    const enums = this.enums.length
    this.declared.push(new Set())
    this.depth++
    const text = write()
    this.depth--
    this.declared.pop()
    this.enums.length = enums
    return text
  }

  // Modules

  module() {
    const kind = this.one(() => 'plain', () => 'plain', () => 'server', () => 'server', () => 'server', () => (this.chance(0.5) ? 'cache' : 'plain'))
    if (this.refusable && this.chance(0.15)) this.layer = this.pick(['ssr', 'app-pages-browser'])
    const items = []
    if (this.chance(0.15)) items.push(this.pick(["'use strict'", '/* c */ // d', "'x'; 'y'", "('x')"]))
    if (this.chance(0.15)) items.push(this.pick(['type T = 1', 'interface I {}', 'declare const q: 1', 'function q(): void', "import type { Q } from 'q'", 'namespace Q {}', 'const enum Q { A }', 'export type { Q } from "q"', ';']))
    if (this.refusable && this.chance(0.2)) items.push(this.one(() => `import '${this.pick(keys)}'`, () => '1', () => `'${this.pick(typos)}'`, () => "('use server')", () => "'use server'", () => "'use cache'"))
    if (kind === 'server') items.push(this.pick(["'use server'", '"use server"', "'use\\x20server'", "'use server' as string"]))
    if (kind === 'cache') items.push(this.pick(["'use cache'", "'use cache: remote'"]))
    items.push(`import ${this.own()}, { type T0, x as ${this.own()} } from 'm'`)
    const exported = kind === 'plain' ? 0.5 : 0.8
    for (let index = 2 + this.below(5); index > 0; index--) items.push(this.chance(exported) ? this.exported(kind) : this.item())
    if (kind === 'plain' && this.chance(0.05)) items.push(`export = ${this.functionValue(this.kind())}`)
    if (this.refusable && this.chance(0.1)) items.push(`'${this.pick(typos)}'`)
    return `${items.join('\n')}\n`
  }

  /** What may be exported depends on the file: functions have to be asynchronous in one of actions. */
  exported(kind) {
    const strict = kind !== 'plain'
    const refused = this.refusable && this.chance(0.15)
    const type = strict && !refused ? 'async' : this.pick(['async', 'plain', 'action'])
    const name = this.own()
    switch (this.below(refused ? 16 : 11)) {
      case 0: case 1: return `export ${this.declaration(name, type)}`
      case 2: case 3: return `export const ${name} = ${this.wrapped(this.functionValue(type))}`
      case 4: return `export const ${name} = ${this.call(this.functionValue(this.chance(0.6) ? 'async' : this.kind()))}`
      case 5: return `export const ${name} = ${this.functionValue(type)}, ${this.own()} = ${this.objectOrClass()}`
      case 6: return `${this.declaration(name, type)}\nexport { ${name}${this.chance(0.5) ? ` as ${this.pick(['p', 'q', "'r s'"])}${this.number() ? '' : ''}` : ''} }`.replace(/ as (p|q) \}$/, (_, as) => ` as ${as}${this.number()} }`).replace(" as 'r s' }", ` as 'r s${this.number()}' }`)
      case 7: return this.once('default', () => `export default ${this.pick([this.declaration(this.own(), type), this.call(this.functionValue('async')), name === 'a' ? 'wrap()' : this.functionValue(type, true)])}`) ?? this.item()
      case 8: return `export type T${this.number()} = typeof ${this.pick(names)}`
      case 9: return `export let ${name}`
      case 10: return `export const { ${name}, x: ${this.own()} } = ${this.chain()}`
      case 11: return `export const ${name} = ${this.pick(["'x'", '1', 'null', '{}', '[]'])}`
      case 12: return `export class ${name} { ${this.members()} }`
      case 13: return `export { x as r${this.number()} } from 'x'`
      case 14: return "export * from 'x'"
      default: return `export enum ${name} { A }`
    }
  }

  once(what, write) {
    if (this[what]) return undefined
    this[what] = true
    return write()
  }

  item() {
    return this.one(
      () => this.declaration(this.own(), this.kind()),
      () => `const ${this.own()} = ${this.functionValue(this.kind())}`,
      () => `class ${this.own()} { ${this.members()} }`,
      () => `const ${this.own()} = ${this.objectOrClass()}`,
      () => this.statement(),
      () => `keep(${this.functionValue(this.kind())})`,
    )
  }

  // Functions

  kind() { return this.pick(['plain', 'plain', 'async', 'action', 'action', 'action', 'cached']) }

  head(kind) {
    const isAsync = kind !== 'plain' && !(this.refusable && this.chance(0.06))
    return { isAsync, star: this.chance(0.08) }
  }

  declaration(name, kind) {
    const { isAsync, star } = this.head(kind)
    return `${isAsync ? 'async ' : ''}function${star ? '*' : ''} ${name}${this.rest(kind, isAsync, star)}`
  }

  functionValue(kind, exported = false) {
    const { isAsync, star } = this.head(kind)
    const head = isAsync ? 'async ' : ''
    if (!exported && this.chance(0.4)) return `${head}function${star ? '*' : ''} ${this.chance(0.3) ? this.pick(names) : ''}${this.rest(kind, isAsync, star)}`
    return this.inside({ async: isAsync, generator: false }, () => {
      const start = `${head}(${this.parameters()})${this.chance(0.1) ? ': any' : ''} => `
      if ((kind === 'plain' || kind === 'async') && this.chance(0.3)) return `${start}(${this.expression(2)})`
      return `${start}{ ${this.prologue(kind)}${this.statements()} }`
    })
  }

  rest(kind, isAsync, star, method = false) {
    return this.inside({ async: isAsync, generator: star, method, function: true }, () => `(${this.parameters()}) { ${this.prologue(kind)}${this.statements()} }`)
  }

  inside(changed, write) {
    const outer = this.within
    this.within = { ...outer, ...changed }
    const text = this.scoped(write)
    this.within = outer
    return text
  }

  parameters() {
    return this.undecorated(() => this.some(2, () => `${this.pattern(1)}${this.chance(0.2) ? ` = ${this.expression(3)}` : ''}`).join(', '))
  }

  prologue(kind) {
    const before = this.chance(0.12) ? this.pick(["'x'; ", 'type L = 1; ', '/* c */ ', "('x'); ", 'interface L {} ']) : ''
    const odd = this.refusable && this.chance(0.08) ? `${this.one(() => `'${this.pick(typos)}'`, () => "('use server')", () => ';', () => "use(1); 'use server'", () => "'use cache'", () => "('use cache' as any)")}; ` : ''
    const own = { action: "'use server'; ", cached: this.pick(["'use cache'; ", "'use cache: remote'; "]) }[kind] ?? ''
    return this.chance(0.5) ? before + odd + own : before + own + odd
  }

  pattern(depth) {
    if (depth > 2) return this.own()
    return this.one(
      () => this.own(),
      () => this.own(),
      () => `{ ${this.pick(keys)}: ${this.pattern(depth + 1)}${this.chance(0.3) ? ` = ${this.chain()}` : ''}, ...${this.own()} }`,
      () => `[${this.pattern(depth + 1)}${this.chance(0.3) ? ` = ${this.chain()}` : ''}, , ...${this.own()}]`,
      () => `{ ${this.own()}${this.chance(0.4) ? ` = ${this.chain()}` : ''} }`,
      () => `{ [${this.chain()}]: ${this.own()} }`,
    )
  }

  // Statements

  statements() {
    const count = this.depth > 5 || this.left < 0 ? 1 : 1 + this.below(4)
    return Array.from({ length: count }, () => this.statement()).join('; ')
  }

  block() { return this.scoped(() => `{ ${this.statements()} }`) }

  statement() {
    if (this.depth > 5 || this.left-- < 0) return `use(${this.chain()})`
    switch (this.below(24)) {
      case 0: case 1: return `${this.pick(['const', 'let'])} ${this.pattern(0)} = ${this.expression(1)}`
      case 2: return `var v${this.number()} = ${this.expression(1)}`
      case 3: return this.depth > 0 ? this.declaration(this.own(), this.kind()) : 'use()'
      case 4: return `${this.decorator(0.4)}class ${this.own()} ${this.chance(0.3) ? `extends ${this.chain(0)} ` : ''}{ ${this.members()} }`
      case 5: return `if (${this.expression(2)}) ${this.block()} else ${this.chance(0.5) ? this.block() : `use(${this.chain()})`}`
      case 6: return this.scoped(() => `for (const ${this.pattern(1)} of ${this.expression(3)}) ${this.block()}`)
      case 7: return `for (${this.pick([this.pick(names), this.target()])} of ${this.chain()}) use(${this.chain()})`
      case 8: return this.scoped(() => `for (let ${this.own()} = ${this.chain()}; ${this.chain()}; ) ${this.block()}`)
      case 9: if (this.chance(0.2)) return `try ${this.block()} catch (${this.pick(names)}) { var w${this.number()} = ${this.chain()}, ${this.pick(names)}x${this.number()} = 1 }`
        return `try ${this.block()} catch ${this.scoped(() => `(${this.pattern(1)}) { ${this.statements()} }`)} finally ${this.block()}`
      case 10: return this.scoped(() => `switch (${this.chain()}) { case ${this.chain()}: ${this.statements()}; default: ${this.statements()} }`)
      case 11: return `l${this.number()}: ${this.block()}`
      case 12: return `${this.target()} ${this.pick(['=', '+=', '??='])} ${this.expression(2)}`
      case 13: return `;({ x: ${this.target()}, ...${this.chain(0)}.y } = ${this.expression(3)})`
      case 14: return `;[${this.target()}, ${this.chain(0)}.z = ${this.chain()}] = ${this.chain()}`
      case 15: return this.enumeration()
      case 16: return this.scoped(() => `{ ${this.decorated ? 'const' : 'using'} ${this.own()} = ${this.chain()}; ${this.statements()} }`)
      case 17: return `type L${this.number()} = typeof ${this.chain(0)}`
      case 18: return `keep(${this.functionValue(this.kind())})`
      case 19: return this.refusable && this.chance(0.3) ? `'${this.pick(typos)}'` : `use(${this.expression(0)})`
      default: return `use(${this.expression(0)})`
    }
  }

  enumeration() {
    const name = `E${this.number()}`
    const text = `enum ${name} { A${this.pick(['', ' = 2', " = 'x'", ' = 1 << 2'])}, B = ${this.pick(['1', 'A', "'y'", `${this.chain()}`, '-A', 'A + 1', `${this.chain(0)}.m()`])} }`
    this.enums.push(name)
    return text
  }

  enumUse(name) {
    const member = this.pick([`${name}.A`, `${name}.B`, `${name}['A']`, `${name}['B']`])
    return this.one(() => member, () => member, () => name, () => `${name}[${this.chain()}]`, () => `(${member}${this.pick(['++', '.x++', ' = 1', '.y = 2', '()', '.z()'])})`, () => `([${member}] = ${this.chain()})`)
  }

  target() {
    const chain = `${this.chain(0)}.${this.pick(keys)}`
    return this.one(() => chain, () => chain, () => `${chain}!`, () => `(${chain})`, () => `(${chain} as any)`, () => `${chain}[${this.chain()}]`, () => `(${this.chain()} as any).x`)
  }

  // Classes and objects

  members() {
    return [this.member(), ...this.some(2, () => this.member())].join('; ')
  }

  member() {
    const kind = this.kind()
    const number = this.number()
    const wrong = this.refusable && this.chance(0.15)
    const statically = kind === 'action' && !wrong ? 'static ' : this.pick(['', 'static '])
    const { isAsync, star } = this.head(kind)
    const modifier = `${this.pick(['', '', '', 'private ', 'public '])}${statically}`
    const asAsync = isAsync ? 'async ' : ''
    const name = this.pick([`m${number}`, `m${number}`, `'m ${number}'`, `[${this.chain()}]`])
    const at = this.below(9)
    const decorator = at < 7 ? this.decorator(0.2) : ''
    return `${decorator}${this.plainMember(at, { kind, number, wrong, statically, isAsync, star, modifier, asAsync, name })}`
  }

  plainMember(at, { kind, number, wrong, statically, isAsync, star, modifier, asAsync, name }) {
    switch (at) {
      case 0: case 1: case 2: return `${modifier}${asAsync}${star ? '*' : ''}${name}${this.rest(kind, isAsync, star, true)}`
      case 3: return `${statically}p${number} = ${this.field(() => this.expression(2))}`
      case 4: return `${statically}p${number} = ${this.field(() => this.functionValue(this.kind()))}`
      case 5: return `${statically}get g${number}() { ${wrong ? "'use server'; " : ''}${this.inside({ async: false, generator: false, method: true, function: true }, () => this.statements())} }`
      case 6: return `${statically}set s${number}${this.inside({ async: false, generator: false, method: true, function: true }, () => `(${this.pattern(1)}) { ${this.statements()} }`)}`
      case 7: return `static { ${this.field(() => this.scoped(() => this.statements()))} }`
      default: return this.once(`constructor${this.depth}`, () => `constructor${this.rest(wrong ? 'action' : 'plain', false, false, true)}`) ?? `q${number} = 1`
    }
  }

  /** Of the kind that Next compiles. */
  decorator(chance) {
    return this.decorated && this.chance(chance) ? `@${this.pick([`dec(${this.chain()})`, `${this.pick(names)}.${this.pick(keys)}`, `dec(${this.functionValue(this.kind())})`])} ` : ''
  }

  /** Expressions with decorators in them get names that nobody writes. */
  undecorated(write) {
    const outer = this.decorated
    this.decorated = false
    const text = write()
    this.decorated = outer
    return text
  }

  field(write) {
    return this.inside({ async: false, generator: false, method: true, function: true, field: true }, write)
  }

  objectOrClass() {
    if (this.chance(0.3)) return this.undecorated(() => this.scoped(() => `class { ${this.members()} }`))
    return `{ ${[this.property(), ...this.some(2, () => this.property())].join(', ')} }`
  }

  property() {
    const kind = this.kind()
    const { isAsync, star } = this.head(kind)
    const number = this.number()
    switch (this.below(9)) {
      case 0: case 1: return `${isAsync ? 'async ' : ''}${star ? '*' : ''}${this.pick([`m${number}`, `'m ${number}'`, `[${this.chain()}]`, `${number}`])}${this.rest(kind, isAsync, star, true)}`
      case 2: case 3: return `${this.pick([`p${number}`, `'p ${number}'`, `[${this.chain()}]`])}: ${this.wrapped(this.functionValue(kind))}`
      // 15 takes the body of an object's accessor for the code around it, so nothing is declared in there.
      case 4: return `get g${number}() { ${this.refusable && this.chance(0.2) ? "'use server'; " : ''}return ${this.chain()} }`
      case 5: return this.pick(names)
      case 6: return `...${this.chain()}`
      default: return `k${number}: ${this.expression(3)}`
    }
  }

  // Expressions

  wrapped(text) {
    return this.one(() => text, () => text, () => text, () => `(${text})`, () => `(${text}) as any`, () => `(${text})!`, () => `(${text}) satisfies any`)
  }

  call(inner) {
    return this.one(() => `wrap(${inner})`, () => `wrap(1)(${inner}, { h: ${inner.length < 40 ? inner : '1'} })`, () => `client.use(${this.chain()}).action(${inner})`, () => `new Wrap(${inner})`, () => `tag\`\${${inner}}\``)
  }

  chain(optional = 0.15) {
    let text = this.pick(names)
    for (let length = this.below(4); length > 0; length--) {
      text += this.chance(0.06) && optional ? '!' : ''
      text += `${this.chance(optional) ? '?.' : '.'}${this.pick(keys)}`
    }
    if (!optional) return text
    return this.chance(0.06) ? this.pick([`(${text})`, `(${text} as any)`, `(${text} satisfies any)`]) : text
  }

  expression(depth) {
    if (depth > 3 || this.depth > 7 || this.left-- < 0) return this.chain()
    const inner = () => this.expression(depth + 1)
    switch (this.below(34)) {
      case 0: return `${this.chain()}(${inner()})`
      case 1: return `${this.chain()}.m(${inner()}).${this.pick(keys)}`
      case 2: return `${this.chain()}?.m?.(${inner()})`
      case 3: return `${this.chain()}[${inner()}]${this.pick(['', '.x', '()'])}`
      case 4: return `(${this.objectOrClass()})`
      case 5: return `[${inner()}, ...${this.chain()}]`
      case 6: return `\`\${${this.chain()}} \${${inner()}}\``
      case 7: return `${this.chain(0)}\`\${${inner()}}\``
      case 8: return `(${inner()} ? ${this.chain()} : ${inner()})`
      case 9: return `new ${this.chain(0)}(${inner()})`
      case 10: return this.tsx ? this.jsx(inner) : `<any>${this.chain()}`
      case 11: case 12: return this.wrapped(`(${this.functionValue(this.kind())})`)
      case 13: return `(${this.functionValue(this.kind())})(${inner()})`
      case 14: return this.call(this.functionValue(this.kind()))
      case 15: return `f<typeof ${this.chain(0)}>(${inner()})`
      case 16: return `(${this.pick(names)} = ${inner()})`
      case 17: return `(${this.target().replace(/!$/, '')}${this.pick(['++', '--'])})`
      case 18: return `(delete ${this.chain(0)}.${this.pick(keys)})`
      case 19: return `(${this.chain()} ${this.pick(['in', 'instanceof', '===', '+', '&&', '??'])} ${inner()})`
      case 20: return `(${inner()}, ${this.pick(['!', 'void ', 'typeof '])}${this.chain()})`
      case 21: return `import(${inner()})`
      case 22: return this.within.async && !this.within.field ? `(await ${inner()})` : this.chain()
      case 23: return this.within.generator && !this.within.field ? `(yield ${inner()})` : this.chain()
      case 24: return this.enums.length > 0 ? this.enumUse(this.pick(this.enums)) : this.chain()
      case 25: return this.refusable && this.chance(0.4) ? this.pick(['this', 'this.x', ...(this.within.function && !this.within.field ? ['arguments', 'arguments[0]'] : []), ...(this.within.function ? ['new.target'] : [])]) : this.chain()
      case 26: return this.undecorated(() => `(class ${this.chance(0.5) ? this.pick(names) : ''} ${this.chance(0.3) ? `extends ${this.chain(0)} ` : ''}{ ${this.members()} })`)
      case 27: return `(${this.chain()} as any)${this.pick(['.x', '?.y', '()', '!.z'])}`
      default: return this.chain()
    }
  }

  jsx(inner) {
    const name = this.pick(['p', 'C', 'c.D', 'a.b', 'A.B.C'])
    const attributes = this.some(2, () => this.one(() => `t${this.number()}={${inner()}}`, () => `{...${this.chain()}}`, () => `act${this.number()}={${this.functionValue(this.kind())}}`, () => 's="a.b"'))
    return this.chance(0.2) ? `<>{${inner()}}{...${this.chain()}}</>` : `<${name} ${attributes.join(' ')}>{${inner()}} text</${name}>`
  }
}
