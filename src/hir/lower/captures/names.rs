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
    /// `['name']` of a name of the module, or a callee: a constant if that is an enum, else the name alone is used.
    Key,
    /// `.name` of a name of the module that something is assigned to.
    Assigned,
}

impl Use {
    fn path(&self) -> String {
        let mut path = self.name.clone();
        for Part { name, link } in &self.parts {
            let _ = match link {
                Link::Member | Link::Continued | Link::Assigned => write!(path, ".{name}"),
                Link::Optional => write!(path, "?.{name}"),
                Link::Key => Ok(()),
            };
        }
        path
    }

    /// In place of which TypeScript may have written a value.
    pub fn member(&self) -> Option<&str> {
        let first = self.parts.first()?;
        matches!(first.link, Link::Member | Link::Key).then_some(&first.name)
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

/// How a use stands in the code around it.
#[derive(Clone, Copy)]
pub struct Position {
    /// A callee loses its last segment, because the compiler passes the receiver.
    pub callee: bool,
    /// TypeScript writes no value where something is assigned.
    pub target: bool,
}

/// Notes a use as the walk meets it. False when the expression is no name.
pub fn note(expr: &Expr, position: Position, scopes: &mut Scopes, uses: &mut Vec<Use>) -> bool {
    let Some((ident, mut parts)) = chain(expr) else {
        return !position.target && note_key(expr, scopes, uses);
    };
    if let [first, rest @ ..] = &mut *parts {
        let is_target = position.target && rest.is_empty();
        if !is_target && scopes.is_constant(&ident.sym, &first.name, first.link != Link::Member) {
            return true;
        }
        let is_of_module = first.link == Link::Member && scopes.resolve(&ident.sym).is_none();
        if is_of_module && is_target {
            first.link = Link::Assigned;
        } else if is_of_module && position.callee && rest.is_empty() {
            first.link = Link::Key;
        }
    }
    if position.callee && parts.last().is_some_and(|last| last.link != Link::Key) {
        parts.pop();
    }
    uses.push(used(ident, parts, expr.span(), scopes));
    true
}

/// `Color['red']`, where it is a constant or may be one.
fn note_key(expr: &Expr, scopes: &mut Scopes, uses: &mut Vec<Use>) -> bool {
    let (member, is_optional) = match expr {
        Expr::Member(member) => (member, false),
        Expr::OptChain(chain) => match &*chain.base {
            OptChainBase::Member(member) => (member, true),
            OptChainBase::Call(_) => return false,
        },
        _ => return false,
    };
    let (Expr::Ident(object), MemberProp::Computed(_)) = (&*member.obj, &member.prop) else {
        return false;
    };
    let Some(name) = enums::named(&member.prop) else {
        return false;
    };
    if scopes.is_constant(&object.sym, &name, is_optional) {
        return true;
    }
    let may_be = !is_optional && scopes.resolve(&object.sym).is_none();
    if may_be {
        uses.push(used(object, vec![Part { name, link: Link::Key }], expr.span(), scopes));
    }
    may_be
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
