//! What a module shows to others, read from its tokens without a tree.
//!
//! The scanner goes over the text once. It keeps a stack of brackets, and knows of each what stands in it: statements,
//! members of a class, keys and values, parameters, markup. That is enough to tell a regular expression from a division,
//! a type from a value and a declared name from a used one. Whatever it is not sure of it gives up ([`scan`] says where),
//! and so does it on text that looks as if it might not parse: the parser decides then.

mod cursor;
mod frame;
mod ident;
mod items;
mod jsx;
mod names;
mod parameters;
mod punctuation;
mod specifiers;
mod types;

use super::Language;
use crate::text::Span;
use cursor::Cursor;
use frame::{After, Frame, Kind, Mode, Prev};
use names::Names;

/// What was found, in order of appearance. Spans are the file's.
#[derive(Debug, Default)]
pub struct Scan {
    /// Strings, with their quotes, that stand before anything else.
    pub directives: Vec<Span>,
    pub imports: Vec<ScannedImport>,
    pub exports: Vec<ScannedExport>,
    /// Names that the top level declares: imports, values and types.
    pub declared: Vec<(Span, Declared)>,
    /// A string or template is a statement of its own somewhere, other than a plain directive of the file.
    pub odd_statements: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declared {
    Value,
    Type,
    Import,
    TypeImport,
}

impl Declared {
    pub const fn is_type(self) -> bool {
        matches!(self, Self::Type | Self::TypeImport)
    }
}

#[derive(Debug)]
pub struct ScannedImport {
    pub kind: ScannedKind,
    /// With its quotes.
    pub specifier: Span,
    pub type_only: bool,
    pub names: Vec<ScannedName>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScannedKind {
    Static,
    Dynamic,
    Require,
    Reexport,
    ReexportAll,
}

/// One name of an import or of a re-export.
#[derive(Debug)]
pub struct ScannedName {
    /// `None` for all of them: `* as name`.
    pub imported: Option<ScannedText>,
    /// The local name, or the one under which it is exported again.
    pub local: ScannedText,
    pub type_only: bool,
    /// It stands in a value position that nothing shadows; false for re-exports.
    pub used: bool,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScannedText {
    Default,
    Name(Span),
    /// With its quotes.
    Text(Span),
}

#[derive(Debug)]
pub struct ScannedExport {
    pub name: ScannedText,
    pub target: ScannedTarget,
    pub type_only: bool,
    /// The exported name, or the `default` keyword.
    pub span: Span,
}

#[derive(Clone, Copy, Debug)]
pub enum ScannedTarget {
    Local(Span),
    /// A name of the module if it declares one, else no name at all.
    Expression(Option<Span>),
    /// The name of that index of the import of that index.
    Reexport(usize, usize),
}

/// The offset where it gave up, when only a parse can tell.
pub fn scan(text: &str, language: Language) -> Result<Scan, u32> {
    if language == Language::Declaration || u32::try_from(text.len()).is_err() || has_lone_return(text) {
        return Err(0);
    }
    let mut scanner = Scanner::new(text, language);
    let mut ended = scanner.run();
    if ended.is_some() && scanner.late {
        // Names that were used before their import came are known now.
        let mut names = Names::new(text, language != Language::JavaScript);
        for name in scanner.names.texts() {
            let _ = names.add(name);
        }
        scanner = Scanner { names, ..Scanner::new(text, language) };
        ended = scanner.run();
    }
    let at = scanner.cursor.at as u32;
    ended.and_then(|()| scanner.names.finish(scanner.scan)).ok_or(at)
}

/// The parser takes a carriage return without a line feed for the end of a line here and for text there.
fn has_lone_return(text: &str) -> bool {
    memchr::memchr_iter(b'\r', text.as_bytes()).any(|at| text.as_bytes().get(at + 1) != Some(&b'\n'))
}

/// Brackets within brackets; real code stays far below.
const MAX_DEPTH: usize = 120;

#[expect(clippy::struct_excessive_bools, reason = "they are independent facts of the file")]
struct Scanner<'t> {
    cursor: Cursor<'t>,
    language: Language,
    /// The innermost bracket, and those around it.
    top: Frame,
    outer: Vec<Frame>,
    prev: Prev,
    scan: Scan,
    names: Names<'t>,
    /// Something else than directives has been met at the top level.
    any_item: bool,
    /// Something else than imports, too.
    any_code: bool,
    /// An imported name may have been used before its import.
    late: bool,
    /// A name is declared here that may be imported as well.
    clash: bool,
    /// The declaration under way at the top level is exported.
    exporting: bool,
    /// Bytes that were looked at for type arguments, maybe in vain.
    speculated: usize,
    type_depth: usize,
    /// Where the type ends that an arrow function says that it returns, of the last one that does.
    returned: usize,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str, language: Language) -> Self {
        Self {
            cursor: Cursor::new(text),
            language,
            top: Frame::new(Kind::Block, After::Statement),
            outer: Vec::new(),
            prev: Prev::Start,
            scan: Scan::default(),
            names: Names::new(text, language != Language::JavaScript),
            any_item: false,
            any_code: false,
            late: false,
            clash: false,
            exporting: false,
            speculated: 0,
            type_depth: 0,
            returned: 0,
        }
    }

    fn run(&mut self) -> Option<()> {
        self.cursor.skip_hashbang();
        loop {
            self.cursor.skip_blank()?;
            let Some(byte) = self.cursor.peek() else { break };
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | 0x80.. => self.word()?,
                b'"' | b'\'' => self.string()?,
                b'`' => self.template()?,
                b'0'..=b'9' => self.number()?,
                b';' => self.semicolon()?,
                _ => {
                    self.note_item();
                    self.punctuation(byte)?;
                }
            }
        }
        (self.outer.is_empty() && self.prev.may_end() && self.top.ternaries == 0 && !self.clash).then_some(())
    }

    /// Something has been met that is neither a directive nor an import.
    fn note_item(&mut self) {
        if self.outer.is_empty() {
            self.any_item = true;
            self.any_code = true;
        }
    }

    fn push(&mut self, frame: Frame) -> Option<()> {
        self.outer.push(std::mem::replace(&mut self.top, frame));
        self.prev = if frame.kind == Kind::Block { Prev::Start } else { Prev::Open };
        (self.outer.len() < MAX_DEPTH).then_some(())
    }

    fn pop(&mut self) {
        if let Some(outer) = self.outer.pop() {
            self.top = outer;
        }
    }

    fn is_typed(&self) -> bool {
        self.language != Language::JavaScript
    }

    /// A token that begins an operand follows one that ends an operand: a new statement or member, or a mistake.
    fn begin_operand(&mut self) -> Option<()> {
        if self.prev != Prev::Operand || self.top.is_key() {
            return Some(());
        }
        if !self.cursor.newline {
            return None;
        }
        self.end_statement()
    }

    /// As a line break ends it.
    fn end_statement(&mut self) -> Option<()> {
        let top = &mut self.top;
        match top.kind {
            Kind::Block if top.ternaries == 0 && !top.case => {
                top.end_statement();
                self.prev = Prev::Start;
            }
            Kind::Class if top.ternaries == 0 => {
                top.mode = Mode::Start;
                self.prev = Prev::Open;
            }
            _ => return None,
        }
        self.exporting &= !self.outer.is_empty();
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        self.begin_operand()?;
        self.note_item();
        self.cursor.skip_number();
        self.prev = Prev::Operand;
        Some(())
    }

    fn string(&mut self) -> Option<()> {
        self.begin_operand()?;
        let span = self.cursor.take_string()?;
        if self.prev == Prev::Start && self.top.kind == Kind::Block {
            self.string_statement(span)?;
        } else {
            // `('use server')` is a directive too, to some.
            let in_group = self.prev == Prev::Open && self.top.opened_statement;
            self.scan.odd_statements |= in_group;
            (!in_group || self.outer.len() > 1).then_some(())?;
            self.note_item();
        }
        self.prev = Prev::Operand;
        Some(())
    }

    /// A statement that begins with a string. At the top of the file it is a directive.
    fn string_statement(&mut self, span: Span) -> Option<()> {
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        let next = self.cursor.peek();
        let follows = self.cursor.rest().first().copied();
        let asserts = next == Some(b'!') && self.cursor.byte(1) != b'=';
        let steps = newline && matches!(next, Some(b'+' | b'-')) && Some(self.cursor.byte(1)) == next;
        let word = self.cursor.take_word();
        self.cursor.at = at;
        // Whether these go on with the string depends on the language, and on where the line ends.
        if asserts || steps || matches!(word, b"in" | b"instanceof") {
            return None;
        }
        let alone = match next {
            None | Some(b';' | b'}') => true,
            Some(
                b'.' | b'(' | b'[' | b'+' | b'-' | b'*' | b'/' | b'%' | b',' | b'?' | b'<' | b'>' | b'=' | b'&' | b'|'
                | b'`' | b'!' | b'^',
            ) => false,
            Some(_) => newline,
        };
        if !alone {
            // `'a' in b`, `'a' as T`, `'a'<T>`.
            let is_word = follows.is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'<');
            self.note_item();
            return (!is_word || !self.outer.is_empty()).then_some(());
        }
        let text = self.cursor.text_of(span);
        let is_plain = matches!(&text[1..text.len() - 1], "use client" | "use strict");
        if self.outer.is_empty() {
            if self.any_item || text.contains('\\') {
                return None;
            }
            self.scan.directives.push(span);
        }
        self.scan.odd_statements |= !(is_plain && self.outer.is_empty());
        Some(())
    }

    fn template(&mut self) -> Option<()> {
        if self.prev != Prev::Operand {
            self.scan.odd_statements |= self.prev == Prev::Start;
        } else if self.top.mode == Mode::Declare {
            return None;
        }
        self.note_item();
        self.cursor.at += 1;
        self.rest_of_template()
    }

    /// Text up to the next hole or the end.
    fn rest_of_template(&mut self) -> Option<()> {
        if self.cursor.skip_template_text()? {
            return self.push(Frame::new(Kind::Template, After::Operand));
        }
        self.prev = Prev::Operand;
        Some(())
    }
}
