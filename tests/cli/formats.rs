//! The output formats, word for word.

use crate::{APP, folder, run};
use expect_test::{Expect, expect};

fn check(arguments: &[&str], expected: Expect) {
    let folder = folder(APP);
    expected.assert_eq(&run(folder.path(), arguments).stdout);
}

#[test]
fn text() {
    check(
        &["check"],
        expect![[r#"
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

        info[unwrapped-action]: `rename` is exported without `createSecureAction` around it and does not check its input
          --> app/actions.ts:10:23
           |
        10 | export async function rename(name: string) {
           |                       ^^^^^^
           |
           = help: let one wrapper check the session and the input of every action

        note: lib/broken.ts:1 could not be read in full: Unexpected token `=`. Expected yield, an identifier, [ or {

        actionfence: 1 error, 1 info (2 endpoints in 6 files)
    "#]],
    );
}

#[test]
fn json() {
    check(
        &["check", "--format", "json", "--rule", "unguarded-action"],
        expect![[r#"
            {
              "schema": 1,
              "root": "ROOT",
              "version": "0.1.0",
              "summary": {
                "files": 6,
                "endpoints": 2,
                "findings": {
                  "error": 1,
                  "warning": 0,
                  "info": 0,
                  "hint": 0
                },
                "unparsed": 1
              },
              "findings": [
                {
                  "rule": "unguarded-action",
                  "severity": "error",
                  "confidence": "high",
                  "cwe": "CWE-306",
                  "owasp": "A01:2021",
                  "message": "`clearCart` can be called by anyone and deletes with `db.cart.delete` without checking who is calling",
                  "help": "check the session before the first effect, in the action itself or in the function it calls",
                  "file": "app/actions.ts",
                  "range": {
                    "start": {
                      "line": 6,
                      "column": 23
                    },
                    "end": {
                      "line": 6,
                      "column": 32
                    }
                  },
                  "related": [
                    {
                      "file": "app/actions.ts",
                      "range": {
                        "start": {
                          "line": 7,
                          "column": 9
                        },
                        "end": {
                          "line": 7,
                          "column": 22
                        }
                      },
                      "message": "it calls this"
                    },
                    {
                      "file": "lib/carts.ts",
                      "range": {
                        "start": {
                          "line": 4,
                          "column": 9
                        },
                        "end": {
                          "line": 4,
                          "column": 42
                        }
                      },
                      "message": "nothing has checked the caller when `db.cart.delete` runs"
                    }
                  ],
                  "endpoint": {
                    "name": "clearCart",
                    "file": "app/actions.ts",
                    "line": 6
                  },
                  "fixes": [],
                  "fingerprint": "a684e0661ecf03d2"
                }
              ],
              "unparsed": [
                {
                  "file": "lib/broken.ts",
                  "line": 1,
                  "message": "Unexpected token `=`. Expected yield, an identifier, [ or {"
                }
              ]
            }
        "#]],
    );
}

#[test]
fn sarif() {
    let folder = folder(APP);
    let run = run(
        folder.path(),
        &["check", "--format", "sarif", "--rule", "unguarded-action"],
    );
    let log: serde_json::Value = serde_json::from_str(&run.stdout).expect("valid JSON");
    let result = &log["runs"][0]["results"][0];
    let rule = &log["runs"][0]["tool"]["driver"]["rules"]
        [result["ruleIndex"].as_u64().expect("a number") as usize];
    assert_eq!(rule["id"], result["ruleId"]);
    let mut result = result.clone();
    result.as_object_mut().expect("an object").remove("fixes");
    expect![[r#"
        {
          "ruleId": "unguarded-action",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "`clearCart` can be called by anyone and deletes with `db.cart.delete` without checking who is calling\ncheck the session before the first effect, in the action itself or in the function it calls"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "app/actions.ts",
                  "uriBaseId": "ROOT"
                },
                "region": {
                  "startLine": 6,
                  "startColumn": 23,
                  "endLine": 6,
                  "endColumn": 32
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "app/actions.ts",
                  "uriBaseId": "ROOT"
                },
                "region": {
                  "startLine": 7,
                  "startColumn": 9,
                  "endLine": 7,
                  "endColumn": 22
                }
              },
              "message": {
                "text": "it calls this"
              },
              "id": 1
            },
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "lib/carts.ts",
                  "uriBaseId": "ROOT"
                },
                "region": {
                  "startLine": 4,
                  "startColumn": 9,
                  "endLine": 4,
                  "endColumn": 42
                }
              },
              "message": {
                "text": "nothing has checked the caller when `db.cart.delete` runs"
              },
              "id": 2
            }
          ],
          "partialFingerprints": {
            "actionfence/v1": "a684e0661ecf03d2"
          },
          "rank": 90.0
        }"#]].assert_eq(&serde_json::to_string_pretty(&result).expect("JSON"));
}

#[test]
fn github() {
    check(
        &["check", "--format", "github"],
        expect![[r#"
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
        expect![[r#"
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
        expect![[r#"
        ACTION            REACHED FROM  AUTHENTICATION  VALIDATION  AUTHORIZATION  EFFECTS

        app/actions.ts
            6  clearCart  form ×1       missing         missing     missing        db.cart.delete
           10  rename     nowhere       auth()          missing     missing        db.user.update

        2 endpoints, 1 without proven authentication that needs it
    "#]],
    );
    check(
        &["actions", "--format", "markdown"],
        expect![[r#"
        | Action | Reached from | Authentication | Validation | Authorization | Effects |
        |---|---|---|---|---|---|
        | `6  clearCart` app/actions.ts:6 | form ×1 | missing | missing | missing | db.cart.delete |
        | `10  rename` app/actions.ts:10 | nowhere | auth() | missing | missing | db.user.update |
    "#]],
    );
    check(
        &["actions", "--format", "json"],
        expect![[r#"
        {
          "schema": 1,
          "root": "ROOT",
          "actions": [
            {
              "name": "clearCart",
              "kind": "module",
              "file": "app/actions.ts",
              "range": {
                "start": {
                  "line": 6,
                  "column": 23
                },
                "end": {
                  "line": 6,
                  "column": 32
                }
              },
              "declared": {
                "file": "app/actions.ts",
                "line": 6
              },
              "captures": [],
              "params": [
                {
                  "name": "id",
                  "type": "string"
                }
              ],
              "reachability": "form",
              "callers": [
                {
                  "file": "app/page.tsx",
                  "line": 3
                }
              ],
              "guards": {
                "authentication": {
                  "status": "missing",
                  "by": null,
                  "at": null
                },
                "validation": {
                  "status": "missing",
                  "by": null,
                  "at": null
                },
                "authorization": {
                  "status": "missing",
                  "by": null,
                  "at": null
                },
                "rateLimit": {
                  "status": "missing",
                  "by": null,
                  "at": null
                }
              },
              "effects": [
                {
                  "what": "db.cart.delete",
                  "kind": "delete",
                  "file": "lib/carts.ts",
                  "line": 4
                }
              ],
              "public": null
            },
            {
              "name": "rename",
              "kind": "module",
              "file": "app/actions.ts",
              "range": {
                "start": {
                  "line": 10,
                  "column": 23
                },
                "end": {
                  "line": 10,
                  "column": 29
                }
              },
              "declared": {
                "file": "app/actions.ts",
                "line": 10
              },
              "captures": [],
              "params": [
                {
                  "name": "name",
                  "type": "string"
                }
              ],
              "reachability": "unreferenced",
              "callers": [],
              "guards": {
                "authentication": {
                  "status": "proven",
                  "by": "auth()",
                  "at": {
                    "file": "app/actions.ts",
                    "line": 11
                  }
                },
                "validation": {
                  "status": "missing",
                  "by": null,
                  "at": null
                },
                "authorization": {
                  "status": "missing",
                  "by": null,
                  "at": null
                },
                "rateLimit": {
                  "status": "missing",
                  "by": null,
                  "at": null
                }
              },
              "effects": [
                {
                  "what": "db.user.update",
                  "kind": "write",
                  "file": "app/actions.ts",
                  "line": 13
                }
              ],
              "public": null
            }
          ]
        }
    "#]],
    );
}
