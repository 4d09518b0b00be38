//! Regular expressions of JavaScript, as far as patterns of addresses use them. What another language of expressions reads
//! otherwise is no expression, and a search that takes too long has no answer.

use fancy_regex::RegexBuilder;
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// How often one search may go back.
const MAX_STEPS: usize = 20_000;
const MAX_LENGTH: usize = 4_000;
/// Expressions that a thread remembers: reading one takes longer than all that is asked of it.
const MAX_KNOWN: usize = 256;

/// An expression that was read.
#[derive(Clone, Debug)]
pub struct Regex {
    compiled: fancy_regex::Regex,
    ignore_case: bool,
}

impl PartialEq for Regex {
    fn eq(&self, other: &Self) -> bool {
        self.ignore_case == other.ignore_case && self.compiled.as_str() == other.compiled.as_str()
    }
}

impl Eq for Regex {}

impl Regex {
    /// What stands between the slashes. `None` where something is not understood.
    pub fn new(source: &str, ignore_case: bool) -> Option<Self> {
        if source.len() > MAX_LENGTH || !is_common(source) {
            return None;
        }
        KNOWN.with_borrow_mut(|known| {
            if known.len() >= MAX_KNOWN {
                known.clear();
            }
            let read = known.entry((source.to_owned(), ignore_case));
            read.or_insert_with(|| Self::read(source, ignore_case)).clone()
        })
    }

    fn read(source: &str, ignore_case: bool) -> Option<Self> {
        let mut builder = RegexBuilder::new(source);
        let compiled = builder.case_insensitive(ignore_case).backtrack_limit(MAX_STEPS).build().ok()?;
        Some(Self { compiled, ignore_case })
    }

    /// A literal of the program: `/^\/admin/i`.
    pub fn literal(text: &str) -> Option<Self> {
        let (source, flags) = text.strip_prefix('/')?.rsplit_once('/')?;
        let known = flags.chars().all(|flag| matches!(flag, 'i' | 'u' | 's'));
        known.then(|| Self::new(source, flags.contains('i')))?
    }

    /// Whether it matches somewhere in the text; `None` when that takes too long to find out.
    pub fn is_match(&self, text: &str) -> Option<bool> {
        self.compiled.is_match(text).ok()
    }
}

thread_local! {
    static KNOWN: RefCell<FxHashMap<(String, bool), Option<Regex>>> = RefCell::default();
}

/// Nothing in it means one thing in JavaScript and another here: escapes of letters, groups with other marks than `?:`, `?=`
/// and `?!`, operators inside of classes, two marks of repetition.
fn is_common(source: &str) -> bool {
    let text = source.as_bytes();
    let (mut at, mut in_class) = (0, false);
    while let Some(&byte) = text.get(at) {
        let rest = &text[at + 1..];
        let is_known = match byte {
            b'\\' => {
                at += 1;
                rest.first().is_some_and(|next| !next.is_ascii_alphanumeric() || b"dDwWsSnrtbB".contains(next))
            }
            b'[' if !in_class => {
                in_class = true;
                // `[]` and `[^]` are classes there and beginnings of classes here.
                !rest.starts_with(b"]") && !rest.starts_with(b"^]")
            }
            b']' => {
                in_class = false;
                true
            }
            b'[' => false,
            b'&' | b'-' | b'~' if in_class => rest.first() != Some(&byte),
            b'(' if !in_class && rest.starts_with(b"?") => matches!(rest.get(1), Some(b':' | b'=' | b'!')),
            b'*' | b'+' | b'?' | b'}' if !in_class => !rest.starts_with(b"+"),
            _ => true,
        };
        if !is_known {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::Regex;

    fn found(pattern: &str, text: &str) -> Option<bool> {
        Regex::literal(pattern)?.is_match(text)
    }

    #[test]
    fn what_patterns_of_addresses_use_is_understood() {
        for (pattern, text, expected) in [
            ("/^\\/admin/", "/admin/users", Some(true)),
            ("/^\\/admin$/", "/admin/users", Some(false)),
            ("/ADMIN/i", "/admin", Some(true)),
            ("/^\\/(?!api|_next).*$/", "/apix", Some(false)),
            ("/^\\/(?!api|_next).*$/", "/shop", Some(true)),
            ("/^(?:\\/([^\\/#\\?]+?))+$/", "/a/b", Some(true)),
            ("/^[a-z]{2}(?:-[A-Z]{2})?$/", "de-CH", Some(true)),
            ("/^[a-z]{2}(?:-[A-Z]{2})?$/", "deu", Some(false)),
            ("/\\.(?:html?|js(?!on))$/", "/a.htm", Some(true)),
            ("/\\.js(?!on)/", "/a.json", Some(false)),
            ("/^\\w+\\s\\d*$/", "ab 12", Some(true)),
            ("/(a)\\1/", "aa", None),
            ("/(?<=a)b/", "ab", None),
            ("/a/y", "a", None),
            ("/[a&&b]/", "a", None),
            ("/a[]b/", "a", None),
            ("/\\Aa/", "a", None),
            ("/a++/", "a", None),
        ] {
            assert_eq!(found(pattern, text), expected, "{pattern} in {text}");
        }
    }

    #[test]
    fn what_takes_too_long_has_no_answer() {
        assert_eq!(found("/^(?:(?=a)a*a*)*b$/", &"a".repeat(60)), None);
        assert_eq!(Regex::new(&"(".repeat(100), false), None);
        assert_eq!(Regex::new(&"a".repeat(5_000), false), None);
    }
}
