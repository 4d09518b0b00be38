//! Changes keep their order, and what is published last is what is true.

use crate::client::{Client, capabilities, quick};
use crate::echo::echo;
use crate::shop::{ACTIONS, SHOP, change, of_rule};
use actionfence::lsp::Options;
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_burst_of_changes_the_last_is_published_last() {
    let mut client = Client::open(SHOP, capabilities()).await;
    client.did_open_file(ACTIONS).await;
    for version in 2..=401 {
        client.did_change(ACTIONS, version, change((0, 0), (0, 0), "\n")).await;
    }
    let published = client.published(ACTIONS, 401).await;
    assert_eq!(of_rule(&published, "unguarded-action")[0]["range"]["start"]["line"], 403);
    client.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn random_changes_leave_client_and_server_with_the_same_text() {
    for (seed, encoding) in ["utf-8", "utf-16", "utf-32"].into_iter().enumerate() {
        let mut client = Client::start("//- /package.json\n{}\n", Options { check: echo, ..quick() });
        let mut declared = capabilities();
        declared["general"] = json!({ "positionEncodings": [encoding] });
        let result = client.initialize(declared).await;
        assert_eq!(result["capabilities"]["positionEncoding"], encoding);
        let mut typist = Typist::new(seed as u64 + 1, encoding);
        client.did_open("a.ts", 0, &typist.text()).await;
        for version in 1..=400 {
            let changes: Vec<Value> = (0..=version % 3).map(|_| typist.change()).collect();
            client.did_change("a.ts", version, json!(changes)).await;
            if version % 40 == 0 {
                let published = client.published("a.ts", version).await;
                assert_eq!(published[0]["message"], typist.text(), "{encoding}, version {version}");
                assert_eq!(published[0]["range"]["start"], typist.mark(), "{encoding}, version {version}");
            }
        }
        client.finish().await;
    }
}

/// Types at random, and knows what the text should be by means of its own.
struct Typist {
    chars: Vec<char>,
    encoding: &'static str,
    random: u64,
}

const PIECES: &[&str] = &["a", "\n", "\r\n", "😀", "é", "export const x = 1\n", "\t", "\u{2028}", "{", "'", "日本", ""];

impl Typist {
    fn new(random: u64, encoding: &'static str) -> Self {
        let chars = "const a = '😀' // ▲\r\nlet b\n".chars().collect();
        Self { chars, encoding, random: random.wrapping_mul(0x2545_F491_4F6C_DD1D) }
    }

    fn text(&self) -> String {
        self.chars.iter().collect()
    }

    fn change(&mut self) -> Value {
        let start = self.place();
        let end = (start + self.below(4)).min(self.chars.len());
        let end = if self.splits(end) || self.chars[start..end].contains(&'▲') { start } else { end };
        let piece = PIECES[self.below(PIECES.len())];
        let range = json!({ "start": self.position(start), "end": self.position(end) });
        self.chars.splice(start..end, piece.chars());
        json!({ "range": range, "text": piece })
    }

    /// Where the mark starts.
    fn mark(&self) -> Value {
        self.position(self.chars.iter().position(|c| *c == '▲').unwrap())
    }

    fn place(&mut self) -> usize {
        loop {
            let at = self.below(self.chars.len() + 1);
            if !self.splits(at) {
                return at;
            }
        }
    }

    /// No position lies between the two halves of a line end.
    fn splits(&self, at: usize) -> bool {
        at > 0 && self.chars[at - 1] == '\r' && self.chars.get(at) == Some(&'\n')
    }

    fn position(&self, at: usize) -> Value {
        let (mut line, mut column) = (0, 0);
        for (index, c) in self.chars[..at].iter().enumerate() {
            let ends = *c == '\n' || *c == '\r' && self.chars.get(index + 1) != Some(&'\n');
            column += match self.encoding {
                "utf-8" => c.len_utf8(),
                "utf-16" => c.len_utf16(),
                _ => 1,
            };
            if ends {
                (line, column) = (line + 1, 0);
            }
        }
        json!({ "line": line, "character": column })
    }

    fn below(&mut self, limit: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random % limit as u64) as usize
    }
}
