// A running VS Code: its server with extensions installed, and a browser that shows it.

import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { chromium } from 'playwright-core'

const browserFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
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
  // In a browser the editor would save by itself after a second.
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'typescript.tsserver.experimental.enableProjectDiagnostics': false,
  'typescript.validate.enable': false,
  'javascript.validate.enable': false,
}

export class Workbench {
  /** `code` is the folder of code-server, `node` the program that its version wants; everything is kept in `work`. */
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
    const log = fs.openSync(path.join(work, 'server.log'), 'w')
    const flags = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off']
    const server = spawn(node, [...common, ...flags], { env: environment, detached: true, stdio: ['ignore', log, log] })
    const bench = new Workbench(server, port, work)
    try {
      await until(() => fetch(`http://127.0.0.1:${port}/version`), "VS Code's server to answer")
      bench.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: browserFlags })
    } catch (error) {
      await bench.stop()
      throw error
    }
    return bench
  }

  constructor(server, port, work) {
    this.server = server
    this.port = port
    this.work = work
    /** Hosts other than this machine that a page asked for. */
    this.asked = new Set()
    process.on('exit', this.#kill)
  }

  async open(folder, size = { width: 1180, height: 760 }) {
    const context = await this.browser.newContext({ viewport: size, deviceScaleFactor: 1 })
    const page = await context.newPage()
    // For one action; what matters is done again.
    page.setDefaultTimeout(10_000)
    page.setDefaultNavigationTimeout(60_000)
    page.on('console', (message) => fs.appendFileSync(path.join(this.work, 'console.log'), `${message.type()} ${message.text()}\n`))
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (/^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1') this.asked.add(url.hostname)
    })
    await page.goto(`http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(folder)}`)
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 })
    return page
  }

  /** What the windows show, as failed-….png. */
  async picture() {
    const pages = this.browser?.contexts().flatMap((context) => context.pages()) ?? []
    for (const [index, page] of pages.entries()) {
      await page.screenshot({ path: path.join(this.work, `failed-${index}.png`) }).catch(() => undefined)
    }
  }

  async stop() {
    await this.browser?.close().catch(() => undefined)
    process.off('exit', this.#kill)
    this.#kill()
  }

  /** With the extension hosts and what they have started. */
  #kill = () => {
    try {
      process.kill(-this.server.pid, 'SIGKILL')
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

/** How long something may take to have its effect before it is done again, in ms. */
const REST = 8000

/**
 * Waits until `test` gives something true. A busy editor loses keys and clicks, and draws anew what is being looked at: so what
 * is done for it, `act`, is done again when nothing came of it, and a look that fails is taken again.
 */
export async function until(test, what, act, patience = 120_000) {
  let again = 0
  let problem
  for (const end = Date.now() + patience; Date.now() < end; ) {
    try {
      const result = await test()
      if (result) return result
      if (act && Date.now() >= again) {
        await act()
        again = Date.now() + REST
      }
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error
      problem = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited in vain for ${what}`, { cause: problem })
}
