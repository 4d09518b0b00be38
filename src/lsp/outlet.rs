//! What goes out: what the protocol library has to say, and the lists of diagnostics.
//!
//! The library makes a tree of values of every message before it writes it. Lists of diagnostics are long, and one is on
//! its way after every key: they come written, and are passed on as they are.

use super::frames::{Frames, send};
use serde::{Serialize, Serializer};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::sync::mpsc;
use tower_lsp::ls_types::Uri;

/// Where written messages are handed in. One may wait: a client that reads slowly holds up the next.
pub type Outlet = mpsc::Sender<Vec<u8>>;

pub fn open() -> (Outlet, mpsc::Receiver<Vec<u8>>) {
    mpsc::channel(1)
}

/// Passes on both, one whole message after the other, until the library has said its last.
pub async fn pump<I: AsyncRead + Unpin, O: AsyncWrite + Unpin>(
    library: I,
    mut written: mpsc::Receiver<Vec<u8>>,
    mut output: O,
) {
    let mut library = Frames::new(library);
    loop {
        let message = tokio::select! {
            biased;
            message = library.next() => message,
            Some(message) = written.recv() => Some(message),
        };
        let Some(message) = message else { break };
        if send(&mut output, &message).await.is_err() || output.flush().await.is_err() {
            return;
        }
    }
    while let Ok(message) = written.try_recv() {
        if send(&mut output, &message).await.is_err() {
            return;
        }
    }
    let _ = output.flush().await;
}

/// `textDocument/publishDiagnostics` with a list that is written already.
pub fn publication(uri: &Uri, list: &str, version: Option<i32>) -> Vec<u8> {
    let mut message = String::with_capacity(list.len() + 200);
    message.push_str(r#"{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"#);
    message.push_str(&written(&uri.as_str()));
    message.push_str(r#","diagnostics":"#);
    message.push_str(list);
    if let Some(version) = version {
        message.push_str(r#","version":"#);
        message.push_str(&version.to_string());
    }
    message.push_str("}}");
    message.into_bytes()
}

/// A list as JSON, of which no more than one member is in memory at a time.
pub fn list<T: Serialize>(values: impl Iterator<Item = T>) -> String {
    let mut written = Vec::with_capacity(values.size_hint().0 * MEMBER + 2);
    let mut list = serde_json::Serializer::new(&mut written);
    list.collect_seq(values).expect(NO_ODD_KEYS);
    String::from_utf8(written).expect("JSON is text")
}

/// Bytes that a diagnostic takes with a place or two of evidence.
const MEMBER: usize = 512;
const NO_ODD_KEYS: &str = "types of the protocol have no maps but those with strings as keys";

/// As JSON.
pub fn written<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect(NO_ODD_KEYS)
}
