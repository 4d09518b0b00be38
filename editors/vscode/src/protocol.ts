// What the answers to requests of our own look like.

import type { Location, Range } from 'vscode-languageclient/node'

export interface FileEndpoints {
  uri: string
  /** Relative to the workspace folder. */
  path: string
  endpoints: Endpoint[]
}

export interface Endpoint {
  name: string | null
  kind: 'module' | 'inline' | 'route'
  range: Range
  unprotected: boolean
  reachability: 'unreferenced' | 'server' | 'form' | 'client'
  callers: number
  guards: Record<GuardName, Guard>
  public: string | null
  summary: string
  card: string
}

export type GuardName = 'authentication' | 'authorization' | 'validation' | 'rateLimit'

export interface Guard {
  status: 'proven' | 'missing' | 'unresolved' | 'not-needed'
  by: string | null
  at: Location | null
}

export interface Rule {
  name: string
  severity: 'error' | 'warning' | 'info' | 'hint'
  headline: string
}
