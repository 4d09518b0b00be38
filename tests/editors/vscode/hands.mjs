// What a person does at a window of VS Code, and looks at.

import path from 'node:path'
import { until } from './workbench.mjs'

export class Hands {
  constructor(page) {
    this.page = page
  }

  /** Opens a file and puts the cursor at a place in it, which counts from 1. */
  async open(file, { line, column } = { line: 1, column: 1 }) {
    const there = async () => (await this.tab(path.basename(file), '.active').isVisible()) && (await this.place()) === `Ln ${line}, Col ${column}`
    await until(there, `${file} at ${line}:${column}`, () => this.#pick('Control+p', `${file}:${line}:${column}`, path.basename(file)))
    await until(() => this.text(), `the text of ${file}`)
  }

  /** Of the cursor, as the status bar tells it. */
  async place() {
    return (await this.page.locator('.statusbar-item[id="status.editor.selection"]').innerText()).trim()
  }

  tab(name, state = '') {
    return this.page.locator(`.tabs-container .tab${state}`, { hasText: name }).first()
  }

  /** Runs a command until it has had its effect. */
  async command(name, effect) {
    await until(effect, `the effect of ${name}`, () => this.#pick('F1', `>${name}`, name))
  }

  async close(name) {
    await this.command('View: Close Editor', async () => !(await this.tab(name).isVisible()))
  }

  /** While the focus moves, a key goes nowhere or the list closes again: then this gives up soon. */
  async #pick(key, query, label) {
    const { page } = this
    const soon = { timeout: 6000 }
    const input = page.locator('.quick-input-widget .quick-input-box input')
    if (!(await input.isVisible())) await page.keyboard.press(key)
    await input.fill(query, soon)
    const rows = page.locator('.quick-input-list .monaco-list-row')
    await rows.filter({ has: page.getByText(label, { exact: true }) }).first().waitFor(soon)
    // What is taken is the row with the focus, which is not always the best match.
    const taken = rows.and(page.locator('.focused')).locator('.label-name').first()
    for (let row = 0; row < 12 && (await taken.innerText(soon)) !== label; row++) await input.press('ArrowDown', soon)
    if ((await taken.innerText(soon)) === label) await input.press('Enter', soon)
  }

  /** Answers the question whose field shows `hint`. */
  async answer(hint, text) {
    const input = this.page.locator(`.quick-input-widget input[placeholder*="${hint}"]`)
    await input.fill(text)
    await input.press('Enter')
  }

  /** Presses keys in the active editor, wherever the focus was. */
  async press(keys) {
    await this.page.locator('.editor-group-container.active .monaco-editor').locator('textarea.inputarea, .native-edit-context').first().press(keys)
  }

  /** Of the active editor, as far as it is on the screen. */
  async text() {
    const lines = await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().innerText()
    return lines.replaceAll('\u00a0', ' ')
  }

  /** Lets the mouse rest on something; it has to come from elsewhere to be noticed. */
  async hover(locator) {
    await this.page.mouse.move(1, 1)
    await locator.hover()
  }

  word(word) {
    return this.page.locator('.monaco-editor .view-line span', { hasText: new RegExp(`^${word}$`) }).first()
  }

  /** The entry of the menu of fixes, opened anew if need be: while the editor still looks for fixes it may come up empty. */
  async openMenu(title) {
    const entry = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first()
    await until(() => entry.isVisible(), `the menu with ${title}`, async () => {
      await this.press('Escape')
      await this.press('Control+.')
    })
  }

  /** Takes an entry of the open menu. The keys go to the menu: one that closed meanwhile must not have them typed into the code. */
  async choose(title) {
    const menu = this.page.locator('.action-widget .monaco-list').first()
    const soon = { timeout: 2000 }
    for (let row = 0; row < 20; row++) {
      const focused = await menu.locator('.monaco-list-row.focused').innerText(soon)
      if (focused.includes(title)) break
      await menu.press('ArrowDown', soon)
    }
    await menu.press('Enter', soon)
  }

  async inFrames(text) {
    for (const frame of this.page.frames().filter((frame) => frame !== this.page.mainFrame())) {
      const body = await frame.locator('body').innerText({ timeout: 1000 }).catch(() => '')
      if (body.includes(text)) return true
    }
    return false
  }
}

/** Where `text` stands in `code`, and `word` in it, as an editor counts. */
export function placeOf(code, text, word = text) {
  const before = code.slice(0, code.indexOf(text) + text.indexOf(word)).split('\n')
  return { line: before.length, column: before.at(-1).length + 1 }
}
