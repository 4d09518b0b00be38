//! The framework of a package, and the file that findings about it are told at.

use crate::catalog::Advisories;
use crate::finding::Place;
use crate::rules::Context;
use crate::rules::support::config_file;
use crate::text::Span;
use crate::workspace::{FileId, NextVersion, Package, RouteKind, View};

/// The version of Next, when it is certain and this file is the one to tell it at: the package's configuration, else its
/// first layout.
pub fn version_at(context: &Context<'_>) -> Option<NextVersion> {
    let snapshot = context.view.snapshot;
    let package = snapshot.package(context.file);
    // The search goes through the package: only those that can be found ask for it.
    let may_be_found = config_file::is_next_config(context) || snapshot.route(context.file) == Some(RouteKind::Layout);
    if !may_be_found || !package.is_next || !is_exact(package) {
        return None;
    }
    (anchor(context.view)? == context.file).then_some(package.next)?
}

/// What is known of the versions: as the project says, else as the program knows.
pub fn advisories<'s>(view: &View<'s>) -> &'s Advisories {
    view.snapshot.config(view.file).advisories.as_deref().unwrap_or_else(|| Advisories::built_in())
}

/// Where it is told: at the first token of the file.
pub fn place(context: &Context<'_>) -> Place {
    let items = context.module.items.iter().filter(|placed| !placed.item.code.is_empty());
    let first = items.map(|placed| placed.start + placed.item.code.start).next();
    Place { file: context.file, span: Span::at(first.unwrap_or_default()) }
}

/// From the lockfile, or pinned in `package.json`: a range may be a newer version by now.
pub fn is_exact(package: &Package) -> bool {
    let pinned = || {
        package.dependencies.get("next").is_some_and(|range| range.starts_with(|first: char| first.is_ascii_digit()))
    };
    package.locked.contains_key("next") || pinned()
}

fn anchor(view: &View<'_>) -> Option<FileId> {
    let config = files_of_package(view).find(|file| config_file::is_next_config_file(view.snapshot, *file));
    config.or_else(|| files_of_package(view).find(|file| view.snapshot.route(*file) == Some(RouteKind::Layout)))
}

/// The files of the package that the view's file belongs to, in path order.
pub fn files_of_package<'v>(view: &'v View<'_>) -> impl Iterator<Item = FileId> + 'v {
    let package = view.snapshot.package(view.file).id;
    view.snapshot.files().iter().copied().filter(move |file| view.snapshot.package(*file).id == package)
}
