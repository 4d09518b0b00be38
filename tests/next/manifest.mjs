// Compares the inventory of built apps with the actions that the builds registered.
// Usage: node manifest.mjs ACTIONFENCE BUILT_APP…
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const [actionfence, ...apps] = process.argv.slice(2).map((path) => resolve(path))
let differences = 0
for (const app of apps) {
  const entries = manifest(app)
  const ours = inventory(app)
  const nameOfId = new Map(ours.map((action) => [id(app, action), nameOf(action)]))
  const registered = count(entries.map(([key, entry]) => (entry.filename ? nameInEntry(entry) : (nameOfId.get(key.slice(2)) ?? `id ${key}`))))
  const listed = count(ours.map(nameOf))
  for (const what of new Set([...registered.keys(), ...listed.keys()])) {
    const [theirs, ours] = [registered.get(what) ?? 0, listed.get(what) ?? 0]
    if (theirs === ours) continue
    differences += 1
    console.error(`${basename(app)}: ${what}: registered ${theirs} times, listed ${ours} times`)
  }
  console.log(`${basename(app)}: ${entries.length} actions registered`)
}
process.exitCode = differences > 0 ? 1 : 0

function manifest(app) {
  const { node, edge } = JSON.parse(readFileSync(join(app, '.next/server/server-reference-manifest.json'), 'utf8'))
  // Cached functions have the first bit of the first byte set.
  return Object.entries({ ...edge, ...node }).filter(([id]) => parseInt(id.slice(0, 2), 16) < 0x80)
}

// Each with the name that the compiler exports it by; it numbers the inline ones of a file.
function inventory(app) {
  const json = execFileSync(actionfence, ['actions', '.', '--format', 'json'], { cwd: app, maxBuffer: 1 << 26, encoding: 'utf8' })
  // A build drops what nothing imports; that is told by the reachability.
  const listed = JSON.parse(json).actions.filter(({ kind, reachability }) => kind !== 'route' && reachability !== 'unreferenced')
  const inlineIn = new Map()
  return listed.map(({ kind, file, name }) => {
    if (kind !== 'inline') return { kind, file, name }
    const number = inlineIn.get(file) ?? 0
    inlineIn.set(file, number + 1)
    return { kind, file, name: `$$RSC_SERVER_ACTION_${number}` }
  })
}

function nameOf({ kind, file, name }) {
  return kind === 'inline' ? `inline in ${file}` : `${name} of ${file}`
}

function nameInEntry({ filename, exportedName }) {
  return exportedName.startsWith('$$RSC_SERVER_ACTION_') ? `inline in ${filename}` : `${exportedName} of ${filename}`
}

// The manifest of webpack builds up to 15 names nothing: there an action is known by the hash of the key that the
// build was given, its path and its name. The byte before the hash says how many arguments it takes.
function id(app, { file, name }) {
  return createHash('sha1').update(`${process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY}${join(app, file)}:${name}`).digest('hex')
}

function count(names) {
  const counts = new Map()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
