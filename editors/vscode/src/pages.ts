// Pages that the server writes as Markdown: those of the rules, and the attack surface.

import * as vscode from 'vscode'

const SCHEME = 'actionfence'

/** Gives the text behind a page. */
export type Ask = (command: string, ...args: unknown[]) => Promise<string | undefined>

export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>()
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this)
  readonly onDidChange = this.#changed.event
  readonly #ask: Ask

  constructor(ask: Ask) {
    this.#ask = ask
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const [, folder, file] = uri.path.split('/')
    const text = folder === 'rules' ? this.#ask('actionfence.explainRule', file?.replace(/\.md$/, '')) : this.#ask('actionfence.showAttackSurface')
    return (await text) ?? 'The server is not running.'
  }

  showRule(name: string): Promise<void> {
    return this.#show(`/rules/${name}.md`)
  }

  showAttackSurface(): Promise<void> {
    return this.#show('/attack-surface.md')
  }

  /** Rendered; as text where the editor's Markdown support is switched off. */
  async #show(path: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path })
    this.#changed.fire(uri)
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri)
    } catch {
      await vscode.window.showTextDocument(uri, { preview: true })
    }
  }

  dispose(): void {
    this.#registration.dispose()
    this.#changed.dispose()
  }
}

/** A link that opens the page of a rule. */
export function ruleLink(name: string): vscode.Uri {
  return vscode.Uri.parse(`command:actionfence.explainRule?${encodeURIComponent(JSON.stringify([name]))}`)
}
