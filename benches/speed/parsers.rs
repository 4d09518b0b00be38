//! The measures of all others: every module through a parser, and nothing else.

use oxc_allocator::Allocator;
use oxc_span::SourceType;
use std::hint::black_box;
use std::path::Path;
use swc_common::BytePos;
use swc_ecma_ast::EsVersion;
use swc_ecma_parser::{Lexer, Parser, StringInput, Syntax, TsSyntax};

/// The parser that Next uses. Gives how many modules it has a tree of.
pub fn swc<'a>(modules: impl Iterator<Item = (&'a Path, &'a str)>) -> usize {
    let parses = |(path, text): (&Path, &str)| {
        let syntax = Syntax::Typescript(TsSyntax { tsx: has_markup(path), decorators: true, ..TsSyntax::default() });
        let input = StringInput::new(text, BytePos(1), BytePos(text.len() as u32 + 1));
        let mut parser = Parser::new_from(Lexer::new(syntax, EsVersion::latest(), input, None));
        black_box(parser.parse_module()).is_ok()
    };
    modules.filter(|module| parses(*module)).count()
}

pub fn oxc<'a>(modules: impl Iterator<Item = (&'a Path, &'a str)>) -> usize {
    let parses = |(path, text): (&Path, &str)| {
        let allocator = Allocator::default();
        let source = if has_markup(path) { SourceType::tsx() } else { SourceType::ts() };
        let parsed = oxc_parser::Parser::new(&allocator, text, source).parse();
        black_box(parsed.program.span);
        parsed.diagnostics.is_empty()
    };
    modules.filter(|module| parses(*module)).count()
}

/// In JavaScript too, where Next takes any file for one with markup.
fn has_markup(path: &Path) -> bool {
    path.extension().is_none_or(|extension| !matches!(extension.to_str(), Some("ts" | "mts" | "cts")))
}
