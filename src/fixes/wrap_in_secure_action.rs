//! Rewrites an exported action so that a secure wrapper checks the caller and the input before its body runs.
//!
//! Two forms. *Direct*: the export itself becomes the wrapped function, and the calls in the workspace are rewritten to
//! its convention. *Delegating*: the exported signature stays, its body calls a wrapped function below it; for actions
//! that are handed on as values, and wherever a call can't be rewritten. Not offered: generators, generics, overloads,
//! `this` and `arguments`, recursion without a declared result, actions that already go through a wrapper.

mod calls;
mod created;
mod form;
mod input;
mod subject;
mod wrapper;

use super::edits::{Edits, Source};
use super::imports::{self, Need};
use super::references::{self, Uses};
use super::{Fix, FixKind, Safety, names, trivia};
use crate::finding::Target;
use crate::rules::Context;
use crate::text::Span;
use input::{Input, Plan};
use subject::{Form, Subject};
use wrapper::{Wrapper, WrapperResult};

/// Wraps the action that is the target.
pub fn fix(context: &Context<'_>, target: Target) -> Option<Fix> {
    let (Target::Function(item, function), snapshot) = (target, context.view.snapshot) else { return None };
    let source = Source::of(snapshot, context.file);
    let subject = Subject::of(snapshot, context.file, &source, item, function)?;
    let wrapper = wrapper::choose(snapshot, context.file)?;
    let uses = references::uses(snapshot, context.file, &subject.name);
    let form = form_for(&subject, &wrapper, &uses, snapshot)?;
    let plan = input::plan(snapshot, &subject, &source, &wrapper, form == Way::Delegating)?;
    let unchecked = plan.unchecked.clone();
    let files = write(snapshot, &subject, &source, &wrapper, &uses, plan, form)?;
    Some(Fix {
        kind: FixKind::WrapInSecureAction,
        title: title(&subject, &wrapper, &unchecked),
        safety: if wrapper.is_template { Safety::Template } else { Safety::Unsafe },
        files,
    })
}

/// How the export changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Direct,
    Delegating,
}

fn form_for(subject: &Subject<'_>, wrapper: &Wrapper, uses: &Uses, snapshot: &crate::workspace::Snapshot) -> Option<Way> {
    let rewritable = !uses.as_value
        && !uses.in_own_module
        && subject.form != Form::Default
        && !subject.header_has_comments
        && calls::all_rewritable(snapshot, subject, wrapper, &uses.calls);
    if rewritable {
        return Some(Way::Direct);
    }
    let recursive = subject.is_recursive && subject.function.return_type.is_none();
    let readable = wrapper.result != WrapperResult::Unknown;
    (readable && !recursive).then_some(Way::Delegating)
}

fn title(subject: &Subject<'_>, wrapper: &Wrapper, unchecked: &[String]) -> String {
    let mut title = format!("Wrap `{}` in `{}`", subject.name, wrapper.name);
    if let Some((path, _)) = wrapper.created.first() {
        title.push_str(&format!(" (creates `{path}`)"));
    }
    if !unchecked.is_empty() {
        let names: Vec<String> = unchecked.iter().map(|name| format!("`{name}`")).collect();
        title.push_str(&format!("; {} not checked", names.join(", ")));
    }
    if wrapper.is_template {
        title.push_str(&format!("; {}", wrapper.hole));
    }
    title
}

fn write(
    snapshot: &crate::workspace::Snapshot,
    subject: &Subject<'_>,
    source: &Source,
    wrapper: &Wrapper,
    uses: &Uses,
    plan: Plan,
    way: Way,
) -> Option<Vec<super::FileEdit>> {
    let mut edits = Edits::new(snapshot);
    let names = Names::of(subject, source, way);
    let mut needs = plan.needs.clone();
    needs.push(Need::value(wrapper.specifier.clone(), &wrapper.name));
    match way {
        Way::Direct => {
            direct(&mut edits, subject, source, wrapper, &plan, &names);
            calls::rewrite(&mut edits, snapshot, subject, wrapper, &plan, &uses.calls);
        }
        Way::Delegating => {
            if let Some(unwrap) = &wrapper.unwrap {
                needs.push(Need::value(unwrap.specifier_for(snapshot, subject.file), "unwrap"));
            }
            delegating(&mut edits, subject, source, wrapper, &plan, &names);
        }
    }
    edits.extend(subject.file, imports::add(source, &needs));
    edits.extend(subject.file, plan.edits);
    for (path, text) in &wrapper.created {
        edits.create(path.clone(), text.clone());
    }
    edits.finish()
}

/// The names that the rewritten module declares.
struct Names {
    schema: String,
    /// The wrapped function below a delegating export.
    secured: String,
    result: String,
}

impl Names {
    fn of(subject: &Subject<'_>, source: &Source, way: Way) -> Self {
        let texts = [&*source.text];
        let secured = names::camel("secured", subject.name.trim_start_matches('_'));
        Self {
            schema: names::unique(&format!("{}Schema", subject.name), &texts, &[]),
            secured: if way == Way::Direct { subject.name.to_string() } else { names::unique(&secured, &texts, &[]) },
            result: names::unique("result", &[source.slice(subject.header)], &[]),
        }
    }
}

/// `createSecureAction(schema, async (input) =>`, up to the body.
fn opening(source: &Source, wrapper: &Wrapper, plan: &Plan, subject: &Subject<'_>, schema: &str) -> String {
    let result = subject.function.return_type.as_ref().map_or(String::new(), |ty| {
        format!(": {}", source.slice(source.module.absolute(subject.item, ty.span)))
    });
    format!("{}({schema}, async ({}){result} =>", wrapper.name, plan.handler_param)
}

/// The schema's own statement, or its name when it exists already.
fn schema_statement(source: &Source, plan: &Plan, name: &str) -> (String, String) {
    match &plan.existing_schema {
        Some(existing) => (String::new(), existing.clone()),
        None => {
            let style = &source.style;
            (format!("const {name} = {}{}{}", plan.schema, style.semi(), style.eol), name.to_owned())
        }
    }
}

fn direct(edits: &mut Edits<'_>, subject: &Subject<'_>, source: &Source, wrapper: &Wrapper, plan: &Plan, names: &Names) {
    let (statement, schema) = schema_statement(source, plan, &names.schema);
    let eol = source.style.eol;
    if !statement.is_empty() {
        let at = trivia::with_leading_comments(&source.text, &source.comments(subject.item), subject.start);
        let at = at.max(trivia::head(&source.text)).min(subject.start);
        let gap = if at == subject.start { String::new() } else { eol.to_owned() };
        edits.insert(subject.file, at, format!("{statement}{gap}"));
    }
    let opening = opening(source, wrapper, plan, subject, &schema);
    let declared = if subject.form == Form::Declaration { format!("const {} = ", subject.name) } else { String::new() };
    let blank = if subject.is_arrow { "" } else { " " };
    edits.replace(subject.file, subject.header, format!("{declared}{opening}{blank}"));
    edits.insert(subject.file, subject.span.end, format!("){}", closing_semicolon(subject, source)));
    let dropped: Vec<String> = plan.dropped_types.iter().map(|span| source.slice(*span).to_owned()).collect();
    let unused = no_longer_used(source, &plan.dropped_types, &dropped, &statement);
    edits.extend(subject.file, imports::remove(source, &unused));
}

/// A declaration needs none; the expression that takes its place does where the file writes them, and where the next
/// line would otherwise go on with it.
fn closing_semicolon(subject: &Subject<'_>, source: &Source) -> &'static str {
    if subject.form == Form::Value {
        return "";
    }
    let rest = source.text.get(subject.span.end as usize..).unwrap_or_default().trim_start();
    let goes_on = rest.starts_with(['(', '[', '`', '+', '-', '*', '/', '.', ',', '?']) && !rest.starts_with("//") && !rest.starts_with("/*");
    if rest.starts_with(';') {
        ""
    } else if goes_on {
        ";"
    } else {
        source.style.semi()
    }
}

/// Imported names that stood in the dropped types and nowhere else.
fn no_longer_used(source: &Source, spans: &[Span], dropped: &[String], added: &str) -> Vec<String> {
    let mut rest = source.text.to_string();
    let mut removed: Vec<Span> = spans.to_vec();
    for (item, placed) in source.module.items.iter().enumerate() {
        if matches!(placed.item.kind, crate::hir::ItemKind::Import(_)) {
            removed.push(source.item_span(item));
        }
    }
    removed.sort_by_key(|span| std::cmp::Reverse(span.start));
    for span in removed {
        if rest.get(span.start as usize..span.end as usize).is_some() {
            rest.replace_range(span.start as usize..span.end as usize, " ");
        }
    }
    let imported = source.module.outline.imports.iter().flat_map(|import| &import.names);
    imported
        .map(|name| name.local.to_string())
        .filter(|name| dropped.iter().any(|text| trivia::has_word(text, name)))
        .filter(|name| !trivia::has_word(&rest, name) && !trivia::has_word(added, name))
        .collect()
}

/// The export keeps its signature and calls the wrapped function, whose body stands where it stood.
fn delegating(edits: &mut Edits<'_>, subject: &Subject<'_>, source: &Source, wrapper: &Wrapper, plan: &Plan, names: &Names) {
    let style = &source.style;
    let (eol, semi, step) = (style.eol, style.semi(), &style.indent);
    let lines = wrapper.answer(&format!("{}({})", names.secured, plan.delegate_arg), &names.result, subject.returns_value, semi);
    let body: String = lines.iter().map(|line| format!("{eol}{step}{line}")).collect();
    let (statement, schema) = schema_statement(source, plan, &names.schema);
    let opening = opening(source, wrapper, plan, subject, &schema);
    let (before, after) = if subject.is_arrow { (" ", "") } else { ("", " ") };
    let end = if subject.form == Form::Value || subject.is_arrow { semi } else { "" };
    let text = format!("{before}{{{body}{eol}}}{end}{eol}{eol}{statement}const {} = {opening}{after}", names.secured);
    edits.insert(subject.file, subject.header.end, text);
    if let Input::Renamed { pattern, name } = &plan.input {
        edits.replace(subject.file, *pattern, name.clone());
    }
    edits.insert(subject.file, subject.span.end, format!("){}", closing_semicolon(subject, source)));
}
