//! A workspace with everything in it that a disk can hold: notes, and the findings of all the rest.

#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests, though the lint does not know it")]

use super::{Run, run, write};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const HOLE: &str =
    "'use server'\nimport { db } from '@/lib/db'\nexport async function wipe() {\n  await db.cart.deleteMany()\n}\n";

fn app() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let manifest = r#"{ "dependencies": { "next": "16.0.0", "@prisma/client": "6.0.0" } }"#;
    write(folder.path(), "package.json", manifest);
    write(folder.path(), "tsconfig.json", r#"{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }"#);
    write(
        folder.path(),
        "lib/db.ts",
        "import { PrismaClient } from '@prisma/client'\nexport const db = new PrismaClient()\n",
    );
    folder
}

fn report(folder: &Path) -> Value {
    let run = run(folder, &["check", "--format", "json", "--fail-on", "never"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    serde_json::from_str(&run.stdout).unwrap()
}

fn holes(report: &Value) -> Vec<&str> {
    let findings = report["findings"].as_array().unwrap().iter();
    findings.filter(|one| one["rule"] == "unguarded-action").map(|one| one["file"].as_str().unwrap()).collect()
}

/// By file.
fn notes(report: &Value) -> BTreeMap<&str, &str> {
    let notes = report["unparsed"].as_array().unwrap().iter();
    notes.map(|note| (note["file"].as_str().unwrap(), note["message"].as_str().unwrap())).collect()
}

#[test]
fn names_of_any_kind_are_names() {
    let folder = app();
    let mut names = vec![
        "with space",
        "it's",
        "q\"uote",
        "50%",
        "a%20b",
        "[slug]",
        "[...all]",
        "[[...maybe]]",
        "(group)",
        "@slot",
        "{brace}",
        "semi;colon",
        "-dash",
        "a&b",
        "$dollar",
        "`tick`",
        "star*",
        "é💥",
        "日本",
        "back\\slash",
        "new\nline",
    ];
    for name in &names {
        write(folder.path(), &format!("app/{name}/actions.ts"), HOLE);
    }
    names.sort_unstable();
    let report = report(folder.path());
    let expected: Vec<String> = names.iter().map(|name| format!("app/{name}/actions.ts")).collect();
    assert_eq!((holes(&report), notes(&report).len()), (expected.iter().map(String::as_str).collect(), 0));
}

#[test]
fn contents_of_any_kind_are_read_or_noted() {
    let folder = app();
    let root = folder.path();
    let bytes = |path: &str, bytes: &[u8]| {
        write(root, path, "");
        fs::write(root.join(path), bytes).unwrap();
    };
    write(root, "app/actions.ts", HOLE);
    write(root, "app/bom.ts", &format!("\u{feff}{HOLE}"));
    write(root, "app/crlf.ts", &HOLE.replace('\n', "\r\n"));
    write(root, "app/cr.ts", &HOLE.replace('\n', "\r"));
    write(root, "app/empty.ts", "");
    write(
        root,
        "app/bundle.js",
        &format!("!function(){{{}}}();", "function a(b,c){return b?c(b):{d:b,e:[1,2]}};".repeat(20_000)),
    );
    fs::File::create(root.join("app/huge.ts")).unwrap().set_len(50 << 20).unwrap();
    let program: Vec<u8> = (0..100_000_u32).map(|index| (index.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    bytes("app/program.ts", &program);
    bytes("app/latin1.ts", b"export const caf\xe9 = 1\n");
    let utf16: Vec<u8> = HOLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes("app/utf16.ts", &[b"\xff\xfe".as_slice(), &utf16].concat());
    bytes("app/zeros.ts", &[0; 10_000]);
    let report = report(root);
    assert_eq!(holes(&report), ["app/actions.ts", "app/bom.ts", "app/cr.ts", "app/crlf.ts"]);
    let expected = [
        ("app/huge.ts", "larger than 8 MB"),
        ("app/latin1.ts", "not valid UTF-8"),
        ("app/program.ts", "not valid UTF-8"),
        ("app/utf16.ts", "not valid UTF-8"),
        ("app/zeros.ts", "Unexpected character '\\0'"),
    ];
    assert_eq!(notes(&report), expected.into());
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_no_file_is_not_waited_for() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    let folder = app();
    let root = folder.path();
    write(root, "app/actions.ts", HOLE);
    for (to, from) in [
        (".", "app/loop"),
        ("../..", "app/above"),
        ("b.ts", "app/a.ts"),
        ("a.ts", "app/b.ts"),
        ("/dev/zero", "app/zero.ts"),
        ("/nowhere", "app/dangling.ts"),
        ("/dev/zero", "actionfence.json"),
    ] {
        symlink(to, root.join(from)).unwrap();
    }
    let _socket = UnixListener::bind(root.join("app/socket.ts")).unwrap();
    fs::create_dir_all(root.join("app/folder.ts")).unwrap();
    fs::create_dir_all(root.join("package-lock.json")).unwrap();
    // A pipe that nobody writes to.
    fs::create_dir_all(root.join("app/ignoring")).unwrap();
    let pipes =
        ["app/pipe.ts", ".env", "pnpm-lock.yaml", "app/package.json", "next.config.mjs", "app/ignoring/.gitignore"];
    assert!(Command::new("mkfifo").args(pipes).current_dir(root).status().unwrap().success());
    fs::write(root.join("app").join(OsStr::from_bytes(b"latin\xe9.ts")), HOLE).unwrap();
    let report = report(root);
    assert_eq!(holes(&report), ["app/actions.ts"]);
    let no_list = "the folder's `.gitignore` or `.ignore` is not a regular file";
    let expected = [("app/ignoring/*.ts", no_list), ("app/latin\u{fffd}.ts", "its name is not valid UTF-8")];
    assert_eq!(notes(&report), expected.into());

    // In the root there is no folder to leave out.
    fs::remove_dir_all(root.join("app/ignoring")).unwrap();
    assert!(Command::new("mkfifo").arg(".gitignore").current_dir(root).status().unwrap().success());
    assert_eq!(holes(&self::report(root)), ["app/actions.ts"]);
}

#[test]
fn ten_thousand_files_in_a_folder_and_a_hundred_folders_in_each_other() {
    let folder = app();
    for index in 0..10_000 {
        let text = format!("import './m{}'\nexport const m{index} = 1\n", (index + 1) % 10_000);
        if index == 0 {
            write(folder.path(), "lib/many/m0.ts", &text);
        } else {
            fs::write(folder.path().join(format!("lib/many/m{index}.ts")), text).unwrap();
        }
    }
    let deep = format!("app/{}actions.ts", "inner/".repeat(100));
    write(folder.path(), &deep, HOLE);
    let report = report(folder.path());
    assert_eq!((holes(&report), notes(&report).len()), (vec![deep.as_str()], 0));
    assert_eq!(report["summary"]["files"], 10_002);
}

#[test]
fn what_is_given_beside_the_workspace_is_checked_too() {
    let folder = app();
    write(folder.path(), "app/actions.ts", HOLE);
    let bad = ["", "{", "null", "[]", "3", "{\"schema\":1}", "{\"schema\":1,\"findings\":3}", &"[".repeat(100_000)];
    for text in bad {
        write(folder.path(), "given.json", text);
        let of = |arguments: &[&str]| -> Run { run(folder.path(), arguments) };
        for run in [of(&["check", "--baseline", "given.json"]), of(&["actions", "--diff", "given.json"])] {
            let about: String = text.chars().take(30).collect();
            assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{about}: {}", run.stderr);
            assert_eq!(run.stderr.lines().count(), 1, "{about}: {}", run.stderr);
        }
    }
}
