//! Binding and assignment patterns, and property keys.

use super::Lowerer;
use crate::hir::{self, Pattern, PatternKind, PatternProp, PropKey};
use crate::text::{Atom, Span};
use swc_common::Spanned;
use swc_ecma_ast::{
    ArrayPat, AssignTarget, AssignTargetPat, Expr, ForHead, ObjectPat, ObjectPatProp, Pat, PropName,
    SimpleAssignTarget, TsTypeAnn,
};

/// Whether the names of a pattern are declared by it or assigned to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Binding,
    Assignment,
}

impl Lowerer<'_> {
    pub(super) fn pattern(&mut self, pattern: &Pat, mode: Mode) -> Pattern {
        let span = self.span(pattern);
        let kind = self.nested(|this| this.pattern_kind(pattern, mode)).unwrap_or(PatternKind::Unknown);
        Pattern { span, kind }
    }

    fn pattern_kind(&mut self, pattern: &Pat, mode: Mode) -> PatternKind {
        match pattern {
            Pat::Ident(ident) => self.name_pattern(&ident.id, mode),
            Pat::Array(array) => self.array_pattern(array, mode),
            Pat::Object(object) => self.object_pattern(object, mode),
            Pat::Assign(assign) => PatternKind::Default {
                pattern: Box::new(self.pattern(&assign.left, mode)),
                value: Box::new(self.expr(&assign.right)),
            },
            Pat::Expr(expr) => PatternKind::Expr(Box::new(self.expr(expr))),
            Pat::Rest(_) | Pat::Invalid(_) => PatternKind::Unknown,
        }
    }

    fn name_pattern(&mut self, ident: &swc_ecma_ast::Ident, mode: Mode) -> PatternKind {
        match mode {
            Mode::Binding => PatternKind::Name { ident: self.ident(ident), local: self.declared(ident) },
            Mode::Assignment => {
                let kind = hir::ExprKind::Ref(self.resolve_target(ident));
                PatternKind::Expr(Box::new(hir::Expr { span: self.span(ident), kind }))
            }
        }
    }

    fn array_pattern(&mut self, array: &ArrayPat, mode: Mode) -> PatternKind {
        let mut elements = Vec::with_capacity(array.elems.len());
        let mut rest = None;
        for element in &array.elems {
            match element {
                Some(Pat::Rest(last)) => rest = Some(Box::new(self.pattern(&last.arg, mode))),
                Some(element) => elements.push(Some(self.pattern(element, mode))),
                None => elements.push(None),
            }
        }
        PatternKind::Array { elements, rest }
    }

    fn object_pattern(&mut self, object: &ObjectPat, mode: Mode) -> PatternKind {
        let mut props = Vec::with_capacity(object.props.len());
        let mut rest = None;
        for prop in &object.props {
            match prop {
                ObjectPatProp::KeyValue(prop) => {
                    let key = self.prop_key(&prop.key);
                    props.push(PatternProp { key, value: self.pattern(&prop.value, mode), shorthand: false });
                }
                ObjectPatProp::Assign(prop) => {
                    let ident = &prop.key.id;
                    let name = Pattern { span: self.span(ident), kind: self.name_pattern(ident, mode) };
                    let value = match &prop.value {
                        Some(default) => {
                            let value = Box::new(self.expr(default));
                            Pattern {
                                span: self.span(prop),
                                kind: PatternKind::Default { pattern: Box::new(name), value },
                            }
                        }
                        None => name,
                    };
                    props.push(PatternProp { key: PropKey::Name(self.ident(ident)), value, shorthand: true });
                }
                ObjectPatProp::Rest(last) => rest = Some(Box::new(self.pattern(&last.arg, mode))),
            }
        }
        PatternKind::Object { props, rest }
    }

    pub(super) fn assign_target(&mut self, target: &AssignTarget) -> Pattern {
        let span = self.span(target);
        let kind = match target {
            AssignTarget::Simple(simple) => PatternKind::Expr(Box::new(self.simple_target(simple))),
            AssignTarget::Pat(AssignTargetPat::Object(object)) => self.object_pattern(object, Mode::Assignment),
            AssignTarget::Pat(AssignTargetPat::Array(array)) => self.array_pattern(array, Mode::Assignment),
            AssignTarget::Pat(AssignTargetPat::Invalid(_)) => PatternKind::Unknown,
        };
        Pattern { span, kind }
    }

    fn simple_target(&mut self, target: &SimpleAssignTarget) -> hir::Expr {
        let span = self.span(target);
        match target {
            SimpleAssignTarget::Ident(ident) => {
                let name = self.resolve_target(&ident.id);
                hir::Expr { span: self.span(&ident.id), kind: hir::ExprKind::Ref(name) }
            }
            SimpleAssignTarget::Member(member) => self.member(member, span, false),
            SimpleAssignTarget::SuperProp(prop) => self.super_prop(prop),
            SimpleAssignTarget::OptChain(chain) => self.opt_chain(chain),
            SimpleAssignTarget::Paren(inner) => self.expr(&inner.expr),
            SimpleAssignTarget::TsAs(inner) => self.expr(&inner.expr),
            SimpleAssignTarget::TsSatisfies(inner) => self.expr(&inner.expr),
            SimpleAssignTarget::TsNonNull(inner) => self.expr(&inner.expr),
            SimpleAssignTarget::TsTypeAssertion(inner) => self.expr(&inner.expr),
            SimpleAssignTarget::TsInstantiation(inner) => self.expr(&inner.expr),
            SimpleAssignTarget::Invalid(_) => hir::Expr { span, kind: hir::ExprKind::Unknown },
        }
    }

    /// The binding of a `for … of` or `for … in`. Its names are declared by the caller.
    pub(super) fn for_head(&mut self, head: &ForHead) -> Pattern {
        let declared = match head {
            ForHead::VarDecl(var) => var.decls.first(),
            ForHead::UsingDecl(using) => using.decls.first(),
            ForHead::Pat(pattern) => return self.pattern(pattern, Mode::Assignment),
        };
        match declared {
            Some(declarator) => self.pattern(&declarator.name, Mode::Binding),
            None => Pattern { span: self.span(head), kind: PatternKind::Unknown },
        }
    }

    pub(super) fn prop_key(&mut self, key: &PropName) -> PropKey {
        match key {
            PropName::Ident(ident) => PropKey::Name(self.ident_name(ident)),
            PropName::Str(string) => PropKey::Name(self.string(string)),
            PropName::Num(_) | PropName::BigInt(_) => {
                PropKey::Name(hir::Ident { name: Atom::from(self.source(key)), span: self.span(key) })
            }
            PropName::Computed(computed) => match &*computed.expr {
                Expr::Lit(swc_ecma_ast::Lit::Str(string)) => PropKey::Name(self.string(string)),
                expr => PropKey::Computed(Box::new(self.expr(expr))),
            },
        }
    }

    /// The type written on a pattern, and whether it ends in `?`.
    pub(super) fn annotation(&mut self, pattern: &Pat) -> (Option<hir::Type>, bool) {
        let (annotation, optional): (Option<&TsTypeAnn>, bool) = match pattern {
            Pat::Ident(ident) => (ident.type_ann.as_deref(), ident.id.optional),
            Pat::Array(array) => (array.type_ann.as_deref(), array.optional),
            Pat::Object(object) => (object.type_ann.as_deref(), object.optional),
            Pat::Rest(rest) => (rest.type_ann.as_deref(), false),
            Pat::Assign(assign) => return self.annotation(&assign.left),
            Pat::Invalid(_) | Pat::Expr(_) => (None, false),
        };
        (annotation.map(|annotation| self.ty(&annotation.type_ann)), optional)
    }

    /// A binding without its type.
    pub(super) fn bare_pattern(&mut self, pattern: &Pat) -> Pattern {
        let mut lowered = self.pattern(pattern, Mode::Binding);
        let annotation_start = match pattern {
            Pat::Ident(_) => {
                if let PatternKind::Name { ident, .. } = &lowered.kind {
                    lowered.span = ident.span;
                }
                return lowered;
            }
            Pat::Array(array) => array.type_ann.as_ref().map(Spanned::span_lo),
            Pat::Object(object) => object.type_ann.as_ref().map(Spanned::span_lo),
            _ => None,
        };
        if let Some(start) = annotation_start {
            let end = start.0.saturating_sub(1).saturating_sub(self.base);
            lowered.span = Span::new(lowered.span.start, end.clamp(lowered.span.start, lowered.span.end));
        }
        lowered
    }
}
