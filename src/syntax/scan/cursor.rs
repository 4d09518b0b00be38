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
    #[inline]
    pub fn skip_blank(&mut self) -> Option<()> {
        self.newline = false;
        if self.is_at_token(0) || self.skip_space() { Some(()) } else { self.skip_more_blank() }
    }

    /// Most tokens follow on each other, or on one space: those are the branches that the processor foresees.
    #[inline]
    fn skip_space(&mut self) -> bool {
        let is_one = self.byte(0) == b' ' && self.is_at_token(1);
        if is_one {
            self.at += 1;
        }
        is_one
    }

    /// Surely no blank and no comment stands so many bytes further on.
    #[inline]
    fn is_at_token(&self, ahead: usize) -> bool {
        class(self.byte(ahead)) & TOKEN != 0
    }

    /// The same, for a look ahead: tells whether a line has ended.
    #[inline]
    pub fn look_past_blank(&mut self) -> Option<bool> {
        if self.is_at_token(0) || self.skip_space() { Some(false) } else { self.look_past_more_blank() }
    }

    fn look_past_more_blank(&mut self) -> Option<bool> {
        let before = std::mem::take(&mut self.newline);
        let skipped = self.skip_more_blank();
        let newline = std::mem::replace(&mut self.newline, before);
        skipped.map(|()| newline)
    }

    fn skip_more_blank(&mut self) -> Option<()> {
        loop {
            match self.byte(0) {
                b' ' | b'\t' | 0x0b | 0x0c => self.at = self.behind_spaces(self.at + 1),
                b'\n' | b'\r' => {
                    self.newline = true;
                    self.at = self.behind_spaces(self.at + 1);
                }
                b'/' if self.byte(1) == b'/' => self.skip_line_comment(),
                b'/' if self.byte(1) == b'*' => self.skip_block_comment()?,
                0x80.. => match self.wide_blank() {
                    Some(length) => self.at += length,
                    None => return Some(()),
                },
                _ => return Some(()),
            }
        }
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
    #[inline]
    pub fn take_word(&mut self) -> &'t [u8] {
        let start = self.at;
        self.skip_plain_word();
        if self.byte(0) >= 0x80 {
            self.skip_wide_word(start);
        }
        &self.bytes[start..self.at]
    }

    /// The same, if it can be a name: one with escapes cannot, and beyond ASCII only some characters stand in names.
    #[inline]
    pub fn take_name(&mut self) -> Option<&'t [u8]> {
        let start = self.at;
        self.skip_plain_word();
        let next = self.byte(0);
        if next >= 0x80 || next == b'\\' || self.at == start {
            return self.take_wide_name(start);
        }
        Some(&self.bytes[start..self.at])
    }

    #[inline]
    fn skip_plain_word(&mut self) {
        self.skip_while(|byte| class(byte) & PLAIN_WORD != 0);
    }

    #[inline]
    pub fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) {
        let mut at = self.at;
        while self.bytes.get(at).is_some_and(|byte| wanted(*byte)) {
            at += 1;
        }
        self.at = at;
    }

    #[cold]
    fn skip_wide_word(&mut self, start: usize) {
        self.skip_while(is_word);
        let text = self.text.get(start..self.at);
        if let Some(length) = text.and_then(|text| text.find(is_wide_blank)) {
            self.at = start + length;
        }
    }

    #[cold]
    fn take_wide_name(&mut self, start: usize) -> Option<&'t [u8]> {
        self.skip_wide_word(start);
        let word = &self.bytes[start..self.at];
        let is_name = |word: &str| word.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$');
        let is_plain = self.peek() != Some(b'\\') && !word.is_empty();
        (is_plain && std::str::from_utf8(word).is_ok_and(is_name)).then_some(word)
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
        let start = self.at;
        self.skip_while(|byte| byte.is_ascii_digit());
        if !is_word(self.byte(0)) && self.byte(0) != b'.' {
            return;
        }
        let is_hex = matches!(self.bytes[start..], [b'0', b'x' | b'X', ..]);
        while let Some(byte) = self.peek() {
            let is_exponent = matches!(byte, b'e' | b'E') && matches!(self.byte(1), b'+' | b'-');
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
        // Most of it is but the indentation of the next element.
        if self.byte(0) == b'\n' {
            self.at = self.behind_spaces(self.at + 1);
        }
        if !matches!(self.byte(0), b'<' | b'{') {
            self.at += memchr2(b'<', b'{', self.rest())?;
        }
        self.peek()
    }

    /// A string in markup, which knows no escapes.
    pub fn skip_jsx_string(&mut self) -> Option<()> {
        let quote = self.peek()?;
        self.at += 2 + memchr(quote, &self.rest()[1..])?;
        Some(())
    }

    /// The first byte behind the blanks, without going there; 0 at the end.
    #[inline]
    pub fn look(&mut self) -> u8 {
        self.at_next_token(|this| this.byte(0))
    }

    /// Whether `text` stands behind the blanks.
    #[inline]
    pub fn looks_at<const N: usize>(&mut self, text: &[u8; N]) -> bool {
        self.at_next_token(|this| this.rest().first_chunk() == Some(text))
    }

    /// What can be seen from behind the blanks; the cursor stays.
    #[inline]
    fn at_next_token<T: Default>(&mut self, see: impl FnOnce(&Self) -> T) -> T {
        let at = self.at;
        let skipped = self.look_past_blank();
        let seen = if skipped.is_some() { see(self) } else { T::default() };
        self.at = at;
        seen
    }

    /// Steps over the blanks and the byte if it stands behind them.
    #[inline]
    pub fn eat(&mut self, byte: u8) -> bool {
        let at = self.at;
        let found = self.look_past_blank().is_some() && self.byte(0) == byte;
        self.at = if found { self.at + 1 } else { at };
        found
    }
}

fn is_wide_blank(char: char) -> bool {
    !char.is_ascii() && (char.is_whitespace() || char == '\u{feff}')
}

/// Bytes of words. Everything outside of ASCII counts, and so do escapes, which the scanner gives up on.
pub fn is_word(byte: u8) -> bool {
    byte >= 0x80 || class(byte) & PLAIN_WORD != 0
}

const PLAIN_WORD: u8 = 1;
/// Begins no blank and no comment.
const TOKEN: u8 = 2;

fn class(byte: u8) -> u8 {
    static CLASSES: [u8; 256] = {
        let mut table = [0; 256];
        let mut byte = 0;
        while byte < 128 {
            let it = byte as u8;
            if it.is_ascii_alphanumeric() || it == b'_' || it == b'$' {
                table[byte] |= PLAIN_WORD;
            }
            if it.is_ascii_graphic() && it != b'/' {
                table[byte] |= TOKEN;
            }
            byte += 1;
        }
        table
    };
    CLASSES[byte as usize]
}
