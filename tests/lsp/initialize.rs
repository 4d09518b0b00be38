//! The handshakes of real clients, by what makes each of them special.

use crate::client::{Client, capabilities, quick};
use crate::shop::{ACTIONS, SHOP};
use serde_json::{Value, json};

/// Name, what `initialize` carries beside the root, and the encoding that is agreed on.
fn clients() -> Vec<(&'static str, Value, &'static str)> {
    let encodings = |list: Value| json!({ "capabilities": { "general": { "positionEncodings": list } } });
    vec![
        ("declares nothing", json!({ "capabilities": {} }), "utf-16"),
        ("an editor in a browser engine", encodings(json!(["utf-16"])), "utf-16"),
        ("a modal editor that counts bytes", encodings(json!(["utf-8", "utf-16", "utf-32"])), "utf-8"),
        ("an editor that counts characters", encodings(json!(["utf-32", "utf-8", "utf-16"])), "utf-32"),
        ("asks for something unknown first", encodings(json!(["utf-7", "utf-8"])), "utf-8"),
        ("asks for nothing that we know", encodings(json!(["utf-7"])), "utf-16"),
        ("has a process that is no number", json!({ "processId": null, "capabilities": {} }), "utf-16"),
        ("writes empty lists for objects", json!({ "capabilities": {}, "initializationOptions": [] }), "utf-16"),
        ("sends a trace and a locale", json!({ "capabilities": {}, "trace": "verbose", "locale": "de" }), "utf-16"),
    ]
}

#[tokio::test]
async fn every_handshake_ends_in_diagnostics() {
    for (name, mut params, encoding) in clients() {
        let mut client = Client::start(SHOP, quick());
        params["rootUri"] = json!(client.uri(""));
        let result = client.request("initialize", params).await;
        assert_eq!(result["capabilities"]["positionEncoding"], encoding, "{name}");
        assert_eq!(result["serverInfo"]["name"], "actionfence");
        assert_eq!(result["capabilities"]["textDocumentSync"]["change"], 2);
        assert_eq!(result["capabilities"].get("diagnosticProvider"), None, "{name}");
        client.notify("initialized", json!({})).await;
        client.did_open_file(ACTIONS).await;
        let published = client.published(ACTIONS, 1).await;
        assert_eq!(published[0]["code"], "unguarded-action", "{name}");
        client.finish_allowing(&["$/logTrace"]).await;
    }
}

#[tokio::test]
async fn the_root_may_come_as_folders_as_a_path_or_not_at_all() {
    for shape in ["workspaceFolders", "rootPath", "nothing"] {
        let mut client = Client::start(SHOP, quick());
        let mut params = json!({ "processId": 1, "rootUri": null, "capabilities": {} });
        match shape {
            "workspaceFolders" => {
                params[shape] = json!([{ "uri": client.uri(""), "name": "shop" }]);
            }
            "rootPath" => params[shape] = json!(client.path("")),
            _ => {}
        }
        client.request("initialize", params).await;
        client.notify("initialized", json!({})).await;
        client.did_open_file(ACTIONS).await;
        assert_eq!(client.published(ACTIONS, 1).await[0]["code"], "unguarded-action", "{shape}");
        client.finish().await;
    }
}

#[tokio::test]
async fn a_client_without_a_place_for_evidence_gets_it_in_the_message() {
    let mut client = Client::start(SHOP, quick());
    let root = client.uri("");
    client.request("initialize", json!({ "rootUri": root, "capabilities": {} })).await;
    client.notify("initialized", json!({})).await;
    client.did_open_file(ACTIONS).await;
    let published = client.published(ACTIONS, 1).await;
    assert_eq!(published[0].get("relatedInformation"), None);
    assert_eq!(published[0].get("codeDescription"), None);
    client.finish().await;
}

#[tokio::test]
async fn files_are_watched_in_one_request_where_the_client_can() {
    let mut declared = capabilities();
    declared["workspace"]["didChangeWatchedFiles"] = json!({ "dynamicRegistration": true });
    let mut client = Client::open(SHOP, declared).await;
    let asked = client.expect("client/registerCapability").await;
    let registrations = asked["registrations"].as_array().unwrap();
    assert_eq!(registrations.len(), 1);
    assert!(registrations[0]["registerOptions"]["watchers"].as_array().unwrap().len() > 3);
    client.finish().await;
}

#[tokio::test]
async fn indexing_shows_its_progress() {
    let mut declared = capabilities();
    declared["window"] = json!({ "workDoneProgress": true });
    let mut client = Client::open(SHOP, declared).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    for title in ["actionfence: Indexing", "actionfence: Checking"] {
        client.expect("window/workDoneProgress/create").await;
        assert_eq!(client.expect("$/progress").await["value"]["title"], title);
        loop {
            let progress = client.expect("$/progress").await;
            if progress["value"]["kind"] == "end" {
                break;
            }
        }
    }
    client.finish().await;
}

#[tokio::test]
async fn requests_before_the_handshake_are_refused() {
    let mut client = Client::start(SHOP, quick());
    let answer = client.ask("textDocument/hover", json!({})).await;
    assert_eq!(answer["error"]["code"], -32002);
    client.initialize(capabilities()).await;
    client.finish().await;
}
