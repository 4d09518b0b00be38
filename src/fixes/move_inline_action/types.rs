//! The type of a captured value, as text that means the same in another module.

use super::Action;
use super::captures::{Scope, bound_names};
use crate::fixes::schema::Schemas;
use crate::hir::{Expr, ExprKind, ItemKind, Lit, LocalId, Name, Pattern, PatternKind, PropKey, Type, TypeKind};
use crate::workspace::FileId;

/// A type and where its names are looked up.
#[derive(Clone)]
struct Typed {
    file: FileId,
    ty: Type,
}

/// The type of `root.a.b` as written in `path`; `None` when the source does not say it.
pub fn of_path(action: &Action<'_>, scope: &Scope<'_>, root: LocalId, path: &str) -> Option<String> {
    let resolver = Resolver { action, scope };
    let members: Vec<&str> = path.split('.').skip(1).map(|part| part.trim_matches('?')).collect();
    if let (Some(text), []) = (resolver.literal(root), members.as_slice()) {
        return Some(text.to_owned());
    }
    let (mut typed, mut optional) = (resolver.local(root, 0)?, path.contains("?."));
    for member in members {
        let (next, maybe) = resolver.member(&typed, member, 0)?;
        optional |= maybe;
        typed = next;
    }
    let text = resolver.text(&typed, 0)?;
    Some(if optional { format!("{text} | undefined") } else { text })
}

/// What such a name usually is.
pub fn guess(name: &str) -> &'static str {
    let lower = name.to_ascii_lowercase();
    if ["count", "amount", "quantity", "index", "page", "price"].iter().any(|word| lower.ends_with(word)) {
        "number"
    } else {
        "string"
    }
}

struct Resolver<'a, 'm> {
    action: &'a Action<'m>,
    scope: &'a Scope<'m>,
}

impl Resolver<'_, '_> {
    fn literal(&self, root: LocalId) -> Option<&'static str> {
        let declarator = self.scope.declarators[self.scope.declarator_of(root)?].1;
        match (&declarator.pattern.kind, &declarator.init.as_ref()?.kind, &declarator.ty) {
            (PatternKind::Name { .. }, ExprKind::Lit(lit), None) => match lit {
                Lit::Str(_) => Some("string"),
                Lit::Num(_) => Some("number"),
                Lit::Bool(_) => Some("boolean"),
                _ => None,
            },
            (PatternKind::Name { .. }, ExprKind::Template { .. }, None) => Some("string"),
            _ => None,
        }
    }

    fn own(&self, ty: &Type) -> Typed {
        Typed { file: self.action.file, ty: ty.clone() }
    }

    fn local(&self, local: LocalId, depth: usize) -> Option<Typed> {
        if depth > 8 {
            return None;
        }
        if let Some(index) = self.scope.declarator_of(local) {
            let declarator = self.scope.declarators[index].1;
            let whole = match (&declarator.ty, &declarator.init) {
                (Some(ty), _) => self.own(ty),
                (None, Some(init)) => self.expr(init, depth + 1)?,
                (None, None) => return None,
            };
            return self.inside(&whole, &declarator.pattern, local);
        }
        for (index, function) in self.action.tree.functions.iter().enumerate() {
            for (position, param) in function.params.iter().enumerate() {
                if !bound_names(&param.pattern).iter().any(|(_, it)| *it == local) {
                    continue;
                }
                let whole = match &param.ty {
                    Some(ty) => self.own(ty),
                    None if position == 0 => self.element(index as u32, depth)?,
                    None => return None,
                };
                return if param.rest || param.optional { None } else { self.inside(&whole, &param.pattern, local) };
            }
        }
        None
    }

    /// The element that a callback of `list.map(…)` gets.
    fn element(&self, function: u32, depth: usize) -> Option<Typed> {
        let (_, list) = self.scope.callbacks.iter().find(|(id, _)| id.0 == function)?;
        let list = self.expr(list, depth + 1)?;
        let list = self.resolved(&list, 0)?;
        match list.ty.kind {
            TypeKind::Array(element) => Some(Typed { file: list.file, ty: *element }),
            TypeKind::Named { name, args } if matches!(name.as_str(), "Array" | "ReadonlyArray") => {
                Some(Typed { file: list.file, ty: args.into_iter().next()? })
            }
            _ => None,
        }
    }

    fn expr(&self, expr: &Expr, depth: usize) -> Option<Typed> {
        if depth > 8 {
            return None;
        }
        match &expr.kind {
            ExprKind::Ref(Name::Local(local)) => self.local(*local, depth + 1),
            ExprKind::Member { object, name, optional: false } => {
                let object = self.expr(object, depth + 1)?;
                self.member(&object, &name.name, 0).and_then(|(ty, optional)| (!optional).then_some(ty))
            }
            ExprKind::Await(inner) => {
                let inner = self.expr(inner, depth + 1)?;
                let TypeKind::Named { name, args } = &inner.ty.kind else {
                    return None;
                };
                let [of] = args.as_slice() else { return None };
                (name == "Promise").then(|| Typed { file: inner.file, ty: of.clone() })
            }
            ExprKind::Cast { ty, checked: false, .. } => Some(self.own(ty)),
            _ => None,
        }
    }

    /// The part of a type that a pattern binds to the name.
    fn inside(&self, whole: &Typed, pattern: &Pattern, local: LocalId) -> Option<Typed> {
        match &pattern.kind {
            PatternKind::Name { local: Some(it), .. } if *it == local => Some(whole.clone()),
            PatternKind::Object { props, .. } => props.iter().find_map(|prop| {
                if !bound_names(&prop.value).iter().any(|(_, it)| *it == local) {
                    return None;
                }
                let PropKey::Name(key) = &prop.key else {
                    return None;
                };
                let (member, optional) = self.member(whole, &key.name, 0)?;
                if optional { None } else { self.inside(&member, &prop.value, local) }
            }),
            _ => None,
        }
    }

    /// The member's type, and whether it may be missing.
    fn member(&self, of: &Typed, name: &str, depth: usize) -> Option<(Typed, bool)> {
        let of = self.resolved(of, depth)?;
        let TypeKind::Object(members) = &of.ty.kind else {
            return None;
        };
        let member = members.iter().find(|member| member.name.name == name)?;
        Some((Typed { file: of.file, ty: member.ty.clone() }, member.optional))
    }

    /// A named type's declaration.
    fn resolved(&self, typed: &Typed, depth: usize) -> Option<Typed> {
        let TypeKind::Named { name, args } = &typed.ty.kind else {
            return Some(typed.clone());
        };
        if depth > 8 || !args.is_empty() {
            return Some(typed.clone());
        }
        let Some((file, item)) = Schemas::new(self.action.snapshot, typed.file).definition(typed.file, name, 0) else {
            return Some(typed.clone());
        };
        let module = self.action.snapshot.module(file);
        let ItemKind::Type(decl) = &module.items.get(item)?.item.kind else {
            return None;
        };
        if !decl.params.is_empty() || !decl.extends.is_empty() {
            return None;
        }
        self.resolved(&Typed { file, ty: decl.ty.clone() }, depth + 1)
    }

    /// Text without names of the project.
    fn text(&self, typed: &Typed, depth: usize) -> Option<String> {
        if depth > 4 {
            return None;
        }
        let inner = |ty: &Type| self.text(&Typed { file: typed.file, ty: ty.clone() }, depth + 1);
        match &typed.ty.kind {
            TypeKind::Keyword(word) => Some(word.to_string()),
            TypeKind::Literal(Lit::Str(value)) => Some(self.action.source.style.string(value)),
            TypeKind::Literal(Lit::Num(written)) => Some(written.to_string()),
            TypeKind::Literal(Lit::Bool(value)) => Some(value.to_string()),
            TypeKind::Literal(Lit::Null) => Some("null".to_owned()),
            TypeKind::Array(of) => Some(format!("{}[]", inner(of).filter(|text| !text.contains('|'))?)),
            TypeKind::Union(members) => {
                let texts: Option<Vec<String>> = members.iter().map(inner).collect();
                texts.map(|texts| texts.join(" | "))
            }
            TypeKind::Object(members) => {
                let fields: Option<Vec<String>> = members
                    .iter()
                    .map(|member| {
                        Some(format!(
                            "{}{}: {}",
                            member.name.name,
                            if member.optional { "?" } else { "" },
                            inner(&member.ty)?
                        ))
                    })
                    .collect();
                fields.map(|fields| format!("{{ {} }}", fields.join("; ")))
            }
            TypeKind::Named { name, args }
                if args.is_empty() && matches!(name.as_str(), "Date" | "File" | "FormData") =>
            {
                Some(name.to_string())
            }
            TypeKind::Named { args, .. } if args.is_empty() => {
                let resolved = self.resolved(typed, 0)?;
                if resolved.ty == typed.ty { None } else { self.text(&resolved, depth + 1) }
            }
            _ => None,
        }
    }
}
