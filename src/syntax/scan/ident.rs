//! Words: keywords, keys, declared names and used ones.

use super::cursor::is_word;
use super::frame::{After, Frame, Kind, Mode, Pattern, Prev};
use super::names::REQUIRE;
use super::{Declared, ScannedExport, ScannedImport, ScannedKind, ScannedTarget, ScannedText, Scanner};
use crate::text::Span;

impl<'t> Scanner<'t> {
    pub fn word(&mut self) -> Option<()> {
        let start = self.cursor.at;
        let word = self.cursor.take_name()?;
        if self.prev == Prev::Dot {
            self.prev = Prev::Operand;
            return Some(());
        }
        if self.prev == Prev::Operand && !self.top.is_key() {
            if self.infix(word)? {
                return Some(());
            }
            self.cursor.newline.then_some(())?;
            self.end_statement()?;
        }
        if self.outer.is_empty() {
            self.any_item = true;
            self.any_code |= word != b"import";
        }
        if self.top.is_key() {
            self.key(word, start);
            return Some(());
        }
        if may_be_keyword(word) && self.keyword(word, start)? { Some(()) } else { self.name(word, start) }
    }

    /// Words between operands. True when it was one.
    fn infix(&mut self, word: &[u8]) -> Option<bool> {
        let top = self.top;
        match word {
            b"in" | b"instanceof" if top.mode == Mode::Declare && top.kind != Kind::Control => return None,
            b"in" | b"instanceof" => {}
            b"of" if top.kind == Kind::Control => {}
            b"as" | b"satisfies" if self.is_typed() && !self.cursor.newline => {
                (top.mode != Mode::Declare).then_some(())?;
                self.skip_type()?;
                return Some(true);
            }
            b"extends" if top.class.is_some() => {}
            b"implements" if top.class.is_some() => {
                self.skip_types()?;
                return Some(true);
            }
            _ => return Some(false),
        }
        if top.kind == Kind::Control {
            self.top.end_statement();
            self.top.mode = Mode::Value;
        }
        self.prev = Prev::Operator;
        Some(true)
    }

    /// A key of an object, a class or an enum.
    fn key(&mut self, word: &'t [u8], start: usize) {
        let top = self.top;
        if top.kind == Kind::Object
            && let Some(name) = self.shorthand(word, top)
        {
            self.binding(name, word, start, top.pattern);
        }
        self.prev = Prev::Operand;
    }

    /// `{ name }`, where the name is one that matters.
    #[expect(clippy::option_option, reason = "the outer one says whether it is a shorthand")]
    fn shorthand(&mut self, word: &[u8], top: Frame) -> Option<Option<u16>> {
        let name = self.names.find(word);
        if name.is_none() && top.pattern != Pattern::Module {
            return None;
        }
        let is_alone = match self.cursor.look() {
            b',' | b'}' => true,
            b'=' => !self.cursor.looks_at(b"=>"),
            _ => false,
        };
        is_alone.then_some(name)
    }

    /// A name that may be declared where it stands.
    fn binding(&mut self, name: Option<u16>, word: &'t [u8], start: usize, pattern: Pattern) {
        match (pattern, name) {
            (Pattern::Module, _) => self.declare(start, word.len()),
            (Pattern::Yes, Some(name)) => self.names.note_declaration(name),
            (Pattern::Maybe, Some(name)) => self.names.undecided.push(name),
            (Pattern::No, Some(name)) => self.names.note_use(name),
            (_, None) => {}
        }
    }

    /// A value at the top level.
    pub fn declare(&mut self, start: usize, length: usize) {
        let span = Span::new(start as u32, (start + length) as u32);
        self.clash |= self.names.find(&self.cursor.text.as_bytes()[start..start + length]).is_some();
        self.scan.declared.push((span, Declared::Value));
        if self.exporting {
            let (name, target) = (ScannedText::Name(span), ScannedTarget::Local(span));
            self.scan.exports.push(ScannedExport { name, target, type_only: false, span });
        }
    }

    /// A name of a function, class or enum.
    pub fn declare_name(&mut self, word: &'t [u8], start: usize, is_statement: bool) {
        if is_statement && self.outer.is_empty() {
            self.declare(start, word.len());
        } else if let Some(name) = self.names.find(word) {
            self.names.note_declaration(name);
        }
    }

    /// A word that is no keyword and no key.
    fn name(&mut self, word: &'t [u8], start: usize) -> Option<()> {
        let top = self.top;
        if top.mode == Mode::Declare {
            self.declare_name(word, start, true);
            self.prev = Prev::Operand;
            return Some(());
        }
        if self.prev == Prev::Start && top.kind == Kind::Block && self.typed_statement(word)? {
            return Some(());
        }
        let name = self.names.find(word);
        if self.prev == Prev::Open && top.pattern != Pattern::No && top.kind != Kind::Class {
            if top.kind == Kind::Params && self.is_modifier() {
                return Some(());
            }
            if (name.is_some() || top.pattern == Pattern::Module) && self.ends_binding() {
                self.binding(name, word, start, top.pattern);
            } else if let Some(name) = name {
                self.used_name(name)?;
            }
        } else if let Some(name) = name {
            self.used_name(name)?;
        }
        self.prev = Prev::Operand;
        self.members()
    }

    /// `private`, `readonly` and the like before a parameter's name.
    fn is_modifier(&mut self) -> bool {
        let next = self.cursor.look();
        is_word(next) || matches!(next, b'{' | b'[')
    }

    /// What follows lets the name be one that a pattern declares.
    fn ends_binding(&mut self) -> bool {
        match self.cursor.look() {
            b',' | b')' | b'}' | b']' | b':' => true,
            b'=' => !self.cursor.looks_at(b"==") && !self.cursor.looks_at(b"=>"),
            b'?' => self.is_optional_mark(),
            _ => false,
        }
    }

    /// The question mark behind the blanks makes a parameter optional.
    fn is_optional_mark(&mut self) -> bool {
        let at = self.cursor.at;
        let _ = self.cursor.eat(b'?');
        let next = self.cursor.look();
        self.cursor.at = at;
        matches!(next, b':' | b',' | b')' | b'=')
    }

    fn used_name(&mut self, name: u16) -> Option<()> {
        let next = self.cursor.look();
        if next == b'=' && self.cursor.looks_at(b"=>") {
            self.names.note_declaration(name);
        } else if !(next == b':' && self.prev == Prev::Start) {
            self.names.note_use(name);
        }
        if name == REQUIRE && next == b'(' {
            self.request(ScannedKind::Require)?;
        } else if name == REQUIRE && self.is_odd_callee(next) {
            return None;
        }
        Some(())
    }

    /// `require<T>(…)`, `require!(…)`, `require?.(…)`.
    fn is_odd_callee(&mut self, next: u8) -> bool {
        match next {
            b'<' => true,
            b'!' => !self.cursor.looks_at(b"!="),
            b'?' => self.cursor.looks_at(b"?."),
            _ => false,
        }
    }

    /// `import('…')` or `require('…')`: the cursor stands before the parenthesis and stays there.
    pub fn request(&mut self, kind: ScannedKind) -> Option<()> {
        let at = self.cursor.at;
        self.cursor.eat(b'(').then_some(())?;
        self.cursor.look_past_blank()?;
        if matches!(self.cursor.peek(), Some(b'"' | b'\'')) {
            let specifier = self.cursor.take_string()?;
            if self.cursor.text_of(specifier).contains('\\') {
                return None;
            }
            let alone = match self.cursor.look() {
                b')' => true,
                b',' if kind == ScannedKind::Dynamic => true,
                b',' => return None,
                _ => false,
            };
            if alone {
                self.scan.imports.push(ScannedImport { kind, specifier, type_only: false, names: Vec::new() });
            }
        } else if self.cursor.peek() == Some(b'`') {
            self.cursor.at += 1;
            // One without holes is a string like others.
            self.cursor.skip_template_text()?.then_some(())?;
        }
        self.cursor.at = at;
        Some(())
    }

    /// Reserved words and what is as good as one. False when it is a name.
    fn keyword(&mut self, word: &'t [u8], start: usize) -> Option<bool> {
        if word == b"async" && self.top.mode == Mode::Declare && self.prev != Prev::Operand {
            // A name, wherever one is declared.
            return Some(false);
        }
        if self.top.mode == Mode::Declare && matches!(self.prev, Prev::Keyword | Prev::Open) {
            // Reserved words name nothing, though the parser goes on.
            return (!KEYWORDS.iter().any(|keyword| keyword.as_bytes() == word)).then_some(false);
        }
        match word {
            b"let" if self.ends_line()? => return None,
            b"const" | b"let" | b"var" => self.begin_declarations()?,
            b"if" | b"while" | b"for" | b"switch" => self.prev = Prev::Control,
            b"await" if self.prev == Prev::Control => {}
            // At the end of a line it may be a name.
            b"await" if self.ends_line()? => return None,
            b"return" if self.outer.is_empty() => return None,
            b"return" | b"throw" | b"yield" => self.prev = Prev::Keyword,
            b"new" if self.cursor.look() == b'.' => self.prev = Prev::Operand,
            b"new" if self.cursor.looks_at(b"require") => return None,
            b"typeof" | b"void" | b"delete" | b"new" | b"await" => self.prev = Prev::Operator,
            b"else" | b"do" | b"try" | b"finally" => self.prev = Prev::Start,
            b"catch" => self.begin_catch()?,
            b"case" => {
                self.top.case = true;
                self.prev = Prev::Operator;
            }
            b"default" => {
                (self.cursor.look() == b':').then_some(())?;
                self.top.case = true;
                self.prev = Prev::Operand;
            }
            b"break" | b"continue" => self.skip_label()?,
            b"this" | b"super" | b"null" | b"true" | b"false" | b"debugger" => self.prev = Prev::Operand,
            b"function" => self.begin_function()?,
            b"class" => self.begin_class()?,
            b"enum" if self.is_typed() => self.begin_enum()?,
            b"import" => self.import(start)?,
            b"export" => self.export()?,
            b"async" => return self.is_async(),
            b"with" | b"in" | b"instanceof" | b"extends" => return None,
            _ => return Some(false),
        }
        Some(true)
    }

    fn begin_declarations(&mut self) -> Option<()> {
        let is_enum = self.is_typed() && self.cursor.looks_at(b"enum ");
        let top = &mut self.top;
        matches!(top.kind, Kind::Block | Kind::Control).then_some(())?;
        if !is_enum {
            top.mode = Mode::Declare;
            top.declaring = true;
            self.prev = Prev::Keyword;
        }
        Some(())
    }

    fn begin_catch(&mut self) -> Option<()> {
        if self.cursor.eat(b'(') {
            self.push(Frame::new(Kind::Params, After::Statement).with_pattern(Pattern::Yes))
        } else {
            self.prev = Prev::Start;
            Some(())
        }
    }

    fn ends_line(&mut self) -> Option<bool> {
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        self.cursor.at = at;
        Some(newline)
    }

    fn skip_label(&mut self) -> Option<()> {
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        if !newline && self.cursor.peek().is_some_and(is_word) {
            self.cursor.take_word();
        } else {
            self.cursor.at = at;
        }
        self.prev = Prev::Operand;
        Some(())
    }

    /// `async` before a function or arrow belongs to that; else it is a name.
    fn is_async(&mut self) -> Option<bool> {
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        let next = self.cursor.peek().unwrap_or(0);
        let follows_name = !newline && is_word(next);
        if follows_name && self.cursor.take_word() != b"function" && !self.cursor.looks_at(b"=>") {
            return None;
        }
        let is_generic = !newline && next == b'<';
        if is_generic {
            // The parser understands more than TypeScript allows.
            self.is_typed().then_some(())?;
            self.skip_type_brackets()?;
            (self.cursor.look() == b'(').then_some(())?;
        }
        self.cursor.at = at;
        Some(follows_name || is_generic || !newline && next == b'(')
    }
}

/// Every word that [`Scanner::keyword`] knows.
const KEYWORDS: [&str; 40] = [
    "async",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "instanceof",
    "let",
    "new",
    "null",
    "return",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// By the first letter, a bit for each length.
static LENGTHS: [u16; 256] = {
    let mut table = [0; 256];
    let mut index = 0;
    while index < KEYWORDS.len() {
        let word = KEYWORDS[index].as_bytes();
        table[word[0] as usize] |= 1 << word.len();
        index += 1;
    }
    table
};

/// Tells most names apart without looking at more than their first letter.
fn may_be_keyword(word: &[u8]) -> bool {
    word.len() < 16 && word.first().is_some_and(|first| LENGTHS[*first as usize] & (1 << word.len()) != 0)
}
