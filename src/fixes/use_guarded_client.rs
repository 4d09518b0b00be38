//! Builds an action with the client next door, which checks who is calling.

use super::edits::{Edits, Source};
use super::guards::imported_as;
use super::imports::{self, Need};
use super::{Fix, FixKind, Safety, insert_guard, names, specifiers};
use crate::finding::Finding;
use crate::hir::visit::each_expr;
use crate::hir::{Definition, ExprKind, Name};
use crate::rules::Context;
use crate::rules::support::{built, clients};
use crate::workspace::Resolution;

pub fn fix(finding: &Finding, context: &Context<'_>) -> Option<Fix> {
    let report = insert_guard::report_of(finding, context)?;
    let name = report.endpoint.name.as_deref().unwrap_or("default");
    let built = built::of(context.view, &context.module, report.endpoint.item, name)?;
    let client = clients::guarded_beside(context.view, &built)?;
    let snapshot = context.view.snapshot;
    let source = Source::of(snapshot, context.file);
    if source.module.items[report.endpoint.item].stale {
        return None;
    }
    let mut needs = Vec::new();
    let local = if client.file == context.file {
        client.name.to_string()
    } else if let Some(local) = imported_as(snapshot, context.file, client.file, &client.name) {
        local
    } else {
        let specifier = match source.module.scope.get(&built.name) {
            Some(Definition::Import { specifier, .. })
                if snapshot.resolve_on_server(context.file, specifier) == Resolution::File(client.file) =>
            {
                specifier.to_string()
            }
            _ => specifiers::specifier(snapshot, context.file, snapshot.path(client.file)),
        };
        let local = names::unique(&client.name, &[&source.text], &[]);
        needs.push(Need { specifier, imported: client.name.to_string(), local: local.clone(), type_only: false });
        local
    };
    let mut uses = 0;
    each_expr(&source.module, |_, expr| {
        uses += usize::from(matches!(&expr.kind, ExprKind::Ref(Name::Free(free)) if *free == built.name));
    });
    let is_import = matches!(source.module.scope.get(&built.name), Some(Definition::Import { .. }));
    let leaving = if uses == 1 && is_import { vec![built.name.to_string()] } else { Vec::new() };
    let mut edits = Edits::new(snapshot);
    edits.replace(context.file, built.span, local.clone());
    edits.extend(context.file, imports::change(&source, &needs, &leaving));
    Some(Fix {
        kind: FixKind::UseGuardedClient,
        title: format!("Build {} with `{local}`, which checks who is calling", insert_guard::title_of(report)),
        safety: Safety::Unsafe,
        files: edits.finish()?,
    })
}
