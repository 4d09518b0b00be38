//! What the project's queries say of who owns which records.

use super::{Filter, Kind};
use crate::catalog::Catalog;
use crate::hir::visit::each_expr;
use crate::hir::{Call, Expr, ExprKind, Lit, Module, Name, Prop};
use crate::rules::Context;
use crate::workspace::{FileId, Snapshot};
use std::collections::BTreeSet;

/// Methods of document databases that take the filter first.
pub const MONGO: &[&str] = &[
    "updateOne",
    "updateMany",
    "deleteOne",
    "deleteMany",
    "findOne",
    "find",
    "findOneAndUpdate",
    "findOneAndDelete",
    "findOneAndReplace",
    "replaceOne",
    "countDocuments",
];

/// Files that are looked into at most.
const MAX_FILES: usize = 200;

/// A column and what it is compared with: `authorId` and `user.id`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Owner {
    pub key: String,
    pub value: String,
}

/// Those of the records, of the file under check first.
pub fn owners(context: &Context<'_>, filter: &Filter) -> Vec<Owner> {
    let snapshot = context.view.snapshot;
    let mut found: Vec<Owner> = Vec::new();
    for file in neighbours(snapshot, context.file) {
        let module = snapshot.module(file);
        let text = snapshot.text(file);
        let mut here = BTreeSet::new();
        each_expr(&module, |item, expr| {
            if let ExprKind::Call(call) = &expr.kind {
                of_call(&module, &text, item, expr, call, filter, &mut here);
            }
        });
        found.extend(here);
    }
    found
}

/// The file, and those that import what it imports.
pub fn neighbours(snapshot: &Snapshot, file: FileId) -> Vec<FileId> {
    let mut all = vec![file];
    for target in snapshot.graph().imports(file) {
        for importer in snapshot.graph().importers(*target) {
            let server = snapshot.outline(*importer).use_client().is_none();
            if server && !all.contains(importer) && all.len() < MAX_FILES {
                all.push(*importer);
            }
        }
    }
    all
}

fn of_call(
    module: &Module,
    text: &str,
    item: usize,
    expr: &Expr,
    call: &Call,
    filter: &Filter,
    found: &mut BTreeSet<Owner>,
) {
    let slice = |expr: &Expr| module.absolute(item, expr.span).slice(text);
    let mut add = |key: &str, value: &Expr| {
        if is_path(value) && (Catalog::built_in().names_identity(key) || is_id(value) && !IDS.contains(&key)) {
            found.insert(Owner { key: key.to_owned(), value: slice(value).to_owned() });
        }
    };
    match (&call.callee.kind, filter.kind) {
        (ExprKind::Member { object, .. }, Kind::Where) => {
            let is_model =
                matches!(&object.kind, ExprKind::Member { name, .. } if name.name == filter.records.as_str());
            let Some(ExprKind::Object(options)) = call.args.first().map(|arg| &arg.expr.kind).filter(|_| is_model)
            else {
                return;
            };
            for name in ["where", "data"] {
                properties(super::property(options, name), &mut add);
            }
        }
        (ExprKind::Member { object, name, .. }, Kind::First)
            if slice(object) == filter.records && MONGO.contains(&name.name.as_str()) =>
        {
            properties(call.args.first().map(|arg| &arg.expr), &mut add);
        }
        (ExprKind::Ref(Name::Free(compare)), Kind::Condition) if compare == "eq" => {
            if let [column, value] = call.args.as_slice()
                && let ExprKind::Member { object, name, .. } = &column.expr.kind
                && slice(object) == filter.records
            {
                add(&name.name, &value.expr);
            }
        }
        (ExprKind::Member { name, .. }, Kind::Chain) if name.name == "eq" => {
            if let [column, value] = call.args.as_slice()
                && let ExprKind::Lit(Lit::Str(key)) = &column.expr.kind
                && table_of(slice(expr)).as_ref() == Some(&filter.records)
            {
                add(key, &value.expr);
            }
        }
        _ => {}
    }
}

fn properties(object: Option<&Expr>, add: &mut impl FnMut(&str, &Expr)) {
    let Some(ExprKind::Object(props)) = object.map(|object| &object.kind) else {
        return;
    };
    for prop in props {
        if let Prop::Value { key, value, .. } = prop
            && let Some(key) = key.name()
        {
            add(key, value);
        }
    }
}

/// What an id is called where nothing says whose it is.
const IDS: &[&str] = &["id", "_id", "uid", "sub"];

/// `session.user.id`: whatever is compared with it belongs to the caller.
fn is_id(value: &Expr) -> bool {
    matches!(&value.kind, ExprKind::Member { name, .. } if IDS.contains(&name.name.as_str()))
}

/// `user.id`, `userId`.
fn is_path(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Ref(Name::Local(_)) => true,
        ExprKind::Member { object, optional: false, .. } => is_path(object),
        _ => false,
    }
}

/// `posts` of `….from('posts')….`.
pub fn table_of(chain: &str) -> Option<String> {
    let (_, rest) = chain.split_once(".from(")?;
    let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    rest[1..].split_once(quote).map(|(table, _)| table.to_owned())
}
