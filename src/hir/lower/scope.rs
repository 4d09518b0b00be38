//! Scopes, and what they declare before their first statement runs.

use super::Lowerer;
use crate::hir::{Local, LocalId, LocalKind, Name};
use crate::text::Atom;
use swc_ecma_ast::{
    Decl, ExportDecl, ForHead, Ident, ModuleDecl, ModuleItem, ObjectPatProp, Pat, Stmt, TsNamespaceBody, VarDecl,
    VarDeclKind, VarDeclOrExpr,
};

impl Lowerer<'_> {
    /// Lowers inside of a new scope.
    pub(super) fn in_scope<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> T {
        self.scopes.push(Vec::new());
        let result = lower(self);
        for name in self.scopes.pop().unwrap_or_default() {
            if let Some(declared) = self.names.get_mut(&name) {
                declared.pop();
            }
        }
        result
    }

    /// Declares a name in the innermost scope; at module level, where there is none, the name stays free.
    pub(super) fn declare(&mut self, ident: &Ident, kind: LocalKind) -> Option<LocalId> {
        let name = Atom::from(&*ident.sym);
        let scope = self.scopes.last_mut()?;
        if scope.contains(&name) {
            return self.names.get(&name).and_then(|declared| declared.last().copied());
        }
        scope.push(name.clone());
        let id = LocalId(self.locals.len() as u32);
        self.names.entry(name.clone()).or_default().push(id);
        let span = self.span(ident);
        self.locals.push(Local { name, kind, span, function: self.function, set_within: false });
        Some(id)
    }

    /// The local that a declared name is, without counting as a use of it.
    pub(super) fn declared(&self, ident: &Ident) -> Option<LocalId> {
        self.names.get(&*ident.sym).and_then(|declared| declared.last().copied())
    }

    /// What a name in a value position means.
    pub(super) fn resolve(&mut self, ident: &Ident) -> Name {
        if let Some(local) = self.declared(ident) {
            return Name::Local(local);
        }
        let name = Atom::from(&*ident.sym);
        if !self.free.contains(&name) {
            self.free.insert(name.clone());
        }
        Name::Free(name)
    }

    /// What a name means that is set to something.
    pub(super) fn resolve_target(&mut self, ident: &Ident) -> Name {
        let name = self.resolve(ident);
        if let Name::Local(id) = name {
            let function = self.function;
            let local = &mut self.locals[id.0 as usize];
            local.set_within |= local.function != function;
        }
        name
    }

    pub(super) fn declare_pattern(&mut self, pattern: &Pat, kind: LocalKind) {
        for_each_name(pattern, &mut |ident| {
            self.declare(ident, kind);
        });
    }

    /// Declares what a block's statements declare for the whole block.
    pub(super) fn hoist_block<'s>(&mut self, stmts: impl IntoIterator<Item = &'s Stmt>) {
        for stmt in stmts {
            match labelled(stmt) {
                Stmt::Decl(Decl::Var(var)) if var.kind != VarDeclKind::Var => self.hoist_declarators(var),
                Stmt::Decl(Decl::Using(using)) => {
                    for declarator in &using.decls {
                        self.declare_pattern(&declarator.name, LocalKind::Const);
                    }
                }
                Stmt::Decl(Decl::Fn(function)) => {
                    self.declare(&function.ident, LocalKind::Function);
                }
                Stmt::Decl(Decl::Class(class)) => {
                    self.declare(&class.ident, LocalKind::Class);
                }
                Stmt::Decl(Decl::TsEnum(decl)) => {
                    self.declare(&decl.id, LocalKind::Enum);
                }
                _ => {}
            }
        }
    }

    pub(super) fn hoist_declarators(&mut self, var: &VarDecl) {
        for declarator in &var.decls {
            self.declare_pattern(&declarator.name, local_kind(var.kind));
        }
    }

    /// Declares every `var` of a function's body, however deep in its blocks. One that repeats a parameter is that one.
    pub(super) fn hoist_vars<'s>(&mut self, stmts: impl IntoIterator<Item = &'s Stmt>) {
        for stmt in stmts {
            for_each_var(stmt, 0, &mut |var| {
                for declarator in &var.decls {
                    for_each_name(&declarator.name, &mut |ident| {
                        if !self.is_parameter(ident) {
                            self.declare(ident, LocalKind::Var);
                        }
                    });
                }
            });
        }
    }

    fn is_parameter(&self, ident: &Ident) -> bool {
        let local = self.declared(ident).map(|id| &self.locals[id.0 as usize]);
        local.is_some_and(|local| local.kind == LocalKind::Param && local.function == self.function)
    }
}

pub(super) const fn local_kind(kind: VarDeclKind) -> LocalKind {
    match kind {
        VarDeclKind::Var => LocalKind::Var,
        VarDeclKind::Let => LocalKind::Let,
        VarDeclKind::Const => LocalKind::Const,
    }
}

/// Names that a namespace, or a `var` inside of a block, adds to the module's scope.
pub(super) fn hidden_names(item: &ModuleItem) -> Vec<&Ident> {
    let stmt = match item {
        ModuleItem::Stmt(stmt) => stmt,
        ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => {
            return namespace_name(&export.decl).into_iter().collect();
        }
        ModuleItem::ModuleDecl(_) => return Vec::new(),
    };
    if let Stmt::Decl(decl) = stmt {
        return namespace_name(decl).into_iter().collect();
    }
    let mut names = Vec::new();
    for_each_var(stmt, 0, &mut |var| {
        for declarator in &var.decls {
            for_each_name(&declarator.name, &mut |ident| names.push(ident));
        }
    });
    names
}

pub(super) fn namespace_name(decl: &Decl) -> Option<&Ident> {
    match decl {
        Decl::TsModule(module) if !module.global && !module.declare && has_values(module.body.as_ref()) => {
            module.id.as_ident()
        }
        _ => None,
    }
}

/// A namespace of types alone does not exist at run time. What it `declare`s makes it one of values, to the compiler.
pub(super) fn has_values(body: Option<&TsNamespaceBody>) -> bool {
    let is_value = |item: &ModuleItem| match item {
        ModuleItem::Stmt(Stmt::Decl(decl))
        | ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(ExportDecl { decl, .. })) => match decl {
            Decl::TsInterface(_) | Decl::TsTypeAlias(_) => false,
            Decl::TsModule(inner) => has_values(inner.body.as_ref()),
            Decl::Fn(function) => function.function.body.is_some(),
            _ => true,
        },
        ModuleItem::Stmt(Stmt::Empty(_)) => false,
        ModuleItem::ModuleDecl(ModuleDecl::ExportNamed(export)) => !export.type_only,
        ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => import.is_export && !import.is_type_only,
        _ => true,
    };
    match body {
        Some(TsNamespaceBody::TsModuleBlock(block)) => block.body.iter().any(is_value),
        Some(TsNamespaceBody::TsNamespaceDecl(inner)) => has_values(Some(&inner.body)),
        None => false,
    }
}

/// `declare …`: it only says what exists elsewhere.
pub(super) fn is_ambient(decl: &Decl) -> bool {
    match decl {
        Decl::Class(decl) => decl.declare,
        Decl::Fn(decl) => decl.declare,
        Decl::Var(decl) => decl.declare,
        Decl::TsEnum(decl) => decl.declare,
        Decl::TsModule(decl) => decl.declare || decl.global,
        Decl::Using(_) | Decl::TsInterface(_) | Decl::TsTypeAlias(_) => false,
    }
}

fn labelled(mut stmt: &Stmt) -> &Stmt {
    while let Stmt::Labeled(labeled) = stmt {
        stmt = &labeled.body;
    }
    stmt
}

fn for_each_name<'p>(pattern: &'p Pat, found: &mut impl FnMut(&'p Ident)) {
    match pattern {
        Pat::Ident(ident) => found(&ident.id),
        Pat::Array(array) => array.elems.iter().flatten().for_each(|element| for_each_name(element, found)),
        Pat::Rest(rest) => for_each_name(&rest.arg, found),
        Pat::Object(object) => {
            for prop in &object.props {
                match prop {
                    ObjectPatProp::KeyValue(prop) => for_each_name(&prop.value, found),
                    ObjectPatProp::Assign(prop) => found(&prop.key.id),
                    ObjectPatProp::Rest(rest) => for_each_name(&rest.arg, found),
                }
            }
        }
        Pat::Assign(assign) => for_each_name(&assign.left, found),
        Pat::Invalid(_) | Pat::Expr(_) => {}
    }
}

fn for_each_var<'s>(stmt: &'s Stmt, depth: u32, found: &mut impl FnMut(&'s VarDecl)) {
    if depth > super::MAX_DEPTH {
        return;
    }
    let mut inside = |stmt: &'s Stmt| for_each_var(stmt, depth + 1, found);
    match stmt {
        Stmt::Decl(Decl::Var(var)) if var.kind == VarDeclKind::Var => found(var),
        Stmt::Block(block) => block.stmts.iter().for_each(inside),
        Stmt::Labeled(labeled) => inside(&labeled.body),
        Stmt::If(branch) => {
            inside(&branch.cons);
            branch.alt.iter().for_each(|alt| inside(alt));
        }
        Stmt::Switch(switch) => switch.cases.iter().flat_map(|case| &case.cons).for_each(inside),
        Stmt::Try(attempt) => {
            let handler = attempt.handler.iter().flat_map(|handler| &handler.body.stmts);
            let finalizer = attempt.finalizer.iter().flat_map(|block| &block.stmts);
            attempt.block.stmts.iter().chain(handler).chain(finalizer).for_each(inside);
        }
        Stmt::While(repeat) => inside(&repeat.body),
        Stmt::DoWhile(repeat) => inside(&repeat.body),
        Stmt::For(repeat) => {
            inside(&repeat.body);
            if let Some(VarDeclOrExpr::VarDecl(var)) = &repeat.init
                && var.kind == VarDeclKind::Var
            {
                found(var);
            }
        }
        Stmt::ForIn(repeat) => {
            inside(&repeat.body);
            head_var(&repeat.left).into_iter().for_each(found);
        }
        Stmt::ForOf(repeat) => {
            inside(&repeat.body);
            head_var(&repeat.left).into_iter().for_each(found);
        }
        _ => {}
    }
}

fn head_var(head: &ForHead) -> Option<&VarDecl> {
    match head {
        ForHead::VarDecl(var) if var.kind == VarDeclKind::Var => Some(var),
        _ => None,
    }
}
