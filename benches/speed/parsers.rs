//! The measures of all others: every module through a parser, and nothing else.

use crate::app::App;
use oxc_allocator::Allocator;
use oxc_span::SourceType;
use std::hint::black_box;
use swc_common::{BytePos, Spanned};
use swc_ecma_ast::EsVersion;
use swc_ecma_parser::{Lexer, Parser, StringInput, Syntax, TsSyntax};

/// The parser that Next uses.
pub fn swc(app: &App) {
    for (path, text) in app.modules() {
        let tsx = path.extension().is_some_and(|extension| extension == "tsx");
        let syntax = Syntax::Typescript(TsSyntax { tsx, ..TsSyntax::default() });
        let input = StringInput::new(text, BytePos(1), BytePos(text.len() as u32 + 1));
        let mut parser = Parser::new_from(Lexer::new(syntax, EsVersion::latest(), input, None));
        let module = parser.parse_module().expect("what is generated parses");
        black_box(module.span());
    }
}

pub fn oxc(app: &App) {
    for (path, text) in app.modules() {
        let tsx = path.extension().is_some_and(|extension| extension == "tsx");
        let allocator = Allocator::default();
        let source = if tsx { SourceType::tsx() } else { SourceType::ts() };
        let parsed = oxc_parser::Parser::new(&allocator, text, source).parse();
        assert!(parsed.diagnostics.is_empty(), "what is generated parses");
        black_box(parsed.program.span);
    }
}
