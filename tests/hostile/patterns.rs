//! Random patterns, repeated: what takes exponential time or unbounded stack is of this shape.

use crate::random::Random;
use actionfence::hir::Module;
use actionfence::syntax::Language;
use std::sync::Mutex;
use std::time::Duration;

pub const TOKENS: &[&str] = &[
    "a",
    "b",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "=>",
    "=",
    "?",
    ":",
    ",",
    ".",
    "?.",
    "!",
    "`",
    "${",
    "...",
    "&&",
    "+",
    "|",
    "&",
    "/",
    "\n",
    " ",
    ";",
    "async ",
    "async",
    "await ",
    "new ",
    "class ",
    "function ",
    "extends ",
    "infer U ",
    "typeof ",
    "keyof ",
    "as ",
    "satisfies ",
    "import('a')",
    "<T>",
    "<T,>",
    "(b)",
    "<a>",
    "</a>",
    "{a:",
    "case ",
    "if(a)",
    "else ",
    "yield ",
    "abstract ",
    "@a ",
    "is ",
    "asserts ",
    "const ",
    "type A=",
    "1",
    "'s'",
    "in ",
    "of ",
    "for(",
    "try{",
    "catch{",
    "get ",
    "static ",
    "#p",
    "unique symbol ",
    "-",
    "**",
    "??",
    "x=",
];

pub const FRONTS: &[&str] = &[
    "const a = ",
    "",
    "type A = ",
    "export default ",
    "class A { a = ",
    "function f(a: ",
    "<a>{",
    "enum A { a = ",
    "a(",
    "declare ",
];

/// What is being parsed: of a hang nothing else is left.
pub static CURRENT: Mutex<String> = Mutex::new(String::new());

/// Parses one such text. What takes long is told; what hangs is for the caller to notice.
pub fn repeat(seed: u64) -> Result<(), String> {
    let mut random = Random::new(seed);
    let front = *random.pick(FRONTS);
    let pattern: String = (0..=random.below(5)).map(|_| *random.pick(TOKENS)).collect();
    for count in [6, 12, 20, 40, 3_000] {
        for language in [Language::TypeScript, Language::Tsx] {
            let text = format!("{front}{}\nexport const z = 1\n", pattern.repeat(count));
            *CURRENT.lock().expect("nobody panics with it") = format!("{front:?} and {count} times {pattern:?}");
            let start = worked();
            Module::parse(&text, language);
            let spent = worked().saturating_sub(start);
            // What doubles with each repetition shows early.
            if spent > Duration::from_millis(if count < 100 { 200 } else { 3_000 }) {
                return Err(format!("{front:?} and {count} times {pattern:?} take {spent:?}"));
            }
        }
    }
    Ok(())
}

/// How long this thread has run: a loaded machine is no hang.
#[cfg(target_os = "linux")]
fn worked() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(stat.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()).unwrap_or(0))
}

/// Without such a count every run is taken to be short; one that hangs is still noticed.
#[cfg(not(target_os = "linux"))]
fn worked() -> Duration {
    Duration::ZERO
}
