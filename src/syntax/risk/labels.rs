//! Labels in front of labels.
//!
//! swc holds every label of a statement against all around it and writes an error for each that is the same: the time and
//! the memory grow with the square of their number, to gigabytes for a file of 16 KB. A colon counts when nothing but a
//! label, or the head of a statement and a label, stands between it and the one before.

use super::{Level, Scan};

pub const MAX_LABELS: usize = 30;

/// Bytes between two colons. With more in between, labels are few for the length of their text.
const MAX_GAP: usize = 1 << 10;

/// Statements that another one follows without a bracket.
const HEADS: [&[u8]; 6] = [b"if", b"else", b"for", b"while", b"do", b"with"];

impl Scan<'_> {
    pub(super) fn colon(&mut self) {
        let at = self.at;
        let goes_on = self.level().colon.is_some_and(|before| self.is_label_behind(before));
        let level = self.level();
        let given_up = if goes_on { 0 } else { std::mem::take(&mut level.labels) };
        level.colon = Some(at + 1);
        level.labels += usize::from(goes_on);
        self.labels = self.labels + usize::from(goes_on) - given_up;
    }

    /// A statement has ended. In front of `else` its label has not.
    pub(super) fn semicolon(&mut self) {
        let rest = self.text[self.at + 1..].trim_ascii_start();
        self.look(self.text.len() - rest.len() + 4);
        let Level { colon, labels, .. } = *self.level();
        self.separate();
        if rest.starts_with(b"else") {
            let level = self.level();
            (level.colon, level.labels) = (colon, labels);
            self.labels += labels;
        }
    }

    /// Whether what comes may be a label of the same statement.
    pub(super) fn may_go_on(&self, colon: usize, end: usize) -> bool {
        let Some((gap, word)) = self.gap(colon, end) else { return false };
        begins_statement(gap, word) || !word.is_empty() && code(&gap[word.len()..]).is_empty()
    }

    /// What stands behind a colon, and its first word; `None` when that is too much.
    fn gap(&self, colon: usize, end: usize) -> Option<(&[u8], &[u8])> {
        let gap = code(self.text.get(colon..end).filter(|gap| gap.len() <= MAX_GAP)?);
        Some((gap, first_word(gap)))
    }

    fn is_label_behind(&self, colon: usize) -> bool {
        let Some((gap, word)) = self.gap(colon, self.at) else { return false };
        if !begins_statement(gap, word) {
            return !word.is_empty() && code(&gap[word.len()..]).is_empty();
        }
        let label = gap.trim_ascii_end();
        let start = label.iter().rposition(|byte| !is_word(*byte)).map_or(0, |at| at + 1);
        let before = label[..start].trim_ascii_end();
        let is_after_head = before.ends_with(b")") || before.ends_with(b"else") || before.ends_with(b"do");
        is_after_head || memchr::memchr2(b'/', b'@', gap).is_some()
    }
}

/// Nothing, decorators or the head of a statement may stand between two labels.
fn begins_statement(gap: &[u8], word: &[u8]) -> bool {
    gap.is_empty() || gap[0] == b'@' || HEADS.contains(&word)
}

/// Without the blanks and comments that it begins with.
fn code(mut text: &[u8]) -> &[u8] {
    loop {
        text = text.trim_ascii_start();
        let end = match text {
            [b'/', b'/', ..] => memchr::memchr(b'\n', text),
            [b'/', b'*', rest @ ..] => memchr::memmem::find(rest, b"*/").map(|at| at + 4),
            _ => return text,
        };
        text = &text[end.unwrap_or(text.len())..];
    }
}

fn first_word(text: &[u8]) -> &[u8] {
    &text[..text.iter().position(|byte| !is_word(*byte)).unwrap_or(text.len())]
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'\\' | 0x80..)
}

#[cfg(test)]
mod tests {
    use super::super::scan;
    use super::MAX_LABELS;
    use crate::syntax::Language;

    fn is_refused(pattern: &str, end: &str) -> bool {
        let text = format!("const a = 1\nwhile (b) {}{end}\nconst c = 2\n", pattern.repeat(MAX_LABELS + 2));
        scan(&text, Language::TypeScript).0.iter().any(|passage| passage.slice(&text).starts_with("while"))
    }

    #[test]
    fn labels_of_labels_are_refused() {
        for pattern in
            ["a:", "a\n:\n", "a: // b\n", "a: if (b) ", "a: if (b); else ", "a: do ", "a: for (;;) /* b */", "async : "]
        {
            assert!(is_refused(pattern, "c()"), "{pattern}");
        }
        assert!(is_refused("a: { a: a: ", "c()"));
    }

    #[test]
    fn other_colons_are_not() {
        for pattern in [
            "{ a: b, c: d }\n",
            "a: string\n",
            "a: A\n",
            "b ? c : ",
            "case d: if (e) return f\n",
            "case 'd': if (e) return f\n",
            "case d:\n",
            "a: f()\n",
            "a: { f() }\n",
            "default: g()\n",
            "@a() b: C\n",
        ] {
            assert!(!is_refused(&format!("{pattern} "), "h()"), "{pattern}");
        }
    }
}
