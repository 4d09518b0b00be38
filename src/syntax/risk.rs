//! Finds the passages that swc must not be given, because nothing stops it once it has started.
//!
//! Nested speculation (`<T>(<T>(<T>(…`, `a<(a=<a<…`, `infer U extends …`, `a?(b):c=>…`) doubles the time with each level,
//! and deep nesting of brackets takes stack in proportion. Both are counted on the bytes, roughly: strings, comments and
//! templates are skipped, regular expressions and JSX text are not recognised. The limits leave room for that: among
//! 54,000 real files none has more than 91 open brackets, among 8,700 none more than 6 levels of speculation.

pub mod calm;
mod labels;
mod tags;

use super::{Language, resync};
use crate::text::Span;
use calm::Rest;
use labels::MAX_LABELS;
use tags::MAX_TAGS;

const MAX_BRACKETS: usize = 300;
const MAX_SPECULATION: usize = 10;

/// Passages to leave out: whole lines, from one that begins like an item to the next such line. In order. Where there are
/// none, the lines at which a scan could begin.
pub fn scan(text: &str, language: Language) -> (Vec<Span>, Vec<u32>) {
    let mut chunks: Vec<Span> = Vec::new();
    let mut from = 0;
    loop {
        let mut scan = Scan::new(text, from, language);
        let Some(at) = scan.first_risk() else {
            let calm = if chunks.is_empty() { scan.calm } else { Vec::new() };
            return (chunks, calm);
        };
        let start = item_line_at_or_before(text, from, at);
        let end = resync::next_item(text, at, text.len());
        chunks.push(Span::new(start as u32, end as u32));
        from = end;
    }
}

fn item_line_at_or_before(text: &str, from: usize, at: usize) -> usize {
    let mut line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    while line > from && !resync::begins_item(&text[line..]) {
        line = text[..line - 1].rfind('\n').map_or(0, |newline| newline + 1);
    }
    line.max(from)
}

static PLAIN: [bool; 256] = plain(b"\n \t\r'\"/`()[]{};:,?<>");
/// For text with the word `infer`.
static PLAIN_BUT_I: [bool; 256] = plain(b"\n \t\r'\"/`()[]{};:,?<>i");

const fn plain(special: &[u8]) -> [bool; 256] {
    let mut table = [true; 256];
    let mut index = 0;
    while index < special.len() {
        table[special[index] as usize] = false;
        index += 1;
    }
    table
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bracket(u8),
    Template,
    /// `${`
    Hole,
    Angle,
}

#[derive(Clone, Copy)]
struct Open {
    kind: Kind,
    at: usize,
    /// Levels of speculation that it adds.
    speculation: usize,
    /// Opened by `? (`, which may begin an arrow function with a return type.
    after_question: bool,
    /// Opened by `<T> (`, which begins an arrow function, a signature or what is asserted.
    after_angle: bool,
    /// Inside of it a `? (…)` has been closed, so that what comes is tried as the body of that arrow function.
    tried: bool,
    inside: Level,
}

/// What stands between two brackets since the last comma or semicolon, what is nested in it apart.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Level {
    /// A `?` of a conditional.
    question: bool,
    /// `=>` after it, each of which may end the return type of an arrow function that the one before began, and type
    /// assertions.
    tries: usize,
    /// Behind the last colon.
    colon: Option<usize>,
    /// Labels in front of labels.
    labels: usize,
    /// Elements whose tags look like type parameters.
    tags: usize,
}

struct Scan<'a> {
    text: &'a [u8],
    at: usize,
    jsx: bool,
    open: Vec<Open>,
    /// Outside of all brackets.
    outside: Level,
    speculation: usize,
    labels: usize,
    tags: usize,
    /// Where the type arguments began that closed right before the current byte.
    closed_angle: Option<usize>,
    /// The last byte of code that was not blank.
    last: u8,
    /// Bytes without a meaning here.
    plain: &'static [bool; 256],
    /// How far something has been looked for.
    looked: usize,
    /// Starts of lines at which a scan could begin.
    calm: Vec<u32>,
    /// What is known of the text behind an edit.
    rest: Option<Rest<'a>>,
    /// All that follows is known.
    is_done: bool,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, from: usize, language: Language) -> Self {
        let jsx = matches!(language, Language::Tsx | Language::JavaScript);
        let has_infer = memchr::memmem::find(text.as_bytes(), b"infer").is_some();
        let plain = if has_infer { &PLAIN_BUT_I } else { &PLAIN };
        Self {
            text: text.as_bytes(),
            at: from,
            jsx,
            open: Vec::new(),
            outside: Level::default(),
            speculation: 0,
            labels: 0,
            tags: 0,
            closed_angle: None,
            last: 0,
            plain,
            looked: 0,
            calm: Vec::new(),
            rest: None,
            is_done: false,
        }
    }

    /// The first offset at which a limit is passed.
    fn first_risk(&mut self) -> Option<usize> {
        while self.at < self.text.len() && !self.is_done {
            if self.open.last().is_some_and(|open| open.kind == Kind::Template) {
                self.template_byte(self.text[self.at]);
            } else {
                self.skip_plain();
                self.code_byte(*self.text.get(self.at)?);
            }
            self.at += 1;
            let is_deep = self.open.len() > MAX_BRACKETS || self.speculation > MAX_SPECULATION;
            if is_deep || self.labels > MAX_LABELS || self.tags > MAX_TAGS {
                return Some(self.at.min(self.text.len()) - 1);
            }
        }
        None
    }

    /// Passes the bytes that neither open nor close anything: nearly all.
    fn skip_plain(&mut self) {
        let rest = &self.text[self.at..];
        let length = rest.iter().position(|byte| !self.plain[usize::from(*byte)]).unwrap_or(rest.len());
        if let Some(last) = length.checked_sub(1) {
            self.last = rest[last];
            self.closed_angle = None;
            self.at += length;
        }
    }

    fn template_byte(&mut self, byte: u8) {
        match byte {
            b'\\' => self.at += 1,
            b'`' => self.close_to(Kind::Template),
            b'$' if self.next() == Some(b'{') => {
                self.push(Kind::Hole, 0);
                self.at += 1;
            }
            _ => {}
        }
    }

    fn code_byte(&mut self, byte: u8) {
        match byte {
            b'\n' => {
                self.line_end();
                return self.note_calm();
            }
            b' ' | b'\t' | b'\r' => return,
            b'\'' | b'"' => self.skip_string(byte),
            b'/' => return self.slash(),
            b'`' => self.open_after_angle(Kind::Template),
            b'(' | b'[' | b'{' => self.open_after_angle(Kind::Bracket(byte)),
            b')' => self.close_to(Kind::Bracket(b'(')),
            b']' => self.close_to(Kind::Bracket(b'[')),
            b'}' => self.close_brace(),
            b';' => {
                self.close_angles();
                self.open.last_mut().into_iter().for_each(|open| open.tried = false);
                self.semicolon();
            }
            b':' => self.colon(),
            b',' => self.separate(),
            b'?' => self.question(),
            b'<' => self.angle(),
            b'>' => return self.close_angle(),
            b'i' if self.word_is(b"infer") => self.push_infer(),
            _ => {}
        }
        self.closed_angle = None;
        self.last = byte;
    }

    fn next(&self) -> Option<u8> {
        self.text.get(self.at + 1).copied()
    }

    fn push(&mut self, kind: Kind, speculation: usize) {
        self.speculation += speculation;
        let after_question = kind == Kind::Bracket(b'(') && self.last == b'?';
        let after_angle = !self.jsx
            && kind == Kind::Bracket(b'(')
            && self.closed_angle.is_some_and(|angle| !self.is_after_word(angle));
        self.open.push(Open {
            kind,
            at: self.at,
            speculation,
            after_question,
            after_angle,
            tried: false,
            inside: Level::default(),
        });
    }

    fn pop(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        self.speculation -= closed.speculation + closed.inside.tries;
        self.labels -= closed.inside.labels;
        self.tags -= closed.inside.tags;
        if closed.after_angle && !self.ends_function() {
            self.level().tries += 1;
            self.speculation += 1;
        }
        if closed.after_question
            && let Some(around) = self.open.last_mut()
        {
            around.tried = true;
        }
    }

    /// Closes the innermost `kind` and what is open inside of it; nothing when none is open before a stronger bracket.
    fn close_to(&mut self, kind: Kind) {
        self.close_angles();
        if self.open.last().is_some_and(|open| open.kind == kind) {
            self.pop();
        }
    }

    fn close_brace(&mut self) {
        self.close_angles();
        if self.open.last().is_some_and(|open| matches!(open.kind, Kind::Hole | Kind::Bracket(b'{'))) {
            self.pop();
        }
    }

    fn close_angles(&mut self) {
        while self.open.last().is_some_and(|open| open.kind == Kind::Angle) {
            self.pop();
        }
    }

    /// A bracket right after type arguments is where swc tries an assertion, an arrow function or a call in turn. After a
    /// tag it is text, which is not told apart: nobody writes so many tags and parentheses in each other.
    fn open_after_angle(&mut self, kind: Kind) {
        let speculative = self.closed_angle.is_some();
        let tried = self.open.last().is_some_and(|open| open.tried);
        self.push(kind, usize::from(speculative) + usize::from(tried));
    }

    fn angle(&mut self) {
        match self.next() {
            Some(b'=') => self.at += 1,
            next => {
                if next == Some(b'/') {
                    self.close_tag();
                }
                self.push(Kind::Angle, 1);
            }
        }
    }

    fn close_angle(&mut self) {
        let arrow = self.at.checked_sub(1).is_some_and(|before| self.text[before] == b'=');
        self.closed_angle = None;
        if arrow {
            self.arrow();
        } else if let Some(open) = self.open.last().copied().filter(|open| open.kind == Kind::Angle) {
            self.closed_angle = Some(open.at);
            self.pop();
            self.end_tag(open.at);
            if self.is_assertion(open.at) {
                self.level().tries += 1;
                self.speculation += 1;
            }
        }
    }

    /// A parenthesis that is followed by `=>`, `:` or `{` was that of a function.
    fn ends_function(&mut self) -> bool {
        let rest = self.text[self.at + 1..].trim_ascii_start();
        self.look(self.text.len() - rest.len() + 2);
        rest.starts_with(b"=>") || rest.starts_with(b":") || rest.starts_with(b"{")
    }

    fn is_after_word(&self, angle: usize) -> bool {
        let before = &self.text[..angle];
        let last = before.last().copied().unwrap_or(b' ');
        // A spread ends with dots too.
        last.is_ascii_alphanumeric() || matches!(last, b'_' | b'$' | b')' | b']') || before.ends_with(b"?.")
    }

    fn level(&mut self) -> &mut Level {
        self.open.last_mut().map_or(&mut self.outside, |open| &mut open.inside)
    }

    fn separate(&mut self) {
        let before = std::mem::take(self.level());
        self.speculation -= before.tries;
        self.labels -= before.labels;
        self.tags -= before.tags;
    }

    /// `?.`, `??` and the `?:` of what is optional begin no conditional.
    fn question(&mut self) {
        let next = self.next_of_code();
        if !matches!(next, Some(b'.' | b'?' | b':' | b',' | b')')) {
            self.level().question = true;
        }
    }

    fn arrow(&mut self) {
        let level = self.level();
        if level.question {
            level.tries += 1;
            self.speculation += 1;
        }
    }

    /// The type arguments that were opened there and close here seem to be an old type assertion, which swc parses twice
    /// with all that follows it. Before a parenthesis they count with that.
    fn is_assertion(&mut self, angle: usize) -> bool {
        let after = self.next_of_code();
        !self.jsx && !self.is_after_word(angle) && !matches!(after, None | Some(b'('))
    }

    fn next_of_code(&mut self) -> Option<u8> {
        let rest = self.text[self.at + 1..].trim_ascii_start();
        self.look(self.text.len() - rest.len() + 1);
        rest.first().copied()
    }

    fn push_infer(&mut self) {
        self.push(Kind::Angle, 1);
        self.at += 4;
    }

    fn word_is(&self, word: &[u8]) -> bool {
        let is_word =
            |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte == b'$');
        let before = self.at.checked_sub(1).and_then(|at| self.text.get(at));
        self.text[self.at..].starts_with(word) && !is_word(before) && !is_word(self.text.get(self.at + word.len()))
    }

    /// A quote without its partner on the line is an apostrophe.
    fn skip_string(&mut self, quote: u8) {
        let mut end = self.at + 1;
        while let Some(&byte) = self.text.get(end) {
            match byte {
                b'\\' => end += 1,
                b'\n' => break,
                _ if byte == quote => {
                    self.at = end;
                    return;
                }
                _ => {}
            }
            end += 1;
        }
        self.look(end + 1);
    }

    fn slash(&mut self) {
        match self.next() {
            Some(b'/') => {
                let end =
                    memchr::memchr(b'\n', &self.text[self.at..]).map_or(self.text.len(), |length| self.at + length);
                self.at = end - 1;
            }
            Some(b'*') => {
                let inside = &self.text[self.at + 2..];
                let length = memchr::memmem::find(inside, b"*/");
                if length.is_none() {
                    self.look(usize::MAX);
                }
                self.at += length.map_or(1, |length| length + 3);
            }
            _ => self.closed_angle = None,
        }
    }

    /// A comparison left open ends where a statement begins, and everything ends at `import` and `export` in column 0.
    fn line_end(&mut self) {
        if self.outside.labels == 0 && self.outside.colon.is_some_and(|colon| !self.may_go_on(colon, self.at)) {
            self.outside.colon = None;
        }
        if self.open.is_empty() && self.outside.tries == 0 {
            return;
        }
        let rest = &self.text[self.at + 1..];
        let same = |word: &[u8]| word.iter().zip(rest).take_while(|(a, b)| a == b).count();
        let length = same(b"export ").max(same(b"import "));
        self.looked = self.looked.max(self.at + 1 + length + 1);
        if length == b"export ".len() {
            self.open.clear();
            self.outside = Level::default();
            (self.speculation, self.labels, self.tags) = (0, 0, 0);
            return;
        }
        let in_angle = self.open.last().is_some_and(|open| open.kind == Kind::Angle);
        if in_angle || self.level().tries > 0 {
            let word_start = rest.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(rest.len());
            let word = rest[word_start..].split(|byte| !byte.is_ascii_lowercase()).next().unwrap_or_default();
            self.looked = self.looked.max(self.at + 1 + word_start + word.len() + 1);
            if STATEMENT_WORDS.contains(&word) {
                self.close_angles();
                self.separate();
            }
        }
    }
}

const STATEMENT_WORDS: [&[u8]; 14] = [
    b"const",
    b"let",
    b"var",
    b"return",
    b"if",
    b"for",
    b"while",
    b"do",
    b"switch",
    b"throw",
    b"try",
    b"else",
    b"break",
    b"continue",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks(text: &str, language: Language) -> Vec<Span> {
        scan(text, language).0
    }

    #[test]
    fn nested_speculation_and_deep_brackets_are_refused() {
        for pattern in [
            "<T>(",
            "a<(a=<a<",
            "f<",
            "<a>`${",
            "<T>({a(){",
            "()=>infer U extends ",
            "typeof a<{[<T>(",
            "a?(b):c=>(",
            "a?(b):c=>",
            "a?async(b):c=>",
            "a ? ((b)) : c =>\n ",
            "!(<a>",
            "<a>b(",
            "<a>(b)(",
            "<a>(b) = ",
            "<a>b = ",
            "<a>[b].c(",
            "1(...<a>",
            "@a <a>(",
            "@a (b)<a>(",
            "([{",
        ] {
            let text = format!("const a = 1\nconst b = {}\nconst c = 2\n", pattern.repeat(200));
            for language in [Language::TypeScript, Language::Tsx] {
                let asserts = pattern.contains("<a>") && !pattern.contains("${") && !pattern.starts_with('@');
                if asserts && language == Language::Tsx {
                    continue;
                }
                let [chunk] = chunks(&text, language)[..] else { panic!("{pattern}: not refused") };
                assert!(chunk.slice(&text).starts_with("const b") && chunk.slice(&text).ends_with('\n'), "{pattern}");
            }
        }
    }

    #[test]
    fn ordinary_code_is_not_refused() {
        let comparisons = "  const x = a < b\n  if (c < d) e()\n".repeat(100);
        let jsx = "<ul>{a.map((b) => <li>{b.c && (<p>don't</p>)}".repeat(10);
        let text = format!("function f() {{\n{comparisons}}}\nconst g = {jsx}\n");
        assert_eq!(chunks(&text, Language::Tsx), []);
        let choices =
            "const f = a ? (b) : (c) => d\nconst g = { a: b ? () => c : null, d: e ? (f) => g : h }\n".repeat(100);
        let types =
            format!("interface A {{\n{}}}\n", "  a?: (b?: C) => void\n  d: E extends F ? (g) => H : I;\n".repeat(100));
        assert_eq!(chunks(&format!("{choices}{types}"), Language::TypeScript), []);
    }
}
