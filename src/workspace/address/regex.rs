//! Regular expressions of JavaScript, as far as patterns of addresses use them. What is not understood is no expression, and
//! a search that takes too long has no answer.

/// Steps that one search may take.
const MAX_STEPS: u32 = 20_000;
/// Groups within groups.
const MAX_DEPTH: u8 = 40;
const MAX_LENGTH: usize = 4_000;

/// An expression that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regex {
    paths: Vec<Vec<Node>>,
    ignore_case: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Char(char),
    /// Ranges, and whether it is what stands in none of them.
    Class(Vec<(char, char)>, bool),
    Start,
    End,
    Group(Vec<Vec<Node>>),
    /// Whether it must not match here.
    Ahead(Vec<Vec<Node>>, bool),
    Repeat(Box<Node>, u32, u32),
}

impl Regex {
    /// What stands between the slashes. `None` where something is not understood.
    pub fn new(source: &str, ignore_case: bool) -> Option<Self> {
        if source.len() > MAX_LENGTH {
            return None;
        }
        let mut reader = Reader { chars: source.chars().collect(), at: 0 };
        let paths = reader.paths(MAX_DEPTH)?;
        (reader.at == reader.chars.len()).then_some(Self { paths, ignore_case })
    }

    /// A literal of the program: `/^\/admin/i`.
    pub fn literal(text: &str) -> Option<Self> {
        let (source, flags) = text.strip_prefix('/')?.rsplit_once('/')?;
        let known = flags.chars().all(|flag| matches!(flag, 'i' | 'u' | 's'));
        known.then(|| Self::new(source, flags.contains('i')))?
    }

    /// Whether it matches somewhere in the text; `None` when that takes too long to find out.
    pub fn is_match(&self, text: &str) -> Option<bool> {
        let text: Vec<char> = text.chars().collect();
        let mut search = Search { text: &text, ignore_case: self.ignore_case, steps: 0 };
        let found = (0..=text.len()).any(|at| search.any(&self.paths, at, &mut |_, _| true));
        (search.steps < MAX_STEPS).then_some(found)
    }
}

struct Reader {
    chars: Vec<char>,
    at: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = text.chars().enumerate().all(|(index, c)| self.chars.get(self.at + index) == Some(&c));
        self.at += if found { text.chars().count() } else { 0 };
        found
    }

    fn paths(&mut self, depth: u8) -> Option<Vec<Vec<Node>>> {
        let depth = depth.checked_sub(1)?;
        let mut all = vec![Vec::new()];
        while let Some(next) = self.peek().filter(|next| *next != ')') {
            if next == '|' {
                self.at += 1;
                all.push(Vec::new());
                continue;
            }
            let node = self.atom(depth)?;
            let node = self.repeated(node)?;
            all.last_mut()?.push(node);
        }
        Some(all)
    }

    fn atom(&mut self, depth: u8) -> Option<Node> {
        let first = self.peek()?;
        self.at += 1;
        Some(match first {
            '^' => Node::Start,
            '$' => Node::End,
            '.' => Node::Class(vec![('\n', '\n'), ('\r', '\r')], true),
            '[' => self.class()?,
            '(' => self.group(depth)?,
            '\\' => self.escape()?,
            '*' | '+' | '?' | '{' => return None,
            other => Node::Char(other),
        })
    }

    fn group(&mut self, depth: u8) -> Option<Node> {
        let ahead = if self.eat("?!") {
            Some(true)
        } else if self.eat("?=") {
            Some(false)
        } else {
            None
        };
        if ahead.is_none() && !self.eat("?:") && self.peek() == Some('?') {
            return None;
        }
        let paths = self.paths(depth)?;
        self.eat(")").then_some(match ahead {
            Some(refuses) => Node::Ahead(paths, refuses),
            None => Node::Group(paths),
        })
    }

    fn repeated(&mut self, node: Node) -> Option<Node> {
        let (least, most) = match self.peek() {
            Some('*') => (0, u32::MAX),
            Some('+') => (1, u32::MAX),
            Some('?') => (0, 1),
            Some('{') => return self.counted(node),
            _ => return Some(node),
        };
        self.at += 1;
        // Whether as much or as little as possible is taken makes no difference to whether it matches.
        self.eat("?");
        Some(Node::Repeat(Box::new(node), least, most))
    }

    fn counted(&mut self, node: Node) -> Option<Node> {
        let end = self.chars[self.at..].iter().position(|c| *c == '}')? + self.at;
        let inside: String = self.chars[self.at + 1..end].iter().collect();
        self.at = end + 1;
        self.eat("?");
        let (least, most) = inside.split_once(',').unwrap_or((&inside, &inside));
        let most = if most.is_empty() { u32::MAX } else { most.parse().ok()? };
        Some(Node::Repeat(Box::new(node), least.parse().ok()?, most))
    }

    fn escape(&mut self) -> Option<Node> {
        let escaped = self.peek()?;
        self.at += 1;
        Some(match escaped {
            'd' | 'w' | 's' => Node::Class(ranges(escaped), false),
            'D' | 'W' | 'S' => Node::Class(ranges(escaped.to_ascii_lowercase()), true),
            'n' => Node::Char('\n'),
            'r' => Node::Char('\r'),
            't' => Node::Char('\t'),
            other if !other.is_alphanumeric() => Node::Char(other),
            _ => return None,
        })
    }

    fn class(&mut self) -> Option<Node> {
        let negated = self.eat("^");
        let mut all = Vec::new();
        loop {
            let first = self.peek()?;
            self.at += 1;
            if first == ']' {
                return Some(Node::Class(all, negated));
            }
            let low = match first {
                '\\' => match self.escape()? {
                    Node::Char(one) => one,
                    Node::Class(more, false) => {
                        all.extend(more);
                        continue;
                    }
                    _ => return None,
                },
                other => other,
            };
            let ends = self.peek() == Some('-') && self.chars.get(self.at + 1).is_some_and(|next| *next != ']');
            if !ends {
                all.push((low, low));
                continue;
            }
            self.at += 1;
            let high = match self.peek()? {
                '\\' => {
                    self.at += 1;
                    let Node::Char(one) = self.escape()? else { return None };
                    one
                }
                other => {
                    self.at += 1;
                    other
                }
            };
            all.push((low, high));
        }
    }
}

fn ranges(class: char) -> Vec<(char, char)> {
    match class {
        'd' => vec![('0', '9')],
        'w' => vec![('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')],
        _ => vec![(' ', ' '), ('\t', '\r'), ('\u{a0}', '\u{a0}')],
    }
}

struct Search<'t> {
    text: &'t [char],
    ignore_case: bool,
    steps: u32,
}

/// Whether what follows matches from there on.
type Rest<'r> = &'r mut dyn FnMut(&mut Search<'_>, usize) -> bool;

impl Search<'_> {
    fn any(&mut self, paths: &[Vec<Node>], at: usize, rest: Rest<'_>) -> bool {
        paths.iter().any(|path| self.all(path, at, rest))
    }

    fn all(&mut self, nodes: &[Node], at: usize, rest: Rest<'_>) -> bool {
        self.steps += 1;
        if self.steps >= MAX_STEPS {
            return false;
        }
        let Some((first, others)) = nodes.split_first() else {
            return rest(self, at);
        };
        match first {
            Node::Char(_) | Node::Class(..) => self.takes(first, at) && self.all(others, at + 1, rest),
            Node::Start => at == 0 && self.all(others, at, rest),
            Node::End => at == self.text.len() && self.all(others, at, rest),
            Node::Group(paths) => self.any(paths, at, &mut |search, at| search.all(others, at, rest)),
            Node::Ahead(paths, refuses) => {
                self.any(paths, at, &mut |_, _| true) != *refuses && self.all(others, at, rest)
            }
            Node::Repeat(node, least, most) => self.repeat(node, (*least, *most), at, others, rest),
        }
    }

    fn repeat(&mut self, node: &Node, (least, most): (u32, u32), at: usize, others: &[Node], rest: Rest<'_>) -> bool {
        self.steps += 1;
        if self.steps >= MAX_STEPS {
            return false;
        }
        if matches!(node, Node::Char(_) | Node::Class(..)) {
            // One after the other, without recursion: from the most to the least.
            let mut taken = 0;
            while taken < most as usize && self.takes(node, at + taken) {
                taken += 1;
            }
            return (least as usize..=taken).rev().any(|taken| self.all(others, at + taken, rest));
        }
        let once_more = most > 0
            && self.all(std::slice::from_ref(node), at, &mut |search, next| {
                let counts = (least.saturating_sub(1), if most == u32::MAX { most } else { most - 1 });
                next > at && search.repeat(node, counts, next, others, rest)
            });
        once_more || (least == 0 && self.all(others, at, rest))
    }

    fn takes(&self, node: &Node, at: usize) -> bool {
        let Some(&c) = self.text.get(at) else {
            return false;
        };
        let folded = |c: char| if self.ignore_case { c.to_ascii_lowercase() } else { c };
        match node {
            Node::Char(one) => folded(*one) == folded(c),
            Node::Class(ranges, negated) => {
                let inside = |c: char| ranges.iter().any(|(low, high)| (*low..=*high).contains(&c));
                let cased = self.ignore_case && (inside(c.to_ascii_lowercase()) || inside(c.to_ascii_uppercase()));
                (inside(c) || cased) != *negated
            }
            _ => false,
        }
    }
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
        ] {
            assert_eq!(found(pattern, text), expected, "{pattern} in {text}");
        }
    }

    #[test]
    fn what_takes_too_long_has_no_answer() {
        assert_eq!(found("/^(?:a*a*)*b$/", &"a".repeat(60)), None);
        assert_eq!(Regex::new(&"(".repeat(100), false), None);
        assert_eq!(Regex::new(&"a".repeat(5_000), false), None);
    }
}
