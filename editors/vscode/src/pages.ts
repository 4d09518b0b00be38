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
  /** Opened by a link, a page stands there as text at first. */
  readonly #opened = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor?.document.uri.scheme === SCHEME && !this.#asText) void this.#instead(editor.document.uri)
  })
  #asText = false

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
      this.#asText = true
      await vscode.window.showTextDocument(uri, { preview: true })
    }
  }

  async #instead(uri: vscode.Uri): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await this.#show(uri.path)
  }

  dispose(): void {
    this.#opened.dispose()
    this.#registration.dispose()
    this.#changed.dispose()
  }
}

/** A link that opens the page of a rule. Newer versions do not run commands from the links of findings. */
export function ruleLink(name: string): vscode.Uri {
  if (Number(vscode.version.split('.')[1]) > 100) return vscode.Uri.from({ scheme: SCHEME, path: `/rules/${name}.md` })
  return vscode.Uri.parse(`command:actionfence.explainRule?${encodeURIComponent(JSON.stringify([name]))}`)
}
