//! Whether what was compared with the session had anything to do with the record that is acted upon.
//!
//! That some record is the caller's says nothing of another one that they name by another id. So the ids that select the
//! record are looked for in what the action does before: one that nothing was asked about was not compared either. Only
//! what the action compares itself is looked into: a helper or wrapper may ask for a permission that is about no record.

use crate::catalog::Catalog;
use crate::flow::{Effect, EffectKind, EndpointReport, Proofs};
use crate::hir::visit::{Visit, walk_declarator, walk_expr, walk_item, walk_stmt};
use crate::hir::{Call, Declarator, Expr, ExprKind, Item, LocalId, Name, Prop, Stmt, UnaryOp};
use crate::rules::Context;
use crate::text::{Atom, Span};

/// The proof of ownership at the effect is one of another record.
pub fn is_of_another(context: &Context<'_>, report: &EndpointReport, effect: &Effect) -> bool {
    let module = &context.module;
    // What was read may have been compared afterwards.
    let acts_here = effect.path.is_empty() && effect.kind != EffectKind::Read;
    let Some(placed) = module.items.get(report.endpoint.item).filter(|_| acts_here) else {
        return false;
    };
    let inside = |span: Span| placed.start <= span.start && span.end <= placed.start + placed.item.span.end;
    let mut proofs = report.evidence.iter().filter(|one| one.proves.has(Proofs::OWNER)).peekable();
    let in_sight = proofs.peek().is_some()
        && proofs.all(|one| one.path.is_empty() && one.place.file == context.file && inside(one.place.span));
    if !in_sight || effect.place.file != context.file || !inside(effect.place.span) {
        return false;
    }
    let at = Span::new(effect.place.span.start - placed.start, effect.place.span.end - placed.start);
    let mut look = Look { at, ..Look::default() };
    walk_item(&mut look, &placed.item);
    let mut selected = Vec::new();
    for selector in &look.selectors {
        paths_in(&placed.item, selector, &mut selected);
    }
    let parameters = parameters_of(&placed.item);
    !selected.is_empty()
        && selected.iter().all(|path| look.is_sent(&parameters, path) && !look.is_asked_about(&placed.item, path))
}

fn parameters_of(item: &Item) -> Vec<LocalId> {
    let params = item.functions.iter().flat_map(|function| &function.params);
    params.flat_map(|param| param.pattern.names()).filter_map(|(_, local)| local).collect()
}

/// A local and the members that are read of it.
type Path = (LocalId, Vec<Atom>);

#[derive(Default)]
struct Look<'i> {
    /// The call of the effect.
    at: Span,
    /// The innermost statement that holds it.
    statement: Option<Span>,
    selectors: Vec<&'i Expr>,
    /// What is read before, but for tests of whether it is there and of its shape.
    reads: Vec<(Span, Path)>,
    /// What locals were taken from.
    taken: Vec<(LocalId, LocalId)>,
}

impl<'i> Visit<'i> for Look<'i> {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        if stmt.span.start <= self.at.start && self.at.end <= stmt.span.end {
            self.statement = Some(stmt.span);
        }
        walk_stmt(self, item, stmt);
    }

    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        let from = declarator.init.as_ref().and_then(root_of);
        if let Some(from) = from {
            let locals = declarator.pattern.names().into_iter().filter_map(|(_, local)| local);
            self.taken.extend(locals.map(|local| (local, from)));
        }
        let is_plain = declarator.init.as_ref().is_some_and(|init| init.local_path().is_some());
        if !is_plain {
            walk_declarator(self, item, declarator);
        }
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        if let Some(path) = expr.local_path() {
            self.reads.push((expr.span, path));
            return;
        }
        match &expr.kind {
            ExprKind::Unary { op: UnaryOp::Not | UnaryOp::Typeof, operand } if operand.local_path().is_some() => {}
            ExprKind::Call(call) => {
                self.note_selectors(expr, call);
                if only_looks_at_the_shape(call) {
                    self.visit_expr(item, &call.callee);
                } else {
                    walk_expr(self, item, expr);
                }
            }
            _ => walk_expr(self, item, expr),
        }
    }
}

impl<'i> Look<'i> {
    fn note_selectors(&mut self, expr: &'i Expr, call: &'i Call) {
        let holds = expr.span.start <= self.at.start && self.at.end <= expr.span.end;
        if expr.span == self.at {
            let first = call.args.first().map(|arg| &arg.expr);
            self.selectors.extend(first.map(|first| filter_of(first).unwrap_or(first)));
        } else if let (true, ExprKind::Member { name, .. }) = (holds, &call.callee.kind)
            && Catalog::built_in().selecting.iter().any(|method| *method == *name.name)
            && call.callee.span.start <= self.at.start
            && self.at.end <= call.callee.span.end
        {
            self.selectors.extend(call.args.iter().map(|arg| &arg.expr));
        }
    }

    /// The caller has sent it as it is.
    fn is_sent(&self, parameters: &[LocalId], (local, _): &Path) -> bool {
        self.taken_from(*local).iter().any(|local| parameters.contains(local))
    }

    /// The local, and those that it was taken out of.
    fn taken_from(&self, local: LocalId) -> Vec<LocalId> {
        let mut from = vec![local];
        while let Some((_, next)) = self.taken.iter().find(|(taken, next)| from.contains(taken) && !from.contains(next))
        {
            from.push(*next);
        }
        from
    }

    /// Something before the effect has read it, or the whole that it was taken from.
    fn is_asked_about(&self, item: &Item, (local, path): &Path) -> bool {
        let name = path.last().unwrap_or(&item.local(*local).name);
        let from = self.taken_from(*local);
        let elsewhere = self.reads.iter().filter(|(span, _)| {
            let is_own = self.statement.is_some_and(|own| own.start <= span.start && span.end <= own.end);
            span.start < self.at.start && !is_own
        });
        let mut paths = elsewhere.map(|(_, path)| path);
        paths.any(|(root, read)| {
            if root == local {
                return read.iter().zip(path).all(|(a, b)| a == b);
            }
            let is_part = self.taken.iter().any(|(taken, next)| taken == root && from.contains(next));
            from.contains(root) && (read.is_empty() || read.contains(name))
                || is_part && (item.local(*root).name == *name || read.contains(name))
        })
    }
}

/// `where` of `{ where, data }`.
fn filter_of(options: &Expr) -> Option<&Expr> {
    let ExprKind::Object(props) = &options.kind else {
        return None;
    };
    props.iter().find_map(|prop| match prop {
        Prop::Value { key, value, .. } if key.name().is_some_and(|name| *name == "where") => Some(value),
        _ => None,
    })
}

fn paths_in(item: &Item, expr: &Expr, found: &mut Vec<Path>) {
    struct Paths<'f>(&'f mut Vec<Path>);
    impl<'i> Visit<'i> for Paths<'_> {
        fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
            match expr.local_path() {
                Some(path) => self.0.push(path),
                None => walk_expr(self, item, expr),
            }
        }
    }
    Paths(found).visit_expr(item, expr);
}

/// The local that a value is taken out of: `input` of `schema.parse(input).id`, `form` of `form.get('id')`.
fn root_of(expr: &Expr) -> Option<LocalId> {
    match &expr.kind {
        ExprKind::Ref(Name::Local(local)) => Some(*local),
        ExprKind::Member { object, .. } | ExprKind::Index { object, .. } => root_of(object),
        ExprKind::Cast { expr, .. } | ExprKind::Await(expr) => root_of(expr),
        ExprKind::Call(call) if only_looks_at_the_shape(call) => call.args.first().and_then(|arg| root_of(&arg.expr)),
        ExprKind::Call(call) => match &call.callee.kind {
            ExprKind::Member { object, .. } => root_of(object),
            ExprKind::Ref(Name::Free(name)) if matches!(&**name, "String" | "Number" | "parseInt") => {
                call.args.first().and_then(|arg| root_of(&arg.expr))
            }
            _ => None,
        },
        _ => None,
    }
}

/// `schema.parse(input)`, `String(id)`, `console.log(id)`: nothing is asked about the record.
fn only_looks_at_the_shape(call: &Call) -> bool {
    match &call.callee.kind {
        ExprKind::Member { object, name, .. } => {
            let is_console = matches!(&object.kind, ExprKind::Ref(Name::Free(name)) if name == "console");
            is_console || matches!(&*name.name, "parse" | "safeParse" | "parseAsync" | "safeParseAsync")
        }
        ExprKind::Ref(Name::Free(name)) => matches!(&**name, "String" | "Number" | "parseInt"),
        _ => false,
    }
}
