//! How a secured action is written with a wrapper, and how it is called.

use super::metadata;
use crate::catalog::{Catalog, Writing};
use crate::fixes::names;
use crate::fixes::style::Style;
use crate::fixes::trivia;
use crate::flow::{FunctionAt, Given, Slot, Wrapping, WrappingForm};
use crate::hir::{Function, Param, PatternKind, Type, TypeKind};
use crate::syntax::Language;
use crate::text::Atom;
use crate::workspace::{FileId, Snapshot};

#[derive(Clone, Debug)]
pub struct Convention {
    parts: Parts,
    given: Vec<Given>,
    pub call: CallForm,
}

#[derive(Clone, Debug)]
enum Parts {
    Calls(Vec<Vec<Slot>>),
    /// Methods on the client: what begins an action, what tells more about it, what takes the schema and the handler.
    Chain {
        start: Option<String>,
        metadata: Option<(String, metadata::Fields)>,
        schema: String,
        terminal: String,
    },
}

/// What the secured action is called with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallForm {
    /// One value that the schema describes.
    Single,
    /// A form, in this place.
    Form { index: usize },
    /// The arguments of the handler, which has so many before them. `fixed` are the types of the action's parameters where
    /// it does not take any.
    Same { offset: usize, fixed: Option<Vec<String>> },
}

/// How the handler binds its input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    Nothing,
    /// A name or pattern, and its annotation with the colon.
    One {
        pattern: String,
        ty: String,
    },
    /// Parameters as they stood.
    Same(String),
}

impl Convention {
    pub const fn is_chain(&self) -> bool {
        matches!(self.parts, Parts::Chain { .. })
    }

    /// The handler's annotations stay: its input is a parameter of its own.
    pub fn keeps_types(&self) -> bool {
        self.given.iter().any(|given| matches!(given, Given::Input { .. }))
    }

    /// A schema for actions without input is asked for.
    pub fn needs_schema(&self) -> bool {
        match &self.parts {
            Parts::Calls(calls) => calls.iter().flatten().any(asks_for_schema),
            Parts::Chain { .. } => false,
        }
    }

    /// What stands before and after the handler.
    pub fn around(&self, local: &str, schema: Option<&str>, action: &str, style: &Style) -> (String, String) {
        const HANDLER: &str = "\u{0}";
        let text = match &self.parts {
            Parts::Calls(calls) => {
                let args = |slots: &Vec<Slot>| {
                    let all: Vec<String> = slots.iter().map(|slot| slot_text(slot, schema, HANDLER)).collect();
                    format!("({})", all.join(", "))
                };
                let calls: String = calls.iter().map(args).collect();
                format!("{local}{calls}")
            }
            Parts::Chain { start, metadata, schema: method, terminal } => {
                let start = start.as_ref().map_or(String::new(), |start| format!(".{start}()"));
                let metadata = metadata
                    .as_ref()
                    .map_or(String::new(), |(method, fields)| format!(".{method}({})", fields.text(action, style)));
                let schema = schema.map_or(String::new(), |schema| format!(".{method}({schema})"));
                format!("{local}{start}{metadata}{schema}.{terminal}({HANDLER})")
            }
        };
        let (before, after) = text.split_once(HANDLER).unwrap_or((&text, ""));
        (before.to_owned(), after.to_owned())
    }

    /// What stands between the parentheses of the handler. `text` is code whose names must not be met.
    pub fn handler_params(&self, bound: &Bound, text: &str) -> String {
        let mut taken = Vec::new();
        let mut own = || {
            let name = names::unique("_context", &[text], &taken);
            taken.push(name.clone());
            name
        };
        match bound {
            Bound::Nothing => String::new(),
            Bound::Same(params) => {
                let CallForm::Same { offset, .. } = &self.call else {
                    return params.clone();
                };
                let mut all: Vec<String> = (0..*offset).map(|_| own()).collect();
                if params.is_empty() {
                    all.clear();
                } else {
                    all.push(params.clone());
                }
                all.join(", ")
            }
            Bound::One { pattern, ty } => {
                let mut all = Vec::new();
                for given in &self.given {
                    match given {
                        Given::Input { .. } => {
                            all.push(format!("{pattern}{ty}"));
                            break;
                        }
                        Given::Object(props) => match input_key(props) {
                            Some(key) if key == pattern => {
                                all.push(format!("{{ {key} }}"));
                                break;
                            }
                            Some(key) => {
                                all.push(format!("{{ {key}: {pattern} }}"));
                                break;
                            }
                            None => all.push(own()),
                        },
                        Given::Own => all.push(own()),
                    }
                }
                all.join(", ")
            }
        }
    }
}

/// `None` when it can't be told how the wrapper is called from code of `file`.
pub fn of(snapshot: &Snapshot, wrapping: &Wrapping, file: FileId, from: FileId) -> Option<Convention> {
    let (parts, call) = match &wrapping.form {
        WrappingForm::Chain { row, procedure, created } => {
            let row = Catalog::built_in().builders.get(*row)?;
            let writing = row.writing.as_ref()?;
            let major = snapshot.package(from).major(&writing.package);
            let start = if *procedure { Some(row.starts.first()?.clone()) } else { None };
            if before(major, writing.called_before) {
                let given = vec![Given::Input { index: 0, whole: true, checked: true }, Given::Own];
                let parts = Parts::Calls(vec![vec![Slot::Schema, Slot::Handler]]);
                return Some(Convention { parts, given, call: CallForm::Single });
            }
            let metadata = match &writing.metadata {
                Some((method, option)) => match metadata::asked(snapshot, *created, option) {
                    metadata::Asked::Nothing => None,
                    metadata::Asked::Fields(fields) => Some((method.clone(), fields)),
                    metadata::Asked::Unknown => return None,
                },
                None => None,
            };
            let terminal = row.terminal.first()?.clone();
            (Parts::Chain { start, metadata, schema: schema_method(writing, major), terminal }, CallForm::Single)
        }
        WrappingForm::Calls(calls) => {
            let with_schema = calls.iter().flatten().any(asks_for_schema);
            let call = if with_schema {
                checked_call(snapshot, wrapping, from)?
            } else {
                same_call(snapshot, wrapping, file, from)?
            };
            (Parts::Calls(calls.clone()), call)
        }
    };
    Some(Convention { parts, given: wrapping.given.clone(), call })
}

fn before(major: Option<u32>, limit: Option<u32>) -> bool {
    matches!((major, limit), (Some(major), Some(limit)) if major < limit)
}

fn schema_method(writing: &Writing, major: Option<u32>) -> String {
    match &writing.schema_before {
        Some((limit, name)) if before(major, Some(*limit)) => name.clone(),
        _ => writing.schema.clone(),
    }
}

/// One value, or a form: by the parameter of the action that the checked input is made of.
fn checked_call(snapshot: &Snapshot, wrapping: &Wrapping, from: FileId) -> Option<CallForm> {
    let (index, whole) = wrapping.given.iter().find_map(input_of)?;
    let by_text = || {
        let text = snapshot.text(from);
        text.contains("fromEntries") && !text.contains("instanceof FormData")
    };
    let is_form = !whole
        && function(snapshot, wrapping.action).is_some_and(|action| {
            let ty = action.params.get(index).and_then(|param| param.ty.as_ref());
            ty.map_or_else(by_text, |ty| is_named(ty, "FormData"))
        });
    match (is_form, index) {
        (true, index) => Some(CallForm::Form { index }),
        (false, 0) => Some(CallForm::Single),
        (false, _) => None,
    }
}

/// The arguments go through as they are: any, or those that the action's own parameters name.
fn same_call(snapshot: &Snapshot, wrapping: &Wrapping, file: FileId, from: FileId) -> Option<CallForm> {
    let whole = |given: &Given| matches!(given, Given::Input { whole: true, .. });
    let offset = wrapping.given.iter().position(whole)?;
    let inputs = &wrapping.given[offset..];
    let in_order = inputs
        .iter()
        .enumerate()
        .all(|(at, given)| matches!(given, Given::Input { index, whole: true, .. } if *index == at));
    let action = function(snapshot, wrapping.action)?;
    if !in_order || wrapping.given[..offset].iter().any(|given| *given != Given::Own) {
        return None;
    }
    let is_script = |file| Language::of(snapshot.path(file)) == Some(Language::JavaScript);
    if let [Param { rest: true, ty, .. }] = action.params.as_slice() {
        let typed =
            is_script(file) || is_script(from) || ty.as_ref().is_none_or(|ty| passes_types(snapshot, wrapping, ty));
        return typed.then_some(CallForm::Same { offset, fixed: None });
    }
    if inputs.len() < action.params.len() {
        return None;
    }
    let at = wrapping.action?;
    let module = snapshot.module(at.file);
    let text = snapshot.text(at.file);
    let types = action.params.iter().map(|param| {
        let ty = param.ty.as_ref()?;
        Some(module.absolute(at.item, ty.span).slice(&text).to_owned())
    });
    Some(CallForm::Same { offset, fixed: Some(types.collect::<Option<_>>()?) })
}

/// `any[]`, `Parameters<F>`, or a type parameter.
fn passes_types(snapshot: &Snapshot, wrapping: &Wrapping, ty: &Type) -> bool {
    match &ty.kind {
        TypeKind::Array(of) => matches!(&of.kind, TypeKind::Keyword(word) if word == "any"),
        TypeKind::Named { name, args } if name == "Parameters" && args.len() == 1 => true,
        TypeKind::Named { name, args } if args.is_empty() => {
            let Some(at) = wrapping.wrapper else { return false };
            let module = snapshot.module(at.file);
            let text = snapshot.text(at.file);
            let mut functions = module.items[at.item].item.functions.iter();
            functions.any(|it| trivia::has_word(module.absolute(at.item, it.type_params).slice(&text), name))
        }
        _ => false,
    }
}

fn function(snapshot: &Snapshot, at: Option<FunctionAt>) -> Option<Function> {
    let at = at?;
    Some(snapshot.module(at.file).function(at.item, at.function).clone())
}

fn input_of(given: &Given) -> Option<(usize, bool)> {
    match given {
        Given::Input { index, whole, .. } => Some((*index, *whole)),
        Given::Object(props) => props.iter().find_map(|(_, given)| input_of(given)),
        Given::Own => None,
    }
}

fn input_key(props: &[(Atom, Given)]) -> Option<&str> {
    let found = props.iter().find(|(_, given)| matches!(given, Given::Input { .. }));
    found.map(|(name, _)| name.as_str())
}

pub fn is_named(ty: &Type, wanted: &str) -> bool {
    matches!(&ty.kind, TypeKind::Named { name, .. } if name == wanted)
}

fn asks_for_schema(slot: &Slot) -> bool {
    match slot {
        Slot::Schema => true,
        Slot::Handler => false,
        Slot::Options(props) => props.iter().any(|(_, slot)| asks_for_schema(slot)),
    }
}

fn slot_text(slot: &Slot, schema: Option<&str>, handler: &str) -> String {
    match slot {
        Slot::Schema => schema.unwrap_or("undefined").to_owned(),
        Slot::Handler => handler.to_owned(),
        Slot::Options(props) => {
            let props: Vec<String> =
                props.iter().map(|(name, slot)| format!("{name}: {}", slot_text(slot, schema, handler))).collect();
            format!("{{ {} }}", props.join(", "))
        }
    }
}

/// The type of the first parameter of a secured action that takes a form after it.
pub fn state_type(snapshot: &Snapshot, wrapping: &Wrapping) -> Option<String> {
    let at = wrapping.action?;
    let module = snapshot.module(at.file);
    let [state, _] = module.function(at.item, at.function).params.as_slice() else {
        return None;
    };
    let ty = state.ty.as_ref()?;
    Some(module.absolute(at.item, ty.span).slice(&snapshot.text(at.file)).to_owned())
}

/// The wrapper that the fix creates: `createSecureAction(schema, handler)`.
pub fn created() -> Convention {
    Convention {
        parts: Parts::Calls(vec![vec![Slot::Schema, Slot::Handler]]),
        given: vec![Given::Input { index: 0, whole: false, checked: true }, Given::Own],
        call: CallForm::Single,
    }
}

/// The name of a parameter that is nothing but a name.
pub fn param_name(param: &Param) -> Option<&str> {
    match &param.pattern.kind {
        PatternKind::Name { ident, .. } => Some(&ident.name),
        _ => None,
    }
}
