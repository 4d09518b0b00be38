//! Path patterns of a configuration.

use crate::workspace::paths;
use globset::{Glob, GlobBuilder, GlobMatcher};

/// Patterns, each relative to the folder of the file that it was written in.
#[derive(Clone, Debug, Default)]
pub struct Globs {
    patterns: Vec<(String, GlobMatcher)>,
}

impl Globs {
    /// `path` is relative to the workspace root.
    pub fn matches(&self, path: &str) -> bool {
        self.patterns
            .iter()
            .any(|(dir, pattern)| paths::strip_folder(path, dir).is_some_and(|path| pattern.is_match(path)))
    }

    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Patterns that do not compile are left out: [`check`] has reported them.
    pub(super) fn add(&mut self, dir: &str, patterns: &[String]) {
        let compiled =
            patterns.iter().filter_map(|pattern| Some((dir.to_owned(), compile(pattern).ok()?.compile_matcher())));
        self.patterns.extend(compiled);
    }
}

/// The message for a pattern that does not compile.
pub(super) fn check(pattern: &str) -> Result<(), String> {
    compile(pattern).map(|_| ()).map_err(|error| error.kind().to_string())
}

/// Brackets are literal: they are Next's dynamic segments. A pattern of a folder covers what is in it.
fn compile(pattern: &str) -> Result<Glob, globset::Error> {
    let pattern = pattern.trim_start_matches("./");
    let mut literal = String::with_capacity(pattern.len());
    for c in pattern.chars() {
        match c {
            '[' => literal.push_str("[[]"),
            ']' => literal.push_str("[]]"),
            c => literal.push(c),
        }
    }
    if literal.ends_with('/') {
        literal.push_str("**");
    }
    GlobBuilder::new(&literal).literal_separator(true).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn globs(dir: &str, pattern: &str) -> Globs {
        let mut globs = Globs::default();
        globs.add(dir, &[pattern.to_owned()]);
        globs
    }

    #[test]
    fn segments_of_next_are_literal() {
        let marketing = globs("", "app/(marketing)/**");
        assert!(marketing.matches("app/(marketing)/[lang]/actions.ts") && !marketing.matches("app/(shop)/actions.ts"));
        assert!(globs("", "app/[slug]/*.ts").matches("app/[slug]/a.ts"));
        assert!(!globs("", "app/[slug]/*.ts").matches("app/s/a.ts"));
        assert!(globs("", "**/*.{stories,test}.tsx").matches("a/b.test.tsx"));
        assert!(globs("", "lib/").matches("lib/a/b.ts"));
    }

    #[test]
    fn patterns_count_from_their_own_folder() {
        let globs = globs("apps/web", "app/*.ts");
        assert!(
            globs.matches("apps/web/app/a.ts") && !globs.matches("app/a.ts") && !globs.matches("apps/web2/app/a.ts")
        );
    }
}
