//! How a file is written: what an edit must look like to pass for its author's.

use crate::hir::{ItemKind, Module};

/// The habits of one file. A created file takes those of the file that it serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    pub quote: char,
    pub semicolons: bool,
    /// One level.
    pub indent: String,
    pub eol: &'static str,
    /// A comma after the last element when the closing bracket has its own line.
    pub trailing_commas: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self { quote: '\'', semicolons: true, indent: "  ".to_owned(), eol: "\n", trailing_commas: true }
    }
}

impl Style {
    pub fn of(text: &str, module: &Module) -> Self {
        Self {
            quote: quote(text, module),
            semicolons: semicolons(text, module),
            indent: indent(text),
            eol: if text.contains("\r\n") { "\r\n" } else { "\n" },
            trailing_commas: trailing_commas(text),
        }
    }

    /// `;` where the file ends its statements with one.
    pub const fn semi(&self) -> &'static str {
        if self.semicolons { ";" } else { "" }
    }

    /// A string literal.
    pub fn string(&self, value: &str) -> String {
        let mut out = String::with_capacity(value.len() + 2);
        out.push(self.quote);
        for c in value.chars() {
            match c {
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                c if c == self.quote => out.extend(['\\', c]),
                c => out.push(c),
            }
        }
        out.push(self.quote);
        out
    }

    /// A template of ours, written with `\n`, two spaces, single quotes and semicolons at line ends, in this style.
    pub fn adapt(&self, template: &str) -> String {
        let mut out = String::with_capacity(template.len() * 2);
        for (index, line) in template.lines().enumerate() {
            if index > 0 {
                out.push_str(self.eol);
            }
            self.adapt_line(line, &mut out);
        }
        if template.ends_with('\n') {
            out.push_str(self.eol);
        }
        out
    }

    fn adapt_line(&self, line: &str, out: &mut String) {
        let code = line.trim_start_matches(' ');
        let spaces = line.len() - code.len();
        for _ in 0..spaces / 2 {
            out.push_str(&self.indent);
        }
        if spaces % 2 == 1 {
            out.push(' ');
        }
        if code.starts_with("//") || code.starts_with('*') || code.starts_with("/*") {
            out.push_str(code);
            return;
        }
        let code = if self.semicolons { code } else { code.strip_suffix(';').unwrap_or(code) };
        if self.quote == '\'' {
            out.push_str(code);
        } else {
            out.extend(code.chars().map(|c| if c == '\'' { self.quote } else { c }));
        }
    }
}

fn quote(text: &str, module: &Module) -> char {
    let first = |start: u32| text.as_bytes().get(start as usize).copied();
    let imports = module.outline.imports.iter().filter_map(|import| first(import.span.start));
    let directives = module.outline.directives.iter().filter_map(|directive| first(directive.span.start));
    let mut written: Vec<u8> = imports.chain(directives).filter(|c| matches!(c, b'\'' | b'"')).collect();
    if written.is_empty() {
        written = text.bytes().filter(|c| matches!(c, b'\'' | b'"')).collect();
    }
    let double = memchr::memchr_iter(b'"', &written).count();
    if double * 2 > written.len() { '"' } else { '\'' }
}

fn semicolons(text: &str, module: &Module) -> bool {
    let ends: Vec<bool> = module
        .items
        .iter()
        .filter(|placed| ends_with_semicolon_by_custom(&placed.item.kind))
        .map(|placed| placed.start as usize + placed.item.span.end as usize)
        .filter_map(|end| text.get(..end))
        .map(|before| before.trim_end().ends_with(';'))
        .collect();
    if ends.is_empty() {
        let code_lines = text.lines().map(str::trim_end).filter(|line| line.ends_with([';', ')', '\'', '"']));
        let (with, without): (Vec<&str>, Vec<&str>) = code_lines.partition(|line| line.ends_with(';'));
        return with.len() >= without.len();
    }
    ends.iter().filter(|with| **with).count() * 2 >= ends.len()
}

fn ends_with_semicolon_by_custom(kind: &ItemKind) -> bool {
    use crate::hir::StmtKind;
    match kind {
        ItemKind::Import(_) | ItemKind::ExportNamed { .. } | ItemKind::ExportAll { .. } => true,
        ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt) => {
            matches!(stmt.kind, StmtKind::Let(..) | StmtKind::Expr(_) | StmtKind::Directive(_))
        }
        _ => false,
    }
}

fn indent(text: &str) -> String {
    let indents = text.lines().filter_map(|line| {
        let code = line.trim_start_matches([' ', '\t']);
        let lead = line.get(..line.len() - code.len())?;
        (!lead.is_empty() && !code.is_empty() && !code.starts_with('*')).then_some(lead)
    });
    let (mut tabs, mut spaces) = (0, Vec::new());
    for lead in indents {
        if lead.starts_with('\t') {
            tabs += 1;
        } else {
            spaces.push(lead.len());
        }
    }
    if tabs > spaces.len() {
        return "\t".to_owned();
    }
    let fours = spaces.iter().filter(|width| *width % 4 == 0).count();
    let smallest = spaces.iter().copied().filter(|width| *width > 1).min().unwrap_or(2);
    let width = if !spaces.is_empty() && fours == spaces.len() { 4 } else { smallest.min(4) };
    " ".repeat(width)
}

fn trailing_commas(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let closed = lines.windows(2).filter(|pair| pair[1].starts_with(['}', ']', ')']) && !pair[0].is_empty());
    let (mut with, mut without) = (0, 0);
    for pair in closed {
        match pair[0].chars().next_back() {
            Some(',') => with += 1,
            Some(';' | '{' | '}' | '(' | '[' | '>') | None => {}
            Some(_) => without += 1,
        }
    }
    with >= without
}

/// The white space at the start of the line that holds `offset`.
pub fn line_indent(text: &str, offset: u32) -> &str {
    let offset = (offset as usize).min(text.len());
    let before = text.get(..offset).unwrap_or_default();
    let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let line = text.get(start..).unwrap_or_default().trim_start_matches('\u{feff}');
    let code = line.trim_start_matches([' ', '\t']);
    line.get(..line.len() - code.len()).unwrap_or_default()
}
