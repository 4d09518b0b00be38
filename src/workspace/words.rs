//! Which of the words that matter stand in a text: a question that needs no parsing.

use crate::catalog::ServerCode;
use aho_corasick::{AhoCorasick, Match, MatchKind};
use std::sync::LazyLock;

/// A text that makes a file worth a closer look. The text may stand anywhere, also in a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    UseServer,
    /// Unless the name of a variable follows that the browser has as well.
    PrivateEnv,
    Ignore,
    NextPublic,
    EncryptionKey,
}

/// None of them begins with what another one ends with: all are found in one pass.
const WORDS: &[(Word, &str)] = &[
    (Word::UseServer, DIRECTIVE),
    (Word::PrivateEnv, "process.env"),
    (Word::Ignore, "actionfence-"),
    (Word::NextPublic, "NEXT_PUBLIC_"),
    (Word::EncryptionKey, "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"),
];

const DIRECTIVE: &str = "use server";

/// A set of [`Word`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words(u8);

impl Words {
    pub fn of(text: &str) -> Self {
        static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
            let words =
                AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(WORDS.iter().map(|(_, it)| it));
            words.expect("a handful of words makes a small automaton")
        });
        let found = FINDER.find_iter(text).filter_map(|found| meant(text, found));
        let found = found.chain(is_escaped(text.as_bytes()).then_some(Word::UseServer));
        Self(found.fold(0, |set, word| set | 1 << word as u8))
    }

    pub const fn contains(self, word: Word) -> bool {
        self.0 & (1 << word as u8) != 0
    }
}

fn meant(text: &str, found: Match) -> Option<Word> {
    let (word, _) = WORDS[found.pattern().as_usize()];
    (word != Word::PrivateEnv || !names_public_variable(&text[found.end()..])).then_some(word)
}

/// `.NODE_ENV` and the like stands at the start.
fn names_public_variable(text: &str) -> bool {
    let name = text.trim_start().strip_prefix('.').map(str::trim_start).unwrap_or_default();
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').unwrap_or(name.len());
    let goes_on = name[end..].starts_with(|c: char| !c.is_ascii() || c == '\\');
    end > 0 && !goes_on && !ServerCode::built_in().is_private_env(&name[..end])
}

/// The directive is written with escapes: `'use\x20server'`.
fn is_escaped(text: &[u8]) -> bool {
    let directive = DIRECTIVE.as_bytes();
    let starts = |backslash: usize| {
        // What stands between the quote and the first escape is plain.
        let is_start = |length: &usize| {
            let quote = backslash.checked_sub(length + 1).map(|at| text[at]);
            matches!(quote, Some(b'\'' | b'"')) && text[backslash - length..backslash] == directive[..*length]
        };
        (0..=directive.len()).find(is_start)
    };
    memchr::memchr_iter(b'\\', text)
        .any(|backslash| starts(backslash).is_some_and(|length| spells(&text[backslash..], &directive[length..])))
}

/// The text up to the next quote means `wanted`.
fn spells(mut text: &[u8], wanted: &[u8]) -> bool {
    let mut wanted = wanted.iter();
    loop {
        let (meant, length) = match text {
            [b'\'' | b'"', ..] => return wanted.next().is_none(),
            [b'\\', b'\r', b'\n', ..] => (None, 3),
            [b'\\', b'\r' | b'\n', ..] => (None, 2),
            [b'\\', b'x', digits @ ..] => (Some(code(digits.get(..2))), 4),
            [b'\\', b'u', b'{', rest @ ..] => {
                let digits = rest.iter().take(8).take_while(|byte| **byte != b'}').count();
                (Some(code(rest.get(..digits))), digits + 4)
            }
            [b'\\', b'u', digits @ ..] => (Some(code(digits.get(..4))), 6),
            [b'\\', plain, ..] => (Some(u32::from(*plain)), 2),
            [plain, ..] => (Some(u32::from(*plain)), 1),
            [] => return false,
        };
        if meant.is_some() && meant != wanted.next().map(|byte| u32::from(*byte)) {
            return false;
        }
        let Some(rest) = text.get(length..) else { return false };
        text = rest;
    }
}

/// What is no number is no letter of a directive either.
fn code(digits: Option<&[u8]>) -> u32 {
    let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
    digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directives_are_found_behind_escapes() {
        for text in [
            r"'use\x20server'",
            r#""use\u0020server""#,
            r"'\u{75}se server'",
            r"'use\ serve\u{0072}'",
            "'use \\\nserver'",
            "'use \\\r\nserver'",
        ] {
            assert!(Words::of(text).contains(Word::UseServer), "{text}");
        }
        for text in [r"'use\nserver'", r"'use\x20servers'", r"'use\x2", r"'\u{75'", r"x\x20server'", r"'use\x20client'"]
        {
            assert!(!Words::of(text).contains(Word::UseServer), "{text}");
        }
    }

    #[test]
    fn variables_that_the_browser_has_are_not_private() {
        for text in
            ["process.env.NODE_ENV", "process.env\n  .NEXT_PUBLIC_A", "process.env.NODE_ENV;process.env.NEXT_PUBLIC_A."]
        {
            assert!(!Words::of(text).contains(Word::PrivateEnv), "{text}");
        }
        for text in [
            "process.env.NODE_ENVY",
            "process.env.NODE_ENVé",
            "process.env.NODE_ENV$",
            "process.env['NODE_ENV']",
            "process.env.",
            "process.env.NODE_ENV + process.env.KEY",
            "const { NODE_ENV } = process.env",
        ] {
            assert!(Words::of(text).contains(Word::PrivateEnv), "{text}");
        }
    }

    #[test]
    fn each_word_is_found_by_itself() {
        for (word, text) in WORDS {
            let words = Words::of(&format!("é {text}\n"));
            assert!(WORDS.iter().all(|(other, _)| words.contains(*other) == (other == word)), "{text}");
        }
    }
}
