// The connection to one running server.

import * as vscode from 'vscode'
import type { InitializeParams, StaticFeature, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageclient/node'
import { LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient/node'
import { ruleLink } from './pages'

export const codeLanguages = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact']

/** What the server is told about: code, and the files that decide how code is read. */
export const selector = [
  ...codeLanguages.map((language) => ({ scheme: 'file', language })),
  { scheme: 'file', language: 'dotenv' },
  { scheme: 'file', pattern: '**/{package.json,actionfence.json,.env,.env.*}' },
]

export interface Listener {
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
