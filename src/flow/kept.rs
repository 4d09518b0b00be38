//! Reports of an earlier version of a file that is being edited, for the endpoints that the edits cannot have touched.
//!
//! What a report says follows from the items of its file that the endpoint can reach by their names, and from the other
//! files that were looked into. Where all of these are as before, the report is the same but for its places, which have
//! moved with their items. Whatever else has changed means that the endpoint is run again.

use super::EndpointReport;
use super::proof::Evidence;
use crate::finding::Place;
use crate::hir::endpoints::Endpoint;
use crate::hir::{Definition, ExportTarget, ItemKind, LetKind, Module, Placed, StmtKind};
use crate::text::{Atom, Span};
use crate::workspace::{FileId, Reads, Version, View, note_again};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// What was found in one version of a file.
pub(super) struct Kept {
    module: Arc<Module>,
    text: Arc<str>,
    /// Of everything but this file that the reports depend on.
    version: Version,
    reads: Reads,
    reports: Vec<Known>,
}

/// A report, and where the last place of its own file starts that it tells of.
#[derive(Clone)]
pub(super) struct Known {
    pub report: Arc<EndpointReport>,
    last: u32,
}

impl Known {
    pub fn new(file: FileId, mut report: EndpointReport) -> Self {
        let mut last = 0;
        for_each_place(&mut report, &mut |place| {
            if place.file == file {
                last = last.max(place.span.start);
            }
        });
        Self { report: Arc::new(report), last }
    }
}

impl Kept {
    /// Keeps the reports for the next version of the file.
    pub fn keep(view: &View<'_>, reads: Reads, reports: Vec<Known>) {
        let (snapshot, file) = (view.snapshot, view.file);
        let version = snapshot.version(&reads, file);
        let (module, text) = (view.module(file), view.text(file));
        snapshot.keep(file, Arc::new(Self { module, text, version, reads, reports }));
    }
}

/// Reports that hold in the present version.
pub(super) struct Held {
    kept: Arc<Kept>,
    module: Arc<Module>,
    file: FileId,
    /// By item, whether it has changed itself.
    altered: Vec<bool>,
    /// By item, whether something that it can reach has changed.
    touched: Vec<bool>,
    /// Where the items began to move, in the text before.
    moved_from: u32,
}

impl Held {
    /// `None` when nothing can be taken over.
    pub fn of(view: &View<'_>) -> Option<Self> {
        let (snapshot, file) = (view.snapshot, view.file);
        let kept: Arc<Kept> = snapshot.kept(file)?;
        let module = view.module(file);
        if kept.module.items.len() != module.items.len() || kept.version != snapshot.version(&kept.reads, file) {
            return None;
        }
        let rebound = rebound(&kept.module, &module)?;
        let text = view.text(file);
        let pairs = kept.module.items.iter().zip(&module.items);
        let altered: Vec<bool> = pairs.map(|(before, now)| !is_same(before, now, &kept.text, &text)).collect();
        let touched = touched(&module, &altered, &rebound);
        let mut pairs = kept.module.items.iter().zip(&module.items);
        let moved = pairs.find(|(before, now)| before.start != now.start);
        let moved_from = moved.map_or(u32::MAX, |(before, _)| before.start);
        Some(Self { kept, module, file, altered, touched, moved_from })
    }

    /// The findings rest on what the reports were made from.
    pub fn note(&self) {
        note_again(&self.kept.reads);
    }

    /// The report of the endpoint with that number, if it still holds.
    pub fn report(&self, number: usize, endpoint: &Endpoint) -> Option<Known> {
        let is_of = |known: &&Known| {
            let old = &known.report.endpoint;
            (old.item, old.function, old.kind, &old.name)
                == (endpoint.item, endpoint.function, endpoint.kind, &endpoint.name)
        };
        let known = &self.kept.reports;
        let known = known.get(number).filter(is_of).or_else(|| known.iter().find(is_of))?;
        if self.touched[endpoint.item] || (endpoint.function.is_none() && self.is_exported_anew(endpoint)) {
            return None;
        }
        if known.last < self.moved_from && known.report.endpoint == *endpoint {
            return Some(known.clone());
        }
        let mut report = EndpointReport::clone(&known.report);
        let (mut is_lost, mut last) = (false, 0);
        for_each_place(&mut report, &mut |place| {
            is_lost |= !self.move_along(place, endpoint.item);
            if place.file == self.file {
                last = last.max(place.span.start);
            }
        });
        report.endpoint = endpoint.clone();
        (!is_lost).then(|| Known { report: Arc::new(report), last })
    }

    /// An endpoint without a function is found by its export.
    fn is_exported_anew(&self, endpoint: &Endpoint) -> bool {
        let target = |module: &Module| {
            let name = endpoint.name.as_deref().unwrap_or("default");
            let export = module.outline.exports.iter().find(|export| export.name == name && !export.type_only)?;
            let local = match &export.target {
                ExportTarget::Local(local) => module.scope.get(local).map(Definition::item),
                ExportTarget::Default | ExportTarget::Reexport { .. } => None,
            };
            Some((export.target.clone(), module.item_of(export), local))
        };
        let (before, now) = (target(&self.kept.module), target(&self.module));
        let is_untouched = now
            .as_ref()
            .is_some_and(|(_, item, local)| !self.touched[*item] && local.is_none_or(|local| !self.touched[local]));
        before != now || !is_untouched
    }

    /// Places move with their items, most of them with `likely`. False when the item has become another one.
    fn move_along(&self, place: &mut Place, likely: usize) -> bool {
        if place.file != self.file || place.span == Span::default() {
            return true;
        }
        let before = &self.kept.module.items;
        let begins_by = |index: usize| before.get(index).is_some_and(|placed| placed.start <= place.span.start);
        let index = if begins_by(likely) && !begins_by(likely + 1) {
            likely
        } else {
            self.kept.module.item_at(place.span.start).unwrap_or_default()
        };
        let moved = |offset: u32| offset - before[index].start + self.module.items[index].start;
        place.span = Span::new(moved(place.span.start), moved(place.span.end));
        !self.altered[index]
    }
}

/// The names that are imported otherwise than before, or no longer, or only now; `None` when others than imported names
/// mean something else.
fn rebound<'m>(before: &'m Module, now: &'m Module) -> Option<FxHashSet<&'m str>> {
    let is_import = |definition: Option<&Definition>| matches!(definition, None | Some(Definition::Import { .. }));
    let ways = [(before, now), (now, before)].into_iter();
    let differing = ways.flat_map(|(one, other)| {
        one.scope.keys().filter(|name| one.scope.get(*name) != other.scope.get(*name)).map(Atom::as_str)
    });
    let is_imported = |name: &str| is_import(before.scope.get(name)) && is_import(now.scope.get(name));
    differing.map(|name| is_imported(name).then_some(name)).collect()
}

/// The items that have changed, and those that can reach them by names. Of an import nothing is reached but the names.
fn touched(module: &Module, altered: &[bool], rebound: &FxHashSet<&str>) -> Vec<bool> {
    let mut touched = altered.to_vec();
    let mut edges: Vec<(usize, usize)> = Vec::new();
    for (index, placed) in module.items.iter().enumerate() {
        for name in &placed.item.free {
            if rebound.contains(name.as_str()) {
                touched[index] = true;
            }
            let Some(definition) = module.scope.get(name) else { continue };
            if matches!(definition, Definition::Import { .. }) {
                continue;
            }
            let target = definition.item();
            edges.push((index, target));
            // Whoever mentions a variable may give it another value.
            if is_variable(&module.items[target]) {
                edges.push((target, index));
            }
        }
    }
    loop {
        let before = touched.iter().filter(|touched| **touched).count();
        for (from, to) in &edges {
            touched[*from] |= touched[*to];
        }
        if touched.iter().filter(|touched| **touched).count() == before {
            return touched;
        }
    }
}

/// The same tree from the same text, wherever it stands.
fn is_same(before: &Placed, now: &Placed, old_text: &str, new_text: &str) -> bool {
    Arc::ptr_eq(&before.item, &now.item)
        && !before.stale
        && !now.stale
        && source(before, old_text) == source(now, new_text)
}

fn source<'t>(placed: &Placed, text: &'t str) -> Option<&'t [u8]> {
    let span = placed.item.span.shifted(placed.start);
    text.as_bytes().get(span.start as usize..span.end as usize)
}

/// It declares what can be assigned to.
fn is_variable(placed: &Placed) -> bool {
    let (ItemKind::Stmt(stmt) | ItemKind::ExportDecl(stmt)) = &placed.item.kind else { return false };
    matches!(&stmt.kind, StmtKind::Let(kind, _) if *kind != LetKind::Const)
}

fn for_each_place(report: &mut EndpointReport, act: &mut dyn FnMut(&mut Place)) {
    let EndpointReport { endpoint: _, guards, effects, lookups, declared, identities: _, evidence, around } = report;
    let super::Guards { authentication, validation, authorization, rate_limit } = guards;
    for verdict in [authentication, validation, authorization, rate_limit] {
        verdict.at.iter_mut().for_each(&mut *act);
        verdict.proof.iter_mut().for_each(|proof| places_of(proof, act));
    }
    for effect in effects.iter_mut().chain(lookups) {
        act(&mut effect.place);
        effect.path.iter_mut().for_each(&mut *act);
    }
    act(declared);
    evidence.iter_mut().chain(around).for_each(|one| places_of(one, act));
}

fn places_of(evidence: &mut Evidence, act: &mut dyn FnMut(&mut Place)) {
    act(&mut evidence.place);
    evidence.path.iter_mut().for_each(|frame| act(&mut frame.place));
}
