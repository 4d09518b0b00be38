// A workspace that nobody has trusted names a program of its own: it must not be started, and the bundled one works.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { Workbench } from './workbench.mjs'

export async function untrusted({ code, node, vsix, work, folder }, say) {
  const trap = path.join(folder, 'trap')
  const sprung = path.join(folder, 'sprung')
  plant(trap, `#!/bin/sh\ntouch '${sprung}'\n`)
  const system = path.join(folder, `node_modules/@actionfence/${process.platform}-${process.arch}`)
  plant(path.join(folder, 'node_modules/actionfence/package.json'), '{ "name": "actionfence", "version": "9.9.9" }')
  plant(path.join(system, 'package.json'), '{ "name": "x", "version": "9.9.9" }')
  plant(path.join(system, 'bin/actionfence'), `#!/bin/sh\ntouch '${sprung}'\n`)
  plant(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'actionfence.path': trap }))
  const settings = {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  }
  const bench = await Workbench.start({ code, node, work, extensions: [vsix], settings })
  try {
    const page = await bench.open(folder)
    await page.locator('.monaco-workbench').waitFor()
    await page.keyboard.press('Control+p')
    await page.locator('.quick-input-widget input').fill('app/admin/products/actions.ts')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'actions.ts' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.monaco-editor .squiggly-error').first().waitFor()
    assert.ok(!fs.existsSync(sprung), 'a program of the workspace was started')
    say('ok a workspace that is not trusted gets the bundled server, and its own programs are left alone')
  } catch (error) {
    for (const page of bench.browser.contexts().flatMap((context) => context.pages())) {
      await page.screenshot({ path: path.join(work, 'failed.png') })
    }
    throw error
  } finally {
    await bench.stop()
  }
}

function plant(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text, { mode: 0o755 })
}
