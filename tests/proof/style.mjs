// What a fix must leave as it is: comments, line ends, byte order mark, quotes, semicolons, indentation.

/** Sentences about what `after` does not keep of `before`; both are files by path. */
export function broken(ts, before, after, { commentsMayLeave, tagsMayLeave, moves }) {
  const problems = []
  const changed = Object.keys(after).filter((path) => after[path] !== before[path] && /\.[cm]?[jt]sx?$/.test(path))
  const model = changed.find((path) => path in before)
  for (const path of changed) {
    const old = before[path] ?? (model && before[model])
    if (old === undefined) continue
    const say = (what) => problems.push(`${path}: ${what}`)
    compareText(old, after[path], path in before, say)
    // Code that moves into a file that is there stays as its author wrote it.
    const isTarget = moves && path in before && /^\W*use server/.test(before[path])
    if (!isTarget) compareCode(styleOf(ts, path in before ? path : model, old), styleOf(ts, path, after[path]), say)
  }
  if (!commentsMayLeave) {
    // What a comment says of a parameter that is gone.
    const plain = (comment) => (tagsMayLeave ? comment.replace(/ \* @param [^*]*(?= \*)/g, '') : comment)
    const all = (files) => count(Object.entries(files).flatMap(([path, text]) => commentsOf(ts, path, text).map(plain)))
    const left = all(after)
    for (const [comment, times] of all(before)) {
      if ((left.get(comment) ?? 0) < times) problems.push(`the comment \`${comment}\` is gone`)
    }
  }
  return problems
}

function compareText(old, text, existed, say) {
  if (existed && old.startsWith('\uFEFF') !== text.startsWith('\uFEFF')) say('the byte order mark changed')
  if (text.lastIndexOf('\uFEFF') > 0) say('a byte order mark inside of the text')
  const bare = (it) => /(^|[^\r])\n/.test(it)
  if (old.includes('\r\n') && !bare(old) && bare(text)) say('line ends are mixed')
  if (!old.includes('\r') && text.includes('\r')) say('line ends are mixed')
  const trailing = (it) => it.split(/\r?\n/).filter((line) => /\S[ \t]+$|^[ \t]+$/.test(line)).length
  if (existed ? trailing(text) > trailing(old) : trailing(text) > 0) say('white space at the end of a line')
  const gaps = (it) => (it.match(/\n\r?\n\r?\n/g) ?? []).length
  if (existed ? gaps(text) > gaps(old) : gaps(text) > 0) say('two blank lines')
  if ((!existed || /\n$/.test(old)) && !/[^\n\r]\r?\n$/.test(text)) say('the end of the file changed')
}

function compareCode(old, now, say) {
  if (old.single > 0 && old.double === 0 && now.double > 0) say('double quotes')
  if (old.double > 0 && old.single === 0 && now.single > 0) say('single quotes')
  if (old.bare > 1 && old.closed === 0 && now.closed > 0) say('semicolons')
  if (old.closed > 1 && old.bare === 0 && now.bare > 0) say('a statement without semicolon')
  if (old.tabs > 0 && old.spaces === 0 && now.spaces > 0) say('indented with spaces')
  if (old.tabs === 0 && old.spaces > 0 && now.tabs > 0) say('indented with tabs')
  if (old.spaces > 1 && old.odd === 0 && now.odd > 0) say('indented by half a level')
}

function styleOf(ts, path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const style = { single: 0, double: 0, closed: 0, bare: 0, tabs: 0, spaces: 0, odd: 0 }
  const width = Math.min(...[...text.matchAll(/^( +)(?![ *])/gm)].map(([, spaces]) => spaces.length), 4)
  const templates = []
  const visit = (node) => {
    if (ts.isStringLiteral(node) && !ts.isJsxAttribute(node.parent)) {
      const raw = node.getText(source)
      if (raw[0] === "'" && !raw.includes('"')) style.single++
      if (raw[0] === '"' && !raw.includes("'")) style.double++
    }
    if (ts.isTemplateLiteral(node) || ts.isJsxText(node)) templates.push([node.getStart(source), node.end])
    const terminated =
      ts.isImportDeclaration(node) || ts.isVariableStatement(node) || ts.isExpressionStatement(node) || ts.isReturnStatement(node)
    // Before a line that begins with a bracket one is needed, wherever it stands.
    const isNeeded = /^\s*[[(`]/.test(text.slice(node.end))
    if (terminated && !isNeeded) text[node.end - 1] === ';' ? style.closed++ : style.bare++
    ts.forEachChild(node, visit)
  }
  visit(source)
  let at = 0
  for (const line of text.split('\n')) {
    const lead = /^[ \t]*/.exec(line)[0]
    const inText = templates.some(([start, end]) => start < at && at < end)
    if (lead && line.trim() && !line.trim().startsWith('*') && !inText) {
      if (lead.includes('\t')) style.tabs++
      if (lead.includes(' ')) style.spaces++
      if (!lead.includes('\t') && lead.length % (width === 4 ? 4 : 2) !== 0) style.odd++
    }
    at += line.length + 1
  }
  return style
}

function commentsOf(ts, path, text) {
  if (!/\.[cm]?[jt]sx?$/.test(path)) return []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found = new Map()
  const add = (ranges) => ranges?.forEach(({ pos, end }) => found.set(pos, text.slice(pos, end).replace(/\s+/g, ' ')))
  const visit = (node) => {
    if (node.kind !== ts.SyntaxKind.JsxText) {
      add(ts.getLeadingCommentRanges(text, node.pos))
      if (node.kind >= ts.SyntaxKind.FirstToken && node.kind <= ts.SyntaxKind.LastToken) add(ts.getTrailingCommentRanges(text, node.end))
    }
    node.getChildren(source).forEach(visit)
  }
  visit(source)
  return [...found.values()]
}

function count(items) {
  const counts = new Map()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

const MARK = '/*𝕏*/'

/** The text with a comment that holds an astral character on every line that can take one before its first token. */
export function withAstral(ts, path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const places = []
  let at = 0
  for (const line of text.split('\n')) {
    const start = at + /^[\uFEFF \t]*/.exec(line)[0].length
    at += line.length + 1
    if (start >= at - 1) continue
    const token = ts.getTokenAtPosition(source, start)
    if (token.getStart(source) !== start || token.kind === ts.SyntaxKind.JsxText || token.kind === ts.SyntaxKind.EndOfFileToken) continue
    if (token.kind === ts.SyntaxKind.TemplateMiddle || token.kind === ts.SyntaxKind.TemplateTail) continue
    // What fixes write instead of a directive takes lines of its own only where the directive has one.
    if (token.kind === ts.SyntaxKind.StringLiteral && ts.isExpressionStatement(token.parent)) continue
    // Comments between parameters or arguments decide how a function and its calls are rewritten.
    if (startsInList(ts, token, start, source)) continue
    // A closing bracket on a line of its own shows whether the file writes a comma before it.
    if (/^[)\]}]/.test(text[start]) || text.startsWith('/*', start)) continue
    places.push({ start, mark: startsJsxChild(ts, token, start, source) ? `{${MARK}}` : MARK })
  }
  for (const { start, mark } of places.reverse()) text = text.slice(0, start) + mark + text.slice(start)
  return text
}

function startsInList(ts, token, start, source) {
  for (let node = token; node?.getStart(source) === start; node = node.parent) {
    if (node.parent && ts.isCallExpression(node.parent) && node.parent.arguments.includes(node)) return true
  }
  // Inside of a parameter too: of its pattern and of its type.
  for (let node = token; node && !ts.isBlock(node) && !ts.isExpressionStatement(node); node = node.parent) {
    if (ts.isParameter(node)) return true
  }
  return false
}

/** A `<` or `{` among the children of an element, where a bare comment would be text. */
function startsJsxChild(ts, token, start, source) {
  for (let node = token; node; node = node.parent) {
    const parent = node.parent
    if (parent && (ts.isJsxElement(parent) || ts.isJsxFragment(parent))) {
      const isChild = parent.children.includes(node) || node === parent.closingElement || node === parent.closingFragment
      if (isChild) return node.getStart(source) === start
      if (node !== parent.openingElement && node !== parent.openingFragment) return false
      if (node.getStart(source) !== start) return false
    }
    if (node.getStart(source) !== start) return false
  }
  return false
}

/** Without those comments, and without what their lines leave behind. */
export function withoutAstral(text) {
  return text.replaceAll(`{${MARK}}`, '').replaceAll(MARK, '')
}

/** Where an offset lies once the comments are in. */
export function shifted(plain, astral, offset) {
  let at = 0
  for (let seen = 0; ; ) {
    const mark = [`{${MARK}}`, MARK].find((it) => astral.startsWith(it, at))
    if (mark) {
      at += mark.length
    } else if (seen === offset) {
      return at
    } else {
      if (plain[seen] !== astral[at]) throw new Error('the texts differ by more than their marks')
      seen++
      at++
    }
  }
}
