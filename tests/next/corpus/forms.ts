What files of actions and of cached functions export, form by form.

//# forms-1.ts
'use server'
export * as ns from 'x'
//# forms-2.ts
'use cache'
export * as ns from 'x'
//# forms-3.ts
'use server'
export * as default from 'x'
//# forms-4.ts
'use cache'
export * as default from 'x'
//# forms-5.ts
'use server'
export * as 'a b' from 'x'
//# forms-6.ts
'use cache'
export * as 'a b' from 'x'
//# forms-7.ts
'use server'
import * as ns from 'x'
export { ns }
//# forms-8.ts
'use cache'
import * as ns from 'x'
export { ns }
//# forms-9.ts
'use server'
import * as ns from 'x'
export default ns
//# forms-10.ts
'use cache'
import * as ns from 'x'
export default ns
//# forms-11.ts
'use server'
export { default } from 'x'
//# forms-12.ts
'use cache'
export { default } from 'x'
//# forms-13.ts
'use server'
export { default as a } from 'x'
//# forms-14.ts
'use cache'
export { default as a } from 'x'
//# forms-15.ts
'use server'
export { a as default } from 'x'
//# forms-16.ts
'use cache'
export { a as default } from 'x'
//# forms-17.ts
'use server'
export { 'a b' as c } from 'x'
//# forms-18.ts
'use cache'
export { 'a b' as c } from 'x'
//# forms-19.ts
'use server'
export { 'a b' as 'c d' } from 'x'
//# forms-20.ts
'use cache'
export { 'a b' as 'c d' } from 'x'
//# forms-21.ts
'use server'
export { a as 'a b' } from 'x'
//# forms-22.ts
'use cache'
export { a as 'a b' } from 'x'
//# forms-23.ts
'use server'
async function f() {}
export { f as 'a b' }
//# forms-24.ts
'use cache'
async function f() {}
export { f as 'a b' }
//# forms-25.ts
'use server'
async function f() {}
export { f as '' }
//# forms-26.ts
'use cache'
async function f() {}
export { f as '' }
//# forms-27.ts
'use server'
async function f() {}
export { f as 'default' }
//# forms-28.ts
'use cache'
async function f() {}
export { f as 'default' }
//# forms-29.ts
'use server'
async function f() {}
export { f as "__proto__" }
//# forms-30.ts
'use cache'
async function f() {}
export { f as "__proto__" }
//# forms-31.ts
'use server'
export async function constructor() {}
//# forms-32.ts
'use cache'
export async function constructor() {}
//# forms-33.ts
'use server'
export async function toString() {}
export async function __proto__() {}
//# forms-34.ts
'use cache'
export async function toString() {}
export async function __proto__() {}
//# forms-35.ts
'use server'
export type { T } from 'x'
export async function a() {}
//# forms-36.ts
'use cache'
export type { T } from 'x'
export async function a() {}
//# forms-37.ts
'use server'
export type * from 'x'
export async function a() {}
//# forms-38.ts
'use cache'
export type * from 'x'
export async function a() {}
//# forms-39.ts
'use server'
export type * as T from 'x'
export async function a() {}
//# forms-40.ts
'use cache'
export type * as T from 'x'
export async function a() {}
//# forms-41.ts
'use server'
export { type T, a } from 'x'
//# forms-42.ts
'use cache'
export { type T, a } from 'x'
//# forms-43.ts
'use server'
export { type T, type U } from 'x'
//# forms-44.ts
'use cache'
export { type T, type U } from 'x'
//# forms-45.ts
'use server'
import { type T, a } from 'x'
export { T, a }
//# forms-46.ts
'use cache'
import { type T, a } from 'x'
export { T, a }
//# forms-47.ts
'use server'
import type { T } from 'x'
export { T }
//# forms-48.ts
'use cache'
import type { T } from 'x'
export { T }
//# forms-49.ts
'use server'
import type T from 'x'
export default T
//# forms-50.ts
'use cache'
import type T from 'x'
export default T
//# forms-51.ts
'use server'
import { T } from 'x'
export type { T }
export async function a() {}
//# forms-52.ts
'use cache'
import { T } from 'x'
export type { T }
export async function a() {}
//# forms-53.ts
'use server'
export import a = require('x')
//# forms-54.ts
'use cache'
export import a = require('x')
//# forms-55.ts
'use server'
export import a = N.b
//# forms-56.ts
'use cache'
export import a = N.b
//# forms-57.ts
'use server'
import a = require('x')
export { a }
//# forms-58.ts
'use cache'
import a = require('x')
export { a }
//# forms-59.ts
'use server'
import a = N.b
export { a }
//# forms-60.ts
'use cache'
import a = N.b
export { a }
//# forms-61.ts
'use server'
import type a = require('x')
export { a }
//# forms-62.ts
'use cache'
import type a = require('x')
export { a }
//# forms-63.ts
'use server'
export import type a = require('x')
//# forms-64.ts
'use cache'
export import type a = require('x')
//# forms-65.ts
'use server'
import a = require('x')
export default a
//# forms-66.ts
'use cache'
import a = require('x')
export default a
//# forms-67.ts
'use server'
export declare const a: any
//# forms-68.ts
'use cache'
export declare const a: any
//# forms-69.ts
'use server'
export declare function f(): void
//# forms-70.ts
'use cache'
export declare function f(): void
//# forms-71.ts
'use server'
export declare class K {}
//# forms-72.ts
'use cache'
export declare class K {}
//# forms-73.ts
'use server'
export declare let b, c
//# forms-74.ts
'use cache'
export declare let b, c
//# forms-75.ts
'use server'
export declare enum E { A }
//# forms-76.ts
'use cache'
export declare enum E { A }
//# forms-77.ts
'use server'
export declare const enum E { A }
//# forms-78.ts
'use cache'
export declare const enum E { A }
//# forms-79.ts
'use server'
export declare namespace N { const x: 1 }
//# forms-80.ts
'use cache'
export declare namespace N { const x: 1 }
//# forms-81.ts
'use server'
export abstract class K { abstract a(): void }
//# forms-82.ts
'use cache'
export abstract class K { abstract a(): void }
//# forms-83.ts
'use server'
export default abstract class {}
//# forms-84.ts
'use cache'
export default abstract class {}
//# forms-85.ts
'use server'
abstract class K {}
export { K }
//# forms-86.ts
'use cache'
abstract class K {}
export { K }
//# forms-87.ts
'use server'
abstract class K {}
export default K
//# forms-88.ts
'use cache'
abstract class K {}
export default K
//# forms-89.ts
'use server'
export default interface I {}
//# forms-90.ts
'use cache'
export default interface I {}
//# forms-91.ts
'use server'
interface I {}
export default I
//# forms-92.ts
'use cache'
interface I {}
export default I
//# forms-93.ts
'use server'
interface I {}
export { I }
//# forms-94.ts
'use cache'
interface I {}
export { I }
//# forms-95.ts
'use server'
type T = 1
export { T }
export async function a() {}
//# forms-96.ts
'use cache'
type T = 1
export { T }
export async function a() {}
//# forms-97.ts
'use server'
type T = 1
export { T as U }
//# forms-98.ts
'use cache'
type T = 1
export { T as U }
//# forms-99.ts
'use server'
enum E {}
export { E }
//# forms-100.ts
'use cache'
enum E {}
export { E }
//# forms-101.ts
'use server'
const enum E { A }
export { E }
//# forms-102.ts
'use cache'
const enum E { A }
export { E }
//# forms-103.ts
'use server'
export const enum E { A }
//# forms-104.ts
'use cache'
export const enum E { A }
//# forms-105.ts
'use server'
namespace N { export const a = 1 }
export { N }
//# forms-106.ts
'use cache'
namespace N { export const a = 1 }
export { N }
//# forms-107.ts
'use server'
namespace N { export type a = 1 }
export { N }
//# forms-108.ts
'use cache'
namespace N { export type a = 1 }
export { N }
//# forms-109.ts
'use server'
export namespace N { export const a = 1 }
//# forms-110.ts
'use cache'
export namespace N { export const a = 1 }
//# forms-111.ts
'use server'
export namespace N { export type A = 1 }
//# forms-112.ts
'use cache'
export namespace N { export type A = 1 }
//# forms-113.ts
'use server'
export namespace N.M { export const a = 1 }
//# forms-114.ts
'use cache'
export namespace N.M { export const a = 1 }
//# forms-115.ts
'use server'
declare module 'x' { export const a: 1 }
export async function a() {}
//# forms-116.ts
'use cache'
declare module 'x' { export const a: 1 }
export async function a() {}
//# forms-117.ts
'use server'
declare global { interface Window {} }
export async function a() {}
//# forms-118.ts
'use cache'
declare global { interface Window {} }
export async function a() {}
//# forms-119.ts
'use server'
export async function f(a: string): Promise<void>
export async function f(a: any) {}
//# forms-120.ts
'use cache'
export async function f(a: string): Promise<void>
export async function f(a: any) {}
//# forms-121.ts
'use server'
export function f(a: string): Promise<void>
export function f(a: number): Promise<void>
export async function f(a: any) {}
//# forms-122.ts
'use cache'
export function f(a: string): Promise<void>
export function f(a: number): Promise<void>
export async function f(a: any) {}
//# forms-123.ts
'use server'
export default function f(a: string): Promise<void>
export default async function f(a: any) {}
//# forms-124.ts
'use cache'
export default function f(a: string): Promise<void>
export default async function f(a: any) {}
//# forms-125.ts
'use server'
export default async function (a: string): Promise<void>
export default async function (a: any) {}
//# forms-126.ts
'use cache'
export default async function (a: string): Promise<void>
export default async function (a: any) {}
//# forms-127.ts
'use server'
function f(a: string): Promise<void>
async function f(a: any) {}
export { f }
//# forms-128.ts
'use cache'
function f(a: string): Promise<void>
async function f(a: any) {}
export { f }
//# forms-129.ts
'use server'
export function f(): void
//# forms-130.ts
'use cache'
export function f(): void
//# forms-131.ts
'use server'
function f(): void
export { f }
//# forms-132.ts
'use cache'
function f(): void
export { f }
//# forms-134.ts
'use cache'
export const a = (async () => {})
//# forms-135.ts
'use server'
export const a = ((async () => {}))
//# forms-136.ts
'use cache'
export const a = ((async () => {}))
//# forms-137.ts
'use server'
export const a = async () => {} as any
//# forms-138.ts
'use cache'
export const a = async () => {} as any
//# forms-139.ts
'use server'
export const a = (async () => {}) as any
//# forms-140.ts
'use cache'
export const a = (async () => {}) as any
//# forms-141.ts
'use server'
export const a = (async () => {}) satisfies X
//# forms-142.ts
'use cache'
export const a = (async () => {}) satisfies X
//# forms-143.ts
'use server'
export const a = <any>(async () => {})
//# forms-144.ts
'use cache'
export const a = <any>(async () => {})
//# forms-145.ts
'use server'
export const a = <X>async () => {}
//# forms-146.ts
'use cache'
export const a = <X>async () => {}
//# forms-147.ts
'use server'
export const a = (async () => {})!
//# forms-148.ts
'use cache'
export const a = (async () => {})!
//# forms-149.ts
'use server'
export const a = async () => {} satisfies X as Y
//# forms-150.ts
'use cache'
export const a = async () => {} satisfies X as Y
//# forms-151.ts
'use server'
export const a = (1, async () => {})
//# forms-152.ts
'use cache'
export const a = (1, async () => {})
//# forms-153.ts
'use server'
export const a = (async () => {}, 1)
//# forms-154.ts
'use cache'
export const a = (async () => {}, 1)
//# forms-155.ts
'use server'
export const a = x ? async () => {} : null
//# forms-156.ts
'use cache'
export const a = x ? async () => {} : null
//# forms-157.ts
'use server'
export const a = x || (async () => {})
//# forms-158.ts
'use cache'
export const a = x || (async () => {})
//# forms-159.ts
'use server'
export const a = x ?? (async function () {})
//# forms-160.ts
'use cache'
export const a = x ?? (async function () {})
//# forms-161.ts
'use server'
export const a = await x
//# forms-162.ts
'use cache'
export const a = await x
//# forms-164.ts
'use cache'
export const a = (async () => {})()
//# forms-165.ts
'use server'
export const a = new (class { async m() {} })()
//# forms-166.ts
'use cache'
export const a = new (class { async m() {} })()
//# forms-167.ts
'use server'
export const a = (() => {})
//# forms-168.ts
'use cache'
export const a = (() => {})
//# forms-169.ts
'use server'
export const a = (() => {}) as any
//# forms-170.ts
'use cache'
export const a = (() => {}) as any
//# forms-171.ts
'use server'
export const a = function () {} as any
//# forms-172.ts
'use cache'
export const a = function () {} as any
//# forms-173.ts
'use server'
export const a = <any>function () {}
//# forms-174.ts
'use cache'
export const a = <any>function () {}
//# forms-175.ts
'use server'
export const a = (function () {})!
//# forms-176.ts
'use cache'
export const a = (function () {})!
//# forms-177.ts
'use server'
export const a = void 0, b = undefined, c = NaN
//# forms-178.ts
'use cache'
export const a = void 0, b = undefined, c = NaN
//# forms-179.ts
'use server'
export const a = !0
//# forms-180.ts
'use cache'
export const a = !0
//# forms-181.ts
'use server'
export const a = -1
//# forms-182.ts
'use cache'
export const a = -1
//# forms-183.ts
'use server'
export const a = +x
//# forms-184.ts
'use cache'
export const a = +x
//# forms-185.ts
'use server'
export const a = typeof x
//# forms-186.ts
'use cache'
export const a = typeof x
//# forms-188.ts
'use cache'
export const a = `x`
//# forms-189.ts
'use server'
export const a = `${x}`
//# forms-190.ts
'use cache'
export const a = `${x}`
//# forms-191.ts
'use server'
export const a = tag`x`
//# forms-192.ts
'use cache'
export const a = tag`x`
//# forms-194.ts
'use cache'
export const a = /x/
//# forms-196.ts
'use cache'
export const a = 1n
//# forms-198.ts
'use cache'
export const a = null
//# forms-199.ts
'use server'
export const a = true
//# forms-200.ts
'use cache'
export const a = true
//# forms-202.ts
'use cache'
export const a = 'x' as const
//# forms-203.ts
'use server'
export const a = 1 as number
//# forms-204.ts
'use cache'
export const a = 1 as number
//# forms-205.ts
'use server'
export const a = ('x')
//# forms-206.ts
'use cache'
export const a = ('x')
//# forms-207.ts
'use server'
export const a = 'x' satisfies string
//# forms-208.ts
'use cache'
export const a = 'x' satisfies string
//# forms-209.ts
'use server'
export const a = <const>'x'
//# forms-210.ts
'use cache'
export const a = <const>'x'
//# forms-211.ts
'use server'
export const a = 1!
//# forms-212.ts
'use cache'
export const a = 1!
//# forms-213.ts
'use server'
export const a = [] as const
//# forms-214.ts
'use cache'
export const a = [] as const
//# forms-215.ts
'use server'
export const a = {} as any
//# forms-216.ts
'use cache'
export const a = {} as any
//# forms-218.ts
'use cache'
export const a = import('x')
//# forms-219.ts
'use server'
export const a = import.meta
//# forms-220.ts
'use cache'
export const a = import.meta
//# forms-221.ts
'use server'
export const a = import.meta.url
//# forms-222.ts
'use cache'
export const a = import.meta.url
//# forms-223.ts
'use server'
export const a = new.target
//# forms-224.ts
'use cache'
export const a = new.target
//# forms-225.ts
'use server'
export const a = this
//# forms-226.ts
'use cache'
export const a = this
//# forms-227.ts
'use server'
export const a = x.y
//# forms-228.ts
'use cache'
export const a = x.y
//# forms-229.ts
'use server'
export const a = x?.y
//# forms-230.ts
'use cache'
export const a = x?.y
//# forms-231.ts
'use server'
export const a = x[y]
//# forms-232.ts
'use cache'
export const a = x[y]
//# forms-233.ts
'use server'
export const a = x = async () => {}
//# forms-234.ts
'use cache'
export const a = x = async () => {}
//# forms-235.ts
'use server'
export const a = b => b
//# forms-236.ts
'use cache'
export const a = b => b
//# forms-237.ts
'use server'
export const a = async b => b
//# forms-238.ts
'use cache'
export const a = async b => b
//# forms-239.ts
'use server'
export const a = async function* () {}
//# forms-240.ts
'use cache'
export const a = async function* () {}
//# forms-241.ts
'use server'
export const a = function* () {}
//# forms-242.ts
'use cache'
export const a = function* () {}
//# forms-243.ts
'use server'
export async function* a() {}
//# forms-246.ts
'use cache'
export function* a() {}
//# forms-247.ts
'use server'
export default async function* () {}
//# forms-248.ts
'use cache'
export default async function* () {}
//# forms-250.ts
'use cache'
export default function* a() {}
//# forms-253.ts
'use server'
export default ((async () => {}))
//# forms-254.ts
'use cache'
export default ((async () => {}))
//# forms-255.ts
'use server'
export default async () => {} as any
//# forms-256.ts
'use cache'
export default async () => {} as any
//# forms-257.ts
'use server'
export default (async () => {}) as any
//# forms-258.ts
'use cache'
export default (async () => {}) as any
//# forms-259.ts
'use server'
export default <any>(async () => {})
//# forms-260.ts
'use cache'
export default <any>(async () => {})
//# forms-261.ts
'use server'
export default (async () => {})!
//# forms-262.ts
'use cache'
export default (async () => {})!
//# forms-263.ts
'use server'
export default (async () => {}) satisfies X
//# forms-264.ts
'use cache'
export default (async () => {}) satisfies X
//# forms-265.ts
'use server'
export default (1, async () => {})
//# forms-266.ts
'use cache'
export default (1, async () => {})
//# forms-267.ts
'use server'
export default x ? async () => {} : null
//# forms-268.ts
'use cache'
export default x ? async () => {} : null
//# forms-269.ts
'use server'
export default x = async () => {}
//# forms-270.ts
'use cache'
export default x = async () => {}
//# forms-271.ts
'use server'
export default await x
//# forms-272.ts
'use cache'
export default await x
//# forms-273.ts
'use server'
export default new X()
//# forms-274.ts
'use cache'
export default new X()
//# forms-275.ts
'use server'
export default x.y
//# forms-276.ts
'use cache'
export default x.y
//# forms-277.ts
'use server'
export default x?.y
//# forms-278.ts
'use cache'
export default x?.y
//# forms-279.ts
'use server'
export default x()
//# forms-280.ts
'use cache'
export default x()
//# forms-281.ts
'use server'
export default x?.()
//# forms-282.ts
'use cache'
export default x?.()
//# forms-283.ts
'use server'
export default x.y()
//# forms-284.ts
'use cache'
export default x.y()
//# forms-285.ts
'use server'
export default new X().y()
//# forms-286.ts
'use cache'
export default new X().y()
//# forms-287.ts
'use server'
export default tag`x`
//# forms-288.ts
'use cache'
export default tag`x`
//# forms-290.ts
'use cache'
export default `x`
//# forms-291.ts
'use server'
export default (x())
//# forms-292.ts
'use cache'
export default (x())
//# forms-293.ts
'use server'
export default x() as any
//# forms-294.ts
'use cache'
export default x() as any
//# forms-295.ts
'use server'
export default x()!
//# forms-296.ts
'use cache'
export default x()!
//# forms-297.ts
'use server'
export default (x)
//# forms-298.ts
'use cache'
export default (x)
//# forms-299.ts
'use server'
export default x as any
//# forms-300.ts
'use cache'
export default x as any
//# forms-301.ts
'use server'
export default x!
//# forms-302.ts
'use cache'
export default x!
//# forms-303.ts
'use server'
export default <any>x
//# forms-304.ts
'use cache'
export default <any>x
//# forms-305.ts
'use server'
export default [x]
//# forms-306.ts
'use cache'
export default [x]
//# forms-307.ts
'use server'
export default -x
//# forms-308.ts
'use cache'
export default -x
//# forms-310.ts
'use cache'
export default import('x')
//# forms-311.ts
'use server'
export default import.meta
//# forms-312.ts
'use cache'
export default import.meta
//# forms-314.ts
'use cache'
export default this
//# forms-315.ts
'use server'
export default class { static async a() { 'use server' } }
//# forms-316.ts
'use cache'
export default class { static async a() { 'use server' } }
//# forms-317.ts
'use server'
export default (class {})
//# forms-318.ts
'use cache'
export default (class {})
//# forms-319.ts
'use server'
export default function () {}
//# forms-320.ts
'use cache'
export default function () {}
//# forms-321.ts
'use server'
export default function f() {}
//# forms-322.ts
'use cache'
export default function f() {}
//# forms-324.ts
'use cache'
export default () => {}
//# forms-325.ts
'use server'
export default (() => {})
//# forms-326.ts
'use cache'
export default (() => {})
//# forms-327.ts
'use server'
export default async x => x
//# forms-328.ts
'use cache'
export default async x => x
//# forms-329.ts
'use server'
export default (async function f() {})
//# forms-330.ts
'use cache'
export default (async function f() {})
//# forms-332.ts
'use cache'
export default null
//# forms-334.ts
'use cache'
export default undefined
//# forms-335.ts
'use server'
export default 'use server'
//# forms-336.ts
'use cache'
export default 'use server'
//# forms-337.ts
'use server'
export default { async a() {} }
//# forms-338.ts
'use cache'
export default { async a() {} }
//# forms-339.ts
'use server'
export const { a } = x
//# forms-340.ts
'use cache'
export const { a } = x
//# forms-341.ts
'use server'
export const { a = 1 } = x
//# forms-342.ts
'use cache'
export const { a = 1 } = x
//# forms-343.ts
'use server'
export const { a: b } = x
//# forms-344.ts
'use cache'
export const { a: b } = x
//# forms-345.ts
'use server'
export const { a: b = 1 } = x
//# forms-346.ts
'use cache'
export const { a: b = 1 } = x
//# forms-347.ts
'use server'
export const { a: { b } } = x
//# forms-348.ts
'use cache'
export const { a: { b } } = x
//# forms-349.ts
'use server'
export const { a: { b } = {} } = x
//# forms-350.ts
'use cache'
export const { a: { b } = {} } = x
//# forms-351.ts
'use server'
export const { a: [b] } = x
//# forms-352.ts
'use cache'
export const { a: [b] } = x
//# forms-353.ts
'use server'
export const { [k]: b } = x
//# forms-354.ts
'use cache'
export const { [k]: b } = x
//# forms-355.ts
'use server'
export const { 'k': b } = x
//# forms-356.ts
'use cache'
export const { 'k': b } = x
//# forms-357.ts
'use server'
export const { 1: b } = x
//# forms-358.ts
'use cache'
export const { 1: b } = x
//# forms-359.ts
'use server'
export const { ...r } = x
//# forms-360.ts
'use cache'
export const { ...r } = x
//# forms-361.ts
'use server'
export const { a, ...r } = x
//# forms-362.ts
'use cache'
export const { a, ...r } = x
//# forms-363.ts
'use server'
export const [a] = x
//# forms-364.ts
'use cache'
export const [a] = x
//# forms-365.ts
'use server'
export const [a = 1] = x
//# forms-366.ts
'use cache'
export const [a = 1] = x
//# forms-367.ts
'use server'
export const [, a] = x
//# forms-368.ts
'use cache'
export const [, a] = x
//# forms-369.ts
'use server'
export const [[a]] = x
//# forms-370.ts
'use cache'
export const [[a]] = x
//# forms-371.ts
'use server'
export const [{ a }] = x
//# forms-372.ts
'use cache'
export const [{ a }] = x
//# forms-373.ts
'use server'
export const [...r] = x
//# forms-374.ts
'use cache'
export const [...r] = x
//# forms-375.ts
'use server'
export const [...[r]] = x
//# forms-376.ts
'use cache'
export const [...[r]] = x
//# forms-377.ts
'use server'
export const [...{ length }] = x
//# forms-378.ts
'use cache'
export const [...{ length }] = x
//# forms-379.ts
'use server'
export let { a } = x, b = async () => {}, c
//# forms-380.ts
'use cache'
export let { a } = x, b = async () => {}, c
//# forms-381.ts
'use server'
export var a, b = a
//# forms-382.ts
'use cache'
export var a, b = a
//# forms-383.ts
'use server'
export let a
a = async () => {}
//# forms-384.ts
'use cache'
export let a
a = async () => {}
//# forms-385.ts
'use server'
let a = async () => {}
a = 1
export { a }
//# forms-386.ts
'use cache'
let a = async () => {}
a = 1
export { a }
//# forms-387.ts
'use server'
var a
export { a }
//# forms-388.ts
'use cache'
var a
export { a }
//# forms-389.ts
'use server'
export const { a = async () => {} } = x
//# forms-390.ts
'use cache'
export const { a = async () => {} } = x
//# forms-391.ts
'use server'
export const { a = () => {} } = x
//# forms-392.ts
'use cache'
export const { a = () => {} } = x
//# forms-393.ts
'use server'
export const [a = () => {}] = x
//# forms-394.ts
'use cache'
export const [a = () => {}] = x
//# forms-395.ts
'use server'
async function a() {}
export { a, a as b, a as default }
//# forms-396.ts
'use cache'
async function a() {}
export { a, a as b, a as default }
//# forms-397.ts
'use server'
export async function a() {}
export { a as b }
//# forms-398.ts
'use cache'
export async function a() {}
export { a as b }
//# forms-400.ts
'use cache'
export async function a() {}
export default a
//# forms-401.ts
'use server'
export default a
async function a() {}
//# forms-402.ts
'use cache'
export default a
async function a() {}
//# forms-404.ts
'use cache'
export default async function a() {}
export { a }
//# forms-406.ts
'use cache'
export { a as b }
export default async function a() {}
//# forms-407.ts
'use server'
const a = async () => {}
export { a }
export default a
//# forms-408.ts
'use cache'
const a = async () => {}
export { a }
export default a
//# forms-409.ts
'use server'
export const a = async () => {}
export { a as b, a as c }
//# forms-410.ts
'use cache'
export const a = async () => {}
export { a as b, a as c }
//# forms-411.ts
'use server'
const a = async () => {}, b = a
export { a, b }
//# forms-412.ts
'use cache'
const a = async () => {}, b = a
export { a, b }
//# forms-413.ts
'use server'
import a from 'x'
export { a, a as b }
//# forms-414.ts
'use cache'
import a from 'x'
export { a, a as b }
//# forms-415.ts
'use server'
import a, { b } from 'x'
export { a as default, b }
//# forms-416.ts
'use cache'
import a, { b } from 'x'
export { a as default, b }
//# forms-417.ts
'use server'
import { a } from 'x'
export const b = a
//# forms-418.ts
'use cache'
import { a } from 'x'
export const b = a
//# forms-419.ts
'use server'
export { a }
//# forms-420.ts
'use cache'
export { a }
//# forms-421.ts
'use server'
export { a, b as c }
import { a } from 'x'
async function b() {}
//# forms-422.ts
'use cache'
export { a, b as c }
import { a } from 'x'
async function b() {}
//# forms-424.ts
'use cache'
export {}
//# forms-425.ts
'use server'
export {} from 'x'
//# forms-426.ts
'use cache'
export {} from 'x'
//# forms-427.ts
'use server'
export { } 
export async function a() {}
//# forms-428.ts
'use cache'
export { } 
export async function a() {}
//# forms-429.ts
'use server'
module.exports = { a: async () => {} }
//# forms-430.ts
'use cache'
module.exports = { a: async () => {} }
//# forms-432.ts
'use cache'
exports.a = async () => {}
//# forms-433.ts
'use server'
module.exports.a = async () => {}
export async function b() {}
//# forms-434.ts
'use cache'
module.exports.a = async () => {}
export async function b() {}
//# forms-435.ts
'use server'
Object.defineProperty(exports, 'a', {})
//# forms-436.ts
'use cache'
Object.defineProperty(exports, 'a', {})
//# forms-445.ts
'use client'
export * as ns from 'x'
//# forms-449.ts
'use client'
export import a = require('x')
//# forms-451.ts @ssr
'use server'
export = x
//# forms-453.ts
'use client'
export = x
//# forms-455.ts @ssr
'use server'
export default class {}
//# forms-457.ts
'use client'
export default class {}
//# forms-461.ts
'use client'
export const a = 1
//# forms-463.ts @ssr
'use server'
export * from 'x'
//# forms-465.ts
'use client'
export * from 'x'
//# forms-469.ts
'use client'
export const { a } = x
