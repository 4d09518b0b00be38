// Somebody who has installed the extension and opens a project: no settings, no configuration, only the window.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { Hands, placeOf } from './hands.mjs'
import { until } from './workbench.mjs'

/** What is worth a picture: small enough that its words can be read where it is shown. */
const EDITOR = { x: 343, y: 66, width: 837, height: 520 }
const VIEW = { x: 0, y: 30, width: 880, height: 556 }

const FILE = 'app/admin/products/actions.ts'

export async function newcomer({ bench, folder, shots, say }) {
  const page = await bench.open(folder)
  const shoot = async (name, options = {}) => {
    // What has just changed has been painted once two frames are over.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled', ...options })
  }
  const hands = new Hands(page)
  await seesTheFirstFinding(hands, folder, shoot)
  say('ok the first finding is underlined, and hovering explains it')
  await opensTheRule(hands, shoot)
  say('ok the name of the rule opens its page, rendered')
  await mendsIt(hands, folder, shoot)
  say('ok the menu wraps the action, undo takes it back in one step, saving writes it')
  await looksAtTheEndpoints(hands, folder, shoot)
  say('ok the view lists the endpoints with their guards, and marks one as public')
  await readsTheStatus(hands)
  say('ok the language status counts the findings')
  await walksThrough(hands, shoot)
  say('ok the walkthrough opens')
  say(`ok activated in ${await activation(hands)} of the extension's own time`)
  assert.deepEqual([...bench.asked].filter((host) => !host.endsWith('.vscode-cdn.net')), [], 'nothing was asked of other hosts')
}

async function opensAtTheAction(hands, folder) {
  const code = fs.readFileSync(path.join(folder, FILE), 'utf8')
  // Behind its name, where a menu leaves it to be seen.
  await hands.open(FILE, placeOf(code, 'function archiveProduct(', '('))
}

async function seesTheFirstFinding(hands, folder, shoot) {
  await opensAtTheAction(hands, folder)
  await until(() => hands.page.locator('.monaco-editor .squiggly-error').first().isVisible(), 'the first underlined finding')
  const hover = hands.page.locator('.monaco-hover:visible', { hasText: 'unguarded-action' }).first()
  const explains = async () => (await hover.isVisible()) && /looks like a local function/.test(await hover.innerText())
  await until(explains, 'the page of the rule in the hover', () => hands.hover(hands.word('archiveProduct')))
  await shoot('finding', { clip: EDITOR })
}

async function opensTheRule(hands, shoot) {
  const link = hands.page.locator('.monaco-hover:visible .code-link').first()
  await until(() => hands.tab('unguarded-action').isVisible(), 'the page of the rule', async () => {
    if (!(await link.isVisible())) await hands.hover(hands.word('archiveProduct'))
    await link.click()
  })
  await until(() => hands.inFrames('unguarded-action'), 'the page in the preview')
  await shoot('rule')
  await hands.close('unguarded-action')
}

async function mendsIt(hands, folder, shoot) {
  const disk = () => fs.readFileSync(path.join(folder, FILE), 'utf8')
  const before = disk()
  const wrapped = async () => (await hands.text()).includes('createSecureAction')
  const plain = async () => !(await wrapped())
  await opensAtTheAction(hands, folder)
  await hands.openMenu('createSecureAction')
  await shoot('fixes', { clip: EDITOR })
  await until(wrapped, 'the wrapped action', async () => {
    await hands.openMenu('createSecureAction')
    await hands.choose('createSecureAction')
  })
  await until(plain, 'one step back', () => hands.press('Control+z'))
  await until(wrapped, 'and forth again', () => hands.press('Control+y'))
  assert.equal(disk(), before)
  await until(() => disk() !== before, 'the file to be written', () => hands.press('Control+s'))
  assert.match(disk(), /createSecureAction\(/)
  await until(plain, 'the way back after saving', () => hands.press('Control+z'))
  await until(() => disk() === before, 'the file as it was', () => hands.press('Control+s'))
}

async function looksAtTheEndpoints(hands, folder, shoot) {
  const { page } = hands
  const icon = page.locator('.activitybar .action-item', { has: page.locator('.action-label[aria-label^="actionfence"]') })
  await until(() => page.locator('.sidebar .title-label', { hasText: /actionfence/i }).isVisible(), 'the view', () => icon.click())
  const row = (text) => page.locator('.sidebar .monaco-list-row', { hasText: text }).first()
  const tells = async (name, words) => (await row(name).innerText()).includes(words)
  await until(() => tells('archiveProduct', 'unprotected'), 'the endpoint that nothing protects')
  await until(() => tells('setPrice', 'requireAdmin()'), 'the one with its guard')
  await until(async () => Number(await icon.locator('.badge-content').innerText()) > 3, 'the number of open endpoints')
  await until(() => row('Authentication').isVisible(), 'the guards', () => row('setPrice').locator('.monaco-tl-twistie').click())
  const { line } = placeOf(fs.readFileSync(path.join(folder, FILE), 'utf8'), 'function setPrice')
  await until(async () => (await hands.place()).startsWith(`Ln ${line},`), 'the jump to the endpoint', () => row('setPrice').click())
  await until(() => page.locator('.codelens-decoration', { hasText: 'no auth' }).first().isVisible(), 'the lens of what is open again')
  await shoot('endpoints', { clip: VIEW })
  await until(async () => (await hands.text()).includes('function sendGiftCard'), 'the jump to another file', () => row('sendGiftCard').click())
  const comment = '// actionfence-public: gift cards may be sent by anybody'
  const question = page.locator('.quick-input-widget input[placeholder*="newsletter"]')
  await hands.command('actionfence: Mark Endpoint as Public…', async () => (await question.isVisible()) || (await hands.text()).includes(comment))
  await until(async () => (await hands.text()).includes(comment), 'the comment', () => hands.answer('newsletter', 'gift cards may be sent by anybody'))
  await until(() => tells('sendGiftCard', 'public on purpose'), 'the view to follow')
  const saved = () => fs.readFileSync(path.join(folder, 'app/actions.ts'), 'utf8').includes(comment)
  await until(saved, 'the file to be written', () => hands.press('Control+s'))
}

async function readsTheStatus(hands) {
  const { page } = hands
  const status = page.locator('.hover-language-status', { hasText: /errors?, .*warning/ }).first()
  await until(() => status.isVisible(), 'the counts in the status', () => hands.hover(page.locator('.statusbar-item[id="status.languageStatus"]')))
  await page.mouse.move(1, 1)
}

async function walksThrough(hands, shoot) {
  const { page } = hands
  await hands.command('View: Close Primary Side Bar', async () => !(await page.locator('.part.sidebar').isVisible()))
  const step = page.locator('.getting-started-step', { hasText: 'Read a finding' }).first()
  await hands.command('actionfence: Get Started', () => step.isVisible())
  await until(() => page.locator('.getting-started-media img').count(), 'the picture of the step')
  await shoot('walkthrough')
  await hands.close('Walkthrough')
}

/** As the editor measured it: a figure, not a condition. Its list shows only the rows that have room. */
async function activation(hands) {
  const { page } = hands
  await page.setViewportSize({ width: 1180, height: 4000 })
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'actionfence' }).first()
  await hands.command('Developer: Show Running Extensions', () => row.isVisible())
  const measured = async () => /Activation: (\d+\s*ms)/.exec(await row.innerText())
  return (await until(measured, 'the time of activation'))[1]
}
