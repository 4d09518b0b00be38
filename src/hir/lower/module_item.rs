//! Top-level items: imports, exports, and statements.

use super::{Lowerer, enums, erased, expr::without_types, scope};
use crate::hir::{
    ExportSpecifier, Expr, ExprKind, FunctionKind, Ident, ImportItem, ImportSpecifier, ItemKind, Source, Stmt,
    StmtKind, Unfolded,
};
use crate::text::Atom;
use swc_ecma_ast as swc;

impl Lowerer<'_> {
    pub(super) fn module_item(&mut self, item: &swc::ModuleItem) -> ItemKind {
        self.opaque_names = scope::hidden_names(item).into_iter().map(|ident| self.ident(ident)).collect();
        self.erased = erased::is_erased_item(item);
        self.unfolded.extend(unfolded(item));
        match item {
            swc::ModuleItem::Stmt(stmt) => self.top_level_stmt(stmt),
            swc::ModuleItem::ModuleDecl(decl) => self.module_decl(decl),
        }
    }

    fn top_level_stmt(&mut self, stmt: &swc::Stmt) -> ItemKind {
        match stmt {
            swc::Stmt::Decl(swc::Decl::TsInterface(decl)) => ItemKind::Type(self.interface(decl, false)),
            swc::Stmt::Decl(swc::Decl::TsTypeAlias(decl)) => ItemKind::Type(self.type_alias(decl, false)),
            swc::Stmt::Decl(decl) if scope::is_ambient(decl) => ItemKind::Other,
            swc::Stmt::Decl(swc::Decl::TsModule(_)) => ItemKind::Other,
            swc::Stmt::Decl(_) => self.stmt(stmt).map_or(ItemKind::Other, ItemKind::Stmt),
            _ => {
                if let Some(directive) = self.directive(stmt, true) {
                    return ItemKind::Stmt(Stmt { span: self.span(stmt), kind: StmtKind::Directive(directive) });
                }
                // A `var` inside of a block is seen by the whole module, but hardly ever meant to be.
                let lowered = self.in_scope(|this| {
                    this.hoist_vars([stmt]);
                    this.stmt(stmt)
                });
                lowered.map_or(ItemKind::Other, ItemKind::Stmt)
            }
        }
    }

    fn module_decl(&mut self, decl: &swc::ModuleDecl) -> ItemKind {
        match decl {
            swc::ModuleDecl::Import(import) => ItemKind::Import(self.import(import)),
            swc::ModuleDecl::ExportDecl(export) => self.export_decl(export),
            swc::ModuleDecl::ExportNamed(export) => self.export_named(export),
            swc::ModuleDecl::ExportDefaultDecl(export) => self.export_default(export),
            swc::ModuleDecl::ExportDefaultExpr(export) => {
                self.note_parenthesised(&export.expr);
                self.note_parenthesised_object(&export.expr);
                ItemKind::ExportDefault(self.expr(&export.expr))
            }
            swc::ModuleDecl::ExportAll(export) => {
                ItemKind::ExportAll { from: self.import_source(&export.src), alias: None, type_only: export.type_only }
            }
            swc::ModuleDecl::TsImportEquals(import) => self.import_equals(import),
            swc::ModuleDecl::TsExportAssignment(export) => ItemKind::ExportAssignment(self.expr(&export.expr)),
            swc::ModuleDecl::TsNamespaceExport(_) => ItemKind::Other,
        }
    }

    fn import_source(&self, source: &swc::Str) -> Source {
        let string = self.string(source);
        Source { specifier: string.name, span: string.span }
    }

    fn import(&mut self, import: &swc::ImportDecl) -> ImportItem {
        let specifiers = import.specifiers.iter().map(|specifier| self.import_specifier(specifier)).collect();
        ImportItem { source: self.import_source(&import.src), specifiers, type_only: import.type_only, require: false }
    }

    fn import_specifier(&self, specifier: &swc::ImportSpecifier) -> ImportSpecifier {
        let (imported, local, type_only) = match specifier {
            swc::ImportSpecifier::Named(named) => {
                let imported =
                    named.imported.as_ref().map_or_else(|| self.ident(&named.local), |name| self.export_name(name));
                (imported.name, &named.local, named.is_type_only)
            }
            swc::ImportSpecifier::Default(default) => (Atom::new_static("default"), &default.local, false),
            swc::ImportSpecifier::Namespace(namespace) => (Atom::new_static("*"), &namespace.local, false),
        };
        ImportSpecifier { imported, local: self.ident(local), type_only, span: self.span(specifier) }
    }

    fn export_name(&self, name: &swc::ModuleExportName) -> Ident {
        match name {
            swc::ModuleExportName::Ident(ident) => self.ident(ident),
            swc::ModuleExportName::Str(string) => self.string(string),
        }
    }

    fn import_equals(&mut self, import: &swc::TsImportEqualsDecl) -> ItemKind {
        let local = self.ident(&import.id);
        match &import.module_ref {
            swc::TsModuleRef::TsExternalModuleRef(module) => {
                let span = local.span;
                let specifier = ImportSpecifier { imported: Atom::new_static("*"), local, type_only: false, span };
                ItemKind::Import(ImportItem {
                    source: self.import_source(&module.expr),
                    specifiers: vec![specifier],
                    type_only: import.is_type_only,
                    require: true,
                })
            }
            swc::TsModuleRef::TsEntityName(_) => {
                self.opaque_names.push(local);
                ItemKind::Other
            }
        }
    }

    fn export_decl(&mut self, export: &swc::ExportDecl) -> ItemKind {
        match &export.decl {
            swc::Decl::TsInterface(decl) => ItemKind::Type(self.interface(decl, true)),
            swc::Decl::TsTypeAlias(decl) => ItemKind::Type(self.type_alias(decl, true)),
            swc::Decl::TsModule(_) => ItemKind::Other,
            decl if scope::is_ambient(decl) => ItemKind::Other,
            decl => {
                let kind = self.nested(|this| this.decl(decl)).unwrap_or(StmtKind::Unknown);
                ItemKind::ExportDecl(Stmt { span: self.span(decl), kind })
            }
        }
    }

    pub(super) fn note_parenthesised(&mut self, value: &swc::Expr) {
        let mut value = without_types(value);
        if !matches!(value, swc::Expr::Paren(_)) {
            return;
        }
        while let swc::Expr::Paren(inner) = value {
            value = without_types(&inner.expr);
        }
        let span = self.span(value);
        self.parenthesised.push(span);
    }

    /// The parentheses that end a chain such as `(a?.b).c()`.
    fn note_parenthesised_object(&mut self, value: &swc::Expr) {
        let mut value = value;
        loop {
            value = match without_types(value) {
                swc::Expr::Call(swc::CallExpr { callee: swc::Callee::Expr(callee), .. }) => callee,
                swc::Expr::Member(member) => &member.obj,
                swc::Expr::OptChain(chain) => match &*chain.base {
                    swc::OptChainBase::Member(member) => &member.obj,
                    swc::OptChainBase::Call(call) => &call.callee,
                },
                _ => return self.note_parenthesised(value),
            };
        }
    }

    fn export_named(&mut self, export: &swc::NamedExport) -> ItemKind {
        let from = export.src.as_ref().map(|source| self.import_source(source));
        if let ([swc::ExportSpecifier::Namespace(namespace)], Some(from)) = (&export.specifiers[..], &from) {
            let alias = Some(self.export_name(&namespace.name));
            return ItemKind::ExportAll { from: from.clone(), alias, type_only: export.type_only };
        }
        let mut specifiers = Vec::with_capacity(export.specifiers.len());
        for specifier in &export.specifiers {
            let span = self.span(specifier);
            specifiers.push(match specifier {
                swc::ExportSpecifier::Named(named) => {
                    if let (None, false, swc::ModuleExportName::Ident(ident)) =
                        (&from, export.type_only || named.is_type_only, &named.orig)
                    {
                        self.resolve(ident);
                    }
                    let local = self.export_name(&named.orig);
                    let exported = named.exported.as_ref().map_or_else(|| local.clone(), |name| self.export_name(name));
                    ExportSpecifier { local, exported, type_only: named.is_type_only, span }
                }
                swc::ExportSpecifier::Default(default) => {
                    let local = Ident { name: Atom::new_static("default"), span: self.span(&default.exported) };
                    ExportSpecifier { local, exported: self.ident(&default.exported), type_only: false, span }
                }
                swc::ExportSpecifier::Namespace(namespace) => {
                    let exported = self.export_name(&namespace.name);
                    let local = Ident { name: Atom::new_static("*"), span: exported.span };
                    ExportSpecifier { local, exported, type_only: false, span }
                }
            });
        }
        ItemKind::ExportNamed { specifiers, from, type_only: export.type_only }
    }

    /// A declaration without a scope around it: the name that it has is the module's.
    fn export_default(&mut self, export: &swc::ExportDefaultDecl) -> ItemKind {
        let (span, kind) = match &export.decl {
            swc::DefaultDecl::Fn(decl) => {
                let name = decl.ident.as_ref().map(|name| self.ident(name));
                let span = self.span(&decl.function.span);
                let function = self.plain_function(name, &decl.function, span, FunctionKind::Declaration);
                (span, ExprKind::Function(function))
            }
            swc::DefaultDecl::Class(decl) => {
                let class = self.class_decl(decl.ident.as_ref(), &decl.class);
                (class.span, ExprKind::Class(Box::new(class)))
            }
            swc::DefaultDecl::TsInterfaceDecl(decl) => return ItemKind::Type(self.interface(decl, true)),
        };
        ItemKind::ExportDefault(Expr { span, kind })
    }
}

fn unfolded(item: &swc::ModuleItem) -> Option<Unfolded> {
    let decl = match item {
        swc::ModuleItem::Stmt(swc::Stmt::Decl(decl)) => decl,
        swc::ModuleItem::ModuleDecl(swc::ModuleDecl::ExportDecl(export)) => &export.decl,
        _ => return None,
    };
    match decl {
        swc::Decl::TsEnum(decl) if !decl.declare => {
            let mut constants: Vec<Atom> = enums::constants(decl, &|_, _| None).into_keys().map(Atom::from).collect();
            constants.sort_unstable();
            Some(Unfolded { name: Atom::from(&*decl.id.sym), constants })
        }
        _ => scope::namespace_name(decl).map(|name| Unfolded { name: Atom::from(&*name.sym), constants: Vec::new() }),
    }
}
