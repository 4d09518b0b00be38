//! Expressions.

use super::Lowerer;
use crate::hir::{
    Arg, AssignOp, BinaryOp, Call, Expr, ExprKind, FunctionKind, ImportKind, Lit, LogicalOp, Name, Prop, PropKey,
    Request, Source, Type, UnaryOp,
};
use crate::text::{Atom, Span};
use swc_ecma_ast as swc;

impl Lowerer<'_> {
    pub(super) fn expr(&mut self, expr: &swc::Expr) -> Expr {
        if let Some(inner) = transparent(expr) {
            return self.nested(|this| this.expr(inner)).unwrap_or_else(|| self.unknown(expr));
        }
        match self.nested(|this| this.expr_kind(expr)) {
            Some(kind) => Expr { span: self.span(expr), kind },
            None => self.unknown(expr),
        }
    }

    /// Lowers one level deeper; `None` when that is too deep.
    pub(super) fn nested<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= super::MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        let result = lower(self);
        self.depth -= 1;
        Some(result)
    }

    fn boxed(&mut self, expr: &swc::Expr) -> Box<Expr> {
        Box::new(self.expr(expr))
    }

    fn expr_kind(&mut self, expr: &swc::Expr) -> ExprKind {
        match expr {
            swc::Expr::This(_) => self.this(),
            swc::Expr::Array(array) => self.array(array),
            swc::Expr::Object(object) => ExprKind::Object(self.props(object)),
            swc::Expr::Fn(function) => ExprKind::Function(self.function_expr(function)),
            swc::Expr::Arrow(arrow) => ExprKind::Function(self.arrow(arrow)),
            swc::Expr::Class(class) => ExprKind::Class(Box::new(self.class_expr(class))),
            swc::Expr::Unary(unary) => ExprKind::Unary { op: unary_op(unary.op), operand: self.boxed(&unary.arg) },
            swc::Expr::Update(update) => ExprKind::Unary { op: UnaryOp::Other, operand: self.boxed(&update.arg) },
            swc::Expr::Bin(binary) => self.binary(binary),
            swc::Expr::Assign(assign) => {
                self.note_parenthesised(&assign.right);
                ExprKind::Assign {
                    op: assign_op(assign.op),
                    target: Box::new(self.assign_target(&assign.left)),
                    value: self.boxed(&assign.right),
                }
            }
            swc::Expr::Member(member) => self.member(member, Span::default(), false).kind,
            swc::Expr::SuperProp(prop) => self.super_prop(prop).kind,
            swc::Expr::Cond(cond) => ExprKind::Conditional {
                test: self.boxed(&cond.test),
                then: self.boxed(&cond.cons),
                otherwise: self.boxed(&cond.alt),
            },
            swc::Expr::Call(call) => self.call(call),
            swc::Expr::New(new) => {
                let callee = self.expr(&new.callee);
                let args = self.args(new.args.as_deref().unwrap_or_default());
                ExprKind::New(Box::new(Call {
                    callee,
                    args,
                    type_args: self.type_args(new.type_args.as_deref()),
                    optional: false,
                }))
            }
            swc::Expr::Seq(seq) => ExprKind::Sequence(seq.exprs.iter().map(|expr| self.expr(expr)).collect()),
            swc::Expr::Ident(ident) => ExprKind::Ref(self.resolve(ident)),
            swc::Expr::Lit(lit) => ExprKind::Lit(self.lit(lit)),
            swc::Expr::Tpl(template) => {
                let parts = self.template_parts(template);
                ExprKind::Template { parts, exprs: template.exprs.iter().map(|expr| self.expr(expr)).collect() }
            }
            swc::Expr::TaggedTpl(tagged) => {
                let tag = self.boxed(&tagged.tag);
                let parts = self.template_parts(&tagged.tpl);
                ExprKind::Tagged { tag, parts, exprs: tagged.tpl.exprs.iter().map(|expr| self.expr(expr)).collect() }
            }
            swc::Expr::Yield(value) => ExprKind::Yield(value.arg.as_ref().map(|arg| self.boxed(arg))),
            swc::Expr::Await(value) => ExprKind::Await(self.boxed(&value.arg)),
            swc::Expr::TsTypeAssertion(cast) => self.cast(&cast.expr, &cast.type_ann, false),
            swc::Expr::TsAs(cast) => self.cast(&cast.expr, &cast.type_ann, false),
            swc::Expr::TsSatisfies(cast) => self.cast(&cast.expr, &cast.type_ann, true),
            swc::Expr::OptChain(chain) => self.opt_chain(chain).kind,
            swc::Expr::JSXElement(element) => self.jsx_element(element),
            swc::Expr::JSXFragment(fragment) => self.jsx_fragment(fragment),
            _ => ExprKind::Unknown,
        }
    }

    fn array(&mut self, array: &swc::ArrayLit) -> ExprKind {
        let hole = || Arg { spread: false, expr: Expr { span: Span::default(), kind: undefined() } };
        ExprKind::Array(
            array.elems.iter().map(|element| element.as_ref().map_or_else(hole, |arg| self.arg(arg))).collect(),
        )
    }

    fn arg(&mut self, arg: &swc::ExprOrSpread) -> Arg {
        Arg { spread: arg.spread.is_some(), expr: self.expr(&arg.expr) }
    }

    fn args(&mut self, args: &[swc::ExprOrSpread]) -> Vec<Arg> {
        args.iter().map(|arg| self.arg(arg)).collect()
    }

    fn props(&mut self, object: &swc::ObjectLit) -> Vec<Prop> {
        object
            .props
            .iter()
            .map(|prop| match prop {
                swc::PropOrSpread::Spread(spread) => Prop::Spread(self.expr(&spread.expr)),
                swc::PropOrSpread::Prop(prop) => self.prop(prop),
            })
            .collect()
    }

    fn prop(&mut self, prop: &swc::Prop) -> Prop {
        match prop {
            swc::Prop::Shorthand(ident) => {
                let kind = ExprKind::Ref(self.resolve(ident));
                let value = Expr { span: self.span(ident), kind };
                Prop::Value { key: PropKey::Name(self.ident(ident)), value, shorthand: true }
            }
            swc::Prop::KeyValue(prop) => {
                let key = self.prop_key(&prop.key);
                self.note_parenthesised(&prop.value);
                Prop::Value { key, value: self.expr(&prop.value), shorthand: false }
            }
            // `{ a = 1 }` is no object: the parser recovers from it.
            swc::Prop::Assign(prop) => Prop::Value {
                key: PropKey::Name(self.ident(&prop.key)),
                value: self.expr(&prop.value),
                shorthand: true,
            },
            swc::Prop::Getter(prop) => {
                let key = self.prop_key(&prop.key);
                Prop::Accessor {
                    key,
                    function: self.method(&prop.function, &prop.key, prop.span, FunctionKind::Getter),
                }
            }
            swc::Prop::Setter(prop) => {
                let key = self.prop_key(&prop.key);
                Prop::Accessor {
                    key,
                    function: self.method(&prop.function, &prop.key, prop.span, FunctionKind::Setter),
                }
            }
            swc::Prop::Method(method) => {
                let key = self.prop_key(&method.key);
                let whole = method.function.span;
                let kind = FunctionKind::Method { is_static: false };
                let function = self.method(&method.function, &method.key, whole, kind);
                let span = self.functions[function.0 as usize].span;
                Prop::Value { key, value: Expr { span, kind: ExprKind::Function(function) }, shorthand: false }
            }
        }
    }

    fn binary(&mut self, binary: &swc::BinExpr) -> ExprKind {
        let left = self.boxed(&binary.left);
        let right = self.boxed(&binary.right);
        let op = match binary.op {
            swc::BinaryOp::LogicalAnd => return ExprKind::Logical { op: LogicalOp::And, left, right },
            swc::BinaryOp::LogicalOr => return ExprKind::Logical { op: LogicalOp::Or, left, right },
            swc::BinaryOp::NullishCoalescing => return ExprKind::Logical { op: LogicalOp::Nullish, left, right },
            swc::BinaryOp::EqEq => BinaryOp::Eq,
            swc::BinaryOp::NotEq => BinaryOp::NotEq,
            swc::BinaryOp::EqEqEq => BinaryOp::StrictEq,
            swc::BinaryOp::NotEqEq => BinaryOp::StrictNotEq,
            swc::BinaryOp::Add => BinaryOp::Add,
            swc::BinaryOp::In => BinaryOp::In,
            swc::BinaryOp::InstanceOf => BinaryOp::InstanceOf,
            swc::BinaryOp::Lt | swc::BinaryOp::LtEq | swc::BinaryOp::Gt | swc::BinaryOp::GtEq => BinaryOp::Order,
            _ => BinaryOp::Other,
        };
        ExprKind::Binary { op, left, right }
    }

    pub(super) fn member(&mut self, member: &swc::MemberExpr, span: Span, optional: bool) -> Expr {
        let object = self.boxed(&member.obj);
        let kind = match &member.prop {
            swc::MemberProp::Ident(name) => ExprKind::Member { object, name: self.ident_name(name), optional },
            swc::MemberProp::PrivateName(name) => ExprKind::Member { object, name: self.private_name(name), optional },
            swc::MemberProp::Computed(computed) => {
                ExprKind::Index { object, index: self.boxed(&computed.expr), optional }
            }
        };
        Expr { span, kind }
    }

    fn this(&mut self) -> ExprKind {
        self.says_this = true;
        ExprKind::This
    }

    pub(super) fn super_prop(&mut self, prop: &swc::SuperPropExpr) -> Expr {
        let span = self.span(&prop.obj);
        self.says_this = true;
        let object = Box::new(Expr { span, kind: ExprKind::Ref(Name::Free(Atom::new_static("super"))) });
        let kind = match &prop.prop {
            swc::SuperProp::Ident(name) => ExprKind::Member { object, name: self.ident_name(name), optional: false },
            swc::SuperProp::Computed(computed) => {
                ExprKind::Index { object, index: self.boxed(&computed.expr), optional: false }
            }
        };
        Expr { span: self.span(prop), kind }
    }

    /// Only the link that has the `?.` is optional.
    pub(super) fn opt_chain(&mut self, chain: &swc::OptChainExpr) -> Expr {
        let span = self.span(chain);
        match &*chain.base {
            swc::OptChainBase::Member(member) => self.member(member, span, chain.optional),
            swc::OptChainBase::Call(call) => {
                let callee = self.expr(&call.callee);
                let args = self.args(&call.args);
                let type_args = self.type_args(call.type_args.as_deref());
                Expr {
                    span,
                    kind: ExprKind::Call(Box::new(Call { callee, args, type_args, optional: chain.optional })),
                }
            }
        }
    }

    fn call(&mut self, call: &swc::CallExpr) -> ExprKind {
        let callee = match &call.callee {
            swc::Callee::Super(node) => self.unknown(node),
            swc::Callee::Import(_) => {
                let Some(arg) = call.args.first() else { return ExprKind::Unknown };
                self.request(&arg.expr, ImportKind::Dynamic);
                let specifier = self.boxed(&arg.expr);
                for option in &call.args[1..] {
                    self.expr(&option.expr);
                }
                return ExprKind::DynamicImport(specifier);
            }
            swc::Callee::Expr(callee) => self.expr(callee),
        };
        if let ExprKind::Ref(Name::Free(name)) = &callee.kind
            && name == "require"
            && let [swc::ExprOrSpread { spread: None, expr }] = &call.args[..]
        {
            self.request(expr, ImportKind::Require);
        }
        let args = self.args(&call.args);
        ExprKind::Call(Box::new(Call {
            callee,
            args,
            type_args: self.type_args(call.type_args.as_deref()),
            optional: false,
        }))
    }

    /// Notes the module that a literal specifier names.
    fn request(&mut self, specifier: &swc::Expr, kind: ImportKind) {
        let source = match specifier {
            swc::Expr::Lit(swc::Lit::Str(string)) => {
                let literal = self.string(string);
                Source { specifier: literal.name, span: literal.span }
            }
            swc::Expr::Tpl(template) if template.exprs.is_empty() => {
                let part = template.quasis.first();
                let text = part.map_or_else(Atom::default, cooked);
                Source { specifier: text, span: self.span(template) }
            }
            _ => return,
        };
        self.requests.push(Request { source, kind });
    }

    pub(super) fn lit(&mut self, lit: &swc::Lit) -> Lit {
        match lit {
            swc::Lit::Str(string) => Lit::Str(self.string(string).name),
            swc::Lit::Bool(bool) => Lit::Bool(bool.value),
            swc::Lit::Null(_) => Lit::Null,
            swc::Lit::Num(_) => Lit::Num(Atom::from(self.source(lit))),
            swc::Lit::BigInt(_) => Lit::BigInt(Atom::from(self.source(lit))),
            swc::Lit::Regex(_) => {
                self.literal_text.push(self.span(lit));
                Lit::Regex(Atom::from(self.source(lit)))
            }
            swc::Lit::JSXText(text) => Lit::Str(Atom::from(text.value.to_string_lossy())),
        }
    }

    fn template_parts(&mut self, template: &swc::Tpl) -> Vec<Atom> {
        for part in &template.quasis {
            self.literal_text.push(self.span(part));
        }
        template.quasis.iter().map(cooked).collect()
    }

    fn cast(&mut self, expr: &swc::Expr, ty: &swc::TsType, checked: bool) -> ExprKind {
        ExprKind::Cast { expr: self.boxed(expr), ty: self.ty(ty), checked }
    }

    pub(super) fn type_args(&mut self, args: Option<&swc::TsTypeParamInstantiation>) -> Vec<Type> {
        args.map(|args| args.params.iter().map(|ty| self.ty(ty)).collect()).unwrap_or_default()
    }
}

/// What an expression is that only wraps another one: parentheses, `x!`, `x as const`, `f<T>`.
fn transparent(expr: &swc::Expr) -> Option<&swc::Expr> {
    match expr {
        swc::Expr::Paren(inner) => Some(&inner.expr),
        swc::Expr::TsNonNull(inner) => Some(&inner.expr),
        swc::Expr::TsConstAssertion(inner) => Some(&inner.expr),
        swc::Expr::TsInstantiation(inner) => Some(&inner.expr),
        _ => None,
    }
}

/// An expression without what TypeScript alone sees around it.
pub(super) fn without_types(mut expr: &swc::Expr) -> &swc::Expr {
    loop {
        expr = match expr {
            swc::Expr::TsNonNull(inner) => &inner.expr,
            swc::Expr::TsAs(inner) => &inner.expr,
            swc::Expr::TsConstAssertion(inner) => &inner.expr,
            swc::Expr::TsSatisfies(inner) => &inner.expr,
            swc::Expr::TsTypeAssertion(inner) => &inner.expr,
            swc::Expr::TsInstantiation(inner) => &inner.expr,
            _ => return expr,
        }
    }
}

fn undefined() -> ExprKind {
    ExprKind::Ref(Name::Free(Atom::new_static("undefined")))
}

fn cooked(part: &swc::TplElement) -> Atom {
    part.cooked.as_ref().map_or_else(|| Atom::from(&*part.raw), |cooked| Atom::from(cooked.to_string_lossy()))
}

const fn unary_op(op: swc::UnaryOp) -> UnaryOp {
    match op {
        swc::UnaryOp::Bang => UnaryOp::Not,
        swc::UnaryOp::TypeOf => UnaryOp::Typeof,
        swc::UnaryOp::Void => UnaryOp::Void,
        swc::UnaryOp::Delete => UnaryOp::Delete,
        swc::UnaryOp::Minus | swc::UnaryOp::Plus | swc::UnaryOp::Tilde => UnaryOp::Other,
    }
}

const fn assign_op(op: swc::AssignOp) -> AssignOp {
    match op {
        swc::AssignOp::Assign => AssignOp::Assign,
        swc::AssignOp::AndAssign => AssignOp::And,
        swc::AssignOp::OrAssign => AssignOp::Or,
        swc::AssignOp::NullishAssign => AssignOp::Nullish,
        _ => AssignOp::Compound,
    }
}
