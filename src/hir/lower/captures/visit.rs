//! The compiler's walk over one item, node by node, in the order of swc's tree.

use super::{
    FunctionDirective,
    names::{self, Position},
    walker::Walker,
};
use crate::hir::lower::{MAX_DEPTH, enums, erased::is_erased, expr::without_types};
use std::mem::replace;
use swc_ecma_ast::{
    ArrowExpr, ArrowFunctionBody, AssignExpr, AssignPat, AssignPatProp, AssignTarget, AssignTargetPat, BindingIdent,
    BlockStmt, Callee, CatchClause, ClassDecl, ClassExpr, ClassMember, Constructor, Expr, FnDecl, FnExpr, ForHead,
    ForInStmt, ForOfStmt, ForStmt, Function, JSXAttr, JSXAttrName, JSXAttrValue, JSXElementName, JSXExpr, JSXObject,
    Lit, ObjectLit, Param, ParamOrTsParamProp, Pat, Prop, PropName, PropOrSpread, SimpleAssignTarget, Stmt, SwitchStmt,
    TsEnumDecl, TsEnumMemberId, TsModuleDecl, TsParamProp, TsType, TsTypeAnn, UpdateExpr, VarDecl, VarDeclKind,
    VarDeclarator,
};
use swc_ecma_visit::{Visit, VisitWith};

impl Visit for Walker {
    fn visit_fn_decl(&mut self, node: &FnDecl) {
        let outer = self.declaration.replace(node.ident.sym.to_string());
        node.function.visit_with(self);
        self.declaration = outer;
    }

    fn visit_fn_expr(&mut self, node: &FnExpr) {
        let name = node.ident.as_ref().map(|ident| ident.sym.to_string()).or_else(|| self.stands_for.clone());
        self.named(name, |this| {
            this.in_scope(|this| {
                node.ident.iter().for_each(|ident| this.scopes.declare(ident));
                node.function.visit_with(this);
            });
        });
    }

    fn visit_function(&mut self, node: &Function) {
        let directive = node.body.as_ref().and_then(|body| directive(&body.stmts));
        let before = self.enter_function(directive);
        node.params.iter().for_each(|param| self.scopes.declare_pattern(&param.pat));
        node.params.visit_with(self);
        let parameters = self.names.len();
        if let Some(body) = &node.body {
            self.body(body);
        }
        let moved = directive.filter(|_| node.is_async).map(|directive| (directive, node.span.lo));
        self.leave_function(before, parameters, moved);
    }

    fn visit_arrow_expr(&mut self, node: &ArrowExpr) {
        let directive = match &*node.body {
            ArrowFunctionBody::FunctionBody(body) => directive(&body.stmts),
            ArrowFunctionBody::Expr(_) => None,
        };
        let before = self.enter_function(directive);
        for param in &node.params {
            self.scopes.declare_pattern(param);
        }
        node.params.iter().for_each(|param| self.pass_pattern(param));
        node.params.visit_with(self);
        let parameters = self.names.len();
        match &*node.body {
            ArrowFunctionBody::FunctionBody(body) => self.body(body),
            ArrowFunctionBody::Expr(expr) => expr.visit_with(self),
        }
        let moved = directive.filter(|_| node.is_async).map(|directive| (directive, node.span.lo));
        self.leave_function(before, parameters, moved);
    }

    fn visit_param(&mut self, node: &Param) {
        node.pat.visit_with(self);
        if self.in_function {
            self.pass_pattern(&node.pat);
        }
    }

    fn visit_ts_param_prop(&mut self, node: &TsParamProp) {
        node.param.visit_with(self);
    }

    fn visit_stmt(&mut self, node: &Stmt) {
        if self.depth >= MAX_DEPTH {
            return;
        }
        self.depth += 1;
        node.visit_children_with(self);
        self.depth -= 1;
        self.pass_statement(node);
    }

    fn visit_expr(&mut self, node: &Expr) {
        let position = Position { callee: self.in_callee, target: self.is_target };
        if self.tracking && self.in_function && names::note(node, position, &mut self.scopes, &mut self.names) {
            return;
        }
        if self.depth >= MAX_DEPTH {
            return;
        }
        let in_head = replace(&mut self.in_head, false);
        self.depth += 1;
        self.as_target(position.target && is_wrapper(node), |this| node.visit_children_with(this));
        self.depth -= 1;
        self.in_head = in_head;
    }

    fn visit_update_expr(&mut self, node: &UpdateExpr) {
        self.as_target(true, |this| node.arg.visit_with(this));
    }

    fn visit_assign_target_pat(&mut self, node: &AssignTargetPat) {
        self.as_target(true, |this| node.visit_children_with(this));
    }

    fn visit_assign_pat(&mut self, node: &AssignPat) {
        node.left.visit_with(self);
        self.as_target(false, |this| node.right.visit_with(this));
    }

    fn visit_assign_pat_prop(&mut self, node: &AssignPatProp) {
        node.key.visit_with(self);
        self.as_target(false, |this| node.value.visit_with(this));
    }

    fn visit_callee(&mut self, node: &Callee) {
        let outer = replace(&mut self.in_callee, true);
        node.visit_children_with(self);
        self.in_callee = outer;
    }

    fn visit_object_lit(&mut self, node: &ObjectLit) {
        for prop in &node.props {
            match prop {
                PropOrSpread::Prop(prop) => self.object_prop(prop),
                PropOrSpread::Spread(spread) => spread.visit_children_with(self),
            }
        }
    }

    fn visit_class_decl(&mut self, node: &ClassDecl) {
        self.class(None, &node.class);
    }

    fn visit_class_expr(&mut self, node: &ClassExpr) {
        self.class(node.ident.as_ref(), &node.class);
    }

    fn visit_class_member(&mut self, node: &ClassMember) {
        self.class_member(node);
    }

    fn visit_constructor(&mut self, node: &Constructor) {
        self.in_scope(|this| {
            for param in &node.params {
                if let ParamOrTsParamProp::Param(param) = param {
                    this.scopes.declare_pattern(&param.pat);
                }
            }
            node.params.visit_with(this);
            node.body.iter().for_each(|body| this.body(body));
        });
    }

    fn visit_block_stmt(&mut self, node: &BlockStmt) {
        self.in_scope(|this| {
            this.scopes.declare_block(&node.stmts);
            node.visit_children_with(this);
        });
    }

    fn visit_for_stmt(&mut self, node: &ForStmt) {
        self.in_scope(|this| {
            this.in_head(|this| node.init.visit_with(this));
            node.test.visit_with(this);
            node.update.visit_with(this);
            node.body.visit_with(this);
        });
    }

    fn visit_for_in_stmt(&mut self, node: &ForInStmt) {
        self.in_scope(|this| {
            this.for_head(&node.left);
            node.right.visit_with(this);
            node.body.visit_with(this);
        });
    }

    fn visit_for_of_stmt(&mut self, node: &ForOfStmt) {
        self.in_scope(|this| {
            this.for_head(&node.left);
            node.right.visit_with(this);
            // The webpack pipeline has made a declaration at the top of the body of it.
            if let ForHead::UsingDecl(using) = &node.left
                && this.in_function
            {
                using.decls.iter().for_each(|declarator| this.pass_pattern(&declarator.name));
            }
            node.body.visit_with(this);
        });
    }

    fn visit_switch_stmt(&mut self, node: &SwitchStmt) {
        node.discriminant.visit_with(self);
        self.in_scope(|this| {
            // The compiler binds the declarations of a case when it comes to the case, not to the block, and before it
            // looks at what the case is compared with.
            for case in &node.cases {
                this.scopes.declare_block(&case.cons);
                case.test.visit_with(this);
                case.cons.visit_with(this);
            }
        });
    }

    fn visit_catch_clause(&mut self, node: &CatchClause) {
        self.in_scope(|this| {
            this.in_head(|this| node.param.visit_with(this));
            node.body.visit_with(this);
        });
    }

    fn visit_var_declarator(&mut self, node: &VarDeclarator) {
        let name = match (&node.name, node.init.as_deref()) {
            (Pat::Ident(ident), Some(Expr::Arrow(_) | Expr::Fn(_))) => Some(ident.id.sym.to_string()),
            _ => None,
        };
        self.named(name, |this| node.visit_children_with(this));
    }

    fn visit_assign_expr(&mut self, node: &AssignExpr) {
        let name = match (&node.left, &*node.right) {
            (AssignTarget::Simple(SimpleAssignTarget::Ident(ident)), Expr::Arrow(_) | Expr::Fn(_)) => {
                Some(ident.id.sym.to_string())
            }
            _ => self.stands_for.clone(),
        };
        self.named(name, |this| node.visit_children_with(this));
    }

    fn visit_simple_assign_target(&mut self, node: &SimpleAssignTarget) {
        // What TypeScript leaves of `a.b! = 1` is a target; parentheses make an expression of it.
        let target = match node {
            SimpleAssignTarget::TsNonNull(inner) => without_types(&inner.expr),
            SimpleAssignTarget::TsAs(inner) => without_types(&inner.expr),
            SimpleAssignTarget::TsSatisfies(inner) => without_types(&inner.expr),
            SimpleAssignTarget::TsTypeAssertion(inner) => without_types(&inner.expr),
            SimpleAssignTarget::TsInstantiation(inner) => without_types(&inner.expr),
            SimpleAssignTarget::Paren(inner) => return self.as_target(true, |this| inner.visit_children_with(this)),
            _ => return node.visit_children_with(self),
        };
        match target {
            Expr::Ident(ident) => self.overlook(ident),
            Expr::Member(_) => target.visit_children_with(self),
            _ => self.as_target(true, |this| target.visit_with(this)),
        }
    }

    fn visit_jsx_attr(&mut self, node: &JSXAttr) {
        let name = match (&node.name, &node.value) {
            (JSXAttrName::Ident(name), Some(JSXAttrValue::JSXExprContainer(container))) => match &container.expr {
                JSXExpr::Expr(expr) if matches!(**expr, Expr::Arrow(_) | Expr::Fn(_)) => Some(name.sym.to_string()),
                _ => None,
            },
            _ => None,
        };
        self.named(name, |this| node.visit_children_with(this));
    }

    fn visit_jsx_element_name(&mut self, node: &JSXElementName) {
        match node {
            JSXElementName::Ident(ident) if !ident.sym.starts_with(|c: char| c.is_ascii_lowercase()) => {
                self.overlook(ident);
            }
            JSXElementName::JSXMemberExpr(member) => member.obj.visit_with(self),
            _ => {}
        }
    }

    fn visit_jsx_object(&mut self, node: &JSXObject) {
        match node {
            JSXObject::Ident(ident) => self.overlook(ident),
            JSXObject::JSXMemberExpr(member) => member.obj.visit_with(self),
        }
    }

    fn visit_binding_ident(&mut self, node: &BindingIdent) {
        // In the head of a loop and behind `catch` a name is bound when the walk comes to it: a default before it means another one.
        if self.in_head {
            self.scopes.declare(&node.id);
        }
        self.overlook(&node.id);
    }

    fn visit_var_decl(&mut self, node: &VarDecl) {
        if node.declare {
            return;
        }
        let in_head = self.in_head;
        self.in_head = in_head && node.kind != VarDeclKind::Var;
        node.visit_children_with(self);
        self.in_head = in_head;
    }

    fn visit_ts_type(&mut self, _: &TsType) {}

    fn visit_ts_type_ann(&mut self, _: &TsTypeAnn) {}

    fn visit_ts_enum_decl(&mut self, node: &TsEnumDecl) {
        if node.declare {
            return;
        }
        // TypeScript makes a function of it that is called at once, and leaves no name where it knows the value.
        let constants = self.scopes.constants(node);
        let in_callee = replace(&mut self.in_callee, true);
        self.in_scope(|this| {
            node.members.iter().for_each(|member| this.declare_member(&member.id));
            for member in &node.members {
                if !constants.contains_key(&enums::member_name(&member.id)) {
                    member.init.visit_with(this);
                }
            }
        });
        self.in_callee = in_callee;
    }

    fn visit_ts_module_decl(&mut self, _: &TsModuleDecl) {}
}

impl Walker {
    fn object_prop(&mut self, prop: &Prop) {
        match prop {
            Prop::Shorthand(ident) if self.tracking => {
                self.names.push(names::used(ident, Vec::new(), ident.span, &mut self.scopes));
            }
            Prop::KeyValue(pair) if matches!(*pair.value, Expr::Arrow(_) | Expr::Fn(_)) => {
                let name = key_name(&pair.key).or_else(|| self.stands_for.clone());
                self.named(name, |this| pair.visit_children_with(this));
            }
            Prop::Method(method) => {
                let name = key_name(&method.key).or_else(|| self.stands_for.clone());
                self.named(name, |this| method.visit_children_with(this));
            }
            _ => prop.visit_children_with(self),
        }
    }

    fn declare_member(&mut self, id: &TsEnumMemberId) {
        if let TsEnumMemberId::Ident(ident) = id {
            self.scopes.declare(ident);
        }
    }

    fn for_head(&mut self, head: &ForHead) {
        match head {
            ForHead::VarDecl(_) => self.in_head(|this| head.visit_with(this)),
            ForHead::UsingDecl(using) => {
                self.scopes.declare_all(&using.decls);
            }
            ForHead::Pat(_) => head.visit_with(self),
        }
    }

    fn as_target(&mut self, is_target: bool, look: impl FnOnce(&mut Self)) {
        let outer = replace(&mut self.is_target, is_target);
        look(self);
        self.is_target = outer;
    }

    fn in_head(&mut self, look: impl FnOnce(&mut Self)) {
        self.in_head = true;
        look(self);
        self.in_head = false;
    }
}

/// What is around an expression without making another one of it.
const fn is_wrapper(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Paren(_)
            | Expr::TsNonNull(_)
            | Expr::TsAs(_)
            | Expr::TsConstAssertion(_)
            | Expr::TsSatisfies(_)
            | Expr::TsTypeAssertion(_)
            | Expr::TsInstantiation(_)
    )
}

/// The directive that takes effect in a function's body.
fn directive(statements: &[Stmt]) -> Option<FunctionDirective> {
    let remaining = statements.iter().filter(|statement| !is_erased(statement));
    remaining.map_while(string_statement).find_map(directive_of)
}

pub fn directive_of(value: &str) -> Option<FunctionDirective> {
    match value {
        "use server" => Some(FunctionDirective::UseServer),
        "use cache" => Some(FunctionDirective::UseCache),
        _ => value.starts_with("use cache: ").then_some(FunctionDirective::UseCache),
    }
}

pub fn string_statement(statement: &Stmt) -> Option<&str> {
    match statement {
        Stmt::Expr(statement) => match without_types(&statement.expr) {
            Expr::Lit(Lit::Str(value)) => Some(value.value.as_str().unwrap_or_default()),
            // Another string in parentheses is passed over, a directive in parentheses is none.
            Expr::Paren(inner) => matches!(without_types(&inner.expr), Expr::Lit(Lit::Str(_))).then_some(""),
            _ => None,
        },
        _ => None,
    }
}

pub fn key_name(key: &PropName) -> Option<String> {
    match key {
        PropName::Ident(ident) => Some(ident.sym.to_string()),
        _ => None,
    }
}
