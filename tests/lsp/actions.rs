//! Code actions: offered, resolved and applied as the client would.

use crate::client::{Client, capabilities, quick};
use crate::shop::{ACTIONS, SHOP, of_rule, range};
use actionfence::engine::{self, Checked};
use actionfence::finding::Finding;
use actionfence::fixes::{FileEdit, Fix, FixKind, Safety};
use actionfence::lsp::Options;
use actionfence::rules::Context;
use actionfence::text::{Span, TextEdit};
use actionfence::workspace::{FileId, Snapshot};
use serde_json::{Value, json};

/// A rule that may have safe fixes.
const RULE: &str = "use-server-as-server-only";

/// The findings of `unguarded-action` in the name of that rule.
fn check(snapshot: &Snapshot, file: FileId, options: &engine::Options) -> Checked {
    let mut checked = engine::check_file(snapshot, file, options);
    checked.findings.retain(|finding| finding.rule == "unguarded-action");
    for finding in &mut checked.findings {
        finding.rule = RULE;
    }
    checked
}

/// A safe fix at the finding, an unsafe one that creates a file, and a template that does nothing.
fn fixes(finding: &Finding, context: &Context<'_>) -> Vec<Fix> {
    if finding.rule != RULE {
        return Vec::new();
    }
    let path = context.view.snapshot.path(finding.place.file).to_owned();
    let here = |edits| FileEdit { path: path.clone(), created: false, edits };
    let name = finding.place.span;
    let created = FileEdit {
        path: "lib/new file [x].ts".to_owned(),
        created: true,
        edits: vec![TextEdit::insert(0, "export {}\n")],
    };
    let fix = |kind, title: &str, safety, files| Fix { kind, title: title.to_owned(), safety, files };
    vec![
        fix(FixKind::AddServerOnly, "Rename it", Safety::Safe, vec![here(vec![TextEdit::replace(name, "renamed")])]),
        fix(
            FixKind::MoveInlineAction,
            "Move it",
            Safety::Unsafe,
            vec![here(vec![TextEdit::delete(Span::new(0, name.end))]), created],
        ),
        fix(FixKind::InsertGuard, "Fill it in", Safety::Template, vec![here(Vec::new())]),
    ]
}

async fn start(declared: Value) -> Client {
    let mut client = Client::start(SHOP, Options { check, fixes, ..quick() });
    client.initialize(declared).await;
    let text = std::fs::read_to_string(client.path(ACTIONS)).unwrap();
    // What stands before the name on its line must be counted in the client's units.
    client.did_open(ACTIONS, 3, &text.replace("export async", "/* 😀 */ export async")).await;
    client.published(ACTIONS, 3).await;
    client
}

/// The actions at a range, without the rewrites that need no finding.
async fn offered(client: &mut Client, range: Value, context: Value) -> Vec<Value> {
    let params = json!({ "textDocument": { "uri": client.uri(ACTIONS) }, "range": range, "context": context });
    let mut actions = client.request("textDocument/codeAction", params).await;
    let mut actions = std::mem::take(actions.as_array_mut().unwrap());
    actions.retain(|action| action["kind"] != "refactor.rewrite");
    actions
}

fn titles(actions: &[Value]) -> Vec<&str> {
    actions.iter().map(|action| action["title"].as_str().unwrap()).collect()
}

const ALL: [&str; 4] = ["Rename it", "Move it", "Fill it in", "Fix everything that is safe to fix"];

#[tokio::test]
async fn fixes_are_offered_at_the_cursor_and_for_the_named_diagnostic() {
    let mut client = start(capabilities()).await;
    let none = json!({ "diagnostics": [] });
    let at_cursor = offered(&mut client, range((3, 35), (3, 35)), none.clone()).await;
    assert_eq!(titles(&at_cursor), ALL);
    assert_eq!(at_cursor[0]["isPreferred"], true);
    assert_eq!(at_cursor[1]["isPreferred"], false);
    assert_eq!(at_cursor[0]["diagnostics"][0]["code"], RULE);

    let elsewhere = offered(&mut client, range((0, 0), (0, 0)), none).await;
    assert_eq!(titles(&elsewhere), ["Fix everything that is safe to fix"]);

    let mut diagnostic = at_cursor[0]["diagnostics"][0].clone();
    diagnostic["range"] = range((0, 1), (0, 2));
    let named = offered(&mut client, range((0, 0), (0, 0)), json!({ "diagnostics": [diagnostic] })).await;
    assert_eq!(titles(&named), ALL);
    client.finish().await;
}

#[tokio::test]
async fn kinds_are_filtered_as_the_client_asks() {
    let mut client = start(capabilities()).await;
    let cursor = range((3, 33), (3, 33));
    for (only, expected) in [
        (json!([""]), &ALL[..]),
        (json!(["quickfix"]), &ALL[..3]),
        (json!(["source.fixAll"]), &ALL[3..]),
        (json!(["source.fixAll.actionfence"]), &ALL[3..]),
        (json!(["source.fixAll.other"]), &[]),
        (json!(["refactor", "source.organizeImports"]), &[]),
    ] {
        let actions = offered(&mut client, cursor.clone(), json!({ "diagnostics": [], "only": only })).await;
        assert_eq!(titles(&actions), expected, "{only}");
    }
    client.finish().await;
}

#[tokio::test]
async fn the_edit_comes_with_the_version_the_new_file_and_the_annotation() {
    let mut client = start(capabilities()).await;
    let actions = offered(&mut client, range((3, 33), (3, 33)), json!({ "diagnostics": [] })).await;
    assert_eq!(actions[1].get("edit"), None);
    let resolved = client.request("codeAction/resolve", actions[1].clone()).await;
    let changes = resolved["edit"]["documentChanges"].as_array().unwrap();
    assert_eq!(changes[0]["textDocument"], json!({ "uri": client.uri(ACTIONS), "version": 3 }));
    assert_eq!(changes[0]["edits"][0]["range"], range((0, 0), (3, 36)));
    assert_eq!(changes[1]["kind"], "create");
    assert_eq!(changes[1]["uri"], client.uri("lib/new%20file%20%5Bx%5D.ts"));
    assert_eq!(changes[2]["textDocument"]["version"], Value::Null);
    assert_eq!(changes[2]["edits"][0]["newText"], "export {}\n");
    let annotation = changes[0]["edits"][0]["annotationId"].as_str().unwrap();
    assert_eq!(resolved["edit"]["changeAnnotations"][annotation]["label"], "Move it");

    let all = client.request("codeAction/resolve", actions[3].clone()).await;
    assert_eq!(all["edit"]["documentChanges"][0]["edits"][0]["newText"], "renamed");
    client.finish().await;
}

#[tokio::test]
async fn an_action_that_the_code_has_outrun_is_refused() {
    let mut client = start(capabilities()).await;
    let actions = offered(&mut client, range((3, 33), (3, 33)), json!({ "diagnostics": [] })).await;
    client.did_change(ACTIONS, 4, json!([{ "text": "'use server'\n" }])).await;
    let answer = client.ask("codeAction/resolve", actions[0].clone()).await;
    assert_eq!(answer["error"]["code"], -32801, "{answer:#}");
    client.published(ACTIONS, 4).await;
    client.finish().await;
}

#[tokio::test]
async fn a_client_that_declares_nothing_gets_plain_edits_at_once() {
    let mut client = start(json!({})).await;
    let actions = offered(&mut client, range((3, 33), (3, 33)), json!({ "diagnostics": [] })).await;
    assert_eq!(titles(&actions), ALL);
    assert_eq!(actions[3]["kind"], "quickfix");
    assert_eq!(actions[1].get("data"), None);
    let changes = &actions[1]["edit"]["changes"];
    assert_eq!(changes[client.uri("lib/new%20file%20%5Bx%5D.ts")][0]["newText"], "export {}\n");
    assert_eq!(actions[1]["edit"].get("documentChanges"), None);
    let resolved = client.request("codeAction/resolve", actions[0].clone()).await;
    assert_eq!(resolved, actions[0]);
    client.finish().await;
}

#[tokio::test]
async fn a_rewrite_is_offered_without_a_finding() {
    let mut client = Client::open(SHOP, capabilities()).await;
    let path = "app/rename.ts";
    let text = "'use server'\nimport { requireUser } from '../lib/guard'\n\nexport async function rename(name: string) {\n  await requireUser()\n  return name\n}\n";
    client.did_open(path, 1, text).await;
    let published = client.published(path, 1).await;
    assert!(of_rule(&published, "unguarded-action").is_empty());
    let params = json!({
        "textDocument": { "uri": client.uri(path) },
        "range": range((4, 4), (4, 4)),
        "context": { "diagnostics": [], "only": ["refactor"] },
    });
    let actions = client.request("textDocument/codeAction", params).await;
    assert_eq!(actions[0]["kind"], "refactor.rewrite", "{actions:#}");
    let resolved = client.request("codeAction/resolve", actions[0].clone()).await;
    let edit = resolved["edit"]["documentChanges"].to_string();
    assert!(edit.contains("createSecureAction"), "{edit}");
    client.finish().await;
}
