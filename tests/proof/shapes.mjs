// Reads the pages of shapes: small workspaces, each below its own heading.
//
// A page `shapes/<kind>.md` is about one kind of fix. A shape is a heading, lines `key: value`, and one block in which
// `//- /path` begins a file. `use: a b` puts the files of projects of `projects.md` below its own. `expect:` is the outcome
// for the page's kind: `ok` when it is left out, `template`, or `not offered: reason`. `alias: name=other` takes the package
// `name` from where `other` is installed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'

const folder = new URL('./shapes/', import.meta.url)

/** All shapes, in the order of the pages. */
export function readShapes() {
  const projects = new Map(sections('projects.md').map((section) => [section.name, section]))
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'projects.md').sort()
  return pages.flatMap((page) => {
    const all = sections(page)
    const defaults = keys(readFileSync(new URL(page, folder), 'utf8').split('\n## ')[0])
    const seen = new Set()
    return all.map((section, index) => {
      if (seen.has(section.name)) throw new Error(`${page}: two shapes are called "${section.name}"`)
      seen.add(section.name)
      const bases = (section.keys.use ?? defaults.use ?? 'app').split(/\s+/).map((name) => {
        const project = projects.get(name)
        if (!project) throw new Error(`${page}: ${section.name}: there is no project "${name}"`)
        return project
      })
      const packages = [section, ...bases.toReversed()].map((it) => it.keys.packages).find(Boolean) ?? 'current'
      const files = Object.assign({}, ...bases.map((base) => base.files), section.files)
      return {
        page,
        name: section.name,
        id: `${page.replace('.md', '')}-${String(index + 1).padStart(2, '0')}`,
        kind: section.keys.kind ?? defaults.kind ?? page.replace('.md', ''),
        packages,
        expect: section.keys.expect ?? 'ok',
        aliases: Object.fromEntries((section.keys.alias ?? '').split(/\s+/).filter(Boolean).map((it) => it.split('='))),
        files: Object.fromEntries(Object.entries(files).filter(([, text]) => text.trim() !== 'REMOVED')),
      }
    })
  })
}

/** The files of one section of a page beside the shapes. */
export function readProject(page, name) {
  const found = sections(`../${page}`).find((section) => section.name === name)
  if (!found) throw new Error(`${page}: there is no "${name}"`)
  return found.files
}

/** Rewrites the `expect:` lines of shapes whose outcome is another one. */
export function writeExpectations(outcomes) {
  for (const page of new Set(outcomes.map(({ shape }) => shape.page))) {
    const url = new URL(page, folder)
    let text = readFileSync(url, 'utf8')
    for (const { shape, outcome } of outcomes.filter((it) => it.shape.page === page)) {
      const start = text.indexOf(`\n## ${shape.name}\n`) + 1
      const block = text.indexOf('```', start)
      const lines = text.slice(start, block).split('\n').filter((line) => !line.startsWith('expect:'))
      if (outcome !== 'ok') lines.splice(1, 0, `expect: ${outcome}`)
      text = text.slice(0, start) + lines.join('\n') + text.slice(block)
    }
    writeFileSync(url, text)
  }
}

function sections(page) {
  const text = readFileSync(new URL(page, folder), 'utf8')
  return text.split('\n## ').slice(1).map((section) => {
    const name = section.slice(0, section.indexOf('\n'))
    const block = /```\w*\n([^]*?)```\n?/.exec(section)
    if (!block) throw new Error(`${page}: "${name}" has no block`)
    const own = keys(section.slice(0, block.index))
    return { name, keys: own, files: filesOf(block[1], own.text) }
  })
}

function keys(text) {
  return Object.fromEntries([...text.matchAll(/^([a-z]+): (.*)$/gm)].map(([, key, value]) => [key, value.trim()]))
}

/** `text: crlf tabs bom` writes the files of the shape that way. */
function filesOf(block, how = '') {
  const files = {}
  for (const part of block.split(/^\/\/- \//m).slice(1)) {
    const end = part.indexOf('\n')
    let text = part.slice(end + 1)
    if (how.includes('tabs')) text = text.replace(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2))
    if (how.includes('four')) text = text.replace(/^( {2})+/gm, (spaces) => spaces.repeat(2))
    if (how.includes('crlf')) text = text.replaceAll('\n', '\r\n')
    if (how.includes('bom')) text = `\uFEFF${text}`
    files[part.slice(0, end).trim()] = text
  }
  return files
}
