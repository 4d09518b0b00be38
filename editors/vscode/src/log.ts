// The output channel, with messages between editor and server in it when the setting asks for them.

import * as vscode from 'vscode'

/** The client traces what it sends to a channel whose level is low enough; the level of this one follows the setting. */
export class Trace implements vscode.Disposable {
  readonly channel: vscode.LogOutputChannel
  readonly #level = new vscode.EventEmitter<vscode.LogLevel>()

  constructor(output: vscode.LogOutputChannel) {
    const write = (message: string) => output.info(message)
    const level = () => (setting() === 'off' ? vscode.LogLevel.Info : vscode.LogLevel.Trace)
    this.channel = new Proxy(output, {
      get: (target, key) => {
        if (key === 'logLevel') return level()
        if (key === 'onDidChangeLogLevel') return this.#level.event
        if (key === 'trace') return write
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }

  settingChanged(): void {
    this.#level.fire(this.channel.logLevel)
  }

  dispose(): void {
    this.#level.dispose()
  }
}

function setting(): string {
  return vscode.workspace.getConfiguration('actionfence').get('trace.server', 'off')
}
