//! Effects that only keep what happened: lines of a log, events of an analytics service. They are written whatever came of
//! the call, so that nobody is asked before them says nothing.

use super::interpreter::Interpreter;
use super::{Effect, EffectKind};
use crate::catalog::{self, Catalog};
use crate::finding::Place;

impl Effect {
    /// What happened before it is what counts.
    pub fn keeps_journal(&self) -> bool {
        let (receiver, method) = self.what.rsplit_once('.').unwrap_or_default();
        let table = receiver.rsplit('.').next().unwrap_or_default();
        let adds = ["create", "insert"].iter().any(|verb| method.starts_with(verb));
        let kept = |name: &str| Catalog::built_in().secrets.journals.contains(&last_word(name));
        self.observes || (self.kind == EffectKind::Write && adds && (kept(table) || kept(&self.asked.records)))
    }
}

impl Interpreter<'_> {
    /// The program tells another system what it does: by a function, or out of a file, that is called after that. What the
    /// endpoint's own file does is its purpose, as [`report`](super::report) knows.
    pub(super) fn observes(&self, kind: EffectKind, place: Place) -> bool {
        if kind != EffectKind::Call {
            return false;
        }
        let path = self.view.snapshot.path(place.file);
        let name = path.rsplit('/').next().unwrap_or(path);
        let file = name.split('.').next().unwrap_or(name);
        let callee = self.frames.last().map_or("", |frame| frame.callee.as_str());
        let says = |text: &str| {
            let observers = &self.catalog.secrets.observers;
            catalog::words(text).iter().any(|word| observers.contains(word))
        };
        says(file) || says(callee)
    }
}

/// `log` of `accessLog` and `access_log`, but not of `blog`.
fn last_word(name: &str) -> String {
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = name.rfind(|c: char| !c.is_lowercase()).unwrap_or(0);
    name[start..].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
