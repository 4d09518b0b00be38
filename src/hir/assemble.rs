//! From text to a [`Module`], and from the module of a text to that of the edited text.

mod outline;
mod scanned;
mod scope;

pub use scanned::Scanned;

use super::module::Region;
use super::{Item, Module, Placed, lower, shift};
use crate::syntax::{ItemVisitor, Language, Parsed, ParsedItem, Passage, Plan, for_each_item};
use crate::text::Span;
use std::mem;
use std::sync::Arc;

impl Module {
    /// Whatever the text is: what does not parse is an item of the kind [`super::ItemKind::Other`] and an error of the
    /// outline.
    pub fn parse(text: &str, language: Language) -> Self {
        let mut fresh = Fresh { text, items: Vec::new(), known: None };
        let plan = Plan::of(text, language);
        for_each_item(text, language, &plan, 0, &mut fresh);
        let (regions, items) = fresh.items.into_iter().map(|fresh| (fresh.region, fresh.item)).unzip();
        Self { calm: plan.calm, ..Self::assembled(text, language, regions, items, &[]) }
    }

    /// The module of `new_text`, of which `self` is the module when it was `old_text`. Only what the difference can have
    /// changed is parsed again; the other items keep their trees. An item that no longer parses keeps its last good
    /// tree and is [`Placed::stale`].
    pub fn update(&self, old_text: &str, new_text: &str) -> Self {
        let Some(edit) = Edit::between(old_text, new_text) else { return self.clone() };
        let Again { plan, restart, from, known } = self.again(&edit, old_text, new_text);
        let mut fresh = Fresh { text: new_text, items: Vec::new(), known };
        for_each_item(new_text, self.language, &plan, from, &mut fresh);
        let synced = fresh.known.as_ref().and_then(|known| known.synced).unwrap_or(self.regions.len());
        let calm = plan.calm;
        Self { calm, ..self.merged(&edit, restart, fresh.items, synced, new_text) }
    }

    /// Whether the items of `new_text` that are not those of `old_text`, of which `self` is the module, have trees.
    pub fn parses_on(&self, old_text: &str, new_text: &str) -> bool {
        let Some(edit) = Edit::between(old_text, new_text) else { return true };
        let Again { plan, from, known, .. } = self.again(&edit, old_text, new_text);
        let mut trial = Trial { known, broken: false };
        for_each_item(new_text, self.language, &plan, from, &mut trial);
        !trial.broken
    }

    fn again<'a>(&'a self, edit: &'a Edit, old_text: &str, new_text: &str) -> Again<'a> {
        let whole = has_html_comment(old_text) || has_html_comment(new_text);
        let passage = Passage { start: edit.start, old_end: edit.old_end, new_end: edit.new_end };
        let plan = Plan::after(new_text, self.language, &self.calm, passage);
        let restart = if whole { 0 } else { self.restart(edit, &plan) };
        let from = restart.checked_sub(1).map_or(0, |before| self.regions[before].code.end);
        let known = (!whole).then(|| Known::new(&self.regions, edit, restart, &plan));
        Again { plan, restart, from, known }
    }

    /// The item to parse first. The one before the edited one looks at what follows it; one that is broken may depend on
    /// everything that follows, and so may the end of the one before it: a template that is not closed yet may belong to it.
    /// What is left out may begin before the edit.
    fn restart(&self, edit: &Edit, plan: &Plan) -> usize {
        let reached = |index: usize| self.regions.get(index + 1).is_none_or(|next| next.code.start >= edit.start);
        let edited = (0..self.regions.len()).find(|index| reached(*index)).unwrap_or(0);
        let broken = self.regions.iter().position(|region| region.broken.is_some());
        let left_out = plan.left_out().find(|passage| passage.start < edit.start);
        let left_out = left_out.map(|passage| self.regions.partition_point(|region| region.code.end <= passage.start));
        edited.min(broken.unwrap_or(usize::MAX)).min(left_out.unwrap_or(usize::MAX)).saturating_sub(1)
    }

    /// Old items before `restart`, the fresh ones, and old items from `synced` on.
    fn merged(&self, edit: &Edit, restart: usize, fresh: Vec<FreshItem>, synced: usize, new_text: &str) -> Self {
        let replaced = &self.items[restart..synced];
        let mut regions = self.regions[..restart].to_vec();
        let mut items: Vec<(Arc<Item>, bool)> =
            self.items[..restart].iter().map(|placed| (Arc::clone(&placed.item), placed.stale)).collect();
        items.extend(carry(replaced, &fresh, edit));
        regions.extend(fresh.into_iter().map(|fresh| fresh.region));
        items.extend(self.items[synced..].iter().map(|placed| (Arc::clone(&placed.item), placed.stale)));
        regions.extend(self.regions[synced..].iter().map(|region| region.shifted(edit.shift())));
        let (items, stale): (Vec<Arc<Item>>, Vec<bool>) = items.into_iter().unzip();
        Self::assembled(new_text, self.language, regions, items, &stale)
    }

    fn assembled(text: &str, language: Language, regions: Vec<Region>, items: Vec<Arc<Item>>, stale: &[bool]) -> Self {
        let is_stale = |index: usize| stale.get(index).copied().unwrap_or(false);
        let place = |(index, item)| {
            let region: &Region = &regions[index];
            Placed { start: region.lead, item, stale: region.broken.is_some() || is_stale(index) }
        };
        let items: Vec<Placed> = items.into_iter().enumerate().map(place).collect();
        let scope = scope::of(&items);
        let outline = Arc::new(outline::of(text, language, &items, &regions, &scope));
        Self { items, outline, scope, language, regions, calm: Vec::new() }
    }
}

/// Gives each fresh item its tree: an equal old one if there is one, its last good one when it is broken.
fn carry(replaced: &[Placed], fresh: &[FreshItem], edit: &Edit) -> Vec<(Arc<Item>, bool)> {
    let mut taken = vec![false; replaced.len()];
    let mut old_of: Vec<Option<usize>> = vec![None; fresh.len()];
    // Equal ones first: statements without a name are all alike, and one must not take another's place.
    let passes: [fn(&Item, &Item) -> bool; 2] = [PartialEq::eq, same_place];
    for is_version in passes {
        let mut next = 0;
        for (fresh, old) in fresh.iter().zip(&mut old_of).filter(|(fresh, _)| fresh.region.broken.is_none()) {
            // Nearly always it is the one after the last.
            let mut candidates = (next..replaced.len()).chain(0..next);
            let found = || candidates.find(|index| !taken[*index] && is_version(&replaced[*index].item, &fresh.item));
            *old = old.or_else(found);
            if let Some(index) = *old {
                taken[index] = true;
                next = index + 1;
            }
        }
    }
    let mut last_good = (0..replaced.len()).filter(|index| !taken[*index]);
    let items = old_of.into_iter().zip(fresh).map(|(old, fresh)| {
        if fresh.region.broken.is_some() {
            let old = last_good.next().map(|index| moved(&replaced[index], edit, fresh.region.lead));
            return (old.unwrap_or_else(|| Arc::clone(&fresh.item)), true);
        }
        let unchanged = old.map(|index| &replaced[index].item).filter(|old| **old == fresh.item);
        (Arc::clone(unchanged.unwrap_or(&fresh.item)), false)
    });
    items.collect()
}

/// The tree of `old` with its spans moved through the edit, for an item that starts at `start` now.
fn moved(old: &Placed, edit: &Edit, start: u32) -> Arc<Item> {
    let map = |span: Span| {
        let span = edit.moved(span.shifted(old.start));
        Span::new(span.start.saturating_sub(start), span.end.saturating_sub(start))
    };
    if map(old.item.span) == old.item.span && !edit.touches(old.item.span.shifted(old.start)) {
        return Arc::clone(&old.item);
    }
    Arc::new(shift::shifted(&old.item, &map))
}

/// The two are versions of one item, as far as can be told.
fn same_place(old: &Item, new: &Item) -> bool {
    mem::discriminant(&old.kind) == mem::discriminant(&new.kind) && scope::first_name(old) == scope::first_name(new)
}

/// swc takes `-->` for a comment at the start of a line, which makes an item depend on the line before it.
fn has_html_comment(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), b"-->").is_some() || memchr::memmem::find(text.as_bytes(), b"<!--").is_some()
}

/// The passage in which two texts differ, in whole characters.
struct Edit {
    /// Length of the common beginning.
    start: u32,
    /// End of the passage in the old text.
    old_end: u32,
    new_end: u32,
}

impl Edit {
    fn between(old_text: &str, new_text: &str) -> Option<Self> {
        let (old, new) = (old_text.as_bytes(), new_text.as_bytes());
        let mut start = same_start(old, new);
        if start == old.len() && start == new.len() {
            return None;
        }
        while !new_text.is_char_boundary(start) || !old_text.is_char_boundary(start) {
            start -= 1;
        }
        let mut same = same_end(&old[start..], &new[start..]);
        while !new_text.is_char_boundary(new.len() - same) {
            same -= 1;
        }
        Some(Self { start: start as u32, old_end: (old.len() - same) as u32, new_end: (new.len() - same) as u32 })
    }

    fn touches(&self, old: Span) -> bool {
        old.touches(Span::new(self.start, self.old_end))
    }

    /// Where a span of the old text is in the new one. An end that the edit has replaced moves to the edge of the edit.
    fn moved(&self, old: Span) -> Span {
        let behind = |offset: u32| offset - self.old_end + self.new_end;
        let start = if old.start >= self.old_end { behind(old.start) } else { old.start.min(self.start) };
        let end = if old.end >= self.old_end { behind(old.end) } else { old.end.min(self.start) };
        Span::new(start, end.max(start))
    }

    /// What is behind the edit moves by this many bytes.
    fn shift(&self) -> i64 {
        i64::from(self.new_end) - i64::from(self.old_end)
    }
}

/// Bytes that are compared at once.
const STEP: usize = 64;

/// How many bytes are the same from the start on.
fn same_start(a: &[u8], b: &[u8]) -> usize {
    let chunks = a.chunks_exact(STEP).zip(b.chunks_exact(STEP)).take_while(|(a, b)| a == b).count() * STEP;
    chunks + a[chunks..].iter().zip(&b[chunks..]).take_while(|(a, b)| a == b).count()
}

/// How many are the same at the end.
fn same_end(a: &[u8], b: &[u8]) -> usize {
    let chunks = a.rchunks_exact(STEP).zip(b.rchunks_exact(STEP)).take_while(|(a, b)| a == b).count() * STEP;
    let rest = a[..a.len() - chunks].iter().rev().zip(b[..b.len() - chunks].iter().rev());
    chunks + rest.take_while(|(a, b)| a == b).count()
}

/// What is parsed again after an edit.
struct Again<'a> {
    plan: Plan,
    /// The first item, and the offset where the one before it ends.
    restart: usize,
    from: u32,
    /// `None` when nothing of the old text counts.
    known: Option<Known<'a>>,
}

struct FreshItem {
    region: Region,
    item: Arc<Item>,
}

/// Lowers items as they are parsed.
struct Fresh<'a> {
    text: &'a str,
    items: Vec<FreshItem>,
    known: Option<Known<'a>>,
}

/// The items of the text before its edit.
struct Known<'a> {
    regions: &'a [Region],
    edit: &'a Edit,
    /// Items before it are not looked at.
    restart: usize,
    /// Passages that were left out, and those of the edited text: what is before them decides on that too.
    was_left_out: Vec<Span>,
    left_out: Vec<Span>,
    /// The first item from which on nothing changes.
    synced: Option<usize>,
}

impl<'a> Known<'a> {
    fn new(regions: &'a [Region], edit: &'a Edit, restart: usize, plan: &Plan) -> Self {
        let refused = regions.iter().filter_map(|region| region.broken.as_ref()).filter(|error| error.is_refusal());
        let was_left_out = refused.map(|error| error.span).collect();
        Self { regions, edit, restart, was_left_out, left_out: plan.left_out().collect(), synced: None }
    }

    /// Everything from `first` on stands as before.
    fn ends_before(&mut self, previous_end: u32, first: u32) -> bool {
        self.synced = self.same_from_here(previous_end, first);
        self.synced.is_some()
    }

    /// The old item that starts at `first`, if it and everything behind it stand as before.
    fn same_from_here(&self, previous_end: u32, first: u32) -> Option<usize> {
        if previous_end < self.edit.new_end {
            return None;
        }
        let old = |offset: u32| u32::try_from(i64::from(offset) - self.edit.shift()).ok();
        let (old_end, old_first) = (old(previous_end)?, old(first)?);
        let index = self.regions.binary_search_by_key(&old_first, |region| region.code.start).ok()?;
        let before = self.regions.get(index.checked_sub(1)?)?;
        let stands = index > self.restart && before.code.end == old_end && self.leaves_out_the_same(first);
        stands.then_some(index)
    }

    fn leaves_out_the_same(&self, from: u32) -> bool {
        let moved = |span: &Span| self.edit.moved(*span);
        let was = self.was_left_out.iter().map(moved).filter(|span| span.end > from);
        was.eq(self.left_out.iter().copied().filter(|span| span.end > from))
    }
}

impl ItemVisitor for Fresh<'_> {
    fn stop_before(&mut self, previous_end: u32, first: u32) -> bool {
        self.known.as_mut().is_some_and(|known| known.ends_before(previous_end, first))
    }

    fn visit(&mut self, parsed: &ParsedItem<'_>) {
        let broken = match &parsed.tree {
            Parsed::Broken(error) => Some(error.clone()),
            Parsed::Tree(_) | Parsed::Comments => None,
        };
        let region = Region { lead: parsed.lead, code: parsed.code, broken };
        self.items.push(FreshItem { region, item: Arc::new(lower::item(self.text, parsed)) });
    }
}

/// Parses without lowering.
struct Trial<'a> {
    known: Option<Known<'a>>,
    broken: bool,
}

impl ItemVisitor for Trial<'_> {
    fn stop_before(&mut self, previous_end: u32, first: u32) -> bool {
        self.broken || self.known.as_mut().is_some_and(|known| known.ends_before(previous_end, first))
    }

    fn visit(&mut self, parsed: &ParsedItem<'_>) {
        self.broken |= matches!(parsed.tree, Parsed::Broken(_));
    }
}
