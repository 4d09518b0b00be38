//! Names: chains of plain members such as `props.user?.id`, and which of them are captured.

use super::{
    Captured,
    scopes::{BindingId, Scopes},
};
use crate::hir::lower::enums;
use rustc_hash::FxHashSet;
use std::fmt::Write as _;
use swc_common::{Span, Spanned};
use swc_ecma_ast::{Expr, Ident, MemberExpr, MemberProp, OptChainBase};

/// A use of something that a function around it declares.
#[derive(Clone, Debug)]
pub struct Use {
    pub root: BindingId,
    pub name: String,
    pub parts: Vec<Part>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    name: String,
    link: Link,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Link {
    /// `.name`
    Member,
    /// `?.name`
    Optional,
    /// `.name` after a `?.`: printed like a member, but not the same to the compiler.
    Continued,
}

impl Use {
    fn path(&self) -> String {
        let mut path = self.name.clone();
        for part in &self.parts {
            let dot = if part.link == Link::Optional { "?." } else { "." };
            let _ = write!(path, "{dot}{}", part.name);
        }
        path
    }

    pub fn captured(&self, scopes: &Scopes) -> Captured {
        Captured { path: self.path(), root: scopes.declaration(self.root), span: self.span }
    }
}

/// The chain that an expression is, or `None` when it is anything else: computed and private members, calls and
/// parentheses end a chain; what TypeScript alone sees does not.
pub fn chain(expr: &Expr) -> Option<(&Ident, Vec<Part>)> {
    let mut parts = Vec::new();
    let mut rest = expr;
    loop {
        rest = match rest {
            Expr::Ident(ident) => {
                parts.reverse();
                return Some((ident, parts));
            }
            Expr::Member(member) => step(member, Link::Member, &mut parts)?,
            Expr::OptChain(chain) => match &*chain.base {
                OptChainBase::Member(member) => {
                    step(member, if chain.optional { Link::Optional } else { Link::Continued }, &mut parts)?
                }
                OptChainBase::Call(_) => return None,
            },
            Expr::TsNonNull(inner) => &inner.expr,
            Expr::TsAs(inner) => &inner.expr,
            Expr::TsConstAssertion(inner) => &inner.expr,
            Expr::TsSatisfies(inner) => &inner.expr,
            Expr::TsTypeAssertion(inner) => &inner.expr,
            Expr::TsInstantiation(inner) => &inner.expr,
            _ => return None,
        }
    }
}

fn step<'a>(member: &'a MemberExpr, link: Link, parts: &mut Vec<Part>) -> Option<&'a Expr> {
    let MemberProp::Ident(prop) = &member.prop else {
        return None;
    };
    parts.push(Part { name: prop.sym.to_string(), link });
    Some(&member.obj)
}

/// Notes a use as the walk meets it; a callee loses its last segment, because the compiler passes the receiver.
/// False when the expression is no name.
pub fn note(expr: &Expr, in_callee: bool, scopes: &mut Scopes, uses: &mut Vec<Use>) -> bool {
    let Some((ident, mut parts)) = chain(expr) else {
        return is_constant_by_key(expr, scopes);
    };
    if let [first, ..] = &*parts
        && scopes.is_constant(&ident.sym, &first.name, first.link != Link::Member)
    {
        return true;
    }
    if in_callee {
        parts.pop();
    }
    uses.push(used(ident, parts, expr.span(), scopes));
    true
}

/// `Color['red']`
fn is_constant_by_key(expr: &Expr, scopes: &Scopes) -> bool {
    let (member, is_optional) = match expr {
        Expr::Member(member) => (member, false),
        Expr::OptChain(chain) => match &*chain.base {
            OptChainBase::Member(member) => (member, true),
            OptChainBase::Call(_) => return false,
        },
        _ => return false,
    };
    let Expr::Ident(object) = &*member.obj else {
        return false;
    };
    enums::named(&member.prop).is_some_and(|key| scopes.is_constant(&object.sym, &key, is_optional))
}

pub fn used(ident: &Ident, parts: Vec<Part>, span: Span, scopes: &mut Scopes) -> Use {
    Use { root: scopes.meaning(&ident.sym), name: ident.sym.to_string(), parts, span }
}

/// The uses that are captured: declared before, not covered by a shorter chain of the same root, each once.
pub fn retain(uses: &[Use], declared: impl Fn(BindingId) -> bool) -> Vec<&Use> {
    let chains: FxHashSet<(BindingId, &[Part])> = uses.iter().map(|each| (each.root, &*each.parts)).collect();
    let covered = |each: &Use| (0..each.parts.len()).any(|length| chains.contains(&(each.root, &each.parts[..length])));
    let mut seen = FxHashSet::default();
    uses.iter().filter(|each| declared(each.root) && !covered(each) && seen.insert((each.root, &*each.parts))).collect()
}
