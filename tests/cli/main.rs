//! The program as others run it: arguments, output, exit status.

mod cache;
mod check;
mod fix;
mod formats;
mod hostile;
mod inventory;
mod picture;
mod report;
mod same;
mod storefront;
mod usage;

use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// An app with one hole of each weight, and a file that does not parse.
pub const APP: &str = r#"
//- /package.json
{ "name": "shop", "dependencies": { "next": "16.0.0", "@prisma/client": "6.0.0", "next-auth": "5.0.0" } }
//- /package-lock.json
{}
//- /tsconfig.json
{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }
//- /lib/db.ts
import 'server-only'
import { PrismaClient } from '@prisma/client'
export const db = new PrismaClient()
//- /lib/carts.ts
import 'server-only'
import { db } from '@/lib/db'
export async function emptyCart(id: string) {
  await db.cart.delete({ where: { id } })
}
//- /lib/broken.ts
export const = ;
//- /auth.ts
import NextAuth from 'next-auth'
export const { auth, handlers } = NextAuth({ providers: [] })
//- /app/actions.ts
'use server'
import { auth } from '@/auth'
import { emptyCart } from '@/lib/carts'
import { db } from '@/lib/db'

export async function clearCart(id: string) {
  await emptyCart(id)
}

export async function rename(name: string) {
  const session = await auth()
  if (!session?.user) throw new Error('Unauthorized')
  await db.user.update({ where: { id: session.user.id }, data: { name } })
}
//- /app/page.tsx
import { clearCart, rename } from './actions'
export default function Page() {
  return <form action={clearCart.bind(null, '1')}><button formAction={rename.bind(null, 'A')} /></form>
}
"#;

/// What one run of the program left.
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Runs the program in a folder, without colours and with the folder's name taken out of its output.
pub fn run(folder: &Path, arguments: &[&str]) -> Run {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_actionfence"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        // No absolute path, so no cache.
        .env("ACTIONFENCE_CACHE_DIR", "none")
        .output()
        .expect("the program starts");
    Run::of(output, folder)
}

impl Run {
    fn of(output: Output, folder: &Path) -> Self {
        let real = folder.canonicalize().expect("the folder is there");
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("output is UTF-8");
            text.replace(&*real.to_string_lossy(), "ROOT")
        };
        Self {
            status: output.status.code().expect("no signal ended it"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

/// A folder with the files of a text in which `//- /lib/pay.ts` begins each file.
pub fn folder(text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for file in text.split("//- /").skip(1) {
        let (path, body) = file.split_once('\n').expect("a path ends its line");
        write(folder.path(), path, body);
    }
    folder
}

pub fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("writable");
    std::fs::write(path, text).expect("writable");
}

pub fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).expect("readable")
}
