// Packs the extension for one platform, with the server inside: package.mjs TARGET SERVER [OUT]
// TARGET is one of vsce's names, such as linux-x64; SERVER the program that was built for it.

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'

const targets = ['win32-x64', 'win32-arm64', 'linux-x64', 'linux-arm64', 'alpine-x64', 'alpine-arm64', 'darwin-x64', 'darwin-arm64']
const [target, server, out] = process.argv.slice(2)
const here = fileURLToPath(new URL('..', import.meta.url))
const root = path.resolve(here, '../..')

if (!targets.includes(target) || !server) fail(`usage: package.mjs TARGET SERVER [OUT], where TARGET is one of ${targets.join(', ')}`)
if (!fs.existsSync(server)) fail(`there is no ${server}`)
const { version } = JSON.parse(fs.readFileSync(path.join(here, 'package.json'), 'utf8'))
const cargo = /^version = "(.*)"/m.exec(fs.readFileSync(path.join(root, 'Cargo.toml'), 'utf8'))?.[1]
if (version !== cargo) fail(`the version of the extension is ${version}, that of the server ${cargo}`)

fs.rmSync(path.join(here, 'server'), { recursive: true, force: true })
fs.mkdirSync(path.join(here, 'server'))
const program = path.join(here, 'server', target.startsWith('win32') ? 'actionfence.exe' : 'actionfence')
fs.copyFileSync(server, program)
fs.chmodSync(program, 0o755)
for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) fs.copyFileSync(path.join(root, name), path.join(here, name))
await bundle()

const file = path.resolve(out ?? path.join(here, `actionfence-${version}-${target}.vsix`))
const arguments_ = ['package', '--target', target, '--no-dependencies', '--skip-license', '--out', file]
execFileSync(process.execPath, [path.join(here, 'node_modules/@vscode/vsce/vsce'), ...arguments_], { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] })

function fail(message) {
  console.error(message)
  process.exit(2)
}
