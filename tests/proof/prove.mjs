// Applies every fix that is offered for every shape, one by one, and checks what each of them promises.
//
//   node prove.mjs BINARY CACHE [words of a page or heading…]
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { applyJson, applyWorkspaceEdit, offsetOf, positionOf } from './edits.mjs'
import { diagnose, loadTypeScript, workspacePackages } from './program.mjs'
import { Server } from './server.mjs'
import { readShapes, writeExpectations } from './shapes.mjs'
import { broken, shifted, withAstral, withoutAstral } from './style.mjs'
import { printTable } from './table.mjs'

const [binary, cache, ...words] = process.argv.slice(2).map((word, index) => (index < 2 ? resolve(word) : word))
const ts = loadTypeScript(cache)
const work = (packages) => join(cache, packages, 'work')

// What a fix is there to bring to light: the import of a marked module by the browser; once it is known who calls, whose
// record is meant; that an id which was encrypted and is now bound can be chosen by the caller; and an action whose page
// alone was guarded, which is unguarded wherever it goes.
const REVEALS = {
  'add-server-only': ['server-module-in-client'],
  'wrap-in-secure-action': ['missing-ownership-check'],
  'move-inline-action': ['missing-ownership-check', 'unguarded-action'],
}
// They name a reason that only the user knows, so what they answer stays until it is written.
const COMMENTS = ['ignore-with-reason', 'mark-public']

// What a finding had silenced may appear when it is gone.
const rules = JSON.parse(await ask(['rules', '--format', 'json'], cache)).rules
const silenced = Object.fromEntries(rules.map((rule) => [rule.name, rule.silences]))

const started = Date.now()
const shapes = readShapes().filter((shape) => words.length === 0 || words.some((word) => `${shape.page} ${shape.name}`.includes(word)))
for (const packages of new Set(shapes.map((shape) => shape.packages))) rmSync(work(packages), { recursive: true, force: true })
const results = await inParallel(shapes, examine)
const states = results.flatMap((result) => result.states)
const typed = diagnose(ts, states.map(forCompiler))
for (const result of results) result.states.forEach((state) => compareTypes(result, state))
const table = printTable(results)
if (process.env.UPDATE) writeExpectations(results.filter((it) => it.outcome !== it.shape.expect))
console.log(`${shapes.length} shapes, ${states.length} states in ${Math.round((Date.now() - started) / 1000)} s`)
process.exitCode = table.failed ? 1 : 0

/** One shape: its fixes, the states they lead to, and what is wrong with them. */
async function examine(shape) {
  const result = { shape, states: [], fixes: [], problems: [], outcome: '' }
  try {
    const before = newState(result, 'before', shape.files)
    before.seen = await look(before.folder)
    const server = await Server.start(binary, before.folder)
    try {
      await collect(result, before, server)
    } finally {
      await server.stop()
    }
    await inOrder(result.fixes, (fix) => prove(result, before, fix))
    await proveFixFlag(result, before)
  } catch (error) {
    result.problems.push(error.stack)
  }
  result.outcome = outcomeOf(result)
  if (result.outcome !== shape.expect && !process.env.UPDATE) {
    result.problems.push(`expected \`${shape.expect}\`, found \`${result.outcome}\``)
  }
  return result
}

function newState(result, name, files) {
  const { shape } = result
  const folder = join(work(shape.packages), shape.id, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const state = { name, folder, files, shape }
  result.states.push(state)
  return state
}

/** What the program says about a folder. */
async function look(folder) {
  const [report, inventory] = await Promise.all([
    ask(['check', '.', '--format', 'json', '--explain-fixes', '--fail-on', 'never', '--no-cache'], folder),
    ask(['actions', '.', '--format', 'json'], folder),
  ])
  return { report: JSON.parse(report), actions: JSON.parse(inventory).actions }
}

function ask(args, cwd) {
  return new Promise((done, fail) => {
    execFile(binary, args, { cwd, maxBuffer: 1 << 26, timeout: 60_000 }, (error, out, err) => {
      if (error?.killed) fail(new Error(`actionfence ${args.join(' ')} did not end`))
      else if (error && error.code !== 1) fail(new Error(`actionfence ${args.join(' ')}: ${err || error.message}`))
      else done(out)
    })
  })
}

/** The fixes of the findings and the rewrites of the endpoints, from the JSON and from the server, which must agree. */
async function collect(result, before, server) {
  const { files, seen } = before
  for (const [path, text] of Object.entries(files)) if (/\.[cm]?[jt]sx?$/.test(path)) server.open(path, 1, text)
  const places = []
  for (const finding of seen.report.findings) {
    places.push({ finding, file: finding.file, range: finding.range, fixes: finding.fixes, notOffered: finding.notOffered ?? [] })
  }
  for (const rewrite of seen.report.rewrites ?? []) {
    places.push({ file: rewrite.file, range: rewrite.range, fixes: rewrite.fixes, notOffered: rewrite.notOffered, endpoint: rewrite.endpoint })
  }
  result.places = places
  await throughServer(result, server, files, 1, (place, fix, after) => {
    place.proven = true
    const known = result.fixes.find((it) => it.title === fix.title && sameFiles(it.after, after))
    if (known) known.places.push(place)
    else result.fixes.push({ ...fix, after, places: [place] })
  })
  await throughAstral(result, server, files)
}

/** Every offered fix, as the server's edits make it; the JSON's edits must come to the same. */
async function throughServer(result, server, files, version, found) {
  const versions = Object.fromEntries(Object.keys(files).filter((path) => /\.[cm]?[jt]sx?$/.test(path)).map((path) => [path, version]))
  for (const place of result.places) {
    if (place.fixes.length === 0) continue
    const start = lspPosition(files, place.file, place.range.start)
    const end = lspPosition(files, place.file, place.range.end)
    const actions = await server.actions(place.file, { start, end })
    for (const fix of place.fixes) {
      const after = applyJson(files, fix.edits)
      const texts = actions.filter((action) => action.title === fix.title && action.edit)
        .map((action) => applyWorkspaceEdit(files, action.edit, (uri) => server.pathOf(uri), versions))
      if (!texts.some((it) => sameFiles(it, after))) {
        result.problems.push(`${fix.kind} \`${fix.title}\`: the server ${texts.length ? 'does something else' : 'does not offer it'}`)
      }
      found(place, fix, after)
    }
  }
}

function lspPosition(files, file, { line, column }) {
  const bom = line === 1 && files[file].startsWith('\uFEFF') ? 1 : 0
  return { line: line - 1, character: column - 1 + bom }
}

/** The same with an astral character on the lines: taken out again, the texts are those of before. */
async function throughAstral(result, server, files) {
  const code = Object.keys(files).filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  const astral = { ...files }
  for (const path of code) {
    astral[path] = withAstral(ts, path, files[path])
    server.change(path, 2, astral[path])
  }
  const versions = Object.fromEntries(code.map((path) => [path, 2]))
  for (const place of result.places) {
    const at = (position) => {
      const { line, character } = lspPosition(files, place.file, position)
      const offset = offsetOf(files[place.file], line, character)
      return positionOf(astral[place.file], shifted(files[place.file], astral[place.file], offset))
    }
    if (place.fixes.length === 0) continue
    const actions = await server.actions(place.file, { start: at(place.range.start), end: at(place.range.end) })
    for (const fix of place.fixes.filter((it) => !COMMENTS.includes(it.kind))) {
      const expected = plain(applyJson(files, fix.edits))
      const outcomes = actions.filter((action) => action.title === fix.title && action.edit)
        .map((action) => plain(applyWorkspaceEdit(astral, action.edit, (uri) => server.pathOf(uri), versions)))
      if (outcomes.some((it) => sameFiles(it, expected))) continue
      // A comment in front of a statement may be about it, so some are not moved.
      if (outcomes.length === 0 && fix.kind === 'move-guard-up') continue
      const where = outcomes.length > 0 ? firstDifference(expected, outcomes[0]) : 'it is not offered'
      result.problems.push(`${fix.kind} \`${fix.title}\`: with an astral character on the line, ${where}`)
    }
  }
}

function firstDifference(expected, found) {
  for (const path of Object.keys({ ...expected, ...found })) {
    const [old, now] = [expected[path] ?? '', found[path] ?? ''].map((text) => text.split('\n'))
    const line = old.findIndex((it, index) => it !== now[index])
    if (line >= 0 || old.length !== now.length) return `${path} has \`${now[Math.max(line, 0)]}\` instead of \`${old[Math.max(line, 0)]}\``
  }
  return 'nothing differs'
}

/** Without the marks, and without the white space that a deleted neighbour of a mark leaves. */
function plain(files) {
  return Object.fromEntries(Object.entries(files).map(([path, text]) =>
    [path, withoutAstral(text).replace(/\s*\n\s*/g, '\n').replace(/,\s*/g, ',').trim()]))
}

function sameFiles(a, b) {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path])
}

/** Points 2, 3 and 5 of one fix; the compiler comes later, for all states at once. */
async function prove(result, before, fix) {
  const say = (what) => result.problems.push(`${fix.kind} \`${fix.title}\`: ${what}`)
  const state = newState(result, `${fix.kind}-${result.fixes.indexOf(fix)}`, fix.after)
  state.fix = fix
  // A comment that waits for its reason ends where it will be written.
  if (!COMMENTS.includes(fix.kind)) broken(ts, before.files, fix.after, { commentsMayLeave: fix.kind === 'remove-ignore', tagsMayLeave: fix.kind === 'drop-caller-identity', moves: fix.kind === 'move-inline-action' }).forEach(say)
  if (fix.safety === 'template') return
  const seen = await look(state.folder)
  state.seen = seen
  await createdAreClean(before, state, say)
  findingsAfter(before, seen, fix, say)
  inventoryAfter(before, seen, fix, say)
  // Two places may be offered the same by name; one less is offered then.
  const subject = (it) => `${it.rule ?? it.finding?.rule ?? 'rewrite'} ${it.file} ${it.finding?.endpoint?.name ?? it.endpoint?.name ?? it.endpoint}`
  const offers = (report) => count([...report.findings, ...(report.rewrites ?? [])]
    .flatMap((it) => it.fixes.map((offered) => `${offered.kind} ${offered.title} ${subject(it)}`)))
  const [old, now] = [offers(before.seen.report), offers(seen.report)]
  const own = fix.places.map((place) => `${fix.kind} ${fix.title} ${subject(place)}`)
  if (own.some((key) => (now[key] ?? 0) >= old[key])) say('is offered again')
}

/** Nobody wrote the files that a wrapper is created in, so not even the strict profile may find something in them. */
async function createdAreClean(before, state, say) {
  const created = Object.keys(state.files).filter((path) => !(path in before.files) && !/actions\.[jt]sx?$/.test(path))
  if (created.length === 0 || state.fix.kind !== 'wrap-in-secure-action') return
  const args = ['check', '.', '--profile', 'strict', '--format', 'json', '--fail-on', 'never', '--no-cache']
  const { findings } = JSON.parse(await ask(args, state.folder))
  for (const { file, rule, message } of findings.filter((it) => created.includes(it.file))) say(`\`${rule}\` in ${file}: ${message}`)
}

function findingsAfter(before, seen, fix, say) {
  // A moved action has another name and nothing around it, and is as open as it was.
  const moves = fix.kind === 'move-inline-action'
  const key = ({ rule, endpoint, file }) =>
    (moves && endpoint ? rule.replace('page-guard-only', 'unguarded-action') : `${rule} ${endpoint?.name ?? file}`)
  const old = count(before.seen.report.findings.map(key))
  const now = count(seen.report.findings.map(key))
  for (const { finding } of fix.places.filter((place) => place.finding)) {
    if ((now[key(finding)] ?? 0) >= old[key(finding)]) say(`leaves \`${finding.rule}\``)
  }
  const mended = fix.places.map((place) => place.finding?.rule)
  for (const finding of seen.report.findings) {
    if (!['warning', 'error'].includes(finding.severity)) continue
    const allowed = REVEALS[fix.kind]?.includes(finding.rule) || mended.some((rule) => silenced[rule]?.includes(finding.rule))
    if ((now[key(finding)] ?? 0) > (old[key(finding)] ?? 0) && !allowed) say(`brings \`${key(finding)}\`: ${finding.message}`)
  }
  if (seen.report.unparsed.length > before.seen.report.unparsed.length) say('leaves a file that does not parse')
}

function inventoryAfter(before, seen, fix, say) {
  const names = (actions) => actions.map((it) => (fix.kind === 'move-inline-action' ? it.kind === 'route' : `${it.file} ${it.name} ${it.kind}`)).sort()
  const [old, now] = [names(before.seen.actions), names(seen.actions)]
  if (fix.kind === 'move-inline-action' && now.length !== old.length) say(`${old.length} endpoints became ${now.length}`)
  const gained = now.filter((name) => !old.includes(name))
  if (gained.length > 0) say(`new endpoints: ${gained.join(', ')}`)
  const lost = old.filter((name) => !now.includes(name))
  const maySink = ['directive-to-server-only', 'drop-export'].includes(fix.kind)
  if (lost.length > 0 && !maySink) say(`endpoints are gone: ${lost.join(', ')}`)
  if (fix.kind !== 'wrap-in-secure-action') return
  const names2 = new Set(fix.places.map((place) => place.finding?.endpoint?.name ?? place.endpoint))
  for (const action of seen.actions.filter((it) => names2.has(it.name) && it.file === fix.places[0].file)) {
    for (const guard of ['authentication', 'validation']) {
      const { status } = action.guards[guard]
      if (status !== 'proven' && status !== 'not-needed') say(`${guard} of \`${action.name}\` is ${status}`)
    }
  }
}

/** `check --fix=unsafe` writes what the fixes say, comes to rest, and a second run changes nothing. */
async function proveFixFlag(result, before) {
  const applicable = (it) => it.safety !== 'template' && !COMMENTS.includes(it.kind)
  const findings = before.seen.report.findings.filter((finding) => finding.fixes.some(applicable))
  if (findings.length === 0) return
  const state = newState(result, 'fix-flag', before.files)
  state.files = await fixed(state.folder, ['--fix=unsafe'], before.files)
  const again = await fixed(state.folder, ['--fix=unsafe'], state.files)
  if (!sameFiles(again, state.files)) result.problems.push('a second `check --fix=unsafe` changes something')
  const rules = [...new Set(findings.map((finding) => finding.rule))]
  for (const rule of rules) {
    const own = findings.filter((finding) => finding.rule === rule)
    // Alone, the rule about comments cannot know what the others find, and what another one silences comes to light.
    const hidden = findings.some((finding) => silenced[finding.rule]?.includes(rule))
    if (own.length !== 1 || hidden || rule === 'unused-ignore') continue
    const first = result.states.find((it) => it.fix?.places.some((place) => place.finding === own[0]) && it.fix.safety !== 'template')
    // What is left to mend goes on with the next round.
    if (first?.seen.report.findings.some((it) => it.rule === rule && it.fixes.some(applicable))) continue
    const one = newState({ ...result, states: [] }, `fix-flag-${rule}`, before.files)
    const files = await fixed(one.folder, ['--fix=unsafe', '--rule', rule], before.files)
    const expected = applyJson(before.files, own[0].fixes.find(applicable).edits)
    if (!sameFiles(files, expected)) result.problems.push(`\`check --fix=unsafe --rule ${rule}\` writes something else than the fix`)
  }
}

/** The files of a folder after `check --fix`, among those that were there or that a fix created. */
async function fixed(folder, flags, files) {
  await ask(['check', '.', '--fail-on', 'never', '--no-cache', ...flags], folder)
  return readBack(folder)
}

function readBack(folder) {
  const files = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    files[relative(folder, path)] = readFileSync(path, 'utf8')
  }
  return files
}

function forCompiler(state) {
  return { folder: state.folder, files: state.files, packagesFolder: join(cache, state.shape.packages), aliases: state.shape.aliases, workspacePackages: workspacePackages(state.files) }
}

/** Point 1: no error and no unused name that was not there before. */
function compareTypes(result, state) {
  const now = typed.get(state.folder)
  const old = typed.get(result.states[0].folder)
  if (state.name === 'before') {
    for (const error of now.errors) result.problems.push(`the shape itself does not compile: ${error}`)
    return
  }
  if (state.fix?.safety === 'template' && !COMMENTS.includes(state.fix.kind)) return
  const title = state.fix ? `${state.fix.kind} \`${state.fix.title}\`` : '`check --fix=unsafe`'
  for (const list of ['errors', 'unused']) {
    for (const error of now[list].filter((it) => !old[list].includes(it))) result.problems.push(`${title}: ${error}`)
  }
}

/** What became of the page's kind in this shape. */
function outcomeOf(result) {
  const outcomes = new Set()
  for (const place of result.places ?? []) {
    for (const fix of place.fixes.filter((it) => it.kind === result.shape.kind)) outcomes.add(fix.safety === 'template' ? 'template' : 'ok')
    for (const { kind, reason } of place.notOffered.filter((it) => it.kind === result.shape.kind)) outcomes.add(`not offered: ${reason}`)
  }
  return [...outcomes].sort().join('; ') || 'not offered'
}

function count(items) {
  const counts = {}
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1
  return counts
}

async function inOrder(items, run) {
  for (const item of items) await run(item)
}

async function inParallel(items, run) {
  const done = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      done[index] = await run(items[index])
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker))
  return done
}
