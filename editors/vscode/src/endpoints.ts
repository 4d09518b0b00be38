// The view of all endpoints, by file, each with what guards it.

import * as vscode from 'vscode'
import type { Endpoint, FileEndpoints, Guard, GuardName } from './protocol'

/** Gives the endpoints of one file, or of all. */
export type List = (uri?: vscode.Uri) => Promise<FileEndpoints[] | undefined>

type Node = FileNode | EndpointNode | GuardNode

interface FileNode {
  type: 'file'
  uri: vscode.Uri
  path: string
  endpoints: EndpointNode[]
}

interface EndpointNode {
  type: 'endpoint'
  file: FileNode
  endpoint: Endpoint
  guards: GuardNode[]
}

interface GuardNode {
  type: 'guard'
  of: EndpointNode
  title: string
  guard: Guard
}

export class EndpointsView implements vscode.TreeDataProvider<Node>, vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Node | undefined>()
  readonly #decorated = new vscode.EventEmitter<undefined>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly onDidChangeFileDecorations = this.#decorated.event
  readonly #view: vscode.TreeView<Node>
  readonly #decorations = vscode.window.registerFileDecorationProvider(this)
  readonly #list: List
  readonly #counted: (all: number, unprotected: number) => void
  #files: FileNode[] = []
  /** Questions are asked one after the other, so that no late answer replaces a newer one. */
  #turn: Promise<void> = Promise.resolve()
  /** Somebody has asked for all files, and it is not their turn yet. */
  #waiting = false
  /** Raised when the view is cleared: answers to what was asked before mean nothing. */
  #round = 0

  constructor(list: List, counted: (all: number, unprotected: number) => void) {
    this.#list = list
    this.#counted = counted
    this.#view = vscode.window.createTreeView('actionfence.endpoints', { treeDataProvider: this, showCollapseAll: true })
  }

  /** All files anew. */
  refresh(): Promise<void> {
    if (!this.#waiting) {
      this.#waiting = true
      this.#ask(undefined, (files) => files.map(fileNode))
    }
    return this.#turn
  }

  /** One file anew, while it is edited. */
  refreshFile(uri: vscode.Uri): Promise<void> {
    this.#ask(uri, (files) => {
      const others = this.#files.filter((other) => other.uri.toString() !== uri.toString())
      return [...others, ...files.map(fileNode)]
    })
    return this.#turn
  }

  clear(): void {
    this.#round++
    this.#set([])
  }

  /** Shows the endpoint at a place in the view. */
  async reveal(uri: vscode.Uri, line: number): Promise<void> {
    const file = this.#files.find((one) => one.uri.toString() === uri.toString())
    const node = file?.endpoints.find((one) => one.endpoint.range.start.line === line) ?? file
    if (node) await this.#view.reveal(node, { select: true, focus: true, expand: true })
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.type) {
      case 'file':
        return fileItem(node)
      case 'endpoint':
        return endpointItem(node)
      case 'guard':
        return guardItem(node)
    }
  }

  getChildren(node?: Node): Node[] {
    switch (node?.type) {
      case undefined:
        return this.#files
      case 'file':
        return node.endpoints
      case 'endpoint':
        return node.guards
      case 'guard':
        return []
    }
  }

  getParent(node: Node): Node | undefined {
    return node.type === 'file' ? undefined : node.type === 'endpoint' ? node.file : node.of
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== SCHEME) return undefined
    const count = Number(uri.query)
    return new vscode.FileDecoration(count > 9 ? '9+' : String(count), `${count} unprotected`, red)
  }

  dispose(): void {
    this.#view.dispose()
    this.#decorations.dispose()
    this.#changed.dispose()
    this.#decorated.dispose()
  }

  #ask(uri: vscode.Uri | undefined, all: (files: FileEndpoints[]) => FileNode[]): void {
    const question = async () => {
      if (!uri) this.#waiting = false
      const round = this.#round
      const files = await this.#list(uri)
      if (files && round === this.#round) this.#set(all(files))
    }
    this.#turn = this.#turn.then(question, question)
  }

  #set(files: FileNode[]): void {
    this.#files = files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    const all = files.reduce((sum, file) => sum + file.endpoints.length, 0)
    const open = files.reduce((sum, file) => sum + openOf(file), 0)
    this.#view.badge = open ? { value: open, tooltip: `${open} of ${all} endpoints are unprotected` } : undefined
    void vscode.commands.executeCommand('setContext', 'actionfence.empty', files.length === 0)
    this.#counted(all, open)
    this.#changed.fire(undefined)
    this.#decorated.fire(undefined)
  }
}

/** Of URIs that exist only to carry the badges of the view. */
const SCHEME = 'actionfence-endpoint'

const green = new vscode.ThemeColor('testing.iconPassed')
const red = new vscode.ThemeColor('actionfence.unprotected')
const grey = new vscode.ThemeColor('disabledForeground')

const TITLES: [GuardName, string][] = [
  ['authentication', 'Authentication'],
  ['authorization', 'Authorization'],
  ['validation', 'Validation'],
  ['rateLimit', 'Rate limit'],
]

function fileNode(file: FileEndpoints): FileNode {
  const node: FileNode = { type: 'file', uri: vscode.Uri.parse(file.uri), path: file.path, endpoints: [] }
  node.endpoints = file.endpoints.map((endpoint) => endpointNode(node, endpoint))
  return node
}

function endpointNode(file: FileNode, endpoint: Endpoint): EndpointNode {
  const node: EndpointNode = { type: 'endpoint', file, endpoint, guards: [] }
  const told = TITLES.filter(([name]) => name !== 'rateLimit' || endpoint.guards[name].status === 'proven')
  node.guards = told.map(([name, title]) => ({ type: 'guard', of: node, title, guard: endpoint.guards[name] }))
  return node
}

function openOf(file: FileNode): number {
  return file.endpoints.filter((one) => one.endpoint.unprotected).length
}

function fileItem(file: FileNode): vscode.TreeItem {
  const slash = file.path.lastIndexOf('/')
  const item = new vscode.TreeItem(file.path.slice(slash + 1), vscode.TreeItemCollapsibleState.Expanded)
  item.id = file.uri.toString()
  if (slash > 0) item.description = file.path.slice(0, slash)
  item.tooltip = file.path
  item.iconPath = new vscode.ThemeIcon('file-code')
  item.contextValue = 'file'
  const open = openOf(file)
  if (open) item.resourceUri = badge(file, open)
  return item
}

function endpointItem(node: EndpointNode): vscode.TreeItem {
  const { endpoint, file } = node
  const item = new vscode.TreeItem(endpoint.name ?? '(anonymous)', vscode.TreeItemCollapsibleState.Collapsed)
  item.description = description(endpoint)
  item.tooltip = new vscode.MarkdownString(endpoint.card)
  item.iconPath = endpointIcon(endpoint)
  item.contextValue = endpoint.unprotected ? 'endpoint.unprotected' : 'endpoint'
  item.command = open(file.uri, endpoint.range)
  return item
}

function description(endpoint: Endpoint): string {
  const kind = endpoint.kind === 'route' ? 'route handler' : endpoint.kind === 'inline' ? 'inline' : ''
  const { authentication } = endpoint.guards
  const words = endpoint.public !== null ? 'public on purpose' : authentication.status === 'proven' ? authentication.by : endpoint.unprotected ? 'unprotected' : ''
  return [kind, words].filter(Boolean).join(' · ')
}

function endpointIcon(endpoint: Endpoint): vscode.ThemeIcon {
  if (endpoint.public !== null) return new vscode.ThemeIcon('globe')
  if (endpoint.unprotected) return new vscode.ThemeIcon('unlock', red)
  const { status } = endpoint.guards.authentication
  if (status === 'proven') return new vscode.ThemeIcon('lock', green)
  return new vscode.ThemeIcon(status === 'unresolved' ? 'question' : 'circle-outline', grey)
}

function guardItem({ title, guard, of }: GuardNode): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None)
  const icons = { proven: ['pass', green], missing: ['error', grey], unresolved: ['question', grey], 'not-needed': ['dash', grey] } as const
  const [icon, color] = icons[guard.status]
  const alarming = title === 'Authentication' && of.endpoint.unprotected
  item.iconPath = new vscode.ThemeIcon(icon, alarming ? red : color)
  item.description = { proven: guard.by ?? 'proven', missing: 'missing', unresolved: 'could not be seen', 'not-needed': 'not needed' }[guard.status]
  item.contextValue = 'guard'
  if (guard.at) item.command = open(vscode.Uri.parse(guard.at.uri), guard.at.range)
  return item
}

function open(uri: vscode.Uri, range: Endpoint['range']): vscode.Command {
  const { start, end } = range
  const selection = new vscode.Range(start.line, start.character, end.line, end.character)
  return { command: 'vscode.open', title: 'Open', arguments: [uri, { selection, preserveFocus: false }] }
}

function badge(file: FileNode, count: number): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${file.path}`, query: String(count) })
}
