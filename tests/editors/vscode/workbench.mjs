// A running VS Code: its server with the extension installed, and a browser that shows it.

import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { chromium } from 'playwright-core'

const browserFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Settings of the user that keep a fresh installation quiet. */
const quiet = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'remote.autoForwardPorts': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'typescript.tsserver.experimental.enableProjectDiagnostics': false,
  'typescript.validate.enable': false,
  'javascript.validate.enable': false,
}

export class Workbench {
  /** `code` is the folder of code-server, `node` the program that its version wants. */
  static async start({ code, node, extensions, work, settings = {}, env = {} }) {
    const data = path.join(work, 'data')
    const user = path.join(data, 'data', 'User')
    fs.mkdirSync(user, { recursive: true })
    fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quiet, ...settings }))
    const main = path.join(code, 'lib/vscode/out/server-main.js')
    const common = [main, '--server-data-dir', data, '--accept-server-license-terms']
    const environment = { ...process.env, EXTENSIONS_GALLERY: '{}', ...env }
    execFileSync(node, [...common, ...extensions.flatMap((file) => ['--install-extension', file])], { env: environment, stdio: ['ignore', 'ignore', 'ignore'] })
    const port = await freePort()
    const log = path.join(work, 'server.log')
    const flags = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off']
    const server = spawn(node, [...common, ...flags], { env: environment, detached: true, stdio: ['ignore', fs.openSync(log, 'w'), fs.openSync(log, 'a')] })
    const bench = new Workbench(server, port, work)
    await bench.#answers()
    bench.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: browserFlags })
    return bench
  }

  constructor(server, port, work) {
    this.server = server
    this.port = port
    this.work = work
    /** Hosts other than this machine that a page asked for. */
    this.asked = new Set()
    process.on('exit', () => this.#kill())
  }

  async open(folder, size = { width: 1180, height: 760 }) {
    const context = await this.browser.newContext({ viewport: size, deviceScaleFactor: 1 })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('console', (message) => fs.appendFileSync(path.join(this.work, 'console.log'), `${message.type()} ${message.text()}\n`))
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (/^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1') this.asked.add(url.hostname)
    })
    await page.goto(`http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(folder)}`)
    await page.locator('.monaco-workbench').waitFor()
    return page
  }

  async stop() {
    await this.browser.close()
    this.#kill()
  }

  async #answers() {
    for (let left = 300; ; left--) {
      try {
        await fetch(`http://127.0.0.1:${this.port}/version`)
        return
      } catch (error) {
        assert.ok(left > 0, `VS Code's server does not answer: ${error}`)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }

  #kill() {
    try {
      process.kill(-this.server.pid)
    } catch {
      // It has left already.
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Waits until `test` gives something true. */
export async function until(test, what, patience = 120_000) {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const result = await test()
    if (result) return result
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited in vain for ${what}`)
}
