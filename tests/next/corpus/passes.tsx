Two passes look at `'use client'`: one at itself, for every layer, and one at the directives of the server.

//# passes-1.tsx
'use server';
'use client';
export async function a() {}

//# passes-1.tsx @ssr
'use server';
'use client';
export async function a() {}

//# passes-1.tsx @app-pages-browser
'use server';
'use client';
export async function a() {}

//# passes-2.tsx
'use client';
'use server';
export async function a() {}

//# passes-2.tsx @ssr
'use client';
'use server';
export async function a() {}

//# passes-2.tsx @app-pages-browser
'use client';
'use server';
export async function a() {}

//# passes-3.tsx
'use client';
'use cache';
export async function a() {}

//# passes-3.tsx @ssr
'use client';
'use cache';
export async function a() {}

//# passes-3.tsx @app-pages-browser
'use client';
'use cache';
export async function a() {}

//# passes-4.tsx
import 'a'
'use client' /* c */;
export function A() {}

//# passes-4.tsx @ssr
import 'a'
'use client' /* c */;
export function A() {}

//# passes-4.tsx @app-pages-browser
import 'a'
'use client' /* c */;
export function A() {}

//# passes-5.tsx
import 'a'
'use client'!
export function A() {}

//# passes-5.tsx @ssr
import 'a'
'use client'!
export function A() {}

//# passes-5.tsx @app-pages-browser
import 'a'
'use client'!
export function A() {}

//# passes-6.tsx
'use server'
'use client'
import 'react'
'use client'

//# passes-6.tsx @ssr
'use server'
'use client'
import 'react'
'use client'

//# passes-6.tsx @app-pages-browser
'use server'
'use client'
import 'react'
'use client'

//# passes-7.tsx
'use cache'
'use client'
import 'react'
'use client'
export async function a() {}

//# passes-7.tsx @ssr
'use cache'
'use client'
import 'react'
'use client'
export async function a() {}

//# passes-7.tsx @app-pages-browser
'use cache'
'use client'
import 'react'
'use client'
export async function a() {}

//# passes-8.tsx
'use client'
'use server'
export function f() {}

//# passes-8.tsx @ssr
'use client'
'use server'
export function f() {}

//# passes-8.tsx @app-pages-browser
'use client'
'use server'
export function f() {}

//# passes-9.tsx
'use client'
'use server'
export const x = 1

//# passes-9.tsx @ssr
'use client'
'use server'
export const x = 1

//# passes-9.tsx @app-pages-browser
'use client'
'use server'
export const x = 1

//# passes-10.tsx
'use client'
'use server'
export async function f() { this.a }

//# passes-10.tsx @ssr
'use client'
'use server'
export async function f() { this.a }

//# passes-10.tsx @app-pages-browser
'use client'
'use server'
export async function f() { this.a }

//# passes-11.tsx
'use client'
'use server'
export async function f() { 'use serve' }

//# passes-11.tsx @ssr
'use client'
'use server'
export async function f() { 'use serve' }

//# passes-11.tsx @app-pages-browser
'use client'
'use server'
export async function f() { 'use serve' }

//# passes-12.tsx
'use client'
'use server'
export async function f() { 1; 'use server' }

//# passes-12.tsx @ssr
'use client'
'use server'
export async function f() { 1; 'use server' }

//# passes-12.tsx @app-pages-browser
'use client'
'use server'
export async function f() { 1; 'use server' }

//# passes-13.tsx
'use client'
'use cache'
'use server'
export async function f() {}

//# passes-13.tsx @ssr
'use client'
'use cache'
'use server'
export async function f() {}

//# passes-13.tsx @app-pages-browser
'use client'
'use cache'
'use server'
export async function f() {}

//# passes-14.tsx
'use client'
'use cache'
export function f() {}

//# passes-14.tsx @ssr
'use client'
'use cache'
export function f() {}

//# passes-14.tsx @app-pages-browser
'use client'
'use cache'
export function f() {}

//# passes-15.tsx
'use client'
import 'react'
'use server'
'use client'

//# passes-15.tsx @ssr
'use client'
import 'react'
'use server'
'use client'

//# passes-15.tsx @app-pages-browser
'use client'
import 'react'
'use server'
'use client'

//# passes-16.tsx
'use client'
import 'react'
'use client'
export async function f() { 'use server' }

//# passes-16.tsx @ssr
'use client'
import 'react'
'use client'
export async function f() { 'use server' }

//# passes-16.tsx @app-pages-browser
'use client'
import 'react'
'use client'
export async function f() { 'use server' }

//# passes-17.tsx
'use cache'
'use client'
import 'react'
'use client'
export function f() {}

//# passes-17.tsx @ssr
'use cache'
'use client'
import 'react'
'use client'
export function f() {}

//# passes-17.tsx @app-pages-browser
'use cache'
'use client'
import 'react'
'use client'
export function f() {}

//# passes-18.tsx
('note')
'use client'
export function A() {}

//# passes-18.tsx @ssr
('note')
'use client'
export function A() {}

//# passes-18.tsx @app-pages-browser
('note')
'use client'
export function A() {}

//# passes-19.tsx
('use strict')
'use client'
export function A() {}

//# passes-19.tsx @ssr
('use strict')
'use client'
export function A() {}

//# passes-19.tsx @app-pages-browser
('use strict')
'use client'
export function A() {}

//# passes-20.tsx
('use server')
'use client'
export function A() {}

//# passes-20.tsx @ssr
('use server')
'use client'
export function A() {}

//# passes-20.tsx @app-pages-browser
('use server')
'use client'
export function A() {}

//# passes-21.tsx
('use client')
'use client'
export function A() {}

//# passes-21.tsx @ssr
('use client')
'use client'
export function A() {}

//# passes-21.tsx @app-pages-browser
('use client')
'use client'
export function A() {}

//# passes-22.tsx
'use strict';('note')
'use client'
export function A() {}

//# passes-22.tsx @ssr
'use strict';('note')
'use client'
export function A() {}

//# passes-22.tsx @app-pages-browser
'use strict';('note')
'use client'
export function A() {}

//# passes-23.tsx
(('note'))
'use client'
export function A() {}

//# passes-23.tsx @ssr
(('note'))
'use client'
export function A() {}

//# passes-23.tsx @app-pages-browser
(('note'))
'use client'
export function A() {}

//# passes-24.tsx
('note')
'use client'
'use server'
export async function a() {}

//# passes-24.tsx @ssr
('note')
'use client'
'use server'
export async function a() {}

//# passes-24.tsx @app-pages-browser
('note')
'use client'
'use server'
export async function a() {}

//# passes-25.tsx
('note')
'use server'
'use client'
export async function a() {}

//# passes-25.tsx @ssr
('note')
'use server'
'use client'
export async function a() {}

//# passes-25.tsx @app-pages-browser
('note')
'use server'
'use client'
export async function a() {}

//# passes-26.tsx
'use client';('note')
'use server'
export async function a() {}

//# passes-26.tsx @ssr
'use client';('note')
'use server'
export async function a() {}

//# passes-26.tsx @app-pages-browser
'use client';('note')
'use server'
export async function a() {}

//# passes-27.tsx
'use server';('note')
'use client'
export async function a() {}

//# passes-27.tsx @ssr
'use server';('note')
'use client'
export async function a() {}

//# passes-27.tsx @app-pages-browser
'use server';('note')
'use client'
export async function a() {}

//# passes-28.tsx
('note')
'use client'
'use cache'
export async function a() {}

//# passes-28.tsx @ssr
('note')
'use client'
'use cache'
export async function a() {}

//# passes-28.tsx @app-pages-browser
('note')
'use client'
'use cache'
export async function a() {}

//# passes-29.tsx
('note')
'use cache'
'use client'
export async function a() {}

//# passes-29.tsx @ssr
('note')
'use cache'
'use client'
export async function a() {}

//# passes-29.tsx @app-pages-browser
('note')
'use cache'
'use client'
export async function a() {}

//# passes-30.tsx
'use client'; ('note'); 'use client'
export function A() {}

//# passes-30.tsx @ssr
'use client'; ('note'); 'use client'
export function A() {}

//# passes-30.tsx @app-pages-browser
'use client'; ('note'); 'use client'
export function A() {}

//# passes-31.tsx
'use client'
export async function save() {
  log()
  'use server'
}

//# passes-31.tsx @ssr
'use client'
export async function save() {
  log()
  'use server'
}

//# passes-31.tsx @app-pages-browser
'use client'
export async function save() {
  log()
  'use server'
}

//# passes-32.tsx
'use client'
export async function save() {
  'use server'
  'use cache'
}

//# passes-32.tsx @ssr
'use client'
export async function save() {
  'use server'
  'use cache'
}

//# passes-32.tsx @app-pages-browser
'use client'
export async function save() {
  'use server'
  'use cache'
}

//# passes-33.tsx
'use client'
export async function save() { 'use cache:remote' }

//# passes-33.tsx @ssr
'use client'
export async function save() { 'use cache:remote' }

//# passes-33.tsx @app-pages-browser
'use client'
export async function save() { 'use cache:remote' }

//# passes-34.tsx
'use client'
'use cache: '
export async function a() {}

//# passes-34.tsx @ssr
'use client'
'use cache: '
export async function a() {}

//# passes-34.tsx @app-pages-browser
'use client'
'use cache: '
export async function a() {}

//# passes-35.tsx
'use client'
'use cache : x'
export async function a() {}

//# passes-35.tsx @ssr
'use client'
'use cache : x'
export async function a() {}

//# passes-35.tsx @app-pages-browser
'use client'
'use cache : x'
export async function a() {}

//# passes-36.tsx
'use client'
'use serve'
export async function a() {}

//# passes-36.tsx @ssr
'use client'
'use serve'
export async function a() {}

//# passes-36.tsx @app-pages-browser
'use client'
'use serve'
export async function a() {}
