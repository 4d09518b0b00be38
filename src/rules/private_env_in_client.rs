//! Private environment variables in client modules: empty in the browser, and filled in while rendering on the server.

use super::support::server_code::env_name;
use super::{Context, Profile, Rule};
use crate::catalog::ServerCode;
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::hir::visit::{Visit, walk_expr, walk_item, walk_jsx, walk_stmt};
use crate::hir::{Expr, ExprKind, FunctionId, Item, Jsx, Lit, LocalId, Module, Name, Stmt, StmtKind, UnaryOp};
use crate::text::{Atom, Span};
use crate::workspace::Word;
use rustc_hash::FxHashSet;

pub const RULE: Rule = Rule {
    name: "private-env-in-client",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-200",
    owasp: "A05:2021",
    page: include_str!("private-env-in-client.md"),
    fixes: &[],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let mentioned = context.view.snapshot.mentions(context.file, Word::PrivateEnv);
    if !mentioned || context.outline().use_client().is_none() {
        return Vec::new();
    }
    find(&context.module).iter().map(|read| word(context, read)).collect()
}

struct Read {
    name: Atom,
    /// In the file.
    span: Span,
    /// Stands in JSX, or initialises a variable that does.
    rendered: bool,
}

fn find(module: &Module) -> Vec<Read> {
    let mut shown = Shown::default();
    for placed in &module.items {
        shown.item += 1;
        walk_item(&mut shown, &placed.item);
    }
    let mut reads = Vec::new();
    for (index, placed) in module.items.iter().enumerate() {
        let mut search = Reads { found: Vec::new(), in_jsx: false, holders: Vec::new() };
        walk_item(&mut search, &placed.item);
        for (name, span, in_jsx, holder) in search.found {
            let rendered = in_jsx
                || holder.is_some_and(|holder| match holder {
                    Holder::Local(local) => shown.locals.contains(&(index + 1, local)),
                    Holder::Free(free) => module.scope.contains_key(&free) && shown.free.contains(&free),
                });
            reads.push(Read { name, span: module.absolute(index, span), rendered });
        }
    }
    reads
}

/// Names that stand in JSX as values.
#[derive(Default)]
struct Shown {
    /// 1-based.
    item: usize,
    in_jsx: u32,
    locals: FxHashSet<(usize, LocalId)>,
    free: FxHashSet<Atom>,
}

impl<'i> Visit<'i> for Shown {
    fn visit_jsx(&mut self, item: &'i Item, jsx: &'i Jsx) {
        self.in_jsx += 1;
        walk_jsx(self, item, jsx);
        self.in_jsx -= 1;
    }

    /// Handlers inside of JSX render nothing.
    fn visit_function(&mut self, item: &'i Item, function: FunctionId) {
        let outer = std::mem::take(&mut self.in_jsx);
        crate::hir::visit::walk_function(self, item, function);
        self.in_jsx = outer;
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        match &expr.kind {
            ExprKind::Ref(Name::Local(local)) if self.in_jsx > 0 => {
                self.locals.insert((self.item, *local));
            }
            ExprKind::Ref(Name::Free(name)) if self.in_jsx > 0 => {
                self.free.insert(name.clone());
            }
            // A test decides what is shown, and is not shown.
            ExprKind::Conditional { then, otherwise, .. } => {
                self.visit_expr(item, then);
                self.visit_expr(item, otherwise);
            }
            ExprKind::Unary { .. } | ExprKind::Binary { .. } => {}
            _ => walk_expr(self, item, expr),
        }
    }
}

#[derive(Clone)]
enum Holder {
    Local(LocalId),
    Free(Atom),
}

/// Reads of private variables outside of code that only the server runs.
struct Reads {
    found: Vec<(Atom, Span, bool, Option<Holder>)>,
    in_jsx: bool,
    holders: Vec<Holder>,
}

impl<'i> Visit<'i> for Reads {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        match &stmt.kind {
            StmtKind::If { test, otherwise, .. } if is_server_test(test) => {
                for stmt in otherwise {
                    self.visit_stmt(item, stmt);
                }
            }
            _ => walk_stmt(self, item, stmt),
        }
    }

    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i crate::hir::Declarator) {
        let holder = match &declarator.pattern.kind {
            crate::hir::PatternKind::Name { ident, local } => {
                Some(local.map_or_else(|| Holder::Free(ident.name.clone()), Holder::Local))
            }
            _ => None,
        };
        let holds_value = declarator.init.as_ref().is_some_and(|init| !matches!(init.kind, ExprKind::Function(_)));
        let pushed = holder.filter(|_| holds_value).map(|holder| self.holders.push(holder)).is_some();
        crate::hir::visit::walk_declarator(self, item, declarator);
        if pushed {
            self.holders.pop();
        }
    }

    fn visit_function(&mut self, item: &'i Item, function: FunctionId) {
        let (in_jsx, holders) = (std::mem::take(&mut self.in_jsx), std::mem::take(&mut self.holders));
        crate::hir::visit::walk_function(self, item, function);
        (self.in_jsx, self.holders) = (in_jsx, holders);
    }

    fn visit_jsx(&mut self, item: &'i Item, jsx: &'i Jsx) {
        let outer = std::mem::replace(&mut self.in_jsx, true);
        walk_jsx(self, item, jsx);
        self.in_jsx = outer;
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        match &expr.kind {
            ExprKind::Conditional { test, otherwise, .. } if is_server_test(test) => self.visit_expr(item, otherwise),
            // What is compared or negated is not shown.
            ExprKind::Binary { .. } | ExprKind::Unary { .. } => {
                let (in_jsx, holders) = (std::mem::take(&mut self.in_jsx), std::mem::take(&mut self.holders));
                walk_expr(self, item, expr);
                (self.in_jsx, self.holders) = (in_jsx, holders);
            }
            _ => {
                if let Some(name) = env_name(expr).filter(|name| ServerCode::built_in().is_private_env(name)) {
                    self.found.push((name.clone(), expr.span, self.in_jsx, self.holders.last().cloned()));
                }
                walk_expr(self, item, expr);
            }
        }
    }
}

/// `typeof window === 'undefined'`.
fn is_server_test(test: &Expr) -> bool {
    let ExprKind::Binary { op: crate::hir::BinaryOp::Eq | crate::hir::BinaryOp::StrictEq, left, right } = &test.kind
    else {
        return false;
    };
    let is_typeof = |expr: &Expr| match &expr.kind {
        ExprKind::Unary { op: UnaryOp::Typeof, operand } => {
            matches!(&operand.kind, ExprKind::Ref(Name::Free(name)) if name == "window" || name == "document")
        }
        _ => false,
    };
    let is_undefined = |expr: &Expr| matches!(&expr.kind, ExprKind::Lit(Lit::Str(text)) if text == "undefined");
    (is_typeof(left) && is_undefined(right)) || (is_undefined(left) && is_typeof(right))
}

fn word(context: &Context<'_>, read: &Read) -> Finding {
    let name = &read.name;
    let secret = ServerCode::built_in().is_secret_name(name);
    let (severity, message) = if read.rendered {
        let message = format!(
            "`{name}` is private, but this client component is also rendered on the server, where its value goes into the HTML"
        );
        (if secret { Severity::Error } else { Severity::Warning }, message)
    } else {
        (
            Severity::Warning,
            format!("`{name}` is private: it is undefined in the browser, and has its value while the server renders"),
        )
    };
    let help = if secret {
        "read it in a server component or a server action, and pass on only what may be public".to_owned()
    } else {
        format!(
            "read it in a server component and pass it as a prop, or name it `NEXT_PUBLIC_{name}` if everybody may know it"
        )
    };
    Finding {
        rule: RULE.name,
        severity,
        confidence: if secret { Confidence::High } else { Confidence::Medium },
        message,
        help,
        place: Place { file: context.file, span: read.span },
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}
