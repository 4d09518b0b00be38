// Requests of our own.

import type { Location, Range, TextDocumentIdentifier } from 'vscode-languageclient/node'
import { RequestType, RequestType0 } from 'vscode-languageclient/node'

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

export const endpointsRequest = new RequestType<{ textDocument?: TextDocumentIdentifier }, FileEndpoints[], void>(
  'actionfence/endpoints',
)
export const rulesRequest = new RequestType0<Rule[], void>('actionfence/rules')
