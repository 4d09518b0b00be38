//! Schemas that let the input through, and types that tell of it.

use super::Action;
use super::input::literal_span;
use super::list::without;
use crate::catalog::{Catalog, SchemaLibrary};
use crate::fixes::trivia;
use crate::hir::{
    Call, Declarator, Definition, ExportTarget, Expr, ExprKind, ImportedName, ItemKind, Module, Name, Prop, StmtKind,
    Type, TypeKind,
};
use crate::text::{Atom, Span, TextEdit};
use crate::workspace::{FileId, Resolution};

/// A parse of the input.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The schema where it is asked, in the file.
    span: Span,
    /// Its name; without one it is written there.
    name: Option<Atom>,
    pub throws: bool,
}

impl Parsed {
    /// `schema.parse(input)`, with a schema that leaves out what it does not name.
    pub fn of(action: &Action<'_>, call: &Call) -> Option<Self> {
        let ExprKind::Member { object, name, .. } = &call.callee.kind else {
            return None;
        };
        let rows = &Catalog::built_in().validators;
        let row = rows.iter().find(|row| row.method.iter().any(|method| name.name == method.as_str()))?;
        let known = |row: &crate::catalog::Validator| row.throws || row.output.iter().any(|output| output == "data");
        let name = match &object.kind {
            ExprKind::Ref(Name::Free(name)) => Some(name.clone()),
            _ => None,
        };
        let parsed = Self { span: action.absolute(object.span), name, throws: row.throws };
        (known(row) && parsed.literal(action).is_some()).then_some(parsed)
    }

    fn literal(&self, action: &Action<'_>) -> Option<Literal> {
        let snapshot = action.context.view.snapshot;
        let Some(name) = &self.name else {
            let module = &action.source.module;
            let mut found = None;
            crate::hir::visit::each_expr_in(action.tree, action.id, |expr| {
                if action.absolute(expr.span) == self.span {
                    found = found.take().or_else(|| literal_in(module, action.context.file, action.item, expr));
                }
            });
            return found;
        };
        let module = &action.source.module;
        match module.scope.get(name)? {
            Definition::Variable { .. } => named_literal(module, action.context.file, name),
            Definition::Import { specifier, imported: ImportedName::Named(imported), .. } => {
                let Resolution::File(file) = snapshot.resolve_on_server(action.context.file, specifier) else {
                    return None;
                };
                let other = snapshot.module(file);
                let export = other.outline.exports.iter().find(|export| export.name == *imported)?;
                match &export.target {
                    ExportTarget::Local(local) => named_literal(&other, file, local),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Nothing else asks the schema, or has a type of it, than this action's parameter.
    fn is_own(&self, action: &Action<'_>, all: &[Self]) -> bool {
        let Some(name) = &self.name else {
            return true;
        };
        let module = &action.source.module;
        let here = all.iter().filter(|other| other.name == self.name).count();
        let types = action.function.params.iter().filter_map(|param| param.ty.as_ref());
        let types = types.map(|ty| count(action.slice(ty.span), name)).sum::<usize>();
        let exported = ExportTarget::Local(name.clone());
        matches!(module.scope.get(name), Some(Definition::Variable { .. }))
            && !module.outline.exports.iter().any(|export| export.target == exported)
            && count(&action.source.text, name) == 1 + here + types
    }
}

fn count(text: &str, name: &str) -> usize {
    trivia::words(text).filter(|(_, word)| *word == name).count()
}

/// The object of a schema: where its properties stand, in their file.
struct Literal {
    file: FileId,
    props: Vec<(Atom, Span)>,
    library: &'static SchemaLibrary,
}

fn named_literal(module: &Module, file: FileId, name: &str) -> Option<Literal> {
    let Definition::Variable { item, declarator } = module.scope.get(name)? else {
        return None;
    };
    let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &module.items.get(*item)?.item.kind else {
        return None;
    };
    let StmtKind::Let(_, declarators) = &stmt.kind else {
        return None;
    };
    let Declarator { init: Some(init), .. } = declarators.get(*declarator)? else {
        return None;
    };
    literal_in(module, file, *item, init)
}

fn literal_in(module: &Module, file: FileId, item: usize, expr: &Expr) -> Option<Literal> {
    let ExprKind::Call(call) = &expr.kind else {
        return None;
    };
    let ExprKind::Member { object, name, .. } = &call.callee.kind else {
        return None;
    };
    let ExprKind::Ref(Name::Free(lib)) = &object.kind else {
        return None;
    };
    let Definition::Import { specifier, .. } = module.scope.get(lib)? else {
        return None;
    };
    let of = |library: &&SchemaLibrary| {
        library.without.is_some()
            && specifier
                .strip_prefix(library.package.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            && library.object == format!("{{lib}}.{}({{of}})", name.name)
    };
    let library = SchemaLibrary::all().iter().find(of)?;
    let [arg] = call.args.as_slice() else { return None };
    let ExprKind::Object(props) = &arg.expr.kind else {
        return None;
    };
    let props = props.iter().map(|prop| match prop {
        Prop::Value { key, .. } => Some((key.name()?.clone(), module.absolute(item, literal_span(prop)?))),
        _ => None,
    });
    Some(Literal { file, props: props.collect::<Option<_>>()?, library })
}

/// Takes the property out of each schema: out of its text where nobody else asks it, else where it is asked. `None` where
/// that cannot be done, or where it may be something else than text.
pub fn edits(action: &Action<'_>, name: &str, all: &[Parsed]) -> Option<Vec<TextEdit>> {
    let mut edits = Vec::new();
    for parsed in all {
        let literal = parsed.literal(action)?;
        let index = literal.props.iter().position(|(key, _)| key == name)?;
        let text = action.context.view.snapshot.text(literal.file);
        let written = literal.props[index].1.slice(&text);
        if !["string(", "uuid(", "cuid(", "cuid2(", "nanoid(", "ulid("].iter().any(|kind| written.contains(kind)) {
            return None;
        }
        let more = if literal.file == action.context.file && parsed.is_own(action, all) {
            let spans: Vec<Span> = literal.props.iter().map(|(_, span)| *span).collect();
            without(action.source, &spans, index)?
        } else {
            let without = literal.library.without.as_ref()?.replace("{key}", name);
            vec![TextEdit::insert(parsed.span.end, without)]
        };
        for edit in more {
            if !edits.contains(&edit) {
                edits.push(edit);
            }
        }
    }
    Some(edits)
}

/// The parameter's type is what a schema gives that loses the property itself.
pub fn follows_type(action: &Action<'_>, all: &[Parsed], name: &str, ty: &Type) -> bool {
    let TypeKind::Named { name: inferred, args } = &ty.kind else {
        return false;
    };
    let [Type { kind: TypeKind::Typeof(schema), .. }] = args.as_slice() else {
        return false;
    };
    let is_inferred =
        SchemaLibrary::all().iter().any(|library| library.inferred.iter().any(|it| inferred == it.as_str()));
    let mut own = all.iter().filter(|parsed| parsed.name.as_ref() == Some(schema));
    is_inferred
        && own.any(|parsed| {
            parsed.is_own(action, all)
                && parsed.literal(action).is_some_and(|it| it.props.iter().any(|(key, _)| key == name))
        })
}

/// What a named type says of a property of its own.
pub fn declared(action: &Action<'_>, ty: &Type, key: &str) -> Option<Type> {
    let TypeKind::Named { name, args } = &ty.kind else {
        return None;
    };
    let snapshot = action.context.view.snapshot;
    let own = || member(&action.source.module, name, key);
    let imported = || match action.source.module.scope.get(name)? {
        Definition::Import { specifier, imported: ImportedName::Named(name), .. } => {
            match snapshot.resolve_on_server(action.context.file, specifier) {
                Resolution::File(file) => member(&snapshot.module(file), name, key),
                _ => None,
            }
        }
        _ => None,
    };
    if args.is_empty() { own().or_else(imported) } else { None }
}

fn member(module: &Module, name: &str, key: &str) -> Option<Type> {
    module.items.iter().find_map(|placed| match &placed.item.kind {
        ItemKind::Type(decl) if decl.name.name == name => match &decl.ty.kind {
            TypeKind::Object(members) => {
                members.iter().find(|member| member.name.name == key).map(|member| member.ty.clone())
            }
            _ => None,
        },
        _ => None,
    })
}

/// The form of `Object.fromEntries(form)`.
pub fn entries(call: &Call) -> Option<&Expr> {
    let ExprKind::Member { object, name, .. } = &call.callee.kind else {
        return None;
    };
    let is_it = matches!(&object.kind, ExprKind::Ref(Name::Free(global)) if global == "Object");
    let arg = &call.args.first()?.expr;
    let form = match &arg.kind {
        ExprKind::Call(inner) => match &inner.callee.kind {
            ExprKind::Member { object, name, .. } if name.name == "entries" => object,
            _ => return None,
        },
        _ => arg,
    };
    (is_it && name.name == "fromEntries").then_some(form)
}
