//! What the scanner says of a file is what its trees say, for every file that parses: of the fixtures, and of the packages
//! that the fixtures need (where `scripts/setup` has installed them).

use actionfence::hir::{Module, Outline};
use actionfence::syntax::Language;
use rayon::prelude::*;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What came of a set of files.
#[derive(Debug, Default)]
struct Count {
    files: usize,
    /// Those that parse.
    parsed: usize,
    /// Those of them that the scanner could tell about.
    scanned: usize,
    /// Those that do not parse and were scanned all the same.
    unnoticed: usize,
    differences: Vec<String>,
    gave_up: Vec<String>,
}

impl Count {
    fn of(path: &Path) -> Option<Self> {
        let language = Language::of(path.to_str()?)?;
        let text = std::fs::read_to_string(path).ok()?;
        let module = Module::parse(&text, language);
        let mut count = Self { files: 1, ..Self::default() };
        let parses = module.outline.errors.is_empty();
        count.parsed = usize::from(parses);
        match Outline::scan(&text, language) {
            Ok(scanned) if !parses => {
                count.unnoticed = 1;
                drop(scanned);
                let (span, message) = &module.outline.errors[0];
                let line = text[..span.start as usize].matches('\n').count() + 1;
                count.gave_up.push(format!("UNNOTICED {}:{line}: {message}", path.display()));
            }
            Ok(scanned) => {
                count.scanned = 1;
                // The workspace asks the trees about functions with directives.
                let expected = Outline { inline_actions: false, ..(*module.outline).clone() };
                if scanned.outline != expected {
                    count.differences.push(difference(path, &scanned.outline, &expected));
                }
            }
            Err(at) if language != Language::Declaration && parses => {
                let line = text[..at as usize].matches('\n').count() + 1;
                let code = text.lines().nth(line - 1).unwrap_or_default();
                count.gave_up.push(format!(
                    "{}:{line}: {}",
                    path.display(),
                    code.trim().chars().take(100).collect::<String>()
                ));
            }
            Err(_) => {}
        }
        Some(count)
    }

    fn and(mut self, other: Self) -> Self {
        self.files += other.files;
        self.parsed += other.parsed;
        self.scanned += other.scanned;
        self.unnoticed += other.unnoticed;
        self.differences.extend(other.differences);
        self.gave_up.extend(other.gave_up);
        self
    }
}

fn difference(path: &Path, scanned: &Outline, expected: &Outline) -> String {
    let lines = |outline: &Outline| -> Vec<String> { format!("{outline:#?}").lines().map(str::to_owned).collect() };
    let (scanned, expected) = (lines(scanned), lines(expected));
    let at = scanned.iter().zip(&expected).position(|(one, other)| one != other);
    let at = at.unwrap_or(scanned.len().min(expected.len()));
    let mut out = format!("{}\n", path.display());
    for line in &scanned[at.saturating_sub(8).min(scanned.len())..(at + 3).min(scanned.len())] {
        let _ = writeln!(out, "  scanned  {line}");
    }
    for line in &expected[at.min(expected.len())..(at + 3).min(expected.len())] {
        let _ = writeln!(out, "  expected {line}");
    }
    out
}

fn count(folders: &[PathBuf]) -> Count {
    let mut files = Vec::new();
    for folder in folders {
        collect(folder, &mut files);
    }
    files.sort();
    files.par_iter().filter_map(|path| Count::of(path)).reduce(Count::default, Count::and)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            collect(&entry.path(), files);
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[expect(clippy::print_stdout, reason = "the counts belong into the log of a run")]
fn say(line: &str) {
    println!("{line}");
}

/// The scanner says what the trees say, and of nearly every file that no directive or declaration file keeps from it.
fn check(name: &str, folders: &[PathBuf], least: usize) {
    let count = count(folders);
    let Count { files, parsed, scanned, unnoticed, .. } = count;
    let gave_up = count.gave_up.len();
    say(&format!(
        "{name}: {files} files, {parsed} parse, {scanned} scanned alike, {gave_up} left to the parser, {unnoticed} scanned though they do not parse"
    ));
    assert_eq!(count.differences, [""; 0], "{name}");
    assert!(scanned >= least, "{name}: {:#?}", count.gave_up);
}

#[test]
fn fixtures_scan_as_they_parse() {
    check("fixtures", &[root().join("fixtures")], 100);
}

/// Not only modules of applications: bundles, old scripts, minified code.
#[test]
fn packages_scan_as_they_parse() {
    let installed = root().join(".cache/packages/node_modules");
    if !installed.is_dir() {
        say("SKIPPED: the packages of the fixtures are not installed, `scripts/setup` does that");
        return;
    }
    check("react", &[installed.join("react"), installed.join("react-dom")], 40);
    check("typescript", &[installed.join("typescript")], 3);
    check("next", &[installed.join("next")], 3_000);
}

/// Pieces that change what stands around them.
const PIECES: &[&str] = &[
    "",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    ",",
    ";",
    ":",
    "?",
    "=",
    "=>",
    ".",
    "/",
    "//",
    "/*",
    "*/",
    "'",
    "\"",
    "`",
    "${",
    "\n",
    "!",
    "&&",
    "+",
    "async ",
    "await ",
    "as ",
    "type ",
    "import ",
    "export ",
    "default ",
    "from 'x'",
    "const ",
    "function ",
    "class ",
    "return ",
    "of ",
    "in ",
    "extends ",
    "<T>",
    "</a>",
    "/>",
    "\u{a0}",
    "é",
    "\\",
    "#",
    "@",
    "case ",
];

/// Whatever is taken out of a file or put into it: nothing panics, and where both understand the result they agree.
#[test]
fn edited_files_scan_as_they_parse() {
    let mut files = Vec::new();
    collect(&root().join("fixtures"), &mut files);
    files.sort();
    let mut random = Random(0x5eed);
    let mut edited = 0;
    let mut wrong = Vec::new();
    for path in &files {
        let Some(language) = path.to_str().and_then(Language::of) else { continue };
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        for _ in 0..24 {
            let text = random.edit(&text);
            let Ok(scanned) = Outline::scan(&text, language) else { continue };
            let module = Module::parse(&text, language);
            let expected = Outline { inline_actions: false, ..(*module.outline).clone() };
            if expected.errors.is_empty() {
                edited += 1;
                if scanned.outline != expected {
                    wrong.push(format!("{}{text}", difference(path, &scanned.outline, &expected)));
                }
            }
        }
    }
    say(&format!("edited: {edited} files that still parse scanned alike"));
    assert_eq!(wrong, [""; 0]);
    assert!(edited > 500, "{edited}");
}

/// What no file of the above has.
#[test]
fn rare_files_scan_as_they_parse() {
    let texts = [
        "require(...'x')",
        "require!('x')",
        "require?.('x')",
        "export { a } from './a'\n('')",
        "export * from './a'\n('')",
        "export default class A {}\nimport { A } from './a'",
        "import { a } from './a'\nconst b = <p// c\nq r={a}></p>",
        "import { a } from './a'\nconst b = <p/* c */q r={a}></p>",
        // The parser drops an element within another whose end has the name of a third, and says nothing.
        "import { a } from './a'\nconst b = <i><p r={a}></q></i>",
        "import { a } from './a'\nconst b = <i><p r={a}></></i>",
        // It ends the statement before an arrow that cannot follow, and says nothing either.
        "import { a } from './a'\nconst b = new a => ()",
        "import { a } from './a'\nconst b = 1 && a => 1",
        "import { a } from './a'\nconst b = !(c) => a",
        "import { a } from './a'\nconst b = void async (a) => 1",
        "import { a } from './a'\nconst b = 1 > a => 1",
    ];
    for text in texts {
        let scanned = Outline::scan(text, Language::Tsx).ok().map(|scanned| scanned.outline);
        let parsed = Module::parse(text, Language::Tsx).outline;
        assert!(scanned.is_none_or(|scanned| scanned == *parsed), "{text}: {parsed:#?}");
    }
}

/// xorshift: the same edits in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }

    /// One passage of the text replaced by a piece.
    fn edit(&mut self, text: &str) -> String {
        let boundary = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = boundary(self.below(text.len() + 1));
        let length = self.below(2) * self.below(12);
        let end = boundary((start + length).min(text.len())).max(start);
        format!("{}{}{}", &text[..start], PIECES[self.below(PIECES.len())], &text[end..])
    }
}
