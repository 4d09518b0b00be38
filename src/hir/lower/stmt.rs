//! Statements.

use super::pattern::Mode;
use super::{Lowerer, enums, erased};
use crate::hir::{
    Case, Declarator, Directive, ExprKind, LetKind, Lit, LocalKind, Loop, LoopKind, Pattern, Stmt, StmtKind,
};
use crate::text::Atom;
use swc_common::Spanned;
use swc_ecma_ast as swc;

impl Lowerer<'_> {
    /// Statements in a scope of their own.
    pub(super) fn block(&mut self, stmts: &[swc::Stmt]) -> Vec<Stmt> {
        self.in_scope(|this| {
            this.hoist_block(stmts);
            this.stmts(stmts)
        })
    }

    /// The statements of a function's body, where strings are directives.
    pub(super) fn directives_and_stmts(&mut self, stmts: &[swc::Stmt]) -> Vec<Stmt> {
        let mut in_prologue = true;
        let mut lowered = Vec::with_capacity(stmts.len());
        for stmt in stmts {
            if let Some(directive) = self.directive(stmt, in_prologue) {
                in_prologue &= directive.parentheses < 2;
                self.odd_statements = true;
                lowered.push(Stmt { span: self.span(stmt), kind: StmtKind::Directive(directive) });
            } else {
                in_prologue &= erased::is_erased(stmt);
                lowered.extend(self.stmt(stmt));
            }
        }
        lowered
    }

    pub(super) fn directive(&mut self, stmt: &swc::Stmt, in_prologue: bool) -> Option<Directive> {
        let swc::Stmt::Expr(stmt) = stmt else { return None };
        let mut parentheses = 0u8;
        let mut expr = super::expr::without_types(&stmt.expr);
        while let swc::Expr::Paren(inner) = expr {
            parentheses = parentheses.saturating_add(1);
            expr = super::expr::without_types(&inner.expr);
        }
        let swc::Expr::Lit(swc::Lit::Str(string)) = expr else { return None };
        let has_surrogates = string.raw.as_ref().is_some_and(|raw| has_surrogates(raw));
        let string = self.string(string);
        let span = if parentheses == 0 { string.span } else { self.span(stmt) };
        Some(Directive { value: string.name, span, parentheses, in_prologue, has_surrogates })
    }

    fn stmts(&mut self, stmts: &[swc::Stmt]) -> Vec<Stmt> {
        stmts.iter().filter_map(|stmt| self.stmt(stmt)).collect()
    }

    /// `None` for what does nothing.
    pub(super) fn stmt(&mut self, stmt: &swc::Stmt) -> Option<Stmt> {
        if matches!(stmt, swc::Stmt::Empty(_) | swc::Stmt::Debugger(_)) {
            return None;
        }
        let kind = self.nested(|this| this.stmt_kind(stmt)).unwrap_or(StmtKind::Unknown);
        Some(Stmt { span: self.span(stmt), kind })
    }

    fn stmt_kind(&mut self, stmt: &swc::Stmt) -> StmtKind {
        match stmt {
            swc::Stmt::Expr(stmt) => {
                let expr = self.expr(&stmt.expr);
                self.odd_statements |= matches!(expr.kind, ExprKind::Lit(Lit::Str(_)) | ExprKind::Template { .. });
                StmtKind::Expr(expr)
            }
            swc::Stmt::Decl(decl) => self.decl(decl),
            swc::Stmt::Block(block) => StmtKind::Block(self.block(&block.stmts)),
            swc::Stmt::Return(stmt) => StmtKind::Return(stmt.arg.as_ref().map(|arg| self.expr(arg))),
            swc::Stmt::Throw(stmt) => StmtKind::Throw(self.expr(&stmt.arg)),
            swc::Stmt::If(branch) => StmtKind::If {
                test: self.expr(&branch.test),
                then: self.branch(&branch.cons),
                otherwise: branch.alt.as_ref().map(|alt| self.branch(alt)).unwrap_or_default(),
            },
            swc::Stmt::Switch(switch) => self.switch(switch),
            swc::Stmt::Try(attempt) => self.attempt(attempt),
            swc::Stmt::While(repeat) => {
                let kind = LoopKind::While { test: self.expr(&repeat.test) };
                let body = self.branch(&repeat.body);
                StmtKind::Loop(Box::new(Loop { kind, body }))
            }
            swc::Stmt::DoWhile(repeat) => {
                let body = self.branch(&repeat.body);
                StmtKind::Loop(Box::new(Loop { kind: LoopKind::DoWhile { test: self.expr(&repeat.test) }, body }))
            }
            swc::Stmt::For(repeat) => self.for_loop(repeat),
            swc::Stmt::ForOf(repeat) => self.for_each(&repeat.left, &repeat.right, &repeat.body, |binding, subject| {
                LoopKind::Of { binding, subject }
            }),
            swc::Stmt::ForIn(repeat) => self.for_each(&repeat.left, &repeat.right, &repeat.body, |binding, subject| {
                LoopKind::In { binding, subject }
            }),
            swc::Stmt::Labeled(labeled) => {
                let label = Atom::from(&*labeled.label.sym);
                match self.stmt(&labeled.body) {
                    Some(body) => StmtKind::Labeled(label, Box::new(body)),
                    None => StmtKind::Block(Vec::new()),
                }
            }
            swc::Stmt::Break(stmt) => StmtKind::Break(stmt.label.as_ref().map(|label| Atom::from(&*label.sym))),
            swc::Stmt::Continue(stmt) => StmtKind::Continue(stmt.label.as_ref().map(|label| Atom::from(&*label.sym))),
            swc::Stmt::With(_) | swc::Stmt::Empty(_) | swc::Stmt::Debugger(_) => StmtKind::Unknown,
        }
    }

    /// The statements of a branch or loop body, with or without braces.
    fn branch(&mut self, stmt: &swc::Stmt) -> Vec<Stmt> {
        match stmt {
            swc::Stmt::Block(block) => self.block(&block.stmts),
            other => self.stmt(other).into_iter().collect(),
        }
    }

    fn switch(&mut self, switch: &swc::SwitchStmt) -> StmtKind {
        let subject = self.expr(&switch.discriminant);
        let cases = self.in_scope(|this| {
            this.hoist_block(switch.cases.iter().flat_map(|case| &case.cons));
            let mut cases = Vec::with_capacity(switch.cases.len());
            for case in &switch.cases {
                let test = case.test.as_ref().map(|test| this.expr(test));
                cases.push(Case { test, body: this.stmts(&case.cons) });
            }
            cases
        });
        StmtKind::Switch { subject, cases }
    }

    fn attempt(&mut self, attempt: &swc::TryStmt) -> StmtKind {
        let block = self.block(&attempt.block.stmts);
        let mut param = None;
        let handler = attempt.handler.as_ref().map(|clause| {
            self.in_scope(|this| {
                if let Some(pattern) = &clause.param {
                    this.declare_pattern(pattern, LocalKind::Catch);
                    param = Some(this.bare_pattern(pattern));
                }
                this.block(&clause.body.stmts)
            })
        });
        let finalizer = attempt.finalizer.as_ref().map(|block| self.block(&block.stmts)).unwrap_or_default();
        StmtKind::Try { block, param, handler, finalizer }
    }

    fn for_loop(&mut self, repeat: &swc::ForStmt) -> StmtKind {
        self.in_scope(|this| {
            let init = match &repeat.init {
                Some(swc::VarDeclOrExpr::VarDecl(var)) => {
                    if var.kind != swc::VarDeclKind::Var {
                        this.hoist_declarators(var);
                    }
                    vec![Stmt { span: this.span(&var.span), kind: this.var_decl(var) }]
                }
                Some(swc::VarDeclOrExpr::Expr(expr)) => {
                    vec![Stmt { span: this.span(expr), kind: StmtKind::Expr(this.expr(expr)) }]
                }
                None => Vec::new(),
            };
            let test = repeat.test.as_ref().map(|test| this.expr(test));
            let update = repeat.update.as_ref().map(|update| this.expr(update));
            let body = this.branch(&repeat.body);
            StmtKind::Loop(Box::new(Loop { kind: LoopKind::For { init, test, update }, body }))
        })
    }

    fn for_each(
        &mut self,
        head: &swc::ForHead,
        subject: &swc::Expr,
        body: &swc::Stmt,
        kind: impl FnOnce(Pattern, crate::hir::Expr) -> LoopKind,
    ) -> StmtKind {
        let subject = self.expr(subject);
        self.in_scope(|this| {
            match head {
                swc::ForHead::VarDecl(var) if var.kind != swc::VarDeclKind::Var => this.hoist_declarators(var),
                swc::ForHead::UsingDecl(using) => {
                    for declarator in &using.decls {
                        this.declare_pattern(&declarator.name, LocalKind::Const);
                    }
                }
                swc::ForHead::VarDecl(_) | swc::ForHead::Pat(_) => {}
            }
            let binding = this.for_head(head);
            let body = this.branch(body);
            StmtKind::Loop(Box::new(Loop { kind: kind(binding, subject), body }))
        })
    }

    pub(super) fn decl(&mut self, decl: &swc::Decl) -> StmtKind {
        match decl {
            swc::Decl::Var(var) => self.var_decl(var),
            swc::Decl::Using(using) => StmtKind::Let(LetKind::Using, self.declarators(&using.decls)),
            swc::Decl::Fn(decl) => {
                let function = self.function_decl(Some(&decl.ident), &decl.function);
                StmtKind::Function(function, self.declared(&decl.ident))
            }
            swc::Decl::Class(decl) => {
                let class = self.class_decl(Some(&decl.ident), &decl.class);
                StmtKind::Class(Box::new(class), self.declared(&decl.ident))
            }
            swc::Decl::TsEnum(decl) => {
                for value in decl.members.iter().filter_map(|member| member.init.as_ref()) {
                    self.expr(value);
                }
                StmtKind::Enum(self.ident(&decl.id), self.declared(&decl.id), enums::texts(decl))
            }
            swc::Decl::TsInterface(decl) => StmtKind::Type(self.interface(decl, false)),
            swc::Decl::TsTypeAlias(decl) => StmtKind::Type(self.type_alias(decl, false)),
            swc::Decl::TsModule(_) => StmtKind::Unknown,
        }
    }

    fn var_decl(&mut self, var: &swc::VarDecl) -> StmtKind {
        let kind = match var.kind {
            swc::VarDeclKind::Var => LetKind::Var,
            swc::VarDeclKind::Let => LetKind::Let,
            swc::VarDeclKind::Const => LetKind::Const,
        };
        StmtKind::Let(kind, self.declarators(&var.decls))
    }

    fn declarators(&mut self, declarators: &[swc::VarDeclarator]) -> Vec<Declarator> {
        declarators
            .iter()
            .map(|declarator| {
                let pattern = match &declarator.name {
                    swc::Pat::Expr(_) => self.pattern(&declarator.name, Mode::Assignment),
                    name => self.bare_pattern(name),
                };
                let (ty, _) = self.annotation(&declarator.name);
                declarator.init.iter().for_each(|init| self.note_parenthesised(init));
                let init = declarator.init.as_ref().map(|init| self.expr(init));
                let end = declarator.init.as_ref().map_or(declarator.name.span_hi(), Spanned::span_hi);
                let whole = declarator.span.with_hi(end.max(declarator.span.hi));
                Declarator { span: self.span(&whole), pattern, ty, init }
            })
            .collect()
    }
}

/// `\ud800` to `\udfff`, also in braces.
fn has_surrogates(raw: &str) -> bool {
    let escapes = raw.split("\\u").skip(1).map(|escape| escape.trim_start_matches(['{', '0']));
    let is_half = |escape: &str| {
        let mut digits = escape.chars().map(|digit| digit.to_ascii_lowercase());
        digits.next() == Some('d') && digits.next().is_some_and(|digit| ('8'..='f').contains(&digit))
    };
    escapes.into_iter().any(is_half)
}
