//! Which wrapper: the one that the policy names, else one that the project uses and that is proven to guard, else one that
//! the fix creates.

pub mod convention;
mod known;
mod metadata;
mod result;

use super::created;
use crate::fixes::edits::Source;
use crate::fixes::imports::Need;
use crate::fixes::schema::Schemas;
use crate::fixes::{Safety, names, specifiers, trivia};
use crate::flow::{self, Status};
use crate::hir::{ExportTarget, ImportKind, ImportedName};
use crate::rules::Context;
use crate::workspace::config::Export;
use crate::workspace::{FileId, Resolution, Snapshot, View};
use convention::Convention;
use known::Known;
use std::sync::Arc;

/// What makes a secured action of a handler.
#[derive(Clone, Debug)]
pub struct Wrapper {
    /// What titles call it.
    pub title: String,
    /// How the action's module gets hold of it; the local name is in there.
    pub need: Need,
    pub convention: Convention,
    pub result: WrapperResult,
    pub unwrap: Option<Unwrap>,
    pub accepts_forms: bool,
    /// Fields of a form that come several times stay lists.
    pub keeps_lists: bool,
    /// The type of the state that a form's action is called with first.
    pub state_type: Option<String>,
    /// Files that the fix creates: path and text, the wrapper first.
    pub created: Vec<(String, String)>,
    /// The created files leave a hole, told by `hole`.
    pub is_template: bool,
    pub hole: String,
}

/// What a secured action resolves to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrapperResult {
    /// The handler's own result; refusals are thrown.
    Plain,
    /// An object that tells success from failure. All are code in terms of `result`.
    Tagged {
        /// A test that is true for a failure.
        failed: String,
        data: String,
        message: Option<String>,
    },
    /// `[data, error]`, with the names to take it apart by.
    Pair {
        data: String,
        error: String,
        message: String,
    },
    /// The handler's own result or something else, which nothing tells apart.
    Mixed,
    Unknown,
}

/// The module that has `unwrap`.
#[derive(Clone, Debug)]
pub struct Unwrap {
    /// Its path, and the file unless it is created.
    path: String,
    file: Option<FileId>,
}

impl Unwrap {
    pub const fn created(path: String) -> Self {
        Self { path, file: None }
    }

    /// How a file gets hold of it: by the import that it has, else by a new one under a name that is free there.
    pub fn need(&self, snapshot: &Snapshot, file: FileId, source: &Source) -> Need {
        let name = "unwrap";
        if let Some(known) = self.file.and_then(|own| imported(snapshot, source, file, own, name)) {
            return known;
        }
        let local = names::unique(name, &[&source.text], &[]);
        Need { local, ..Need::value(specifiers::specifier(snapshot, file, &self.path), name) }
    }
}

impl Wrapper {
    /// Calls in the file can get at the data.
    pub fn unwraps_in(&self, snapshot: &Snapshot, file: FileId) -> bool {
        let Some(unwrap) = &self.unwrap else {
            return self.result == WrapperResult::Plain;
        };
        let server_only = unwrap.file.is_some_and(|it| snapshot.server_only(it).is_some());
        !server_only || snapshot.outline(file).use_server().is_some()
    }

    /// A delegating export can make the handler's result of the answer.
    pub fn is_readable(&self) -> bool {
        self.unwrap.is_some() || !matches!(self.result, WrapperResult::Unknown | WrapperResult::Mixed)
    }

    /// The statements that answer with what the call of a secured action gives. `typed` where TypeScript reads them.
    pub fn answer(&self, call: &str, result: &str, returns_value: bool, source: &Source, typed: bool) -> Vec<String> {
        let semi = source.style.semi();
        let throw = |message: &str| {
            let message = message.replace('\'', &source.style.quote.to_string());
            format!("throw new Error({message}){semi}")
        };
        match &self.result {
            WrapperResult::Tagged { failed, data, message } => {
                let text = message.as_ref().map_or(String::new(), |message| named(message, result));
                let mut lines = vec![
                    format!("const {result} = await {call}{semi}"),
                    format!("if ({}) {}", named(failed, result), throw(&text)),
                ];
                if returns_value {
                    let sure = if typed && data.contains("?.") { "!" } else { "" };
                    lines.push(format!("return {}{sure}{semi}", named(data, result)));
                }
                lines
            }
            WrapperResult::Pair { data, error, message } => {
                let known = if returns_value { data.as_str() } else { "" };
                let mut lines = vec![
                    format!("const [{known}, {error}] = await {call}{semi}"),
                    format!("if ({error}) {}", throw(message)),
                ];
                if returns_value {
                    lines.push(format!("return {data}{semi}"));
                }
                lines
            }
            WrapperResult::Plain | WrapperResult::Mixed | WrapperResult::Unknown => {
                vec![format!("return {call}{semi}")]
            }
        }
    }
}

/// Code in terms of `result`, with another name for it.
fn named(code: &str, name: &str) -> String {
    if name == "result" {
        return code.to_owned();
    }
    let mut out = String::new();
    let mut at = 0;
    for (start, word) in trivia::words(code) {
        if word == "result" {
            out.push_str(&code[at..start]);
            out.push_str(name);
            at = start + word.len();
        }
    }
    out.push_str(&code[at..]);
    out
}

/// The wrappers for an action of this file, best first, each looked at when it is asked for; the last one is created,
/// unless the policy names one.
pub fn choose<'a>(
    context: &'a Context<'_>,
    source: &'a Source,
    validates: bool,
    allowed: Safety,
) -> Result<Box<dyn Iterator<Item = Wrapper> + 'a>, String> {
    let (snapshot, file) = (context.view.snapshot, context.file);
    if let Some(export) = &snapshot.config(file).wrapper {
        return Ok(Box::new(std::iter::once(configured(context, source, export)?)));
    }
    let existing = existing(context, validates);
    let existing = existing.into_iter().filter_map(move |known| project_wrapper(snapshot, source, file, &known, None));
    Ok(Box::new(existing.chain(std::iter::once_with(move || created::wrapper(context, source, allowed)).flatten())))
}

/// Those that the project has.
fn existing(context: &Context<'_>, validates: bool) -> Vec<Arc<Known>> {
    let (snapshot, file) = (context.view.snapshot, context.file);
    let all = snapshot.memo(|| known::find(snapshot, context.learned));
    let all = &all.0;
    let dir = &snapshot.package(file).dir;
    let mut fitting: Vec<Arc<Known>> = all.iter().filter(|known| known.file != file).cloned().collect();
    fitting.sort_by_key(|known| {
        (
            known.guards != Status::Proven,
            snapshot.package(known.file).dir != *dir,
            validates && !known.wrapping.validates(),
            std::cmp::Reverse(known.used),
            known.file,
        )
    });
    fitting
}

/// The one that the configuration names, when it can be told how it is called.
fn configured(context: &Context<'_>, source: &Source, export: &Export) -> Result<Wrapper, String> {
    let (snapshot, file) = (context.view.snapshot, context.file);
    let name = &export.name;
    let unknown = || format!("how `{name}` from `{}` is called cannot be told", export.import);
    let Resolution::File(found) = snapshot.resolve_on_server(file, &export.import) else {
        return Err(unknown());
    };
    let wrapping = flow::wrapping(&View::new(snapshot, found), found, name, context.learned).ok_or_else(unknown)?;
    let known = Known { file: found, name: name.clone(), used: 0, guards: Status::Proven, wrapping };
    project_wrapper(snapshot, source, file, &known, Some(&export.import)).ok_or_else(unknown)
}

fn project_wrapper(
    snapshot: &Snapshot,
    source: &Source,
    file: FileId,
    known: &Known,
    specifier: Option<&str>,
) -> Option<Wrapper> {
    let (exported, member) = known.name.split_once('.').map_or((&*known.name, None), |(a, b)| (a, Some(b)));
    let need = need(snapshot, source, file, known.file, exported, specifier);
    let local = member.map_or_else(|| need.local.clone(), |member| format!("{}.{member}", need.local));
    let convention = convention::of(snapshot, &known.wrapping, file, known.file)?;
    let text = snapshot.text(known.file);
    Some(Wrapper {
        title: local,
        need,
        result: result::of(snapshot, known),
        unwrap: unwrap_of(snapshot, known.file),
        accepts_forms: !convention.is_chain() && trivia::has_word(&text, "FormData"),
        keeps_lists: text.contains(created::LIST_MARK),
        state_type: convention::state_type(snapshot, &known.wrapping),
        convention,
        created: Vec::new(),
        is_template: false,
        hole: String::new(),
    })
}

/// How the action's module gets hold of an export of `from`: by the import that it has, else by a new one.
fn need(snapshot: &Snapshot, source: &Source, file: FileId, from: FileId, name: &str, specifier: Option<&str>) -> Need {
    if let Some(known) = imported(snapshot, source, file, from, name) {
        return known;
    }
    let specifier = specifier.map_or_else(|| specifiers::specifier(snapshot, file, snapshot.path(from)), str::to_owned);
    let own = if name == "default" { file_word(snapshot.path(from)) } else { name.to_owned() };
    let is_free = !trivia::has_word(&source.text, &own);
    let local = if is_free { own } else { names::unique(&own, &[&source.text], &[]) };
    Need { local, ..Need::value(specifier, name) }
}

/// The import of an export that the file has as a value.
fn imported(snapshot: &Snapshot, source: &Source, file: FileId, from: FileId, name: &str) -> Option<Need> {
    let imports = source.module.outline.imports.iter();
    let imports = imports.filter(|import| import.kind == ImportKind::Static && !import.type_only);
    let wanted = ImportedName::Named(name.into());
    imports.filter(|import| snapshot.resolve_on_server(file, &import.specifier) == Resolution::File(from)).find_map(
        |import| {
            let binding = import.names.iter().find(|it| it.imported == wanted && !it.type_only)?;
            Some(Need { local: binding.local.to_string(), ..Need::value(import.specifier.to_string(), name) })
        },
    )
}

/// `lib/secure-action.ts` as a name.
fn file_word(path: &str) -> String {
    let stem = specifiers::without_extension(path.rsplit('/').next().unwrap_or(path));
    let mut parts = stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or("wrapper").to_owned();
    let name = parts.fold(first, |name, part| names::camel(&name, part));
    if trivia::is_identifier(&name) { name } else { "wrapper".to_owned() }
}

/// `unwrap` as the wrapper's module exports it, itself or from another: it takes the answer and gives the data.
fn unwrap_of(snapshot: &Snapshot, file: FileId) -> Option<Unwrap> {
    let outline = snapshot.outline(file);
    let export = outline.exports.iter().find(|export| export.name == "unwrap")?;
    let declared = match &export.target {
        ExportTarget::Local(_) => file,
        ExportTarget::Reexport { specifier, imported: ImportedName::Named(name) } if name == "unwrap" => {
            let Resolution::File(target) = snapshot.resolve_on_server(file, specifier) else {
                return None;
            };
            target
        }
        ExportTarget::Reexport { .. } | ExportTarget::Default => return None,
    };
    Some(Unwrap { path: snapshot.path(declared).to_owned(), file: Some(declared) })
}

/// The declaration of a type in the project, for whoever reads a wrapper's types.
fn declared_type(snapshot: &Snapshot, file: FileId, name: &str) -> Option<(FileId, usize)> {
    Schemas::new(snapshot, file).definition(file, name, 0)
}
