//! The state of the workspace at one moment.

use super::{Config, FileId, Graph, Package, PackageId, Resolution, RouteKind};
use crate::hir::{Module, Outline};
use crate::text::LineIndex;
use std::path::Path;
use std::sync::Arc;

/// The mutable index behind the snapshots: told what changed, it brings itself up to date and hands out a [`Snapshot`].
pub struct Index {}

/// Cheap to clone; never changes.
#[derive(Clone)]
pub struct Snapshot {}

impl Snapshot {
    pub fn root(&self) -> &Path {
        todo!()
    }
    /// Every source file (`.ts .tsx .mts .cts .js .jsx .mjs .cjs`), in path order.
    pub fn files(&self) -> &[FileId] {
        todo!()
    }
    /// Relative to the root, with `/`.
    pub fn path(&self, _file: FileId) -> &str {
        todo!()
    }
    pub fn file(&self, _path: &str) -> Option<FileId> {
        todo!()
    }
    pub fn text(&self, _file: FileId) -> Arc<str> {
        todo!()
    }
    pub fn lines(&self, _file: FileId) -> Arc<LineIndex> {
        todo!()
    }
    pub fn outline(&self, _file: FileId) -> Arc<Outline> {
        todo!()
    }
    /// Parsed on first use and kept while somebody may ask again.
    pub fn module(&self, _file: FileId) -> Arc<Module> {
        todo!()
    }
    pub fn resolve(&self, _from: FileId, _specifier: &str) -> Resolution {
        todo!()
    }
    pub fn graph(&self) -> &Graph {
        todo!()
    }
    /// The nearest package that holds the file.
    pub fn package(&self, _file: FileId) -> &Package {
        todo!()
    }
    pub fn packages(&self) -> &[Package] {
        todo!()
    }
    pub fn package_by_id(&self, _id: PackageId) -> &Package {
        todo!()
    }
    /// The configuration that holds for the file.
    pub fn config(&self, _file: FileId) -> &Config {
        todo!()
    }
    /// What Next makes of the file's path; `None` for an ordinary module.
    pub fn route(&self, _file: FileId) -> Option<RouteKind> {
        todo!()
    }
}
