//! Exports of a module with `'use server'` at its top.

use super::{Endpoint, EndpointKind};
use crate::hir::visit::{self, Visit};
use crate::hir::{
    Body, Declarator, Definition, Export, ExportTarget, Expr, ExprKind, Function, FunctionId, FunctionKind, Item,
    ItemKind, Module, Pattern, PatternKind, PropKey, StmtKind,
};
use crate::text::{Atom, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// What an export is bound to, as far as the compiler looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A function or arrow that is the value itself.
    Function(usize, FunctionId),
    /// A class declaration, or another thing that the compiler refuses to export.
    Refused,
    /// A literal that is exported where it is declared. It is refused too, but in files of cached functions.
    Literal,
    /// What the compiler registers without looking: a call result, an alias, an import, a value in parentheses.
    Unseen,
    /// Nothing that exists at run time.
    Absent,
}

pub fn endpoints(module: &Module, next_major: u32) -> Vec<Endpoint> {
    if is_client(module) {
        return Vec::new();
    }
    let mut all: Vec<Option<Endpoint>> = Vec::new();
    let mut names: FxHashSet<Option<Atom>> = FxHashSet::default();
    let mut by_local: FxHashMap<&Atom, usize> = FxHashMap::default();
    for (export, value) in exported_values(module) {
        let local = match &export.target {
            ExportTarget::Local(local) => Some(local),
            _ => None,
        };
        let name = Some(export.name.clone());
        if names.contains(&name) {
            continue;
        }
        let (item, function) = match value {
            Value::Refused | Value::Literal | Value::Absent => continue,
            Value::Function(item, id) if !is_registered(module, export, (item, id), next_major) => {
                continue;
            }
            Value::Function(item, id) => (item, Some(id)),
            Value::Unseen => readable(module, export),
        };
        if local.is_some_and(|local| is_overlooked(module, local)) {
            continue;
        }
        let endpoint = Endpoint { kind: EndpointKind::Module, name, span: export.span, item, function };
        // Since 16 only the last of several names of one local is registered. A function that is declared by `export
        // default` takes the place of those before it, and not of those behind it.
        if next_major >= 16
            && let Some(before) = local.and_then(|local| by_local.remove(local)).and_then(|index| all[index].take())
        {
            names.remove(&before.name);
        }
        if let Some(local) = local.filter(|_| !is_declared_default(module, export)) {
            by_local.insert(local, all.len());
        }
        names.insert(endpoint.name.clone());
        all.push(Some(endpoint));
    }
    let mut all: Vec<Endpoint> = all.into_iter().flatten().collect();
    for key in keys(module).into_iter().filter(|_| next_major < 16) {
        if all.iter().all(|known| known.name != key.name) {
            all.push(key);
        }
    }
    all
}

/// The server gets but references to the module, and nothing is refused: what looks for `'use client'` takes a string in
/// parentheses for an expression, behind which it does not see the other directive.
fn is_client(module: &Module) -> bool {
    let outline = &module.outline;
    let wrapped = outline.directives.iter().find(|it| it.parentheses > 0);
    match (outline.use_client(), wrapped, outline.use_server()) {
        (Some(client), Some(wrapped), Some(server)) => {
            client.span.start < wrapped.span.start && wrapped.span.start < server.span.start
        }
        _ => false,
    }
}

/// The exports that are values of this module, with what the compiler sees of them.
pub fn exported_values(module: &Module) -> impl Iterator<Item = (&Export, Value)> {
    let exports = module.outline.exports.iter().filter(|export| !export.type_only);
    exports.map(|export| (export, value(module, export)))
}

/// The functions among them that are exported as such: the module's directive is theirs.
pub fn functions(values: &[(&Export, Value)]) -> Vec<(usize, FunctionId)> {
    let function = |(_, value): &(&Export, Value)| match value {
        Value::Function(item, id) => Some((*item, *id)),
        _ => None,
    };
    values.iter().filter_map(function).collect()
}

fn is_declared_default(module: &Module, export: &Export) -> bool {
    let item = &module.items[module.item_of(export)].item;
    matches!(&item.kind, ItemKind::ExportDefault(Expr { kind: ExprKind::Function(_), .. }))
}

fn value(module: &Module, export: &Export) -> Value {
    let index = module.item_of(export);
    let item = &*module.items[index].item;
    if let ItemKind::ExportDefault(expr) = &item.kind {
        return default_value(module, export, item, expr);
    }
    match &export.target {
        ExportTarget::Reexport { .. } | ExportTarget::Default => Value::Refused,
        ExportTarget::Local(name) => match module.scope.get(name) {
            None | Some(Definition::Type { .. }) => Value::Absent,
            Some(Definition::Class { item }) if *item == index => Value::Refused,
            Some(Definition::Function { item, function }) => Value::Function(*item, *function),
            Some(Definition::Variable { item, declarator }) => {
                let placed = &*module.items[*item].item;
                let here = matches!(placed.kind, ItemKind::ExportDecl(_));
                let declarator = declarators(placed).and_then(|all| all.get(*declarator));
                declarator.map_or(Value::Unseen, |declarator| variable(*item, placed, declarator, here))
            }
            Some(Definition::Opaque { item }) => hoisted(&module.items[*item].item, name)
                .map_or(Value::Unseen, |function| Value::Function(*item, function)),
            Some(_) => Value::Unseen,
        },
    }
}

/// The function that a `var` inside of a block of the module is.
fn hoisted(item: &Item, name: &Atom) -> Option<FunctionId> {
    let mut hoisted = Hoisted { name, function: None };
    visit::walk_item(&mut hoisted, item);
    hoisted.function
}

struct Hoisted<'a> {
    name: &'a Atom,
    function: Option<FunctionId>,
}

impl<'i> Visit<'i> for Hoisted<'_> {
    fn visit_declarator(&mut self, _: &'i Item, declarator: &'i Declarator) {
        if matches!(&declarator.pattern.kind, PatternKind::Name { ident, .. } if ident.name == *self.name)
            && let Some(ExprKind::Function(id)) = declarator.init.as_ref().map(|init| &init.without_casts().kind)
        {
            self.function = Some(*id);
        }
    }

    fn visit_function(&mut self, _: &'i Item, _: FunctionId) {}
}

fn default_value(module: &Module, export: &Export, item: &Item, expr: &Expr) -> Value {
    let inner = expr.without_casts();
    match &inner.kind {
        _ if is_parenthesised(item, inner) => Value::Refused,
        ExprKind::Function(id) if matches!(item.function(*id).body, Body::None) => Value::Absent,
        ExprKind::Function(id) => Value::Function(module.item_of(export), *id),
        ExprKind::Call(_) if is_in_optional_chain(item, inner) => Value::Refused,
        ExprKind::Call(_) | ExprKind::DynamicImport(_) => Value::Unseen,
        ExprKind::Ref(_) => match &export.target {
            ExportTarget::Local(name) => match module.scope.get(name) {
                Some(Definition::Function { item, function }) => Value::Function(*item, *function),
                Some(Definition::Variable { item, declarator }) => {
                    let placed = &*module.items[*item].item;
                    let declarator = declarators(placed).and_then(|all| all.get(*declarator));
                    declarator.map_or(Value::Unseen, |declarator| variable(*item, placed, declarator, false))
                }
                _ => Value::Unseen,
            },
            _ => Value::Unseen,
        },
        _ => Value::Refused,
    }
}

/// The value of `a?.b()` is that of the chain, which the parser takes for no call.
fn is_in_optional_chain(item: &Item, expr: &Expr) -> bool {
    let (object, is_optional) = match &expr.kind {
        ExprKind::Call(call) => (&call.callee, call.optional),
        ExprKind::Member { object, optional, .. } | ExprKind::Index { object, optional, .. } => (&**object, *optional),
        _ => return false,
    };
    is_optional || !is_parenthesised(item, object) && is_in_optional_chain(item, object.without_casts())
}

/// Literals are refused only where they are exported.
fn variable(index: usize, item: &Item, declarator: &Declarator, exported_here: bool) -> Value {
    let Some(init) = declarator.init.as_ref().map(Expr::without_casts) else {
        return Value::Unseen;
    };
    match &init.kind {
        _ if is_parenthesised(item, init) => Value::Unseen,
        ExprKind::Lit(_) if exported_here => Value::Literal,
        ExprKind::Function(id) if matches!(declarator.pattern.kind, PatternKind::Name { .. }) => {
            Value::Function(index, *id)
        }
        _ => Value::Unseen,
    }
}

/// An asynchronous function, and no cached one, but for expressions with a name of their own. Before 16 the exports of
/// lists were not checked, and a `'use cache'` took the export away from declarations and default exports only; 14 knew no
/// `'use cache'` and checked no arrow.
fn is_registered(module: &Module, export: &Export, (item, id): (usize, FunctionId), next_major: u32) -> bool {
    let function = module.function(item, id);
    let index = module.item_of(export);
    let kind = &module.items[index].item.kind;
    let in_list = matches!(kind, ItemKind::ExportNamed { .. }) || item != index;
    let is_declared = match kind {
        ItemKind::ExportDecl(stmt) => matches!(stmt.kind, StmtKind::Function(..)),
        ItemKind::ExportDefault(_) => !in_list,
        _ => false,
    };
    let is_cached = next_major >= 15 && function.use_server().is_none() && is_cached(function, next_major);
    let unchecked =
        next_major < 16 && in_list || next_major < 15 && function.kind == FunctionKind::Arrow && !is_declared;
    let has_own_name = function.kind == FunctionKind::Expression && function.name.is_some();
    (function.is_async || unchecked) && !(is_cached && (next_major >= 16 && !has_own_name || is_declared))
}

fn is_cached(function: &Function, next_major: u32) -> bool {
    // Before 16 any string in parentheses ended the search.
    let mut searched = function.directives.iter().take_while(|it| next_major >= 16 || it.parentheses == 0);
    searched.any(|it| it.in_prologue && it.parentheses == 0 && is_cache(&it.value))
}

pub fn is_cache(value: &str) -> bool {
    value == "use cache" || value.starts_with("use cache: ")
}

/// The item and function to read for an export of which the compiler sees no function: `(async () => {}) as Action`.
fn readable(module: &Module, export: &Export) -> (usize, Option<FunctionId>) {
    let index = module.item_of(export);
    let item = &*module.items[index].item;
    if let ItemKind::ExportDefault(expr) = &item.kind {
        return (index, function_in(expr));
    }
    let ExportTarget::Local(name) = &export.target else {
        return (index, None);
    };
    match module.scope.get(name) {
        Some(Definition::Variable { item, declarator }) => {
            let declarator = declarators(&module.items[*item].item).and_then(|all| all.get(*declarator));
            let bound = declarator.filter(|it| matches!(&it.pattern.kind, PatternKind::Name { .. }));
            (*item, bound.and_then(|it| it.init.as_ref()).and_then(function_in))
        }
        Some(definition) => (definition.item(), None),
        None => (index, None),
    }
}

fn function_in(expr: &Expr) -> Option<FunctionId> {
    match &expr.without_casts().kind {
        ExprKind::Function(id) => Some(*id),
        _ => None,
    }
}

pub fn is_parenthesised(item: &Item, value: &Expr) -> bool {
    item.parenthesised.iter().any(|span| span.start == value.span.start)
}

fn declarators(item: &Item) -> Option<&[Declarator]> {
    match &item.kind {
        ItemKind::Stmt(stmt) | ItemKind::ExportDecl(stmt) => match &stmt.kind {
            StmtKind::Let(_, declarators) => Some(declarators),
            _ => None,
        },
        _ => None,
    }
}

/// An exported pattern binds a name that the compiler does not notice: `{ key: name = value }`, `...[name]`.
fn is_overlooked(module: &Module, name: &Atom) -> bool {
    let Some(Definition::Variable { item, declarator }) = module.scope.get(name) else {
        return false;
    };
    let item = &*module.items[*item].item;
    let declarator = declarators(item).and_then(|all| all.get(*declarator));
    matches!(item.kind, ItemKind::ExportDecl(_))
        && declarator.is_some_and(|declarator| !notices(&declarator.pattern, name))
}

fn notices(pattern: &Pattern, name: &Atom) -> bool {
    match &pattern.kind {
        PatternKind::Name { ident, .. } => ident.name == *name,
        PatternKind::Default { pattern, .. } => notices(pattern, name),
        PatternKind::Array { elements, rest } => {
            elements.iter().flatten().any(|it| notices(it, name)) || rest.iter().any(|it| is_name(it, name))
        }
        PatternKind::Object { props, rest } => {
            let prop = |prop: &crate::hir::PatternProp| {
                let has_default = matches!(prop.value.kind, PatternKind::Default { .. });
                (prop.shorthand || !has_default) && notices(&prop.value, name)
            };
            props.iter().any(prop) || rest.iter().any(|it| is_name(it, name))
        }
        PatternKind::Expr(_) | PatternKind::Unknown => false,
    }
}

fn is_name(pattern: &Pattern, name: &Atom) -> bool {
    matches!(&pattern.kind, PatternKind::Name { ident, .. } if ident.name == *name)
}

/// Before 16 the keys of exported object patterns are registered beside the names, though nothing is exported so.
fn keys(module: &Module) -> Vec<Endpoint> {
    let mut found = Vec::new();
    for (index, placed) in module.items.iter().enumerate() {
        if !matches!(placed.item.kind, ItemKind::ExportDecl(_)) {
            continue;
        }
        let mut of_item = Vec::new();
        for declarator in declarators(&placed.item).unwrap_or_default() {
            pattern_keys(&declarator.pattern, &mut of_item);
        }
        found.extend(of_item.into_iter().map(|(name, span)| Endpoint {
            kind: EndpointKind::Module,
            name: Some(name),
            span: module.absolute(index, span),
            item: index,
            function: None,
        }));
    }
    found
}

fn pattern_keys(pattern: &Pattern, found: &mut Vec<(Atom, Span)>) {
    match &pattern.kind {
        PatternKind::Array { elements, .. } => elements.iter().flatten().for_each(|it| pattern_keys(it, found)),
        PatternKind::Object { props, .. } => {
            for prop in props.iter().filter(|prop| !prop.shorthand) {
                // A quoted key is longer than its name.
                if let PropKey::Name(key) = &prop.key
                    && key.span.len() as usize == key.name.len()
                    && !key.name.starts_with(|c: char| c.is_ascii_digit())
                {
                    found.push((key.name.clone(), key.span));
                }
                if !matches!(prop.value.kind, PatternKind::Default { .. }) {
                    pattern_keys(&prop.value, found);
                }
            }
        }
        PatternKind::Default { pattern, .. } => pattern_keys(pattern, found),
        PatternKind::Name { .. } | PatternKind::Expr(_) | PatternKind::Unknown => {}
    }
}
