//! The output formats, word for word.

use crate::{APP, folder, run, write};
use expect_test::{Expect, expect, expect_file};
use serde_json::Value;

fn check(arguments: &[&str], expected: &Expect) {
    let folder = folder(APP);
    expected.assert_eq(&run(folder.path(), arguments).stdout);
}

#[test]
fn text() {
    check(
        &["check"],
        &expect![[r#"
            error[unguarded-action]: `clearCart` can be called by anyone and deletes with `db.cart.delete` without checking who is calling
             --> app/actions.ts:6:23
              |
            6 | export async function clearCart(id: string) {
              |                       ^^^^^^^^^
            7 |   await emptyCart(id)
              |         ------------- 1. it calls this
              |
             ::: lib/carts.ts:4:9
              |
            4 |   await db.cart.delete({ where: { id } })
              |         --------------------------------- 2. nothing has checked the caller when `db.cart.delete` runs
              |
              = help: check the session before the first effect, in the action itself or in the function it calls
              = fix: Check who calls `clearCart` with `auth()` (--fix=unsafe)

            info[unwrapped-action]: `rename` is exported without `createSecureAction` around it and does not check its input
              --> app/actions.ts:10:23
               |
            10 | export async function rename(name: string) {
               |                       ^^^^^^
               |
               = help: let one wrapper check the session and the input of every action

            note: lib/broken.ts:1 could not be read in full: Unexpected token `=`. Expected yield, an identifier, [ or {

            actionfence: 1 error, 1 info (2 endpoints in 6 files)
            1 can be mended with `--fix=unsafe`, which changes behaviour on purpose
        "#]],
    );
}

/// Four actions that check the caller and not their input.
const UNCHECKED: &str = "'use server'
import { auth } from '@/auth'
import { db } from '@/lib/db'

async function rename(name: string) {
  const session = await auth()
  if (!session?.user) throw new Error('no')
  await db.user.update({ where: { id: session.user.id }, data: { name } })
}
export async function first(name: string) { const session = await auth(); if (!session) return; await rename(name) }
export async function second(name: string) { const session = await auth(); if (!session) return; await rename(name) }
export async function third(name: string) { const session = await auth(); if (!session) return; await rename(name) }
export async function fourth(name: string) { const session = await auth(); if (!session) return; await rename(name) }
";

#[test]
fn many_findings_that_do_not_fail_the_check_take_a_line_each() {
    let folder = folder(APP);
    write(folder.path(), "app/unchecked.ts", UNCHECKED);
    let text = |arguments: &[&str]| run(folder.path(), &[&["check", "app/unchecked.ts"], arguments].concat()).stdout;
    expect![[r#"
        info[unwrapped-action]: at 4 places
          app/unchecked.ts:10:23: `first` is exported without `createSecureAction` around it and does not check its input
          app/unchecked.ts:11:23: `second` is exported without `createSecureAction` around it and does not check its input
          app/unchecked.ts:12:23: `third` is exported without `createSecureAction` around it and does not check its input
          app/unchecked.ts:13:23: `fourth` is exported without `createSecureAction` around it and does not check its input
          = help: let one wrapper check the session and the input of every action
          = note: `--rule unwrapped-action` shows the code and the fixes

        actionfence: 4 info (4 endpoints in 1 file)
    "#]]
    .assert_eq(&text(&[]));
    for in_full in [["--rule", "unwrapped-action"], ["--fail-on", "info"]] {
        assert_eq!(text(&in_full).matches("info[unwrapped-action]: `").count(), 4, "{in_full:?}");
    }
    assert_eq!(text(&["--explain-fixes"]).matches("info[unwrapped-action]: `").count(), 4);
}

#[test]
fn json() {
    let folder = folder(APP);
    let run = run(folder.path(), &["check", "--format", "json", "--rule", "unguarded-action"]);
    expect_file!["expected/check.json"].assert_eq(&without_fixes(&run.stdout, "/findings/0"));
}

#[test]
fn sarif() {
    let folder = folder(APP);
    let run = run(folder.path(), &["check", "--format", "sarif", "--rule", "unguarded-action"]);
    let mut log: Value = serde_json::from_str(&run.stdout).expect("valid JSON");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].take();
    let result = &log["runs"][0]["results"][0];
    let index = result["ruleIndex"].as_u64().expect("a number") as usize;
    assert_eq!(rules[index]["id"], result["ruleId"]);
    log["runs"][0]["results"][0]["ruleIndex"].take();
    expect_file!["expected/check.sarif"].assert_eq(&without_fixes(&log.to_string(), "/runs/0/results/0"));
}

/// Fixes have their own tests; here they would only tell of others' changes.
fn without_fixes(text: &str, finding: &str) -> String {
    let mut report: Value = serde_json::from_str(text).expect("valid JSON");
    let finding = report.pointer_mut(finding).and_then(Value::as_object_mut);
    finding.expect("a finding").remove("fixes");
    format!("{report:#}\n")
}

#[test]
fn github() {
    check(
        &["check", "--format", "github"],
        &expect![[r#"
        ::error file=app/actions.ts,line=6,endLine=6,col=23,endColumn=32,title=unguarded-action::`clearCart` can be called by anyone and deletes with `db.cart.delete` without checking who is calling%0Acheck the session before the first effect, in the action itself or in the function it calls
        ::notice file=app/actions.ts,line=10,endLine=10,col=23,endColumn=29,title=unwrapped-action::`rename` is exported without `createSecureAction` around it and does not check its input%0Alet one wrapper check the session and the input of every action
        ::notice file=lib/broken.ts,line=1::Unexpected token `=`. Expected yield, an identifier, [ or {
    "#]],
    );
}

#[test]
fn junit() {
    check(
        &["check", "--format", "junit"],
        &expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="actionfence" tests="2" failures="1">
          <testsuite name="app/actions.ts" tests="2" failures="1">
            <testcase name="unguarded-action at 6:23" classname="app/actions.ts" file="app/actions.ts" line="6">
              <failure type="error" message="`clearCart` can be called by anyone and deletes with `db.cart.delete` without checking who is calling">app/actions.ts:6:23 check the session before the first effect, in the action itself or in the function it calls</failure>
            </testcase>
            <testcase name="unwrapped-action at 10:23" classname="app/actions.ts" file="app/actions.ts" line="10">
              <system-out>`rename` is exported without `createSecureAction` around it and does not check its input&#10;app/actions.ts:10:23 let one wrapper check the session and the input of every action</system-out>
            </testcase>
          </testsuite>
        </testsuites>
    "#]],
    );
}

#[test]
fn actions() {
    check(
        &["actions"],
        &expect![[r#"
            ACTION            REACHED FROM  AUTHENTICATION  VALIDATION  AUTHORIZATION  EFFECTS

            app/actions.ts
                6  clearCart  form ×1       missing         missing     missing        db.cart.delete
               10  rename     form ×1       auth()          missing     –              db.user.update
                   proven by `auth()` in app/actions.ts:11, and the function there throws unless it returns a session

            2 endpoints, 1 without proven authentication that needs it
        "#]],
    );
    check(
        &["actions", "--format", "markdown"],
        &expect![[r#"
            | Action | Reached from | Authentication | Validation | Authorization | Effects |
            |---|---|---|---|---|---|
            | `clearCart` app/actions.ts:6 | form ×1 | missing | missing | missing | db.cart.delete |
            | `rename` app/actions.ts:10 | form ×1 | `auth()` in app/actions.ts:11, and the function there throws unless it returns a session | missing | – | db.user.update |
        "#]],
    );
    let folder = folder(APP);
    let run = run(folder.path(), &["actions", "--format", "json"]);
    expect_file!["expected/actions.json"].assert_eq(&run.stdout);
}
