//! Where an input comes in, and every place that its value goes to.

use super::Action;
use super::follow::{Holder, HolderKind, Search};
use super::schemas;
use crate::fixes::{NotOffered, trivia};
use crate::hir::visit::walk_function;
use crate::hir::{Param, PatternKind, PatternProp, Prop, PropKey, Type, TypeKind};
use crate::text::{Span, TextEdit};

/// An input that goes.
pub struct Input {
    pub name: String,
    pub handed: Handed,
    pub uses: Vec<Use>,
    /// The same places, with whether they stand in a function inside of the action.
    pub nested: bool,
    /// Of its signature, its patterns and its schema, in the file.
    pub edits: Vec<TextEdit>,
    /// Names of fields that the value is written or compared under.
    pub keys: Vec<String>,
    /// Nothing else in the action is called so: what takes its place may be.
    pub frees_its_name: bool,
}

/// How calls hand it over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    Argument(usize),
    /// A property of this argument.
    Property(usize),
    /// A field of a form, that may as well stay.
    Field,
}

/// A place in the file where its value is used.
#[derive(Clone, Debug)]
pub enum Use {
    Plain(Span),
    /// `{ userId }`.
    Shorthand(Span, String),
    /// The validated object as a whole, which has the property no more.
    Whole {
        span: Span,
        text: String,
        key: String,
    },
    /// The same, spread.
    Spread {
        end: u32,
        key: String,
    },
}

impl Use {
    pub const fn start(&self) -> u32 {
        match self {
            Self::Plain(span) | Self::Shorthand(span, _) | Self::Whole { span, .. } => span.start,
            Self::Spread { end, .. } => *end,
        }
    }
}

const LOST: &str = "not every use of the input can be followed";

/// Follows the input of that name; `None` when the function has none.
pub fn find(action: &Action<'_>, name: &str) -> Result<Option<Input>, NotOffered> {
    let params = &action.function.params;
    for (index, param) in params.iter().enumerate() {
        let mut search = Search::new(action, name);
        let handed = match &param.pattern.kind {
            PatternKind::Name { ident, local: Some(local) } if ident.name == name => {
                search.locals.push(*local);
                search.sure &= is_text(param.ty.as_ref());
                let spans: Vec<Span> = params.iter().map(|param| action.absolute(param.span)).collect();
                search.remove_param(&spans, index);
                Handed::Argument(index)
            }
            PatternKind::Name { local: Some(local), .. } => {
                search.holders.push(Holder { local: *local, kind: HolderKind::Input });
                Handed::Property(index)
            }
            PatternKind::Object { props, rest } if props.iter().any(|prop| is_key(prop, name)) => {
                search.take(&param.pattern, props, rest.as_deref());
                Handed::Property(index)
            }
            _ => continue,
        };
        walk_function(&mut search, action.tree, action.id);
        if search.uses.is_empty() && search.edits.is_empty() {
            continue;
        }
        return search.finish(param, handed).map(Some);
    }
    Ok(None)
}

pub fn is_key(prop: &PatternProp, name: &str) -> bool {
    prop.key.name().is_some_and(|key| key == name)
}

/// Its type allows for a string and for nothing else.
fn is_text(ty: Option<&Type>) -> bool {
    ty.is_none_or(|ty| match &ty.kind {
        TypeKind::Keyword(word) => ["string", "any", "unknown", "null", "undefined"].contains(&word.as_str()),
        TypeKind::Union(all) => all.iter().all(|one| is_text(Some(one))),
        _ => false,
    })
}

impl Search<'_> {
    fn finish(mut self, param: &Param, handed: Handed) -> Result<Input, NotOffered> {
        let handed = if self.field { Handed::Field } else { handed };
        if let Handed::Property(_) = handed {
            self.property_type(param);
        }
        let edited = schemas::edits(self.action, self.name, &self.parsed);
        let Some(edited) = edited.filter(|_| self.followed) else {
            return Err(NotOffered::because(LOST));
        };
        self.edits.extend(edited);
        if !self.sure {
            let reason = format!("the type of `{}` may be another than that of a session's id", self.name);
            return Err(NotOffered::because(reason));
        }
        let written = self.action.text();
        if trivia::words(written)
            .collect::<Vec<_>>()
            .windows(2)
            .any(|pair| pair[0].1 == "typeof" && pair[1].1 == self.name)
        {
            return Err(NotOffered::because(LOST));
        }
        let Self { uses, keys, edits, nested, name, .. } = self;
        let own = |local: &&crate::hir::Local| local.name == name && self.action.function.span.contains(local.span);
        let frees_its_name = self.action.tree.locals.iter().filter(own).count() == self.locals.len();
        Ok(Input { name: name.to_owned(), handed, uses, nested, edits, keys, frees_its_name })
    }

    /// The parameter's type says no more of it.
    fn property_type(&mut self, param: &Param) {
        let Some(ty) = &param.ty else {
            let said = self.action.source.comments(self.action.item);
            let said = said.iter().any(|comment| trivia::has_word(self.action.source.slice(*comment), self.name));
            self.followed &= !said;
            return;
        };
        let span = self.action.absolute(ty.span);
        match &ty.kind {
            TypeKind::Keyword(word) if ["any", "unknown"].contains(&word.as_str()) => {}
            TypeKind::Object(members) => {
                let Some(index) = members.iter().position(|member| member.name.name == self.name) else {
                    self.followed = false;
                    return;
                };
                self.sure &= is_text(Some(&members[index].ty));
                let ends: Vec<Span> = members
                    .iter()
                    .map(|member| self.action.absolute(Span::new(member.name.span.start, member.ty.span.end)))
                    .collect();
                self.cut(&ends, index);
            }
            TypeKind::Named { .. } | TypeKind::Typeof(_) => {
                if schemas::follows_type(self.action, &self.parsed, self.name, ty) {
                    return;
                }
                // Only a schema says what a type of another place holds.
                self.sure &= !self.parsed.is_empty()
                    || schemas::declared(self.action, ty, self.name).is_some_and(|ty| is_text(Some(&ty)));
                let key = self.action.source.style.string(self.name);
                self.edits.push(TextEdit::insert(span.start, "Omit<"));
                self.edits.push(TextEdit::insert(span.end, format!(", {key}>")));
            }
            _ => self.followed = false,
        }
    }

    fn remove_param(&mut self, spans: &[Span], index: usize) {
        let source = self.action.source;
        let start = self.action.absolute(self.action.function.span).start;
        let opens = source.slice(Span::new(start, spans[0].start)).trim_end().ends_with('(');
        if !opens {
            self.edits.push(TextEdit::replace(spans[index], "()"));
            return;
        }
        self.cut(spans, index);
    }
}

pub fn prop_span(prop: &PatternProp) -> Span {
    let start = match &prop.key {
        PropKey::Name(key) => key.span.start,
        _ => prop.value.span.start,
    };
    Span::new(start, prop.value.span.end)
}

/// A property of an object literal, as far as it has a key that can be seen.
pub fn literal_span(prop: &Prop) -> Option<Span> {
    match prop {
        Prop::Value { key: PropKey::Name(key), value, .. } => {
            Some(Span::new(key.span.start.min(value.span.start), value.span.end))
        }
        // The dots stand in front of it.
        Prop::Spread(value) => Some(Span::new(value.span.start.saturating_sub(3), value.span.end)),
        _ => None,
    }
}
