//! Where what a guard answers holds the id of whoever is calling.
//!
//! The endpoint is run again with a mark in the place of the id, as the guard's row names it; whichever answer or parameter
//! then holds the mark shows by which members the id is reached, whatever helper or wrapper handed it on.

use super::EndpointReport;
use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::report;
use super::value::{Alternative, Object, Origin, Scalar, Value};
use crate::catalog::{Catalog, Guard};
use crate::finding::Place;
use crate::text::{Atom, Span};
use crate::workspace::{FileId, View};
use std::rc::Rc;

/// A way to the caller's own id.
#[derive(Clone, Debug)]
pub struct OwnId {
    /// The call that answers with it, or the parameter that holds it.
    pub place: Place,
    /// The answer may be nothing.
    pub optional: bool,
    /// Members from the answer to the id.
    pub path: Vec<Hop>,
    pub guard: &'static Guard,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    pub name: Atom,
    /// What is there may be nothing.
    pub optional: bool,
    /// The types of the library allow for nothing, whatever is there.
    pub loose: bool,
}

/// Those that an endpoint meets, in the order in which it meets them.
pub fn own_ids(view: &View<'_>, report: &EndpointReport) -> Vec<OwnId> {
    let mut interpreter = Interpreter::new(view);
    let place = Place { file: view.file, span: report.endpoint.span };
    interpreter.begin(place);
    let module = view.module(view.file);
    let (callee, params, _) = report::callee(&mut interpreter, view.file, &module, &report.endpoint);
    interpreter.answers = Some(Vec::new());
    interpreter.marking = true;
    let args = vec![Value::of(Origin::INPUT.or(Origin::RAW)); params.max(1)];
    interpreter.call_value(&callee, &args, Site { call: place, callee: place }, &mut State::new());
    let mut found: Vec<OwnId> = Vec::new();
    for (place, value) in interpreter.answers.take().unwrap_or_default() {
        if place.file == view.file
            && !found.iter().any(|known| known.place == place)
            && let Some(id) = in_value(&value, place)
        {
            found.push(id);
        }
    }
    found
}

/// What a top-level function of a module answers when it is called without arguments.
pub fn own_id_of(view: &View<'_>, file: FileId, name: &Atom) -> Option<OwnId> {
    let mut interpreter = Interpreter::new(view);
    let place = Place { file, span: Span::default() };
    interpreter.begin(place);
    let callee = interpreter.definition(file, name);
    interpreter.begin(place);
    interpreter.marking = true;
    let value = interpreter.call_value(&callee, &[], Site { call: place, callee: place }, &mut State::new());
    in_value(&value, place)
}

/// What a guard's answer is with the mark in it.
pub(super) fn marked(row: &Guard, value: Value) -> Value {
    let number = Catalog::built_in().guards.iter().position(|known| known.path.as_str() == row.path.as_str());
    let Some(number) = number else {
        return value;
    };
    let leaf = Value::Text(format!("{MARK}{number}").into());
    row.own_id.iter().fold(value, |value, path| {
        let steps: Vec<&str> = path.split('.').map(|step| step.trim_end_matches('?')).collect();
        put(&value, &steps, &leaf)
    })
}

/// No text of a program begins with it.
const MARK: char = '\u{2}';

fn put(value: &Value, steps: &[&str], leaf: &Value) -> Value {
    let Some((first, rest)) = steps.split_first() else {
        return if value.is_nothing() { Value::Nothing } else { leaf.clone() };
    };
    match value {
        Value::Choice(_) => value.map(|one| put(one, steps, leaf)),
        Value::Scalar(scalar) => {
            put(&Value::Object(Rc::new(Object { props: [].into(), rest: Some(*scalar) })), steps, leaf)
        }
        Value::Object(object) => {
            let mut object = Object::clone(object);
            let rest_of = object.rest.map_or(Scalar { origin: Origin::SESSION, truthy: true }, |rest| rest);
            let known = object.props.get(*first).cloned().unwrap_or(Value::Scalar(rest_of));
            object.props.insert(Atom::new(*first), put(&known, rest, leaf));
            Value::Object(Rc::new(object))
        }
        other => other.clone(),
    }
}

/// Objects within objects that are looked into.
const MAX_DEPTH: u8 = 4;

fn in_value(value: &Value, place: Place) -> Option<OwnId> {
    let all = value.alternatives();
    let (names, number) = all.iter().find_map(|one| path_in(&one.value, MAX_DEPTH))?;
    let guard = Catalog::built_in().guards.get(number)?;
    let mut path: Vec<Hop> = names.into_iter().map(|name| Hop { name, optional: false, loose: false }).collect();
    let mut optional = false;
    for Alternative { value, .. } in all.iter() {
        optional |= agrees(value, &mut path)?;
    }
    by_type(guard, &mut path);
    Some(OwnId { place, optional, path, guard })
}

/// The shortest way to a mark, and the number of the guard's row.
fn path_in(value: &Value, depth: u8) -> Option<(Vec<Atom>, usize)> {
    match value {
        Value::Text(text) => Some((Vec::new(), text.strip_prefix(MARK)?.parse().ok()?)),
        Value::Choice(all) => all.iter().find_map(|one| path_in(&one.value, depth)),
        Value::Object(object) => {
            let depth = depth.checked_sub(1)?;
            let found = object.props.iter().filter_map(|(name, value)| {
                let (mut path, number) = path_in(value, depth)?;
                path.insert(0, name.clone());
                Some((path, number))
            });
            found.min_by_key(|(path, _)| path.len())
        }
        _ => None,
    }
}

/// Marks what may be nothing in one alternative; gives whether all of it is nothing, and `None` where it is something else.
fn agrees(value: &Value, path: &mut [Hop]) -> Option<bool> {
    match value {
        Value::Nothing => return Some(true),
        Value::Text(text) if path.is_empty() && text.starts_with(MARK) => return Some(false),
        _ => {}
    }
    let (hop, rest) = path.split_first_mut()?;
    let Value::Object(object) = value else {
        return None;
    };
    let member = object.props.get(&hop.name)?;
    for one in member.alternatives().iter() {
        hop.optional |= agrees(&one.value, rest)?;
    }
    Some(false)
}

/// The types of the library allow for less than it answers.
fn by_type(guard: &Guard, path: &mut [Hop]) {
    for own in &guard.own_id {
        let steps: Vec<&str> = own.split('.').collect();
        for (hop, step) in path.iter_mut().rev().zip(steps.iter().rev()) {
            if hop.name != step.trim_end_matches('?') {
                break;
            }
            hop.loose |= step.ends_with('?');
        }
    }
}
