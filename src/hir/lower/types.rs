//! Types, as far as schemas and receivers need them. Names in types are no uses of values.

use super::Lowerer;
use crate::hir::{Ident, Lit, Type, TypeDecl, TypeKind, TypeMember};
use crate::text::Atom;
use swc_ecma_ast as swc;

impl Lowerer<'_> {
    pub(super) fn interface(&mut self, decl: &swc::TsInterfaceDecl, exported: bool) -> TypeDecl {
        let extends = decl.extends.iter().map(|base| self.base_type(base)).collect();
        let kind = self.type_members(&decl.body.body);
        TypeDecl {
            name: self.ident(&decl.id),
            exported,
            params: type_params(decl.type_params.as_deref()),
            extends,
            ty: Type { span: self.span(&decl.body), kind },
        }
    }

    pub(super) fn type_alias(&mut self, decl: &swc::TsTypeAliasDecl, exported: bool) -> TypeDecl {
        TypeDecl {
            name: self.ident(&decl.id),
            exported,
            params: type_params(decl.type_params.as_deref()),
            extends: Vec::new(),
            ty: self.ty(&decl.type_ann),
        }
    }

    pub(super) fn ty(&mut self, ty: &swc::TsType) -> Type {
        if let swc::TsType::TsParenthesizedType(inner) = ty {
            return self.nested(|this| this.ty(&inner.type_ann)).unwrap_or_else(|| self.other(ty));
        }
        match self.nested(|this| this.type_kind(ty)) {
            Some(kind) => Type { span: self.span(ty), kind },
            None => self.other(ty),
        }
    }

    fn other(&self, ty: &swc::TsType) -> Type {
        Type { span: self.span(ty), kind: TypeKind::Other }
    }

    fn type_kind(&mut self, ty: &swc::TsType) -> TypeKind {
        match ty {
            swc::TsType::TsKeywordType(keyword) => TypeKind::Keyword(keyword_name(keyword.kind)),
            swc::TsType::TsLitType(literal) => self.literal_type(literal),
            swc::TsType::TsTypeRef(reference) => {
                let args = self.type_args(reference.type_params.as_deref());
                entity_name(&reference.type_name).map_or(TypeKind::Other, |name| TypeKind::Named { name, args })
            }
            swc::TsType::TsArrayType(array) => TypeKind::Array(Box::new(self.ty(&array.elem_type))),
            // A tuple of one length.
            swc::TsType::TsTupleType(tuple) if !tuple.elem_types.iter().any(may_be_missing) => {
                TypeKind::Tuple(tuple.elem_types.iter().map(|element| self.ty(&element.ty)).collect())
            }
            swc::TsType::TsOptionalType(optional) => self.ty(&optional.type_ann).kind,
            swc::TsType::TsUnionOrIntersectionType(swc::TsUnionOrIntersectionType::TsUnionType(union)) => {
                TypeKind::Union(union.types.iter().map(|ty| self.ty(ty)).collect())
            }
            swc::TsType::TsUnionOrIntersectionType(swc::TsUnionOrIntersectionType::TsIntersectionType(types)) => {
                TypeKind::Intersection(types.types.iter().map(|ty| self.ty(ty)).collect())
            }
            swc::TsType::TsTypeLit(literal) => self.type_members(&literal.members),
            swc::TsType::TsTypeQuery(query) => match &query.expr_name {
                swc::TsTypeQueryExpr::TsEntityName(name) => entity_name(name).map_or(TypeKind::Other, TypeKind::Typeof),
                swc::TsTypeQueryExpr::Import(_) => TypeKind::Other,
            },
            swc::TsType::TsTypeOperator(operator) if operator.op == swc::TsTypeOperatorOp::ReadOnly => {
                self.ty(&operator.type_ann).kind
            }
            swc::TsType::TsFnOrConstructorType(_) => TypeKind::Function,
            _ => TypeKind::Other,
        }
    }

    fn literal_type(&mut self, literal: &swc::TsLitType) -> TypeKind {
        match &literal.lit {
            swc::TsLit::Str(string) => TypeKind::Literal(Lit::Str(self.string(string).name)),
            swc::TsLit::Bool(bool) => TypeKind::Literal(Lit::Bool(bool.value)),
            swc::TsLit::Number(number) => TypeKind::Literal(Lit::Num(Atom::from(self.source(number)))),
            swc::TsLit::BigInt(number) => TypeKind::Literal(Lit::BigInt(Atom::from(self.source(number)))),
            swc::TsLit::Tpl(_) => {
                self.literal_text.push(self.span(literal));
                TypeKind::Other
            }
        }
    }

    fn base_type(&mut self, base: &swc::TsExprWithTypeArgs) -> Type {
        let args = self.type_args(base.type_args.as_deref());
        let kind = dotted(&base.expr).map_or(TypeKind::Other, |name| TypeKind::Named { name, args });
        Type { span: self.span(base), kind }
    }

    /// An object type; with nothing but an index signature a record.
    fn type_members(&mut self, members: &[swc::TsTypeElement]) -> TypeKind {
        if let [swc::TsTypeElement::TsIndexSignature(signature)] = members
            && let (Some(swc::TsFnParam::Ident(key)), Some(value)) = (signature.params.first(), &signature.type_ann)
            && let Some(key) = &key.type_ann
        {
            return TypeKind::Record(Box::new(self.ty(&key.type_ann)), Box::new(self.ty(&value.type_ann)));
        }
        // With other members it is no record, and without it no members are known that may be there.
        if members.iter().any(|member| matches!(member, swc::TsTypeElement::TsIndexSignature(_))) {
            return TypeKind::Other;
        }
        TypeKind::Object(members.iter().filter_map(|member| self.type_member(member)).collect())
    }

    fn type_member(&mut self, member: &swc::TsTypeElement) -> Option<TypeMember> {
        let any = |span| Type { span, kind: TypeKind::Keyword(Atom::new_static("any")) };
        match member {
            swc::TsTypeElement::TsPropertySignature(property) => {
                let name = self.member_name(&property.key)?;
                let ty = match &property.type_ann {
                    Some(annotation) => self.ty(&annotation.type_ann),
                    None => any(name.span),
                };
                Some(TypeMember { name, ty, optional: property.optional })
            }
            swc::TsTypeElement::TsMethodSignature(method) => {
                let name = self.member_name(&method.key)?;
                let ty = Type { span: self.span(method), kind: TypeKind::Function };
                Some(TypeMember { name, ty, optional: method.optional })
            }
            swc::TsTypeElement::TsGetterSignature(getter) => {
                let name = self.member_name(&getter.key)?;
                let ty = match &getter.type_ann {
                    Some(annotation) => self.ty(&annotation.type_ann),
                    None => any(name.span),
                };
                Some(TypeMember { name, ty, optional: false })
            }
            _ => None,
        }
    }

    fn member_name(&self, key: &swc::Expr) -> Option<Ident> {
        match key {
            swc::Expr::Ident(ident) => Some(self.ident(ident)),
            swc::Expr::Lit(swc::Lit::Str(string)) => Some(self.string(string)),
            swc::Expr::Lit(swc::Lit::Num(number)) => {
                Some(Ident { name: Atom::from(self.source(number)), span: self.span(number) })
            }
            _ => None,
        }
    }
}

fn type_params(params: Option<&swc::TsTypeParamDecl>) -> Vec<Atom> {
    params.map(|params| params.params.iter().map(|param| Atom::from(&*param.name.sym)).collect()).unwrap_or_default()
}

/// The name with dots; `None` when it is absurdly long.
fn entity_name(name: &swc::TsEntityName) -> Option<Atom> {
    let mut parts = Vec::new();
    let mut name = name;
    loop {
        match name {
            swc::TsEntityName::Ident(ident) => {
                parts.push(&*ident.sym);
                break;
            }
            swc::TsEntityName::TsQualifiedName(qualified) => {
                parts.push(&*qualified.right.sym);
                name = &qualified.left;
            }
        }
    }
    join(parts)
}

fn dotted(expr: &swc::Expr) -> Option<Atom> {
    let mut parts = Vec::new();
    let mut expr = expr;
    loop {
        match expr {
            swc::Expr::Ident(ident) => {
                parts.push(&*ident.sym);
                break;
            }
            swc::Expr::Member(member) => {
                parts.push(&*member.prop.as_ident()?.sym);
                expr = &member.obj;
            }
            _ => return None,
        }
    }
    join(parts)
}

fn join(mut parts: Vec<&str>) -> Option<Atom> {
    parts.reverse();
    (parts.len() <= super::MAX_DEPTH as usize).then(|| Atom::from(parts.join(".")))
}

fn keyword_name(kind: swc::TsKeywordTypeKind) -> Atom {
    use swc::TsKeywordTypeKind as Kind;
    Atom::new_static(match kind {
        Kind::TsAnyKeyword => "any",
        Kind::TsUnknownKeyword => "unknown",
        Kind::TsNumberKeyword => "number",
        Kind::TsObjectKeyword => "object",
        Kind::TsBooleanKeyword => "boolean",
        Kind::TsBigIntKeyword => "bigint",
        Kind::TsStringKeyword => "string",
        Kind::TsSymbolKeyword => "symbol",
        Kind::TsVoidKeyword => "void",
        Kind::TsUndefinedKeyword => "undefined",
        Kind::TsNullKeyword => "null",
        Kind::TsNeverKeyword => "never",
        Kind::TsIntrinsicKeyword => "intrinsic",
    })
}

/// `age?: number`, `...rest: string[]`.
fn may_be_missing(element: &swc::TsTupleElement) -> bool {
    matches!(*element.ty, swc::TsType::TsOptionalType(_) | swc::TsType::TsRestType(_))
        || matches!(&element.label, Some(swc::Pat::Ident(label)) if label.optional)
        || matches!(&element.label, Some(swc::Pat::Rest(_)))
}
