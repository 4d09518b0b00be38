//! Names that nothing else has.

use super::trivia::{is_identifier, words};

/// `base`, else `base2`, `base3`, …: the first that no text uses as a word and that is not in `taken`.
pub fn unique(base: &str, texts: &[&str], taken: &[String]) -> String {
    let base = identifier(base);
    let free =
        |name: &String| is_identifier(name) && !taken.contains(name) && !texts.iter().any(|text| is_used(text, name));
    let numbered = (2..).map(|number| format!("{base}{number}"));
    std::iter::once(base.clone()).chain(numbered).find(free).expect("one of infinitely many names is free")
}

/// Stands somewhere else than in the path of a module: `from '@/auth'` leaves `auth` free.
fn is_used(text: &str, name: &str) -> bool {
    let mut rest = text;
    while let Some((at, _)) = words(rest).find(|(_, word)| *word == name) {
        let (before, after) = (&text[..text.len() - rest.len() + at], &rest[at + name.len()..]);
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '@' | '#' | '~');
        let opens = before.trim_end_matches(is_part);
        let closes = after.trim_start_matches(is_part);
        let quoted = ['\'', '"'].into_iter().any(|quote| opens.ends_with(quote) && closes.starts_with(quote));
        let lead = opens.trim_end_matches(['\'', '"']).trim_end();
        let is_path = ["from", "import", "import(", "require("].iter().any(|word| lead.ends_with(word));
        if !quoted || !is_path {
            return true;
        }
        rest = after;
    }
    false
}

/// The word itself, or what a name can be made of: `save-all` becomes `saveAll`. With a number behind it, it is a name.
fn identifier(word: &str) -> String {
    let mut out = String::new();
    for part in word.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').filter(|part| !part.is_empty()) {
        out = if out.is_empty() { part.to_owned() } else { camel(&out, part) };
    }
    if out.is_empty() || out.starts_with(|c: char| c.is_ascii_digit()) { format!("value{out}") } else { out }
}

/// `save` and `order` become `saveOrder`.
pub fn camel(first: &str, second: &str) -> String {
    let mut chars = second.chars();
    let Some(initial) = chars.next() else {
        return first.to_owned();
    };
    format!("{first}{}{}", initial.to_uppercase(), chars.as_str())
}

/// The words of a path as one name: `props.user.id` becomes `userId`, `order?.id` becomes `orderId`.
pub fn of_path(path: &str) -> String {
    let parts: Vec<&str> = path.split('.').map(|part| part.trim_matches('?')).filter(|part| !part.is_empty()).collect();
    let tail = &parts[parts.len().saturating_sub(2)..];
    match tail {
        [only] => (*only).to_owned(),
        ["props" | "params" | "searchParams", last] => (*last).to_owned(),
        [owner, last] => camel(owner, last),
        _ => "value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbered_until_free() {
        assert_eq!(unique("save", &["const saved = 1"], &[]), "save");
        assert_eq!(unique("save", &["save()", "save2"], &["save3".to_owned()]), "save4");
        assert_eq!(unique("delete", &[], &[]), "delete2");
        assert_eq!(unique("save-all", &[], &[]), "saveAll");
        assert_eq!(unique("", &["value"], &[]), "value2");
        assert_eq!(unique("1st", &[], &[]), "value1st");
        assert_eq!(unique("auth", &["import { signIn } from '@/auth'", "import('./auth/sign')"], &[]), "auth");
        assert_eq!(unique("auth", &["import { signIn } from '@/auth'", "is(a, 'auth')"], &[]), "auth2");
        assert_eq!(unique("auth", &["import { auth } from '@/auth'"], &[]), "auth2");
    }

    #[test]
    fn a_path_names_its_last_two_words() {
        assert_eq!(of_path("props.user.id"), "userId");
        assert_eq!(of_path("props.id"), "id");
        assert_eq!(of_path("order?.id"), "orderId");
        assert_eq!(of_path("note"), "note");
    }
}
