//! What the compiler knows at each point of its walk, and what it makes of a function when it leaves it.

use super::{
    FunctionDirective, InlineAction, ModuleUse,
    names::{self, Use},
    scopes::{BindingId, Scopes, noticed},
};
use crate::hir::lower::erased::is_erased;
use crate::hir::lower::scope::namespace_name;
use rustc_hash::{FxHashMap, FxHashSet};
use std::mem::{replace, take};
use swc_common::BytePos;
use swc_ecma_ast::{Decl, FunctionBody, Ident, ModuleItem, Pat, Stmt, VarDeclKind};
use swc_ecma_visit::VisitWith;

pub fn walk(item: &ModuleItem) -> Vec<InlineAction> {
    let mut walker = Walker::default();
    item.visit_with(&mut walker);
    walker.actions
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a state of the compiler's own walk")]
pub struct Walker {
    pub scopes: Scopes,
    /// Bindings whose declaration has been passed, with their rank.
    declared: FxHashMap<BindingId, usize>,
    pub names: Vec<Use>,
    /// Uses that the compiler overlooks: targets of assignments and names of JSX elements.
    pub overlooked: Vec<Use>,
    pub in_function: bool,
    pub tracking: bool,
    pub in_callee: bool,
    /// Something is assigned to the next expression.
    pub is_target: bool,
    /// In the declaration that heads a loop or a `catch`.
    pub in_head: bool,
    /// Name of the function declaration that is being visited.
    pub declaration: Option<String>,
    /// Name of what the next function expression or arrow stands for.
    pub stands_for: Option<String>,
    pub depth: u32,
    pub actions: Vec<InlineAction>,
}

/// What holds before a function is entered.
pub struct Before {
    declared: usize,
    bindings: usize,
    names: usize,
    overlooked: usize,
    in_function: bool,
    tracking: bool,
    pub declaration: Option<String>,
}

impl Walker {
    pub fn enter_function(&mut self, directive: Option<FunctionDirective>) -> Before {
        let before = Before {
            declared: self.declared.len(),
            bindings: self.scopes.next(),
            names: self.names.len(),
            overlooked: self.overlooked.len(),
            in_function: replace(&mut self.in_function, true),
            tracking: self.tracking,
            declaration: take(&mut self.declaration),
        };
        self.tracking |= directive.is_some();
        self.scopes.enter();
        before
    }

    /// `parameters` is the number of names that were seen when the parameters had been visited.
    pub fn leave_function(&mut self, before: Before, parameters: usize, moved: Option<(FunctionDirective, BytePos)>) {
        self.scopes.leave();
        self.in_function = before.in_function;
        self.tracking = before.tracking;
        if let Some((directive, function)) = moved {
            let name = before.declaration.clone().or_else(|| self.stands_for.clone());
            let action = self.action(&before, parameters, directive, function, name);
            self.actions.push(action);
        }
        self.declaration = before.declaration;
        if !self.tracking {
            self.names.truncate(before.names);
            self.overlooked.truncate(before.overlooked);
        }
    }

    fn action(
        &self,
        before: &Before,
        parameters: usize,
        directive: FunctionDirective,
        function: BytePos,
        name: Option<String>,
    ) -> InlineAction {
        let is_declared = |binding| self.declared.get(&binding).is_some_and(|rank| *rank < before.declared);
        let uses = &self.names[before.names..];
        let is_of_module = |binding| self.scopes.is_of_module(binding);
        let (mut captured, mut of_module) = (Vec::new(), Vec::new());
        for each in names::retain(uses, |binding| is_declared(binding) || is_of_module(binding)) {
            if is_of_module(each.root) {
                let (path, member) = (each.captured(&self.scopes).path, each.member().map(str::to_owned));
                of_module.push(ModuleUse { before: captured.len(), path, member });
            } else {
                captured.push(each.captured(&self.scopes));
            }
        }

        // The moved function can be called by its own name, and the compiler rewrites no use outside of the body.
        let outside =
            |each: &Use| each.root.0 < before.bindings && !is_of_module(each.root) && Some(&each.name) != name.as_ref();
        let of_parameters = self.names[before.names..parameters].iter();
        let of_body = self.names[parameters..].iter().filter(|each| !is_declared(each.root));
        let mut missed: Vec<&Use> = of_parameters
            .chain(of_body)
            .chain(&self.overlooked[before.overlooked..])
            .filter(|each| outside(each))
            .collect();
        missed.sort_by_key(|each| each.span.lo);
        let mut seen = FxHashSet::default();
        let missed = missed.into_iter().map(|each| each.captured(&self.scopes));
        let missed = missed.filter(|each| seen.insert(each.path.clone())).collect();
        InlineAction { function, name, directive, captured, missed, of_module }
    }

    pub fn pass_declaration(&mut self, ident: &Ident) {
        if let Some(binding) = self.scopes.resolve(&ident.sym) {
            self.pass(binding);
        }
    }

    fn pass_vars(&mut self, pattern: &Pat) {
        noticed(pattern, &mut |ident| {
            if let Some(binding) = self.scopes.resolve_var(&ident.sym) {
                self.pass(binding);
            }
        });
    }

    fn pass(&mut self, binding: BindingId) {
        let rank = self.declared.len();
        self.declared.entry(binding).or_insert(rank);
    }

    pub fn pass_pattern(&mut self, pattern: &Pat) {
        noticed(pattern, &mut |ident| self.pass_declaration(ident));
    }

    pub fn pass_statement(&mut self, statement: &Stmt) {
        // TypeScript makes a function of an enum or a namespace of which anything is left.
        if let Stmt::Decl(decl) = statement
            && !is_erased(statement)
            && let Some(name) = unfolded_name(decl)
        {
            self.pass_declaration(name);
        }
        if !self.in_function {
            return;
        }
        match statement {
            Stmt::Decl(Decl::Var(var)) if !var.declare && var.kind == VarDeclKind::Var => {
                var.decls.iter().for_each(|declarator| self.pass_vars(&declarator.name));
            }
            Stmt::Decl(Decl::Var(var)) if !var.declare => {
                var.decls.iter().for_each(|declarator| self.pass_pattern(&declarator.name));
            }
            Stmt::Decl(Decl::Using(using)) => {
                using.decls.iter().for_each(|declarator| self.pass_pattern(&declarator.name));
            }
            Stmt::Decl(Decl::Fn(function)) if function.function.body.is_some() => {
                self.pass_declaration(&function.ident);
            }
            _ => {}
        }
    }

    pub fn overlook(&mut self, ident: &Ident) {
        if self.tracking {
            self.overlooked.push(names::used(ident, Vec::new(), ident.span, &mut self.scopes));
        }
    }

    pub fn in_scope(&mut self, inside: impl FnOnce(&mut Self)) {
        self.scopes.enter();
        inside(self);
        self.scopes.leave();
    }

    pub fn named(&mut self, name: Option<String>, inside: impl FnOnce(&mut Self)) {
        let outer = replace(&mut self.stands_for, name);
        inside(self);
        self.stands_for = outer;
    }

    pub fn body(&mut self, body: &FunctionBody) {
        self.scopes.declare_hoisted(&body.stmts);
        self.scopes.declare_block(&body.stmts);
        let before = self.scopes.enter_body();
        body.visit_children_with(self);
        self.scopes.leave_body(before);
    }
}

fn unfolded_name(decl: &Decl) -> Option<&Ident> {
    match decl {
        Decl::TsEnum(decl) if !decl.declare => Some(&decl.id),
        decl => namespace_name(decl),
    }
}
