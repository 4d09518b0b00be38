//! Where the workspace uses an exported function, and how: called, or handed on as a value.

use crate::hir::visit::each_expr;
use crate::hir::{Call, ExportTarget, ExprKind, ImportKind, ImportedName, Module, Name};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, Resolution, Snapshot};
use std::collections::BTreeSet;

/// All uses of a function, its own module included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Uses {
    pub calls: Vec<CallSite>,
    /// `name.bind(null, …)`: the first argument is what `this` would be. They are among what is used as a value.
    pub bound: Vec<CallSite>,
    /// Modules that pass it on in another way than that.
    pub handed_on: BTreeSet<FileId>,
    /// Re-exported, or used in a way that can't be followed.
    pub is_hidden: bool,
    /// Passed, assigned, re-exported, or used in a way that can't be followed.
    pub as_value: bool,
    /// Called at the top level of its own module, outside of any function.
    pub in_own_module: bool,
}

/// A direct call `name(…)`. Spans are those of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct CallSite {
    pub file: FileId,
    pub span: Span,
    pub callee: Span,
    pub args: Vec<Span>,
    /// Names of the arguments that are nothing but a name.
    pub arg_names: Vec<Option<Atom>>,
    /// Spread arguments or `f?.()`: the arguments can't be told apart.
    pub opaque: bool,
}

/// The uses of the top-level name `local` of `file`.
pub fn uses(snapshot: &Snapshot, file: FileId, local: &str) -> Uses {
    let mut uses = Uses::default();
    let module = snapshot.module(file);
    collect(file, &module, local, &mut uses);
    uses.in_own_module = !uses.calls.is_empty() || uses.as_value;
    uses.hide(type_query(&snapshot.text(file), local));
    let exported: BTreeSet<Atom> = module
        .outline
        .exports
        .iter()
        .filter(|export| match &export.target {
            ExportTarget::Local(name) => name == local,
            ExportTarget::Default | ExportTarget::Reexport { .. } => false,
        })
        .map(|export| export.name.clone())
        .collect();
    let graph = snapshot.graph();
    let mut importers: Vec<FileId> = [graph.importers(file), graph.type_importers(file)].concat();
    importers.sort_by_key(|importer| snapshot.path(*importer));
    importers.dedup();
    for other in importers.into_iter().filter(|other| *other != file) {
        collect_importer(snapshot, other, file, &exported, &mut uses);
    }
    uses
}

fn collect_importer(snapshot: &Snapshot, other: FileId, file: FileId, exported: &BTreeSet<Atom>, uses: &mut Uses) {
    let outline = snapshot.outline(other);
    for import in &outline.imports {
        if snapshot.resolve(other, &import.specifier) != Resolution::File(file) {
            continue;
        }
        match import.kind {
            ImportKind::Static => {}
            ImportKind::Reexport => {
                uses.hide(import.reexports.iter().any(|name| match &name.imported {
                    ImportedName::Named(name) => exported.contains(name),
                    ImportedName::Namespace => true,
                }));
                continue;
            }
            ImportKind::Dynamic | ImportKind::Require | ImportKind::ReexportAll => {
                uses.hide(true);
                continue;
            }
        }
        for binding in &import.names {
            match &binding.imported {
                ImportedName::Named(name) if exported.contains(name) => {
                    collect(other, &snapshot.module(other), &binding.local, uses);
                    let asked = type_query(&snapshot.text(other), &binding.local);
                    uses.hide(binding.type_only || import.type_only || asked);
                    let again = ExportTarget::Local(binding.local.clone());
                    uses.hide(outline.exports.iter().any(|export| export.target == again));
                }
                ImportedName::Namespace => uses.hide(true),
                ImportedName::Named(_) => {}
            }
        }
    }
}

impl Uses {
    fn hide(&mut self, hidden: bool) {
        self.is_hidden |= hidden;
        self.as_value |= hidden;
    }
}

/// `typeof name` in a type.
fn type_query(text: &str, name: &str) -> bool {
    if !text.contains("typeof") {
        return false;
    }
    let words: Vec<&str> = super::trivia::words(text).map(|(_, word)| word).collect();
    words.windows(2).any(|pair| pair == ["typeof", name])
}

fn collect(file: FileId, module: &Module, name: &str, uses: &mut Uses) {
    let is_name = |kind: &ExprKind| matches!(kind, ExprKind::Ref(Name::Free(free)) if free == name);
    let (mut all, mut called, mut bound) = (0, 0, 0);
    each_expr(module, |item, expr| {
        if is_name(&expr.kind) {
            all += 1;
        }
        if let ExprKind::Call(call) = &expr.kind {
            match &call.callee.kind {
                ExprKind::Member { object, name, .. } if name.name == "bind" && is_name(&object.kind) => {
                    bound += 1;
                    uses.bound.push(call_site(file, module, item, expr.span, call));
                }
                callee if is_name(callee) => {
                    called += 1;
                    uses.calls.push(call_site(file, module, item, expr.span, call));
                }
                _ => {}
            }
        }
    });
    uses.as_value |= all > called;
    if all > called + bound {
        uses.handed_on.insert(file);
    }
}

fn call_site(file: FileId, module: &Module, item: usize, span: Span, call: &Call) -> CallSite {
    let name_of = |kind: &ExprKind| match kind {
        ExprKind::Ref(Name::Free(name)) => Some(name.clone()),
        ExprKind::Ref(Name::Local(local)) => Some(module.items[item].item.local(*local).name.clone()),
        _ => None,
    };
    CallSite {
        file,
        span: module.absolute(item, span),
        callee: module.absolute(item, call.callee.span),
        args: call.args.iter().map(|arg| module.absolute(item, arg.expr.span)).collect(),
        arg_names: call.args.iter().map(|arg| name_of(&arg.expr.kind)).collect(),
        opaque: call.optional || call.args.iter().any(|arg| arg.spread) || !call.type_args.is_empty(),
    }
}
