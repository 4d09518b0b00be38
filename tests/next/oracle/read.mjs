// Reads the registered actions and their captures out of code that the compiler emitted.
import { parse } from 'acorn'

const HOISTED = /^(\$\$(?:RSC_SERVER_(ACTION|CACHE)|ACTION)_(\d+))(_INNER)?$/

/** @returns {{ actions: { export: string | null, kind: 'module' | 'cached' | 'inline' | 'cache', name: string | null, captures: string[] }[] }} */
export function readEmitted(code, source) {
  const entries = registered(code)
  const names = [...entries.keys()]
  const functions = new Map()
  const binds = []
  const closures = new Set()
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true }), null)

  const captures = new Map()
  for (const { target, within, args } of binds) captures.set(target, { within, args })
  // The emitter drops functions that nothing uses, such as one in a list of expressions, with the bindings in them.
  const unbound = [...closures].find((target) => !captures.has(target))
  if (unbound) throw new Error(`${unbound} is bound nowhere`)
  const resolved = (target) => {
    const bind = captures.get(target)
    if (!bind) return []
    return bind.args.map((path) => path.replace(/^\$\$ACTION_ARG_(\d+)/, (whole, index) =>
      (bind.within && resolved(bind.within)[Number(index)]) ?? whole)).map((path) => unrenamed(path, source))
  }
  const order = (name) => Number(name.match(HOISTED)?.[3] ?? -1)
  const inline = names.filter((name) => HOISTED.test(name)).sort((a, b) => order(a) - order(b))
  const module = names.filter((name) => !HOISTED.test(name)).sort()
  return {
    actions: [
      ...module.map((name) => ({ export: name, kind: entries.get(name) ? 'cached' : 'module', name: null, captures: [] })),
      ...inline.map((name) => ({
        export: null,
        kind: name.includes('CACHE') ? 'cache' : 'inline',
        name: functions.get(name) ?? null,
        captures: resolved(name),
      })),
    ],
  }

  function visit(node, within) {
    if (!node || typeof node.type !== 'string') return
    let inner = within
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
      const hoisted = node.id.name.match(HOISTED)
      if (hoisted) inner = hoisted[1]
      if (hoisted && node.init?.type === 'FunctionExpression') functions.set(hoisted[1], node.init.id?.name ?? null)
    }
    if (node.type === 'FunctionDeclaration' && HOISTED.test(node.id?.name ?? '')) inner = node.id.name
    if (node.type === 'CallExpression') {
      if (within && called(node) === 'decryptActionBoundArgs') closures.add(within)
      const bind = bound(node)
      if (bind) binds.push({ ...bind, within })
    }
    for (const key in node) {
      const child = node[key]
      if (Array.isArray(child)) child.forEach((each) => visit(each, inner))
      else if (child && typeof child === 'object') visit(child, inner)
    }
  }
}

/**
 * The exports that the leading comment hands to the bundler, and whether they are cached functions: `{ id: name }`, from
 * 16 on `{ id: { name } }`. Since 15 an id begins with a byte whose first bit tells.
 */
function registered(code) {
  const comment = code.match(/__next_internal_action_entry_do_not_use__ (\{.*?\}|\[.*?\]) \*\//)
  if (!comment) return new Map()
  const table = JSON.parse(comment[1])
  const entries = Array.isArray(table) ? table[0] : table
  const isCached = (id) => id.length === 42 && parseInt(id.slice(0, 2), 16) >= 0x80
  return new Map(Object.entries(entries).map(([id, entry]) => [typeof entry === 'string' ? entry : entry.name, isCached(id)]))
}

/**
 * `$$RSC_SERVER_ACTION_0.bind(null, encryptActionBoundArgs("id", a, b.c))`; the oldest line passes one array and
 * wraps the function once more.
 */
function bound({ callee, arguments: args }) {
  if (callee.type !== 'MemberExpression' || callee.property.name !== 'bind' || args.length !== 2) return null
  const encrypted = args[1]
  if (encrypted.type !== 'CallExpression' || called(encrypted) !== 'encryptActionBoundArgs') return null
  const target = reference(callee.object)
  if (!target) return null
  const values = encrypted.arguments.slice(1)
  const list = values.length === 1 && values[0].type === 'ArrayExpression' ? values[0].elements : values
  return { target, args: list.map(path) }
}

/** The name of what is called: CommonJS has `(0, module.name)(…)`. */
function called({ callee }) {
  return callee.type === 'SequenceExpression' ? callee.expressions.at(-1).property?.name : callee.name
}

function reference(node) {
  if (node.type === 'Identifier') return HOISTED.test(node.name) ? node.name : null
  if (node.type === 'CallExpression') return node.arguments.map(reference).find(Boolean) ?? null
  return null
}

function path(node) {
  switch (node.type) {
    case 'ChainExpression': return path(node.expression)
    case 'ParenthesizedExpression': return path(node.expression)
    case 'Identifier': return node.name
    case 'MemberExpression': return `${path(node.object)}${node.optional ? '?.' : '.'}${node.property.name}`
    default: return `<${node.type}>`
  }
}

/** The emitter renames a binding that shadows another (`x` to `x1`); the source's own name is wanted. */
function unrenamed(path, source) {
  const [root] = path.split(/\??\./, 1)
  const stands = (name) => new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(source)
  let name = root
  while (!stands(name) && /\d$/.test(name)) name = name.slice(0, -1)
  return name + path.slice(root.length)
}
