//! The framework of a package, and the file that findings about it are told at.

use crate::rules::Context;
use crate::rules::support::config_file;
use crate::workspace::{FileId, NextVersion, Package, RouteKind, View};

/// The version of Next, when it is certain and this file is the one to tell it at: the package's configuration, else its
/// first layout.
pub fn version_at(context: &Context<'_>) -> Option<NextVersion> {
    let package = context.view.snapshot.package(context.file);
    if !package.is_next || !is_exact(package) {
        return None;
    }
    (anchor(context.view)? == context.file).then_some(package.next)?
}

/// From the lockfile, or pinned in `package.json`: a range may be a newer version by now.
fn is_exact(package: &Package) -> bool {
    let pinned = || package.dependencies.get("next").is_some_and(|range| range.starts_with(|first: char| first.is_ascii_digit()));
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
