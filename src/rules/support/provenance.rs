//! Where a value comes from, as a path: `next-auth#default().auth().user`, `@prisma/client#PrismaClient().user.findUnique()`,
//! `process.env.SECRET`. Follows definitions, imports, destructuring and the returns of functions of the workspace, across
//! files. A name that leads nowhere is itself the path's root.

mod shape;

use self::shape::{collect_returns, part_of, projects};
use super::binding::{self, Binding, Source};
use crate::hir::{
    Arg, BinaryOp, Body, Call, Definition, ExportTarget, Expr, ExprKind, FunctionId, ImportKind, ImportedName, Item,
    ItemKind, Lit, LocalId, LogicalOp, Name,
};
use crate::text::Atom;
use crate::workspace::{FileId, Resolution, View};

/// Definitions, calls and re-exports that are followed at most.
const MAX_STEPS: u8 = 24;

/// Calls of a query that names its columns end in this instead of `()`.
pub const PROJECTED: &str = "(select)";

/// An item of a file: what locals belong to.
#[derive(Clone, Copy)]
pub struct At<'v> {
    pub view: &'v View<'v>,
    pub file: FileId,
    pub item: &'v Item,
}

/// The path of an expression's value; `None` for literals and whatever is computed.
pub fn of_expr(at: At<'_>, expr: &Expr) -> Option<String> {
    Tracer { view: at.view, steps: MAX_STEPS }.expr(at.file, at.item, expr)
}

/// The path of a local's value.
pub fn of_local(at: At<'_>, local: LocalId) -> Option<String> {
    Tracer { view: at.view, steps: MAX_STEPS }.local(at.file, at.item, local)
}

/// The path of what a function returns, if that leads to a package or the environment.
pub fn of_result(at: At<'_>, function: FunctionId) -> Option<String> {
    Tracer { view: at.view, steps: MAX_STEPS }.result_of(at.file, at.item, function)
}

/// The path of a callee that is imported right here: `specifier#export.member`. Nothing is followed.
pub fn imported_callee(module: &crate::hir::Module, callee: &Expr) -> Option<String> {
    match &callee.kind {
        ExprKind::Ref(Name::Free(name)) => match module.scope.get(name)? {
            Definition::Import { specifier, imported: ImportedName::Named(name), .. } => {
                Some(format!("{specifier}#{name}"))
            }
            // `import * as x` and `import x` are used alike for CommonJS packages.
            Definition::Import { specifier, imported: ImportedName::Namespace, .. } => {
                Some(format!("{specifier}#default"))
            }
            _ => None,
        },
        ExprKind::Member { object, name, .. } => Some(format!("{}.{}", imported_callee(module, object)?, name.name)),
        _ => None,
    }
}

struct Tracer<'v> {
    view: &'v View<'v>,
    steps: u8,
}

impl Tracer<'_> {
    fn step(&mut self) -> Option<()> {
        self.steps = self.steps.checked_sub(1)?;
        Some(())
    }

    fn expr(&mut self, file: FileId, item: &Item, expr: &Expr) -> Option<String> {
        match &expr.kind {
            ExprKind::Ref(Name::Local(local)) => self.local(file, item, *local),
            ExprKind::Ref(Name::Free(name)) => self.free(file, name),
            ExprKind::Member { object, name, .. } => Some(format!("{}.{}", self.expr(file, item, object)?, name.name)),
            ExprKind::Index { object, index, .. } => match &index.kind {
                ExprKind::Lit(Lit::Str(name)) => Some(format!("{}.{name}", self.expr(file, item, object)?)),
                _ => Some(format!("{}.*", self.expr(file, item, object)?)),
            },
            ExprKind::Call(call) | ExprKind::New(call) => self.call(file, item, call),
            ExprKind::Await(inner) | ExprKind::Cast { expr: inner, .. } => self.expr(file, item, inner),
            ExprKind::Logical { op: LogicalOp::And, right, .. } => self.expr(file, item, right),
            ExprKind::Logical { left, right, .. } => self.either(file, item, left, right),
            ExprKind::Conditional { then, otherwise, .. } => self.either(file, item, then, otherwise),
            ExprKind::Assign { value, .. } => self.expr(file, item, value),
            // Text with a variable of the environment in it is as secret as the variable.
            ExprKind::Template { exprs, .. } => self.environment(file, item, exprs.iter()),
            ExprKind::Binary { op: BinaryOp::Add, left, right } => {
                self.environment(file, item, [&**left, &**right].into_iter())
            }
            _ => None,
        }
    }

    fn environment<'e>(
        &mut self,
        file: FileId,
        item: &Item,
        mut parts: impl Iterator<Item = &'e Expr>,
    ) -> Option<String> {
        parts.find_map(|part| {
            let path = self.expr(file, item, part)?;
            path.starts_with("process.env.").then_some(path)
        })
    }

    /// The one that leads to a package or the environment, if one does.
    fn either(&mut self, file: FileId, item: &Item, first: &Expr, second: &Expr) -> Option<String> {
        let first = self.expr(file, item, first);
        match first {
            Some(path) if is_rooted(&path) => Some(path),
            other => self.expr(file, item, second).or(other),
        }
    }

    fn local(&mut self, file: FileId, item: &Item, local: LocalId) -> Option<String> {
        self.step()?;
        match binding::of_local(item, local) {
            Some(binding) => self.binding(file, item, &binding).or_else(|| Some(item.local(local).name.to_string())),
            None => Some(item.local(local).name.to_string()),
        }
    }

    fn binding(&mut self, file: FileId, item: &Item, binding: &Binding<'_>) -> Option<String> {
        let (mut path, rest) = match binding.source {
            Source::Init(init) => match part_of(init, &binding.path) {
                Some((part, rest)) => (self.expr(file, item, part)?, rest),
                None => (self.expr(file, item, init)?, &binding.path[..]),
            },
            Source::Element(subject) => (format!("{}.*", self.expr(file, item, subject)?), &binding.path[..]),
            Source::Param(..) | Source::Function(_) | Source::Other => return None,
        };
        for member in rest {
            path = format!("{path}.{member}");
        }
        Some(path)
    }

    fn free(&mut self, file: FileId, name: &Atom) -> Option<String> {
        self.step()?;
        let module = self.view.module(file);
        match module.scope.get(name) {
            Some(Definition::Import { specifier, imported, .. }) => self.imported(file, specifier, imported),
            Some(Definition::Variable { item, declarator }) => {
                let item = &module.items.get(*item)?.item;
                let binding = binding::of_declarator(item, *declarator, name)?;
                self.binding(file, item, &binding).or_else(|| Some(name.to_string()))
            }
            _ => Some(name.to_string()),
        }
    }

    fn imported(&mut self, from: FileId, specifier: &Atom, imported: &ImportedName) -> Option<String> {
        let name = match imported {
            ImportedName::Named(name) => name.as_str(),
            ImportedName::Namespace => "*",
        };
        match self.view.snapshot.resolve_on_server(from, specifier) {
            Resolution::File(file) => self.exported(file, name),
            Resolution::Package(_) => Some(format!("{specifier}#{name}")),
            Resolution::Unresolved => Some(format!("?{specifier}#{name}")),
            Resolution::Asset => None,
        }
    }

    fn exported(&mut self, file: FileId, name: &str) -> Option<String> {
        self.step()?;
        let module = self.view.module(file);
        if let Some(export) = module.outline.exports.iter().find(|export| export.name == name && !export.type_only) {
            return match &export.target {
                ExportTarget::Local(local) => self.free(file, local),
                ExportTarget::Default => match &module.items.get(module.item_of(export))?.item.kind {
                    ItemKind::ExportDefault(expr) => self.expr(file, &module.items[module.item_of(export)].item, expr),
                    _ => None,
                },
                ExportTarget::Reexport { specifier, imported } => self.imported(file, specifier, imported),
            };
        }
        let stars = module.outline.imports.iter().filter(|import| import.kind == ImportKind::ReexportAll);
        stars.into_iter().find_map(|star| match self.view.snapshot.resolve_on_server(file, &star.specifier) {
            Resolution::File(next) => self.exported(next, name),
            _ => None,
        })
    }

    fn call(&mut self, file: FileId, item: &Item, call: &Call) -> Option<String> {
        if let Some(returned) = self.returned(file, item, &call.callee) {
            return Some(returned);
        }
        let callee = self.expr(file, item, &call.callee)?;
        Some(format!("{callee}{}", if projects(&call.args) { PROJECTED } else { "()" }))
    }

    /// What a function of the workspace returns, if the callee is one and that leads somewhere.
    fn returned(&mut self, file: FileId, item: &Item, callee: &Expr) -> Option<String> {
        self.step()?;
        match &callee.kind {
            ExprKind::Function(function) => self.result_of(file, item, *function),
            ExprKind::Ref(Name::Local(local)) => match binding::of_local(item, *local)?.source {
                Source::Function(function) => self.result_of(file, item, function),
                Source::Init(init) => self.returned(file, item, init),
                _ => None,
            },
            ExprKind::Ref(Name::Free(name)) => self.returned_by_name(file, name),
            // `cache(async () => …)`: what the inner function returns.
            ExprKind::Call(call) => match &call.args[..] {
                [Arg { expr, spread: false }, ..] => self.returned(file, item, expr),
                _ => None,
            },
            ExprKind::Cast { expr, .. } => self.returned(file, item, expr),
            _ => None,
        }
    }

    fn returned_by_name(&mut self, file: FileId, name: &Atom) -> Option<String> {
        self.step()?;
        let module = self.view.module(file);
        match module.scope.get(name)? {
            Definition::Function { item, function } => self.result_of(file, &module.items.get(*item)?.item, *function),
            Definition::Variable { item, declarator } => {
                let item = &module.items.get(*item)?.item;
                match binding::of_declarator(item, *declarator, name)? {
                    Binding { source: Source::Init(init), path } if path.is_empty() => self.returned(file, item, init),
                    _ => None,
                }
            }
            Definition::Import { specifier, imported: ImportedName::Named(name), .. } => {
                let Resolution::File(next) = self.view.snapshot.resolve_on_server(file, specifier) else {
                    return None;
                };
                self.returned_by_export(next, name)
            }
            _ => None,
        }
    }

    fn returned_by_export(&mut self, file: FileId, name: &Atom) -> Option<String> {
        self.step()?;
        let module = self.view.module(file);
        let export = module.outline.exports.iter().find(|export| export.name == *name && !export.type_only);
        match export.map(|export| (&export.target, module.item_of(export))) {
            Some((ExportTarget::Local(local), _)) => self.returned_by_name(file, local),
            Some((ExportTarget::Default, item)) => match &module.items.get(item)?.item.kind {
                ItemKind::ExportDefault(expr) => self.returned(file, &module.items[item].item, expr),
                _ => None,
            },
            Some((ExportTarget::Reexport { specifier, imported: ImportedName::Named(name) }, _)) => {
                let Resolution::File(next) = self.view.snapshot.resolve_on_server(file, specifier) else {
                    return None;
                };
                self.returned_by_export(next, name)
            }
            Some(_) => None,
            None => {
                module.outline.imports.iter().filter(|import| import.kind == ImportKind::ReexportAll).find_map(|star| {
                    let Resolution::File(next) = self.view.snapshot.resolve_on_server(file, &star.specifier) else {
                        return None;
                    };
                    self.returned_by_export(next, name)
                })
            }
        }
    }

    /// The first return of the function that leads to a package or the environment.
    fn result_of(&mut self, file: FileId, item: &Item, function: FunctionId) -> Option<String> {
        match &item.function(function).body {
            Body::Expr(expr) => self.expr(file, item, expr).filter(|path| is_rooted(path)),
            Body::Block(stmts, _) => {
                let mut returns = Vec::new();
                collect_returns(stmts, &mut returns);
                returns.into_iter().find_map(|expr| self.expr(file, item, expr).filter(|path| is_rooted(path)))
            }
            Body::None => None,
        }
    }
}

/// The path begins at a package or at the environment, not at a name that was not understood.
pub fn is_rooted(path: &str) -> bool {
    path.contains('#') || path.starts_with("process.env.")
}
