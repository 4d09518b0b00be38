//! What rules have made of one text of a module: every client module asks it of the modules below it, and their trees may
//! be gone by then.

use super::live::Parts;
use super::server_code::Evidence;
use crate::workspace::{FileId, View};
use std::sync::{Arc, OnceLock};

#[derive(Default)]
pub struct Notes {
    pub may_have_evidence: OnceLock<bool>,
    pub evidence: OnceLock<Vec<Evidence>>,
    parts: OnceLock<Parts>,
}

pub fn notes(view: &View<'_>, file: FileId) -> Arc<Notes> {
    view.snapshot.notes_of(file)
}

impl Notes {
    pub fn parts(&self, view: &View<'_>, file: FileId) -> &Parts {
        // Also when it has been read before.
        view.text(file);
        self.parts.get_or_init(|| Parts::of(&view.module(file)))
    }
}
