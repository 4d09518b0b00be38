//! Signs: brackets, separators and operators.

use super::Scanner;
use super::cursor::is_word;
use super::frame::{Kind, Mode, Prev};
use crate::syntax::Language;

impl Scanner<'_> {
    #[inline]
    pub fn punctuation(&mut self, byte: u8) -> Option<()> {
        // A declared name is no expression to go on with.
        let is_declared = self.top.mode == Mode::Declare && self.prev == Prev::Operand;
        if is_declared && !matches!(byte, b'=' | b':' | b',' | b'!' | b')' | b'}') {
            return None;
        }
        match byte {
            b'(' => self.open_parenthesis(),
            b')' => self.close_parenthesis(),
            b'{' => self.open_brace(),
            b'}' => self.close_brace(),
            b'[' => self.open_bracket(),
            b']' => self.close_bracket(),
            b',' => self.comma(),
            b'.' => self.dot(),
            b':' => self.colon(),
            b'?' => self.question_mark(),
            b'=' => self.equals(),
            b'<' => self.less_than(),
            b'/' => self.slash(),
            b'@' => self.decorator(),
            b'#' => self.private_name(),
            b'!' => self.exclamation_mark(),
            b'+' | b'-' => self.sign(byte),
            b'*' | b'%' | b'&' | b'|' | b'^' | b'>' | b'~' => self.operator(byte),
            _ => None,
        }
    }

    fn close_bracket(&mut self) -> Option<()> {
        let frame = self.top;
        (frame.kind == Kind::Bracket && self.prev.may_end() && frame.ternaries == 0).then_some(())?;
        self.cursor.at += 1;
        self.pop();
        self.prev = Prev::Operand;
        Some(())
    }

    pub fn semicolon(&mut self) -> Option<()> {
        let is_first = self.outer.is_empty();
        let top = &mut self.top;
        (top.ternaries == 0 && !top.case && top.class.is_none()).then_some(())?;
        match top.kind {
            Kind::Block | Kind::Control => top.end_statement(),
            Kind::Class => top.mode = Mode::Start,
            _ => return None,
        }
        self.prev.may_end().then_some(())?;
        if self.prev == Prev::Start {
            // Behind an empty statement no string is a directive.
            self.note_item();
        }
        self.cursor.at += 1;
        self.prev = if self.top.kind == Kind::Class { Prev::Open } else { Prev::Start };
        self.exporting &= !is_first;
        Some(())
    }

    fn comma(&mut self) -> Option<()> {
        self.prev.may_end().then_some(())?;
        let top = &mut self.top;
        (top.ternaries == 0).then_some(())?;
        match top.kind {
            Kind::Object | Kind::Enum => top.mode = Mode::Start,
            Kind::Block | Kind::Control if top.declaring => top.mode = Mode::Declare,
            Kind::Class => return None,
            _ => {}
        }
        self.cursor.at += 1;
        self.prev = Prev::Open;
        Some(())
    }

    fn dot(&mut self) -> Option<()> {
        if self.cursor.byte(1).is_ascii_digit() {
            self.cursor.skip_number();
            self.prev = Prev::Operand;
        } else if self.cursor.byte(1) == b'.' && self.cursor.byte(2) == b'.' {
            (self.prev != Prev::Operand).then_some(())?;
            self.cursor.at += 3;
            if self.top.kind == Kind::Object {
                self.top.mode = Mode::Value;
            }
            self.prev = Prev::Open;
        } else {
            (self.prev == Prev::Operand).then_some(())?;
            if self.cursor.byte(1).is_ascii_alphabetic() {
                return self.members();
            }
            self.cursor.at += 1;
            self.prev = Prev::Dot;
        }
        Some(())
    }

    /// `.name.name` right behind an operand, which they become a part of.
    #[inline]
    pub fn members(&mut self) -> Option<()> {
        while self.cursor.byte(0) == b'.' && self.cursor.byte(1).is_ascii_alphabetic() {
            self.cursor.at += 1;
            self.cursor.take_name()?;
        }
        Some(())
    }

    fn colon(&mut self) -> Option<()> {
        self.cursor.at += 1;
        (self.prev == Prev::Operand).then_some(())?;
        let is_typed = self.is_typed();
        let top = &mut self.top;
        if top.ternaries > 0 {
            top.ternaries -= 1;
            self.prev = Prev::Operator;
            return Some(());
        }
        match top.kind {
            Kind::Object if top.mode == Mode::Start => {
                top.mode = Mode::Value;
                self.prev = Prev::Open;
            }
            Kind::Group if is_typed => {
                top.annotated = true;
                self.skip_type()?;
            }
            Kind::Params if is_typed => self.skip_type()?,
            Kind::Class if top.mode == Mode::Start && is_typed => self.skip_type()?,
            Kind::Block | Kind::Control if top.case => {
                top.case = false;
                top.end_statement();
                self.prev = Prev::Start;
            }
            Kind::Block | Kind::Control if top.mode == Mode::Declare && is_typed => self.skip_type()?,
            // A label.
            Kind::Block if !top.declaring => self.prev = Prev::Start,
            _ => return None,
        }
        Some(())
    }

    fn question_mark(&mut self) -> Option<()> {
        (self.prev == Prev::Operand).then_some(())?;
        self.cursor.at += 1;
        let next = self.cursor.byte(0);
        if next == b'.' && !self.cursor.byte(1).is_ascii_digit() {
            self.cursor.at += 1;
            self.prev = Prev::Dot;
            return Some(());
        }
        if next == b'?' {
            return self.operator(b'?');
        }
        let behind = self.cursor.look();
        let top = &mut self.top;
        let may_be_optional = matches!(top.kind, Kind::Params | Kind::Group);
        if top.is_key() || may_be_optional && matches!(behind, b':' | b',' | b')' | b'=') {
            return Some(());
        }
        top.ternaries += 1;
        self.prev = Prev::Operator;
        Some(())
    }

    fn equals(&mut self) -> Option<()> {
        match self.cursor.byte(1) {
            b'>' => {
                (self.prev == Prev::Operand && self.may_be_parameters()).then_some(())?;
                self.cursor.at += 2;
                self.prev = Prev::Arrow;
                return Some(());
            }
            b'=' => return self.operator(b'='),
            _ => {}
        }
        (self.prev == Prev::Operand).then_some(())?;
        self.cursor.at += 1;
        let top = &mut self.top;
        if top.is_key() || top.mode == Mode::Declare {
            top.mode = Mode::Value;
        }
        self.prev = Prev::Operator;
        Some(())
    }

    /// A name or a closing parenthesis stands before the cursor, and no member of something.
    fn may_be_parameters(&self) -> bool {
        let before = self.cursor.text[..self.cursor.at].trim_end();
        let name = before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        let behind = name.trim_end();
        let compares = behind.ends_with('>') && !behind.ends_with("=>");
        let begins = self.returned >= before.len() || !compares && lets_arrows_begin(behind);
        let is_name = name.len() < before.len() && !behind.ends_with('.') && begins;
        self.top.mode != Mode::Declare && (is_name || !name.is_empty() && name.len() == before.len())
    }

    /// The operator before the cursor takes no arrow function. The parser ends the statement before one.
    pub fn refuses_arrows(&self) -> bool {
        self.prev == Prev::Operator && !lets_arrows_begin(&self.cursor.text[..self.cursor.at])
    }

    fn less_than(&mut self) -> Option<()> {
        if self.cursor.rest().starts_with(b"<!--") {
            return None;
        }
        if self.top.is_key() {
            return self.is_typed().then(|| self.skip_type_brackets())?;
        }
        if self.prev == Prev::Operand {
            // The first of `<<` begins no arguments.
            if self.is_typed()
                && self.cursor.byte(1) != b'<'
                && self.cursor.byte(1) != b'='
                && self.try_type_arguments()?
            {
                return Some(());
            }
            return self.operator(b'<');
        }
        let is_markup = match self.language {
            Language::TypeScript | Language::Plain => false,
            Language::Tsx => !self.is_generic_arrow(),
            _ => true,
        };
        if is_markup { self.begin_jsx() } else { self.skip_type_brackets() }
    }

    /// `<T,>(…) =>` or `<T extends U>(…) =>`, where `<` could begin markup.
    fn is_generic_arrow(&mut self) -> bool {
        let at = self.cursor.at;
        self.cursor.at += 1;
        let blank = self.cursor.look_past_blank().is_some();
        let mut word = self.cursor.take_word();
        if word == b"const" && is_word(self.cursor.look()) {
            let _ = self.cursor.look_past_blank();
            word = self.cursor.take_word();
        }
        let found = blank && !word.is_empty() && (self.cursor.look() == b',' || self.cursor.looks_at(b"extends "));
        self.cursor.at = at;
        found
    }

    fn slash(&mut self) -> Option<()> {
        if self.prev == Prev::Operand {
            return self.operator(b'/');
        }
        (self.prev != Prev::Dot).then_some(())?;
        self.cursor.skip_regex()?;
        self.prev = Prev::Operand;
        Some(())
    }

    fn decorator(&mut self) -> Option<()> {
        self.begin_operand()?;
        let may_stand = matches!(self.top.kind, Kind::Block | Kind::Class | Kind::Params);
        (may_stand && matches!(self.prev, Prev::Start | Prev::Open | Prev::Operand)).then_some(())?;
        self.cursor.at += 1;
        loop {
            let word = self.cursor.take_word();
            (!word.is_empty()).then_some(())?;
            if self.prev != Prev::Dot
                && let Some(name) = self.names.find(word)
            {
                self.names.note_use(name);
            }
            if self.cursor.byte(0) != b'.' {
                break;
            }
            self.cursor.at += 1;
            self.prev = Prev::Dot;
        }
        if self.cursor.peek() == Some(b'(') {
            self.prev = Prev::Decorator;
        } else {
            self.end_decorator();
        }
        Some(())
    }

    fn private_name(&mut self) -> Option<()> {
        if self.prev != Prev::Dot {
            self.begin_operand()?;
        }
        self.cursor.at += 1;
        (!self.cursor.take_word().is_empty()).then_some(())?;
        self.prev = Prev::Operand;
        Some(())
    }

    fn exclamation_mark(&mut self) -> Option<()> {
        let is_unequal = self.cursor.byte(1) == b'=' && self.prev == Prev::Operand && !self.top.is_key();
        if is_unequal {
            return self.operator(b'!');
        }
        self.cursor.at += 1;
        if self.prev == Prev::Operand && self.cursor.newline {
            self.end_statement()?;
        }
        if self.prev == Prev::Operand {
            // `a!` says that it is there.
            return self.is_typed().then_some(());
        }
        self.prev = Prev::Operator;
        Some(())
    }

    fn sign(&mut self, byte: u8) -> Option<()> {
        if self.cursor.byte(1) != byte {
            return self.operator(byte);
        }
        if byte == b'-' && self.cursor.byte(2) == b'>' {
            return None;
        }
        // In front of an operand or behind one.
        if self.prev == Prev::Operand && self.cursor.newline {
            self.end_statement()?;
        }
        self.cursor.at += 2;
        if self.prev != Prev::Operand {
            self.prev = Prev::Operator;
        }
        Some(())
    }

    fn operator(&mut self, byte: u8) -> Option<()> {
        if byte == b'*' && (self.top.is_key() || self.prev == Prev::Keyword) {
            self.cursor.at += 1;
            return Some(());
        }
        let is_prefix = matches!(byte, b'+' | b'-' | b'~');
        (is_prefix || self.prev == Prev::Operand).then_some(())?;
        self.cursor.at += 1;
        while self.cursor.peek() == Some(byte) && !is_prefix {
            self.cursor.at += 1;
        }
        if self.cursor.peek() == Some(b'=') {
            self.cursor.at += 1;
            // `===`
            self.cursor.at += usize::from(self.cursor.peek() == Some(b'=') && byte == b'!');
        }
        if self.top.mode == Mode::Declare {
            return None;
        }
        self.prev = Prev::Operator;
        Some(())
    }
}

/// What ends the text may stand before an arrow function, unless it is an operand or a comment: then nothing is known.
fn lets_arrows_begin(text: &str) -> bool {
    let text = text.trim_end();
    let before = text.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
    match &text[before.len()..] {
        "" => {}
        "async" => return lets_arrows_begin(before),
        word => return !matches!(word, "typeof" | "void" | "delete" | "new" | "await" | "in" | "instanceof"),
    }
    match text.as_bytes().last() {
        Some(b'=') => !["==", "!=", "<=", ">="].iter().any(|operator| text.ends_with(operator)),
        Some(b'?') => !text.ends_with("??"),
        Some(last) => !matches!(last, b'+' | b'-' | b'*' | b'/' | b'%' | b'&' | b'|' | b'^' | b'!' | b'~' | b'<'),
        None => true,
    }
}
