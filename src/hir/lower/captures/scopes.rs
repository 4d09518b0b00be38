//! Names and their bindings, as far as functions and blocks of one item declare them. Names of the module stay free.

use crate::hir::lower::enums::{self, Constant};
use crate::hir::lower::scope::is_ambient;
use rustc_hash::FxHashMap;
use std::mem::replace;
use swc_common::BytePos;
use swc_ecma_ast::{
    BlockStmt, Decl, ForHead, Ident, ObjectPatProp, Pat, Stmt, TsEnumDecl, VarDecl, VarDeclKind, VarDeclOrExpr,
    VarDeclarator,
};

/// Numbered in the order in which their scopes are entered: what a function declares comes after all around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BindingId(pub usize);

/// An enum of the item, as far as TypeScript knows its members.
#[derive(Default)]
struct Enum {
    constants: FxHashMap<String, Constant>,
    is_const: bool,
}

#[derive(Default)]
pub struct Scopes {
    stack: Vec<FxHashMap<String, BindingId>>,
    /// How many scopes there are up to that of the innermost function, which owns the `var`s in it.
    of_function: usize,
    declarations: Vec<BytePos>,
    /// Names that the item uses and does not declare.
    of_module: FxHashMap<String, BindingId>,
    enums: FxHashMap<BindingId, Enum>,
}

impl Scopes {
    pub fn enter(&mut self) {
        self.stack.push(FxHashMap::default());
    }

    pub fn leave(&mut self) {
        self.stack.pop();
    }

    /// The number that the next binding gets.
    pub fn next(&self) -> usize {
        self.declarations.len()
    }

    /// Binds a name in the innermost scope; without one the name belongs to the module and stays free.
    pub fn declare(&mut self, ident: &Ident) {
        let id = BindingId(self.declarations.len());
        if let Some(scope) = self.stack.last_mut() {
            scope.entry(ident.sym.to_string()).or_insert_with(|| {
                self.declarations.push(ident.span.lo);
                id
            });
        }
    }

    pub fn resolve(&self, name: &str) -> Option<BindingId> {
        self.stack.iter().rev().find_map(|scope| scope.get(name).copied())
    }

    /// What a `var` of the name declares: not what a `catch` around it binds.
    pub fn resolve_var(&self, name: &str) -> Option<BindingId> {
        self.stack[..self.of_function].iter().rev().find_map(|scope| scope.get(name).copied())
    }

    /// The innermost scope is that of a function from now on. Gives what was so before.
    pub fn enter_body(&mut self) -> usize {
        replace(&mut self.of_function, self.stack.len())
    }

    pub fn leave_body(&mut self, before: usize) {
        self.of_function = before;
    }

    /// What a use of the name means, in the item or in the module around it.
    pub fn meaning(&mut self, name: &str) -> BindingId {
        if let Some(binding) = self.resolve(name) {
            return binding;
        }
        let next = BindingId(self.declarations.len());
        let known = *self.of_module.entry(name.to_owned()).or_insert(next);
        if known == next {
            self.declarations.push(BytePos(0));
        }
        known
    }

    pub fn is_of_module(&self, binding: BindingId) -> bool {
        self.declarations[binding.0] == BytePos(0)
    }

    pub fn declaration(&self, binding: BindingId) -> BytePos {
        self.declarations[binding.0]
    }

    /// Whether `name.member` is a constant of an enum, which TypeScript has replaced before the compiler looks. It
    /// replaces `name?.member` only where the enum itself is left out.
    pub fn is_constant(&self, name: &str, member: &str, is_optional: bool) -> bool {
        let known = self.resolve(name).and_then(|root| self.enums.get(&root));
        known.is_some_and(|it| it.constants.contains_key(member) && (it.is_const || !is_optional))
    }

    pub fn constants(&self, decl: &TsEnumDecl) -> FxHashMap<String, Constant> {
        enums::constants(decl, &|name, member| {
            let known = self.resolve(name).and_then(|root| self.enums.get(&root))?;
            known.constants.get(member).copied()
        })
    }

    pub fn declare_pattern(&mut self, pattern: &Pat) {
        match pattern {
            Pat::Ident(ident) => self.declare(&ident.id),
            Pat::Array(array) => array.elems.iter().flatten().for_each(|element| self.declare_pattern(element)),
            Pat::Rest(rest) => self.declare_pattern(&rest.arg),
            Pat::Assign(assign) => self.declare_pattern(&assign.left),
            Pat::Object(object) => {
                for prop in &object.props {
                    match prop {
                        ObjectPatProp::KeyValue(pair) => self.declare_pattern(&pair.value),
                        ObjectPatProp::Assign(assign) => self.declare(&assign.key.id),
                        ObjectPatProp::Rest(rest) => self.declare_pattern(&rest.arg),
                    }
                }
            }
            Pat::Invalid(_) | Pat::Expr(_) => {}
        }
    }

    /// What statements declare for the block that they are the body of.
    pub fn declare_block(&mut self, statements: &[Stmt]) {
        for statement in statements {
            let Stmt::Decl(decl) = statement else {
                continue;
            };
            match decl {
                Decl::Class(class) => self.declare(&class.ident),
                Decl::Fn(function) => self.declare(&function.ident),
                Decl::Var(var) if var.kind != VarDeclKind::Var => self.declare_all(&var.decls),
                Decl::Using(using) => self.declare_all(&using.decls),
                Decl::TsModule(module) if !is_ambient(decl) => {
                    module.id.as_ident().iter().for_each(|it| self.declare(it));
                }
                Decl::TsEnum(decl) => {
                    self.declare(&decl.id);
                    let constants = self.constants(decl);
                    if let Some(binding) = self.resolve(&decl.id.sym) {
                        let known = self.enums.entry(binding).or_default();
                        known.constants.extend(constants);
                        known.is_const |= decl.is_const;
                    }
                }
                _ => {}
            }
        }
    }

    /// `var`s in statements, however deep below the function that owns them.
    pub fn declare_hoisted(&mut self, statements: &[Stmt]) {
        for statement in statements {
            self.hoist(statement);
        }
    }

    pub fn declare_all(&mut self, declarators: &[VarDeclarator]) {
        for declarator in declarators {
            self.declare_pattern(&declarator.name);
        }
    }

    fn hoist(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Decl(Decl::Var(var)) => self.hoist_var(var),
            Stmt::Block(block) => self.declare_hoisted(&block.stmts),
            Stmt::If(branch) => {
                self.hoist(&branch.cons);
                branch.alt.iter().for_each(|alt| self.hoist(alt));
            }
            Stmt::Labeled(labeled) => self.hoist(&labeled.body),
            Stmt::While(each) => self.hoist(&each.body),
            Stmt::DoWhile(each) => self.hoist(&each.body),
            Stmt::For(each) => {
                if let Some(VarDeclOrExpr::VarDecl(var)) = &each.init {
                    self.hoist_var(var);
                }
                self.hoist(&each.body);
            }
            Stmt::ForIn(each) => {
                self.hoist_head(&each.left);
                self.hoist(&each.body);
            }
            Stmt::ForOf(each) => {
                self.hoist_head(&each.left);
                self.hoist(&each.body);
            }
            Stmt::Switch(switch) => switch.cases.iter().for_each(|case| self.declare_hoisted(&case.cons)),
            Stmt::Try(attempt) => {
                self.declare_hoisted(&attempt.block.stmts);
                attempt.handler.iter().for_each(|handler| self.hoist_block(&handler.body));
                attempt.finalizer.iter().for_each(|block| self.hoist_block(block));
            }
            _ => {}
        }
    }

    fn hoist_block(&mut self, block: &BlockStmt) {
        self.declare_hoisted(&block.stmts);
    }

    fn hoist_head(&mut self, head: &ForHead) {
        if let ForHead::VarDecl(var) = head {
            self.hoist_var(var);
        }
    }

    fn hoist_var(&mut self, var: &VarDecl) {
        if var.kind == VarDeclKind::Var {
            self.declare_all(&var.decls);
        }
    }
}

/// The identifiers of a pattern that the compiler takes as declared. It overlooks a key with both a pattern (or new
/// name) and a default, and patterns behind `...`.
pub fn noticed(pattern: &Pat, out: &mut impl FnMut(&Ident)) {
    match pattern {
        Pat::Ident(ident) => out(&ident.id),
        Pat::Array(array) => array.elems.iter().flatten().for_each(|element| noticed(element, out)),
        Pat::Assign(assign) => noticed(&assign.left, out),
        Pat::Rest(rest) => noticed_rest(&rest.arg, out),
        Pat::Object(object) => {
            for prop in &object.props {
                match prop {
                    ObjectPatProp::KeyValue(pair) if matches!(*pair.value, Pat::Assign(_)) => {}
                    ObjectPatProp::KeyValue(pair) => noticed(&pair.value, out),
                    ObjectPatProp::Assign(assign) => out(&assign.key.id),
                    ObjectPatProp::Rest(rest) => noticed_rest(&rest.arg, out),
                }
            }
        }
        Pat::Invalid(_) | Pat::Expr(_) => {}
    }
}

fn noticed_rest(rest: &Pat, out: &mut impl FnMut(&Ident)) {
    if let Pat::Ident(ident) = rest {
        out(&ident.id);
    }
}
