// Makes everything that is released for one platform: pack.mjs TARGET PROGRAM OUT
// An archive with the program, the npm package that holds it, and the extension for VS Code with it inside.
// TARGET is a target of platforms.json, PROGRAM what cargo has built for it. Needs the packages of editors/vscode.

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { layOut, pack } from './npm/pack.mjs'
import { archiveOf, copy, fail, licences, platforms, programOn, put, root, version } from './platforms.mjs'

const [target, program, destination] = process.argv.slice(2)
const platform = platforms.find((one) => one.target === target)
if (!platform || !program || !destination) fail(`usage: pack.mjs TARGET PROGRAM OUT, where TARGET is one of ${platforms.map((one) => one.target).join(', ')}`)
if (!fs.existsSync(program)) fail(`there is no ${program}`)

const out = path.resolve(destination)
const work = fs.mkdtempSync(path.join(fs.realpathSync(process.env.RUNNER_TEMP ?? '/tmp'), 'actionfence-'))
try {
  fs.mkdirSync(out, { recursive: true })
  archive()
  pack(layOut(platform, program, path.join(work, 'npm')), out)
  for (const name of platform.vscode) extension(name)
} finally {
  fs.rmSync(work, { recursive: true })
}

function archive() {
  const name = archiveOf(platform)
  const folder = path.join(work, name)
  put(program, path.join(folder, programOn(platform)))
  copy([...licences, 'README.md'], folder)
  // Paths of Windows have a colon, which tar takes for the name of a machine.
  const [command, ...flags] = platform.os === 'win32' ? ['7z', 'a', '-bso0', `${name}.zip`] : ['tar', '-czf', `${name}.tar.gz`]
  execFileSync(command, [...flags, name], { cwd: work, stdio: 'inherit' })
  const file = flags.at(-1)
  fs.copyFileSync(path.join(work, file), path.join(out, file))
}

function extension(name) {
  const script = path.join(root, 'editors/vscode/scripts/package.mjs')
  const file = path.join(out, `actionfence-${version}-${name}.vsix`)
  execFileSync(process.execPath, [script, name, program, file], { stdio: 'inherit' })
}
