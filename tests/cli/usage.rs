//! Wrong usage is one clear line and status 2.

use crate::{APP, folder, run, write};
use expect_test::{Expect, expect};

fn check(arguments: &[&str], expected: &Expect) {
    let folder = folder(APP);
    let run = run(folder.path(), arguments);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    expected.assert_eq(&run.stderr);
}

#[test]
fn what_is_wrong_with_the_arguments() {
    check(
        &["chek"],
        &expect![[r#"
        actionfence: unrecognized subcommand 'chek'; a similar subcommand exists: 'check' (see `actionfence --help`)
    "#]],
    );
    check(
        &["check", "--fromat", "json"],
        &expect![[r#"
        actionfence: unexpected argument '--fromat' found; a similar argument exists: '--format' (see `actionfence check --help`)
    "#]],
    );
    check(
        &["check", "--format", "xml"],
        &expect![[r#"
        actionfence: invalid value 'xml' for '--format <FORMAT>' [possible values: text, json, sarif, github, junit] (see `actionfence --help`)
    "#]],
    );
    check(
        &["check", "--write-baseline"],
        &expect![[r#"
        actionfence: the following required arguments were not provided: --baseline <FILE> (see `actionfence check --help`)
    "#]],
    );
    check(
        &["check", "--rule", "ungarded-action"],
        &expect![[r#"
        actionfence: there is no rule `ungarded-action`; did you mean `unguarded-action`?
    "#]],
    );
    check(
        &["explain", "no-console"],
        &expect![[r#"
        actionfence: there is no rule `no-console`; `actionfence rules` lists them
    "#]],
    );
    check(
        &["check", "nowhere"],
        &expect![[r#"
        actionfence: cannot read `nowhere`: No such file or directory (os error 2)
    "#]],
    );
    check(
        &["check", "--baseline", "nowhere.json"],
        &expect![[r#"
        actionfence: cannot read the baseline `nowhere.json`; `--write-baseline` creates it: No such file or directory (os error 2)
    "#]],
    );
    check(
        &["actions", "nowhere"],
        &expect![[r#"
        actionfence: cannot read `nowhere`: No such file or directory (os error 2)
    "#]],
    );
    check(
        &[],
        &expect![[r#"
        actionfence: no command given; `actionfence check` looks at the workspace around the current folder, `actionfence --help` lists the others
    "#]],
    );
}

#[test]
fn what_is_wrong_with_the_configuration() {
    let folder = folder(APP);
    let mut seen = String::new();
    for text in [
        "{ \"profil\": \"strict\" }",
        "{\n  \"rules\": { \"ungarded-action\": \"off\" }\n}",
        "{ \"rules\": { \"unguarded-action\": \"loud\" } }",
        "{ \"exclude\": [",
    ] {
        write(folder.path(), "actionfence.json", text);
        let run = run(folder.path(), &["check"]);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""));
        seen.push_str(&run.stderr);
    }
    expect![[r#"
        actionfence: actionfence.json:1: unknown key `profil`; did you mean `profile`?
        actionfence: actionfence.json:2: unknown rule `ungarded-action`; did you mean `unguarded-action`?
        actionfence: actionfence.json:1: the severity of `unguarded-action` must be one of `error`, `hint`, `info`, `off`, `warning`
        actionfence: actionfence.json:1: no valid JSON: unterminated array
    "#]].assert_eq(&seen);
}

#[test]
fn help_and_version_are_no_errors() {
    let folder = folder(APP);
    for arguments in [&["--help"][..], &["--version"], &["check", "--help"]] {
        let run = run(folder.path(), arguments);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""));
        assert!(!run.stdout.is_empty());
    }
}

#[test]
fn rules_are_listed_and_explained() {
    let folder = folder(APP);
    let listed = run(folder.path(), &["rules"]);
    assert!(listed.stdout.contains("unguarded-action  "));
    let explained = run(folder.path(), &["explain", "unguarded-action"]);
    assert!(explained.stdout.starts_with("unguarded-action\n\nAn action "));
    assert!(!explained.stdout.contains("```"));
    let colored = run(folder.path(), &["explain", "unguarded-action", "--color", "always"]);
    assert!(colored.stdout.starts_with("\u{1b}[1munguarded-action\u{1b}[0m"));
}
