//! A key in a helper that guards others: those that rest on it are checked again, and nothing else is.

use crate::client::{Client, capabilities, quick};
use crate::shop::change;
use actionfence::engine::{self, Checked, check_file};
use actionfence::lsp::Options;
use actionfence::workspace::{FileId, Snapshot};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::mem;
use std::sync::Mutex;

/// What has been checked since anybody asked, each with the state of the workspace that was looked at: a check that
/// began before a change may end after it. Of one test only: a check is a plain function.
static CHECKED: Mutex<Vec<(String, State)>> = Mutex::new(Vec::new());

/// The texts that the test changes.
type State = [String; 2];

const CHANGED: [&str; 2] = ["lib/guard.ts", "app/a2.ts"];

fn counted(snapshot: &Snapshot, file: FileId, options: &engine::Options) -> Checked {
    let state = CHANGED.map(|path| snapshot.text(snapshot.file(path).unwrap()).to_string());
    CHECKED.lock().unwrap().push((snapshot.path(file).to_owned(), state));
    check_file(snapshot, file, options)
}

const AROUND: &str = "
//- /package.json
{ \"dependencies\": { \"next\": \"16.0.0\", \"@prisma/client\": \"6.0.0\", \"next-auth\": \"5.0.0\" } }
//- /lib/db.ts
import 'server-only'
import { PrismaClient } from '@prisma/client'
export const db = new PrismaClient()
//- /lib/auth.ts
import 'server-only'
import NextAuth from 'next-auth'
export const { auth } = NextAuth({})
//- /lib/index.ts
export { requireUser } from './guard'
//- /lib/other.ts
import 'server-only'
import { auth } from './auth'
export async function requireOther() {
  const session = await auth()
  if (!session?.user) throw new Error('Unauthorized')
}
";

const GUARD: &str = "import 'server-only'
import { auth } from './auth'
export async function requireUser() {
  const session = await auth()
  if (!session?.user) throw new Error('Unauthorized')
}
";

/// Actions behind the guard, directly or by way of `lib/index.ts`; behind another one; and pages beside them.
fn app(modules: usize) -> String {
    let mut files = format!("{AROUND}//- /lib/guard.ts\n{GUARD}");
    for index in 0..modules {
        let (import, guard) = match index % 3 {
            0 => ("import { requireUser } from '../lib/guard'", "requireUser"),
            1 => ("import { requireUser } from '../lib'", "requireUser"),
            _ => ("import { requireOther } from '../lib/other'", "requireOther"),
        };
        let _ = write!(
            files,
            "//- /app/a{index}.ts\n'use server'\n{import}\nimport {{ db }} from '../lib/db'\nexport async function run{index}() {{\n  await {guard}()\n  await db.row.deleteMany()\n}}\n//- /app/p{index}/page.tsx\nexport default function Page() {{ return <p>{index}</p> }}\n"
        );
    }
    files
}

const MODULES: usize = 60;

fn depends(index: usize) -> bool {
    index % 3 != 2
}

/// What has been checked in the newest state; the answer to a request comes when all of it is known.
async fn checked(client: &mut Client, state: &State) -> BTreeSet<String> {
    client.request("workspace/diagnostic", json!({ "previousResultIds": [] })).await;
    let checked = mem::take(&mut *CHECKED.lock().unwrap());
    checked.into_iter().filter(|(_, looked_at)| looked_at == state).map(|(path, _)| path).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_in_a_guard_wakes_what_rests_on_it_and_nothing_else() {
    let mut client = Client::start(&app(MODULES), Options { check: counted, ..quick() });
    client.initialize(capabilities()).await;
    client.did_open_file("app/a0.ts").await;
    client.did_open_file("app/a2.ts").await;
    client.did_open_file("lib/guard.ts").await;
    for path in ["app/a0.ts", "app/a2.ts"] {
        assert_eq!(client.published(path, 1).await, [Value::Null; 0]);
    }
    client.published("lib/guard.ts", 1).await;
    let mut state = CHANGED.map(|path| fs::read_to_string(client.path(path)).unwrap());
    assert!(!checked(&mut client, &state).await.is_empty());

    let woken: BTreeSet<String> = (0..MODULES)
        .filter(|index| depends(*index))
        .map(|index| format!("app/a{index}.ts"))
        .chain(["lib/guard.ts".to_owned()])
        .collect();
    // The guard lets everybody in, and does not any more.
    for (version, (from, to), alarmed) in [(2, ("throw new", "new"), true), (3, ("new", "throw  new"), false)] {
        let column = u32::try_from("  if (!session?.user) ".len()).unwrap();
        let end = column + u32::try_from(from.len()).unwrap();
        client.did_change("lib/guard.ts", version, change((4, column), (4, end), to)).await;
        state[0] = state[0].replace(from, to);
        for index in (0..MODULES).filter(|index| depends(*index)) {
            let alarms =
                |params: &Value| params["diagnostics"].to_string().contains("\"ignored-guard-result\"") == alarmed;
            client.published_where(&format!("app/a{index}.ts"), alarms).await;
        }
        let checked = checked(&mut client, &state).await;
        assert!(checked.is_superset(&woken), "{:#?}", woken.difference(&checked));
        let others: Vec<&String> = checked.difference(&woken).collect();
        assert_eq!(others, ["lib/index.ts"; 0], "version {version}");
    }
    let last = client.claim("textDocument/publishDiagnostics");
    let uri = client.uri("app/a2.ts");
    assert!(last.iter().all(|message| message["params"]["uri"] != uri), "nothing has changed there");

    // One that nobody rests on.
    client.did_change("app/a2.ts", 2, change((5, 0), (5, 0), "  await db.row.count()\n")).await;
    let at = state[1].find("  await db").unwrap();
    state[1].insert_str(at, "  await db.row.count()\n");
    assert_eq!(checked(&mut client, &state).await, BTreeSet::from(["app/a2.ts".to_owned()]));
    client.finish_leniently().await;
}
