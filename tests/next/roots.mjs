// Writes an app in which everything that Next loads by its path has a client module and actions of its own, to see which of
// them builds list. Usage: node roots.mjs FOLDER NEXT_VERSION [FLAG_OF_THE_BUILD]
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [folder, version, flag = ''] = process.argv.slice(2)
const middleware = Number(version.split('.')[0]) >= 16 ? 'proxy' : 'middleware'
let count = 0

write('package.json', JSON.stringify({
  name: 'roots',
  private: true,
  workspaces: ['packages/*'],
  scripts: { build: `next build ${flag}`.trim() },
  dependencies: { next: version, react: '19.3.1', 'react-dom': '19.3.1' },
}))
write('tsconfig.json', JSON.stringify({
  compilerOptions: { jsx: 'preserve', module: 'esnext', moduleResolution: 'bundler', target: 'es2022', lib: ['dom', 'esnext'], strict: false, skipLibCheck: true, noEmit: true, esModuleInterop: true, isolatedModules: true, plugins: [{ name: 'next' }] },
  include: ['**/*.ts', '**/*.tsx'],
}))
write('next.config.mjs', `export default {
  experimental: { authInterrupts: true },
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
}
`)

for (const path of [
  'page', 'template', 'loading', 'not-found', '(group)/inside/page', '(group)/layout', 'deep/layout', 'deep/page', 'deep/forbidden',
  'deep/unauthorized', 'without-pages/layout', 'without-pages/loading', 'slots/page', 'slots/sub/page',
  'slots/@side/page', 'slots/@side/default', 'slots/@side/layout', 'slots/@side/(.)sub/page', 'slots/@other/default', 'slots/@other/loading',
  // What stands in for pages, where something has to and where nothing has.
  'default', 'deep/default', 'without-pages/default', 'slots/default',
  'only/layout', 'only/default', 'only/@side/page', 'only/@side/default', 'only/@never/default',
  'matched/page', 'matched/default', 'matched/@side/page', 'matched/@side/default',
  'through/page', 'through/default', 'through/@side/inner/page', 'through/@side/inner/default', 'through/@side/default',
  'caught/page', 'caught/default', 'caught/@side/[...all]/page', 'caught/@side/default',
  'optional/sub/page', 'optional/default', 'optional/@side/[[...all]]/page', 'optional/@side/default',
  'rest/sub/page', 'rest/default', 'rest/@side/[...all]/page', 'rest/@side/default',
  'grouped/(group)/page', 'grouped/(group)/default', 'grouped/default', 'grouped/@side/page', 'grouped/@side/default',
  'apart/a/page', 'apart/a/default', 'apart/default', 'apart/@side/b/page', 'apart/@side/b/default', 'apart/@side/default',
  'global-not-found',
]) rendered(`app/${path}.tsx`, 'return <div>{children}<C /></div>')
write('app/_private/page.tsx', `import { C } from '${silent('private', 'app/_private/page')}'\nexport default function Page() { return <C /> }\n`)
rendered('app/layout.tsx', 'return <html><body>{children}<C /></body></html>')
rendered('app/slots/layout.tsx', 'return <div>{children}{side}{other}<C /></div>')
write('app/error.tsx', "'use client'\nexport default function Error() { return null }\n")
write('app/global-error.tsx', "'use client'\nexport default function Error() { return <html><body /></html> }\n")

using('app/api/route.ts', 'export function GET() { return new Response(typeof C) }')
using('app/sitemap.ts', "export default function sitemap() { return [{ url: 'https://a.b/' + typeof C }] }")
using('app/robots.ts', 'export default function robots() { return { rules: { userAgent: typeof C } } }')
for (const image of ['icon', 'opengraph-image']) {
  using(`app/deep/${image}.tsx`, "export const contentType = 'image/png', alt = 'a'\nexport default function Image() { return new Response(typeof C) }")
}
using(`${middleware}.ts`, `export function ${middleware}() { console.log(C) }\nexport const config = { matcher: '/x' }`)
using('instrumentation.ts', 'export function register() { console.log(C) }')
// Inline actions are refused there.
write('instrumentation-client.ts', `import { C } from '${client('early', '')}'\nimport { called } from './called/early'\nconsole.log(C, called)\n`)
using('pages/old.tsx', 'export default function Old() { return <C /> }')
using('pages/_document.tsx', "import { Html, Head, Main, NextScript } from 'next/document'\nexport default function Document() { return <Html><Head /><body><C /><Main /><NextScript /></body></Html> }")
using('pages/api/hook.ts', 'export default function hook(_: any, answer: any) { answer.end(typeof C) }')

// Actions: one that only the browser calls, and one that the server passes on.
write('app/actions/page.tsx', "import { Button } from '../../lib/button'\nimport { passed } from '../../lib/passed'\nexport default function Page() { return <form action={passed}><Button /></form> }\n")
write('lib/button.tsx', "'use client'\nimport { called } from './called'\nexport function Button() { return <button formAction={called} /> }\n")
using('lib/called.ts', 'export async function called() { console.log(C) }', "'use server'\n")
using('lib/passed.ts', 'export async function passed() { console.log(C) }', "'use server'\n")

// What stands behind an action that only the browser calls.
write('app/behind/page.tsx', "import { Behind } from '../../lib/before'\nexport default function Page() { return <Behind /> }\n")
write('lib/before.tsx', "'use client'\nimport { before } from './acting'\nexport function Behind() { return <form action={before} /> }\n")
write('lib/acting.ts', `'use server'
import { behind } from './behind'
import { inline } from './inline'
async function own() { 'use server'; console.log(1) }
export async function before() { await behind(); console.log(inline, own, async () => { 'use server'; console.log(2) }) }
`)
write('lib/behind.ts', "'use server'\nexport async function behind() { console.log(1) }\n")
write('lib/inline.ts', "export async function inline() { 'use server'; console.log(1) }\n")

// What both routers use.
write('app/both/page.tsx', "import { both } from '../../lib/both'\nexport default function Page() { return <form action={both} /> }\n")
write('pages/as-well.tsx', "import { both } from '../lib/both'\nexport default function Page() { return <p onClick={() => both()} /> }\n")
write('lib/both.ts', "'use server'\nexport async function both() { console.log(1) }\n")

// Files of one name, and files in which nobody looks for directives.
const named = { a: ['ts', 'js'], b: ['tsx', 'ts'], c: ['js', 'jsx'], d: ['mjs', 'ts'], 'e.js': ['ts', 'js'], 'f.mjs': ['mts', 'mjs'], 'g.jsx': ['tsx', 'jsx'], 'h.mts': ['mts'], 'i/index': ['tsx', 'js'] }
for (const [name, extensions] of Object.entries(named)) {
  for (const extension of extensions) {
    const stem = name.replace(/\.\w+$/, '')
    write(`named/${stem}.${extension}`, `'use server'\nexport async function named() { console.log('${extension}') }\n`)
    write(`named/${stem}-client.${extension}`, `'use client'\nexport function C() { return null }\n`)
  }
}
write('app/named/page.tsx', `${Object.keys(named).map((name, at) => `import { named as n${at} } from '../../named/${name.replace('/index', '')}'
import { C as C${at} } from '../../named/${name.replace(/(?=\.)|$/, '-client')}'`).join('\n')}
console.log(${Object.keys(named).map((_, at) => `n${at}, C${at}`).join(', ')})
export default function Page() { return null }
`)

// Ways of importing.
write('app/ways/page.tsx', `import dynamic from 'next/dynamic'
import '${silent('side-effect', 'app/ways/page')}'
import { C as Unused } from '${silent('unused', 'app/ways/page')}'
import { type C as Type } from '${silent('type', 'app/ways/page')}'
import { One } from '../../lib/barrel'
import { Kit } from '@roots/kit'
const Lazy = dynamic(() => import('${client('lazy', 'app/ways/page')}').then(({ C }) => C))
export default async function Page() {
  const { C } = await import('${client('awaited', 'app/ways/page')}')
  return <One a={null as typeof Type}><Lazy /><C /><Kit /></One>
}
`)
write('lib/barrel.ts', `export { C as One } from '${client('one', 'lib/barrel')}'\nexport { C as Two } from '${silent('two', 'lib/barrel')}'\n`)

write('packages/kit/package.json', JSON.stringify({ name: '@roots/kit', version: '1.0.0', exports: { 'react-server': './server.ts', default: './browser.ts' } }))
write('packages/kit/server.ts', "export { C as Kit } from './for-server'\n")
write('packages/kit/browser.ts', "export { C as Kit } from './for-browser'\n")
for (const side of ['server', 'browser']) write(`packages/kit/for-${side}.tsx`, "'use client'\nexport function C() { return null }\n")
mkdirSync(join(folder, 'node_modules/@roots'), { recursive: true })
symlinkSync('../../packages/kit', join(folder, 'node_modules/@roots/kit'))

function rendered(path, body) {
  using(path, `export default function Root({ children, side, other }: any) { ${body} }`)
}

/** A module that imports a client module and actions of its own. */
function using(path, body, before = '') {
  const name = `${++count}`
  const up = '../'.repeat(path.split('/').length - 1) || './'
  write(`handed/${name}.ts`, `'use server'\nexport async function handed() { console.log(${name}) }\n`)
  write(`inline/${name}.ts`, `export async function inline() { 'use server'; console.log(${name}) }\n`)
  write(path, `${before}import { C } from '${client(name, path)}'
import { handed } from '${up}handed/${name}'
import { inline } from '${up}inline/${name}'
console.log(handed, inline)
${body}
`)
}

/** A client module that calls an action of its own. */
function client(name, from) {
  write(`called/${name}.ts`, `'use server'\nexport async function called() { console.log('${name}') }\n`)
  return clientModule(name, from, `import { called } from '../called/${name}'\n`, 'called()')
}

/** One that calls none. Turbopack registers what is called by code that is used; a module that nothing builds is taken for a new one. */
function silent(name, from) {
  return clientModule(name, from, '', '1')
}

function clientModule(name, from, imports, does) {
  write(`client/${name}.tsx`, `'use client'\n${imports}export function C({ children }: any) { return <p onClick={() => ${does}}>{children}</p> }\n`)
  return `${'../'.repeat(from.split('/').length - 1) || './'}client/${name}`
}

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
