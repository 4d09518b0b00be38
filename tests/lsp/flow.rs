//! The way that an editor goes: open, see, type, see again.

use crate::client::{Client, capabilities, quick};
use crate::shop::{ACTIONS, SHOP, change, of_rule, range};
use actionfence::lsp::Options;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_finding_appears_and_vanishes_while_the_file_is_edited() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file(ACTIONS).await;
    let published = client.published(ACTIONS, 1).await;
    let found = of_rule(&published, "unguarded-action");
    assert_eq!(found.len(), 1, "{published:#?}");
    assert_eq!(found[0]["source"], "actionfence");
    assert_eq!(found[0]["severity"], 1);
    assert_eq!(found[0]["range"], range((3, 22), (3, 27)));
    assert!(found[0]["codeDescription"]["href"].as_str().unwrap().ends_with("/unguarded-action.md"));

    client.did_change(ACTIONS, 2, change((4, 2), (4, 28), "return 1")).await;
    let published = client.published(ACTIONS, 2).await;
    assert!(of_rule(&published, "unguarded-action").is_empty(), "{published:#?}");
    client.finish().await;
}

#[tokio::test]
async fn half_typed_code_keeps_the_findings_of_other_functions() {
    let mut client = Client::open(SHOP, capabilities()).await;
    let text = client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    let end = (u32::try_from(text.lines().count()).unwrap(), 0);
    client.did_change(ACTIONS, 2, change(end, end, "\nexport async function next() {\n  await db.\n")).await;
    let params = json!({ "textDocument": { "uri": client.uri(ACTIONS) }, "position": { "line": 3, "character": 23 } });
    let hover = client.request("textDocument/hover", params).await;
    let told = hover["contents"]["value"].as_str().unwrap();
    assert!(told.contains("unguarded-action") && told.contains("looks like a local function"), "{told}");
    // An editor shows the words of the finding above it.
    assert!(!told.contains("without checking who is calling") && !told.contains("help:"), "{told}");
    client.finish().await;
}

#[tokio::test]
async fn files_that_read_the_edited_one_follow() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file("app/guarded.ts").await;
    let published = client.published("app/guarded.ts", 1).await;
    assert!(of_rule(&published, "unguarded-action").is_empty(), "{published:#?}");
    client.did_open_file("lib/guard.ts").await;
    client.did_change("lib/guard.ts", 2, change((2, 0), (5, 0), "  return { id: 1 }\n")).await;
    let published =
        client.published_where("app/guarded.ts", |params| !params["diagnostics"].as_array().unwrap().is_empty()).await;
    assert_eq!(published[0]["range"]["start"]["line"], 4, "{published:#?}");
    client.published_where("lib/guard.ts", |_| true).await;
    client.finish().await;
}

#[tokio::test]
async fn the_edited_file_does_not_wait_for_the_others() {
    let never = Options { quiet: Duration::from_hours(1), ..quick() };
    let mut client = Client::start(SHOP, never);
    client.initialize(capabilities()).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    client.did_change(ACTIONS, 2, change((0, 0), (0, 0), "\n")).await;
    let published = client.published(ACTIONS, 2).await;
    assert_eq!(of_rule(&published, "unguarded-action")[0]["range"], range((4, 22), (4, 27)));
    client.finish().await;
}

#[tokio::test]
async fn changes_on_disk_and_deleted_files_are_noticed() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.published_where(ACTIONS, |_| true).await;
    let text = std::fs::read_to_string(client.path(ACTIONS)).unwrap();
    std::fs::write(client.path(ACTIONS), text.replace("clear", "empty")).unwrap();
    let changed = json!({ "changes": [{ "uri": client.uri(ACTIONS), "type": 2 }] });
    client.notify("workspace/didChangeWatchedFiles", changed).await;
    let published = client.published_where(ACTIONS, |_| true).await;
    assert!(published[0]["message"].as_str().unwrap().contains("empty"), "{published:#?}");

    std::fs::remove_file(client.path(ACTIONS)).unwrap();
    let deleted = json!({ "changes": [{ "uri": client.uri(ACTIONS), "type": 3 }] });
    client.notify("workspace/didChangeWatchedFiles", deleted).await;
    client.published_where(ACTIONS, |params| params["diagnostics"] == json!([])).await;
    client.finish().await;
}

#[tokio::test]
async fn settings_of_the_editor_count() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    let settings = json!({ "settings": { "actionfence": { "rules": { "unguarded-action": "hint" } } } });
    client.notify("workspace/didChangeConfiguration", settings).await;
    let published = client.published_where(ACTIONS, |_| true).await;
    assert_eq!(of_rule(&published, "unguarded-action")[0]["severity"], 4);
    client.finish().await;
}

#[tokio::test]
async fn lenses_and_commands_tell_of_endpoints() {
    let mut client = Client::open(SHOP, capabilities()).await;
    let params = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
    let lenses = client.request("textDocument/codeLens", params).await;
    assert_eq!(lenses[0]["range"], range((3, 22), (3, 27)));
    assert!(
        lenses[0]["command"]["title"].as_str().unwrap().starts_with("callable by anyone · 1 caller · no auth"),
        "{lenses:#}"
    );

    let surface = json!({ "command": "actionfence.showAttackSurface" });
    let page = client.request("workspace/executeCommand", surface).await;
    assert!(page.as_str().unwrap().contains("## app/actions.ts\n\n- `clear` (line 4)"), "{page}");

    let explain = json!({ "command": "actionfence.explainRule", "arguments": ["unguarded-action"] });
    let page = client.request("workspace/executeCommand", explain).await;
    assert!(page.as_str().unwrap().starts_with("# unguarded-action"), "{page}");

    let unknown = client.ask("workspace/executeCommand", json!({ "command": "rm" })).await;
    assert_eq!(unknown["error"]["code"], -32602);
    client.finish().await;
}

#[tokio::test]
async fn a_second_root_has_its_own_world() {
    let other = tempfile::TempDir::new().unwrap();
    let mut client = Client::open(SHOP, capabilities()).await;
    std::fs::write(other.path().join("package.json"), r#"{ "dependencies": { "next": "16.0.0" } }"#).unwrap();
    let text = "'use server'\nimport { db } from './db'\nexport async function drop() { await db.user.deleteMany() }\n";
    std::fs::write(other.path().join("actions.ts"), text).unwrap();
    std::fs::write(
        other.path().join("db.ts"),
        "import { PrismaClient } from '@prisma/client'\nexport const db = new PrismaClient()\n",
    )
    .unwrap();
    let folder = json!({ "uri": format!("file://{}", other.path().display()), "name": "other" });
    let event = json!({ "event": { "added": [folder], "removed": [] } });
    client.notify("workspace/didChangeWorkspaceFolders", event).await;
    let uri = format!("file://{}/actions.ts", other.path().display());
    let found = client.published_at(&uri, |params| !params["diagnostics"].as_array().unwrap().is_empty()).await;
    assert_eq!(of_rule(&found, "unguarded-action").len(), 1, "{found:#?}");

    let event = json!({ "event": { "added": [], "removed": [folder] } });
    client.notify("workspace/didChangeWorkspaceFolders", event).await;
    client.published_at(&uri, |params| params["diagnostics"] == json!([])).await;
    client.finish().await;
}

#[tokio::test]
async fn a_fault_in_the_configuration_is_shown_where_it_is() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open("actionfence.json", 1, "{\n  \"rules\": { \"unguarded-actoin\": \"off\" }\n}\n").await;
    let published = client.published("actionfence.json", 1).await;
    assert_eq!(published[0]["range"]["start"]["line"], 1, "{published:#?}");
    assert!(published[0]["message"].as_str().unwrap().contains("unguarded-action"));
    client
        .did_change("actionfence.json", 2, json!([{ "text": "{ \"rules\": { \"unguarded-action\": \"off\" } }" }]))
        .await;
    assert!(client.published("actionfence.json", 2).await.is_empty());
    client.did_open_file(ACTIONS).await;
    let published = client.published(ACTIONS, 1).await;
    assert!(of_rule(&published, "unguarded-action").is_empty(), "{published:#?}");
    client.finish().await;
}

#[tokio::test]
async fn the_server_leaves_with_the_process_that_started_it() {
    let mut started = std::process::Command::new("true").spawn().unwrap();
    let process = started.id();
    started.wait().unwrap();
    let options = Options { parent: Duration::from_millis(1), ..quick() };
    let mut client = Client::start(SHOP, options);
    let params = json!({ "processId": process, "rootUri": null, "capabilities": {} });
    client.post("initialize", params).await;
    assert!(!client.left().await, "it was not asked to shut down");
}

#[tokio::test]
async fn the_index_can_be_made_anew() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    let command = json!({ "command": "actionfence.restartIndex" });
    client.request("workspace/executeCommand", command).await;
    let again = client.published(ACTIONS, 1).await;
    assert_eq!(of_rule(&again, "unguarded-action").len(), 1);
    client.finish().await;
}
