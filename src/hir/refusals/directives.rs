//! Directives: where they stand and how they are written.

use super::{Place, Refusal, RefusalKind, Subject};
use crate::hir::endpoints::exported::is_cache;
use crate::hir::{Directive, ItemKind, Module};
use crate::text::{Atom, Span};
use std::borrow::Cow;

const SERVER: &str = "use server";
const CACHE: &str = "use cache";
const CLIENT: &str = "use client";

/// What two passes of the compiler say of a module's own directives.
pub struct OfModule {
    /// It begins with `'use client'`: the server gets but references to it.
    pub is_client: bool,
    /// Of `'use client'`, for whomever the module is compiled.
    pub of_client: Vec<Refusal>,
    /// Of the others.
    pub of_others: Vec<Refusal>,
}

pub fn of_module(module: &Module, next_major: u32) -> OfModule {
    let directives = &*directives_of(module, next_major);
    let (_, of_others) = of_body(directives, Place::File, next_major);
    let mut of_client = Vec::new();
    let (mut server, mut client): (Option<&Directive>, bool) = (None, false);
    // What looks for `'use client'` takes a string in parentheses for an expression.
    let mut is_over = false;
    for directive in directives {
        is_over |= directive.parentheses > 0;
        let is_bare = directive.in_prologue && !is_over;
        let mut refuse = |kind| of_client.push(Refusal { span: statement(module, directive), kind });
        if directive.value == CLIENT && !is_bare && directive.parentheses < 2 {
            refuse(RefusalKind::Misplaced { directive: Atom::new_static(CLIENT), place: Place::File });
            continue;
        } else if is_bare && directive.value == CLIENT {
            client = true;
        } else if is_bare && excludes_client(&directive.value, next_major) {
            server.get_or_insert(directive);
        } else {
            continue;
        }
        if let (true, Some(server)) = (client, server) {
            refuse(RefusalKind::ClientAndServer { other: server.value.clone() });
        }
    }
    OfModule { is_client: client, of_client, of_others }
}

/// With what stands behind the string: the semicolon, or an assertion.
fn statement(module: &Module, directive: &Directive) -> Span {
    let code = module.item_at(directive.span.start).map(|index| module.code(index));
    code.filter(|code| code.contains_offset(directive.span.start)).unwrap_or(directive.span)
}

/// 15 lets `'use cache'` stand beside `'use client'`.
fn excludes_client(value: &str, next_major: u32) -> bool {
    value == SERVER || next_major >= 16 && is_cache(value)
}

/// Before 16 nothing could stand behind `export =`.
fn directives_of(module: &Module, next_major: u32) -> Cow<'_, [Directive]> {
    let directives = &*module.outline.directives;
    let assignment = module.items.iter().find(|placed| matches!(placed.item.kind, ItemKind::ExportAssignment(_)));
    match assignment.filter(|_| next_major < 16 && !directives.is_empty()) {
        None => Cow::Borrowed(directives),
        Some(assignment) => {
            let before = |it: &Directive| it.in_prologue && it.span.start < assignment.start;
            directives.iter().map(|it| Directive { in_prologue: before(it), ..it.clone() }).collect()
        }
    }
}

/// What the directive above everything else says of the exports.
pub fn of_exports(module: &Module, next_major: u32) -> Option<Subject> {
    let directives = directives_of(module, next_major);
    let bare = directives.iter().filter(|it| it.in_prologue && it.parentheses == 0);
    bare.map(|it| it.value.as_str()).find_map(|value| match value {
        SERVER => Some(Subject::Action),
        value => is_cache(value).then_some(Subject::Cached),
    })
}

/// The directive that takes effect, and what is wrong with any.
pub fn of_body(directives: &[Directive], place: Place, next_major: u32) -> (Option<Subject>, Vec<Refusal>) {
    let mut effective = None;
    let mut refusals = Vec::new();
    for directive in directives {
        match look(directive, effective, place, next_major) {
            Look::Effective(subject) => effective = Some(subject),
            Look::Refused(kind) => refusals.push(Refusal { span: directive.span, kind }),
            Look::Nothing => {}
        }
    }
    (effective, refusals)
}

enum Look {
    Effective(Subject),
    Refused(RefusalKind),
    Nothing,
}

fn look(directive: &Directive, effective: Option<Subject>, place: Place, next_major: u32) -> Look {
    let value = directive.value.as_str();
    // 15 kept the escape itself, with all of its letters.
    if directive.has_surrogates && next_major < 16 {
        return Look::Nothing;
    }
    match directive.parentheses {
        0 => {}
        1 => return parenthesised(directive, place),
        _ => return Look::Nothing,
    }
    if value == SERVER {
        return bare(directive, effective, Subject::Action, place);
    }
    if is_similar(value, SERVER) || value == "use action" {
        return misspelled(value, SERVER);
    }
    let Some(rest) = value.strip_prefix(CACHE) else {
        return if is_similar(value, CACHE) { misspelled(value, CACHE) } else { Look::Nothing };
    };
    let has_kind = rest.is_empty() || !rest.trim_start_matches(": ").is_empty();
    if is_cache(value) && (has_kind || next_major < 16) {
        return bare(directive, effective, Subject::Cached, place);
    }
    // 15 only knew the two forms, and everything else by its likeness.
    if next_major < 16 {
        return if is_similar(value, CACHE) { misspelled(value, CACHE) } else { Look::Nothing };
    }
    if effective == Some(Subject::Action) || !directive.in_prologue {
        return bare(directive, effective, Subject::Cached, place);
    }
    let kind = rest.split_once(':').map_or(rest, |(_, kind)| kind).trim();
    let expected = match (kind, rest.contains(':')) {
        ("", true) => "use cache: <cache-kind>".to_owned(),
        ("", false) => CACHE.to_owned(),
        (kind, _) => format!("use cache: {kind}"),
    };
    misspelled(value, &expected)
}

fn bare(directive: &Directive, effective: Option<Subject>, subject: Subject, place: Place) -> Look {
    if effective.is_some_and(|other| other != subject) {
        Look::Refused(RefusalKind::Conflicting { place })
    } else if directive.in_prologue {
        Look::Effective(subject)
    } else {
        Look::Refused(RefusalKind::Misplaced { directive: directive.value.clone(), place })
    }
}

fn parenthesised(directive: &Directive, place: Place) -> Look {
    let value = directive.value.as_str();
    let meant = [SERVER, CACHE].into_iter().find(|known| value == *known || is_similar(value, known));
    let place = (!directive.in_prologue).then_some(place);
    meant.map_or(Look::Nothing, |meant| {
        Look::Refused(RefusalKind::Wrapped { directive: Atom::new_static(meant), place })
    })
}

fn misspelled(written: &str, expected: &str) -> Look {
    Look::Refused(RefusalKind::Misspelled { written: Atom::from(written), expected: Atom::from(expected) })
}

/// The compiler's likeness: as long and one or two characters differ, or one character more or less.
fn is_similar(written: &str, known: &str) -> bool {
    let (written, known): (Vec<char>, Vec<char>) = (written.chars().collect(), known.chars().collect());
    let (long, short) = if written.len() < known.len() { (known, written) } else { (written, known) };
    match long.len() - short.len() {
        0 => (1..=2).contains(&long.iter().zip(&short).filter(|(one, other)| one != other).count()),
        1 => {
            let same = long.iter().zip(&short).take_while(|(one, other)| one == other).count();
            long[same + 1..] == short[same..]
        }
        _ => false,
    }
}
