//! A small client at the other end of a pipe. A message that nobody claimed fails the test.

use actionfence::lsp::{self, Options};
use serde_json::{Value, json};
use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream, ReadHalf, WriteHalf, split};
use tokio::task::JoinHandle;

/// Only a server that hangs ever waits this long.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct Client {
    pub folder: TempDir,
    reader: BufReader<ReadHalf<DuplexStream>>,
    writer: WriteHalf<DuplexStream>,
    server: JoinHandle<bool>,
    inbox: VecDeque<Value>,
    /// URIs of the documents that were opened.
    opened: BTreeSet<String>,
    next_id: i64,
    /// Requests of the server that are answered with `null` as they come.
    answers: bool,
}

impl Client {
    /// A server over a folder with these files, each begun by `//- /path`.
    pub fn start(files: &str, options: Options) -> Self {
        let folder = TempDir::new().unwrap();
        for (path, text) in actionfence::workspace::fixture::files(files) {
            let relative = path.strip_prefix(actionfence::workspace::fixture::ROOT).unwrap();
            let path = folder.path().join(relative);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, &*text).unwrap();
        }
        let (ours, theirs) = tokio::io::duplex(1 << 16);
        let (input, output) = split(theirs);
        let server = tokio::spawn(lsp::serve(input, output, options));
        let (reader, writer) = split(ours);
        let reader = BufReader::new(reader);
        Self {
            folder,
            reader,
            writer,
            server,
            inbox: VecDeque::new(),
            opened: BTreeSet::new(),
            next_id: 0,
            answers: true,
        }
    }

    /// With the handshake done; the capabilities are the client's.
    pub async fn open(files: &str, capabilities: Value) -> Self {
        let mut client = Self::start(files, quick());
        client.initialize(capabilities).await;
        client
    }

    /// From now on the server's requests get no answer.
    pub fn fall_silent(&mut self) {
        self.answers = false;
    }

    pub async fn initialize(&mut self, capabilities: Value) -> Value {
        let root = self.uri("");
        let params = json!({
            "processId": std::process::id(),
            "rootUri": root,
            "capabilities": capabilities,
            "workspaceFolders": [{ "uri": root, "name": "test" }],
        });
        let result = self.request("initialize", params).await;
        self.notify("initialized", json!({})).await;
        result
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join(relative)
    }

    pub fn uri(&self, relative: &str) -> String {
        format!("file://{}", self.path(relative).display()).trim_end_matches('/').to_owned()
    }

    pub async fn did_open(&mut self, path: &str, version: i32, text: &str) {
        self.opened.insert(self.uri(path));
        let document = json!({ "uri": self.uri(path), "languageId": "typescript", "version": version, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document })).await;
    }

    /// The text as it is on disk.
    pub async fn did_open_file(&mut self, path: &str) -> String {
        let text = std::fs::read_to_string(self.path(path)).unwrap();
        self.did_open(path, 1, &text).await;
        text
    }

    /// `changes` as the protocol has them.
    pub async fn did_change(&mut self, path: &str, version: i32, changes: Value) {
        let document = json!({ "uri": self.uri(path), "version": version });
        let params = json!({ "textDocument": document, "contentChanges": changes });
        self.notify("textDocument/didChange", params).await;
    }

    pub async fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params })).await;
    }

    /// The result; an error fails.
    pub async fn request(&mut self, method: &str, params: Value) -> Value {
        let answer = self.ask(method, params).await;
        assert!(answer.get("error").is_none(), "{method}: {answer:#}");
        answer["result"].clone()
    }

    /// The whole answer.
    pub async fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.post(method, params).await;
        self.answer(id).await
    }

    /// Sends a request and does not wait.
    pub async fn post(&mut self, method: &str, params: Value) -> i64 {
        self.next_id += 1;
        let id = self.next_id;
        let mut message = json!({ "jsonrpc": "2.0", "id": id, "method": method });
        if !params.is_null() {
            message["params"] = params;
        }
        self.send(&message).await;
        id
    }

    pub async fn answer(&mut self, id: i64) -> Value {
        self.wait(|message| message.get("method").is_none() && message["id"] == id).await
    }

    /// Claims the next notification or request of this method; its parameters.
    pub async fn expect(&mut self, method: &str) -> Value {
        let message = self.wait(|message| message["method"] == method).await;
        message["params"].clone()
    }

    /// The diagnostics that were published for a version of a file; claims those of versions before.
    pub async fn published(&mut self, path: &str, version: i32) -> Vec<Value> {
        self.published_where(path, |params| params["version"] == version).await
    }

    /// The first list for the file that passes the test; claims those before it.
    pub async fn published_where(&mut self, path: &str, test: impl Fn(&Value) -> bool) -> Vec<Value> {
        let uri = self.uri(path);
        self.published_at(&uri, test).await
    }

    pub async fn published_at(&mut self, uri: &str, test: impl Fn(&Value) -> bool) -> Vec<Value> {
        loop {
            let message = self.wait(|message| is_publish(message) && message["params"]["uri"] == uri).await;
            if test(&message["params"]) {
                return message["params"]["diagnostics"].as_array().unwrap().clone();
            }
        }
    }

    /// Ends the session as the protocol wants it. Whatever was not claimed fails.
    pub async fn finish(self) {
        self.finish_allowing(&[]).await;
    }

    /// The same, where messages of these methods may have come.
    pub async fn finish_allowing(mut self, methods: &[&str]) {
        self.request("shutdown", Value::Null).await;
        self.send(&json!({ "jsonrpc": "2.0", "method": "exit" })).await;
        let clean = tokio::time::timeout(PATIENCE, &mut self.server).await.expect("the server leaves").unwrap();
        assert!(clean, "the server saw the shutdown");
        let allowed = |message: &Value| methods.iter().any(|method| message["method"] == *method);
        let unclaimed: Vec<&Value> =
            self.inbox.iter().filter(|message| !self.is_expected(message) && !allowed(message)).collect();
        assert!(unclaimed.is_empty(), "nobody claimed {unclaimed:#?}");
    }

    /// Ends the session, whatever was said.
    pub async fn finish_leniently(mut self) {
        self.request("shutdown", Value::Null).await;
        self.send(&json!({ "jsonrpc": "2.0", "method": "exit" })).await;
        assert!(self.left().await, "the server saw the shutdown");
    }

    /// The methods of what has come and was not claimed yet.
    pub fn waiting(&self) -> Vec<&str> {
        self.inbox.iter().filter_map(|message| message["method"].as_str()).collect()
    }

    /// Waits for the server to leave; true when it had been asked to.
    pub async fn left(mut self) -> bool {
        let leaving = tokio::time::timeout(PATIENCE, &mut self.server).await;
        leaving.expect("the server leaves").unwrap()
    }

    /// Diagnostics of files that the client never opened and hints to ask again are part of every session.
    fn is_expected(&self, message: &Value) -> bool {
        let uri = message["params"]["uri"].as_str().unwrap_or_default();
        is_publish(message) && !self.opened.contains(uri) || message["method"] == "workspace/diagnostic/refresh"
    }

    /// Bytes as they are.
    pub async fn raw(&mut self, bytes: &[u8]) {
        self.writer.write_all(bytes).await.unwrap();
    }

    /// Claims the note that a message was left out.
    pub async fn left_out(&mut self) {
        let note = self.expect("window/logMessage").await;
        assert!(note["message"].as_str().unwrap().starts_with("A message was left out: "), "{note:#}");
    }

    /// Closes the connection and waits for the server to leave; true when it had been asked to.
    pub async fn hung_up(mut self) -> bool {
        self.writer.shutdown().await.unwrap();
        self.left().await
    }

    /// Claims whatever of this method has come.
    pub fn claim(&mut self, method: &str) -> Vec<Value> {
        let (claimed, rest): (VecDeque<Value>, VecDeque<Value>) =
            self.inbox.drain(..).partition(|message| message["method"] == method);
        self.inbox = rest;
        claimed.into()
    }

    /// Methods of what has come and was not claimed.
    pub fn unclaimed(&self) -> BTreeSet<String> {
        self.inbox.iter().filter_map(|message| message["method"].as_str()).map(str::to_owned).collect()
    }

    async fn send(&mut self, message: &Value) {
        let body = message.to_string();
        let head = format!("Content-Length: {}\r\n\r\n", body.len());
        self.writer.write_all(head.as_bytes()).await.unwrap();
        self.writer.write_all(body.as_bytes()).await.unwrap();
    }

    async fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.inbox.iter().position(&wanted) {
            return self.inbox.remove(at).unwrap();
        }
        loop {
            let message = self.receive().await;
            if wanted(&message) {
                return message;
            }
            self.inbox.push_back(message);
        }
    }

    /// The next message; a request of the server is answered, and still has to be claimed.
    async fn receive(&mut self) -> Value {
        let reading = tokio::time::timeout(PATIENCE, read(&mut self.reader)).await;
        let message = reading.unwrap_or_else(|_| panic!("the server says nothing; unclaimed: {:#?}", self.inbox));
        let is_request = message.get("id").is_some() && message.get("method").is_some();
        if is_request && self.answers {
            let answer = json!({ "jsonrpc": "2.0", "id": message["id"], "result": null });
            self.send(&answer).await;
        }
        message
    }
}

fn is_publish(message: &Value) -> bool {
    message["method"] == "textDocument/publishDiagnostics"
}

async fn read(reader: &mut BufReader<ReadHalf<DuplexStream>>) -> Value {
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).await.unwrap();
        assert!(!line.is_empty(), "the server closed the connection");
        match line.trim().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().unwrap(),
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).await.unwrap();
    serde_json::from_slice(&body).unwrap()
}

/// No rest for the keyboard: dependents follow at once. And no look ahead: every list is published once.
pub fn quick() -> Options {
    Options { quiet: Duration::ZERO, ahead: Duration::from_hours(1), ..Options::default() }
}

/// What a modern editor declares, with push diagnostics.
pub fn capabilities() -> Value {
    json!({
        "workspace": { "workspaceEdit": {
            "documentChanges": true,
            "resourceOperations": ["create", "rename", "delete"],
            "changeAnnotationSupport": { "groupsOnLabel": true },
        } },
        "textDocument": {
            "publishDiagnostics": { "relatedInformation": true, "codeDescriptionSupport": true, "tagSupport": { "valueSet": [1, 2] } },
            "codeAction": {
                "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix", "refactor", "source"] } },
                "dataSupport": true,
                "isPreferredSupport": true,
                "resolveSupport": { "properties": ["edit", "command"] },
            },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
        },
    })
}
