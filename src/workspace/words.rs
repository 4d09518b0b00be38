//! Which of the words that matter stand in a text: a question that needs no parsing.

use memchr::memmem::Finder;
use std::sync::LazyLock;

/// A text that makes a file worth a closer look. The text may stand anywhere, also in a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    UseServer,
    UseClient,
    ProcessEnv,
    ServerOnly,
    Ignore,
    DangerousHtml,
    NextPublic,
}

const WORDS: &[(Word, &str)] = &[
    (Word::UseServer, "use server"),
    (Word::UseClient, "use client"),
    (Word::ProcessEnv, "process.env"),
    (Word::ServerOnly, "server-only"),
    (Word::Ignore, "actionfence-"),
    (Word::DangerousHtml, "dangerouslySetInnerHTML"),
    (Word::NextPublic, "NEXT_PUBLIC_"),
];

/// A set of [`Word`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words(u8);

impl Words {
    pub fn of(text: &str) -> Self {
        static FINDERS: LazyLock<Vec<(Word, Finder<'static>)>> =
            LazyLock::new(|| WORDS.iter().map(|(word, text)| (*word, Finder::new(*text))).collect());
        let found = FINDERS.iter().filter(|(_, finder)| finder.find(text.as_bytes()).is_some());
        Self(found.fold(0, |set, (word, _)| set | 1 << *word as u8))
    }

    pub const fn contains(self, word: Word) -> bool {
        self.0 & (1 << word as u8) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found_by_itself() {
        for (word, text) in WORDS {
            let words = Words::of(&format!("é {text}\n"));
            assert!(WORDS.iter().all(|(other, _)| words.contains(*other) == (other == word)), "{text}");
        }
    }
}
