//! Markup: elements, their attributes, and the text between them.

use super::Scanner;
use super::cursor::is_word;
use super::frame::{After, Frame, Kind, Prev};

impl Scanner<'_> {
    /// From the `<` of an element or fragment to its end, or to the next expression in it.
    pub fn begin_jsx(&mut self) -> Option<()> {
        self.begin_element()?;
        self.markup()
    }

    /// Up to the next expression or the end of the outermost element.
    pub fn markup(&mut self) -> Option<()> {
        loop {
            match self.top.kind {
                Kind::JsxTag => self.jsx_tag()?,
                Kind::JsxChildren => self.jsx_children()?,
                _ => return Some(()),
            }
        }
    }

    fn begin_element(&mut self) -> Option<()> {
        self.cursor.at += 1;
        self.push(Frame::new(Kind::JsxTag, After::Operand))?;
        self.element_name()
    }

    fn element_name(&mut self) -> Option<()> {
        self.cursor.look_past_blank()?;
        self.top.mark = self.cursor.at as u32;
        if self.cursor.peek() == Some(b'>') {
            return Some(());
        }
        let first = self.cursor.take_word();
        let (mut is_intrinsic, mut is_spaced) = (first.first()?.is_ascii_lowercase(), false);
        let is_member = self.cursor.byte(0) == b'.';
        while let joint @ (b'.' | b'-' | b':') = self.cursor.byte(0) {
            is_intrinsic |= joint == b'-';
            is_spaced |= joint == b':';
            self.cursor.at += 1;
            self.cursor.take_word();
        }
        if (is_member || !is_intrinsic && !is_spaced)
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
    fn jsx_tag(&mut self) -> Option<()> {
        self.cursor.skip_blank()?;
        match self.cursor.peek()? {
            b'/' => {
                self.cursor.at += 1;
                self.cursor.eat(b'>').then(|| self.end_element())
            }
            b'>' => {
                self.cursor.at += 1;
                self.top.kind = Kind::JsxChildren;
                Some(())
            }
            b'{' => {
                self.cursor.at += 1;
                self.push(Frame::new(Kind::JsxExpr, After::Operand))
            }
            b'"' | b'\'' => self.cursor.skip_jsx_string(),
            b'<' => self.begin_element(),
            byte if is_word(byte) || matches!(byte, b'-' | b':' | b'=') => {
                self.cursor.at += 1;
                self.cursor.skip_while(|byte| is_word(byte) || matches!(byte, b'-' | b':' | b'='));
                Some(())
            }
            _ => None,
        }
    }

    fn end_element(&mut self) {
        self.pop();
        self.prev = Prev::Operand;
    }

    /// Text up to the next element, expression or closing tag.
    fn jsx_children(&mut self) -> Option<()> {
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
        let start = self.cursor.at;
        self.cursor.skip_while(is_element_name);
        let bytes = self.cursor.text.as_bytes();
        let opened = bytes[self.top.mark as usize..].strip_prefix(&bytes[start..self.cursor.at]);
        let is_same = opened.and_then(<[u8]>::first).is_some_and(|next| !is_element_name(*next));
        (is_same && self.cursor.eat(b'>')).then(|| self.end_element())
    }
}

fn is_element_name(byte: u8) -> bool {
    is_word(byte) || matches!(byte, b'-' | b':' | b'.')
}
