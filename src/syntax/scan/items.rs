//! Declarations, imports and exports.

use super::cursor::is_word;
use super::frame::{After, Frame, Kind, Pattern, Prev};
use super::{Declared, ScannedExport, ScannedImport, ScannedKind, ScannedName, ScannedTarget, ScannedText, Scanner};
use crate::text::Span;

impl<'t> Scanner<'t> {
    /// Behind `function`, up to behind the parenthesis of its parameters.
    pub fn begin_function(&mut self) -> Option<()> {
        let is_statement = self.prev == Prev::Start;
        self.cursor.eat(b'*');
        if let Some((word, start)) = self.take_name()? {
            self.declare_name(word, start, is_statement);
        }
        self.parameters(if is_statement { After::Statement } else { After::Operand })
    }

    fn parameters(&mut self, after: After) -> Option<()> {
        self.skip_type_parameters()?;
        self.cursor.eat(b'(').then_some(())?;
        self.push(Frame::new(Kind::Params, after).with_pattern(Pattern::Yes))
    }

    fn skip_type_parameters(&mut self) -> Option<()> {
        if self.is_typed() && self.cursor.look() == b'<' {
            self.cursor.look_past_blank()?;
            self.skip_type_brackets()?;
        }
        Some(())
    }

    /// The word behind the blanks, if one stands there.
    #[expect(clippy::option_option, reason = "the outer one says that the scanner gives up")]
    fn take_name(&mut self) -> Option<Option<(&'t [u8], usize)>> {
        if !is_word(self.cursor.look()) {
            return Some(None);
        }
        self.cursor.look_past_blank()?;
        let start = self.cursor.at;
        let word = self.cursor.take_word();
        (self.cursor.peek() != Some(b'\\')).then_some(Some((word, start)))
    }

    /// Behind `class`, up to what it extends or its brace.
    pub fn begin_class(&mut self) -> Option<()> {
        let is_statement = self.prev == Prev::Start;
        self.class_named(is_statement, |this, word, start| this.declare_name(word, start, is_statement))
    }

    fn class_named(&mut self, is_statement: bool, declare: impl FnOnce(&mut Self, &'t [u8], usize)) -> Option<()> {
        let at = self.cursor.at;
        match self.take_name()? {
            Some((b"extends" | b"implements", _)) => self.cursor.at = at,
            Some((word, start)) => declare(self, word, start),
            None => {}
        }
        self.skip_type_parameters()?;
        self.top.class = Some(if is_statement { After::Statement } else { After::Operand });
        self.prev = Prev::Operand;
        Some(())
    }

    pub fn begin_enum(&mut self) -> Option<()> {
        let (word, start) = self.take_name()??;
        self.declare_name(word, start, true);
        self.cursor.eat(b'{').then_some(())?;
        self.push(Frame::new(Kind::Enum, After::Statement))
    }

    /// `type`, `interface` and the like at the beginning of a statement. False when it is an ordinary name.
    pub fn typed_statement(&mut self, word: &[u8]) -> Option<bool> {
        let may_begin_one = matches!(
            word,
            b"type" | b"interface" | b"abstract" | b"declare" | b"namespace" | b"module" | b"global" | b"using"
        );
        if !may_begin_one || !self.is_typed() {
            return Some(false);
        }
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        let next = self.cursor.peek().unwrap_or(0);
        let starts_name = !newline && is_word(next);
        match word {
            b"type" if starts_name && self.type_alias()? => return Some(true),
            b"interface" if starts_name => return self.interface().map(|()| true),
            b"abstract" if self.cursor.rest().starts_with(b"class") => return Some(true),
            b"declare" if starts_name => return self.ambient_module().map(|()| true),
            b"namespace" | b"module" | b"global" | b"using" | b"abstract"
                if starts_name || !newline && matches!(next, b'{' | b'"' | b'\'') =>
            {
                return None;
            }
            _ => {}
        }
        self.cursor.at = at;
        Some(false)
    }

    /// `declare global { … }`, `declare module 'name' { … }`: nothing in it exists at run time.
    fn ambient_module(&mut self) -> Option<()> {
        let (word, _) = self.take_name()??;
        match word {
            b"global" => {}
            b"module" if matches!(self.cursor.look(), b'"' | b'\'') => {
                self.cursor.look_past_blank()?;
                self.cursor.take_string()?;
            }
            b"module" | b"namespace" => {
                self.take_name()??;
            }
            _ => return None,
        }
        (self.cursor.look() == b'{').then_some(())?;
        self.cursor.look_past_blank()?;
        self.skip_type_brackets()?;
        self.prev = Prev::Start;
        Some(())
    }

    fn type_alias(&mut self) -> Option<bool> {
        let (word, start) = self.take_name()??;
        self.skip_type_parameters()?;
        if !self.cursor.eat(b'=') {
            return Some(false);
        }
        self.declare_type(word, start);
        self.skip_type()?;
        Some(true)
    }

    fn interface(&mut self) -> Option<()> {
        let (word, start) = self.take_name()??;
        self.declare_type(word, start);
        self.skip_type_parameters()?;
        if self.cursor.looks_at(b"extends") {
            self.cursor.look_past_blank()?;
            self.cursor.at += "extends".len();
            self.skip_types()?;
        }
        (self.cursor.look() == b'{').then_some(())?;
        self.cursor.look_past_blank()?;
        self.skip_type_brackets()?;
        self.prev = Prev::Start;
        self.exporting &= !self.outer.is_empty();
        Some(())
    }

    fn declare_type(&mut self, word: &[u8], start: usize) {
        if !self.outer.is_empty() {
            return;
        }
        let span = Span::new(start as u32, (start + word.len()) as u32);
        self.scan.declared.push((span, Declared::Type));
        if self.exporting {
            let (name, target) = (ScannedText::Name(span), ScannedTarget::Local(span));
            self.scan.exports.push(ScannedExport { name, target, type_only: true, span });
        }
    }

    pub fn import(&mut self, start: usize) -> Option<()> {
        match self.cursor.look() {
            b'(' => self.request(ScannedKind::Dynamic)?,
            b'.' => {}
            _ => {
                (self.outer.is_empty() && self.prev == Prev::Start).then_some(())?;
                self.import_declaration(start)?;
                return self.end_declaration();
            }
        }
        self.prev = Prev::Operand;
        Some(())
    }

    /// A declaration is no operand that could be called.
    fn end_declaration(&mut self) -> Option<()> {
        self.prev = Prev::Operand;
        (!matches!(self.cursor.look(), b'(' | b'[' | b'`')).then_some(())
    }

    fn import_declaration(&mut self, start: usize) -> Option<()> {
        let mut names = Vec::new();
        let mut type_only = false;
        if let Some((mut word, mut at)) = self.take_name()? {
            if word == b"type" {
                type_only = self.is_import_type()?;
                if type_only {
                    (word, at) = self.take_name()?.unwrap_or((b"", 0));
                }
            }
            if !word.is_empty() {
                let span = Span::new(at as u32, (at + word.len()) as u32);
                let (imported, local) = (Some(ScannedText::Default), ScannedText::Name(span));
                names.push(ScannedName { imported, local, type_only: false, used: false, span });
                if !self.cursor.eat(b',') && !self.cursor.looks_at(b"from") {
                    return None;
                }
            }
        }
        match self.cursor.look() {
            b'*' => names.push(self.namespace()?),
            b'{' => names.extend(self.specifiers(false)?),
            _ => {}
        }
        let is_bare = names.is_empty() && matches!(self.cursor.look(), b'"' | b'\'');
        if !is_bare {
            self.take_from()?;
        }
        let specifier = self.module_name()?;
        for name in &names {
            self.add_name(name, type_only, start)?;
        }
        self.scan.imports.push(ScannedImport { kind: ScannedKind::Static, specifier, type_only, names });
        Some(())
    }

    /// Behind `import type`: whether that is what it means, and no default import named `type`.
    fn is_import_type(&mut self) -> Option<bool> {
        let at = self.cursor.at;
        let next = self.cursor.look();
        let is_type = match self.take_name()? {
            Some((b"from", _)) => !matches!(self.cursor.look(), b'"' | b'\''),
            Some(_) => true,
            None => matches!(next, b'{' | b'*'),
        };
        self.cursor.at = at;
        Some(is_type)
    }

    fn add_name(&mut self, name: &ScannedName, type_only: bool, start: usize) -> Option<()> {
        let ScannedText::Name(local) = name.local else { return None };
        let is_type = type_only || name.type_only;
        self.scan.declared.push((local, if is_type { Declared::TypeImport } else { Declared::Import }));
        let text = self.cursor.text_of(local);
        // What stands before the import has been passed already.
        let is_before = || memchr::memmem::find(&self.cursor.text.as_bytes()[..start], text.as_bytes()).is_some();
        self.late = self.late || self.any_code && is_before();
        self.names.add(text.as_bytes())
    }

    fn take_from(&mut self) -> Option<()> {
        let (word, _) = self.take_name()??;
        (word == b"from").then_some(())
    }

    /// The string behind `from`, and the attributes behind it.
    fn module_name(&mut self) -> Option<Span> {
        self.cursor.look_past_blank()?;
        matches!(self.cursor.peek(), Some(b'"' | b'\'')).then_some(())?;
        let span = self.cursor.take_string()?;
        (!self.cursor.text_of(span).contains('\\')).then_some(())?;
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        let word = self.cursor.take_word();
        if (word == b"with" || word == b"assert" && !newline) && self.cursor.look() == b'{' {
            self.cursor.look_past_blank()?;
            self.skip_type_brackets()?;
        } else {
            self.cursor.at = at;
        }
        Some(span)
    }

    pub fn export(&mut self) -> Option<()> {
        (self.outer.is_empty() && self.prev == Prev::Start).then_some(())?;
        self.exporting = false;
        match self.cursor.look() {
            b'{' => return self.export_list(false),
            b'*' => return self.export_all(false),
            _ => {}
        }
        let at = self.cursor.at;
        let (word, start) = self.take_name()??;
        match word {
            b"default" => return self.export_default(start),
            b"type" => match self.cursor.look() {
                b'{' => return self.export_list(true),
                b'*' => return self.export_all(true),
                _ => {}
            },
            b"const" | b"let" | b"var" | b"function" | b"async" | b"class" | b"abstract" | b"enum" | b"interface" => {}
            _ => return None,
        }
        self.cursor.at = at;
        self.exporting = true;
        Some(())
    }

    fn export_list(&mut self, type_only: bool) -> Option<()> {
        let names = self.specifiers(true)?;
        let is_reexport = self.cursor.looks_at(b"from");
        for (index, name) in names.iter().enumerate() {
            let (ScannedText::Name(span) | ScannedText::Text(span)) = name.local else { return None };
            let target = match name.imported {
                _ if is_reexport => ScannedTarget::Reexport(self.scan.imports.len(), index),
                Some(ScannedText::Name(local)) => ScannedTarget::Local(local),
                _ => return None,
            };
            let type_only = type_only || name.type_only;
            self.scan.exports.push(ScannedExport { name: name.local, target, type_only, span });
        }
        if is_reexport {
            self.take_from()?;
            let specifier = self.module_name()?;
            self.scan.imports.push(ScannedImport { kind: ScannedKind::Reexport, specifier, type_only, names });
        }
        self.end_declaration()
    }

    fn export_all(&mut self, type_only: bool) -> Option<()> {
        let mut names = Vec::new();
        let at = self.cursor.at;
        self.cursor.eat(b'*');
        if self.cursor.looks_at(b"as") {
            self.cursor.at = at;
            let name = self.namespace()?;
            let ScannedText::Name(span) = name.local else { return None };
            let target = ScannedTarget::Reexport(self.scan.imports.len(), 0);
            self.scan.exports.push(ScannedExport { name: name.local, target, type_only, span });
            names.push(ScannedName { span, ..name });
        }
        self.take_from()?;
        let specifier = self.module_name()?;
        self.scan.imports.push(ScannedImport { kind: ScannedKind::ReexportAll, specifier, type_only, names });
        self.end_declaration()
    }

    fn export_default(&mut self, start: usize) -> Option<()> {
        let span = self.cursor.span_from(start);
        let at = self.cursor.at;
        let mut local = None;
        match self.take_name()? {
            Some((b"function", _)) => local = self.default_function()?,
            Some((b"async", _)) if self.is_function_ahead()? => local = self.default_function()?,
            Some((b"class", _)) => {
                let mut name = None;
                self.class_named(true, |_, word, start| {
                    name = Some(Span::new(start as u32, (start + word.len()) as u32));
                })?;
                local = name;
            }
            Some((b"abstract" | b"interface", _)) => return None,
            Some((word, start)) => {
                if self.is_whole_expression()? {
                    local = Some(Span::new(start as u32, (start + word.len()) as u32));
                }
                self.cursor.at = at;
                self.prev = Prev::Operator;
            }
            None if matches!(self.cursor.look(), b'(' | b'<') => return None,
            None => self.prev = Prev::Operator,
        }
        if let Some(name) = local.filter(|_| self.prev != Prev::Operator) {
            self.clash |= self.names.find(self.cursor.text_of(name).as_bytes()).is_some();
            self.scan.declared.push((name, Declared::Value));
        }
        let (name, target) = (ScannedText::Default, ScannedTarget::Expression(local));
        self.scan.exports.push(ScannedExport { name, target, type_only: false, span });
        Some(())
    }

    fn is_function_ahead(&mut self) -> Option<bool> {
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        if !newline && self.cursor.take_word() == b"function" {
            return Some(true);
        }
        self.cursor.at = at;
        Some(false)
    }

    #[expect(clippy::option_option, reason = "the outer one says that the scanner gives up")]
    fn default_function(&mut self) -> Option<Option<Span>> {
        self.cursor.eat(b'*');
        let name = self.take_name()?.map(|(word, start)| Span::new(start as u32, (start + word.len()) as u32));
        self.parameters(After::Statement)?;
        Some(name)
    }

    /// Nothing behind the word belongs to the same expression.
    fn is_whole_expression(&mut self) -> Option<bool> {
        let at = self.cursor.at;
        let newline = self.cursor.look_past_blank()?;
        let next = self.cursor.peek();
        self.cursor.at = at;
        match next {
            None | Some(b';') => Some(true),
            Some(byte) if is_word(byte) => newline.then_some(true),
            // `name!` is the same name.
            Some(b'!') => None,
            Some(b'@' | b'{' | b'"' | b'\'') if newline => Some(true),
            Some(_) => Some(false),
        }
    }
}
