// Somebody who has installed the extension and opens a project: no settings, no configuration, only the window.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { until } from './workbench.mjs'

/** What is worth a picture: small enough that its words can be read where it is shown. */
const EDITOR = { x: 343, y: 66, width: 837, height: 520 }
const VIEW = { x: 0, y: 30, width: 880, height: 556 }

const FILE = 'app/admin/products/actions.ts'

export async function newcomer(bench, folder, say) {
  const page = await bench.open(folder)
  const shots = path.join(bench.work, 'shots')
  fs.mkdirSync(shots, { recursive: true })
  const shoot = async (name, options = {}) => {
    // What has just changed has been painted once two frames are over.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled', ...options })
  }
  const window = new Window(page)
  await seesTheFirstFinding(window, shoot)
  say('ok the first finding is underlined, and hovering explains it')
  await opensTheRule(window, shoot)
  say('ok the name of the rule opens its page, rendered')
  await mendsIt(window, folder, shoot)
  say('ok the menu wraps the action, undo takes it back in one step, saving writes it')
  await looksAtTheEndpoints(window, folder, shoot)
  say('ok the view lists the endpoints with their guards, and marks one as public')
  await readsTheStatus(window)
  say('ok the language status counts the findings')
  await walksThrough(window, shoot)
  say('ok the walkthrough opens')
  say(await activation(window))
  assert.deepEqual([...bench.asked].filter((host) => !host.endsWith('.vscode-cdn.net')), [], 'nothing was asked of other hosts')
  await page.context().close()
}

async function seesTheFirstFinding(window, shoot) {
  await window.openFile(FILE)
  const squiggle = window.page.locator('.monaco-editor .squiggly-error').first()
  await squiggle.waitFor()
  await window.toLine('export async function archiveProduct')
  await window.hover('archiveProduct')
  const hover = window.page.locator('.monaco-hover:visible', { hasText: 'unguarded-action' })
  await hover.first().waitFor()
  await until(() => hover.first().innerText().then((text) => /looks like a local function/.test(text)), 'the page of the rule in the hover')
  await shoot('finding', { clip: EDITOR })
}

async function opensTheRule(window, shoot) {
  const link = window.page.locator('.monaco-hover:visible a.code-link, .monaco-hover:visible .code-link').first()
  // A hover that is drawn anew while it is clicked takes the click with it.
  for (let tries = 0; tries < 5 && !(await window.tab('unguarded-action').isVisible()); tries++) {
    if (!(await link.isVisible())) await window.hover('archiveProduct')
    await link.click()
    await window.tab('unguarded-action').waitFor({ timeout: 8000 }).catch(() => undefined)
  }
  await window.tab('unguarded-action').waitFor()
  await until(() => window.inFrames('unguarded-action'), 'the page in the preview')
  await shoot('rule')
  await window.command('View: Close Editor')
}

async function mendsIt(window, folder, shoot) {
  const { page } = window
  const disk = () => fs.readFileSync(path.join(folder, FILE), 'utf8')
  const before = disk()
  await window.openFile(FILE)
  await window.cursorAt('archiveProduct')
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: 'createSecureAction' })
  // While the editor still asks for the light bulb, the menu may come up empty: a person asks again.
  for (let tries = 0; tries < 10 && !(await entry.isVisible()); tries++) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+.')
    await entry.waitFor({ timeout: 6000 }).catch(() => undefined)
  }
  await entry.waitFor()
  await shoot('fixes', { clip: EDITOR })
  await window.chooseFromMenu('createSecureAction')
  await until(() => window.text().then((text) => text.includes('createSecureAction')), 'the wrapped action')
  await page.keyboard.press('Control+z')
  await until(() => window.text().then((text) => !text.includes('createSecureAction')), 'one step back')
  await page.keyboard.press('Control+y')
  await until(() => window.text().then((text) => text.includes('createSecureAction')), 'and forth again')
  assert.equal(disk(), before)
  await window.save()
  await until(() => disk() !== before, 'the file to be written')
  assert.match(disk(), /createSecureAction\(/)
  await page.keyboard.press('Control+z')
  await window.save()
  await until(() => disk() === before, 'the file as it was')
}

async function looksAtTheEndpoints(window, folder, shoot) {
  const { page } = window
  await page.locator('.activitybar .action-item', { has: page.locator('.action-label[aria-label^="actionfence"]') }).click()
  const row = (text) => page.locator('.sidebar .monaco-list-row', { hasText: text })
  await row('archiveProduct').waitFor()
  await until(() => row('archiveProduct').innerText().then((text) => /unprotected/.test(text)), 'the endpoint that nothing protects')
  await until(() => row('setPrice').innerText().then((text) => /requireAdmin\(\)/.test(text)), 'the one with its guard')
  const badge = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="actionfence"]') }).locator('.badge-content')
  assert.ok(Number(await badge.innerText()) > 3, 'the open endpoints are counted')
  await row('setPrice').locator('.monaco-tl-twistie').click()
  await row('Authentication').first().waitFor()
  await row('setPrice').click()
  await until(() => window.text().then((text) => text.includes('function setPrice')), 'the jump to the endpoint')
  await shoot('endpoints', { clip: VIEW })
  await row('sendGiftCard').click()
  await until(() => window.text().then((text) => text.includes('function sendGiftCard')), 'the jump to another file')
  await window.command('actionfence: Mark Endpoint as Public')
  await page.locator('.quick-input-widget input').fill('gift cards may be sent by anybody')
  await page.keyboard.press('Enter')
  await until(() => window.text().then((text) => text.includes('// actionfence-public: gift cards may be sent by anybody')), 'the comment')
  await until(() => row('sendGiftCard').innerText().then((text) => /public on purpose/.test(text)), 'the view to follow')
  await window.save()
  await until(() => fs.readFileSync(path.join(folder, 'app/actions.ts'), 'utf8').includes('gift cards may be'), 'the file to be written')
}

async function readsTheStatus(window) {
  await window.page.locator('.statusbar-item[id="status.languageStatus"]').hover()
  const status = window.page.locator('.hover-language-status', { hasText: /errors?, .*warning/ })
  await status.first().waitFor()
  await window.page.keyboard.press('Escape')
}

async function walksThrough(window, shoot) {
  await window.command('View: Close Primary Side Bar')
  await window.command('actionfence: Get Started')
  await window.page.locator('.getting-started-step', { hasText: 'Read a finding' }).first().waitFor()
  await until(() => window.page.locator('.getting-started-media img').count(), 'the picture of the step')
  await shoot('walkthrough')
  await window.command('View: Close Editor')
}

/** As the editor measured it: a figure, not a condition. Its list shows only the rows that have room. */
async function activation(window) {
  await window.command('Developer: Show Running Extensions')
  const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'actionfence' }).filter({ hasNotText: 'driver' }).first()
  const text = await row.innerText({ timeout: 10_000 }).catch(() => '')
  await window.command('View: Close Editor')
  const [spent] = /\d+\s*ms/.exec(text) ?? []
  return spent ? `ok activated in ${spent} of the extension's own time` : 'the list of running extensions has no room for the time of activation'
}

/** The setting is taken at its word. */
export async function misled(bench, folder, say) {
  const settings = path.join(folder, '.vscode/settings.json')
  fs.mkdirSync(path.dirname(settings), { recursive: true })
  fs.writeFileSync(settings, JSON.stringify({ 'actionfence.path': './no/such/program' }))
  const page = await bench.open(folder)
  const toast = page.locator('.notification-toast', { hasText: 'which is not a program' })
  await toast.waitFor()
  await toast.hover()
  await toast.locator('.monaco-button', { hasText: 'Open Settings' }).click()
  await page.locator('.settings-editor').waitFor()
  say('ok a program that is none is named in a message whose button leads to the setting')
  await page.context().close()
}

/** What hands do. */
class Window {
  constructor(page) {
    this.page = page
  }

  async openFile(file) {
    const { page } = this
    await page.keyboard.press('Escape')
    await this.#pick('Control+p', file, path.basename(file))
    await this.tab(path.basename(file)).waitFor()
    await page.locator('.monaco-editor .view-line').first().waitFor()
  }

  tab(name) {
    return this.page.locator('.tabs-container .tab', { hasText: name }).first()
  }

  async command(name) {
    await this.#pick('F1', `>${name}`, name.split(': ').at(-1))
  }

  /** While the focus moves, a key may go nowhere and the list may close again: a person begins again. */
  async #pick(key, query, label) {
    const { page } = this
    const input = page.locator('.quick-input-widget input')
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first()
    const soon = { timeout: 6000 }
    for (let tries = 0; tries < 8; tries++) {
      try {
        if (!(await input.isVisible())) await page.keyboard.press(key)
        await input.fill(query, soon)
        await row.waitFor(soon)
        await input.press('Enter', soon)
        return
      } catch (error) {
        if (error.name !== 'TimeoutError') throw error
      }
    }
    throw new Error(`waited in vain for ${label} in the list of ${key}`)
  }

  async save() {
    await this.page.keyboard.press('Control+s')
  }

  /** Of the active editor, as far as it is on the screen. */
  async text() {
    const lines = await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().innerText()
    return lines.replaceAll('\u00a0', ' ')
  }

  /** Scrolls a line onto the screen. */
  async toLine(text) {
    const { page } = this
    await page.keyboard.press('Control+f')
    await page.locator('.find-widget textarea').first().fill(text)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
  }

  async cursorAt(word) {
    await this.toLine(`function ${word}`)
    await this.page.keyboard.press('ArrowLeft')
  }

  async hover(word) {
    const span = this.page.locator('.monaco-editor .view-line span', { hasText: new RegExp(`^${word}$`) }).first()
    await span.hover()
  }

  async chooseFromMenu(text) {
    const { page } = this
    for (let row = 0; row < 20; row++) {
      const focused = await page.locator('.action-widget .monaco-list-row.focused').innerText()
      if (focused.includes(text)) break
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
  }

  async inFrames(text) {
    for (const frame of this.page.frames().filter((frame) => frame !== this.page.mainFrame())) {
      const body = await frame.locator('body').innerText({ timeout: 1000 }).catch(() => '')
      if (body.includes(text)) return true
    }
    return false
  }
}
