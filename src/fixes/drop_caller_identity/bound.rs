//! Where a function has the answer of a guard in a variable, and what it has tested of it.

use super::Action;
use crate::catalog::Catalog;
use crate::fixes::{names, trivia};
use crate::flow::{Hop, OwnId};
use crate::hir::{
    BinaryOp, Body, Declarator, Expr, ExprKind, LetKind, Lit, LocalId, LogicalOp, Name, Param, Pattern, PatternKind,
    Stmt, StmtKind, UnaryOp,
};
use crate::rules::support::provenance::imported_callee;
use crate::text::{Atom, Span, TextEdit};

/// A name from which the id can be reached.
pub struct Bound {
    pub base: String,
    /// It may be nothing.
    pub optional: bool,
    /// Members from it to the id.
    pub hops: Vec<Hop>,
    /// Members of it that have been shown to be there.
    pub tested: Vec<Vec<Atom>>,
    /// Where it can be used, in the file.
    pub scope: Span,
    /// What gives it that name.
    pub edits: Vec<TextEdit>,
    /// The statement behind which others may stand, in the file.
    pub after: Option<Span>,
}

/// `first`: where the input is used first.
pub fn find(action: &Action<'_>, id: &OwnId, first: u32) -> Option<Bound> {
    let inside = action.tree.functions.iter().filter(|function| action.function.span.contains(function.span));
    inside
        .clone()
        .find_map(|function| {
            let Body::Block(stmts, _) = &function.body else {
                return None;
            };
            in_lists(action, stmts, id, first)
        })
        .or_else(|| {
            inside.clone().find_map(|function| {
                let param = function.params.iter().find(|param| action.absolute(param.span) == id.place.span)?;
                let body = match &function.body {
                    Body::Block(_, body) => *body,
                    Body::Expr(body) => body.span,
                    Body::None => return None,
                };
                of_param(action, param, action.absolute(body), id)
            })
        })
}

fn of_param(action: &Action<'_>, param: &Param, scope: Span, id: &OwnId) -> Option<Bound> {
    let named = in_pattern(action, &param.pattern, id.optional, &id.path)?;
    let Named { base, optional, hops, edits, .. } = named;
    Some(Bound { base, optional, hops, tested: Vec::new(), scope, edits, after: None })
}

/// The list itself, then those inside of its statements.
fn in_lists(action: &Action<'_>, stmts: &[Stmt], id: &OwnId, first: u32) -> Option<Bound> {
    in_list(action, stmts, id, first).or_else(|| {
        stmts.iter().find_map(|stmt| match &stmt.kind {
            StmtKind::If { then, otherwise, .. } => {
                in_lists(action, then, id, first).or_else(|| in_lists(action, otherwise, id, first))
            }
            StmtKind::Loop(it) => in_lists(action, &it.body, id, first),
            StmtKind::Switch { cases, .. } => cases.iter().find_map(|case| in_lists(action, &case.body, id, first)),
            StmtKind::Try { block, handler, finalizer, .. } => in_lists(action, block, id, first)
                .or_else(|| in_lists(action, handler.as_deref()?, id, first))
                .or_else(|| in_lists(action, finalizer, id, first)),
            StmtKind::Block(stmts) => in_lists(action, stmts, id, first),
            _ => None,
        })
    })
}

fn in_list(action: &Action<'_>, stmts: &[Stmt], id: &OwnId, first: u32) -> Option<Bound> {
    stmts.iter().enumerate().find_map(|(index, stmt)| {
        let named = of_stmt(action, stmt, id)?;
        let whole = action.absolute(stmt.span);
        let scope = Span::new(whole.end, action.absolute(stmts.last()?.span).end);
        let (mut tested, mut after) = (Vec::new(), whole);
        for next in &stmts[index + 1..] {
            let span = action.absolute(next.span);
            if span.end > first {
                break;
            }
            let shown = named.local.map_or_else(Vec::new, |local| tests(action, next, local));
            if !shown.is_empty() {
                after = span;
                tested.extend(shown);
            }
        }
        let Named { base, optional, hops, edits, .. } = named;
        Some(Bound { base, optional, hops, tested, scope, edits, after: Some(after) })
    })
}

/// A variable, and what is left of the way from it.
struct Named {
    base: String,
    local: Option<LocalId>,
    optional: bool,
    hops: Vec<Hop>,
    edits: Vec<TextEdit>,
}

fn of_stmt(action: &Action<'_>, stmt: &Stmt, id: &OwnId) -> Option<Named> {
    match &stmt.kind {
        StmtKind::Let(LetKind::Const, declarators) => {
            let [Declarator { pattern, init: Some(init), .. }] = declarators.as_slice() else {
                return None;
            };
            let taken = members(action, init, id)?;
            let hops = id.path.get(taken..)?;
            let optional = taken
                .checked_sub(1)
                .map_or(id.optional, |last| id.optional || id.path[..=last].iter().any(|hop| hop.optional));
            in_pattern(action, pattern, optional, hops)
        }
        // `await requireUser()`: it gets a name.
        StmtKind::Expr(expr) if members(action, expr, id) == Some(0) => {
            let base = names::unique(word_for(&id.path), &[action.text()], &[]);
            let start = action.absolute(stmt.span).start;
            let edits = vec![TextEdit::insert(start, format!("const {base} = "))];
            Some(Named { base, local: None, optional: id.optional, hops: id.path.clone(), edits })
        }
        _ => None,
    }
}

/// What holds the id at the end of such a way.
pub fn word_for(path: &[Hop]) -> &'static str {
    match path {
        [] => "callerId",
        [only] if only.name == "id" => "user",
        _ => "session",
    }
}

/// How many members of the way the expression has taken already, when it begins with the call.
fn members(action: &Action<'_>, expr: &Expr, id: &OwnId) -> Option<usize> {
    match &expr.kind {
        ExprKind::Await(inner) => members(action, inner, id),
        ExprKind::Call(_) => (action.absolute(expr.span) == id.place.span).then_some(0),
        ExprKind::Member { object, name, .. } => {
            let taken = members(action, object, id)?;
            (id.path.get(taken)?.name == name.name).then_some(taken + 1)
        }
        _ => None,
    }
}

fn in_pattern(action: &Action<'_>, pattern: &Pattern, optional: bool, path: &[Hop]) -> Option<Named> {
    match &pattern.kind {
        PatternKind::Name { ident, local } => {
            let base = ident.name.to_string();
            Some(Named { base, local: *local, optional, hops: path.to_vec(), edits: Vec::new() })
        }
        PatternKind::Object { props, .. } => {
            let (hop, rest) = path.split_first()?;
            if let Some(prop) = props.iter().find(|prop| prop.key.name() == Some(&hop.name)) {
                return in_pattern(action, &prop.value, hop.optional, rest);
            }
            let last = action.absolute(props.last()?.value.span).end;
            let free = !trivia::has_word(action.text(), &hop.name);
            let edits = vec![TextEdit::insert(last, format!(", {}", hop.name))];
            let base = hop.name.to_string();
            free.then(|| Named { base, local: None, optional: hop.optional, hops: rest.to_vec(), edits })
        }
        _ => None,
    }
}

/// `if (!session?.user) return`: which members of the variable are there behind it.
fn tests(action: &Action<'_>, stmt: &Stmt, local: LocalId) -> Vec<Vec<Atom>> {
    let mut found = Vec::new();
    if let StmtKind::If { test, then, otherwise } = &stmt.kind
        && otherwise.is_empty()
        && then.last().is_some_and(|last| leaves(action, last))
    {
        absent(test, local, &mut found);
    }
    found
}

fn leaves(action: &Action<'_>, stmt: &Stmt) -> bool {
    match &stmt.kind {
        StmtKind::Return(_) | StmtKind::Throw(_) => true,
        StmtKind::Block(stmts) => stmts.last().is_some_and(|last| leaves(action, last)),
        StmtKind::Expr(expr) => match &expr.kind {
            ExprKind::Call(call) => imported_callee(&action.source.module, &call.callee)
                .is_some_and(|path| Catalog::built_in().meaning(&format!("{path}()")).leaves),
            _ => false,
        },
        _ => false,
    }
}

/// What the expression is true for, in that it is nothing.
fn absent(test: &Expr, local: LocalId, found: &mut Vec<Vec<Atom>>) {
    match &test.kind {
        ExprKind::Unary { op: UnaryOp::Not, operand } => found.extend(path_of(operand, local)),
        ExprKind::Logical { op: LogicalOp::Or, left, right } => {
            absent(left, local, found);
            absent(right, local, found);
        }
        ExprKind::Binary { op: BinaryOp::Eq, left, right } if matches!(right.kind, ExprKind::Lit(Lit::Null)) => {
            found.extend(path_of(left, local));
        }
        _ => {}
    }
}

fn path_of(expr: &Expr, local: LocalId) -> Option<Vec<Atom>> {
    match &expr.kind {
        ExprKind::Ref(Name::Local(it)) => (*it == local).then(Vec::new),
        ExprKind::Member { object, name, .. } => {
            let mut path = path_of(object, local)?;
            path.push(name.name.clone());
            Some(path)
        }
        _ => None,
    }
}
