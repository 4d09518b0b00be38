// What the scripts beside this one share: the version, the platforms, and how packages are laid out.

import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const platforms = JSON.parse(fs.readFileSync(new URL('platforms.json', import.meta.url), 'utf8'))
const cargo = fs.readFileSync(path.join(root, 'Cargo.toml'), 'utf8')
export const version = of('version')
export const description = of('description')
export const licences = ['LICENSE-APACHE', 'LICENSE-MIT']

function of(key) {
  return new RegExp(`^${key} = "(.*)"`, 'm').exec(cargo)[1]
}

/** The name of the program on a platform. */
export function programOn(platform) {
  return platform.os === 'win32' ? 'actionfence.exe' : 'actionfence'
}

/** The name of the archive with the program of a platform, and of the folder inside. */
export function archiveOf(platform) {
  return `actionfence-${version}-${platform.target}`
}

/** Copies files of the root into a folder. */
export function copy(names, folder) {
  for (const name of names) fs.copyFileSync(path.join(root, name), path.join(folder, path.basename(name)))
}

export function put(program, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.copyFileSync(program, file)
  fs.chmodSync(file, 0o755)
}

export function fail(message) {
  console.error(message)
  process.exit(2)
}
