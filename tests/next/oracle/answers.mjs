// Asks the pinned Next lines about every module of the corpus and of the generator, and writes one JSON file:
// [{ file, name, layer, source, answers: { "16": { errors, actions }, … } }]
// Usage: node answers.mjs OUT.json [--cache DIR] [--only TEXT]
import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generated } from './generate.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const [out, ...rest] = process.argv.slice(2)
const option = (name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined)
const cacheFolder = option('--cache') ?? join(here, '../../../.cache/next')
const only = option('--only')

const lines = ['16', '15', '14']
const versions = Object.fromEntries(lines.map((line) => [line, version(`next${line}`)]))
// Answers also depend on how they are asked for and read.
const asked = createHash('sha256').update(readFileSync(join(here, 'ask.mjs'))).update(readFileSync(join(here, 'read.mjs'))).digest('hex')

const cases = [...corpus(join(here, '../corpus')), ...generated()].filter((each) => !only || `${each.file}/${each.name}`.includes(only))
const answers = await Promise.all(lines.map((line) => answersOf(line)))
writeFileSync(out, JSON.stringify(cases.map((each, index) => ({
  ...each,
  answers: Object.fromEntries(lines.map((line, at) => [line, answers[at][index]])),
})), null, 1))
console.log(`next: ${cases.length} modules answered by ${lines.map((line) => versions[line]).join(', ')}`)

async function answersOf(line) {
  mkdirSync(cacheFolder, { recursive: true })
  const file = join(cacheFolder, `${versions[line]}.json`)
  const known = readJson(file) ?? {}
  const keys = cases.map(({ name, layer, source }) =>
    createHash('sha256').update(JSON.stringify([asked, name, layer, source])).digest('hex').slice(0, 32))
  const missing = keys.map((key, index) => (known[key] ? -1 : index)).filter((index) => index >= 0)
  if (missing.length > 0) {
    const fresh = await ask(line, missing.map((index) => cases[index]))
    missing.forEach((index, at) => { known[keys[index]] = fresh[at] })
    writeFileSync(file, JSON.stringify(known))
  }
  return keys.map((key) => known[key])
}

function ask(line, cases) {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [join(here, 'ask.mjs'), line], { maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
      error ? reject(new Error(`next ${line}: ${error.message}\n${stderr}`)) : resolve(JSON.parse(stdout)))
    child.stdin.end(JSON.stringify(cases))
  })
}

/** Modules of the corpus: `//# name.tsx` begins one, `//# name.tsx @ssr` names another layer than `rsc`. */
function* corpus(folder) {
  for (const file of readdirSync(folder).sort()) {
    for (const block of readFileSync(join(folder, file), 'utf8').split(/^\/\/# /m).slice(1)) {
      const end = block.indexOf('\n')
      const [name, layer = '@rsc'] = block.slice(0, end).trim().split(/\s+/)
      yield { file, name, layer: layer.slice(1), source: block.slice(end + 1).replace(/\n+$/, '\n') }
    }
  }
}

function version(alias) {
  return JSON.parse(readFileSync(join(here, 'node_modules', alias, 'package.json'), 'utf8')).version
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
