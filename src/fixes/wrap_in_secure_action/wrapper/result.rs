//! What a secured action resolves to: as the wrapper's types say, else as its answers show.

use super::WrapperResult;
use super::known::Known;
use crate::catalog::Catalog;
use crate::flow::{Reply, WrappingForm};
use crate::hir::{ItemKind, Lit, Type, TypeKind, TypeMember};
use crate::text::Atom;
use crate::workspace::{FileId, Snapshot};

pub fn of(snapshot: &Snapshot, known: &Known) -> WrapperResult {
    if let WrappingForm::Chain { row, .. } = &known.wrapping.form {
        let writing = Catalog::built_in().builders.get(*row).and_then(|row| row.writing.as_ref());
        return writing.map_or(WrapperResult::Unknown, |writing| {
            let (data, message) = (writing.data.clone(), writing.message.clone());
            if writing.pair {
                return WrapperResult::Pair { data, error: writing.failed.clone(), message };
            }
            let message = Some(format!("String({message})"));
            WrapperResult::Tagged { failed: writing.failed.clone(), data, message }
        });
    }
    if let Some(at) = known.wrapping.action {
        let module = snapshot.module(at.file);
        if let Some(ty) = &module.function(at.item, at.function).return_type {
            let declared = result_of(snapshot, at.file, ty);
            if declared != WrapperResult::Unknown {
                return declared;
            }
        }
    }
    of_replies(&known.wrapping.replies)
}

/// What the answers have in common tells success from failure.
fn of_replies(replies: &[Reply]) -> WrapperResult {
    if replies.iter().all(|reply| *reply == Reply::Result) {
        return WrapperResult::Plain;
    }
    if replies.contains(&Reply::Result) {
        return WrapperResult::Mixed;
    }
    let mut good: Option<(&[(Atom, Reply)], &Atom)> = None;
    let mut bad: Vec<&[(Atom, Reply)]> = Vec::new();
    for reply in replies {
        let Reply::Object(props) = reply else {
            return WrapperResult::Unknown;
        };
        match props.iter().find(|(_, reply)| *reply == Reply::Result) {
            Some((data, _)) => good = Some((props, data)),
            None => bad.push(props),
        }
    }
    let Some((good, data)) = good else {
        return WrapperResult::Unknown;
    };
    let member = |props: &[(Atom, Reply)], name: &Atom| {
        props.iter().find(|(known, _)| known == name).map(|(_, reply)| reply.clone())
    };
    let flag = good.iter().find(|(name, reply)| {
        let differs = |props: &&[(Atom, Reply)]| member(props, name).is_some_and(|other| other != *reply);
        matches!(reply, Reply::Bool(_) | Reply::Text(_)) && bad.iter().all(differs)
    });
    let failed = match flag {
        Some((name, Reply::Bool(true))) => format!("!result.{name}"),
        Some((name, Reply::Bool(false))) => format!("result.{name}"),
        Some((name, Reply::Text(text))) => format!("result.{name} !== '{text}'"),
        _ if bad.is_empty() => "false".to_owned(),
        _ => {
            let only_theirs = |(name, reply): &&(Atom, Reply)| {
                !matches!(reply, Reply::Nothing)
                    && member(good, name).is_none_or(|reply| reply == Reply::Nothing)
                    && bad.iter().all(|props| member(props, name).is_some())
            };
            match bad.first().and_then(|props| props.iter().find(only_theirs)) {
                Some((name, _)) => format!("result.{name}"),
                None => return WrapperResult::Unknown,
            }
        }
    };
    let told = |(_, reply): &&(Atom, Reply)| matches!(reply, Reply::Text(_) | Reply::Any);
    let message = bad
        .first()
        .and_then(|props| props.iter().filter(|(name, _)| flag.is_none_or(|(flag, _)| flag != name)).find(told));
    let message = message.map(|(name, _)| format!("String(result.{name})"));
    // Nothing declares the answer, so the test may not narrow it.
    WrapperResult::Tagged { failed, data: format!("result?.{data}"), message }
}

fn result_of(snapshot: &Snapshot, file: FileId, ty: &Type) -> WrapperResult {
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
    let (file, item) = super::declared_type(snapshot, file, name)?;
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
        data: if data.optional { "result?.data".to_owned() } else { "result.data".to_owned() },
        message: message.map(|field| format!("result.{}", field.name.name)),
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
