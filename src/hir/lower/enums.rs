//! Members of enums whose values TypeScript knows: it writes the value where the member is used.

use super::expr::without_types;
use crate::text::Atom;
use rustc_hash::FxHashMap;
use swc_ecma_ast::{BinaryOp, Expr, Lit, MemberProp, TsEnumDecl, TsEnumMember, TsEnumMemberId, UnaryOp};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    Number,
    Text,
}

/// The members of an enum that are constants. `known` tells those of the enums before it, by enum and member.
pub fn constants(decl: &TsEnumDecl, known: &dyn Fn(&str, &str) -> Option<Constant>) -> FxHashMap<String, Constant> {
    let mut found = FxHashMap::default();
    let mut before = Some(Constant::Number);
    for member in &decl.members {
        let value = match &member.init {
            Some(value) => Reader { decl, found: &found, known }.value(value),
            None => before.filter(|before| *before == Constant::Number),
        };
        before = value;
        if let Some(value) = value {
            found.insert(member_name(&member.id), value);
        }
    }
    found
}

/// The members that are set to a text as it stands there.
pub fn texts(decl: &TsEnumDecl) -> Vec<(Atom, Atom)> {
    let text = |member: &TsEnumMember| match member.init.as_deref() {
        Some(Expr::Lit(Lit::Str(text))) => {
            Some((member_name(&member.id).into(), text.value.to_string_lossy().into_owned().into()))
        }
        _ => None,
    };
    decl.members.iter().filter_map(text).collect()
}

pub fn member_name(id: &TsEnumMemberId) -> String {
    match id {
        TsEnumMemberId::Ident(ident) => ident.sym.to_string(),
        TsEnumMemberId::Str(text) => text.value.to_string_lossy().into_owned(),
    }
}

/// The name in `object.name`, `object['name']` and `` object[`name`] ``.
pub fn named(prop: &MemberProp) -> Option<String> {
    match prop {
        MemberProp::Ident(name) => Some(name.sym.to_string()),
        MemberProp::PrivateName(_) => None,
        MemberProp::Computed(computed) => match &*computed.expr {
            Expr::Lit(Lit::Str(text)) => Some(text.value.to_string_lossy().into_owned()),
            Expr::Tpl(template) => match &template.quasis[..] {
                [only] => only.cooked.as_ref().map(|text| text.to_string_lossy().into_owned()),
                _ => None,
            },
            _ => None,
        },
    }
}

struct Reader<'a> {
    decl: &'a TsEnumDecl,
    found: &'a FxHashMap<String, Constant>,
    known: &'a dyn Fn(&str, &str) -> Option<Constant>,
}

impl Reader<'_> {
    fn value(&self, expr: &Expr) -> Option<Constant> {
        match without_types(expr) {
            Expr::Paren(inner) => self.value(&inner.expr),
            Expr::Lit(Lit::Num(_)) => Some(Constant::Number),
            Expr::Lit(Lit::Str(_)) => Some(Constant::Text),
            Expr::Tpl(template) => {
                template.exprs.iter().all(|part| self.value(part).is_some()).then_some(Constant::Text)
            }
            Expr::Unary(unary) => {
                let of_numbers = matches!(unary.op, UnaryOp::Plus | UnaryOp::Minus | UnaryOp::Tilde);
                self.value(&unary.arg).filter(|value| of_numbers && *value == Constant::Number)
            }
            Expr::Bin(binary) => combined(binary.op, self.value(&binary.left)?, self.value(&binary.right)?),
            Expr::Ident(name) => self
                .member(&self.decl.id.sym, &name.sym)
                .or_else(|| matches!(&*name.sym, "Infinity" | "NaN").then_some(Constant::Number)),
            Expr::Member(member) => match &*member.obj {
                Expr::Ident(object) => self.member(&object.sym, &named(&member.prop)?),
                _ => None,
            },
            _ => None,
        }
    }

    fn member(&self, object: &str, name: &str) -> Option<Constant> {
        let own = (*object == *self.decl.id.sym).then(|| self.found.get(name)).flatten();
        own.copied().or_else(|| (self.known)(object, name))
    }
}

fn combined(op: BinaryOp, left: Constant, right: Constant) -> Option<Constant> {
    let of_numbers = matches!(
        op,
        BinaryOp::Add
            | BinaryOp::Sub
            | BinaryOp::Mul
            | BinaryOp::Div
            | BinaryOp::Mod
            | BinaryOp::Exp
            | BinaryOp::LShift
            | BinaryOp::RShift
            | BinaryOp::ZeroFillRShift
            | BinaryOp::BitOr
            | BinaryOp::BitXor
            | BinaryOp::BitAnd
    );
    match (left, right) {
        (Constant::Number, Constant::Number) => of_numbers.then_some(Constant::Number),
        _ => (op == BinaryOp::Add).then_some(Constant::Text),
    }
}
