// Which program to start as the server.

import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import * as os from 'node:os'
import * as path from 'node:path'

export interface Place {
  /** The setting `actionfence.path`. */
  setting: string | null
  /** Folders of the workspace, whose `node_modules` may hold the package. Empty where the workspace is not trusted. */
  folders: readonly string[]
  /** Where the extension is installed. */
  extension: string
  /** The variable `PATH`. */
  path: string
}

export type Found = { program: string; from: string } | { problem: string }

/** The setting is taken at its word: when it names nothing, nothing else is tried. */
export function findServer(place: Place): Found {
  if (place.setting) {
    const program = inFolder(place.setting, place.folders[0])
    return isProgram(program)
      ? { program, from: 'the setting actionfence.path' }
      : { problem: `The setting \`actionfence.path\` names \`${program}\`, which is not a program` }
  }
  for (const folder of place.folders) {
    const program = inNodeModules(folder)
    if (program) return { program, from: `node_modules of ${folder}` }
  }
  const bundled = path.join(place.extension, 'server', executable)
  if (isProgram(bundled)) return { program: bundled, from: 'the extension' }
  for (const folder of place.path.split(path.delimiter).filter(path.isAbsolute)) {
    const program = path.join(folder, executable)
    if (isProgram(program)) return { program, from: 'the PATH' }
  }
  return { problem: 'There is no actionfence program for this system in the extension, in `node_modules` or on the `PATH`' }
}

const executable = process.platform === 'win32' ? 'actionfence.exe' : 'actionfence'

function inFolder(program: string, folder: string | undefined): string {
  const home = program.replace(/^~(?=[/\\])/, os.homedir())
  return path.isAbsolute(home) ? home : path.resolve(folder ?? os.homedir(), home)
}

/** The npm package has one package with a program for each system beside it. */
function inNodeModules(folder: string): string | undefined {
  try {
    const main = createRequire(path.join(folder, 'package.json')).resolve('actionfence/package.json')
    const system = `@actionfence/${process.platform}-${process.arch}/package.json`
    const own = createRequire(fs.realpathSync(main)).resolve(system)
    const program = path.join(path.dirname(own), 'bin', executable)
    return isProgram(program) ? program : undefined
  } catch {
    return undefined
  }
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
