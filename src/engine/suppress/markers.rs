//! Finding the comments.
//!
//! They are looked for in the text, because a comment must keep its effect while the code around it does not parse.
//! The caller says of a place whether it can be a comment at all, which rules out strings that look like one.

use crate::text::{Atom, LineIndex, Span};
use memchr::memmem;

/// One comment that speaks to actionfence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    pub kind: MarkerKind,
    /// Rules that it names; empty for [`MarkerKind::Public`].
    pub rules: Vec<Atom>,
    /// Empty when none is given.
    pub reason: String,
    /// The comment with its delimiters, and the braces around it where it is all that a JSX expression holds.
    pub span: Span,
    /// The 0-based line of code that it is about: its own when code stands before it, else the next one with code.
    pub line: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    Ignore,
    IgnoreFile,
    Public,
}

impl MarkerKind {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ignore => "actionfence-ignore",
            Self::IgnoreFile => "actionfence-ignore-file",
            Self::Public => "actionfence-public",
        }
    }
}

impl Marker {
    pub fn has_reason(&self) -> bool {
        !self.reason.is_empty()
    }
}

/// Every marker of a text, in order. `is_comment` is asked of the byte offset at which a comment seems to start.
pub fn markers(text: &str, lines: &LineIndex, is_comment: impl Fn(u32) -> bool) -> Vec<Marker> {
    memmem::find_iter(text.as_bytes(), "actionfence-")
        .filter_map(|at| marker(text, lines, at))
        .filter(|marker| is_comment(marker.span.start + u32::from(text[marker.span.start as usize..].starts_with('{'))))
        .collect()
}

fn marker(text: &str, lines: &LineIndex, at: usize) -> Option<Marker> {
    let (kind, rest) =
        [MarkerKind::IgnoreFile, MarkerKind::Ignore, MarkerKind::Public].into_iter().find_map(|kind| {
            let rest = text[at..].strip_prefix(kind.word())?;
            (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')).then_some((kind, rest))
        })?;
    let comment = comment_around(text, lines, at)?;
    let body = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
    let body = if comment.block { body.split("*/").next().unwrap_or_default() } else { body };
    let (names, reason) = body.split_once(':').unwrap_or((body, ""));
    let rules = match kind {
        MarkerKind::Public => Vec::new(),
        MarkerKind::Ignore | MarkerKind::IgnoreFile => {
            names.split([',', ' ', '\t']).filter(|name| !name.is_empty()).map(Atom::new).collect()
        }
    };
    let line = if comment.alone {
        next_code_line(text, lines, lines.line(comment.span.end.saturating_sub(1)) + 1)
    } else {
        lines.line(at as u32)
    };
    Some(Marker { kind, rules, reason: reason.trim().to_owned(), span: comment.span, line })
}

struct Comment {
    span: Span,
    block: bool,
    /// No code stands before it on its line.
    alone: bool,
}

/// The comment whose first word stands at `at`.
fn comment_around(text: &str, lines: &LineIndex, at: usize) -> Option<Comment> {
    let line_start = lines.line_start(text, lines.line(at as u32)) as usize;
    let before = text[line_start..at].trim_end();
    let stars = before.trim_end_matches('*');
    if let Some(code) = before.strip_suffix("//") {
        let end = at + text[at..].find(['\n', '\r']).unwrap_or(text.len() - at);
        let span = Span::new((line_start + code.len()) as u32, end as u32);
        return Some(Comment { span, block: false, alone: code.trim().is_empty() });
    }
    // `/*`, `/**`, or a line of a longer comment that starts with a star or with the word itself.
    let start = if stars.len() < before.len() && stars.ends_with('/') {
        line_start + stars.len() - 1
    } else if stars.trim().is_empty() {
        let start = text[..line_start].rfind("/*")?;
        if text[start..line_start].contains("*/") {
            return None;
        }
        start
    } else {
        return None;
    };
    let end = at + text[at..].find("*/")? + 2;
    let first_line = lines.line_start(text, lines.line(start as u32)) as usize;
    let code = text[first_line..start].trim();
    let braces = code.ends_with('{') && text[..start].ends_with('{') && text[end..].starts_with('}');
    let span = if braces { Span::new(start as u32 - 1, end as u32 + 1) } else { Span::new(start as u32, end as u32) };
    Some(Comment { span, block: true, alone: code.is_empty() || braces && code == "{" })
}

/// The first line from `line` on that holds more than white space and comments; the last line when there is none.
fn next_code_line(text: &str, lines: &LineIndex, line: u32) -> u32 {
    let mut line = line.min(lines.lines() - 1);
    let mut in_block = false;
    while line + 1 < lines.lines() {
        let content = lines.line_text(text, line).trim();
        let opens = content.starts_with("/*") || content.starts_with("{/*");
        if in_block || opens {
            in_block = !content.contains("*/");
        } else if !content.is_empty() && !content.starts_with("//") {
            break;
        }
        line += 1;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};
    use std::fmt::Write;

    fn check(text: &str, expect: &Expect) {
        let lines = LineIndex::new(text);
        let mut out = String::new();
        for marker in markers(text, &lines, |_| true) {
            let rules = marker.rules.join("+");
            let source = marker.span.slice(text).replace('\n', "⏎");
            writeln!(out, "{:?} {rules} -> line {} for {:?}: {source}", marker.kind, marker.line, marker.reason)
                .unwrap();
        }
        expect.assert_eq(&out);
    }

    #[test]
    fn every_form_of_comment_is_read() {
        check(
            "// actionfence-ignore-file a-rule: sample\n\
             x() // actionfence-ignore a-rule, b-rule: twice\n\
             \n\
             /** actionfence-public: anyone */\n\
             // more words\n\
             f()\n\
             /*\n * actionfence-ignore c: long\n */\n\
             g()\n\
             <p>{/* actionfence-ignore d: same line */} h</p>\n\
             {/* actionfence-ignore e: next */}\n\
             <q/>",
            &expect![[r#"
                IgnoreFile a-rule -> line 1 for "sample": // actionfence-ignore-file a-rule: sample
                Ignore a-rule+b-rule -> line 1 for "twice": // actionfence-ignore a-rule, b-rule: twice
                Public  -> line 5 for "anyone": /** actionfence-public: anyone */
                Ignore c -> line 9 for "long": /*⏎ * actionfence-ignore c: long⏎ */
                Ignore d -> line 10 for "same line": {/* actionfence-ignore d: same line */}
                Ignore e -> line 12 for "next": {/* actionfence-ignore e: next */}
            "#]],
        );
    }

    #[test]
    fn only_the_first_word_of_a_comment_counts() {
        check("// see actionfence-ignore a: b\n'actionfence-ignore a: b'\n// actionfence-ignored a: b\n", &expect![""]);
    }

    #[test]
    fn broken_comments_do_no_harm() {
        check("/* actionfence-ignore a: b", &expect![""]);
        check("actionfence-public", &expect![""]);
        check(
            "//actionfence-public",
            &expect![[r#"
            Public  -> line 0 for "": //actionfence-public
        "#]],
        );
    }
}
