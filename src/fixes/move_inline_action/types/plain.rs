//! Types that an expression shows by its form.

use crate::hir::{Call, Expr, ExprKind, Lit, Name, Prop, PropKey, Type, TypeKind};

/// As TypeScript infers it for a variable; `None` when it takes more than the form.
pub fn type_of(expr: &Expr, depth: usize) -> Option<String> {
    if depth > 4 {
        return None;
    }
    let text = match &expr.kind {
        ExprKind::Lit(Lit::Str(_)) | ExprKind::Template { .. } => "string",
        ExprKind::Lit(Lit::Num(_)) => "number",
        ExprKind::Lit(Lit::Bool(_)) => "boolean",
        ExprKind::New(call) => match &call.callee.kind {
            ExprKind::Ref(Name::Free(name)) if name == "Date" => "Date",
            ExprKind::Ref(Name::Free(name)) if matches!(name.as_str(), "Map" | "Set") => return collection(name, call),
            _ => return None,
        },
        ExprKind::Cast { expr, checked: true, .. } => return type_of(expr, depth + 1),
        ExprKind::Call(call) => match &call.callee.kind {
            ExprKind::Ref(Name::Free(name)) => match name.as_str() {
                "String" | "encodeURIComponent" | "decodeURIComponent" => "string",
                "Number" | "parseInt" | "parseFloat" => "number",
                "Boolean" => "boolean",
                _ => return None,
            },
            ExprKind::Member { name, .. } => match name.name.as_str() {
                "toString" | "toLowerCase" | "toUpperCase" | "trim" | "join" | "toFixed" | "toISOString" => "string",
                "getTime" => "number",
                _ => return None,
            },
            _ => return None,
        },
        ExprKind::Array(elements) => {
            let mut types =
                elements.iter().map(|element| (!element.spread).then(|| type_of(&element.expr, depth + 1))?);
            let first = types.next()??;
            return types.all(|ty| ty.as_ref() == Some(&first)).then(|| format!("{first}[]"));
        }
        ExprKind::Object(props) => {
            let field = |prop: &Prop| match prop {
                Prop::Value { key: PropKey::Name(key), value, .. } => {
                    Some(format!("{}: {}", key.name, type_of(value, depth + 1)?))
                }
                _ => None,
            };
            let fields: Option<Vec<String>> = props.iter().map(field).collect();
            return fields.filter(|fields| !fields.is_empty()).map(|fields| format!("{{ {} }}", fields.join("; ")));
        }
        _ => return None,
    };
    Some(text.to_owned())
}

/// `new Map<string, number>()`, with types of one word.
fn collection(name: &str, call: &Call) -> Option<String> {
    let word = |ty: &Type| match &ty.kind {
        TypeKind::Keyword(word) => Some(word.to_string()),
        _ => None,
    };
    let args: Vec<String> = call.type_args.iter().map(word).collect::<Option<_>>()?;
    (!args.is_empty()).then(|| format!("{name}<{}>", args.join(", ")))
}
