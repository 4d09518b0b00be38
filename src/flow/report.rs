//! From a run of the interpreter to the four questions of the inventory.

use super::activation::State;
use super::call::Site;
use super::interpreter::{Interpreter, MAX_ROUTE_STEPS, closure};
use super::kept::{Held, Kept, Known};
use super::learned::Learned;
use super::proof::{Evidence, Proofs};
use super::value::{Origin, Value};
use super::{Effect, EffectKind, EndpointReport, Guards, Status, Verdict};
use crate::catalog::Catalog;
use crate::finding::Place;
use crate::hir::endpoints::{self, Endpoint, EndpointKind};
use crate::hir::{Export, FunctionId, Module};
use crate::text::Atom;
use crate::workspace::{Answers, FileId, RouteKind, View, Word};
use std::cell::RefCell;
use std::sync::Arc;

/// Every endpoint of the view's file, in source order.
pub fn analyse(view: &View<'_>, learned: Option<&RefCell<Learned>>) -> Vec<Arc<EndpointReport>> {
    reports_once(view, endpoints(view), learned)
}

pub(super) fn endpoints(view: &View<'_>) -> Vec<Endpoint> {
    let mut all = actions(view);
    if !handler_names(view).is_empty() {
        all.extend(route_handlers(&view.module(view.file), handler_names(view)));
    }
    all
}

/// The same without the route handlers.
pub fn analyse_actions(view: &View<'_>, learned: Option<&RefCell<Learned>>) -> Vec<Arc<EndpointReport>> {
    reports_once(view, actions(view), learned)
}

/// What was found of a whole workspace: rules ask first, then fixes. By file and number of endpoints, as it may be asked
/// with its route handlers and without.
#[derive(Default)]
struct Found(Answers<(FileId, usize), Vec<Arc<EndpointReport>>>);

fn reports_once(view: &View<'_>, all: Vec<Endpoint>, learned: Option<&RefCell<Learned>>) -> Vec<Arc<EndpointReport>> {
    if learned.is_none() || all.is_empty() {
        return reports(view, all, learned);
    }
    let found = view.snapshot.memo(Found::default);
    found.0.get((view.file, all.len()), || reports(view, all, learned)).to_vec()
}

/// How many [`analyse`] tells of.
pub fn count(view: &View<'_>) -> usize {
    let names = handler_names(view);
    let outline = view.outline(view.file);
    actions(view).len() + outline.exports.iter().filter(|export| is_handler(export, names)).count()
}

pub(super) fn reports(
    view: &View<'_>,
    all: Vec<Endpoint>,
    learned: Option<&RefCell<Learned>>,
) -> Vec<Arc<EndpointReport>> {
    if all.is_empty() {
        return Vec::new();
    }
    let module = view.module(view.file);
    // Notes on its own what is read, for the next version of a file that is being edited.
    let inner = View::new(view.snapshot, view.file);
    let held = Held::of(&inner);
    // An endpoint that is reached through another file may depend on any item.
    let (known, any_held, came_back) = Interpreter::learning(&inner, learned, |interpreter| {
        let mut any_held = false;
        let each = all.into_iter().enumerate().map(|(number, endpoint)| {
            match held.as_ref().and_then(|held| held.report(number, &endpoint)) {
                Some(known) => {
                    any_held = true;
                    known
                }
                None => Known::new(view.file, report(interpreter, view.file, &module, endpoint)),
            }
        });
        let known: Vec<Known> = each.collect();
        (known, any_held, interpreter.came_back)
    });
    let reports = known.iter().map(|known| Arc::clone(&known.report)).collect();
    if let Some(held) = held.filter(|_| any_held) {
        held.note();
    }
    if view.snapshot.is_open(view.file) && !came_back {
        Kept::keep(view, inner.into_all_reads(), known);
    }
    reports
}

/// Whether [`analyse`] may tell of more than [`analyse_actions`].
pub fn has_route_handlers(view: &View<'_>) -> bool {
    !handler_names(view).is_empty()
}

/// A file that does not even mention the directive needs no tree.
fn actions(view: &View<'_>) -> Vec<Endpoint> {
    if !view.snapshot.mentions(view.file, Word::UseServer) {
        return Vec::new();
    }
    let major = view.snapshot.package(view.file).next_major();
    endpoints::actions(&view.module(view.file), major)
}

/// Exports of the file that the framework calls, whatever they are.
fn handler_names(view: &View<'_>) -> &'static [&'static str] {
    match view.snapshot.route(view.file) {
        Some(RouteKind::RouteHandler) => &METHODS,
        Some(RouteKind::PagesApi) => &["default"],
        _ => &[],
    }
}

fn is_handler(export: &Export, names: &[&str]) -> bool {
    !export.type_only && names.contains(&export.name.as_str())
}

const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

fn route_handlers(module: &Module, names: &[&str]) -> Vec<Endpoint> {
    module
        .outline
        .exports
        .iter()
        .filter(|export| is_handler(export, names))
        .map(|export| Endpoint {
            kind: EndpointKind::Route,
            name: Some(export.name.clone()),
            span: export.span,
            item: module.item_of(export),
            function: None,
        })
        .collect()
}

pub(super) fn report(
    interpreter: &mut Interpreter<'_>,
    file: FileId,
    module: &Module,
    endpoint: Endpoint,
) -> EndpointReport {
    let place = Place { file, span: endpoint.span };
    interpreter.begin(place);
    if endpoint.kind == EndpointKind::Route {
        interpreter.allowed = MAX_ROUTE_STEPS;
    }
    let mut state = State::new();
    let site = Site { call: place, callee: place };
    let (callee, params, around) = callee(interpreter, file, module, &endpoint);
    let declared = declared(interpreter, &callee).unwrap_or(place);
    let args = vec![Value::of(Origin::INPUT.or(Origin::RAW)); params.max(1)];
    let is_entrance = is_entrance(&callee);
    let readable = is_entrance || callable(&callee);
    let returned = if is_entrance { Value::UNKNOWN } else { interpreter.call_value(&callee, &args, site, &mut state) };
    let mut effects = std::mem::take(&mut interpreter.effects);
    for effect in &mut effects {
        effect.observes &= effect.place.file != file;
    }
    let evidence = std::mem::take(&mut interpreter.evidence);
    let identities = std::mem::take(&mut interpreter.identities);
    let leaving = leaving(&returned, state.proofs);
    let from = rows_of(&returned);
    let leaves = |read: &Effect| leaving.is_some() && from.as_ref().is_none_or(|from| from.contains(&read.place));
    let (mut effects, lookups): (Vec<Effect>, Vec<Effect>) =
        effects.into_iter().partition(|one| one.kind != EffectKind::Read || leaves(one));
    for read in effects.iter_mut().filter(|one| one.kind == EffectKind::Read) {
        read.proofs = read.proofs.or(leaving.unwrap_or_default());
        read.authentication = interpreter.authentication(read.proofs);
    }
    let guards = guards(&effects, &evidence, &around, readable, interpreter.unseen);
    EndpointReport { endpoint, guards, effects, lookups, declared, identities, evidence, around }
}

/// What is proven wherever rows leave the endpoint; `None` when none do. A read may come before the check, as long as what
/// it found goes out behind it.
fn leaving(value: &Value, proofs: Proofs) -> Option<Proofs> {
    match value {
        Value::Choice(all) => {
            all.iter().filter_map(|one| leaving(&one.value, proofs.or(one.proofs))).reduce(Proofs::and)
        }
        Value::Object(object) => {
            let rest = object.rest.is_some_and(|rest| rest.origin.has(Origin::ROW)).then_some(proofs);
            object.props.values().filter_map(|one| leaving(one, proofs)).chain(rest).reduce(Proofs::and)
        }
        other => gives_row(other).then_some(proofs),
    }
}

/// Whether some part of a value is a row.
pub(super) fn gives_rows(value: &Value) -> bool {
    leaving(value, Proofs::NONE).is_some()
}

/// What was made with a secret of the server is a token, not a row.
fn gives_row(value: &Value) -> bool {
    let origin = value.origin();
    origin.has(Origin::ROW) && !origin.has(Origin::SECRET)
}

/// The effects whose rows a value holds; `None` when that cannot be told.
fn rows_of(value: &Value) -> Option<Vec<Place>> {
    match value {
        Value::Choice(all) => all.iter().map(|one| rows_of(&one.value)).try_fold(Vec::new(), add),
        Value::Object(object) if object.rest.is_none_or(|rest| !rest.origin.has(Origin::ROW)) => {
            object.props.values().map(rows_of).try_fold(Vec::new(), add)
        }
        Value::Array(all) => all.iter().map(rows_of).try_fold(Vec::new(), add),
        Value::Library(library) => match library.effect {
            Some(place) => Some(vec![place]),
            None => (!gives_row(value)).then(Vec::new),
        },
        other => (!gives_row(other)).then(Vec::new),
    }
}

fn add(mut all: Vec<Place>, more: Option<Vec<Place>>) -> Option<Vec<Place>> {
    all.extend(more?);
    Some(all)
}

/// What runs when the endpoint is called, with how many arguments, and what rendering asked before that.
pub(super) fn callee(
    interpreter: &mut Interpreter<'_>,
    file: FileId,
    module: &Module,
    endpoint: &Endpoint,
) -> (Value, usize, Vec<Evidence>) {
    if let Some(function) = endpoint.function {
        let scope = interpreter.root(file, endpoint.item);
        let params = module.function(endpoint.item, function).params.len();
        if endpoint.kind == EndpointKind::Inline {
            let (callee, around) = inline(interpreter, file, endpoint.item, function);
            return (callee, params, around);
        }
        return (closure(&scope, function), params, Vec::new());
    }
    let name = endpoint.name.clone().unwrap_or_else(|| Atom::new("default"));
    (interpreter.exported(file, &name, 16), 3, Vec::new())
}

/// An inline action sees the variables of the functions around it as rendering left them. What the component proved when
/// it was rendered is not proven when the action is called.
fn inline(
    interpreter: &mut Interpreter<'_>,
    file: FileId,
    item: usize,
    function: FunctionId,
) -> (Value, Vec<Evidence>) {
    let mut scope = interpreter.root(file, item);
    let mut around = Vec::new();
    let mut parent = scope.item.function(function).parent;
    while let Some(id) = parent {
        around.push(id);
        parent = scope.item.function(id).parent;
    }
    for id in around.into_iter().rev() {
        scope = interpreter.render(&scope, id);
    }
    let asked = interpreter.end_rendering();
    (closure(&scope, function), asked)
}

fn declared(interpreter: &mut Interpreter<'_>, callee: &Value) -> Option<Place> {
    let closure = match callee {
        Value::Closure(closure) => closure,
        Value::Action(builder, handler) => match &**handler {
            Value::Closure(closure) => closure,
            _ => return Some(builder.place),
        },
        _ => return None,
    };
    let module = interpreter.module(closure.file);
    let function = module.function(closure.item, closure.function);
    let span = function.name.as_ref().map_or(function.span, |name| name.span);
    Some(Place { file: closure.file, span: module.absolute(closure.item, span) })
}

/// A package answers in the name of the project, and what it does is signing people in.
fn is_entrance(callee: &Value) -> bool {
    let Value::Library(library) = callee else { return false };
    Catalog::built_in().entrances.iter().any(|row| row.path.matches(&library.path))
}

fn callable(callee: &Value) -> bool {
    match callee {
        Value::Closure(_) | Value::Action(..) => true,
        Value::Choice(all) => all.iter().all(|one| callable(&one.value)),
        _ => false,
    }
}

/// `around`: what rendering asked, and the endpoint looks at again. `unseen`: what is proven in front of everything that the
/// budget did not suffice for.
fn guards(
    effects: &[Effect],
    evidence: &[Evidence],
    around: &[Evidence],
    readable: bool,
    unseen: Option<Proofs>,
) -> Guards {
    let counts = |one: &&Effect| one.kind != EffectKind::Revalidate && !one.keeps_journal();
    let acting: Vec<&Effect> = effects.iter().filter(counts).collect();
    let unread = evidence.iter().find(|one| one.proves.has(Proofs::UNREAD));
    let verdict = |wanted: &[Proofs], acting: &[&Effect]| {
        let shows = |proofs: Proofs| wanted.iter().any(|proof| proofs.has(*proof));
        // What is proven wherever it acts, rather than what was shown on one path.
        let everywhere = acting.iter().map(|one| one.proofs).reduce(Proofs::and).unwrap_or_default();
        let mut wherever = wanted.iter().filter(|proof| everywhere.has(**proof));
        let found = wherever
            .find_map(|proof| evidence.iter().chain(around).find(|one| one.proves.has(*proof)))
            .or_else(|| evidence.iter().find(|one| shows(one.proves)));
        let proven = |one: &&Effect| shows(one.proofs);
        let status = if !readable || unseen.is_some_and(|proofs| !shows(proofs)) {
            Status::Unresolved
        } else if acting.is_empty() && unseen.is_none() {
            // What could not be read may have acted.
            unread.map_or(Status::NotNeeded, |_| Status::Unresolved)
        } else if acting.iter().all(proven) {
            Status::Proven
        } else if acting.iter().filter(|one| !proven(one)).all(|one| one.proofs.has(Proofs::UNREAD)) {
            Status::Unresolved
        } else {
            Status::Missing
        };
        let shown = match status {
            Status::Proven => found,
            Status::Unresolved => unread,
            Status::Missing | Status::NotNeeded => None,
        };
        named(status, shown, acting)
    };
    let authentication =
        verdict(&[Proofs::AUTHENTICATED, Proofs::PRESENTED_SECRET, Proofs::DELEGATED, Proofs::KNOWN], &acting);
    let settled = [Proofs::ROLE, Proofs::OWNER, Proofs::SETTLED, Proofs::DELEGATED];
    let mut authorization = verdict(&settled, &acting);
    if authorization.status == Status::Missing && authentication.status == Status::Proven {
        let others: Vec<&Effect> = acting.iter().copied().filter(|one| !is_own(one)).collect();
        authorization = verdict(&settled, &others);
    }
    Guards {
        authentication,
        authorization,
        rate_limit: verdict(&[Proofs::RATE_LIMITED], &acting),
        validation: validation(&acting, evidence, readable && unseen.is_none()),
    }
}

/// Acts on what the caller's session, cookie or token selects, or tells of nothing but them.
fn is_own(effect: &Effect) -> bool {
    let given = effect.asked.selector.unwrap_or(effect.asked.arguments);
    given.has(Origin::SESSION) || given.has(Origin::VETTED) || given.has(Origin::CREDENTIAL)
}

/// Whether every piece of input that reaches an effect has had its shape checked.
fn validation(acting: &[&Effect], evidence: &[Evidence], readable: bool) -> Verdict {
    let status = if !readable {
        Status::Unresolved
    } else if acting.iter().any(|one| one.asked.arguments.has(Origin::RAW)) {
        Status::Missing
    } else if acting.iter().any(|one| one.asked.arguments.has(Origin::INPUT)) {
        Status::Proven
    } else {
        Status::NotNeeded
    };
    let found = evidence.iter().find(|one| one.proves.has(Proofs::VALIDATED));
    let shown = found.filter(|_| status == Status::Proven);
    named(status, shown, acting)
}

fn named(status: Status, found: Option<&Evidence>, acting: &[&Effect]) -> Verdict {
    let proof = found.map(|evidence| shown(evidence, acting));
    let first = proof.as_ref().map(|proof| match proof.first_call() {
        Some(frame) => (Atom::from(format!("{}()", frame.callee)), frame.place),
        None => (proof.guard.clone(), proof.place),
    });
    let (by, at) = first.unzip();
    Verdict { status, by, at, proof }
}

/// The check from where its way parts from that to some effect: past the calls that it has in common with all of them. What a
/// guard itself does is among them.
fn shown(evidence: &Evidence, acting: &[&Effect]) -> Evidence {
    let in_common = |effect: &&Effect| {
        let pairs = evidence.path.iter().zip(&effect.path);
        pairs.take_while(|(frame, place)| frame.place == **place).count()
    };
    let shared = acting.iter().map(in_common).min().unwrap_or(0);
    Evidence { path: evidence.path[shared..].to_vec(), ..evidence.clone() }
}
