//! What the compiler of Next refuses about directives, actions and the exports of an action file, with its meaning.
//!
//! The compiler stops at the first export it refuses; here everything is told, each place once. What belongs to the
//! configuration (unknown cache kinds, `'use cache'` without its flag) is absent.

mod directives;
mod walk;

use super::endpoints::exported::{Value, exported_values, functions};
use super::{Export, ExportTarget, Import, ImportKind, ItemKind, Module};
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
    /// `import 'client-only'` in code of the server, `import 'server-only'` in that of client components.
    Marked { marker: Atom },
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
    let own = directives::of_module(module, next_major);
    let is_seen = !own.is_client || layer == Layer::Client;
    let mut all = own.of_client;
    if is_seen {
        all.extend(own.of_others);
        all.extend(of_code(module, next_major, layer));
    }
    all.sort_by_key(|refusal| refusal.span);
    all.dedup();
    all
}

/// What is wrong with anything but the module's own directives.
fn of_code(module: &Module, next_major: u32, layer: Layer) -> Vec<Refusal> {
    let of_exports = directives::of_exports(module, next_major);
    let values: Vec<_> = if of_exports.is_some() { exported_values(module).collect() } else { Vec::new() };
    let mut all = of_exports.map(|subject| exports(module, subject, &values, next_major)).unwrap_or_default();
    // The browser gets but references to what a file of actions exports.
    let is_replaced = of_exports.is_some_and(|subject| subject == Subject::Action || next_major >= 16);
    if !(is_replaced && layer == Layer::Client) {
        all.extend(marker(module, layer));
    }
    all.extend(walk::of_functions(module, of_exports, &functions(&values), next_major, layer));
    all
}

/// Whether the compiler refuses what that item of a file of actions exports.
pub fn refuses_exports(module: &Module, item: usize) -> bool {
    let mut of_item = exported_values(module).filter(|(export, _)| module.item_of(export) == item);
    of_item.any(|(_, value)| matches!(value, Value::Refused | Value::Literal))
}

/// The bundlers refuse other ways to ask for the package, the compiler these.
fn marker(module: &Module, layer: Layer) -> Vec<Refusal> {
    let marker = match layer {
        Layer::Server => "client-only",
        Layer::Client => "server-only",
    };
    let outline = &module.outline;
    let is_import = |import: &&Import| import.kind == ImportKind::Static && import.specifier == marker;
    let imports = outline.imports.iter().filter(is_import).filter(|import| import.at_run_time());
    let kind = || RefusalKind::Marked { marker: Atom::new_static(marker) };
    let items = imports.filter_map(|import| module.item_at(import.span.start));
    items.map(|index| Refusal { span: module.code(index), kind: kind() }).collect()
}

fn exports(module: &Module, subject: Subject, values: &[(&Export, Value)], next_major: u32) -> Vec<Refusal> {
    // Since 16 a file of cached functions may export plain values and what others export.
    let is_lenient = subject == Subject::Cached && next_major >= 16;
    let is_refused = |export: &Export, value: Value| match (&export.target, value) {
        (ExportTarget::Reexport { .. }, _) | (_, Value::Literal) => !is_lenient,
        (_, value) => value == Value::Refused,
    };
    let refused = values.iter().filter(|(export, value)| is_refused(export, *value));
    let everything =
        module.items.iter().enumerate().filter(|(_, placed)| {
            matches!(placed.item.kind, ItemKind::ExportAll { alias: None, type_only: false, .. })
        });
    let items = refused.map(|(export, _)| module.item_of(export)).chain(everything.map(|(index, _)| index));
    let mut items: Vec<usize> = items.collect();
    items.sort_unstable();
    items.dedup();
    let kind = || RefusalKind::NotAFunction { subject };
    items.into_iter().map(|index| Refusal { span: module.code(index), kind: kind() }).collect()
}

impl RefusalKind {
    /// It is about how a directive is written and where it stands, and not about what it stands for.
    pub const fn is_of_directive(&self) -> bool {
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
            Self::Marked { marker } => format!("`{marker}` keeps the module out of this code"),
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
