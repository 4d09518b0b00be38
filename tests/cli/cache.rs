//! Answers of earlier runs: used when nothing has changed, and never in the way.

#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests, though the lint does not know it")]

use super::{APP, Run, folder};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

/// An app whose files were last changed an hour ago, and a cache of its own beside it.
struct Shop {
    folder: TempDir,
    cache: TempDir,
}

impl Shop {
    fn new() -> Self {
        let shop = Self { folder: folder(APP), cache: tempfile::tempdir().unwrap() };
        age(shop.folder.path());
        shop
    }

    fn check(&self, arguments: &[&str]) -> Run {
        self.check_in(self.cache.path(), arguments)
    }

    fn check_in(&self, cache: &Path, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_actionfence"));
        command.arg("check").args(arguments).current_dir(self.folder.path()).env("ACTIONFENCE_CACHE_DIR", cache);
        Run::of(command.output().unwrap(), self.folder.path())
    }

    /// The files of the cache with what they hold.
    fn answers(&self) -> Vec<(PathBuf, SystemTime)> {
        let entries = fs::read_dir(self.cache.path()).unwrap().map(Result::unwrap);
        let mut answers: Vec<_> =
            entries.map(|entry| (entry.path(), entry.metadata().unwrap().modified().unwrap())).collect();
        answers.sort();
        answers
    }
}

fn same(one: &Run, other: &Run) {
    assert_eq!((one.status, &one.stdout, &one.stderr), (other.status, &other.stdout, &other.stderr));
}

fn age(path: &Path) {
    let before = SystemTime::now() - Duration::from_hours(1);
    for entry in fs::read_dir(path).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            age(&entry.path());
        } else {
            File::open(entry.path()).unwrap().set_modified(before).unwrap();
        }
    }
    File::open(path).unwrap().set_modified(before).unwrap();
}

#[test]
fn the_second_run_answers_from_the_cache() {
    let shop = Shop::new();
    let first = shop.check(&[]);
    let answers = shop.answers();
    assert_eq!((first.status, answers.len()), (1, 1));
    same(&first, &shop.check(&[]));
    // A run that finds out by itself writes its answer anew.
    assert_eq!(shop.answers(), answers);
}

#[test]
fn what_is_asked_decides() {
    let shop = Shop::new();
    let text = shop.check(&[]);
    let json = shop.check(&["--format", "json"]);
    assert_ne!(text.stdout, json.stdout);
    assert_eq!(shop.check(&["--fail-on", "never"]).status, 0);
    assert_eq!(shop.answers().len(), 3);
    same(&json, &shop.check(&["--format", "json"]));
}

#[test]
fn a_change_is_seen() {
    let shop = Shop::new();
    let before = shop.check(&[]);
    fs::write(shop.folder.path().join("app/actions.ts"), "'use server'\nexport async function ping() {}\n").unwrap();
    let after = shop.check(&[]);
    assert_ne!(before.stdout, after.stdout);
    same(&after, &shop.check(&["--no-cache"]));
}

#[test]
fn without_a_cache_none_is_read_or_written() {
    let shop = Shop::new();
    shop.check(&["--no-cache"]);
    shop.check(&["--diff"]);
    assert!(shop.answers().is_empty());
}

#[test]
fn a_broken_cache_is_none() {
    let shop = Shop::new();
    let first = shop.check(&[]);
    let path = shop.answers()[0].0.clone();
    let good = fs::read(&path).unwrap();
    let cut = good[..good.len() / 2].to_vec();
    let changed = String::from_utf8(good.clone()).unwrap().replace("clearCart", "cleanCart").into_bytes();
    for bad in [Vec::new(), b"{}".to_vec(), vec![0xff; 64], cut, changed] {
        fs::write(&path, &bad).unwrap();
        same(&first, &shop.check(&[]));
        assert_ne!(fs::read(&path).unwrap(), bad);
    }
}

#[test]
fn a_place_that_cannot_be_written_is_no_reason_to_fail() {
    let shop = Shop::new();
    let file = shop.cache.path().join("file");
    fs::write(&file, "").unwrap();
    let expected = shop.check(&["--no-cache"]);
    same(&expected, &shop.check_in(&file, &[]));
    same(&expected, &shop.check_in(&file.join("below"), &[]));
    same(&expected, &shop.check_in(Path::new("relative"), &[]));
    assert!(!shop.folder.path().join("relative").exists());
}

#[test]
fn runs_at_the_same_time_do_not_disturb_each_other() {
    let shop = Shop::new();
    let expected = shop.check(&["--no-cache"]);
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..8).map(|_| scope.spawn(|| shop.check(&[]))).collect();
        for run in runs {
            same(&expected, &run.join().unwrap());
        }
    });
    assert_eq!(shop.answers().len(), 1);
}

#[test]
fn the_oldest_answers_go() {
    let shop = Shop::new();
    for number in 0..70 {
        let path = shop.cache.path().join(format!("check-{number}"));
        fs::write(&path, "old").unwrap();
        let age = Duration::from_secs(1_000 + number);
        File::open(&path).unwrap().set_modified(SystemTime::now() - age).unwrap();
    }
    shop.check(&[]);
    let left = shop.answers();
    assert_eq!(left.len(), 64);
    assert!(left.iter().any(|(path, _)| path.ends_with("check-0")));
    assert!(!left.iter().any(|(path, _)| path.ends_with("check-69")));
}
