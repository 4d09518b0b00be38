//! The caller's own id as the session has it, for the places that an input went to.

use super::input::{Input, Use};
use super::{Action, bound, evidence};
use crate::fixes::guards::{self, Reading};
use crate::fixes::imports::Need;
use crate::fixes::style::line_indent;
use crate::fixes::{NotOffered, body, names};
use crate::flow::{self, EndpointReport, Hop, OwnId};
use crate::text::{Atom, TextEdit};

/// Where the id comes from now.
pub struct Own {
    /// What stands in the place of the input.
    pub value: String,
    pub edits: Vec<TextEdit>,
    pub needs: Vec<Need>,
}

const NO_ID: &str = "no guard of the project tells the id of whoever is calling";

/// `handed_over`: what a caller gave for the input, as the source writes it.
pub fn find(
    action: &Action<'_>,
    report: &EndpointReport,
    input: &Input,
    handed_over: Option<&str>,
) -> Result<Own, NotOffered> {
    let mut reason = None;
    for mut id in flow::own_ids(action.context.view, report) {
        let asked = evidence::asked(action.source.slice(id.place.span), &id.path);
        if let Err(why) = evidence::same_id(action, &mut id, &asked, input, handed_over) {
            reason = reason.or(Some(why));
            continue;
        }
        if let Some(own) = met(action, input, &id) {
            return Ok(own);
        }
    }
    for mut reading in guards::readings(action.context, action.source, action.item, action.function) {
        let asked = evidence::asked(&reading.call, &reading.id.path);
        if let Err(why) = evidence::same_id(action, &mut reading.id, &asked, input, handed_over) {
            reason = reason.or(Some(why));
            continue;
        }
        if let Some(own) = inserted(action, input, reading) {
            return Ok(own);
        }
    }
    Err(NotOffered::because(reason.unwrap_or(NO_ID)))
}

/// The project's guard, in front of everything else.
fn inserted(action: &Action<'_>, input: &Input, reading: Reading) -> Option<Own> {
    let leave = guards::leaving(action.source, action.item, action.function);
    let bare = action.text();
    let way = Way::new(&reading.id.path, reading.id.optional, &[]);
    let (base, mut statements) = match &reading.statements {
        Some((binding, statements)) => (binding.clone(), statements.clone()),
        None if way.hops.is_empty() => {
            let name = named(input, bare, &[]);
            (name.clone(), vec![format!("const {name} = {}", reading.call)])
        }
        None => {
            let name = names::unique(bound::word_for(&way.hops), &[bare, &reading.call], &[]);
            (name.clone(), vec![format!("const {name} = {}", reading.call)])
        }
    };
    let mut value = way.write(&base, input, bare, &leave, &mut statements);
    if reading.statements.is_some() && value.contains('.') && input.nested {
        let name = named(input, bare, &[]);
        statements.push(format!("const {name} = {value}"));
        value = name;
    }
    let edits = body::prepend(action.source, action.item, action.function, &statements)?;
    Some(Own { value, edits, needs: reading.needs })
}

/// The guard that is there already: its answer, or what a wrapper hands on of it.
fn met(action: &Action<'_>, input: &Input, id: &OwnId) -> Option<Own> {
    let first = input.uses.iter().map(Use::start).min();
    let bound = bound::find(action, id, first.unwrap_or(u32::MAX))?;
    if !input.uses.iter().all(|one| bound.scope.contains_offset(one.start())) {
        return None;
    }
    let leave = guards::leaving(action.source, action.item, action.function);
    let way = Way::new(&bound.hops, bound.optional, &bound.tested);
    let mut statements = Vec::new();
    let value = way.write(&bound.base, input, action.text(), &leave, &mut statements);
    let mut edits = bound.edits;
    if !statements.is_empty() {
        let (after, style) = (bound.after?, &action.source.style);
        let gap = format!("{}{}{}", style.semi(), style.eol, line_indent(&action.source.text, after.start));
        edits.push(body::after(action.source, after, &statements.join(&gap))?);
    }
    Some(Own { value, edits, needs: Vec::new() })
}

/// How the id is reached from a name.
struct Way {
    hops: Vec<Hop>,
    optional: bool,
    /// Only a test in front of it shows that it is there.
    narrowed: bool,
}

impl Way {
    /// `tested`: members of the name that have been shown to be there.
    fn new(hops: &[Hop], optional: bool, tested: &[Vec<Atom>]) -> Self {
        let shown = |depth: usize| {
            let same = |path: &Vec<Atom>| path.iter().zip(hops).take(depth).all(|(name, hop)| *name == hop.name);
            tested.iter().any(|path| path.len() >= depth && same(path))
        };
        let left = hops.iter().enumerate().map(|(index, hop)| {
            let optional = hop.optional && !shown(index + 1);
            Hop { optional, ..hop.clone() }
        });
        let narrowed = hops.iter().enumerate().any(|(index, hop)| hop.optional && shown(index + 1));
        Self { hops: left.collect(), optional: optional && !shown(0), narrowed }
    }

    /// The value to use; a variable of its own where it has to be tested, or would lose what a test has shown.
    fn write(&self, base: &str, input: &Input, text: &str, leave: &str, statements: &mut Vec<String>) -> String {
        let mut written = base.to_owned();
        let mut maybe = self.optional;
        for hop in &self.hops {
            written.push_str(if maybe { "?." } else { "." });
            written.push_str(&hop.name);
            maybe |= hop.optional;
        }
        if self.hops.is_empty() {
            if maybe {
                statements.push(format!("if (!{written}) {leave}"));
            }
            return written;
        }
        let loses_test = self.narrowed && input.nested;
        if !maybe && !loses_test {
            return written;
        }
        let name = named(input, text, &[base.to_owned()]);
        statements.push(format!("const {name} = {written}"));
        if maybe {
            statements.push(format!("if (!{name}) {leave}"));
        }
        name
    }
}

/// The input's own name where it is free once it is gone.
fn named(input: &Input, text: &str, taken: &[String]) -> String {
    let names = taken.contains(&input.name);
    if input.frees_its_name && !names { input.name.clone() } else { names::unique("callerId", &[text], taken) }
}
