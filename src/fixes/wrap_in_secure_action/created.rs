//! The wrapper that the fix creates where the project has none.

mod session;

use super::wrapper::convention;
use super::wrapper::{Unwrap, Wrapper, WrapperResult};
use crate::fixes::edits::Source;
use crate::fixes::imports::Need;
use crate::fixes::schema::library;
use crate::fixes::style::Style;
use crate::fixes::{Safety, names, specifiers};
use crate::rules::Context;
use crate::syntax::Language;
use crate::workspace::{FileId, NextVersion, Snapshot};

/// A line of the created wrapper: a form's repeated fields become lists.
pub const LIST_MARK: &str = "form.getAll(key)";

const NAME: &str = "createSecureAction";
const WRAPPER: &str = include_str!("../templates/safe-action.ts");
const WRAPPER_JS: &str = include_str!("../templates/safe-action.js");
const RESULT: &str = include_str!("../templates/action-result.ts");
const RESULT_JS: &str = include_str!("../templates/action-result.js");

const NO_SESSION: &str = include_str!("../templates/session-none.ts");

/// The control-flow errors that must pass: before Next 15 there is no function for it.
const RETHROW_IMPORT: &str = "import { unstable_rethrow } from 'next/navigation';\n";
const RETHROW: &str = "unstable_rethrow(error);";
const RETHROW_14: &str = "rethrowControlFlow(error);";
const RETHROW_14_FUNCTION: &str = include_str!("../templates/rethrow-14.ts");

/// `lib/safe-action.ts` and `lib/action-result.ts` for the project that the file belongs to, unless they leave something
/// to fill in and only a finished one is wanted.
pub fn wrapper(context: &Context<'_>, source: &Source, allowed: Safety) -> Option<Wrapper> {
    let (snapshot, file) = (context.view.snapshot, context.file);
    let has_schemas = library::installed(snapshot, file).is_some();
    let may_leave_holes = allowed == Safety::Template;
    if !has_schemas && !may_leave_holes {
        return None;
    }
    let script = Language::of(snapshot.path(file)) == Some(Language::JavaScript);
    let extension = if script { "js" } else { "ts" };
    let folder = library_folder(snapshot, file);
    let path = free_path(snapshot, &folder, &["safe-action", "secure-action", "create-secure-action"], extension)?;
    let result_path = free_path(snapshot, &folder, &["action-result", "secure-action-result"], extension)?;
    let style: &Style = &source.style;
    let session = session::code(context, specifiers::folder(&path));
    if session.is_none() && !may_leave_holes {
        return None;
    }
    let text = wrapper_text(
        snapshot,
        file,
        session.as_deref(),
        script,
        &specifiers::relative(specifiers::folder(&path), &result_path),
    );
    let result = if script { RESULT_JS } else { RESULT };
    let local = names::unique(NAME, &[&source.text], &[]);
    Some(Wrapper {
        title: local.clone(),
        need: Need { local, ..Need::value(specifiers::specifier(snapshot, file, &path), NAME) },
        convention: convention::created(),
        result: WrapperResult::Unknown,
        unwrap: Some(Unwrap::created(result_path.clone())),
        accepts_forms: true,
        keeps_lists: true,
        state_type: None,
        created: vec![(path, style.adapt(&text)), (result_path, style.adapt(result))],
        is_template: session.is_none() || !has_schemas,
        hole: if has_schemas {
            "`readSession` is for you to write".to_owned()
        } else {
            format!("`{}` is for you to install", library::of(snapshot, file).package)
        },
    })
}

/// `lib` or `src/lib` of the package.
fn library_folder(snapshot: &Snapshot, file: FileId) -> String {
    let dir = &snapshot.package(file).dir;
    let root = if dir.is_empty() { String::new() } else { format!("{dir}/") };
    let in_src = snapshot.path(file).starts_with(&format!("{root}src/"));
    if in_src { format!("{root}src/lib") } else { format!("{root}lib") }
}

fn free_path(snapshot: &Snapshot, folder: &str, names: &[&str], extension: &str) -> Option<String> {
    let is_free = |name: &&&str| {
        let stem = format!("{folder}/{name}");
        !["ts", "tsx", "js", "jsx", "mts", "mjs"]
            .iter()
            .any(|extension| snapshot.file(&format!("{stem}.{extension}")).is_some())
            && snapshot.file(&format!("{stem}/index.ts")).is_none()
    };
    names.iter().find(is_free).map(|name| format!("{folder}/{name}.{extension}"))
}

fn wrapper_text(snapshot: &Snapshot, file: FileId, session: Option<&str>, script: bool, result: &str) -> String {
    let session = session.unwrap_or(NO_SESSION);
    let (imports, function) =
        session.split_once("\n\n").filter(|(head, _)| head.starts_with("import")).unwrap_or(("", session));
    let mut imports = imports.to_owned();
    if !imports.is_empty() {
        imports.push('\n');
    }
    let (wrapper, function) =
        if script { (WRAPPER_JS, without_types(function)) } else { (WRAPPER, function.to_owned()) };
    let next = snapshot.package(file).next.unwrap_or(NextVersion(16, 0, 0));
    let mut text = wrapper.replace("// SESSION_IMPORTS\n", &imports).replace("// SESSION\n", &function);
    if next.0 < 15 {
        text = text.replace(RETHROW_IMPORT, "").replace(RETHROW, RETHROW_14);
        text.push('\n');
        text.push_str(&if script { without_types(RETHROW_14_FUNCTION) } else { RETHROW_14_FUNCTION.to_owned() });
    }
    text.replace("./action-result", result)
}

/// One of the small templates for JavaScript.
fn without_types(text: &str) -> String {
    TYPES.iter().fold(text.to_owned(), |text, (typed, plain)| text.replace(typed, plain))
}

/// All types that stand in them.
const TYPES: &[(&str, &str)] = &[
    (": Promise<SecurityContext | null>", ""),
    (": SecurityContext | null", ""),
    ("(user: object)", "(user)"),
    ("(session: unknown)", "(session)"),
    ("(error: unknown)", "(error)"),
    ("(error as { digest?: unknown } | null | undefined)", "error"),
    (" as { user?: unknown }", ""),
    (" as { id?: unknown; email?: unknown; role?: unknown }", ""),
    (" as { id?: unknown; userId?: unknown; email?: unknown; role?: unknown }", ""),
    ("<{ userId?: string; role?: string }>", ""),
];
