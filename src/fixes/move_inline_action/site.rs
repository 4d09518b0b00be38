//! Where an inline action stands, what goes when it moves, and who refers to it.

use crate::fixes::edits::Source;
use crate::fixes::{NotOffered, names};
use crate::hir::visit::{self, Visit};
use crate::hir::{
    Declarator, Expr, ExprKind, FunctionId, FunctionKind, Item, ItemKind, Jsx, JsxAttr, LetKind, LocalId, Name,
    PatternKind, Prop, PropKey, Stmt, StmtKind,
};
use crate::text::Span;

/// The place of the function.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its own name, else that of the variable, property or attribute it is given to.
    pub name: String,
    /// The statement that declares it, or the expression itself; in the file.
    pub removed: Span,
    /// The comments above the statement, a part of `removed`.
    pub comments: Span,
    pub at_module_level: bool,
    /// Uses of the declared name outside of the function, in the file; only for statements.
    pub references: Vec<Reference>,
    statement: bool,
    /// It is the whole of an attribute that hands it a form.
    pub takes_form: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Reference {
    pub span: Span,
    /// `{ save }`.
    pub shorthand: bool,
    /// `save()`: in code of the server, like all of the file.
    called: bool,
}

impl Site {
    pub fn of(source: &Source, item: usize, tree: &Item, id: FunctionId) -> Result<Self, NotOffered> {
        let function = tree.function(id);
        let is_method =
            !matches!(function.kind, FunctionKind::Declaration | FunctionKind::Expression | FunctionKind::Arrow);
        if is_method {
            return Err(NotOffered::because("it is a method"));
        }
        let exported = || NotOffered::because("the module exports it, so others import it from there");
        if matches!(tree.kind, ItemKind::ExportDefault(Expr { kind: ExprKind::Function(it), .. }) if it == id) {
            return Err(exported());
        }
        let mut finder = Finder { id, found: None, given_to: None, is_whole: false, nested: 0 };
        visit::walk_item(&mut finder, tree);
        let own = function.name.as_ref().map(|ident| ident.name.to_string());
        let absolute = |span| source.module.absolute(item, span);
        if let Some(declared) = finder.found {
            let at_module_level = declared.local.is_none();
            let is_exported = source.module.outline.exports.iter().any(|export| {
                source.module.item_of(export) == item
                    || export.target == crate::hir::ExportTarget::Local(declared.name.as_str().into())
            });
            if at_module_level && is_exported {
                return Err(exported());
            }
            let mut removed = absolute(declared.span);
            let comments = source.comments(item);
            let statement = removed.start;
            removed.start = crate::fixes::trivia::with_leading_comments(&source.text, &comments, removed.start);
            let comments = Span::new(removed.start, statement);
            let references = references(source, item, &declared, absolute(function.span));
            if references.iter().all(|reference| reference.called) {
                return Err(NotOffered::because("nothing hands it to the browser, so it needs no endpoint"));
            }
            return Ok(Self {
                name: declared.name,
                removed,
                comments,
                at_module_level,
                references,
                statement: true,
                takes_form: false,
            });
        }
        if function.kind == FunctionKind::Declaration {
            return Err(NotOffered::because("its declaration is no statement of its own"));
        }
        let takes_form = finder.is_whole && matches!(finder.given_to.as_deref(), Some("action" | "formAction"));
        let name = own.or(finder.given_to).map_or_else(|| "submitAction".to_owned(), |name| speaking(&name));
        Ok(Self {
            name,
            removed: absolute(function.span),
            comments: Span::new(0, 0),
            at_module_level: false,
            references: Vec::new(),
            statement: false,
            takes_form,
        })
    }

    pub const fn is_statement(&self) -> bool {
        self.statement
    }
}

/// `action` and `formAction` say nothing; `onSave` is what the component calls it.
fn speaking(name: &str) -> String {
    match name {
        "action" | "formAction" => "submitAction".to_owned(),
        name => match name.strip_prefix("on") {
            Some(rest) if rest.starts_with(char::is_uppercase) => {
                let mut chars = rest.chars();
                let initial = chars.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
                names::unique(&format!("{initial}{}", chars.as_str()), &[], &[])
            }
            _ => names::unique(name, &[], &[]),
        },
    }
}

struct Declared {
    name: String,
    span: Span,
    /// `None` at module level.
    local: Option<LocalId>,
}

struct Finder {
    id: FunctionId,
    found: Option<Declared>,
    given_to: Option<String>,
    /// The function itself is given, not what a call makes of it.
    is_whole: bool,
    nested: usize,
}

impl<'i> Visit<'i> for Finder {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        match &stmt.kind {
            StmtKind::Function(id, local) if *id == self.id => {
                if let Some(name) = &item.function(*id).name {
                    self.found = Some(Declared { name: name.name.to_string(), span: stmt.span, local: *local });
                }
            }
            StmtKind::Let(LetKind::Const, declarators) => {
                if let [Declarator { pattern, init: Some(Expr { kind: ExprKind::Function(id), .. }), ty: None, .. }] =
                    declarators.as_slice()
                    && *id == self.id
                    && let PatternKind::Name { ident, local } = &pattern.kind
                {
                    self.found = Some(Declared { name: ident.name.to_string(), span: stmt.span, local: *local });
                }
            }
            _ => {}
        }
        self.nested += 1;
        visit::walk_stmt(self, item, stmt);
        self.nested -= 1;
    }

    fn visit_declarator(&mut self, item: &'i Item, declarator: &'i Declarator) {
        if let (PatternKind::Name { ident, .. }, Some(init)) = (&declarator.pattern.kind, &declarator.init) {
            self.give(&ident.name, init);
        }
        visit::walk_declarator(self, item, declarator);
    }

    fn visit_expr(&mut self, item: &'i Item, expr: &'i Expr) {
        if let ExprKind::Object(props) = &expr.kind {
            for prop in props {
                if let Prop::Value { key: PropKey::Name(key), value, .. } = prop {
                    self.give(&key.name, value);
                }
            }
        }
        visit::walk_expr(self, item, expr);
    }

    fn visit_jsx(&mut self, item: &'i Item, jsx: &'i Jsx) {
        for attr in &jsx.attrs {
            if let JsxAttr::Named { name, value: Some(value), .. } = attr {
                self.give(&name.name, value);
            }
        }
        visit::walk_jsx(self, item, jsx);
    }
}

impl Finder {
    fn give(&mut self, name: &str, value: &Expr) {
        let is_it = match &value.kind {
            ExprKind::Function(id) => *id == self.id,
            ExprKind::Call(call) => {
                call.args.iter().any(|arg| matches!(arg.expr.kind, ExprKind::Function(id) if id == self.id))
            }
            _ => false,
        };
        if is_it {
            self.is_whole = matches!(value.kind, ExprKind::Function(_));
            self.given_to = Some(name.to_owned());
        }
    }
}

fn references(source: &Source, item: usize, declared: &Declared, function: Span) -> Vec<Reference> {
    let mut out = Vec::new();
    let is_it = |name: &Name, index: usize| match (name, declared.local) {
        (Name::Local(local), Some(own)) => index == item && *local == own,
        (Name::Free(name), None) => name == declared.name.as_str(),
        _ => false,
    };
    let (mut shorthands, mut callees): (Vec<Span>, Vec<Span>) = Default::default();
    visit::each_expr(&source.module, |index, expr| {
        if let ExprKind::Object(props) = &expr.kind {
            for prop in props {
                if let Prop::Value { value, shorthand: true, .. } = prop {
                    shorthands.push(source.module.absolute(index, value.span));
                }
            }
        }
        if let ExprKind::Call(call) = &expr.kind {
            callees.push(source.module.absolute(index, call.callee.span));
        }
        if let ExprKind::Ref(name) = &expr.kind
            && is_it(name, index)
        {
            let span = source.module.absolute(index, expr.span);
            if !function.contains(span) {
                let (shorthand, called) = (shorthands.contains(&span), callees.contains(&span));
                out.push(Reference { span, shorthand, called });
            }
        }
    });
    out
}
