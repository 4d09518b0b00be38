// Writes an app in which everything that Next loads by its path has a client module of its own, to see of which builds
// make any. Usage: node roots.mjs FOLDER NEXT_VERSION [FLAG_OF_THE_BUILD]
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
  'deep/unauthorized', 'without-pages/layout', 'without-pages/loading', '_private/page', 'slots/page', 'slots/sub/page',
  'slots/@side/page', 'slots/@side/default', 'slots/@side/layout', 'slots/@side/(.)sub/page', 'slots/@other/default', 'slots/@other/loading',
]) rendered(`app/${path}.tsx`, 'return <div>{children}<C /></div>')
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
using('instrumentation-client.ts', 'console.log(C)')
using('pages/old.tsx', 'export default function Old() { return <C /> }')
using('pages/_document.tsx', "import { Html, Head, Main, NextScript } from 'next/document'\nexport default function Document() { return <Html><Head /><body><C /><Main /><NextScript /></body></Html> }")
using('pages/api/hook.ts', 'export default function hook(_: any, answer: any) { answer.end(typeof C) }')

// Actions: one that only the browser calls, and one that the server passes on.
write('app/actions/page.tsx', "import { Button } from '../../lib/button'\nimport { passed } from '../../lib/passed'\nexport default function Page() { return <form action={passed}><Button /></form> }\n")
write('lib/button.tsx', "'use client'\nimport { called } from './called'\nexport function Button() { return <button formAction={called} /> }\n")
using('lib/called.ts', 'export async function called() { console.log(C) }', "'use server'\n")
using('lib/passed.ts', 'export async function passed() { console.log(C) }', "'use server'\n")

// Ways of importing.
write('app/ways/page.tsx', `import dynamic from 'next/dynamic'
import '${client('side-effect', 'app/ways/page')}'
import { C as Unused } from '${client('unused', 'app/ways/page')}'
import { type C as Type } from '${client('type', 'app/ways/page')}'
import { One } from '../../lib/barrel'
import { Kit } from '@roots/kit'
const Lazy = dynamic(() => import('${client('lazy', 'app/ways/page')}').then(({ C }) => C))
export default async function Page() {
  const { C } = await import('${client('awaited', 'app/ways/page')}')
  return <One a={null as typeof Type}><Lazy /><C /><Kit /></One>
}
`)
write('lib/barrel.ts', `export { C as One } from '${client('one', 'lib/barrel')}'\nexport { C as Two } from '${client('two', 'lib/barrel')}'\n`)

write('packages/kit/package.json', JSON.stringify({ name: '@roots/kit', version: '1.0.0', exports: { 'react-server': './server.ts', default: './browser.ts' } }))
write('packages/kit/server.ts', "export { C as Kit } from './for-server'\n")
write('packages/kit/browser.ts', "export { C as Kit } from './for-browser'\n")
for (const side of ['server', 'browser']) write(`packages/kit/for-${side}.tsx`, "'use client'\nexport function C() { return null }\n")
mkdirSync(join(folder, 'node_modules/@roots'), { recursive: true })
symlinkSync('../../packages/kit', join(folder, 'node_modules/@roots/kit'))

function rendered(path, body) {
  using(path, `export default function Root({ children, side, other }: any) { ${body} }`)
}

/** A module that imports a client module of its own. */
function using(path, body, before = '') {
  write(path, `${before}import { C } from '${client(`${++count}`, path)}'\n${body}\n`)
}

function client(name, from) {
  write(`client/${name}.tsx`, "'use client'\nexport function C({ children }: any) { return <p>{children}</p> }\n")
  return `${'../'.repeat(from.split('/').length - 1) || './'}client/${name}`
}

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
