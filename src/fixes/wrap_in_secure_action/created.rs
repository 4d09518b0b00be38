//! The wrapper that the fix creates where the project has none.

use super::wrapper::convention;
use super::wrapper::{Unwrap, Wrapper, WrapperResult};
use crate::fixes::edits::Source;
use crate::fixes::guards::session_guard;
use crate::fixes::imports::Need;
use crate::fixes::schema::library;
use crate::fixes::style::Style;
use crate::fixes::{names, specifiers};
use crate::hir::ExportTarget;
use crate::rules::Context;
use crate::syntax::Language;
use crate::workspace::{FileId, NextVersion, Snapshot};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// A line of the created wrapper: a form's repeated fields become lists.
pub const LIST_MARK: &str = "form.getAll(key)";

const NAME: &str = "createSecureAction";
const WRAPPER: &str = include_str!("../templates/safe-action.ts");
const WRAPPER_JS: &str = include_str!("../templates/safe-action.js");
const RESULT: &str = include_str!("../templates/action-result.ts");
const RESULT_JS: &str = include_str!("../templates/action-result.js");

/// How the session of an auth library is read.
struct Session {
    /// The dependency that tells the library.
    package: &'static str,
    /// What one of the project's modules must export for it, and the package which that module imports.
    export: Option<(&'static str, &'static str)>,
    text: &'static str,
}

/// The first one whose package and export are there is used; the stand-in has a hole.
const SESSIONS: &[Session] = &[
    Session { package: "@clerk/nextjs", export: None, text: include_str!("../templates/session-clerk.ts") },
    Session {
        package: "better-auth",
        export: Some(("auth", "better-auth")),
        text: include_str!("../templates/session-better-auth.ts"),
    },
    Session {
        package: "next-auth",
        export: Some(("auth", "next-auth")),
        text: include_str!("../templates/session-auth-js.ts"),
    },
    Session {
        package: "next-auth",
        export: Some(("authOptions", "next-auth")),
        text: include_str!("../templates/session-next-auth-4.ts"),
    },
    Session {
        package: "@supabase/ssr",
        export: Some(("createClient", "@supabase/ssr")),
        text: include_str!("../templates/session-supabase.ts"),
    },
    Session {
        package: "iron-session",
        export: Some(("sessionOptions", "iron-session")),
        text: include_str!("../templates/session-iron.ts"),
    },
    Session {
        package: "lucia",
        export: Some(("validateRequest", "lucia")),
        text: include_str!("../templates/session-lucia.ts"),
    },
];

const OWN_SESSION: &str = include_str!("../templates/session-own.ts");
const NO_SESSION: &str = include_str!("../templates/session-none.ts");

/// The control-flow errors that must pass: before Next 15 there is no function for it.
const RETHROW_IMPORT: &str = "import { unstable_rethrow } from 'next/navigation';\n";
const RETHROW: &str = "unstable_rethrow(error);";
const RETHROW_14: &str = "rethrowControlFlow(error);";
const RETHROW_14_FUNCTION: &str = include_str!("../templates/rethrow-14.ts");

/// `lib/safe-action.ts` and `lib/action-result.ts` for the project that the file belongs to.
pub fn wrapper(context: &Context<'_>, source: &Source) -> Option<Wrapper> {
    let (snapshot, file) = (context.view.snapshot, context.file);
    let script = Language::of(snapshot.path(file)) == Some(Language::JavaScript);
    let extension = if script { "js" } else { "ts" };
    let folder = library_folder(snapshot, file);
    let path = free_path(snapshot, &folder, &["safe-action", "secure-action", "create-secure-action"], extension)?;
    let result_path = free_path(snapshot, &folder, &["action-result", "secure-action-result"], extension)?;
    let style: &Style = &source.style;
    let session = session(context, specifiers::folder(&path));
    let has_schemas = library::installed(snapshot, file).is_some();
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

/// The session's code for the project, with the import of its own module filled in: by its auth library, else by the
/// guard that it uses itself.
fn session(context: &Context<'_>, folder: &str) -> Option<String> {
    let (snapshot, file) = (context.view.snapshot, context.file);
    let depends = |name: &str| {
        snapshot.package(file).depends_on(name)
            || snapshot.packages().iter().any(|package| package.dir.is_empty() && package.depends_on(name))
    };
    let specifier = |module| specifiers::specifier_from(snapshot, file, folder, snapshot.path(module));
    let by_library =
        SESSIONS.iter().filter(|session| depends(session.package)).find_map(|session| match session.export {
            None => Some(session.text.to_owned()),
            Some((name, package)) => {
                let module = exporter(snapshot, name, package)?;
                Some(session.text.replace("PROJECT_MODULE", &specifier(module)))
            }
        });
    by_library.or_else(|| {
        let guard = session_guard(context)?;
        let module = guard.specifier.unwrap_or_else(|| specifier(guard.file));
        let (import, call) = match guard.exported.as_str() {
            "default" => ("import readUser from".to_owned(), "readUser"),
            name => (format!("import {{ {name} }} from"), name),
        };
        let text = OWN_SESSION.replace("import { GUARD } from", &import).replace("GUARD", call);
        let text = match guard.test {
            Some(test) => text.replace("TEST", test),
            None => text.replace("  if (TEST) return null;\n", ""),
        };
        Some(text.replace("PROJECT_MODULE", &module))
    })
}

/// The name of an export, and a package.
type Asked = (String, String);

/// What was found for the exports that were asked for; for the memory of the snapshot.
#[derive(Default)]
struct Exporters(Mutex<BTreeMap<Asked, Option<FileId>>>);

/// The module that exports `name` and imports `package`.
fn exporter(snapshot: &Snapshot, name: &str, package: &str) -> Option<FileId> {
    let known = snapshot.memo(Exporters::default);
    let mut known = known.0.lock().unwrap_or_else(PoisonError::into_inner);
    *known.entry((name.to_owned(), package.to_owned())).or_insert_with(|| find_exporter(snapshot, name, package))
}

fn find_exporter(snapshot: &Snapshot, name: &str, package: &str) -> Option<FileId> {
    snapshot.files().iter().copied().find(|&file| {
        let outline = snapshot.outline(file);
        let in_package = |specifier: &str| {
            specifier == package || specifier.strip_prefix(package).is_some_and(|rest| rest.starts_with('/'))
        };
        outline.use_client().is_none()
            && outline.imports.iter().any(|import| in_package(&import.specifier))
            && outline.exports.iter().any(|export| {
                export.name == name
                    && !export.type_only
                    && matches!(export.target, ExportTarget::Local(_) | ExportTarget::Default)
            })
    })
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
