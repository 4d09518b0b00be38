//! What a secured action resolves to, read off the wrapper's types.

use super::WrapperResult;
use crate::fixes::schema::Schemas;
use crate::hir::{ItemKind, Lit, Type, TypeKind, TypeMember};
use crate::workspace::{FileId, Snapshot};

pub fn result_of(snapshot: &Snapshot, file: FileId, ty: &Type) -> WrapperResult {
    let TypeKind::Named { name, args } = &ty.kind else {
        return WrapperResult::Unknown;
    };
    let ("Promise", [result]) = (name.as_str(), args.as_slice()) else {
        return WrapperResult::Unknown;
    };
    match &result.kind {
        TypeKind::Named { name, args }
            if args.is_empty() && name.len() <= 8 && is_type_parameter(snapshot, file, name) =>
        {
            WrapperResult::Plain
        }
        TypeKind::Named { name, .. } => named_result(snapshot, file, name).unwrap_or(WrapperResult::Unknown),
        kind => tagged(kind).unwrap_or(WrapperResult::Unknown),
    }
}

/// A name that nothing declares at the top level: a parameter of the wrapper.
fn is_type_parameter(snapshot: &Snapshot, file: FileId, name: &str) -> bool {
    !snapshot.module(file).scope.contains_key(name)
}

fn named_result(snapshot: &Snapshot, file: FileId, name: &str) -> Option<WrapperResult> {
    let (file, item) = Schemas::new(snapshot, file).definition(file, name, 0)?;
    let module = snapshot.module(file);
    let ItemKind::Type(decl) = &module.items.get(item)?.item.kind else {
        return None;
    };
    tagged(&decl.ty.kind)
}

/// `{ ok: true; data: T } | { ok: false; error: string }` and its like, also as one object with optional members.
fn tagged(kind: &TypeKind) -> Option<WrapperResult> {
    let variants: Vec<&[TypeMember]> = match kind {
        TypeKind::Union(members) => members
            .iter()
            .map(|member| if let TypeKind::Object(fields) = &member.kind { Some(fields.as_slice()) } else { None })
            .collect::<Option<_>>()?,
        TypeKind::Object(fields) => vec![fields],
        _ => return None,
    };
    let data = variants.iter().flat_map(|fields| fields.iter()).find(|field| field.name.name == "data")?;
    let failure =
        variants.iter().find(|fields| variants.len() == 1 || !fields.iter().any(|field| field.name.name == "data"))?;
    let failed = failure.iter().find_map(|field| failed_test(field, variants.len() == 1))?;
    let message = failure.iter().find(|field| {
        matches!(field.name.name.as_str(), "message" | "error" | "serverError")
            && matches!(&field.ty.kind, TypeKind::Keyword(word) if word == "string")
    });
    Some(WrapperResult::Tagged {
        failed,
        data: if data.optional { "data!".to_owned() } else { "data".to_owned() },
        message: message.map(|field| field.name.name.to_string()),
    })
}

/// The test that tells a failure by this member.
fn failed_test(field: &TypeMember, either: bool) -> Option<String> {
    let name = &field.name.name;
    match &field.ty.kind {
        TypeKind::Literal(Lit::Bool(false)) => Some(format!("!result.{name}")),
        TypeKind::Keyword(word) if either && word == "boolean" && is_flag(name) => Some(format!("!result.{name}")),
        TypeKind::Literal(Lit::Str(value)) => Some(format!("result.{name} === '{value}'")),
        TypeKind::Union(members) if either => members.iter().find_map(|member| match &member.kind {
            TypeKind::Literal(Lit::Str(value)) if is_failure(value) => Some(format!("result.{name} === '{value}'")),
            _ => None,
        }),
        _ => None,
    }
}

fn is_flag(name: &str) -> bool {
    matches!(name, "ok" | "success")
}

fn is_failure(value: &str) -> bool {
    matches!(value.to_ascii_lowercase().as_str(), "error" | "failure" | "failed" | "fail")
}
