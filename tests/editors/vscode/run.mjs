// run.mjs LABEL CODE_SERVER NODE VSIX DRIVER WORK: drives one version of VS Code, first from inside, then through its window.

import fs from 'node:fs'
import path from 'node:path'
import { misled, newcomer } from './newcomer.mjs'
import { untrusted } from './untrusted.mjs'
import { Workbench, until } from './workbench.mjs'

const [label, code, node, vsix, driver, work] = process.argv.slice(2)
const started = Date.now()
const say = (line) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${label}: ${line}`)

fs.mkdirSync(work, { recursive: true })
const report = path.join(work, 'report.txt')
const bench = await Workbench.start({ code, node, work, extensions: [vsix, driver], env: { ACTIONFENCE_DRIVER: report } })
say('the workbench is up')
try {
  await driven()
  await newcomer(bench, path.join(work, 'newcomer'), say)
  await misled(bench, path.join(work, 'misled'), say)
} catch (error) {
  for (const [index, page] of bench.browser.contexts().flatMap((context) => context.pages()).entries()) {
    await page.screenshot({ path: path.join(work, `failed-${index}.png`) })
  }
  console.error(error)
  process.exitCode = 1
} finally {
  await bench.stop()
}
if (!process.exitCode) await untrusted({ code, node, vsix, work: path.join(work, 'untrusted'), folder: path.join(work, 'stranger') }, say)
if (!process.exitCode) say('done')

async function driven() {
  const page = await bench.open(path.join(work, 'driven'))
  let told = 0
  await until(() => {
    const lines = fs.existsSync(report) ? fs.readFileSync(report, 'utf8').split('\n').slice(0, -1) : []
    lines.slice(told).forEach((line) => line !== 'end' && say(line))
    told = lines.length
    return lines.includes('end')
  }, 'the end of the report', 300_000)
  if (/^FAIL/m.test(fs.readFileSync(report, 'utf8'))) throw new Error('the driver failed')
  await page.context().close()
}
