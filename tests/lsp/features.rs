//! What goes beyond findings and fixes: hints, pages, lists, settings, changes that nobody watches, progress, trace.

use crate::client::{Client, capabilities, quick};
use crate::shop::{ACTIONS, SHOP, of_rule, range};
use actionfence::engine::{self, Checked};
use actionfence::lsp::Options;
use actionfence::workspace::{FileId, Snapshot};
use serde_json::{Value, json};
use std::sync::{Condvar, Mutex};

fn with(pointer: &[(&str, Value)]) -> Value {
    let mut declared = capabilities();
    for (path, value) in pointer {
        let mut at = &mut declared;
        for key in path.split('/') {
            at = &mut at[key];
        }
        *at = value.clone();
    }
    declared
}

#[tokio::test]
async fn hints_are_off_until_the_settings_ask_for_them() {
    let declared =
        with(&[("textDocument/inlayHint", json!({})), ("workspace/inlayHint", json!({ "refreshSupport": true }))]);
    let mut client = Client::open(SHOP, declared).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    let params = json!({ "textDocument": { "uri": client.uri(ACTIONS) }, "range": range((0, 0), (9, 0)) });
    assert_eq!(client.request("textDocument/inlayHint", params.clone()).await, Value::Null);

    let settings = json!({ "settings": { "actionfence": { "inlayHints": true, "codeLens": false } } });
    client.notify("workspace/didChangeConfiguration", settings).await;
    client.expect("workspace/inlayHint/refresh").await;
    let hints = client.request("textDocument/inlayHint", params).await;
    assert_eq!(hints[0]["position"], json!({ "line": 3, "character": 27 }));
    assert_eq!(hints[0]["label"], "no auth");
    assert!(hints[0]["tooltip"]["value"].as_str().unwrap().contains("Authentication: missing"), "{hints:#}");

    let elsewhere = json!({ "textDocument": { "uri": client.uri(ACTIONS) }, "range": range((0, 0), (1, 0)) });
    assert_eq!(client.request("textDocument/inlayHint", elsewhere).await, json!([]));
    let lens = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
    assert_eq!(client.request("textDocument/codeLens", lens).await, Value::Null);
    client.finish_allowing(&["workspace/inlayHint/refresh"]).await;
}

#[tokio::test]
async fn pages_are_shown_to_clients_that_show_documents() {
    let mut client = Client::open(SHOP, with(&[("window", json!({ "showDocument": { "support": true } }))])).await;
    let explain = json!({ "command": "actionfence.explainRule", "arguments": ["unguarded-action"] });
    let page = client.request("workspace/executeCommand", explain).await;
    let shown = client.expect("window/showDocument").await;
    assert_eq!(shown["external"], false);
    let path = shown["uri"].as_str().unwrap().strip_prefix("file://").unwrap().to_owned();
    assert!(path.ends_with("/unguarded-action.md"), "{path}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), page.as_str().unwrap());

    client.request("workspace/executeCommand", json!({ "command": "actionfence.showAttackSurface" })).await;
    let shown = client.expect("window/showDocument").await;
    assert!(shown["uri"].as_str().unwrap().ends_with("/attack-surface.md"), "{shown}");
    client.finish().await;
    assert!(!std::path::Path::new(&path).exists(), "the page goes with the session");
}

#[tokio::test]
async fn pages_are_left_to_clients_that_open_them() {
    let mut client = Client::start(SHOP, quick());
    let params = json!({
        "rootUri": client.uri(""),
        "capabilities": with(&[("window", json!({ "showDocument": { "support": true } }))]),
        "initializationOptions": { "opensPages": true },
    });
    client.request("initialize", params).await;
    client.notify("initialized", json!({})).await;
    let explain = json!({ "command": "actionfence.explainRule", "arguments": ["unguarded-action"] });
    let page = client.request("workspace/executeCommand", explain).await;
    assert!(page.as_str().unwrap().starts_with("# unguarded-action"));
    client.finish().await;
}

#[tokio::test]
async fn what_nobody_watches_is_looked_at_when_a_file_is_saved() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file("app/guarded.ts").await;
    let published = client.published("app/guarded.ts", 1).await;
    assert!(of_rule(&published, "unguarded-action").is_empty(), "{published:#?}");
    std::fs::write(client.path("lib/guard.ts"), "export async function requireUser() { return { id: 1 } }\n").unwrap();
    let saved = json!({ "textDocument": { "uri": client.uri("app/page.tsx") } });
    client.notify("textDocument/didSave", saved).await;
    client.published_where("app/guarded.ts", |params| !params["diagnostics"].as_array().unwrap().is_empty()).await;
    client.finish().await;
}

#[tokio::test]
async fn a_renamed_folder_takes_its_findings_along() {
    let declared = with(&[("workspace/fileOperations", json!({ "didRename": true }))]);
    let mut client = Client::open(SHOP, declared).await;
    client.published_where(ACTIONS, |params| params["diagnostics"] != json!([])).await;
    std::fs::rename(client.path("app"), client.path("shop")).unwrap();
    let renamed = json!({ "files": [{ "oldUri": client.uri("app"), "newUri": client.uri("shop") }] });
    client.notify("workspace/didRenameFiles", renamed).await;
    client.published_where(ACTIONS, |params| params["diagnostics"] == json!([])).await;
    let moved = client.published_where("shop/actions.ts", |_| true).await;
    assert_eq!(of_rule(&moved, "unguarded-action").len(), 1, "{moved:#?}");
    client.finish().await;
}

#[tokio::test]
async fn settings_that_the_client_does_not_have_leave_those_it_came_with() {
    let mut client = Client::start(SHOP, quick());
    let params = json!({
        "rootUri": client.uri(""),
        "capabilities": with(&[("workspace/configuration", json!(true))]),
        "initializationOptions": { "rules": { "unguarded-action": "hint" } },
    });
    client.request("initialize", params).await;
    client.notify("initialized", json!({})).await;
    client.expect("workspace/configuration").await;
    client.notify("workspace/didChangeConfiguration", json!({ "settings": null })).await;
    client.expect("workspace/configuration").await;
    client.did_open_file(ACTIONS).await;
    let published = client.published(ACTIONS, 1).await;
    assert_eq!(of_rule(&published, "unguarded-action")[0]["severity"], 4);
    client.finish().await;
}

#[tokio::test]
async fn the_server_tells_what_it_does_when_it_is_traced() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    client.notify("$/setTrace", json!({ "value": "verbose" })).await;
    client.did_change(ACTIONS, 2, json!([{ "text": "'use server'\n" }])).await;
    loop {
        let traced = client.expect("$/logTrace").await;
        if traced["message"].as_str().unwrap().ends_with("app/actions.ts (version 2): 0 findings") {
            break;
        }
    }
    client.published(ACTIONS, 2).await;
    client.notify("$/setTrace", json!({ "value": "off" })).await;
    client.did_change(ACTIONS, 3, json!([{ "text": "'use server'\nexport async function f() {}\n" }])).await;
    client.request("textDocument/codeLens", json!({ "textDocument": { "uri": client.uri(ACTIONS) } })).await;
    client.finish_allowing(&["textDocument/publishDiagnostics", "$/logTrace"]).await;
}

/// Opened when the client has called the check off; until then files below `app/made` wait.
static GATE: (Mutex<bool>, Condvar) = (Mutex::new(false), Condvar::new());

fn gated(snapshot: &Snapshot, file: FileId, options: &engine::Options) -> Checked {
    if snapshot.path(file).starts_with("app/made") {
        let open = GATE.0.lock().unwrap();
        drop(GATE.1.wait_while(open, |open| !*open).unwrap());
    }
    engine::check_file(snapshot, file, options)
}

#[tokio::test]
async fn the_check_of_the_rest_can_be_called_off() {
    // More files than one batch holds, so that there is a rest.
    let made = (0..300).map(|number| {
        let text = "'use server'\nimport { db } from '../../lib/db'\nexport async function drop() { await db.cart.deleteMany() }";
        format!("//- /app/made/a{number}.ts\n{text}\n")
    });
    let files = SHOP.to_owned() + &made.collect::<String>();
    let mut client = Client::start(&files, Options { check: gated, ..quick() });
    client.initialize(with(&[("window", json!({ "workDoneProgress": true }))])).await;
    client.did_open_file(ACTIONS).await;
    client.published(ACTIONS, 1).await;
    let checking = loop {
        let progress = client.expect("$/progress").await;
        if progress["value"]["title"] == "actionfence: Checking" {
            break progress;
        }
    };
    assert_eq!(checking["value"]["cancellable"], true);
    client.notify("window/workDoneProgress/cancel", json!({ "token": checking["token"] })).await;
    let explain = json!({ "command": "actionfence.explainRule", "arguments": ["unguarded-action"] });
    client.request("workspace/executeCommand", explain).await;
    *GATE.0.lock().unwrap() = true;
    GATE.1.notify_all();
    let told = client.expect("window/logMessage").await;
    assert!(told["message"].as_str().unwrap().contains("was cancelled"), "{told}");

    // Open files are checked all the same, and all others when the index is restarted.
    client.did_change(ACTIONS, 2, json!([{ "text": "'use server'\n" }])).await;
    assert_eq!(client.published(ACTIONS, 2).await, Vec::<Value>::new());
    client.request("workspace/executeCommand", json!({ "command": "actionfence.restartIndex" })).await;
    client.published_where("app/made/a299.ts", |_| true).await;
    client.finish_allowing(&["$/progress", "window/workDoneProgress/create"]).await;
}
