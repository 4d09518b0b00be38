//! Statements.

use super::{Class, Directive, Expr, FunctionId, Ident, LocalId, Pattern, Type, TypeDecl};
use crate::text::{Atom, Span};

#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    pub span: Span,
    pub kind: StmtKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    Expr(Expr),
    /// A string statement; also listed in [`Function::directives`] or the module's outline.
    Directive(Directive),
    Let(LetKind, Vec<Declarator>),
    Function(FunctionId, Option<LocalId>),
    Class(Box<Class>, Option<LocalId>),
    /// With the texts that its members stand for, where they are written out.
    Enum(Ident, Option<LocalId>, Vec<(Atom, Atom)>),
    /// A local type alias or interface.
    Type(TypeDecl),
    Return(Option<Expr>),
    Throw(Expr),
    If {
        test: Expr,
        then: Vec<Stmt>,
        otherwise: Vec<Stmt>,
    },
    Loop(Box<Loop>),
    Switch {
        subject: Expr,
        cases: Vec<Case>,
    },
    Try {
        block: Vec<Stmt>,
        param: Option<Pattern>,
        handler: Option<Vec<Stmt>>,
        finalizer: Vec<Stmt>,
    },
    Block(Vec<Stmt>),
    Labeled(Atom, Box<Stmt>),
    Break(Option<Atom>),
    Continue(Option<Atom>),
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LetKind {
    Const,
    Let,
    Var,
    Using,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Declarator {
    pub span: Span,
    pub pattern: Pattern,
    pub ty: Option<Type>,
    pub init: Option<Expr>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Loop {
    pub kind: LoopKind,
    pub body: Vec<Stmt>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LoopKind {
    While {
        test: Expr,
    },
    DoWhile {
        test: Expr,
    },
    For {
        init: Vec<Stmt>,
        test: Option<Expr>,
        update: Option<Expr>,
    },
    /// `for (binding of subject)`, also `for await`.
    Of {
        binding: Pattern,
        subject: Expr,
    },
    In {
        binding: Pattern,
        subject: Expr,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// `None` for `default`.
    pub test: Option<Expr>,
    pub body: Vec<Stmt>,
}
