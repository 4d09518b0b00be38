// Builds a mended app with Next, starts it, and calls its actions as a browser does: who is not signed in is refused, who is
// gets through, a wrong payload gets the answer of the validation, and `redirect()` inside of an action still redirects.
//
//   node live.mjs BINARY CACHE
import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { applyJson } from './edits.mjs'
import { readProject } from './shapes.mjs'

const [binary, cache] = process.argv.slice(2).map((path) => resolve(path))
const packages = join(cache, 'current')
const folder = join(cache, 'live')
// Of the app itself: a second copy of React breaks the rendering.
const next = join(folder, 'node_modules/.bin/next')
const log = join(folder, 'calls.log')
const SECRET = 'only for this test, and long enough'
const environment = { ...process.env, AUTH_SECRET: SECRET, AUTH_TRUST_HOST: '1', NEXT_TELEMETRY_DISABLED: '1', CI: '1', PROOF_LOG: log }

const refused = (answer) => answer.did.length === 0 && (answer.status === 500 || /Please sign in/.test(answer.text))
const invalid = (answer) => answer.did.length === 0 && (answer.status === 500 || /Please check your input/.test(answer.text))
const succeeded = (name) => (answer) => answer.status < 400 && answer.did.length === 1 && answer.did[0].call === name

const started = Date.now()
let checks = 0
materialise()
mend()
run(next, ['build'], folder)
const actions = registered()
// What the browser encodes arguments with.
const { encodeReply } = createRequire(join(folder, 'package.json'))('next/dist/compiled/react-server-dom-turbopack/client.edge')
await withServer(async (origin) => {
  const cookie = await signedIn()
  await wrapped(origin, cookie)
  await moved(origin, cookie)
})
console.log(`${checks} answers of the built app are right, ${Math.round((Date.now() - started) / 1000)} s`)

function materialise() {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(readProject('live.md', 'app'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  // Turbopack does not follow links that leave the app, so the packages are linked file by file.
  execFileSync('cp', ['-al', join(packages, 'node_modules'), join(folder, 'node_modules')])
  const client = join(folder, 'node_modules/@prisma/client')
  rmSync(client, { recursive: true })
  cpSync(join(packages, 'node_modules/@prisma/client'), client, { recursive: true })
  // It writes down what would have been done.
  writeFileSync(join(client, 'index.js'), `
    const { appendFileSync } = require('node:fs')
    const method = (model, name) => async (args) => {
      appendFileSync(process.env.PROOF_LOG, JSON.stringify({ call: model + '.' + name, args }) + '\\n')
      return {}
    }
    const delegate = (model) => new Proxy({}, { get: (_, name) => method(model, name) })
    exports.PrismaClient = class { post = delegate('post'); user = delegate('user'); order = delegate('order') }
  `)
  writeFileSync(join(client, 'package.json'), JSON.stringify({ name: '@prisma/client', version: '7.10.0', main: 'index.js', types: 'index.d.ts' }))
  writeFileSync(log, '')
}

/** Moves the inline actions, then lets `--fix=unsafe` wrap the others. */
function mend() {
  for (;;) {
    const report = JSON.parse(run(binary, ['check', '.', '--format', 'json', '--explain-fixes', '--fail-on', 'never', '--no-cache'], folder))
    const fix = report.rewrites.flatMap((it) => it.fixes).find((it) => it.kind === 'move-inline-action')
    if (!fix) break
    const paths = [...new Set(fix.edits.map((edit) => edit.file))].filter((path) => existsSync(join(folder, path)))
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
    for (const [path, text] of Object.entries(applyJson(files, fix.edits))) writeFileSync(join(folder, path), text)
  }
  run(binary, ['check', '.', '--fix=unsafe', '--fail-on', 'never', '--no-cache'], folder)
}

function run(command, args, cwd) {
  try {
    return execFileSync(command, args, { cwd, env: environment, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`)
  }
}

/** Ids by file and exported name, from the manifest of the build. */
function registered() {
  const { node } = JSON.parse(readFileSync(join(folder, '.next/server/server-reference-manifest.json'), 'utf8'))
  const ids = {}
  for (const [id, { filename, exportedName }] of Object.entries(node)) ids[`${filename.split('/').slice(-3).join('/')} ${exportedName}`] = id
  return (file, name) => {
    const key = Object.keys(ids).find((it) => it.endsWith(`${file} ${name}`))
    if (!key) throw new Error(`the build registered no \`${name}\` of ${file}: ${Object.keys(ids).join(', ')}`)
    return ids[key]
  }
}

async function withServer(use) {
  const port = await freePort()
  const server = spawn(next, ['start', '-p', String(port), '-H', '127.0.0.1'], { cwd: folder, env: environment })
  try {
    let said = ''
    const ended = new Promise((_, fail) => server.on('exit', () => fail(new Error(`the server ended\n${said}`))))
    ended.catch(() => {})
    const ready = new Promise((done) => {
      const listen = (chunk) => {
        said += chunk
        if (/Ready in/.test(said)) done()
      }
      server.stdout.on('data', listen)
      server.stderr.on('data', listen)
    })
    await Promise.race([ready, ended])
    await use(`http://127.0.0.1:${port}`)
  } finally {
    server.removeAllListeners('exit')
    server.kill()
  }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

/** The cookie of a session, as Auth.js writes it. */
async function signedIn() {
  const { encode } = await import(createRequire(join(packages, 'package.json')).resolve('next-auth/jwt'))
  const name = 'authjs.session-token'
  const token = await encode({ token: { sub: 'u1', name: 'Ada', email: 'ada@example.com' }, secret: SECRET, salt: name })
  return `${name}=${token}`
}

/** Calls an action with arguments as the browser encodes them; what it did is the part of the log that it added. */
async function call(origin, path, id, args, cookie) {
  const before = readFileSync(log, 'utf8').length
  const body = await encodeReply(args)
  const headers = { 'Next-Action': id, Accept: 'text/x-component', Origin: origin, ...(cookie && { Cookie: cookie }) }
  if (typeof body === 'string') headers['Content-Type'] = 'text/plain;charset=UTF-8'
  const answer = await fetch(origin + path, { method: 'POST', headers, body, redirect: 'manual' })
  const text = await answer.text()
  const did = readFileSync(log, 'utf8').slice(before).trim().split('\n').filter(Boolean).map((line) => JSON.parse(line))
  return { status: answer.status, redirect: answer.headers.get('x-action-redirect'), text, did }
}

function expect(what, found, holds) {
  checks++
  if (!holds(found)) throw new Error(`${what}: ${JSON.stringify(found, null, 1)}`)
}

async function wrapped(origin, cookie) {
  const convention = (text) => /export const rename = createSecureAction/.test(text)
  const direct = convention(readFileSync(join(folder, 'app/actions.ts'), 'utf8'))
  const args = (names, values) => (direct ? [Object.fromEntries(names.map((name, index) => [name, values[index]]))] : values)
  const post = (name, names, values, who) => call(origin, '/', actions('app/actions.ts', name), args(names, values), who)
  expect('rename without a session', await post('rename', ['id', 'title'], ['1', 'x']), refused)
  expect('rename with a session', await post('rename', ['id', 'title'], ['1', 'x'], cookie), succeeded('post.update'))
  expect('rename with a forged cookie', await post('rename', ['id', 'title'], ['1', 'x'], `${cookie.slice(0, -6)}AAAAAA`), refused)
  expect('rename with an object for an id', await post('rename', ['id', 'title'], [{ not: '' }, 'x'], cookie), invalid)
  expect('touch with its default', await post('touch', ['id'], ['1'], cookie), (answer) => succeeded('post.update')(answer) && answer.did[0].args.data.likes === 1)
  const published = await post('publish', ['id'], ['1'], cookie)
  expect('publish redirects', published, (answer) => answer.did.length === 1 && /\/done/.test(answer.redirect ?? ''))

  const form = (entries) => Object.entries(entries).reduce((all, [key, value]) => (all.append(key, value), all), new FormData())
  const create = (entries, who) => call(origin, '/', actions('app/forms.ts', 'create'), [form(entries)], who)
  expect('create without a session', await create({ title: 'x' }), refused)
  expect('create with a session', await create({ title: 'x' }, cookie), (answer) => succeeded('post.create')(answer) && answer.did[0].args.data.title === 'x')
  const note = (who) => call(origin, '/', actions('app/forms.ts', 'note'), [{ message: 'a' }, form({ title: 'b' })], who)
  expect('note without a session', await note(), refused)
  expect('note with a session', await note(cookie), (answer) => succeeded('order.create')(answer) && /"message":"ab"/.test(answer.text))
}

async function moved(origin, cookie) {
  const id = actions('posts/[id]/actions.ts', 'remove')
  const post = (who) => call(origin, '/posts/7', id, ['7', new FormData()], who)
  const outside = await post()
  expect('remove without a session', outside, (answer) => answer.did.length === 0)
  const inside = await post(cookie)
  expect('remove with a session', inside, (answer) => answer.did.length === 1 && answer.did[0].args.where.authorId === 'ada@example.com' && /\/done/.test(answer.redirect ?? ''))
}
