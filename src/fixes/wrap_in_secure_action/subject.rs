//! The action that is to be wrapped, when its form allows it.

use crate::fixes::edits::Source;
use crate::fixes::trivia;
use crate::hir::visit::{Visit, each_expr_in, walk_expr, walk_function};
use crate::hir::{
    Body, Definition, ExportTarget, Expr, ExprKind, Function, FunctionId, FunctionKind, ImportedName, Item, ItemKind,
    Module, Name, Prop, Stmt, StmtKind,
};
use crate::syntax::Language;
use crate::text::{Atom, Span};
use crate::workspace::{FileId, Resolution, Snapshot};

/// Where the function stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `async function f() {}`, exported here or in a list.
    Declaration,
    /// The only declarator of a `const`.
    Value,
    /// `export default`.
    Default,
}

/// An action and its places in the file.
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that is known of the function, none is a state")]
pub struct Subject<'m> {
    pub file: FileId,
    pub item: usize,
    pub id: FunctionId,
    pub tree: &'m Item,
    pub function: &'m Function,
    pub name: Atom,
    pub form: Form,
    pub is_arrow: bool,
    /// Where its statement starts.
    pub start: u32,
    /// The whole function.
    pub span: Span,
    /// From `async` up to the brace of the body, of an arrow function up to and including `=>`.
    pub header: Span,
    pub header_has_comments: bool,
    pub is_recursive: bool,
    /// Some path returns a value.
    pub returns_value: bool,
    /// TypeScript reads the file.
    pub typed: bool,
}

const UNFINISHED: &str = "the function has no body that can be read";
const FORM: &str = "it is not a function that the module exports by itself";

impl<'m> Subject<'m> {
    /// The action, or why it can't be wrapped.
    pub fn of(
        snapshot: &Snapshot,
        file: FileId,
        source: &'m Source,
        item: usize,
        id: FunctionId,
    ) -> Result<Self, &'static str> {
        snapshot.outline(file).use_server().ok_or("it is an inline action: move it to a module of actions first")?;
        let placed = source.module.items.get(item).ok_or(UNFINISHED)?;
        if placed.stale {
            return Err(UNFINISHED);
        }
        let tree = &*placed.item;
        let function = tree.functions.get(id.0 as usize).ok_or(UNFINISHED)?;
        let (form, name) = form_of(source, tree, id).ok_or_else(|| why_not(tree, id))?;
        let span = source.module.absolute(item, function.span);
        let header = header(source, item, function, span).ok_or(UNFINISHED)?;
        let header_text = source.slice(header);
        let subject = Self {
            file,
            item,
            id,
            tree,
            function,
            is_arrow: function.kind == FunctionKind::Arrow,
            start: source.item_span(item).start,
            span,
            header,
            header_has_comments: header_text.contains("/*") || header_text.contains("//"),
            is_recursive: refers_to(tree, id, &name),
            returns_value: returns_value(function),
            typed: Language::of(snapshot.path(file)) != Some(Language::JavaScript),
            name,
            form,
        };
        match subject.obstacle(source) {
            Some(obstacle) => Err(obstacle),
            None if delegates(snapshot, file, &source.module, item, id) => Err("it goes through a wrapper already"),
            None => Ok(subject),
        }
    }

    /// What a title calls it.
    pub fn title(&self) -> &str {
        if self.form == Form::Default && self.function.name.is_none() { "default" } else { &self.name }
    }

    fn obstacle(&self, source: &Source) -> Option<&'static str> {
        let text = source.slice(self.span);
        let mut uses_this = false;
        each_expr_in(self.tree, self.id, |expr| {
            uses_this |= matches!(expr.kind, ExprKind::This);
        });
        if self.function.is_generator {
            Some("generators are no actions")
        } else if !self.function.is_async {
            Some("it is not `async`")
        } else if !self.function.type_params.is_empty() {
            Some("its type parameters would be lost")
        } else if uses_this || trivia::has_word(text, "arguments") {
            Some("it uses `this` or `arguments`")
        } else if !self.function.directives.is_empty() {
            Some("it has a directive of its own")
        } else if is_overloaded(source, &self.name) {
            Some("its overloads would be lost")
        } else {
            None
        }
    }
}

/// The function does nothing but to call one that a wrapper has made, and to hand on its answer.
pub fn delegates(snapshot: &Snapshot, file: FileId, module: &Module, item: usize, id: FunctionId) -> bool {
    let tree = &*module.items[item].item;
    let is_short = match &tree.function(id).body {
        Body::Block(stmts, _) => stmts.len() <= 3,
        Body::Expr(_) => true,
        Body::None => false,
    };
    let mut calls = Calls { called: Vec::new(), others: false };
    if is_short {
        walk_function(&mut calls, tree, id);
    }
    // Looking a name up takes the longest.
    matches!(calls.called[..], [name] if !calls.others && is_secured(snapshot, file, module, name, 2))
}

/// The functions that a function calls by their names, until there is a call of something else.
struct Calls<'i> {
    called: Vec<&'i str>,
    others: bool,
}

impl<'i> Visit<'i> for Calls<'i> {
    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        if self.others || self.called.len() > 1 {
            return;
        }
        match &expr.kind {
            ExprKind::Call(call) => match &call.callee.kind {
                ExprKind::Ref(Name::Free(name)) if matches!(name.as_str(), "String" | "Number") => {}
                // Under another name where this one was taken.
                ExprKind::Ref(Name::Free(name)) if name.trim_end_matches(|c: char| c.is_ascii_digit()) == "unwrap" => {}
                ExprKind::Ref(Name::Free(name)) => self.called.push(name),
                ExprKind::Member { name, .. } if matches!(name.name.as_str(), "get" | "getAll") => {}
                _ => self.others = true,
            },
            ExprKind::Function(_) => self.others = true,
            _ => {}
        }
        walk_expr(self, item, expr);
    }
}

/// A constant that a call with a function among its arguments gives, here or where it is imported from.
fn is_secured(snapshot: &Snapshot, file: FileId, module: &Module, name: &str, hops: u8) -> bool {
    match module.scope.get(name) {
        Some(Definition::Variable { item, declarator }) => {
            let tree = &*module.items[*item].item;
            let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &tree.kind else {
                return false;
            };
            let StmtKind::Let(_, declarators) = &stmt.kind else {
                return false;
            };
            let init = declarators.get(*declarator).and_then(|it| it.init.as_ref());
            init.is_some_and(|init| {
                let mut found = false;
                if let ExprKind::Call(call) = &init.kind {
                    found = call.args.iter().any(|arg| match &arg.expr.kind {
                        ExprKind::Function(_) => true,
                        ExprKind::Object(props) => props.iter().any(|prop| {
                            matches!(prop, Prop::Value { value: Expr { kind: ExprKind::Function(_), .. }, .. })
                        }),
                        _ => false,
                    });
                }
                found
            })
        }
        Some(Definition::Import { specifier, imported: ImportedName::Named(name), .. }) if hops > 0 => {
            let Resolution::File(target) = snapshot.resolve_on_server(file, specifier) else {
                return false;
            };
            let other = snapshot.module(target);
            let local = other.outline.exports.iter().find(|export| export.name == *name);
            local.is_some_and(|export| match &export.target {
                ExportTarget::Local(local) => is_secured(snapshot, target, &other, local, hops - 1),
                _ => false,
            })
        }
        _ => false,
    }
}

fn is_overloaded(source: &Source, name: &str) -> bool {
    source.module.functions().any(|(_, _, function)| {
        matches!(function.body, Body::None) && function.name.as_ref().is_some_and(|ident| ident.name == name)
    })
}

/// The name by which the module exports the function, when it is the whole of an export that has one.
pub fn exported_form(source: &Source, tree: &Item, id: FunctionId) -> Option<Atom> {
    let (_, name) = form_of(source, tree, id).filter(|(form, _)| *form != Form::Default)?;
    (!is_overloaded(source, &name)).then_some(name)
}

fn form_of(source: &Source, tree: &Item, id: FunctionId) -> Option<(Form, Atom)> {
    match &tree.kind {
        ItemKind::ExportDecl(stmt) => declared(tree, stmt, id),
        ItemKind::Stmt(stmt) => {
            let (form, name) = declared(tree, stmt, id)?;
            let mut exports = source.module.outline.exports.iter();
            exports.any(|export| export.target == ExportTarget::Local(name.clone())).then_some((form, name))
        }
        ItemKind::ExportDefault(Expr { kind: ExprKind::Function(function), .. }) if *function == id => {
            let own = tree.function(id).name.as_ref().map(|ident| ident.name.clone());
            Some((Form::Default, own.unwrap_or_else(|| "defaultAction".into())))
        }
        _ => None,
    }
}

/// What is in the way of a function that is not the whole of an export.
fn why_not(tree: &Item, id: FunctionId) -> &'static str {
    let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &tree.kind else {
        return FORM;
    };
    let StmtKind::Let(_, declarators) = &stmt.kind else {
        return FORM;
    };
    let [declarator] = declarators.as_slice() else {
        return "its statement declares other things too";
    };
    match declarator.init.as_ref().map(|init| &init.kind) {
        Some(ExprKind::Function(it)) if *it == id && declarator.ty.is_some() => {
            "the type of its constant says what its parameters are"
        }
        Some(ExprKind::Cast { .. }) => "a cast or `satisfies` stands around it",
        _ => FORM,
    }
}

fn declared(tree: &Item, stmt: &Stmt, id: FunctionId) -> Option<(Form, Atom)> {
    match &stmt.kind {
        StmtKind::Function(function, _) if *function == id => {
            Some((Form::Declaration, tree.function(id).name.as_ref()?.name.clone()))
        }
        StmtKind::Let(crate::hir::LetKind::Const, declarators) => {
            let [declarator] = declarators.as_slice() else {
                return None;
            };
            let crate::hir::PatternKind::Name { ident, .. } = &declarator.pattern.kind else {
                return None;
            };
            let init = declarator.init.as_ref()?;
            let is_it = matches!(&init.kind, ExprKind::Function(function) if *function == id);
            (is_it && declarator.ty.is_none()).then(|| (Form::Value, ident.name.clone()))
        }
        _ => None,
    }
}

fn header(source: &Source, item: usize, function: &Function, span: Span) -> Option<Span> {
    match &function.body {
        Body::Block(_, body) if function.kind != FunctionKind::Arrow => {
            Some(Span::new(span.start, source.module.absolute(item, *body).start))
        }
        Body::Block(_, body) => arrow_header(source, span, source.module.absolute(item, *body).start),
        Body::Expr(body) => arrow_header(source, span, source.module.absolute(item, body.span).start),
        Body::None => None,
    }
}

fn arrow_header(source: &Source, span: Span, body: u32) -> Option<Span> {
    let head = source.slice(Span::new(span.start, body));
    let arrow = head.rfind("=>")?;
    Some(Span::new(span.start, span.start + arrow as u32 + 2))
}

fn refers_to(tree: &Item, id: FunctionId, name: &str) -> bool {
    let mut found = false;
    each_expr_in(tree, id, |expr| {
        found |= matches!(&expr.kind, ExprKind::Ref(Name::Free(free)) if free == name);
    });
    found
}

/// Some path gives a value.
pub fn returns_value(function: &Function) -> bool {
    match &function.body {
        Body::Block(stmts, _) => stmts.iter().any(stmt_returns),
        Body::Expr(_) => true,
        Body::None => false,
    }
}

fn stmt_returns(stmt: &Stmt) -> bool {
    let any = |stmts: &[Stmt]| stmts.iter().any(stmt_returns);
    match &stmt.kind {
        StmtKind::Return(Some(_)) => true,
        StmtKind::If { then, otherwise, .. } => any(then) || any(otherwise),
        StmtKind::Loop(it) => any(&it.body),
        StmtKind::Switch { cases, .. } => cases.iter().any(|case| any(&case.body)),
        StmtKind::Try { block, handler, finalizer, .. } => {
            any(block) || handler.as_ref().is_some_and(|stmts| any(stmts)) || any(finalizer)
        }
        StmtKind::Block(stmts) => any(stmts),
        StmtKind::Labeled(_, stmt) => stmt_returns(stmt),
        _ => false,
    }
}

/// True when the parameter or variable is never read in the function.
pub fn is_unused(tree: &Item, id: FunctionId, local: crate::hir::LocalId) -> bool {
    let mut used = false;
    each_expr_in(tree, id, |expr| {
        used |= matches!(&expr.kind, ExprKind::Ref(Name::Local(it)) if *it == local);
    });
    !used
}
