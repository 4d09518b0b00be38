//! The guards of a project as code: which function checks the caller, how it is called, and how its answer is tested.

mod find;
mod leave;
mod session;

pub use find::may_be_called_bare;
pub use leave::leaving;
pub use session::session_guard;

use super::edits::Source;
use super::imports::Need;
use super::{names, specifiers, trivia};
use crate::catalog::{Catalog, CheckRow};
use crate::finding::Place;
use crate::flow::{self, Answer, OwnId, Test};
use crate::hir::{Definition, Function, ImportedName};
use crate::rules::Context;
use crate::text::Span;
use crate::workspace::{FileId, Resolution, Snapshot};
use find::Candidate;

/// What the caller must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    SignedIn,
    /// With a role or permission.
    Role,
}

/// A check, ready to be written.
pub struct Check {
    /// Without semicolons.
    pub statements: Vec<String>,
    pub needs: Vec<Need>,
    /// What a title calls it: `requireUser()`.
    pub title: String,
}

/// The check for a function: the project's own guard, else the one of its auth library. `preferred` is a callee that is
/// taken where it is one.
pub fn check(
    context: &Context<'_>,
    source: &Source,
    item: usize,
    function: &Function,
    wanted: Wanted,
    preferred: Option<&str>,
) -> Option<Check> {
    let leave = leaving(source, item, function);
    let own = find::candidates(context, wanted, preferred).into_iter();
    let own = own.filter_map(|candidate| of_candidate(context, source, item, function, &candidate, &leave));
    own.into_iter().next().or_else(|| {
        let rows = Catalog::built_in().checks.iter().filter(|_| wanted == Wanted::SignedIn);
        rows.into_iter().find_map(|row| of_library(context, source, item, function, row, &leave))
    })
}

/// A guard whose answer has the caller's id.
pub struct Reading {
    /// `await requireUser()`.
    pub call: String,
    pub needs: Vec<Need>,
    pub id: OwnId,
    /// Of a library's own call: where the id is then, and what has to stand in front of it.
    pub statements: Option<(String, Vec<String>)>,
}

/// Those that the project has, else those of its auth library, best first.
pub fn readings(context: &Context<'_>, source: &Source, item: usize, function: &Function) -> Vec<Reading> {
    let own = find::candidates(context, Wanted::SignedIn, None).into_iter().filter_map(|candidate| {
        let id = flow::own_id_of(context.view, candidate.file, &candidate.name)?;
        let (local, needs) = local_name(context, source, &candidate)?;
        let call = format!("await {local}()");
        (!hides(source, item, function, &local)).then_some(Reading { call, needs, id, statements: None })
    });
    let leave = leaving(source, item, function);
    let rows = Catalog::built_in().checks.iter().filter_map(|row| {
        let value = row.own_id.as_ref()?;
        let guards = &Catalog::built_in().guards;
        let mut guards = guards.iter().filter(|guard| !guard.own_id.is_empty());
        let guard = guards.find(|guard| guard.path.package_matches(&row.package))?;
        let written = written_out(context, source, item, function, row, &leave)?;
        let place = Place { file: context.file, span: Span::default() };
        Some(Reading {
            call: format!("await {}", row.call),
            needs: written.needs,
            id: OwnId { place, optional: false, path: Vec::new(), guard },
            statements: Some((value.replace("{}", &written.name), written.statements)),
        })
    });
    own.chain(rows).collect()
}

fn of_candidate(
    context: &Context<'_>,
    source: &Source,
    item: usize,
    function: &Function,
    candidate: &Candidate,
    leave: &str,
) -> Option<Check> {
    let (local, needs) = local_name(context, source, candidate)?;
    if hides(source, item, function, &local) {
        return None;
    }
    let text = source.slice(source.module.absolute(item, function.span));
    let call = format!("await {local}()");
    let statements = match &candidate.probe.answer {
        Answer::Leaves => vec![call],
        Answer::Tested(test) => tested(&call, test, candidate.probe.member.as_deref(), text, leave),
    };
    Some(Check { statements, needs, title: format!("{local}()") })
}

/// Binds the answer and leaves by it.
fn tested(call: &str, test: &Test, member: Option<&str>, text: &str, leave: &str) -> Vec<String> {
    let free = |name: &str| names::unique(name, &[text, call], &[]);
    let (binding, condition) = match test {
        Test::Falsy(path) => match path.as_slice() {
            [] => {
                let name = free("session");
                let member = member.map_or_else(String::new, |member| format!("?.{member}"));
                (name.clone(), format!("!{name}{member}"))
            }
            [only] if trivia::is_identifier(only) && !trivia::has_word(text, only) => {
                (format!("{{ {only} }}"), format!("!{only}"))
            }
            path => {
                let name = free("result");
                (name.clone(), format!("!{name}.{}", path.join(".")))
            }
        },
        Test::Truthy(path) => {
            let name = free("result");
            let condition = path.iter().fold(name.clone(), |on, part| format!("{on}.{part}"));
            (name, condition)
        }
        Test::Has(member) => {
            let name = free("result");
            (name.clone(), format!("'{member}' in {name}"))
        }
    };
    vec![format!("const {binding} = {call}"), format!("if ({condition}) {leave}")]
}

/// The name by which the file calls it, and the import that it may need for that.
fn local_name(context: &Context<'_>, source: &Source, candidate: &Candidate) -> Option<(String, Vec<Need>)> {
    let snapshot = context.view.snapshot;
    if candidate.file == context.file {
        return Some((candidate.name.to_string(), Vec::new()));
    }
    let exported = candidate.exported.as_deref()?;
    if let Some(local) = imported_as(snapshot, context.file, candidate.file, exported) {
        return Some((local, Vec::new()));
    }
    let specifier = candidate
        .specifier
        .clone()
        .unwrap_or_else(|| specifiers::specifier(snapshot, context.file, snapshot.path(candidate.file)));
    let base = if exported == "default" { candidate.name.as_str() } else { exported };
    let local = names::unique(base, &[&source.text], &[]);
    let need = Need { specifier, imported: exported.to_owned(), local: local.clone(), type_only: false };
    Some((local, vec![need]))
}

/// The name that the file imports an export of another by, as a value.
pub fn imported_as(snapshot: &Snapshot, file: FileId, from: FileId, exported: &str) -> Option<String> {
    let module = snapshot.module(file);
    let mut found: Vec<String> = Vec::new();
    for import in &module.outline.imports {
        let names = import.names.iter().filter(|name| !name.type_only && !import.type_only);
        for name in names {
            let is_it = matches!(&name.imported, ImportedName::Named(imported) if imported == exported);
            if is_it && snapshot.resolve_on_server(file, &import.specifier) == Resolution::File(from) {
                found.push(name.local.to_string());
            }
        }
    }
    found.into_iter().next()
}

/// A parameter or variable of the function has the name already.
fn hides(source: &Source, item: usize, function: &Function, name: &str) -> bool {
    let tree = &source.module.items[item].item;
    tree.locals.iter().any(|local| {
        local.name == name
            && (local.function.is_none_or(|id| {
                let other = tree.function(id);
                other.span.contains(function.span) || function.span.contains(other.span)
            }))
    })
}

/// The library's own call, with what the project exports for it.
fn of_library(
    context: &Context<'_>,
    source: &Source,
    item: usize,
    function: &Function,
    row: &CheckRow,
    leave: &str,
) -> Option<Check> {
    let Written { statements, needs, .. } = written_out(context, source, item, function, row, leave)?;
    let title = row.title.clone().or_else(|| Some(format!("{}()", row.call.split_once('(')?.0)));
    Some(Check { statements, needs, title: title.unwrap_or_else(|| row.call.clone()) })
}

/// A library's call in the project's words.
struct Written {
    /// What the answer is bound to.
    name: String,
    statements: Vec<String>,
    needs: Vec<Need>,
}

fn written_out(
    context: &Context<'_>,
    source: &Source,
    item: usize,
    function: &Function,
    row: &CheckRow,
    leave: &str,
) -> Option<Written> {
    let snapshot = context.view.snapshot;
    if !snapshot.package(context.file).dependencies.contains_key(row.package.as_str()) {
        return None;
    }
    let mut needs: Vec<Need> = row.imports.iter().map(|(specifier, name)| Need::value(specifier, name)).collect();
    if let Some((name, path)) = &row.export {
        let file = find::exporter(context, name, path, row)?;
        if file != context.file {
            let specifier = specifiers::specifier(snapshot, context.file, snapshot.path(file));
            needs.push(Need::value(specifier, name));
        }
    }
    // Names that are taken otherwise in this file would have to be renamed in the call: rare enough to leave it.
    needs.retain(|need| !is_same_import(snapshot, context.file, need));
    let taken = needs.iter().any(|need| trivia::has_word(&source.text, &need.local));
    if taken || row.imports.iter().any(|(_, name)| hides(source, item, function, name)) {
        return None;
    }
    let text = source.slice(source.module.absolute(item, function.span));
    let bare = row.binding.trim_matches(['{', '}', ' ']);
    let (binding, name) = if bare == row.binding {
        let name = names::unique(bare, &[text, &row.call], &[]);
        (name.clone(), name)
    } else {
        (row.binding.clone(), bare.to_owned())
    };
    if bare != row.binding && trivia::has_word(text, bare) {
        return None;
    }
    let statements = vec![
        format!("const {binding} = await {}", row.call),
        format!("if ({}) {leave}", row.test.replace("{}", &name)),
    ];
    Some(Written { name, statements, needs })
}

fn is_same_import(snapshot: &Snapshot, file: FileId, need: &Need) -> bool {
    let module = snapshot.module(file);
    match module.scope.get(need.local.as_str()) {
        Some(Definition::Import { specifier, imported: ImportedName::Named(name), type_only: false, .. }) => {
            *name == need.imported.as_str()
                && (*specifier == need.specifier.as_str()
                    || snapshot.resolve_on_server(file, specifier) == snapshot.resolve_on_server(file, &need.specifier))
        }
        _ => false,
    }
}
