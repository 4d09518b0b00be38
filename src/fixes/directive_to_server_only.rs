//! Replaces a directive that makes endpoints, or that nothing reads, by the import that its author meant.

use super::add_server_only::{self, MARKER};
use super::edits::{Edits, Source};
use super::{Fix, FixKind, NotOffered, Offer, Safety, trivia};
use crate::finding::Finding;
use crate::hir::Directive;
use crate::rules::Context;
use crate::text::{Span, TextEdit};

pub fn fix(finding: &Finding, context: &Context<'_>) -> Offer {
    let snapshot = context.view.snapshot;
    let file = finding.place.file;
    let source = Source::of(snapshot, file);
    let outline = &source.module.outline;
    let directive = outline.directives.iter().find(|directive| directive.span.touches(finding.place.span));
    let Some(directive) = directive.filter(|directive| directive.parentheses == 0) else {
        return Err(NotOffered::because("no directive stands there that an import could replace"));
    };
    if outline.use_client().is_some() {
        return Err(NotOffered::because("the module is a `'use client'` module"));
    }
    if !means_server_only(directive) {
        return Err(NotOffered::because("what the string was meant to be is not known"));
    }
    if let Some(outside) = add_server_only::outside_importer(snapshot, file) {
        return Err(NotOffered::because(outside));
    }
    let mut edits = Edits::new(snapshot);
    if outline.imports_value(MARKER).is_some() {
        edits.push(file, TextEdit::delete(trivia::whole_lines(&source.text, statement(&source, directive))));
    } else {
        let quote = source.slice(directive.span).chars().next().filter(|c| matches!(c, '\'' | '"'));
        let quote = quote.ok_or_else(|| NotOffered::because("it is no plain string"))?;
        let written = literal_span(&source, directive);
        edits.replace(file, written, format!("import {quote}{MARKER}{quote}"));
    }
    Ok(Fix {
        kind: FixKind::DirectiveToServerOnly,
        title: format!("Replace the directive by `import '{MARKER}'`"),
        safety: Safety::Safe,
        files: edits.finish().ok_or_else(|| NotOffered::because("the module would not parse with it"))?,
    })
}

/// `'use server'` where the rule says so, or a string that is nearly the marker's name.
fn means_server_only(directive: &Directive) -> bool {
    let letters: String = directive.value.chars().filter(char::is_ascii_alphabetic).collect();
    let letters = letters.to_ascii_lowercase();
    directive.value == "use server" || letters == "serveronly" || letters == "useserveronly" || letters == "onlyserver"
}

/// The literal without a semicolon.
fn literal_span(source: &Source, directive: &Directive) -> Span {
    let text = source.slice(directive.span);
    let literal = text.trim_end().trim_end_matches(';').trim_end();
    Span::new(directive.span.start, directive.span.start + literal.len() as u32)
}

fn statement(source: &Source, directive: &Directive) -> Span {
    let rest = source.text.get(directive.span.end as usize..).unwrap_or_default();
    let semicolon = u32::from(rest.starts_with(';'));
    Span::new(directive.span.start, directive.span.end + semicolon)
}
