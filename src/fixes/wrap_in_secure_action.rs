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
use super::{FileEdit, Fix, FixKind, NotOffered, Offer, Safety, names, trivia};
use crate::finding::Target;
use crate::flow::Status;
use crate::hir::visit::{Visit, walk_expr, walk_item};
use crate::hir::{Body, Expr, ExprKind, FunctionId, Item, Module, Name};
use crate::rules::Context;
use crate::text::Span;
use crate::workspace::Snapshot;
use input::{Input, Plan};
use std::cell::OnceCell;
use subject::{Form, Subject};
use wrapper::convention::{Bound, CallForm};
use wrapper::{Wrapper, WrapperResult};

/// Wraps the action that is the target, with a wrapper that leaves nothing to fill in unless a template is allowed.
pub fn fix(context: &Context<'_>, target: Target, allowed: Safety) -> Offer {
    let (Target::Function(item, function), snapshot) = (target, context.view.snapshot) else {
        return Err(NotOffered::because("it is built by a call already"));
    };
    let source = Source::of(snapshot, context.file);
    let subject = Subject::of(snapshot, context.file, &source, item, function).map_err(NotOffered::because)?;
    let validates = context.endpoints().iter().any(|report| {
        let endpoint = &report.endpoint;
        (endpoint.item, endpoint.function) == (item, Some(function))
            && report.guards.validation.status == Status::Missing
    });
    let wrappers = wrapper::choose(context, &source, validates, allowed).map_err(NotOffered::because)?;
    let uses = OnceCell::new();
    let uses = || uses.get_or_init(|| references::uses(snapshot, context.file, &subject.name));
    let mut reason = None;
    for wrapper in wrappers {
        match attempt(snapshot, &subject, &source, &wrapper, uses(), validates) {
            Ok(fix) => return Ok(fix),
            Err(why) => reason = reason.or(Some(why)),
        }
    }
    Err(NotOffered::because(reason.unwrap_or("no wrapper can be written for it")))
}

pub use subject::{delegates, exported_form, returns_value};

fn attempt(
    snapshot: &Snapshot,
    subject: &Subject<'_>,
    source: &Source,
    wrapper: &Wrapper,
    uses: &Uses,
    validates: bool,
) -> Result<Fix, &'static str> {
    let way = way_for(snapshot, subject, source, wrapper, uses)?;
    let plan = input::plan(snapshot, subject, source, wrapper, way == Way::Delegating, validates)
        .ok_or("its parameters have a form that the wrapper does not take")?;
    let title = title(subject, wrapper, &plan.unchecked);
    let safety = if wrapper.is_template { Safety::Template } else { Safety::Unsafe };
    let rewrite = Rewrite { snapshot, subject, source, wrapper, uses, plan: &plan };
    let files = rewrite.files(way).ok_or("the code around it leaves no room for the change")?;
    Ok(Fix { kind: FixKind::WrapInSecureAction, title, safety, files })
}

/// How the export changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Direct,
    Delegating,
}

fn way_for(
    snapshot: &Snapshot,
    subject: &Subject<'_>,
    source: &Source,
    wrapper: &Wrapper,
    uses: &Uses,
) -> Result<Way, &'static str> {
    let recursive = subject.is_recursive && subject.function.return_type.is_none();
    if wrapper.convention.call != CallForm::Single {
        return same_signature(subject, source, wrapper, uses).map(|()| Way::Direct);
    }
    let takes_form = subject.function.params.iter().any(|param| input::form_name_of(param).is_some());
    let rewritable = !uses.as_value
        && !uses.in_own_module
        && subject.form != Form::Default
        && !subject.header_has_comments
        && !(takes_form && (!wrapper.accepts_forms || subject.function.params.len() > 1))
        && calls::all_rewritable(snapshot, subject, wrapper, &uses.calls);
    if rewritable {
        return Ok(Way::Direct);
    }
    if recursive {
        return Err("it calls itself and does not declare its result");
    }
    if wrapper.is_readable() { Ok(Way::Delegating) } else { Err("what the wrapper answers cannot be told") }
}

/// The export keeps its parameters and stays a function: who uses it need not change.
fn same_signature(subject: &Subject<'_>, source: &Source, wrapper: &Wrapper, uses: &Uses) -> Result<(), &'static str> {
    if subject.is_recursive && (subject.function.return_type.is_none() || subject.form == Form::Default) {
        return Err("it calls itself");
    }
    if subject.header_has_comments {
        return Err("comments in its header would be lost");
    }
    if used_while_loading(&source.module, &subject.name) {
        return Err("its module uses it before it would be there");
    }
    let discarded = !subject.returns_value && !uses.as_value && !subject.typed;
    let alone = !uses.as_value && uses.calls.is_empty();
    let by_state = matches!(wrapper.convention.call, CallForm::Form { .. })
        && wrapper.state_type.is_some()
        && input::state_type(subject, source) == wrapper.state_type;
    if wrapper.result == WrapperResult::Plain || discarded || alone || by_state {
        return Ok(());
    }
    Err("what the wrapper answers cannot be told from the result")
}

/// Some top-level statement of the module uses the name outside of any function.
fn used_while_loading(module: &Module, name: &str) -> bool {
    struct Finder<'n>(&'n str, bool);
    impl<'i> Visit<'i> for Finder<'_> {
        fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
            self.1 |= matches!(&expr.kind, ExprKind::Ref(Name::Free(free)) if free == self.0);
            walk_expr(self, item, expr);
        }
        fn visit_function(&mut self, _: &'i Item, _: FunctionId) {}
    }
    let mut finder = Finder(name, false);
    for placed in &module.items {
        walk_item(&mut finder, &placed.item);
    }
    finder.1
}

fn title(subject: &Subject<'_>, wrapper: &Wrapper, unchecked: &[String]) -> String {
    let creates = wrapper.created.first().map_or(String::new(), |(path, _)| format!(" (creates `{path}`)"));
    let mut parts = vec![format!("Wrap `{}` in `{}`{creates}", subject.title(), wrapper.title)];
    if !unchecked.is_empty() {
        let names: Vec<String> = unchecked.iter().map(|name| format!("`{name}`")).collect();
        parts.push(format!("{} not checked", names.join(", ")));
    }
    if wrapper.is_template {
        parts.push(wrapper.hole.clone());
    }
    parts.join("; ")
}

/// All that the new text is made of.
struct Rewrite<'a> {
    snapshot: &'a Snapshot,
    subject: &'a Subject<'a>,
    source: &'a Source,
    wrapper: &'a Wrapper,
    uses: &'a Uses,
    plan: &'a Plan,
}

impl Rewrite<'_> {
    fn files(&self, way: Way) -> Option<Vec<FileEdit>> {
        let Self { snapshot, subject, source, wrapper, plan, .. } = *self;
        let mut edits = Edits::new(snapshot);
        let names = Names::of(subject, source, way);
        let mut needs = plan.needs.clone();
        needs.push(wrapper.need.clone());
        let mut unused = Vec::new();
        match way {
            Way::Direct => {
                unused = self.direct(&mut edits, &names);
                if wrapper.convention.call == CallForm::Single {
                    calls::rewrite(&mut edits, snapshot, wrapper, plan, &self.uses.calls);
                }
            }
            Way::Delegating => {
                let unwrap = wrapper.unwrap.as_ref().map(|it| it.need(snapshot, subject.file, source));
                self.delegating(&mut edits, &names, unwrap.as_ref());
                needs.extend(unwrap);
            }
        }
        edits.extend(subject.file, imports::change(source, &needs, &unused));
        edits.extend(subject.file, plan.edits.iter().cloned());
        for (path, text) in &wrapper.created {
            edits.create(path.clone(), text.clone());
        }
        edits.finish()
    }

    /// The export becomes the wrapped function. Gives the imports that its header was the last to use.
    fn direct(&self, edits: &mut Edits<'_>, names: &Names) -> Vec<String> {
        let Self { subject, source, plan, .. } = *self;
        let (statement, schema) = schema_statement(source, plan, &names.schema);
        if !statement.is_empty() {
            let at = trivia::with_leading_comments(&source.text, &source.comments(subject.item), subject.start);
            let at = at.max(trivia::head(&source.text)).min(subject.start);
            let gap = if at == subject.start { "" } else { source.style.eol };
            edits.insert(subject.file, at, format!("{statement}{gap}"));
        }
        let (opening, closing) = self.around(schema.as_deref());
        let declared =
            if subject.form == Form::Declaration { format!("const {} = ", subject.name) } else { String::new() };
        let blank = if subject.is_arrow { "" } else { " " };
        edits.replace(subject.file, subject.header, format!("{declared}{opening}{blank}"));
        self.prologue(edits, schema.as_deref());
        edits.insert(subject.file, subject.span.end, format!("{closing}{}", closing_semicolon(subject, source)));
        no_longer_used(source, &plan.dropped_types, &statement)
    }

    /// The first statement of the handler.
    fn prologue(&self, edits: &mut Edits<'_>, schema: Option<&str>) {
        let Self { subject, source, plan, .. } = *self;
        let (Some(prologue), Body::Block(_, body)) = (&plan.prologue, &subject.function.body) else {
            return;
        };
        let text = prologue.replace(form::SCHEMA, schema.unwrap_or_default());
        let start = source.module.absolute(subject.item, *body).start + 1;
        edits.insert(subject.file, start, format!("{}{}{text}", source.style.eol, source.style.indent));
    }

    /// The export keeps its signature and calls the wrapped function, whose body stands where it stood.
    fn delegating(&self, edits: &mut Edits<'_>, names: &Names, unwrap: Option<&Need>) {
        let Self { subject, source, plan, .. } = *self;
        let style = &source.style;
        let (eol, semi, step) = (style.eol, style.semi(), &style.indent);
        let call = format!("{}({})", names.secured, self.handed_over(&names.secured));
        let body = match unwrap {
            Some(unwrap) => vec![format!("return {}({call}){semi}", unwrap.local)],
            None => self.wrapper.answer(&call, &names.result, subject.returns_value, source, subject.typed),
        };
        let body = body.join(&format!("{eol}{step}"));
        let (statement, schema) = schema_statement(source, plan, &names.schema);
        let (opening, closing) = self.around(schema.as_deref());
        let (before, after) = if subject.is_arrow { (" ", "") } else { ("", " ") };
        let end = if subject.form == Form::Value || subject.is_arrow { semi } else { "" };
        let secured = &names.secured;
        let text =
            format!("{before}{{{eol}{step}{body}{eol}}}{end}{eol}{eol}{statement}const {secured} = {opening}{after}");
        edits.insert(subject.file, subject.header.end, text);
        if let Input::Renamed { pattern, name } = &plan.input {
            edits.replace(subject.file, *pattern, name.clone());
        }
        edits.insert(subject.file, subject.span.end, format!("{closing}{}", closing_semicolon(subject, source)));
    }

    /// The argument of a delegating export's call, one line a field where it is long.
    fn handed_over(&self, secured: &str) -> String {
        let (plan, style) = (self.plan, &self.source.style);
        if plan.handed.is_empty() || secured.len() + plan.delegate_arg.len() < LONGEST_CALL {
            return plan.delegate_arg.clone();
        }
        let (eol, step) = (style.eol, &style.indent);
        let comma = if style.trailing_commas { "," } else { "" };
        let fields = plan.handed.join(&format!(",{eol}{step}{step}"));
        format!("{{{eol}{step}{step}{fields}{comma}{eol}{step}}}")
    }

    /// `createSecureAction(schema, async (input) =>`, up to the body, and what stands behind it.
    fn around(&self, schema: Option<&str>) -> (String, String) {
        let Self { subject, source, plan, wrapper, .. } = *self;
        let to_wrapper = if matches!(plan.bound, Bound::Same(_)) { None } else { schema };
        let result =
            subject.function.return_type.as_ref().map_or(String::new(), |ty| {
                format!(": {}", source.slice(source.module.absolute(subject.item, ty.span)))
            });
        let (before, after) = wrapper.convention.around(&wrapper.title, to_wrapper, subject.title(), &source.style);
        let params = wrapper.convention.handler_params(&plan.bound, source.slice(subject.span));
        (format!("{before}async ({params}){result} =>"), after)
    }
}

/// Beyond it the fields that a call hands over take a line each.
const LONGEST_CALL: usize = 88;

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

/// The schema's own statement, or its name when it exists already.
fn schema_statement(source: &Source, plan: &Plan, name: &str) -> (String, Option<String>) {
    if plan.without_schema {
        return (String::new(), None);
    }
    if let Some(existing) = &plan.existing_schema {
        return (String::new(), Some(existing.clone()));
    }
    let style = &source.style;
    (format!("const {name} = {}{}{}", plan.schema, style.semi(), style.eol), Some(name.to_owned()))
}

/// A declaration needs none; the expression that takes its place does where the file writes them, and where the next
/// line would otherwise go on with it.
fn closing_semicolon(subject: &Subject<'_>, source: &Source) -> &'static str {
    if subject.form == Form::Value {
        return "";
    }
    let rest = source.text.get(subject.span.end as usize..).unwrap_or_default().trim_start();
    let goes_on = rest.starts_with(['(', '[', '`', '+', '-', '*', '/', '.', ',', '?'])
        && !rest.starts_with("//")
        && !rest.starts_with("/*");
    if rest.starts_with(';') {
        ""
    } else if goes_on {
        ";"
    } else {
        source.style.semi()
    }
}

/// Imported names that stood in the dropped types and nowhere else.
fn no_longer_used(source: &Source, spans: &[Span], added: &str) -> Vec<String> {
    let dropped: Vec<&str> = spans.iter().map(|span| source.slice(*span)).collect();
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
