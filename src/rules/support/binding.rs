//! From a local of an item to the expression that gives it its value.

use crate::hir::visit::{Visit, walk_declarator, walk_function, walk_item, walk_stmt};
use crate::hir::{
    Declarator, Expr, FunctionId, Ident, Item, ItemKind, LocalId, LoopKind, Pattern, PatternKind, PropKey, Stmt,
    StmtKind,
};
use crate::text::Atom;

/// How a local gets its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Binding<'i> {
    pub source: Source<'i>,
    /// Members taken from the source by destructuring, outermost first: names, indices, `*` for what is neither.
    pub path: Vec<Atom>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Source<'i> {
    Init(&'i Expr),
    Param(FunctionId, usize),
    /// An element of the expression: the head of a `for … of`.
    Element(&'i Expr),
    Function(FunctionId),
    /// A catch parameter, a class, a variable without initialiser.
    Other,
}

/// Where the local is declared in the item.
pub fn of_local(item: &Item, local: LocalId) -> Option<Binding<'_>> {
    let mut search = Search { local, found: None };
    walk_item(&mut search, item);
    search.found
}

/// Where a top-level name is declared by the declarator of the item's `let`, `const` or `var`.
pub fn of_declarator<'i>(item: &'i Item, declarator: usize, name: &str) -> Option<Binding<'i>> {
    let declarator = declarators(item).get(declarator)?;
    let path = path_to(&declarator.pattern, &|ident, _| ident.name == name)?;
    Some(Binding { source: declarator.init.as_ref().map_or(Source::Other, Source::Init), path })
}

/// The declarators of a top-level `let`, `const` or `var`, exported or not.
pub fn declarators(item: &Item) -> &[Declarator] {
    match &item.kind {
        ItemKind::Stmt(Stmt { kind: StmtKind::Let(_, declarators), .. })
        | ItemKind::ExportDecl(Stmt { kind: StmtKind::Let(_, declarators), .. }) => declarators,
        _ => &[],
    }
}

struct Search<'i> {
    local: LocalId,
    found: Option<Binding<'i>>,
}

impl<'i> Search<'i> {
    fn look(&mut self, pattern: &'i Pattern, source: Source<'i>) {
        let local = self.local;
        if self.found.is_none()
            && let Some(path) = path_to(pattern, &|_, bound| bound == Some(local))
        {
            self.found = Some(Binding { source, path });
        }
    }
}

impl<'i> Visit<'i> for Search<'i> {
    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        self.look(&declarator.pattern, declarator.init.as_ref().map_or(Source::Other, Source::Init));
        walk_declarator(self, item, declarator);
    }

    fn visit_function(&mut self, item: &'i Item, function: FunctionId) {
        for (index, param) in item.function(function).params.iter().enumerate() {
            self.look(&param.pattern, Source::Param(function, index));
        }
        walk_function(self, item, function);
    }

    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        match &stmt.kind {
            StmtKind::Function(function, Some(local)) if *local == self.local => {
                self.found = Some(Binding { source: Source::Function(*function), path: Vec::new() });
            }
            StmtKind::Loop(it) => {
                if let LoopKind::Of { binding, subject } = &it.kind {
                    self.look(binding, Source::Element(subject));
                }
            }
            _ => {}
        }
        walk_stmt(self, item, stmt);
    }
}

/// The members that lead to the name that `wanted` accepts.
fn path_to(pattern: &Pattern, wanted: &dyn Fn(&Ident, Option<LocalId>) -> bool) -> Option<Vec<Atom>> {
    match &pattern.kind {
        PatternKind::Name { ident, local } => wanted(ident, *local).then(Vec::new),
        PatternKind::Object { props, rest } => props
            .iter()
            .find_map(|prop| Some(prefixed(key_name(&prop.key), path_to(&prop.value, wanted)?)))
            .or_else(|| path_to(rest.as_deref()?, wanted)),
        PatternKind::Array { elements, rest } => elements
            .iter()
            .enumerate()
            .find_map(|(index, element)| {
                Some(prefixed(Atom::new(index.to_string()), path_to(element.as_ref()?, wanted)?))
            })
            .or_else(|| Some(prefixed(Atom::new_static("*"), path_to(rest.as_deref()?, wanted)?))),
        PatternKind::Default { pattern, .. } => path_to(pattern, wanted),
        PatternKind::Expr(_) | PatternKind::Unknown => None,
    }
}

fn key_name(key: &PropKey) -> Atom {
    key.name().cloned().unwrap_or(Atom::new_static("*"))
}

fn prefixed(first: Atom, mut rest: Vec<Atom>) -> Vec<Atom> {
    rest.insert(0, first);
    rest
}
