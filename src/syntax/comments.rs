//! Collects the comments that the lexer meets.

use crate::text::Span;
use std::cell::RefCell;
use swc_common::BytePos;
use swc_common::comments::{Comment as SwcComment, CommentKind, Comments};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// With its delimiters, in the file.
    pub span: Span,
    pub block: bool,
}

/// What the parser believes to be comments. It may report one twice when it reads a passage again, and text inside of
/// JSX or a template that looks like a comment.
#[derive(Default)]
pub struct Collector {
    seen: RefCell<Vec<Comment>>,
}

impl Collector {
    /// Takes the comments that start before `end`, in order and each once.
    pub fn take_before(&self, end: u32) -> Vec<Comment> {
        let mut seen = self.seen.borrow_mut();
        if seen.is_empty() {
            return Vec::new();
        }
        seen.sort_by_key(|comment| comment.span);
        seen.dedup_by_key(|comment| comment.span.start);
        let count = seen.partition_point(|comment| comment.span.start < end);
        seen.drain(..count).collect()
    }

    /// The start of the first comment at or after `from`.
    pub fn first_from(&self, from: u32) -> Option<u32> {
        self.seen.borrow().iter().map(|comment| comment.span.start).filter(|start| *start >= from).min()
    }

    /// Whether nothing but comments and blanks stands in that passage of the text.
    pub fn fill(&self, text: &str, gap: Span) -> bool {
        let mut seen = self.seen.borrow_mut();
        seen.sort_by_key(|comment| comment.span);
        let is_blank = |start: u32, end: u32| {
            let code = text.get(start as usize..end as usize).unwrap_or_default();
            let code = code.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
            code.is_empty() || code.starts_with("<!--") || code.starts_with("-->")
        };
        let mut end = gap.start;
        for comment in seen.iter().filter(|comment| comment.span.start >= gap.start && comment.span.end <= gap.end) {
            if comment.span.start > end && !is_blank(end, comment.span.start) {
                return false;
            }
            end = end.max(comment.span.end);
        }
        is_blank(end, gap.end)
    }

    pub fn clear(&self) {
        self.seen.borrow_mut().clear();
    }

    fn add(&self, comment: &SwcComment) {
        let span = Span::new(comment.span.lo.0.saturating_sub(1), comment.span.hi.0.saturating_sub(1));
        if !span.is_empty() {
            self.seen.borrow_mut().push(Comment { span, block: comment.kind == CommentKind::Block });
        }
    }
}

/// The lexer only ever adds.
impl Comments for Collector {
    fn add_leading(&self, _: BytePos, comment: SwcComment) {
        self.add(&comment);
    }

    fn add_leading_comments(&self, _: BytePos, comments: Vec<SwcComment>) {
        for comment in &comments {
            self.add(comment);
        }
    }

    fn has_leading(&self, _: BytePos) -> bool {
        false
    }

    fn move_leading(&self, _: BytePos, _: BytePos) {}

    fn take_leading(&self, _: BytePos) -> Option<Vec<SwcComment>> {
        None
    }

    fn get_leading(&self, _: BytePos) -> Option<Vec<SwcComment>> {
        None
    }

    fn add_trailing(&self, _: BytePos, comment: SwcComment) {
        self.add(&comment);
    }

    fn add_trailing_comments(&self, _: BytePos, comments: Vec<SwcComment>) {
        for comment in &comments {
            self.add(comment);
        }
    }

    fn has_trailing(&self, _: BytePos) -> bool {
        false
    }

    fn move_trailing(&self, _: BytePos, _: BytePos) {}

    fn take_trailing(&self, _: BytePos) -> Option<Vec<SwcComment>> {
        None
    }

    fn get_trailing(&self, _: BytePos) -> Option<Vec<SwcComment>> {
        None
    }

    fn add_pure_comment(&self, _: BytePos) {}
}
