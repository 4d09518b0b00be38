//! What an action client demands to be told about each action.

use crate::finding::Place;
use crate::fixes::style::Style;
use crate::hir::visit::each_expr;
use crate::hir::{Expr, ExprKind, Prop};
use crate::workspace::Snapshot;

pub enum Asked {
    Nothing,
    Fields(Fields),
    /// Something is demanded, and what cannot be told.
    Unknown,
}

/// Names of the fields, with what is written for them.
#[derive(Clone, Debug)]
pub struct Fields(Vec<(String, Value)>);

#[derive(Clone, Debug)]
enum Value {
    /// The name of the action.
    Name,
    Text(String),
    Written(&'static str),
}

impl Fields {
    pub fn text(&self, action: &str, style: &Style) -> String {
        let fields: Vec<String> = self
            .0
            .iter()
            .map(|(name, value)| match value {
                Value::Name => format!("{name}: {}", style.string(action)),
                Value::Text(text) => format!("{name}: {}", style.string(text)),
                Value::Written(text) => format!("{name}: {text}"),
            })
            .collect();
        format!("{{ {} }}", fields.join(", "))
    }
}

/// By the schema in this option of the call that creates the client.
pub fn asked(snapshot: &Snapshot, created: Place, option: &str) -> Asked {
    let module = snapshot.module(created.file);
    let mut asked = Asked::Nothing;
    each_expr(&module, |item, expr| {
        let ExprKind::Call(call) = &expr.kind else { return };
        if module.absolute(item, expr.span) != created.span {
            return;
        }
        let Some(ExprKind::Object(props)) = call.args.first().map(|arg| &arg.expr.kind) else { return };
        for prop in props {
            if let Prop::Value { key, value, .. } = prop
                && key.name().is_some_and(|name| name == option)
            {
                asked = fields(&module.items[item].item, value).map_or(Asked::Unknown, Asked::Fields);
            }
        }
    });
    asked
}

/// The fields of the object schema that stands in the option.
fn fields(item: &crate::hir::Item, option: &Expr) -> Option<Fields> {
    let mut found = None;
    let mut look = |expr: &Expr| {
        if found.is_none()
            && let ExprKind::Call(call) = &expr.kind
            && let ExprKind::Member { name, .. } = &call.callee.kind
            && name.name == "object"
            && let Some(ExprKind::Object(props)) = call.args.first().map(|arg| &arg.expr.kind)
        {
            found = Some(props.iter().map(field).collect::<Option<Vec<_>>>());
        }
    };
    match &option.kind {
        ExprKind::Function(id) => crate::hir::visit::each_expr_in(item, *id, &mut look),
        _ => look(option),
    }
    Some(Fields(found??.into_iter().flatten().collect()))
}

/// Nothing for a field that may be left out, `None` for one that nothing can be written for.
fn field(prop: &Prop) -> Option<Vec<(String, Value)>> {
    let Prop::Value { key, value, .. } = prop else {
        return None;
    };
    let name = key.name()?.to_string();
    let mut methods = Vec::new();
    let mut texts = Vec::new();
    chain(value, &mut methods, &mut texts);
    let has = |method: &str| methods.iter().any(|it| it == method);
    if has("optional") || has("nullish") || has("default") {
        return Some(Vec::new());
    }
    let value = if has("string") {
        Value::Name
    } else if has("boolean") {
        Value::Written("false")
    } else if has("number") {
        Value::Written("0")
    } else {
        Value::Text(texts.first()?.clone())
    };
    Some(vec![(name, value)])
}

/// The methods of a chain of calls, and the first texts that it is given.
fn chain(expr: &Expr, methods: &mut Vec<String>, texts: &mut Vec<String>) {
    match &expr.kind {
        ExprKind::Call(call) => {
            for arg in &call.args {
                match &arg.expr.kind {
                    ExprKind::Lit(crate::hir::Lit::Str(text)) => texts.push(text.to_string()),
                    ExprKind::Array(all) => texts.extend(all.iter().filter_map(|arg| match &arg.expr.kind {
                        ExprKind::Lit(crate::hir::Lit::Str(text)) => Some(text.to_string()),
                        _ => None,
                    })),
                    _ => chain(&arg.expr, methods, texts),
                }
            }
            chain(&call.callee, methods, texts);
        }
        ExprKind::Member { object, name, .. } => {
            methods.push(name.name.to_string());
            chain(object, methods, texts);
        }
        _ => {}
    }
}
