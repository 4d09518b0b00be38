//! An update must end where a fresh parse ends.

use super::hostile::assert_inside;
use crate::hir::Module;
use crate::syntax::Language;
use proptest::prelude::*;

const SOURCE: &str = r#"'use server'
import { auth } from '@/auth'
import type { Row } from "@/db"

// leading
export async function save(form: FormData) {
  const user = await auth()
  if (!user) return null
  const rows = [1, 2].map((row) => ({ row, text: `é${user.id}b` }))
  return rows
} // trailing

/** documented */
export const list = async (page = 1) => {
  'use server'
  return (<ul onClick={() => go(page)}>{page > 1 && <li>one</li>}</ul>)
}
let count = 0
count++
;[1].forEach(save)
type A = { b: string }
@dec()
export default class Store<T> extends Base { #x = 1; static get y() { return this.#x } }
"#;

/// Pieces that open, close and end things.
const PIECES: [&str; 31] = [
    "",
    "\n",
    ";",
    "}",
    "{",
    "(",
    ")",
    "`",
    "'",
    "/*",
    "*/",
    "//",
    "<",
    "</",
    "/",
    "export ",
    "async ",
    "const x = 1\n",
    "import 'x'\n",
    "é💥",
    "è",
    ".",
    "=",
    "type ",
    "@",
    "\n// note\n",
    "'use client'\n",
    "let",
    "-->",
    "${",
    "\nexport function q() {}\n",
];

/// Replaces a passage, given in thousandths of the text.
fn edit(text: &str, at: usize, length: usize, piece: &str) -> String {
    let boundary = |mut offset: usize| {
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    };
    let start = boundary(text.len() * at / 1000);
    let end = boundary((start + length).min(text.len()));
    format!("{}{piece}{}", &text[..start], &text[end.max(start)..])
}

/// What is good must be equal to a fresh parse; what is broken must be so in both.
fn assert_same(updated: &Module, text: &str) {
    let fresh = Module::parse(text, Language::Tsx);
    assert_eq!(updated.outline.errors, fresh.outline.errors, "{text}");
    assert_eq!(updated.items.len(), fresh.items.len(), "{text}");
    for (updated, fresh) in updated.items.iter().zip(&fresh.items) {
        assert_eq!((updated.start, updated.stale), (fresh.start, fresh.stale), "{text}");
        if !fresh.stale {
            assert_eq!(updated.item, fresh.item, "{text}");
        }
    }
    if fresh.outline.errors.is_empty() {
        assert_eq!(*updated, fresh, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn updates_equal_fresh_parses(edits in prop::collection::vec((0..=1000usize, 0..12usize, 0..PIECES.len()), 1..6)) {
        let mut text = SOURCE.to_owned();
        let mut module = Module::parse(&text, Language::Tsx);
        for (at, length, piece) in edits {
            let next = edit(&text, at, length, PIECES[piece]);
            module = module.update(&text, &next);
            assert_same(&module, &next);
            assert_inside(&module, &next);
            text = next;
        }
        let restored = module.update(&text, SOURCE);
        assert_same(&restored, SOURCE);
    }
}

#[test]
fn an_item_that_breaks_keeps_its_last_good_tree() {
    let good = "const a = 1\nexport async function act() {\n  await auth()\n}\nconst b = 2\n";
    let broken = "const a = 1\nexport async function act() {\n  await auth().\n}\nconst b = 2\n";
    let before = Module::parse(good, Language::TypeScript);
    let during = before.update(good, broken);
    assert!(during.items[1].stale);
    assert_eq!(during.outline.exports, before.outline.exports);
    assert_eq!(during.outline.errors.len(), 1);
    let function = &during.items[1].item.functions[0];
    assert!(during.absolute(1, function.span).slice(broken).ends_with("await auth().\n}"));
    let after = during.update(broken, good);
    assert_eq!(after, before);
}

#[test]
fn a_statement_that_breaks_keeps_its_own_tree() {
    let good = "await remove()\n'use server'\nexport async function act() {}\n";
    let broken = "c await remove()\n'use server'\nexport async function act() {}\n";
    let before = Module::parse(good, Language::TypeScript);
    let during = before.update(good, broken);
    assert!(during.items[0].stale);
    assert_eq!((during.outline.directives.len(), during.outline.use_server()), (1, None));
    assert_eq!(during.update(broken, good), before);
}

#[test]
fn a_template_that_gets_closed_belongs_to_the_item_before() {
    for (from, to) in [
        ("const a = `b`\n`c\nconst d = 1", "const a = `b`\n`c\nconst d = `1"),
        ("return\n\\}\nconst a = 1", "return\n\\}\nconst a = 12"),
        ("return/* a\n*/\n\\}\nexpo\nconst a = 1", "return/* a\n*/\n\\}\nexpo\nconst a = 12"),
    ] {
        let before = Module::parse(from, Language::Tsx);
        assert_same(&before.update(from, to), to);
    }
}

#[test]
fn items_that_do_not_change_keep_their_tree() {
    let old = "const a = 1\nconst b = 2\nconst c = 3\nconst d = 4\nconst e = 5\n";
    let new = "const a = 1\nconst b = 2\nconst cc = 3\nconst d = 4\nconst e = 5\n";
    let before = Module::parse(old, Language::TypeScript);
    let after = before.update(old, new);
    for index in [0, 1, 3, 4] {
        assert!(std::sync::Arc::ptr_eq(&before.items[index].item, &after.items[index].item), "{index}");
    }
}

#[test]
fn what_is_left_out_is_asked_again_when_what_stands_before_it_changes() {
    let text = |open: usize, close: usize| {
        let brackets = |count: usize, bracket: &str| bracket.repeat(count);
        let (many, closed) = (brackets(200, "["), brackets(200, "]"));
        format!("f()\nvar a = {}1{}\ng()\nvar b = {many}1{closed}\nh()\n", brackets(open, "["), brackets(close, "]"))
    };
    let texts = [text(1, 1), text(200, 200), text(200, 0), text(1, 0), text(400, 400), text(200, 200)];
    let left_out = |module: &Module| module.outline.errors.iter().any(|(_, message)| message.contains("nested"));
    for (from, to) in texts.iter().flat_map(|from| texts.iter().map(move |to| (from, to))) {
        let updated = Module::parse(from, Language::TypeScript).update(from, to);
        let fresh = Module::parse(to, Language::TypeScript);
        assert_eq!(updated.outline.errors, fresh.outline.errors);
        assert_eq!(updated.regions, fresh.regions);
    }
    let states = texts.iter().map(|text| left_out(&Module::parse(text, Language::TypeScript)));
    assert_eq!(states.collect::<Vec<_>>(), [false, false, true, false, true, false]);
}
