//! What TypeScript removes before the compiler of Next looks for directives, as far as a statement tells by itself.

use super::enums;
use super::scope::{has_values, is_ambient};
use swc_ecma_ast::{Decl, DefaultDecl, ModuleDecl, ModuleItem, Stmt, TsEnumDecl};

pub(super) fn is_erased_item(item: &ModuleItem) -> bool {
    match item {
        ModuleItem::Stmt(stmt) => is_erased(stmt),
        ModuleItem::ModuleDecl(decl) => match decl {
            // The value of an exported enum may be wanted elsewhere.
            ModuleDecl::ExportDecl(export) => !is_enum(&export.decl) && is_erased_decl(&export.decl),
            ModuleDecl::ExportDefaultDecl(export) => match &export.decl {
                DefaultDecl::Fn(decl) => decl.function.body.is_none(),
                DefaultDecl::TsInterfaceDecl(_) => true,
                DefaultDecl::Class(_) => false,
            },
            ModuleDecl::TsNamespaceExport(_) => true,
            _ => false,
        },
    }
}

pub(super) fn is_erased(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Decl(decl) if is_erased_decl(decl))
}

fn is_erased_decl(decl: &Decl) -> bool {
    match decl {
        Decl::TsInterface(_) | Decl::TsTypeAlias(_) => true,
        Decl::Fn(function) => function.function.body.is_none(),
        Decl::TsModule(module) => is_ambient(decl) || !has_values(module.body.as_ref()),
        Decl::TsEnum(decl) => decl.declare || decl.is_const && has_only_constants(decl),
        decl => is_ambient(decl),
    }
}

const fn is_enum(decl: &Decl) -> bool {
    matches!(decl, Decl::TsEnum(decl) if !decl.declare)
}

fn has_only_constants(decl: &TsEnumDecl) -> bool {
    let constants = enums::constants(decl, &|_, _| None);
    decl.members.iter().all(|member| constants.contains_key(&enums::member_name(&member.id)))
}
