// The connection to one running server. Loaded when it is needed: the library behind it is nine tenths of the extension.

import * as vscode from 'vscode'
import type { InitializeParams, StaticFeature, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageclient/node'
import { LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node'
import { ruleLink } from './pages'
import { selector } from './selector'

export interface Listener {
  state(client: LanguageClient, state: 'starting' | 'running' | 'stopped'): void
  diagnostics(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void
  progress(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void
}

export function createClient(
  program: string,
  output: vscode.LogOutputChannel,
  trace: vscode.LogOutputChannel,
  listener: Listener,
): LanguageClient {
  const client = new LanguageClient(
    'actionfence',
    'actionfence',
    { command: program, args: ['lsp'] },
    {
      documentSelector: selector,
      outputChannel: output,
      traceOutputChannel: trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: () => ({ ...settings(), opensPages: true }),
      synchronize: { configurationSection: 'actionfence' },
      middleware: {
        handleDiagnostics: (uri, diagnostics, next) => {
          diagnostics.forEach(linkToPage)
          listener.diagnostics(uri, diagnostics)
          next(uri, diagnostics)
        },
        handleWorkDoneProgress: (token, value, next) => {
          listener.progress(value)
          next(token, value)
        },
      },
    },
  )
  client.registerFeature(new Shape())
  client.onDidChangeState(({ newState }) => {
    listener.state(client, newState === State.Running ? 'running' : newState === State.Stopped ? 'stopped' : 'starting')
  })
  return client
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('actionfence')
}

/** The name of the rule leads to its page, rendered in the editor. */
function linkToPage(diagnostic: vscode.Diagnostic): void {
  const { code } = diagnostic
  if (typeof code === 'object' && typeof code.value === 'string') diagnostic.code = { value: code.value, target: ruleLink(code.value) }
}

/** What the client says of itself and takes from the server, where that differs from the library's habit. */
class Shape implements StaticFeature {
  /** Findings are pushed when they change; asking for them again and again would keep both sides busy. */
  fillClientCapabilities(capabilities: InitializeParams['capabilities']): void {
    delete capabilities.textDocument?.diagnostic
    delete capabilities.workspace?.diagnostics
  }

  /** The commands of the server are ours to register: their results have to be shown. */
  preInitialize(capabilities: { executeCommandProvider?: unknown }): void {
    delete capabilities.executeCommandProvider
  }

  initialize(): void {}

  getState() {
    return { kind: 'static' as const }
  }

  clear(): void {}
}
