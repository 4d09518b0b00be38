//! A page as a list of cases: each heading with code below it is one.

use std::ops::Range;

/// A page, kept by lines so that blocks can be rewritten in place.
pub struct Page {
    pub lines: Vec<String>,
    pub cases: Vec<Case>,
}

#[derive(Default)]
pub struct Case {
    pub heading: String,
    /// 1-based, of the heading.
    pub line: usize,
    pub sources: Vec<Source>,
    pub blocks: Vec<Block>,
}

/// A file of the case's workspace, without its annotations.
pub struct Source {
    pub path: String,
    pub text: String,
    pub expected: Vec<Expected>,
    /// Byte offset of `$0` in the text.
    pub cursor: Option<u32>,
}

/// What an annotation claims of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// 1-based, in the text without annotations.
    pub line: u32,
    pub severity: String,
    pub rule: String,
    pub message: String,
}

/// A block that holds what the program says: `snapshot`, `fix …` or `actions`.
#[derive(Clone)]
pub struct Block {
    /// What stands behind the fence.
    pub info: String,
    pub body: String,
    /// Lines of the page (0-based) from fence to fence.
    pub lines: Range<usize>,
}

const SOURCE_LANGUAGES: &[&str] =
    &["ts", "tsx", "js", "jsx", "mts", "mjs", "cts", "cjs", "json", "jsonc", "prisma", "css", "yaml", "toml"];
const DEFAULT_PATH: &str = "app/page.tsx";

impl Page {
    pub fn parse(markdown: &str) -> Result<Self, String> {
        let lines: Vec<String> = markdown.lines().map(str::to_owned).collect();
        let mut cases = vec![Case::default()];
        let mut label = None;
        let mut at = 0;
        while at < lines.len() {
            let line = lines[at].as_str();
            if let Some(info) = line.strip_prefix("```") {
                let end = (at + 1..lines.len())
                    .find(|end| lines[*end] == "```")
                    .ok_or_else(|| format!("line {}: the block is never closed", at + 1))?;
                let body = joined(&lines[at + 1..end]);
                let case = cases.last_mut().ok_or("no case")?;
                case.take_block(info, body, at..end + 1, label.take())
                    .map_err(|error| format!("line {}: {error}", at + 1))?;
                at = end + 1;
                continue;
            }
            if line.starts_with('#') {
                let heading = line.trim_start_matches('#').trim().to_owned();
                cases.push(Case { heading, line: at + 1, ..Case::default() });
            }
            if !line.trim().is_empty() {
                label = path_label(line);
            }
            at += 1;
        }
        cases.retain(|case| !case.sources.is_empty());
        Ok(Self { lines, cases })
    }

    /// The page with some blocks replaced.
    pub fn rewritten(&self, mut replacements: Vec<(Range<usize>, String)>) -> String {
        replacements.sort_by_key(|(lines, _)| lines.start);
        let mut out = String::new();
        let mut done = 0;
        for (range, text) in replacements {
            for line in &self.lines[done..range.start] {
                out.push_str(line);
                out.push('\n');
            }
            out.push_str(&text);
            done = range.end;
        }
        for line in &self.lines[done..] {
            out.push_str(line);
            out.push('\n');
        }
        out
    }
}

impl Case {
    fn take_block(
        &mut self,
        info: &str,
        body: String,
        lines: Range<usize>,
        label: Option<String>,
    ) -> Result<(), String> {
        let language = info.split(' ').next().unwrap_or_default();
        if matches!(language, "snapshot" | "fix" | "actions") {
            self.blocks.push(Block { info: info.to_owned(), body, lines });
            return Ok(());
        }
        if label.is_none() && !SOURCE_LANGUAGES.contains(&language) {
            return Ok(());
        }
        let path = label.unwrap_or_else(|| DEFAULT_PATH.to_owned());
        if self.sources.iter().any(|source| source.path == path) {
            return Err(format!(
                "a second block for `{path}` under one heading; label it or give it a heading of its own"
            ));
        }
        self.sources.push(Source::parse(path, &body)?);
        Ok(())
    }
}

fn joined(lines: &[String]) -> String {
    let mut text = lines.join("\n");
    if !lines.is_empty() {
        text.push('\n');
    }
    text
}

/// A line that is nothing but a path in backticks, with or without a colon.
fn path_label(line: &str) -> Option<String> {
    let inner = line.trim().trim_end_matches(':').strip_prefix('`')?.strip_suffix('`')?;
    let is_path = !inner.is_empty() && !inner.contains([' ', '`', '<', '"', '\'']) && inner.contains('.');
    is_path.then(|| inner.to_owned())
}

impl Source {
    fn parse(path: String, body: &str) -> Result<Self, String> {
        let mut text = String::new();
        let mut expected = Vec::new();
        let mut pending: Vec<Expected> = Vec::new();
        let mut line = 1;
        for raw in body.split_inclusive('\n') {
            let (code, annotations) = split_annotations(raw)?;
            if !annotations.is_empty() && code.trim().is_empty() {
                pending.extend(annotations);
                continue;
            }
            for mut annotation in pending.drain(..).chain(annotations) {
                annotation.line = line;
                expected.push(annotation);
            }
            text.push_str(&code);
            line += 1;
        }
        if let Some(annotation) = pending.first() {
            return Err(format!("`{path}` ends with an annotation of `{}` and no line below it", annotation.rule));
        }
        let cursor = text.find("$0").map(|at| at as u32);
        Ok(Self { path, text: text.replacen("$0", "", 1), expected, cursor })
    }
}

/// The line without its annotations and the blanks before them, and the annotations.
fn split_annotations(raw: &str) -> Result<(String, Vec<Expected>), String> {
    let mut code = raw.trim_end_matches('\n').to_owned();
    let mut found = Vec::new();
    while let Some((start, annotation)) = last_annotation(&code)? {
        code.truncate(start);
        let kept = code.trim_end().len();
        code.truncate(kept);
        found.insert(0, annotation);
    }
    code.push('\n');
    Ok((code, found))
}

fn last_annotation(code: &str) -> Result<Option<(usize, Expected)>, String> {
    for severity in ["error", "warning", "info", "hint"] {
        for (open, close) in [("// ", ""), ("{/* ", " */}"), ("/* ", " */"), ("# ", "")] {
            let marker = format!("{open}{severity}: [");
            let Some(start) = code.rfind(&marker) else {
                continue;
            };
            let rest = &code[start + marker.len()..];
            let malformed = || {
                format!(
                    "malformed annotation, `// {severity}: [rule] \"part of the message\"` expected: {}",
                    code.trim()
                )
            };
            let rest = rest.strip_suffix(close).ok_or_else(malformed)?;
            let (rule, message) = rest.split_once("] \"").ok_or_else(malformed)?;
            let message = message.strip_suffix('"').ok_or_else(malformed)?;
            let expected =
                Expected { line: 0, severity: severity.to_owned(), rule: rule.to_owned(), message: message.to_owned() };
            return Ok(Some((start, expected)));
        }
    }
    Ok(None)
}
