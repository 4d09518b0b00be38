//! What the compiler of Next captures for an inline action, and what it should have captured.
//!
//! The compiler moves an inline action to the top of its module and passes in what the function used of the functions
//! around it. It decides by one walk in the order of its own tree, and that walk is repeated here: a binding counts only
//! when its declaration has been passed already, a name is a chain of plain members, and the shortest chain of a root
//! absorbs the longer ones. The gaps of that walk (loop heads, `catch` parameters, later declarations, names of JSX
//! elements, …) leave a free identifier in the moved function, which throws a `ReferenceError` when it is reached.
//!
//! Next 15.5 and 16.4 agree on these rules. Positions are swc's; the lowering maps them.

mod classes;
mod names;
mod scopes;
mod visit;
mod walker;

use swc_common::{BytePos, Span};
use swc_ecma_ast::ModuleItem;

/// A function with a directive of its own that the compiler moves out of its place.
#[derive(Clone, Debug, PartialEq)]
pub struct InlineAction {
    /// Start of the function's node.
    pub function: BytePos,
    /// The name the compiler gives the moved function: its own, or that of the variable, property or attribute it
    /// stands for.
    pub name: Option<String>,
    pub directive: FunctionDirective,
    /// In the compiler's order.
    pub captured: Vec<Captured>,
    /// Used inside and declared in a function around it, but not captured. In order of use, each path once.
    pub missed: Vec<Captured>,
    /// Uses of names that the item does not declare. The compiler captures those that are enums or namespaces of the
    /// module.
    pub of_module: Vec<ModuleUse>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ModuleUse {
    /// The number of `captured` before it.
    pub before: usize,
    pub path: String,
    /// Nothing is used where this is a member whose value TypeScript knows.
    pub member: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionDirective {
    UseServer,
    UseCache,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Captured {
    /// As the compiler prints it: `props.user`, `props?.user`.
    pub path: String,
    /// The declaring identifier of the path's root.
    pub root: BytePos,
    /// First use inside of the action.
    pub span: Span,
}

/// The inline actions and cached functions of one top-level item, in the order in which the compiler numbers them:
/// inner ones first.
pub fn captures(item: &ModuleItem) -> Vec<InlineAction> {
    walker::walk(item)
}
