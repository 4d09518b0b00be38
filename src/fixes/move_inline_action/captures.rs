//! What the moved action still needs of the function around it: values to bind, and values to read again.

mod scope;
mod statements;

pub use scope::{Scope, bound_names, for_each};

use super::Action;
use super::types;
use crate::fixes::{NotOffered, names, trivia};
use crate::hir::visit;
use crate::hir::{Capture, Definition, Expr, ExprKind, LetKind, LocalId, LocalKind, Name, PatternKind, Prop, Type};
use crate::text::{Span, TextEdit};
use scope::{free_root, is_free, mentions_local, rendered, rooted_at, without_members};
use std::collections::BTreeSet;

/// What the place of use and the moved function need.
#[derive(Clone, Default)]
pub struct Closure {
    /// In the compiler's order.
    pub bound: Vec<Bound>,
    /// In the file, inside of the body: the bound paths under their new names.
    pub renames: Vec<TextEdit>,
    /// First in the moved body.
    pub statements: Vec<String>,
    /// Captured values that can neither be bound nor be read again.
    pub holes: Vec<Hole>,
    /// Declarations that only the action used and whose removal changes nothing; in the file.
    pub unneeded: Vec<Span>,
    /// `const user = ` before initialisers that still have to run and whose value only the action used; in the file.
    pub unnamed: Vec<TextEdit>,
    /// Expressions whose text goes along in `statements`, of the item.
    pub reread: Vec<Span>,
    /// Types that are written with them.
    pub reread_types: Vec<Type>,
}

/// A value handed over by `bind`.
#[derive(Clone)]
pub struct Bound {
    /// The leading parameter.
    pub name: String,
    /// The value where the action is used.
    pub path: String,
    pub ty: String,
    /// Names of the source module that the type speaks of.
    pub type_names: Vec<String>,
    /// The type is a guess from the name.
    pub guessed: bool,
}

#[derive(Clone)]
pub struct Hole {
    pub name: String,
}

impl Bound {
    pub fn declared(&self, typed: bool) -> String {
        if typed { format!("{}: {}", self.name, self.ty) } else { self.name.clone() }
    }
}

impl Closure {
    pub fn is_template(&self) -> bool {
        !self.holes.is_empty() || self.bound.iter().any(|bound| bound.guessed)
    }
}

pub fn plan(action: &Action<'_>, secret: Option<Span>) -> Result<Closure, NotOffered> {
    let mut planner =
        Planner { action, scope: Scope::of(action.tree), closure: Closure::default(), again: BTreeSet::new() };
    if let Some(captures) = &action.function.captures {
        if let Some(missed) = captures.missed.first() {
            let name = &missed.path;
            return Err(NotOffered::because(format!(
                "`{name}` is used in it and not handed over by the Next compiler"
            )));
        }
        for capture in &captures.paths {
            let is_secret = secret.is_some_and(|span| span == action.absolute(capture.span));
            planner.capture(capture, is_secret)?;
        }
    }
    planner.finish().ok_or_else(|| NotOffered::because("a value that is read again contains a text of several lines"))
}

fn function_only_there(name: &str) -> NotOffered {
    NotOffered::because(format!("it captures the function `{name}`, which only exists there"))
}

/// What a server reference may bring along.
const PLAIN_CLASSES: &[&str] = &["Date", "Map", "Set", "FormData", "Array"];

struct ParamPath {
    root: LocalId,
    text: String,
    /// In the item.
    span: Span,
}

struct Planner<'a, 'm> {
    action: &'a Action<'m>,
    scope: Scope<'m>,
    closure: Closure,
    /// Declarations to be repeated, by position.
    again: BTreeSet<usize>,
}

impl Planner<'_, '_> {
    fn capture(&mut self, capture: &Capture, is_secret: bool) -> Result<(), NotOffered> {
        let unknown = || NotOffered::because(format!("it is not known what `{}` is", capture.path));
        let root = capture.root.ok_or_else(unknown)?;
        match self.action.tree.local(root).kind {
            LocalKind::Const if self.is_function(root) => return Err(function_only_there(&capture.path)),
            LocalKind::Param | LocalKind::Const => {}
            LocalKind::Let | LocalKind::Var if !is_secret => {}
            LocalKind::Let | LocalKind::Var => {
                return Err(NotOffered::because(format!("`{}` is assigned more than once", capture.path)));
            }
            LocalKind::Function => {
                return Err(function_only_there(&capture.path));
            }
            _ => return Err(unknown()),
        }
        match self.scope.declared_at(root) {
            Some(index) if is_secret || self.must_be_read_again(index, 0) => {
                if self.repeated(index).is_none() {
                    self.hole(root, &capture.path);
                }
            }
            Some(index) if self.is_made_by_the_project(index) || self.is_fixed(index) => {
                if self.repeated(index).is_none() {
                    self.bind(root, &capture.path);
                }
            }
            None if is_secret => self.hole(root, &capture.path),
            _ => self.bind(root, &capture.path),
        }
        Ok(())
    }

    /// `const label = (id: string) => …`.
    fn is_function(&self, local: LocalId) -> bool {
        let declared = self.scope.declared_at(local).map(|index| &self.scope.declared[index]);
        declared.is_some_and(|it| {
            matches!(it.pattern.kind, PatternKind::Name { .. })
                && it.init.is_some_and(|init| matches!(init.kind, ExprKind::Function(_)))
        })
    }

    /// A value of the session, environment or database, or one that is made of it.
    fn must_be_read_again(&self, index: usize, depth: usize) -> bool {
        let Some(init) = &self.scope.declared[index].init else {
            return false;
        };
        if depth > 8 {
            return true;
        }
        let mut reads = self.scope.declared[index].awaited && !self.is_param(init);
        let mut inner = Vec::new();
        for_each(self.action.tree, init, |expr| match &expr.kind {
            ExprKind::Await(of) => reads |= !self.is_param(of),
            ExprKind::Member { object, name, .. } => {
                reads |= name.name == "env" && is_free(object, "process");
            }
            ExprKind::Ref(Name::Local(local)) => inner.push(*local),
            _ => {}
        });
        reads
            || inner
                .iter()
                .filter_map(|local| self.scope.declared_at(*local))
                .any(|it| it != index && self.must_be_read_again(it, depth + 1))
    }

    /// What functions and classes that are imported make of nothing: perhaps no plain value, and to be had inside just as
    /// well.
    fn is_made_by_the_project(&self, index: usize) -> bool {
        let Some(init) = &self.scope.declared[index].init else {
            return false;
        };
        let scope = &self.action.source.module.scope;
        let mut made = false;
        for_each(self.action.tree, init, |expr| {
            let (ExprKind::Call(call) | ExprKind::New(call)) = &expr.kind else {
                return;
            };
            if let Some(name) = free_root(&call.callee) {
                let imported = matches!(scope.get(name.as_str()), Some(Definition::Import { .. }));
                let global = matches!(expr.kind, ExprKind::New(_)) && !scope.contains_key(name.as_str());
                made |= imported || global && !PLAIN_CLASSES.contains(&name.as_str());
            }
        });
        made && !mentions_local(self.action.tree, init)
    }

    /// Made of nothing but literals: the same inside, and nothing that a caller could change.
    fn is_fixed(&self, index: usize) -> bool {
        let declared = &self.scope.declared[index];
        declared.kind == LetKind::Const && !declared.awaited && declared.init.is_some_and(scope::is_fixed)
    }

    /// Repeats a declaration with what it rests on, or changes nothing.
    fn repeated(&mut self, index: usize) -> Option<()> {
        let before = (self.closure.clone(), self.again.clone());
        let done = self.repeat(index, 0);
        if done.is_none() {
            (self.closure, self.again) = before;
        }
        done
    }

    /// `await params`: what the request itself says.
    fn is_param(&self, expr: &Expr) -> bool {
        let mut root = expr;
        while let ExprKind::Member { object, .. } = &root.kind {
            root = object;
        }
        matches!(&root.kind, ExprKind::Ref(Name::Local(local)) if self.action.tree.local(*local).kind == LocalKind::Param)
    }

    /// Notes a declaration, and those that it rests on, for repetition inside. `None` when it needs more than that.
    fn repeat(&mut self, index: usize, depth: usize) -> Option<()> {
        let declared = self.scope.declared[index];
        if declared.kind != LetKind::Const || depth > 8 {
            return None;
        }
        if self.again.contains(&index) {
            return Some(());
        }
        let init = declared.init?;
        let body = self.action.source.slice(self.action.body);
        let bound = bound_names(declared.pattern);
        if bound.iter().any(|(name, local)| trivia::has_word(body, name) && !self.captures_root(*local)) {
            return None;
        }
        let mut roots = Vec::new();
        let mut fits = true;
        for_each(self.action.tree, init, |expr| match &expr.kind {
            ExprKind::Ref(Name::Local(local)) => roots.push(*local),
            ExprKind::Function(_) | ExprKind::Jsx(_) | ExprKind::This | ExprKind::Yield(_) | ExprKind::Unknown => {
                fits = false;
            }
            _ => {}
        });
        if !fits {
            return None;
        }
        let mut params = Vec::new();
        for local in roots {
            match self.scope.declared_at(local) {
                Some(inner) if self.must_be_read_again(inner, depth + 1) || self.is_made_by_the_project(inner) => {
                    self.repeat(inner, depth + 1)?;
                }
                _ => params.push(local),
            }
        }
        for path in self.param_paths(init, &params)? {
            self.bind_in_statement(&path);
        }
        self.again.insert(index);
        self.closure.reread.push(init.span);
        self.closure.reread_types.extend(declared.ty.cloned());
        Some(())
    }

    /// The paths of parameters that an initialiser uses; `None` when one is used as a whole object or awaited.
    fn param_paths(&self, init: &Expr, params: &[LocalId]) -> Option<Vec<ParamPath>> {
        let mut paths: Vec<ParamPath> = Vec::new();
        let mut fits = true;
        for_each(self.action.tree, init, |expr| {
            if let ExprKind::Call(call) = &expr.kind
                && let ExprKind::Member { object, .. } = &call.callee.kind
            {
                fits &= !params.iter().any(|&root| rooted_at(object, root));
            }
            if let ExprKind::Await(of) = &expr.kind {
                fits &= !params.iter().any(|&root| rooted_at(of, root));
            }
            for &root in params {
                let known = paths.iter().any(|path| path.span.contains(expr.span));
                if rooted_at(expr, root) && !known {
                    paths.push(ParamPath { root, text: rendered(self.action, expr), span: expr.span });
                }
            }
        });
        fits.then_some(paths)
    }

    fn bind_in_statement(&mut self, path: &ParamPath) {
        self.bind(path.root, &path.text);
        let name = self.closure.bound.iter().find(|bound| bound.path == path.text).map(|bound| bound.name.clone());
        if let Some(name) = name.filter(|name| *name != path.text) {
            self.closure.renames.push(TextEdit::replace(self.action.absolute(path.span), name));
        }
    }

    fn captures_root(&self, local: LocalId) -> bool {
        let captures = self.action.function.captures.iter().flat_map(|captures| &captures.paths);
        captures.clone().any(|capture| capture.root == Some(local))
    }

    fn hole(&mut self, root: LocalId, path: &str) {
        let name = self.fresh(&names::of_path(path));
        self.rename(root, path, &name);
        self.closure.statements.push(format!("const {name} = readAgain(){}", self.action.source.style.semi()));
        self.closure.holes.push(Hole { name });
    }

    fn bind(&mut self, root: LocalId, path: &str) {
        if let Some(name) = self.closure.bound.iter().find(|bound| bound.path == path).map(|bound| bound.name.clone()) {
            self.rename(root, path, &name);
            return;
        }
        let local = self.action.tree.local(root);
        let (name, plain) =
            if path == local.name { (path.to_owned(), true) } else { (self.fresh(&names::of_path(path)), false) };
        if !plain {
            self.rename(root, path, &name);
        }
        let known = types::of_path(self.action, &self.scope, root, path);
        let guessed = known.is_none() && self.action.is_typed();
        let (ty, type_names) = known.unwrap_or_else(|| (types::guess(&name).to_owned(), Vec::new()));
        self.closure.bound.push(Bound { name, path: path.to_owned(), ty, type_names, guessed });
    }

    fn fresh(&self, base: &str) -> String {
        let taken: Vec<String> = self.closure.bound.iter().map(|bound| bound.name.clone()).collect();
        let params = self.action.function.params.iter().map(|param| self.action.slice(param.span));
        let mut texts: Vec<&str> = params.collect();
        let body = without_members(self.action.source.slice(self.action.body));
        texts.push(&body);
        names::unique(base, &texts, &taken)
    }

    /// Every use of the path in the body gets the name.
    fn rename(&mut self, root: LocalId, path: &str, name: &str) {
        let mut edits = Vec::new();
        let item = self.action.tree;
        visit::each_expr_in(item, self.action.id, |expr| {
            if rooted_at(expr, root) && rendered(self.action, expr) == path {
                edits.push(TextEdit::replace(self.action.absolute(expr.span), name));
            }
            if let ExprKind::Object(props) = &expr.kind {
                for prop in props {
                    if let Prop::Value { value, shorthand: true, .. } = prop
                        && rooted_at(value, root)
                        && rendered(self.action, value) == path
                    {
                        edits.push(TextEdit::insert(self.action.absolute(value.span).start, format!("{path}: ")));
                    }
                }
            }
        });
        self.closure.renames.extend(edits);
    }
}
