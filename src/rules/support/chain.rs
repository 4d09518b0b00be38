//! The way from a client module to a module that should stay on the server, told hop by hop.

use super::live::{self, Wanted};
use super::notes::notes;
use crate::finding::{Place, Related};
use crate::hir::Import;
use crate::workspace::{FileId, Reachability, Resolution, View};

/// The run-time import of `from` that leads to `to`.
pub fn import_of(view: &View<'_>, from: FileId, to: FileId) -> Option<Import> {
    let outline = view.snapshot.outline(from);
    let at_run_time = outline.imports.iter().filter(|import| import.at_run_time());
    let mut leads = at_run_time.filter(|import| view.resolve(from, &import.specifier) == Resolution::File(to));
    leads.next().cloned()
}

/// One location for each import on the way, from the second module on when `skip_first` imports are told elsewhere.
pub fn related(view: &View<'_>, chain: &[FileId], skip_first: usize) -> Vec<Related> {
    let hops = chain.windows(2).skip(skip_first);
    hops.filter_map(|hop| {
        let import = import_of(view, hop[0], hop[1])?;
        let (from, to) = (view.snapshot.path(hop[0]), view.snapshot.path(hop[1]));
        let message = format!("`{from}` imports `{to}`");
        Some(Related { place: Place { file: hop[0], span: import.span }, message, listed: false })
    })
    .collect()
}

/// The same for a way through the graph, if there is one.
pub fn of_way(view: &View<'_>, way: Option<Reachability>) -> Vec<Related> {
    way.map(|way| related(view, &way.chain, 0)).unwrap_or_default()
}

/// Further imports that bring what one finding tells of, as far as they are told by name.
pub fn others<'v>(view: &'v View<'_>, imports: impl Iterator<Item = Place> + 'v) -> impl Iterator<Item = Related> + 'v {
    imports.take(8).map(|place| Related {
        place,
        message: format!("`{}` brings it too", view.snapshot.path(place.file)),
        listed: true,
    })
}

/// What is wanted of the last module when the first is needed as a whole; `None` when an import of the chain is gone.
pub fn wanted(view: &View<'_>, chain: &[FileId]) -> Option<Wanted> {
    let (first, second) = (*chain.first()?, chain.get(1));
    let Some(second) = second else {
        return Some(Wanted::All);
    };
    let mut wanted = live::of_import(&import_of(view, first, *second)?);
    for hop in chain[1..].windows(2) {
        let import = import_of(view, hop[0], hop[1])?;
        wanted = notes(view, hop[0]).parts(view, hop[0]).through(&import, &wanted);
    }
    Some(wanted)
}
