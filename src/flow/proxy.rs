//! What middleware does with a request for a page.

use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::proof::{Evidence, Proofs};
use super::screen::{self, Screen};
use super::value::{Alternative, Origin, Value};
use crate::finding::Place;
use crate::text::{Atom, Span};
use crate::workspace::{FileId, Reads, Version, View, note_again};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// The answer to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Screened {
    pub through: Through,
    /// Texts that the request's path was held against.
    pub compared: Vec<Atom>,
    /// Headers of the request, in lower case, that are set or taken away whoever is calling.
    pub headers: BTreeSet<String>,
}

/// Who reaches the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Through {
    /// Anyone, or it could not be told.
    Anyone,
    /// Whoever shows what proves nothing.
    Claiming(Option<Evidence>),
    /// Only who has been shown to be somebody. `straight`: always the page that was asked for.
    Known { by: Option<Evidence>, straight: bool },
}

/// A request for a path, or for any.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub path: Option<&'a str>,
    pub method: &'a str,
}

/// Runs what the middleware's module exports under the name. The answers are kept with the text of the module.
pub fn screen(view: &View<'_>, file: FileId, export: &str, request: Request<'_>) -> Arc<Screened> {
    let kept: Arc<Kept> = view.snapshot.kept(file).unwrap_or_else(|| {
        let new = Arc::new(Kept::default());
        view.snapshot.keep(file, Arc::clone(&new));
        new
    });
    if let Some(known) = kept.get(view, export, request) {
        return known;
    }
    // Notes on its own what is read, whoever asks.
    let inner = View::new(view.snapshot, file);
    let screened = Arc::new(run(&inner, file, export, request));
    kept.add(view, export, request, inner.into_all_reads(), &screened);
    screened
}

fn run(view: &View<'_>, file: FileId, export: &str, request: Request<'_>) -> Screened {
    let mut interpreter = Interpreter::new(view);
    interpreter.screen = Some(Screen::default());
    let place = Place { file, span: Span::default() };
    interpreter.begin(place);
    let middleware = interpreter.exported(file, export, 16);
    interpreter.begin(place);
    let given = [screen::request(request.path, request.method, place), Value::of(Origin::NONE)];
    let mut state = State::new();
    let answer = interpreter.call_value(&middleware, &given, Site { call: place, callee: place }, &mut state);
    let through = if interpreter.exhausted() || !state.reachable() || state.proofs.has(Proofs::UNREAD) {
        Through::Anyone
    } else {
        interpreter.who_goes_on(&answer, state.proofs)
    };
    let Screen { compared, headers, .. } = interpreter.screen.take().unwrap_or_default();
    Screened { through, compared: compared.into_iter().collect(), headers }
}

/// Whether some middleware of the workspace sees to it that a header is not what the caller has sent.
pub(super) fn overwrites(view: &View<'_>, header: &str) -> bool {
    let header = header.to_ascii_lowercase();
    view.snapshot.proxies().iter().any(|proxy| {
        let exports = &view.outline(*proxy).exports;
        let is_exported = |name: &&str| exports.iter().any(|export| export.name == **name);
        let export = ["proxy", "middleware", "default"].into_iter().find(is_exported);
        let anywhere = Request { path: None, method: "POST" };
        export.is_some_and(|export| screen(view, *proxy, export, anywhere).headers.contains(&header))
    })
}

impl Interpreter<'_> {
    fn who_goes_on(&self, answer: &Value, proofs: Proofs) -> Through {
        let goes_on: Vec<Alternative> =
            answer.alternatives().iter().filter(|one| !self.is_answer(&one.value)).cloned().collect();
        let shown = goes_on.iter().map(|one| proofs.or(one.proofs)).reduce(Proofs::and).unwrap_or_default();
        let unread = goes_on.iter().any(|one| one.proofs.has(Proofs::UNREAD) || one.value.origin().has(Origin::UNREAD));
        let by = |wanted: Proofs| self.evidence.iter().find(|one| one.proves.any(wanted)).cloned();
        if unread {
            Through::Anyone
        } else if shown.any(Proofs::KNOWS) {
            let straight = goes_on.iter().all(|one| self.goes_onward(&one.value));
            Through::Known { by: by(Proofs::KNOWS), straight }
        } else if goes_on.iter().all(|one| proofs.or(one.proofs).any(Proofs::KNOWS.or(Proofs::WEAK)))
            && !goes_on.is_empty()
        {
            Through::Claiming(by(Proofs::WEAK))
        } else {
            Through::Anyone
        }
    }
}

/// Answers of one text of the middleware's module.
#[derive(Default)]
struct Kept(Mutex<FxHashMap<Question, Known>>);

/// The export, and the request's path and method.
type Question = (String, Option<String>, String);

fn question(export: &str, request: Request<'_>) -> Question {
    (export.to_owned(), request.path.map(str::to_owned), request.method.to_owned())
}

struct Known {
    reads: Reads,
    /// Of everything that was read.
    version: Version,
    answer: Arc<Screened>,
}

/// No file of any workspace.
const NOBODY: FileId = FileId(u32::MAX);

impl Kept {
    fn get(&self, view: &View<'_>, export: &str, request: Request<'_>) -> Option<Arc<Screened>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let question = question(export, request);
        let found = known.get(&question)?;
        if found.version != view.snapshot.version(&found.reads, NOBODY) {
            known.remove(&question);
            return None;
        }
        note_again(&found.reads);
        Some(Arc::clone(&found.answer))
    }

    fn add(&self, view: &View<'_>, export: &str, request: Request<'_>, reads: Reads, answer: &Arc<Screened>) {
        let version = view.snapshot.version(&reads, NOBODY);
        let known = Known { reads, version, answer: Arc::clone(answer) };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(question(export, request), known);
    }
}
