//! Large workspaces: the client does not wait for what it did not ask for.

use crate::client::{Client, capabilities, quick};
use crate::shop::{ACTIONS, SHOP, change, of_rule};
use actionfence::lsp::Options;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::time::Duration;

/// The shop among so many other modules, each of which imports the one before.
fn large(modules: usize) -> String {
    let mut files = SHOP.to_owned();
    for index in 0..modules {
        let before = index.saturating_sub(1);
        let _ = write!(
            files,
            "//- /features/f{index}/actions.ts\n'use server'\nimport {{ db }} from '../../lib/db'\nimport {{ requireUser }} from '../../lib/guard'\nimport {{ run{before} }} from '../f{before}/actions'\nexport async function run{index}(id: string) {{\n  await requireUser()\n  await run{before}(id)\n  return db.row.findMany()\n}}\n"
        );
    }
    files
}

fn with_progress() -> Value {
    let mut declared = capabilities();
    declared["window"] = json!({ "workDoneProgress": true });
    declared
}

#[tokio::test]
async fn initialize_is_answered_before_anything_is_read() {
    let mut client = Client::start(&large(300), quick());
    let params = json!({ "rootUri": client.uri(""), "capabilities": with_progress() });
    client.request("initialize", params).await;
    assert_eq!(client.waiting(), [""; 0]);
    client.notify("initialized", json!({})).await;
    client.expect("window/workDoneProgress/create").await;
    client.finish_leniently().await;
}

#[tokio::test]
async fn the_open_file_does_not_wait_for_the_workspace_and_is_completed() {
    let mut client = Client::start(&large(300), Options { ahead: Duration::ZERO, ..quick() });
    let params = json!({ "rootUri": client.uri(""), "capabilities": with_progress() });
    client.request("initialize", params).await;
    // It is opened before the server has been told to start.
    client.did_open_file(ACTIONS).await;
    client.did_open_file("lib/db.ts").await;
    let early = client.published(ACTIONS, 1).await;
    assert_eq!(of_rule(&early, "unguarded-action").len(), 1, "{early:#?}");
    let began = |methods: Vec<&str>| methods.contains(&"window/workDoneProgress/create");
    assert!(!began(client.waiting()), "the workspace was read first");
    client.notify("initialized", json!({})).await;
    let complete = client.published("lib/db.ts", 1).await;
    assert_eq!(of_rule(&complete, "missing-server-only").len(), 1, "{complete:#?}");
    client.did_change(ACTIONS, 2, change((0, 0), (0, 0), "\n")).await;
    client.published(ACTIONS, 2).await;
    client.finish_leniently().await;
}

#[tokio::test]
async fn after_a_branch_switch_findings_are_those_of_a_fresh_start() {
    let mut client = Client::start(&large(300), quick());
    client.initialize(capabilities()).await;
    client.did_open_file("features/f7/actions.ts").await;
    client.request("workspace/diagnostic", json!({ "previousResultIds": [] })).await;

    let changed = |path: &str, client: &Client| json!({ "uri": client.uri(path), "type": 2 });
    let mut changes = Vec::new();
    for index in 0..300 {
        let path = format!("features/f{index}/actions.ts");
        if index % 3 == 0 {
            fs::remove_file(client.path(&path)).unwrap();
            changes.push(json!({ "uri": client.uri(&path), "type": 3 }));
        } else {
            let text = fs::read_to_string(client.path(&path)).unwrap();
            fs::write(client.path(&path), text.replace("  await requireUser()\n", "")).unwrap();
        }
        // What a watcher says twice, and of folders and files that are none of ours.
        changes.push(changed(&path, &client));
        changes.push(changed(&format!("node_modules/p{index}/index.js"), &client));
    }
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes })).await;
    let answer = client.request("workspace/diagnostic", json!({ "previousResultIds": [] })).await;

    let mut fresh = Client::start("//- /package.json\n{}\n", quick());
    copy(client.folder.path(), fresh.folder.path());
    fresh.initialize(capabilities()).await;
    fresh.did_open("features/f7/actions.ts", 1, &text_of(&client, "features/f7/actions.ts")).await;
    let expected = fresh.request("workspace/diagnostic", json!({ "previousResultIds": [] })).await;
    let told = |answer: &Value, client: &Client| -> Vec<String> {
        let items = answer["items"].as_array().unwrap().iter();
        items
            .map(|item| {
                item["items"].to_string().replace(&client.uri(""), "ROOT")
                    + &item["uri"].to_string().replace(&client.uri(""), "ROOT")
            })
            .collect()
    };
    assert_eq!(told(&answer, &client), told(&expected, &fresh));
    client.finish_leniently().await;
    fresh.finish_leniently().await;
}

fn text_of(client: &Client, path: &str) -> String {
    fs::read_to_string(client.path(path)).unwrap()
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
