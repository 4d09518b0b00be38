//! `config.matcher` of middleware: the paths that it runs for.

use crate::hir::{Definition, Expr, ExprKind, Lit, Module, Prop};
use crate::rules::support::binding;
use crate::text::Span;
use crate::workspace::PathPattern;

pub struct Matcher {
    /// Of what is written there; `None` where nothing is.
    pub span: Option<Span>,
    patterns: Vec<PathPattern>,
    words: Vec<String>,
}

impl Matcher {
    pub fn matches(&self, path: &str) -> bool {
        self.span.is_none() || self.patterns.iter().any(|pattern| pattern.matches(path) == Some(true))
    }

    /// Words of the patterns, which paths may be told apart by.
    pub fn words(&self) -> &[String] {
        &self.words
    }
}

/// `None` where there is one that cannot be read.
pub fn of(module: &Module) -> Option<Matcher> {
    let everything = || Matcher { span: None, patterns: Vec::new(), words: Vec::new() };
    if !module.outline.exports.iter().any(|export| export.name == "config") {
        return Some(everything());
    }
    let Some(Definition::Variable { item, declarator }) = module.scope.get("config") else {
        return None;
    };
    let props = object_of(module, *item, *declarator)?;
    let mut found = None;
    for prop in props {
        match prop {
            Prop::Value { key, value, .. } => {
                if key.name()? == "matcher" {
                    found = Some(value);
                }
            }
            _ => return None,
        }
    }
    let Some(value) = found else {
        return Some(everything());
    };
    let mut sources = Vec::new();
    list(value, &mut sources)?;
    let patterns = sources.iter().map(|source| PathPattern::new(source)).collect::<Option<Vec<_>>>()?;
    let mut words: Vec<String> = sources.iter().flat_map(|source| words_of(source)).collect();
    words.sort();
    words.dedup();
    Some(Matcher { span: Some(module.absolute(*item, value.span)), patterns, words })
}

/// What `export const config = { … }` holds.
fn object_of(module: &Module, item: usize, declarator: usize) -> Option<&[Prop]> {
    let found = binding::of_declarator(&module.items[item].item, declarator, "config")?;
    let binding::Source::Init(init) = found.source else {
        return None;
    };
    match &init.without_casts().kind {
        ExprKind::Object(props) if found.path.is_empty() => Some(props),
        _ => None,
    }
}

fn text_of(expr: &Expr) -> Option<String> {
    match &expr.without_casts().kind {
        ExprKind::Lit(Lit::Str(text)) => Some(text.to_string()),
        ExprKind::Template { parts, exprs } if exprs.is_empty() => parts.first().map(ToString::to_string),
        _ => None,
    }
}

fn list(expr: &Expr, sources: &mut Vec<String>) -> Option<()> {
    match &expr.without_casts().kind {
        ExprKind::Array(items) => {
            items.iter().try_for_each(|item| if item.spread { None } else { list(&item.expr, sources) })
        }
        ExprKind::Object(props) => {
            let mut source = None;
            for prop in props {
                let Prop::Value { key, value, .. } = prop else { return None };
                match &**key.name()? {
                    "source" => source = Some(text_of(value)?),
                    // It runs or not by what whoever sends the request puts into it.
                    "has" | "missing" => return Some(()),
                    _ => {}
                }
            }
            sources.push(source?);
            Some(())
        }
        _ => {
            sources.push(text_of(expr)?);
            Some(())
        }
    }
}

fn words_of(source: &str) -> impl Iterator<Item = String> + '_ {
    let words = source.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-' | '.'));
    words.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()).map(str::to_owned)
}
