//! Where to go on after an item that does not parse.

/// The start of the next item after `broken`, which starts at that offset: the next line without indentation that begins
/// like an item, with the comments right above it; `limit` when there is none.
pub fn next_item(text: &str, broken: usize, limit: usize) -> usize {
    let line = next_line_of_item(text, broken, limit);
    if line < limit { comments_above(text, broken, line) } else { limit }
}

/// The same without the comments.
pub fn next_line_of_item(text: &str, from: usize, limit: usize) -> usize {
    let mut line = next_line(text, from, limit);
    while line < limit && !begins_item(&text[line..limit]) {
        line = next_line(text, line, limit);
    }
    line
}

fn next_line(text: &str, from: usize, limit: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &text.as_bytes()[from..limit]).map_or(limit, |at| from + at + 1)
}

const ITEM_WORDS: [&str; 24] = [
    "abstract",
    "async",
    "class",
    "const",
    "declare",
    "describe",
    "enum",
    "export",
    "exports",
    "for",
    "function",
    "if",
    "import",
    "interface",
    "let",
    "module",
    "namespace",
    "switch",
    "throw",
    "try",
    "type",
    "using",
    "var",
    "while",
];

pub fn begins_item(line: &str) -> bool {
    if line.starts_with('@') || line.starts_with("'use ") || line.starts_with("\"use ") {
        return true;
    }
    let word_end = line.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(line.len());
    let (word, rest) = line.split_at(word_end);
    let ends_word = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$' || c == ':');
    ends_word && ITEM_WORDS.binary_search(&word).is_ok()
}

/// Moves from the line at `item` up over comment lines, not further than to the first line after `broken`.
pub fn comments_above(text: &str, broken: usize, item: usize) -> usize {
    let mut start = item;
    let mut in_block = false;
    let mut line_start = item;
    while let Some((previous, line)) = line_before(text, line_start).filter(|(previous, _)| *previous > broken) {
        let trimmed = line.trim();
        if in_block || trimmed.ends_with("*/") {
            in_block = !line.starts_with("/*");
            if !in_block {
                start = previous;
            } else if !trimmed.starts_with('*') {
                break;
            }
        } else if line.starts_with("//") {
            start = previous;
        } else if !trimmed.is_empty() {
            break;
        }
        line_start = previous;
    }
    start
}

/// The line that ends before the one at `line`, with its start.
fn line_before(text: &str, line: usize) -> Option<(usize, &str)> {
    let end = line.checked_sub(1)?;
    let start = text[..end].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    Some((start, &text[start..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(&text[next_item(text, 0, text.len())..], expected);
    }

    #[test]
    fn goes_on_at_a_line_that_begins_like_an_item() {
        check("f(\n  const a\n}\nconstant\ntype: 1\nconst b", "const b");
        check("f(\nexport\ny", "export\ny");
        check("f(\n g()", "");
        check("f(\r\n'use server'\r\n", "'use server'\r\n");
    }

    #[test]
    fn comments_above_belong_to_the_item() {
        check("f(\n// a\n// b\nlet b", "// a\n// b\nlet b");
        check("f(\n/**\n * a\n */\nlet b", "/**\n * a\n */\nlet b");
        check("f(\n  x */\nlet b", "let b");
        check("f( /* x */\nlet b", "let b");
    }
}
