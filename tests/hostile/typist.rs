//! Edits as people make them, and as nobody would.

use crate::random::{Random, floor};
use std::sync::Arc;

/// Pieces that open, close and end things.
pub const PIECES: &[&str] = &[
    "",
    "\n",
    "\r\n",
    "\r",
    ";",
    ",",
    ".",
    "?.",
    "}",
    "{",
    "(",
    ")",
    "[",
    "]",
    "`",
    "${",
    "'",
    "\"",
    "/*",
    "*/",
    "//",
    "<",
    ">",
    "</",
    "/>",
    "=>",
    "=",
    "/",
    "@",
    "#",
    "\\",
    "\\u{",
    "<!--",
    "-->",
    "!",
    "?",
    ":",
    "...",
    "&&",
    "async ",
    "await ",
    "export ",
    "export default ",
    "import ",
    "from 'x'",
    "const x = 1\n",
    "let",
    "type ",
    "interface ",
    "class ",
    "enum ",
    "function ",
    "return ",
    "if (",
    "else ",
    "\n}\n",
    "import 'x'\n",
    "\n// note\n",
    "/** doc */\n",
    "'use client'\n",
    "\"use server\";\n",
    "  'use server'\n",
    "\nexport function q() {}\n",
    "\nexport async function q() { 'use server' }\n",
    "\nnamespace N { export const y = 1 }\n",
    "// actionfence-ignore unguarded-action: x\n",
    "é💥",
    "日本",
    "\u{2028}",
    "\u{feff}",
    "\u{0}",
    "\t",
    "\u{a0}",
    "<div>",
    "{/* */}",
    "</div>",
    "as any",
    "satisfies X",
    "infer U extends ",
    "<T>(",
    "\n\n\n",
    "import(",
    "require('x')",
    "#!x\n",
    "declare ",
    "abstract ",
    "static ",
    "yield ",
    "using ",
    "of ",
    "in ",
    "0x",
    "1n",
    "1.",
    "/re[/]/g",
];

/// Statements that are typed letter by letter.
const TYPED: &[&str] = &[
    "const session = await auth()\nif (!session?.user) throw new Error('Unauthorized')\n",
    "export async function remove(id: string) {\n  'use server'\n  await db.post.delete({ where: { id } })\n}\n",
    "import { requireUser, type Row } from '@/lib/guard'\n",
    "// a note with 'quotes' and `ticks` {\n",
    "const text = `a ${b ? `c ${d}` : 'e'} f`\n",
    "return <form action={async (data) => { 'use server'; await save(data) }}><input name=\"a\" /></form>\n",
    "export const f = async <T,>(a: Array<T> = []): Promise<T | null> => a[0] ?? null\n",
    "/* a block\n * with lines */\n",
    "export default class A<T> extends B { #p = /x[/]y/g; static async *m() { yield 1 } }\n",
    "'use server'\n",
    "export { a as b } from './c'\n",
    "switch (a) { case 1: break; default: { label: for (const x of y) continue label } }\n",
];

/// Makes the next version of a text.
pub struct Typist {
    pub random: Random,
    /// Versions that can be come back to.
    history: Vec<Arc<str>>,
    /// What is being typed, and where.
    typing: Option<(Vec<char>, usize)>,
}

impl Typist {
    pub fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), history: Vec::new(), typing: None }
    }

    /// `others` are texts to paste from.
    pub fn next(&mut self, text: &str, others: &[String]) -> String {
        if self.history.len() > 30 {
            self.history.drain(..10);
        }
        self.history.push(text.into());
        if let Some(next) = self.type_on(text) {
            return next;
        }
        match self.random.below(24) {
            0..=4 => self.insert(text),
            5..=7 => self.delete(text),
            8 => self.delete_lines(text),
            9 => self.paste(text, others),
            10..=13 => self.undo(),
            14 => self.split(text),
            15 => self.merge(text),
            16 => self.move_line(text),
            17 => self.whole(text, others),
            18 => self.replace(text),
            19 => self.wrap(text),
            _ => self.begin(text),
        }
    }

    fn begin(&mut self, text: &str) -> String {
        let snippet = *self.random.pick(TYPED);
        let at = self.line_start(text);
        self.typing = Some((snippet.chars().rev().collect(), at));
        self.type_on(text).unwrap_or_default()
    }

    /// The next letters of what is being typed; brackets and quotes may close themselves.
    fn type_on(&mut self, text: &str) -> Option<String> {
        let (mut rest, at) = self.typing.take()?;
        if at > text.len() || !text.is_char_boundary(at) || self.random.percent(2) {
            return None;
        }
        let mut typed = String::new();
        for _ in 0..=self.random.below(3) {
            typed.extend(rest.pop());
        }
        let closing = match typed.chars().last() {
            Some('(') => ")",
            Some('{') => "}",
            Some('[') => "]",
            Some('<') => ">",
            Some('`') => "`",
            _ => "",
        };
        let closing = if self.random.percent(20) { closing } else { "" };
        if !rest.is_empty() {
            self.typing = Some((rest, at + typed.len()));
        }
        Some(format!("{}{typed}{closing}{}", &text[..at], &text[at..]))
    }

    fn insert(&mut self, text: &str) -> String {
        let at = if self.random.percent(40) { self.line_start(text) } else { self.random.place(text) };
        let piece = *self.random.pick(PIECES);
        splice(text, at, at, piece)
    }

    fn replace(&mut self, text: &str) -> String {
        let (start, end) = self.random.passage(text);
        let piece = *self.random.pick(PIECES);
        splice(text, start, end, piece)
    }

    fn delete(&mut self, text: &str) -> String {
        let (start, end) = self.random.passage(text);
        splice(text, start, end, "")
    }

    fn delete_lines(&mut self, text: &str) -> String {
        let start = self.line_start(text);
        let count = 1 + self.random.below(6);
        let end = text[start..].match_indices('\n').nth(count - 1).map_or(text.len(), |(at, _)| start + at + 1);
        splice(text, start, end, "")
    }

    fn paste(&mut self, text: &str, others: &[String]) -> String {
        let source = if others.is_empty() || self.random.percent(50) { text } else { self.random.pick(others) };
        let (start, end) = self.random.passage(source);
        let at = self.random.place(text);
        splice(text, at, at, &source[start..end])
    }

    /// Goes back a few versions.
    fn undo(&mut self) -> String {
        let back = 1 + self.random.below(6);
        let keep = self.history.len().saturating_sub(back).max(1);
        self.history.truncate(keep);
        self.history.last().map(ToString::to_string).unwrap_or_default()
    }

    /// Ends one item within another and begins the next.
    fn split(&mut self, text: &str) -> String {
        let at = self.random.place(text);
        let piece = *self.random.pick(&[
            "\n}\nexport function q() {\n",
            "\n})\nconst q = (() => {\n",
            "`\nconst q = `",
            ";\n",
            "\n/*\n*/\n",
        ]);
        splice(text, at, at, piece)
    }

    /// Takes a line end away.
    fn merge(&mut self, text: &str) -> String {
        let at = self.random.place(text);
        let Some(end) = text[at..].find('\n') else { return text.to_owned() };
        let piece = *self.random.pick(&["", " ", ",", "//"]);
        splice(text, at + end, at + end + 1, piece)
    }

    fn move_line(&mut self, text: &str) -> String {
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        if lines.len() < 2 {
            return text.to_owned();
        }
        let (from, to) = (self.random.below(lines.len()), self.random.below(lines.len() - 1));
        let line = lines.remove(from);
        lines.insert(to, line);
        lines.concat()
    }

    /// Something that changes the text from end to end.
    fn whole(&mut self, text: &str, others: &[String]) -> String {
        match self.random.below(6) {
            0 => text.replace("\r\n", "\n").replace('\n', "\r\n"),
            1 => text.replace("\r\n", "\n"),
            2 => text.strip_prefix('\u{feff}').map_or_else(|| format!("\u{feff}{text}"), str::to_owned),
            3 => text.replace('\'', "\""),
            4 if !others.is_empty() => self.random.pick(others).clone(),
            _ => text[..self.random.place(text)].to_owned(),
        }
    }

    fn wrap(&mut self, text: &str) -> String {
        let (start, end) = self.random.passage(text);
        let (open, close) = *self.random.pick(&[
            ("(", ")"),
            ("{", "}"),
            ("/*", "*/"),
            ("`${", "}`"),
            ("<a>{", "}</a>"),
            ("'", "'"),
            ("async () => {", "}"),
            ("\n", "\n"),
        ]);
        splice(text, start, end, &format!("{open}{}{close}", &text[start..end]))
    }

    fn line_start(&mut self, text: &str) -> usize {
        let at = self.random.place(text);
        text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }
}

fn splice(text: &str, start: usize, end: usize, piece: &str) -> String {
    let (start, end) = (floor(text, start), floor(text, end.min(text.len())));
    format!("{}{piece}{}", &text[..start], &text[end.max(start)..])
}
