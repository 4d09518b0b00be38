//! The trees of a text that is being edited, against those of a fresh parse.

use crate::typist::Typist;
use actionfence::hir::{ItemKind, Module, Outline};
use actionfence::syntax::Language;
use std::mem;
use swc_common::BytePos;
use swc_ecma_ast::EsVersion;
use swc_ecma_parser::{EsSyntax, Lexer, Parser, StringInput, Syntax, TsSyntax};

/// Edits a text so many times. Gives how many of its states parsed, or what went wrong.
pub fn edit(source: &str, others: &[String], language: Language, seed: u64, edits: usize) -> Result<usize, String> {
    let mut typist = Typist::new(seed);
    let mut text = source.to_owned();
    let mut module = Module::parse(&text, language);
    let mut whole = 0;
    for _ in 0..edits {
        let mut next = typist.next(&text, others);
        if next.len() > 20_000 + 2 * source.len() {
            source.clone_into(&mut next);
        }
        let updated = module.update(&text, &next);
        let fresh = Module::parse(&next, language);
        let problem = difference(&updated, &fresh).or_else(|| lost(&module, &updated));
        let problem = problem.or_else(|| misread(&next, language, &fresh));
        if let Some(problem) = problem {
            return Err(format!("{problem}\n--- seed {seed}, {language:?}, from:\n{text:?}\n--- to:\n{next:?}"));
        }
        whole += usize::from(fresh.outline.errors.is_empty());
        (text, module) = (next, updated);
    }
    Ok(whole)
}

/// What is good must equal a fresh parse, what is broken must be so in both.
fn difference(updated: &Module, fresh: &Module) -> Option<String> {
    if updated.outline.errors != fresh.outline.errors {
        return Some(format!("errors {:?} instead of {:?}", updated.outline.errors, fresh.outline.errors));
    }
    if updated.items.len() != fresh.items.len() {
        return Some(format!("{} items instead of {}", updated.items.len(), fresh.items.len()));
    }
    for (index, (updated, fresh)) in updated.items.iter().zip(&fresh.items).enumerate() {
        if (updated.start, updated.stale) != (fresh.start, fresh.stale) {
            return Some(format!("item {index} is at {} instead of {}", updated.start, fresh.start));
        }
        if !fresh.stale && updated.item != fresh.item {
            return Some(format!("item {index} is {:#?} instead of {:#?}", updated.item, fresh.item));
        }
    }
    if fresh.outline.errors.is_empty() && updated != fresh {
        return Some(format!("outline or scope: {:#?} instead of {:#?}", updated.outline, fresh.outline));
    }
    None
}

/// What the scanner says of a text that parses is what the trees say.
fn misread(text: &str, language: Language, fresh: &Module) -> Option<String> {
    let scanned = Outline::scan(text, language).ok().filter(|_| fresh.outline.errors.is_empty())?;
    // The workspace asks the trees about functions with directives.
    let expected = Outline { inline_actions: false, ..(*fresh.outline).clone() };
    let differs = scanned.outline != expected && parses(text, language);
    differs.then(|| format!("scanned {:#?} instead of {expected:#?}", scanned.outline))
}

/// The parser has nothing to say against the text, nor anything that it recovers from.
fn parses(text: &str, language: Language) -> bool {
    let typescript = |tsx| Syntax::Typescript(TsSyntax { tsx, decorators: true, ..TsSyntax::default() });
    let syntax = match language {
        Language::Tsx => typescript(true),
        Language::TypeScript | Language::Plain | Language::Declaration => typescript(false),
        Language::JavaScript => Syntax::Es(EsSyntax { jsx: true, decorators: true, ..EsSyntax::default() }),
    };
    let input = StringInput::new(text, BytePos(1), BytePos(1 + text.len() as u32));
    let mut parser = Parser::new_from(Lexer::new(syntax, EsVersion::latest(), input, None));
    parser.parse_module().is_ok() && parser.take_errors().is_empty()
}

/// When one item breaks and the others stay, it keeps the tree it had.
fn lost(before: &Module, after: &Module) -> Option<String> {
    let same_count = before.items.len() == after.items.len() && before.items.iter().all(|placed| !placed.stale);
    let mut broken = after.items.iter().enumerate().filter(|(_, placed)| placed.stale);
    let (Some((index, placed)), None) = (broken.next(), broken.next()) else { return None };
    let others = || before.items.iter().zip(&after.items).enumerate().filter(|(at, _)| *at != index);
    if !same_count || others().any(|(_, (before, after))| before.item != after.item) {
        return None;
    }
    let kept = mem::discriminant(&before.items[index].item.kind) == mem::discriminant(&placed.item.kind);
    let was_empty = before.items[index].item.kind == ItemKind::Other;
    (!kept && !was_empty).then(|| format!("item {index} broke and lost its tree"))
}
