//! Opening a workspace for one run of a command.

use super::target::Target;
use crate::rules::RULES;
use crate::workspace::{Change, Disk, Files, Index, Options, Snapshot};
use anyhow::bail;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub struct Opened {
    root: PathBuf,
    index: Index,
}

impl Opened {
    /// Reads the target's workspace from the disk. What is wrong with its configuration is the error.
    pub fn disk(target: &Target) -> anyhow::Result<Self> {
        Self::through(target, Arc::new(Disk))
    }

    /// The same with another look at the disk.
    pub fn through(target: &Target, files: Arc<dyn Files>) -> anyhow::Result<Self> {
        let options = Options { rules: RULES.iter().map(|rule| rule.name).collect(), ..Options::default() };
        let index = Index::open_with(&target.root, files, options);
        let snapshot = index.snapshot();
        match snapshot.config_errors() {
            [] => Ok(Self { root: target.root.clone(), index }),
            [error] => bail!("{error}"),
            [error, rest @ ..] => bail!("{error} (and {} more)", rest.len()),
        }
    }

    pub fn snapshot(&self) -> Snapshot {
        self.index.snapshot()
    }

    /// Puts texts over those on the disk. Paths are relative to the root.
    pub fn set_texts(&mut self, texts: BTreeMap<String, String>) {
        let changes: Vec<Change> =
            texts.into_iter().map(|(path, text)| Change::Text(self.root.join(path), text.into())).collect();
        self.index.apply(&changes);
    }

    pub fn text(&self, path: &str) -> Option<Arc<str>> {
        let snapshot = self.index.snapshot();
        snapshot.file(path).map(|file| snapshot.text(file))
    }
}
