//! What a rule sees: one file, and through its view whatever it asks of others.

use super::Profile;
use crate::flow::{self, EndpointReport};
use crate::hir::Module;
use crate::workspace::{FileId, View};
use std::cell::OnceCell;
use std::sync::Arc;

/// The file under check.
pub struct Context<'v> {
    pub view: &'v View<'v>,
    pub file: FileId,
    pub module: Arc<Module>,
    /// How much the caller wants to hear.
    pub profile: Profile,
    reports: OnceCell<Vec<EndpointReport>>,
}

impl<'v> Context<'v> {
    pub fn new(view: &'v View<'v>) -> Self {
        Self {
            view,
            file: view.file,
            module: view.module(view.file),
            profile: Profile::Recommended,
            reports: OnceCell::new(),
        }
    }

    pub fn with_profile(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// What flow analysis says of each endpoint of the file, in source order. Computed once for all rules.
    pub fn endpoints(&self) -> &[EndpointReport] {
        self.reports.get_or_init(|| flow::analyse(self.view))
    }
}
