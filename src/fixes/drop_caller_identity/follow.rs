//! Every place that the value of an input goes to.

use super::Action;
use super::input::{Use, is_key, literal_span, prop_span};
use super::list::without;
use super::schemas::{self, Parsed};
use crate::fixes::trivia;
use crate::hir::visit::{Visit, walk_declarator, walk_expr, walk_function, walk_key, walk_stmt};
use crate::hir::{
    Call, Declarator, Expr, ExprKind, FunctionId, Item, Lit, LocalId, Name, Pattern, PatternKind, PatternProp, Prop,
    Stmt, StmtKind, UnaryOp,
};
use crate::text::{Atom, Span, TextEdit};

/// A local variable that holds the input as one of its properties.
#[derive(Clone, Copy, Debug)]
pub struct Holder {
    pub local: LocalId,
    pub kind: HolderKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolderKind {
    /// As the caller sent it.
    Input,
    /// What a schema has let through, and nothing else.
    Validated,
    /// The answer of a parse that does not throw: the data is a member.
    Result,
}

/// The way of an input through a function.
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen on the way, none is a state")]
pub struct Search<'a> {
    pub action: &'a Action<'a>,
    pub name: &'a str,
    /// Variables that hold the value itself.
    pub locals: Vec<LocalId>,
    pub holders: Vec<Holder>,
    pub uses: Vec<Use>,
    pub keys: Vec<String>,
    pub edits: Vec<TextEdit>,
    pub parsed: Vec<Parsed>,
    /// It is read as a field of a form.
    pub field: bool,
    depth: u32,
    pub nested: bool,
    pub sure: bool,
    pub followed: bool,
}

impl<'a> Search<'a> {
    pub fn new(action: &'a Action<'a>, name: &'a str) -> Self {
        let (locals, holders, uses, keys) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (edits, parsed) = (Vec::new(), Vec::new());
        Self {
            action,
            name,
            locals,
            holders,
            uses,
            keys,
            edits,
            parsed,
            field: false,
            depth: 0,
            nested: false,
            sure: true,
            followed: true,
        }
    }

    pub fn cut(&mut self, spans: &[Span], index: usize) {
        match without(self.action.source, spans, index) {
            Some(edits) => self.edits.extend(edits),
            None => self.followed = false,
        }
    }

    /// `{ userId, text }`: the property goes, and what it was bound to is the input from here on.
    pub fn take(&mut self, pattern: &Pattern, props: &[PatternProp], rest: Option<&Pattern>) {
        let Some(index) = props.iter().position(|prop| is_key(prop, self.name)) else {
            // What is left of the object would hold it.
            self.followed &= rest.is_none();
            return;
        };
        let bound = match &props[index].value.kind {
            PatternKind::Default { pattern, .. } => &pattern.kind,
            kind => kind,
        };
        let PatternKind::Name { local: Some(local), .. } = bound else {
            self.followed = false;
            return;
        };
        self.followed &= rest.is_none();
        self.locals.push(*local);
        let spans: Vec<Span> = props.iter().map(|prop| self.action.absolute(prop_span(prop))).collect();
        if spans.len() == 1 {
            self.edits.push(TextEdit::replace(self.action.absolute(pattern.span), "{}"));
        } else {
            self.cut(&spans, index);
        }
    }

    fn holder(&self, local: LocalId) -> Option<HolderKind> {
        self.holders.iter().find(|holder| holder.local == local).map(|holder| holder.kind)
    }

    /// What kind of holder an expression gives, when it does.
    fn holds(&mut self, expr: &Expr) -> Option<HolderKind> {
        match &expr.kind {
            ExprKind::Ref(Name::Local(local)) => self.holder(*local),
            ExprKind::Await(inner) => self.holds(inner),
            ExprKind::Member { object, name, .. } if name.name == "data" => {
                (self.holds(object)? == HolderKind::Result).then_some(HolderKind::Validated)
            }
            ExprKind::Call(call) => {
                if let Some(form) = schemas::entries(call) {
                    let kind = self.holds(form)?;
                    self.field = true;
                    return Some(kind);
                }
                let [arg] = call.args.as_slice() else { return None };
                let parsed = Parsed::of(self.action, call)?;
                let given = match &arg.expr.kind {
                    ExprKind::Object(props) => self.literal(props),
                    _ => self.holds(&arg.expr).is_some(),
                };
                if !given {
                    return None;
                }
                let kind = if parsed.throws { HolderKind::Validated } else { HolderKind::Result };
                if !self.parsed.contains(&parsed) {
                    self.parsed.push(parsed);
                }
                Some(kind)
            }
            _ => None,
        }
    }

    /// `{ userId: form.get('userId'), … }` that is parsed: the property goes.
    fn literal(&mut self, props: &[Prop]) -> bool {
        let named =
            |prop: &Prop| matches!(prop, Prop::Value { key, .. } if key.name().is_some_and(|key| key == self.name));
        let Some(index) = props.iter().position(named) else {
            return false;
        };
        let Prop::Value { value, .. } = &props[index] else {
            return false;
        };
        let is_it = match &value.kind {
            ExprKind::Ref(Name::Local(local)) => self.locals.contains(local),
            ExprKind::Member { object, .. } => self.holds(object).is_some(),
            _ => self.reads_field(value),
        };
        if !is_it {
            return false;
        }
        let spans: Vec<Span> = props.iter().filter_map(literal_span).collect();
        let spans: Vec<Span> = spans.into_iter().map(|span| self.action.absolute(span)).collect();
        match without(self.action.source, &spans, index).filter(|_| spans.len() == props.len()) {
            Some(edits) => {
                let new = edits.into_iter().filter(|edit| !self.edits.contains(edit)).collect::<Vec<_>>();
                self.edits.extend(new);
                true
            }
            None => false,
        }
    }

    /// `form.get('userId')`, as text or under another type.
    fn reads_field(&mut self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Cast { expr, .. } => self.reads_field(expr),
            ExprKind::Call(call) => match &call.callee.kind {
                ExprKind::Member { object, name, .. } if name.name == "get" => {
                    let of_form = matches!(&object.kind, ExprKind::Ref(Name::Local(local)) if self.holder(*local) == Some(HolderKind::Input));
                    let field = call.args.first().map(|arg| &arg.expr.kind);
                    let is_it = of_form && matches!(field, Some(ExprKind::Lit(Lit::Str(field))) if field == self.name);
                    self.field |= is_it;
                    is_it
                }
                ExprKind::Member { object, name, .. } if name.name == "toString" => self.reads_field(object),
                ExprKind::Ref(Name::Free(name)) if name == "String" => {
                    call.args.first().is_some_and(|arg| self.reads_field(&arg.expr))
                }
                _ => false,
            },
            _ => false,
        }
    }

    fn used(&mut self, one: Use) {
        self.nested |= self.depth > 0;
        self.uses.push(one);
    }

    fn is_value(&mut self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Ref(Name::Local(local)) => self.locals.contains(local),
            ExprKind::Member { object, name, .. } if name.name == self.name => {
                matches!(self.holds(object), Some(HolderKind::Input | HolderKind::Validated))
            }
            _ => self.reads_field(expr),
        }
    }

    fn object(&mut self, item: &'a Item, props: &'a [Prop]) {
        for prop in props {
            match prop {
                Prop::Value { key, value, shorthand } => {
                    if self.is_value(value) {
                        let key = key.name().cloned().unwrap_or_default();
                        self.keys.push(key.to_string());
                        let span = self.action.absolute(value.span);
                        self.used(if *shorthand { Use::Shorthand(span, key.to_string()) } else { Use::Plain(span) });
                    } else {
                        walk_key(self, item, key);
                        self.visit_expr(item, value);
                    }
                }
                Prop::Accessor { function, .. } => self.visit_function(item, *function),
                Prop::Spread(value) => match self.holds(value) {
                    Some(HolderKind::Validated) => {
                        let end = self.action.absolute(value.span).end;
                        self.keys.push(self.name.to_owned());
                        self.used(Use::Spread { end, key: self.name.to_owned() });
                    }
                    Some(_) => self.followed = false,
                    None => self.visit_expr(item, value),
                },
            }
        }
    }

    /// `const { userId } = input`, `const data = schema.parse(input)`.
    fn bound(&mut self, pattern: &Pattern, kind: HolderKind) {
        match &pattern.kind {
            PatternKind::Name { local: Some(local), .. } => self.holders.push(Holder { local: *local, kind }),
            PatternKind::Object { props, rest } if kind == HolderKind::Result => {
                self.followed &= rest.is_none();
                let data = props.iter().find(|prop| is_key(prop, "data")).map(|prop| prop.value.clone());
                if let Some(data) = data {
                    self.bound(&data, HolderKind::Validated);
                }
            }
            PatternKind::Object { props, rest } => self.take(pattern, props, rest.as_deref()),
            _ => self.followed = false,
        }
    }
}

impl<'a> Visit<'a> for Search<'a> {
    fn visit_stmt(&mut self, item: &'a Item, stmt: &'a Stmt) {
        // A variable for the field of a form goes with its statement.
        if let StmtKind::Let(_, declarators) = &stmt.kind
            && let [Declarator { pattern, init: Some(init), .. }] = declarators.as_slice()
            && let PatternKind::Name { local: Some(local), .. } = &pattern.kind
            && self.reads_field(init)
        {
            self.locals.push(*local);
            let span = self.action.absolute(stmt.span);
            self.edits.push(TextEdit::delete(trivia::whole_lines(&self.action.source.text, span)));
            return;
        }
        walk_stmt(self, item, stmt);
    }

    fn visit_declarator(&mut self, item: &'a Item, declarator: &'a Declarator) {
        if let Some(init) = &declarator.init
            && let Some(kind) = self.holds(init)
        {
            self.bound(&declarator.pattern, kind);
            return;
        }
        walk_declarator(self, item, declarator);
    }

    fn visit_expr(&mut self, item: &'a Item, expr: &'a Expr) {
        if self.is_value(expr) {
            let span = self.action.absolute(expr.span);
            self.used(Use::Plain(span));
            return;
        }
        match &expr.kind {
            ExprKind::Object(props) => return self.object(item, props),
            ExprKind::Assign { target, .. } => {
                let written = |local: &LocalId| self.locals.contains(local) || self.holder(*local).is_some();
                self.followed &= !matches!(&target.kind, PatternKind::Expr(to)
                    if matches!(&to.kind, ExprKind::Ref(Name::Local(local)) if written(local)));
            }
            ExprKind::Unary { op: UnaryOp::Other | UnaryOp::Delete, operand } => {
                self.followed &=
                    !matches!(&operand.kind, ExprKind::Ref(Name::Local(local)) if self.locals.contains(local));
            }
            ExprKind::Member { object, .. } if self.holds(object).is_some() => return,
            // What a form is asked for beside.
            ExprKind::Call(call) if matches!(&call.callee.kind, ExprKind::Member { object, .. } if self.holds(object).is_some()) =>
            {
                call.args.iter().for_each(|arg| self.visit_expr(item, &arg.expr));
                return;
            }
            ExprKind::Call(call) if call.args.len() > 1 && names_column(call) && self.is_value(&call.args[1].expr) => {
                self.keys.extend(column(&call.args[0].expr).map(ToString::to_string));
            }
            _ => {}
        }
        match self.holds(expr) {
            Some(HolderKind::Validated) => {
                let span = self.action.absolute(expr.span);
                let text = self.action.source.slice(span).to_owned();
                let key = self.name.to_owned();
                self.keys.push(key.clone());
                self.used(Use::Whole { span, text, key });
            }
            Some(_) => self.followed = false,
            None => walk_expr(self, item, expr),
        }
    }

    fn visit_function(&mut self, item: &'a Item, function: FunctionId) {
        self.depth += 1;
        walk_function(self, item, function);
        self.depth -= 1;
    }
}

/// `eq(posts.authorId, userId)`, `.eq('author_id', userId)`.
fn names_column(call: &Call) -> bool {
    matches!(call.args.len(), 2 | 3)
}

fn column(expr: &Expr) -> Option<&Atom> {
    match &expr.kind {
        ExprKind::Member { name, .. } => Some(&name.name),
        ExprKind::Lit(Lit::Str(text)) => Some(text),
        _ => None,
    }
}
