//! What nothing uses any more once an expression is gone: imports, and constants of a function.

use super::input::prop_span;
use super::list::{is_idle, without};
use crate::fixes::edits::Source;
use crate::fixes::{body, trivia};
use crate::hir::visit::{Visit, each_expr, walk_item, walk_stmt};
use crate::hir::{
    Declarator, Definition, ExprKind, Item, LetKind, LocalId, Name, Pattern, PatternKind, Stmt, StmtKind,
};
use crate::text::{Atom, Span, TextEdit};
use std::collections::BTreeSet;

pub struct Unused {
    pub edits: Vec<TextEdit>,
    /// Names that the file imports for nothing.
    pub imports: Vec<String>,
}

/// Of the file whose parts `gone` are no more.
pub fn left_by(source: &Source, mut gone: Vec<Span>) -> Unused {
    let mut unused = Unused { edits: Vec::new(), imports: Vec::new() };
    let mut done = BTreeSet::new();
    loop {
        let names = names_in(source, &gone);
        let Some((item, name)) = names.into_iter().find(|name| !done.contains(name)) else {
            return unused;
        };
        done.insert((item, name.clone()));
        if is_used(source, item, &name, &gone) {
            continue;
        }
        match name {
            Root::Free(name) => {
                let is_import = matches!(source.module.scope.get(&name), Some(Definition::Import { .. }));
                if is_import {
                    unused.imports.push(name.to_string());
                }
            }
            Root::Local(local) => gone.extend(drop_local(source, item, local, &mut unused.edits)),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Root {
    Free(Atom),
    Local(u32),
}

fn root(kind: &ExprKind) -> Option<Root> {
    match kind {
        ExprKind::Ref(Name::Free(name)) => Some(Root::Free(name.clone())),
        ExprKind::Ref(Name::Local(local)) => Some(Root::Local(local.0)),
        _ => None,
    }
}

fn names_in(source: &Source, gone: &[Span]) -> Vec<(usize, Root)> {
    let mut found = Vec::new();
    each_expr(&source.module, |item, expr| {
        let span = source.module.absolute(item, expr.span);
        if gone.iter().any(|part| part.contains(span)) {
            found.extend(root(&expr.kind).map(|root| (item, root)));
        }
    });
    found
}

fn is_used(source: &Source, item: usize, name: &Root, gone: &[Span]) -> bool {
    let outside = |span: Span| !gone.iter().any(|part| part.contains(span));
    if let Root::Free(name) = name {
        // In types too: any word of the text but that of the import.
        let words = trivia::words(&source.text).filter(|(_, word)| word == name);
        let places = words.map(|(at, word)| Span::new(at as u32, (at + word.len()) as u32));
        return places.filter(|span| outside(*span)).count() > 1;
    }
    let mut used = false;
    each_expr(&source.module, |of, expr| {
        let is_it = of == item && root(&expr.kind).as_ref() == Some(name);
        used |= is_it && outside(source.module.absolute(of, expr.span));
    });
    used
}

/// Takes the declaration of a constant out, and gives what went with it.
fn drop_local(source: &Source, item: usize, local: u32, edits: &mut Vec<TextEdit>) -> Option<Span> {
    let tree = &*source.module.items[item].item;
    let mut search = Search { local: LocalId(local), found: None };
    walk_item(&mut search, tree);
    let (stmt, declarator) = search.found?;
    let absolute = |span: Span| source.module.absolute(item, span);
    if let PatternKind::Object { props, rest: None } = &declarator.pattern.kind
        && props.len() > 1
    {
        let index = props.iter().position(|prop| binds(&prop.value, LocalId(local)))?;
        let spans: Vec<Span> = props.iter().map(|prop| absolute(prop_span(prop))).collect();
        edits.extend(without(source, &spans, index)?);
        return None;
    }
    let (whole, init) = (absolute(stmt.span), absolute(declarator.init.as_ref()?.span));
    if is_idle(source.slice(init)) {
        edits.push(TextEdit::delete(trivia::whole_lines(&source.text, whole)));
        return Some(init);
    }
    // What it does is still done.
    if !body::goes_on(source.slice(init)) {
        edits.push(TextEdit::delete(Span::new(whole.start, init.start)));
    }
    None
}

struct Search<'i> {
    local: LocalId,
    found: Option<(&'i Stmt, &'i Declarator)>,
}

impl<'i> Visit<'i> for Search<'i> {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        if let StmtKind::Let(LetKind::Const | LetKind::Let, declarators) = &stmt.kind
            && let [only] = declarators.as_slice()
            && binds(&only.pattern, self.local)
        {
            self.found = Some((stmt, only));
        }
        walk_stmt(self, item, stmt);
    }
}

fn binds(pattern: &Pattern, local: LocalId) -> bool {
    match &pattern.kind {
        PatternKind::Name { local: Some(it), .. } => *it == local,
        PatternKind::Object { props, .. } => props.iter().any(|prop| binds(&prop.value, local)),
        PatternKind::Default { pattern, .. } => binds(pattern, local),
        _ => false,
    }
}
