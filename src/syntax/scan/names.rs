//! The imported names, and whether they stand in value positions.
//!
//! A name that something inside of the module declares again may mean the one or the other: then only a parse can tell.

use super::{Declared, Scan, ScannedText};
use rustc_hash::{FxHashMap, FxHashSet};

pub struct Names<'t> {
    text: &'t str,
    known: Vec<Name<'t>>,
    /// By hash, the newest name plus one.
    heads: [u16; 256],
    /// Whether names are looked for at all: nothing removes unused imports from JavaScript.
    is_typed: bool,
    /// Names that are declared if the parentheses around them are parameters, else used.
    pub undecided: Vec<u16>,
}

struct Name<'t> {
    text: &'t [u8],
    used: bool,
    shadowed: bool,
    /// The name before of the same hash, plus one.
    next: u16,
}

/// Always known: calls of it are imports.
pub const REQUIRE: u16 = 0;

impl<'t> Names<'t> {
    pub fn new(text: &'t str, is_typed: bool) -> Self {
        let (known, undecided) = (Vec::new(), Vec::new());
        let mut names = Self { text, known, heads: [0; 256], is_typed, undecided };
        let _ = names.add(b"require");
        names
    }

    /// `None` when there are too many.
    pub fn add(&mut self, text: &'t [u8]) -> Option<()> {
        if (self.is_typed || self.known.is_empty()) && self.find(text).is_none() {
            let head = &mut self.heads[hash(text)];
            let name = Name { text, used: false, shadowed: false, next: *head };
            *head = u16::try_from(self.known.len() + 1).ok()?;
            self.known.push(name);
        }
        Some(())
    }

    pub fn texts(&self) -> impl Iterator<Item = &'t [u8]> {
        self.known.iter().map(|name| name.text)
    }

    pub fn find(&self, text: &[u8]) -> Option<u16> {
        let mut at = self.heads[hash(text)];
        while let Some(index) = at.checked_sub(1) {
            let name = &self.known[usize::from(index)];
            if name.text == text {
                return Some(index);
            }
            at = name.next;
        }
        None
    }

    pub fn note_use(&mut self, name: u16) {
        self.known[usize::from(name)].used = true;
    }

    pub fn note_declaration(&mut self, name: u16) {
        self.known[usize::from(name)].shadowed = true;
    }

    /// The parentheses that were opened at `mark` have ended.
    pub fn decide(&mut self, mark: u32, are_parameters: bool) {
        while self.undecided.len() > mark as usize
            && let Some(name) = self.undecided.pop()
        {
            if are_parameters {
                self.note_declaration(name);
            } else {
                self.note_use(name);
            }
        }
    }

    /// Fills in which imported names are used.
    pub fn finish(&self, mut scan: Scan) -> Option<Scan> {
        let unsure = |index: u16| {
            let name = &self.known[usize::from(index)];
            name.used && name.shadowed
        };
        if unsure(REQUIRE) {
            return None;
        }
        let locals = scan.exports.iter().filter(|export| !export.type_only);
        let exported: FxHashSet<&str> = locals
            .filter_map(|export| match export.target {
                super::ScannedTarget::Local(span) | super::ScannedTarget::Expression(Some(span)) => Some(span),
                _ => None,
            })
            .map(|span| span.slice(self.text))
            .collect();
        for name in
            scan.imports.iter_mut().filter(|it| it.kind == super::ScannedKind::Static).flat_map(|it| &mut it.names)
        {
            let ScannedText::Name(local) = name.local else { return None };
            let text = local.slice(self.text);
            if !self.is_typed {
                name.used = true;
                continue;
            }
            let index = self.find(text.as_bytes())?;
            if unsure(index) {
                return None;
            }
            name.used = self.known[usize::from(index)].used || exported.contains(text);
        }
        Some(scan)
    }
}

impl Scan {
    /// What the top level declares, by name. A value goes before a type.
    pub fn declarations<'t>(&self, text: &'t str) -> FxHashMap<&'t str, Declared> {
        let mut known: FxHashMap<&str, Declared> = FxHashMap::default();
        for (span, declared) in &self.declared {
            let kept = known.entry(span.slice(text)).or_insert(*declared);
            let is_replaced = match kept {
                Declared::Type => true,
                Declared::TypeImport => *declared == Declared::Value,
                Declared::Value | Declared::Import => false,
            };
            if is_replaced {
                *kept = *declared;
            }
        }
        known
    }
}

fn hash(text: &[u8]) -> usize {
    let (first, last) = (text.first().copied().unwrap_or(0), text.last().copied().unwrap_or(0));
    let mixed = usize::from(first).wrapping_mul(31) ^ usize::from(last).wrapping_mul(7) ^ text.len().wrapping_mul(13);
    mixed & 255
}
