//! The nodes of the tree: items, functions, names and patterns.

mod expr;
mod stmt;
mod types;

pub use expr::*;
pub use stmt::*;
pub use types::*;

use crate::text::{Atom, Span};

/// One top-level item of a module.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// From 0 to the item's length, its leading comments included.
    pub span: Span,
    /// From the first token to the end.
    pub code: Span,
    pub kind: ItemKind,
    /// Every function of the item, outermost first in source order; [`FunctionId`] is an index into it.
    pub functions: Vec<Function>,
    /// Every name declared inside of the item's functions and blocks; [`LocalId`] is an index into it.
    pub locals: Vec<Local>,
    /// Comments since the previous item and inside of this one, in order. Those after the last item of a file are an
    /// item of their own, of the kind [`ItemKind::Other`].
    pub comments: Vec<Comment>,
    /// Names in value positions that are not declared inside of the item, sorted, each once.
    pub free: Vec<Atom>,
    /// Modules that are asked for inside of code.
    pub requests: Vec<Request>,
    /// Module-level names of which nothing can be read: namespaces with values in them, `var`s inside of blocks.
    pub opaque_names: Vec<Ident>,
    /// Nothing of it exists at run time, as far as it tells by itself: types, `declare`, overload signatures.
    pub erased: bool,
    /// The enum or namespace that the item is.
    pub unfolded: Vec<Unfolded>,
    /// Values in parentheses that are exported by default (or called there), given to variables or properties: the
    /// compiler of Next does not see the function or literal in them. The spans are those of the values inside.
    pub parenthesised: Vec<Span>,
    /// Somewhere stands a statement that is but a string or a template, other than a directive of the file.
    pub odd_statements: bool,
    /// `this`, `super` or `arguments` stands somewhere in it.
    pub says_this: bool,
}

/// An enum or namespace: TypeScript makes a function of it with a parameter of the same name, so that the compiler takes
/// the name for one of a function.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfolded {
    pub name: Atom,
    /// Members that TypeScript replaces by their values, sorted.
    pub constants: Vec<Atom>,
}

/// `import('…')` or `require('…')` with a literal.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    pub source: Source,
    pub kind: super::ImportKind,
}

impl Item {
    pub fn function(&self, id: FunctionId) -> &Function {
        &self.functions[id.0 as usize]
    }

    pub fn local(&self, id: LocalId) -> &Local {
        &self.locals[id.0 as usize]
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum ItemKind {
    Import(ImportItem),
    /// `export const …`, `export function …`, `export class …`, `export enum …`.
    ExportDecl(Stmt),
    /// `export default …`: a function, a class or any expression.
    ExportDefault(Expr),
    /// `export = …`
    ExportAssignment(Expr),
    /// `export { a as b }`, with `from` also a re-export.
    ExportNamed {
        specifiers: Vec<ExportSpecifier>,
        from: Option<Source>,
        type_only: bool,
    },
    /// `export * from`, `export * as ns from`.
    ExportAll {
        from: Source,
        alias: Option<Ident>,
        type_only: bool,
    },
    Stmt(Stmt),
    /// A type alias or interface, exported or not.
    Type(TypeDecl),
    /// Anything else: `declare …`, namespaces, an item that has not parsed yet.
    Other,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ImportItem {
    pub source: Source,
    pub specifiers: Vec<ImportSpecifier>,
    pub type_only: bool,
    /// `import x = require('…')`.
    pub require: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ImportSpecifier {
    /// `"default"`, `"*"` or the exported name.
    pub imported: Atom,
    pub local: Ident,
    pub type_only: bool,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExportSpecifier {
    /// The local name, or with `from` the name in the other module.
    pub local: Ident,
    pub exported: Ident,
    pub type_only: bool,
    pub span: Span,
}

/// A module specifier as written, without quotes; the span includes them.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub specifier: Atom,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ident {
    pub name: Atom,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// With its delimiters.
    pub span: Span,
    /// Without delimiters.
    pub text: Atom,
    pub block: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionId(pub u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalId(pub u32);

/// What an identifier means.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Name {
    Local(LocalId),
    /// Declared at the top level of the module, imported, or global.
    Free(Atom),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Local {
    pub name: Atom,
    pub kind: LocalKind,
    pub span: Span,
    /// The function that declares it; `None` for a block at module level.
    pub function: Option<FunctionId>,
    /// A function within the one that declares it sets it.
    pub set_within: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LocalKind {
    Param,
    Const,
    Let,
    Var,
    Function,
    Class,
    Catch,
    Enum,
}

/// A string literal statement in the prologue of a module or function (or where one was meant). At module level the
/// outline's copy knows about the prologue; the item's own does not see the items before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Directive {
    /// Cooked value: escapes resolved.
    pub value: Atom,
    /// The literal; with parentheses the statement.
    pub span: Span,
    /// Number of parentheses around it; a directive counts only without any.
    pub parentheses: u8,
    /// False when another statement precedes it, so that it has no effect.
    pub in_prologue: bool,
    /// Written with the escape of half a character, such as `\ud800`.
    pub has_surrogates: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    pub name: Option<Ident>,
    /// The whole function, from `async` to the closing brace.
    pub span: Span,
    pub kind: FunctionKind,
    pub is_async: bool,
    pub is_generator: bool,
    pub params: Vec<Param>,
    pub return_type: Option<Type>,
    /// As written, without angle brackets; empty without type parameters.
    pub type_params: Span,
    pub body: Body,
    /// String statements of the body's top level, in order.
    pub directives: Vec<Directive>,
    /// The function that encloses it.
    pub parent: Option<FunctionId>,
    /// For inline actions only: what the compiler captures.
    pub captures: Option<Captures>,
}

impl Function {
    /// The function's own `'use server'` that takes effect.
    pub fn use_server(&self) -> Option<&Directive> {
        self.directive("use server")
    }

    pub fn directive(&self, value: &str) -> Option<&Directive> {
        self.directives.iter().find(|d| d.in_prologue && d.parentheses == 0 && d.value == value)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FunctionKind {
    Declaration,
    Expression,
    Arrow,
    Method { is_static: bool },
    Getter,
    Setter,
    Constructor,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Statements, and the span from brace to brace.
    Block(Vec<Stmt>, Span),
    /// The expression body of an arrow.
    Expr(Box<Expr>),
    /// An overload signature or `declare function`.
    None,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    pub span: Span,
    pub pattern: Pattern,
    pub default: Option<Expr>,
    pub ty: Option<Type>,
    pub optional: bool,
    pub rest: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    pub span: Span,
    pub kind: PatternKind,
}

impl Pattern {
    /// The names that it binds, in order, with the locals that they are inside of a function.
    pub fn names(&self) -> Vec<(&Ident, Option<LocalId>)> {
        let mut names = Vec::new();
        self.add_names(&mut names);
        names
    }

    fn add_names<'p>(&'p self, names: &mut Vec<(&'p Ident, Option<LocalId>)>) {
        match &self.kind {
            PatternKind::Name { ident, local } => names.push((ident, *local)),
            PatternKind::Object { props, rest } => {
                let inner = props.iter().map(|prop| &prop.value).chain(rest.as_deref());
                inner.for_each(|inner| inner.add_names(names));
            }
            PatternKind::Array { elements, rest } => {
                let inner = elements.iter().flatten().chain(rest.as_deref());
                inner.for_each(|inner| inner.add_names(names));
            }
            PatternKind::Default { pattern, .. } => pattern.add_names(names),
            PatternKind::Expr(_) | PatternKind::Unknown => {}
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum PatternKind {
    /// A binding. At module level `local` is `None`: the name is in the module's scope.
    Name {
        ident: Ident,
        local: Option<LocalId>,
    },
    Object {
        props: Vec<PatternProp>,
        rest: Option<Box<Pattern>>,
    },
    /// Holes are `None`.
    Array {
        elements: Vec<Option<Pattern>>,
        rest: Option<Box<Pattern>>,
    },
    Default {
        pattern: Box<Pattern>,
        value: Box<Expr>,
    },
    /// An assignment target that is no binding: `a.b = …`, and in assignments also a plain name.
    Expr(Box<Expr>),
    Unknown,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PatternProp {
    pub key: PropKey,
    pub value: Pattern,
    pub shorthand: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PropKey {
    /// An identifier, string or number key.
    Name(Ident),
    Computed(Box<Expr>),
    /// `#name`.
    Private(Ident),
}

impl PropKey {
    pub fn name(&self) -> Option<&Atom> {
        match self {
            Self::Name(ident) => Some(&ident.name),
            Self::Computed(_) | Self::Private(_) => None,
        }
    }
}

/// What the compiler captures for an inline action, and what it should have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Captures {
    /// Member paths such as `props.user.id`, in the compiler's order.
    pub paths: Vec<Capture>,
    /// Used inside, declared outside, and not captured: a `ReferenceError` at run time.
    pub missed: Vec<Capture>,
    /// Uses of names that the item does not declare. See [`super::Module::captured`].
    pub of_module: Vec<ModuleUse>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ModuleUse {
    /// The number of `paths` before it.
    pub before: usize,
    pub path: Atom,
    /// Nothing is used where this is a member whose value TypeScript knows.
    pub member: Option<Atom>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Capture {
    /// As the compiler prints it, with `?.` kept.
    pub path: Atom,
    /// The declaration of the path's root, when it is a local of the item.
    pub root: Option<LocalId>,
    /// First use inside of the action.
    pub span: Span,
}
