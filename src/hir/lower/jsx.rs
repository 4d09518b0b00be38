//! JSX.

use super::Lowerer;
use crate::hir::{Expr, ExprKind, Ident, Jsx, JsxAttr, JsxChild, JsxName, Lit};
use crate::text::{Atom, Span};
use swc_common::Spanned;
use swc_ecma_ast as swc;

impl Lowerer<'_> {
    pub(super) fn jsx_element(&mut self, element: &swc::JSXElement) -> ExprKind {
        let name = self.jsx_name(&element.opening.name);
        let attrs = element.opening.attrs.iter().map(|attr| self.jsx_attr(attr)).collect();
        let children = self.jsx_children(&element.children);
        ExprKind::Jsx(Box::new(Jsx { name, attrs, children }))
    }

    pub(super) fn jsx_fragment(&mut self, fragment: &swc::JSXFragment) -> ExprKind {
        let children = self.jsx_children(&fragment.children);
        ExprKind::Jsx(Box::new(Jsx { name: JsxName::Fragment, attrs: Vec::new(), children }))
    }

    fn jsx_name(&mut self, name: &swc::JSXElementName) -> JsxName {
        match name {
            swc::JSXElementName::Ident(ident) if is_intrinsic(&ident.sym) => JsxName::Intrinsic(self.ident(ident)),
            swc::JSXElementName::Ident(ident) => JsxName::Component(self.jsx_ident(ident)),
            swc::JSXElementName::JSXMemberExpr(member) => {
                let object = self.jsx_object(&member.obj);
                JsxName::Component(self.jsx_member(object, &member.prop, member))
            }
            swc::JSXElementName::JSXNamespacedName(name) => JsxName::Intrinsic(self.namespaced(name)),
        }
    }

    fn jsx_object(&mut self, object: &swc::JSXObject) -> Expr {
        match object {
            swc::JSXObject::Ident(ident) if &*ident.sym == "this" => {
                Expr { span: self.span(ident), kind: ExprKind::This }
            }
            swc::JSXObject::Ident(ident) => self.jsx_ident(ident),
            swc::JSXObject::JSXMemberExpr(member) => {
                let object = self.nested(|this| this.jsx_object(&member.obj));
                let object = object.unwrap_or_else(|| self.unknown(&member.obj));
                self.jsx_member(object, &member.prop, &**member)
            }
        }
    }

    fn jsx_ident(&mut self, ident: &swc::Ident) -> Expr {
        let name = self.resolve(ident);
        Expr { span: self.span(ident), kind: ExprKind::Ref(name) }
    }

    fn jsx_member(&self, object: Expr, name: &swc::IdentName, whole: &impl Spanned) -> Expr {
        let kind = ExprKind::Member { object: Box::new(object), name: self.ident_name(name), optional: false };
        Expr { span: self.span(whole), kind }
    }

    fn namespaced(&self, name: &swc::JSXNamespacedName) -> Ident {
        Ident { name: Atom::from(format!("{}:{}", name.ns.sym, name.name.sym)), span: self.span(name) }
    }

    fn jsx_attr(&mut self, attr: &swc::JSXAttrOrSpread) -> JsxAttr {
        match attr {
            swc::JSXAttrOrSpread::SpreadElement(spread) => JsxAttr::Spread(self.expr(&spread.expr)),
            swc::JSXAttrOrSpread::JSXAttr(attr) => {
                let name = match &attr.name {
                    swc::JSXAttrName::Ident(ident) => self.ident_name(ident),
                    swc::JSXAttrName::JSXNamespacedName(name) => self.namespaced(name),
                };
                let value = attr.value.as_ref().and_then(|value| self.jsx_attr_value(value));
                JsxAttr::Named { name, value, span: self.span(attr) }
            }
        }
    }

    fn jsx_attr_value(&mut self, value: &swc::JSXAttrValue) -> Option<Expr> {
        let span = self.span(value);
        match value {
            swc::JSXAttrValue::Str(string) => {
                self.literal_text.push(span);
                Some(Expr { span, kind: ExprKind::Lit(Lit::Str(self.string(string).name)) })
            }
            swc::JSXAttrValue::JSXExprContainer(container) => match &container.expr {
                swc::JSXExpr::Expr(expr) => Some(self.expr(expr)),
                swc::JSXExpr::JSXEmptyExpr(_) => None,
            },
            swc::JSXAttrValue::JSXElement(element) => Some(self.nested_jsx(span, |this| this.jsx_element(element))),
            swc::JSXAttrValue::JSXFragment(fragment) => Some(self.nested_jsx(span, |this| this.jsx_fragment(fragment))),
        }
    }

    fn nested_jsx(&mut self, span: Span, lower: impl FnOnce(&mut Self) -> ExprKind) -> Expr {
        Expr { span, kind: self.nested(lower).unwrap_or(ExprKind::Unknown) }
    }

    fn jsx_children(&mut self, children: &[swc::JSXElementChild]) -> Vec<JsxChild> {
        children.iter().filter_map(|child| self.jsx_child(child)).collect()
    }

    fn jsx_child(&mut self, child: &swc::JSXElementChild) -> Option<JsxChild> {
        let span = self.span(child);
        match child {
            swc::JSXElementChild::JSXText(_) => {
                self.literal_text.push(span);
                let blank = span.shifted(self.base).slice(self.text).trim().is_empty();
                (!blank).then_some(JsxChild::Text(span))
            }
            swc::JSXElementChild::JSXExprContainer(container) => match &container.expr {
                swc::JSXExpr::Expr(expr) => Some(JsxChild::Expr(self.expr(expr))),
                swc::JSXExpr::JSXEmptyExpr(_) => None,
            },
            swc::JSXElementChild::JSXSpreadChild(spread) => Some(JsxChild::Spread(self.expr(&spread.expr))),
            swc::JSXElementChild::JSXElement(element) => {
                Some(JsxChild::Expr(self.nested_jsx(span, |this| this.jsx_element(element))))
            }
            swc::JSXElementChild::JSXFragment(fragment) => {
                Some(JsxChild::Expr(self.nested_jsx(span, |this| this.jsx_fragment(fragment))))
            }
        }
    }
}

/// A name that React takes as an element's rather than a variable's.
fn is_intrinsic(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) || name.contains('-')
}
