//! A module: its items where they stand, its scope, and its outline.

use super::{Directive, Function, FunctionId, Item, ModuleUse};
use crate::syntax::{Language, SyntaxError};
use crate::text::{Atom, Span};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// The lowered form of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    pub items: Vec<Placed>,
    pub outline: Arc<Outline>,
    /// What the module's top-level names are. A name that is both a value and a type is the value here.
    pub scope: FxHashMap<Atom, Definition>,
    pub(super) language: Language,
    /// Where the items stand in the text that was parsed last, in the order of `items`.
    pub(super) regions: Vec<Region>,
    /// Lines from which on the text can be looked through after an edit: see [`crate::syntax::Plan`].
    pub(super) calm: Vec<u32>,
}

/// The place of an item in the text, whether it parsed or not. Offsets are those of the file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Region {
    /// Start of the leading comments.
    pub lead: u32,
    pub code: Span,
    pub broken: Option<SyntaxError>,
}

impl Region {
    pub fn shifted(&self, by: i64) -> Self {
        let offset = |offset: u32| u32::try_from(i64::from(offset) + by).unwrap_or_default();
        let span = |span: Span| Span::new(offset(span.start), offset(span.end));
        let broken = self.broken.as_ref();
        Self {
            lead: offset(self.lead),
            code: span(self.code),
            broken: broken.map(|error| SyntaxError { span: span(error.span), message: error.message.clone() }),
        }
    }
}

/// An item and where it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Byte offset of the item's first byte in the file, which is that of its leading comments: add it to the item's spans.
    pub start: u32,
    pub item: Arc<Item>,
    /// The item's text does not parse at the moment; `item` is its last good tree, or [`super::ItemKind::Other`] when
    /// there never was one. Its spans are those of the good text, moved through the edits as well as can be.
    pub stale: bool,
}

impl Module {
    /// An item-relative span as a span of the file.
    pub fn absolute(&self, item: usize, span: Span) -> Span {
        span.shifted(self.items[item].start)
    }

    /// Index of the item that an offset of the file stands in, with its leading comments; `None` before the first.
    pub fn item_at(&self, offset: u32) -> Option<usize> {
        self.items.partition_point(|placed| placed.start <= offset).checked_sub(1)
    }

    /// Index of the item that an export stands in.
    pub fn item_of(&self, export: &Export) -> usize {
        self.item_at(export.span.start).unwrap_or_default()
    }

    /// The item's code in the file, without its leading comments.
    pub fn code(&self, item: usize) -> Span {
        self.absolute(item, self.items[item].item.code)
    }

    pub fn function(&self, item: usize, id: FunctionId) -> &Function {
        self.items[item].item.function(id)
    }

    /// What the compiler captures for an inline action, in its order: names of the functions around it, and enums and
    /// namespaces of the module that are declared before it.
    pub fn captured(&self, item: usize, id: FunctionId) -> Vec<Atom> {
        let Some(captures) = &self.function(item, id).captures else {
            return Vec::new();
        };
        let mut of_module = self.captured_of_module(item, &captures.of_module).into_iter().peekable();
        let mut all = Vec::with_capacity(captures.paths.len());
        for (index, capture) in captures.paths.iter().enumerate() {
            while let Some((_, path)) = of_module.next_if(|(before, _)| *before <= index) {
                all.push(path);
            }
            all.push(capture.path.clone());
        }
        all.extend(of_module.map(|(_, path)| path));
        all
    }

    /// Those that are enums or namespaces declared before, and of which no shorter path is used as well.
    fn captured_of_module(&self, item: usize, uses: &[ModuleUse]) -> Vec<(usize, Atom)> {
        let used: Vec<&ModuleUse> = uses.iter().filter(|used| self.is_unfolded_before(item, used)).collect();
        let is_covered = |path: &str| {
            let is_shorter =
                |other: &&ModuleUse| path.strip_prefix(&*other.path).is_some_and(|it| it.starts_with(['.', '?']));
            used.iter().any(is_shorter)
        };
        let mut seen = FxHashSet::default();
        let captured = used.iter().filter(|used| !is_covered(&used.path) && seen.insert(&used.path));
        captured.map(|used| (used.before, used.path.clone())).collect()
    }

    fn is_unfolded_before(&self, item: usize, used: &ModuleUse) -> bool {
        let root = used.path.split(['.', '?']).next().unwrap_or(&used.path);
        let mut declared = self.items[..item].iter().filter(|placed| {
            let is_left_out = placed.item.erased && !self.exports(root);
            !is_left_out && placed.item.unfolded.iter().any(|it| it.name == root)
        });
        let is_constant = |placed: &Placed| {
            let constants = placed.item.unfolded.iter().flat_map(|it| &it.constants);
            used.member.as_ref().is_some_and(|member| constants.into_iter().any(|it| it == member))
        };
        declared.clone().next().is_some() && !declared.any(is_constant)
    }

    fn exports(&self, local: &str) -> bool {
        let is_local = |export: &Export| matches!(&export.target, ExportTarget::Local(name) if name == local);
        self.outline.exports.iter().any(|export| !export.type_only && is_local(export))
    }

    /// Every function of the module with the index of its item, in source order.
    pub fn functions(&self) -> impl Iterator<Item = (usize, FunctionId, &Function)> {
        self.items.iter().enumerate().flat_map(|(index, placed)| {
            placed.item.functions.iter().enumerate().map(move |(id, function)| (index, FunctionId(id as u32), function))
        })
    }
}

/// What a top-level name stands for. Indices are those of [`Module::items`].
#[derive(Clone, Debug, PartialEq)]
pub enum Definition {
    Import {
        item: usize,
        specifier: Atom,
        imported: ImportedName,
        type_only: bool,
    },
    /// Bound by the pattern of a declarator of the item's `let`, `const` or `var`.
    Variable {
        item: usize,
        declarator: usize,
    },
    Function {
        item: usize,
        function: FunctionId,
    },
    Class {
        item: usize,
    },
    Enum {
        item: usize,
    },
    /// A type alias or interface: no value.
    Type {
        item: usize,
    },
    /// `declare`d, a namespace, or otherwise without a body that can be read.
    Opaque {
        item: usize,
    },
}

impl Definition {
    pub const fn item(&self) -> usize {
        match self {
            Self::Import { item, .. }
            | Self::Variable { item, .. }
            | Self::Function { item, .. }
            | Self::Class { item }
            | Self::Enum { item }
            | Self::Type { item }
            | Self::Opaque { item } => *item,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ImportedName {
    /// `"default"` for a default import.
    Named(Atom),
    Namespace,
}

/// What can be known of a file without its trees: enough for the module graph. Spans are those of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// String statements at the top level, in order, also those without effect.
    pub directives: Vec<Directive>,
    /// Everything that names another module, in order.
    pub imports: Vec<Import>,
    /// In order of appearance; `export *` is among the imports.
    pub exports: Vec<Export>,
    /// A function of the module has a `'use server'` of its own.
    pub inline_actions: bool,
    /// Places that did not parse, with the parser's message.
    pub errors: Vec<(Span, Atom)>,
}

impl Outline {
    pub fn directive(&self, value: &str) -> Option<&Directive> {
        self.directives.iter().find(|d| d.in_prologue && d.parentheses == 0 && d.value == value)
    }

    pub fn use_client(&self) -> Option<&Directive> {
        self.directive("use client")
    }

    pub fn use_server(&self) -> Option<&Directive> {
        self.directive("use server")
    }

    /// An import, `import()` or `require` of exactly this specifier that exists at run time.
    pub fn imports_value(&self, specifier: &str) -> Option<&Import> {
        self.imports.get(self.position_of_value(specifier)?)
    }

    /// Which of the imports that is.
    pub fn position_of_value(&self, specifier: &str) -> Option<usize> {
        self.imports.iter().position(|import| import.specifier == specifier && import.at_run_time())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    pub specifier: Atom,
    /// Of the specifier, with its quotes.
    pub span: Span,
    pub kind: ImportKind,
    /// `import type`, `export type … from`.
    pub type_only: bool,
    /// Bindings of a static import; empty for a side-effect import and for the other kinds.
    pub names: Vec<ImportBinding>,
    /// Names of a re-export.
    pub reexports: Vec<Reexport>,
}

impl Import {
    /// False when TypeScript removes the import: `import type`, or names that are used as types only.
    pub fn at_run_time(&self) -> bool {
        let removed_names =
            !self.names.is_empty() && self.names.iter().all(|name| name.type_only || !name.used_as_value);
        let removed_reexports = !self.reexports.is_empty() && self.reexports.iter().all(|name| name.type_only);
        !self.type_only && !removed_names && !removed_reexports
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImportKind {
    /// `import … from`, with names or for its side effect.
    Static,
    /// `import('…')` with a literal.
    Dynamic,
    /// `require('…')` with a literal.
    Require,
    /// `export { … } from`.
    Reexport,
    /// `export * from`, `export * as ns from`.
    ReexportAll,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ImportBinding {
    pub imported: ImportedName,
    pub local: Atom,
    pub type_only: bool,
    /// The name stands in a value position somewhere in the module, or the module is JavaScript, where no import is removed.
    pub used_as_value: bool,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Reexport {
    pub imported: ImportedName,
    pub exported: Atom,
    pub type_only: bool,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    pub name: Atom,
    pub target: ExportTarget,
    pub type_only: bool,
    /// The exported name, or the `default` keyword.
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ExportTarget {
    /// A top-level name of the module.
    Local(Atom),
    /// `export default` of an expression, function or class without a usable name.
    Default,
    /// A name of another module.
    Reexport { specifier: Atom, imported: ImportedName },
}
