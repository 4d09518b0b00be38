//! Expressions, classes and JSX.

use super::{FunctionId, Ident, LocalId, Name, Pattern, PropKey, Stmt, Type};
use crate::text::{Atom, Span};

#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    pub span: Span,
    pub kind: ExprKind,
}

impl Expr {
    /// What types are asserted of.
    pub fn without_casts(&self) -> &Self {
        let mut expr = self;
        while let ExprKind::Cast { expr: inner, .. } = &expr.kind {
            expr = inner;
        }
        expr
    }

    /// `a.b.c` with a local `a`, whatever its type is asserted to be.
    pub fn local_path(&self) -> Option<(LocalId, Vec<Atom>)> {
        match &self.without_casts().kind {
            ExprKind::Ref(Name::Local(local)) => Some((*local, Vec::new())),
            ExprKind::Member { object, name, .. } => {
                let (root, mut path) = object.local_path()?;
                path.push(name.name.clone());
                Some((root, path))
            }
            _ => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    Ref(Name),
    This,
    Lit(Lit),
    Template {
        parts: Vec<Atom>,
        exprs: Vec<Expr>,
    },
    Tagged {
        tag: Box<Expr>,
        parts: Vec<Atom>,
        exprs: Vec<Expr>,
    },
    Array(Vec<Arg>),
    Object(Vec<Prop>),
    Function(FunctionId),
    Class(Box<Class>),
    Member {
        object: Box<Expr>,
        name: Ident,
        optional: bool,
    },
    Index {
        object: Box<Expr>,
        index: Box<Expr>,
        optional: bool,
    },
    Call(Box<Call>),
    New(Box<Call>),
    Await(Box<Expr>),
    Yield(Option<Box<Expr>>),
    Unary {
        op: UnaryOp,
        operand: Box<Expr>,
    },
    Binary {
        op: BinaryOp,
        left: Box<Expr>,
        right: Box<Expr>,
    },
    Logical {
        op: LogicalOp,
        left: Box<Expr>,
        right: Box<Expr>,
    },
    Conditional {
        test: Box<Expr>,
        then: Box<Expr>,
        otherwise: Box<Expr>,
    },
    Assign {
        op: AssignOp,
        target: Box<Pattern>,
        value: Box<Expr>,
    },
    Sequence(Vec<Expr>),
    /// `as T`, `<T>x`, `satisfies T` (then `checked`); `x!` is dropped.
    Cast {
        expr: Box<Expr>,
        ty: Type,
        checked: bool,
    },
    Jsx(Box<Jsx>),
    /// `import(…)`.
    DynamicImport(Box<Expr>),
    Unknown,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Lit {
    Str(Atom),
    /// As written.
    Num(Atom),
    Bool(bool),
    Null,
    Regex(Atom),
    BigInt(Atom),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    pub callee: Expr,
    pub args: Vec<Arg>,
    pub type_args: Vec<Type>,
    /// `f?.()`.
    pub optional: bool,
}

/// A call argument or array element; a hole is `undefined`.
#[derive(Clone, Debug, PartialEq)]
pub struct Arg {
    pub spread: bool,
    pub expr: Expr,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Prop {
    /// `key: value`, `key() {…}` and shorthand `key`.
    Value {
        key: PropKey,
        value: Expr,
        shorthand: bool,
    },
    Accessor {
        key: PropKey,
        function: FunctionId,
    },
    Spread(Expr),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    pub name: Option<Ident>,
    pub span: Span,
    pub extends: Option<Expr>,
    pub members: Vec<ClassMember>,
    /// Of the class, its members and their parameters.
    pub decorators: Vec<Expr>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ClassMember {
    pub key: PropKey,
    pub is_static: bool,
    pub value: ClassValue,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ClassValue {
    /// Method, accessor or constructor, as the function's kind says.
    Method(FunctionId),
    Field(Option<Expr>),
    StaticBlock(Vec<Stmt>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnaryOp {
    Not,
    Typeof,
    Void,
    Delete,
    /// Arithmetic and bitwise, `++` and `--`.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    Eq,
    NotEq,
    StrictEq,
    StrictNotEq,
    Add,
    In,
    InstanceOf,
    /// `<`, `<=`, `>`, `>=`.
    Order,
    /// Other arithmetic and bitwise.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogicalOp {
    And,
    Or,
    Nullish,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AssignOp {
    Assign,
    And,
    Or,
    Nullish,
    /// `+=` and the like: the result depends on both sides.
    Compound,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Jsx {
    pub name: JsxName,
    pub attrs: Vec<JsxAttr>,
    pub children: Vec<JsxChild>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum JsxName {
    Fragment,
    /// `div`, `my-element`, `svg:path`.
    Intrinsic(Ident),
    /// `Card`, `ui.Card`.
    Component(Expr),
}

#[derive(Clone, Debug, PartialEq)]
pub enum JsxAttr {
    /// Without a value: `<input disabled />`.
    Named {
        name: Ident,
        value: Option<Expr>,
        span: Span,
    },
    Spread(Expr),
}

#[derive(Clone, Debug, PartialEq)]
pub enum JsxChild {
    Text(Span),
    Expr(Expr),
    Spread(Expr),
}
