//! A key in a file of 1,000 lines and 125 actions, until the file's new findings are there.

use crate::app::{self, App};
use actionfence::engine::{Options, World, check_file};
use actionfence::workspace::Change;
use actionfence::workspace::fixture::{self, path_of};
use std::sync::Arc;
use std::time::Instant;

const PATH: &str = "app/big/actions.ts";
const PRESSES: usize = 200;

/// Milliseconds for a change inside of an action, of an import, and of a guard.
pub fn medians(app: &App) -> Vec<(&'static str, f64)> {
    let mut app = app.clone();
    let text = big_file();
    app.add(PATH, text.clone());
    let mut world = World::new(app.index(), Options::default(), check_file);
    world.check_stale();
    let edits = [
        ("a key in a body, median", text.replacen("'saved 60'", "'saved 61'", 1)),
        ("a key in an import, median", text.replacen("from 'next/cache'", "from 'next/cach'", 1)),
        ("a key that takes a guard away, median", text.replacen("await requireUser()", "await { id: '' }", 1)),
    ];
    edits.into_iter().map(|(name, edited)| (name, median(&mut world, &[edited.into(), text.as_str().into()]))).collect()
}

fn median(world: &mut World, texts: &[Arc<str>; 2]) -> f64 {
    let file = fixture::file(&world.snapshot(), PATH);
    let mut times: Vec<f64> = (0..PRESSES)
        .map(|press| {
            let start = Instant::now();
            world.apply(&[Change::Text(path_of(PATH), Arc::clone(&texts[press % 2]))]);
            let job = world.job(vec![file]);
            let results = job.run();
            world.accept(&job, &results);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn big_file() -> String {
    let mut text = app::actions(125);
    let missing = 1_000_usize.saturating_sub(text.lines().count());
    text.extend((0..missing).map(|line| format!("// Line {line} of the notes at the end.\n")));
    text
}
