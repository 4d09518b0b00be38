//! Markup: elements, their attributes, and the text between them.

use super::Scanner;
use super::cursor::is_word;
use super::frame::{After, Frame, Kind, Prev};

impl Scanner<'_> {
    /// At the `<` of an element or fragment.
    pub fn begin_jsx(&mut self) -> Option<()> {
        self.cursor.at += 1;
        self.push(Frame::new(Kind::JsxTag, After::Operand))?;
        self.element_name()
    }

    fn element_name(&mut self) -> Option<()> {
        self.cursor.look_past_blank()?;
        if self.cursor.peek() == Some(b'>') {
            return Some(());
        }
        let start = self.cursor.at;
        let first = self.cursor.take_word();
        if first.is_empty() {
            return None;
        }
        let is_member = self.cursor.peek() == Some(b'.');
        while matches!(self.cursor.peek(), Some(b'.' | b'-' | b':')) {
            self.cursor.at += 1;
            self.cursor.take_word();
        }
        let whole = &self.cursor.text.as_bytes()[start..self.cursor.at];
        let is_intrinsic = first[0].is_ascii_lowercase() || whole.contains(&b'-');
        if (is_member || !is_intrinsic && !whole.contains(&b':'))
            && let Some(name) = self.names.find(first)
        {
            self.names.note_use(name);
        }
        if self.is_typed() && self.cursor.peek() == Some(b'<') {
            self.skip_type_brackets()?;
        }
        Some(())
    }

    /// One attribute, or the end of the tag.
    pub fn jsx_tag(&mut self) -> Option<()> {
        self.cursor.skip_blank()?;
        match self.cursor.peek()? {
            b'/' => {
                self.cursor.at += 1;
                self.cursor.eat(b'>').then(|| self.end_element())
            }
            b'>' => {
                self.cursor.at += 1;
                self.top_mut().kind = Kind::JsxChildren;
                Some(())
            }
            b'{' => {
                self.cursor.at += 1;
                self.push(Frame::new(Kind::JsxExpr, After::Operand))
            }
            b'"' | b'\'' => self.cursor.skip_jsx_string(),
            b'<' => self.begin_jsx(),
            byte if is_word(byte) || matches!(byte, b'-' | b':' | b'=') => {
                self.cursor.at += 1;
                while self.cursor.peek().is_some_and(|byte| is_word(byte) || matches!(byte, b'-' | b':')) {
                    self.cursor.at += 1;
                }
                Some(())
            }
            _ => None,
        }
    }

    fn end_element(&mut self) {
        self.frames.pop();
        self.prev = Prev::Operand;
    }

    /// Text up to the next element, expression or closing tag.
    pub fn jsx_children(&mut self) -> Option<()> {
        if self.cursor.skip_jsx_text()? == b'{' {
            self.cursor.at += 1;
            return self.push(Frame::new(Kind::JsxExpr, After::Operand));
        }
        self.cursor.at += 1;
        if !self.cursor.eat(b'/') {
            self.push(Frame::new(Kind::JsxTag, After::Operand))?;
            return self.element_name();
        }
        self.cursor.look_past_blank()?;
        while self.cursor.peek().is_some_and(|byte| is_word(byte) || matches!(byte, b'-' | b':' | b'.')) {
            self.cursor.at += 1;
        }
        self.cursor.eat(b'>').then(|| self.end_element())
    }
}
