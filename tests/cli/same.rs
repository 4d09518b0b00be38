//! The report is a function of what stands in the files: of nothing else.

#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests, though the lint does not know it")]

use super::Run;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The shop with the seeded holes, its files written in an order of their own.
fn shop(order: usize) -> tempfile::TempDir {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/storefront");
    let mut files = Vec::new();
    collect(&source, &mut files);
    files.sort();
    let count = files.len();
    assert!(count > 20);
    let folder = tempfile::tempdir().unwrap();
    for index in 0..count {
        // A step that shares no divisor with the count reaches all of them.
        let step = (order..order + count).find(|step| gcd(*step, count) == 1).unwrap();
        let from = &files[(index * step + order) % count];
        let to = folder.path().join(from.strip_prefix(&source).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, fs::read(from).unwrap()).unwrap();
    }
    folder
}

fn gcd(one: usize, other: usize) -> usize {
    if other == 0 { one } else { gcd(other, one % other) }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let skipped = ["node_modules", ".next"].iter().any(|name| entry.file_name() == *name);
        if entry.file_type().unwrap().is_dir() && !skipped {
            collect(&entry.path(), files);
        } else if !skipped {
            files.push(entry.path());
        }
    }
}

fn check(folder: &Path, cache: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_actionfence"));
    command.args(["check", "--format", "json", "--fail-on", "never"]).args(arguments);
    let output = command.current_dir(folder).env("ACTIONFENCE_CACHE_DIR", cache).output().unwrap();
    let run = Run::of(output, folder);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    run.stdout
}

const NONE: &[&str] = &["--no-cache"];

#[test]
fn threads_and_the_order_of_files_do_not_show() {
    let nowhere = Path::new("none");
    let one = shop(1);
    let expected = check(one.path(), nowhere, &["--no-cache", "--threads", "1"]);
    assert!(expected.matches("\"fingerprint\"").count() > 10);
    assert_eq!(check(one.path(), nowhere, &["--no-cache", "--threads", "2"]), expected);
    assert_eq!(check(one.path(), nowhere, &["--no-cache", "--threads", "8"]), expected);
    assert_eq!(check(shop(7).path(), nowhere, NONE), expected);
    assert_eq!(check(shop(13).path(), nowhere, &["--threads", "3"]), expected);
}

#[test]
fn neither_the_cache_nor_what_the_files_once_were_shows() {
    let (shop, cache) = (shop(3), tempfile::tempdir().unwrap());
    let check = |arguments: &[&str]| check(shop.path(), cache.path(), arguments);
    let expected = check(NONE);
    assert_eq!(check(&[]), expected, "cold");
    assert_eq!(check(&[]), expected, "warm");
    let answers = || fs::read_dir(cache.path()).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    for path in answers() {
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(path, bytes).unwrap();
    }
    assert_eq!(check(&[]), expected, "corrupt");
    for path in answers() {
        fs::remove_file(&path).unwrap();
        fs::create_dir(path).unwrap();
    }
    assert_eq!(check(&[]), expected, "not writable");

    // Files change, go and come back; each state is told as it is.
    let mut files = Vec::new();
    collect(shop.path(), &mut files);
    files.sort();
    for path in files.iter().filter(|path| path.ends_with("actions.ts") || path.ends_with("db.ts")).take(2) {
        let text = fs::read_to_string(path).unwrap();
        fs::write(path, format!("export {{\n{text}")).unwrap();
        assert_ne!(check(&[]), expected, "{} was changed", path.display());
        fs::remove_file(path).unwrap();
        assert_eq!(check(&[]), check(NONE), "{} is gone", path.display());
        fs::write(path, text).unwrap();
        assert_eq!(check(&[]), expected, "{} is back", path.display());
    }
}
