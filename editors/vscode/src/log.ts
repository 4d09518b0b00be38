// The output channel: as much of what is said as the settings ask for, and the messages between editor and server.

import * as vscode from 'vscode'

const LEVELS = ['error', 'warning', 'info', 'debug']

export class Log implements vscode.Disposable {
  /** Where the client writes to. */
  readonly output: vscode.LogOutputChannel
  /** Where the client traces what it sends, if the level is low enough; that of this one follows the setting. */
  readonly trace: vscode.LogOutputChannel
  readonly #channel = vscode.window.createOutputChannel('actionfence', { log: true })
  readonly #traced = new vscode.EventEmitter<vscode.LogLevel>()

  constructor() {
    const channel = this.#channel
    this.output = instead(channel, {
      warn: (message: string) => wanted('warning') && channel.warn(message),
      info: (message: string) => wanted('info') && channel.info(message),
      // The level of the channel itself would hide it.
      debug: (message: string) => wanted('debug') && channel.info(message),
    })
    this.trace = instead(channel, {
      trace: (message: string) => channel.info(message),
      onDidChangeLogLevel: this.#traced.event,
      logLevel: () => (setting('trace.server', 'off') === 'off' ? vscode.LogLevel.Info : vscode.LogLevel.Trace),
    })
  }

  traceChanged(): void {
    this.#traced.fire(this.trace.logLevel)
  }

  dispose(): void {
    this.#channel.dispose()
    this.#traced.dispose()
  }
}

/** The channel with some of its members replaced. `logLevel` is computed. */
function instead(channel: vscode.LogOutputChannel, members: Record<string, unknown>): vscode.LogOutputChannel {
  return new Proxy(channel, {
    get: (target, key) => {
      const own = typeof key === 'string' ? members[key] : undefined
      if (own) return key === 'logLevel' ? (own as () => vscode.LogLevel)() : own
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function wanted(level: string): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(setting('logLevel', 'info'))
}

function setting(name: string, otherwise: string): string {
  return vscode.workspace.getConfiguration('actionfence').get(name, otherwise)
}
