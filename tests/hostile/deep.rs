//! Every construct, nested or repeated a hundred thousand times: a note at most, and what stands beside it is still checked.

use crate::corpus::around;
use crate::worlds::on_disk;
use actionfence::engine::{Checked, Options, check_all};
use actionfence::hir::Outline;
use actionfence::syntax::Language;
use actionfence::workspace::Change;
use actionfence::workspace::fixture::path_of;

const LEVELS: usize = 100_000;

/// Where it stands, what opens a level, what stands in the middle, what closes a level, what ends it.
const CONSTRUCTS: &[[&str; 5]] = &[
    ["const a = ", "[", "0", "]", ""],
    ["const a = ", "[...", "a", "]", ""],
    ["const a = ", "{a:", "0", "}", ""],
    ["const a = ", "{[", "0", "]: 1}", ""],
    ["const a = ", "{ get a() { return ", "0", "} }", ""],
    ["const a = ", "(", "0", ")", ""],
    ["const a = ", "`${", "0", "}`", ""],
    ["const a = ", "<a>", "", "</a>", ""],
    ["const a = ", "<>", "", "</>", ""],
    ["const a = ", "<a>{", "0", "}</a>", ""],
    ["const a = ", "<a b={", "0", "}/>", ""],
    ["const a = ", "<", "", "", ""],
    ["const a = ", "a<", "0", ">", ""],
    ["const a = ", "<T,>(", "0", ")", ""],
    ["type A = ", "A<", "0", ">", ""],
    ["type A = ", "[", "0", "]", ""],
    ["type A = ", "{a:", "0", "}", ""],
    ["type A = ", "(a: ", "0", ") => void", ""],
    ["type A = ", "A extends B ? C : ", "D", "", ""],
    ["type A = ", "A | ", "B", "", ""],
    ["type A = ", "keyof ", "A", "", ""],
    ["type A = B extends ", "infer U extends ", "C", "", " ? D : E"],
    ["type A = B", "", "", "[]", ""],
    ["type A = B", "", "", "['c']", ""],
    ["const a = ", "a ? b : ", "c", "", ""],
    ["const a = ", "a ? ", "b", " : c", ""],
    ["const a = ", "a => ", "0", "", ""],
    ["const a = ", "async (a) => ", "0", "", ""],
    ["", "if (a) b(); else ", "c()", "", ""],
    ["", "if (a) ", "c()", "", ""],
    ["", "while (a) ", "c()", "", ""],
    ["", "for (;;) ", "c()", "", ""],
    ["", "a: ", "b()", "", ""],
    ["", "{", "", "}", ""],
    ["", "switch (a) { case 1: ", "", "}", ""],
    ["", "try {", "", "} catch {}", ""],
    ["const a = ", "!", "b", "", ""],
    ["const a = ", "- ", "b", "", ""],
    ["const a = ", "typeof ", "b", "", ""],
    ["const a = ", "new ", "B", "", ""],
    ["async function a() { return ", "await ", "b", "", " }"],
    ["function* a() { return ", "yield ", "b", "", " }"],
    ["const a = b", "", "", "?.c", ""],
    ["const a = b", "", "", ".c", ""],
    ["const a = b", "", "", "()", ""],
    ["const a = b", "", "", "[0]", ""],
    ["const a = b", "", "", "!", ""],
    ["const a = b", "", "", "``", ""],
    ["const a = b", "", "", " as any", ""],
    ["const a = b", "", "", " satisfies any", ""],
    ["const a = ", "a + ", "a", "", ""],
    ["const a = ", "'a' + ", "'b'", "", ""],
    ["const a = ", "`a${a}` + ", "'b'", "", ""],
    ["const a = ", "a && ", "a", "", ""],
    ["const a = ", "a ?? ", "a", "", ""],
    ["const a = ", "a ** ", "a", "", ""],
    ["const a = (", "a, ", "a", "", ")"],
    ["const a = [", "'a', ", "'a'", "", "]"],
    ["", "a = ", "b", "", ""],
    ["const a = ", "class { a = ", "0", " }", ""],
    ["const a = ", "class extends ", "Object", " {}", ""],
    ["const a = ", "function () { return ", "0", " }", ""],
    ["", "@a ", "class B {}", "", ""],
    ["", "@a(class { ", "", " }) class B {}", ""],
    ["const ", "[", "a", "]", " = b"],
    ["const ", "{a: ", "a", "}", " = b"],
    ["function a(b = ", "(b = ", "0", ") => b", ") {}"],
    ["", "import('a').then(() => ", "0", ")", ""],
    ["", "namespace A {", "", "}", ""],
    ["", "enum A { a = ", "1", " }", ""],
    ["", "/*", "", "*/", ""],
    ["const a = ", "/a/ / ", "0", "", ""],
    ["", "\\u{", "", "}", ""],
];

/// Two endpoints without a check around the construct, or around half of it, and one with the construct in its body.
fn file(construct: &[&str; 5], closed: bool, inside: bool) -> String {
    let [front, open, middle, close, end] = construct;
    let rest = if closed { format!("{}{end}", close.repeat(LEVELS)) } else { String::new() };
    let deep = format!("{front}{}{middle}{rest}\n", open.repeat(LEVELS));
    let endpoint = |name: &str, body: &str| {
        format!(
            "export async function {name}(id: string) {{\n{body}  await db.cart.delete({{ where: {{ id }} }})\n}}\n\n"
        )
    };
    let deep = if inside { endpoint("around", &deep) } else { format!("const lead = 0\n{deep}") };
    let imports = "'use server'\nimport { db } from '@/lib/db'\n";
    format!("{imports}{}{deep}{}", endpoint("before", ""), endpoint("after", ""))
}

fn endpoints(checked: &Checked) -> Vec<&str> {
    let findings = checked.findings.iter().filter(|finding| finding.rule == "unguarded-action");
    findings.filter_map(|finding| finding.endpoint.as_ref()?.name.as_deref()).collect()
}

#[test]
fn a_hundred_thousand_levels_cost_no_more_than_their_own_item() {
    // Stacks are what the program gives its threads.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).stack_size(16 << 20).build().expect("threads start");
    // One after the other, for the sake of memory.
    for construct in CONSTRUCTS {
        pool.install(|| check(construct));
    }
}

/// Each one is looked up among all others.
#[test]
fn a_hundred_thousand_names_are_told_apart() {
    let lines = (0..LEVELS).map(|number| format!("export const a{number} = 1\n"));
    let scanned = Outline::scan(&lines.collect::<String>(), Language::TypeScript).expect("nothing in it is unsure");
    assert_eq!(scanned.outline.exports.len(), LEVELS);
}

fn check(construct: &[&str; 5]) {
    let extension = if construct[1].starts_with('<') { "tsx" } else { "ts" };
    let forms = [("open", false, false), ("inside", true, true)];
    let mut files = around();
    for (name, closed, inside) in forms {
        files.insert(format!("app/{name}.{extension}"), file(construct, closed, inside));
    }
    let mut index = on_disk(&files);
    let before = check_all(&index.snapshot(), &Options::default());
    let told =
        |all: &[Checked]| all.iter().map(|checked| (checked.failed, endpoints(checked).len())).collect::<Vec<_>>();
    for (name, ..) in forms {
        let path = format!("app/{name}.{extension}");
        let known = before.iter().find(|checked| index.snapshot().path(checked.file) == path).expect("it was checked");
        check_file(construct, name, known);
        // Somebody types behind it.
        index.apply(&[Change::Text(path_of(&path), format!("{}export const z = 1\n", files[&path]).into())]);
    }
    let after = check_all(&index.snapshot(), &Options::default());
    assert_eq!(told(&after), told(&before), "{construct:?}");
}

fn check_file([front, open, ..]: &[&str; 5], name: &str, checked: &Checked) {
    let found = endpoints(checked);
    let told = format!("{name} {front}{open}: {found:?} {:?}", checked.fault);
    assert!(!checked.failed && found.contains(&"before"), "{told}");
    // Half of a comment takes the rest of the file along.
    let swallowed = *open == "/*";
    assert!(swallowed || found.contains(&"after"), "{told}");
    assert!(name != "inside" || found.contains(&"around") || checked.fault.is_some(), "{told}");
}
