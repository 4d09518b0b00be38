//! Text that nobody would call code: nothing may panic, hang, or point outside of the text.

use crate::hir::visit::each_expr;
use crate::hir::{Module, Placed};
use crate::syntax::Language;
use crate::text::Span;

const LANGUAGES: [Language; 4] = [Language::TypeScript, Language::Tsx, Language::JavaScript, Language::Declaration];

pub fn assert_inside(module: &Module, text: &str) {
    let whole = Span::new(0, text.len() as u32);
    let check = |span: Span| {
        assert!(span.start <= span.end && whole.contains(span), "{span:?} of {text:?}");
        assert!(
            text.is_char_boundary(span.start as usize) && text.is_char_boundary(span.end as usize),
            "{span:?} of {text:?}"
        );
    };
    for (index, Placed { item, .. }) in module.items.iter().enumerate() {
        check(module.absolute(index, item.span));
        check(module.absolute(index, item.code));
        item.comments.iter().for_each(|comment| check(module.absolute(index, comment.span)));
        item.functions.iter().for_each(|function| check(module.absolute(index, function.span)));
        item.locals.iter().for_each(|local| check(module.absolute(index, local.span)));
    }
    each_expr(module, |index, expr| check(module.absolute(index, expr.span)));
    module.outline.errors.iter().for_each(|(span, _)| check(*span));
    module.outline.imports.iter().for_each(|import| check(import.span));
    module.outline.exports.iter().for_each(|export| check(export.span));
}

const SOURCE: &str = r#"'use server'
import { db, type Row } from '@/db'
// 💥 a comment
export async function save(prev: State, { id, ...rest }: Form = {}): Promise<Row | null> {
  "use server"
  const user = await auth()?.user ?? (null as unknown as User)
  if (!user) throw new Error(`no ${user} — é`)
  for (const [k, v] of Object.entries(rest)) { await db.row.update({ where: { [k]: v }, ...rest }) }
  return <form action={async () => { 'use server'; await db.drop(id) }}>text &amp; {/* c */} <a.b:c x="1"/></form>
}
@dec() class A<T> extends B { #p = /re[/]/g; static async *m() { yield* this.#p } }
export default enum
"#;

#[test]
fn a_file_cut_anywhere_keeps_its_spans_inside() {
    for (end, _) in SOURCE.char_indices() {
        assert_inside(&Module::parse(&SOURCE[..end], Language::Tsx), &SOURCE[..end]);
        assert_inside(&Module::parse(&SOURCE[end..], Language::Tsx), &SOURCE[end..]);
    }
}

#[test]
fn a_broken_item_leaves_the_others_alone() {
    let source = "import a from 'a'\nexport function f() {\n  a.\n}\n\n// note\nexport function g() {}\nconst h = `\nconst i = 1\n";
    let module = Module::parse(source, Language::TypeScript);
    let exports: Vec<&str> = module.outline.exports.iter().map(|export| export.name.as_str()).collect();
    assert_eq!(exports, ["g"]);
    assert_eq!(module.outline.errors.len(), 2);
    assert_eq!(module.items.iter().filter(|placed| placed.stale).count(), 2);
    assert_eq!(module.items[2].item.comments.len(), 1);
    assert!(module.scope.contains_key("i"));
}

#[test]
fn a_brace_that_swallows_the_file_breaks_its_own_item_only() {
    let module =
        Module::parse("function f() {\n  if (x) {\n}\nexport function g() {}\nexport const h = 1", Language::Tsx);
    assert_eq!(module.outline.exports.len(), 2);
    let module =
        Module::parse("async function f() {\n  if (x) {\n}\nasync function g() {}\nconst h = 1", Language::Tsx);
    assert!(module.scope.contains_key("g") && module.scope.contains_key("h"));
}

#[test]
fn deep_nesting_is_a_note() {
    for pattern in [
        "(",
        "[",
        "{a:",
        "f(",
        "()=>",
        "function f(){",
        "<a>",
        "<a>{",
        "`${",
        "!",
        "a?b:",
        "a=",
        "new ",
        "{",
        "if(a)",
        "class{a=",
        "a<",
        "(a:A<",
        "await ",
        "x=>",
        "...",
        "a.b",
        "a+",
        "as A<",
        "else if(a)",
        "try{",
        "<T,>(a=",
        "infer U extends ",
        "a[",
        "()",
        "a,",
        "\"",
        "/",
        "@a ",
        "\\u{",
    ] {
        let text = format!("const a = {}\nexport const b = 1\n", pattern.repeat(20_000));
        for language in LANGUAGES {
            assert_inside(&Module::parse(&text, language), &text);
        }
    }
}

/// The parser would hold each against all others, and keep an error for each pair.
#[test]
fn a_statement_with_many_labels_is_a_note() {
    for pattern in ["a:", "async :\n", "a: if (b) "] {
        let text = format!("{}c()\nexport const b = 1\n", pattern.repeat(50_000));
        let module = Module::parse(&text, Language::Tsx);
        assert!(!module.outline.errors.is_empty() && module.outline.exports.len() == 1, "{pattern}");
    }
}

#[test]
fn places_where_the_parser_panics_are_errors() {
    for text in [
        "const a = <b:c.d",
        "x = <e:z.p",
        "(d,null=>",
        "enum E{U`",
        "declare let r=",
        "const x = 1n.",
        "\u{0}",
        "\u{2028}\u{feff}",
    ] {
        for language in LANGUAGES {
            assert_inside(&Module::parse(text, language), text);
        }
    }
}
