//! Fixes applied to small workspaces: the pages in `tests/fixes`, one per kind, and what every fix promises.
//!
//! A case is a heading, a block with the files and `$0` in the function (or at the finding), and a block with the title
//! and the diff, which `UPDATE=1` rewrites. `use: NAME` in a case puts the files of the block called NAME before its own,
//! `rule: NAME` names the finding's rule.

#![expect(clippy::unwrap_used, reason = "a page that is not as the runner expects it is a failed test")]

use actionfence::engine::{Options, check_all, workspace_options};
use actionfence::finding::{Confidence, EndpointName, Finding, Place, Severity, Target};
use actionfence::fixes::{self, Fix, FixKind, Safety};
use actionfence::hir::Module;
use actionfence::rules::{Context, rule};
use actionfence::syntax::Language;
use actionfence::text::{self, Span};
use actionfence::workspace::{Disk, FileId, Index, Overlay, Snapshot, View, fixture};
use similar::TextDiff;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

#[test]
fn wrap_in_secure_action() {
    page(FixKind::WrapInSecureAction, "unwrapped-action");
}

#[test]
fn move_inline_action() {
    page(FixKind::MoveInlineAction, "page-guard-only");
}

#[test]
fn add_server_only() {
    page(FixKind::AddServerOnly, "missing-server-only");
}

#[test]
fn directive_to_server_only() {
    page(FixKind::DirectiveToServerOnly, "use-server-as-server-only");
}

#[test]
fn ignore_with_reason() {
    page(FixKind::IgnoreWithReason, "unguarded-action");
}

#[test]
fn mark_public() {
    page(FixKind::MarkPublic, "unguarded-action");
}

/// In the shop of the fixtures: what a fix that needs no input promises, for every finding.
#[test]
fn fixes_of_the_storefront_mend_their_findings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/storefront");
    let open = |buffers| {
        let files = Overlay { below: Some(Arc::new(Disk)), buffers };
        Index::open_with(&root, Arc::new(files), workspace_options(None)).snapshot()
    };
    let snapshot = open(BTreeMap::new());
    let before = told(&snapshot);
    let mut problems = Vec::new();
    for checked in check_all(&snapshot, &Options::default()) {
        let view = View::new(&snapshot, checked.file);
        let context = Context::new(&view);
        for finding in &checked.findings {
            let at = format!("{} {}", snapshot.path(checked.file), finding.rule);
            for fix in fixes::fixes_for(finding, &context) {
                if fix.safety == Safety::Template {
                    continue;
                }
                let changed = apply(&snapshot, &fix).into_iter().map(|(path, text)| (root.join(path), Arc::from(text)));
                let after = told(&open(changed.collect()));
                let count = |told: &[(String, Severity, String)]| {
                    told.iter()
                        .filter(|(path, _, rule)| *path == snapshot.path(checked.file) && rule == finding.rule)
                        .count()
                };
                if count(&after) >= count(&before) {
                    problems.push(format!("{at}: `{}` leaves it", fix.title));
                }
                let new = after.iter().filter(|it| it.1 >= Severity::Warning && !before.contains(it));
                let silenced = rule(finding.rule).map_or(&[][..], |rule| rule.silences);
                let meant = |it: &&(String, Severity, String)| {
                    silenced.contains(&it.2.as_str()) || REVEALED.contains(&(fix.kind, it.2.as_str()))
                };
                problems.extend(new.filter(|it| !meant(it)).map(|it| format!("{at}: `{}` brings {it:?}", fix.title)));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// What a fix is there to bring to light: the import of a marked module by the browser, and, once it is known who calls,
/// whose record is meant.
const REVEALED: &[(FixKind, &str)] =
    &[(FixKind::AddServerOnly, "server-module-in-client"), (FixKind::WrapInSecureAction, "missing-ownership-check")];

fn told(snapshot: &Snapshot) -> Vec<(String, Severity, String)> {
    let all = check_all(snapshot, &Options::default());
    let findings = all.iter().flat_map(|checked| &checked.findings);
    findings.map(|it| (snapshot.path(it.place.file).to_owned(), it.severity, it.rule.to_owned())).collect()
}

/// Runs the cases of one page.
fn page(kind: FixKind, rule: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixes").join(format!("{}.md", kind.id()));
    let text = std::fs::read_to_string(&path).unwrap();
    let cases = cases(&text);
    assert!(!cases.is_empty(), "{} has no case", path.display());
    let (mut updated, mut failures) = (text.clone(), Vec::new());
    for case in &cases {
        let found = render(kind, case.rule.unwrap_or(rule), &case.files);
        if found != case.expected {
            let at = updated.find(&format!("## {}\n", case.name)).unwrap();
            let block = at + updated[at..].find("```diff\n").unwrap() + "```diff\n".len();
            updated.replace_range(block..block + case.expected.len(), &found);
            let change = TextDiff::from_lines(case.expected, found.as_str()).unified_diff().to_string();
            failures.push(format!("## {}\n{change}", case.name));
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, updated).unwrap();
    } else {
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }
}

struct Case<'t> {
    name: &'t str,
    rule: Option<&'t str>,
    files: String,
    expected: &'t str,
}

fn cases(text: &str) -> Vec<Case<'_>> {
    let mut projects: BTreeMap<&str, &str> = BTreeMap::new();
    let mut cases = Vec::new();
    for section in text.split("\n## ").skip(1) {
        let (name, rest) = section.split_once('\n').unwrap();
        let Some(expected) = block(rest, "diff") else {
            projects.insert(name, block(rest, "ts").unwrap());
            continue;
        };
        let word = |key: &str| rest.lines().find_map(|line| line.strip_prefix(key)).map(str::trim);
        let project = word("use:").map_or("", |name| projects[name]);
        let files = format!("{project}{}", block(rest, "ts").unwrap());
        cases.push(Case { name, rule: word("rule:"), files, expected });
    }
    cases
}

fn block<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    let start = text.find(&format!("```{language}\n"))? + language.len() + 4;
    let end = text[start..].find("```\n").map(|at| start + at)?;
    Some(&text[start..end])
}

fn render(kind: FixKind, rule: &str, text: &str) -> String {
    let crlf = text.contains("//- crlf\n");
    let text = text.replace("//- crlf\n", "").replace("<TAB>", "\t").replace("<BOM>", "\u{feff}");
    let text = if crlf { text.replace('\n', "\r\n") } else { text };
    let (text, path, offset) = without_marker(&text);
    let snapshot = fixture::fixture(&text);
    let rule = &*Box::leak(rule.to_owned().into_boxed_str());
    let Some(fix) = offered(&snapshot, kind, rule, &path, offset) else {
        return "not offered\n".to_owned();
    };
    let after = apply(&snapshot, &fix);
    let mut out = format!("{} [{:?}]\n", fix.title, fix.safety);
    for (path, new) in &after {
        let errors = &Module::parse(new, Language::of(path).unwrap()).outline.errors;
        assert!(errors.is_empty(), "{path} does not parse: {errors:?}\n{new}");
        let old = snapshot.file(path).map(|file| snapshot.text(file)).unwrap_or_default();
        assert!(!crlf || !new.replace("\r\n", "").contains('\n'), "{path} mixes line ends");
        out.extend(["--- ", path, "\n", &diff(&old, new)]);
    }
    export(kind, &text, &after);
    out
}

/// The place of `$0`: the path and the offset in the file without it.
fn without_marker(text: &str) -> (String, String, u32) {
    let mut path = String::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.trim().strip_prefix("//- /") {
            name.clone_into(&mut path);
            offset = 0;
        } else if let Some(at) = line.find("$0") {
            return (text.replacen("$0", "", 1), path, (offset + at) as u32);
        } else {
            offset += line.len();
        }
    }
    panic!("the case has no $0");
}

fn offered(snapshot: &Snapshot, kind: FixKind, rule: &'static str, path: &str, offset: u32) -> Option<Fix> {
    let file = fixture::file(snapshot, path);
    let view = View::new(snapshot, file);
    let context = Context::new(&view);
    let finding = finding(&context, file, rule, offset);
    fixes::fix(kind, &finding, &context).ok()
}

/// A finding about the innermost endpoint at the offset, whose place is the word there.
fn finding(context: &Context<'_>, file: FileId, rule: &'static str, offset: u32) -> Finding {
    let at = Span::at(offset);
    let module = &context.module;
    let around = module.functions().filter(|(item, _, function)| {
        let top = function.parent.is_none() && module.outline.use_server().is_some();
        let own = function.use_server().is_some();
        let span = if top && !own { module.items[*item].item.span } else { function.span };
        (top || own) && module.absolute(*item, span).contains(at)
    });
    let target = around
        .min_by_key(|(_, _, function)| function.span.len())
        .map_or(Target::File, |(item, id, _)| Target::Function(item, id));
    let text = context.view.snapshot.text(file);
    let is_path = |c: &char| c.is_alphanumeric() || ".?".contains(*c);
    let word = text[offset as usize..].chars().take_while(is_path).count() as u32;
    let place = Place { file, span: Span::new(offset, offset + word) };
    Finding {
        rule,
        severity: Severity::Warning,
        confidence: Confidence::High,
        message: String::new(),
        help: String::new(),
        place,
        related: Vec::new(),
        endpoint: Some(EndpointName { name: Some("it".into()), place }),
        target,
    }
}

fn apply(snapshot: &Snapshot, fix: &Fix) -> BTreeMap<String, String> {
    let changed = fix.files.iter().map(|file| {
        let known = snapshot.file(&file.path);
        assert_eq!(file.created, known.is_none(), "{}", file.path);
        let old = known.map(|id| snapshot.text(id)).unwrap_or_default();
        (file.path.clone(), text::apply(&old, &file.edits).expect("edits do not overlap"))
    });
    changed.collect()
}

fn diff(old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    let text = diff.unified_diff().context_radius(1).to_string();
    let lines: Vec<&str> =
        text.lines().map(|line| if line.starts_with("@@") { "@@" } else { line.trim_end() }).collect();
    lines.join("\n") + "\n"
}

/// With `FIXES_OUT` set, each case is written there before and after its fix, for compilers to look at.
fn export(kind: FixKind, before: &str, after: &BTreeMap<String, String>) {
    let Some(out) = std::env::var_os("FIXES_OUT") else {
        return;
    };
    let count = std::fs::read_dir(&out).map_or(0, Iterator::count);
    let root = Path::new(&out).join(format!("{}-{count:03}", kind.id()));
    let old = fixture::files(before).into_iter().map(|(path, text)| {
        (path.strip_prefix(fixture::ROOT).unwrap().to_string_lossy().into_owned(), text.to_string())
    });
    let old: Vec<(String, String)> = old.collect();
    let write = |folder: &str, path: &str, text: &str| {
        let path = root.join(folder).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    for (path, text) in &old {
        write("before", path, text);
        write("after", path, after.get(path).unwrap_or(text));
    }
    for (path, text) in after {
        write("after", path, text);
    }
}
