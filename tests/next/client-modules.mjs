// Prints the client modules of built apps, route by route, as their client-reference manifests list them.
// Usage: node client-modules.mjs BUILT_APP…
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const apps = process.argv.slice(2).map((path) => resolve(path))
console.log(JSON.stringify(apps.map((app) => ({ app, ...modules(app) }))))

function modules(app) {
  const below = join(app, '.next/server/app')
  const manifests = readdirSync(below, { recursive: true }).filter((path) => path.endsWith('_client-reference-manifest.js'))
  const scope = {}
  for (const path of manifests) new Function('globalThis', readFileSync(join(below, path), 'utf8'))(scope)
  const entries = Object.entries(scope.__RSC_MANIFEST).map(([route, { clientModules }]) => [route, own(app, clientModules)])
  // webpack lists the modules of the whole app with each route.
  const byRoute = Object.values(scope.__RSC_MANIFEST).some(({ clientModules }) => Object.keys(clientModules)[0]?.startsWith('['))
  return { byRoute, routes: Object.fromEntries(entries) }
}

// Turbopack writes paths below `[project]`, webpack absolute ones, with `#` before a single export.
function own(app, clientModules) {
  const paths = Object.keys(clientModules).map((key) => key.replace(`${app}/`, '').replace('[project]/', '').replace(/#.*$| <module evaluation>$/, ''))
  return [...new Set(paths)].filter((path) => !path.startsWith('/') && !/(^|\/)node_modules\//.test(path)).sort()
}
