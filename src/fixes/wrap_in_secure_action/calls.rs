//! Call sites in the workspace, brought to the wrapper's convention.

use super::input::{Input, Plan};
use super::subject::Subject;
use super::wrapper::Wrapper;
use crate::fixes::edits::{Edits, Source};
use crate::fixes::imports::{self, Need};
use crate::fixes::references::CallSite;
use crate::text::Span;
use crate::workspace::{FileId, Snapshot};
use std::collections::BTreeMap;

/// True when every call can be rewritten: its arguments can be told apart, and its module may import what it then needs.
pub fn all_rewritable(snapshot: &Snapshot, subject: &Subject<'_>, wrapper: &Wrapper, calls: &[CallSite]) -> bool {
    let params = subject.function.params.len();
    calls.iter().all(|call| {
        let text = snapshot.text(call.file);
        !call.opaque
            && call.args.len() <= params
            && arguments(&text, call).is_some()
            && wrapper.unwraps_in(snapshot, call.file)
    })
}

/// The place right after `(`, and the place of `)`.
fn arguments(text: &str, call: &CallSite) -> Option<Span> {
    let close = call.span.end.checked_sub(1)?;
    let first = call.args.first().map_or(close, |arg| arg.start);
    let opening = Span::new(call.callee.end, first).slice(text);
    let open = opening.strip_suffix(|c: char| c.is_whitespace()).map_or(opening, str::trim_end);
    if open.trim() != "(" || text.as_bytes().get(close as usize) != Some(&b')') {
        return None;
    }
    let args: Vec<Span> = call.args.iter().map(|arg| asserted(text, *arg)).collect();
    for pair in args.windows(2) {
        if Span::new(pair[0].end, pair[1].start).slice(text).trim() != "," {
            return None;
        }
    }
    let last = args.last().map_or(first, |arg| arg.end);
    let tail = Span::new(last, close).slice(text).trim();
    (tail.is_empty() || tail == ",").then(|| Span::new(call.callee.end + open.len() as u32, close))
}

/// `id!`, with the mark.
fn asserted(text: &str, arg: Span) -> Span {
    let rest = text.get(arg.end as usize..).unwrap_or_default();
    Span::new(arg.start, arg.end + (rest.len() - rest.trim_start_matches('!').len()) as u32)
}

/// Rewrites the calls, and imports what they need.
pub fn rewrite(edits: &mut Edits<'_>, snapshot: &Snapshot, wrapper: &Wrapper, plan: &Plan, calls: &[CallSite]) {
    let mut by_file: BTreeMap<FileId, Vec<&CallSite>> = BTreeMap::new();
    for call in calls {
        by_file.entry(call.file).or_default().push(call);
    }
    for (file, calls) in by_file {
        let source = Source::of(snapshot, file);
        let unwrap = wrapper.unwrap.as_ref().map(|it| it.need(snapshot, file, &source));
        edits.extend(file, imports::add(&source, unwrap.as_slice()));
        for call in calls {
            rewrite_call(edits, &source, unwrap.as_ref(), plan, call);
        }
    }
}

fn rewrite_call(edits: &mut Edits<'_>, source: &Source, unwrap: Option<&Need>, plan: &Plan, call: &CallSite) {
    let Some(inside) = arguments(&source.text, call) else {
        return;
    };
    if let Some(unwrap) = unwrap {
        edits.insert(call.file, call.span.start, format!("{}(", unwrap.local));
    }
    if let Input::Keys(keys) = &plan.input {
        let multiline = source.slice(inside).contains('\n');
        let (open, close) = match (call.args.is_empty(), multiline) {
            (true, _) => ("{}", ""),
            (false, true) => ("{", "}"),
            (false, false) => ("{ ", " }"),
        };
        edits.insert(call.file, inside.start, open);
        for ((arg, name), key) in call.args.iter().zip(&call.arg_names).zip(keys) {
            let written = source.slice(asserted(&source.text, *arg));
            let shorthand = name.as_ref().is_some_and(|name| name == key) && written == key;
            if !shorthand {
                edits.insert(call.file, arg.start, format!("{key}: "));
            }
        }
        edits.insert(call.file, inside.end, close);
    }
    if unwrap.is_some() {
        edits.insert(call.file, call.span.end, ")");
    }
}
