//! Questions about single functions: is it a guard, how is its answer tested, what does rendering it prove.

use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::learned::Learned;
use super::proof::{Evidence, Proofs};
use super::report;
use super::value::{Alternative, Origin, Value};
use super::{Effect, EffectKind, EndpointReport};
use crate::catalog::{Catalog, Glob};
use crate::finding::Place;
use crate::text::{Atom, Span};
use crate::workspace::{FileId, View};
use std::cell::RefCell;

/// A function that guards when it is called without arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Probe {
    pub proves: Proofs,
    pub answer: Answer,
    /// It does nothing but to find out who is calling: its result is a session, and it has no effects.
    pub only_asks: bool,
    /// The member of the answer that a test looks at.
    pub member: Option<String>,
}

/// How a guard tells that the caller may go on.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It leaves by itself otherwise.
    Leaves,
    Tested(Test),
}

/// What holds of a guard's result when nobody is signed in. Paths are members of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// `!result.data.user`; the result itself when the path is empty.
    Falsy(Vec<Atom>),
    /// `result.error`.
    Truthy(Vec<Atom>),
    /// `'error' in result`.
    Has(Atom),
}

/// Asks a top-level name of a module.
pub fn probe(view: &View<'_>, file: FileId, name: &Atom, learned: Option<&RefCell<Learned>>) -> Option<Probe> {
    Interpreter::learning(view, learned, |interpreter| ask(interpreter, file, name))
}

fn ask(interpreter: &mut Interpreter<'_>, file: FileId, name: &Atom) -> Option<Probe> {
    let place = Place { file, span: Span::default() };
    interpreter.begin(place);
    let callee = interpreter.definition(file, name);
    if !may_be_guard(interpreter, &callee) {
        return None;
    }
    interpreter.begin(place);
    let mut state = State::new();
    let value = interpreter.call_value(&callee, &[], Site { call: place, callee: place }, &mut state);
    if interpreter.exhausted() || !state.reachable() || state.proofs.has(Proofs::UNREAD) {
        return None;
    }
    if interpreter.effects.iter().any(|effect| effect.kind != EffectKind::Read) {
        return None;
    }
    let only_asks = interpreter.effects.is_empty() && !value.origin().has(Origin::ROW);
    if state.proofs.has(Proofs::AUTHENTICATED) {
        return Some(Probe { proves: state.proofs, answer: Answer::Leaves, only_asks, member: None });
    }
    let (test, proves) = test_of(&value)?;
    let member = match &callee {
        Value::Library(library) => interpreter.catalog.meaning(&format!("{}()", library.path)).guard,
        _ => None,
    };
    let member = member.and_then(|guard| guard.member.clone());
    Some(Probe { proves, answer: Answer::Tested(test), only_asks, member })
}

/// Whether what a module exports under a name is the value of a package with such a path, an `object`, or a `function`.
pub fn is_library(view: &View<'_>, file: FileId, name: &str, path: &Glob, learned: Option<&RefCell<Learned>>) -> bool {
    let exported = Interpreter::learning(view, learned, |interpreter| {
        interpreter.begin(Place { file, span: Span::default() });
        interpreter.exported(file, name, 16)
    });
    match exported {
        Value::Library(library) => path.matches(&library.path),
        Value::Object(_) => path.matches("object"),
        Value::Closure(_) => path.matches("function"),
        _ => false,
    }
}

/// It can be called without arguments.
fn may_be_guard(interpreter: &mut Interpreter<'_>, callee: &Value) -> bool {
    match callee {
        Value::Closure(closure) => {
            let module = interpreter.module(closure.file);
            let function = module.function(closure.item, closure.function);
            !function.is_generator
                && function.params.iter().all(|param| param.optional || param.rest || param.default.is_some())
        }
        Value::Library(library) => {
            let path = format!("{}()", library.path);
            interpreter.catalog.meaning(&path).guard.is_some_and(|guard| !guard.weak)
        }
        _ => false,
    }
}

/// What is proven of the caller when a handler that is built with the client runs.
pub fn probe_client(view: &View<'_>, file: FileId, name: &Atom) -> Option<Proofs> {
    let mut interpreter = Interpreter::new(view);
    let place = Place { file, span: Span::default() };
    interpreter.begin(place);
    let Value::Builder(builder) = interpreter.definition(file, name) else {
        return None;
    };
    interpreter.begin(place);
    interpreter.handled.clear();
    let mut state = State::new();
    let action = Value::Action(builder, std::rc::Rc::new(Value::UNKNOWN));
    interpreter.call_value(&action, &[], Site { call: place, callee: place }, &mut state);
    interpreter.handled.iter().copied().reduce(Proofs::and)
}

/// A call whose result tells signed-in callers from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    pub call: Place,
    pub test: Test,
}

/// Those that an endpoint makes, in the order in which it makes them.
pub fn answers(view: &View<'_>, report: &EndpointReport, learned: Option<&RefCell<Learned>>) -> Vec<Answered> {
    let all = Interpreter::learning(view, learned, |interpreter| interpreter.all_answers(report));
    let mut found: Vec<Answered> = Vec::new();
    for (call, value) in all {
        if let Some((test, _)) = test_of(&value)
            && !found.iter().any(|known| known.call == call)
        {
            found.push(Answered { call, test });
        }
    }
    found
}

/// What a page or layout does when it is rendered.
pub struct Rendered {
    pub effects: Vec<Effect>,
    pub evidence: Vec<Evidence>,
    /// What holds whenever it renders something.
    pub proofs: Proofs,
}

/// Renders the default export; `None` when it could not be read in full.
pub fn render(view: &View<'_>, file: FileId, learned: Option<&RefCell<Learned>>) -> Option<Rendered> {
    Interpreter::learning(view, learned, |interpreter| interpreter.render_default(file))
}

impl Interpreter<'_> {
    fn all_answers(&mut self, report: &EndpointReport) -> Vec<(Place, Value)> {
        let file = self.view.file;
        let place = Place { file, span: report.endpoint.span };
        self.begin(place);
        let module = self.view.module(file);
        let (callee, params, _) = report::callee(self, file, &module, &report.endpoint);
        self.answers = Some(Vec::new());
        let args = vec![Value::of(Origin::INPUT.or(Origin::RAW)); params.max(1)];
        self.call_value(&callee, &args, Site { call: place, callee: place }, &mut State::new());
        self.answers.take().unwrap_or_default()
    }

    fn render_default(&mut self, file: FileId) -> Option<Rendered> {
        let place = Place { file, span: Span::default() };
        self.begin(place);
        let component @ Value::Closure(_) = self.exported(file, "default", 16) else {
            return None;
        };
        self.begin(place);
        let mut state = State::new();
        self.call_value(
            &component,
            &[Value::object_of(Origin::INPUT.or(Origin::RAW))],
            Site { call: place, callee: place },
            &mut state,
        );
        (!self.exhausted()).then(|| Rendered {
            effects: std::mem::take(&mut self.effects),
            evidence: std::mem::take(&mut self.evidence),
            proofs: state.proofs,
        })
    }
}

/// How the alternatives in which the caller is signed in differ from the others, and what they prove.
fn test_of(value: &Value) -> Option<(Test, Proofs)> {
    let all = value.alternatives();
    let (yes, no): (Vec<Alternative>, Vec<Alternative>) =
        all.iter().cloned().partition(|one| one.proofs.has(Proofs::AUTHENTICATED));
    let proves = yes.iter().map(|one| one.proofs).reduce(Proofs::and)?;
    let (yes, no): (Vec<Value>, Vec<Value>) =
        (yes.into_iter().map(|one| one.value).collect(), no.into_iter().map(|one| one.value).collect());
    if no.is_empty() {
        return None;
    }
    let test = by_truth(&yes, &no, 3).or_else(|| has(&yes, &no))?;
    Some((test, proves))
}

fn by_truth(yes: &[Value], no: &[Value], depth: u8) -> Option<Test> {
    let all = |values: &[Value], truth: bool| values.iter().all(|one| one.truth() == Some(truth));
    let any = |values: &[Value], truth: bool| values.iter().any(|one| one.truth() == Some(truth));
    if all(no, false) && !any(yes, false) {
        return Some(Test::Falsy(Vec::new()));
    }
    if all(no, true) && all(yes, false) {
        return Some(Test::Truthy(Vec::new()));
    }
    let depth = depth.checked_sub(1)?;
    let Value::Object(first) = yes.first()? else {
        return None;
    };
    let below = |name: &Atom| {
        let member = |one: &Value| match one {
            Value::Object(object) => object.props.get(name).cloned(),
            _ => None,
        };
        let yes: Option<Vec<Value>> = yes.iter().map(member).collect();
        let no: Option<Vec<Value>> = no.iter().map(member).collect();
        Some(match by_truth(&yes?, &no?, depth)? {
            Test::Falsy(path) => Test::Falsy(prefixed(name, path)),
            Test::Truthy(path) => Test::Truthy(prefixed(name, path)),
            Test::Has(name) => Test::Has(name),
        })
    };
    let mut names: Vec<&Atom> = first.props.keys().collect();
    names.sort_by_key(|name| rank(name));
    let found: Vec<Test> = names.into_iter().filter_map(below).collect();
    // A member that is there for those who may go on says more than one that is there for the others.
    let absent = found.iter().find(|test| matches!(test, Test::Falsy(_)));
    absent.or(found.first()).cloned()
}

/// The members that hold a session in the results of known guards come first.
fn rank(name: &Atom) -> usize {
    let guards = &Catalog::built_in().guards;
    let leads = |path: &String| path.split('.').next() == Some(name.as_str());
    guards.iter().position(|guard| guard.session.as_ref().is_some_and(leads)).unwrap_or(usize::MAX)
}

fn prefixed(name: &Atom, mut path: Vec<Atom>) -> Vec<Atom> {
    path.insert(0, name.clone());
    path
}

/// A member that only the others have.
fn has(yes: &[Value], no: &[Value]) -> Option<Test> {
    let Value::Object(first) = no.first()? else {
        return None;
    };
    let only_theirs = |name: &&Atom| {
        let known = |one: &Value, wanted: bool| match one {
            Value::Object(object) => object.rest.is_none() && object.props.contains_key(*name) == wanted,
            _ => false,
        };
        no.iter().all(|one| known(one, true)) && yes.iter().all(|one| known(one, false))
    };
    first.props.keys().find(only_theirs).map(|name| Test::Has(name.clone()))
}
