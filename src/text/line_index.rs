//! From byte offsets to lines and columns and back.
//!
//! Line ends are those of the language server protocol: `\n`, `\r\n` and `\r`, nothing else.

/// A 0-based line and a 0-based column in units of an encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

/// A 1-based line and a 1-based column in UTF-16 units, as people and the JSON output see it. A byte order mark is no column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
pub struct Utf16Position {
    pub line: u32,
    pub column: u32,
}

/// The unit in which columns are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum PositionEncoding {
    Utf8,
    #[default]
    Utf16,
    Utf32,
}

impl PositionEncoding {
    fn width(self, c: char) -> u32 {
        match self {
            Self::Utf8 => c.len_utf8() as u32,
            Self::Utf16 => c.len_utf16() as u32,
            Self::Utf32 => 1,
        }
    }
}

/// The line starts of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    /// Byte offset at which each line starts.
    starts: Vec<u32>,
}

impl LineIndex {
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            let ends_line = bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
            if ends_line {
                starts.push(at as u32 + 1);
            }
        }
        Self { starts }
    }

    pub fn lines(&self) -> u32 {
        self.starts.len() as u32
    }

    /// 0-based line of a byte offset.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|start| *start <= offset) as u32 - 1
    }

    /// Byte offset at which a 0-based line starts; the end of `text` for lines beyond it.
    pub fn line_start(&self, text: &str, line: u32) -> u32 {
        self.starts.get(line as usize).copied().unwrap_or(text.len() as u32)
    }

    /// The line's text without its line end.
    pub fn line_text<'t>(&self, text: &'t str, line: u32) -> &'t str {
        let start = self.line_start(text, line) as usize;
        let end = self.line_start(text, line + 1) as usize;
        text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }

    pub fn position(&self, text: &str, offset: u32, encoding: PositionEncoding) -> Position {
        let offset = offset.min(text.len() as u32);
        let line = self.line(offset);
        let start = self.starts[line as usize] as usize;
        let before = &text.as_bytes()[start..offset as usize];
        if before.is_ascii() {
            return Position { line, column: before.len() as u32 };
        }
        let mut column = 0;
        for (at, c) in text.get(start..).unwrap_or_default().char_indices() {
            if start + at >= offset as usize {
                break;
            }
            column += encoding.width(c);
        }
        Position { line, column }
    }

    /// The byte offset of a position. Columns beyond the end of the line mean its end; lines beyond the last one the
    /// end of the text; a column inside of a character means its start.
    pub fn offset(&self, text: &str, position: Position, encoding: PositionEncoding) -> u32 {
        let Some(&start) = self.starts.get(position.line as usize) else {
            return text.len() as u32;
        };
        let line = self.line_text(text, position.line);
        let mut column = 0;
        for (at, c) in line.char_indices() {
            let next = column + encoding.width(c);
            if next > position.column {
                return start + at as u32;
            }
            column = next;
        }
        start + line.len() as u32
    }

    pub fn utf16(&self, text: &str, offset: u32) -> Utf16Position {
        let Position { line, column } = self.position(text, offset, PositionEncoding::Utf16);
        let mark = u32::from(line == 0 && offset > 0 && text.starts_with('\u{feff}'));
        Utf16Position { line: line + 1, column: column - mark + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_protocol_line_ends_count() {
        let text = "a\r\nb\rc\u{2028}d\u{b}e\nf";
        let index = LineIndex::new(text);
        let lines: Vec<&str> = (0..index.lines()).map(|line| index.line_text(text, line)).collect();
        assert_eq!(lines, ["a", "b", "c\u{2028}d\u{b}e", "f"]);
    }

    #[test]
    fn columns_differ_by_encoding_and_come_back() {
        let text = "const s = '😀é'; x";
        let index = LineIndex::new(text);
        let offset = text.find('x').unwrap() as u32;
        for (encoding, column) in
            [(PositionEncoding::Utf8, 20), (PositionEncoding::Utf16, 17), (PositionEncoding::Utf32, 16)]
        {
            let position = index.position(text, offset, encoding);
            assert_eq!(position, Position { line: 0, column });
            assert_eq!(index.offset(text, position, encoding), offset);
        }
        let inside = Position { line: 0, column: 12 };
        assert_eq!(index.offset(text, inside, PositionEncoding::Utf16), text.find('😀').unwrap() as u32);
        assert_eq!(index.offset(text, Position { line: 9, column: 0 }, PositionEncoding::Utf16), text.len() as u32);
    }
}
