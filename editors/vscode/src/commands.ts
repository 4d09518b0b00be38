// What the commands do, given a connection to the server.

import * as vscode from 'vscode'
import type { CodeAction, LanguageClient } from 'vscode-languageclient/node'
import type { Pages } from './pages'
import type { Rule } from './protocol'

/** Shows the page of a rule: the one that is named, else that of a finding at the cursor, else one from a list. */
export async function explainRule(client: LanguageClient, pages: Pages, name: unknown): Promise<void> {
  const rule = typeof name === 'string' ? name : (ruleAtCursor() ?? (await pickRule(client)))
  if (rule) await pages.showRule(rule)
}

export async function fixAllInFile(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.actionfence', apply: 'first' })
}

/** Where an endpoint is. */
export interface Target {
  uri: vscode.Uri
  range: vscode.Range
}

/** Writes the comment that says why anyone may call the endpoint. The server knows where it goes. */
export async function markPublic(client: LanguageClient, target: Target | undefined): Promise<void> {
  const { uri, range } = target ?? atCursor() ?? {}
  if (!uri || !range) return
  const action = await markAction(client, uri, range)
  if (!action?.edit) {
    void vscode.window.showInformationMessage('There is no open endpoint here that could be marked as public.')
    return
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action.edit)
  const reason = await vscode.window.showInputBox({
    title: action.title.replace(/ \(.*\)$/, ''),
    prompt: 'Why may everybody call it? The reason becomes a comment in the code.',
    placeHolder: 'for example: the newsletter is for everybody',
    validateInput: (value) => (value.trim() ? undefined : 'Without a reason the comment does nothing'),
  })
  if (reason) await vscode.workspace.applyEdit(withReason(edit, reason.trim()))
}

const MARKER = 'actionfence-public: '

function withReason(edit: vscode.WorkspaceEdit, reason: string): vscode.WorkspaceEdit {
  const complete = new vscode.WorkspaceEdit()
  for (const [uri, edits] of edit.entries()) {
    const written = edits.map(({ range, newText }) => vscode.TextEdit.replace(range, newText.replace(MARKER, () => MARKER + reason)))
    complete.set(uri, written)
  }
  return complete
}

async function markAction(client: LanguageClient, uri: vscode.Uri, range: vscode.Range): Promise<CodeAction | undefined> {
  const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    range: client.code2ProtocolConverter.asRange(range),
    context: { diagnostics: [], only: ['quickfix'] },
  })
  const action = actions?.find((one) => one.title.startsWith('Mark ') && one.title.includes(' as public'))
  return action && !action.edit ? client.sendRequest<CodeAction>('codeAction/resolve', action) : action
}

function atCursor(): Target | undefined {
  const editor = vscode.window.activeTextEditor
  return editor && { uri: editor.document.uri, range: editor.selection }
}

function ruleAtCursor(): string | undefined {
  const at = atCursor()
  const found = at && vscode.languages.getDiagnostics(at.uri).find((one) => one.source === 'actionfence' && one.range.intersection(at.range))
  return typeof found?.code === 'object' ? String(found.code.value) : undefined
}

async function pickRule(client: LanguageClient): Promise<string | undefined> {
  const rules = await client.sendRequest<Rule[]>('actionfence/rules')
  const items = rules.map(({ name, severity, headline }) => ({ label: name, description: severity, detail: headline }))
  const picked = await vscode.window.showQuickPick(items, { placeHolder: 'A rule to explain', matchOnDetail: true })
  return picked?.label
}
