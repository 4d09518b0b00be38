//! Steps over blanks, comments, strings, templates and regular expressions.

use crate::text::Span;
use memchr::{memchr, memchr2, memchr3, memmem};

/// A place in the text.
pub struct Cursor<'t> {
    pub text: &'t str,
    bytes: &'t [u8],
    pub at: usize,
    /// A line ended among the blanks that were skipped last.
    pub newline: bool,
}

impl<'t> Cursor<'t> {
    pub const fn new(text: &'t str) -> Self {
        Self { text, bytes: text.as_bytes(), at: 0, newline: false }
    }

    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The byte `ahead` bytes further on; 0 behind the end.
    pub fn byte(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    pub fn rest(&self) -> &'t [u8] {
        &self.bytes[self.at..]
    }

    pub fn span_from(&self, start: usize) -> Span {
        Span::new(start as u32, self.at as u32)
    }

    pub fn text_of(&self, span: Span) -> &'t str {
        &self.text[span.start as usize..span.end as usize]
    }

    pub fn skip_hashbang(&mut self) {
        if self.text.starts_with("#!") {
            self.skip_line();
        }
    }

    fn skip_line(&mut self) {
        let rest = self.rest();
        self.at += memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    }

    /// White space and comments. `None` when a comment does not end.
    pub fn skip_blank(&mut self) -> Option<()> {
        self.newline = false;
        self.skip_more_blank()
    }

    /// The same, for a look ahead: tells whether a line has ended.
    pub fn look_past_blank(&mut self) -> Option<bool> {
        let before = std::mem::take(&mut self.newline);
        let skipped = self.skip_more_blank();
        let newline = std::mem::replace(&mut self.newline, before);
        skipped.map(|()| newline)
    }

    fn skip_more_blank(&mut self) -> Option<()> {
        loop {
            self.skip_plain_blank();
            match self.peek() {
                Some(b'/') if self.byte(1) == b'/' => self.skip_line_comment(),
                Some(b'/') if self.byte(1) == b'*' => self.skip_block_comment()?,
                Some(0x80..) => match self.wide_blank() {
                    Some(length) => self.at += length,
                    None => return Some(()),
                },
                _ => return Some(()),
            }
        }
    }

    /// Spaces, tabs and ends of lines: every second byte of code, so it keeps to a register.
    fn skip_plain_blank(&mut self) {
        let mut at = self.at;
        while let Some(byte) = self.bytes.get(at) {
            match byte {
                b' ' | b'\t' | 0x0b | 0x0c => at += 1,
                b'\n' | b'\r' => {
                    self.newline = true;
                    at = self.behind_spaces(at + 1);
                }
                _ => break,
            }
        }
        self.at = at;
    }

    /// A third of all code is indentation.
    fn behind_spaces(&self, mut at: usize) -> usize {
        const SPACES: u64 = u64::from_le_bytes([b' '; 8]);
        while let Some(chunk) = self.bytes.get(at..).and_then(<[u8]>::first_chunk) {
            let others = u64::from_le_bytes(*chunk) ^ SPACES;
            at += others.trailing_zeros() as usize / 8;
            if others != 0 {
                break;
            }
        }
        at
    }

    fn skip_line_comment(&mut self) {
        let rest = self.rest();
        let length = memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        // Two separators that nearly nobody uses end lines as well.
        let separator =
            memmem::find(&rest[..length], b"\xe2\x80\xa8").or(memmem::find(&rest[..length], b"\xe2\x80\xa9"));
        self.at += separator.unwrap_or(length);
    }

    fn skip_block_comment(&mut self) -> Option<()> {
        let rest = self.rest();
        let length = 2 + memmem::find(&rest[2..], b"*/")? + 2;
        self.newline |= memchr2(b'\n', b'\r', &rest[..length]).is_some() || !rest[..length].is_ascii();
        self.at += length;
        Some(())
    }

    /// Length of the white space outside of ASCII that stands here.
    fn wide_blank(&mut self) -> Option<usize> {
        let char = self.text.get(self.at..)?.chars().next()?;
        self.newline |= matches!(char, '\u{2028}' | '\u{2029}');
        is_wide_blank(char).then(|| char.len_utf8())
    }

    /// A word from its first byte on.
    pub fn take_word(&mut self) -> &'t [u8] {
        let rest = self.rest();
        let mut length = rest.iter().position(|byte| !IS_WORD[*byte as usize]).unwrap_or(rest.len());
        if !rest[..length].is_ascii() {
            let text = self.text.get(self.at..self.at + length);
            length = text.and_then(|text| text.find(is_wide_blank)).unwrap_or(length);
        }
        self.at += length;
        &rest[..length]
    }

    /// With its quotes. `None` when the line ends first.
    pub fn take_string(&mut self) -> Option<Span> {
        let start = self.at;
        let quote = self.peek()?;
        self.at += 1;
        loop {
            self.at += memchr3(quote, b'\\', b'\n', self.rest())?;
            match self.peek()? {
                b'\\' => self.skip_escape(),
                b'\n' => return None,
                _ => {
                    self.at += 1;
                    return Some(self.span_from(start));
                }
            }
        }
    }

    fn skip_escape(&mut self) {
        let is_pair = self.byte(1) == b'\r' && self.byte(2) == b'\n';
        self.at = (self.at + if is_pair { 3 } else { 2 }).min(self.bytes.len());
    }

    /// The text of a template up to a hole (true) or its end.
    pub fn skip_template_text(&mut self) -> Option<bool> {
        loop {
            self.at += memchr3(b'`', b'\\', b'$', self.rest())?;
            match self.peek()? {
                b'\\' => self.skip_escape(),
                b'`' => {
                    self.at += 1;
                    return Some(false);
                }
                _ if self.byte(1) == b'{' => {
                    self.at += 2;
                    return Some(true);
                }
                _ => self.at += 1,
            }
        }
    }

    pub fn skip_number(&mut self) {
        while let Some(byte) = self.peek() {
            let is_exponent = matches!(byte, b'e' | b'E') && matches!(self.byte(1), b'+' | b'-');
            let is_hex = self.bytes[..self.at].ends_with(b"0x") || self.bytes[..self.at].ends_with(b"0X");
            match byte {
                _ if is_exponent && !is_hex => self.at += 2,
                b'.' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => self.at += 1,
                _ => break,
            }
        }
    }

    /// A regular expression with its flags. `None` when the line ends first.
    pub fn skip_regex(&mut self) -> Option<()> {
        self.at += 1;
        let mut in_class = false;
        loop {
            match self.peek()? {
                b'\\' => self.at += 1,
                b'\n' | b'\r' => return None,
                b'[' => in_class = true,
                b']' => in_class = false,
                b'/' if !in_class => break,
                _ => {}
            }
            self.at += 1;
        }
        self.at += 1;
        self.take_word();
        Some(())
    }

    /// Markup's text, up to an element or an expression.
    pub fn skip_jsx_text(&mut self) -> Option<u8> {
        self.at += memchr2(b'<', b'{', self.rest())?;
        self.peek()
    }

    /// A string in markup, which knows no escapes.
    pub fn skip_jsx_string(&mut self) -> Option<()> {
        let quote = self.peek()?;
        self.at += 2 + memchr(quote, &self.rest()[1..])?;
        Some(())
    }

    /// The first byte behind the blanks, without going there; 0 at the end.
    pub fn look(&mut self) -> u8 {
        let at = self.at;
        let skipped = self.look_past_blank();
        let byte = self.peek();
        self.at = at;
        skipped.and(byte).unwrap_or(0)
    }

    /// Whether `text` stands behind the blanks.
    pub fn looks_at(&mut self, text: &[u8]) -> bool {
        let at = self.at;
        let skipped = self.look_past_blank();
        let found = skipped.is_some() && self.rest().starts_with(text);
        self.at = at;
        found
    }

    /// Steps over the blanks and the byte if it stands behind them.
    pub fn eat(&mut self, byte: u8) -> bool {
        let found = self.look() == byte;
        if found {
            // The look ahead has shown that the blanks end.
            let _ = self.look_past_blank();
            self.at += 1;
        }
        found
    }
}

fn is_wide_blank(char: char) -> bool {
    !char.is_ascii() && (char.is_whitespace() || char == '\u{feff}')
}

pub fn is_word(byte: u8) -> bool {
    IS_WORD[byte as usize]
}

/// Bytes of words. Everything outside of ASCII counts, and so do escapes, which the scanner gives up on.
static IS_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let it = byte as u8;
        table[byte] = it.is_ascii_alphanumeric() || it == b'_' || it == b'$' || it >= 0x80;
        byte += 1;
    }
    table
};
