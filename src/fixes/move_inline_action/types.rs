//! The type of a captured value, as text that means the same in another module.

mod around;
mod plain;
mod results;

use super::Action;
use super::captures::{Scope, bound_names};
use super::needs::words::{self, Words};
use crate::fixes::schema::Schemas;
use crate::fixes::trivia;
use crate::hir::{
    Definition, ExportTarget, Expr, ExprKind, ItemKind, Lit, LocalId, Name, Pattern, PatternKind, PropKey, Type,
    TypeKind, TypeMember,
};
use crate::workspace::FileId;

/// A type that the source says.
#[derive(Clone)]
enum Typed {
    /// Written somewhere, with the file in which its names are looked up.
    Known {
        file: FileId,
        ty: Type,
        /// Written in the action's own item, so that its text can be had.
        own: bool,
    },
    /// Put together from names that the target can import from where the source has them.
    Composed { text: String, names: Vec<String>, may_be_missing: bool },
}

/// The type of `root.a.b` as written in `path`, with the names of the source module that it needs; `None` when the source
/// does not say it.
pub fn of_path(action: &Action<'_>, scope: &Scope<'_>, root: LocalId, path: &str) -> Option<(String, Vec<String>)> {
    let resolver = Resolver { action, scope };
    let members: Vec<&str> = path.split('.').skip(1).map(|part| part.trim_matches('?')).collect();
    if let (Some(text), []) = (resolver.literal(root), members.as_slice()) {
        return Some((text, Vec::new()));
    }
    let missing = members.is_empty() && resolver.is_optional(root);
    let (mut typed, mut optional) = (resolver.local(root, 0)?, missing || path.contains("?."));
    for member in members {
        let (next, maybe) = resolver.member(&typed, member, 0)?;
        optional |= maybe;
        typed = next;
    }
    let (text, names) = resolver.written(&typed)?;
    Some((if optional { format!("{text} | undefined") } else { text }, names))
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
    /// What the initialiser alone tells.
    fn literal(&self, root: LocalId) -> Option<String> {
        let declared = self.scope.declared[self.scope.declared_at(root)?];
        match (&declared.pattern.kind, declared.ty, declared.awaited) {
            (PatternKind::Name { .. }, None, false) => plain::type_of(declared.init?, 0),
            _ => None,
        }
    }

    fn own(&self, ty: &Type) -> Typed {
        Typed::Known { file: self.action.file, ty: ty.clone(), own: true }
    }

    fn local(&self, local: LocalId, depth: usize) -> Option<Typed> {
        if depth > 8 {
            return None;
        }
        if let Some(index) = self.scope.declared_at(local) {
            let declared = self.scope.declared[index];
            let whole = match (declared.ty, declared.init) {
                (Some(ty), _) => self.own(ty),
                (None, Some(init)) if declared.awaited => self.expr(init, depth + 1)?.awaited(),
                (None, Some(init)) => self.expr(init, depth + 1)?,
                (None, None) => return None,
            };
            return self.inside(&whole, declared.pattern, local);
        }
        for (index, function) in self.action.tree.functions.iter().enumerate() {
            for (position, param) in function.params.iter().enumerate() {
                if !bound_names(&param.pattern).iter().any(|(_, it)| *it == local) {
                    continue;
                }
                let whole = match &param.ty {
                    Some(ty) => self.own(ty),
                    None if position == 0 && self.declared_props(index as u32).is_some() => {
                        self.own(self.declared_props(index as u32)?)
                    }
                    None if position == 0 && param.default.is_none() => self.element(index as u32, depth)?,
                    None if position == 1 && self.scope.callbacks.iter().any(|(id, _)| id.0 == index as u32) => {
                        return Some(Typed::keyword("number"));
                    }
                    None => return None,
                };
                return if param.rest { None } else { self.inside(&whole, &param.pattern, local) };
            }
        }
        None
    }

    /// `note?: string`.
    fn is_optional(&self, local: LocalId) -> bool {
        let mut params = self.action.tree.functions.iter().flat_map(|function| &function.params);
        params.any(|param| {
            param.optional && matches!(param.pattern.kind, PatternKind::Name { local: Some(it), .. } if it == local)
        })
    }

    /// The element that a callback of `list.map(…)` gets.
    fn element(&self, function: u32, depth: usize) -> Option<Typed> {
        let (_, list) = self.scope.callbacks.iter().find(|(id, _)| id.0 == function)?;
        match self.resolved(&self.expr(list, depth + 1)?, 0)? {
            Typed::Known { file, ty: Type { kind: TypeKind::Array(element), .. }, own } => {
                Some(Typed::Known { file, ty: *element, own })
            }
            Typed::Known { file, ty: Type { kind: TypeKind::Named { name, args }, .. }, own }
                if matches!(name.as_str(), "Array" | "ReadonlyArray") =>
            {
                Some(Typed::Known { file, ty: args.into_iter().next()?, own })
            }
            known @ Typed::Known { .. } => Some(self.composed(&known)?.part("number")),
            composed @ Typed::Composed { .. } => Some(composed.part("number")),
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
            ExprKind::Await(inner) => Some(self.expr(inner, depth + 1)?.awaited()),
            ExprKind::Call(call) => match &call.callee.kind {
                ExprKind::Ref(Name::Free(name)) => self.result_of(name),
                _ => None,
            },
            ExprKind::Cast { ty, checked: false, .. } => Some(self.own(ty)),
            _ => None,
        }
    }

    /// What a function of the workspace returns: as it declares it, else by its name where the target can import it.
    fn result_of(&self, name: &str) -> Option<Typed> {
        let found = results::function(self.action.snapshot, self.action.file, name, 0)?;
        if let Some(ty) = found.result {
            return Some(Typed::Known { file: found.file, ty, own: false });
        }
        (!found.is_generic && self.is_importable(name)).then(|| Typed::Composed {
            text: format!("ReturnType<typeof {name}>"),
            names: vec![name.to_owned()],
            may_be_missing: true,
        })
    }

    /// A name that another module can have from where this one has it.
    fn is_importable(&self, name: &str) -> bool {
        let module = &self.action.source.module;
        match module.scope.get(name) {
            Some(Definition::Import { .. }) => true,
            Some(_) => module.outline.exports.iter().any(|it| it.target == ExportTarget::Local(name.into())),
            None => false,
        }
    }

    /// A type of the action's own file by its text, when the target can have all its names.
    fn composed(&self, typed: &Typed) -> Option<Typed> {
        let Typed::Known { file, ty, own } = typed else {
            return Some(typed.clone());
        };
        if !own {
            let mut names = Vec::new();
            let text = self.text(*file, ty, &mut names, 0)?;
            return Some(Typed::Composed { text, names, may_be_missing: matches!(ty.kind, TypeKind::Union(_)) });
        }
        let mut words = Words::default();
        words.ty(ty);
        let scope = &self.action.source.module.scope;
        let is_parameter = |name: &str| {
            self.action.tree.functions.iter().any(|it| trivia::has_word(self.action.slice(it.type_params), name))
        };
        let names: Vec<String> = words.types.into_iter().collect();
        if names.iter().any(|name| {
            name == words::OPAQUE
                || is_parameter(name)
                || scope.contains_key(name.as_str()) && !self.is_importable(name)
        }) {
            return None;
        }
        let names = names.into_iter().filter(|name| scope.contains_key(name.as_str())).collect();
        let may_be_missing = matches!(ty.kind, TypeKind::Union(_));
        Some(Typed::Composed { text: self.action.slice(ty.span).to_owned(), names, may_be_missing })
    }

    fn written(&self, typed: &Typed) -> Option<(String, Vec<String>)> {
        let mut names = Vec::new();
        if let Typed::Known { file, ty, .. } = typed
            && let Some(text) = self.text(*file, ty, &mut names, 0)
        {
            return Some((text, names));
        }
        match self.composed(typed)? {
            Typed::Composed { text, names, .. } => Some((text, names)),
            Typed::Known { .. } => None,
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
                match &prop.value.kind {
                    // The default takes the place of what is missing.
                    PatternKind::Default { pattern, .. } => self.inside(&member, pattern, local),
                    PatternKind::Name { .. } if optional => self.or_missing(&member, local),
                    _ if optional => None,
                    _ => self.inside(&member, &prop.value, local),
                }
            }),
            _ => None,
        }
    }

    /// The type of a member that may be missing; `None` where a test may have narrowed it for the action.
    fn or_missing(&self, member: &Typed, local: LocalId) -> Option<Typed> {
        if self.is_tested(local) {
            return None;
        }
        let (text, names) = self.written(member)?;
        let text = if text.ends_with("undefined") { text } else { format!("{text} | undefined") };
        Some(Typed::Composed { text, names, may_be_missing: true })
    }

    /// The member's type, and whether it may be missing.
    fn member(&self, of: &Typed, name: &str, depth: usize) -> Option<(Typed, bool)> {
        let mut resolved = self.resolved(of, depth)?;
        if let Typed::Known { file, ty: Type { kind: TypeKind::Union(parts), .. }, own } = &resolved
            && let [only] = parts.iter().filter(|part| !is_nothing(part)).collect::<Vec<_>>().as_slice()
        {
            resolved = self.resolved(&Typed::Known { file: *file, ty: (*only).clone(), own: *own }, depth + 1)?;
        }
        if let Typed::Known { file, ty: Type { kind: TypeKind::Object(members), .. }, own } = &resolved {
            let member = members.iter().find(|member| member.name.name == name)?;
            return Some((Typed::Known { file: *file, ty: member.ty.clone(), own: *own }, member.optional));
        }
        if let Typed::Known { file, ty, own } = &resolved
            && let Some(value) = value_of_record(ty)
        {
            return Some((Typed::Known { file: *file, ty: value.clone(), own: *own }, false));
        }
        let quoted = self.action.source.style.string(name);
        Some((self.composed(of).or_else(|| self.composed(&resolved))?.part(&quoted), false))
    }

    /// A named type's declaration.
    fn resolved(&self, typed: &Typed, depth: usize) -> Option<Typed> {
        let Typed::Known { file, ty: Type { kind: TypeKind::Named { name, args }, .. }, own } = typed else {
            return Some(typed.clone());
        };
        let without_namespace = name.rsplit('.').next().unwrap_or_default();
        if let ("Readonly" | "PropsWithChildren", [of]) = (without_namespace, args.as_slice()) {
            return self.resolved(&Typed::Known { file: *file, ty: of.clone(), own: *own }, depth + 1);
        }
        if depth > 8 || !args.is_empty() {
            return Some(typed.clone());
        }
        let Some((file, item)) = Schemas::new(self.action.snapshot, *file).definition(*file, name, 0) else {
            return Some(typed.clone());
        };
        let module = self.action.snapshot.module(file);
        let ItemKind::Type(decl) = &module.items.get(item)?.item.kind else {
            return None;
        };
        if !decl.params.is_empty() || !decl.extends.is_empty() {
            return None;
        }
        self.resolved(&Typed::Known { file, ty: decl.ty.clone(), own: false }, depth + 1)
    }

    /// Text with no other names of the project than those that the target can import from where the source has them.
    fn text(&self, file: FileId, ty: &Type, names: &mut Vec<String>, depth: usize) -> Option<String> {
        if depth > 4 {
            return None;
        }
        let mut inner = |ty: &Type| self.text(file, ty, names, depth + 1);
        match &ty.kind {
            TypeKind::Keyword(word) => Some(word.to_string()),
            TypeKind::Literal(Lit::Str(value)) => Some(self.action.source.style.string(value)),
            TypeKind::Literal(Lit::Num(written)) => Some(written.to_string()),
            TypeKind::Literal(Lit::Bool(value)) => Some(value.to_string()),
            TypeKind::Literal(Lit::Null) => Some("null".to_owned()),
            TypeKind::Array(of) => Some(format!("{}[]", inner(of).filter(|text| !text.contains('|'))?)),
            TypeKind::Union(members) => {
                let texts: Option<Vec<String>> = members.iter().map(&mut inner).collect();
                texts.map(|texts| texts.join(" | "))
            }
            TypeKind::Object(members) => {
                let mut field = |member: &TypeMember| {
                    let mark = if member.optional { "?" } else { "" };
                    Some(format!("{}{mark}: {}", member.name.name, inner(&member.ty)?))
                };
                let fields: Option<Vec<String>> = members.iter().map(&mut field).collect();
                fields.map(|fields| format!("{{ {} }}", fields.join("; ")))
            }
            TypeKind::Named { name, args }
                if args.is_empty() && matches!(name.as_str(), "Date" | "File" | "FormData") =>
            {
                Some(name.to_string())
            }
            TypeKind::Named { name, args } if UTILITIES.contains(&name.as_str()) && !args.is_empty() => {
                let texts: Vec<String> = args.iter().map(&mut inner).collect::<Option<_>>()?;
                Some(format!("{name}<{}>", texts.join(", ")))
            }
            TypeKind::Named { name, args } if args.is_empty() => {
                let known = Typed::Known { file, ty: ty.clone(), own: false };
                let before = names.len();
                if let Some(Typed::Known { file, ty: resolved, .. }) = self.resolved(&known, 0)
                    && resolved != *ty
                    && let Some(text) = self.text(file, &resolved, names, depth + 1)
                {
                    return Some(text);
                }
                names.truncate(before);
                let is_there = file == self.action.file && self.is_importable(name);
                is_there.then(|| {
                    names.push(name.to_string());
                    name.to_string()
                })
            }
            _ => None,
        }
    }
}

impl Typed {
    fn keyword(word: &str) -> Self {
        Self::Composed { text: word.to_owned(), names: Vec::new(), may_be_missing: false }
    }

    /// What a promise of it resolves to.
    fn awaited(&self) -> Self {
        match self {
            Self::Known { file, ty: Type { kind: TypeKind::Named { name, args }, .. }, own } if name == "Promise" => {
                match args.as_slice() {
                    [of] => Self::Known { file: *file, ty: of.clone(), own: *own },
                    _ => self.clone(),
                }
            }
            Self::Known { .. } => self.clone(),
            Self::Composed { text, names, may_be_missing } => Self::Composed {
                text: format!("Awaited<{text}>"),
                names: names.clone(),
                may_be_missing: *may_be_missing,
            },
        }
    }

    /// `T[key]` of a composed type.
    fn part(self, key: &str) -> Self {
        match self {
            Self::Composed { text, names, may_be_missing } => {
                let whole = if may_be_missing { format!("NonNullable<{text}>") } else { text };
                Self::Composed { text: format!("{whole}[{key}]"), names, may_be_missing: false }
            }
            known @ Self::Known { .. } => known,
        }
    }
}

/// Types of TypeScript itself that say something of others.
const UTILITIES: &[&str] = &[
    "Array",
    "Awaited",
    "Exclude",
    "Extract",
    "Map",
    "NonNullable",
    "Omit",
    "Partial",
    "Pick",
    "ReadonlyArray",
    "Readonly",
    "Record",
    "Required",
    "Set",
];

/// The `V` of `Record<string, V>`.
fn value_of_record(ty: &Type) -> Option<&Type> {
    match &ty.kind {
        TypeKind::Record(_, value) => Some(value),
        TypeKind::Named { name, args } if name == "Record" => args.get(1),
        _ => None,
    }
}

/// `null` and `undefined`: whoever reads a member has ruled them out.
fn is_nothing(ty: &Type) -> bool {
    match &ty.kind {
        TypeKind::Keyword(word) => matches!(word.as_str(), "null" | "undefined"),
        TypeKind::Literal(Lit::Null) => true,
        _ => false,
    }
}
