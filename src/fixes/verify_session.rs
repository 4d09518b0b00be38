//! Asks the library for what it has verified, in place of what the caller sent.

use super::edits::{Edits, Source};
use super::{Fix, FixKind, Safety, insert_guard, names};
use crate::catalog::{Catalog, Verify};
use crate::finding::Finding;
use crate::flow::Proofs;
use crate::hir::visit::{Visit, walk_expr, walk_function, walk_stmt};
use crate::hir::{
    Declarator, Expr, ExprKind, FunctionId, Item, LocalId, LogicalOp, Name, Pattern, PatternKind, PatternProp, Stmt,
    StmtKind, UnaryOp,
};
use crate::rules::Context;
use crate::text::{Atom, Span};

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    let report = insert_guard::report_of(finding, context)?;
    let (item, id) = insert_guard::function_of(report, finding.target, context)?;
    let source = Source::of(context.view.snapshot, context.file);
    let tree = &source.module.items[item].item;
    let weak = report.evidence.iter().find(|one| one.proves.has(Proofs::WEAK) && one.path.is_empty())?;
    if weak.place.file != context.file || source.module.items[item].stale {
        return None;
    }
    let absolute = |span: Span| source.module.absolute(item, span);
    let mut search = Search { call: weak.place.span, start: source.module.items[item].start, found: None };
    walk_function(&mut search, tree, id);
    let Declarator { pattern, init, .. } = search.found?;
    let method = method_of(init.as_ref()?)?;
    let guards = Catalog::built_in().guards.iter().filter(|guard| guard.weak);
    let mut rows = guards.filter_map(|guard| guard.verify.as_ref());
    let verify = rows.find(|verify| method.name == verify.method.as_str())?;
    let mut edits = Edits::new(context.view.snapshot);
    edits.replace(context.file, absolute(method.span), verify.by.clone());
    let text = source.slice(absolute(tree.function(id).span));
    let name = names::unique(&verify.user, &[text], &[]);
    let held = held_by(pattern, &verify.session, verify, &name)?;
    if let Some((span, written)) = &held.rename {
        edits.replace(context.file, absolute(*span), written.clone());
    }
    let mut uses = Uses { held: &held, verify, source: &source, item, edits: Some(Vec::new()), tested: false };
    walk_function(&mut uses, tree, id);
    for (span, written) in uses.edits? {
        edits.replace(context.file, absolute(span), written);
    }
    Some(Fix {
        kind: FixKind::VerifySession,
        title: format!("Ask `{}()` in {}, which verifies the session", verify.by, insert_guard::title_of(report)),
        safety: Safety::Unsafe,
        files: edits.finish()?,
    })
}

/// The declarator that binds the answer of the call.
struct Search<'i> {
    call: Span,
    start: u32,
    found: Option<&'i Declarator>,
}

impl<'i> Visit<'i> for Search<'i> {
    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        if let Some(init) = &declarator.init {
            let call = if let ExprKind::Await(inner) = &init.kind { inner } else { init };
            if call.span.shifted(self.start) == self.call {
                self.found = Some(declarator);
            }
        }
        crate::hir::visit::walk_declarator(self, item, declarator);
    }
}

fn method_of(init: &Expr) -> Option<&crate::hir::Ident> {
    match &init.kind {
        ExprKind::Await(inner) => method_of(inner),
        ExprKind::Call(call) => match &call.callee.kind {
            ExprKind::Member { name, .. } => Some(name),
            _ => None,
        },
        _ => None,
    }
}

/// The variable by which the session is reached.
struct Held {
    local: LocalId,
    /// Members from the variable to the session.
    path: Vec<Atom>,
    /// What stands for the verified user from now on.
    user: String,
    /// The part of the pattern that changes.
    rename: Option<(Span, String)>,
}

/// Follows the path of the session into the pattern.
fn held_by(pattern: &Pattern, path: &[Atom], verify: &Verify, name: &str) -> Option<Held> {
    match &pattern.kind {
        PatternKind::Name { ident, local: Some(local) } => {
            let (_, above) = path.split_last()?;
            let user = above.iter().fold(ident.name.to_string(), |on, part| format!("{on}.{part}"));
            Some(Held { local: *local, path: path.to_vec(), user: format!("{user}.{}", verify.user), rename: None })
        }
        PatternKind::Object { props, rest: None } => {
            let (first, below) = path.split_first()?;
            let prop = props.iter().find(|prop| prop.key.name() == Some(first))?;
            if below.is_empty() { in_pattern(prop, verify, name) } else { held_by(&prop.value, below, verify, name) }
        }
        _ => None,
    }
}

/// `{ session }` becomes `{ user }`.
fn in_pattern(prop: &PatternProp, verify: &Verify, name: &str) -> Option<Held> {
    let PatternKind::Name { ident, local: Some(local) } = &prop.value.kind else {
        return None;
    };
    let crate::hir::PropKey::Name(key) = &prop.key else {
        return None;
    };
    let written = if name == verify.user { name.to_owned() } else { format!("{}: {name}", verify.user) };
    let span = Span::new(key.span.start, ident.span.end);
    Some(Held { local: *local, path: Vec::new(), user: name.to_owned(), rename: Some((span, written)) })
}

/// Rewrites the uses of the session to those of the user; gives up where something else of it is needed.
struct Uses<'u> {
    held: &'u Held,
    verify: &'u Verify,
    source: &'u Source,
    item: usize,
    edits: Option<Vec<(Span, String)>>,
    /// The expression under visit is only asked whether it is there.
    tested: bool,
}

impl Uses<'_> {
    /// Members behind the variable, outermost last, each with the end of its name and whether it was asked for with `?.`.
    fn chain(&self, expr: &Expr) -> Option<Vec<(Atom, u32, bool)>> {
        match &expr.kind {
            ExprKind::Ref(Name::Local(local)) if *local == self.held.local => Some(Vec::new()),
            ExprKind::Member { object, name, optional } => {
                let mut chain = self.chain(object)?;
                chain.push((name.name.clone(), name.span.end, *optional));
                Some(chain)
            }
            _ => None,
        }
    }

    fn rewrite(&mut self, expr: &Expr, chain: &[(Atom, u32, bool)]) {
        let depth = self.held.path.len();
        let reaches = chain.len() >= depth && chain.iter().zip(&self.held.path).all(|((name, ..), part)| name == part);
        if !reaches {
            // Another part of the answer, which both calls have.
            let other = chain.first().is_some_and(|(name, ..)| self.verify.shared.iter().any(|shared| name == shared));
            if !other {
                self.edits = None;
            }
            return;
        }
        let end = match chain.get(depth) {
            Some((name, end, _)) if name == self.verify.user.as_str() => *end,
            None if self.tested => expr.span.end,
            _ => {
                self.edits = None;
                return;
            }
        };
        let optional = chain[..(depth + 1).min(chain.len())].iter().any(|(.., optional)| *optional);
        let rest = self.source.module.absolute(self.item, Span::new(end, expr.span.end));
        let mark = if optional && self.source.slice(rest).starts_with('.') { "?" } else { "" };
        if let Some(edits) = &mut self.edits {
            edits.push((Span::new(expr.span.start, end), format!("{}{mark}", self.held.user)));
        }
    }

    fn test<'i>(&mut self, item: &'i Item, expr: &'i Expr) {
        let before = std::mem::replace(&mut self.tested, true);
        self.visit_expr(item, expr);
        self.tested = before;
    }
}

impl<'i> Visit<'i> for Uses<'_> {
    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        if let Some(chain) = self.chain(expr) {
            self.rewrite(expr, &chain);
            return;
        }
        match &expr.kind {
            ExprKind::Unary { op: UnaryOp::Not, operand } => self.test(item, operand),
            ExprKind::Logical { op: LogicalOp::And | LogicalOp::Or, left, right } if self.tested => {
                self.test(item, left);
                self.test(item, right);
            }
            _ => {
                let before = std::mem::replace(&mut self.tested, false);
                walk_expr(self, item, expr);
                self.tested = before;
            }
        }
    }

    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        let StmtKind::If { test, then, otherwise } = &stmt.kind else {
            walk_stmt(self, item, stmt);
            return;
        };
        self.test(item, test);
        then.iter().chain(otherwise).for_each(|stmt| self.visit_stmt(item, stmt));
    }

    fn visit_function(&mut self, item: &'i Item, function: FunctionId) {
        let before = std::mem::replace(&mut self.tested, false);
        walk_function(self, item, function);
        self.tested = before;
    }
}
