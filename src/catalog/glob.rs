//! Patterns over symbolic paths.

use serde::{Deserialize, Deserializer};

/// A pattern: `*` stands for any run without `.`, `#`, `(`, `)` and `/`, `**` for anything, `{a,b}` for one of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glob {
    source: String,
    /// The alternatives after the braces are multiplied out.
    patterns: Vec<Pattern>,
    /// Bits of how they begin.
    beginnings: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    text: Box<str>,
    /// Bytes before the first star and behind the last one: nearly every path is told apart by them.
    head: usize,
    tail: usize,
    ends: Ends,
    /// Which bits of the ends stand in front of the first star, and behind the last.
    masks: Ends,
}

/// The first and the last bytes of a text: a path is held against thousands of patterns, most of which begin otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ends {
    first: u64,
    last: u64,
}

impl Ends {
    const BYTES: usize = 8;

    fn of(text: &[u8]) -> Self {
        let (mut first, mut last) = ([0; Self::BYTES], [0; Self::BYTES]);
        let count = text.len().min(Self::BYTES);
        first[..count].copy_from_slice(&text[..count]);
        last[Self::BYTES - count..].copy_from_slice(&text[text.len() - count..]);
        Self { first: u64::from_le_bytes(first), last: u64::from_le_bytes(last) }
    }

    /// The bits of so many bytes on either end.
    fn masks(head: usize, tail: usize) -> Self {
        let first = u64::MAX.checked_shr(64 - 8 * head.min(Self::BYTES) as u32).unwrap_or(0);
        let last = u64::MAX.checked_shl(64 - 8 * tail.min(Self::BYTES) as u32).unwrap_or(0);
        Self { first, last }
    }

    const fn and(self, masks: Self) -> Self {
        Self { first: self.first & masks.first, last: self.last & masks.last }
    }
}

/// A path that is held against many patterns.
pub struct Sought<'p> {
    path: &'p str,
    ends: Ends,
    beginning: u64,
}

/// One bit for each of the ways in which texts begin, several ways share one; all bits for what may begin with anything.
fn beginning(text: &str) -> u64 {
    match text.as_bytes() {
        [a, b, c, ..] if ![a, b, c].contains(&&b'*') => 1 << ((a.wrapping_mul(7) ^ b.wrapping_mul(31) ^ c) % 64),
        _ => u64::MAX,
    }
}

impl<'p> Sought<'p> {
    pub fn new(path: &'p str) -> Self {
        Self { path, ends: Ends::of(path.as_bytes()), beginning: beginning(path) }
    }
}

impl Pattern {
    fn new(text: String) -> Self {
        let head = text.find('*').unwrap_or(text.len());
        let tail = text.rfind('*').map_or(text.len(), |star| text.len() - star - 1);
        let masks = Ends::masks(head, tail);
        Self { ends: Ends::of(text.as_bytes()).and(masks), masks, text: text.into(), head, tail }
    }

    fn may_match(&self, ends: Ends) -> bool {
        ends.and(self.masks) == self.ends
    }

    fn matches(&self, path: &str) -> bool {
        let (pattern, path) = (self.text.as_bytes(), path.as_bytes());
        path.starts_with(&pattern[..self.head])
            && path.ends_with(&pattern[pattern.len() - self.tail..])
            && matches(pattern, path)
    }
}

impl Glob {
    pub fn new(source: &str) -> Self {
        let mut patterns = Vec::new();
        expand(source, String::new(), &mut patterns);
        let beginnings = patterns.iter().fold(0, |all, pattern| all | beginning(&pattern.text));
        Self { source: source.to_owned(), patterns, beginnings }
    }

    pub fn as_str(&self) -> &str {
        &self.source
    }

    pub fn matches(&self, path: &str) -> bool {
        self.fits(&Sought::new(path))
    }

    pub fn fits(&self, sought: &Sought<'_>) -> bool {
        let may_begin = self.beginnings & sought.beginning != 0;
        may_begin && self.patterns.iter().any(|one| one.may_match(sought.ends) && one.matches(sought.path))
    }

    /// True when the pattern's part before `#` names the package; a pattern for any package names none.
    pub fn package_matches(&self, package: &str) -> bool {
        self.patterns
            .iter()
            .filter_map(|pattern| pattern.text.split('#').next())
            .any(|of| of != "**" && matches(of.as_bytes(), package.as_bytes()))
    }
}

impl<'de> Deserialize<'de> for Glob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let source = String::deserialize(deserializer)?;
        if source.matches('{').count() != source.matches('}').count() {
            return Err(serde::de::Error::custom(format!("unbalanced braces in `{source}`")));
        }
        Ok(Self::new(&source))
    }
}

/// Braces do not nest.
fn expand(rest: &str, done: String, out: &mut Vec<Pattern>) {
    let Some((before, after)) = rest.split_once('{') else {
        out.push(Pattern::new(done + rest));
        return;
    };
    let Some((choices, tail)) = after.split_once('}') else {
        out.push(Pattern::new(done + rest));
        return;
    };
    for choice in choices.split(',') {
        expand(tail, format!("{done}{before}{choice}"), out);
    }
}

fn matches(pattern: &[u8], path: &[u8]) -> bool {
    match pattern {
        [] => path.is_empty(),
        [b'*', b'*', rest @ ..] => (0..=path.len()).any(|skip| matches(rest, &path[skip..])),
        [b'*', rest @ ..] => {
            let run = path.iter().take_while(|byte| !matches!(byte, b'.' | b'#' | b'(' | b')' | b'/')).count();
            (0..=run).any(|skip| matches(rest, &path[skip..]))
        }
        [byte, rest @ ..] => path.first() == Some(byte) && matches(rest, &path[1..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stop_at_segments_and_braces_multiply() {
        let glob = Glob::new("pg#{Pool,Client}()**.*.{get,set}()");
        assert!(glob.matches("pg#Pool().users.get()"));
        assert!(glob.matches("pg#Client().$x().users.set()"));
        assert!(!glob.matches("pg#Pool().get()"));
        assert!(!glob.matches("pg#Pool().users.getAll()"));
        assert!(Glob::new("a{,/b}#c").matches("a#c") && Glob::new("a{,/b}#c").matches("a/b#c"));
        assert!(!Glob::new("a#*").matches("a#b.c"));
        assert!(Glob::new("a#b").matches("a#b") && !Glob::new("a#b").matches("a#c") && !Glob::new("").matches("a"));
        assert!(Glob::new("**.b").matches("a-long-package#a.b") && !Glob::new("*.b").matches("a#a.b"));
        assert!(Glob::new("a-long-package#*").matches("a-long-package#b"));
        assert!(!Glob::new("a-long-package#*").matches("a-long-package"));
    }
}
