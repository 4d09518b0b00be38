//! Drives the parser from item to item.

use super::comments::Collector;
use super::{ItemVisitor, Language, Parsed, ParsedItem, Plan, SyntaxError, guard, resync};
use crate::text::{Atom, Span};
use swc_common::{BytePos, Spanned};
use swc_ecma_ast::{EsVersion, ModuleItem};
use swc_ecma_parser::error::{Error, SyntaxError as SwcError};
use swc_ecma_parser::input::Tokens;
use swc_ecma_parser::{Context, Lexer, Parser, StringInput};

/// Parses `text`, whose plan it is, from the byte `from`, which must be 0 or the end of an item, and shows the items to
/// `visitor` until it wants no more. The visitor runs on a stack that fits the text.
pub fn for_each_item(text: &str, language: Language, plan: &Plan, from: u32, visitor: &mut dyn ItemVisitor) {
    let patience = PATIENCE + text.len() as u64 * 4;
    let drive = || Driver { text, language, plan, visitor: &mut *visitor, end: from, patience }.run();
    if guard::with_stack_for(&text[from as usize..], drive).is_none() {
        let whole = Span::new(from, text.len() as u32);
        let error = SyntaxError { span: whole, message: Atom::new_static("the file is too large to be analysed") };
        visitor.visit(&ParsedItem { lead: from, code: whole, tree: Parsed::Broken(error), comments: &[] });
    }
}

/// Bytes that may be read in vain in any text.
const PATIENCE: u64 = 1 << 20;

struct Driver<'a> {
    text: &'a str,
    language: Language,
    plan: &'a Plan,
    visitor: &'a mut dyn ItemVisitor,
    /// Where the last item ended.
    end: u32,
    /// How many bytes may still be read by items that fail far behind the line where the next one begins: all of them
    /// may fail at the same place.
    patience: u64,
}

/// Why a run of the parser ended.
enum Pause {
    /// It came to its limit.
    Limit,
    Broken,
    Stopped,
}

impl Driver<'_> {
    fn run(mut self) {
        let from = self.end;
        let mut stops = self.plan.stops.iter().filter(|stop| stop.passage.end > from).peekable();
        let length = self.text.len() as u32;
        let comments = Collector::default();
        loop {
            let limit = stops.peek().map_or(length, |stop| stop.passage.start.max(self.end));
            match self.parse_until(limit, &comments) {
                Pause::Stopped => return,
                Pause::Broken => {}
                Pause::Limit => {
                    let Some(stop) = stops.next() else { return self.show_last_comments(length, &comments) };
                    match stop.message {
                        Some(message) => self.refuse(stop.passage, message, &comments),
                        None => self.show_last_comments(limit, &comments),
                    }
                }
            }
        }
    }

    /// One parser, from the end of the last item to `limit` or to the first item that fails.
    fn parse_until(&mut self, limit: u32, comments: &Collector) -> Pause {
        let source = &self.text[self.end as usize..limit as usize];
        let Some(mut parser) = guard::quietly(|| new_parser(source, self.language, self.end, comments)) else {
            let Some(first) = source.find(|c: char| !c.is_whitespace()) else { return Pause::Limit };
            return self.show_broken(self.end + first as u32, limit, None, comments);
        };
        let end_of_input = new_parser("", self.language, 0, comments).input().cur();
        while parser.input().cur() != end_of_input {
            let first = offset(parser.cur_pos());
            if self.visitor.stop_before(self.end, first) {
                return Pause::Stopped;
            }
            let parsed = guard::quietly(|| parser.parse_module_item());
            parser.input_mut().iter_mut().finalize_comments();
            let errors = parser.take_errors();
            let next = offset(parser.cur_pos());
            // An item that reaches into the next one has run into text that is no token.
            let is_whole = |item: &ModuleItem| (first + 1..=next).contains(&offset(item.span_hi()));
            match parsed {
                Some(Ok(item)) if is_whole(&item) && fatal(&errors).is_none() => {
                    self.show(first, &item, comments);
                    // The parser passes over some texts in silence.
                    if self.end < next && !comments.fill(self.text, Span::new(self.end, next)) {
                        comments.clear();
                        return Pause::Broken;
                    }
                }
                Some(Err(error)) => return self.show_broken(first, limit, Some(&error), comments),
                _ => return self.show_broken(first, limit, fatal(&errors).or(errors.first()), comments),
            }
        }
        Pause::Limit
    }

    fn show(&mut self, first: u32, item: &ModuleItem, comments: &Collector) {
        let code = Span::new(first, offset(item.span_hi()).min(self.text.len() as u32));
        self.emit(code, Parsed::Tree(item), comments);
    }

    fn show_broken(&mut self, first: u32, limit: u32, error: Option<&Error>, comments: &Collector) -> Pause {
        let mut end = resync::next_item(self.text, first as usize, limit as usize) as u32;
        let place = error.map_or(Span::at(first), |error| Span::new(offset(error.span().lo), offset(error.span().hi)));
        let length = self.text.len() as u32;
        let start = place.start.min(length);
        self.patience = self.patience.saturating_sub(u64::from(start.saturating_sub(end)));
        if self.patience == 0 && start > end {
            end = resync::next_item(self.text, start as usize, limit.max(start) as usize) as u32;
        }
        let span = Span::new(start, place.end.clamp(start, length));
        let message = error.map_or(Atom::new_static("the parser fails here"), |error| Atom::from(&*error.kind().msg()));
        self.emit(Span::new(first, end), Parsed::Broken(SyntaxError { span, message }), comments);
        // What the lexer read beyond belongs to items that are read again.
        comments.clear();
        Pause::Broken
    }

    fn refuse(&mut self, passage: Span, message: &'static str, comments: &Collector) {
        let error = SyntaxError { span: passage, message: Atom::new_static(message) };
        self.emit(Span::new(passage.start.max(self.end), passage.end), Parsed::Broken(error), comments);
        comments.clear();
    }

    /// Those after the last item of the portion that ends there, where the parser goes on.
    fn show_last_comments(&mut self, end: u32, comments: &Collector) {
        if comments.first_from(self.end).is_some() {
            self.emit(Span::at(end), Parsed::Comments, comments);
        }
        self.end = end;
        comments.clear();
    }

    fn emit(&mut self, code: Span, tree: Parsed<'_>, comments: &Collector) {
        let mut comments = comments.take_before(code.end);
        comments.retain(|comment| comment.span.start >= self.end);
        let lead = comments.first().map_or(code.start, |comment| comment.span.start.min(code.start));
        self.end = code.end;
        self.visitor.visit(&ParsedItem { lead, code, tree, comments: &comments });
    }
}

/// `source` starts at the byte `at` of the file; `BytePos` 0 is reserved, so that positions are offsets plus one.
fn new_parser<'a>(source: &'a str, language: Language, at: u32, comments: &'a Collector) -> Parser<Lexer<'a>> {
    let input = StringInput::new(source, BytePos(at + 1), BytePos(at + 1 + source.len() as u32));
    let lexer = Lexer::new(language.syntax(), EsVersion::latest(), input, Some(comments));
    let mut parser = Parser::new_from(lexer);
    parser.set_ctx(parser.ctx() | Context::Module | Context::Strict);
    parser.allow_module_syntax();
    if at == 0 {
        // Its errors come again from the first item.
        let _ = parser.parse_shebang();
    }
    parser
}

fn offset(position: BytePos) -> u32 {
    position.0.saturating_sub(1)
}

/// Among the errors that the parser has recovered from, one that says that the tree is not what was meant: a bracket or
/// a comment that swallows the rest of the file. Others, such as those of TypeScript's rules, do no harm.
fn fatal(errors: &[Error]) -> Option<&Error> {
    errors.iter().find(|error| matches!(error.kind(), SwcError::Expected(..) | SwcError::Eof))
}
