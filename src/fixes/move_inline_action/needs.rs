//! What goes along with a moved action: imports, and helpers that serve it alone.

use super::Action;
use super::captures::{Closure, for_each};
use super::target::TargetFile;
use crate::fixes::imports::Need;
use crate::fixes::{specifiers, trivia};
use crate::hir::visit::{self, Visit};
use crate::hir::{
    Declarator, Definition, ExportTarget, Expr, ExprKind, FunctionId, ImportedName, Item, ItemKind,
    Name, StmtKind, Type,
};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Functions of `next/navigation` that never return.
pub const LEAVING: &[&str] = &[
    "redirect",
    "permanentRedirect",
    "notFound",
    "unauthorized",
    "forbidden",
];

/// What the target needs, and what the source needs no more.
pub struct Needs {
    /// Names of the source module's imports, with whether they are used as values.
    imported: BTreeMap<String, bool>,
    /// Exported names of the source module itself, with the same.
    from_source: BTreeMap<String, bool>,
    /// In source order.
    pub helpers: Vec<Helper>,
    /// Imports that nothing in the source uses any more.
    pub unused: Vec<String>,
}

/// A top-level statement that moves along.
pub struct Helper {
    name: String,
    pub text: String,
    /// In the file, with its comments.
    pub span: Span,
}

/// `None` when a helper can neither move nor be imported.
pub fn of(action: &Action<'_>, closure: &Closure) -> Option<Needs> {
    let mut collector = Collector {
        action,
        moved: BTreeSet::new(),
        needs: Needs::new(),
    };
    let mut words = Words::default();
    words.function(action.tree, action.id);
    for declarator in &closure.reread {
        words.declarator(action.tree, *declarator);
    }
    for statement in &closure.statements {
        for (_, word) in trivia::words(statement) {
            if LEAVING.contains(&word) {
                words.values.insert(word.to_owned());
            }
        }
    }
    collector.all(&words, action, 0)?;
    Some(collector.finish())
}

impl Needs {
    const fn new() -> Self {
        Self {
            imported: BTreeMap::new(),
            from_source: BTreeMap::new(),
            helpers: Vec::new(),
            unused: Vec::new(),
        }
    }

    /// Names that the target module will have beside the action's.
    pub fn locals(&self) -> Vec<String> {
        let helpers = self.helpers.iter().map(|helper| helper.name.clone());
        self.imported
            .keys()
            .chain(self.from_source.keys())
            .cloned()
            .chain(helpers)
            .collect()
    }

    /// The imports as the target must write them.
    pub fn imports_for(&self, action: &Action<'_>, target: &TargetFile) -> Vec<Need> {
        let scope = &action.source.module.scope;
        let from_folder = specifiers::folder(action.snapshot.path(action.file));
        let mut out = Vec::new();
        for (local, as_value) in &self.imported {
            let Some(Definition::Import {
                specifier,
                imported,
                type_only,
                ..
            }) = scope.get(local.as_str())
            else {
                continue;
            };
            let imported = match imported {
                ImportedName::Named(name) => name.to_string(),
                ImportedName::Namespace => "*".to_owned(),
            };
            out.push(Need {
                specifier: specifiers::rebased(
                    specifier,
                    from_folder,
                    specifiers::folder(&target.path),
                ),
                imported,
                local: local.clone(),
                type_only: *type_only || !as_value,
            });
        }
        let own = specifiers::relative(
            specifiers::folder(&target.path),
            action.snapshot.path(action.file),
        );
        for (name, as_value) in &self.from_source {
            let mut need = Need::value(own.clone(), name);
            need.type_only = !as_value;
            out.push(need);
        }
        out
    }
}

/// Names that code uses.
#[derive(Default)]
struct Words {
    values: BTreeSet<String>,
    types: BTreeSet<String>,
}

impl Words {
    fn function(&mut self, item: &Item, id: FunctionId) {
        let mut walker = WordWalker {
            words: self,
            types: Vec::new(),
        };
        walker.visit_function(item, id);
        let types = walker.types;
        self.add_types(&types);
    }

    fn item(&mut self, item: &Item) {
        let mut walker = WordWalker {
            words: self,
            types: Vec::new(),
        };
        visit::walk_item(&mut walker, item);
        if let ItemKind::Type(decl) = &item.kind {
            walker.types.push(decl.ty.clone());
            walker.types.extend(decl.extends.iter().cloned());
        }
        let types = walker.types;
        self.add_types(&types);
    }

    /// A declarator of the item, by its span.
    fn declarator(&mut self, item: &Item, span: Span) {
        struct Find<'i>(Span, Option<&'i Declarator>);
        impl<'i> Visit<'i> for Find<'i> {
            fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
                if declarator.span == self.0 {
                    self.1 = Some(declarator);
                }
                visit::walk_declarator(self, item, declarator);
            }
        }
        let mut find = Find(span, None);
        visit::walk_item(&mut find, item);
        if let Some(init) = find.1.and_then(|declarator| declarator.init.as_ref()) {
            for_each(item, init, |expr| {
                if let ExprKind::Ref(Name::Free(name)) = &expr.kind {
                    self.values.insert(name.to_string());
                }
            });
        }
        if let Some(ty) = find.1.and_then(|declarator| declarator.ty.clone()) {
            self.add_types(&[ty]);
        }
    }

    fn add_types(&mut self, types: &[Type]) {
        for ty in types {
            self.add_type(ty);
        }
    }

    fn add_type(&mut self, ty: &Type) {
        use crate::hir::TypeKind;
        let root = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
        match &ty.kind {
            TypeKind::Named { name, args } => {
                self.types.insert(root(name));
                self.add_types(args);
            }
            TypeKind::Array(of) => self.add_type(of),
            TypeKind::Tuple(parts) | TypeKind::Union(parts) | TypeKind::Intersection(parts) => {
                self.add_types(parts)
            }
            TypeKind::Object(members) => {
                members.iter().for_each(|member| self.add_type(&member.ty))
            }
            TypeKind::Record(key, value) => {
                self.add_type(key);
                self.add_type(value);
            }
            TypeKind::Typeof(path) => {
                self.types.insert(root(path));
            }
            TypeKind::Keyword(_) | TypeKind::Literal(_) => {}
            TypeKind::Function | TypeKind::Other => {
                self.types.insert(OPAQUE.to_owned());
            }
        }
    }
}

/// Stands for a type whose names are not known.
const OPAQUE: &str = "?";

struct WordWalker<'w> {
    words: &'w mut Words,
    types: Vec<Type>,
}

impl<'i> Visit<'i> for WordWalker<'_> {
    fn visit_function(&mut self, item: &'i Item, function: FunctionId) {
        let it = item.function(function);
        self.types
            .extend(it.params.iter().filter_map(|param| param.ty.clone()));
        self.types.extend(it.return_type.clone());
        visit::walk_function(self, item, function);
    }

    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        self.types.extend(declarator.ty.clone());
        visit::walk_declarator(self, item, declarator);
    }

    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i crate::hir::Stmt) {
        if let StmtKind::Type(decl) = &stmt.kind {
            self.types.push(decl.ty.clone());
        }
        visit::walk_stmt(self, item, stmt);
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        match &expr.kind {
            ExprKind::Ref(Name::Free(name)) => drop(self.words.values.insert(name.to_string())),
            ExprKind::Cast { ty, .. } => self.types.push(ty.clone()),
            ExprKind::Call(call) | ExprKind::New(call) => {
                self.types.extend(call.type_args.iter().cloned())
            }
            _ => {}
        }
        visit::walk_expr(self, item, expr);
    }
}

struct Collector<'a, 'm> {
    action: &'a Action<'m>,
    /// Items that move along.
    moved: BTreeSet<usize>,
    needs: Needs,
}

impl Collector<'_, '_> {
    fn all(&mut self, words: &Words, action: &Action<'_>, depth: usize) -> Option<()> {
        let scope = &action.source.module.scope;
        let opaque = words.types.contains(OPAQUE);
        let mut used: BTreeMap<String, bool> = words
            .types
            .iter()
            .map(|name| (name.clone(), false))
            .collect();
        used.extend(words.values.iter().map(|name| (name.clone(), true)));
        if opaque {
            // The names of such a type are not in the tree: whatever the action's text mentions goes along.
            let text = action.source.slice(action.absolute(action.function.span));
            for (_, word) in trivia::words(text) {
                if matches!(
                    scope.get(word),
                    Some(
                        Definition::Type { .. }
                            | Definition::Import {
                                type_only: true,
                                ..
                            }
                    )
                ) {
                    used.entry(word.to_owned()).or_insert(false);
                }
            }
        }
        for (name, as_value) in used {
            if let Some(definition) = scope.get(name.as_str()) {
                self.one(&name, as_value, definition, depth)?;
            }
        }
        Some(())
    }

    fn one(
        &mut self,
        name: &str,
        as_value: bool,
        definition: &Definition,
        depth: usize,
    ) -> Option<()> {
        if let Definition::Import { .. } = definition {
            *self.needs.imported.entry(name.to_owned()).or_insert(false) |= as_value;
            return Some(());
        }
        let item = definition.item();
        if item == self.action.item {
            // A recursive call by its own name stays what it is; anything else of that statement can't go along.
            return (self.action.site.at_module_level && name == self.action.site.name)
                .then_some(());
        }
        let exports = &self.action.source.module.outline.exports;
        if exports
            .iter()
            .any(|export| export.name == name && export.target == ExportTarget::Local(name.into()))
        {
            *self
                .needs
                .from_source
                .entry(name.to_owned())
                .or_insert(false) |= as_value;
            return Some(());
        }
        if self.moved.contains(&item) {
            return Some(());
        }
        if depth > 8
            || exports.iter().any(|export| export.item == item)
            || !self.serves_only_what_moves(name, item)
        {
            return None;
        }
        self.moves(name, definition, item, depth)
    }

    fn moves(
        &mut self,
        name: &str,
        definition: &Definition,
        item: usize,
        depth: usize,
    ) -> Option<()> {
        let tree = &*self.action.source.module.items.get(item)?.item;
        let single = match &tree.kind {
            ItemKind::Stmt(stmt) => match &stmt.kind {
                StmtKind::Let(_, declarators) => declarators.len() == 1,
                StmtKind::Function(..) | StmtKind::Class(..) | StmtKind::Enum(..) => true,
                _ => false,
            },
            ItemKind::Type(_) => true,
            _ => false,
        };
        if !single || matches!(definition, Definition::Opaque { .. }) {
            return None;
        }
        self.moved.insert(item);
        let source = self.action.source;
        let whole = source.item_span(item);
        let start =
            trivia::with_leading_comments(&source.text, &source.comments(item), whole.start);
        let span = Span::new(start, whole.end);
        self.needs.helpers.push(Helper {
            name: name.to_owned(),
            text: source.slice(span).to_owned(),
            span,
        });
        let mut words = Words::default();
        words.item(tree);
        self.all(&words, self.action, depth + 1)
    }

    /// Nothing that stays mentions the name.
    fn serves_only_what_moves(&self, name: &str, item: usize) -> bool {
        let mut spans = vec![self.action.source.item_span(item), self.gone()];
        spans.extend(
            self.moved
                .iter()
                .map(|&item| self.action.source.item_span(item)),
        );
        !trivia::has_word(&cut(&self.action.source.text, spans), name)
    }

    fn gone(&self) -> Span {
        self.action.site.removed
    }

    fn finish(mut self) -> Needs {
        let source = self.action.source;
        self.needs.helpers.sort_by_key(|helper| helper.span.start);
        let mut spans = vec![self.gone()];
        spans.extend(self.needs.helpers.iter().map(|helper| helper.span));
        for (item, placed) in source.module.items.iter().enumerate() {
            if matches!(placed.item.kind, ItemKind::Import(_)) {
                spans.push(source.item_span(item));
            }
        }
        let rest = cut(&source.text, spans);
        let unused = self
            .needs
            .imported
            .keys()
            .filter(|name| !trivia::has_word(&rest, name) && *name != "React");
        self.needs.unused = unused.cloned().collect();
        self.needs
    }
}

/// The text without the spans.
fn cut(text: &str, mut spans: Vec<Span>) -> String {
    spans.sort();
    let mut out = String::with_capacity(text.len());
    let mut done = 0usize;
    for span in spans {
        out.push_str(
            text.get(done..(span.start as usize).max(done))
                .unwrap_or_default(),
        );
        out.push(' ');
        done = done.max(span.end as usize);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}
