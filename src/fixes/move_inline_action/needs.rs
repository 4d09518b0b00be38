//! What goes along with a moved action: imports, and helpers that serve it alone.

mod inner_types;
pub mod words;

use super::Action;
use super::captures::Closure;
use super::target::TargetFile;
use crate::fixes::imports::Need;
use crate::fixes::{NotOffered, specifiers, trivia};
use crate::hir::{Definition, ExportTarget, ImportedName, ItemKind, StmtKind};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};
use words::{OPAQUE, Words};

/// Functions of `next/navigation` that never return.
pub const LEAVING: &[&str] = &["redirect", "permanentRedirect", "notFound", "unauthorized", "forbidden"];

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

/// Refused when a helper can neither move nor be imported.
pub fn of(action: &Action<'_>, closure: &Closure) -> Result<Needs, NotOffered> {
    let mut collector = Collector { action, moved: BTreeSet::new(), needs: Needs::new() };
    let mut words = Words::default();
    words.function(action.tree, action.id);
    for expression in &closure.reread {
        words.expression(action.tree, *expression);
    }
    for ty in &closure.reread_types {
        words.ty(ty);
    }
    if let Some(name) = inner_types::named(action, &words) {
        return Err(NotOffered::because(format!("its types speak of `{name}`, which is declared around it")));
    }
    words.types.extend(closure.bound.iter().flat_map(|bound| bound.type_names.iter().cloned()));
    collector.all(&words, action, 0)?;
    Ok(collector.finish())
}

impl Needs {
    const fn new() -> Self {
        Self { imported: BTreeMap::new(), from_source: BTreeMap::new(), helpers: Vec::new(), unused: Vec::new() }
    }

    /// Names that the target module will have beside the action's.
    pub fn locals(&self) -> Vec<String> {
        let helpers = self.helpers.iter().map(|helper| helper.name.clone());
        self.imported.keys().chain(self.from_source.keys()).cloned().chain(helpers).collect()
    }

    /// What the statements that move along declare.
    pub fn helper_names(&self) -> impl Iterator<Item = &str> {
        self.helpers.iter().map(|helper| helper.name.as_str())
    }

    /// The imports as the target must write them.
    pub fn imports_for(&self, action: &Action<'_>, target: &TargetFile) -> Vec<Need> {
        let scope = &action.source.module.scope;
        let from_folder = specifiers::folder(action.snapshot.path(action.file));
        let mut out = Vec::new();
        for (local, as_value) in &self.imported {
            let Some(Definition::Import { specifier, imported, type_only, .. }) = scope.get(local.as_str()) else {
                continue;
            };
            let imported = match imported {
                ImportedName::Named(name) => name.to_string(),
                ImportedName::Namespace => "*".to_owned(),
            };
            out.push(Need {
                specifier: specifiers::rebased(specifier, from_folder, specifiers::folder(&target.path)),
                imported,
                local: local.clone(),
                type_only: *type_only || !as_value,
            });
        }
        let own = specifiers::relative(specifiers::folder(&target.path), action.snapshot.path(action.file));
        for (name, as_value) in &self.from_source {
            let mut need = Need::value(own.clone(), name);
            need.type_only = !as_value;
            out.push(need);
        }
        out
    }
}

struct Collector<'a, 'm> {
    action: &'a Action<'m>,
    /// Items that move along.
    moved: BTreeSet<usize>,
    needs: Needs,
}

impl Collector<'_, '_> {
    fn all(&mut self, words: &Words, action: &Action<'_>, depth: usize) -> Result<(), NotOffered> {
        let scope = &action.source.module.scope;
        let opaque = words.types.contains(OPAQUE);
        let mut used: BTreeMap<String, bool> = words.types.iter().map(|name| (name.clone(), false)).collect();
        used.extend(words.values.iter().map(|name| (name.clone(), true)));
        if opaque {
            // The names of such a type are not in the tree: whatever the action's text mentions goes along.
            let text = action.source.slice(action.absolute(action.function.span));
            for (_, word) in trivia::words(text) {
                if matches!(scope.get(word), Some(Definition::Type { .. } | Definition::Import { type_only: true, .. }))
                {
                    used.entry(word.to_owned()).or_insert(false);
                }
            }
        }
        for (name, as_value) in used {
            if let Some(definition) = scope.get(name.as_str()) {
                self.one(&name, as_value, definition, depth)?;
            }
        }
        Ok(())
    }

    fn one(&mut self, name: &str, as_value: bool, definition: &Definition, depth: usize) -> Result<(), NotOffered> {
        if let Definition::Import { .. } = definition {
            *self.needs.imported.entry(name.to_owned()).or_insert(false) |= as_value;
            return Ok(());
        }
        let item = definition.item();
        if item == self.action.item {
            // A recursive call by its own name stays what it is; anything else of that statement can't go along.
            if self.action.site.at_module_level && name == self.action.site.name {
                return Ok(());
            }
            return Err(NotOffered::because(format!("it uses `{name}`, which it stands in")));
        }
        let module = &self.action.source.module;
        let exports = &module.outline.exports;
        if exports.iter().any(|export| export.name == name && export.target == ExportTarget::Local(name.into())) {
            *self.needs.from_source.entry(name.to_owned()).or_insert(false) |= as_value;
            return Ok(());
        }
        if self.moved.contains(&item) {
            return Ok(());
        }
        if depth > 8
            || exports.iter().any(|export| module.item_of(export) == item)
            || !self.serves_only_what_moves(name, item)
        {
            let reason = format!("it needs `{name}`, which the rest of the file uses too and does not export");
            return Err(NotOffered::because(reason));
        }
        self.moves(name, definition, item, depth)
    }

    fn moves(&mut self, name: &str, definition: &Definition, item: usize, depth: usize) -> Result<(), NotOffered> {
        let unmovable = || NotOffered::because(format!("it needs `{name}`, whose declaration cannot be moved alone"));
        let tree = &*self.action.source.module.items.get(item).ok_or_else(unmovable)?.item;
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
            return Err(unmovable());
        }
        self.moved.insert(item);
        let source = self.action.source;
        let whole = source.item_span(item);
        let start = trivia::with_leading_comments(&source.text, &source.comments(item), whole.start);
        let span = Span::new(start, whole.end);
        self.needs.helpers.push(Helper { name: name.to_owned(), text: source.slice(span).to_owned(), span });
        let mut words = Words::default();
        words.item(tree);
        self.all(&words, self.action, depth + 1)
    }

    /// Nothing that stays mentions the name.
    fn serves_only_what_moves(&self, name: &str, item: usize) -> bool {
        let mut spans = vec![self.action.source.item_span(item), self.gone()];
        spans.extend(self.moved.iter().map(|&item| self.action.source.item_span(item)));
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
        let unused = self.needs.imported.keys().filter(|name| !trivia::has_word(&rest, name) && *name != "React");
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
        out.push_str(text.get(done..(span.start as usize).max(done)).unwrap_or_default());
        out.push(' ');
        done = done.max(span.end as usize);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}
