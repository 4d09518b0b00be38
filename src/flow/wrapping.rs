//! What a wrapper does with the function that it is given, found out by calling it.
//!
//! A stand-in for the function notes what it is called with and what has been proven of the caller by then; the action
//! that the wrapper makes of it is called with stand-ins for its arguments. Which argument of the wrapper is the function
//! and which a schema is tried, not read off names.

use super::Status;
use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::learned::Learned;
use super::proof::Proofs;
use super::value::{Builder, Object, Origin, Scalar, Value};
use crate::finding::Place;
use crate::hir::{Body, ExprKind, FunctionId, PatternKind, PropKey};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, View};
use std::cell::RefCell;
use std::rc::Rc;

const HANDLER: &str = "!wrapping#handler";
const RESULT: &str = "!wrapping#result";
const SCHEMA: &str = "zod#object()";
/// The property by which the stand-in for an argument is known; no name of a program.
const MARK: &str = "!input";
/// Arguments that the action is called with.
const ARGUMENTS: usize = 3;

/// How a wrapper is used and what it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrapping {
    pub form: WrappingForm,
    /// What the handler is called with.
    pub given: Vec<Given>,
    /// Whether the caller is authenticated whenever the handler runs.
    pub guards: Status,
    /// What the action may answer.
    pub replies: Vec<Reply>,
    /// The wrapper's own function, and that of the action which it makes.
    pub wrapper: Option<FunctionAt>,
    pub action: Option<FunctionAt>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FunctionAt {
    pub file: FileId,
    pub item: usize,
    pub function: FunctionId,
}

#[derive(Clone, Debug, PartialEq)]
pub enum WrappingForm {
    /// Calls one after the other, each with its arguments: `wrap(schema, handler)`, `wrap(schema)(handler)`.
    Calls(Vec<Vec<Slot>>),
    /// A chain of the builder in this row of the catalogue, which was created here.
    Chain { row: usize, procedure: bool, created: Place },
}

/// What stands in an argument of the wrapper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    Schema,
    Handler,
    /// An object with these properties.
    Options(Vec<(Atom, Slot)>),
}

/// What the handler gets in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// An argument of the action, `whole` or what was made of it; `checked` by a schema.
    Input { index: usize, whole: bool, checked: bool },
    /// An object with the input among its properties.
    Object(Vec<(Atom, Given)>),
    /// Anything that is not the caller's: the session, a context.
    Own,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// What the handler returned.
    Result,
    Object(Vec<(Atom, Reply)>),
    List(Vec<Reply>),
    Text(Atom),
    Bool(bool),
    Nothing,
    Any,
}

/// Notes of the stand-in for the handler.
#[derive(Default)]
pub(super) struct Notes {
    calls: Vec<(Vec<Value>, Proofs)>,
}

/// What is known of the wrapper that `file` exports as `name`, a name with dots for a member; `None` when nothing that
/// is tried makes it call the function.
pub fn wrapping(view: &View<'_>, file: FileId, name: &str, learned: Option<&RefCell<Learned>>) -> Option<Wrapping> {
    Interpreter::learning(view, learned, |interpreter| try_out(interpreter, file, name))
}

fn try_out(interpreter: &mut Interpreter<'_>, file: FileId, name: &str) -> Option<Wrapping> {
    let mut parts = name.split('.');
    let mut value = interpreter.exported(file, parts.next()?, 16);
    for part in parts {
        value = interpreter.member(&value, &Atom::new(part), true, &mut State::new());
    }
    let place = Place { file, span: Span::default() };
    let mut trial = Trial { interpreter, site: Site { call: place, callee: place } };
    match &value {
        Value::Builder(builder) => trial.chain(builder),
        Value::Closure(closure) => {
            let at = FunctionAt { file: closure.file, item: closure.item, function: closure.function };
            let forms = trial.forms(at);
            let mut found: Vec<Wrapping> =
                forms.into_iter().filter_map(|form| trial.calls(&value, &form, at)).collect();
            // A wrapper that also validates is used with a schema.
            let best = found.iter().position(Wrapping::validates).unwrap_or(0);
            (!found.is_empty()).then(|| found.swap_remove(best))
        }
        _ => None,
    }
}

impl Wrapping {
    /// All input that the handler gets has been checked by the schema.
    pub fn validates(&self) -> bool {
        let inputs: Vec<bool> = self.given.iter().flat_map(Given::checks).collect();
        !inputs.is_empty() && inputs.iter().all(|checked| *checked)
    }
}

impl Given {
    fn checks(&self) -> Vec<bool> {
        match self {
            Self::Input { checked, .. } => vec![*checked],
            Self::Object(props) => props.iter().flat_map(|(_, given)| given.checks()).collect(),
            Self::Own => Vec::new(),
        }
    }
}

impl Interpreter<'_> {
    /// A call of the stand-in for the handler; `None` for every other function.
    pub(super) fn call_stand_in(&mut self, path: &str, args: &[Value], state: &State) -> Option<Value> {
        let notes = self.tried.as_mut().filter(|_| path == HANDLER)?;
        if state.reachable() {
            notes.calls.push((args.to_vec(), state.proofs));
        }
        Some(Value::library(RESULT, Place { file: self.view.file, span: Span::default() }))
    }
}

struct Trial<'i, 'v> {
    interpreter: &'i mut Interpreter<'v>,
    site: Site,
}

/// The stand-in for the handler: who calls it is noted, so no call that can reach it is remembered.
pub(super) fn is_stand_in(path: &str) -> bool {
    path == HANDLER
}

impl Trial<'_, '_> {
    /// The ways to call the function that its parameters allow.
    fn forms(&mut self, at: FunctionAt) -> Vec<Vec<Vec<Slot>>> {
        use Slot::{Handler, Schema};
        let module = self.interpreter.module(at.file);
        let function = module.function(at.item, at.function);
        let required =
            function.params.iter().filter(|param| !param.optional && param.default.is_none() && !param.rest).count();
        let most = function.params.len();
        let mut forms = Vec::new();
        if required <= 2 && most >= 2 {
            forms.extend([vec![vec![Schema, Handler]], vec![vec![Handler, Schema]]]);
        }
        if required <= 1 && most >= 1 {
            forms.extend([vec![vec![Handler]], vec![vec![Schema], vec![Handler]], vec![vec![Handler], vec![Schema]]]);
            let keys = option_keys(&module, at);
            for handler in &keys {
                let alone = Slot::Options(vec![(handler.clone(), Handler)]);
                let with = keys
                    .iter()
                    .filter(|key| *key != handler)
                    .map(|schema| Slot::Options(vec![(schema.clone(), Schema), (handler.clone(), Handler)]));
                forms.extend(with.chain([alone]).map(|options| vec![vec![options]]));
            }
        }
        if required == 0 {
            forms.push(vec![Vec::new(), vec![Handler]]);
        }
        forms
    }

    fn calls(&mut self, wrapper: &Value, form: &[Vec<Slot>], at: FunctionAt) -> Option<Wrapping> {
        let run = |trial: &mut Self, tainted: Option<usize>| {
            trial.start();
            let mut state = State::new();
            let mut value = wrapper.clone();
            for args in form {
                let args: Vec<Value> = args.iter().map(|slot| trial.stand_in(slot)).collect();
                value = trial.interpreter.call_value(&value, &args, trial.site, &mut state);
            }
            if trial.interpreter.tried.as_ref().is_some_and(|notes| !notes.calls.is_empty()) {
                return None;
            }
            let reply = trial.interpreter.call_value(&value, &inputs(tainted), trial.site, &mut state);
            Some((value, reply))
        };
        let (action, reply) = run(self, None)?;
        let action = if let Value::Closure(it) = &action {
            Some(FunctionAt { file: it.file, item: it.item, function: it.function })
        } else {
            None
        };
        let calls = self.end()?;
        let schema = form.iter().flatten().any(asks_for_schema);
        let given = self.given(&calls, |trial, index| run(trial, Some(index)).is_some())?;
        let wrapping = Wrapping {
            form: WrappingForm::Calls(form.to_vec()),
            given,
            guards: guards(&calls),
            replies: replies(&reply),
            wrapper: Some(at),
            action,
        };
        // A schema that checks nothing was none.
        (!schema || wrapping.validates()).then_some(wrapping)
    }

    fn chain(&mut self, builder: &Rc<Builder>) -> Option<Wrapping> {
        self.start();
        let mut state = State::new();
        let row = self.interpreter.builder_row(builder);
        let call = |trial: &mut Self, builder: &Rc<Builder>, name: &str, args: &[Value]| {
            trial.interpreter.builder_method(builder, &Atom::new(name), args, trial.site)
        };
        let mut value = Value::Builder(Rc::clone(builder));
        let starts = if builder.procedure { Some(row.starts.first()?) } else { None };
        for (method, arg) in starts
            .map(|name| (name, None))
            .into_iter()
            .chain([(row.schema.first()?, Some(SCHEMA)), (row.terminal.first()?, Some(HANDLER))])
        {
            let Value::Builder(at) = &value else { return None };
            let args: Vec<Value> = arg.map(|path| Value::library(path, self.site.call)).into_iter().collect();
            value = call(self, &Rc::clone(at), method, &args);
        }
        let Value::Action(..) = &value else { return None };
        let reply = self.interpreter.call_value(&value, &inputs(None)[..1], self.site, &mut state);
        let calls = self.end()?;
        let checked = Given::Input { index: 0, whole: true, checked: true };
        Some(Wrapping {
            form: WrappingForm::Chain { row: builder.row, procedure: builder.procedure, created: builder.place },
            given: vec![Given::Object(vec![(Atom::new(&row.input), checked), (Atom::new(&row.context), Given::Own)])],
            guards: guards(&calls),
            replies: replies(&reply),
            wrapper: None,
            action: None,
        })
    }

    fn start(&mut self) {
        self.interpreter.begin(Place { file: self.site.call.file, span: Span::at(u32::MAX) });
        self.interpreter.tried = Some(Notes::default());
    }

    /// What the handler was called with; `None` when it was not.
    fn end(&mut self) -> Option<Vec<(Vec<Value>, Proofs)>> {
        let notes = self.interpreter.tried.take()?;
        (!notes.calls.is_empty()).then_some(notes.calls)
    }

    fn stand_in(&self, slot: &Slot) -> Value {
        match slot {
            Slot::Schema => Value::library(SCHEMA, self.site.call),
            Slot::Handler => Value::library(HANDLER, self.site.call),
            Slot::Options(props) => Value::object(props.iter().map(|(name, slot)| (name.clone(), self.stand_in(slot)))),
        }
    }

    /// What stands in each place of the handler's call. Where something was made of the input, `again` with one tainted
    /// argument after the other tells of which.
    fn given(
        &mut self,
        calls: &[(Vec<Value>, Proofs)],
        again: impl Fn(&mut Self, usize) -> bool,
    ) -> Option<Vec<Given>> {
        let (args, _) = calls.last()?;
        let mut given: Vec<Given> = args.iter().map(given_of).collect();
        let unclear = |given: &Given| matches!(given, Given::Input { index: ARGUMENTS, .. });
        let nested = |given: &Given| match given {
            Given::Object(props) => props.iter().any(|(_, inner)| unclear(inner)),
            other => unclear(other),
        };
        if !given.iter().any(nested) {
            return Some(given);
        }
        for index in 0..ARGUMENTS {
            if !again(self, index) {
                continue;
            }
            let Some(calls) = self.end() else { continue };
            let Some((args, _)) = calls.last() else { continue };
            for (known, value) in given.iter_mut().zip(args) {
                settle(known, &given_of(value), index);
            }
        }
        (!given.iter().any(nested)).then_some(given)
    }
}

/// Properties that the first parameter is asked for: by its pattern, or as members in the body.
fn option_keys(module: &crate::hir::Module, at: FunctionAt) -> Vec<Atom> {
    let item = &module.items[at.item].item;
    let function = item.function(at.function);
    let Some(first) = function.params.first() else {
        return Vec::new();
    };
    let mut keys: Vec<Atom> = Vec::new();
    let mut add = |name: &Atom| {
        if !keys.contains(name) && keys.len() < 6 {
            keys.push(name.clone());
        }
    };
    match &first.pattern.kind {
        PatternKind::Object { props, .. } => {
            props.iter().filter_map(|prop| PropKey::name(&prop.key)).for_each(&mut add);
        }
        PatternKind::Name { local: Some(local), .. } if !matches!(function.body, Body::None) => {
            crate::hir::visit::each_expr_in(item, at.function, |expr| {
                if let ExprKind::Member { object, name, .. } = &expr.kind
                    && object.kind == ExprKind::Ref(crate::hir::Name::Local(*local))
                {
                    add(&name.name);
                }
            });
        }
        _ => {}
    }
    keys
}

fn asks_for_schema(slot: &Slot) -> bool {
    match slot {
        Slot::Schema => true,
        Slot::Handler => false,
        Slot::Options(props) => props.iter().any(|(_, slot)| asks_for_schema(slot)),
    }
}

/// Stand-ins for the arguments of the action; only the tainted one, or all, count as input.
fn inputs(tainted: Option<usize>) -> Vec<Value> {
    let one = |index: usize| {
        let origin = if tainted.is_none_or(|it| it == index) { Origin::INPUT.or(Origin::RAW) } else { Origin::NONE };
        let mark = (Atom::new(MARK), Value::Text(index.to_string().into()));
        let object = Object { props: [mark].into_iter().collect(), rest: Some(Scalar { origin, truthy: false }) };
        Value::Object(Rc::new(object))
    };
    (0..ARGUMENTS).map(one).collect()
}

/// An index of [`ARGUMENTS`] means that it is not known yet.
fn given_of(value: &Value) -> Given {
    let checked = !value.origin().has(Origin::RAW);
    if let Some(index) = marked(value) {
        return Given::Input { index, whole: true, checked };
    }
    if let Value::Object(object) = value
        && object.rest.is_none_or(|rest| !rest.origin.has(Origin::INPUT))
        && value.origin().has(Origin::INPUT)
    {
        return Given::Object(object.props.iter().map(|(name, value)| (name.clone(), given_of(value))).collect());
    }
    if value.origin().has(Origin::INPUT) {
        return Given::Input { index: ARGUMENTS, whole: false, checked };
    }
    Given::Own
}

/// The argument that the value is, on every path.
fn marked(value: &Value) -> Option<usize> {
    let of = |value: &Value| match value {
        Value::Object(object) => match object.props.get(MARK) {
            Some(Value::Text(index)) => index.parse::<usize>().ok(),
            _ => None,
        },
        _ => None,
    };
    let all: Vec<Option<usize>> = value.alternatives().iter().map(|one| of(&one.value)).collect();
    let first = (*all.first()?)?;
    all.iter().all(|one| *one == Some(first)).then_some(first)
}

fn settle(known: &mut Given, found: &Given, tainted: usize) {
    match (known, found) {
        (Given::Input { index, .. }, Given::Input { .. }) if *index == ARGUMENTS => *index = tainted,
        (Given::Object(known), Given::Object(found)) => {
            for (name, known) in known {
                if let Some((_, found)) = found.iter().find(|(other, _)| other == name) {
                    settle(known, found, tainted);
                }
            }
        }
        _ => {}
    }
}

fn guards(calls: &[(Vec<Value>, Proofs)]) -> Status {
    if calls.iter().all(|(_, proofs)| proofs.has(Proofs::AUTHENTICATED)) {
        return Status::Proven;
    }
    let doubtful = calls.iter().all(|(_, proofs)| proofs.has(Proofs::AUTHENTICATED) || proofs.has(Proofs::UNREAD));
    if doubtful { Status::Unresolved } else { Status::Missing }
}

fn replies(value: &Value) -> Vec<Reply> {
    let mut all: Vec<Reply> = value.alternatives().iter().map(|one| reply(&one.value, 3)).collect();
    all.dedup();
    all
}

fn reply(value: &Value, depth: u8) -> Reply {
    let Some(depth) = depth.checked_sub(1) else {
        return Reply::Any;
    };
    match value {
        Value::Library(library) if library.path == RESULT => Reply::Result,
        Value::Object(object) => {
            Reply::Object(object.props.iter().map(|(name, value)| (name.clone(), reply(value, depth))).collect())
        }
        Value::Array(all) => Reply::List(all.iter().map(|one| reply(one, depth)).collect()),
        Value::Text(text) => Reply::Text(text.clone()),
        Value::Bool(value) => Reply::Bool(*value),
        Value::Nothing => Reply::Nothing,
        Value::Choice(all) if all.iter().any(|one| reply(&one.value, depth) == Reply::Result) => Reply::Result,
        _ => Reply::Any,
    }
}
