//! The project's own way to find out who is calling, for code that needs the session and not only a check.

use super::Wanted;
use super::find::candidates;
use crate::fixes::wrap_in_secure_action::returns_value;
use crate::flow::{Answer, Test};
use crate::hir::Definition;
use crate::rules::Context;
use crate::text::Atom;
use crate::workspace::FileId;

pub struct SessionGuard {
    pub file: FileId,
    pub exported: Atom,
    /// How modules of the package import it, when that is not by a path.
    pub specifier: Option<String>,
    /// True of `session`, its answer, when nobody is signed in; without it, it leaves by itself.
    pub test: Option<&'static str>,
}

/// The guard that the project uses most, of those that give away who is signed in.
pub fn session_guard(context: &Context<'_>) -> Option<SessionGuard> {
    candidates(context, Wanted::SignedIn, None).into_iter().find_map(|candidate| {
        let test = match &candidate.probe.answer {
            Answer::Leaves => None,
            Answer::Tested(Test::Falsy(path)) if path.is_empty() => Some("!session"),
            Answer::Tested(Test::Falsy(path)) if *path == ["user"] => Some("!session.user"),
            Answer::Tested(_) => return None,
        };
        let module = context.view.snapshot.module(candidate.file);
        let function = match module.scope.get(&candidate.name)? {
            Definition::Function { item, function } => module.function(*item, *function),
            Definition::Variable { item, .. } => module.items.get(*item)?.item.functions.first()?,
            _ => return None,
        };
        let elsewhere = candidate.file != context.file && candidate.probe.only_asks;
        (elsewhere && returns_value(function)).then_some(SessionGuard {
            file: candidate.file,
            exported: candidate.exported?,
            specifier: candidate.specifier,
            test,
        })
    })
}
