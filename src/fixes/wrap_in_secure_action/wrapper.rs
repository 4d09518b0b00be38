//! Which wrapper: the project's own `createSecureAction`, else one that the fix creates.

mod result;

use super::created;
use crate::fixes::{specifiers, trivia};
use crate::hir::{
    Body, Definition, ExportTarget, Expr, ExprKind, Function, FunctionId, ImportedName, Item, ItemKind, PatternKind,
    Stmt, StmtKind,
};
use crate::workspace::config::Export;
use crate::workspace::{FileId, Resolution, Snapshot};

const NAME: &str = "createSecureAction";

/// A function `(schema, handler)` that gives the secured action.
pub struct Wrapper {
    pub name: String,
    /// As the action's module imports it.
    pub specifier: String,
    pub result: WrapperResult,
    pub unwrap: Option<Unwrap>,
    pub accepts_forms: bool,
    /// Fields of a form that come several times stay lists.
    pub keeps_lists: bool,
    /// Files that the fix creates: path and text, the wrapper first.
    pub created: Vec<(String, String)>,
    /// The created files leave a hole, told by `hole`.
    pub is_template: bool,
    pub hole: &'static str,
}

/// What a secured action resolves to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrapperResult {
    /// The handler's own result; refusals are thrown.
    Plain,
    /// An object that tells success from failure.
    Tagged {
        /// A test of `result` that is true for a failure, without the variable: `.ok === false`.
        failed: String,
        data: String,
        message: Option<String>,
    },
    Unknown,
}

/// The module that has `unwrap`.
pub struct Unwrap {
    /// Its path, and the file unless it is created.
    path: String,
    file: Option<FileId>,
}

impl Unwrap {
    pub fn created(path: String) -> Self {
        Self { path, file: None }
    }

    pub fn specifier_for(&self, snapshot: &Snapshot, file: FileId) -> String {
        specifiers::specifier(snapshot, file, &self.path)
    }
}

impl Wrapper {
    /// Calls in the file can get at the data.
    pub fn unwraps_in(&self, snapshot: &Snapshot, file: FileId) -> bool {
        let Some(unwrap) = &self.unwrap else {
            return self.result == WrapperResult::Plain;
        };
        let server_only = unwrap.file.is_some_and(|it| snapshot.outline(it).imports_value("server-only").is_some());
        !server_only || snapshot.outline(file).use_server().is_some()
    }

    /// The statements that answer with what the call of a secured action gives.
    pub fn answer(&self, call: &str, result: &str, returns_value: bool, semi: &str) -> Vec<String> {
        if self.unwrap.is_some() {
            return vec![format!("return unwrap({call}){semi}")];
        }
        match &self.result {
            WrapperResult::Tagged { failed, data, message } => {
                let text = message.as_ref().map_or(String::new(), |message| format!("{result}.{message}"));
                let mut lines = vec![
                    format!("const {result} = await {call}{semi}"),
                    format!("if ({}) throw new Error({text}){semi}", failed.replace("result", result)),
                ];
                if returns_value {
                    lines.push(format!("return {result}.{data}{semi}"));
                }
                lines
            }
            WrapperResult::Plain | WrapperResult::Unknown => vec![format!("return {call}{semi}")],
        }
    }
}

/// The wrapper for an action of this file.
pub fn choose(snapshot: &Snapshot, file: FileId) -> Option<Wrapper> {
    match &snapshot.config(file).wrapper {
        Some(export) => configured(snapshot, file, export),
        None => existing(snapshot, file).or_else(|| created::wrapper(snapshot, file)),
    }
}

/// The one that the configuration names, where it takes a schema and a handler.
fn configured(snapshot: &Snapshot, file: FileId, export: &Export) -> Option<Wrapper> {
    match snapshot.resolve(file, &export.import) {
        Resolution::File(found) => {
            let result = wrapper_shape(snapshot, found, &export.name)?;
            Some(project_wrapper(snapshot, found, &export.name, export.import.clone(), result))
        }
        _ => None,
    }
}

fn existing(snapshot: &Snapshot, file: FileId) -> Option<Wrapper> {
    let package = &snapshot.package(file).dir;
    let mut candidates: Vec<FileId> =
        snapshot.files().iter().copied().filter(|&other| other != file && exports_wrapper(snapshot, other)).collect();
    candidates.sort_by_key(|&other| (snapshot.package(other).dir != *package, other));
    let (found, result) =
        candidates.into_iter().find_map(|other| Some((other, wrapper_shape(snapshot, other, NAME)?)))?;
    let specifier = specifiers::specifier(snapshot, file, snapshot.path(found));
    Some(project_wrapper(snapshot, found, NAME, specifier, result))
}

fn project_wrapper(
    snapshot: &Snapshot,
    found: FileId,
    name: &str,
    specifier: String,
    result: WrapperResult,
) -> Wrapper {
    let text = snapshot.text(found);
    Wrapper {
        name: name.to_owned(),
        specifier,
        unwrap: unwrap_of(snapshot, found),
        result,
        accepts_forms: trivia::has_word(&text, "FormData"),
        keeps_lists: text.contains(created::LIST_MARK),
        created: Vec::new(),
        is_template: false,
        hole: "",
    }
}

fn exports_wrapper(snapshot: &Snapshot, file: FileId) -> bool {
    let outline = snapshot.outline(file);
    outline.use_client().is_none()
        && outline.use_server().is_none()
        && outline.exports.iter().any(|export| export.name == NAME && export.target == ExportTarget::Local(NAME.into()))
}

/// `Some` when the export is a function of a schema and a handler.
fn wrapper_shape(snapshot: &Snapshot, file: FileId, name: &str) -> Option<WrapperResult> {
    let module = snapshot.module(file);
    let (index, id) = match module.scope.get(name)? {
        Definition::Function { item, function } => (*item, *function),
        Definition::Variable { item, .. } => (*item, variable_function(&module.items.get(*item)?.item, name)?),
        _ => return None,
    };
    let item = &*module.items.get(index)?.item;
    let function = item.function(id);
    if function.params.len() < 2
        || function.params.iter().skip(2).any(|param| !param.optional && param.default.is_none())
    {
        return None;
    }
    let inner = returned_function(item, function).map(|id| item.function(id));
    let declared = inner.and_then(|inner| inner.return_type.as_ref());
    Some(declared.map_or(WrapperResult::Unknown, |ty| result::result_of(snapshot, file, ty)))
}

fn variable_function(item: &Item, name: &str) -> Option<FunctionId> {
    let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &item.kind else {
        return None;
    };
    let StmtKind::Let(_, declarators) = &stmt.kind else {
        return None;
    };
    declarators.iter().find_map(|declarator| match (&declarator.pattern.kind, &declarator.init) {
        (PatternKind::Name { ident, .. }, Some(Expr { kind: ExprKind::Function(id), .. })) if ident.name == name => {
            Some(*id)
        }
        _ => None,
    })
}

fn returned_function(item: &Item, function: &Function) -> Option<FunctionId> {
    match &function.body {
        Body::Expr(expr) => as_function(expr),
        Body::Block(stmts, _) => stmts.iter().find_map(|stmt| match &stmt.kind {
            StmtKind::Return(Some(expr)) => as_function(expr).or_else(|| named_inner(item, stmts, expr)),
            _ => None,
        }),
        Body::None => None,
    }
}

fn as_function(expr: &Expr) -> Option<FunctionId> {
    if let ExprKind::Function(id) = expr.kind { Some(id) } else { None }
}

/// `async function action() {} … return action`.
fn named_inner(item: &Item, stmts: &[Stmt], expr: &Expr) -> Option<FunctionId> {
    let ExprKind::Ref(crate::hir::Name::Local(local)) = &expr.kind else {
        return None;
    };
    stmts
        .iter()
        .find_map(|stmt| match &stmt.kind {
            StmtKind::Function(id, Some(it)) if it == local => Some(*id),
            StmtKind::Let(_, declarators) => declarators.iter().find_map(|declarator| {
                let PatternKind::Name { local: Some(it), .. } = &declarator.pattern.kind else {
                    return None;
                };
                if it == local { as_function(declarator.init.as_ref()?) } else { None }
            }),
            _ => None,
        })
        .filter(|id| (id.0 as usize) < item.functions.len())
}

/// `unwrap` as the wrapper's module exports it, itself or from another.
fn unwrap_of(snapshot: &Snapshot, file: FileId) -> Option<Unwrap> {
    let outline = snapshot.outline(file);
    let export = outline.exports.iter().find(|export| export.name == "unwrap")?;
    let declared = match &export.target {
        ExportTarget::Local(_) => file,
        ExportTarget::Reexport { specifier, imported: ImportedName::Named(name) } if name == "unwrap" => {
            let Resolution::File(target) = snapshot.resolve(file, specifier) else {
                return None;
            };
            target
        }
        ExportTarget::Reexport { .. } | ExportTarget::Default => return None,
    };
    Some(Unwrap { path: snapshot.path(declared).to_owned(), file: Some(declared) })
}
