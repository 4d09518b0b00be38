//! Reads from the session who is calling, in place of an input that says so, and takes that input out of every call.
//!
//! The input is a parameter, a property of an object parameter (validated or not), or a field of a form. The id is that of
//! the guard which the action calls already, else of the project's own, which is inserted. Not offered: where some call
//! cannot be rewritten, where the types do not say that the two are the same kind of id, and where nothing in the project
//! shows that it is the id which the input means.

mod bound;
mod callers;
mod evidence;
mod follow;
mod input;
mod list;
mod schemas;
mod session;
mod unused;

use super::edits::{Edits, Source};
use super::wrap_in_secure_action::exported_form;
use super::{Fix, FixKind, NotOffered, Offer, Safety, insert_guard, trivia};
use crate::catalog::Catalog;
use crate::finding::{Finding, Target};
use crate::hir::{Body, Function, FunctionId, Item};
use crate::rules::Context;
use crate::syntax::Language;
use crate::text::{Span, TextEdit};
use input::{Handed, Input, Use};

pub fn fix(finding: &Finding, context: &Context<'_>) -> Offer {
    let unfit = || NotOffered::because("the function that runs is not written out in this file");
    let report = insert_guard::report_of(finding, context).ok_or_else(unfit)?;
    let Target::Function(item, id) = finding.target else {
        return Err(unfit());
    };
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, context.file);
    let action = Action::of(context, &source, item, id)?;
    let mut input = input_of(&action, &report.identities)?;
    let mut edits = Edits::new(snapshot);
    let changed = callers::rewrite(&mut edits, &action, &input)?;
    // What it hands to itself goes with the call's argument.
    input.uses.retain(|one| !changed.is_gone(context.file, one.start()));
    let own = session::find(&action, report, &input, changed.hands_over.as_deref())?;
    for one in &input.uses {
        edits.push(context.file, replaced(one, &own.value));
    }
    edits.extend(context.file, input.edits.iter().cloned());
    edits.extend(context.file, own.edits);
    edits.extend(context.file, comment(&action, &input));
    let calls = changed.calls;
    changed.clean_up(&mut edits, snapshot, context.file, own.needs);
    let calls = match calls {
        0 => String::new(),
        1 => ", and drop it from the call".to_owned(),
        calls => format!(", and drop it from {calls} calls"),
    };
    Ok(Fix {
        kind: FixKind::DropCallerIdentity,
        title: format!("Read `{}` from the session in {}{calls}", input.name, insert_guard::title_of(report)),
        safety: Safety::Unsafe,
        files: edits.finish().ok_or_else(|| NotOffered::because("the edits would meet each other or not parse"))?,
    })
}

/// The action and where it stands.
pub struct Action<'a> {
    pub context: &'a Context<'a>,
    pub source: &'a Source,
    pub item: usize,
    pub tree: &'a Item,
    pub id: FunctionId,
    pub function: &'a Function,
    /// Its name in the module.
    pub name: String,
    /// TypeScript reads the file.
    pub typed: bool,
}

impl<'a> Action<'a> {
    fn of(context: &'a Context<'a>, source: &'a Source, item: usize, id: FunctionId) -> Result<Self, NotOffered> {
        let because = |reason| Err(NotOffered::because(reason));
        let placed = &source.module.items[item];
        let tree = &*placed.item;
        let function = tree.function(id);
        let Some(name) = exported_form(source, tree, id) else {
            return because("it is not a function that the module exports by itself");
        };
        if placed.stale || matches!(function.body, Body::None) {
            return because("the function has no body that can be read");
        }
        if !function.is_async || function.is_generator {
            return because("the function is not async");
        }
        if trivia::has_word(source.slice(source.module.absolute(item, function.span)), "arguments") {
            return because("it uses `arguments`");
        }
        let typed = Language::of(context.view.snapshot.path(context.file)) != Some(Language::JavaScript);
        Ok(Self { context, source, item, tree, id, function, name: name.to_string(), typed })
    }

    /// A span of the action's item, in the file.
    pub fn absolute(&self, span: Span) -> Span {
        self.source.module.absolute(self.item, span)
    }

    pub fn slice(&self, span: Span) -> &str {
        self.source.slice(self.absolute(span))
    }

    pub fn text(&self) -> &str {
        self.slice(self.function.span)
    }
}

/// The only input of the action that says who the caller is.
fn input_of(action: &Action<'_>, names: &[String]) -> Result<Input, NotOffered> {
    let mut found = Vec::new();
    for name in names {
        if let Some(input) = input::find(action, name)? {
            found.push(input);
        }
    }
    let mut found = found.into_iter();
    let (Some(only), None) = (found.next(), found.next()) else {
        return Err(NotOffered::because("where the input comes in cannot be told, or there are several"));
    };
    if !Catalog::built_in().names_caller(&only.name) {
        let reason = format!("a session says who is calling, not which `{}` is meant", only.name);
        return Err(NotOffered::because(reason));
    }
    Ok(only)
}

fn replaced(one: &Use, value: &str) -> TextEdit {
    match one {
        Use::Plain(span) => TextEdit::replace(*span, value),
        Use::Shorthand(span, key) if value == key => TextEdit::replace(*span, value),
        Use::Shorthand(span, key) => TextEdit::replace(*span, format!("{key}: {value}")),
        Use::Whole { span, text, key } => TextEdit::replace(*span, format!("{{ ...{text}, {} }}", pair(key, value))),
        Use::Spread { end, key } => TextEdit::insert(*end, format!(", {}", pair(key, value))),
    }
}

fn pair(key: &str, value: &str) -> String {
    if key == value { value.to_owned() } else { format!("{key}: {value}") }
}

/// The line of the comment above the action that speaks of a parameter which is gone.
fn comment(action: &Action<'_>, input: &Input) -> Option<TextEdit> {
    let Handed::Argument(_) = input.handed else {
        return None;
    };
    let text = &action.source.text;
    let start = action.source.item_span(action.item).start;
    let all = action.source.comments(action.item);
    let own = all.iter().rfind(|comment| comment.end <= start && comment.slice(text).starts_with("/**"))?;
    let mut at = own.start as usize;
    while at < own.end as usize {
        let end = trivia::line_end(text, at);
        let line = &text[at..end];
        if line.contains("@param")
            && trivia::has_word(line, &input.name)
            && !line.contains("/*")
            && !line.contains("*/")
        {
            return Some(TextEdit::delete(Span::new(at as u32, trivia::after_break(text, end) as u32)));
        }
        at = trivia::after_break(text, end).max(at + 1);
    }
    None
}
