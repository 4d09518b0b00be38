// The LSP4IJ template and the JSON of the editors' pages: valid, and what they start is our server.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { ROOT: root, SHOP: shop, MODULES: modules } = process.env
const read = (path) => readFileSync(path, 'utf8')
const template = (name) => JSON.parse(read(join(root, 'editors/jetbrains/lsp4ij', `${name}.json`)))
const ok = (what) => console.log(`ok ${what}`)

const names = ['clientSettings', 'initializationOptions', 'installer', 'settings', 'settings.schema', 'template', 'workspaceFolderSettings']
const files = readdirSync(join(root, 'editors/jetbrains/lsp4ij')).sort()
assert.deepEqual(files, ['README.md', ...names.map((name) => `${name}.json`)], 'LSP4IJ reads files of these names only')
names.forEach(template)

if (existsSync(modules)) {
  const { default: Ajv } = createRequire(join(modules, 'x.js'))('ajv')
  const check = (schema, value, what) => {
    const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, validateFormats: false })
    assert(ajv.validate(schema, value), `${what}: ${ajv.errorsText()}`)
  }
  for (const name of ['template', 'clientSettings', 'workspaceFolderSettings', 'installer']) {
    check(JSON.parse(read(join(root, 'tests/editors/templates/schemas', `${name}.json`))), template(name), name)
  }
  check(template('settings.schema'), template('settings'), 'settings')
  assert.throws(() => check(template('settings.schema'), { 'actionfence.profil': 'strict' }, 'a misspelt key'))
  ok('the LSP4IJ template follows the schemas')
} else {
  console.log('SKIPPED: the schemas are not checked, see scripts/setup')
}

// Each page's JSON, and the commands in it.
for (const editor of ['sublime', 'zed', 'vim']) {
  const blocks = [...read(join(root, 'editors', editor, 'README.md')).matchAll(/```json\n(.*?)```/gs)].map(([, text]) => JSON.parse(text))
  assert(blocks.length > 0, editor)
}
const sublime = JSON.parse(read(join(root, 'editors/sublime/README.md')).match(/```json\n(.*?)```/s)[1])
ok('the JSON of the pages can be read')

const { default: command, windows } = template('template').programArgs
assert.equal(windows, command.replace(/^actionfence/, 'actionfence.exe'))
assert.equal(template('installer').run.exec.onSuccess.configureServer.command.default, command)
assert.match(spawnSync('actionfence', template('installer').check.exec.command.split(' ').slice(1)).stdout.toString(), /^actionfence \d/)
await session(sublime.clients.actionfence.command)
await session(command.split(' '))
ok('each command starts the server, and a session with the capabilities of LSP4IJ goes through')

// A session in the way of LSP4IJ: findings by request, settings when asked for, the fix by resolving it.
async function session([program, ...args]) {
  const server = spawn(program, args, { cwd: shop, stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = new Promise((resolve) => server.on('exit', resolve))
  const waiting = new Map()
  const asked = []
  let id = 0
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject })
      send({ id, method, params })
    })
  const answer = (message) => {
    asked.push(message)
    const sections = message.params?.items?.map(({ section }) => nested(template('settings'))[section] ?? null)
    send({ id: message.id, result: message.method === 'workspace/configuration' ? sections : null })
  }
  messages(server.stdout, (message) => {
    if (message.method && message.id !== undefined) answer(message)
    else if (message.method) asked.push(message)
    else if (message.error) waiting.get(message.id).reject(new Error(JSON.stringify(message.error)))
    else waiting.get(message.id).resolve(message.result)
  })

  const uri = (path) => pathToFileURL(join(shop, path)).href
  const initialize = JSON.parse(read(join(root, 'tests/lsp/clients/lsp4ij.initialize.json')).replaceAll('file:///workspace', pathToFileURL(shop).href))
  initialize.processId = process.pid
  initialize.rootPath = shop
  initialize.initializationOptions = template('initializationOptions')
  const { capabilities } = await request('initialize', initialize)
  assert(capabilities.diagnosticProvider && capabilities.codeActionProvider.resolveProvider)
  send({ method: 'initialized', params: {} })

  const file = 'app/account/actions.ts'
  const textDocument = { uri: uri(file) }
  send({ method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, languageId: 'typescript', version: 1, text: read(join(shop, file)) } } })
  const { items } = await request('textDocument/diagnostic', { textDocument })
  const finding = items.find(({ message }) => message.includes('updateProfile'))
  const lenses = await request('textDocument/codeLens', { textDocument })
  assert(lenses.some(({ command: { title } }) => title.includes('callable by anyone')))
  const actions = await request('textDocument/codeAction', { textDocument, range: finding.range, context: { diagnostics: [finding], triggerKind: 1 } })
  const wrap = actions.find(({ title }) => title.includes('createSecureAction'))
  const { edit } = await request('codeAction/resolve', wrap)
  assert(edit.documentChanges[0].edits.some(({ newText }) => newText.includes('securedUpdateProfile')))
  send({ method: 'textDocument/didSave', params: { textDocument } })
  await request('shutdown')
  send({ method: 'exit' })
  assert.equal(await gone, 0)

  const methods = new Set(asked.map(({ method }) => method))
  assert(methods.has('workspace/configuration') && methods.has('client/registerCapability'), [...methods].join())
  assert(!methods.has('textDocument/publishDiagnostics'), 'a client that asks is not told')
}

// What `expandConfiguration` makes of dotted keys.
function nested(settings) {
  const result = {}
  for (const [key, value] of Object.entries(settings)) {
    const path = key.split('.')
    const last = path.pop()
    path.reduce((at, part) => (at[part] ??= {}), result)[last] = value
  }
  return result
}

function messages(stream, take) {
  let buffer = Buffer.alloc(0)
  stream.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())[1])
      if (buffer.length < head + 4 + length) return
      const body = buffer.subarray(head + 4, head + 4 + length).toString()
      buffer = buffer.subarray(head + 4 + length)
      take(JSON.parse(body))
    }
  })
}
