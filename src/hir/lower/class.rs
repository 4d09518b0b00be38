//! Classes.

use super::Lowerer;
use crate::hir::{Class, ClassMember, ClassValue, FunctionKind, LocalKind, PropKey};
use crate::text::Atom;
use std::mem::{replace, take};
use swc_ecma_ast as swc;

impl Lowerer<'_> {
    /// A declaration. Its name is declared by the scope around it.
    pub(super) fn class_decl(&mut self, name: Option<&swc::Ident>, class: &swc::Class) -> Class {
        let name = name.map(|name| self.ident(name));
        let outer = take(&mut self.decorators);
        self.decorators(&class.decorators);
        let extends = class.super_class.as_ref().map(|base| self.expr(base));
        let members = class.body.iter().filter_map(|member| self.class_member(member)).collect();
        let decorators = replace(&mut self.decorators, outer);
        Class { name, span: self.span(&class.span), extends, members, decorators }
    }

    pub(super) fn decorators<'d>(&mut self, decorators: impl IntoIterator<Item = &'d swc::Decorator>) {
        for decorator in decorators {
            let decorator = self.expr(&decorator.expr);
            self.decorators.push(decorator);
        }
    }

    /// An expression, whose name is declared inside of itself only.
    pub(super) fn class_expr(&mut self, expr: &swc::ClassExpr) -> Class {
        self.in_scope(|this| {
            if let Some(ident) = &expr.ident {
                this.declare(ident, LocalKind::Class);
            }
            this.class_decl(expr.ident.as_ref(), &expr.class)
        })
    }

    fn class_member(&mut self, member: &swc::ClassMember) -> Option<ClassMember> {
        Some(match member {
            swc::ClassMember::Constructor(constructor) => ClassMember {
                key: self.prop_key(&constructor.key),
                is_static: false,
                value: ClassValue::Method(self.constructor(constructor)),
            },
            swc::ClassMember::Method(method) => {
                let key = self.prop_key(&method.key);
                let kind = method_kind(method.kind, method.is_static);
                let function = self.method(&method.function, &method.key, method.span, kind);
                ClassMember { key, is_static: method.is_static, value: ClassValue::Method(function) }
            }
            swc::ClassMember::PrivateMethod(method) => {
                let name = self.private_name(&method.key);
                let kind = method_kind(method.kind, method.is_static);
                let span = self.span(&method.span);
                let function = self.plain_function(Some(name.clone()), &method.function, span, kind);
                let value = ClassValue::Method(function);
                ClassMember { key: PropKey::Private(name), is_static: method.is_static, value }
            }
            swc::ClassMember::ClassProp(prop) => {
                let key = self.prop_key(&prop.key);
                self.field(key, prop.is_static, &prop.decorators, prop.value.as_deref())
            }
            swc::ClassMember::PrivateProp(prop) => {
                let key = PropKey::Private(self.private_name(&prop.key));
                self.field(key, prop.is_static, &prop.decorators, prop.value.as_deref())
            }
            swc::ClassMember::AutoAccessor(prop) => {
                let key = match &prop.key {
                    swc::Key::Private(name) => PropKey::Private(self.private_name(name)),
                    swc::Key::Public(key) => self.prop_key(key),
                };
                self.field(key, prop.is_static, &prop.decorators, prop.value.as_deref())
            }
            swc::ClassMember::StaticBlock(block) => {
                let stmts = self.block(&block.body.stmts);
                let key =
                    PropKey::Name(crate::hir::Ident { name: Atom::new_static("static"), span: self.span(&block.span) });
                ClassMember { key, is_static: true, value: ClassValue::StaticBlock(stmts) }
            }
            swc::ClassMember::TsIndexSignature(_) | swc::ClassMember::Empty(_) => return None,
        })
    }

    fn field(
        &mut self,
        key: PropKey,
        is_static: bool,
        decorators: &[swc::Decorator],
        value: Option<&swc::Expr>,
    ) -> ClassMember {
        self.decorators(decorators);
        let value = value.map(|value| self.expr(value));
        ClassMember { key, is_static, value: ClassValue::Field(value) }
    }
}

const fn method_kind(kind: swc::MethodKind, is_static: bool) -> FunctionKind {
    match kind {
        swc::MethodKind::Method => FunctionKind::Method { is_static },
        swc::MethodKind::Getter => FunctionKind::Getter,
        swc::MethodKind::Setter => FunctionKind::Setter,
    }
}
