//! What no client should do, and what no rule should do: the server stays, and stays in step.

use crate::client::{Client, capabilities, quick};
use crate::echo::{echo, fragile, fragile_fixes};
use crate::shop::{ACTIONS, SHOP, change};
use actionfence::lsp::Options;
use serde_json::{Value, json};

#[tokio::test]
async fn messages_out_of_turn_change_nothing() {
    let mut client = Client::start(SHOP, Options { check: echo, ..quick() });
    client.initialize(capabilities()).await;
    client.did_change(ACTIONS, 7, change((0, 0), (0, 0), "before it was opened")).await;
    client.notify("textDocument/didClose", json!({ "textDocument": { "uri": client.uri("app/unknown.ts") } })).await;
    for uri in ["untitled:Untitled-1", "git:/a.ts?ref", "file:///", "file:///nowhere/at/all.ts"] {
        let document = json!({ "uri": uri, "languageId": "typescript", "version": 1, "text": "x" });
        client.notify("textDocument/didOpen", json!({ "textDocument": document })).await;
        let params = json!({ "textDocument": { "uri": uri }, "position": { "line": 9, "character": 9 } });
        assert_eq!(client.request("textDocument/hover", params).await, Value::Null);
    }
    client.notify("textDocument/didChange", json!({ "nothing": "that fits" })).await;
    let unknown = client.ask("textDocument/rename", json!({})).await;
    assert!(unknown.get("error").is_some());

    client.did_open(ACTIONS, 1, "one").await;
    client.did_open(ACTIONS, 5, "two\nlines").await;
    client.did_change(ACTIONS, 3, change((1, 5), (1, 0), "!")).await;
    client.did_change(ACTIONS, 4, change((99, 0), (100, 0), "?")).await;
    let published = client.published(ACTIONS, 4).await;
    assert_eq!(published[0]["message"], "two\nlines!?");
    client.did_change(ACTIONS, 5, json!([{ "text": "all new" }, { "range": { "start": { "line": 0, "character": 3 }, "end": { "line": 0, "character": 4 } }, "text": "-" }])).await;
    let published = client.published(ACTIONS, 5).await;
    assert_eq!(published[0]["message"], "all-new");
    client.finish().await;
}

#[tokio::test]
async fn a_closed_file_counts_as_it_is_on_disk() {
    let mut client = Client::start(SHOP, Options { check: echo, ..quick() });
    client.initialize(capabilities()).await;
    client.did_open(ACTIONS, 1, "unsaved").await;
    assert_eq!(client.published(ACTIONS, 1).await[0]["message"], "unsaved");
    client.notify("textDocument/didClose", json!({ "textDocument": { "uri": client.uri(ACTIONS) } })).await;
    let published = client.published_where(ACTIONS, |params| params.get("version").is_none()).await;
    assert!(published[0]["message"].as_str().unwrap().starts_with("'use server'"));
    client.finish().await;
}

#[tokio::test]
async fn a_panic_in_a_check_costs_one_list() {
    let mut client = Client::start(SHOP, Options { check: fragile, ..quick() });
    client.initialize(capabilities()).await;
    client.did_open(ACTIONS, 1, "fine").await;
    client.published(ACTIONS, 1).await;
    client.did_change(ACTIONS, 2, json!([{ "text": "panic in the check" }])).await;
    let log = client.expect("window/logMessage").await;
    assert!(log["message"].as_str().unwrap().contains("actions.ts"), "{log:#}");
    client.did_change(ACTIONS, 3, json!([{ "text": "fine again" }])).await;
    assert_eq!(client.published(ACTIONS, 3).await[0]["message"], "fine again");
    client.finish().await;
}

#[tokio::test]
async fn a_panic_in_a_request_is_one_lost_answer() {
    let mut client = Client::start(SHOP, Options { check: echo, fixes: fragile_fixes, ..quick() });
    client.initialize(capabilities()).await;
    client.did_open(ACTIONS, 1, "panic in the answer").await;
    client.published(ACTIONS, 1).await;
    let position = json!({ "line": 0, "character": 0 });
    let params = json!({
        "textDocument": { "uri": client.uri(ACTIONS) },
        "range": { "start": position, "end": position },
        "context": { "diagnostics": [] },
    });
    let answer = client.ask("textDocument/codeAction", params.clone()).await;
    assert_eq!(answer["error"]["code"], -32603, "{answer:#}");
    client.did_change(ACTIONS, 2, json!([{ "text": "fine" }])).await;
    assert_eq!(client.published(ACTIONS, 2).await[0]["message"], "fine");
    client.request("textDocument/codeAction", params).await;
    client.finish().await;
}

#[tokio::test]
async fn a_client_that_never_answers_does_not_stop_the_server() {
    let mut client = Client::start(SHOP, Options { check: echo, ..quick() });
    client.fall_silent();
    let mut declared = capabilities();
    declared["window"] = json!({ "workDoneProgress": true });
    declared["workspace"]["configuration"] = json!(true);
    declared["workspace"]["didChangeWatchedFiles"] = json!({ "dynamicRegistration": true });
    client.initialize(declared).await;
    for method in ["client/registerCapability", "workspace/configuration", "window/workDoneProgress/create"] {
        client.expect(method).await;
    }
    client.did_open(ACTIONS, 1, "a").await;
    for version in 2..=12 {
        client.notify("workspace/didChangeConfiguration", json!({ "settings": null })).await;
        client.expect("workspace/configuration").await;
        let text = format!("text {version}");
        client.did_change(ACTIONS, version, json!([{ "text": text }])).await;
        assert_eq!(client.published(ACTIONS, version).await[0]["message"], text);
    }
    client.finish().await;
}

#[tokio::test]
async fn a_hundred_requests_at_once_are_all_answered() {
    let mut client = Client::start(SHOP, quick());
    client.initialize(capabilities()).await;
    client.did_open_file(ACTIONS).await;
    let params = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
    let mut ids = Vec::new();
    for _ in 0..100 {
        ids.push(client.post("textDocument/codeLens", params.clone()).await);
    }
    for id in ids {
        assert_eq!(client.answer(id).await["result"].as_array().unwrap().len(), 1);
    }
    client.published(ACTIONS, 1).await;
    client.finish().await;
}
