//! The `'use server'` module that a moved action goes to.

use super::Action;
use super::needs::Needs;
use crate::fixes::edits::{Edits, Source};
use crate::fixes::imports::{self, Need};
use crate::fixes::{NotOffered, specifiers};
use crate::hir::visit::each_expr_in;
use crate::hir::{Definition, ExprKind, ImportedName, Module};
use crate::syntax::Language;
use crate::text::{self, TextEdit};
use crate::workspace::FileId;
use std::sync::Arc;

pub struct TargetFile {
    pub path: String,
    /// As the source imports it.
    pub specifier: String,
    /// What is there, or the directive alone for a file to be created.
    pub source: Source,
    file: Option<FileId>,
}

impl TargetFile {
    /// `actions.ts` beside the file, else `<file>.actions.ts`: the first that is free, or a `'use server'` module in which
    /// the needed names mean the same.
    pub fn choose(action: &Action<'_>, needs: &Needs) -> Result<Self, NotOffered> {
        let path = action.snapshot.path(action.file);
        let folder = specifiers::folder(path);
        let extension = match Language::of(path) {
            Some(Language::JavaScript) => "js",
            _ if makes_elements(action) => "tsx",
            _ => "ts",
        };
        let stem = specifiers::without_extension(path).rsplit('/').next().unwrap_or_default();
        let names = [format!("actions.{extension}"), format!("{stem}.actions.{extension}")];
        let mut reason = format!("`{}` and `{}` beside it are taken by other modules", names[0], names[1]);
        for name in &names {
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            let Some(target) = Self::at(action, folder, path) else {
                continue;
            };
            let needed = needs.imports_for(action, &target);
            let imported = needed.iter().filter(|need| target.is_taken(need)).map(|need| need.local.as_str());
            let scope = &target.source.module.scope;
            let moved = needs.helper_names().filter(|name| scope.contains_key(*name));
            let Some(taken) = imported.chain(moved).next() else {
                return Ok(target);
            };
            reason = format!("`{taken}` means something else in `{}`", target.path);
        }
        Err(NotOffered::because(reason))
    }

    fn at(action: &Action<'_>, folder: &str, path: String) -> Option<Self> {
        let specifier = specifiers::relative(folder, &path);
        let snapshot = action.snapshot;
        if let Some(file) = snapshot.file(&path) {
            let fits = snapshot.outline(file).use_server().is_some() && snapshot.outline(file).errors.is_empty();
            return fits.then(|| Self { path, specifier, source: Source::of(snapshot, file), file: Some(file) });
        }
        let other = ["ts", "tsx", "js", "jsx"]
            .iter()
            .map(|extension| format!("{}.{extension}", specifiers::without_extension(&path)));
        if other.into_iter().any(|path| snapshot.file(&path).is_some()) {
            return None;
        }
        let style = action.source.style.clone();
        let text: Arc<str> = format!("{}{}{}", style.string("use server"), style.semi(), style.eol).into();
        let module = Arc::new(Module::parse(&text, Language::of(&path)?));
        Some(Self { path, specifier, source: Source { text, module, style }, file: None })
    }

    /// Appends the statements and imports what they need.
    pub fn write(&self, edits: &mut Edits<'_>, needs: &[Need], parts: &[String]) -> Result<(), NotOffered> {
        let eol = self.source.style.eol;
        let mut changes = imports::add(&self.source, needs);
        let end = self.source.text.trim_end().len();
        let gap = format!("{eol}{eol}");
        let last = if self.source.text.len() == end { eol } else { "" };
        changes.push(TextEdit::insert(end as u32, format!("{gap}{}{last}", parts.join(&gap))));
        if let Some(file) = self.file {
            edits.extend(file, changes);
        } else {
            let text = text::apply(&self.source.text, &changes);
            let text = text.ok_or_else(|| NotOffered::because("the edits would meet each other"))?;
            edits.create(self.path.clone(), text);
        }
        Ok(())
    }

    fn is_taken(&self, need: &Need) -> bool {
        match self.source.module.scope.get(need.local.as_str()) {
            None => false,
            Some(Definition::Import { specifier, imported, .. }) => {
                let same_name = match imported {
                    ImportedName::Named(name) => *name == need.imported,
                    ImportedName::Namespace => need.imported == "*",
                };
                *specifier != need.specifier || !same_name
            }
            Some(_) => true,
        }
    }
}

/// JSX needs a file for it.
fn makes_elements(action: &Action<'_>) -> bool {
    let mut found = false;
    each_expr_in(action.tree, action.id, |expr| found |= matches!(expr.kind, ExprKind::Jsx(_)));
    found
}
