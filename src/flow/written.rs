//! How calls are named in what is said of them.

/// Without what stands between brackets: `db.user.update()`.
pub(super) fn shortened(code: &str) -> String {
    let mut short = String::new();
    let mut code = code.trim();
    if let Some((inside, behind)) = awaited(code) {
        short = shortened(inside);
        code = behind;
    }
    let mut depth = 0u32;
    for c in code.chars().filter(|c| !c.is_whitespace()) {
        let closes = matches!(c, ')' | '}' | ']');
        depth = depth.saturating_sub(u32::from(closes));
        if depth == 0 {
            short.push(c);
        }
        depth += u32::from(matches!(c, '(' | '{' | '['));
    }
    short
}

/// `headers()` and `.get` of `(await headers()).get`.
fn awaited(code: &str) -> Option<(&str, &str)> {
    let inside = code.strip_prefix('(')?.trim_start().strip_prefix("await ")?;
    let mut depth = 1;
    let end = inside.find(|c| {
        depth += i32::from(matches!(c, '(')) - i32::from(matches!(c, ')'));
        depth == 0
    })?;
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '?' | '!');
    let call = inside[..end].trim();
    let name = call.split('(').next().unwrap_or_default();
    (name.chars().all(is_plain) && call.ends_with(')')).then_some((call, &inside[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn calls_are_named_without_their_arguments() {
        for (code, expected) in [
            ("db.user\n  .update({ data: { name: f(x) } })", "db.user.update()"),
            ("(await headers()).get", "headers().get"),
            ("( await connect('a', (x) => x) ).collection('notes').insertOne", "connect().collection().insertOne"),
            ("(await made.client(id)).notes.add", "made.client().notes.add"),
            ("(await a || b).c", "().c"),
            ("(await", "("),
        ] {
            assert_eq!(shortened(code), expected, "{code}");
        }
    }
}
