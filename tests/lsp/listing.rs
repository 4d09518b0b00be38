//! The endpoints and the rules as data.

use crate::client::{Client, capabilities};
use crate::shop::{ACTIONS, SHOP, change};
use serde_json::{Value, json};

#[tokio::test]
async fn endpoints_are_listed_by_file_with_their_guards() {
    let mut client = Client::open(SHOP, capabilities()).await;
    let files = client.request("actionfence/endpoints", json!({})).await;
    let paths: Vec<&Value> = files.as_array().unwrap().iter().map(|file| &file["path"]).collect();
    assert_eq!(paths, [ACTIONS, "app/guarded.ts"]);
    let open = &files[0]["endpoints"][0];
    assert_eq!((&open["name"], &open["kind"], &open["unprotected"]), (&json!("clear"), &json!("module"), &json!(true)));
    assert_eq!(open["range"]["start"], json!({ "line": 3, "character": 22 }));
    assert_eq!((&open["callers"], &open["reachability"]), (&json!(1), &json!("form")));
    assert_eq!(open["guards"]["authentication"], json!({ "status": "missing", "by": null, "at": null }));
    assert!(open["card"].as_str().unwrap().contains("Authentication: missing"));
    let guarded = &files[1]["endpoints"][0];
    assert_eq!(guarded["unprotected"], false);
    let proof = &guarded["guards"]["authentication"];
    assert_eq!((&proof["status"], &proof["by"]), (&json!("proven"), &json!("requireUser()")));
    assert_eq!(proof["at"]["uri"], client.uri("app/guarded.ts"));
    client.finish().await;
}

#[tokio::test]
async fn what_is_public_on_purpose_is_not_unprotected() {
    let files = format!("{SHOP}\n//- /actionfence.json\n{{ \"public\": [\"app/actions.ts\"] }}\n");
    let mut client = Client::open(&files, capabilities()).await;
    let document = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
    let files = client.request("actionfence/endpoints", document).await;
    assert_eq!(files.as_array().unwrap().len(), 1);
    assert_eq!(files[0]["endpoints"][0]["unprotected"], false);
    client.finish().await;
}

#[tokio::test]
async fn one_file_can_be_asked_for_while_it_is_edited() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    client.did_change(ACTIONS, 2, change((3, 22), (3, 27), "empty")).await;
    let document = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
    let files = client.request("actionfence/endpoints", document).await;
    assert_eq!(files[0]["endpoints"][0]["name"], "empty");
    let nothing = json!({ "textDocument": { "uri": client.uri("lib/db.ts") } });
    assert_eq!(client.request("actionfence/endpoints", nothing).await, json!([]));
    client.published(ACTIONS, 2).await;
    client.finish().await;
}

#[tokio::test]
async fn rules_have_a_name_a_severity_and_a_headline() {
    let mut client = Client::open(SHOP, capabilities()).await;
    let rules = client.request("actionfence/rules", Value::Null).await;
    let rule = rules.as_array().unwrap().iter().find(|rule| rule["name"] == "unguarded-action").unwrap();
    assert_eq!(rule["severity"], "error");
    assert!(rule["headline"].as_str().unwrap().starts_with("An action writes"));
    let page = json!({ "command": "actionfence.explainRule", "arguments": [rule["name"]] });
    let page = client.request("workspace/executeCommand", page).await;
    assert!(page.as_str().unwrap().starts_with("# unguarded-action"));
    client.finish().await;
}
