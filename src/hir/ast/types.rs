//! Types, as far as schemas need them.

use super::{Ident, Lit};
use crate::text::{Atom, Span};

/// A named type.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDecl {
    pub name: Ident,
    pub exported: bool,
    /// Names of its type parameters.
    pub params: Vec<Atom>,
    /// Base interfaces.
    pub extends: Vec<Type>,
    pub ty: Type,
}

/// A type, as far as schemas need it.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    pub span: Span,
    pub kind: TypeKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum TypeKind {
    /// `string`, `number`, `boolean`, `bigint`, `symbol`, `null`, `undefined`, `void`, `any`, `unknown`, `never`, `object`.
    Keyword(Atom),
    Literal(Lit),
    /// `Foo`, `ns.Foo`, `Array<T>`; the name with dots.
    Named {
        name: Atom,
        args: Vec<Type>,
    },
    Array(Box<Type>),
    Tuple(Vec<Type>),
    Union(Vec<Type>),
    Intersection(Vec<Type>),
    Object(Vec<TypeMember>),
    /// `{ [key: K]: V }`.
    Record(Box<Type>, Box<Type>),
    /// `typeof x.y`, the path with dots.
    Typeof(Atom),
    Function,
    /// `readonly T`, `keyof T`, `T[K]`, conditional and mapped types.
    Other,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TypeMember {
    pub name: Ident,
    pub ty: Type,
    pub optional: bool,
}
