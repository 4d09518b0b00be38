//! The free names that code uses, as values and as types.

use crate::hir::visit::{self, Visit, each_expr_of};
use crate::hir::{Declarator, Expr, ExprKind, FunctionId, Item, ItemKind, Name, StmtKind, Type};
use crate::text::Span;
use std::collections::BTreeSet;

/// Names that code uses.
#[derive(Default)]
pub struct Words {
    pub values: BTreeSet<String>,
    pub types: BTreeSet<String>,
}

impl Words {
    pub fn function(&mut self, item: &Item, id: FunctionId) {
        let mut walker = WordWalker { words: self, types: Vec::new() };
        walker.visit_function(item, id);
        let types = walker.types;
        self.add_types(&types);
    }

    pub fn item(&mut self, item: &Item) {
        let mut walker = WordWalker { words: self, types: Vec::new() };
        visit::walk_item(&mut walker, item);
        if let ItemKind::Type(decl) = &item.kind {
            walker.types.push(decl.ty.clone());
            walker.types.extend(decl.extends.iter().cloned());
        }
        let types = walker.types;
        self.add_types(&types);
    }

    /// An expression of the item, by its span.
    pub fn expression(&mut self, item: &Item, span: Span) {
        let mut found = BTreeSet::new();
        each_expr_of(item, |expr| {
            if let ExprKind::Ref(Name::Free(name)) = &expr.kind
                && span.contains(expr.span)
            {
                found.insert(name.to_string());
            }
        });
        self.values.append(&mut found);
    }

    /// Those of a type.
    pub fn ty(&mut self, ty: &Type) {
        self.add_type(ty);
    }

    fn add_types(&mut self, types: &[Type]) {
        for ty in types {
            self.add_type(ty);
        }
    }

    fn add_type(&mut self, ty: &Type) {
        use crate::hir::TypeKind;
        let root = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
        match &ty.kind {
            TypeKind::Named { name, args } => {
                self.types.insert(root(name));
                self.add_types(args);
            }
            TypeKind::Array(of) => self.add_type(of),
            TypeKind::Tuple(parts) | TypeKind::Union(parts) | TypeKind::Intersection(parts) => {
                self.add_types(parts);
            }
            TypeKind::Object(members) => {
                for member in members {
                    self.add_type(&member.ty);
                }
            }
            TypeKind::Record(key, value) => {
                self.add_type(key);
                self.add_type(value);
            }
            TypeKind::Typeof(path) => {
                self.types.insert(root(path));
            }
            TypeKind::Keyword(_) | TypeKind::Literal(_) => {}
            TypeKind::Function | TypeKind::Other => {
                self.types.insert(OPAQUE.to_owned());
            }
        }
    }
}

/// Stands for a type whose names are not known.
pub const OPAQUE: &str = "?";

struct WordWalker<'w> {
    words: &'w mut Words,
    types: Vec<Type>,
}

impl<'i> Visit<'i> for WordWalker<'_> {
    fn visit_function(&mut self, item: &'i Item, function: FunctionId) {
        let it = item.function(function);
        self.types.extend(it.params.iter().filter_map(|param| param.ty.clone()));
        self.types.extend(it.return_type.clone());
        visit::walk_function(self, item, function);
    }

    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        self.types.extend(declarator.ty.clone());
        visit::walk_declarator(self, item, declarator);
    }

    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i crate::hir::Stmt) {
        if let StmtKind::Type(decl) = &stmt.kind {
            self.types.push(decl.ty.clone());
        }
        visit::walk_stmt(self, item, stmt);
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        match &expr.kind {
            ExprKind::Ref(Name::Free(name)) => drop(self.words.values.insert(name.to_string())),
            ExprKind::Cast { ty, .. } => self.types.push(ty.clone()),
            ExprKind::Call(call) | ExprKind::New(call) => {
                self.types.extend(call.type_args.iter().cloned());
            }
            _ => {}
        }
        visit::walk_expr(self, item, expr);
    }
}
