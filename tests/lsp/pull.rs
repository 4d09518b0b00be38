//! Clients that ask for diagnostics themselves.

use crate::client::{Client, capabilities};
use crate::shop::{ACTIONS, SHOP, change, of_rule};
use serde_json::{Value, json};

fn pulling() -> Value {
    let mut declared = capabilities();
    declared["textDocument"]["diagnostic"] = json!({ "dynamicRegistration": true, "relatedDocumentSupport": true });
    declared["workspace"]["diagnostics"] = json!({ "refreshSupport": true });
    declared
}

#[tokio::test]
async fn nothing_is_pushed_and_equal_lists_are_named_by_their_id() {
    let mut client = Client::open(SHOP, pulling()).await;
    client.did_open_file(ACTIONS).await;
    let mut params = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
    let report = client.request("textDocument/diagnostic", params.clone()).await;
    assert_eq!(report["kind"], "full");
    assert_eq!(of_rule(report["items"].as_array().unwrap(), "unguarded-action").len(), 1);

    params["previousResultId"] = report["resultId"].clone();
    let again = client.request("textDocument/diagnostic", params.clone()).await;
    assert_eq!(again, json!({ "kind": "unchanged", "resultId": report["resultId"] }));

    client.did_change(ACTIONS, 2, change((4, 2), (4, 28), "return 1")).await;
    let changed = client.request("textDocument/diagnostic", params).await;
    assert!(of_rule(changed["items"].as_array().unwrap(), "unguarded-action").is_empty());
    client.finish().await;
}

#[tokio::test]
async fn the_workspace_is_told_file_by_file() {
    let mut client = Client::open(SHOP, pulling()).await;
    let report = client.request("workspace/diagnostic", json!({ "previousResultIds": [] })).await;
    let items = report["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["uri"] == client.uri(ACTIONS)).unwrap();
    assert_eq!(of_rule(item["items"].as_array().unwrap(), "unguarded-action").len(), 1);

    let ids: Vec<Value> = items.iter().map(|item| json!({ "uri": item["uri"], "value": item["resultId"] })).collect();
    let gone = json!({ "uri": client.uri("app/gone.ts"), "value": "old" });
    let ids: Vec<Value> = ids.into_iter().chain([gone]).collect();
    let report = client.request("workspace/diagnostic", json!({ "previousResultIds": ids })).await;
    let items = report["items"].as_array().unwrap();
    let (gone, rest): (Vec<&Value>, Vec<&Value>) =
        items.iter().partition(|item| item["uri"] == client.uri("app/gone.ts"));
    assert!(rest.iter().all(|item| item["kind"] == "unchanged"), "{rest:#?}");
    assert_eq!(gone[0]["items"], json!([]));
    client.finish().await;
}

#[tokio::test]
async fn the_client_is_told_to_ask_again_when_other_files_change() {
    let mut client = Client::open(SHOP, pulling()).await;
    client.did_open_file("app/guarded.ts").await;
    let params = json!({ "textDocument": { "uri": client.uri("app/guarded.ts") } });
    let report = client.request("textDocument/diagnostic", params.clone()).await;
    assert!(of_rule(report["items"].as_array().unwrap(), "unguarded-action").is_empty());
    client.did_open_file("lib/guard.ts").await;
    client.did_change("lib/guard.ts", 2, change((2, 0), (5, 0), "  return { id: 1 }\n")).await;
    loop {
        client.expect("workspace/diagnostic/refresh").await;
        let report = client.request("textDocument/diagnostic", params.clone()).await;
        if !of_rule(report["items"].as_array().unwrap(), "unguarded-action").is_empty() {
            break;
        }
    }
    client.finish().await;
}
