//! The way that an editor goes: open, see, choose, apply.

use crate::client::{Client, capabilities};
use serde_json::json;

const SHOP: &str = r#"
//- /package.json
{ "name": "shop", "dependencies": { "next": "16.0.0", "react": "19.0.0", "@prisma/client": "6.0.0" } }
//- /app/page.tsx
import { clear } from './actions'
export default function Page() { return <form action={clear}><button>Clear</button></form> }
//- /lib/db.ts
import 'server-only'
import { PrismaClient } from '@prisma/client'
export const db = new PrismaClient()
//- /app/actions.ts
'use server'
import { db } from '../lib/db'

export async function clear() {
  await db.cart.deleteMany()
}
"#;

#[tokio::test]
async fn a_finding_appears_and_vanishes_while_the_file_is_edited() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file("app/actions.ts").await;
    let published = client.published("app/actions.ts", 1).await;
    println!("{published:#?}");
    assert_eq!(published[0]["code"], "unguarded-action");
    assert_eq!(published[0]["source"], "actionfence");
    assert_eq!(
        published[0]["range"],
        json!({ "start": { "line": 3, "character": 22 }, "end": { "line": 3, "character": 27 } })
    );

    let change = json!([{ "range": { "start": { "line": 4, "character": 2 }, "end": { "line": 4, "character": 28 } }, "text": "return 1" }]);
    client.did_change("app/actions.ts", 2, change).await;
    let published = client.published("app/actions.ts", 2).await;
    assert!(
        published
            .iter()
            .all(|one| one["code"] != "unguarded-action"),
        "{published:#?}"
    );
    client.finish().await;
}
