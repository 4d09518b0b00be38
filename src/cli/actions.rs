//! `actionfence actions`: every callable endpoint with its guards.

mod difference;
mod json;
mod table;

use super::arguments::{ActionsArguments, TableFormat};
use super::open::Opened;
use super::target::Target;
use super::terminal::Terminal;
use super::{Status, pool};
use crate::engine::{Entry, inventory_of};
use crate::workspace::{FileId, Snapshot};

pub fn run(arguments: &ActionsArguments, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let target = Target::locate(&arguments.paths)?;
    let (snapshot, entries) = pool(None)?.install(|| {
        let snapshot = Opened::disk(&target)?.snapshot();
        let entries = entries(&snapshot, &target);
        anyhow::Ok((snapshot, entries))
    })?;
    if let Some(base) = &arguments.diff {
        terminal.print(&difference::render(base, &target, &snapshot, &entries, arguments.format)?)?;
        return Ok(Status::Clean);
    }
    let text = match arguments.format {
        TableFormat::Text => table::text(&snapshot, &entries, terminal.color),
        TableFormat::Json => json::render(&snapshot, &entries)?,
        TableFormat::Markdown => table::markdown(&snapshot, &entries),
    };
    terminal.print(&text)?;
    Ok(Status::Clean)
}

/// By path and place.
pub fn entries(snapshot: &Snapshot, target: &Target) -> Vec<Entry> {
    let mut files: Vec<FileId> = snapshot.files().to_vec();
    files.retain(|file| target.covers(snapshot.path(*file)));
    files.sort_by(|a, b| snapshot.path(*a).cmp(snapshot.path(*b)));
    inventory_of(snapshot, &files)
}
