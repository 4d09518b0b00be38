//! A client over standard input and output: what a key costs until the new findings have arrived.

use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A language server in a process of its own, and the documents that it was told of.
pub struct Client {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    requests: u64,
    /// It takes the whole text with each change.
    whole: bool,
    /// Milliseconds until `initialize` was answered.
    pub initialized: f64,
}

/// What is looked at of a message: to make values of the findings would be the client's work, and not the server's.
#[derive(Deserialize)]
struct Message {
    id: Option<Value>,
    method: Option<String>,
    params: Option<Params>,
    #[serde(default)]
    result: Value,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Params {
    uri: Option<String>,
    version: Option<i32>,
}

impl Message {
    fn publishes(&self) -> bool {
        self.method.as_deref() == Some("textDocument/publishDiagnostics")
    }

    fn has_id(&self, id: u64) -> bool {
        self.id.as_ref().is_some_and(|own| *own == id)
    }
}

/// A document as the server knows it.
pub struct Document {
    uri: String,
    version: i32,
    text: String,
}

impl Client {
    /// `None` when the server does not start.
    pub fn start(mut command: Command, root: &Path) -> Option<Self> {
        let start = Instant::now();
        let mut server = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .current_dir(root)
            .spawn()
            .ok()?;
        let (input, output) = (server.stdin.take()?, BufReader::new(server.stdout.take()?));
        let mut client = Self { server, input, output, requests: 0, whole: false, initialized: 0.0 };
        let published = json!({ "versionSupport": true, "relatedInformation": true });
        let watched = json!({ "dynamicRegistration": true });
        let answer = client.ask(
            "initialize",
            &json!({
                "processId": null,
                "rootUri": uri(root),
                "workspaceFolders": [{ "uri": uri(root), "name": "bench" }],
                "capabilities": {
                    "textDocument": { "publishDiagnostics": published },
                    "workspace": { "didChangeWatchedFiles": watched },
                },
            }),
        )?;
        client.initialized = start.elapsed().as_secs_f64() * 1e3;
        let sync = &answer["capabilities"]["textDocumentSync"];
        client.whole = sync.as_u64().or_else(|| sync["change"].as_u64()) == Some(1);
        client.tell("initialized", &json!({}))?;
        Some(client)
    }

    /// Opens a document and waits for its findings.
    pub fn open(&mut self, path: &Path, text: &str) -> Option<Document> {
        let document = Document { uri: uri(path), version: 1, text: text.to_owned() };
        let item = json!({ "uri": document.uri, "languageId": "typescript", "version": 1, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": item }))?;
        self.findings(&document)?;
        Some(document)
    }

    /// Waits until every file of the workspace has been looked at.
    pub fn settle(&mut self) -> Option<()> {
        self.ask("workspace/diagnostic", &json!({ "previousResultIds": [] })).map(drop)
    }

    /// Milliseconds from the change of `text` at the byte `at` until its findings have arrived.
    pub fn edit(&mut self, document: &mut Document, at: usize, length: usize, text: &str) -> Option<f64> {
        let message = self.change(document, at, length, text);
        let start = Instant::now();
        self.tell("textDocument/didChange", &message)?;
        self.findings(document)?;
        Some(start.elapsed().as_secs_f64() * 1e3)
    }

    /// Milliseconds from the change until the server has told of the last file that it concerns.
    pub fn edit_for_all(&mut self, document: &mut Document, at: usize, length: usize, text: &str) -> Option<f64> {
        let message = self.change(document, at, length, text);
        self.requests += 1;
        let id = self.requests;
        let question = json!({ "jsonrpc": "2.0", "id": id, "method": "workspace/diagnostic", "params": { "previousResultIds": [] } });
        let start = Instant::now();
        self.tell("textDocument/didChange", &message)?;
        let Self { input, output, .. } = self;
        std::thread::scope(|scope| {
            // The answer comes when every file has been looked at, and must not be what makes the server look.
            scope.spawn(|| {
                std::thread::sleep(Duration::from_secs(1));
                send(input, &question)
            });
            let mut last = None;
            loop {
                let message = receive(output)?;
                if message.publishes() {
                    last = Some(start.elapsed().as_secs_f64() * 1e3);
                } else if message.has_id(id) {
                    return last;
                }
            }
        })
    }

    /// Changes the document.
    fn change(&self, document: &mut Document, at: usize, length: usize, text: &str) -> Value {
        let change = if self.whole {
            document.text.replace_range(at..at + length, text);
            json!({ "text": document.text })
        } else {
            let position = |offset: usize| {
                let before = &document.text[..offset];
                let line = before.matches('\n').count();
                json!({ "line": line, "character": offset - before.rfind('\n').map_or(0, |end| end + 1) })
            };
            let range = json!({ "start": position(at), "end": position(at + length) });
            document.text.replace_range(at..at + length, text);
            json!({ "range": range, "text": text })
        };
        document.version += 1;
        let item = json!({ "uri": document.uri, "version": document.version });
        json!({ "textDocument": item, "contentChanges": [change] })
    }

    /// Megabytes that the server holds now.
    pub fn memory(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.server.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.split_whitespace().next()?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1e3)
    }

    /// Waits for the findings of the document's newest version.
    fn findings(&mut self, document: &Document) -> Option<()> {
        loop {
            let message = self.receive()?;
            let is_newest = |params: &Params| {
                params.version == Some(document.version) && params.uri.as_ref() == Some(&document.uri)
            };
            if message.publishes() && message.params.as_ref().is_some_and(is_newest) {
                return Some(());
            }
        }
    }

    fn ask(&mut self, method: &str, params: &Value) -> Option<Value> {
        self.requests += 1;
        let id = self.requests;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))?;
        loop {
            let message = self.receive()?;
            if message.has_id(id) && message.method.is_none() {
                return Some(message.result);
            }
        }
    }

    fn tell(&mut self, method: &str, params: &Value) -> Option<()> {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }))
    }

    fn send(&mut self, message: &Value) -> Option<()> {
        send(&mut self.input, message)
    }

    /// The next message; what the server asks is answered with nothing.
    fn receive(&mut self) -> Option<Message> {
        let message = receive(&mut self.output)?;
        if let (Some(id), Some(_)) = (&message.id, &message.method) {
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": null }))?;
        }
        Some(message)
    }
}

fn send(input: &mut ChildStdin, message: &Value) -> Option<()> {
    let body = message.to_string();
    write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).ok()?;
    input.flush().ok()
}

fn receive(output: &mut BufReader<ChildStdout>) -> Option<Message> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        output.read_line(&mut line).ok().filter(|read| *read > 0)?;
        match line.trim().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display()).replace('(', "%28").replace(')', "%29")
}
