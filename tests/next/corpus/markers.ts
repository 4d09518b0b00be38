Imports of the marker packages, in both layers.
//# m-1.ts
import 'client-only'
export const a = 1
//# m-2.ts
import "client-only";
export const a = 1
//# m-3.ts
import x from 'client-only'
export const a = x
//# m-4.ts
import x from 'client-only'
export const a = 1
//# m-5.ts
import { x } from 'client-only'
export const a: x = 1
//# m-6.ts
import * as x from 'client-only'
export const a = x
//# m-7.ts
import type x from 'client-only'
export const a = 1
//# m-8.ts
import { type x } from 'client-only'
export const a = 1
//# m-9.ts
import {} from 'client-only'
export const a = 1
//# m-10.ts
export * from 'client-only'
//# m-11.ts
export { x } from 'client-only'
//# m-12.ts
export * as x from 'client-only'
//# m-13.ts
export type { x } from 'client-only'
//# m-14.ts
export const a = () => import('client-only')
//# m-15.ts
export const a = require('client-only')
//# m-16.ts
import x = require('client-only')
export const a = x
//# m-17.ts
import 'client-only/index'
export const a = 1
//# m-18.ts
import 'client\x2donly'
export const a = 1
//# m-19.ts
const b = 1
import 'client-only'
export const a = b
//# m-20.ts
import 'client-only'
import 'client-only'
export const a = 1
//# m-21.ts
'use client'
import 'client-only'
export const a = 1
//# m-22.ts
'use server'
import 'client-only'
export async function a() {}
//# m-23.ts
'use cache'
import 'client-only'
export async function a() {}
//# m-24.ts
import
  'client-only';
export const a = 1
//# m-25.ts
declare module 'client-only' {}
export const a = 1
//# m-26.ts
import 'client-only'
import 'server-only'
export const a = 1
//# m-27.ts
import 'client-only' with { type: 'json' }
export const a = 1
//# m-28.ts
namespace N { export const a = 1 }
import 'client-only'
export const b = N
//# m-29.ts
'use server'
import 'client-only'
export function a() { return this }
//# m-30.ts
export const a = async () => { 'use server' }
import 'client-only'
//# m-31.ts
import 'server-only'
export const a = 1
//# m-32.ts
import "server-only";
export const a = 1
//# m-33.ts
import x from 'server-only'
export const a = x
//# m-34.ts
import x from 'server-only'
export const a = 1
//# m-35.ts
import { x } from 'server-only'
export const a: x = 1
//# m-36.ts
import * as x from 'server-only'
export const a = x
//# m-37.ts
import type x from 'server-only'
export const a = 1
//# m-38.ts
import { type x } from 'server-only'
export const a = 1
//# m-39.ts
import {} from 'server-only'
export const a = 1
//# m-40.ts
export * from 'server-only'
//# m-41.ts
export { x } from 'server-only'
//# m-42.ts
export * as x from 'server-only'
//# m-43.ts
export type { x } from 'server-only'
//# m-44.ts
export const a = () => import('server-only')
//# m-45.ts
export const a = require('server-only')
//# m-46.ts
import x = require('server-only')
export const a = x
//# m-47.ts
import 'server-only/index'
export const a = 1
//# m-48.ts
import 'server\x2donly'
export const a = 1
//# m-49.ts
const b = 1
import 'server-only'
export const a = b
//# m-50.ts
import 'server-only'
import 'server-only'
export const a = 1
//# m-51.ts
'use client'
import 'server-only'
export const a = 1
//# m-52.ts
'use server'
import 'server-only'
export async function a() {}
//# m-53.ts
'use cache'
import 'server-only'
export async function a() {}
//# m-54.ts
import
  'server-only';
export const a = 1
//# m-55.ts
declare module 'server-only' {}
export const a = 1
//# m-56.ts
import 'client-only'
import 'server-only'
export const a = 1
//# m-57.ts
import 'server-only' with { type: 'json' }
export const a = 1
//# m-58.ts
namespace N { export const a = 1 }
import 'server-only'
export const b = N
//# m-59.ts
'use server'
import 'server-only'
export function a() { return this }
//# m-60.ts
export const a = async () => { 'use server' }
import 'server-only'
//# m-61.ts @ssr
import 'client-only'
export const a = 1
//# m-62.ts @ssr
import "client-only";
export const a = 1
//# m-63.ts @ssr
import x from 'client-only'
export const a = x
//# m-64.ts @ssr
import x from 'client-only'
export const a = 1
//# m-65.ts @ssr
import { x } from 'client-only'
export const a: x = 1
//# m-66.ts @ssr
import * as x from 'client-only'
export const a = x
//# m-67.ts @ssr
import type x from 'client-only'
export const a = 1
//# m-68.ts @ssr
import { type x } from 'client-only'
export const a = 1
//# m-69.ts @ssr
import {} from 'client-only'
export const a = 1
//# m-70.ts @ssr
export * from 'client-only'
//# m-71.ts @ssr
export { x } from 'client-only'
//# m-72.ts @ssr
export * as x from 'client-only'
//# m-73.ts @ssr
export type { x } from 'client-only'
//# m-74.ts @ssr
export const a = () => import('client-only')
//# m-75.ts @ssr
export const a = require('client-only')
//# m-76.ts @ssr
import x = require('client-only')
export const a = x
//# m-77.ts @ssr
import 'client-only/index'
export const a = 1
//# m-78.ts @ssr
import 'client\x2donly'
export const a = 1
//# m-79.ts @ssr
const b = 1
import 'client-only'
export const a = b
//# m-80.ts @ssr
import 'client-only'
import 'client-only'
export const a = 1
//# m-81.ts @ssr
'use client'
import 'client-only'
export const a = 1
//# m-82.ts @ssr
'use server'
import 'client-only'
export async function a() {}
//# m-83.ts @ssr
'use cache'
import 'client-only'
export async function a() {}
//# m-84.ts @ssr
import
  'client-only';
export const a = 1
//# m-85.ts @ssr
declare module 'client-only' {}
export const a = 1
//# m-86.ts @ssr
import 'client-only'
import 'server-only'
export const a = 1
//# m-87.ts @ssr
import 'client-only' with { type: 'json' }
export const a = 1
//# m-88.ts @ssr
namespace N { export const a = 1 }
import 'client-only'
export const b = N
//# m-89.ts @ssr
'use server'
import 'client-only'
export function a() { return this }
//# m-90.ts @ssr
export const a = async () => { 'use server' }
import 'client-only'
//# m-91.ts @ssr
import 'server-only'
export const a = 1
//# m-92.ts @ssr
import "server-only";
export const a = 1
//# m-93.ts @ssr
import x from 'server-only'
export const a = x
//# m-94.ts @ssr
import x from 'server-only'
export const a = 1
//# m-95.ts @ssr
import { x } from 'server-only'
export const a: x = 1
//# m-96.ts @ssr
import * as x from 'server-only'
export const a = x
//# m-97.ts @ssr
import type x from 'server-only'
export const a = 1
//# m-98.ts @ssr
import { type x } from 'server-only'
export const a = 1
//# m-99.ts @ssr
import {} from 'server-only'
export const a = 1
//# m-100.ts @ssr
export * from 'server-only'
//# m-101.ts @ssr
export { x } from 'server-only'
//# m-102.ts @ssr
export * as x from 'server-only'
//# m-103.ts @ssr
export type { x } from 'server-only'
//# m-104.ts @ssr
export const a = () => import('server-only')
//# m-105.ts @ssr
export const a = require('server-only')
//# m-106.ts @ssr
import x = require('server-only')
export const a = x
//# m-107.ts @ssr
import 'server-only/index'
export const a = 1
//# m-108.ts @ssr
import 'server\x2donly'
export const a = 1
//# m-109.ts @ssr
const b = 1
import 'server-only'
export const a = b
//# m-110.ts @ssr
import 'server-only'
import 'server-only'
export const a = 1
//# m-111.ts @ssr
'use client'
import 'server-only'
export const a = 1
//# m-112.ts @ssr
'use server'
import 'server-only'
export async function a() {}
//# m-113.ts @ssr
'use cache'
import 'server-only'
export async function a() {}
//# m-114.ts @ssr
import
  'server-only';
export const a = 1
//# m-115.ts @ssr
declare module 'server-only' {}
export const a = 1
//# m-116.ts @ssr
import 'client-only'
import 'server-only'
export const a = 1
//# m-117.ts @ssr
import 'server-only' with { type: 'json' }
export const a = 1
//# m-118.ts @ssr
namespace N { export const a = 1 }
import 'server-only'
export const b = N
//# m-119.ts @ssr
'use server'
import 'server-only'
export function a() { return this }
//# m-120.ts @ssr
export const a = async () => { 'use server' }
import 'server-only'
//# m-121.ts @app-pages-browser
import 'client-only'
export const a = 1
//# m-122.ts @app-pages-browser
import "client-only";
export const a = 1
//# m-123.ts @app-pages-browser
import x from 'client-only'
export const a = x
//# m-124.ts @app-pages-browser
import x from 'client-only'
export const a = 1
//# m-125.ts @app-pages-browser
import { x } from 'client-only'
export const a: x = 1
//# m-126.ts @app-pages-browser
import * as x from 'client-only'
export const a = x
//# m-127.ts @app-pages-browser
import type x from 'client-only'
export const a = 1
//# m-128.ts @app-pages-browser
import { type x } from 'client-only'
export const a = 1
//# m-129.ts @app-pages-browser
import {} from 'client-only'
export const a = 1
//# m-130.ts @app-pages-browser
export * from 'client-only'
//# m-131.ts @app-pages-browser
export { x } from 'client-only'
//# m-132.ts @app-pages-browser
export * as x from 'client-only'
//# m-133.ts @app-pages-browser
export type { x } from 'client-only'
//# m-134.ts @app-pages-browser
export const a = () => import('client-only')
//# m-135.ts @app-pages-browser
export const a = require('client-only')
//# m-136.ts @app-pages-browser
import x = require('client-only')
export const a = x
//# m-137.ts @app-pages-browser
import 'client-only/index'
export const a = 1
//# m-138.ts @app-pages-browser
import 'client\x2donly'
export const a = 1
//# m-139.ts @app-pages-browser
const b = 1
import 'client-only'
export const a = b
//# m-140.ts @app-pages-browser
import 'client-only'
import 'client-only'
export const a = 1
//# m-141.ts @app-pages-browser
'use client'
import 'client-only'
export const a = 1
//# m-142.ts @app-pages-browser
'use server'
import 'client-only'
export async function a() {}
//# m-143.ts @app-pages-browser
'use cache'
import 'client-only'
export async function a() {}
//# m-144.ts @app-pages-browser
import
  'client-only';
export const a = 1
//# m-145.ts @app-pages-browser
declare module 'client-only' {}
export const a = 1
//# m-146.ts @app-pages-browser
import 'client-only'
import 'server-only'
export const a = 1
//# m-147.ts @app-pages-browser
import 'client-only' with { type: 'json' }
export const a = 1
//# m-148.ts @app-pages-browser
namespace N { export const a = 1 }
import 'client-only'
export const b = N
//# m-149.ts @app-pages-browser
'use server'
import 'client-only'
export function a() { return this }
//# m-150.ts @app-pages-browser
export const a = async () => { 'use server' }
import 'client-only'
//# m-151.ts @app-pages-browser
import 'server-only'
export const a = 1
//# m-152.ts @app-pages-browser
import "server-only";
export const a = 1
//# m-153.ts @app-pages-browser
import x from 'server-only'
export const a = x
//# m-154.ts @app-pages-browser
import x from 'server-only'
export const a = 1
//# m-155.ts @app-pages-browser
import { x } from 'server-only'
export const a: x = 1
//# m-156.ts @app-pages-browser
import * as x from 'server-only'
export const a = x
//# m-157.ts @app-pages-browser
import type x from 'server-only'
export const a = 1
//# m-158.ts @app-pages-browser
import { type x } from 'server-only'
export const a = 1
//# m-159.ts @app-pages-browser
import {} from 'server-only'
export const a = 1
//# m-160.ts @app-pages-browser
export * from 'server-only'
//# m-161.ts @app-pages-browser
export { x } from 'server-only'
//# m-162.ts @app-pages-browser
export * as x from 'server-only'
//# m-163.ts @app-pages-browser
export type { x } from 'server-only'
//# m-164.ts @app-pages-browser
export const a = () => import('server-only')
//# m-165.ts @app-pages-browser
export const a = require('server-only')
//# m-166.ts @app-pages-browser
import x = require('server-only')
export const a = x
//# m-167.ts @app-pages-browser
import 'server-only/index'
export const a = 1
//# m-168.ts @app-pages-browser
import 'server\x2donly'
export const a = 1
//# m-169.ts @app-pages-browser
const b = 1
import 'server-only'
export const a = b
//# m-170.ts @app-pages-browser
import 'server-only'
import 'server-only'
export const a = 1
//# m-171.ts @app-pages-browser
'use client'
import 'server-only'
export const a = 1
//# m-172.ts @app-pages-browser
'use server'
import 'server-only'
export async function a() {}
//# m-173.ts @app-pages-browser
'use cache'
import 'server-only'
export async function a() {}
//# m-174.ts @app-pages-browser
import
  'server-only';
export const a = 1
//# m-175.ts @app-pages-browser
declare module 'server-only' {}
export const a = 1
//# m-176.ts @app-pages-browser
import 'client-only'
import 'server-only'
export const a = 1
//# m-177.ts @app-pages-browser
import 'server-only' with { type: 'json' }
export const a = 1
//# m-178.ts @app-pages-browser
namespace N { export const a = 1 }
import 'server-only'
export const b = N
//# m-179.ts @app-pages-browser
'use server'
import 'server-only'
export function a() { return this }
//# m-180.ts @app-pages-browser
export const a = async () => { 'use server' }
import 'server-only'
