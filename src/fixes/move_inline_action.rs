//! Moves an inline action into the `'use server'` module beside its file.
//!
//! Plain captured values become leading parameters that the place of use binds; they travel in plain text, so what comes
//! from a session, a cookie, the environment or the database is read again inside instead. Not offered: methods, exported
//! functions, functions that capture other functions, and whatever needs a helper that neither can move along nor may be
//! imported.

mod captures;
mod needs;
mod site;
mod target;
mod types;

use super::edits::{Edits, Source};
use super::imports::{self, Need};
use super::{Fix, FixKind, NotOffered, Offer, Safety, names, trivia};
use crate::finding::{Finding, Target};
use crate::hir::visit::each_expr_in;
use crate::hir::{Body, ExprKind, Function, FunctionId, Item};
use crate::rules::Context;
use crate::syntax::Language;
use crate::text::{self, Span, TextEdit};
use crate::workspace::{FileId, Snapshot};
use captures::Closure;
use needs::Needs;
use site::Site;
use target::TargetFile;

/// Moves the inline action that is the target. `finding` tells which captured value must not be bound.
pub fn fix(context: &Context<'_>, target: Target, finding: Option<&Finding>) -> Offer {
    let Target::Function(item, id) = target else {
        return Err(NotOffered::because("it is about no function"));
    };
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, context.file);
    let action = Action::of(snapshot, context.file, &source, item, id)?;
    let secret = finding.filter(|finding| finding.rule == "sensitive-closure").map(|finding| finding.place.span);
    let closure = captures::plan(&action, secret)?;
    let needs = needs::of(&action, &closure)?;
    let target = TargetFile::choose(&action, &needs)?;
    let name = names::unique(&action.site.name, &[&target.source.text], &needs.locals());
    let files = write(&action, &closure, &needs, &target, &name)?;
    let safety = if closure.is_template() { Safety::Template } else { Safety::Unsafe };
    Ok(Fix { kind: FixKind::MoveInlineAction, title: title(&closure, &name, &target.path), safety, files })
}

/// The action and where it stands.
pub struct Action<'m> {
    pub snapshot: &'m Snapshot,
    pub file: FileId,
    pub source: &'m Source,
    pub item: usize,
    pub tree: &'m Item,
    pub id: FunctionId,
    pub function: &'m Function,
    pub site: Site,
    /// From brace to brace, in the file.
    pub body: Span,
}

impl<'m> Action<'m> {
    fn of(
        snapshot: &'m Snapshot,
        file: FileId,
        source: &'m Source,
        item: usize,
        id: FunctionId,
    ) -> Result<Self, NotOffered> {
        let outline = &source.module.outline;
        let no_function = || NotOffered::because("it is about no function");
        let placed = source.module.items.get(item).ok_or_else(no_function)?;
        if placed.stale {
            return Err(NotOffered::because("the code around it does not parse"));
        }
        if outline.use_server().is_some() {
            return Err(NotOffered::because("the module is a `'use server'` module already"));
        }
        if outline.use_client().is_some() {
            return Err(NotOffered::because("the module is a `'use client'` module"));
        }
        let tree = &*placed.item;
        let function = tree.functions.get(id.0 as usize).ok_or_else(no_function)?;
        let (Some(_), Body::Block(_, body)) = (function.use_server(), &function.body) else {
            return Err(NotOffered::because("the function is no inline action"));
        };
        let site = Site::of(source, item, tree, id)?;
        let body = source.module.absolute(item, *body);
        let whole = source.module.absolute(item, function.span);
        let start = if site.is_statement() { site.comments.end } else { whole.start };
        let header = source.slice(Span::new(start, body.start));
        if header.contains("/*") || header.contains("//") {
            return Err(NotOffered::because("comments in its header would be lost"));
        }
        let typed = Language::of(snapshot.path(file)) != Some(Language::JavaScript);
        let untyped = function.params.iter().any(|param| param.ty.is_none() && param.default.is_none());
        if typed && untyped && !site.is_statement() && !(site.takes_form && function.params.len() == 1) {
            return Err(NotOffered::because("the place of its use says what its parameters are"));
        }
        Ok(Self { snapshot, file, source, item, tree, id, function, site, body })
    }

    /// A span of the action's item, in the file.
    pub fn absolute(&self, span: Span) -> Span {
        self.source.module.absolute(self.item, span)
    }

    /// The file's language has types, so the target's has them too.
    pub fn is_typed(&self) -> bool {
        Language::of(self.snapshot.path(self.file)) != Some(Language::JavaScript)
    }

    pub fn slice(&self, span: Span) -> &str {
        self.source.slice(self.absolute(span))
    }
}

fn title(closure: &Closure, name: &str, path: &str) -> String {
    let mut parts = vec![format!("Move `{name}` to `{path}`")];
    let bound: Vec<String> = closure.bound.iter().map(|bound| format!("`{}`", bound.name)).collect();
    if !bound.is_empty() {
        parts.push(format!("{} bound in plain text", bound.join(", ")));
    }
    let untyped: Vec<String> =
        closure.bound.iter().filter(|bound| bound.guessed).map(|bound| format!("`{}`", bound.name)).collect();
    if !untyped.is_empty() {
        parts.push(format!("check the type of {}", untyped.join(", ")));
    }
    let holes: Vec<String> = closure.holes.iter().map(|hole| format!("`{}`", hole.name)).collect();
    if !holes.is_empty() {
        parts.push(format!("{} to be read again inside", holes.join(", ")));
    }
    parts.join("; ")
}

fn write(
    action: &Action<'_>,
    closure: &Closure,
    needs: &Needs,
    target: &TargetFile,
    name: &str,
) -> Result<Vec<super::FileEdit>, NotOffered> {
    let unwritable = || NotOffered::because("the edits would meet each other or not parse");
    let mut edits = Edits::new(action.snapshot);
    leave(&mut edits, action, closure, needs, target, name);
    let function = function_text(action, closure, name).ok_or_else(unwritable)?;
    let mut parts: Vec<String> = needs.helpers.iter().map(|helper| helper.text.clone()).collect();
    parts.push(function);
    target.write(&mut edits, &needs.imports_for(action, target), &parts)?;
    edits.finish().ok_or_else(unwritable)
}

/// The source file: the function goes, its name or a binding of it takes its place, imports follow.
fn leave(
    edits: &mut Edits<'_>,
    action: &Action<'_>,
    closure: &Closure,
    needs: &Needs,
    target: &TargetFile,
    name: &str,
) {
    let file = action.file;
    let site = &action.site;
    let taken = action.source.module.scope.contains_key(site.name.as_str()) && !site.at_module_level;
    let local = if site.is_statement() && !taken {
        site.name.clone()
    } else {
        let text = without(&action.source.text, site.removed);
        names::unique(name, &[&text], &[])
    };
    let arguments: Vec<&str> = closure.bound.iter().map(|bound| bound.path.as_str()).collect();
    let value =
        if arguments.is_empty() { local.clone() } else { format!("{local}.bind(null, {})", arguments.join(", ")) };
    if site.is_statement() {
        if value != site.name {
            for reference in &site.references {
                edits.replace(
                    file,
                    reference.span,
                    if reference.shorthand { format!("{}: {value}", site.name) } else { value.clone() },
                );
            }
        }
    } else {
        edits.replace(file, site.removed, value);
    }
    let function = site.is_statement().then_some(site.removed);
    let others = closure.unneeded.iter().copied().chain(needs.helpers.iter().map(|helper| helper.span));
    for span in neighbours(&action.source.text, function.into_iter().chain(others).collect()) {
        edits.push(file, TextEdit::delete(removal(&action.source.text, span)));
    }
    edits.extend(file, closure.unnamed.iter().cloned());
    let mut need = Need::value(target.specifier.clone(), name);
    need.local.clone_from(&local);
    edits.extend(file, imports::change(action.source, &[need], &needs.unused));
}

fn without(text: &str, span: Span) -> String {
    let mut text = text.to_owned();
    if text.get(span.start as usize..span.end as usize).is_some() {
        text.replace_range(span.start as usize..span.end as usize, " ");
    }
    text
}

/// Spans with nothing between them become one: what is left around them is looked at once.
fn neighbours(text: &str, mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if text.get(last.end as usize..span.start as usize).is_some_and(|it| it.trim().is_empty()) => {
                *last = last.to(span);
            }
            _ => out.push(span),
        }
    }
    out
}

/// The lines of a statement, and one of the blank lines around it.
fn removal(text: &str, span: Span) -> Span {
    let lines = trivia::whole_lines(text, span);
    if lines == span {
        // In front of a comment that stays, as far as the line is its own.
        let rest = text.get(span.end as usize..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let is_comment = rest[blanks..].starts_with("//") || rest[blanks..].starts_with("/*");
        let start = trivia::line_start(text, span.start as usize);
        let opens = text.get(start..span.start as usize).is_some_and(|before| before.trim().is_empty());
        return if is_comment && opens { Span::new(span.start, span.end + blanks as u32) } else { span };
    }
    let after = trivia::after_break(text, trivia::line_end(text, lines.end as usize));
    let next_blank = text.get(lines.end as usize..after).is_some_and(|line| !line.is_empty() && line.trim().is_empty());
    let above = text.get(..lines.start as usize).unwrap_or_default().trim_end_matches([' ', '\t']);
    let opens = above.trim_end().ends_with('{') || above.ends_with("\n\n") || above.ends_with("\n\r\n");
    if next_blank && opens { Span::new(lines.start, after as u32) } else { lines }
}

/// The action as a declaration at the top level of its new module.
fn function_text(action: &Action<'_>, closure: &Closure, name: &str) -> Option<String> {
    let function = action.function;
    let mut params: Vec<String> = closure.bound.iter().map(|bound| bound.declared(action.is_typed())).collect();
    if let (Some(first), Some(last)) = (function.params.first(), function.params.last()) {
        // The attribute said it.
        let is_form = action.is_typed() && action.site.takes_form && first.ty.is_none() && first.default.is_none();
        let ty = if is_form && !action.site.is_statement() { ": FormData" } else { "" };
        params.push(format!("{}{ty}", action.slice(first.span.to(last.span))));
    }
    let result = function.return_type.as_ref().map_or(String::new(), |ty| format!(": {}", action.slice(ty.span)));
    let type_params = if function.type_params.is_empty() {
        String::new()
    } else {
        format!("<{}>", action.slice(function.type_params))
    };
    let star = if function.is_generator { "*" } else { "" };
    let body = body_text(action, closure)?;
    let comments = comments_text(action);
    Some(format!("{comments}export async function{star} {name}{type_params}({}){result} {body}", params.join(", ")))
}

/// The comments above the action, one level as deep as it is now.
fn comments_text(action: &Action<'_>) -> String {
    let comments = action.source.slice(action.site.comments);
    let base = super::style::line_indent(&action.source.text, action.site.comments.start);
    let mut lines = comments.trim_end().lines();
    let first = lines.next().map(str::to_owned);
    let rest = lines.map(|line| line.strip_prefix(base).unwrap_or(line).to_owned());
    first.into_iter().chain(rest).map(|line| line + action.source.style.eol).collect()
}

/// The body without the directive, with captured paths under their new names and re-read values first.
fn body_text(action: &Action<'_>, closure: &Closure) -> Option<String> {
    let text = &action.source.text;
    let style = &action.source.style;
    let directive = action.absolute(action.function.use_server()?.span);
    let rest = text.get(directive.end as usize..)?;
    let after = &rest[..rest.len() - rest.trim_start_matches([' ', '\t', ';']).len()];
    let statement = Span::new(directive.start, directive.end + after.len() as u32);
    let whole = trivia::whole_lines(text, statement);
    let deleted = if action.body.contains(whole) { whole } else { statement };
    let mut edits = vec![TextEdit::delete(deleted)];
    edits.extend(closure.renames.iter().cloned());
    let base = super::style::line_indent(text, action.body.end.saturating_sub(1));
    let step = &style.indent;
    if !closure.statements.is_empty() {
        let lines = closure.statements.join(&format!("{}{step}", style.eol));
        let own_lines = if whole == deleted {
            format!("{step}{lines}{}", style.eol)
        } else {
            format!("{}{step}{lines}{}{step}", style.eol, style.eol)
        };
        edits.push(TextEdit::insert(deleted.start, own_lines));
    }
    edits.extend(dedent(action, base, deleted));
    let relative: Vec<TextEdit> = edits
        .into_iter()
        .filter(|edit| action.body.contains(edit.span))
        .map(|edit| {
            TextEdit::replace(
                Span::new(edit.span.start - action.body.start, edit.span.end - action.body.start),
                edit.new_text,
            )
        })
        .collect();
    text::apply(action.source.slice(action.body), &relative)
}

/// Takes the indentation of the closing brace's line off every line but those that are part of a template's text.
fn dedent(action: &Action<'_>, base: &str, deleted: Span) -> Vec<TextEdit> {
    let mut templates = Vec::new();
    each_expr_in(action.tree, action.id, |expr| {
        if matches!(expr.kind, ExprKind::Template { .. } | ExprKind::Tagged { .. }) {
            templates.push(action.absolute(expr.span));
        }
    });
    let body = action.source.slice(action.body);
    let starts = body.match_indices('\n').map(|(at, _)| action.body.start + at as u32 + 1);
    starts
        .map(|start| Span::new(start, start + base.len() as u32))
        .filter(|span| !span.is_empty() && action.source.slice(*span) == base && !deleted.contains(*span))
        .filter(|span| !templates.iter().any(|template| template.start < span.start && span.start < template.end))
        .map(TextEdit::delete)
        .collect()
}
