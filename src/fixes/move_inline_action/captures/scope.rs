//! The declarations around an inline action, and small questions about expressions.

use super::super::Action;
use crate::fixes::trivia;
use crate::hir::visit::{self, Visit};
use crate::hir::{
    Declarator, Expr, ExprKind, FunctionId, Item, LetKind, LocalId, Name, Pattern, PatternKind, Prop, PropKey, Stmt,
    StmtKind, Type,
};
use crate::text::{Atom, Span};

/// Words after a dot are no names.
pub fn without_members(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = 0;
    for (at, word) in trivia::words(text) {
        if text[..at].ends_with('.') && !text[..at].ends_with("..") {
            out.push_str(&text[last..at]);
            last = at + word.len();
        }
    }
    out.push_str(&text[last..]);
    out
}

pub fn mentions_local(item: &Item, expr: &Expr) -> bool {
    let mut found = false;
    for_each(item, expr, |expr| {
        found |= matches!(&expr.kind, ExprKind::Ref(Name::Local(_)));
    });
    found
}

pub fn is_free(expr: &Expr, name: &str) -> bool {
    matches!(&expr.kind, ExprKind::Ref(Name::Free(free)) if free == name)
}

/// The `a` of `a.b.c`, when nothing around declares it.
pub fn free_root(expr: &Expr) -> Option<&Atom> {
    match &expr.kind {
        ExprKind::Ref(Name::Free(name)) => Some(name),
        ExprKind::Member { object, .. } => free_root(object),
        _ => None,
    }
}

/// `a.b.c` of a local, without calls and indices.
pub fn rooted_at(expr: &Expr, root: LocalId) -> bool {
    match &expr.kind {
        ExprKind::Ref(Name::Local(local)) => *local == root,
        ExprKind::Member { object, .. } => rooted_at(object, root),
        _ => false,
    }
}

/// The path as the compiler prints it.
pub fn rendered(action: &Action<'_>, expr: &Expr) -> String {
    match &expr.kind {
        ExprKind::Ref(Name::Local(local)) => action.tree.local(*local).name.to_string(),
        ExprKind::Member { object, name, optional } => {
            format!("{}{}{}", rendered(action, object), if *optional { "?." } else { "." }, name.name)
        }
        _ => String::new(),
    }
}

pub fn for_each<'i>(item: &'i Item, expr: &'i Expr, act: impl FnMut(&'i Expr)) {
    struct Each<F>(F);
    impl<'i, F: FnMut(&'i Expr)> Visit<'i> for Each<F> {
        fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
            (self.0)(expr);
            visit::walk_expr(self, item, expr);
        }
    }
    Each(act).visit_expr(item, expr);
}

/// The names that a pattern binds.
pub fn bound_names(pattern: &Pattern) -> Vec<(String, LocalId)> {
    let names = pattern.names().into_iter();
    names.filter_map(|(ident, local)| Some((ident.name.to_string(), local?))).collect()
}

/// The declarations of an item.
pub struct Scope<'m> {
    pub declared: Vec<Declared<'m>>,
    /// `if` statements that leave.
    pub leaving: Vec<&'m Stmt>,
    /// What `if` statements look at.
    pub tests: Vec<&'m Expr>,
    /// Callbacks: the function and the array method call that it is given to.
    pub callbacks: Vec<(FunctionId, &'m Expr)>,
}

/// A declarator, or a part of one that stands for itself: `a` of `[a, b] = await Promise.all([x, y])`.
#[derive(Clone, Copy)]
pub struct Declared<'m> {
    pub kind: LetKind,
    pub pattern: &'m Pattern,
    pub ty: Option<&'m Type>,
    pub init: Option<&'m Expr>,
    /// The value is what `init` resolves to.
    pub awaited: bool,
    /// The declarator, of the item.
    pub span: Span,
    /// Its statement, when it holds nothing else.
    pub statement: Option<Span>,
}

impl<'m> Scope<'m> {
    pub fn of(item: &'m Item) -> Self {
        let mut scope = Self { declared: Vec::new(), leaving: Vec::new(), tests: Vec::new(), callbacks: Vec::new() };
        visit::walk_item(&mut scope, item);
        scope
    }

    pub fn declared_at(&self, local: LocalId) -> Option<usize> {
        self.declared.iter().position(|declared| bound_names(declared.pattern).iter().any(|(_, it)| *it == local))
    }

    fn declare(&mut self, kind: LetKind, declarator: &'m Declarator, statement: Option<Span>) {
        let whole = Declared {
            kind,
            pattern: &declarator.pattern,
            ty: declarator.ty.as_ref(),
            init: declarator.init.as_ref(),
            awaited: false,
            span: declarator.span,
            statement,
        };
        match parts(&whole) {
            Some(parts) => self.declared.extend(parts),
            None => self.declared.push(whole),
        }
    }
}

fn parts<'m>(whole: &Declared<'m>) -> Option<Vec<Declared<'m>>> {
    let (PatternKind::Array { elements, rest: None }, None) = (&whole.pattern.kind, whole.ty) else {
        return None;
    };
    let ExprKind::Await(inner) = &whole.init?.kind else { return None };
    let ExprKind::Call(call) = &inner.kind else { return None };
    let ExprKind::Member { object, name, .. } = &call.callee.kind else { return None };
    let (true, "all", [only]) = (is_free(object, "Promise"), name.name.as_str(), call.args.as_slice()) else {
        return None;
    };
    let ExprKind::Array(values) = &only.expr.kind else { return None };
    if values.len() < elements.len() || values.iter().any(|value| value.spread) {
        return None;
    }
    let pairs = elements.iter().zip(values).filter_map(|(pattern, value)| Some((pattern.as_ref()?, &value.expr)));
    let part = |(pattern, init)| Declared { pattern, init: Some(init), awaited: true, statement: None, ..*whole };
    Some(pairs.map(part).collect())
}

impl<'m> Visit<'m> for Scope<'m> {
    fn visit_stmt(&mut self, item: &'m Item, stmt: &'m Stmt) {
        if let StmtKind::If { test, .. } = &stmt.kind {
            self.tests.push(test);
        }
        match &stmt.kind {
            StmtKind::Let(kind, declarators) => {
                for declarator in declarators {
                    self.declare(*kind, declarator, (declarators.len() == 1).then_some(stmt.span));
                }
            }
            StmtKind::If { then, otherwise, .. } if otherwise.is_empty() && leaves(then) => self.leaving.push(stmt),
            _ => {}
        }
        visit::walk_stmt(self, item, stmt);
    }

    fn visit_expr(&mut self, item: &'m Item, expr: &'m Expr) {
        if let ExprKind::Call(call) = &expr.kind
            && let ExprKind::Member { object, name, .. } = &call.callee.kind
            && matches!(name.name.as_str(), "map" | "forEach" | "filter" | "flatMap")
            && let Some(ExprKind::Function(id)) = call.args.first().map(|arg| &arg.expr.kind)
        {
            self.callbacks.push((*id, object));
        }
        visit::walk_expr(self, item, expr);
    }
}

/// The one statement of a branch, out of its block.
pub fn only_statement(then: &[Stmt]) -> Option<&Stmt> {
    match then {
        [Stmt { kind: StmtKind::Block(inner), .. }] => only_statement(inner),
        [only] => Some(only),
        _ => None,
    }
}

fn leaves(then: &[Stmt]) -> bool {
    match then {
        [Stmt { kind: StmtKind::Return(_) | StmtKind::Throw(_), .. }] => true,
        [Stmt { kind: StmtKind::Expr(expr), .. }] => is_leaving_call(expr),
        [Stmt { kind: StmtKind::Block(inner), .. }] => leaves(inner),
        _ => false,
    }
}

/// A call that never returns.
pub fn is_leaving_call(expr: &Expr) -> bool {
    let ExprKind::Call(call) = &expr.kind else {
        return false;
    };
    matches!(&call.callee.kind, ExprKind::Ref(Name::Free(name)) if crate::fixes::move_inline_action::needs::LEAVING.contains(&name.as_str()))
}

/// A literal, or a list or object of them.
pub fn is_fixed(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Lit(_) => true,
        ExprKind::Template { exprs, .. } => exprs.is_empty(),
        ExprKind::Unary { operand, .. } => is_fixed(operand),
        ExprKind::Array(elements) => elements.iter().all(|element| !element.spread && is_fixed(&element.expr)),
        ExprKind::Object(props) => props.iter().all(|prop| match prop {
            Prop::Value { key: PropKey::Name(_), value, .. } => is_fixed(value),
            _ => false,
        }),
        _ => false,
    }
}
