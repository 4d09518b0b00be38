//! Puts the owner into the filter of a query that only the caller's input selects by.
//!
//! Which column holds the owner, and by which expression of the session it is compared, is what the project's own queries
//! of the same records say: so the column exists and the types agree.

mod known;

use super::edits::{Edits, Source};
use super::imports::{self, Need};
use super::style::line_indent;
use super::{Fix, FixKind, Safety, insert_guard, trivia};
use crate::finding::{Finding, Place};
use crate::flow::{EndpointReport, Proofs};
use crate::hir::{Call, Definition, Expr, ExprKind, Function, ImportedName, Lit, LocalKind, Module, Name, Prop};
use crate::rules::Context;
use crate::rules::support::calls;
use crate::text::Span;
use crate::workspace::Snapshot;
use known::Owner;
pub use known::neighbours;

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    let report = insert_guard::report_of(finding, context)?;
    let (item, id) = insert_guard::function_of(report, finding.target, context)?;
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, context.file);
    let function = source.module.function(item, id);
    let effect = finding.related.last()?.place;
    let whole = source.module.absolute(item, function.span);
    if effect.file != context.file || !whole.contains(effect.span) || source.module.items[item].stale {
        return None;
    }
    let filter = filter_of(&source, effect.span)?;
    if filter.kind == Kind::Where && !takes_more_than_the_key(snapshot, context, &filter.method) {
        return None;
    }
    let names_caller = |owner: &Owner| {
        let root = owner.value.split('.').next().unwrap_or_default();
        is_of_the_session(&source, item, function, report, root, effect)
    };
    let owner = known::owners(context, &filter).into_iter().find(names_caller)?;
    let mut edits = Edits::new(snapshot);
    let written = write(&mut edits, context, &source, &filter, &owner)?;
    Some(Fix {
        kind: FixKind::AddOwner,
        title: format!("Add `{written}` to the filter of {}", insert_guard::title_of(report)),
        safety: Safety::Unsafe,
        files: edits.finish()?,
    })
}

/// How a query is told which records it acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{ where: { id } }`.
    Where,
    /// `updateOne({ _id: id })`.
    First,
    /// `.where(eq(posts.id, id))`.
    Condition,
    /// `.from('posts').eq('id', id)`.
    Chain,
}

/// The place of a filter, and what it filters.
pub struct Filter {
    pub kind: Kind,
    /// The model, table or collection as the code names it.
    pub records: String,
    method: String,
    /// Of the object or condition; of a chain, the call that selects. In the file.
    span: Span,
    /// The end of the last property, when there is one.
    last: Option<u32>,
    /// The function that compares, and whether it stands in an `and` already.
    compare: String,
}

fn filter_of(source: &Source, effect: Span) -> Option<Filter> {
    let module = &source.module;
    let mut found = None;
    calls::of_chain(module, effect, |item, span, call| {
        found = found.take().or_else(|| filter_in(source, item, span, call));
    });
    found
}

fn filter_in(source: &Source, item: usize, span: Span, call: &Call) -> Option<Filter> {
    let ExprKind::Member { object, name, .. } = &call.callee.kind else {
        return None;
    };
    let absolute = |span: Span| source.module.absolute(item, span);
    let first = &call.args.first()?.expr;
    let method = name.name.to_string();
    let span = absolute(span);
    let empty = || Filter {
        kind: Kind::Where,
        records: String::new(),
        method: method.clone(),
        span,
        last: None,
        compare: String::new(),
    };
    match (&first.kind, name.name.as_str()) {
        (ExprKind::Object(props), _) => {
            let filter = property(props, "where");
            let (kind, object_of, records) = match filter {
                Some(filter) => (Kind::Where, filter, last_name(object)?.to_owned()),
                None if known::MONGO.contains(&name.name.as_str()) => {
                    (Kind::First, first, source.slice(absolute(object.span)).to_owned())
                }
                None => return None,
            };
            let ExprKind::Object(props) = &object_of.kind else {
                return None;
            };
            if props.iter().any(|prop| matches!(prop, Prop::Spread(_))) {
                return None;
            }
            let last = props.last().map(|prop| absolute(prop_span(prop)).end);
            Some(Filter { kind, records, span: absolute(object_of.span), last, ..empty() })
        }
        (ExprKind::Call(inner), "where") => {
            let (compare, table) = comparison(inner)?;
            Some(Filter { kind: Kind::Condition, records: table, span: absolute(first.span), compare, ..empty() })
        }
        (ExprKind::Lit(Lit::Str(_)), "eq") => {
            let table = known::table_of(source.slice(span))?;
            Some(Filter { kind: Kind::Chain, records: table, ..empty() })
        }
        _ => None,
    }
}

fn property<'p>(props: &'p [Prop], name: &str) -> Option<&'p Expr> {
    props.iter().find_map(|prop| match prop {
        Prop::Value { key, value, .. } if key.name().is_some_and(|key| key == name) => Some(value),
        _ => None,
    })
}

fn prop_span(prop: &Prop) -> Span {
    match prop {
        Prop::Value { value, .. } | Prop::Spread(value) => value.span,
        Prop::Accessor { .. } => Span::default(),
    }
}

/// `post` of `db.post`.
fn last_name(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Member { name, .. } => Some(&name.name),
        _ => None,
    }
}

/// `eq` and `posts` of `eq(posts.id, id)`.
fn comparison(call: &Call) -> Option<(String, String)> {
    let ExprKind::Ref(Name::Free(compare)) = &call.callee.kind else {
        return None;
    };
    let ExprKind::Member { object, .. } = &call.args.first()?.expr.kind else {
        return None;
    };
    let ExprKind::Ref(Name::Free(table)) = &object.kind else {
        return None;
    };
    (compare == "eq").then(|| (compare.to_string(), table.to_string()))
}

/// Before version 5 Prisma takes nothing but the key where it acts on one record.
fn takes_more_than_the_key(snapshot: &Snapshot, context: &Context<'_>, method: &str) -> bool {
    let many = method.ends_with("Many") || method.starts_with("findFirst") || method == "count";
    let range = snapshot.package(context.file).dependencies.get("@prisma/client");
    let major = range.and_then(|range| {
        let digits: String =
            range.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        digits.parse::<u32>().ok()
    });
    many || major.is_some_and(|major| major >= 5)
}

/// A variable of the function that holds what a guard answered, in front of the query.
fn is_of_the_session(
    source: &Source,
    item: usize,
    function: &Function,
    report: &EndpointReport,
    name: &str,
    effect: Place,
) -> bool {
    let tree = &source.module.items[item].item;
    let mut guards = report.evidence.iter().filter(|one| one.proves.has(Proofs::AUTHENTICATED));
    let mut own = tree.locals.iter().filter(|local| {
        local.name == name
            && local.kind == LocalKind::Const
            && function.span.contains(local.span)
            && source.module.absolute(item, local.span).end <= effect.span.start
    });
    let (Some(local), None) = (own.next(), own.next()) else {
        return false;
    };
    let declared = source.module.absolute(item, local.span);
    guards.any(|guard| {
        let call = guard.path.first().map_or(guard.place, |frame| frame.place);
        let between = Span::new(declared.end, call.span.start.max(declared.end));
        let text = source.slice(between);
        call.file == effect.file && call.span.start > declared.end && text.contains('=') && !text.contains([';', '\n'])
    })
}

/// Gives what was added.
fn write(
    edits: &mut Edits<'_>,
    context: &Context<'_>,
    source: &Source,
    filter: &Filter,
    owner: &Owner,
) -> Option<String> {
    let (file, value) = (context.file, &owner.value);
    let added = if owner.key == *value { value.clone() } else { format!("{}: {value}", owner.key) };
    match filter.kind {
        Kind::Where | Kind::First => {
            let Some(end) = filter.last else {
                edits.replace(file, filter.span, format!("{{ {added} }}"));
                return Some(added);
            };
            let line = trivia::line_start(&source.text, end as usize);
            let own_lines = !source.slice(filter.span).contains(['\n', '\r']) || line <= filter.span.start as usize;
            let gap = if own_lines {
                " ".to_owned()
            } else {
                format!("{}{}", source.style.eol, line_indent(&source.text, end))
            };
            edits.insert(file, end, format!(",{gap}{added}"));
            Some(added)
        }
        Kind::Condition => {
            let and = local_of(&source.module, &filter.compare, "and");
            let (and, needs) = match and {
                Some((_, Some(local))) => (local, Vec::new()),
                Some((specifier, None)) if !trivia::has_word(&source.text, "and") => {
                    ("and".to_owned(), vec![Need::value(specifier, "and")])
                }
                _ => return None,
            };
            let condition = format!("{}({}.{}, {value})", filter.compare, filter.records, owner.key);
            edits.insert(file, filter.span.start, format!("{and}("));
            edits.insert(file, filter.span.end, format!(", {condition})"));
            edits.extend(file, imports::add(source, &needs));
            Some(condition)
        }
        Kind::Chain => {
            let condition = format!(".eq({}, {value})", source.style.string(&owner.key));
            edits.insert(file, filter.span.end, condition.clone());
            Some(condition)
        }
    }
}

/// The module that `eq` comes from, and the name by which `and` of it is imported.
fn local_of(module: &Module, compare: &str, wanted: &str) -> Option<(String, Option<String>)> {
    let Definition::Import { specifier, .. } = module.scope.get(compare)? else {
        return None;
    };
    let imports = module.outline.imports.iter().filter(|import| import.specifier == *specifier && !import.type_only);
    let mut names = imports.flat_map(|import| &import.names);
    let local = names.find(|name| !name.type_only && name.imported == ImportedName::Named(wanted.into()));
    Some((specifier.to_string(), local.map(|name| name.local.to_string())))
}
