// Somebody whose setting names a program that is none: it is taken at its word, and a message leads back to it.

import fs from 'node:fs'
import path from 'node:path'
import { until } from './workbench.mjs'

export async function misled({ bench, folder, say }) {
  const settings = path.join(folder, '.vscode/settings.json')
  fs.mkdirSync(path.dirname(settings), { recursive: true })
  fs.writeFileSync(settings, JSON.stringify({ 'actionfence.path': './no/such/program' }))
  const page = await bench.open(folder)
  const toast = page.locator('.notification-toast', { hasText: 'which is not a program' })
  await until(() => page.locator('.settings-editor').isVisible(), 'the settings behind the button of the message', async () => {
    await toast.waitFor({ timeout: 60_000 })
    await toast.hover()
    await toast.locator('.monaco-button', { hasText: 'Open Settings' }).click()
  })
  say('ok a program that is none is named in a message whose button leads to the setting')
}
