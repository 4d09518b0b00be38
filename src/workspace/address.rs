//! Paths of the URLs under which Next shows a page, and patterns of such paths.

mod pattern;
mod regex;

pub use pattern::PathPattern;
pub use regex::Regex;

use super::slots;

/// The path of a page, with holes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    /// `[id]`.
    One,
    /// `[...path]`.
    Many,
    /// `[[...path]]`.
    ManyOrNone,
}

/// What stands in a hole when nothing speaks for anything else.
const ANY: &str = "anything";

impl Address {
    /// Of a page's folder relative to `app/`: `(shop)/products/[id]`. `None` where another page is shown in its place.
    pub fn of_folder(folder: &str) -> Option<Self> {
        let mut parts = Vec::new();
        for segment in folder.split('/').filter(|segment| !segment.is_empty()) {
            if slots::is_intercepting(segment) {
                return None;
            }
            if slots::is_silent(segment) {
                continue;
            }
            let hole = segment.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            parts.push(match hole {
                Some(inner) if inner.starts_with("[...") => Part::ManyOrNone,
                Some(inner) if inner.starts_with("...") => Part::Many,
                Some(_) => Part::One,
                None => Part::Text(segment.replace("%5F", "_")),
            });
        }
        Some(Self(parts))
    }

    pub fn has_holes(&self) -> bool {
        self.0.iter().any(|part| !matches!(part, Part::Text(_)))
    }

    /// Paths of every shape that it has.
    pub fn plain(&self) -> Vec<String> {
        let mut all = vec![self.filled(|_, _| ANY.to_owned(), 1)];
        if self.0.iter().any(|part| matches!(part, Part::Many | Part::ManyOrNone)) {
            all.push(self.filled(|_, _| ANY.to_owned(), 2));
        }
        if matches!(self.0.last(), Some(Part::ManyOrNone)) {
            all.push(Self(self.0[..self.0.len() - 1].to_vec()).filled(|_, _| ANY.to_owned(), 1));
        }
        all
    }

    /// The same where the language is left out that the first hole stands for.
    pub fn without_language(&self) -> Option<Self> {
        matches!(self.0.first(), Some(Part::One)).then(|| Self(self.0[1..].to_vec()))
    }

    /// The paths with the word in one of the holes, one after the other.
    pub fn with_word(&self, word: &str) -> Vec<String> {
        let holes = self.0.iter().enumerate().filter(|(_, part)| !matches!(part, Part::Text(_)));
        holes
            .map(|(hole, _)| self.filled(|index, _| if index == hole { word.to_owned() } else { ANY.to_owned() }, 1))
            .collect()
    }

    /// The path of this shape that comes nearest to another one, where they can have a beginning in common.
    pub fn toward(&self, path: &str) -> Option<String> {
        let wanted: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let fits = self.0.iter().zip(&wanted).all(|(part, wanted)| match part {
            Part::Text(text) => text == wanted,
            _ => true,
        });
        let word = |index: usize, _: &Part| wanted.get(index).map_or_else(|| ANY.to_owned(), ToString::to_string);
        fits.then(|| {
            let more = wanted.len().saturating_sub(self.0.len()) + 1;
            let mut path = self.filled(word, 1);
            if matches!(self.0.last(), Some(Part::Many | Part::ManyOrNone)) && more > 1 {
                for segment in &wanted[self.0.len()..] {
                    path = path + "/" + segment;
                }
            }
            path
        })
    }

    fn filled(&self, word: impl Fn(usize, &Part) -> String, many: usize) -> String {
        let mut path = String::new();
        for (index, part) in self.0.iter().enumerate() {
            let times = if matches!(part, Part::Many | Part::ManyOrNone) { many } else { 1 };
            for _ in 0..times {
                path.push('/');
                match part {
                    Part::Text(text) => path.push_str(text),
                    hole => path.push_str(&word(index, hole)),
                }
            }
        }
        if path.is_empty() { "/".to_owned() } else { path }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn folders_become_paths() {
        for (folder, expected) in [
            ("", "/"),
            ("(shop)/products", "/products"),
            ("@modal/(shop)/a", "/a"),
            ("[lang]/posts/[id]", "/anything/posts/anything"),
            ("docs/[...path]", "/docs/anything /docs/anything/anything"),
            ("docs/[[...path]]", "/docs/anything /docs/anything/anything /docs"),
        ] {
            assert_eq!(Address::of_folder(folder).unwrap().plain().join(" "), expected, "{folder}");
        }
        assert_eq!(Address::of_folder("feed/(..)photo"), None);
    }

    #[test]
    fn holes_take_words() {
        let address = Address::of_folder("[org]/settings/[id]").unwrap();
        assert_eq!(address.with_word("a.b").join(" "), "/a.b/settings/anything /anything/settings/a.b");
        assert_eq!(address.toward("/public").as_deref(), Some("/public/settings/anything"));
        assert_eq!(address.toward("/public/about"), None);
        assert_eq!(Address::of_folder("docs/[...p]").unwrap().toward("/docs/a/b").as_deref(), Some("/docs/a/b"));
        assert_eq!(address.without_language().unwrap().plain().join(" "), "/settings/anything");
    }
}
