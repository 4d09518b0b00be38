//! `actions --diff` and `init`.

use crate::{APP, folder, read, run, write};
use expect_test::expect;
use serde_json::Value;

const WEAKER: &str = "'use server'
import { db } from '@/lib/db'

export async function rename(name: string) {
  await db.user.update({ where: { id: '1' }, data: { name } })
}

// actionfence-public: everybody may
export async function subscribe(mail: string) {
  await db.mail.create({ data: { mail } })
}
";

#[test]
fn a_comparison_tells_what_came_went_and_became_weaker() {
    let folder = folder(APP);
    write(folder.path(), "base.json", &run(folder.path(), &["actions", "--format", "json"]).stdout);
    let same = run(folder.path(), &["actions", "--diff", "base.json"]);
    assert_eq!((same.status, same.stdout.as_str()), (0, "0 added, 0 removed, 0 weaker\n"));

    write(folder.path(), "app/actions.ts", WEAKER);
    let text = run(folder.path(), &["actions", "--diff", "base.json"]);
    expect![[r#"
        weaker   rename app/actions.ts:4
                 authentication: proven by auth() → missing
                 authorization: not needed → missing
        added    subscribe app/actions.ts:9
                 public on purpose: everybody may
        removed  clearCart app/actions.ts:6
        1 added, 1 removed, 1 weaker
    "#]]
    .assert_eq(&text.stdout);
    let markdown = run(folder.path(), &["actions", "--diff", "base.json", "--format", "markdown"]);
    expect![[r#"
        | | Action | What |
        |---|---|---|
        | weaker | `rename` app/actions.ts:4 | authentication: proven by auth() → missing; authorization: not needed → missing |
        | added | `subscribe` app/actions.ts:9 | public on purpose: everybody may |
        | removed | `clearCart` app/actions.ts:6 |  |
    "#]]
    .assert_eq(&markdown.stdout);
    let json = run(folder.path(), &["actions", "--diff", "base.json", "--format", "json"]);
    let json: Value = serde_json::from_str(&json.stdout).expect("valid JSON");
    assert_eq!(json["weaker"][0]["action"]["name"], "rename");
    assert_eq!(json["added"][0]["file"], "app/actions.ts");
}

#[test]
fn a_base_that_is_none_is_refused() {
    let folder = folder(APP);
    write(folder.path(), "empty.json", "{}");
    write(folder.path(), "broken.json", "{");
    for (name, words) in
        [("empty.json", "is no inventory"), ("broken.json", "not valid JSON"), ("no.json", "cannot read")]
    {
        let run = run(folder.path(), &["actions", "--diff", name]);
        assert_eq!(run.status, 2);
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
}

#[test]
fn init_writes_the_configuration_and_the_wrapper_once() {
    let folder = folder(APP);
    let first = run(folder.path(), &["init"]);
    assert_eq!(first.status, 0, "{}", first.stderr);
    assert!(first.stdout.contains("wrote actionfence.json\n"), "{}", first.stdout);
    assert!(first.stdout.contains("wrote lib/safe-action.ts\n"), "{}", first.stdout);
    assert!(read(folder.path(), "lib/safe-action.ts").contains("createSecureAction"));
    assert!(!folder.path().join("app/actionfence-probe.ts").exists());
    assert_eq!(run(folder.path(), &["check", "--fail-on", "never"]).status, 0, "the configuration is valid");

    let again = run(folder.path(), &["init"]);
    assert_eq!((again.status, again.stderr.as_str()), (2, "actionfence: `ROOT/actionfence.json` is there already\n"));

    std::fs::remove_file(folder.path().join("actionfence.json")).expect("it is there");
    let with_wrapper = run(folder.path(), &["init"]);
    assert_eq!(with_wrapper.stdout, "wrote actionfence.json\n");
}
