//! Byte spans, edits and positions. The only layer that knows UTF-8, UTF-16 and UTF-32 apart.
//!
//! Everything above speaks [`Span`]s of UTF-8 bytes; lines and columns exist only where text enters or leaves the
//! program (the language server, the printed output).

mod document;
mod line_index;

pub use document::Document;
pub use line_index::{LineIndex, Position, PositionEncoding, Utf16Position};

/// An interned-enough short string: cheap to clone, compared by content.
pub type Atom = smol_str::SmolStr;

/// A half-open range of UTF-8 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// An empty span: a place between two bytes.
    pub const fn at(offset: u32) -> Self {
        Self { start: offset, end: offset }
    }

    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub const fn contains_offset(self, offset: u32) -> bool {
        self.start <= offset && offset <= self.end
    }

    /// True when the two share a byte, or when one is empty and lies inside or at the edge of the other.
    pub const fn touches(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// The span moved `by` bytes towards the end of the text.
    pub const fn shifted(self, by: u32) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    pub const fn to(self, other: Self) -> Self {
        Self { start: self.start, end: other.end }
    }

    /// The text under the span; empty when the span does not lie on character boundaries of `text`.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// Replaces the bytes of `span` by `new_text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    pub span: Span,
    pub new_text: String,
}

impl TextEdit {
    pub fn replace(span: Span, new_text: impl Into<String>) -> Self {
        Self { span, new_text: new_text.into() }
    }

    pub fn insert(offset: u32, new_text: impl Into<String>) -> Self {
        Self::replace(Span::at(offset), new_text)
    }

    pub fn delete(span: Span) -> Self {
        Self::replace(span, "")
    }
}

/// Applies edits of one text. `None` when two of them overlap or one lies outside of the text.
/// Edits at the same place are applied in the order given.
pub fn apply(text: &str, edits: &[TextEdit]) -> Option<String> {
    let mut sorted: Vec<&TextEdit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut out = String::with_capacity(text.len());
    let mut done = 0usize;
    for edit in sorted {
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        out.push_str(text.get(done..start)?);
        text.get(start..end)?;
        out.push_str(&edit.new_text);
        done = end;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_apply_in_text_order_and_overlaps_are_refused() {
        let edits = [TextEdit::insert(3, "!"), TextEdit::delete(Span::new(0, 1)), TextEdit::insert(3, "?")];
        assert_eq!(apply("abc", &edits).as_deref(), Some("bc!?"));
        let overlap = [TextEdit::delete(Span::new(0, 2)), TextEdit::delete(Span::new(1, 3))];
        assert_eq!(apply("abc", &overlap), None);
        assert_eq!(apply("é", &[TextEdit::insert(1, "x")]), None);
    }
}
