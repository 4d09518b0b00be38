//! Which functions of a module anyone can call over HTTP, exactly as the Next compiler registers them.

pub(super) mod exported;
pub(super) mod inline;

use super::{FunctionId, Module};
use crate::text::{Atom, Span};

/// A function that the framework exposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Endpoint {
    pub kind: EndpointKind,
    /// The exported name, `default`, or the function's own name (else that of the variable, property or attribute it
    /// is given to); `None` when anonymous.
    pub name: Option<Atom>,
    /// In the file: the name, or the function when anonymous.
    pub span: Span,
    /// Index of the item that declares it.
    pub item: usize,
    /// The function literal that is registered; `None` when the export is a call result, alias or import.
    pub function: Option<FunctionId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EndpointKind {
    /// An export of a `'use server'` module.
    Module,
    /// A function with the directive in its own body.
    Inline,
    /// An export of a route handler named after an HTTP method, or the default export below `pages/api`.
    Route,
}

/// The server actions of a module in source order, for the given major version of Next. What makes the compiler refuse
/// the module is not among them, nor are route handlers: whether a module is one depends on its path.
pub fn actions(module: &Module, next_major: u32) -> Vec<Endpoint> {
    let mut all = Vec::new();
    let in_action_file = module.outline.use_server().is_some();
    // The server gets references to the exports of client code, and the browser's layer refuses its actions.
    if module.outline.use_client().is_some() && !in_action_file {
        return all;
    }
    if in_action_file {
        all.extend(exported::endpoints(module, next_major));
    }
    all.extend(inline::endpoints(module, next_major));
    all.sort_by_key(|endpoint| endpoint.span);
    all
}
