//# object.ts
'use server'
export const a = {
  b: 1,
  c() {},
}
//# object-default.ts
'use server'
export default {
  b: 1,
}
//# class.ts
'use server'
export class K {
  m() {}
}
//# class-default.ts
'use server'
export default class
  K {
}
//# literal.ts
'use server'
export const
  a = 1,
  b = 'two'
//# template.ts
'use server'
export default `one
two`
//# list-from.ts
'use server'
export {
  a,
  b as c,
} from './other'
//# all-from.ts
'use server'
export *
  from './other'
//# all-from-as.ts
'use server'
export * as
  all
  from './other'
//# sync-function.ts
'use server'
export function a(
  one: string,
) {
  return one
}
//# sync-arrow.ts
'use server'
export const a = (
  one: string,
) => {
  return one
}
//# sync-default-arrow.ts
'use server'
export default (
  one: string,
) => {
  return one
}
//# sync-default-function.ts
'use server'
export default function (
  one: string,
) {
  return one
}
//# sync-expression.ts
'use server'
export const a = function () {
  return 1
}
//# sync-listed.ts
'use server'
const a = () => {
  return 1
}
export {
  a,
}
//# parenthesised-arrow.ts
'use server'
export default (async () => {
  return 1
})
//# inline-arrow.ts
export const make = (p) => call(() => {
  'use server'
  return p
})
//# inline-function.ts
export const make = (p) => call(function () {
  'use server'
  return p
})
//# inline-declaration.ts
export function make(p) {
  function act() {
    'use server'
    return p
  }
  return act
}
//# inline-property.tsx
export const make = (p) => <A b={() => {
  'use server'
  return p
}} c={{
  d: () => {
    'use cache'
  },
  e() {
    'use server'
  },
}} />
//# instance-method.ts
export class K {
  async m(
    one: string,
  ) {
    'use server'
    return one
  }
}
//# instance-method-cached.ts
export default class {
  async 'm n'() {
    'use cache'
  }
  async [key]() {
    'use server'
  }
}
//# accessors.ts
export const o = {
  get a() {
    'use server'
    return 1
  },
  set a(v) {
    'use server'
  },
}
//# accessors-of-class.ts
export class K {
  get a() {
    'use server'
    return 1
  }
  static set a(v) {
    'use server'
  }
}
//# parentheses.ts
(
  'use server'
)
export async function a() {}
//# parentheses-in-function.ts
export async function a() {
  (
    "use server"
  )
}
//# continued.ts
export const one = 1
'use \
server'
//# continued-in-function.ts
export async function a() {
  one()
  'use \
server'
}
//# this.ts
'use server'
export async function a() {
  return this
    .b
}
//# arguments.ts
export const make = () => async function act() {
  'use server'
  return [
    ...arguments,
    super
      .x,
  ]
}
//# in-client.tsx @ssr
'use client'
export function F() {
  async function a() {
    'use server'
    return 1
  }
  const b = async (
    one,
  ) => {
    'use cache'
  }
  return <i a={a} b={async function () {
    'use server'
  }} />
}
//# in-client-class.tsx @ssr
'use client'
export class K {
  static async a() {
    'use server'
  }
  static b = async () => {
    'use cache'
  }
}
//# in-shared.tsx @app-pages-browser
export const a = async () => {
  'use server'
  return 1
}
export default async function () {
  'use server'
  return 1
}
//# cached-file.ts
'use cache'
export const a = {
  b: 1,
}
export class K {
  m() {}
}
export function sync() {
  return 1
}
//# exported-decorated.ts
'use server'
export @dec({
  a: 1,
}) class K {
  m() {}
}
//# enum.ts
'use server'
export enum E {
  A,
  B,
}
//# namespace.ts
'use server'
export namespace N {
  export const a = 1
}
//# assigned.ts
'use server'
export = {
  a: 1,
}
//# conflicting.ts
export async function a() {
  'use server'
  'use \
cache'
}
