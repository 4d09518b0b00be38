// The language status: what the server is doing, and what it has found.

import * as vscode from 'vscode'
import { selector } from './selector'

export type State = 'starting' | 'running' | 'stopped' | 'disabled'

export class Status implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('actionfence.status', selector)
  readonly #found = new Map<string, Counts>()
  #state: State = 'starting'
  #note = ''
  #work: string | undefined
  #endpoints: { all: number; unprotected: number } | undefined

  constructor() {
    this.#item.name = 'actionfence'
    this.#render()
  }

  set(state: State, note = ''): void {
    this.#state = state
    this.#note = note
    this.#work = undefined
    if (state !== 'running') {
      this.#found.clear()
      this.#endpoints = undefined
    }
    void vscode.commands.executeCommand('setContext', 'actionfence.state', state)
    void vscode.commands.executeCommand('setContext', 'actionfence.running', state === 'running')
    this.#render()
  }

  found(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    const key = uri.toString()
    if (diagnostics.length) this.#found.set(key, count(diagnostics))
    else this.#found.delete(key)
    this.#render()
  }

  /** What is under way, such as `Indexing 40 %`. */
  work(work: string | undefined): void {
    this.#work = work
    this.#render()
  }

  endpoints(all: number, unprotected: number): void {
    this.#endpoints = { all, unprotected }
    this.#render()
  }

  #render(): void {
    const item = this.#item
    item.busy = this.#state === 'starting' || this.#work !== undefined
    item.severity = this.#state === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information
    item.text = this.#text()
    item.detail = this.#detail()
    item.command = this.#state === 'running' ? endpointsCommand : this.#state === 'disabled' ? settingsCommand : outputCommand
  }

  #text(): string {
    if (this.#state === 'starting') return 'actionfence is starting'
    if (this.#state === 'stopped') return 'actionfence is not running'
    if (this.#state === 'disabled') return 'actionfence is switched off'
    return this.#work ?? total(this.#found.values())
  }

  #detail(): string {
    if (this.#state !== 'running' || !this.#endpoints) return this.#note
    const { all, unprotected } = this.#endpoints
    return `${plural(all, 'endpoint')}, ${unprotected} unprotected`
  }

  dispose(): void {
    this.#item.dispose()
  }
}

interface Counts {
  errors: number
  warnings: number
  others: number
}

const endpointsCommand = { command: 'actionfence.endpoints.focus', title: 'Endpoints' }
const settingsCommand = { command: 'workbench.action.openSettings', title: 'Settings', arguments: ['actionfence.enable'] }
const outputCommand = { command: 'actionfence.showOutput', title: 'Output' }

function count(diagnostics: readonly vscode.Diagnostic[]): Counts {
  const of = (severity: vscode.DiagnosticSeverity) => diagnostics.filter((one) => one.severity === severity).length
  const errors = of(vscode.DiagnosticSeverity.Error)
  const warnings = of(vscode.DiagnosticSeverity.Warning)
  return { errors, warnings, others: diagnostics.length - errors - warnings }
}

function total(found: Iterable<Counts>): string {
  const sum: Counts = { errors: 0, warnings: 0, others: 0 }
  for (const { errors, warnings, others } of found) {
    sum.errors += errors
    sum.warnings += warnings
    sum.others += others
  }
  const parts = [sum.errors && plural(sum.errors, 'error'), sum.warnings && plural(sum.warnings, 'warning'), sum.others && plural(sum.others, 'note')]
  return parts.filter(Boolean).join(', ') || 'No findings'
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
