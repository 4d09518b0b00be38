//! Opening a workspace for one run of a command.

use super::target::Target;
use crate::workspace::Snapshot;
use std::collections::BTreeMap;
use std::sync::Arc;

pub struct Opened {}

impl Opened {
    pub fn disk(_target: &Target) -> anyhow::Result<Self> {
        todo!()
    }

    pub fn snapshot(&self) -> Snapshot {
        todo!()
    }

    /// Puts texts over those on the disk.
    pub fn set_texts(&mut self, _texts: BTreeMap<String, String>) -> anyhow::Result<()> {
        todo!()
    }

    pub fn text(&self, path: &str) -> Option<Arc<str>> {
        let snapshot = self.snapshot();
        snapshot.file(path).map(|file| snapshot.text(file))
    }
}
