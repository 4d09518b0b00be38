// A small client of the language server: one server for one workspace.
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

export class Server {
  static async start(binary, root) {
    const server = new Server(binary, root)
    await server.request('initialize', {
      processId: process.pid,
      rootUri: server.uri(''),
      workspaceFolders: [{ uri: server.uri(''), name: 'proof' }],
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        workspace: {
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} },
        },
        textDocument: {
          diagnostic: {},
          codeAction: {
            codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor.rewrite', 'source.fixAll'] } },
            dataSupport: true,
            isPreferredSupport: true,
            resolveSupport: { properties: ['edit'] },
          },
        },
      },
    })
    server.notify('initialized', {})
    return server
  }

  constructor(binary, root) {
    this.root = root
    this.waiting = new Map()
    this.lastId = 0
    this.child = spawn(binary, ['lsp'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] })
    let buffer = Buffer.alloc(0)
    this.child.stdout.on('data', (chunk) => {
      buffer = Buffer.concat([buffer, chunk])
      for (;;) {
        const head = buffer.indexOf('\r\n\r\n')
        if (head < 0) return
        const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))[1])
        if (buffer.length < head + 4 + length) return
        const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length))
        buffer = buffer.subarray(head + 4 + length)
        this.receive(message)
      }
    })
    this.child.on('exit', () => this.waiting.forEach(({ reject }) => reject(new Error('the server ended'))))
  }

  receive(message) {
    if (message.method && message.id !== undefined) return this.send({ id: message.id, result: null })
    const waiting = this.waiting.get(message.id)
    if (!waiting) return
    this.waiting.delete(message.id)
    if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting.resolve(message.result)
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.child.stdin.write(body)
  }

  request(method, params) {
    const id = ++this.lastId
    this.send({ id, method, params })
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject, method }))
  }

  notify(method, params) {
    this.send({ method, params })
  }

  uri(path) {
    return pathToFileURL(path ? `${this.root}/${path}` : this.root).href
  }

  pathOf(uri) {
    return decodeURIComponent(new URL(uri).pathname).slice(this.root.length + 1)
  }

  open(path, version, text) {
    const languageId = { tsx: 'typescriptreact', jsx: 'javascriptreact' }[path.split('.').pop()] ?? (/\.[cm]?ts$/.test(path) ? 'typescript' : 'javascript')
    this.notify('textDocument/didOpen', { textDocument: { uri: this.uri(path), languageId, version, text } })
  }

  change(path, version, text) {
    this.notify('textDocument/didChange', { textDocument: { uri: this.uri(path), version }, contentChanges: [{ text }] })
  }

  /** The actions of a range with their edits. */
  async actions(path, range) {
    const context = { diagnostics: [], only: ['quickfix', 'refactor.rewrite'] }
    const actions = (await this.request('textDocument/codeAction', { textDocument: { uri: this.uri(path) }, range, context })) ?? []
    const resolved = []
    for (const action of actions) resolved.push(await this.request('codeAction/resolve', action))
    return resolved
  }

  async stop() {
    await this.request('shutdown').catch(() => {})
    this.notify('exit', {})
    this.child.stdin.end()
  }
}
