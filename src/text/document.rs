//! An open document: a rope that the client's incremental changes are applied to.

use super::{Position, PositionEncoding};
use ropey::Rope;

/// The text of an open file as the editor has it.
#[derive(Clone, Debug)]
pub struct Document {
    rope: Rope,
    pub version: i32,
}

impl Document {
    pub fn new(text: &str, version: i32) -> Self {
        Self { rope: Rope::from_str(text), version }
    }

    pub fn text(&self) -> String {
        self.rope.to_string()
    }

    /// Replaces the characters between two positions. Positions beyond a line or the text mean its end, an inverted
    /// range is taken as the empty range at its start: a client that is out of step must not end the server.
    pub fn replace(&mut self, start: Position, end: Position, encoding: PositionEncoding, new_text: &str) {
        let from = self.char_at(start, encoding);
        let to = self.char_at(end, encoding).max(from);
        self.rope.remove(from..to);
        self.rope.insert(from, new_text);
    }

    fn char_at(&self, position: Position, encoding: PositionEncoding) -> usize {
        let line = position.line as usize;
        if line >= self.rope.len_lines() {
            return self.rope.len_chars();
        }
        let start = self.rope.line_to_char(line);
        let mut column = 0;
        let mut chars = 0;
        for c in self.rope.line(line).chars() {
            let width = match encoding {
                PositionEncoding::Utf8 => c.len_utf8() as u32,
                PositionEncoding::Utf16 => c.len_utf16() as u32,
                PositionEncoding::Utf32 => 1,
            };
            if c == '\n' || c == '\r' || column + width > position.column {
                break;
            }
            column += width;
            chars += 1;
        }
        start + chars
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: u32, column: u32) -> Position {
        Position { line, column }
    }

    #[test]
    fn changes_count_columns_in_the_negotiated_unit() {
        let mut document = Document::new("a😀b\r\nc", 1);
        document.replace(at(0, 3), at(0, 4), PositionEncoding::Utf16, "X");
        assert_eq!(document.text(), "a😀X\r\nc");
        document.replace(at(0, 5), at(1, 0), PositionEncoding::Utf8, "");
        assert_eq!(document.text(), "a😀c");
    }

    #[test]
    fn ranges_out_of_step_are_clamped() {
        let mut document = Document::new("ab\ncd", 1);
        document.replace(at(7, 0), at(9, 9), PositionEncoding::Utf16, "!");
        assert_eq!(document.text(), "ab\ncd!");
        document.replace(at(1, 2), at(0, 0), PositionEncoding::Utf16, "?");
        assert_eq!(document.text(), "ab\ncd?!");
    }
}
