// run.mjs LABEL CODE_SERVER NODE VSIX DRIVER WORK: drives one version of VS Code, first from inside, then through its window.
// WORK/before holds the project; each scene gets a copy, in a workbench of its own.

import fs from 'node:fs'
import path from 'node:path'
import { misled } from './misled.mjs'
import { newcomer } from './newcomer.mjs'
import { trust, untrusted } from './untrusted.mjs'
import { Workbench, until } from './workbench.mjs'

const [label, code, node, vsix, driver, work] = process.argv.slice(2)
const started = Date.now()
const say = (line) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${label}: ${line}`)

/** A machine that is busy elsewhere can cost any window its connection. A fault of ours fails each time. */
const TRIES = 3

const report = path.join(work, 'driven/report.txt')
await played('driven', driven, { extensions: [vsix, driver], env: { ACTIONFENCE_DRIVER: report } })
await played('newcomer', newcomer)
await played('misled', misled)
await played('untrusted', untrusted, { settings: trust })
say('done')

async function played(name, scene, options = {}) {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await play(name, scene, options)
    } catch (error) {
      fs.renameSync(path.join(work, name), path.join(work, `failed-${name}-${TRIES - left}`))
      if (!left) throw error
      console.error(error)
      say(`AGAIN, in a fresh workbench: the scene "${name}" failed`)
    }
  }
}

async function play(name, scene, options) {
  const place = path.join(work, name)
  const folder = path.join(place, 'storefront')
  const shots = path.join(work, 'shots')
  fs.mkdirSync(place)
  fs.mkdirSync(shots, { recursive: true })
  fs.cpSync(path.join(work, 'before'), folder, { recursive: true })
  const bench = await Workbench.start({ code, node, work: place, extensions: [vsix], ...options })
  try {
    await scene({ bench, folder, shots, say })
  } catch (error) {
    await bench.picture()
    throw error
  } finally {
    await bench.stop()
  }
}

async function driven({ bench, folder }) {
  await bench.open(folder)
  let told = 0
  await until(() => {
    const lines = fs.existsSync(report) ? fs.readFileSync(report, 'utf8').split('\n').slice(0, -1) : []
    lines.slice(told).forEach((line) => line !== 'end' && say(line))
    told = lines.length
    return lines.includes('end')
  }, 'the end of the report', undefined, 400_000)
  if (/^FAIL/m.test(fs.readFileSync(report, 'utf8'))) throw new Error('the driver failed')
}
