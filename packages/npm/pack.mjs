// The npm packages. One for each platform holds the program; `actionfence` starts the one that npm has installed.
// pack.mjs OUT packs `actionfence` itself; ../pack.mjs packs that of a platform.

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { copy, description, fail, licences, platforms, programOn, put, root, version } from '../platforms.mjs'

const repository = { type: 'git', url: 'git+https://github.com/actionfence/actionfence.git', directory: 'packages/npm' }
const common = {
  version,
  license: 'MIT OR Apache-2.0',
  repository,
  homepage: 'https://github.com/actionfence/actionfence#readme',
  publishConfig: { access: 'public' },
}

/** The package with the program of a platform, laid out in a folder. */
export function layOut(platform, program, folder) {
  put(program, path.join(folder, 'bin', programOn(platform)))
  copy(licences, folder)
  const name = nameOf(platform)
  write(folder, 'README.md', `# ${name}\n\nThe program of [actionfence](https://www.npmjs.com/package/actionfence) for this system; install that.\n`)
  return manifest(folder, {
    name,
    ...common,
    description: `${description}: the program for ${platform.os} on ${platform.cpu}`,
    os: [platform.os],
    cpu: [platform.cpu],
    files: ['bin'],
    // Programs cannot be started from inside of an archive.
    preferUnplugged: true,
  })
}

/** `actionfence` itself, laid out in a folder. */
function layOutMain(folder) {
  fs.cpSync(path.join(root, 'packages/npm/main'), folder, { recursive: true })
  copy([...licences, 'editors/vscode/schemas/actionfence.schema.json'], folder)
  return manifest(folder, {
    name: 'actionfence',
    ...common,
    description,
    keywords: ['nextjs', 'server actions', 'security', 'react', 'linter', 'lsp'],
    bin: { actionfence: 'bin/actionfence.js' },
    files: ['bin', 'actionfence.schema.json'],
    engines: { node: '>=18' },
    // Of exactly this version: npm installs the one that fits the system and leaves the others out.
    optionalDependencies: Object.fromEntries(platforms.map((platform) => [nameOf(platform), version])),
  })
}

function nameOf(platform) {
  return `@actionfence/${platform.os}-${platform.cpu}`
}

function manifest(folder, content) {
  write(folder, 'package.json', `${JSON.stringify(content, null, 2)}\n`)
  return folder
}

function write(folder, name, text) {
  fs.writeFileSync(path.join(folder, name), text)
}

/** Packs a folder into `out`. */
export function pack(folder, out) {
  const windows = process.platform === 'win32'
  execFileSync(windows ? 'npm.cmd' : 'npm', ['pack', '--silent', '--pack-destination', out], { cwd: folder, shell: windows, stdio: 'inherit' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = process.argv[2]
  if (!out) fail('usage: pack.mjs OUT')
  fs.mkdirSync(out, { recursive: true })
  const work = fs.mkdtempSync(path.join(fs.realpathSync(process.env.RUNNER_TEMP ?? '/tmp'), 'actionfence-'))
  pack(layOutMain(path.join(work, 'npm')), path.resolve(out))
  fs.rmSync(work, { recursive: true })
}
