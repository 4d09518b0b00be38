// Asks one Next line's own compiler about the cases that stand as JSON on stdin; prints one answer per case as JSON.
// Usage: node ask.mjs 16 < cases.json
import { createRequire } from 'node:module'
import Module from 'node:module'
import { text } from 'node:stream/consumers'
import { readEmitted } from './read.mjs'

const line = process.argv[2]
// The packages are installed under aliases, so their own absolute imports have to be led back to themselves.
const resolve = Module._resolveFilename
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request.startsWith('next/') ? `next${line}/${request.slice(5)}` : request, ...rest)
}
const require = createRequire(import.meta.url)
const { loadBindings } = require(`next${line}/dist/build/swc`)
const { getLoaderSWCOptions } = require(`next${line}/dist/build/swc/options`)

const cases = JSON.parse(await text(process.stdin))
const bindings = await loadBindings()
const answers = new Array(cases.length)
let next = 0
await Promise.all(Array.from({ length: 4 }, async () => {
  while (next < cases.length) {
    const index = next++
    answers[index] = await ask(cases[index])
  }
}))
process.stdout.write(JSON.stringify(answers), () => process.exit(0))

async function ask(module) {
  const answer = await answerTo(module)
  return { ...answer, errors: await placed(module, answer.errors) }
}

async function answerTo({ name, source, layer }) {
  try {
    const { code } = await bindings.transform(source, options(`/workspace/app/${name}`, layer, /(^|[\s(,])@\w/.test(source)))
    return { errors: [], ...readEmitted(code, source) }
  } catch (error) {
    return { errors: readErrors(String(error?.message ?? error), source.includes('\t')), actions: [] }
  }
}

/**
 * What spans lines is not underlined. On one line it is, and a space, or a semicolon behind a directive, is as long as a
 * line's end.
 */
async function placed(module, errors) {
  const { source } = module
  if (errors.every(({ line, column }) => line === null || column !== null) || source.includes('//')) return errors
  for (const behindQuotes of [';', ' ']) {
    const folded = source.trimEnd().replace(/(?<=['"])\n/g, behindQuotes).replaceAll('\n', ' ')
    const { errors: told } = await answerTo({ ...module, source: folded })
    const isSame = told.length === errors.length && told.every(({ message, column }, at) => message === errors[at].message && column !== null)
    if (isSame) return unfolded(source, told)
  }
  return errors
}

function unfolded(source, errors) {
  return errors.map(({ message, column, width }) => {
    const before = source.slice(0, column - 1).split('\n')
    return { message, line: before.length, column: before.at(-1).length + 1, width }
  })
}

/** `decorated`: as in a project whose tsconfig allows decorators. */
function options(filename, layer, decorated) {
  const options = getLoaderSWCOptions({
    filename,
    development: false,
    isServer: layer !== 'app-pages-browser',
    appDir: '/workspace/app',
    isPageFile: false,
    hasReactRefresh: false,
    optimizePackageImports: [],
    compilerOptions: {},
    jsConfig: { compilerOptions: { experimentalDecorators: decorated } },
    supportedBrowsers: [],
    swcCacheDir: '/workspace/.cache',
    relativeFilePathFromRoot: filename.slice('/workspace/'.length),
    serverComponents: true,
    serverReferenceHashSalt: 'salt',
    bundleLayer: layer,
    esm: true,
    isCacheComponents: true,
    useCacheEnabled: true,
    taintEnabled: true,
    pageExtensions: ['tsx', 'ts', 'jsx', 'js'],
    // Names of the same switches in older lines.
    isServerActionsEnabled: true,
    isDynamicIo: true,
    hasServerComponents: true,
    isReactServerLayer: layer === 'rsc',
  })
  // Syntax stays as it is written, so that what is read back is what was captured.
  delete options.env
  delete options.cssEnv
  options.jsc.target = 'es2022'
  options.filename = filename
  options.sourceMaps = false
  return options
}

/**
 * The compiler's report: `x message` and its further lines, each with `,-[file:line:column]` above the code, which is
 * underlined where it lies on one line.
 */
function readErrors(report, hasTabs) {
  const plain = report.replace(/\x1b\[[0-9;]*m/g, '').split('\nStack backtrace')[0]
  const errors = []
  for (const block of plain.split(/^\s*[×x] /m).slice(1)) {
    const at = block.match(/(?:,-|╭─)\[(?:[^\]]*?:)?(\d+):(\d+)\]/)
    errors.push({ message: block.split('\n')[0].trim(), line: at ? Number(at[1]) : null, ...(hasTabs ? { column: null, width: null } : underlined(block)) })
  }
  return errors.length > 0 ? errors : [{ message: plain.trim(), line: null, column: null, width: null }]
}

function underlined(block) {
  const [, gutter, code, marks] = block.match(/^(\s*\d+ \| )(.*)\n\s*: ( *\^+)\s*$/m) ?? []
  // The marks count cells of a terminal.
  if (!gutter || !/^[\x20-\x7e]*$/.test(code)) return { column: null, width: null }
  const start = marks.indexOf('^')
  return { column: start + 1, width: marks.length - start }
}
