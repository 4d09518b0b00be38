//! Who uses the exports of a module, and how.

use crate::finding::Place;
use crate::hir::visit::each_expr;
use crate::hir::{ExportTarget, Expr, ExprKind, Import, ImportBinding, ImportKind, ImportedName, Module, Name};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, Resolution, RouteKind, View};
use rustc_hash::FxHashSet;
use std::cell::LazyCell;
use std::ops::ControlFlow;

/// One use of an export, or of all of them when that can't be told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    pub export: Option<Atom>,
    pub how: How,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Imported by a module of the browser: the framework calls it over HTTP.
    Client,
    /// Called like any function, by code on the server.
    Called,
    /// Rendered as a component.
    Rendered,
    /// Handed on as a value: to a form, a prop, a binding, another function.
    Value,
    /// Re-exported, or imported in a way that hides which export is meant.
    Hidden,
}

/// Every use in other modules of the workspace, in path order.
pub fn of_exports(view: &View<'_>, file: FileId) -> Vec<Use> {
    let graph = view.snapshot.graph();
    let mut uses = Vec::new();
    let all = for_each_import(view, file, |importer, import| {
        let client = graph.client(importer).is_some();
        of_import(view, importer, import, client, &mut uses);
        ControlFlow::Continue(())
    });
    debug_assert!(all.is_continue(), "nothing ends it");
    uses
}

/// Whether the browser imports one of the exports, or somebody imports them in a way that hides which: what can be told
/// without a tree.
pub fn is_seen_outside(view: &View<'_>, file: FileId) -> bool {
    let graph = view.snapshot.graph();
    let ended = for_each_import(view, file, |importer, import| {
        let hides = import.kind != ImportKind::Static;
        let client = graph.client(importer).is_some();
        if hides || client && values(import).next().is_some() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    ended.is_break()
}

/// Every import of the module at run time, in path order.
fn for_each_import(
    view: &View<'_>,
    file: FileId,
    mut tell: impl FnMut(FileId, &Import) -> ControlFlow<()>,
) -> ControlFlow<()> {
    // What a test does with an export says nothing of the program.
    let in_program = |importer: &&FileId| view.snapshot.route(**importer) != Some(RouteKind::NotApp);
    for importer in view.snapshot.graph().importers(file).iter().filter(in_program) {
        let outline = view.snapshot.outline(*importer);
        let imports = outline.imports.iter().filter(|import| import.at_run_time());
        for import in imports.filter(|import| view.resolve(*importer, &import.specifier) == Resolution::File(file)) {
            tell(*importer, import)?;
        }
    }
    ControlFlow::Continue(())
}

fn values(import: &Import) -> impl Iterator<Item = &ImportBinding> {
    import.names.iter().filter(|name| !name.type_only && name.used_as_value)
}

fn of_import(view: &View<'_>, importer: FileId, import: &Import, client: bool, uses: &mut Vec<Use>) {
    let place = |span: Span| Place { file: importer, span };
    if import.kind != ImportKind::Static {
        uses.push(Use { export: None, how: How::Hidden, place: place(import.span) });
        return;
    }
    // What the browser does with an action is a call over HTTP in any case: its tree need not be asked.
    let module = LazyCell::new(|| view.module(importer));
    for name in values(import) {
        match &name.imported {
            ImportedName::Namespace if client => {
                uses.push(Use { export: None, how: How::Hidden, place: place(name.span) });
            }
            ImportedName::Namespace => {
                for (export, how, span) in of_namespace(&module, &name.local) {
                    uses.push(Use { export, how, place: place(span) });
                }
            }
            ImportedName::Named(export) if client => {
                uses.push(Use { export: Some(export.clone()), how: How::Client, place: place(name.span) });
            }
            ImportedName::Named(export) => {
                for (how, span) in of_name(&module, &name.local) {
                    uses.push(Use { export: Some(export.clone()), how, place: place(span) });
                }
            }
        }
    }
}

/// How a top-level name of a module is used in it; spans are the file's.
fn of_name(module: &Module, name: &Atom) -> Vec<(How, Span)> {
    let mut called: FxHashSet<(usize, Span)> = FxHashSet::default();
    let mut rendered: FxHashSet<(usize, Span)> = FxHashSet::default();
    let mut refs = Vec::new();
    each_expr(module, |item, expr| match &expr.kind {
        ExprKind::Call(call) if is_ref(&call.callee, name) => {
            called.insert((item, call.callee.span));
        }
        ExprKind::Jsx(jsx) => {
            if let crate::hir::JsxName::Component(component) = &jsx.name {
                rendered.insert((item, component.span));
            }
        }
        _ if is_ref(expr, name) => refs.push((item, expr.span)),
        _ => {}
    });
    let mut uses: Vec<(How, Span)> = refs
        .into_iter()
        .map(|at| {
            let how = match () {
                () if called.contains(&at) => How::Called,
                () if rendered.contains(&at) => How::Rendered,
                () => How::Value,
            };
            (how, module.absolute(at.0, at.1))
        })
        .collect();
    uses.extend(exports_of(module, name).map(|span| (How::Hidden, span)));
    uses
}

/// How the members of a namespace are used in a module, and where it is used as a whole.
fn of_namespace(module: &Module, name: &Atom) -> Vec<(Option<Atom>, How, Span)> {
    let mut called: FxHashSet<(usize, Span)> = FxHashSet::default();
    let mut of_members: FxHashSet<(usize, Span)> = FxHashSet::default();
    let (mut members, mut refs) = (Vec::new(), Vec::new());
    each_expr(module, |item, expr| match &expr.kind {
        ExprKind::Member { object, name: member, .. } if is_ref(object, name) => {
            of_members.insert((item, object.span));
            members.push((member.name.clone(), (item, expr.span)));
        }
        ExprKind::Call(call) => {
            called.insert((item, call.callee.span));
        }
        _ if is_ref(expr, name) => refs.push((item, expr.span)),
        _ => {}
    });
    let exports = exports_of(module, name).map(|span| (None, How::Hidden, span));
    let members = members.into_iter().map(|(member, at)| {
        let how = if called.contains(&at) { How::Called } else { How::Value };
        (Some(member), how, module.absolute(at.0, at.1))
    });
    let whole = refs.into_iter().filter(|at| !of_members.contains(at));
    members.chain(whole.map(|at| (None, How::Hidden, module.absolute(at.0, at.1)))).chain(exports).collect()
}

/// Where a module exports its top-level name under some name.
fn exports_of(module: &Module, name: &Atom) -> impl Iterator<Item = Span> {
    let target = ExportTarget::Local(name.clone());
    module.outline.exports.iter().filter(move |export| export.target == target).map(|export| export.span)
}

fn is_ref(expr: &Expr, name: &Atom) -> bool {
    matches!(&expr.kind, ExprKind::Ref(Name::Free(free)) if free == name)
}
