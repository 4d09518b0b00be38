//! Action clients that stand next to each other: `actionClient`, and `authActionClient` built on it.

use super::binding;
use super::built::{self, Built};
use crate::finding::Place;
use crate::flow::{self, Proofs};
use crate::hir::{Definition, ExportTarget, Module};
use crate::text::Atom;
use crate::workspace::{FileId, View};

/// A client that checks who is calling before it runs a handler.
pub struct Client {
    /// As its module exports it.
    pub name: Atom,
    pub file: FileId,
}

/// The client exported next to the one that makes an action and built on it, of which it is proven that it guards.
pub fn guarded_beside(view: &View<'_>, built: &Built) -> Option<Client> {
    let Place { file, span } = built.declared?;
    let module = view.module(file);
    let base = module.outline.exports.iter().find(|export| export.span == span)?;
    let ExportTarget::Local(base) = &base.target else {
        return None;
    };
    let on_base = module.outline.exports.iter().filter_map(|export| match &export.target {
        ExportTarget::Local(local) if !export.type_only && stands_on(&module, local, base, 8) => Some((export, local)),
        _ => None,
    });
    let mut guarded = on_base.filter(|(_, local)| {
        flow::probe_client(view, file, local).is_some_and(|proofs| proofs.has(Proofs::AUTHENTICATED))
    });
    guarded.next().map(|(export, _)| Client { name: export.name.clone(), file })
}

/// `local` is a chain of calls that begins at `base`, also by way of others.
fn stands_on(module: &Module, local: &Atom, base: &Atom, hops: u8) -> bool {
    let Some(hops) = hops.checked_sub(1) else {
        return false;
    };
    let Some(Definition::Variable { item, declarator }) = module.scope.get(local) else {
        return false;
    };
    let item = module.items.get(*item).map(|placed| &*placed.item);
    let init = item.and_then(|item| binding::declarators(item).get(*declarator)?.init.as_ref());
    match init.and_then(built::root_name) {
        Some(root) => root == base || stands_on(module, root, base, hops),
        None => false,
    }
}
