// Random modules from a seed: declarations, loops, patterns, classes and actions in each other, with few names so that
// they shadow and shorten each other often.

const names = ['a', 'b', 'c', 'd', 'e']
const keys = ['x', 'y', 'z']

export function* random(count, seed) {
  for (let index = 0; index < count; index++) {
    const write = new Writer(seed + index)
    yield { file: 'generated/random', name: `${seed + index}.tsx`, layer: 'rsc', source: write.module() }
  }
}

class Writer {
  constructor(seed) {
    this.state = (seed * 2654435761) >>> 0
    this.depth = 0
    this.fresh = 0
    this.declared = [new Set()]
    // What may still be written; afterwards only uses are.
    this.left = 40
  }

  /** mulberry32 */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(limit) { return Math.floor(this.next() * limit) }
  chance(of) { return this.next() < of }
  pick(list) { return list[this.below(list.length)] }
  name() { return this.pick(names) }

  /** A name that the innermost scope does not declare yet, else one that nothing uses. */
  own() {
    const scope = this.declared.at(-1)
    const free = names.filter((name) => !scope.has(name))
    const name = free.length > 0 ? this.pick(free) : `n${this.fresh++}`
    scope.add(name)
    return name
  }

  scoped(inside) {
    this.declared.push(new Set())
    this.depth++
    const text = inside()
    this.depth--
    this.declared.pop()
    return text
  }

  module() {
    const items = [`import { ${this.own()} } from 'm'`, `const ${this.own()} = make()`]
    for (let index = 0; index < 2; index++) {
      items.push(`export function F${index}${this.functionRest('plain')}`)
    }
    items.push(`export const G = ${this.arrow('plain')}`)
    items.push(`export class K { ${this.members()} }`)
    return `${items.join('\n')}\n`
  }

  parameters() {
    return Array.from({ length: this.below(3) }, () => this.parameter()).join(', ')
  }

  parameter() {
    const pattern = this.pattern(0)
    return this.chance(0.25) ? `${pattern} = ${this.expression(1)}` : pattern
  }

  pattern(depth) {
    const kind = depth > 2 ? 0 : this.below(6)
    if (kind < 3) return this.own()
    if (kind === 3) return `[${this.pattern(depth + 1)}, ${this.chance(0.3) ? `${this.pattern(depth + 1)} = 1` : this.pattern(depth + 1)}${this.chance(0.2) ? `, ...${this.own()}` : ''}]`
    const props = Array.from({ length: 1 + this.below(3) }, (_, at) => {
      const own = this.below(4)
      if (own === 0) return `${keys[at]}: ${this.pattern(depth + 1)}`
      if (own === 1) return `${keys[at]}: ${this.pattern(depth + 1)} = ${this.chance(0.5) ? '{}' : this.value()}`
      if (own === 2) return `${this.own()} = ${this.value()}`
      return this.own()
    })
    return `{ ${props.join(', ')}${this.chance(0.2) ? `, ...${this.own()}` : ''} }`
  }

  functionRest(kind) {
    return this.scoped(() => `(${this.parameters()}) { ${this.directive(kind)}${this.statements()} }`)
  }

  arrow(kind) {
    return this.scoped(() => {
      const head = `${kind === 'plain' ? '' : 'async '}(${this.parameters()}) => `
      return kind === 'plain' && this.chance(0.4) ? `${head}(${this.expression(1)})` : `${head}{ ${this.directive(kind)}${this.statements()} }`
    })
  }

  directive(kind) {
    return { action: "'use server'; ", cached: "'use cache'; ", plain: '' }[kind]
  }

  kind() {
    return this.chance(0.45) ? 'action' : this.chance(0.1) ? 'cached' : 'plain'
  }

  statements() {
    const count = this.depth > 5 || this.left < 0 ? 1 : 1 + this.below(5)
    return Array.from({ length: count }, () => this.statement()).join('; ')
  }

  block() {
    return this.scoped(() => `{ ${this.statements()} }`)
  }

  statement() {
    if (this.depth > 6 || this.left-- < 0) return this.use()
    switch (this.below(19)) {
      case 0: case 1: return `${this.pick(['const', 'let'])} ${this.pattern(0)} = ${this.expression(1)}`
      case 2: return `var v${this.fresh++} = ${this.expression(1)}`
      case 3: { const kind = this.kind(); return `${kind === 'plain' ? '' : 'async '}function ${this.own()}${this.functionRest(kind)}` }
      case 4: return `class ${this.own()}${this.chance(0.3) ? ` extends ${this.chain(0)}` : ''} { ${this.members()} }`
      case 5: return `if (${this.value()}) ${this.block()}${this.chance(0.3) ? ` else ${this.block()}` : ''}`
      case 6: return this.scoped(() => `for (const ${this.pattern(1)} of ${this.value()}) ${this.block()}`)
      case 7: return this.scoped(() => `for (let ${this.own()} = 0; ${this.value()}; ${this.value()}) ${this.block()}`)
      case 8: return `try ${this.block()} catch (${this.scoped(() => `${this.own()}) { ${this.statements()} }`)}`
      case 9: return this.scoped(() => `switch (${this.value()}) { case 1: ${this.statements()}; default: ${this.statements()} }`)
      case 10: return `${this.name()} = ${this.expression(1)}`
      case 11: return `${this.chain(0)}.${this.pick(keys)} = ${this.expression(1)}`
      case 12: return `const ${this.own()} = ${this.functionValue()}`
      case 13: return `keep(${this.functionValue()})`
      default: return this.use()
    }
  }

  members() {
    return Array.from({ length: 1 + this.below(2) }, () => {
      switch (this.below(4)) {
        case 0: return `m${this.fresh++}${this.functionRest('plain')}`
        case 1: return `p${this.fresh++} = ${this.expression(2)};`
        case 2: { const kind = this.kind(); return `static ${kind === 'plain' ? '' : 'async '}s${this.fresh++}${this.functionRest(kind)}` }
        default: return `constructor${this.fresh++}${this.functionRest('plain')}`
      }
    }).join(' ')
  }

  functionValue() {
    const kind = this.kind()
    if (this.chance(0.6)) return this.arrow(kind)
    return `${kind === 'plain' ? '' : 'async '}function ${this.chance(0.3) ? this.name() : ''}${this.functionRest(kind)}`
  }

  use() { return `use(${this.expression(0)})` }

  value() { return this.chain() }

  chain(optional = 0.15) {
    let text = this.name()
    for (let length = this.below(4); length > 0; length--) text += `${this.chance(optional) ? '?.' : '.'}${this.pick(keys)}`
    return text
  }

  expression(depth) {
    if (depth > 3 || this.depth > 7 || this.left-- < 0) return this.chain()
    const inner = () => this.expression(depth + 1)
    switch (this.below(24)) {
      case 0: return `${this.chain()}(${inner()})`
      case 1: return `${this.chain()}.m(${inner()}, ${this.chain()})`
      case 2: return `${this.chain()}?.m(${inner()})`
      case 3: return `${this.chain()}[${inner()}]`
      case 4: return `{ ...${this.chain()}, ${this.name()}, k: ${inner()}, [${this.chain()}]: 1 }`.replace(/^/, '(').concat(')')
      case 5: return `[${inner()}, ...${this.chain()}]`
      case 6: return `\`\${${this.chain()}} \${${inner()}}\``
      case 7: return `(${this.chain()} as any).${this.pick(keys)}`
      case 8: return `${this.chain()}!.${this.pick(keys)}`
      case 9: return `(${inner()} ? ${this.chain()} : ${this.chain()})`
      case 10: return `new ${this.chain(0)}(${inner()})`
      case 11: return `<${this.pick(['p', 'C'])} t={${inner()}} {...${this.chain()}}>{${this.chain()}}</>`.replace(/<(\w)(.*)<\/>$/s, '<$1$2</$1>')
      case 12: return `(${this.functionValue()})`
      case 13: return `{ async m${this.functionRest(this.chance(0.5) ? 'action' : 'cached')}, f: ${this.functionValue()} }`.replace(/^/, '(').concat(')')
      case 14: return `typeof ${this.chain()}`
      case 15: return `${this.chain()}.x.y().z(${this.chain()}).w`
      case 16: return `(${this.functionValue()})(${this.chain()})`
      case 17: return `wrap(${inner()})(${this.functionValue()})`
      default: return this.chain()
    }
  }
}
