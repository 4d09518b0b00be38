// One TypeScript program for all states of all shapes with the same packages and compiler options.
import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export function loadTypeScript(cache) {
  return createRequire(join(cache, 'current', 'package.json'))('typescript')
}

const DEFAULTS = {
  strict: true,
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  jsx: 'preserve',
  noEmit: true,
  esModuleInterop: true,
  isolatedModules: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  allowJs: true,
  incremental: false,
  types: ['node'],
  noUnusedLocals: true,
}

/**
 * The errors of each state: `Map` from the state's folder to strings `file: code message`. Unused names have their own
 * list, since only new ones count.
 */
export function diagnose(ts, states) {
  const groups = new Map()
  for (const state of states) {
    const { paths, baseUrl, options } = optionsOf(ts, state)
    const key = JSON.stringify([state.packagesFolder, options])
    if (!groups.has(key)) groups.set(key, { options, packagesFolder: state.packagesFolder, states: [] })
    groups.get(key).states.push({ ...state, paths, baseUrl })
  }
  const results = new Map()
  for (const group of groups.values()) diagnoseGroup(ts, group, results)
  return results
}

function optionsOf(ts, { files }) {
  const config = files['tsconfig.json'] ?? files['jsconfig.json']
  const own = config ? (ts.parseConfigFileTextToJson('tsconfig.json', config).config?.compilerOptions ?? {}) : {}
  const { paths = {}, baseUrl, plugins, ...options } = own
  // Code in JavaScript is checked as far as it can be without types: names that are not there, wrong arity.
  const javascript = Object.keys(files).every((path) => !/\.tsx?$/.test(path))
  const loose = javascript ? { checkJs: true, strict: false, noImplicitAny: false, strictNullChecks: false } : {}
  return { paths, baseUrl, options: { ...DEFAULTS, ...loose, ...options } }
}

function diagnoseGroup(ts, group, results) {
  const { options, errors } = ts.convertCompilerOptionsFromJson(group.options, group.packagesFolder)
  if (errors.length > 0) throw new Error(errors.map((error) => ts.flattenDiagnosticMessageText(error.messageText, ' ')).join('\n'))
  options.typeRoots = [join(group.packagesFolder, 'node_modules/@types')]
  const host = ts.createCompilerHost(options)
  host.getCurrentDirectory = () => group.packagesFolder
  const byFolder = new Map(group.states.map((state) => [state.folder, state]))
  const stateOf = (path) => {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const state = byFolder.get(path.slice(0, at))
      if (state) return state
    }
  }
  const textOf = (path) => {
    const state = stateOf(path)
    return state ? state.files[path.slice(state.folder.length + 1)] : undefined
  }
  const diskFile = host.fileExists
  const diskRead = host.readFile
  host.fileExists = (path) => textOf(path) !== undefined || (!stateOf(path) && diskFile(path))
  host.readFile = (path) => textOf(path) ?? (stateOf(path) ? undefined : diskRead(path))
  const diskSource = host.getSourceFile
  host.getSourceFile = (path, target, ...rest) => {
    const text = textOf(path)
    return text === undefined ? diskSource(path, target, ...rest) : ts.createSourceFile(path, text, target, false)
  }
  host.directoryExists = undefined
  const shared = ts.createModuleResolutionCache(group.packagesFolder, (path) => path, options)
  host.resolveModuleNameLiterals = (literals, containing, redirected, _options, source) => {
    const state = stateOf(containing)
    return literals.map((literal) => {
      const mode = ts.getModeForUsageLocation(source, literal, options)
      if (!state) return ts.resolveModuleName(literal.text, containing, options, host, shared, redirected, mode)
      const base = join(state.folder, state.baseUrl ?? '')
      const aliased = (state.baseUrl !== undefined || Object.keys(state.paths).length > 0) && !literal.text.startsWith('.')
      const own = aliased ? { ...options, paths: state.paths, pathsBasePath: base, ...(state.baseUrl !== undefined && { baseUrl: base }) } : options
      const cached = aliased && state.baseUrl === undefined && !Object.keys(state.paths).some((alias) => literal.text.startsWith(alias.replace('*', '')))
      // A bare specifier means the same package in every state but for packages of a monorepo.
      if (cached && !state.workspacePackages?.has(literal.text) && !state.aliases?.[literal.text]) {
        return ts.resolveModuleName(literal.text, join(group.packagesFolder, 'x.ts'), options, host, shared, redirected, mode)
      }
      const alias = state.aliases?.[literal.text]
      if (alias) return ts.resolveModuleName(alias, join(group.packagesFolder, 'x.ts'), options, host, shared, redirected, mode)
      const workspace = state.workspacePackages?.get(literal.text)
      if (workspace) return { resolvedModule: { resolvedFileName: join(state.folder, workspace), extension: '.ts', isExternalLibraryImport: false } }
      return ts.resolveModuleName(literal.text, containing, own, host, undefined, redirected, mode)
    })
  }
  const roots = group.states.flatMap((state) =>
    Object.keys(state.files).filter((path) => /\.[cm]?[jt]sx?$/.test(path)).map((path) => `${state.folder}/${path}`))
  const program = ts.createProgram(roots, options, host)
  for (const state of group.states) results.set(state.folder, { errors: [], unused: [] })
  for (const root of roots) {
    const source = program.getSourceFile(root)
    const state = stateOf(root)
    const result = results.get(state.folder)
    if (!source) {
      result.errors.push(`${root}: not in the program`)
      continue
    }
    for (const diagnostic of [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]) {
      const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').replaceAll(`${state.folder}/`, '')
      const list = [6133, 6192, 6196, 6198].includes(diagnostic.code) ? result.unused : result.errors
      list.push(`${root.slice(state.folder.length + 1)}: TS${diagnostic.code} ${message}`)
    }
  }
}

/** The packages of a monorepo by name, with their entry. */
export function workspacePackages(files) {
  const packages = new Map()
  for (const [path, text] of Object.entries(files)) {
    if (!path.endsWith('/package.json')) continue
    const { name, main, exports } = JSON.parse(text)
    const entry = main ?? (typeof exports === 'string' ? exports : exports?.['.']) ?? './src/index.ts'
    packages.set(name, join(path, '..', entry))
  }
  return packages
}
