//! A short run of what `cargo run --release --example soak` does for as long as it is asked to. The seeds are fixed: a
//! failure here is a failure everywhere.

use crate::corpus::{workspaces, workspaces_below};
use crate::readers::Readers;
use crate::worlds::{Count, Game};
use crate::{patterns, sessions, trees};
use actionfence::syntax::Language;
use rayon::prelude::*;
use std::path::Path;

const LANGUAGES: [Language; 5] =
    [Language::Tsx, Language::TypeScript, Language::JavaScript, Language::Declaration, Language::Plain];

#[test]
fn trees_of_edited_texts_are_those_of_a_fresh_parse() {
    let sources: Vec<String> = workspaces().into_iter().flat_map(std::collections::BTreeMap::into_values).collect();
    let whole: Result<Vec<usize>, String> = (0..200_u64)
        .into_par_iter()
        .map(|seed| {
            let source = &sources[seed as usize * 37 % sources.len()];
            trees::edit(source, &sources, LANGUAGES[seed as usize % LANGUAGES.len()], seed, 100)
        })
        .collect();
    match whole {
        Ok(whole) => assert!(whole.iter().sum::<usize>() > 2_000, "too few states parsed"),
        Err(problem) => panic!("{problem}"),
    }
}

#[test]
fn findings_of_edited_workspaces_are_those_of_a_fresh_start() {
    let mut all = workspaces();
    let cases = all.len();
    all.extend(workspaces_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/storefront")));
    assert!(all.len() > cases + 3, "the shop has files with actions");
    let counts: Vec<Count> = (0..28_u64)
        .into_par_iter()
        .map(|seed| {
            let at =
                if seed % 7 == 6 { cases + seed as usize % (all.len() - cases) } else { seed as usize * 17 % cases };
            let mut game = Game::new(&all[at], seed);
            game.play(20).unwrap_or_else(|problem| panic!("seed {seed}: {problem}"));
            game.count
        })
        .collect();
    let sum = |part: fn(&Count) -> usize| counts.iter().map(part).sum::<usize>();
    assert!(sum(|count| count.fixes) > 50 && sum(|count| count.mended) > 5, "{counts:?}");
    assert!(sum(|count| count.calm) > 5, "{counts:?}");
}

#[test]
fn manifests_and_configurations_of_any_shape_are_read() {
    let readers = Readers::new(&workspaces()[0]);
    (0..300_u64).into_par_iter().for_each(|seed| {
        readers.read(seed).unwrap_or_else(|problem| panic!("seed {seed}: {problem}"));
    });
}

#[test]
fn repeated_patterns_are_read_or_refused_in_no_time() {
    (0..150_u64).into_par_iter().for_each(|seed| {
        patterns::repeat(seed).unwrap_or_else(|problem| panic!("seed {seed}: {problem}"));
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_session_ends_where_a_new_one_begins() {
    let all = workspaces();
    for seed in 0..6_u64 {
        let files = &all[seed as usize * 29 % all.len()];
        let edits = sessions::play(files, seed, 40).await;
        assert!(edits.unwrap_or_else(|problem| panic!("seed {seed}: {problem}")) > 5);
    }
}
