//! What stands between the statements: hashbang, comments, line ends, and words as the eye sees them.

use crate::text::Span;

/// The first byte that is neither byte order mark, hashbang, nor a comment that speaks of the whole file.
pub fn head(text: &str) -> u32 {
    let mut at = skip_mark_and_hashbang(text);
    loop {
        at = skip_space(text, at);
        match comment_at(text, at) {
            Some(comment) if speaks_of_the_file(text, comment) => at = comment.end as usize,
            _ => return at as u32,
        }
    }
}

fn skip_mark_and_hashbang(text: &str) -> usize {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    if text.get(mark..).is_some_and(|rest| rest.starts_with("#!")) { line_end(text, mark) } else { mark }
}

fn skip_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

fn speaks_of_the_file(text: &str, comment: Span) -> bool {
    const WORDS: &[&str] = &[
        "/*!",
        "license",
        "licence",
        "copyright",
        "spdx-",
        "@ts-nocheck",
        "@ts-check",
        "eslint",
        "@jsx",
        "/// <",
        "prettier",
        "biome",
        "@fileoverview",
        "@file ",
        "@module",
        "actionfence-ignore-file",
    ];
    let lower = comment.slice(text).to_lowercase();
    if WORDS.iter().any(|word| lower.contains(word)) {
        return true;
    }
    let rest = text.get(comment.end as usize..).unwrap_or_default();
    let space = &rest[..rest.len() - rest.trim_start().len()];
    space.matches('\n').count() > 1
}

/// The comment that starts exactly at `at`.
pub fn comment_at(text: &str, at: usize) -> Option<Span> {
    let rest = text.get(at..)?;
    let len = if rest.starts_with("//") {
        rest.find(['\n', '\r']).unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        rest.find("*/")? + 2
    } else {
        return None;
    };
    Some(Span::new(at as u32, (at + len) as u32))
}

/// Where the line that holds `at` ends, before its line break.
pub fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find(['\n', '\r'])).map_or(text.len(), |len| at + len)
}

/// Where the line that holds `at` starts.
pub fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |end| end + 1)
}

/// Past the line break at `at`, if there is one.
pub fn after_break(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(['\n', '\r'])) }
}

/// The end of a statement's line when nothing but a comment follows the statement, else `at`.
pub fn end_of_statement_line(text: &str, at: u32) -> u32 {
    let end = line_end(text, at as usize);
    let tail = text.get(at as usize..end).unwrap_or_default().trim_start_matches(';').trim();
    let comment_only = tail.is_empty() || tail.starts_with("//") || (tail.starts_with("/*") && tail.ends_with("*/"));
    if comment_only { end as u32 } else { at }
}

/// The whole lines of `span` with their line break when nothing else stands on them, else the span.
pub fn whole_lines(text: &str, span: Span) -> Span {
    let start = line_start(text, span.start as usize);
    let end = line_end(text, span.end as usize);
    let before = text.get(start..span.start as usize).unwrap_or("x");
    let after = text.get(span.end as usize..end).unwrap_or("x");
    if !before.trim().trim_start_matches('\u{feff}').is_empty() || !after.trim().is_empty() {
        return span;
    }
    let start = if before.starts_with('\u{feff}') { start + '\u{feff}'.len_utf8() } else { start };
    Span::new(start as u32, after_break(text, end) as u32)
}

/// The start of the comments that belong to the statement at `at`: those directly above it.
pub fn with_leading_comments(text: &str, comments: &[Span], at: u32) -> u32 {
    let mut start = at;
    for comment in comments.iter().rev().filter(|comment| comment.end <= at) {
        // The parser may have told one twice.
        if comment.start >= start {
            continue;
        }
        let between = text.get(comment.end as usize..start as usize).unwrap_or("x");
        let own_line = text.get(line_start(text, comment.start as usize)..comment.start as usize);
        if !between.trim().is_empty()
            || between.matches('\n').count() > 1
            || !own_line.is_some_and(|s| s.trim().is_empty())
        {
            break;
        }
        start = comment.start;
    }
    start
}

pub const fn is_word_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$' || !c.is_ascii()
}

/// True when `word` stands somewhere in the text as an identifier, in code or not.
pub fn has_word(text: &str, word: &str) -> bool {
    let is_whole =
        |at: usize| !text[..at].ends_with(is_word_char) && !text[at + word.len()..].starts_with(is_word_char);
    !word.is_empty() && memchr::memmem::find_iter(text.as_bytes(), word).any(is_whole)
}

/// Every run of identifier characters, with its offset.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(is_word_char)?;
        let rest = &text[start..];
        let len = rest.find(|c| !is_word_char(c)).unwrap_or(rest.len());
        at = start + len;
        Some((start, &rest[..len]))
    })
}

/// An identifier that may stand in code: neither reserved nor a number.
pub fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| is_word_char(c) && !c.is_ascii_digit())
        && chars.all(is_word_char)
        && !RESERVED.contains(&name)
}

const RESERVED: &[&str] = &[
    "arguments",
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
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_after_what_speaks_of_the_file() {
        let cases = [
            ("import a", 0),
            ("\u{feff}#!/usr/bin/env node\nx", "\u{feff}#!/usr/bin/env node\n".len()),
            ("// Copyright\nx", 13),
            ("/* a header */\n\nx", 16),
            ("/** of f */\nfunction f() {}", 0),
            ("// eslint-disable-next-line\n/** of f */\nx", 28),
            ("/* never closed", 0),
            ("", 0),
        ];
        for (text, at) in cases {
            assert_eq!(head(text), at as u32, "{text:?}");
        }
    }

    #[test]
    fn comments_directly_above_belong_to_the_statement() {
        let text = "a() // of a\n// apart\n\n/** of b */\n// too\nb()";
        let comments: Vec<Span> =
            (0..text.len()).filter_map(|at| comment_at(text, at)).filter(|s| s.len() > 3).collect();
        let b = text.find("b()").unwrap() as u32;
        assert_eq!(with_leading_comments(text, &comments, b), text.find("/**").unwrap() as u32);
    }
}
