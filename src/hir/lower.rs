//! From swc's tree to ours, one top-level item at a time.
//!
//! Names are resolved on the way: the scopes of the item are open while it is lowered, and declarations are hoisted when
//! their scope opens. Everything that the analysis does not ask about is dropped here, but value positions inside of it
//! (decorators, enum members) are still visited, so that [`Item::free`] knows every name that exists at run time.

mod class;
mod enums;
mod erased;
mod expr;
mod function;
mod jsx;
mod module_item;
mod pattern;
mod scope;
mod stmt;
mod types;

use super::{
    Capture, Captures, Comment, ExprKind, Function, FunctionId, Item, ItemKind, Local, LocalId, ModuleUse, Request,
};
use crate::syntax::{Parsed, ParsedItem};
use crate::text::{Atom, Span};
use rustc_hash::{FxHashMap, FxHashSet};
use swc_common::{BytePos, Spanned};

pub mod captures;

/// Nesting of expressions, statements and functions beyond which code is [`super::ExprKind::Unknown`].
/// The deepest of 54,000 real files has 91 levels.
pub const MAX_DEPTH: u32 = 200;

/// The item as a tree of ours; without statements when it did not parse.
pub fn item(text: &str, parsed: &ParsedItem<'_>) -> Item {
    let mut lowerer = Lowerer::new(text, parsed.lead);
    let kind = match &parsed.tree {
        Parsed::Tree(tree) => {
            let kind = lowerer.module_item(tree);
            lowerer.add_captures(tree);
            kind
        }
        Parsed::Broken(_) | Parsed::Comments => ItemKind::Other,
    };
    lowerer.finish(parsed, kind)
}

struct Lowerer<'a> {
    text: &'a str,
    /// Start of the item in the file.
    base: u32,
    functions: Vec<Function>,
    /// Where swc's nodes of `functions` start.
    function_starts: Vec<BytePos>,
    locals: Vec<Local>,
    /// The function whose body is being lowered.
    function: Option<FunctionId>,
    depth: u32,
    /// What a name means here: the innermost declaration is the last.
    names: FxHashMap<Atom, Vec<LocalId>>,
    /// The names that each open scope declares.
    scopes: Vec<Vec<Atom>>,
    free: FxHashSet<Atom>,
    requests: Vec<Request>,
    opaque_names: Vec<super::Ident>,
    erased: bool,
    unfolded: Vec<super::Unfolded>,
    parenthesised: Vec<Span>,
    odd_statements: bool,
    says_this: bool,
    /// Those of the class that is being lowered and of its members.
    decorators: Vec<super::Expr>,
    /// Text in which the lexer may see comments that are none.
    literal_text: Vec<Span>,
}

impl<'a> Lowerer<'a> {
    fn new(text: &'a str, base: u32) -> Self {
        Self {
            text,
            base,
            functions: Vec::new(),
            function_starts: Vec::new(),
            locals: Vec::new(),
            function: None,
            depth: 0,
            names: FxHashMap::default(),
            scopes: Vec::new(),
            free: FxHashSet::default(),
            requests: Vec::new(),
            opaque_names: Vec::new(),
            erased: false,
            unfolded: Vec::new(),
            parenthesised: Vec::new(),
            odd_statements: false,
            says_this: false,
            decorators: Vec::new(),
            literal_text: Vec::new(),
        }
    }

    fn add_captures(&mut self, tree: &swc_ecma_ast::ModuleItem) {
        if !self.functions.iter().any(|function| function.use_server().is_some()) {
            return;
        }
        for action in captures::captures(tree) {
            let function = self.function_starts.iter().position(|start| *start == action.function);
            let of_module = action.of_module.into_iter().map(|used| ModuleUse {
                before: used.before,
                path: Atom::from(used.path),
                member: used.member.map(Atom::from),
            });
            let found = Captures {
                of_module: of_module.collect(),
                paths: self.captures(action.captured),
                missed: self.captures(action.missed),
            };
            if let Some(function) = function.filter(|_| action.directive == captures::FunctionDirective::UseServer) {
                self.functions[function].captures = Some(found);
            }
        }
    }

    fn captures(&self, captured: Vec<captures::Captured>) -> Vec<Capture> {
        let local_at = |root| {
            let start = self.span(&swc_common::Span::new(root, root)).start;
            self.locals.iter().position(|local| local.span.start == start).map(|index| LocalId(index as u32))
        };
        let capture = |captured: captures::Captured| Capture {
            path: Atom::from(captured.path),
            root: local_at(captured.root),
            span: self.span(&captured.span),
        };
        captured.into_iter().map(capture).collect()
    }

    fn finish(mut self, parsed: &ParsedItem<'_>, kind: ItemKind) -> Item {
        let code = Span::new(parsed.code.start - self.base, parsed.code.end - self.base);
        let comments = self.comments(parsed);
        let mut free: Vec<Atom> = self.free.drain().collect();
        free.sort_unstable();
        let says_this = self.says_this || free.binary_search(&Atom::new_static("arguments")).is_ok();
        Item {
            span: Span::new(0, code.end),
            code,
            kind,
            functions: self.functions,
            locals: self.locals,
            comments,
            free,
            requests: self.requests,
            opaque_names: self.opaque_names,
            erased: self.erased,
            unfolded: self.unfolded,
            parenthesised: self.parenthesised,
            odd_statements: self.odd_statements,
            says_this,
        }
    }

    fn comments(&self, parsed: &ParsedItem<'_>) -> Vec<Comment> {
        let mut comments = Vec::with_capacity(parsed.comments.len());
        for comment in parsed.comments {
            let span = Span::new(comment.span.start - self.base, comment.span.end - self.base);
            if self.literal_text.iter().any(|literal| literal.contains(Span::at(span.start))) {
                continue;
            }
            let whole = comment.span.slice(self.text);
            let inner = if comment.block { whole.get(2..whole.len().saturating_sub(2)) } else { whole.get(2..) };
            comments.push(Comment { span, text: Atom::from(inner.unwrap_or_default()), block: comment.block });
        }
        comments
    }

    /// A position of the tree as a span of the item.
    fn span(&self, node: &impl Spanned) -> Span {
        let span = node.span();
        let place = |position: BytePos| position.0.saturating_sub(1).saturating_sub(self.base);
        Span::new(place(span.lo), place(span.hi).max(place(span.lo)))
    }

    /// The source text of a node.
    fn source(&self, node: &impl Spanned) -> &'a str {
        self.span(node).shifted(self.base).slice(self.text)
    }

    fn unknown(&self, node: &impl Spanned) -> super::Expr {
        super::Expr { span: self.span(node), kind: ExprKind::Unknown }
    }

    fn ident(&self, ident: &swc_ecma_ast::Ident) -> super::Ident {
        super::Ident { name: Atom::from(&*ident.sym), span: self.span(ident) }
    }

    fn ident_name(&self, ident: &swc_ecma_ast::IdentName) -> super::Ident {
        super::Ident { name: Atom::from(&*ident.sym), span: self.span(ident) }
    }

    fn private_name(&self, name: &swc_ecma_ast::PrivateName) -> super::Ident {
        super::Ident { name: Atom::from(format!("#{}", name.name)), span: self.span(name) }
    }

    fn string(&self, string: &swc_ecma_ast::Str) -> super::Ident {
        super::Ident { name: Atom::from(string.value.to_string_lossy()), span: self.span(string) }
    }
}
