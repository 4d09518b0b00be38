//! Members of classes and their instances.

use super::activation::{Activation, State};
use super::interpreter::{Interpreter, Scope};
use super::proof::Proofs;
use super::value::{Alternative, ClassRef, Closure, Library, Origin, Value, origin_of};
use crate::hir::visit::each_expr_of;
use crate::hir::{
    Body, Class, ClassValue, Expr, ExprKind, Function, FunctionId, FunctionKind, Item, ItemKind, Name, PatternKind,
    Stmt, StmtKind,
};
use crate::text::Atom;
use std::rc::Rc;
use std::sync::Arc;

/// Base classes of base classes.
const MAX_BASES: u8 = 6;
/// Values of one member that need each other: those of instances within instances.
const MAX_WITHIN: usize = 3;

impl Interpreter<'_> {
    pub(super) fn class_member(&mut self, class: &Rc<ClassRef>, name: &Atom, state: &mut State) -> Value {
        // `this.name = f(this.name)`: a member that needs itself is not known yet.
        let key = (class.file, class.item, class.start, name.clone());
        if self.members.iter().filter(|known| **known == key).count() >= MAX_WITHIN {
            self.leans.running = 0;
            return Value::of(Origin::UNREAD);
        }
        self.members.push(key);
        let value = self.member_of_class(class, class, name, MAX_BASES, state);
        self.members.pop();
        value
    }

    /// `this` is `instance`, which may be of a class that extends `class`.
    fn member_of_class(
        &mut self,
        class: &ClassRef,
        instance: &Rc<ClassRef>,
        name: &Atom,
        bases: u8,
        state: &mut State,
    ) -> Value {
        let module = self.module(class.file);
        let item = Arc::clone(&module.items[class.item].item);
        let Some(node) = find_class(&item, class.start) else {
            return Value::UNKNOWN;
        };
        let scope = Scope {
            activation: class.scope,
            file: class.file,
            item_index: class.item,
            item: Arc::clone(&item),
            start: module.items[class.item].start,
        };
        let own =
            node.members.iter().find(|member| member.is_static != class.instance && member.key.name() == Some(name));
        match own.map(|member| &member.value) {
            Some(ClassValue::Method(function)) => {
                return self.method(&scope, *function, instance, state);
            }
            Some(ClassValue::Field(Some(init))) => {
                let value = self.field(&scope, init, instance, state);
                // What methods put into a list is not followed.
                let grows = matches!(value, Value::Array(_)) && grows(&item, name);
                let value = if grows { Value::object_of(Origin::UNREAD) } else { value };
                if !value.is_nothing() || class.instance {
                    return value;
                }
            }
            _ => {}
        }
        if own.is_some()
            && !class.instance
            && let Some(value) = self.made_once(&scope, node, instance, name)
        {
            return value;
        }
        if class.instance
            && let Some(value) = self.set_by_constructor(&scope, node, class, instance, name, state)
        {
            return value;
        }
        let (Some(base), Some(bases)) = (&node.extends, bases.checked_sub(1)) else {
            return Value::UNKNOWN;
        };
        match self.eval(&scope, base, &mut State::new()) {
            Value::Class(base) => {
                let base = ClassRef { instance: class.instance, args: class.args.clone(), ..(*base).clone() };
                self.member_of_class(&base, instance, name, bases, state)
            }
            Value::Library(library) => {
                let made = if class.instance { "()" } else { "" };
                let path = format!("{}{made}.{name}", library.path);
                let origin = library.origin.or(origin_of(&class.args));
                Value::Library(Rc::new(Library { path: path.into(), origin, ..(*library).clone() }))
            }
            _ => Value::of(Origin::UNREAD),
        }
    }

    /// A method bound to its instance; a getter runs.
    fn method(&mut self, scope: &Scope, function: FunctionId, instance: &Rc<ClassRef>, state: &mut State) -> Value {
        let method = Value::Closure(Rc::new(Closure {
            file: scope.file,
            item: scope.item_index,
            function,
            scope: scope.activation,
            receiver: Some(Value::Class(Rc::clone(instance))),
        }));
        self.got(method, state)
    }

    fn field(&mut self, scope: &Scope, init: &Expr, instance: &Rc<ClassRef>, state: &mut State) -> Value {
        let activation = self.activate(Activation {
            file: scope.file,
            item: scope.item_index,
            function: None,
            parent: Some(scope.activation),
            this: Some(Value::Class(Rc::clone(instance))),
            lasting: !self.recording,
        });
        self.eval(&Scope { activation, ..scope.clone() }, init, state)
    }

    /// `Service.instance ??= new Service()` in a method: what a static field holds that is empty at first, where that is a
    /// service whichever way it comes there.
    fn made_once(&mut self, scope: &Scope, node: &Class, class: &Rc<ClassRef>, name: &Atom) -> Option<Value> {
        let named = |object: &Expr| match &object.kind {
            ExprKind::This => true,
            ExprKind::Ref(Name::Free(free)) => node.name.as_ref().is_some_and(|own| own.name == *free),
            _ => false,
        };
        let mut found = Vec::new();
        each_expr_of(&scope.item, |expr| {
            if let ExprKind::Assign { target, value, .. } = &expr.kind
                && let PatternKind::Expr(target) = &target.kind
                && let ExprKind::Member { object, name: member, .. } = &target.kind
                && member.name == *name
                && named(object)
            {
                found.push(Expr::clone(value));
            }
        });
        let values: Vec<Value> = found
            .iter()
            .map(|value| self.field(scope, value, class, &mut State::new()))
            .filter(|value| !value.is_nothing())
            .collect();
        let known = !values.is_empty() && values.iter().all(Value::is_service);
        known.then(|| Value::choice(values.into_iter().map(|value| Alternative { value, proofs: Proofs::NONE })))
    }

    /// `this.name = …` in the constructor, or a parameter property of that name.
    fn set_by_constructor(
        &mut self,
        scope: &Scope,
        node: &Class,
        class: &ClassRef,
        instance: &Rc<ClassRef>,
        name: &Atom,
        state: &mut State,
    ) -> Option<Value> {
        let function = node.members.iter().find_map(|member| match member.value {
            ClassValue::Method(id) if scope.item.function(id).kind == FunctionKind::Constructor => Some(id),
            _ => None,
        })?;
        let item = Arc::clone(&scope.item);
        let constructor = item.function(function);
        let activation = self.activate(Activation {
            file: scope.file,
            item: scope.item_index,
            function: Some(function),
            parent: Some(scope.activation),
            this: Some(Value::Class(Rc::clone(instance))),
            lasting: !self.recording,
        });
        let inner = Scope { activation, ..scope.clone() };
        self.parameters(&inner, &constructor.params, &class.args, state);
        let value = self.set_in(&inner, constructor, name, state);
        if !value.as_ref().is_some_and(Value::can_be_called) {
            state.forget(activation);
        }
        value
    }

    fn set_in(&mut self, scope: &Scope, constructor: &Function, name: &Atom, state: &mut State) -> Option<Value> {
        let Body::Block(stmts, _) = &constructor.body else {
            return None;
        };
        if let Some(value) = stmts.iter().find_map(|stmt| assigned_to_this(stmt, name)) {
            return Some(self.eval(scope, value, state));
        }
        let param = constructor.params.iter().find_map(|param| match &param.pattern.kind {
            PatternKind::Name { ident, local: Some(local) } if ident.name == *name => Some(*local),
            _ => None,
        })?;
        state.get(scope.activation, param).cloned()
    }
}

fn assigned_to_this<'s>(stmt: &'s Stmt, name: &Atom) -> Option<&'s Expr> {
    let StmtKind::Expr(Expr { kind: ExprKind::Assign { target, value, .. }, .. }) = &stmt.kind else {
        return None;
    };
    let PatternKind::Expr(target) = &target.kind else {
        return None;
    };
    let ExprKind::Member { object, name: member, .. } = &target.kind else {
        return None;
    };
    (matches!(object.kind, ExprKind::This) && member.name == *name).then_some(value)
}

/// `this.name.push(…)`.
fn grows(item: &Item, name: &Atom) -> bool {
    let mut found = false;
    each_expr_of(item, |expr| {
        if let ExprKind::Call(call) = &expr.kind
            && let ExprKind::Member { object, name: method, .. } = &call.callee.kind
            && let ExprKind::Member { object: this, name: field, .. } = &object.kind
        {
            let adds = matches!(method.name.as_str(), "push" | "unshift" | "splice");
            found |= adds && field.name == *name && this.kind == ExprKind::This;
        }
    });
    found
}

/// The class that starts at an offset of the item.
fn find_class(item: &Item, start: u32) -> Option<&Class> {
    if let ItemKind::Stmt(stmt) | ItemKind::ExportDecl(stmt) = &item.kind
        && let StmtKind::Class(class, _) = &stmt.kind
        && class.span.start == start
    {
        return Some(class);
    }
    let mut found = None;
    each_expr_of(item, |expr| {
        if let ExprKind::Class(class) = &expr.kind
            && class.span.start == start
        {
            found = Some(class.as_ref());
        }
    });
    found
}
