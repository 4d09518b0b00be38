Directives with characters outside of the usual ones, and with halves of them.

//# ls-1.ts
'use serve\ud800'
//# ls-2.ts
'use server\ud800'
//# ls-3.ts
'\ud800use server'
//# ls-4.ts
'use cach\udc00'
//# ls-5.ts
async function f() { 'use serv\ud800r' }
//# ls-6.ts
'use s\ud83d\ude00rver'
//# ls-7.ts
'use serve\ud83d\ude00'
//# ls-8.ts
'use se\ud800\ud800er'
//# ls-9.ts
'use cache: \ud800'
//# ls-10.ts
'use cache\ud800'
//# ls-11.ts
'use cache:\ud800'
//# ls-12.ts
'use cache: a\ud800b'
export async function a() {}
//# ls-13.ts
export async function a() { 'use cache: a\ud800b' }
//# ls-14.ts
export async function a() { 'use client\ud800' }
//# ls-15.ts
export async function a() { ('use serve\ud800') }
//# ls-16.ts
'use\ud83dserver'
//# ls-17.ts
'\ud800'
'use server'
export async function a() {}
//# ls-18.ts
async function f() { '\ud800'; 'use server' }
//# ls-19.ts
'use serve\ud83d'
'use serv\ud83d\ude00'
//# ls-20.ts
'use\ude00 server'
//# la-1.ts
'use serve😀'
//# la-2.ts
'use serve\u{1F600}'
//# la-3.ts
'use serve\u{d800}'
//# la-4.ts
'use serv\u{d83d}\u{de00}'
//# la-5.ts
'use ser\ud83d\ude00r'
//# la-6.ts
'use serv\uffffr'
//# la-7.ts
'use serv\ufffd'
//# la-8.ts
'use serv\uffef\uffee'
//# la-9.ts
'use serve\uD800'
//# la-10.ts
'use serve\ud7ff'
//# la-11.ts
'use serve\ue000'
//# la-12.ts
'use serve\udfff'
//# la-13.ts
"use serve\ud800"
//# la-14.tsx
export async function A() { 'use serve\ud800'; 'use server' }
//# la-15.ts
'use se😀😀er'
//# la-16.ts
'use serv\ud83d\ude00\ud83d\ude00'
//# la-17.ts
'use server\0'
//# la-18.ts
'use serve\ud83d\ud83d\ude00'
