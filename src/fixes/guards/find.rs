//! The functions of a workspace that are proven to guard.

use super::Wanted;
use crate::catalog::{Catalog, CheckRow, Glob};
use crate::flow::{self, Answer, Probe, Proofs};
use crate::hir::{Definition, ExportTarget, ExprKind, Function, ImportedName, ItemKind, Module, Name, StmtKind};
use crate::rules::Context;
use crate::text::Atom;
use crate::workspace::{FileId, PackageId, ReferenceKind, Resolution, Snapshot, View};
use aho_corasick::AhoCorasick;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// A guard and who uses it.
#[derive(Clone)]
pub struct Candidate {
    pub file: FileId,
    /// The name in its own module.
    pub name: Atom,
    pub exported: Option<Atom>,
    pub probe: Probe,
    /// How modules of the package under check import it, when that is not by a relative path.
    pub specifier: Option<String>,
    /// The module that its package has for everybody, when it has another one for the server.
    known_as: FileId,
    /// Files with server actions that import it, then all that do.
    used: (usize, usize),
}

/// Those that fit, best first: the preferred one, then by how many modules of server actions use it.
pub fn candidates(context: &Context<'_>, wanted: Wanted, preferred: Option<&str>) -> Vec<Candidate> {
    let snapshot = context.view.snapshot;
    let mut all: Vec<Candidate> = Vec::clone(&snapshot.memo(|| Exported(exported(snapshot))).0);
    let package = snapshot.package(context.file).id;
    all.retain_mut(|candidate| {
        if candidate.file == context.file || snapshot.package(candidate.file).id == package {
            return true;
        }
        candidate.specifier = specifier_of(snapshot, context.file, candidate);
        candidate.specifier.is_some()
    });
    all.extend(own(context));
    all.retain(|candidate| match wanted {
        Wanted::SignedIn => !candidate.probe.proves.has(Proofs::ROLE),
        Wanted::Role => candidate.probe.proves.has(Proofs::ROLE),
    });
    all.sort_by_key(|candidate| {
        let (actions, all) = candidate.used;
        let leaves = candidate.probe.answer == Answer::Leaves;
        let is_preferred = preferred == Some(candidate.name.as_str());
        let key = (is_preferred, actions, leaves, candidate.probe.only_asks, all);
        (std::cmp::Reverse(key), snapshot.path(candidate.file).to_owned(), candidate.name.clone())
    });
    all
}

/// All guards that modules export, for the memory of the snapshot.
struct Exported(Vec<Candidate>);

fn exported(snapshot: &Snapshot) -> Vec<Candidate> {
    let mut found = Vec::new();
    let learned = RefCell::default();
    for &known_as in snapshot.files() {
        let file = known_as;
        let outline = snapshot.outline(file);
        if outline.use_client().is_some() || outline.use_server().is_some() || snapshot.route(file).is_some() {
            continue;
        }
        for export in outline.exports.iter().filter(|export| !export.type_only) {
            let ExportTarget::Local(local) = &export.target else {
                continue;
            };
            if !sounds_like_a_guard(local) {
                continue;
            }
            let Some((file, name)) = on_server(snapshot, file, &export.name, local) else {
                continue;
            };
            if !may_be_called_bare(&snapshot.module(file), &name) {
                continue;
            }
            let view = View::new(snapshot, file);
            let Some(probe) = flow::probe(&view, file, &name, Some(&learned)) else {
                continue;
            };
            let used = used(snapshot, known_as, &export.name);
            let exported = Some(export.name.clone());
            found.push(Candidate { file, name, exported, probe, specifier: None, known_as, used });
        }
    }
    found
}

/// The export that modules of other packages get on the server, and its name there.
fn on_server(snapshot: &Snapshot, file: FileId, exported: &Atom, local: &Atom) -> Option<(FileId, Atom)> {
    let package = snapshot.package(file).id;
    let others = snapshot.graph().importers(file).iter().filter(|importer| snapshot.package(**importer).id != package);
    for importer in others {
        for import in &snapshot.outline(*importer).imports {
            if import.specifier.starts_with('.')
                || snapshot.resolve(*importer, &import.specifier) != Resolution::File(file)
            {
                continue;
            }
            return match snapshot.resolve_on_server(*importer, &import.specifier) {
                Resolution::File(other) if other != file => {
                    let outline = snapshot.outline(other);
                    let export = outline.exports.iter().find(|export| export.name == *exported)?;
                    match &export.target {
                        ExportTarget::Local(local) => Some((other, local.clone())),
                        _ => None,
                    }
                }
                _ => Some((file, local.clone())),
            };
        }
    }
    Some((file, local.clone()))
}

fn sounds_like_a_guard(name: &str) -> bool {
    static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
        let words = AhoCorasick::builder().ascii_case_insensitive(true).build(&Catalog::built_in().guard_words);
        words.expect("a few words make a small automaton")
    });
    WORDS.is_match(name)
}

/// A look at the tree before anything is run: whatever is no function of its own may be one.
pub fn may_be_called_bare(module: &Module, name: &str) -> bool {
    let is_bare = |function: &Function| {
        function.params.iter().all(|param| param.optional || param.rest || param.default.is_some())
    };
    match module.scope.get(name) {
        Some(Definition::Function { item, function }) => is_bare(module.function(*item, *function)),
        Some(Definition::Variable { item, declarator }) => function_in(module, *item, *declarator).is_none_or(is_bare),
        _ => false,
    }
}

/// The function that a variable is, or that `cache` makes it of.
fn function_in(module: &Module, item: usize, declarator: usize) -> Option<&Function> {
    let tree = &*module.items.get(item)?.item;
    let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &tree.kind else {
        return None;
    };
    let StmtKind::Let(_, declarators) = &stmt.kind else {
        return None;
    };
    let mut value = declarators.get(declarator)?.init.as_ref()?;
    if let ExprKind::Call(call) = &value.kind
        && matches!(&call.callee.kind, ExprKind::Ref(Name::Free(name)) if name == "cache")
    {
        value = &call.args.first()?.expr;
    }
    match value.kind {
        ExprKind::Function(function) => Some(tree.function(function)),
        _ => None,
    }
}

fn used(snapshot: &Snapshot, file: FileId, name: &str) -> (usize, usize) {
    let references = snapshot.references(file, name);
    let by_name = references.iter().filter(|reference| matches!(reference.by, ReferenceKind::Binding(_)));
    by_name.fold((0, 0), |(actions, all), reference| {
        let outline = snapshot.outline(reference.file);
        let acts = outline.use_server().is_some() || outline.inline_actions;
        (actions + usize::from(acts), all + 1)
    })
}

/// Guards of the module under check itself, which it need not export.
fn own(context: &Context<'_>) -> Vec<Candidate> {
    let module = &context.module;
    let mut names: Vec<&Atom> = module.scope.keys().filter(|name| sounds_like_a_guard(name)).collect();
    names.sort();
    let exported =
        |name: &Atom| module.outline.exports.iter().any(|export| export.target == ExportTarget::Local(name.clone()));
    let found =
        names.into_iter().filter(|name| may_be_called_bare(module, name) && !exported(name)).filter_map(|name| {
            let probe = flow::probe(context.view, context.file, name, context.learned)?;
            let uses = module.items.iter().filter(|placed| placed.item.free.binary_search(name).is_ok()).count();
            Some(Candidate {
                file: context.file,
                name: name.clone(),
                exported: None,
                probe,
                specifier: None,
                known_as: context.file,
                used: (uses, uses),
            })
        });
    found.collect()
}

/// How modules of the package name the module of another package.
fn specifier_of(snapshot: &Snapshot, file: FileId, candidate: &Candidate) -> Option<String> {
    let package = snapshot.package(file).id;
    let exported = candidate.exported.as_deref()?;
    let references = snapshot.references(candidate.known_as, exported);
    let mut here = references.iter().filter(|reference| snapshot.package(reference.file).id == package);
    here.find_map(|reference| {
        let outline = snapshot.outline(reference.file);
        let found = outline.imports.iter().find(|import| {
            !import.specifier.starts_with('.')
                && import.names.iter().any(|name| name.span == reference.span && name.imported == named(exported))
                && matches!(snapshot.resolve_on_server(reference.file, &import.specifier), Resolution::File(_))
        });
        found.map(|import| import.specifier.to_string())
    })
}

fn named(name: &str) -> ImportedName {
    ImportedName::Named(name.into())
}

/// The module of the package that exports the name with a value of that path.
pub fn exporter(context: &Context<'_>, name: &str, path: &Glob, row: &CheckRow) -> Option<FileId> {
    let snapshot = context.view.snapshot;
    let package = snapshot.package(context.file).id;
    let known = snapshot.memo(Exporters::default);
    let mut known = known.0.lock().unwrap_or_else(PoisonError::into_inner);
    let files = known.entry((package, name.to_owned())).or_insert_with(|| exporters(snapshot, package, name)).clone();
    drop(known);
    let mut files = files.into_iter().filter(|file| is_made_with(snapshot, *file, name, row));
    files.find(|file| flow::is_library(context.view, *file, name, path, context.learned))
}

/// The module imports what the row asks for, and what it exports can be called without arguments.
fn is_made_with(snapshot: &Snapshot, file: FileId, name: &str, row: &CheckRow) -> bool {
    let Some(wanted) = &row.made_with else {
        return true;
    };
    let outline = snapshot.outline(file);
    let mut imports = outline.imports.iter().filter(|import| import.specifier == row.package.as_str());
    imports.any(|import| import.names.iter().any(|it| it.imported == named(wanted)))
        && outline.exports.iter().any(|export| match &export.target {
            ExportTarget::Local(local) => export.name == name && may_be_called_bare(&snapshot.module(file), local),
            _ => false,
        })
}

/// A package, and a name that its modules may export.
type Asked = (Option<PackageId>, String);

/// Who exports the names that were asked for; for the memory of the snapshot.
#[derive(Default)]
struct Exporters(Mutex<BTreeMap<Asked, Vec<FileId>>>);

fn exporters(snapshot: &Snapshot, package: Option<PackageId>, name: &str) -> Vec<FileId> {
    let exports = |file: &FileId| {
        let outline = snapshot.outline(*file);
        snapshot.package(*file).id == package
            && outline.use_client().is_none()
            && snapshot.route(*file).is_none()
            && outline.exports.iter().any(|export| {
                export.name == name && !export.type_only && matches!(export.target, ExportTarget::Local(_))
            })
    };
    snapshot.files().iter().copied().filter(exports).collect()
}
