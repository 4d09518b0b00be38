// Edits as the JSON output and the protocol have them, applied to texts; positions count UTF-16 units, as strings here do.

/** The files after the edits of a fix of `check --format json`. */
export function applyJson(files, edits) {
  const spans = edits.map((edit) => {
    const text = files[edit.file] ?? ''
    const bom = text.startsWith('\uFEFF') ? 1 : 0
    const at = ({ line, column }) => offset(text, line - 1, column - 1 + (line === 1 ? bom : 0))
    return { file: edit.file, start: at(edit.range.start), end: at(edit.range.end), text: edit.newText }
  })
  return applySpans(files, spans)
}

/** The files after a `WorkspaceEdit`. `open` gives the version of a document that the edit must name. */
export function applyWorkspaceEdit(files, edit, pathOf, versions) {
  const spans = []
  const created = new Set()
  for (const change of edit.documentChanges) {
    if (change.kind === 'create') {
      const path = pathOf(change.uri)
      if (path in files) throw new Error(`creates ${path}, which is there`)
      created.add(path)
      continue
    }
    const path = pathOf(change.textDocument.uri)
    if (!(path in files) && !created.has(path)) throw new Error(`edits ${path}, which is not there`)
    if ((change.textDocument.version ?? null) !== (versions[path] ?? null)) {
      throw new Error(`${path} has version ${versions[path]}, the edit is for ${change.textDocument.version}`)
    }
    for (const it of change.edits) {
      if (!edit.changeAnnotations?.[it.annotationId]) throw new Error(`an edit of ${path} has no annotation`)
      const text = files[path] ?? ''
      const at = ({ line, character }) => offset(text, line, character)
      spans.push({ file: path, start: at(it.range.start), end: at(it.range.end), text: it.newText })
    }
  }
  return applySpans(files, spans)
}

function applySpans(files, spans) {
  const out = { ...files }
  for (const file of new Set(spans.map((span) => span.file))) {
    let text = files[file] ?? ''
    const own = spans.filter((span) => span.file === file).map((span, order) => ({ ...span, order }))
    own.sort((a, b) => b.start - a.start || b.end - a.end || b.order - a.order)
    own.slice(1).forEach((span, index) => {
      if (span.end > own[index].start) throw new Error(`edits of ${file} overlap`)
    })
    for (const span of own) text = text.slice(0, span.start) + span.text + text.slice(span.end)
    out[file] = text
  }
  return out
}

function offset(text, line, column) {
  let at = 0
  for (; line > 0; line--) {
    const next = /\r\n|\n|\r/g
    next.lastIndex = at
    const found = next.exec(text)
    if (!found) throw new Error('a line past the end')
    at = found.index + found[0].length
  }
  const end = /\r\n|\n|\r|$/g
  end.lastIndex = at
  if (at + column > end.exec(text).index) throw new Error('a column past the end of its line')
  return at + column
}

/** Line and character of an offset, 0-based. */
export function positionOf(text, at) {
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  return { line: before.length - 1, character: before.at(-1).length }
}

export { offset as offsetOf }
