//! Abstract values.
//!
//! A value is either known well enough to compute with (a constant, an object, a function) or a [`Value::Scalar`] that
//! only remembers where it came from. A [`Value::Choice`] keeps apart what a value may be, and what is proven *if* it is
//! that: a reading guard returns "nothing, and nothing proven" or "a session, and the caller is authenticated". Testing
//! the value later selects the alternatives that are left, and what all of those prove is proven from there on. The
//! usual forms (`if (!session) return`, `if (result.error)`, `isAdmin && …`) need no rule of their own.

use super::activation::ActivationId;
pub use super::origin::Origin;
use super::proof::Proofs;
use super::sorted::Sorted;
use crate::finding::Place;
use crate::hir::FunctionId;
use crate::text::Atom;
use crate::workspace::FileId;
use std::ops::Deref;
use std::rc::Rc;

/// More alternatives than this are merged into one.
const MAX_ALTERNATIVES: usize = 12;
/// Objects within objects that are asked where they come from: filters of relations of relations are that deep.
const MAX_DEPTH: u8 = 9;
/// Parts of all alternatives together, beyond which they are merged too: choices within choices multiply.
const MAX_WEIGHT: u32 = 200;

#[derive(Clone, Debug)]
pub enum Value {
    /// `null` or `undefined`.
    Nothing,
    Bool(bool),
    Text(Atom),
    /// Anything else: what is known is its origin and whether it can be falsy.
    Scalar(Scalar),
    Object(Rc<Object>),
    Array(Rc<[Value]>),
    Closure(Rc<Closure>),
    /// A class of the workspace; with `new` called on it, an instance.
    Class(Rc<ClassRef>),
    /// `import * as ns`, `await import(…)` of a module of the workspace.
    Module(FileId),
    /// A value of a package, by the path that leads to it: `next-auth#default().auth`.
    Library(Rc<Library>),
    /// An action client or procedure under construction.
    Builder(Rc<Builder>),
    /// A finished action: its handler runs behind the builder's middleware.
    Action(Rc<Builder>, Rc<Value>),
    /// The `next` that a middleware is given: what stands behind it.
    Next(Rc<Next>),
    /// A function that gives this and does nothing else.
    Constant(Rc<Value>),
    /// A function from a context to this router's procedures, callable with it.
    Caller(Rc<Value>),
    /// Two or more; never nested.
    Choice(Rc<[Alternative]>),
}

/// By content. What is shared is equal without a look inside: values are compared wherever paths meet.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        fn same<T: PartialEq + ?Sized>(a: &Rc<T>, b: &Rc<T>) -> bool {
            Rc::ptr_eq(a, b) || **a == **b
        }
        match (self, other) {
            (Self::Nothing, Self::Nothing) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Scalar(a), Self::Scalar(b)) => a == b,
            (Self::Object(a), Self::Object(b)) => same(a, b),
            (Self::Array(a), Self::Array(b)) => same(a, b),
            (Self::Closure(a), Self::Closure(b)) => same(a, b),
            (Self::Class(a), Self::Class(b)) => same(a, b),
            (Self::Module(a), Self::Module(b)) => a == b,
            (Self::Library(a), Self::Library(b)) => same(a, b),
            (Self::Builder(a), Self::Builder(b)) => same(a, b),
            (Self::Action(a, c), Self::Action(b, d)) => same(a, b) && same(c, d),
            (Self::Next(a), Self::Next(b)) => same(a, b),
            (Self::Caller(a), Self::Caller(b)) | (Self::Constant(a), Self::Constant(b)) => same(a, b),
            (Self::Choice(a), Self::Choice(b)) => same(a, b),
            _ => false,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    pub value: Value,
    /// What is proven when the value is this one, beyond what the state proves already.
    pub proofs: Proofs,
}

/// What a value may be.
pub enum Alternatives<'v> {
    One(Alternative),
    Several(&'v [Alternative]),
}

impl Deref for Alternatives<'_> {
    type Target = [Alternative];

    fn deref(&self) -> &[Alternative] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Several(all) => all,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Scalar {
    pub origin: Origin,
    /// Known to be an object or otherwise never falsy.
    pub truthy: bool,
}

/// An object with some known properties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    pub props: Sorted<Atom, Value>,
    /// What any other property is; `None` when all are known.
    pub rest: Option<Scalar>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Closure {
    pub file: FileId,
    pub item: usize,
    pub function: FunctionId,
    /// The activation in which it was created.
    pub scope: ActivationId,
    /// `this`, for methods of object literals and instances.
    pub receiver: Option<Value>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ClassRef {
    pub file: FileId,
    pub item: usize,
    /// Start of the class in its item: classes have no id of their own.
    pub start: u32,
    pub scope: ActivationId,
    pub instance: bool,
    /// Arguments of the construction, for fields that parameters initialise.
    pub args: Vec<Value>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Library {
    /// `package#export`, then `.member`, `()` and `[]`.
    pub path: Atom,
    /// What the call's arguments brought in.
    pub origin: Origin,
    /// Where the value was made, for evidence.
    pub place: Place,
    /// The effect that it is the result of; calls chained to it say more of that effect.
    pub effect: Option<Place>,
}

/// What a chain of builder calls has collected.
#[derive(Clone, Debug, PartialEq)]
pub struct Builder {
    /// Index of the row in the catalogue.
    pub row: usize,
    /// Not an action yet: its handler is middleware for what is built on it.
    pub procedure: bool,
    /// The handler is given the input and the context, not one object with both.
    pub direct: bool,
    /// What runs before the handler, outermost first.
    pub middleware: Vec<Middleware>,
    /// A schema was given, here.
    pub schema: Option<Place>,
    /// The callback that turns a thrown error into what the client sees.
    pub error_handler: Option<Value>,
    /// What the context is before any middleware, or the function that makes it.
    pub context: Option<Value>,
    pub place: Place,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Middleware {
    pub call: Value,
    /// It returns the context for what follows; else it calls on by the `next` that it is given.
    pub returns_context: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    pub builder: Rc<Builder>,
    /// How many of the middleware have run.
    pub done: usize,
    pub handler: Value,
    /// Arguments of the endpoint.
    pub input: Value,
    /// The context built so far.
    pub context: Value,
}

impl Value {
    pub const UNKNOWN: Self = Self::Scalar(Scalar { origin: Origin::NONE, truthy: false });

    pub const fn of(origin: Origin) -> Self {
        Self::Scalar(Scalar { origin, truthy: false })
    }

    pub const fn object_of(origin: Origin) -> Self {
        Self::Scalar(Scalar { origin, truthy: true })
    }

    pub fn object(props: impl IntoIterator<Item = (Atom, Self)>) -> Self {
        Self::Object(Rc::new(Object { props: props.into_iter().collect(), rest: None }))
    }

    pub fn library(path: impl Into<Atom>, place: Place) -> Self {
        Self::Library(Rc::new(Library { path: path.into(), origin: Origin::NONE, place, effect: None }))
    }

    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The alternatives of the value; a value that is no choice is its only one.
    pub fn alternatives(&self) -> Alternatives<'_> {
        match self {
            Self::Choice(all) => Alternatives::Several(all),
            value => Alternatives::One(Alternative { value: value.clone(), proofs: Proofs::NONE }),
        }
    }

    /// What is proven when the value is one of those that `keep` allows; `None` when it is none of them.
    pub fn shown_where(&self, keep: impl Fn(&Self) -> bool) -> Option<Proofs> {
        match self {
            Self::Choice(all) => all.iter().filter(|one| keep(&one.value)).map(|one| one.proofs).reduce(Proofs::and),
            value => keep(value).then_some(Proofs::NONE),
        }
    }

    /// The value that is one of `alternatives`.
    pub fn choice(alternatives: impl IntoIterator<Item = Alternative>) -> Self {
        let mut given = alternatives.into_iter();
        let (first, second) = (given.next(), given.next());
        if second.is_none()
            && let Some(Alternative { value, proofs: Proofs::NONE }) = first
        {
            return value;
        }
        let mut all: Vec<Alternative> = Vec::with_capacity(2 + given.size_hint().0);
        let mut add = |value: &Self, proofs: Proofs| match all.iter_mut().find(|known| known.value == *value) {
            Some(known) => known.proofs = known.proofs.and(proofs),
            None => all.push(Alternative { value: value.clone(), proofs }),
        };
        for Alternative { value, proofs } in first.into_iter().chain(second).chain(given) {
            match &value {
                Self::Choice(inner) => inner.iter().for_each(|one| add(&one.value, proofs.or(one.proofs))),
                value => add(value, proofs),
            }
        }
        if all.len() == 1 && all[0].proofs == Proofs::NONE {
            return all.swap_remove(0).value;
        }
        let mut budget = MAX_WEIGHT;
        if all.len() > MAX_ALTERNATIVES || all.iter().any(|one| !one.value.fits(&mut budget)) {
            let origin = all.iter().fold(Origin::NONE, |sum, one| sum.or(one.value.origin()));
            return Self::of(origin);
        }
        Self::Choice(all.into())
    }

    /// What is left of a choice between nothing and something, and what all of that proves.
    pub fn without_nothing(&self) -> Option<(Self, Proofs)> {
        let Self::Choice(all) = self else {
            return None;
        };
        let left: Vec<Alternative> = all.iter().filter(|one| !one.value.is_nothing()).cloned().collect();
        let shown = left.iter().map(|one| one.proofs).reduce(Proofs::and)?;
        (left.len() < all.len()).then(|| (Self::choice(left), shown))
    }

    /// Maps each alternative, keeping what it proves.
    pub fn map(&self, mut f: impl FnMut(&Self) -> Self) -> Self {
        match self {
            Self::Choice(all) => Self::choice(
                all.iter().map(|one| Alternative { value: f(&one.value), proofs: one.proofs }).collect::<Vec<_>>(),
            ),
            value => f(value),
        }
    }

    /// Everything that the value may carry, members included.
    pub fn origin(&self) -> Origin {
        self.origin_within(MAX_DEPTH)
    }

    fn origin_within(&self, depth: u8) -> Origin {
        let Some(depth) = depth.checked_sub(1) else {
            return Origin::NONE;
        };
        match self {
            Self::Scalar(scalar) => scalar.origin,
            Self::Object(object) => {
                object.props.values().fold(object.rest.map_or(Origin::NONE, |rest| rest.origin), |sum, one| {
                    sum.or(one.origin_within(depth))
                })
            }
            Self::Array(all) => all.iter().fold(Origin::NONE, |sum, one| sum.or(one.origin_within(depth))),
            Self::Choice(all) => {
                // Where one of them is of the caller's choice, that another is the session's helps nobody.
                let (mut sum, mut chosen) = (Origin::NONE, false);
                for one in all.iter() {
                    let origin = one.value.origin_within(depth + 1);
                    let free = origin.has(Origin::INPUT) && !origin.has(Origin::SESSION);
                    chosen |= free && !one.proofs.any(Proofs::SETTLES);
                    sum = sum.or(origin);
                }
                if chosen { sum.without(Origin::SESSION) } else { sum }
            }
            Self::Library(library) if library.effect.is_some() => library.origin.of_row(),
            Self::Library(library) => library.origin,
            _ => Origin::NONE,
        }
    }

    /// Takes one off the budget for each part; false when it is spent.
    fn fits(&self, budget: &mut u32) -> bool {
        if *budget == 0 {
            return false;
        }
        *budget -= 1;
        match self {
            Self::Object(object) => object.props.values().all(|one| one.fits(budget)),
            Self::Array(all) => all.iter().all(|one| one.fits(budget)),
            Self::Choice(all) => all.iter().all(|one| one.value.fits(budget)),
            Self::Class(class) => class.args.iter().all(|one| one.fits(budget)),
            Self::Closure(closure) => closure.receiver.iter().all(|one| one.fits(budget)),
            _ => true,
        }
    }

    /// Calling it, or something in it, may run code of the workspace that sees more than its arguments.
    pub fn can_be_called(&self) -> bool {
        match self {
            Self::Closure(_) | Self::Builder(_) | Self::Action(..) | Self::Next(_) | Self::Caller(_) => true,
            Self::Class(class) => class.args.iter().any(Self::can_be_called),
            Self::Object(object) => object.props.values().any(Self::can_be_called),
            Self::Array(all) => all.iter().any(Self::can_be_called),
            Self::Choice(all) => all.iter().any(|one| one.value.can_be_called()),
            _ => false,
        }
    }

    /// A client, a function or an instance: nothing that the program fills in later.
    pub fn is_service(&self) -> bool {
        match self {
            Self::Library(_) | Self::Closure(_) | Self::Class(_) | Self::Builder(_) => true,
            Self::Choice(all) => all.iter().all(|one| one.value.is_service()),
            _ => false,
        }
    }

    /// `Some` when every run of the program would agree on its truth.
    pub fn truth(&self) -> Option<bool> {
        match self {
            Self::Nothing => Some(false),
            Self::Bool(value) => Some(*value),
            Self::Text(text) => Some(!text.is_empty()),
            Self::Scalar(scalar) => scalar.truthy.then_some(true),
            Self::Library(_) => None,
            Self::Choice(all) => {
                let first = all.first()?.value.truth()?;
                all.iter().all(|one| one.value.truth() == Some(first)).then_some(first)
            }
            _ => Some(true),
        }
    }

    /// The same value with its shape checked.
    pub fn validated(&self) -> Self {
        match self {
            Self::Scalar(scalar) => Self::Scalar(Scalar { origin: scalar.origin.without(Origin::RAW), truthy: true }),
            Self::Object(object) => Self::Object(Rc::new(Object {
                props: object.props.iter().map(|(name, value)| (name.clone(), value.validated())).collect(),
                rest: object.rest.map(|rest| Scalar { origin: rest.origin.without(Origin::RAW), ..rest }),
            })),
            Self::Array(all) => Self::Array(all.iter().map(Self::validated).collect()),
            Self::Choice(_) => self.map(Self::validated),
            Self::Library(library) => {
                Self::Library(Rc::new(Library { origin: library.origin.without(Origin::RAW), ..(**library).clone() }))
            }
            value => value.clone(),
        }
    }

    /// The same value, with more said of where it comes from. Known structure is kept.
    pub fn tinted(&self, origin: Origin) -> Self {
        if origin == Origin::NONE {
            return self.clone();
        }
        match self {
            Self::Scalar(scalar) => Self::Scalar(Scalar { origin: scalar.origin.or(origin), ..*scalar }),
            Self::Object(object) => Self::Object(Rc::new(Object {
                props: object.props.iter().map(|(name, value)| (name.clone(), value.tinted(origin))).collect(),
                rest: object.rest.map(|rest| Scalar { origin: rest.origin.or(origin), ..rest }),
            })),
            Self::Array(all) => Self::Array(all.iter().map(|one| one.tinted(origin)).collect()),
            Self::Choice(_) => self.map(|one| one.tinted(origin)),
            Self::Library(library) => {
                Self::Library(Rc::new(Library { origin: library.origin.or(origin), ..(**library).clone() }))
            }
            value => value.clone(),
        }
    }
}

/// What any of the values may carry.
pub fn origin_of(values: &[Value]) -> Origin {
    values.iter().fold(Origin::NONE, |sum, one| sum.or(one.origin()))
}
