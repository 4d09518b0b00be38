//! Keeps the parser from ending the process: by a stack that fits the text, and by catching its panics.
//!
//! swc recurses, and an overflow aborts. Its stack need is bounded by the number of tokens: at most 3.3 KB for each when
//! optimised, 26 KB when not (11,000 runs of random repeated token patterns). Pages that are not touched cost nothing.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

const STACK_PER_UNIT: usize = if cfg!(debug_assertions) { 32 << 10 } else { 4 << 10 };
const SLACK: usize = 512 << 10;
const UNCOUNTED_STACK: usize = 256 << 20;
const MAX_STACK: usize = 1 << 30;
/// So many tokens, by [`units`], may be given to one parser.
pub const MAX_UNITS: usize = (MAX_STACK - SLACK) / STACK_PER_UNIT;
/// Positions are 32 bits wide.
const MAX_TEXT: usize = 1 << 30;

/// Runs `work`, which may recurse once for each token of `text`, of which it takes [`MAX_UNITS`] at a time. `None` when the
/// text has more bytes than can be counted.
pub fn with_stack_for<T>(text: &str, work: impl FnOnce() -> T) -> Option<T> {
    let remaining = stacker::remaining_stack().unwrap_or(0);
    // A token has at least one byte: asking for a little too much is cheaper than counting.
    let most = text.len().saturating_mul(STACK_PER_UNIT).saturating_add(SLACK);
    let counted = || units(text.as_bytes()).min(MAX_UNITS) * STACK_PER_UNIT + SLACK;
    let need = if most <= UNCOUNTED_STACK { most } else { counted() };
    if text.len() > MAX_TEXT {
        None
    } else if need <= remaining {
        Some(work())
    } else {
        Some(stacker::grow(need, work))
    }
}

/// Whether one parser may be given the whole text.
pub fn fits(text: &str) -> bool {
    text.len() <= MAX_UNITS || units(text.as_bytes()) <= MAX_UNITS
}

/// The result of `work`, or `None` if it panics. Nothing is printed then.
pub fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    install_quiet_hook();
    let was_quiet = QUIET.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    QUIET.set(was_quiet);
    result.ok()
}

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

fn install_quiet_hook() {
    static INSTALL: Once = Once::new();
    INSTALL.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                previous(info);
            }
        }));
    });
}

/// At least the number of tokens: starts of words and numbers, and every other byte that is not blank.
pub fn units(text: &[u8]) -> usize {
    #[derive(Clone, Copy, PartialEq)]
    enum Class {
        Blank,
        Digit,
        Word,
        Other,
    }
    let mut count = 0;
    let mut previous = Class::Blank;
    for byte in text {
        let class = match byte {
            0..=b' ' => Class::Blank,
            b'0'..=b'9' => Class::Digit,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' => Class::Word,
            _ => Class::Other,
        };
        let starts = match class {
            Class::Blank => false,
            Class::Digit => !matches!(previous, Class::Digit | Class::Word),
            Class::Word => previous != Class::Word,
            Class::Other => true,
        };
        count += usize::from(starts);
        previous = class;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_at_least_the_tokens() {
        assert_eq!(units(b"new new x1+2 a"), 6);
        assert_eq!(units("\u{a0}new\u{a0}new".as_bytes()), 6);
        assert_eq!(units(b"1in x"), 3);
    }

    #[test]
    fn a_panic_is_none_and_the_next_one_is_loud_again() {
        assert_eq!(quietly(|| panic!("inside")).map(|()| 1), None);
        assert_eq!(quietly(|| 1), Some(1));
        assert!(!QUIET.get());
    }
}
