//! Types that are taken from the values of a constant: `(typeof ROLES)[number]`, `(typeof Status)[keyof typeof Status]`.

use super::{At, Schemas, Shape};
use crate::hir::{Definition, Expr, ExprKind, ImportedName, ItemKind, Lit, PatternKind, Prop, StmtKind};
use crate::text::Atom;
use crate::workspace::{FileId, Resolution};

/// Re-exports and imports followed at most.
const MAX_HOPS: usize = 6;

impl Schemas<'_> {
    /// The literals that the elements or members of a constant are.
    pub(super) fn of_values(&self, at: &At<'_>) -> Option<Shape> {
        let module = self.snapshot.module(at.file);
        let text = self.snapshot.text(at.file);
        let written: String =
            module.absolute(at.item, at.ty.span).slice(&text).split_whitespace().collect::<Vec<_>>().join(" ");
        let (object, index) = written.strip_suffix(']')?.split_once('[')?;
        let name = object.trim().trim_start_matches('(').trim_end_matches(')').trim().strip_prefix("typeof ")?.trim();
        let elements = if index.trim() == "number" {
            true
        } else if index.trim().strip_prefix("keyof typeof ")?.trim() == name {
            false
        } else {
            return None;
        };
        literals(&self.constant(at.file, name, 0)?, elements)
    }

    /// What a top-level constant is initialised with.
    fn constant(&self, file: FileId, name: &str, hops: usize) -> Option<Expr> {
        let module = self.snapshot.module(file);
        match module.scope.get(name)? {
            Definition::Variable { item, declarator } => {
                let (ItemKind::ExportDecl(stmt) | ItemKind::Stmt(stmt)) = &module.items.get(*item)?.item.kind else {
                    return None;
                };
                let StmtKind::Let(crate::hir::LetKind::Const, declarators) = &stmt.kind else {
                    return None;
                };
                let declarator = declarators.get(*declarator)?;
                let is_name = matches!(declarator.pattern.kind, PatternKind::Name { .. });
                // Without it TypeScript would widen the values.
                let text = self.snapshot.text(file);
                let is_exact = module.absolute(*item, stmt.span).slice(&text).contains("as const");
                (is_name && is_exact && declarator.ty.is_none()).then(|| declarator.init.clone())?
            }
            Definition::Import { specifier, imported: ImportedName::Named(name), .. } if hops < MAX_HOPS => {
                let Resolution::File(target) = self.snapshot.resolve(file, specifier) else {
                    return None;
                };
                self.constant(target, name, hops + 1)
            }
            _ => None,
        }
    }
}

/// A union of the literals; `None` when one of them is something else.
fn literals(init: &Expr, elements: bool) -> Option<Shape> {
    let values: Vec<&Expr> = match (&init.kind, elements) {
        (ExprKind::Array(all), true) => all.iter().map(|it| (!it.spread).then_some(&it.expr)).collect::<Option<_>>()?,
        (ExprKind::Object(props), false) => props
            .iter()
            .map(|prop| if let Prop::Value { value, .. } = prop { Some(value) } else { None })
            .collect::<Option<_>>()?,
        // `[…] as const satisfies …`
        (ExprKind::Cast { expr, checked: true, .. }, _) => return literals(expr, elements),
        _ => return None,
    };
    let members: Option<Vec<Shape>> = values.iter().map(|value| literal(&value.kind)).collect();
    members.filter(|members| !members.is_empty()).map(Shape::Union)
}

fn literal(kind: &ExprKind) -> Option<Shape> {
    match kind {
        ExprKind::Lit(Lit::Str(value)) => Some(Shape::Text(Atom::clone(value))),
        ExprKind::Lit(Lit::Num(written)) => Some(Shape::Literal(written.clone())),
        ExprKind::Lit(Lit::Bool(value)) => Some(Shape::Literal(value.to_string().into())),
        _ => None,
    }
}
