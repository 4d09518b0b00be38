//! next.config, read and not run.

use crate::hir::visit::each_expr;
use crate::hir::{Expr, ExprKind, Module, Prop};
use crate::rules::Context;
use crate::workspace::{FileId, RouteKind, Snapshot};

pub fn is_next_config(context: &Context<'_>) -> bool {
    is_next_config_file(context.view.snapshot, context.file)
}

pub fn is_next_config_file(snapshot: &Snapshot, file: FileId) -> bool {
    let name = snapshot.path(file).rsplit('/').next().unwrap_or_default();
    name.starts_with("next.config.") && snapshot.route(file) == Some(RouteKind::ToolConfig)
}

/// The values of an option of that name, wherever an object of the file sets it, with the index of the item.
pub fn each_option<'m>(module: &'m Module, name: &str, mut act: impl FnMut(usize, &'m Expr)) {
    each_expr(module, |item, expr| {
        let ExprKind::Object(props) = &expr.kind else {
            return;
        };
        for prop in props {
            if let Prop::Value { key, value, .. } = prop
                && key.name().is_some_and(|key| key == name)
            {
                act(item, value);
            }
        }
    });
}
