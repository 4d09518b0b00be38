//! Reports that are taken over from an earlier text say what a fresh look says.

use super::COMMON;
use crate::flow::kept::Kept;
use crate::flow::{EndpointReport, analyse};
use crate::workspace::fixture::{self, path_of};
use crate::workspace::{Change, Index, View};
use std::sync::Arc;

const PATH: &str = "app/actions.ts";
const ACTIONS: &str = "'use server'
import { db } from '../lib/db'
import { requireUser } from '../lib/auth'
import { z } from 'zod'
let check = requireUser
const Input = z.object({ id: z.string() })
async function guard() { return check() }
export async function one(id: string) {
  await guard()
  await db.post.delete({ where: { id } })
}
export async function two(raw: string) {
  const { id } = Input.parse(raw)
  await db.post.delete({ where: { id } })
}
export const three = async (id: string) => {
  const user = await requireUser()
  await db.post.update({ where: { id, userId: user.id }, data: {} })
}
export { two as four }
";

/// What is replaced by what, in the actions or in another file.
const EDITS: &[(&str, &str, &str)] = &[
    (
        PATH,
        "delete({ where: { id } })\n}\nexport async function two",
        "delete({ where: { id } })\n\n}\nexport async function two",
    ),
    (PATH, "await requireUser()", "await requireUse()"),
    (PATH, "import { z } from 'zod'\n", "// Validates.\nimport { z } from 'zod'\n"),
    (PATH, "import { z } from", "import { z, type ZodError } from"),
    (PATH, "import { requireUser } from", "import { db as requireUser } from"),
    (PATH, "import { db as requireUser } from '../lib/auth'", "import { requireUser } from '../lib/db'"),
    (PATH, "import { requireUser } from '../lib/db'", "import { requireUser } from '../lib/auth'"),
    (PATH, "import { z, type ZodError } from", "import { z } from"),
    (PATH, "return check()", "return null"),
    (PATH, "await requireUse()", "await guard()"),
    (PATH, "return null", "return requireUser()"),
    (PATH, "z.object({ id: z.string() })", "{ parse: (value: any) => value }"),
    (PATH, "let check = requireUser\n", "let check = () => null\nexport function set() { check = requireUser }\n"),
    (PATH, "return requireUser()", "return check()"),
    (PATH, "check = requireUser }", "check = () => null }"),
    (PATH, "function guard", "function guards"),
    (PATH, "function guards", "function guard"),
    (PATH, "export { two as four }", "export { one as four }"),
    ("lib/auth.ts", "if (!user) redirect('/in')", ""),
    (PATH, "data: {} ", "data: { id } "),
    ("lib/auth.ts", "  return user\n", "  if (!user) redirect('/in')\n  return user\n"),
    // The actions see themselves through another module.
    ("lib/db.ts", "export const db", "export { two as again } from '../app/actions'\nexport const db"),
    (PATH, "import { db } from", "import { db, again } from"),
    (PATH, "export { one as four }", "export async function five(id: string) {\n  await again(id)\n}"),
    (PATH, "const { id } = Input.parse(raw)", "const { id } = Input.parse(raw)\n  await requireUser()"),
];

fn open(index: &mut Index, path: &str, text: &str) {
    index.apply(&[Change::Text(path_of(path), text.into())]);
}

fn reports(index: &Index) -> Vec<Arc<EndpointReport>> {
    let snapshot = index.snapshot();
    let view = View::new(&snapshot, fixture::file(&snapshot, PATH));
    analyse(&view, None)
}

#[test]
fn reports_are_those_of_a_fresh_look() {
    let text = format!("{COMMON}\n//- /{PATH}\n{ACTIONS}");
    let mut texts = fixture::files(&text);
    let mut index = fixture::index(&text);
    open(&mut index, PATH, ACTIONS);
    let mut seen = vec![reports(&index)];
    for (path, from, to) in EDITS {
        let text = texts.get_mut(&path_of(path)).unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1).into();
        let text = text.to_string();
        // While the key is half pressed the text does not parse: what is made of that must leave no trace.
        open(&mut index, path, &text.replacen(to, &format!("{to} ("), 1));
        reports(&index);
        open(&mut index, path, &text);
        let mut fresh = fixture::index(&format!("{COMMON}\n//- /{PATH}\n{ACTIONS}"));
        for (path, text) in &texts {
            fresh.apply(&[Change::Text(path.clone(), text.clone())]);
        }
        let now = reports(&index);
        assert_eq!(now, reports(&fresh), "after {to}");
        seen.push(now);
    }
    seen.dedup();
    assert!(seen.len() > EDITS.len() - 4, "the edits change nothing");
}

#[test]
fn only_open_files_keep_reports() {
    let mut index = fixture::index(&format!("{COMMON}\n//- /{PATH}\n{ACTIONS}"));
    let kept = |index: &Index| {
        let snapshot = index.snapshot();
        snapshot.kept::<Kept>(fixture::file(&snapshot, PATH)).is_some()
    };
    reports(&index);
    assert!(!kept(&index));
    open(&mut index, PATH, &ACTIONS.replace("'zod'", "'zod/v4'"));
    assert!(!kept(&index));
    reports(&index);
    assert!(kept(&index));
    open(&mut index, PATH, ACTIONS);
    assert!(kept(&index));
}
