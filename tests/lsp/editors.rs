//! What real editors sent as `initialize`, replayed: each gets what it declared, asks its way, and ends with the same texts.
//!
//! `clients/*.initialize.json` were recorded from the editors that they are named after, but for `lsp4ij`, which was put
//! together by reading its sources.

use crate::client::{Client, quick};
use crate::shop::{ACTIONS, SHOP, of_rule};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// What is special about each.
struct Editor {
    name: &'static str,
    encoding: &'static str,
    pulls: bool,
    /// What the server registers for.
    registers: &'static [&'static str],
    resolves: bool,
    /// The form that edits come in.
    edits: &'static str,
    hints: bool,
    file_operations: &'static [&'static str],
}

const WATCH: &str = "workspace/didChangeWatchedFiles";
const CONFIGURATION: &str = "workspace/didChangeConfiguration";
const EVERY_OPERATION: &[&str] = &["didCreate", "didDelete", "didRename"];

/// One without any of it, in the units that every client knows.
const PLAIN: Editor = Editor {
    name: "",
    encoding: "utf-16",
    pulls: false,
    registers: &[],
    resolves: false,
    edits: "changes",
    hints: false,
    file_operations: &[],
};

const EDITORS: &[Editor] = &[
    Editor { name: "ale-3.3.0-vim9", ..PLAIN },
    Editor { name: "eglot-1.9-emacs28", registers: &[WATCH], edits: "documentChanges", ..PLAIN },
    Editor {
        name: "eglot-1.17-emacs30",
        encoding: "utf-32",
        registers: &[WATCH],
        resolves: true,
        edits: "documentChanges",
        hints: true,
        ..PLAIN
    },
    Editor {
        name: "helix-25.07.1",
        encoding: "utf-8",
        pulls: true,
        registers: &[WATCH],
        resolves: true,
        edits: "documentChanges",
        hints: true,
        file_operations: EVERY_OPERATION,
    },
    Editor { name: "lsp-mode-8.0.0", registers: &[WATCH], resolves: true, edits: "documentChanges", ..PLAIN },
    Editor {
        name: "lsp4ij",
        pulls: true,
        registers: &[WATCH, CONFIGURATION],
        resolves: true,
        edits: "documentChanges",
        hints: true,
        file_operations: &["didRename"],
        ..PLAIN
    },
    Editor { name: "neovim-0.7.2", resolves: true, ..PLAIN },
    Editor { name: "neovim-0.10.4", pulls: true, resolves: true, hints: true, ..PLAIN },
    Editor { name: "neovim-0.12.4", encoding: "utf-8", pulls: true, resolves: true, hints: true, ..PLAIN },
    VSCODE,
    Editor { name: "vscode-1.139.1", ..VSCODE },
];

const VSCODE: Editor = Editor {
    name: "vscode-1.100.3",
    encoding: "utf-16",
    pulls: true,
    registers: &[WATCH, CONFIGURATION],
    resolves: true,
    edits: "documentChanges",
    hints: true,
    file_operations: EVERY_OPERATION,
};

fn recorded(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/lsp/clients/{name}.initialize.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Starts the server as the editor does, in the workspace of these tests.
async fn start(editor: &Editor) -> (Client, Value) {
    let mut client = Client::start(SHOP, quick());
    let text = recorded(editor.name).to_string();
    let text = text
        .replace("file:///workspace", &client.uri(""))
        .replace("/workspace\"", &format!("{}\"", client.path("").display()));
    let params: Value = serde_json::from_str(&text).unwrap();
    let result = client.request("initialize", params).await;
    client.notify("initialized", json!({})).await;
    (client, result)
}

#[tokio::test]
async fn every_recorded_editor_is_in_the_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lsp/clients");
    let mut files: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let mut named: Vec<String> = EDITORS.iter().map(|editor| format!("{}.initialize.json", editor.name)).collect();
    files.sort();
    named.sort();
    assert_eq!(files, named);
}

#[tokio::test]
async fn the_answer_fits_what_the_editor_declared() {
    for editor in EDITORS {
        let name = editor.name;
        let (client, result) = start(editor).await;
        let offered = &result["capabilities"];
        assert_eq!(offered["positionEncoding"], editor.encoding, "{name}");
        assert_eq!(offered.get("diagnosticProvider").is_some(), editor.pulls, "{name}");
        assert_eq!(offered.get("inlayHintProvider").is_some(), editor.hints, "{name}");
        assert_eq!(offered["textDocumentSync"]["save"], json!({ "includeText": false }), "{name}");
        let operations = offered["workspace"]["fileOperations"].as_object();
        let mut operations: Vec<&str> = operations.into_iter().flat_map(|map| map.keys().map(String::as_str)).collect();
        operations.sort_unstable();
        assert_eq!(operations, editor.file_operations, "{name}");
        let kinds = offered["codeActionProvider"]["codeActionKinds"].as_array().unwrap();
        assert!(kinds.contains(&json!("source.fixAll.actionfence")), "{name}");
        client.finish_allowing(ASKED).await;
    }
}

/// What the server may ask or tell of its own accord, each with the capability that allows it.
const ASKED: &[&str] = &[
    "client/registerCapability",
    "window/workDoneProgress/create",
    "$/progress",
    "workspace/configuration",
    "workspace/codeLens/refresh",
    "workspace/diagnostic/refresh",
];

fn allows(capabilities: &Value, method: &str) -> bool {
    let yes = |pointer: &str| capabilities.pointer(pointer) == Some(&Value::Bool(true));
    match method {
        "client/registerCapability" => {
            yes("/workspace/didChangeWatchedFiles/dynamicRegistration")
                || yes("/workspace/didChangeConfiguration/dynamicRegistration")
        }
        "window/workDoneProgress/create" | "$/progress" => yes("/window/workDoneProgress"),
        "workspace/configuration" => yes("/workspace/configuration"),
        "workspace/codeLens/refresh" => yes("/workspace/codeLens/refreshSupport"),
        "workspace/diagnostic/refresh" => yes("/workspace/diagnostics/refreshSupport"),
        "textDocument/publishDiagnostics" => capabilities.pointer("/textDocument/diagnostic").is_none(),
        _ => false,
    }
}

#[tokio::test]
async fn a_session_of_each_editor_ends_with_the_same_texts() {
    let mut expected = None;
    for editor in EDITORS {
        let (mut client, _) = start(editor).await;
        let mended = session(&mut client, editor).await;
        assert!(mended[ACTIONS].contains("createSecureAction"), "{}: {mended:#?}", editor.name);
        assert_eq!(&mended, expected.get_or_insert_with(|| mended.clone()), "{}", editor.name);

        let capabilities = &recorded(editor.name)["capabilities"];
        for method in client.unclaimed() {
            assert!(allows(capabilities, &method), "{}: {method} was never declared", editor.name);
        }
        let registered: Vec<Value> = client
            .claim("client/registerCapability")
            .iter()
            .flat_map(|message| message["params"]["registrations"].as_array().unwrap().clone())
            .map(|registration| registration["method"].clone())
            .collect();
        assert_eq!(registered, editor.registers, "{}", editor.name);
        client.finish_allowing(ASKED).await;
    }
}

/// Opens, sees, asks for a fix with an empty context, has it applied, and gives the texts of the files that it changed.
async fn session(client: &mut Client, editor: &Editor) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(client.path(ACTIONS)).unwrap();
    let text = text.replace("export async", "/* 😀 */ export async");
    client.did_open(ACTIONS, 1, &text).await;
    let found = if editor.pulls {
        let params = json!({ "textDocument": { "uri": client.uri(ACTIONS) } });
        client.request("textDocument/diagnostic", params).await["items"].as_array().unwrap().clone()
    } else {
        client.published(ACTIONS, 1).await
    };
    let finding = of_rule(&found, "unguarded-action")[0].clone();
    let start = offset(&text, &finding["range"]["start"], editor.encoding);
    let end = offset(&text, &finding["range"]["end"], editor.encoding);
    assert_eq!(&text[start..end], "clear", "{}", editor.name);

    let params = json!({
        "textDocument": { "uri": client.uri(ACTIONS) },
        "range": finding["range"],
        "context": { "diagnostics": [] },
    });
    let actions = client.request("textDocument/codeAction", params).await;
    let actions = actions.as_array().unwrap();
    let wrap = actions.iter().find(|action| action["title"].as_str().unwrap().contains("createSecureAction")).unwrap();
    assert_eq!(wrap.get("edit").is_none(), editor.resolves, "{}", editor.name);
    let wrap = if editor.resolves { client.request("codeAction/resolve", wrap.clone()).await } else { wrap.clone() };
    let edit = &wrap["edit"];
    let annotated =
        recorded(editor.name).pointer("/capabilities/workspace/workspaceEdit/changeAnnotationSupport").is_some()
            && editor.edits == "documentChanges";
    assert_eq!(edit.get("changeAnnotations").is_some(), annotated, "{}", editor.name);
    let texts = applied(client, editor, edit, &text);
    client.notify("textDocument/didSave", json!({ "textDocument": { "uri": client.uri(ACTIONS) } })).await;
    texts
}

/// The edit's files with it applied, whatever form it came in.
fn applied(client: &Client, editor: &Editor, edit: &Value, open: &str) -> BTreeMap<String, String> {
    let creates = recorded(editor.name)
        .pointer("/capabilities/workspace/workspaceEdit/resourceOperations")
        .is_some_and(|kinds| kinds.as_array().unwrap().contains(&json!("create")));
    let mut lists: Vec<(String, Vec<Value>)> = Vec::new();
    if let Some(changes) = edit["documentChanges"].as_array() {
        assert_eq!(editor.edits, "documentChanges", "{}", editor.name);
        for change in changes {
            if change["kind"] == "create" {
                assert!(creates, "{}", editor.name);
                continue;
            }
            let uri = change["textDocument"]["uri"].as_str().unwrap();
            let version = if uri == client.uri(ACTIONS) { json!(1) } else { Value::Null };
            assert_eq!(change["textDocument"]["version"], version, "{}", editor.name);
            lists.push((uri.to_owned(), change["edits"].as_array().unwrap().clone()));
        }
    } else {
        assert!(editor.edits == "changes" || !creates, "{}: {edit:#}", editor.name);
        for (uri, edits) in edit["changes"].as_object().unwrap() {
            lists.push((uri.clone(), edits.as_array().unwrap().clone()));
        }
    }
    let mut texts = BTreeMap::new();
    for (uri, edits) in lists {
        let path = uri.strip_prefix(&format!("{}/", client.uri(""))).unwrap().to_owned();
        let before = if path == ACTIONS {
            open.to_owned()
        } else {
            std::fs::read_to_string(client.path(&path)).unwrap_or_default()
        };
        texts.insert(path, edited(&before, &edits, editor.encoding));
    }
    texts
}

fn edited(text: &str, edits: &[Value], encoding: &str) -> String {
    let mut places: Vec<(usize, usize, String)> = edits
        .iter()
        .map(|edit| {
            let at = |end: &str| offset(text, &edit["range"][end], encoding);
            (at("start"), at("end"), edit["newText"].as_str().unwrap().to_owned())
        })
        .collect();
    places.sort_by_key(|(start, end, _)| (*start, *end));
    let mut result = text.to_owned();
    for (start, end, new) in places.into_iter().rev() {
        result.replace_range(start..end, &new);
    }
    result
}

/// The byte that a position of the client means.
fn offset(text: &str, position: &Value, encoding: &str) -> usize {
    let line = usize::try_from(position["line"].as_u64().unwrap()).unwrap();
    let column = usize::try_from(position["character"].as_u64().unwrap()).unwrap();
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut units = 0;
    for (at, c) in text[start..].char_indices() {
        if units >= column {
            return start + at;
        }
        units += match encoding {
            "utf-8" => c.len_utf8(),
            "utf-16" => c.len_utf16(),
            _ => 1,
        };
    }
    text.len()
}
