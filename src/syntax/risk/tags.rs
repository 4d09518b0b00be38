//! Tags that look like type parameters.
//!
//! In `<a >` swc takes the blank for a comma, so that it reads what follows as an arrow function first and as markup after
//! that: the text behind each of them is read once more. Only what stands in the element is.

use super::Scan;

pub const MAX_TAGS: usize = 60;

impl Scan<'_> {
    /// The angle brackets that were opened there close here.
    pub(super) fn end_tag(&mut self, angle: usize) {
        let inside = &self.text[angle + 1..self.at];
        let name = inside.trim_ascii_end();
        let is_loose =
            name.len() < inside.len() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        if self.jsx && is_loose && !name.is_empty() {
            self.level().tags += 1;
            self.tags += 1;
        }
    }

    /// `</`
    pub(super) fn close_tag(&mut self) {
        if let Some(fewer) = self.level().tags.checked_sub(1) {
            self.level().tags = fewer;
            self.tags -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan;
    use crate::syntax::Language;

    #[test]
    fn many_within_each_other_are_refused() {
        let refused =
            |pattern: &str| !scan(&format!("const a = {}\n", pattern.repeat(100)), Language::Tsx).0.is_empty();
        assert!(refused("<new >") && refused("<a\n>{") && refused("<a >b"));
        assert!(!refused("<a >b</a>") && !refused("<a\n  b\n>") && !refused("<a />") && !refused("a < b > c"));
    }
}
