//! Steps over types: nothing in them is a value.

use super::cursor::is_word;
use super::frame::{Kind, Prev};
use super::{MAX_DEPTH, Scanner};

impl Scanner<'_> {
    /// The type behind `:`, `as` or `=`. An operand has ended behind it.
    pub fn skip_type(&mut self) -> Option<()> {
        loop {
            self.skip_operand_of_type()?;
            self.skip_postfixes()?;
            if !self.skip_type_operator()? {
                break;
            }
        }
        self.prev = Prev::Operand;
        Some(())
    }

    /// Types with commas between them.
    pub fn skip_types(&mut self) -> Option<()> {
        self.skip_type()?;
        while self.cursor.eat(b',') {
            self.skip_type()?;
        }
        Some(())
    }

    /// One operand with the words and signs before it. True to go on with another.
    fn skip_operand_of_type(&mut self) -> Option<()> {
        loop {
            self.cursor.look_past_blank()?;
            match self.cursor.peek()? {
                b'|' | b'&' | b'-' => self.cursor.at += 1,
                b'<' => {
                    self.skip_type_brackets()?;
                }
                b'(' => {
                    self.skip_type_brackets()?;
                    if !self.skip_arrow() {
                        return Some(());
                    }
                }
                b'{' | b'[' => return self.skip_type_brackets(),
                b'"' | b'\'' => return self.cursor.take_string().map(|_| ()),
                b'`' => return self.skip_type_template(),
                b'0'..=b'9' => {
                    self.cursor.skip_number();
                    return Some(());
                }
                byte if is_word(byte) => {
                    if self.skip_type_word()? {
                        return Some(());
                    }
                }
                _ => return None,
            }
        }
    }

    /// A name, or one of the words that stand before a type. True when it was a name.
    fn skip_type_word(&mut self) -> Option<bool> {
        let word = self.cursor.take_word();
        let is_prefix = matches!(
            word,
            b"keyof" | b"unique" | b"readonly" | b"infer" | b"typeof" | b"new" | b"abstract" | b"asserts"
        );
        if is_prefix && self.is_operand_ahead(word)? {
            return Some(false);
        }
        if word == b"import" {
            (self.cursor.look() == b'(').then_some(())?;
            self.cursor.look_past_blank()?;
            self.skip_type_brackets()?;
        }
        // `x is T`, `asserts x is T`, `asserts x`.
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        if !newline && self.cursor.peek() == Some(b'i') && self.cursor.take_word() == b"is" {
            return Some(false);
        }
        self.cursor.at = at;
        Some(true)
    }

    /// Behind a word that may be a prefix stands the type that it belongs to.
    fn is_operand_ahead(&mut self, word: &[u8]) -> Option<bool> {
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        let next = self.cursor.peek().unwrap_or(0);
        let rest = self.cursor.rest();
        self.cursor.at = at;
        let starts_word = is_word(next) && !rest.starts_with(b"is ") && !rest.starts_with(b"extends ");
        Some(match word {
            b"asserts" => is_word(next) && !newline && !rest.starts_with(b"is "),
            b"new" => matches!(next, b'(' | b'<'),
            _ => {
                !newline
                    && (starts_word || matches!(next, b'(' | b'[' | b'{' | b'"' | b'\''))
                    && !(next == b'[' && rest.starts_with(b"[]"))
            }
        })
    }

    /// `.name`, `<…>`, `[…]` behind an operand.
    fn skip_postfixes(&mut self) -> Option<()> {
        loop {
            let at = self.cursor.at;
            let newline = self.cursor.look_past_blank()?;
            match self.cursor.peek() {
                Some(b'.') if self.cursor.byte(1) != b'.' => {
                    self.cursor.at += 1;
                    self.cursor.look_past_blank()?;
                    self.cursor.take_word();
                }
                Some(b'<' | b'[') if !newline => self.skip_type_brackets()?,
                Some(b'!') if !newline && self.cursor.byte(1) != b'=' => return None,
                _ => {
                    self.cursor.at = at;
                    return Some(());
                }
            }
        }
    }

    /// `|`, `&`, `extends … ? … :`. True when another operand follows.
    fn skip_type_operator(&mut self) -> Option<bool> {
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        match self.cursor.peek() {
            Some(b'|' | b'&') if !matches!(self.cursor.byte(1), b'|' | b'&' | b'=') => {
                self.cursor.at += 1;
                return Some(true);
            }
            Some(b'e') if !newline && self.cursor.rest().starts_with(b"extends") && !is_word(self.cursor.byte(7)) => {
                self.cursor.at += 7;
                self.conditional()?;
                return Some(true);
            }
            _ => {}
        }
        self.cursor.at = at;
        Some(false)
    }

    /// The condition and the first branch, up to the operand of the second.
    fn conditional(&mut self) -> Option<()> {
        self.type_depth += 1;
        (self.type_depth < MAX_DEPTH).then_some(())?;
        self.skip_type()?;
        self.cursor.eat(b'?').then_some(())?;
        self.skip_type()?;
        self.cursor.eat(b':').then_some(())?;
        self.type_depth -= 1;
        Some(())
    }

    fn skip_arrow(&mut self) -> bool {
        let at = self.cursor.at;
        if self.cursor.eat(b'=') && self.cursor.peek() == Some(b'>') {
            self.cursor.at += 1;
            return true;
        }
        self.cursor.at = at;
        false
    }

    /// A template without values in it.
    fn skip_type_template(&mut self) -> Option<()> {
        self.cursor.at += 1;
        while self.cursor.skip_template_text()? {
            self.cursor.at -= 1;
            self.skip_type_brackets()?;
        }
        Some(())
    }

    /// From an opening bracket, which may be `<`, to behind its end.
    pub fn skip_type_brackets(&mut self) -> Option<()> {
        // What closes the brackets that are open.
        let (mut open, mut depth) = ([0; MAX_DEPTH], 0);
        loop {
            self.cursor.look_past_blank()?;
            let byte = self.cursor.peek()?;
            let in_angle = depth > 0 && open[depth - 1] == b'>';
            self.cursor.at += 1;
            match byte {
                b'(' | b'[' | b'{' | b'<' if byte != b'<' || in_angle || depth == 0 => {
                    // The signs of each of these stand one or two behind it.
                    *open.get_mut(depth)? = if byte == b'(' { b')' } else { byte + 2 };
                    depth += 1;
                }
                b'=' if self.cursor.peek() == Some(b'>') => self.cursor.at += 1,
                b'>' if !in_angle => {}
                b')' | b']' | b'}' | b'>' => {
                    depth = depth.checked_sub(1)?;
                    (open[depth] == byte).then_some(())?;
                    if depth == 0 {
                        return Some(());
                    }
                }
                b'"' | b'\'' => {
                    self.cursor.at -= 1;
                    self.cursor.take_string()?;
                }
                b'`' => {
                    self.cursor.at -= 1;
                    self.type_depth += 1;
                    (self.type_depth < MAX_DEPTH).then_some(())?;
                    self.skip_type_template()?;
                    self.type_depth -= 1;
                }
                b'&' | b'|' if in_angle && self.cursor.peek() == Some(byte) => return None,
                b';' | b'!' | b'+' | b'*' | b'/' | b'%' | b'^' | b'~' if in_angle => return None,
                byte if is_word(byte) => {
                    self.cursor.at -= 1;
                    self.cursor.take_word();
                }
                _ => {}
            }
        }
    }

    /// Type arguments behind an operand; if it is none, the cursor stays.
    pub fn try_type_arguments(&mut self) -> Option<bool> {
        let at = self.cursor.at;
        let depth = self.type_depth;
        let skipped = self.skip_type_brackets();
        self.type_depth = depth;
        self.speculated += self.cursor.at - at;
        // Chains of `<` would be looked through again and again.
        (self.speculated <= 4 * self.cursor.text.len() + 4096).then_some(())?;
        if skipped.is_some() {
            let after = self.cursor.at;
            let newline = self.cursor.look_past_blank()?;
            let next = self.cursor.peek().unwrap_or(0);
            self.cursor.at = after;
            let ends =
                matches!(next, 0 | b'(' | b'`' | b')' | b']' | b'}' | b':' | b';' | b',' | b'.' | b'?' | b'=' | b'{');
            let is_heritage = next == b'{' && self.top.class.is_none() && self.top.kind != Kind::Class;
            if newline || ends && !is_heritage || self.top.class.is_some() {
                return Some(true);
            }
            // `a < b > c`, or something half-typed.
            return None;
        }
        self.cursor.at = at;
        Some(false)
    }
}
