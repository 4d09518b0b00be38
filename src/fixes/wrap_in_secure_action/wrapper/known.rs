//! The wrappers of the workspace: what its actions are built with, and what looks as if it were meant for that.

use crate::flow::{self, Learned, Status, Wrapping};
use crate::hir::{
    Definition, ExportTarget, Expr, ExprKind, ImportedName, ItemKind, Module, Name, StmtKind, visit::each_expr_of,
};
use crate::text::Atom;
use crate::workspace::{FileId, Resolution, Snapshot, View};
use aho_corasick::AhoCorasick;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Wrappers that nothing uses yet are looked for by name, and only so many are tried.
const MOST_UNUSED: usize = 24;
const WORDS: &[&str] = &["action", "secure", "protect", "procedure", "withuser", "withauth", "withsession", "authed"];

/// A function or client that makes actions out of functions.
pub struct Known {
    pub file: FileId,
    /// As its file exports it.
    pub name: String,
    /// By how many actions.
    pub used: usize,
    pub guards: Status,
    pub wrapping: Wrapping,
}

/// For the memory of the snapshot.
pub struct All(pub Vec<Arc<Known>>);

/// All of the workspace that guard, as far as can be told.
pub fn find(snapshot: &Snapshot, learned: Option<&RefCell<Learned>>) -> All {
    let own = RefCell::default();
    let learned = learned.or(Some(&own));
    let mut used: BTreeMap<(FileId, String), usize> = BTreeMap::new();
    for &file in snapshot.files() {
        if snapshot.outline(file).use_server().is_some() {
            for root in roots(&snapshot.module(file)) {
                let key = origin(snapshot, file, &root);
                *used.entry(key.unwrap_or((file, root.to_string()))).or_default() += 1;
            }
        }
    }
    let named: Vec<(FileId, String)> = unused(snapshot).into_iter().filter(|key| !used.contains_key(key)).collect();
    used.extend(named.into_iter().take(MOST_UNUSED).map(|key| (key, 0)));
    let known = used.into_iter().filter_map(|((file, name), used)| {
        let wrapping = flow::wrapping(&View::new(snapshot, file), file, &name, learned)?;
        let guards = wrapping.guards;
        (guards != Status::Missing).then(|| Arc::new(Known { file, name, used, guards, wrapping }))
    });
    All(known.collect())
}

/// The names that top-level constants get a wrapped function from.
fn roots(module: &Module) -> Vec<Atom> {
    let mut roots = Vec::new();
    for placed in &module.items {
        let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &placed.item.kind else {
            continue;
        };
        let StmtKind::Let(_, declarators) = &stmt.kind else {
            continue;
        };
        let calls = declarators.iter().filter_map(|declarator| declarator.init.as_ref());
        roots.extend(calls.filter(|init| matches!(init.kind, ExprKind::Call(_))).filter_map(root));
    }
    roots
}

/// `client.use(…).action(…)` begins with `client`.
fn root(expr: &Expr) -> Option<Atom> {
    match &expr.kind {
        ExprKind::Call(call) => root(&call.callee),
        ExprKind::Member { object, .. } => root(object),
        ExprKind::Ref(Name::Free(name)) => Some(name.clone()),
        _ => None,
    }
}

/// The module that an imported name comes from, and its name there.
fn origin(snapshot: &Snapshot, file: FileId, local: &str) -> Option<(FileId, String)> {
    let module = snapshot.module(file);
    let Some(Definition::Import { specifier, imported: ImportedName::Named(name), .. }) = module.scope.get(local)
    else {
        return None;
    };
    match snapshot.resolve_on_server(file, specifier) {
        Resolution::File(target) => Some((target, name.to_string())),
        _ => None,
    }
}

fn unused(snapshot: &Snapshot) -> Vec<(FileId, String)> {
    let words = AhoCorasick::new(WORDS).expect("a few words make a small automaton");
    let mut found = Vec::new();
    for &file in snapshot.files() {
        let outline = snapshot.outline(file);
        if outline.use_client().is_some() || outline.use_server().is_some() || is_test(snapshot.path(file)) {
            continue;
        }
        let exports = outline.exports.iter().filter(|export| !export.type_only);
        let local = exports.filter(|export| matches!(export.target, ExportTarget::Local(_)));
        let named =
            local.filter(|export| !is_hook(&export.name) && words.is_match(&without_transactions(&export.name)));
        let named: Vec<String> = named.map(|export| export.name.to_string()).collect();
        if !named.is_empty() && takes_functions(&snapshot.module(file)) {
            found.extend(named.into_iter().map(|name| (file, name)));
        }
    }
    // Those that say it most plainly are tried first.
    found.sort_by_key(|(file, name)| (!name.to_ascii_lowercase().contains("secure"), *file, name.clone()));
    found
}

/// React's hooks run in components.
fn is_hook(name: &str) -> bool {
    name.strip_prefix("use").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// They are about no action.
fn without_transactions(name: &str) -> String {
    name.to_ascii_lowercase().replace("transaction", "")
}

fn is_test(path: &str) -> bool {
    [".test.", ".spec.", ".stories.", "__tests__/", "__mocks__/"].iter().any(|mark| path.contains(mark))
}

/// Some function of the module is called or handed on that is not declared in it: cheap, and true of every wrapper.
fn takes_functions(module: &Module) -> bool {
    module.items.iter().any(|placed| {
        let mut calls = false;
        each_expr_of(&placed.item, |expr| calls |= matches!(expr.kind, ExprKind::Call(_)));
        calls
    })
}
