// Compares the inventory of built apps with the actions that the builds registered.
// Usage: node manifest.mjs ACTIONFENCE BUILT_APP…
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const [actionfence, ...apps] = process.argv.slice(2).map((path) => resolve(path))
let differences = 0
for (const app of apps) {
  const registered = count(manifest(app).map(({ filename, exportedName }) =>
    exportedName.startsWith('$$RSC_SERVER_ACTION_') ? `inline in ${filename}` : `${exportedName} of ${filename}`))
  const listed = count(inventory(app).map(({ kind, file, name }) => (kind === 'inline' ? `inline in ${file}` : `${name} of ${file}`)))
  for (const what of new Set([...registered.keys(), ...listed.keys()])) {
    const [theirs, ours] = [registered.get(what) ?? 0, listed.get(what) ?? 0]
    if (theirs === ours) continue
    differences += 1
    console.error(`${basename(app)}: ${what}: registered ${theirs} times, listed ${ours} times`)
  }
  console.log(`${basename(app)}: ${manifest(app).length} actions registered`)
}
process.exitCode = differences > 0 ? 1 : 0

function manifest(app) {
  const { node, edge } = JSON.parse(readFileSync(join(app, '.next/server/server-reference-manifest.json'), 'utf8'))
  // Cached functions have the first bit of the first byte set.
  return Object.entries({ ...edge, ...node }).filter(([id]) => parseInt(id.slice(0, 2), 16) < 0x80).map(([, entry]) => entry)
}

function inventory(app) {
  const json = execFileSync(actionfence, ['actions', '.', '--format', 'json'], { cwd: app, maxBuffer: 1 << 26, encoding: 'utf8' })
  // A build drops what nothing imports; that is told by the reachability.
  return JSON.parse(json).actions.filter(({ kind, reachability }) => kind !== 'route' && reachability !== 'unreferenced')
}

function count(names) {
  const counts = new Map()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
