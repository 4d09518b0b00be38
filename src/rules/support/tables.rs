//! Whose the records of a table are, by the code that declares it: `pgTable('posts', { authorId: text().references(…) })`.

use super::{binding, built, calls};
use crate::catalog::Catalog;
use crate::finding::Place;
use crate::flow::Effect;
use crate::hir::visit::each_expr_of;
use crate::hir::{Body, Call, Declarator, Expr, ExprKind, Item, Module, Name, PatternKind, Prop};
use crate::text::Atom;
use crate::workspace::View;

/// Tables that refer to tables.
const MAX_REFERENCES: u8 = 5;

/// The table's columns are known, and none of them leads to a person or to those who share an account.
pub fn is_nobodys(view: &View<'_>, effect: &Effect) -> bool {
    let module = view.module(effect.place.file);
    let mut name = None;
    calls::of_chain(&module, effect.place.span, |_, _, call| name = name.take().or_else(|| table_of(call)));
    let Some(name) = name else {
        return false;
    };
    let declared = built::declaration(view, effect.place.file, &name, MAX_REFERENCES);
    declared.is_some_and(|place| is_somebodys(view, place, &name, MAX_REFERENCES) == Some(false))
}

/// `posts` of `db.delete(posts)` and `….from(posts)`.
fn table_of(call: &Call) -> Option<Atom> {
    let ExprKind::Member { name, .. } = &call.callee.kind else {
        return None;
    };
    match &call.args.first()?.expr.kind {
        ExprKind::Ref(Name::Free(table)) if matches!(name.name.as_str(), "update" | "delete" | "insert" | "from") => {
            Some(table.clone())
        }
        _ => None,
    }
}

/// `None` when what is declared there is no table that can be read.
fn is_somebodys(view: &View<'_>, place: Place, name: &str, depth: u8) -> Option<bool> {
    let catalog = Catalog::built_in();
    if catalog.names_owner(name) || catalog.names_membership(name) {
        return Some(true);
    }
    let depth = depth.checked_sub(1)?;
    let module = view.module(place.file);
    let (item, init) = initialiser(&module, place)?;
    let ExprKind::Call(call) = &init.kind else {
        return None;
    };
    let [table, columns, ..] = call.args.as_slice() else {
        return None;
    };
    if !matches!(table.expr.kind, ExprKind::Lit(_)) {
        return None;
    }
    let columns = columns_of(item, &columns.expr)?;
    let mut all_read = true;
    for column in columns {
        let Prop::Value { key, value, .. } = column else {
            all_read = false;
            continue;
        };
        let named = key.name().map(Atom::as_str).unwrap_or_default();
        if catalog.ties_to_owner(named) {
            return Some(true);
        }
        for target in references(item, value) {
            let declared = built::declaration(view, place.file, &target, MAX_REFERENCES);
            match declared.map(|declared| is_somebodys(view, declared, &target, depth)) {
                Some(Some(true)) => return Some(true),
                Some(Some(false)) => {}
                _ => all_read = false,
            }
        }
    }
    all_read.then_some(false)
}

/// The expression that gives the declared name its value.
fn initialiser(module: &Module, place: Place) -> Option<(&Item, &Expr)> {
    module.items.iter().enumerate().find_map(|(index, placed)| {
        let named = |one: &&Declarator| match &one.pattern.kind {
            PatternKind::Name { ident, .. } => module.absolute(index, ident.span) == place.span,
            _ => false,
        };
        let declarator = binding::declarators(&placed.item).iter().find(named)?;
        Some((placed.item.as_ref(), declarator.init.as_ref()?))
    })
}

/// An object, or a function that returns one.
fn columns_of<'i>(item: &'i Item, expr: &'i Expr) -> Option<&'i [Prop]> {
    match &expr.kind {
        ExprKind::Object(props) => Some(props),
        ExprKind::Function(function) => match &item.function(*function).body {
            Body::Expr(inner) => columns_of(item, inner),
            _ => None,
        },
        _ => None,
    }
}

/// `users` of `….references(() => users.id)`.
fn references(item: &Item, column: &Expr) -> Vec<Atom> {
    let mut found = Vec::new();
    each_expr_of(item, |expr| {
        let ExprKind::Call(call) = &expr.kind else {
            return;
        };
        if !column.span.contains(expr.span) {
            return;
        }
        if let ExprKind::Member { name, .. } = &call.callee.kind
            && name.name == "references"
            && let Some(ExprKind::Function(function)) = call.args.first().map(|arg| &arg.expr.kind)
            && let Body::Expr(body) = &item.function(*function).body
            && let ExprKind::Member { object, .. } = &body.kind
            && let ExprKind::Ref(Name::Free(target)) = &object.kind
        {
            found.push(target.clone());
        }
    });
    found
}
