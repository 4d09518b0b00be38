//! The workspace of these tests, and the places in it.

use serde_json::{Value, json};

pub const SHOP: &str = "
//- /package.json
{ \"name\": \"shop\", \"dependencies\": { \"next\": \"16.0.0\", \"react\": \"19.0.0\", \"@prisma/client\": \"6.0.0\", \"next-auth\": \"5.0.0\" } }
//- /app/page.tsx
import { clear } from './actions'
export default function Page() { return <form action={clear}><button>Clear</button></form> }
//- /lib/db.ts
import { PrismaClient } from '@prisma/client'
export const db = new PrismaClient()
//- /lib/auth.ts
import NextAuth from 'next-auth'
export const { auth } = NextAuth({})
//- /lib/guard.ts
import { auth } from './auth'
export async function requireUser() {
  const session = await auth()
  if (!session?.user) throw new Error('Unauthorized')
  return session.user
}
//- /app/actions.ts
'use server'
import { db } from '../lib/db'

export async function clear() {
  await db.cart.deleteMany()
}
//- /app/guarded.ts
'use server'
import { db } from '../lib/db'
import { requireUser } from '../lib/guard'

export async function purge() {
  await requireUser()
  await db.cart.deleteMany()
}
";

pub const ACTIONS: &str = "app/actions.ts";

/// An incremental change of one range.
pub fn change(start: (u32, u32), end: (u32, u32), text: &str) -> Value {
    json!([{ "range": range(start, end), "text": text }])
}

pub fn range(start: (u32, u32), end: (u32, u32)) -> Value {
    json!({
        "start": { "line": start.0, "character": start.1 },
        "end": { "line": end.0, "character": end.1 },
    })
}

/// The findings of a rule.
pub fn of_rule<'d>(diagnostics: &'d [Value], rule: &str) -> Vec<&'d Value> {
    diagnostics.iter().filter(|one| one["code"] == rule).collect()
}
