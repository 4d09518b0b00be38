//! From names to values across modules: definitions, imports, exports, barrels.

use super::activation::State;
use super::interpreter::{Interpreter, class, closure};
use super::proof::Proofs;
use super::value::{Alternative, Object, Origin, Scalar, Value};
use crate::finding::Place;
use crate::hir::visit::each_expr_of;
use crate::hir::{
    Declarator, Definition, ExportTarget, Expr, ExprKind, ImportKind, ImportedName, Item, ItemKind, LetKind, Name,
    PatternKind, Stmt, StmtKind,
};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, Resolution};
use std::rc::Rc;

/// Re-exports of re-exports.
const MAX_HOPS: u8 = 16;

impl Interpreter<'_> {
    pub(super) fn compute_definition(&mut self, file: FileId, name: &Atom) -> Value {
        let module = self.module(file);
        let Some(definition) = module.scope.get(name) else {
            return Value::UNKNOWN;
        };
        match definition {
            Definition::Import { specifier, imported, .. } => self.imported(file, specifier, imported),
            Definition::Variable { item, declarator } => self.variable(file, *item, *declarator, name),
            Definition::Function { item, function } => {
                let scope = self.root(file, *item);
                closure(&scope, *function)
            }
            Definition::Class { item } => {
                let scope = self.root(file, *item);
                class_start(&scope.item).map_or(Value::UNKNOWN, |start| class(&scope, start))
            }
            Definition::Enum { item } => members(&module.items[*item].item),
            Definition::Type { .. } | Definition::Opaque { .. } => Value::UNKNOWN,
        }
    }

    pub(super) fn imported(&mut self, from: FileId, specifier: &str, imported: &ImportedName) -> Value {
        if let ImportedName::Named(name) = imported
            && let Some(value) = self.configured(from, specifier, name)
        {
            return value;
        }
        match (self.resolve(from, specifier), imported) {
            (Resolution::File(file), ImportedName::Named(name)) => self.exported(file, name, MAX_HOPS),
            (Resolution::File(file), ImportedName::Namespace) => Value::Module(file),
            (Resolution::Package(package), ImportedName::Named(name)) => external(from, &package, name),
            (Resolution::Package(package), ImportedName::Namespace) => external(from, &package, "*"),
            (Resolution::Unresolved, ImportedName::Named(name)) => external(from, &format!("?{specifier}"), name),
            (Resolution::Unresolved, ImportedName::Namespace) => external(from, &format!("?{specifier}"), "*"),
            (Resolution::Asset, _) => Value::UNKNOWN,
        }
    }

    /// Where a specifier leads; notes when that is the file under check.
    fn resolve(&mut self, from: FileId, specifier: &str) -> Resolution {
        let resolution = self.view.snapshot.resolve_on_server(from, specifier);
        self.came_back |= resolution == Resolution::File(self.view.file);
        resolution
    }

    /// What a module exports under a name.
    pub(super) fn exported(&mut self, file: FileId, name: &str, hops: u8) -> Value {
        let Some(hops) = hops.checked_sub(1) else {
            return Value::of(Origin::UNREAD);
        };
        // A barrel is not parsed for what stands behind it.
        let outline = self.view.outline(file);
        if let Some(export) = outline.exports.iter().find(|export| export.name == name && !export.type_only) {
            return match &export.target {
                ExportTarget::Local(local) => self.definition(file, local),
                ExportTarget::Default => {
                    let item = self.module(file).item_of(export);
                    self.default_export(file, item)
                }
                ExportTarget::Reexport { specifier, imported } => match (self.resolve(file, specifier), imported) {
                    (Resolution::File(next), ImportedName::Named(name)) => self.exported(next, name, hops),
                    _ => self.imported(file, specifier, imported),
                },
            };
        }
        for import in outline.imports.iter().filter(|import| import.kind == ImportKind::ReexportAll) {
            match self.resolve(file, &import.specifier) {
                Resolution::File(next) => {
                    let value = self.exported(next, name, hops);
                    if value != Value::of(Origin::UNREAD) {
                        return value;
                    }
                }
                Resolution::Package(package) => return external(file, &package, name),
                Resolution::Asset | Resolution::Unresolved => {}
            }
        }
        Value::of(Origin::UNREAD)
    }

    fn default_export(&mut self, file: FileId, item: usize) -> Value {
        let key = Atom::new(format!("export default {item}"));
        if let Some(known) = self.begin_definition(file, &key) {
            return known;
        }
        let scope = self.root(file, item);
        let value = match &scope.item.kind {
            ItemKind::ExportDefault(expr) => {
                let mut state = State::new();
                let value = self.eval(&scope, expr, &mut state);
                self.keep(&state);
                value
            }
            _ => Value::UNKNOWN,
        };
        self.end_definition(file, key, value)
    }

    fn variable(&mut self, file: FileId, item: usize, declarator: usize, name: &Atom) -> Value {
        let scope = self.root(file, item);
        let Some((kind, declared)) = declarator_of(&scope.item, declarator) else {
            return Value::UNKNOWN;
        };
        let mut state = State::new();
        let value = match &declared.init {
            Some(init) => self.eval(&scope, init, &mut state),
            None => Value::Nothing,
        };
        let mut found = None;
        self.destructure(&scope, &declared.pattern, &value, &mut state, &mut |bound, value| {
            if bound == name {
                found = Some(value.clone());
            }
        });
        self.keep(&state);
        let value = found.unwrap_or(Value::UNKNOWN);
        if kind == LetKind::Const { value } else { self.assigned_later(file, name, value) }
    }

    /// What a property that the module's code keeps on the global object holds (`globalThis.db = db`), when that is a
    /// client or the like. Where the answer is asked for to find itself, there is none yet.
    pub(super) fn kept_globally(&mut self, file: FileId, name: &Atom) -> Option<Value> {
        let key = (file, Atom::new(format!("globalThis.{name}")));
        if !self.enter(key.clone()) {
            return Some(Value::Nothing);
        }
        let module = self.module(file);
        let mut assigned = Vec::new();
        for (index, placed) in module.items.iter().enumerate() {
            let mut found = Vec::new();
            each_expr_of(&placed.item, |expr| {
                if let ExprKind::Assign { target, value, .. } = &expr.kind
                    && is_member(&target.kind, name)
                {
                    found.push((target.clone(), Expr::clone(value)));
                }
            });
            let scope = self.root(file, index);
            for (target, value) in found {
                let mut state = State::new();
                let PatternKind::Expr(target) = &target.kind else { continue };
                let ExprKind::Member { object, .. } = &target.without_casts().kind else { continue };
                if is_global_object(&self.eval(&scope, object, &mut state)) {
                    assigned.push(self.eval(&scope, &value, &mut state));
                }
            }
        }
        self.finish(&key);
        // What it assigns in a circle of definitions is known where the circle was entered.
        assigned.retain(|value| *value != Value::UNKNOWN);
        let known = !assigned.is_empty() && assigned.iter().all(Value::is_service);
        known.then(|| Value::choice(assigned.into_iter().map(|value| Alternative { value, proofs: Proofs::NONE })))
    }

    /// `let client` at module level, set by the code below it.
    fn assigned_later(&mut self, file: FileId, name: &Atom, initial: Value) -> Value {
        let module = self.module(file);
        let mut values = Vec::new();
        for (index, placed) in module.items.iter().enumerate() {
            let mut found = Vec::new();
            each_expr_of(&placed.item, |expr| {
                if let ExprKind::Assign { target, value, .. } = &expr.kind
                    && is_name(&target.kind, name)
                {
                    found.push(Expr::clone(value));
                }
            });
            for value in found {
                let scope = self.root(file, index);
                let mut state = State::new();
                values.push(self.eval(&scope, &value, &mut state));
                self.keep(&state);
            }
        }
        if !initial.is_nothing() || values.is_empty() {
            values.push(if initial.is_nothing() { Value::UNKNOWN } else { initial });
        }
        Value::choice(values.into_iter().map(|value| Alternative { value, proofs: Proofs::NONE }))
    }
}

fn is_name(target: &PatternKind, name: &Atom) -> bool {
    match target {
        PatternKind::Name { ident, local: None } => ident.name == *name,
        PatternKind::Expr(expr) => {
            matches!(&expr.kind, ExprKind::Ref(Name::Free(free)) if free == name)
        }
        _ => false,
    }
}

fn is_member(target: &PatternKind, name: &Atom) -> bool {
    let PatternKind::Expr(expr) = target else {
        return false;
    };
    matches!(&expr.without_casts().kind, ExprKind::Member { name: member, .. } if member.name == *name)
}

/// `globalThis` and its older names.
pub(super) fn is_global_object(value: &Value) -> bool {
    matches!(value, Value::Library(library) if matches!(&*library.path, "global#globalThis" | "global#global"))
}

/// A property of the global object that the platform does not know: the program put it there.
pub(super) fn is_kept_globally(value: &Value) -> bool {
    let Value::Library(library) = value else {
        return false;
    };
    let name = library.path.strip_prefix("global#globalThis.").or_else(|| library.path.strip_prefix("global#global."));
    name.is_some_and(|name| !name.contains(['.', '(']) && !matches!(name, "fetch" | "crypto"))
}

fn declarator_of(item: &Item, index: usize) -> Option<(LetKind, &Declarator)> {
    let (ItemKind::Stmt(stmt) | ItemKind::ExportDecl(stmt)) = &item.kind else {
        return None;
    };
    let StmtKind::Let(kind, declarators) = &stmt.kind else {
        return None;
    };
    Some((*kind, declarators.get(index)?))
}

fn class_start(item: &Item) -> Option<u32> {
    let (ItemKind::Stmt(stmt) | ItemKind::ExportDecl(stmt)) = &item.kind else {
        let ItemKind::ExportDefault(expr) = &item.kind else {
            return None;
        };
        let ExprKind::Class(class) = &expr.kind else {
            return None;
        };
        return Some(class.span.start);
    };
    let StmtKind::Class(class, _) = &stmt.kind else {
        return None;
    };
    Some(class.span.start)
}

/// An enum, as far as its members are texts; of numbers only this is known.
fn members(item: &Item) -> Value {
    let texts = match &item.kind {
        ItemKind::Stmt(Stmt { kind: StmtKind::Enum(_, _, texts), .. })
        | ItemKind::ExportDecl(Stmt { kind: StmtKind::Enum(_, _, texts), .. }) => texts.as_slice(),
        _ => &[],
    };
    let props = texts.iter().map(|(name, text)| (name.clone(), Value::Text(text.clone()))).collect();
    Value::Object(Rc::new(Object { props, rest: Some(Scalar::default()) }))
}

fn external(from: FileId, package: &str, name: &str) -> Value {
    Value::library(format!("{package}#{name}"), Place { file: from, span: Span::default() })
}
