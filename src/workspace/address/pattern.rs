//! Patterns of paths as `path-to-regexp` reads them: `/blog/:slug*`, `/((?!api).*)`.

use super::regex::Regex;

/// What Next holds a request's path against; Clerk's `createRouteMatcher` reads the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathPattern(Regex);

impl PathPattern {
    /// `None` for what is no such pattern.
    pub fn new(source: &str) -> Option<Self> {
        let regex = format!("^{}[/#?]?$", translated(source)?);
        Regex::new(&regex, true).map(Self)
    }

    /// `None` when that takes too long to find out.
    pub fn matches(&self, path: &str) -> Option<bool> {
        self.0.is_match(path)
    }
}

/// Characters that belong to the parameter behind them, and come and go with it.
const PREFIXES: [char; 2] = ['.', '/'];
/// What a parameter without a pattern of its own takes.
const PARAMETER: &str = r"[^/#?]+?";

fn translated(source: &str) -> Option<String> {
    let chars: Vec<char> = source.chars().collect();
    let (mut regex, mut plain, mut at) = (String::new(), String::new(), 0);
    while at < chars.len() {
        match chars[at] {
            '\\' => {
                plain.push(*chars.get(at + 1)?);
                at += 2;
            }
            ':' | '(' => {
                let prefix = if plain.ends_with(PREFIXES) { plain.pop() } else { None };
                let prefix = prefix.map_or_else(String::new, String::from);
                regex.push_str(&escaped(&std::mem::take(&mut plain)));
                let inner = parameter(&chars, &mut at)?;
                let modifier = modifier(&chars, &mut at);
                regex.push_str(&repeated(&prefix, &inner, "", modifier));
            }
            '{' => {
                regex.push_str(&escaped(&std::mem::take(&mut plain)));
                regex.push_str(&braces(&chars, &mut at)?);
            }
            '}' | '*' | '+' | '?' | ')' => return None,
            other => {
                plain.push(other);
                at += 1;
            }
        }
    }
    Some(regex + &escaped(&plain))
}

/// `:name`, `:name(pattern)` or `(pattern)`.
fn parameter(chars: &[char], at: &mut usize) -> Option<String> {
    if chars[*at] == ':' {
        let start = *at + 1;
        *at = start;
        while chars.get(*at).is_some_and(|c| c.is_ascii_alphanumeric() || *c == '_') {
            *at += 1;
        }
        if *at == start {
            return None;
        }
        if chars.get(*at) != Some(&'(') {
            return Some(PARAMETER.to_owned());
        }
    }
    let start = *at + 1;
    let mut depth = 0u32;
    while let Some(c) = chars.get(*at) {
        match c {
            '\\' => *at += 1,
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        *at += 1;
        if depth == 0 {
            let inner: String = chars[start..*at - 1].iter().collect();
            return (!inner.is_empty() && !inner.starts_with('?')).then_some(inner);
        }
    }
    None
}

/// `{prefix:name suffix}`.
fn braces(chars: &[char], at: &mut usize) -> Option<String> {
    *at += 1;
    let text = |at: &mut usize| {
        let mut text = String::new();
        while let Some(c) = chars.get(*at).filter(|c| !matches!(c, ':' | '(' | '{' | '}' | '*' | '+' | '?')) {
            let escape = *c == '\\';
            *at += usize::from(escape);
            text.extend(chars.get(*at));
            *at += 1;
        }
        text
    };
    let prefix = text(at);
    let inner = match chars.get(*at)? {
        ':' | '(' => parameter(chars, at)?,
        _ => String::new(),
    };
    let suffix = text(at);
    if chars.get(*at) != Some(&'}') {
        return None;
    }
    *at += 1;
    let modifier = modifier(chars, at);
    Some(repeated(&prefix, &inner, &suffix, modifier))
}

fn modifier(chars: &[char], at: &mut usize) -> Option<char> {
    let found = chars.get(*at).copied().filter(|c| matches!(c, '?' | '*' | '+'))?;
    *at += 1;
    Some(found)
}

fn repeated(prefix: &str, inner: &str, suffix: &str, modifier: Option<char>) -> String {
    let (prefix, suffix) = (escaped(prefix), escaped(suffix));
    match modifier {
        None => format!("(?:{prefix}(?:{inner}){suffix})"),
        Some('?') => format!("(?:{prefix}(?:{inner}){suffix})?"),
        Some(many) => {
            let optional = if many == '*' { "?" } else { "" };
            format!("(?:{prefix}(?:{inner})(?:{suffix}{prefix}(?:{inner}))*{suffix}){optional}")
        }
    }
}

fn escaped(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_alphanumeric() && c.is_ascii() && c != '_' {
            all.push('\\');
        }
        all.push(c);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::PathPattern;

    #[test]
    fn patterns_match_what_next_has_them_match() {
        let clerk = r"/((?!_next|[^?]*\.(?:html?|css|js(?!on)|png)).*)";
        for (pattern, path, expected) in [
            ("/", "/", true),
            ("/", "/a", false),
            ("/admin/:path*", "/admin", true),
            ("/admin/:path*", "/admin/a/b", true),
            ("/admin/:path*", "/administrator", false),
            ("/admin/:path+", "/admin", false),
            ("/admin/:path", "/admin/a/b", false),
            ("/admin/:path?", "/admin/", true),
            ("/dashboard(.*)", "/dashboards", true),
            ("/Dashboard", "/dashboard", true),
            ("/((?!api|_next/static|favicon.ico).*)", "/", true),
            ("/((?!api|_next/static|favicon.ico).*)", "/shop", true),
            ("/((?!api|_next/static|favicon.ico).*)", "/apis", false),
            (r"/((?!.*\..*|_next).*)", "/a.b", false),
            (clerk, "/dashboard", true),
            (clerk, "/dashboard/a.css", false),
            (clerk, "/dashboard/a.json", true),
            ("/(api|trpc)(.*)", "/trpc/x", true),
            ("/:locale(de|en)/admin", "/de/admin", true),
            ("/:locale(de|en)/admin", "/fr/admin", false),
            ("/a{/:b}?", "/a", true),
            ("/a{/:b}?", "/a/c", true),
            ("/a.b", "/axb", false),
        ] {
            assert_eq!(PathPattern::new(pattern).unwrap().matches(path), Some(expected), "{pattern} on {path}");
        }
        assert_eq!(PathPattern::new("/a/*"), None);
        assert_eq!(PathPattern::new("/:"), None);
        assert_eq!(PathPattern::new("/(a"), None);
    }
}
