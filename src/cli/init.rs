//! `actionfence init`: the first configuration, and a wrapper where the project has none.

use super::open::Opened;
use super::target::Target;
use super::terminal::Terminal;
use super::write::write_atomically;
use super::{Status, pool};
use crate::fixes::{FileEdit, FixKind, Safety, refactors};
use crate::rules::Context as RuleContext;
use crate::text::Span;
use crate::workspace::{Snapshot, View};
use anyhow::{Context, bail};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const CONFIGURATION: &str = "actionfence.json";
const FIRST: &str = "{\n  \"profile\": \"recommended\"\n}\n";

/// An action that exists in memory only: what wrapping it would create is what the project lacks.
const PROBE: &str = "'use server'\n\nexport async function probe(text: string) {\n  return text\n}\n";

pub fn run(path: &PathBuf, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let target = Target::locate(std::slice::from_ref(path))?;
    let file = target.root.join(CONFIGURATION);
    if file.exists() {
        bail!("`{}` is there already", file.display());
    }
    let (created, is_template) = pool(None)?.install(|| anyhow::Ok(wrapper(&mut Opened::disk(&target)?)))?;
    create(&file, FIRST)?;
    let mut out = format!("wrote {CONFIGURATION}\n");
    for FileEdit { path, edits, .. } in &created {
        create(&target.root.join(path), &edits.iter().map(|edit| edit.new_text.as_str()).collect::<String>())?;
        let _ = writeln!(out, "wrote {path}");
    }
    if is_template && !created.is_empty() {
        out.push_str("the wrapper is not complete: how a session is read, or the package that it checks input with, is for you to add\n");
    }
    terminal.print(&out)?;
    Ok(Status::Clean)
}

/// The files of the wrapper that the project lacks, and whether they leave something to be written.
fn wrapper(opened: &mut Opened) -> (Vec<FileEdit>, bool) {
    let path = probe_path(&opened.snapshot());
    opened.set_texts(BTreeMap::from([(path.clone(), PROBE.to_owned())]));
    let snapshot = opened.snapshot();
    let Some(file) = snapshot.file(&path) else {
        return (Vec::new(), false);
    };
    let view = View::new(&snapshot, file);
    let at = PROBE.find("probe").map_or(0, |at| at as u32);
    let fixes = refactors(&RuleContext::new(&view), Span::at(at));
    let fix = fixes.into_iter().find(|fix| fix.kind == FixKind::WrapInSecureAction);
    fix.map_or((Vec::new(), false), |fix| {
        let created = fix.files.into_iter().filter(|file| file.created).collect();
        (created, fix.safety == Safety::Template)
    })
}

/// Beside the application's own modules, so that the wrapper comes to lie where theirs would.
fn probe_path(snapshot: &Snapshot) -> String {
    let mut files = snapshot.files().iter().copied().filter(|file| snapshot.package(*file).depends_on("next"));
    let dir = files.find_map(|file| {
        let path = snapshot.path(file);
        let rest = path.strip_prefix(snapshot.package(file).dir.as_str())?.trim_start_matches('/');
        let is_app = rest.starts_with("app/") || rest.starts_with("src/app/");
        is_app.then(|| path[..path.len() - rest.len() + rest.find("app/").unwrap_or_default()].to_owned())
    });
    format!("{}app/actionfence-probe.ts", dir.unwrap_or_default())
}

fn create(path: &Path, text: &str) -> anyhow::Result<()> {
    let context = || format!("cannot write `{}`", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(context)?;
    }
    write_atomically(path, text).with_context(context)
}
