//! What makes a module server code, with the places that show it.

use super::live;
use super::notes::notes;
use super::provenance::imported_callee;
use crate::catalog::{ClientKind, ServerCode};
use crate::finding::Place;
use crate::hir::visit::each_expr;
use crate::hir::{Expr, ExprKind, ImportedName, Lit, Module, Name, PatternKind};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, View, Word};

/// One sign that a module belongs on the server.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub kind: EvidenceKind,
    /// `SEARCH_ADMIN_KEY`, `PrismaClient`, `fs`, `createHmac`.
    pub name: Atom,
    pub place: Place,
    /// Index of the item.
    pub item: usize,
    /// Evaluated while the module loads, whatever is imported from it.
    pub on_load: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// `import 'server-only'`: the build refuses the module in the browser.
    Marker,
    /// The build finds nothing to put in its place.
    NodeBuiltin,
    /// The name says that the value is secret.
    SecretEnv,
    Client(ClientOf),
    /// Any other variable that the browser doesn't have.
    Env,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClientOf {
    Database,
    Secret,
    Crypto,
}

impl Evidence {
    /// Completes "`lib/x.ts` …".
    pub fn says(&self) -> String {
        let name = &self.name;
        match self.kind {
            EvidenceKind::Marker => "is marked `server-only`".to_owned(),
            EvidenceKind::NodeBuiltin => format!("imports `{name}`, which only Node has"),
            EvidenceKind::SecretEnv | EvidenceKind::Env => format!("reads `process.env.{name}`"),
            EvidenceKind::Client(ClientOf::Database) => format!("opens a database with `{name}`"),
            EvidenceKind::Client(ClientOf::Secret) => {
                format!("creates a client that holds a credential (`{name}`)")
            }
            EvidenceKind::Client(ClientOf::Crypto) => format!("handles secrets with `{name}`"),
        }
    }
}

/// Environment reads and clients of a module, in source order. The marker and Node's modules are in [`imports`].
pub fn evidence(view: &View<'_>, file: FileId, wanted: impl Fn(EvidenceKind) -> bool) -> Vec<Evidence> {
    let notes = notes(view, file);
    // Also when it has been read before.
    view.text(file);
    let found = notes.evidence.get_or_init(|| find_evidence(view, file));
    found.iter().filter(|sign| wanted(sign.kind)).cloned().collect()
}

fn find_evidence(view: &View<'_>, file: FileId) -> Vec<Evidence> {
    let module = view.module(file);
    let mut found = Vec::new();
    let mut schema = false;
    each_expr(&module, |item, expr| {
        schema |= is_schema(&module, expr);
        if let Some((kind, name)) = sign_of(&module, expr) {
            let item_tree = &module.items[item].item;
            let place = Place { file, span: module.absolute(item, expr.span) };
            found.push(Evidence { kind, name, place, item, on_load: live::runs_on_load(item_tree, expr.span) });
        }
    });
    // A schema library refuses private variables in the browser by itself.
    found.retain(|sign| !schema || !matches!(sign.kind, EvidenceKind::Env | EvidenceKind::SecretEnv));
    found.extend(destructured_env(file, &module).filter(|_| !schema));
    found.sort_by_key(|sign| sign.place);
    found.dedup_by_key(|sign| sign.place);
    found
}

/// The marker, else the Node modules that a module imports.
pub fn imports(view: &View<'_>, file: FileId) -> Vec<Evidence> {
    let sign = |kind, name: &Atom, span| {
        let place = Place { file, span };
        Evidence { kind, name: name.clone(), place, item: 0, on_load: true }
    };
    if let Some(span) = view.snapshot.server_only(file) {
        return vec![sign(EvidenceKind::Marker, &Atom::new_static("server-only"), span)];
    }
    let outline = view.snapshot.outline(file);
    let catalog = ServerCode::built_in();
    let builtins = outline.imports.iter().filter(|it| it.at_run_time() && catalog.is_node_builtin(&it.specifier));
    builtins.map(|import| sign(EvidenceKind::NodeBuiltin, &import.specifier, import.span)).collect()
}

/// False when a look at the outline and the text is enough to say that [`evidence`] finds nothing.
pub fn may_have_evidence(view: &View<'_>, file: FileId) -> bool {
    *notes(view, file).may_have_evidence.get_or_init(|| imports_client_or_reads_env(view, file))
}

fn imports_client_or_reads_env(view: &View<'_>, file: FileId) -> bool {
    let catalog = ServerCode::built_in();
    let imports_client =
        view.snapshot.outline(file).imports.iter().filter(|import| import.at_run_time()).any(|import| {
            let is_client = |imported: &ImportedName| match imported {
                ImportedName::Named(imported) => catalog.may_be_client(imported),
                ImportedName::Namespace => catalog.may_be_client("default"),
            };
            let comes_from_package = !import.specifier.starts_with('.') && catalog.may_make_clients(&import.specifier);
            !import.names.is_empty() && comes_from_package || import.names.iter().any(|name| is_client(&name.imported))
        });
    imports_client || view.snapshot.mentions(file, Word::PrivateEnv)
}

/// `process.env.NAME` or `process.env['NAME']`.
pub fn env_name(expr: &Expr) -> Option<&Atom> {
    match &expr.kind {
        ExprKind::Member { object, name, .. } if is_process_env(object) => Some(&name.name),
        ExprKind::Index { object, index, .. } if is_process_env(object) => match &index.kind {
            ExprKind::Lit(Lit::Str(name)) => Some(name),
            _ => None,
        },
        _ => None,
    }
}

pub fn is_process_env(expr: &Expr) -> bool {
    let ExprKind::Member { object, name, .. } = &expr.kind else {
        return false;
    };
    name.name == "env" && matches!(&object.kind, ExprKind::Ref(Name::Free(root)) if root == "process")
}

fn sign_of(module: &Module, expr: &Expr) -> Option<(EvidenceKind, Atom)> {
    if let Some(name) = env_name(expr) {
        return Some((env_kind(name)?, name.clone()));
    }
    let callee = match &expr.kind {
        ExprKind::Call(call) | ExprKind::New(call) => &call.callee,
        ExprKind::Tagged { tag, .. } => tag,
        _ => return None,
    };
    let path = imported_callee(module, callee)?;
    let kind = match ServerCode::built_in().client(&path)? {
        ClientKind::Database => ClientOf::Database,
        ClientKind::Secret => ClientOf::Secret,
        ClientKind::Crypto => ClientOf::Crypto,
    };
    Some((EvidenceKind::Client(kind), Atom::new(written(callee))))
}

fn env_kind(name: &Atom) -> Option<EvidenceKind> {
    let catalog = ServerCode::built_in();
    if !catalog.is_private_env(name) {
        return None;
    }
    Some(if catalog.is_secret_name(name) { EvidenceKind::SecretEnv } else { EvidenceKind::Env })
}

/// The callee as the source writes it.
fn written(callee: &Expr) -> String {
    match &callee.kind {
        ExprKind::Ref(Name::Free(name)) => name.to_string(),
        ExprKind::Member { object, name, .. } => format!("{}.{}", written(object), name.name),
        _ => String::new(),
    }
}

fn is_schema(module: &Module, expr: &Expr) -> bool {
    let ExprKind::Call(call) = &expr.kind else {
        return false;
    };
    imported_callee(module, &call.callee).is_some_and(|path| ServerCode::built_in().is_env_schema(&path))
}

/// `const { NAME } = process.env` at the top level.
fn destructured_env(file: FileId, module: &Module) -> impl Iterator<Item = Evidence> {
    module.items.iter().enumerate().flat_map(move |(index, placed)| {
        let declarators = super::binding::declarators(&placed.item).iter();
        declarators.filter(|it| it.init.as_ref().is_some_and(is_process_env)).flat_map(move |declarator| {
            let PatternKind::Object { props, .. } = &declarator.pattern.kind else {
                return Vec::new();
            };
            let names = props.iter().filter_map(|prop| {
                let name = prop.key.name()?;
                let span = Span::new(prop.value.span.start, prop.value.span.end).shifted(placed.start);
                let (kind, place) = (env_kind(name)?, Place { file, span });
                Some(Evidence { kind, name: name.clone(), place, item: index, on_load: true })
            });
            names.collect()
        })
    })
}
