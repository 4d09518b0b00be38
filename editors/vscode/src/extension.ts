// Starts and stops the server, and connects the parts.

import * as vscode from 'vscode'
import type { LanguageClient, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageclient/node'
import { explainRule, fixAllInFile, markPublic } from './commands'
import type { Target } from './commands'
import { EndpointsView } from './endpoints'
import { findServer } from './find'
import { Log } from './log'
import { Pages } from './pages'
import type { FileEndpoints } from './protocol'
import { codeLanguages } from './selector'
import type { State } from './status'
import { Status } from './status'

let fence: Fence | undefined

export function activate(context: vscode.ExtensionContext): void {
  fence = new Fence(context)
  context.subscriptions.push(fence)
  // Not waited for: the editor must not wait for a program to start.
  void fence.restart()
}

export async function deactivate(): Promise<void> {
  await fence?.stop()
}

/** How long the keyboard rests before the view asks for the endpoints of the edited file. */
const REST = 400

class Fence implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext
  readonly #log = new Log()
  readonly #status = new Status()
  readonly #pages = new Pages((command, ...args) => this.#execute(command, args))
  readonly #view = new EndpointsView((uri) => this.#endpoints(uri), (all, open) => this.#status.endpoints(all, open))
  readonly #parts: vscode.Disposable[]
  #client: LanguageClient | undefined
  /** Starts and stops happen one after the other. */
  #turn: Promise<void> = Promise.resolve()
  #rest: NodeJS.Timeout | undefined

  constructor(context: vscode.ExtensionContext) {
    this.#context = context
    this.#parts = [
      this.#log,
      this.#status,
      this.#pages,
      this.#view,
      ...this.#commands(),
      vscode.workspace.onDidChangeConfiguration((event) => this.#settingsChanged(event)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
    ]
  }

  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#leave()
      await this.#start()
    })
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#leave())
  }

  dispose(): void {
    clearTimeout(this.#rest)
    for (const part of this.#parts) part.dispose()
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error: unknown) => this.#log.output.error(String(error)))
    return this.#turn
  }

  async #start(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('actionfence')
    if (!settings.get('enable', true)) {
      this.#status.set('disabled')
      return
    }
    this.#status.set('starting')
    const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri.fsPath) ?? []
    const server = findServer({
      setting: settings.get<string | null>('path', null),
      folders: vscode.workspace.isTrusted ? folders : [],
      extension: this.#context.extensionPath,
      path: process.env.PATH ?? '',
    })
    if ('problem' in server) {
      this.#failed(server.problem)
      return
    }
    this.#log.output.info(`Starting ${server.program}, found by ${server.from}`)
    const { createClient } = await import('./client.js')
    const client = createClient(server.program, this.#log.output, this.#log.trace, {
      diagnostics: (uri, diagnostics) => this.#status.found(uri, diagnostics),
      progress: (value) => this.#progress(value),
      state: (one, state) => this.#stateChanged(one, state),
    })
    this.#client = client
    try {
      await client.start()
    } catch (error) {
      this.#failed(`${server.program} could not be started: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  async #leave(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    this.#view.clear()
    try {
      // Waits for the farewell, but not for ever; a server that crashed has none.
      await client?.dispose(2000)
    } catch (error) {
      this.#log.output.debug(String(error))
    }
  }

  #failed(problem: string): void {
    this.#status.set('stopped', problem)
    this.#log.output.error(problem)
    const choices = { 'Open Settings': openSettings, 'Show Output': () => this.#log.output.show(), Restart: () => void this.restart() }
    void vscode.window.showErrorMessage(problem, ...Object.keys(choices)).then((choice) => choice && choices[choice as keyof typeof choices]())
  }

  #stateChanged(client: LanguageClient, state: State): void {
    if (client !== this.#client) return
    this.#status.set(state, state === 'running' ? client.initializeResult?.serverInfo?.version : undefined)
    if (state === 'running') void this.#view.refresh()
    else if (state === 'stopped') this.#view.clear()
  }

  #progress(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (value.kind === 'end') {
      this.#status.work(undefined)
      // Other files than the edited one were checked: what guards an endpoint may stand there.
      void this.#view.refresh()
    } else if (value.kind === 'begin') {
      this.#status.work(value.title.replace(/^actionfence: /, ''))
    } else if (value.percentage !== undefined) {
      this.#status.work(`Checking ${value.percentage} %`)
    }
  }

  #edited(document: vscode.TextDocument): void {
    if (!codeLanguages.includes(document.languageId) || document.uri.scheme !== 'file') return
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.#view.refreshFile(document.uri), REST)
  }

  #settingsChanged(event: vscode.ConfigurationChangeEvent): void {
    if (event.affectsConfiguration('actionfence.trace.server')) this.#log.traceChanged()
    if (event.affectsConfiguration('actionfence.enable') || event.affectsConfiguration('actionfence.path')) void this.restart()
  }

  #commands(): vscode.Disposable[] {
    const commands: Record<string, (...args: never[]) => unknown> = {
      'actionfence.restart': () => this.restart(),
      'actionfence.showOutput': () => this.#log.output.show(),
      'actionfence.explainRule': (name: unknown) => this.#with((client) => explainRule(client, this.#pages, name)),
      'actionfence.fixAllInFile': fixAllInFile,
      'actionfence.showAttackSurface': (uri: unknown, line: unknown) => this.#showAttackSurface(uri, line),
      'actionfence.markPublic': (node: unknown) => this.#with((client) => markPublic(client, targetOf(node))),
      'actionfence.refreshEndpoints': () => this.#view.refresh(),
      'actionfence.openWalkthrough': () =>
        vscode.commands.executeCommand('workbench.action.openWalkthrough', `${this.#context.extension.id}#start`, false),
    }
    return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run))
  }

  /** From a lens the endpoint is shown in the view; without one the whole surface as a page. */
  async #showAttackSurface(uri: unknown, line: unknown): Promise<void> {
    if (typeof uri === 'string' && typeof line === 'number') await this.#view.reveal(vscode.Uri.parse(uri), line)
    else await this.#pages.showAttackSurface()
  }

  async #with(work: (client: LanguageClient) => Promise<void>): Promise<void> {
    if (this.#client?.isRunning()) await work(this.#client)
    else this.#failed('The actionfence server is not running')
  }

  async #execute(command: string, args: unknown[]): Promise<string | undefined> {
    if (!this.#client?.isRunning()) return undefined
    const result: unknown = await this.#client.sendRequest('workspace/executeCommand', { command, arguments: args })
    return typeof result === 'string' ? result : undefined
  }

  async #endpoints(uri?: vscode.Uri): Promise<FileEndpoints[] | undefined> {
    const client = this.#client
    if (!client?.isRunning()) return undefined
    try {
      return await client.sendRequest<FileEndpoints[]>('actionfence/endpoints', uri ? { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } } : {})
    } catch {
      // It was stopped or is too old to be asked; the view keeps what it has.
      return undefined
    }
  }
}

async function openSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'actionfence.path')
}

/** The endpoint of an entry of the view. */
function targetOf(node: unknown): Target | undefined {
  if (typeof node !== 'object' || node === null || !('endpoint' in node) || !('file' in node)) return undefined
  const { endpoint, file } = node as { endpoint: { range: vscode.Range }; file: { uri: vscode.Uri } }
  const { start, end } = endpoint.range
  return { uri: file.uri, range: new vscode.Range(start.line, start.character, end.line, end.character) }
}
