//! What is read beside the sources: manifests, lockfiles, configurations.

use crate::corpus::{Files, texts};
use crate::random::Random;
use crate::typist::Typist;
use crate::worlds::configured;
use actionfence::engine::{Options, check_all};

/// Where a text of each kind stands in the workspace.
const PLACES: &[(&str, &[&str])] = &[
    ("package.json", &["package.json", "packages/ui/package.json"]),
    ("tsconfig.json", &["tsconfig.json", "packages/ui/tsconfig.json", "tsconfig.base.json"]),
    ("actionfence.json", &["actionfence.json", "app/actionfence.json"]),
    ("package-lock.json", &["package-lock.json"]),
    ("pnpm-lock.yaml", &["pnpm-lock.yaml"]),
    ("pnpm-workspace.yaml", &["pnpm-workspace.yaml"]),
    ("yarn.lock", &["yarn.lock"]),
    ("bun.lock", &["bun.lock"]),
    ("schema.prisma", &["prisma/schema.prisma"]),
    ("next.config.mjs", &["next.config.mjs"]),
    ("env", &[".env", ".env.local"]),
];

pub struct Readers {
    kinds: Vec<(&'static [&'static str], Vec<String>)>,
    sources: Files,
}

impl Readers {
    pub fn new(sources: &Files) -> Self {
        let kinds = PLACES.iter().map(|(name, places)| (*places, texts(name))).collect();
        Self { kinds, sources: sources.clone() }
    }

    /// A workspace with a few mutated texts: it can be read and checked.
    pub fn read(&self, seed: u64) -> Result<(), String> {
        let mut random = Random::new(seed);
        let mut files = self.sources.clone();
        files.insert("packages/ui/src/index.ts".to_owned(), "export const ui = 1\n".to_owned());
        files.insert(
            "app/uses.ts".to_owned(),
            "import 'ui'\nimport '@/lib/db'\nimport './x.js'\nimport '#a'\n".to_owned(),
        );
        for (places, texts) in &self.kinds {
            if random.percent(40) || texts.is_empty() {
                continue;
            }
            let mut typist = Typist::new(random.next());
            let mut text = random.pick(texts).clone();
            for _ in 0..random.below(12) {
                text = mutated(&mut random, &text).unwrap_or_else(|| typist.next(&text, texts));
            }
            files.insert((*random.pick(places)).to_owned(), text);
        }
        let settings = files.get("actionfence.json").filter(|_| random.percent(50));
        let settings = settings.and_then(|text| serde_json::from_str(text).ok());
        let snapshot = configured(&files, settings).snapshot();
        let checked = check_all(&snapshot, &Options::default());
        match checked.iter().find(|checked| checked.failed) {
            Some(failed) => Err(format!("the check of {} broke off: {files:#?}", snapshot.path(failed.file))),
            None => Ok(()),
        }
    }
}

/// Values of other kinds, sizes and depths.
fn mutated(random: &mut Random, text: &str) -> Option<String> {
    let values = [
        "null",
        "[]",
        "{}",
        "1e999",
        "-0",
        "\"\"",
        "true",
        "[[[]]]",
        "{\"\":{\"\":null}}",
        "\"..\"",
        "\"../../..\"",
        "\"*\"",
        "\"\\u0000\"",
        "\"/\"",
    ];
    let quotes: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    if quotes.len() < 4 || random.percent(40) {
        return None;
    }
    let at = random.below(quotes.len() - 1);
    let (start, end) = (quotes[at], quotes[at + 1] + 1);
    let value = if random.percent(5) { "[".repeat(30_000) } else { (*random.pick(&values)).to_owned() };
    Some(format!("{}{value}{}", &text[..start], &text[end..]))
}
