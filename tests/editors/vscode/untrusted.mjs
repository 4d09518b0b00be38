// A workspace that nobody has trusted names a program of its own: it must not be started, and the bundled one works.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { Hands } from './hands.mjs'
import { until } from './workbench.mjs'

export const trust = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
}

export async function untrusted({ bench, folder, say }) {
  const trap = path.join(folder, 'trap')
  const sprung = path.join(folder, 'sprung')
  plant(trap, `#!/bin/sh\ntouch '${sprung}'\n`)
  const system = path.join(folder, `node_modules/@actionfence/${process.platform}-${process.arch}`)
  plant(path.join(folder, 'node_modules/actionfence/package.json'), '{ "name": "actionfence", "version": "9.9.9" }')
  plant(path.join(system, 'package.json'), '{ "name": "x", "version": "9.9.9" }')
  plant(path.join(system, 'bin/actionfence'), `#!/bin/sh\ntouch '${sprung}'\n`)
  plant(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'actionfence.path': trap }))
  const page = await bench.open(folder)
  await new Hands(page).open('app/admin/products/actions.ts')
  await until(() => page.locator('.monaco-editor .squiggly-error').first().isVisible(), 'the finding of the bundled server')
  assert.ok(!fs.existsSync(sprung), 'a program of the workspace was started')
  say('ok a workspace that is not trusted gets the bundled server, and its own programs are left alone')
}

function plant(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text, { mode: 0o755 })
}
