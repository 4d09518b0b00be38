//! What the compiler of Next refuses about directives, actions and the exports of an action file, with its meaning.
//!
//! The compiler stops at the first export it refuses; here everything is told, each place once. What belongs to the
//! configuration (unknown cache kinds, `'use cache'` without its flag) is absent.

mod directives;
mod walk;

use super::endpoints::exported::{Value, exported_values};
use super::{Export, ExportTarget, ItemKind, Module};
use crate::text::{Atom, Span};

/// A place that ends the build.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// In the file.
    pub span: Span,
    pub kind: RefusalKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// A directive behind other statements.
    Misplaced { directive: Atom, place: Place },
    /// A directive in parentheses, at its place or behind other statements.
    Wrapped { directive: Atom, place: Option<Place> },
    /// A string statement that is nearly a directive.
    Misspelled { written: Atom, expected: Atom },
    /// `'use server'` and `'use cache'` for one module or function.
    Conflicting { place: Place },
    /// `'use client'` together with a directive of the server.
    ClientAndServer { other: Atom },
    /// An action or cached function that is not `async`.
    NotAsync { subject: Subject },
    /// An export of a file of actions or of cached functions that is no function.
    NotAFunction { subject: Subject },
    /// The directive in a method of a class that is not static.
    InstanceMethod { subject: Subject },
    /// `this`, `super` or `arguments` in an action.
    Forbidden { what: Atom, subject: Subject },
    /// A function with the directive in code that the browser gets.
    InClient { subject: Subject },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    File,
    Function,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Action,
    Cached,
}

/// For whom a module is compiled. One that both need is compiled twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    Server,
    /// Code of client components, for the browser and for rendering it on the server.
    Client,
}

/// In the order of the text, for the given major version of Next (15 or newer).
pub fn refusals(module: &Module, next_major: u32, layer: Layer) -> Vec<Refusal> {
    let (mut all, is_seen) = of_own_directives(module, next_major, layer);
    if !is_seen {
        return in_order(all);
    }
    if let Some(subject) = directives::of_exports(module, next_major) {
        all.extend(exports(module, subject, next_major));
    }
    all.extend(walk::of_functions(module, next_major, layer, &|_| true));
    in_order(all)
}

/// Those among them that are about how directives are written and where they stand. Functions without directives are not
/// looked at.
pub fn refusals_of_directives(module: &Module, next_major: u32, layer: Layer) -> Vec<Refusal> {
    let (mut all, is_seen) = of_own_directives(module, next_major, layer);
    if is_seen && module.items.iter().any(|placed| placed.item.odd_statements) {
        all.extend(walk::of_functions(module, next_major, layer, &|item| item.odd_statements));
    }
    all.retain(|refusal| refusal.kind.is_of_directive());
    in_order(all)
}

/// What is wrong with the directives of the module itself, and whether anything else of it is seen in that layer.
fn of_own_directives(module: &Module, next_major: u32, layer: Layer) -> (Vec<Refusal>, bool) {
    let own = directives::of_module(module, next_major);
    let is_seen = !own.is_client || layer == Layer::Client;
    let others = own.of_others.into_iter().filter(|_| is_seen);
    (own.of_client.into_iter().chain(others).collect(), is_seen)
}

/// Whether the compiler refuses what that item of a file of actions exports.
pub fn refuses_exports(module: &Module, item: usize) -> bool {
    let mut of_item = exported_values(module).filter(|(export, _)| module.item_of(export) == item);
    of_item.any(|(_, value)| matches!(value, Value::Refused | Value::Literal))
}

fn in_order(mut all: Vec<Refusal>) -> Vec<Refusal> {
    all.sort_by_key(|refusal| refusal.span);
    all.dedup();
    all
}

fn exports(module: &Module, subject: Subject, next_major: u32) -> Vec<Refusal> {
    // Since 16 a file of cached functions may export plain values and what others export.
    let is_lenient = subject == Subject::Cached && next_major >= 16;
    let is_refused = |export: &Export, value: Value| match (&export.target, value) {
        (ExportTarget::Reexport { .. }, _) | (_, Value::Literal) => !is_lenient,
        (_, value) => value == Value::Refused,
    };
    let refused = exported_values(module).filter(|(export, value)| is_refused(export, *value));
    let everything =
        module.items.iter().enumerate().filter(|(_, placed)| {
            matches!(placed.item.kind, ItemKind::ExportAll { alias: None, type_only: false, .. })
        });
    let items = refused.map(|(export, _)| module.item_of(export)).chain(everything.map(|(index, _)| index));
    let mut items: Vec<usize> = items.collect();
    items.sort_unstable();
    items.dedup();
    let code = |index: usize| module.items[index].item.code.shifted(module.items[index].start);
    let kind = || RefusalKind::NotAFunction { subject };
    items.into_iter().map(|index| Refusal { span: code(index), kind: kind() }).collect()
}

impl RefusalKind {
    const fn is_of_directive(&self) -> bool {
        matches!(
            self,
            Self::Misplaced { .. }
                | Self::Wrapped { .. }
                | Self::Misspelled { .. }
                | Self::Conflicting { .. }
                | Self::ClientAndServer { .. }
        )
    }

    /// One sentence for the user.
    pub fn message(&self) -> String {
        match self {
            Self::Misplaced { directive, place } => {
                format!("`'{directive}'` has to stand before everything else {}", place.inside())
            }
            Self::Wrapped { directive, place: None } => format!("`'{directive}'` must not stand in parentheses"),
            Self::Wrapped { directive, place: Some(place) } => format!(
                "`'{directive}'` has to stand before everything else {}, and without parentheses",
                place.inside()
            ),
            Self::Misspelled { written, expected } => {
                format!("`'{written}'` is no directive, `'{expected}'` is probably meant")
            }
            Self::Conflicting { place } => {
                format!("`'use server'` and `'use cache'` cannot both stand {}", place.inside())
            }
            Self::ClientAndServer { other } => {
                format!("`'use client'` and `'{other}'` cannot both stand in one file")
            }
            Self::NotAsync { subject } => {
                format!("{} has to be an `async` function", subject.name())
            }
            Self::NotAFunction { subject } => {
                format!("a file with `'{}'` may only export `async` functions", subject.directive())
            }
            Self::InstanceMethod { subject } => {
                format!("{} cannot be a method of an instance, only a static one", subject.name())
            }
            Self::Forbidden { what, subject } => format!("{} cannot use `{what}`", subject.name()),
            Self::InClient { subject } => {
                format!("{} cannot be defined in code that the browser gets", subject.name())
            }
        }
    }
}

impl Place {
    const fn inside(self) -> &'static str {
        match self {
            Self::File => "in the file",
            Self::Function => "in the function",
        }
    }
}

impl Subject {
    const fn name(self) -> &'static str {
        match self {
            Self::Action => "a server action",
            Self::Cached => "a cached function",
        }
    }

    const fn directive(self) -> &'static str {
        match self {
            Self::Action => "use server",
            Self::Cached => "use cache",
        }
    }
}
