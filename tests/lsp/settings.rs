//! What the editor's settings change.

use crate::client::{Client, capabilities, quick};
use crate::shop::{ACTIONS, SHOP, change, of_rule};
use serde_json::{Value, json};

async fn started(options: Value, declared: Value, files: &str) -> Client {
    let mut client = Client::start(files, quick());
    let root = client.uri("");
    let params = json!({ "rootUri": root, "capabilities": declared, "initializationOptions": options });
    client.request("initialize", params).await;
    client.notify("initialized", json!({})).await;
    client
}

#[tokio::test]
async fn findings_wait_for_the_file_to_be_saved_where_the_editor_wants_it() {
    let mut client = started(json!({ "run": "onSave" }), capabilities(), SHOP).await;
    client.did_open_file(ACTIONS).await;
    assert_eq!(of_rule(&client.published(ACTIONS, 1).await, "unguarded-action").len(), 1);
    let another = "\nexport async function drop() {\n  await db.cart.deleteMany()\n}\n";
    client.did_change(ACTIONS, 2, change((6, 0), (6, 0), another)).await;
    // Menus and hovers know the newest text all the same.
    let document = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
    let lenses = client.request("textDocument/codeLens", document.clone()).await;
    assert_eq!(lenses.as_array().unwrap().len(), 2);
    client.did_change(ACTIONS, 3, change((6, 0), (6, 0), "\n")).await;
    client.notify("textDocument/didSave", document).await;
    // The list for version 2 was never sent, or it would come first.
    let first = client.published_where(ACTIONS, |_| true).await;
    assert_eq!(of_rule(&first, "unguarded-action").len(), 2);
    assert_eq!(first[1]["range"]["start"]["line"], 8);
    client.finish().await;
}

#[tokio::test]
async fn what_was_held_back_is_shown_when_the_editor_stops_wanting_it() {
    let mut client = started(json!({ "run": "onSave" }), capabilities(), SHOP).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    client.did_change(ACTIONS, 2, change((4, 0), (5, 0), "")).await;
    client.notify("workspace/didChangeConfiguration", json!({ "settings": { "actionfence": {} } })).await;
    assert!(of_rule(&client.published(ACTIONS, 2).await, "unguarded-action").is_empty());
    client.finish().await;
}

#[tokio::test]
async fn clients_that_pull_are_told_that_nothing_changed_before_the_file_is_saved() {
    let mut declared = capabilities();
    declared["textDocument"]["diagnostic"] = json!({});
    let mut client = started(json!({ "run": "onSave" }), declared, SHOP).await;
    client.did_open_file(ACTIONS).await;
    let document = json!({ "uri": client.uri(ACTIONS) });
    let full = client.request("textDocument/diagnostic", json!({ "textDocument": document })).await;
    client.did_change(ACTIONS, 2, change((4, 0), (5, 0), "")).await;
    let again = json!({ "textDocument": document, "previousResultId": full["resultId"] });
    let held = client.request("textDocument/diagnostic", again.clone()).await;
    assert_eq!((&held["kind"], &held["resultId"]), (&json!("unchanged"), &full["resultId"]));
    client.notify("textDocument/didSave", json!({ "textDocument": document })).await;
    let saved = client.request("textDocument/diagnostic", again).await;
    assert_eq!(saved["kind"], "full");
    client.finish().await;
}

#[tokio::test]
async fn a_configuration_elsewhere_is_read_where_the_workspace_has_none() {
    let files = format!(
        "{SHOP}\n//- /config/fence.json\n{{ \"public\": [\"../app/actions.ts\"], \"rules\": {{ \"unguarded-action\": \"off\" }} }}\n"
    );
    let options = json!({ "configPath": "config/fence.json", "rules": { "late-guard": "off" } });
    let mut client = started(options, capabilities(), &files).await;
    client.did_open_file(ACTIONS).await;
    assert!(of_rule(&client.published(ACTIONS, 1).await, "unguarded-action").is_empty());
    client
        .notify("workspace/didChangeConfiguration", json!({ "settings": { "actionfence": { "configPath": null } } }))
        .await;
    let now = client.published_where(ACTIONS, |params| !params["diagnostics"].as_array().unwrap().is_empty()).await;
    assert_eq!(of_rule(&now, "unguarded-action").len(), 1);
    client.finish().await;
}
