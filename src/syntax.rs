//! From text to the parser's trees, one top-level item at a time. The only layer that calls swc.
//!
//! A file that is being typed in rarely parses as a whole, so it is driven item by item: one that fails is reported as
//! broken and the others keep their trees. A tree lives only while its [`ItemVisitor`] looks at it; what is kept of it is
//! the visitor's own. Whatever the text is, the visitor sees items that cover it in order and the process survives:
//! the stack grows with the text ([`guard`]), of which no more is read at once than fits ([`portions`]), text that would
//! parse for hours is refused ([`risk`]), and a panic of the parser is one more broken item.

mod comments;
mod drive;
mod guard;
mod portions;
mod resync;
mod risk;
pub mod scan;

pub use comments::Comment;
pub use drive::for_each_item;
pub use portions::{Passage, Plan};

use crate::text::{Atom, Span};
use swc_ecma_ast::ModuleItem;
use swc_ecma_parser::{EsSyntax, Syntax, TsSyntax};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    TypeScript,
    /// `.mts`, `.cts`: TypeScript in which Next looks for no directives, with either bundler.
    Plain,
    Tsx,
    /// With JSX, as Next compiles it.
    JavaScript,
    /// `.d.ts`
    Declaration,
}

impl Language {
    /// By the extension of a path; `None` for files that are no modules.
    pub fn of(path: &str) -> Option<Self> {
        let name = path.rsplit(['/', '\\']).next()?;
        let (stem, extension) = name.rsplit_once('.')?;
        match extension {
            "ts" | "mts" | "cts" if stem.strip_suffix(".d").is_some() => Some(Self::Declaration),
            "ts" => Some(Self::TypeScript),
            "mts" | "cts" => Some(Self::Plain),
            "tsx" => Some(Self::Tsx),
            "js" | "jsx" | "mjs" | "cjs" => Some(Self::JavaScript),
            _ => None,
        }
    }

    fn syntax(self) -> Syntax {
        let typescript = |tsx, dts| Syntax::Typescript(TsSyntax { tsx, dts, decorators: true, ..TsSyntax::default() });
        match self {
            Self::TypeScript | Self::Plain => typescript(false, false),
            Self::Tsx => typescript(true, false),
            Self::Declaration => typescript(false, true),
            Self::JavaScript => Syntax::Es(EsSyntax {
                jsx: true,
                decorators: true,
                decorators_before_export: true,
                export_default_from: true,
                import_attributes: true,
                explicit_resource_management: true,
                auto_accessors: true,
                allow_super_outside_method: true,
                allow_return_outside_function: true,
                ..EsSyntax::default()
            }),
        }
    }
}

/// One top-level item. Spans are those of the file; the tree's `BytePos` are too, plus one.
pub struct ParsedItem<'a> {
    /// Start of the first comment since the previous item, or of the item itself.
    pub lead: u32,
    /// From the item's first token to its end. Empty for comments that no item follows.
    pub code: Span,
    pub tree: Parsed<'a>,
    /// Comments from `lead` to the end of `code`, in order.
    pub comments: &'a [Comment],
}

pub enum Parsed<'a> {
    Tree(&'a ModuleItem),
    Broken(SyntaxError),
    /// Those after the last item, or the last before the text was cut.
    Comments,
}

/// Why there is no tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    pub span: Span,
    pub message: Atom,
}

impl SyntaxError {
    /// The parser was not asked: the passage was left out.
    pub fn is_refusal(&self) -> bool {
        portions::MESSAGES.contains(&self.message.as_str())
    }
}

/// Whether every item of the text has a tree.
pub fn parses(text: &str, language: Language) -> bool {
    struct Broken(bool);
    impl ItemVisitor for Broken {
        fn stop_before(&mut self, _: u32, _: u32) -> bool {
            self.0
        }

        fn visit(&mut self, item: &ParsedItem<'_>) {
            self.0 |= matches!(item.tree, Parsed::Broken(_));
        }
    }
    let mut broken = Broken(false);
    for_each_item(text, language, &Plan::of(text, language), 0, &mut broken);
    !broken.0
}

pub trait ItemVisitor {
    /// Asked before each item: true ends the parse here. `previous_end` is where the item before ends and `first` the
    /// start of the coming item's first token.
    fn stop_before(&mut self, previous_end: u32, first: u32) -> bool;

    fn visit(&mut self, item: &ParsedItem<'_>);
}
