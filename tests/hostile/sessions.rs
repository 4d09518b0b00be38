//! A whole connection: documents, disk and requests in any order. In the end the server must say what one says that was
//! only just started.

use crate::client::{Client, capabilities, quick};
use crate::corpus::Files;
use crate::random::Random;
use crate::typist::Typist;
use crate::worlds::parses;
use actionfence::syntax::Language;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;

pub async fn play(files: &Files, seed: u64, steps: usize) -> Result<usize, String> {
    let mut player = Player::start(files, seed).await;
    for _ in 0..steps {
        player.step().await;
    }
    player.settle().await;
    let answers = player.answers().await;
    player.client.request("workspace/executeCommand", json!({ "command": "actionfence.restartIndex" })).await;
    let again = player.answers().await;
    let (texts, open, edits) = (player.disk.clone(), player.open.clone(), player.edits);
    player.client.finish_leniently().await;
    let mut fresh = Player::start(&texts, seed).await;
    for (path, (_, text)) in &open {
        fresh.open(path, text).await;
    }
    let expected = fresh.answers().await;
    fresh.client.finish_leniently().await;
    if answers == expected {
        return Ok(edits);
    }
    let differing = expected.iter().find(|(path, answer)| answers.get(*path) != Some(answer));
    let cause = if again == expected { "it did not notice a change" } else { "its texts differ" };
    Err(format!("{cause}: {differing:#?} instead of {answers:#?}\n--- disk {texts:#?}\n--- open {open:#?}"))
}

struct Player {
    client: Client,
    disk: Files,
    /// Version and text of each open document.
    open: BTreeMap<String, (i32, String)>,
    typist: Typist,
    others: Vec<String>,
    good: Files,
    edits: usize,
}

impl Player {
    async fn start(files: &Files, seed: u64) -> Self {
        let written = files.iter().fold(String::new(), |all, (path, text)| all + &format!("//- /{path}\n{text}\n"));
        let mut client = Client::start(&written, quick());
        let mut disk = Files::new();
        for path in files.keys() {
            disk.insert(path.clone(), fs::read_to_string(client.path(path)).expect("it was just written"));
        }
        client.initialize(capabilities()).await;
        let others = files.values().cloned().collect();
        Self { client, good: disk.clone(), disk, open: BTreeMap::new(), typist: Typist::new(seed), others, edits: 0 }
    }

    async fn step(&mut self) {
        let path = self.any();
        match self.random().below(20) {
            0..=8 => self.edit(&path).await,
            9 => self.close(&path).await,
            10 => self.write(&path).await,
            11 => self.remove(&path).await,
            12 => self.move_folder(&path).await,
            13 => self.restore().await,
            14 => self.nonsense(&path).await,
            15 => self.configure().await,
            _ => self.ask(&path).await,
        }
    }

    fn random(&mut self) -> &mut Random {
        &mut self.typist.random
    }

    fn any(&mut self) -> String {
        let paths: Vec<String> = self.disk.keys().chain(self.open.keys()).cloned().collect();
        if paths.is_empty() { "app/page.tsx".to_owned() } else { self.random().pick(&paths).clone() }
    }

    async fn open(&mut self, path: &str, text: &str) {
        self.client.did_open(path, 1, text).await;
        self.open.insert(path.to_owned(), (1, text.to_owned()));
    }

    async fn edit(&mut self, path: &str) {
        if !self.open.contains_key(path) {
            let text = self.disk.get(path).cloned().unwrap_or_default();
            self.open(path, &text).await;
        }
        for _ in 0..=self.random().below(6) {
            let (_, text) = &self.open[path];
            let text = text.clone();
            let mut next = self.typist.next(&text, &self.others);
            if next.len() > 12_000 + 2 * self.good.get(path).map_or(0, String::len) {
                next = self.good.get(path).cloned().unwrap_or_default();
            }
            self.set(path, next).await;
        }
    }

    /// By a range, mostly.
    async fn set(&mut self, path: &str, next: String) {
        self.edits += 1;
        let whole = self.random().percent(10);
        let Some((version, text)) = self.open.get_mut(path) else { return };
        *version += 1;
        let change = if whole { json!([{ "text": next }]) } else { json!([change(text, &next)]) };
        *text = next;
        let version = *version;
        self.client.did_change(path, version, change).await;
    }

    async fn close(&mut self, path: &str) {
        if self.open.remove(path).is_some() {
            self.client
                .notify("textDocument/didClose", json!({ "textDocument": { "uri": self.client.uri(path) } }))
                .await;
        }
    }

    /// Writes what the editor has, or something else, to the disk.
    async fn write(&mut self, path: &str) {
        let text = match self.open.get(path) {
            Some((_, text)) => text.clone(),
            None => self.typist.next(&self.disk.get(path).cloned().unwrap_or_default(), &self.others),
        };
        let kind = if self.disk.contains_key(path) { 2 } else { 1 };
        self.put(path, &text);
        self.watched(&[(path, kind)]).await;
    }

    fn put(&mut self, path: &str, text: &str) {
        let target = self.client.path(path);
        if target.is_dir() {
            return;
        }
        let folder = target.parent().expect("it is below the root");
        // Where a file stands in the place of a folder, it is not written.
        if fs::create_dir_all(folder).is_ok() && fs::write(&target, text).is_ok() {
            self.disk.insert(path.to_owned(), text.to_owned());
        }
    }

    async fn remove(&mut self, path: &str) {
        if self.disk.remove(path).is_some() {
            fs::remove_file(self.client.path(path)).expect("it was there");
            self.watched(&[(path, 3)]).await;
        }
    }

    /// The editor tells of the folders only.
    async fn move_folder(&mut self, path: &str) {
        let Some((folder, _)) = path.rsplit_once('/') else { return };
        let new = format!("{folder}{}", self.random().below(3));
        let from = self.client.path(folder);
        if !from.is_dir() || self.client.path(&new).exists() {
            return;
        }
        fs::rename(from, self.client.path(&new)).expect("nothing is in the way");
        let prefix = format!("{folder}/");
        let moved: Vec<String> = self.disk.keys().filter(|path| path.starts_with(&prefix)).cloned().collect();
        for path in moved {
            let text = self.disk.remove(&path).expect("it is a key");
            self.disk.insert(format!("{new}/{}", &path[prefix.len()..]), text);
        }
        self.watched(&[(folder, 3), (&new, 1)]).await;
    }

    /// Everything is written again, as after a change of branch.
    async fn restore(&mut self) {
        let good = self.good.clone();
        let mut events = Vec::new();
        for (path, text) in &good {
            if Language::of(path).is_none_or(|language| parses(text, language)) {
                events.push((path.as_str(), if self.disk.contains_key(path) { 2 } else { 1 }));
                self.put(path, text);
            }
        }
        self.watched(&events).await;
    }

    async fn watched(&mut self, events: &[(&str, i32)]) {
        let changes: Vec<Value> =
            events.iter().map(|(path, kind)| json!({ "uri": self.client.uri(path), "type": kind })).collect();
        self.client.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes })).await;
    }

    async fn nonsense(&mut self, path: &str) {
        let uri = self.client.uri(path);
        let far = json!({ "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 });
        let range = json!({ "start": far, "end": { "line": 0, "character": 0 } });
        match self.random().below(5) {
            0 => self.client.notify("textDocument/didChange", json!({ "textDocument": {} })).await,
            1 => self.client.notify("$/setTrace", json!({ "value": "verbose" })).await,
            2 => {
                let changes = json!({ "changes": [{ "uri": "file:///%ff/x", "type": 9 }] });
                self.client.notify("workspace/didChangeWatchedFiles", changes).await;
            }
            3 => {
                let params =
                    json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
                self.client.ask("textDocument/codeAction", params).await;
            }
            _ => {
                let params = json!({ "textDocument": { "uri": uri }, "position": far });
                self.client.ask("textDocument/hover", params).await;
            }
        }
    }

    /// Other settings for a while.
    async fn configure(&mut self) {
        for settings in
            [json!({ "profile": "strict" }), json!({ "rules": { "unguarded-action": "hint" } }), Value::Null]
        {
            self.client
                .notify("workspace/didChangeConfiguration", json!({ "settings": { "actionfence": settings } }))
                .await;
        }
    }

    async fn ask(&mut self, path: &str) {
        let uri = self.client.uri(path);
        let line = self.random().below(30);
        let position = json!({ "line": line, "character": self.random().below(40) });
        let document = json!({ "uri": uri });
        let range = json!({ "start": position, "end": position });
        let (method, params) = match self.random().below(4) {
            0 => (
                "textDocument/codeAction",
                json!({ "textDocument": document, "range": range, "context": { "diagnostics": [] } }),
            ),
            1 => ("textDocument/hover", json!({ "textDocument": document, "position": position })),
            2 => ("textDocument/codeLens", json!({ "textDocument": document })),
            _ => ("textDocument/diagnostic", json!({ "textDocument": document })),
        };
        let id = self.client.post(method, params).await;
        if self.random().percent(20) {
            self.client.notify("$/cancelRequest", json!({ "id": id })).await;
        }
        let answer = self.client.answer(id).await;
        let code = &answer["error"]["code"];
        assert!(answer.get("error").is_none() || *code == -32_800, "{method}: {answer:#}");
    }

    /// Every text parses: what does not depends on what was before.
    async fn settle(&mut self) {
        let broken = |path: &str, text: &str| Language::of(path).is_some_and(|language| !parses(text, language));
        for (path, (_, text)) in self.open.clone() {
            if broken(&path, &text) {
                let good = self.good.get(&path).filter(|good| !broken(&path, good)).cloned().unwrap_or_default();
                self.set(&path, good).await;
            }
        }
    }

    /// What the server says of every file.
    async fn answers(&mut self) -> BTreeMap<String, String> {
        let mut answers = BTreeMap::new();
        let root = self.client.uri("");
        let paths: Vec<String> = self.disk.keys().chain(self.open.keys()).cloned().collect();
        for path in paths {
            let params = json!({ "textDocument": { "uri": self.client.uri(&path) } });
            let answer = self.client.request("textDocument/diagnostic", params).await;
            let items = serde_json::to_string_pretty(&answer["items"]).expect("it came as JSON");
            answers.insert(path, items.replace(&root, "ROOT"));
        }
        answers
    }
}

/// What was replaced, as the protocol has it. A line end is never cut in two.
fn change(old: &str, new: &str) -> Value {
    let same = |(a, b): &(char, char)| a == b;
    let mut start: usize = old.chars().zip(new.chars()).take_while(same).map(|(a, _)| a.len_utf8()).sum();
    let most = old.len().min(new.len()) - start;
    let mut tail = 0;
    for (a, _) in old.chars().rev().zip(new.chars().rev()).take_while(same) {
        if tail + a.len_utf8() > most {
            break;
        }
        tail += a.len_utf8();
    }
    let cuts = |text: &str, at: usize| text[..at].ends_with('\r') && text[at..].starts_with('\n');
    if cuts(old, start) || cuts(new, start) {
        start -= 1;
    }
    while tail > 0 && (cuts(old, old.len() - tail) || cuts(new, new.len() - tail)) {
        tail -= 1;
    }
    let range = json!({ "start": position(old, start), "end": position(old, old.len() - tail) });
    json!({ "range": range, "text": new[start..new.len() - tail] })
}

fn position(text: &str, at: usize) -> Value {
    let (mut line, mut column) = (0, 0);
    for (index, c) in text[..at].char_indices() {
        let ends = c == '\n' || c == '\r' && !text[index + 1..].starts_with('\n');
        column += c.len_utf16();
        if ends {
            (line, column) = (line + 1, 0);
        }
    }
    json!({ "line": line, "character": column })
}
