//! The framing of messages: finds their bodies in a stream of bytes, also behind bytes that belong to none.

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// A length above this is no length.
const MAX_BODY: usize = 256 << 20;
/// More than this without a header's end belongs to no header.
const MAX_HEADER: usize = 8 << 10;
const CHUNK: usize = 64 << 10;

const NAME: &[u8] = b"content-length:";

pub struct Frames<I> {
    input: I,
    /// What was read and is not taken yet.
    buffer: Vec<u8>,
}

impl<I: AsyncRead + Unpin> Frames<I> {
    pub fn new(input: I) -> Self {
        Self { input, buffer: Vec::new() }
    }

    /// The next body; `None` when the input has ended. Nothing is lost when it is not waited for any longer.
    pub async fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            match self.header() {
                Some((start, length)) if self.buffer.len() >= start + length => {
                    let rest = self.buffer.split_off(start + length);
                    let mut body = std::mem::replace(&mut self.buffer, rest);
                    body.drain(..start);
                    if !body.is_empty() {
                        return Some(body);
                    }
                }
                _ => self.more().await?,
            }
        }
    }

    /// The body was none: its length was wrong, or what stands in it. If a header begins in it, it is read again.
    pub fn give_back(&mut self, body: &[u8]) {
        self.buffer.splice(..0, body.iter().skip(1).copied());
    }

    /// Where the body starts and its length, once the header is whole. Takes what is no header.
    fn header(&mut self) -> Option<(usize, usize)> {
        loop {
            let Some(at) = find_name(&self.buffer) else {
                // The name may be cut in two.
                let keep = self.buffer.len().min(NAME.len());
                self.buffer.drain(..self.buffer.len() - keep);
                return None;
            };
            let rest = &self.buffer[at + NAME.len()..];
            let line = rest.iter().position(|byte| *byte == b'\n');
            if line.is_none() && rest.len() < MAX_HEADER {
                return None;
            }
            let digits = String::from_utf8_lossy(&rest[..line.unwrap_or(0)]);
            let length = digits.trim().parse().ok().filter(|length| *length <= MAX_BODY);
            match (length, end_of_header(rest)) {
                (Some(length), Some(end)) => return Some((at + NAME.len() + end, length)),
                (Some(_), None) if rest.len() < MAX_HEADER => return None,
                _ => drop(self.buffer.drain(..at + NAME.len())),
            }
        }
    }

    async fn more(&mut self) -> Option<()> {
        self.buffer.reserve(CHUNK);
        let count = self.input.read_buf(&mut self.buffer).await.unwrap_or(0);
        (count > 0).then_some(())
    }
}

/// Writes one message at once: who waits for it is not woken for its header.
pub async fn send(output: &mut (impl AsyncWrite + Unpin), body: &[u8]) -> std::io::Result<()> {
    let mut message = format!("Content-Length: {}\r\n\r\n", body.len()).into_bytes();
    message.extend_from_slice(body);
    output.write_all(&message).await
}

fn find_name(bytes: &[u8]) -> Option<usize> {
    memchr::memchr2_iter(b'C', b'c', bytes)
        .find(|at| bytes[*at..].get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME)))
}

/// Behind the first empty line.
fn end_of_header(bytes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(b'\n', bytes).find_map(|at| match bytes.get(at + 1..)? {
        [b'\n', ..] => Some(at + 2),
        [b'\r', b'\n', ..] => Some(at + 3),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn bodies(input: &[u8]) -> Vec<String> {
        let mut frames = Frames::new(input);
        let mut bodies = Vec::new();
        while let Some(body) = frames.next().await {
            let body = String::from_utf8_lossy(&body).into_owned();
            if body.starts_with('?') {
                frames.give_back(body.as_bytes());
            } else {
                bodies.push(body);
            }
        }
        bodies
    }

    #[tokio::test]
    async fn bodies_are_found_behind_anything() {
        for (input, expected) in [
            ("Content-Length: 2\r\n\r\n{}content-length:1\n\n3", &["{}", "3"][..]),
            ("Content-Type: x\r\nContent-Length: 2\r\nContent-Type: y\r\n\r\n{}", &["{}"]),
            ("GET / HTTP/1.1\r\nHost: x\r\n\r\nContent-Length: 2\r\n\r\n{}", &["{}"]),
            ("Content-Length: -1\r\n\r\nContent-Length: x\r\n\r\nContent-Length: 2\r\n\r\n{}", &["{}"]),
            ("Content-Length: 99999999999999999999\r\n\r\nContent-Length: 2\r\n\r\n{}", &["{}"]),
            ("Content-Length: 2\r\n\r\n{}tail of itContent-Length: 2\r\n\r\n[]", &["{}", "[]"]),
            ("Content-Length: 9\r\n\r\n?}Content-Length: 2\r\n\r\n[]Content-Length: 2\r\n\r\n{}", &["[]", "{}"]),
            ("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", &["{}"]),
            ("Content-Length: 20\r\n\r\n{}", &[]),
        ] {
            assert_eq!(bodies(input.as_bytes()).await, expected, "{input}");
        }
    }

    #[tokio::test]
    async fn headers_may_come_in_any_pieces() {
        let (mut ours, theirs) = tokio::io::duplex(1);
        let writing = tokio::spawn(async move { ours.write_all(b"xxContent-Length: 3\r\n\r\nabc").await });
        assert_eq!(Frames::new(theirs).next().await.as_deref(), Some(&b"abc"[..]));
        writing.await.unwrap().unwrap();
    }
}
