//! Bytes that are no message, and clients that do not behave: the server stays in step.

use crate::client::{Client, capabilities, quick};
use crate::echo::echo;
use crate::shop::{ACTIONS, SHOP, of_rule};
use actionfence::lsp::Options;
use serde_json::json;

/// A client whose server shows the text that it holds.
async fn client() -> Client {
    let mut client = Client::start(SHOP, Options { check: echo, ..quick() });
    client.initialize(capabilities()).await;
    client
}

#[tokio::test]
async fn what_is_no_message_is_left_out() {
    let unknown = br#"{"jsonrpc":"2.0","method":"$/x"}"#;
    let short = format!("Content-Length: {}\r\n\r\n", unknown.len() - 7).into_bytes();
    let long = format!("Content-Length: {}\r\n\r\n", unknown.len() + 30).into_bytes();
    let deep = [b"Content-Length: 100000\r\n\r\n".as_slice(), &b"[".repeat(100_000)].concat();
    let mut client = client().await;
    client.did_open(ACTIONS, 1, "one").await;
    client.published(ACTIONS, 1).await;
    for (version, bytes) in (2..).zip([
        b"Content-Length: 5\r\n\r\n{\"a\":".as_slice(),
        b"Content-Length: 4\r\n\r\n\xff\xfe\xff\xff",
        b"Content-Length: 4\r\n\r\nnull",
        b"Content-Length: 2\r\n\r\n[]",
        b"Content-Length: -5\r\n\r\n",
        b"Content-Length: 1000000000000\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\0\0\0\0\r\n\r\n\r\n",
        &[short.as_slice(), unknown].concat(),
        &[long.as_slice(), unknown].concat(),
        &deep,
    ]) {
        client.raw(bytes).await;
        let text = format!("after {version}");
        client.did_change(ACTIONS, version, json!([{ "text": text }])).await;
        assert_eq!(client.published(ACTIONS, version).await[0]["message"], text, "{}", String::from_utf8_lossy(bytes));
    }
    client.left_out().await;
    client.finish_leniently().await;
}

#[tokio::test]
async fn a_request_that_cannot_be_read_is_answered() {
    let mut client = client().await;
    client.raw(b"Content-Length: 47\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":5,\"params\":1}").await;
    assert_eq!(client.answer(77).await["error"]["code"], -32601);
    client.finish().await;
}

#[tokio::test]
async fn uris_need_not_be_escaped() {
    let mut client = Client::open(SHOP, capabilities()).await;
    let text = std::fs::read_to_string(client.path(ACTIONS)).unwrap().replace("../lib", "../../lib");
    let uri = client.uri("app/[slug] é/actions.ts");
    let document = json!({ "uri": uri, "languageId": "typescript", "version": 1, "text": text });
    client.notify("textDocument/didOpen", json!({ "textDocument": document })).await;
    let escaped = uri.replace('[', "%5B").replace(']', "%5D").replace(' ', "%20").replace('é', "%C3%A9");
    let published = client.published_at(&escaped, |params| params["version"] == 1).await;
    assert_eq!(of_rule(&published, "unguarded-action").len(), 1, "{published:#?}");
    client.finish().await;
}

#[tokio::test]
async fn uris_of_any_kind_are_taken() {
    let mut client = client().await;
    for uri in [
        "file:///c%3A/Users/me/app/actions.ts",
        "file:///C:/Users/me/app/actions.ts",
        "file:///c:\\Users\\me\\actions.ts",
        "file://server/share/app/actions.ts",
        "file://localhost/app/actions.ts",
        "FILE:///app/actions.ts",
        "file:///%ff%fe/actions.ts",
        "file:///a%00b.ts",
        "file:///app/../../../../actions.ts",
        "file:///app//double.ts",
        "file:///app/actions.ts?query#fragment",
        "file:relative.ts",
        "file:",
        "untitled:Untitled-1",
        "vscode-notebook-cell:/app/a.ipynb#W0sZmlsZQ",
        "git:/app/actions.ts?%7B%22path%22%3A1%7D",
        "not a uri",
        "",
    ] {
        let document = json!({ "uri": uri, "languageId": "typescript", "version": 1, "text": "one" });
        client.notify("textDocument/didOpen", json!({ "textDocument": document })).await;
        let document = json!({ "uri": uri, "version": 2 });
        let far =
            json!({ "start": { "line": 9, "character": 4_294_967_295_u32 }, "end": { "line": 0, "character": 0 } });
        let changes = json!([{ "range": far, "text": "two" }, { "text": "three" }]);
        client.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes })).await;
        client.ask("textDocument/codeLens", json!({ "textDocument": { "uri": uri } })).await;
        let files = json!({ "files": [{ "uri": uri, "oldUri": uri, "newUri": uri }] });
        for method in ["workspace/didCreateFiles", "workspace/didRenameFiles", "workspace/didDeleteFiles"] {
            client.notify(method, files.clone()).await;
        }
        let changes = json!({ "changes": [{ "uri": uri, "type": 1 }, { "uri": uri, "type": 77 }] });
        client.notify("workspace/didChangeWatchedFiles", changes).await;
        let folders =
            json!({ "event": { "added": [{ "uri": uri, "name": "x" }], "removed": [{ "uri": uri, "name": "x" }] } });
        client.notify("workspace/didChangeWorkspaceFolders", folders).await;
        client.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri } })).await;
    }
    client.did_open(ACTIONS, 1, "still here").await;
    assert_eq!(client.published(ACTIONS, 1).await[0]["message"], "still here");
    client.finish_leniently().await;
}

#[tokio::test]
async fn half_a_message_is_the_end_when_nothing_follows() {
    let mut client = client().await;
    client.raw(b"Content-Length: 50\r\n\r\n{\"half").await;
    assert!(!client.hung_up().await, "it was not asked to shut down");
}

#[tokio::test]
async fn exit_without_shutdown_is_the_end() {
    let mut client = client().await;
    client.notify("exit", json!(null)).await;
    assert!(!client.left().await, "it was not asked to shut down");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_reads_nothing_for_a_while_gets_everything_later() {
    let mut client = client().await;
    let text = "const text = 1\n".repeat(2_000);
    client.did_open(ACTIONS, 1, &text).await;
    // Each answer is as large as the file: the pipe is full after two of them.
    for version in 2..60 {
        let end = json!({ "line": version, "character": 0 });
        client.did_change(ACTIONS, version, json!([{ "range": { "start": end, "end": end }, "text": "x" }])).await;
    }
    let published = client.published(ACTIONS, 59).await;
    assert_eq!(published[0]["message"].as_str().unwrap().len(), text.len() + 58);
    client.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_changes_come_out_in_order() {
    let mut client = client().await;
    client.did_open(ACTIONS, 0, "").await;
    for version in 1..=10_000 {
        let at = json!({ "line": 0, "character": version - 1 });
        client.did_change(ACTIONS, version, json!([{ "range": { "start": at, "end": at }, "text": "x" }])).await;
    }
    let at = json!({ "line": 0, "character": 0 });
    let many: Vec<_> = (0..10_000).map(|_| json!({ "range": { "start": at, "end": at }, "text": "y" })).collect();
    client.did_change(ACTIONS, 10_001, json!(many)).await;
    let published = client.published(ACTIONS, 10_001).await;
    assert_eq!(published[0]["message"], "y".repeat(10_000) + &"x".repeat(10_000));
    client.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_storm_of_cancelled_requests_leaves_the_server_answering() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file(ACTIONS).await;
    let params = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
    let mut ids = Vec::new();
    for id in 0..500 {
        ids.push(client.post("textDocument/codeLens", params.clone()).await);
        client.notify("$/cancelRequest", json!({ "id": ids[id] })).await;
        client.notify("$/cancelRequest", json!({ "id": "never sent" })).await;
    }
    for id in ids {
        let answer = client.answer(id).await;
        assert!(answer["result"].is_array() || answer["error"]["code"] == -32_800, "{answer:#}");
    }
    assert_eq!(client.request("textDocument/codeLens", params).await.as_array().unwrap().len(), 1);
    client.published(ACTIONS, 1).await;
    client.finish().await;
}
