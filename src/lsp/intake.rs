//! What comes in, before the protocol library sees it.
//!
//! The library ends the connection at the first message that it cannot read. Here such a message is left out, and what
//! follows is found again: a wrong length, text that is no JSON, JSON that is no message. Batches are taken apart, and
//! URIs that a client did not escape are escaped: brackets are common in the paths of Next.

use super::frames::{Frames, send};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::str::FromStr;
use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::Client;
use tower_lsp::jsonrpc::{Request, Response};
use tower_lsp::ls_types::{MessageType, Uri};

/// Passes on what is a message, until the input ends or nobody takes any more.
pub async fn pump<I: AsyncRead + Unpin, O: AsyncWrite + Unpin>(input: I, mut output: O, client: Client) {
    let mut frames = Frames::new(input);
    while let Some(body) = frames.next().await {
        match messages(&body) {
            Ok(messages) => {
                for message in messages {
                    if send(&mut output, message.as_ref().map_or(&body, Vec::as_slice)).await.is_err() {
                        return;
                    }
                }
            }
            Err(problem) => {
                frames.give_back(&body);
                client.log_message(MessageType::WARNING, format!("A message was left out: {problem}")).await;
            }
        }
    }
}

/// The messages to pass on, `None` for the body as it is. Or what is wrong with it.
fn messages(body: &[u8]) -> Result<Vec<Option<Vec<u8>>>, String> {
    if is_message(body) && !may_have_raw_uri(body) {
        return Ok(vec![None]);
    }
    let value: Value = serde_json::from_slice(body).map_err(|error| format!("it is no JSON ({error})"))?;
    let list = match value {
        Value::Array(batch) => batch,
        one => vec![one],
    };
    Ok(list.into_iter().filter_map(readable).map(Some).collect())
}

fn is_message(body: &[u8]) -> bool {
    serde_json::from_slice::<Request>(body).is_ok() || serde_json::from_slice::<Response>(body).is_ok()
}

/// The message with escaped URIs. A request that is none gets its answer too: that there is no such method.
fn readable(mut value: Value) -> Option<Vec<u8>> {
    escape_uris(&mut value);
    let body = value.to_string().into_bytes();
    if is_message(&body) {
        return Some(body);
    }
    let id = value.get("id").filter(|id| id.is_string() || id.is_i64())?;
    value.get("method")?;
    Some(json!({ "jsonrpc": "2.0", "id": id, "method": "actionfence/unreadable" }).to_string().into_bytes())
}

/// A URI stands in it with a character that has to be escaped; sometimes said of text that is none.
fn may_have_raw_uri(body: &[u8]) -> bool {
    memchr::memmem::find_iter(body, b"file:").any(|at| {
        let rest = &body[at..];
        let end = memchr::memchr(b'"', rest).unwrap_or(rest.len());
        rest[..end].iter().any(|byte| !is_plain(*byte))
    })
}

fn escape_uris(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(escape_uris),
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::String(uri) if key.ends_with("uri") || key.ends_with("Uri") => {
                        if Uri::from_str(uri).is_err() {
                            *uri = escaped(uri);
                        }
                    }
                    other => escape_uris(other),
                }
            }
        }
        _ => {}
    }
}

fn escaped(uri: &str) -> String {
    let mut out = String::with_capacity(uri.len() + 8);
    for byte in uri.bytes() {
        if is_plain(byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'.'
                | b'_'
                | b'~'
                | b'/'
                | b':'
                | b'%'
                | b'?'
                | b'#'
                | b'&'
                | b'='
                | b'+'
                | b'$'
                | b','
                | b';'
                | b'@'
                | b'!'
                | b'\''
                | b'('
                | b')'
                | b'*'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed(body: &str) -> Vec<String> {
        let messages = messages(body.as_bytes()).unwrap_or_default();
        messages
            .into_iter()
            .map(|message| message.map_or(body.to_owned(), |one| String::from_utf8(one).unwrap()))
            .collect()
    }

    #[test]
    fn messages_pass_as_they_are() {
        for body in [
            r#"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a%5B1%5D.ts"}}}"#,
            r#"{"jsonrpc":"2.0","id":1,"result":null}"#,
        ] {
            assert_eq!(passed(body), [body]);
        }
    }

    #[test]
    fn uris_are_escaped_and_batches_taken_apart() {
        let body = r#"[{"jsonrpc":"2.0","method":"a","params":{"oldUri":"file:///x/[id]/a b.ts","text":"file:[ ]"}},{"jsonrpc":"2.0","id":2,"method":"b"}]"#;
        assert_eq!(
            passed(body),
            [
                r#"{"jsonrpc":"2.0","method":"a","params":{"oldUri":"file:///x/%5Bid%5D/a%20b.ts","text":"file:[ ]"}}"#,
                r#"{"jsonrpc":"2.0","id":2,"method":"b"}"#
            ]
        );
    }

    #[test]
    fn what_is_no_message_is_left_out_or_answered() {
        assert!(messages(b"{").is_err() && messages(b"\xff").is_err() && messages(&b"[".repeat(100_000)).is_err());
        assert_eq!(passed("null"), [""; 0]);
        assert_eq!(passed(r#"{"id":7}"#), [""; 0]);
        assert_eq!(passed(r#"{"id":7,"method":5}"#), [r#"{"jsonrpc":"2.0","id":7,"method":"actionfence/unreadable"}"#]);
    }
}
