//! Functions: their parameters, directives and bodies.

use super::Lowerer;
use crate::hir::{Body, Directive, Function, FunctionId, FunctionKind, Ident, LocalKind, Param, StmtKind, Type};
use crate::text::{Atom, Span};
use std::borrow::Cow;
use swc_common::{BytePos, Spanned};
use swc_ecma_ast as swc;

/// What all of swc's function nodes have.
struct Source<'a> {
    /// Start of swc's node.
    start: BytePos,
    name: Option<Ident>,
    span: Span,
    kind: FunctionKind,
    is_async: bool,
    is_generator: bool,
    params: Vec<&'a swc::Pat>,
    return_type: Option<&'a swc::TsTypeAnn>,
    type_params: Option<&'a swc::TsTypeParamDecl>,
    body: SourceBody<'a>,
}

enum SourceBody<'a> {
    Block(&'a swc::FunctionBody),
    Expr(&'a swc::Expr),
    None,
}

impl<'a> From<Option<&'a swc::FunctionBody>> for SourceBody<'a> {
    fn from(body: Option<&'a swc::FunctionBody>) -> Self {
        body.map_or(Self::None, Self::Block)
    }
}

impl Lowerer<'_> {
    /// A declaration. Its name is declared by the scope around it.
    pub(super) fn function_decl(&mut self, name: Option<&swc::Ident>, function: &swc::Function) -> FunctionId {
        let name = name.map(|name| self.ident(name));
        self.plain_function(name, function, self.span(&function.span), FunctionKind::Declaration)
    }

    /// An expression, whose name is declared inside of itself only.
    pub(super) fn function_expr(&mut self, expr: &swc::FnExpr) -> FunctionId {
        let span = self.span(&expr.function.span);
        self.in_scope(|this| {
            let name = expr.ident.as_ref().map(|ident| {
                this.declare(ident, LocalKind::Function);
                this.ident(ident)
            });
            this.plain_function(name, &expr.function, span, FunctionKind::Expression)
        })
    }

    pub(super) fn method(
        &mut self,
        function: &swc::Function,
        key: &swc::PropName,
        whole: swc_common::Span,
        kind: FunctionKind,
    ) -> FunctionId {
        let name = match key {
            swc::PropName::Ident(ident) => Some(self.ident_name(ident)),
            swc::PropName::Str(string) => Some(self.string(string)),
            _ => None,
        };
        let start = whole.lo.min(key.span_lo());
        let span = self.with_modifiers(Span::new(self.span(&whole.with_lo(start)).start, self.span(&whole).end));
        self.plain_function(name, function, span, kind)
    }

    pub(super) fn plain_function(
        &mut self,
        name: Option<Ident>,
        function: &swc::Function,
        span: Span,
        kind: FunctionKind,
    ) -> FunctionId {
        let of_params = function.params.iter().flat_map(|param| &param.decorators);
        self.decorators(function.decorators.iter().chain(of_params));
        self.function(Source {
            start: function.span.lo,
            name,
            span,
            kind,
            is_async: function.is_async,
            is_generator: function.is_generator,
            params: function.params.iter().map(|param| &param.pat).collect(),
            return_type: function.return_type.as_deref(),
            type_params: function.type_params.as_deref(),
            body: function.body.as_ref().into(),
        })
    }

    pub(super) fn arrow(&mut self, arrow: &swc::ArrowExpr) -> FunctionId {
        let body = match &*arrow.body {
            swc::ArrowFunctionBody::FunctionBody(body) => SourceBody::Block(body),
            swc::ArrowFunctionBody::Expr(expr) => SourceBody::Expr(expr),
        };
        self.function(Source {
            start: arrow.span.lo,
            name: None,
            span: self.span(&arrow.span),
            kind: FunctionKind::Arrow,
            is_async: arrow.is_async,
            is_generator: arrow.is_generator,
            params: arrow.params.iter().collect(),
            return_type: arrow.return_type.as_deref(),
            type_params: arrow.type_params.as_deref(),
            body,
        })
    }

    pub(super) fn constructor(&mut self, constructor: &swc::Constructor) -> FunctionId {
        self.decorators(constructor.params.iter().flat_map(|param| match param {
            swc::ParamOrTsParamProp::Param(param) => &param.decorators,
            swc::ParamOrTsParamProp::TsParamProp(param) => &param.decorators,
        }));
        let params: Vec<Cow<'_, swc::Pat>> = constructor.params.iter().map(constructor_param).collect();
        self.function(Source {
            start: constructor.span.lo,
            name: Some(Ident { name: Atom::new_static("constructor"), span: self.span(&constructor.key) }),
            span: self.span(&constructor.span),
            kind: FunctionKind::Constructor,
            is_async: false,
            is_generator: false,
            params: params.iter().map(|param| &**param).collect(),
            return_type: None,
            type_params: None,
            body: constructor.body.as_ref().into(),
        })
    }

    fn function(&mut self, source: Source<'_>) -> FunctionId {
        let id = FunctionId(self.functions.len() as u32);
        let parent = self.function.replace(id);
        let type_params = source.type_params.map(|params| self.span(params));
        self.function_starts.push(source.start);
        self.functions.push(Function {
            name: source.name,
            span: source.span,
            kind: source.kind,
            is_async: source.is_async,
            is_generator: source.is_generator,
            params: Vec::new(),
            return_type: None,
            type_params: type_params.map_or_else(Span::default, inside_brackets),
            body: Body::None,
            directives: Vec::new(),
            parent,
            captures: None,
        });
        let return_type = source.return_type.map(|annotation| self.ty(&annotation.type_ann));
        let (params, body, directives) = self.in_scope(|this| {
            for param in &source.params {
                this.declare_pattern(param, LocalKind::Param);
            }
            let params = source.params.iter().map(|param| this.param(param)).collect();
            let (body, directives) = this.body(&source.body);
            (params, body, directives)
        });
        self.function = parent;
        let function = &mut self.functions[id.0 as usize];
        function.params = params;
        function.return_type = return_type;
        function.body = body;
        function.directives = directives;
        id
    }

    fn param(&mut self, param: &swc::Pat) -> Param {
        let span = self.span(param);
        let (ty, optional): (Option<Type>, bool) = self.annotation(param);
        let (bare, default, rest) = match param {
            swc::Pat::Assign(assign) => (&*assign.left, Some(&*assign.right), false),
            swc::Pat::Rest(rest) => (&*rest.arg, None, true),
            other => (other, None, false),
        };
        let pattern = self.bare_pattern(bare);
        Param { span, pattern, default: default.map(|value| self.expr(value)), ty, optional, rest }
    }

    fn body(&mut self, body: &SourceBody<'_>) -> (Body, Vec<Directive>) {
        match body {
            SourceBody::None => (Body::None, Vec::new()),
            SourceBody::Expr(expr) => (Body::Expr(Box::new(self.expr(expr))), Vec::new()),
            SourceBody::Block(block) => {
                let stmts = self.in_scope(|this| {
                    this.hoist_block(&block.stmts);
                    this.hoist_vars(&block.stmts);
                    this.directives_and_stmts(&block.stmts)
                });
                let directive = |stmt: &crate::hir::Stmt| match &stmt.kind {
                    StmtKind::Directive(directive) => Some(directive.clone()),
                    _ => None,
                };
                let directives = stmts.iter().filter_map(directive).collect();
                (Body::Block(stmts, self.span(&block.span)), directives)
            }
        }
    }

    /// Moves the start of a method back over `async`, `*`, `get`, `set` and `static`, which swc leaves out of some spans.
    fn with_modifiers(&self, span: Span) -> Span {
        let before = self.text.get(self.base as usize..(self.base + span.start) as usize).unwrap_or_default();
        let mut start = before.trim_end_matches('*').trim_end();
        if !before.ends_with('*') && !before.ends_with(char::is_whitespace) {
            return span;
        }
        let is_word_end =
            |text: &str| !text.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$' || c == '.');
        if let Some(rest) = start.strip_suffix("async").filter(|rest| is_word_end(rest)) {
            start = rest;
            return Span::new(start.len() as u32, span.end);
        }
        if before.trim_end().ends_with('*') {
            return Span::new(before.trim_end().len() as u32 - 1, span.end);
        }
        span
    }
}

/// `<T>` without its brackets.
fn inside_brackets(span: Span) -> Span {
    Span::new(span.start + 1, span.end.saturating_sub(1).max(span.start + 1))
}

/// `constructor(private readonly name: string)` is a parameter too.
fn constructor_param(param: &swc::ParamOrTsParamProp) -> Cow<'_, swc::Pat> {
    match param {
        swc::ParamOrTsParamProp::Param(param) => Cow::Borrowed(&param.pat),
        swc::ParamOrTsParamProp::TsParamProp(prop) => Cow::Owned(match &prop.param {
            swc::TsParamPropParam::Ident(ident) => swc::Pat::Ident(ident.clone()),
            swc::TsParamPropParam::Assign(assign) => swc::Pat::Assign(assign.clone()),
        }),
    }
}
