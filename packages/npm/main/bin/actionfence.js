#!/usr/bin/env node
// Starts the program that npm has installed for this system, and ends as it ends.
'use strict'

const { spawn } = require('node:child_process')

const system = `${process.platform}-${process.arch}`
const program = find()
if (program) start(program)

function find() {
  try {
    return require.resolve(`@actionfence/${system}/bin/actionfence${process.platform === 'win32' ? '.exe' : ''}`)
  } catch {
    const known = Object.keys(require('../package.json').optionalDependencies)
    const name = `@actionfence/${system}`
    console.error(
      known.includes(name)
        ? `actionfence: the package ${name} is missing; it comes with actionfence unless optional dependencies are left out (--omit=optional, --no-optional) or node_modules was installed on another system: install again`
        : `actionfence: there is no package for ${system}; with Rust it can be built: cargo install actionfence`,
    )
    process.exitCode = 2
  }
}

function start(program) {
  const child = spawn(program, process.argv.slice(2), { stdio: 'inherit', windowsHide: true })
  // A terminal tells the whole group, an editor or a script only this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`actionfence: ${program} could not be started: ${error.message}`)
    process.exitCode = 2
  })
  child.on('exit', (status, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else {
      process.exitCode = status
    }
  })
}
