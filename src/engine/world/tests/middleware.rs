//! Middleware has a part in the findings of actions in other files.

use super::{fixture, world};
use crate::engine::World;
use crate::finding::Severity;
use crate::workspace::Change;

const APP: &str = "
//- /package.json
{ \"dependencies\": { \"next\": \"16.4.6\", \"react\": \"19.0.0\", \"@prisma/client\": \"6.0.0\", \"next-auth\": \"5.0.0\" } }
//- /tsconfig.json
{ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./*\"] } } }
//- /lib/db.ts
import { PrismaClient } from '@prisma/client'
export const db = new PrismaClient()
//- /auth.ts
import NextAuth from 'next-auth'
export const { auth } = NextAuth({})
//- /lib/open.ts
export const open = ['/about']
//- /proxy.ts
import { NextResponse } from 'next/server'
import { auth } from './auth'
import { open } from './lib/open'
export async function proxy(request: { nextUrl: URL }) {
  if (open.includes(request.nextUrl.pathname)) return NextResponse.next()
  if (!(await auth())) return Response.redirect(new URL('/sign-in', request.nextUrl))
}
export const config = { matcher: ['/orders/:path*', '/about'] }
//- /app/actions.ts
'use server'
import { db } from '@/lib/db'
export async function clear() {
  await db.order.deleteMany()
}
//- /app/orders/page.tsx
import { clear } from '../actions'
export default function Page() {
  return <form action={clear} />
}
//- /app/about/page.tsx
export default function Page() {
  return null
}
//- /app/guarded.ts
'use server'
import { auth } from '@/auth'
import { db } from '@/lib/db'
export async function rename(name: string) {
  if (!(await auth())) throw new Error('Unauthorized')
  await db.order.create({ data: { name } })
}
";

fn severities(world: &World) -> Vec<Severity> {
    let findings = world.all().flat_map(|checked| &checked.findings);
    findings.filter(|one| one.rule == "unguarded-action").map(|one| one.severity).collect()
}

#[test]
fn an_edit_of_it_or_around_it_tells_the_actions_behind_it() {
    let mut texts = fixture::files(APP);
    let mut world = world(&texts);
    assert_eq!(severities(&world), [Severity::Warning]);
    let mut edit = |path: &str, before: &str, after: &str| {
        let path = fixture::path_of(path);
        let text: std::sync::Arc<str> = texts[&path].replace(before, after).into();
        texts.insert(path.clone(), std::sync::Arc::clone(&text));
        world.apply(&[Change::Text(path, text)]);
        let snapshot = world.snapshot();
        let woken: Vec<String> = world.stale().map(|file| snapshot.path(file).to_owned()).collect();
        world.check_stale();
        (severities(&world), woken.contains(&"app/guarded.ts".to_owned()))
    };
    let mut expect = |path: &str, before: &str, after: &str, severity: Severity| {
        assert_eq!(edit(path, before, after), (vec![severity], false), "{before} > {after}");
    };
    expect("proxy.ts", "'/orders/:path*'", "'/admin/:path*'", Severity::Error);
    expect("proxy.ts", "'/admin/:path*'", "'/orders/:path*'", Severity::Warning);
    expect("lib/open.ts", "'/about'", "'/about', '/orders'", Severity::Error);
    expect("lib/open.ts", ", '/orders'", "", Severity::Warning);
    expect("proxy.ts", "!(await auth())", "process.env.CLOSED", Severity::Error);
    expect("proxy.ts", "process.env.CLOSED", "!(await auth())", Severity::Warning);
    expect("app/about/page.tsx", "export", "import '../actions'\\nexport", Severity::Error);
    expect("app/about/page.tsx", "import '../actions'\\nexport", "export", Severity::Warning);
}

const HEADERS: &str = "
//- /package.json
{ \"dependencies\": { \"next\": \"16.4.6\", \"react\": \"19.0.0\", \"@prisma/client\": \"6.0.0\" } }
//- /lib/db.ts
import { PrismaClient } from '@prisma/client'
export const db = new PrismaClient()
//- /lib/names.ts
export const names = ['x-user-id']
//- /proxy.ts
import { NextResponse } from 'next/server'
import { names } from './lib/names'
export function proxy(request: Request) {
  const headers = new Headers(request.headers)
  for (const name of names) headers.delete(name)
  return NextResponse.next({ request: { headers } })
}
//- /lib/caller.ts
import { headers } from 'next/headers'
export async function caller() {
  const id = (await headers()).get('x-user-id')
  if (!id) throw new Error('Unauthorized')
  return id
}
//- /app/actions.ts
'use server'
import { db } from '../lib/db'
import { caller } from '../lib/caller'
export async function clear() {
  await caller()
  await db.order.deleteMany()
}
";

#[test]
fn an_edit_of_what_it_does_to_headers_tells_the_actions_that_read_them() {
    let mut texts = fixture::files(HEADERS);
    let mut world = world(&texts);
    let weak = |world: &World| world.all().flat_map(|it| &it.findings).any(|one| one.rule == "weak-guard");
    assert!(!weak(&world));
    let mut edit = |path: &str, before: &str, after: &str| {
        let path = fixture::path_of(path);
        let text: std::sync::Arc<str> = texts[&path].replace(before, after).into();
        texts.insert(path.clone(), std::sync::Arc::clone(&text));
        world.apply(&[Change::Text(path, text)]);
        world.check_stale();
        weak(&world)
    };
    assert!(edit("lib/names.ts", "x-user-id", "x-role"));
    assert!(!edit("lib/names.ts", "x-role", "x-user-id"));
    assert!(edit("proxy.ts", "headers.delete", "headers.has"));
    assert!(!edit("proxy.ts", "headers.has", "headers.delete"));
}
