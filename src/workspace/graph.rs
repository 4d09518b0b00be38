//! The module graph, both ways, and which modules the browser gets.

use super::FileId;

/// Computed from all outlines.
#[derive(Debug, Default)]
pub struct Graph {}

/// How a module reaches the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachability {
    /// From the `'use client'` module (or `pages/` file) to the module itself, both included; the shortest chain.
    pub chain: Vec<FileId>,
}

impl Graph {
    /// Modules whose run-time imports lead to `file`, in path order.
    pub fn importers(&self, _file: FileId) -> &[FileId] {
        todo!()
    }
    /// Files of the workspace that `file` imports at run time, in order of appearance.
    pub fn imports(&self, _file: FileId) -> &[FileId] {
        todo!()
    }
    /// `Some` when the module is in the client graph: reached by value imports from a `'use client'` entry without
    /// crossing a `'use server'` module. A `'use client'` module is its own chain of one.
    pub fn client(&self, _file: FileId) -> Option<Reachability> {
        todo!()
    }
    /// True when a page, layout, route handler or other server entry of `app/` reaches the module without crossing
    /// a `'use client'` module.
    pub fn server(&self, _file: FileId) -> bool {
        todo!()
    }
}
