#!/usr/bin/env node
// session.mjs PROGRAM FOLDER: the language server answers through the launcher, and both end when they are told to.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'

const [program, folder] = process.argv.slice(2)
const launcher = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] })
const ended = new Promise((resolve) => launcher.on('exit', (status, signal) => resolve({ status, signal })))
const message = JSON.stringify({
  jsonrpc: '2.0', id: 1, method: 'initialize',
  params: { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} },
})
launcher.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`)
let answer = ''
for await (const chunk of launcher.stdout) {
  answer += chunk
  if (answer.includes('"serverInfo"')) break
}
assert.match(answer, /"name":"actionfence"/)
const [server] = fs.readFileSync(`/proc/${launcher.pid}/task/${launcher.pid}/children`, 'utf8').split(' ').map(Number)
assert.ok(server, 'the launcher has a child')
launcher.kill('SIGTERM')
assert.deepEqual(await ended, { status: null, signal: 'SIGTERM' })
assert.ok(!fs.existsSync(`/proc/${server}`), 'the server has ended with its launcher')
console.log('ok npm: the language server answers through the launcher and ends with it')
