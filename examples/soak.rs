//! Edits without end, each compared with a fresh start: `cargo run --release --example soak -- --minutes 10`.
//!
//! Prints how much was tried and what went wrong; a divergence or panic makes the exit status 1. `--seed N` begins
//! elsewhere, and repeats what a report names; `--folder PATH` begins with the files of an application of your own,
//! `--kind NAME` tries one thing only.

#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests, though the lint does not know it")]

#[path = "../tests/hostile/calm.rs"]
mod calm;
#[path = "../tests/lsp/client.rs"]
#[expect(dead_code, reason = "the tests of the server use all of it")]
mod client;
#[path = "../tests/hostile/corpus.rs"]
mod corpus;
#[path = "../tests/hostile/patterns.rs"]
mod patterns;
#[path = "../tests/hostile/random.rs"]
mod random;
#[path = "../tests/hostile/readers.rs"]
mod readers;
#[path = "../tests/hostile/sessions.rs"]
mod sessions;
#[path = "../tests/hostile/trees.rs"]
mod trees;
#[path = "../tests/hostile/typist.rs"]
mod typist;
#[path = "../tests/hostile/worlds.rs"]
mod worlds;

use actionfence::syntax::Language;
use corpus::Files;
use readers::Readers;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use worlds::Game;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const LANGUAGES: [Language; 5] =
    [Language::Tsx, Language::TypeScript, Language::JavaScript, Language::Declaration, Language::Plain];

/// Nothing that is tried works so long, or takes so long on a busy machine, unless it hangs.
const PATIENCE: (f64, Duration) = (40.0, Duration::from_mins(20));

/// When a trial began: by the clock and in seconds of work; and which it is.
type Trial = (Instant, f64, String);

/// Of each kind of trial: trials, edits, failures.
type Counts = BTreeMap<&'static str, (u64, u64, u64)>;

#[expect(clippy::print_stdout, reason = "its output is what the program is for")]
fn main() -> ExitCode {
    let Arguments { minutes, seed, kind, folder } = arguments();
    let soak = Soak::new(folder.as_deref());
    let end = Instant::now() + Duration::from_secs_f64(minutes * 60.0);
    let watch = watch();
    let mut counts = Counts::new();
    let mut at = seed;
    while Instant::now() < end {
        let kind = kind.clone().unwrap_or_else(|| KINDS[at as usize % KINDS.len()].to_owned());
        let Some(kind) = KINDS.iter().find(|known| **known == kind) else {
            println!("the kinds are {}", KINDS.join(", "));
            return ExitCode::FAILURE;
        };
        *watch.lock().expect("nobody panics with it") = (Instant::now(), cpu_seconds(), format!("{kind}, seed {at}"));
        let outcome = catch_unwind(AssertUnwindSafe(|| soak.trial(kind, at)));
        let count = counts.entry(kind).or_default();
        count.0 += 1;
        match outcome {
            Ok(Ok(edits)) => count.1 += edits as u64,
            Ok(Err(problem)) => {
                count.2 += 1;
                println!("DIVERGENCE in {kind}, seed {at}: {problem}");
            }
            Err(_) => {
                count.2 += 1;
                println!("PANIC in {kind}, seed {at}");
            }
        }
        at += 1;
    }
    let failures: u64 = counts.values().map(|count| count.2).sum();
    for (kind, (trials, edits, failures)) in &counts {
        println!("{kind}: {trials} inputs, {edits} edits, {failures} failures");
    }
    println!("seeds {seed}..{at}, {minutes} minutes, {:.0} s of CPU, {failures} failures", cpu_seconds());
    ExitCode::from(u8::from(failures > 0))
}

const KINDS: [&str; 6] = ["trees", "worlds", "readers", "trees", "sessions", "patterns"];

struct Soak {
    all: Vec<Files>,
    sources: Vec<String>,
    readers: Readers,
    runtime: tokio::runtime::Runtime,
}

impl Soak {
    fn new(folder: Option<&Path>) -> Self {
        let all = folder.map_or_else(corpus::workspaces, corpus::workspaces_below);
        assert!(!all.is_empty(), "no file there has a `'use server'`");
        let sources = all.iter().flat_map(|files| files.values().cloned()).collect();
        let readers = Readers::new(&all[0]);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_stack_size(16 << 20)
            .enable_all()
            .build();
        Self { all, sources, readers, runtime: runtime.expect("threads can be started") }
    }

    /// The number of edits, or what differs.
    fn trial(&self, kind: &str, seed: u64) -> Result<usize, String> {
        let files = &self.all[(seed / 6) as usize % self.all.len()];
        match kind {
            "trees" => {
                let source = &self.sources[seed as usize * 37 % self.sources.len()];
                trees::edit(source, &self.sources, LANGUAGES[(seed / 3) as usize % LANGUAGES.len()], seed, 400)
                    .map(|_| 400)
            }
            "worlds" => {
                let mut game = Game::new(files, seed);
                game.play(60).map(|()| game.count.edits)
            }
            "readers" => (0..40).try_for_each(|step| self.readers.read(seed * 40 + step)).map(|()| 40),
            "sessions" => self.runtime.block_on(sessions::play(files, seed, 60)),
            _ => (0..20).try_for_each(|step| patterns::repeat(seed * 20 + step)).map(|()| 20),
        }
    }
}

struct Arguments {
    minutes: f64,
    seed: u64,
    kind: Option<String>,
    folder: Option<PathBuf>,
}

fn arguments() -> Arguments {
    let mut given = std::env::args().skip(1);
    let mut known = Arguments { minutes: 1.0, seed: 0, kind: None, folder: None };
    while let Some(argument) = given.next() {
        let value = given.next().unwrap_or_default();
        match argument.as_str() {
            "--minutes" => known.minutes = value.parse().unwrap_or(known.minutes),
            "--seed" => known.seed = value.parse().unwrap_or(known.seed),
            "--kind" => known.kind = Some(value),
            "--folder" => known.folder = Some(value.into()),
            _ => {}
        }
    }
    known
}

/// Ends the process when one trial takes too long, naming it: nothing else gets out of a hang.
#[expect(clippy::print_stdout, reason = "its output is what the program is for")]
fn watch() -> Arc<Mutex<Trial>> {
    let state = Arc::new(Mutex::new((Instant::now(), cpu_seconds(), String::new())));
    let watched = Arc::clone(&state);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let (since, worked, what) = watched.lock().expect("nobody panics with it").clone();
            if cpu_seconds() - worked > PATIENCE.0 || since.elapsed() > PATIENCE.1 {
                let pattern = patterns::CURRENT.lock().expect("nobody panics with it").clone();
                println!("HANG in {what} {pattern}");
                std::process::exit(2);
            }
        }
    });
    state
}

/// Of all threads so far; 0 where the system does not say.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<f64> =
        stat.rsplit(')').next().unwrap_or_default().split_whitespace().map(|f| f.parse().unwrap_or(0.0)).collect();
    fields.get(11..13).map_or(0.0, |times| times.iter().sum::<f64>() / 100.0)
}
