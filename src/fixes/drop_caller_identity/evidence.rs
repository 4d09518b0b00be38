//! Whether the id of a session is the one that an input means.
//!
//! The records of a project may have ids of their own beside those of the provider that signs people in. Both are strings,
//! so that no compiler tells them apart.

use super::Action;
use super::input::Input;
use crate::catalog::{Catalog, Guard};
use crate::fixes::add_owner::neighbours;
use crate::fixes::trivia;
use crate::flow::{Hop, OwnId};
use crate::hir::visit::each_expr_of;
use crate::hir::visit::{Visit, walk_item, walk_stmt};
use crate::hir::{
    Declarator, Expr, ExprKind, Item, LetKind, Lit, LocalId, Module, Name, Pattern, PatternKind, Prop, StmtKind,
};
use crate::text::Atom;
use crate::workspace::Snapshot;
use rustc_hash::FxHashMap;

const UNDECLARED: &str = "the types do not say that a session has the caller's id";
const UNSHOWN: &str = "nothing in the project shows that the session's id is the one that is meant";

/// How an id is asked for, whoever writes it: `auth().userId`.
pub fn asked(call: &str, path: &[Hop]) -> String {
    let callee = call.split('(').next().unwrap_or_default();
    let name = callee.rsplit(['.', ' ']).next().unwrap_or_default();
    path.iter().fold(format!("{name}()"), |on, hop| format!("{on}.{}", hop.name))
}

pub fn same_id(
    action: &Action<'_>,
    id: &mut OwnId,
    asked: &str,
    input: &Input,
    handed_over: Option<&str>,
) -> Result<(), &'static str> {
    let snapshot = action.context.view.snapshot;
    let package = id.guard.path.as_str().split(['{', '#']).next().unwrap_or_default();
    match declared(snapshot, package, "id", "string") {
        _ if !action.typed => {}
        Declaration::Other => return Err(UNDECLARED),
        Declaration::None if id.guard.undeclared_id => return Err(UNDECLARED),
        _ => {}
    }
    for hop in &mut id.path {
        let kind = if hop.name == "id" { "string" } else { "" };
        hop.optional |= hop.loose && declared(snapshot, package, &hop.name, kind) != Declaration::There;
    }
    let mut all = spellings(id.guard);
    all.push(asked.to_owned());
    let handed = handed_over.is_some_and(|given| all.iter().any(|one| one == given));
    let shown = !id.guard.foreign_id || handed || is_stored(action, &all, input);
    if shown { Ok(()) } else { Err(UNSHOWN) }
}

/// How the provider is asked for the same id directly.
fn spellings(guard: &Guard) -> Vec<String> {
    let rows = Catalog::built_in().guards.iter().filter(|row| row.name == guard.name);
    let all = rows.flat_map(|row| {
        let path = row.path.as_str().trim_end_matches("()");
        let last = path.rsplit(['.', '#']).next().unwrap_or_default().trim_matches(['{', '}']);
        let members = row.own_id.iter().map(|own| own.replace('?', ""));
        let members: Vec<String> = members.collect();
        let calls = last
            .split(',')
            .flat_map(move |name| members.iter().map(|members| format!("{name}().{members}")).collect::<Vec<_>>());
        calls.collect::<Vec<_>>()
    });
    all.collect()
}

/// What a project says of a member that it adds to the types of a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Declaration {
    None,
    /// It is there, and what was asked for.
    There,
    /// It may be missing.
    Optional,
    Other,
}

fn declared(snapshot: &Snapshot, package: &str, member: &str, kind: &str) -> Declaration {
    let known = snapshot.memo(|| Declared(declarations(snapshot)));
    let of_package = known.0.iter().filter(|(name, _)| name.split('/').next() == Some(package));
    let mut all = of_package.flat_map(|(_, text)| {
        trivia::words(text).filter(|(_, word)| *word == member).filter_map(|(at, word)| {
            let rest = text[at + word.len()..].trim_start();
            let (optional, rest) = rest.strip_prefix('?').map_or((false, rest), |rest| (true, rest));
            let ty = rest.strip_prefix(':')?.trim_start();
            Some(match (ty.starts_with(kind) && !ty.starts_with("string |"), optional) {
                (true, false) => Declaration::There,
                (true, true) => Declaration::Optional,
                (false, _) => Declaration::Other,
            })
        })
    });
    all.next().unwrap_or(Declaration::None)
}

/// Packages whose types the project adds to, with what it adds; for the memory of the snapshot.
struct Declared(Vec<(String, String)>);

fn declarations(snapshot: &Snapshot) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for &file in snapshot.files() {
        let text = snapshot.text(file);
        for (at, _) in text.match_indices("declare module ") {
            let rest = text[at + "declare module ".len()..].trim_start_matches(['\'', '"']);
            let name = rest.split(['\'', '"']).next().unwrap_or_default();
            let end = rest.find("\n}").unwrap_or(rest.len());
            found.push((name.to_owned(), rest[..end].to_owned()));
        }
    }
    found
}

/// Somewhere in the project the id of a session is stored or compared under the name that the input is.
fn is_stored(action: &Action<'_>, asked: &[String], input: &Input) -> bool {
    let snapshot = action.context.view.snapshot;
    let is_key = |key: &str| key == input.name || input.keys.iter().any(|known| known == key);
    neighbours(snapshot, action.context.file).into_iter().any(|file| {
        let module = snapshot.module(file);
        let mut found = false;
        for placed in &module.items {
            let answers = answers(&placed.item);
            each_expr_of(&placed.item, |expr| {
                let mut pair = |key: &str, value: &Expr| {
                    found |= is_key(key) && written(&answers, value).is_some_and(|value| asked.contains(&value));
                };
                match &expr.kind {
                    ExprKind::Object(props) => props.iter().for_each(|prop| {
                        if let Prop::Value { key, value, .. } = prop
                            && let Some(key) = key.name()
                        {
                            pair(key, value);
                        }
                    }),
                    ExprKind::Call(call) => {
                        if let [column, value] = call.args.as_slice() {
                            match &column.expr.kind {
                                ExprKind::Member { name, .. } => pair(&name.name, &value.expr),
                                ExprKind::Lit(Lit::Str(name)) => pair(name, &value.expr),
                                _ => {}
                            }
                        }
                    }
                    _ => {}
                }
            });
        }
        found
    })
}

/// How a path is asked for when it begins with the answer of a call.
pub fn of_expr(module: &Module, item: usize, expr: &Expr) -> Option<String> {
    let tree = &module.items[item].item;
    written(&answers(tree), expr)
}

/// Constants that hold the answer of a call, or a member of it.
fn answers(item: &Item) -> FxHashMap<LocalId, String> {
    let mut search = Answers(FxHashMap::default());
    walk_item(&mut search, item);
    search.0
}

struct Answers(FxHashMap<LocalId, String>);

impl<'i> Visit<'i> for Answers {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i crate::hir::Stmt) {
        if let StmtKind::Let(LetKind::Const, declarators) = &stmt.kind {
            for Declarator { pattern, init, .. } in declarators {
                if let Some(asked) = init.as_ref().and_then(|init| written(&self.0, init)) {
                    self.bind(pattern, asked);
                }
            }
        }
        walk_stmt(self, item, stmt);
    }
}

impl Answers {
    fn bind(&mut self, pattern: &Pattern, asked: String) {
        match &pattern.kind {
            PatternKind::Name { local: Some(local), .. } => {
                self.0.insert(*local, asked);
            }
            PatternKind::Object { props, .. } => {
                for prop in props {
                    if let Some(key) = prop.key.name() {
                        self.bind(&prop.value, format!("{asked}.{key}"));
                    }
                }
            }
            _ => {}
        }
    }
}

fn written(answers: &FxHashMap<LocalId, String>, expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Ref(Name::Local(local)) => answers.get(local).cloned(),
        ExprKind::Await(inner) => written(answers, inner),
        ExprKind::Member { object, name, .. } => Some(format!("{}.{}", written(answers, object)?, name.name)),
        ExprKind::Call(call) => last_name(&call.callee).map(|name| format!("{name}()")),
        _ => None,
    }
}

fn last_name(callee: &Expr) -> Option<&Atom> {
    match &callee.kind {
        ExprKind::Ref(Name::Free(name)) => Some(name),
        ExprKind::Member { name, .. } => Some(&name.name),
        _ => None,
    }
}
